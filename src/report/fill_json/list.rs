//! The tables of the catalog as JSON.

use serde::Serialize;

use crate::catalog;
use crate::catalog::messages::{Message, MessageSource};
use crate::catalog::{
    Entry, Hresult, MPSD_FAQ, MpsdRow, ObservedError, ServiceError, SignInError, Status,
    StatusError, Table,
};
use crate::language::Language;
use crate::report::fill_json::explain::certainty;
use crate::report::fill_json::inspection::conditions;
use crate::report::fill_json::wire::{DocumentedLimit, SCHEMA};
use crate::report::text;
use crate::report::text::hresult;

/// A table as one object.
#[derive(Serialize)]
struct Listed {
    schema: u8,
    table: &'static str,
    rows: Vec<Row>,
}

/// A row that stands alone.
#[derive(Serialize)]
struct ListedRow {
    schema: u8,
    table: &'static str,
    #[serde(flatten)]
    row: Row,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Row {
    Mpsd(Mpsd),
    Http(Http),
    ServiceError(Error),
    RateLimit(DocumentedLimit),
    Message(Said),
    ObservedError(SeenCode),
    StatusError(SeenWord),
    SignIn(SignIn),
    Hresult(Value),
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Mpsd {
    code: u16,
    name: &'static str,
    row: u8,
    content_type: Option<&'static str>,
    body: Option<&'static str>,
    meaning: &'static str,
    hresult: Option<String>,
    symbols: &'static [&'static str],
    situations: Vec<Situation>,
    documentation: Option<&'static str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Situation {
    id: &'static str,
    when: &'static str,
    meaning: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Http {
    code: u16,
    name: &'static str,
    meaning: &'static str,
    hresult: Option<String>,
    symbols: &'static [&'static str],
    reference: Option<&'static str>,
    documentation: Option<&'static str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Error {
    code: i32,
    name: &'static str,
    meaning: &'static str,
    advice: &'static str,
    documentation: Option<&'static str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Said {
    id: &'static str,
    /// Each of these lists is a form of the message: all its phrases stand in it.
    phrases: Vec<&'static [&'static str]>,
    status: u16,
    status_inferred: bool,
    documented: bool,
    situation: Option<&'static str>,
    cause: &'static str,
    remedy: &'static str,
    conditions: Vec<String>,
    documentation: Option<&'static str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SeenCode {
    source: Option<&'static str>,
    code: i32,
    certainty: Option<&'static str>,
    meaning: &'static str,
    advice: Option<&'static str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SeenWord {
    name: &'static str,
    status: u16,
    certainty: Option<&'static str>,
    meaning: &'static str,
}

/// The spellings of a 32-bit value.
#[derive(Serialize)]
struct Spellings {
    hresult: String,
    unsigned: u32,
    signed: i32,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SignIn {
    code: u32,
    name: Option<&'static str>,
    symbols: &'static [&'static str],
    #[serde(flatten)]
    spellings: Spellings,
    certainty: &'static str,
    meaning: &'static str,
    advice: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Value {
    code: u32,
    name: Option<&'static str>,
    symbols: &'static [&'static str],
    #[serde(flatten)]
    spellings: Spellings,
    certainty: Option<&'static str>,
    meaning: Option<&'static str>,
    advice: Option<&'static str>,
}

/// A table as one value.
pub(crate) fn table(table: Table, language: Language) -> impl Serialize + use<> {
    Listed {
        schema: SCHEMA,
        table: table.name(),
        rows: rows(table, language),
    }
}

/// A table as a value for each row.
pub(crate) fn table_rows(
    table: Table,
    language: Language,
) -> impl Iterator<Item = impl Serialize + use<>> + use<> {
    let name = table.name();
    rows(table, language).into_iter().map(move |row| ListedRow {
        schema: SCHEMA,
        table: name,
        row,
    })
}

fn rows(table: Table, language: Language) -> Vec<Row> {
    let rows = table.rows();
    rows.iter().map(|listed| row(listed, language)).collect()
}

