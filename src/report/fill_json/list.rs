//! The tables of the catalog as JSON.

use crate::catalog;
use crate::catalog::messages::{Message, MessageSource};
use crate::catalog::{
    Entry, Hresult, ObservedError, Rule, ServiceError, SignInError, Status, StatusError, Table,
    Term, Text,
};
use crate::json::{
    HresultRow, Listed, ListedRow, MessageRow, MpsdRow, NeighbourRow, ObservedErrorRow, Row,
    RowSituation, RuleFigure, RuleRow, SCHEMA, ServiceErrorRow, SignInRow, Spellings,
    StatusErrorRow, StatusMeaning, StatusRow, TermRow, Tool,
};
use crate::language::Language;
use crate::redact::Redacted;
use crate::report::fill_json::body::conditions;
use crate::report::fill_json::values::{Str, documented_limit, each, entry_code, ours};
use crate::report::text;
use crate::report::text::hresult;

/// A table as one value.
pub(crate) fn table(table: Table, language: Language) -> Listed<Str<'static>> {
    Listed {
        tool: Tool::this(),
        schema: SCHEMA,
        table: table.name().into(),
        rows: rows(table, language),
    }
}

/// A table as a value for each row.
pub(crate) fn table_rows(
    table: Table,
    language: Language,
) -> impl Iterator<Item = ListedRow<Str<'static>>> + use<> {
    let name = table.name();
    rows(table, language).into_iter().map(move |row| ListedRow {
        tool: Tool::this(),
        schema: SCHEMA,
        table: name.into(),
        row,
    })
}

fn rows(table: Table, language: Language) -> Vec<Row<Str<'static>>> {
    let rows = table.rows();
    rows.iter().map(|listed| row(listed, language)).collect()
}

fn row(row: &catalog::Row, language: Language) -> Row<Str<'static>> {
    match row {
        catalog::Row::Mpsd(row) => mpsd(row, language),
        catalog::Row::Status(row) => http(row, language),
        catalog::Row::ServiceError(row) => service_error(row, language),
        catalog::Row::RateLimit(row) => Row::RateLimit(documented_limit(row)),
        catalog::Row::Message(row) => message(row, language),
        catalog::Row::ObservedError(row) => seen_error(row, language),
        catalog::Row::StatusError(row) => status_error(row, language),
        catalog::Row::SignIn(row) => sign_in(row, language),
        catalog::Row::Hresult(row) => value(*row, language),
        catalog::Row::Term(row) => term(row, language),
        catalog::Row::Rule(row) => rule(row, language),
        catalog::Row::Neighbour(entry) => Row::Neighbour(neighbour(*entry, language)),
    }
}

fn mpsd(row: &catalog::MpsdRow, language: Language) -> Row<Str<'static>> {
    let first = row.situations.first();
    let body = first.and_then(|first| first.body);
    let situations = row.situations.iter();
    Row::Mpsd(MpsdRow {
        code: row.status.code,
        name: row.status.phrase.en.into(),
        row: row.number,
        content_type: first.and_then(|first| first.content_type).map(Into::into),
        body: body.map(|body| body.name().into()),
        meaning: row.meaning().in_language(language).into(),
        hresult: hresult(row.status.code).map(Redacted::worded),
        symbols: ours(catalog::hresult_symbols(row.status.code)),
        situations: situations
            .map(|situation| RowSituation {
                id: situation.id.into(),
                when: situation.when.in_language(language).into(),
                meaning: situation.meaning.in_language(language).into(),
            })
            .collect(),
        documentation: row.status.documentation().map(Into::into),
    })
}

