//! Explanations, tables and the codes of an input, to any writer.

use std::io::{self, Write};
use std::ops::Range;

use serde::Serialize;

use crate::catalog::{NoMatch, Table};
use crate::inspect::Explanation;
use crate::redact::{Redactor, of_body};
use crate::report::document::Document;
use crate::report::formatter::{Formatter, Markup};
use crate::report::input_codes::{ReadCode, ScannedCode};
use crate::report::output::Output;
use crate::report::settings::{OutputFormat, RenderOptions};
use crate::report::sinks::Objects;
use crate::report::{document, fill_json, sanitize, text};

/// Writes what queries brought. Text explains a code once, however it is spelt, and holds nothing of a query without
/// matches: the program words it for where errors are said.
///
/// # Errors
///
/// Those of the writer.
pub fn explanations(
    writer: impl Write,
    settings: &RenderOptions,
    explanations: &[Explanation],
) -> io::Result<()> {
    Explainer::new(settings).explanations(writer, explanations)
}

/// Writes tables of the catalog.
///
/// # Errors
///
/// Those of the writer.
pub fn table(writer: impl Write, settings: &RenderOptions, tables: &[Table]) -> io::Result<()> {
    let (format, language) = (settings.format, settings.language);
    let tables = || tables.iter().copied();
    let mut explainer = Explainer::new(settings);
    if format == OutputFormat::Ndjson {
        let rows = tables().flat_map(|table| fill_json::table_rows(table, language));
        return explainer.write(writer, Objects::Lines, |_| rows, |_| Vec::new());
    }
    explainer.write(
        writer,
        Objects::new(format),
        |_| tables().map(|table| fill_json::table(table, language)),
        |f| tables().map(|table| document::list(table, f)).collect(),
    )
}

/// How explanations are written, and the labels of what is hidden in them and in messages beside them.
pub(crate) struct Explainer {
    settings: RenderOptions,
    redactor: Redactor,
}

impl Explainer {
    /// An explainer that has written nothing yet.
    pub(crate) fn new(settings: &RenderOptions) -> Self {
        Self {
            settings: *settings,
            redactor: Redactor::new(settings.rules()),
        }
    }

    /// Writes what queries brought.
    ///
    /// # Errors
    ///
    /// Those of the writer.
    pub(crate) fn explanations(
        &mut self,
        writer: impl Write,
        explanations: &[Explanation],
    ) -> io::Result<()> {
        self.write(
            writer,
            Objects::new(self.settings.format),
            |f| fill_json::explanations(explanations, f),
            |f| {
                let earlier = |index| explanations.iter().take(index);
                let each = explanations.iter().enumerate();
                each.filter(|(index, one)| !earlier(*index).any(|earlier| earlier.is_same(one)))
                    .flat_map(|(_, one)| document::explanation(one, f))
                    .collect()
            },
        )
    }

    /// Writes what the codes of an input mean, one after another.
    ///
    /// # Errors
    ///
    /// Those of the writer.
    pub(crate) fn read_codes(&mut self, writer: impl Write, codes: &[ReadCode]) -> io::Result<()> {
        self.write(
            writer,
            Objects::list(self.settings.format),
            |f| fill_json::read_codes(codes, f),
            |f| {
                let each = codes.iter();
                each.flat_map(|code| document::read_code(code, f)).collect()
            },
        )
    }

    /// Writes which codes texts hold, then what each of them means. `inputs` says how many texts there are.
    ///
    /// # Errors
    ///
    /// Those of the writer.
    pub(crate) fn scanned_codes(
        &mut self,
        writer: impl Write,
        codes: &[ScannedCode<'_>],
        inputs: usize,
    ) -> io::Result<()> {
        self.write(
            writer,
            Objects::list(self.settings.format),
            |f| fill_json::scanned_codes(codes, f),
            |f| document::scanned_codes(codes, inputs, f),
        )
    }

    /// What to say of a query that found nothing, and what the user may have meant.
    pub(crate) fn no_match(&mut self, explanation: &Explanation) -> (String, Option<String>) {
        let language = self.settings.language;
        let query = self.plain_formatter().quoted(&explanation.query);
        let text = match explanation.miss {
            Some(NoMatch::NotAStatus) => text::not_a_status(language, &query),
            Some(NoMatch::TooWide) => text::too_wide(language, &query),
            Some(NoMatch::DigitMissing) => text::digit_missing(language, &query),
            None => text::no_match(language, &query),
        };
        let nearest = &explanation.suggestions;
        let hint = (!nearest.is_empty()).then(|| text::nearest(language, nearest));
        (text, hint)
    }

    /// Takes note of the identifiers that a text names, where they are to be hidden: they may be named behind the line
    /// that is shown.
    pub(crate) fn learn(&mut self, text: &[u8]) {
        if self.redactor.hides_ids() {
            self.redactor.learn(of_body(&String::from_utf8_lossy(text)));
        }
    }

    /// A text from outside as it can stand in a message, on one line: secrets become labels, and what a terminal would
    /// obey or a reader could not see becomes a visible escape.
    pub(crate) fn printable(&mut self, text: &str) -> String {
        self.plain_formatter().unmarked(text)
    }

    /// The same of a part of a text: what stands before it may tell that it is a secret.
    pub(crate) fn printable_part(&mut self, whole: &str, part: Range<usize>) -> String {
        let hidden = self.redactor.hide_part(whole, part);
        sanitize::clean(&hidden).into_owned()
    }

    fn plain_formatter(&mut self) -> Formatter<'_> {
        Formatter::new(&mut self.redactor, Markup::Plain, self.settings.language)
    }

    /// Writes objects for a machine, or documents for people.
    fn write<Values: IntoIterator<Item: Serialize>>(
        &mut self,
        mut writer: impl Write,
        mut objects: Objects,
        values: impl FnOnce(&mut Formatter<'_>) -> Values,
        documents: impl FnOnce(&mut Formatter<'_>) -> Vec<Document>,
    ) -> io::Result<()> {
        let mut out = Output {
            writer: &mut writer,
            redactor: &mut self.redactor,
            settings: self.settings,
        };
        match self.settings.format {
            OutputFormat::Json | OutputFormat::Ndjson => {
                for value in values(&mut out.formatter()) {
                    objects.push(&value, out.writer)?;
                }
                objects.finish(out.writer)?;
            }
            OutputFormat::Human | OutputFormat::Markdown | OutputFormat::Html => {
                let documents = documents(&mut out.formatter());
                out.documents(&documents)?;
                // What is pasted elsewhere says which program wrote it; a page and every object in JSON do.
                if self.settings.format == OutputFormat::Markdown && !documents.is_empty() {
                    out.text(concat!("\nxblstatus ", env!("CARGO_PKG_VERSION"), "\n"))?;
                }
            }
        }
        writer.flush()
    }
}
