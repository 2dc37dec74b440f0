//! From an inspection, an explanation or rows of the catalog to text, JSON, NDJSON or Markdown.
//!
//! A [`Report`] writes to any [`Write`] and decides nothing: it reads what
//! [`inspect`](crate::inspect) found. Everything that comes from an input is made safe on its way out:
//! secrets become labels, controls become visible escapes.
//!
//! ```
//! use xblstatus::report::{Format, Report, Settings};
//!
//! let settings = Settings {
//!     format: Format::Json,
//!     color: false,
//!     width: 80,
//!     all_headers: false,
//!     show_secrets: false,
//! };
//! let mut written = Vec::new();
//! let mut report = Report::new(&mut written, settings);
//! report.finish()?;
//! assert_eq!(written, b"[]\n");
//! # Ok::<(), std::io::Error>(())
//! ```

mod human;
mod json;
mod layout;
mod markdown;
mod outline;
mod redactor;
mod sanitize;
mod sequence;
mod style;
mod voice;
mod wording;

pub use style::{Role, Style, prepare_console};

use crate::capture::{CaptureError, Problem};
use crate::catalog::{ServiceError, Status};
use crate::exchange;
use crate::inspect::{Explanation, Inspection};
use outline::Outline;
use redactor::Redactor;
use sequence::{Objects, Texts};
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
            Format::Markdown => markdown::render(outline),
            _ => human::render(outline, self.width, Style::new(self.color)),
        }
    }
}

/// Rows of a table of the catalog.
#[derive(Debug, Clone, Copy)]
pub enum Table<'t> {
    /// The multiplayer session status codes.
    Mpsd(&'t [&'static Status]),
    /// The standard status codes of all Xbox services.
    Xbox(&'t [&'static Status]),
    /// The status codes of the HTTP standard.
    Http(&'t [&'static Status]),
    /// The codes of ServiceError objects.
    ServiceErrors(&'t [&'static ServiceError]),
}

impl Table<'_> {
    /// The name on the command line and in JSON.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Mpsd(_) => "mpsd",
            Self::Xbox(_) => "xbox",
            Self::Http(_) => "http",
            Self::ServiceErrors(_) => "service-errors",
        }
    }
}

