//! What a report for people says, in which order, before it is laid out.
//!
//! A terminal and a Markdown page say the same: both are written from one [`Outline`].

mod body;
mod code;
mod explain;
mod found;
mod inspection;
mod list;
mod meaning;
mod summary;

pub(crate) use body::around;
pub(crate) use explain::explanation;
pub(crate) use found::{read_code, scanned_codes};
pub(crate) use inspection::{failure, inspection, side_answer};
pub(crate) use list::{MpsdRow, list};
pub(crate) use summary::summary;

use super::style::Role;

/// A report on one thing.
#[derive(Debug, Default)]
pub(crate) struct Outline {
    /// The parts of the first line, most important first.
    pub(crate) title: Vec<Piece>,
    /// Lines that belong to the title.
    pub(crate) under: Vec<Line>,
    /// What follows, with an empty line before each group.
    pub(crate) groups: Vec<Vec<Part>>,
}

/// A text and what it is for.
#[derive(Debug, Clone)]
pub(crate) struct Piece {
    pub(crate) role: Role,
    pub(crate) text: String,
}

impl Piece {
    pub(crate) fn new(role: Role, text: impl Into<String>) -> Self {
        Self {
            role,
            text: text.into(),
        }
    }
}

/// A part of a group.
#[derive(Debug)]
pub(crate) enum Part {
    /// Running text.
    Line(Line),
    /// Lines behind a label.
    Labelled {
        label: &'static str,
        role: Role,
        lines: Vec<Line>,
    },
    /// A heading and the lines below it.
    Entry { head: Vec<Piece>, lines: Vec<Line> },
    /// Rows of cells, the last of which may be long.
    Table {
        head: Vec<&'static str>,
        rows: Vec<Vec<Piece>>,
    },
}

impl Part {
    pub(crate) fn labelled(label: &'static str, lines: Vec<Line>) -> Self {
        Self::Labelled {
            label,
            role: Role::Label,
            lines,
        }
    }
}

/// A text and how it is laid out.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    pub(crate) role: Role,
    pub(crate) flow: Flow,
    pub(crate) text: String,
}

/// How a text fills lines. The first two may carry the marks of the output; the others are bare.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Flow {
    /// Wrapped; a word that is too long is broken.
    Wrap,
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
    fn new(flow: Flow, text: impl Into<String>) -> Self {
        Self {
            role: Role::Plain,
            flow,
            text: text.into(),
        }
    }

    pub(crate) fn wrap(text: impl Into<String>) -> Self {
        Self::new(Flow::Wrap, text)
    }

    pub(crate) fn keep(text: impl Into<String>) -> Self {
        Self::new(Flow::Keep, text)
    }

    pub(crate) fn copy(text: impl Into<String>) -> Self {
        Self::new(Flow::Copy, text)
    }

    pub(crate) fn quote(text: impl Into<String>) -> Self {
        Self::new(Flow::Quote, text)
    }

    pub(crate) fn field(text: impl Into<String>) -> Self {
        Self::new(Flow::Field { whole: false }, text)
    }

    pub(crate) fn whole_field(text: impl Into<String>) -> Self {
        Self::new(Flow::Field { whole: true }, text)
    }

    pub(crate) fn excerpt(text: impl Into<String>, mark: usize) -> Self {
        Self::new(Flow::Excerpt { mark }, text)
    }

    pub(crate) fn role(mut self, role: Role) -> Self {
        self.role = role;
        self
    }
}
