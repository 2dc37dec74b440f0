//! What a report for people says, in which order, before it is laid out.
//!
//! A terminal and a Markdown page say the same: both are written from one [`Document`].

pub(crate) mod body;
pub(crate) mod code;
pub(crate) mod explain;
pub(crate) mod found;
pub(crate) mod inspection;
pub(crate) mod list;
pub(crate) mod meaning;
pub(crate) mod summary;

use crate::report::style::Ink;

pub(crate) use explain::explanation;
pub(crate) use found::{read_code, scanned_codes};
pub(crate) use inspection::{failure, inspection, side_answer};
pub(crate) use list::list;
pub(crate) use summary::summary;

/// A report on one thing.
#[derive(Debug, Default)]
pub(crate) struct Document {
    /// The blocks of the first line, most important first.
    pub(crate) title: Vec<Span>,
    /// Lines that belong to the title.
    pub(crate) under: Vec<Line>,
    /// What follows, with an empty line before each group.
    pub(crate) groups: Vec<Vec<Block>>,
}

/// A text and what it is for.
#[derive(Debug, Clone)]
pub(crate) struct Span {
    pub(crate) role: Ink,
    pub(crate) text: String,
}

impl Span {
    pub(crate) fn new(role: Ink, text: impl Into<String>) -> Self {
        Self {
            role,
            text: text.into(),
        }
    }
}

/// A block of a group.
#[derive(Debug)]
pub(crate) enum Block {
    /// Running text.
    Line(Line),
    /// Lines behind a label.
    Labelled {
        label: &'static str,
        role: Ink,
        lines: Vec<Line>,
    },
    /// A heading and the lines below it.
    Entry { head: Vec<Span>, lines: Vec<Line> },
    /// Rows of cells, the last of which may be long.
    Table {
        head: Vec<&'static str>,
        rows: Vec<Vec<Span>>,
    },
}

impl Block {
    pub(crate) fn labelled(label: &'static str, lines: Vec<Line>) -> Self {
        Self::Labelled {
            label,
            role: Ink::Label,
            lines,
        }
    }
}

/// A text and how it is laid out.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    pub(crate) role: Ink,
    pub(crate) flow: Wrap,
    pub(crate) text: String,
}

/// How a text fills lines. The first two may carry the marks of the output; the others are bare.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wrap {
    /// Wrapped; a word that is too long is broken.
    Words,
    /// Wrapped between words only: they are there to be copied.
    Keep,
    /// One line, however long: it is there to be copied.
    Copy,
    /// A line of the input, wrapped, with a mark before it.
    Quote,
    /// A line of the input, wrapped, continued further in; between words only when it is there to be copied.
    Field { whole: bool },
    /// A line of the input, cut to the width around the byte `mark`, to which an arrow points.
    Excerpt { mark: usize },
}

impl Line {
    fn new(flow: Wrap, text: impl Into<String>) -> Self {
        Self {
            role: Ink::Plain,
            flow,
            text: text.into(),
        }
    }

    pub(crate) fn wrap(text: impl Into<String>) -> Self {
        Self::new(Wrap::Words, text)
    }

    pub(crate) fn keep(text: impl Into<String>) -> Self {
        Self::new(Wrap::Keep, text)
    }

    pub(crate) fn copy(text: impl Into<String>) -> Self {
        Self::new(Wrap::Copy, text)
    }

    pub(crate) fn quote(text: impl Into<String>) -> Self {
        Self::new(Wrap::Quote, text)
    }

    pub(crate) fn field(text: impl Into<String>) -> Self {
        Self::new(Wrap::Field { whole: false }, text)
    }

    pub(crate) fn whole_field(text: impl Into<String>) -> Self {
        Self::new(Wrap::Field { whole: true }, text)
    }

    pub(crate) fn excerpt(text: impl Into<String>, mark: usize) -> Self {
        Self::new(Wrap::Excerpt { mark }, text)
    }

    pub(crate) fn role(mut self, role: Ink) -> Self {
        self.role = role;
        self
    }
}
