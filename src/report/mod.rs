//! From an inspection, an explanation or rows of the catalog to text, JSON, NDJSON or Markdown.
//!
//! A [`Report`] writes to any [`Write`] and decides nothing: it reads what
//! [`inspect`](crate::inspect) found. Everything that comes from an input is made safe on its way out:
//! secrets become labels, controls become visible escapes.
//!
//! ```
//! use xblstatus::language::Language;
//! use xblstatus::report::{OutputFormat, RenderOptions, Report};
//!
//! let settings = RenderOptions {
//!     format: OutputFormat::Json,
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

mod code_report;
mod code_text;
mod cut;
mod document;
mod excerpt;
mod fill_json;
mod formatter;
mod many;
mod markdown;
mod overview;
mod page;
mod sanitize;
mod sequence;
mod settings;
mod status_text;
mod style;
mod tables;
mod terminal;
mod text;

use std::io::{self, Write};

use serde::Serialize;

use crate::capture::CaptureError;
use crate::exchange;
use crate::inspect::Inspection;
use crate::redact::redactor::Redactor;
use document::{Document, Span};
use formatter::{Formatter, Markup};
use many::{Many, Shown};
use overview::row::Row;
use sequence::{Objects, Texts};

pub use code_report::{ReadCode, ScannedCode, read_codes, scanned_codes};
pub use settings::{Detail, OutputFormat, RenderOptions};
pub use style::{Ink, Style};
pub use tables::{explanations, no_match, table};

impl RenderOptions {
    fn markup(&self) -> Markup {
        match self.format {
            OutputFormat::Markdown => Markup::Markdown,
            OutputFormat::Human | OutputFormat::Json | OutputFormat::Ndjson => Markup::Plain,
        }
    }

    fn render(&self, document: &Document) -> String {
        match self.format {
            OutputFormat::Markdown => markdown::render(document, self.language),
            _ => terminal::render(document, self.width, Style::new(self.color)),
        }
    }

    /// An answer that comes before the answer.
    fn side_line(&self, spans: &[Span]) -> String {
        match self.format {
            OutputFormat::Markdown => markdown::item(spans),
            _ => terminal::line(spans, self.width, Style::new(self.color)),
        }
    }
}

/// A f for text of a format.
fn f(redactor: &mut Redactor, settings: RenderOptions) -> Formatter<'_> {
    Formatter::new(redactor, settings.markup(), settings.language)
}

/// Writes what was found of one response after another, in one pass: memory does not grow with their number.
pub struct Report<W: Write> {
    writer: W,
    settings: RenderOptions,
    redactor: Redactor,
    objects: Objects,
    texts: Texts,
    detail: Detail,
    many: Many,
}

