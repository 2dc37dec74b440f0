//! Why the value of an argument is refused. The value is repeated, if at all, without its secrets: it may be a token.

use std::fmt;

use crate::language::Language;

/// What is wrong with a value, as a clause in each language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ArgumentError {
    en: String,
    fr: String,
}

impl ArgumentError {
    pub(crate) fn new(en: impl Into<String>, fr: impl Into<String>) -> Self {
        Self {
            en: en.into(),
            fr: fr.into(),
        }
    }

    pub(crate) fn words(&self, language: Language) -> &str {
        match language {
            Language::English => &self.en,
            Language::French => &self.fr,
        }
    }
}

/// For clap, which carries the refusal to where it is printed.
impl fmt::Display for ArgumentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.en)
    }
}

impl std::error::Error for ArgumentError {}