fn http(status: &'static Status, language: Language) -> Row<Str<'static>> {
    Row::Status(StatusRow {
        code: status.code,
        name: status.phrase.en.into(),
        meaning: status.meaning.in_language(language).into(),
        hresult: hresult(status.code).map(Redacted::worded),
        symbols: ours(catalog::hresult_symbols(status.code)),
        reference: status.reference.map(|one| one.name.into()),
        documentation: status.documentation().map(Into::into),
    })
}

fn service_error(error: &'static ServiceError, language: Language) -> Row<Str<'static>> {
    Row::ServiceError(ServiceErrorRow {
        code: error.code,
        name: error.name.into(),
        meaning: error.meaning.in_language(language).into(),
        advice: error.advice.in_language(language).into(),
        documentation: Some(ServiceError::DOCUMENTATION.into()),
    })
}

fn message(row: &'static Message, language: Language) -> Row<Str<'static>> {
    let documented = row.origin == MessageSource::Documented;
    Row::Message(MessageRow {
        id: row.id.into(),
        phrases: row.patterns.iter().map(|one| ours(one.phrases)).collect(),
        status: row.status,
        status_inferred: row.status_inferred,
        documented,
        situation: row.names.situation().map(Into::into),
        cause: row.cause.in_language(language).into(),
        remedy: row.remedy.in_language(language).into(),
        conditions: conditions(row, language),
        documentation: row.documentation().map(Into::into),
    })
}

fn seen_error(error: &'static ObservedError, language: Language) -> Row<Str<'static>> {
    let advice = error.advice.map(|advice| advice.in_language(language));
    Row::ObservedError(ObservedErrorRow {
        source: error.source.map(Into::into),
        code: error.code,
        certainty: Entry::ObservedError(error).certainty_name().map(Into::into),
        meaning: error.meaning.in_language(language).into(),
        advice: advice.map(Into::into),
    })
}

fn status_error(error: &'static StatusError, language: Language) -> Row<Str<'static>> {
    let say = |text: Text| text.in_language(language).into();
    Row::StatusError(StatusErrorRow {
        name: error.word.into(),
        status: error.statuses.first().copied(),
        statuses: error.statuses.to_vec(),
        certainty: Entry::StatusError(error).certainty_name().map(Into::into),
        meaning: error.known.meaning.map(say),
        advice: error.known.advice.map(say),
    })
}

fn term(term: &'static Term, language: Language) -> Row<Str<'static>> {
    Row::Term(TermRow {
        term: term.name.en.into(),
        also: term.spellings().skip(1).map(Into::into).collect(),
        documented: term.documented,
        meaning: term.meaning.in_language(language).into(),
        documentation: term.documentation.map(Into::into),
    })
}

fn rule(rule: &'static Rule, language: Language) -> Row<Str<'static>> {
    let say = |text: Text| text.in_language(language).into();
    let figures = rule.thresholds.iter();
    Row::Rule(RuleRow {
        rule: rule.id.into(),
        severities: rule
            .severities
            .iter()
            .map(|one| one.name().into())
            .collect(),
        basis: rule.basis.name().into(),
        meaning: say(rule.says),
        when: say(rule.when),
        advice: say(rule.advice),
        figures: figures
            .map(|one| RuleFigure {
                name: one.name.into(),
                value: Str::worded(one.default.to_string()),
                unit: one.unit.name().into(),
            })
            .collect(),
        needs: rule.needs.iter().map(|need| need.name().into()).collect(),
        documentation: rule.documentation.into(),
    })
}

fn neighbour(entry: Entry, language: Language) -> NeighbourRow<Str<'static>> {
    let say = |text: Text| text.in_language(language).into();
    let known = entry.known();
    let of_row = NeighbourRow {
        kind: entry.kind_name().into(),
        code: entry_code(entry),
        name: entry
            .name()
            .or(entry.label().map(|label| label.en))
            .map(Into::into),
        authority: entry.authority_name().into(),
        host: None,
        paths: Vec::new(),
        status: entry.status(),
        words: Vec::new(),
        phrase: None,
        hresult: None,
        symbols: Vec::new(),
        sent: None,
        answered: None,
        quote: None,
        certainty: entry.certainty_name().unwrap_or_default().into(),
        reference: known
            .map(|known| known.reference)
            .filter(|reference| !reference.is_empty())
            .map(Into::into),
        meaning: entry.meaning().map(say),
        statuses: Vec::new(),
        advice: entry.advice().map(say),
        documentation: entry
            .documentation()
            .map(|address| Redacted::worded(address.into_owned())),
    };
    match entry {
        Entry::Endpoint(row) => NeighbourRow {
            host: row.host.map(Into::into),
            paths: ours(row.paths),
            words: row.word.into_iter().map(Into::into).collect(),
            phrase: row.phrase.map(Into::into),
            ..of_row
        },
        Entry::OAuth(row) => NeighbourRow {
            words: ours(row.words),
            phrase: row.phrase.map(Into::into),
            ..of_row
        },
        Entry::PlayFab(_) | Entry::Win32(_) | Entry::NtStatus(_) => NeighbourRow {
            hresult: entry
                .value()
                .map(|value| Redacted::worded(text::value(value))),
            symbols: each(entry.symbols()),
            ..of_row
        },
        Entry::DotNet(error) => NeighbourRow {
            hresult: Some(Redacted::worded(text::value(error.value))),
            symbols: std::iter::once(error.name())
                .chain(error.exceptions())
                .map(Into::into)
                .collect(),
            ..of_row
        },
        Entry::Stream(row) => NeighbourRow {
            phrase: Some(row.phrase.into()),
            ..of_row
        },
        Entry::RtaCode(row) => NeighbourRow {
            hresult: Some(Redacted::worded(text::value(row.hresult))),
            ..of_row
        },
        Entry::RtaMessage(row) => NeighbourRow {
            sent: row.sent.map(Into::into),
            answered: Some(row.answered.into()),
            ..of_row
        },
        Entry::Gateway(row) => NeighbourRow {
            quote: row.quote.map(Into::into),
            statuses: row
                .statuses
                .iter()
                .map(|(status, meaning)| StatusMeaning {
                    status: *status,
                    meaning: say(*meaning),
                })
                .collect(),
            ..of_row
        },
        _ => of_row,
    }
}

fn spellings(value: u32) -> Spellings<Str<'static>> {
    Spellings {
        hresult: Redacted::worded(text::value(value)),
        unsigned: value,
        signed: value.cast_signed(),
    }
}

fn sign_in(error: &'static SignInError, language: Language) -> Row<Str<'static>> {
    let label = error.label.map(|label| label.en);
    Row::SignIn(SignInRow {
        code: error.value,
        name: error.names.first().copied().or(label).map(Into::into),
        symbols: ours(error.names),
        spellings: spellings(error.value),
        certainty: error.certainty.name().into(),
        meaning: error.meaning.in_language(language).into(),
        advice: error.remedy.in_language(language).into(),
        documentation: error.documentation().map(Into::into),
    })
}

fn value(row: Hresult, language: Language) -> Row<Str<'static>> {
    let say = |text: Text| text.in_language(language).into();
    Row::Hresult(HresultRow {
        code: row.value,
        name: row.names.first().map(Into::into),
        symbols: each(Entry::Hresult(row).symbols()),
        spellings: spellings(row.value),
        certainty: Entry::Hresult(row).certainty_name().map(Into::into),
        meaning: row.meaning.map(say),
        advice: row.advice.map(say),
        documentation: row.documentation().map(Into::into),
    })
}
