//! A sentence in every language of the program.

/// A text that a user reads. A row of a table does not compile until it has one for each language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Text {
    /// English.
    pub en: &'static str,
    /// French, typeset: `’` for the apostrophe, a no-break space before `:` `;` `?` `!`.
    pub fr: &'static str,
}