fn row(row: &catalog::Row, language: Language) -> Row {
    match row {
        catalog::Row::Mpsd(row) => mpsd(row, language),
        catalog::Row::Status(row) => http(row, language),
        catalog::Row::ServiceError(row) => service_error(row, language),
        catalog::Row::RateLimit(row) => Row::RateLimit(DocumentedLimit::of(row)),
        catalog::Row::Message(row) => message(row, language),
        catalog::Row::ObservedError(row) => seen_error(row, language),
        catalog::Row::StatusError(row) => status_error(row, language),
        catalog::Row::SignIn(row) => sign_in(row, language),
        catalog::Row::Hresult(row) => value(row, language),
    }
}

fn mpsd(row: &MpsdRow, language: Language) -> Row {
    let first = row.situations.first();
    Row::Mpsd(Mpsd {
        code: row.status.code,
        name: row.status.phrase.en,
        row: row.number,
        content_type: first.and_then(|first| first.content_type),
        body: first.and_then(|first| first.body).map(|body| body.name()),
        meaning: row.meaning().in_language(language),
        hresult: hresult(row.status.code),
        symbols: catalog::hresult_symbols(row.status.code),
        situations: row
            .situations
            .iter()
            .map(|situation| Situation {
                id: situation.id,
                when: situation.when.in_language(language),
                meaning: situation.meaning.in_language(language),
            })
            .collect(),
        documentation: row.status.documentation(),
    })
}

fn http(status: &'static Status, language: Language) -> Row {
    Row::Http(Http {
        code: status.code,
        name: status.phrase.en,
        meaning: status.meaning.in_language(language),
        hresult: hresult(status.code),
        symbols: catalog::hresult_symbols(status.code),
        reference: status.reference,
        documentation: status.documentation(),
    })
}

fn service_error(error: &'static ServiceError, language: Language) -> Row {
    Row::ServiceError(Error {
        code: error.code,
        name: error.name,
        meaning: error.meaning.in_language(language),
        advice: error.advice.in_language(language),
        documentation: Some(ServiceError::DOCUMENTATION),
    })
}

fn message(row: &'static Message, language: Language) -> Row {
    let documented = row.origin == MessageSource::Documented;
    Row::Message(Said {
        id: row.id,
        phrases: row.patterns.iter().map(|one| one.phrases).collect(),
        status: row.status,
        status_inferred: row.status_inferred,
        documented,
        situation: row.names.situation(),
        cause: row.cause.in_language(language),
        remedy: row.remedy.in_language(language),
        conditions: conditions(row, language),
        documentation: documented.then_some(MPSD_FAQ),
    })
}

fn seen_error(error: &'static ObservedError, language: Language) -> Row {
    Row::ObservedError(SeenCode {
        source: error.source,
        code: error.code,
        certainty: certainty(Entry::ObservedError(error)),
        meaning: error.meaning.in_language(language),
        advice: error.advice.map(|advice| advice.in_language(language)),
    })
}

fn status_error(error: &'static StatusError, language: Language) -> Row {
    Row::StatusError(SeenWord {
        name: error.word,
        status: error.status,
        certainty: certainty(Entry::StatusError(error)),
        meaning: error.meaning.in_language(language),
    })
}

fn spellings(value: u32) -> Spellings {
    Spellings {
        hresult: text::value(value),
        unsigned: value,
        signed: value.cast_signed(),
    }
}

fn sign_in(error: &'static SignInError, language: Language) -> Row {
    let label = error.label.map(|label| label.en);
    Row::SignIn(SignIn {
        code: error.value,
        name: error.names.first().copied().or(label),
        symbols: error.names,
        spellings: spellings(error.value),
        certainty: error.certainty.name(),
        meaning: error.meaning.in_language(language),
        advice: error.remedy.in_language(language),
    })
}

fn value(row: &'static Hresult, language: Language) -> Row {
    Row::Hresult(Value {
        code: row.value,
        name: row.names.first().copied(),
        symbols: row.names,
        spellings: spellings(row.value),
        certainty: certainty(Entry::Hresult(row)),
        meaning: row.meaning.map(|meaning| meaning.in_language(language)),
        advice: row.advice.map(|advice| advice.in_language(language)),
    })
}