impl<W: Write> Report<W> {
    /// A report that has written nothing yet.
    pub fn new(writer: W, settings: RenderOptions) -> Self {
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
                let mut f = f(&mut self.redactor, self.settings);
                self.many.overview.take(inspection, &mut f);
                Ok(())
            }
            (_, OutputFormat::Json | OutputFormat::Ndjson) => {
                let object = fill_json::inspection(inspection, &mut self.plain_formatter());
                self.object(&object)
            }
            (Detail::Full, OutputFormat::Human | OutputFormat::Markdown) => self.text(inspection),
            (Detail::Overview, OutputFormat::Human | OutputFormat::Markdown) => {
                self.line(inspection)
            }
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
            let mut f = f(&mut self.redactor, self.settings);
            self.many.overview.unreadable(file, index, error, &mut f);
            let row = Row::unreadable(file, index, error, &mut f);
            return self.row(row, Shown::Nothing);
        }
        let object = fill_json::unreadable(file, index, error, &mut self.plain_formatter());
        self.object(&object)
    }

    /// Writes that a file could not be opened, and why, likewise.
    ///
    /// # Errors
    ///
    /// Those of the writer.
    pub fn unopened(&mut self, file: &str, why: &str) -> io::Result<()> {
        if self.keeps_overview() {
            let mut f = f(&mut self.redactor, self.settings);
            self.many.overview.unopened(file, why, &mut f);
            let row = Row::unopened(file, why, &mut f);
            return self.row(row, Shown::Nothing);
        }
        let object = fill_json::unopened(file, why, &mut self.plain_formatter());
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
            OutputFormat::Json | OutputFormat::Ndjson => {}
            OutputFormat::Human | OutputFormat::Markdown => match self.detail {
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
        text::input_name(file, &mut self.plain_formatter())
    }

    /// What is wrong with an input, and what to try where there is something: for standard error. Text of the
    /// input in it is made safe, with the labels of this report.
    pub fn capture_error(&mut self, file: &str, error: &CaptureError) -> (String, Option<String>) {
        text::capture_error(file, error, &mut self.plain_formatter())
    }

    /// Writes what is left. Nothing may follow.
    ///
    /// # Errors
    ///
    /// Those of the writer.
    pub fn finish(&mut self) -> io::Result<()> {
        match (self.detail, self.settings.format) {
            (Detail::Summary, OutputFormat::Json | OutputFormat::Ndjson) => {
                let overview = std::mem::take(&mut self.many.overview);
                let summary = fill_json::summary(&overview, &mut self.plain_formatter());
                self.object(&summary)?;
                self.objects_end()?;
            }
            (_, OutputFormat::Json | OutputFormat::Ndjson) => self.objects_end()?,
            (Detail::Full, _) => self.texts.finish(&mut self.writer)?,
            (detail, _) => {
                let mut f = f(&mut self.redactor, self.settings);
                let summary_alone = detail == Detail::Summary;
                self.many
                    .finish(&mut self.writer, self.settings, summary_alone, &mut f)?;
            }
        }
        self.writer.flush()
    }

    fn objects_end(&mut self) -> io::Result<()> {
        match self.settings.format {
            OutputFormat::Json => self.objects.finish(&mut self.writer),
            _ => Ok(()),
        }
    }

    /// Whether responses are counted and their lines written.
    fn keeps_overview(&self) -> bool {
        let is_text = matches!(
            self.settings.format,
            OutputFormat::Human | OutputFormat::Markdown
        );
        match self.detail {
            Detail::Full => false,
            Detail::Overview => is_text,
            Detail::Summary => true,
        }
    }

    /// A line in an overview, or the whole report where the response stays the only one.
    fn line(&mut self, inspection: &Inspection<'_>) -> io::Result<()> {
        let mut f = f(&mut self.redactor, self.settings);
        self.many.overview.take(inspection, &mut f);
        let row = Row::of(inspection, &mut f);
        let shown = if !self.many.is_open() {
            Shown::Nothing
        } else if inspection.exchange.response.role == exchange::Role::Final {
            let document = document::inspection(inspection, self.settings.all_headers, &mut f);
            Shown::Report(self.settings.render(&document))
        } else {
            let spans = document::side_answer(inspection, &mut f);
            Shown::Line(self.settings.side_line(&spans))
        };
        self.row(row, shown)
    }

    fn row(&mut self, row: Row, shown: Shown) -> io::Result<()> {
        if self.detail == Detail::Summary {
            return Ok(());
        }
        let mut f = f(&mut self.redactor, self.settings);
        let name = text::input_in_short(&row.file, &mut f);
        self.many
            .push(&mut self.writer, self.settings, row, name, shown)
    }

    fn text(&mut self, inspection: &Inspection<'_>) -> io::Result<()> {
        let settings = self.settings;
        let mut f = Formatter::new(&mut self.redactor, settings.markup(), settings.language);
        let response = &inspection.exchange.response;
        if response.role != exchange::Role::Final {
            let spans = document::side_answer(inspection, &mut f);
            let line = settings.side_line(&spans);
            return self.texts.push_line(&mut self.writer, &line);
        }
        let origin = &inspection.exchange.origin;
        let title = text::response_heading(origin.index, &origin.file, &mut f);
        let heading = match settings.format {
            OutputFormat::Markdown => markdown::heading(2, &title) + "\n",
            _ => Style::new(settings.color).paint(Ink::Heading, &title) + "\n",
        };
        let document = document::inspection(inspection, settings.all_headers, &mut f);
        let report = settings.render(&document);
        self.texts.push(&mut self.writer, heading, report)
    }

    /// An object in its place; nothing where the report is text.
    fn object(&mut self, object: &impl Serialize) -> io::Result<()> {
        match self.settings.format {
            OutputFormat::Json => {
                let object = fill_json::pretty(object)?;
                self.objects.push(&mut self.writer, object)
            }
            OutputFormat::Ndjson => {
                writeln!(self.writer, "{}", fill_json::compact(object)?)?;
                self.writer.flush()
            }
            OutputFormat::Human | OutputFormat::Markdown => Ok(()),
        }
    }

    fn plain_formatter(&mut self) -> Formatter<'_> {
        Formatter::new(&mut self.redactor, Markup::Plain, self.settings.language)
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
