//! Explanations and tables: rows of the catalog, to any writer.

use super::outline::{self, Outline};
use super::redactor::Redactor;
use super::sequence::Objects;
use super::voice::{Markup, Voice};
use super::{Format, Settings, json, wording};
use crate::catalog::messages::Message;
use crate::catalog::{
    DocumentedLimit, Hresult, Miss, SeenError, ServiceError, SignInError, Status, StatusError,
};
use crate::inspect::Explanation;
use crate::language::Language;
use std::io::{self, Write};

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
    SeenErrors(&'t [&'static SeenError]),
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
    settings: &Settings,
    explanations: &[Explanation],
) -> io::Result<()> {
    let mut redactor = Redactor::new(settings.show_secrets);
    let mut voice = Voice::new(&mut redactor, settings.markup(), settings.language);
    match settings.format {
        Format::Json => {
            let objects = json::explanations(explanations, &mut voice);
            write_objects(&mut writer, &objects)?;
        }
        Format::Ndjson => {
            for object in json::explanations(explanations, &mut voice) {
                writeln!(writer, "{}", json::compact(&object)?)?;
            }
        }
        Format::Human | Format::Markdown => {
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
            let objects: Vec<_> = tables
                .iter()
                .map(|table| json::table(table, settings.language))
                .collect();
            write_objects(&mut writer, &objects)?;
        }
        Format::Ndjson => {
            for table in tables {
                for row in json::table_rows(table, settings.language) {
                    writeln!(writer, "{}", json::compact(&row)?)?;
                }
            }
        }
        Format::Human | Format::Markdown => {
            let mut redactor = Redactor::new(settings.show_secrets);
            let voice = Voice::new(&mut redactor, settings.markup(), settings.language);
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

pub(super) fn write_outlines(
    mut writer: impl Write,
    settings: &Settings,
    outlines: impl Iterator<Item = Outline>,
) -> io::Result<()> {
    for (index, outline) in outlines.enumerate() {
        if index > 0 {
            writeln!(writer)?;
        }
        writer.write_all(settings.render(&outline).as_bytes())?;
    }
    writer.flush()
}

/// What to say of a query that found nothing, and what the user may have meant.
#[must_use]
pub fn no_match(explanation: &Explanation, language: Language) -> (String, Option<String>) {
    let mut redactor = Redactor::new(false);
    let mut voice = Voice::new(&mut redactor, Markup::Plain, language);
    let query = voice.input(&explanation.query);
    let text = match explanation.miss {
        Some(Miss::NotAStatus) => wording::not_a_status(language, &query),
        Some(Miss::TooWide) => wording::too_wide(language, &query),
        None => wording::no_match(language, &query),
    };
    let nearest = &explanation.suggestions;
    let hint = (!nearest.is_empty()).then(|| wording::nearest(language, nearest));
    (text, hint)
}
