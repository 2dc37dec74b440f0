//! The languages of the program, and a sentence in each of them.

/// A language of what a user reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// French.
    French,
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
