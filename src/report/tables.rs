//! Explanations and tables: rows of the catalog, to any writer.

use std::io::{self, Write};

use crate::catalog::messages::Message;
use crate::catalog::{
    DocumentedLimit, Hresult, NoMatch, ObservedError, ServiceError, SignInError, Status,
    StatusError,
};
use crate::inspect::Explanation;
use crate::language::Language;
use crate::redact::redactor::Redactor;
use crate::report::document::Document;
use crate::report::formatter::{Formatter, Markup};
use crate::report::sequence::Objects;
use crate::report::{OutputFormat, RenderOptions, document, fill_json, text};

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
    /// The calls that each service takes before it refuses them.
    RateLimits(&'t [&'static DocumentedLimit]),
    /// The messages of the session directory that are known by their words.
    Messages(&'t [&'static Message]),
    /// Codes of error objects that were seen and are in no table of Microsoft's.
    SeenErrors(&'t [&'static ObservedError]),
    /// Words of status objects that were seen.
    StatusErrors(&'t [&'static StatusError]),
    /// The errors of Xbox sign-in.
    SignIn(&'t [&'static SignInError]),
    /// The HRESULTs, without those of HTTP statuses and of sign-in.
    Hresults(&'t [&'static Hresult]),
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
            Self::RateLimits(_) => "rate-limits",
            Self::Messages(_) => "messages",
            Self::SeenErrors(_) => "seen-errors",
            Self::StatusErrors(_) => "status-errors",
            Self::SignIn(_) => "sign-in",
            Self::Hresults(_) => "hresults",
        }
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
pub fn table(
    mut writer: impl Write,
    settings: &RenderOptions,
    tables: &[Table<'_>],
) -> io::Result<()> {
    match settings.format {
        OutputFormat::Json => {
            let objects: Vec<_> = tables
                .iter()
                .map(|table| fill_json::table(table, settings.language))
                .collect();
            write_objects(&mut writer, &objects)?;
        }
        OutputFormat::Ndjson => {
            for table in tables {
                for row in fill_json::table_rows(table, settings.language) {
                    writeln!(writer, "{}", fill_json::compact(&row)?)?;
                }
            }
        }
        OutputFormat::Human | OutputFormat::Markdown => {
            let mut redactor = Redactor::new(settings.show_secrets);
            let f = Formatter::new(&mut redactor, settings.markup(), settings.language);
            let documents = tables.iter().map(|table| document::list(table, &f));
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
