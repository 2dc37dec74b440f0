//! From an inspection, an explanation or rows of the catalog to text, JSON, NDJSON or Markdown.
//!
//! A [`Report`] writes to any [`Write`] and decides nothing: it reads what
//! [`inspect`](crate::inspect) found. Everything that comes from an input is made safe on its way out:
//! secrets become labels, controls become visible escapes.
//!
//! ```
//! use xblstatus::language::Language;
//! use xblstatus::report::{Format, Report, Settings};
//!
//! let settings = Settings {
//!     format: Format::Json,
//!     color: false,
//!     width: 80,
//!     all_headers: false,
//!     show_secrets: false,
//!     language: Language::English,
//! };
//! let mut written = Vec::new();
//! let mut report = Report::new(&mut written, settings);
//! report.finish()?;
//! assert_eq!(written, b"[]\n");
//! # Ok::<(), std::io::Error>(())
//! ```

mod catalog;
mod code;
mod found;
mod human;
mod json;
mod layout;
mod many;
mod markdown;
mod outline;
mod overview;
mod redactor;
mod sanitize;
mod sequence;
mod style;
mod voice;
mod wording;

pub use catalog::{Table, explanations, no_match, table};
pub use found::{ReadCode, ScannedCode, read_codes, scanned_codes};
pub use style::{Role, Style};

use crate::capture::CaptureError;
use crate::exchange;
use crate::inspect::Inspection;
use crate::language::Language;
use many::{Many, Shown};
use outline::{Outline, Piece};
use overview::Row;
use redactor::Redactor;
use sequence::{Objects, Texts};
use serde::Serialize;
use std::io::{self, Write};
use voice::{Markup, Voice};

/// Bytes of a message that are printed.
const MESSAGE_LIMIT: usize = 4 << 10;

/// What a report is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Text for a terminal.
    Human,
    /// Pretty-printed JSON.
    Json,
    /// One compact JSON object on each line.
    Ndjson,
    /// GitHub's Markdown.
    Markdown,
}

/// How a report is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settings {
    /// The format.
    pub format: Format,
    /// Whether text for a terminal has colours.
    pub color: bool,
    /// The width of text for a terminal, in columns.
    pub width: usize,
    /// Whether all headers are shown in text; JSON always has them.
    pub all_headers: bool,
    /// Whether secrets stay as they are.
    pub show_secrets: bool,
    /// The language of what is written for people. Names and ids in JSON are the same in all.
    pub language: Language,
}

impl Settings {
    fn markup(&self) -> Markup {
        match self.format {
            Format::Markdown => Markup::Markdown,
            Format::Human | Format::Json | Format::Ndjson => Markup::Plain,
        }
    }

    fn render(&self, outline: &Outline) -> String {
        match self.format {
            Format::Markdown => markdown::render(outline, self.language),
            _ => human::render(outline, self.width, Style::new(self.color)),
        }
    }

    /// An answer that comes before the answer.
    fn side_line(&self, pieces: &[Piece]) -> String {
        match self.format {
            Format::Markdown => markdown::item(pieces),
            _ => human::line(pieces, self.width, Style::new(self.color)),
        }
    }
}

/// A voice for text of a format.
fn voice(redactor: &mut Redactor, settings: Settings) -> Voice<'_> {
    Voice::new(redactor, settings.markup(), settings.language)
}

/// How much is written of many responses. Of one alone, everything is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Detail {
    /// A whole report on each.
    #[default]
    Full,
    /// A line for each, each distinct failure explained once, and a summary. JSON has a whole object for each.
    Overview,
    /// How many there are of what.
    Summary,
}

/// Writes what was found of one response after another, in one pass: memory does not grow with their number.
pub struct Report<W: Write> {
    writer: W,
    settings: Settings,
    redactor: Redactor,
    objects: Objects,
    texts: Texts,
    detail: Detail,
    many: Many,
}

impl<W: Write> Report<W> {
    /// A report that has written nothing yet.
    pub fn new(writer: W, settings: Settings) -> Self {
        Self {
            writer,
            settings,
            redactor: Redactor::new(settings.show_secrets),
            objects: Objects::default(),
            texts: Texts::default(),
            detail: Detail::default(),
            many: Many::default(),
        }
    }

