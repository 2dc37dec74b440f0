//! Rows of the catalog as the contract has them.

use super::inspection::situation;
use super::wire::{self, SCHEMA};
use crate::catalog::{self, Entry, ServiceError};
use crate::inspect::{Explained, Explanation};
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
        Entry::Status(row) => wire::Match {
            kind: "http-status",
            code: row.code.into(),
            name: row.phrase.en,
            symbols: catalog::hresult_symbols(row.code),
            hresult: wording::hresult(row.code).map(|number| voice.said(number)),
            authority: row.authority.name(),
            meaning: voice.said(meaning(row, voice)),
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
        },
        Entry::ServiceError(row) => wire::Match {
            kind: "service-error",
            code: row.code.into(),
            name: row.name,
            symbols: &[],
            hresult: None,
            authority: "service-error",
            meaning: voice.pick(row.meaning).into(),
            advice: Some(voice.pick(row.advice)),
            situations: Vec::new(),
            documentation: Some(ServiceError::DOCUMENTATION),
        },
    }
}

/// The meaning of a row and what can be said besides.
fn meaning(row: &catalog::Status, voice: &Voice<'_>) -> String {
    let meaning = voice.pick(row.meaning);
    match row.note {
        Some(note) => format!("{meaning} {}", voice.pick(note)),
        None => meaning.to_owned(),
    }
}
