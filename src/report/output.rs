//! Where a report goes, and what every shape of it needs on the way.

use std::io::{self, Write};

use crate::exchange::{Origin, Reported};
use crate::redact::Redactor;
use crate::report::document::{Document, Span};
use crate::report::excerpt::AROUND;
use crate::report::formatter::Formatter;
use crate::report::not_read::NotRead;
use crate::report::settings::{OutputFormat, RenderOptions};
use crate::report::style::Ink;
use crate::report::{html, markdown, terminal};

/// The columns before those of the text that has a label.
const LABELS: usize = 16;

/// A writer, the labels of the run, and how the report is written.
pub(crate) struct Output<'o> {
    pub(crate) writer: &'o mut dyn Write,
    pub(crate) redactor: &'o mut Redactor,
    pub(crate) settings: RenderOptions,
}

impl Output<'_> {
    /// A formatter for the format.
    pub(crate) fn formatter(&mut self) -> Formatter<'_> {
        let settings = self.settings;
        let f = Formatter::new(self.redactor, settings.format.markup(), settings.language);
        match settings.format {
            OutputFormat::Human => f.with_columns(settings.width.saturating_sub(LABELS)),
            OutputFormat::Json | OutputFormat::Ndjson => f.with_columns(2 * AROUND),
            _ => f,
        }
    }

    /// The same, for what is written next: a response that stands there.
    pub(crate) fn formatter_of(&mut self, origin: &Origin) -> Formatter<'_> {
        self.begin(&origin.file, origin.index, origin.reported.as_ref())
    }

    /// The same, for what stands in place of a response.
    pub(crate) fn formatter_of_place(&mut self, what: NotRead<'_>) -> Formatter<'_> {
        match what {
            NotRead::Place { file, index, error } => self.begin(file, index, error.reported()),
            NotRead::File { file, .. } => self.begin(file, 1, None),
        }
    }

    fn begin(&mut self, file: &str, index: usize, reported: Option<&Reported>) -> Formatter<'_> {
        self.redactor.begin(file);
        if let Some(reported) = reported {
            self.redactor
                .read_back(index, &reported.file, reported.index);
        }
        self.formatter()
    }

    pub(crate) fn text(&mut self, text: &str) -> io::Result<()> {
        self.writer.write_all(text.as_bytes())
    }

    pub(crate) fn document(&mut self, document: &Document) -> io::Result<()> {
        let settings = self.settings;
        self.text(&match settings.format {
            OutputFormat::Markdown => markdown::render(document, settings.language),
            _ => terminal::render(document, settings.width, settings.style()),
        })
    }

    /// Documents with an empty line between them; in HTML one page of all.
    pub(crate) fn documents(&mut self, documents: &[Document]) -> io::Result<()> {
        if self.settings.format == OutputFormat::Html {
            let page = html::documents(documents, &[], &mut self.formatter());
            return self.text(&page);
        }
        for (index, document) in documents.iter().enumerate() {
            if index > 0 {
                self.text("\n")?;
            }
            self.document(document)?;
        }
        Ok(())
    }

    /// Spans on one line: an answer that comes before the answer.
    pub(crate) fn line(&mut self, spans: &[Span]) -> io::Result<()> {
        self.text(&match self.settings.format {
            OutputFormat::Markdown => markdown::item(spans),
            _ => terminal::line(spans, self.settings.width, self.settings.style()),
        })
    }

    /// What tells several reports apart, or the lines of several inputs; `level` counts in Markdown.
    pub(crate) fn heading(&mut self, level: usize, title: &str) -> io::Result<()> {
        let heading = match self.settings.format {
            OutputFormat::Markdown => markdown::heading(level, title).into(),
            _ => self.settings.style().paint(Ink::Heading, title),
        };
        self.text(&heading)?;
        self.text("\n")
    }
}
