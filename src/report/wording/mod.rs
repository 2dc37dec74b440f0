//! Every sentence of the reports that does not stand in the catalog.
//!
//! The functions take data and give text, so that a second language is a second set of them. Words that the
//! reports print as labels are here too.

mod en;

pub(crate) use en::*;

use crate::catalog::Text;

/// A language of the reports.
enum Language {
    English,
}

/// The language in use.
const LANGUAGE: Language = Language::English;

/// A text of the catalog in the language in use.
pub(crate) fn pick(text: Text) -> &'static str {
    match LANGUAGE {
        Language::English => text.en,
    }
}

/// A piece of advice: what to do and, when something must be sent as it stands, that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Step {
    /// The sentence; it introduces `copy` when there is one.
    pub(crate) text: String,
    /// What to copy, without marks.
    pub(crate) copy: Option<String>,
}

impl Step {
    pub(crate) fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            copy: None,
        }
    }

    pub(crate) fn copy(text: impl Into<String>, copy: String) -> Self {
        Self {
            text: text.into(),
            copy: Some(copy),
        }
    }

    /// Both in one line.
    pub(crate) fn in_one(self) -> String {
        match self.copy {
            Some(copy) => format!("{} {copy}", self.text),
            None => self.text,
        }
    }
}
