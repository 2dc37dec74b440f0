//! Explanations and tables: rows of the catalog, to any writer.

use std::io::{self, Write};

use crate::catalog::{NoMatch, Table};
use crate::inspect::Explanation;
use crate::language::Language;
use crate::redact::redactor::Redactor;
use crate::report::document::Document;
use crate::report::formatter::{Formatter, Markup};
use crate::report::sequence::Objects;
use crate::report::{OutputFormat, RenderOptions, document, fill_json, text};

/// Writes what queries brought. Text holds nothing of a query without matches: [`no_match`] words it for
/// where errors are said.
///
/// # Errors
///
/// Those of the writer.
pub fn explanations(
    mut writer: impl Write,
    settings: &RenderOptions,
    explanations: &[Explanation],
) -> io::Result<()> {
    let mut redactor = Redactor::new(settings.show_secrets);
    let mut f = Formatter::new(&mut redactor, settings.markup(), settings.language);
    match settings.format {
        OutputFormat::Json => {
            let objects = fill_json::explanations(explanations, &mut f);
            write_objects(&mut writer, &objects)?;
        }
        OutputFormat::Ndjson => {
            for object in fill_json::explanations(explanations, &mut f) {
                writeln!(writer, "{}", fill_json::compact(&object)?)?;
            }
        }
        OutputFormat::Human | OutputFormat::Markdown => {
            let documents = explanations
                .iter()
                .flat_map(|explanation| document::explanation(explanation, &mut f));
            write_outlines(&mut writer, settings, documents)?;
        }
    }
    writer.flush()
}

/// Writes tables of the catalog.
///
/// # Errors
///
/// Those of the writer.
pub fn table(mut writer: impl Write, settings: &RenderOptions, tables: &[Table]) -> io::Result<()> {
    match settings.format {
        OutputFormat::Json => {
            let objects: Vec<_> = tables
                .iter()
                .map(|&table| fill_json::table(table, settings.language))
                .collect();
            write_objects(&mut writer, &objects)?;
        }
        OutputFormat::Ndjson => {
            for &table in tables {
                for row in fill_json::table_rows(table, settings.language) {
                    writeln!(writer, "{}", fill_json::compact(&row)?)?;
                }
            }
        }
        OutputFormat::Human | OutputFormat::Markdown => {
            let mut redactor = Redactor::new(settings.show_secrets);
            let f = Formatter::new(&mut redactor, settings.markup(), settings.language);
            let documents = tables.iter().map(|&table| document::list(table, &f));
            write_outlines(&mut writer, settings, documents)?;
        }
    }
    writer.flush()
}

fn write_objects(writer: &mut impl Write, values: &[impl serde::Serialize]) -> io::Result<()> {
    let mut objects = Objects::default();
    for value in values {
        objects.push(writer, fill_json::pretty(value)?)?;
    }
    objects.finish(writer)
}

pub(crate) fn write_outlines(
    mut writer: impl Write,
    settings: &RenderOptions,
    documents: impl Iterator<Item = Document>,
) -> io::Result<()> {
    for (index, document) in documents.enumerate() {
        if index > 0 {
            writeln!(writer)?;
        }
        writer.write_all(settings.render(&document).as_bytes())?;
    }
    writer.flush()
}

/// What to say of a query that found nothing, and what the user may have meant.
#[must_use]
pub fn no_match(explanation: &Explanation, language: Language) -> (String, Option<String>) {
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