/// Writes what was found of one response after another, in one pass: memory does not grow with their number.
pub struct Report<W: Write> {
    writer: W,
    settings: Settings,
    redactor: Redactor,
    objects: Objects,
    texts: Texts,
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
        }
    }

    /// Writes what was found of one response; the first one may be kept back until more is known.
    ///
    /// # Errors
    ///
    /// Those of the writer.
    pub fn inspection(&mut self, inspection: &Inspection<'_>) -> io::Result<()> {
        match self.settings.format {
            Format::Json => {
                let object = json::pretty(&json::inspection(inspection, &mut self.redactor))?;
                self.objects.push(&mut self.writer, object)
            }
            Format::Ndjson => {
                let line = json::compact(&json::inspection(inspection, &mut self.redactor))?;
                self.write_line(&line)
            }
            Format::Human | Format::Markdown => self.text(inspection),
        }
    }

    /// Writes that a place of the input could not be read: an object in its place in JSON. Text holds nothing
    /// of it, because it is said where errors are said.
    ///
    /// # Errors
    ///
    /// Those of the writer.
    pub fn unreadable(
        &mut self,
        file: &str,
        index: usize,
        format_name: &str,
        error: &CaptureError,
    ) -> io::Result<()> {
        let object = json::unreadable(file, index, format_name, error, &mut self.redactor);
        match self.settings.format {
            Format::Json => {
                let object = json::pretty(&object)?;
                self.objects.push(&mut self.writer, object)
            }
            Format::Ndjson => {
                let line = json::compact(&object)?;
                self.write_line(&line)
            }
            Format::Human | Format::Markdown => Ok(()),
        }
    }

    /// Writes what is left. Nothing may follow.
    ///
    /// # Errors
    ///
    /// Those of the writer.
    pub fn finish(&mut self) -> io::Result<()> {
        match self.settings.format {
            Format::Json => self.objects.finish(&mut self.writer)?,
            Format::Ndjson => {}
            Format::Human | Format::Markdown => self.texts.finish(&mut self.writer)?,
        }
        self.writer.flush()
    }

    fn text(&mut self, inspection: &Inspection<'_>) -> io::Result<()> {
        let settings = self.settings;
        let mut voice = Voice::new(&mut self.redactor, settings.markup());
        let response = &inspection.exchange.response;
        if response.role != exchange::Role::Final {
            let pieces = outline::side_answer(inspection, &mut voice);
            let line = match settings.format {
                Format::Markdown => markdown::item(&pieces),
                _ => human::line(&pieces, settings.width, Style::new(settings.color)),
            };
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

    fn write_line(&mut self, line: &str) -> io::Result<()> {
        writeln!(self.writer, "{line}")?;
        self.writer.flush()
    }
}

/// Writes what queries brought. Text holds nothing of a query without matches: [`no_match`] words it for
/// where errors are said.
///
/// # Errors
///
/// Those of the writer.
pub fn explanations(
    mut writer: impl Write,
    settings: &Settings,
    explanations: &[Explanation],
) -> io::Result<()> {
    let mut redactor = Redactor::new(settings.show_secrets);
    match settings.format {
        Format::Json => {
            let objects = json::explanations(explanations, &mut redactor);
            write_objects(&mut writer, &objects)?;
        }
        Format::Ndjson => {
            for object in json::explanations(explanations, &mut redactor) {
                writeln!(writer, "{}", json::compact(&object)?)?;
            }
        }
        Format::Human | Format::Markdown => {
            let mut voice = Voice::new(&mut redactor, settings.markup());
            let outlines = explanations
                .iter()
                .flat_map(|explanation| outline::explanation(explanation, &mut voice));
            write_outlines(&mut writer, settings, outlines)?;
        }
    }
    writer.flush()
}

/// Writes tables of the catalog.
///
/// # Errors
///
/// Those of the writer.
pub fn table(mut writer: impl Write, settings: &Settings, tables: &[Table<'_>]) -> io::Result<()> {
    match settings.format {
        Format::Json => {
            let objects: Vec<_> = tables.iter().map(json::table).collect();
            write_objects(&mut writer, &objects)?;
        }
        Format::Ndjson => {
            for row in tables.iter().flat_map(json::table_rows) {
                writeln!(writer, "{}", json::compact(&row)?)?;
            }
        }
        Format::Human | Format::Markdown => {
            let mut redactor = Redactor::new(settings.show_secrets);
            let voice = Voice::new(&mut redactor, settings.markup());
            let outlines = tables.iter().map(|table| outline::list(table, &voice));
            write_outlines(&mut writer, settings, outlines)?;
        }
    }
    writer.flush()
}

fn write_objects(writer: &mut impl Write, values: &[impl serde::Serialize]) -> io::Result<()> {
    let mut objects = Objects::default();
    for value in values {
        objects.push(writer, json::pretty(value)?)?;
    }
    objects.finish(writer)
}

fn write_outlines(
    writer: &mut impl Write,
    settings: &Settings,
    outlines: impl Iterator<Item = Outline>,
) -> io::Result<()> {
    for (index, outline) in outlines.enumerate() {
        if index > 0 {
            writeln!(writer)?;
        }
        writer.write_all(settings.render(&outline).as_bytes())?;
    }
    Ok(())
}

/// What is wrong with an input, and what to try where there is something: for standard error, so without
/// the name of the input. Text of the input in it is made safe.
#[must_use]
pub fn capture_error(error: &CaptureError) -> (String, Option<String>) {
    let mut redactor = Redactor::new(false);
    let mut voice = Voice::new(&mut redactor, Markup::Plain);
    let (text, hint) = wording::problem(error, &mut voice);
    let place_tells = matches!(
        error.problem,
        Problem::NotAResponse(_) | Problem::StatusLine { .. } | Problem::HeadTooLarge { .. }
    );
    match place_tells {
        true => (format!("{}: {text}", wording::place(error)), hint),
        false => (text, hint),
    }
}

/// What to say of a query that found nothing, and what the user may have meant.
#[must_use]
pub fn no_match(explanation: &Explanation) -> (String, Option<String>) {
    let mut redactor = Redactor::new(false);
    let mut voice = Voice::new(&mut redactor, Markup::Plain);
    let text = wording::no_match(&voice.input(&explanation.query));
    let nearest = &explanation.suggestions;
    let hint = (!nearest.is_empty()).then(|| wording::nearest(nearest));
    (text, hint)
}

#[cfg(test)]
mod tests;
