//! Explanations, tables and the codes of an input, to any writer.

use std::io::{self, Write};

use serde::Serialize;

use crate::catalog::{NoMatch, Table};
use crate::inspect::Explanation;
use crate::language::Language;
use crate::redact::redactor::Redactor;
use crate::report::document::Document;
use crate::report::formatter::{Formatter, Markup};
use crate::report::input_codes::{ReadCode, ScannedCode};
use crate::report::output::Output;
use crate::report::settings::{OutputFormat, RenderOptions};
use crate::report::sinks::Objects;
use crate::report::{document, fill_json, text};

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
    write(
        writer,
        settings,
        Objects::new(settings.format),
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

/// Writes tables of the catalog.
///
/// # Errors
///
/// Those of the writer.
pub fn table(writer: impl Write, settings: &RenderOptions, tables: &[Table]) -> io::Result<()> {
    let (format, language) = (settings.format, settings.language);
    let tables = || tables.iter().copied();
    if format == OutputFormat::Ndjson {
        let rows = tables().flat_map(|table| fill_json::table_rows(table, language));
        return write(writer, settings, Objects::Lines, |_| rows, |_| Vec::new());
    }
    write(
        writer,
        settings,
        Objects::new(format),
        |_| tables().map(|table| fill_json::table(table, language)),
        |f| tables().map(|table| document::list(table, f)).collect(),
    )
}

/// Writes what the codes of an input mean, one after another.
///
/// # Errors
///
/// Those of the writer.
pub(crate) fn read_codes(
    writer: impl Write,
    settings: &RenderOptions,
    codes: &[ReadCode],
) -> io::Result<()> {
    write(
        writer,
        settings,
        Objects::list(settings.format),
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
    writer: impl Write,
    settings: &RenderOptions,
    codes: &[ScannedCode<'_>],
    inputs: usize,
) -> io::Result<()> {
    write(
        writer,
        settings,
        Objects::list(settings.format),
        |f| fill_json::scanned_codes(codes, f),
        |f| document::scanned_codes(codes, inputs, f),
    )
}

/// Writes objects for a machine, or documents for people.
fn write<Values: IntoIterator<Item: Serialize>>(
    mut writer: impl Write,
    settings: &RenderOptions,
    mut objects: Objects,
    values: impl FnOnce(&mut Formatter<'_>) -> Values,
    documents: impl FnOnce(&mut Formatter<'_>) -> Vec<Document>,
) -> io::Result<()> {
    let mut out = Output {
        writer: &mut writer,
        redactor: &mut Redactor::new(settings.show_secrets),
        settings: *settings,
    };
    match settings.format {
        OutputFormat::Json | OutputFormat::Ndjson => {
            for value in values(&mut out.formatter()) {
                objects.push(&value, out.writer)?;
            }
            objects.finish(out.writer)?;
        }
        OutputFormat::Human | OutputFormat::Markdown => {
            let documents = documents(&mut out.formatter());
            out.documents(&documents)?;
        }
    }
    writer.flush()
}

/// What to say of a query that found nothing, and what the user may have meant.
pub(crate) fn no_match(explanation: &Explanation, language: Language) -> (String, Option<String>) {
    let mut redactor = Redactor::new(false);
    let mut f = Formatter::new(&mut redactor, Markup::Plain, language);
    let query = f.quoted(&explanation.query);
    let text = match explanation.miss {
        Some(NoMatch::NotAStatus) => text::not_a_status(language, &query),
        Some(NoMatch::TooWide) => text::too_wide(language, &query),
        None => text::no_match(language, &query),
    };
    let nearest = &explanation.suggestions;
    let hint = (!nearest.is_empty()).then(|| text::nearest(language, nearest));
    (text, hint)
}