    /// The same report in more or less detail. With `several_inputs`, each has its name above its lines.
    #[must_use]
    pub fn with_detail(mut self, detail: Detail, several_inputs: bool) -> Self {
        self.detail = detail;
        self.many = Many::new(several_inputs);
        self
    }

    /// Writes what was found of one response; the first one may be kept back until more is known.
    ///
    /// # Errors
    ///
    /// Those of the writer.
    pub fn inspection(&mut self, inspection: &Inspection<'_>) -> io::Result<()> {
        match (self.detail, self.settings.format) {
            (Detail::Summary, _) => {
                let mut voice = voice(&mut self.redactor, self.settings);
                self.many.overview.take(inspection, &mut voice);
                Ok(())
            }
            (_, Format::Json | Format::Ndjson) => {
                let object = json::inspection(inspection, &mut self.plain_voice());
                self.object(&object)
            }
            (Detail::Full, Format::Human | Format::Markdown) => self.text(inspection),
            (Detail::Overview, Format::Human | Format::Markdown) => self.line(inspection),
        }
    }

    /// Writes that a place of the input could not be read: an object in its place in JSON, a line in an overview.
    /// Whole reports hold nothing of it, because it is said where errors are said:
    /// [`capture_error`](Self::capture_error) words it.
    ///
    /// # Errors
    ///
    /// Those of the writer.
    pub fn unreadable(&mut self, file: &str, index: usize, error: &CaptureError) -> io::Result<()> {
        if self.keeps_overview() {
            let mut voice = voice(&mut self.redactor, self.settings);
            self.many
                .overview
                .unreadable(file, index, error, &mut voice);
            let row = Row::unreadable(file, index, error, &mut voice);
            return self.row(row, Shown::Nothing);
        }
        let object = json::unreadable(file, index, error, &mut self.plain_voice());
        self.object(&object)
    }

    /// Writes that a file could not be opened, and why, likewise.
    ///
    /// # Errors
    ///
    /// Those of the writer.
    pub fn unopened(&mut self, file: &str, why: &str) -> io::Result<()> {
        if self.keeps_overview() {
            let mut voice = voice(&mut self.redactor, self.settings);
            self.many.overview.unopened(file, why, &mut voice);
            let row = Row::unopened(file, why, &mut voice);
            return self.row(row, Shown::Nothing);
        }
        let object = json::unopened(file, why, &mut self.plain_voice());
        self.object(&object)
    }

    /// Writes what is kept back, for something is to be said elsewhere behind it. There is more than one place
    /// then, so from here on every text has its heading.
    ///
    /// # Errors
    ///
    /// Those of the writer.
    pub fn release(&mut self) -> io::Result<()> {
        match self.settings.format {
            // Only the object of the first place can be kept back, and whether it stands alone is not known.
            Format::Json | Format::Ndjson => {}
            Format::Human | Format::Markdown => match self.detail {
                Detail::Full => self.texts.several(&mut self.writer)?,
                Detail::Overview => self.many.settle(&mut self.writer, self.settings)?,
                Detail::Summary => {}
            },
        }
        self.writer.flush()
    }

    /// Hands on what is written, but for what is kept back.
    ///
    /// # Errors
    ///
    /// Those of the writer.
    pub fn flush(&mut self) -> io::Result<()> {
        self.writer.flush()
    }

    /// How an input is named in a message, with the labels of this report.
    pub fn input_name(&mut self, file: &str) -> String {
        wording::input_name(file, &mut self.plain_voice())
    }

    /// What is wrong with an input, and what to try where there is something: for standard error. Text of the
    /// input in it is made safe, with the labels of this report.
    pub fn capture_error(&mut self, file: &str, error: &CaptureError) -> (String, Option<String>) {
        wording::capture_error(file, error, &mut self.plain_voice())
    }

    /// Writes what is left. Nothing may follow.
    ///
    /// # Errors
    ///
    /// Those of the writer.
    pub fn finish(&mut self) -> io::Result<()> {
        match (self.detail, self.settings.format) {
            (Detail::Summary, Format::Json | Format::Ndjson) => {
                let overview = std::mem::take(&mut self.many.overview);
                let summary = json::summary(&overview, &mut self.plain_voice());
                self.object(&summary)?;
                self.objects_end()?;
            }
            (_, Format::Json | Format::Ndjson) => self.objects_end()?,
            (Detail::Full, _) => self.texts.finish(&mut self.writer)?,
            (detail, _) => {
                let mut voice = voice(&mut self.redactor, self.settings);
                let summary_alone = detail == Detail::Summary;
                self.many
                    .finish(&mut self.writer, self.settings, summary_alone, &mut voice)?;
            }
        }
        self.writer.flush()
    }

