//! A cell of the table of calls.

use maud::Markup;

use crate::report::html::document::text as marked;

/// A cell, and what it is sorted by where its text does not tell.
pub(crate) struct Cell {
    pub(crate) is_empty: bool,
    /// What is told of its width, where it is as long as an input wants it to be.
    pub(crate) class: Option<&'static str>,
    pub(crate) value: Option<i64>,
    pub(crate) markup: Markup,
}

impl Cell {
    /// A text with its marks.
    pub(crate) fn of(text: &str) -> Self {
        Self {
            is_empty: text.is_empty(),
            class: None,
            value: None,
            markup: marked(text),
        }
    }

    pub(crate) fn long(self, class: &'static str) -> Self {
        Self {
            class: Some(class),
            ..self
        }
    }

    pub(crate) fn value(self, value: Option<i64>) -> Self {
        Self { value, ..self }
    }
}
