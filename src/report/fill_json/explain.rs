//! Rows of the catalog as the contract has them.

use crate::catalog;
use crate::catalog::{Authority, Entry, Status};
use crate::inspect::{Explained, Explanation};
use crate::json;
use crate::redact::Redacted;
use crate::report::code_text::CodeText;
use crate::report::fill_json::inspection::situation;
use crate::report::fill_json::values::{Str, documented_limit, each, entry_code, ours};
use crate::report::formatter::Formatter;
use crate::report::{status_text, text};

/// What each query brought.
pub(crate) fn explanations<'a>(
    explanations: &'a [Explanation],
    f: &mut Formatter<'_>,
) -> Vec<json::Explained<Str<'a>>> {
    let each = explanations.iter();
    each.map(|one| explained(one, f)).collect()
}

/// What one query brought.
pub(crate) fn explained<'a>(
    explanation: &'a Explanation,
    f: &mut Formatter<'_>,
) -> json::Explained<Str<'a>> {
    let matches = explanation.matches.iter();
    let suggestions = explanation.suggestions.iter();
    json::Explained {
        tool: json::Tool::this(),
        schema: json::SCHEMA,
        query: f.redactor().hide(&explanation.query),
        authority_assumed: explanation.authority_assumed,
        matches: matches.map(|one| matched(one, f)).collect(),
        suggestions: suggestions.map(|word| f.redactor().hide(word)).collect(),
    }
}

pub(crate) fn matched(explained: &Explained, f: &mut Formatter<'_>) -> json::Match<Str<'static>> {
    match explained.entry {
        Entry::Status(row) => status(row, explained, f),
        Entry::Unassigned(number) => unassigned(number, f),
        entry => code(entry, f),
    }
}

fn status(
    row: &'static Status,
    explained: &Explained,
    f: &mut Formatter<'_>,
) -> json::Match<Str<'static>> {
    let situations = explained.situations.iter();
    json::Match {
        name: Some(row.phrase.en.into()),
        authority: row.authority.name().into(),
        meaning: match explained.sharper {
            Some(sharper) => f.plain(sharper).into(),
            None => f.trusted(status_text::row(row, f).join(" ")),
        },
        limits: explained
            .limits
            .iter()
            .map(|limit| documented_limit(limit))
            .collect(),
        xsapi: explained.xsapi.map(|text| f.plain(text).into()),
        advice: text::step_of(explained, f).map(|advice| f.trusted(advice)),
        situations: situations
            .map(|weighed| {
                let why = match explained.narrowed {
                    true => text::why(weighed, f),
                    false => f.plain(text::NO_REQUEST).to_owned(),
                };
                situation(weighed, why, f)
            })
            .collect(),
        documentation: explained.documentation(row).map(Into::into),
        ..numbered_status(row.code, f)
    }
}

/// A status that no source defines.
fn unassigned(number: u16, f: &mut Formatter<'_>) -> json::Match<Str<'static>> {
    json::Match {
        meaning: f.trusted(status_text::unassigned(number, f).join(" ")),
        documentation: Some(catalog::IANA_DOCUMENTATION.into()),
        ..numbered_status(number, f)
    }
}

/// A status of which only the number is known, and what follows from it.
fn numbered_status(number: u16, f: &mut Formatter<'_>) -> json::Match<Str<'static>> {
    let value = catalog::hresult(number);
    json::Match {
        code: json::ErrorCode::Number(number.into()),
        status: Some(number),
        symbols: ours(catalog::hresult_symbols(number)),
        ..bare("http-status", value, f)
    }
}

fn code(entry: Entry, f: &mut Formatter<'_>) -> json::Match<Str<'static>> {
    let code = CodeText::of(entry, f);
    json::Match {
        code: entry_code(entry),
        status: entry.status(),
        name: code.name.map(Into::into),
        symbols: each(code.symbols),
        authority: entry.authority_name().into(),
        certainty: entry.certainty_name().map(Into::into),
        source: match entry {
            Entry::ObservedError(row) => row.source.map(Into::into),
            _ => None,
        },
        meaning: f.trusted(code.lines.join(" ")),
        xsapi: code.xsapi.map(|said| f.trusted(said)),
        advice: code.advice.map(|advice| f.plain(advice).into()),
        documentation: code
            .documentation
            .map(|address| Redacted::worded(address.into_owned())),
        ..bare(entry.kind_name(), entry.value(), f)
    }
}

/// A match of which nothing is said yet.
pub(crate) fn bare(
    kind: &'static str,
    value: Option<u32>,
    f: &mut Formatter<'_>,
) -> json::Match<Str<'static>> {
    json::Match {
        kind: kind.into(),
        hresult: value.map(|value| f.trusted(text::value(value))),
        unsigned: value,
        signed: value.map(u32::cast_signed),
        authority: Authority::None.name().into(),
        ..json::Match::default()
    }
}
