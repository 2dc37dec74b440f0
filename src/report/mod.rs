//! From an inspection, an explanation or rows of the catalog to text, JSON, NDJSON, Markdown or HTML.
//!
//! A [`Report`] writes to any [`Write`] and decides nothing: it reads what
//! [`inspect`](crate::inspect) found. Everything that comes from an input is made safe on its way out:
//! secrets become labels, controls become visible escapes.
//!
//! ```
//! use xblstatus::report::{OutputFormat, RenderOptions, Report};
//!
//! let settings = RenderOptions { format: OutputFormat::Json, ..RenderOptions::default() };
//! let mut written = Vec::new();
//! let mut report = Report::new(&mut written, settings);
//! report.finish()?;
//! assert_eq!(written, b"[]\n");
//! # Ok::<(), std::io::Error>(())
//! ```

mod code_text;
mod cut;
mod diagnosis;
mod document;
mod excerpt;
mod explanations;
mod fill_json;
mod formatter;
mod html;
mod in_language;
mod input_codes;
mod learn;
mod markdown;
mod marks;
mod not_read;
mod output;
mod overview;
mod page;
mod sanitize;
mod secrets_note;
mod settings;
mod shell;
mod sinks;
mod status_text;
mod style;
mod terminal;
mod text;
mod wrap;

use std::io::{self, Write};

use crate::capture::CaptureError;
use crate::inspect::Inspection;
use crate::redact::{Redactor, Rules};
use formatter::{Formatter, Markup};
use not_read::NotRead;
use output::Output;
use sinks::sink::Sink;

pub use diagnosis::DiagnosisReport;
pub use explanations::{explanations, table};
pub use settings::{Detail, GroupBy, OutputFormat, RenderOptions, Shape, SortBy};

#[cfg(feature = "cli")]
pub(crate) use {
    explanations::Explainer,
    input_codes::{ReadCode, ScannedCode},
    style::{Ink, Style},
    text::caller as user_name,
    wrap::wrap,
};

/// Writes what was found of one response after another, in one pass: memory does not grow with their number.
///
/// What is written may stay in the writer until [`flush`](Self::flush) or [`finish`](Self::finish).
pub struct Report<W: Write> {
    writer: W,
    settings: RenderOptions,
    redactor: Redactor,
    sink: Box<dyn Sink>,
    /// Whether a response was reported.
    has_reports: bool,
}

impl<W: Write> Report<W> {
    /// A report that has written nothing yet.
    pub fn new(writer: W, settings: RenderOptions) -> Self {
        Self {
            writer,
            settings,
            redactor: Redactor::new(settings.rules()),
            sink: sinks::of(settings.format, &Shape::default()),
            has_reports: false,
        }
    }

    /// The same report in another shape.
    #[must_use]
    pub fn with_shape(mut self, shape: &Shape) -> Self {
        self.sink = sinks::of(self.settings.format, shape);
        self
    }

    /// Writes what was found of one response; the first one may be kept back until more is known.
    ///
    /// # Errors
    ///
    /// Those of the writer.
    pub fn inspection(&mut self, inspection: Inspection) -> io::Result<()> {
        learn::learn(&inspection.exchange, &mut self.redactor);
        self.has_reports = true;
        let (sink, mut out) = self.parts();
        sink.response(inspection, &mut out)
    }

    /// Writes that a place of the input could not be read: an object in its place in JSON. Text counts it at most,
    /// because it is said where errors are said.
    ///
    /// # Errors
    ///
    /// Those of the writer.
    pub fn unreadable(&mut self, file: &str, index: usize, error: &CaptureError) -> io::Result<()> {
        let (sink, mut out) = self.parts();
        sink.not_read(NotRead::Place { file, index, error }, &mut out)
    }

    /// Writes that a file could not be opened, and why, likewise.
    ///
    /// # Errors
    ///
    /// Those of the writer.
    pub fn unopened(&mut self, file: &str, why: &str) -> io::Result<()> {
        let (sink, mut out) = self.parts();
        sink.not_read(NotRead::File { file, why }, &mut out)
    }

    /// Counts taps, which are no calls and stand in no line.
    pub fn leave_out_taps(&mut self, taps: u64) {
        self.sink.taps(taps);
    }

