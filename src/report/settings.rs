//! How a report is written.

use crate::language::{Language, words};
use crate::redact::Rules;
use crate::report::formatter::Markup;
use crate::report::style::Style;

/// What a report is written as. The line of each is also what the command line says of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(clap::ValueEnum))]
pub enum OutputFormat {
    /// Text for people
    #[default]
    Human,
    /// One JSON object, or an array of several
    Json,
    /// One JSON object per line
    Ndjson,
    /// Markdown for a bug report
    Markdown,
    /// One page for a browser, which loads nothing
    Html,
}

impl OutputFormat {
    /// The marks that its texts may carry.
    pub(crate) fn markup(self) -> Markup {
        match self {
            Self::Markdown => Markup::Markdown,
            Self::Html => Markup::Html,
            Self::Human | Self::Json | Self::Ndjson => Markup::Plain,
        }
    }
}

/// How a report is written. There may be more of it in time, so name what is wanted and take the rest as it is:
///
/// ```
/// use xblstatus::report::{OutputFormat, RenderOptions};
///
/// let settings = RenderOptions { format: OutputFormat::Json, ..RenderOptions::default() };
/// assert!(!settings.show_secrets);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RenderOptions {
    /// The format.
    pub format: OutputFormat,
    /// Whether text for a terminal has colours; they come with the feature `cli`.
    pub color: bool,
    /// The width of text for a terminal, in columns.
    pub width: usize,
    /// The width of tables with a line for each response, in columns: what does not fit is cut. `None` leaves every cell
    /// whole, as a file or a pipe wants it.
    pub table_width: Option<usize>,
    /// Whether all headers are shown in text; JSON always has them.
    pub all_headers: bool,
    /// Whether secrets stay as they are.
    pub show_secrets: bool,
    /// Whether identifiers are hidden too: XUIDs, gamertags, names of sessions, devices, addresses.
    pub redact_ids: bool,
    /// The language of what is written for people. Names and ids in JSON are the same in all.
    pub language: Language,
}

impl RenderOptions {
    /// What is hidden.
    pub(crate) fn rules(&self) -> Rules {
        Rules {
            shows_secrets: self.show_secrets,
            hides_ids: self.redact_ids,
        }
    }

    pub(crate) fn style(&self) -> Style {
        Style::new(self.color)
    }
}

/// English text for a terminal of 80 columns without colours, with the headers that matter and without secrets.
impl Default for RenderOptions {
    fn default() -> Self {
        Self {
            format: OutputFormat::Human,
            color: false,
            width: 80,
            table_width: None,
            all_headers: false,
            show_secrets: false,
            redact_ids: false,
            language: Language::English,
        }
    }
}

words! {
    /// What responses are grouped by. The line of each is also what the command line says of it.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    #[cfg_attr(feature = "cli", derive(clap::ValueEnum))]
    #[non_exhaustive]
    pub enum GroupBy {
        /// The session that the call was about
        Session = "session",
        /// The user who called: user 1, user 2, in order
        User = "user",
        /// The correlation id of the answer
        #[cfg_attr(feature = "cli", value(alias = "correlation-id"))]
        Correlation = "correlation",
        /// The host that was asked
        Host = "host",
        /// The situation that applies
        Situation = "situation",
        /// The status
        Status = "status",
    }
}

/// The order of the lines of an overview. The line of each is also what the command line says of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(clap::ValueEnum))]
#[non_exhaustive]
pub enum SortBy {
    /// As they stand in the input
    #[default]
    Index,
    /// The earliest first
    Time,
    /// The highest status first
    Status,
    /// The slowest first
    Duration,
}

/// What is made of many responses.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shape {
    /// How much is written.
    pub detail: Detail,
    /// Whether there are several inputs, each of which has its name above its lines.
    pub several_inputs: bool,
    /// What a summary groups them by.
    pub by: Vec<GroupBy>,
    /// The order of the lines of an overview.
    pub sort: SortBy,
    /// Whether that order is reversed.
    pub reverse: bool,
}

/// How much is written of many responses. Of one alone, everything is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Detail {
    /// A whole report on each.
    #[default]
    Full,
    /// A line for each, each distinct failure explained once, and a summary. JSON has a whole object for each.
    Overview,
    /// How many there are of each kind.
    Summary,
}