    fn objects_end(&mut self) -> io::Result<()> {
        match self.settings.format {
            Format::Json => self.objects.finish(&mut self.writer),
            _ => Ok(()),
        }
    }

    /// Whether responses are counted and their lines written.
    fn keeps_overview(&self) -> bool {
        let is_text = matches!(self.settings.format, Format::Human | Format::Markdown);
        match self.detail {
            Detail::Full => false,
            Detail::Overview => is_text,
            Detail::Summary => true,
        }
    }

    /// A line in an overview, or the whole report where the response stays the only one.
    fn line(&mut self, inspection: &Inspection<'_>) -> io::Result<()> {
        let mut voice = voice(&mut self.redactor, self.settings);
        self.many.overview.take(inspection, &mut voice);
        let row = Row::of(inspection, &mut voice);
        let shown = if !self.many.is_open() {
            Shown::Nothing
        } else if inspection.exchange.response.role == exchange::Role::Final {
            let outline = outline::inspection(inspection, self.settings.all_headers, &mut voice);
            Shown::Report(self.settings.render(&outline))
        } else {
            let pieces = outline::side_answer(inspection, &mut voice);
            Shown::Line(self.settings.side_line(&pieces))
        };
        self.row(row, shown)
    }

    fn row(&mut self, row: Row, shown: Shown) -> io::Result<()> {
        if self.detail == Detail::Summary {
            return Ok(());
        }
        let mut voice = voice(&mut self.redactor, self.settings);
        let name = wording::input_in_short(&row.file, &mut voice);
        self.many
            .push(&mut self.writer, self.settings, row, name, shown)
    }

    fn text(&mut self, inspection: &Inspection<'_>) -> io::Result<()> {
        let settings = self.settings;
        let mut voice = Voice::new(&mut self.redactor, settings.markup(), settings.language);
        let response = &inspection.exchange.response;
        if response.role != exchange::Role::Final {
            let pieces = outline::side_answer(inspection, &mut voice);
            let line = settings.side_line(&pieces);
            return self.texts.push_line(&mut self.writer, &line);
        }
        let origin = &inspection.exchange.origin;
        let title = wording::response_heading(origin.index, &origin.file, &mut voice);
        let heading = match settings.format {
            Format::Markdown => markdown::heading(2, &title) + "\n",
            _ => Style::new(settings.color).paint(Role::Heading, &title) + "\n",
        };
        let outline = outline::inspection(inspection, settings.all_headers, &mut voice);
        let report = settings.render(&outline);
        self.texts.push(&mut self.writer, heading, report)
    }

    /// An object in its place; nothing where the report is text.
    fn object(&mut self, object: &impl Serialize) -> io::Result<()> {
        match self.settings.format {
            Format::Json => {
                let object = json::pretty(object)?;
                self.objects.push(&mut self.writer, object)
            }
            Format::Ndjson => {
                writeln!(self.writer, "{}", json::compact(object)?)?;
                self.writer.flush()
            }
            Format::Human | Format::Markdown => Ok(()),
        }
    }

    fn plain_voice(&mut self) -> Voice<'_> {
        Voice::new(&mut self.redactor, Markup::Plain, self.settings.language)
    }
}

/// A text from outside as it can stand in a message, on one line: secrets become labels, and what a terminal would
/// obey or a reader could not see becomes a visible escape.
///
/// ```
/// use xblstatus::report::printable;
///
/// assert_eq!(printable("a\nb\u{1b}[2J"), "a\\nb\\x1b[2J");
/// assert_eq!(printable("https://h.example/?token=abc"), "https://h.example/?token=<redacted 1>");
/// ```
#[must_use]
pub fn printable(text: &str) -> String {
    let mut redactor = Redactor::new(false);
    sanitize::clean(&redactor.text(text)).into_owned()
}

#[cfg(test)]
mod tests;
