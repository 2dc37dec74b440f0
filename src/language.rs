//! The languages of the program, a sentence in each of them, and the names that are the same in all.

/// Defines an enum whose variants have names in the JSON contract, the same in every language: a variant and its name
/// stand in one line, so that neither can be without the other.
macro_rules! words {
    ($(#[$about:meta])* pub enum $Enum:ident {
        $($(#[$says:meta])* $Variant:ident = $name:literal,)+
    }) => {
        $(#[$about])*
        pub enum $Enum {
            $($(#[$says])* $Variant,)+
        }

        impl $Enum {
            /// Every one, in order.
            pub const ALL: &[Self] = &[$(Self::$Variant),+];

            /// The name in the JSON contract.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$Variant => $name,)+
                }
            }
        }
    };
}

pub(crate) use words;

#[cfg(test)]
#[path = "../tests/it/support/french.rs"]
pub(crate) mod french;

#[cfg(test)]
#[path = "../tests/it/support/terms.rs"]
pub(crate) mod terms;

/// A language of what a user reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "cli", derive(clap::ValueEnum))]
pub enum Language {
    /// English
    #[default]
    #[cfg_attr(feature = "cli", value(name = "en"))]
    English,
    /// French
    #[cfg_attr(feature = "cli", value(name = "fr"))]
    French,
}

impl Language {
    /// A sentence without data, in this language.
    pub(crate) fn say(self, en: &'static str, fr: &'static str) -> String {
        Text::new(en, fr).in_language(self).to_owned()
    }
}

/// A text that a user reads. A row of a table does not compile until it has one for each language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Text {
    /// English.
    pub en: &'static str,
    /// French, typeset: `’` for the apostrophe, a no-break space before `:` `;` `?` `!`.
    pub fr: &'static str,
}

impl Text {
    /// A text in both languages.
    #[must_use]
    pub const fn new(en: &'static str, fr: &'static str) -> Self {
        Self { en, fr }
    }

    /// The text in one of its languages.
    ///
    /// ```
    /// use xblstatus::catalog;
    /// use xblstatus::language::Language;
    ///
    /// let missing = catalog::status(404).unwrap();
    /// assert_eq!(missing.phrase.in_language(Language::English), "Not Found");
    /// assert_eq!(missing.phrase.in_language(Language::French), missing.phrase.fr);
    /// ```
    #[must_use]
    pub const fn in_language(self, language: Language) -> &'static str {
        match language {
            Language::English => self.en,
            Language::French => self.fr,
        }
    }
}

/// A sentence with data in it: the same data formatted into the English or the French, whichever is asked for.
///
/// A sentence that lacks a language does not compile, nor does one that leaves out what the other says.
macro_rules! tr {
    ($language:expr, $en:literal, $fr:literal $(, $($data:tt)*)?) => {
        match $language {
            $crate::language::Language::English => format!($en, $($($data)*)?),
            $crate::language::Language::French => format!($fr, $($($data)*)?),
        }
    };
}

/// Functions that word one sentence each, from a language and the data that stands in it.
macro_rules! sentences {
    ($($(#[$about:meta])* fn $name:ident($($data:ident: $kind:ty),+): $en:literal, $fr:literal;)+) => {$(
        $(#[$about])*
        pub(crate) fn $name(language: $crate::language::Language, $($data: $kind),+) -> String {
            $crate::language::tr!(language, $en, $fr)
        }
    )+};
}

pub(crate) use {sentences, tr};
