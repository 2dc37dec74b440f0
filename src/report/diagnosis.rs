//! Writes what a client does wrong across calls.

use std::io::{self, Write};
use std::mem;

use crate::capture::CaptureError;
use crate::diagnose::{Diagnosis, Finding, Judged};
use crate::inspect::Inspection;
use crate::redact::Redactor;
use crate::report::formatter::{Formatter, Markup};
use crate::report::html::Calls;
use crate::report::output::Output;
use crate::report::settings::{OutputFormat, RenderOptions};
use crate::report::sinks::Objects;
use crate::report::{document, fill_json, html, learn, text};

/// Writes findings as they close, where the format has a line for each, and the diagnosis at the end.
///
/// ```
/// use xblstatus::diagnose::{DiagnoseSettings, Diagnoser};
/// use xblstatus::report::{DiagnosisReport, OutputFormat, RenderOptions};
///
/// let settings = RenderOptions { format: OutputFormat::Ndjson, ..RenderOptions::default() };
/// let mut written = Vec::new();
/// let mut report = DiagnosisReport::new(&mut written, settings);
/// report.finish(&Diagnoser::new(DiagnoseSettings::default()).finish())?;
/// assert!(written.starts_with(b"{\"tool\":"));
/// # Ok::<(), std::io::Error>(())
/// ```
pub struct DiagnosisReport<W: Write> {
    writer: W,
    settings: RenderOptions,
    redactor: Redactor,
    /// The calls that a page shows one by one.
    calls: Calls,
}

impl<W: Write> DiagnosisReport<W> {
    /// A report that has written nothing yet.
    pub fn new(writer: W, settings: RenderOptions) -> Self {
        Self {
            writer,
            settings,
            redactor: Redactor::new(settings.rules()),
            calls: Calls::new(false, settings.all_headers),
        }
    }

    /// Whether calls are shown one by one, with the ETags of each session.
    #[must_use]
    pub fn takes_calls(&self) -> bool {
        self.settings.format == OutputFormat::Html
    }

    /// Takes a call that the rules judge.
    pub fn call(&mut self, inspection: &Inspection, judged: &Judged) {
        learn::learn(&inspection.exchange, &mut self.redactor);
        let mut calls = mem::take(&mut self.calls);
        let mut out = self.output();
        let mut f = out.formatter_of(&inspection.exchange.origin);
        calls.take(inspection, Some(judged), &mut f);
        self.calls = calls;
    }

    /// Whether findings are written as they close.
    #[must_use]
    pub fn takes_findings(&self) -> bool {
        self.settings.format == OutputFormat::Ndjson
    }

    /// Writes one finding on a line.
    ///
    /// # Errors
    ///
    /// Those of the writer.
    pub fn finding(&mut self, finding: &Finding, inputs: &[String]) -> io::Result<()> {
        let mut out = self.output();
        let object = fill_json::finding(finding, inputs, &mut out.formatter());
        Objects::Lines.push(&object, out.writer)
    }

    /// Hands on what is written.
    ///
    /// # Errors
    ///
    /// Those of the writer.
    pub fn flush(&mut self) -> io::Result<()> {
        self.writer.flush()
    }

    /// Writes the diagnosis. Nothing may follow.
    ///
    /// # Errors
    ///
    /// Those of the writer.
    pub fn finish(&mut self, diagnosis: &Diagnosis) -> io::Result<()> {
        let (format, width) = (self.settings.format, self.settings.width);
        let calls = mem::take(&mut self.calls);
        let mut out = self.output();
        match format {
            OutputFormat::Json | OutputFormat::Ndjson => {
                let object = fill_json::diagnosis(diagnosis, &mut out.formatter());
                let mut objects = Objects::new(format);
                objects.push(&object, out.writer)?;
                objects.finish(out.writer)?;
            }
            OutputFormat::Html => {
                let page = html::diagnosis(diagnosis, calls, &mut out.formatter());
                out.text(&page)?;
            }
            OutputFormat::Human | OutputFormat::Markdown => {
                let document = document::diagnosis(diagnosis, width, &mut out.formatter());
                out.document(&document)?;
                if format == OutputFormat::Markdown {
                    out.text(concat!("\nxblstatus ", env!("CARGO_PKG_VERSION"), "\n"))?;
                }
            }
        }
        self.flush()
    }

    /// What is wrong with an input, and what to try, for standard error.
    pub(crate) fn capture_error(
        &mut self,
        file: &str,
        error: &CaptureError,
    ) -> (String, Option<String>) {
        self.redactor.begin(file);
        text::capture_error(file, error, &mut self.plain_formatter())
    }

    /// How an input is named in a message.
    pub(crate) fn input_name(&mut self, file: &str) -> String {
        text::input_name(file, &mut self.plain_formatter())
    }

    fn plain_formatter(&mut self) -> Formatter<'_> {
        Formatter::new(&mut self.redactor, Markup::Plain, self.settings.language)
    }

    fn output(&mut self) -> Output<'_> {
        Output {
            writer: &mut self.writer,
            redactor: &mut self.redactor,
            settings: self.settings,
        }
    }
}
