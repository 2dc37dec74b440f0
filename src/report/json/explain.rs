//! Rows of the catalog as the contract has them.

use super::inspection::situation;
use super::wire::{self, SCHEMA};
use crate::catalog::messages;
use crate::catalog::{self, Authority, Class, Entry, Origin, Status};
use crate::inspect::{Explained, Explanation};
use crate::report::code::Code;
use crate::report::voice::Voice;
use crate::report::wording;
use serde::Serialize;

/// What each query brought.
pub(crate) fn explanations<'a>(
    explanations: &'a [Explanation],
    voice: &mut Voice<'_>,
) -> Vec<impl Serialize + use<'a>> {
    explanations
        .iter()
        .map(|explanation| explained(explanation, voice))
        .collect()
}

/// What one query brought.
pub(super) fn explained<'a>(
    explanation: &'a Explanation,
    voice: &mut Voice<'_>,
) -> wire::Explained<'a> {
    wire::Explained {
        schema: SCHEMA,
        query: voice.redactor().text(&explanation.query),
        matches: explanation
            .matches
            .iter()
            .map(|explained| matched(explained, voice))
            .collect(),
        suggestions: explanation
            .suggestions
            .iter()
            .map(|word| voice.redactor().text(word))
            .collect(),
    }
}

fn matched(explained: &Explained, voice: &mut Voice<'_>) -> wire::Match {
    match explained.entry {
        Entry::Status(row) => status(row, explained, voice),
        Entry::Unassigned(number) => unassigned(number, voice),
        entry => code(entry, voice),
    }
}

fn status(row: &'static Status, explained: &Explained, voice: &mut Voice<'_>) -> wire::Match {
    wire::Match {
        name: Some(row.phrase.en),
        authority: row.authority.name(),
        meaning: voice.said(meaning(row, voice)),
        xsapi: catalog::xsapi_on_status(row.code).map(|text| voice.pick(text).into()),
        advice: explained.advice.map(|advice| voice.pick(advice)),
        situations: explained
            .situations
            .iter()
            .map(|weighed| {
                let why = match explained.narrowed {
                    true => wording::why(weighed, voice),
                    false => voice.pick(wording::NO_REQUEST).to_owned(),
                };
                situation(weighed, why, voice)
            })
            .collect(),
        documentation: row.documentation(),
        ..numbered_status(row.code, voice)
    }
}

/// A status that no source defines.
fn unassigned(number: u16, voice: &mut Voice<'_>) -> wire::Match {
    let class = wording::class_sentence(voice.language(), number, Class::of(number));
    let vendor = catalog::vendor(number);
    let vendor = vendor.map(|vendor| wording::vendors_own(voice.language(), vendor));
    let lines: Vec<String> = std::iter::once(class).chain(vendor).collect();
    wire::Match {
        meaning: voice.said(lines.join(" ")),
        ..numbered_status(number, voice)
    }
}

/// A status of which only the number is known, and what follows from it.
fn numbered_status(number: u16, voice: &mut Voice<'_>) -> wire::Match {
    let value = catalog::hresult(number);
    wire::Match {
        code: number.into(),
        symbols: catalog::hresult_symbols(number),
        ..bare("http-status", value, voice)
    }
}

fn code(entry: Entry, voice: &mut Voice<'_>) -> wire::Match {
    let code = Code::of(entry, voice);
    wire::Match {
        code: entry.number(),
        name: code.name,
        symbols: code.symbols,
        authority: authority(entry),
        certainty: certainty(entry),
        source: match entry {
            Entry::SeenError(row) => row.source,
            _ => None,
        },
        meaning: voice.said(code.lines.join(" ")),
        xsapi: code.xsapi.map(|said| voice.said(said)),
        advice: code.advice.map(|advice| voice.pick(advice)),
        documentation: code.documentation,
        ..bare(kind(entry), entry.value(), voice)
    }
}

/// A match of which nothing is said yet.
fn bare(kind: &'static str, value: Option<u32>, voice: &mut Voice<'_>) -> wire::Match {
    wire::Match {
        kind,
        code: 0,
        name: None,
        symbols: &[],
        hresult: value.map(|value| voice.said(wording::value(value))),
        unsigned: value,
        signed: value.map(u32::cast_signed),
        authority: Authority::None.name(),
        certainty: None,
        source: None,
        meaning: "".into(),
        xsapi: None,
        advice: None,
        situations: Vec::new(),
        documentation: None,
    }
}

fn kind(entry: Entry) -> &'static str {
    match entry {
        Entry::Status(_) | Entry::Unassigned(_) | Entry::StandIn(_) => "http-status",
        Entry::ServiceError(_) | Entry::SeenError(_) => "service-error",
        Entry::StatusError(_) => "status-error",
        Entry::Message(_) => "message",
        Entry::SignIn(_) => "sign-in-error",
        Entry::Unknown(value) if catalog::is_sign_in_value(value) => "sign-in-error",
        Entry::Hresult(_) | Entry::Unknown(_) => "hresult",
    }
}

/// The table that has the code.
fn authority(entry: Entry) -> &'static str {
    match entry {
        Entry::Status(row) => row.authority.name(),
        Entry::ServiceError(_) => "service-error",
        Entry::SeenError(row) if row.documented => "service-error",
        Entry::Message(row) if row.origin == messages::Origin::Documented => "mpsd",
        Entry::SeenError(_) | Entry::StatusError(_) | Entry::Message(_) => "seen",
        Entry::SignIn(_) => "sign-in",
        Entry::Hresult(_) => "hresult",
        Entry::StandIn(_) | Entry::Unassigned(_) | Entry::Unknown(_) => Authority::None.name(),
    }
}

/// How a code is known, where that is not the same for a whole table.
pub(super) fn certainty(entry: Entry) -> Option<&'static str> {
    match entry {
        Entry::SignIn(row) => Some(row.certainty.name()),
        Entry::StatusError(_) => Some("seen"),
        Entry::SeenError(row) => Some(if row.documented { "page" } else { "seen" }),
        Entry::Hresult(row) if row.origin == Origin::PlayFab => Some("seen"),
        Entry::Hresult(row) if row.meaning.is_none() => Some("name"),
        _ => None,
    }
}

/// The meaning of a row and what can be said besides.
fn meaning(row: &Status, voice: &Voice<'_>) -> String {
    let meaning = voice.pick(row.meaning);
    match row.note {
        Some(note) => format!("{meaning} {}", voice.pick(note)),
        None => meaning.to_owned(),
    }
}