    /// Ends the report of many responses with how these inputs are diagnosed, for something is wrong across their calls.
    /// Text of which each response has a whole report, pages and JSON say nothing of it.
    pub fn suggest_diagnosis(&mut self, inputs: &[String]) {
        self.sink.to_diagnose(inputs.to_vec());
    }

    /// Writes what is kept back, for something is to be said elsewhere behind it. There is more than one place
    /// then, so from here on every text has its heading.
    ///
    /// # Errors
    ///
    /// Those of the writer.
    pub(crate) fn release(&mut self) -> io::Result<()> {
        let (sink, mut out) = self.parts();
        sink.release(&mut out)?;
        self.flush()
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
    pub(crate) fn input_name(&mut self, file: &str) -> String {
        text::input_name(file, &mut self.plain_formatter())
    }

    /// A text from outside as it can stand in a message, on one line, with the labels of this report.
    pub(crate) fn printable(&mut self, text: &str) -> String {
        self.plain_formatter().unmarked(text)
    }

    /// What is wrong with an input, and what to try where there is something: for standard error. Text of the
    /// input in it is made safe, with the labels of this report.
    pub(crate) fn capture_error(
        &mut self,
        file: &str,
        error: &CaptureError,
    ) -> (String, Option<String>) {
        self.redactor.begin(file);
        text::capture_error(file, error, &mut self.plain_formatter())
    }

    /// Writes what is left. Nothing may follow.
    ///
    /// # Errors
    ///
    /// Those of the writer.
    pub fn finish(&mut self) -> io::Result<()> {
        let (sink, mut out) = self.parts();
        sink.finish(&mut out)?;
        // What is pasted elsewhere says which program wrote it; in JSON every object does.
        if self.has_reports && self.settings.format == OutputFormat::Markdown {
            let (_, mut out) = self.parts();
            out.text(concat!("\nxblstatus ", env!("CARGO_PKG_VERSION"), "\n"))?;
        }
        self.flush()
    }

    fn parts(&mut self) -> (&mut dyn Sink, Output<'_>) {
        let out = Output {
            writer: &mut self.writer,
            redactor: &mut self.redactor,
            settings: self.settings,
        };
        (&mut *self.sink, out)
    }

    fn plain_formatter(&mut self) -> Formatter<'_> {
        Formatter::new(&mut self.redactor, Markup::Plain, self.settings.language)
    }
}

/// A text from outside as it can stand in a message, on one line, where nothing else of the run is hidden: secrets
/// become labels, and what a terminal would obey or a reader could not see becomes a visible escape.
pub(crate) fn printable(text: &str) -> String {
    sanitize::clean(&Redactor::default().hide(text)).into_owned()
}

/// A text in which words that were typed may be repeated, without what all of them together tell to be a secret.
pub(crate) fn without_secrets_of(text: String, typed: &[String]) -> String {
    /// Shorter ones stand in too much else.
    const SHORTEST: usize = 8;
    // An option, and what was quoted for the shell, stand for themselves.
    let is_own = |word: &str| word.starts_with('-') || word.contains(char::is_whitespace);
    let mut redactor = Redactor::default();
    let mut whole = String::new();
    let mut parts = Vec::new();
    let mut goes_on = false;
    for word in typed {
        let is_next = goes_on && !is_own(word);
        whole.push_str(if is_next { " " } else { "\n\n" });
        parts.push(whole.len()..whole.len() + word.len());
        whole.push_str(word);
        goes_on = !is_own(word);
    }
    let mut text = text;
    for (word, part) in typed.iter().zip(parts) {
        if word.len() >= SHORTEST && !is_own(word) && text.contains(word.as_str()) {
            let hidden = redactor.hide_part(&whole, part);
            text = text.replace(word.as_str(), &hidden);
        }
    }
    text
}

/// Whether a text from outside may be repeated in a command to be typed: it holds neither a secret nor an identifier,
/// nothing that a terminal would obey and nothing that a reader could not see.
pub(crate) fn is_harmless(text: &str) -> bool {
    let mut redactor = Redactor::new(Rules {
        shows_secrets: false,
        hides_ids: true,
    });
    sanitize::clean(&redactor.hide(text)) == text
}

#[cfg(test)]
mod tests;
