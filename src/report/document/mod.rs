//! What a report for people says, in which order, before it is laid out.
//!
//! A terminal and a Markdown page say the same: both are written from one [`Document`].

pub(crate) mod answer;
pub(crate) mod body;
pub(crate) mod code;
pub(crate) mod diagnosis;
pub(crate) mod explain;
pub(crate) mod headers;
pub(crate) mod input_codes;
pub(crate) mod inspection;
pub(crate) mod list;
pub(crate) mod meaning;
pub(crate) mod parts;
pub(crate) mod sources;
pub(crate) mod summary;
pub(crate) mod unanswered;

use crate::language::Text;
use crate::report::formatter::Formatter;
use crate::report::style::Ink;

pub(crate) use diagnosis::diagnosis;
pub(crate) use explain::explanation;
pub(crate) use input_codes::{read_code, scanned_codes};
pub(crate) use inspection::{failure, failures, inspection, side_answer};
pub(crate) use list::list;
pub(crate) use summary::{across_calls, one_whole, summary};

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

impl Document {
    /// A report without those groups that are empty.
    pub(crate) fn new(title: Vec<Span>, under: Vec<Line>, mut groups: Vec<Vec<Block>>) -> Self {
        groups.retain(|group| !group.is_empty());
        Self {
            title,
            under,
            groups,
        }
    }

    /// A report under a title of one text.
    pub(crate) fn titled(title: impl Into<String>, groups: Vec<Vec<Block>>) -> Self {
        Self::new(vec![Span::new(Ink::Heading, title)], Vec::new(), groups)
    }
}

/// A text and what it is for.
#[derive(Debug, Clone)]
pub(crate) struct Span {
    pub(crate) ink: Ink,
    pub(crate) text: String,
}

impl Span {
    pub(crate) fn new(ink: Ink, text: impl Into<String>) -> Self {
        let text = text.into();
        Self { ink, text }
    }

    pub(crate) fn plain(text: impl Into<String>) -> Self {
        Self::new(Ink::Plain, text)
    }

    pub(crate) fn note(text: impl Into<String>) -> Self {
        Self::new(Ink::Note, text)
    }

    pub(crate) fn value(text: impl Into<String>) -> Self {
        Self::new(Ink::Value, text)
    }

    /// A row of a table: what it is of, a note, and what is said.
    pub(crate) fn row(
        value: impl Into<String>,
        note: impl Into<String>,
        said: impl Into<String>,
    ) -> Vec<Self> {
        vec![Self::value(value), Self::note(note), Self::plain(said)]
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
        ink: Ink,
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
    /// A sentence.
    pub(crate) fn text(text: impl Into<String>) -> Self {
        Self::Line(Line::wrap(text))
    }

    /// Lines behind a label, where there are any.
    pub(crate) fn labelled(
        label: &'static str,
        lines: impl IntoIterator<Item = Line>,
    ) -> Option<Self> {
        let lines: Vec<Line> = lines.into_iter().collect();
        let ink = Ink::Label;
        (!lines.is_empty()).then_some(Self::Labelled { label, ink, lines })
    }

    /// Rows of cells under the names of their columns.
    pub(crate) fn table(
        head: &[Text],
        rows: impl IntoIterator<Item = Vec<Span>>,
        f: &Formatter<'_>,
    ) -> Self {
        Self::Table {
            head: head.iter().map(|&column| f.plain(column)).collect(),
            rows: rows.into_iter().collect(),
        }
    }
}

/// A text and how it is laid out.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    pub(crate) ink: Ink,
    pub(crate) wrap: Wrap,
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
    fn new(wrap: Wrap, text: impl Into<String>) -> Self {
        Self {
            ink: Ink::Plain,
            wrap,
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

    pub(crate) fn ink(mut self, ink: Ink) -> Self {
        self.ink = ink;
        self
    }
}
