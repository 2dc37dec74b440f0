//! What is known of a code of a neighbour of the Xbox services, whichever table has it, and how.

use crate::language::{Text, words};

words! {
    /// How a statement is known.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    #[non_exhaustive]
    pub enum Mark {
        /// A page, a standard or a public source file states it.
        Documented = "documented",
        /// As [`Mark::Documented`], and public reports add to it.
        DocumentedAndSeen = "documented-and-seen",
        /// A public source file has the name alone; it says what is meant.
        Name = "name",
        /// Seen in public reports and code, documented nowhere.
        Seen = "seen",
        /// Our reading of what is documented or was seen.
        Inferred = "inferred",
    }
}

/// What to do where only time helps.
pub(crate) const RETRY_LATER: Text = Text::new("Retry later.", "Réessayez plus tard.");
pub(crate) const TRY_LESS_OFTEN: Text = Text::new(
    "Wait, and try less often.",
    "Attendez, et réessayez moins souvent.",
);
pub(crate) const WITH_PAUSES: Text = Text::new(
    "Send it again after a pause, and make the pauses longer.",
    "Renvoyez la requête après une pause, et allongez les pauses.",
);
pub(crate) const PERIOD_OF_KEY: Text = Text::new(
    "Wait until the period of the key is over, or call less often.",
    "Attendez la fin de la période de la clé, ou appelez moins souvent.",
);

/// Whether an advice is to wait and no more: beside a wait whose length is known, it says nothing.
pub(crate) fn only_waits(advice: Text) -> bool {
    [RETRY_LATER, TRY_LESS_OFTEN, WITH_PAUSES, PERIOD_OF_KEY].contains(&advice)
}

/// What is known of a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Known {
    /// What it means; `None` where a name is all that is known.
    pub meaning: Option<Text>,
    /// What to do about it: our advice.
    pub advice: Option<Text>,
    /// How it is known.
    pub mark: Mark,
    /// The page, the section of a standard or the public reports; empty where there is none to name.
    pub reference: &'static str,
    /// Where to read on.
    pub documentation: Option<&'static str>,
}

/// What documents a code: what it is called in every language, and its address.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Page {
    pub(crate) name: &'static str,
    pub(crate) address: Option<&'static str>,
}

impl Page {
    pub(crate) const fn new(name: &'static str, address: &'static str) -> Self {
        Self {
            name,
            address: Some(address),
        }
    }
}

impl Known {
    /// Nothing yet.
    pub(crate) const NOTHING: Self = Self {
        meaning: None,
        advice: None,
        mark: Mark::Inferred,
        reference: "",
        documentation: None,
    };
}

/// The words of which rows of a type are put together that has a member `known`; a table names those that it needs.
macro_rules! knows {
    ($Row:ident: $($word:ident),+) => {
        /// A row is put together from what it says, each text in English and in French.
        impl $Row {
            $($crate::catalog::known::knows! { @$word })+
        }
    };
    (@means) => {
        /// What it means.
        pub(crate) const fn means(mut self, en: &'static str, fr: &'static str) -> Self {
            self.known.meaning = Some($crate::language::Text::new(en, fr));
            self
        }
    };
    (@means_text) => {
        /// As `means`, in words that several rows share.
        pub(crate) const fn means_text(mut self, meaning: $crate::language::Text) -> Self {
            self.known.meaning = Some(meaning);
            self
        }
    };
    (@advises) => {
        /// What to do about it.
        pub(crate) const fn advises(mut self, en: &'static str, fr: &'static str) -> Self {
            self.known.advice = Some($crate::language::Text::new(en, fr));
            self
        }
    };
    (@advises_text) => {
        /// As `advises`, in words that several rows share.
        pub(crate) const fn advises_text(mut self, advice: $crate::language::Text) -> Self {
            self.known.advice = Some(advice);
            self
        }
    };
    (@seen) => {
        /// The public reports that have it.
        pub(crate) const fn seen(mut self, reports: &'static str) -> Self {
            self.known.mark = $crate::catalog::known::Mark::Seen;
            self.known.reference = reports;
            self
        }
    };
    (@documented) => {
        /// The page that has it.
        pub(crate) const fn documented(mut self, page: $crate::catalog::known::Page) -> Self {
            self.known.mark = $crate::catalog::known::Mark::Documented;
            self.known.reference = page.name;
            self.known.documentation = page.address;
            self
        }
    };
    (@found_at) => {
        /// Where the public reports of it stand.
        pub(crate) const fn found_at(mut self, address: &'static str) -> Self {
            self.known.documentation = Some(address);
            self
        }
    };
    (@also_seen) => {
        /// The page and the reports that have it, where both add to it.
        pub(crate) const fn also_seen(mut self, page_and_reports: &'static str) -> Self {
            self.known.mark = $crate::catalog::known::Mark::DocumentedAndSeen;
            self.known.reference = page_and_reports;
            self
        }
    };
}
pub(crate) use knows;
