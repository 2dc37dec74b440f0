//! What is said of a status, in sentences.
//!
//! A report for people and the JSON contract say the same of it.

use crate::catalog::{self, Class, Entry, Status};
use crate::inspect::StatusMeaning;
use crate::report::formatter::Formatter;
use crate::report::text;

/// What a status means: as the error or the message under it says, which knows better, else as the situation that applies
/// does, else as its row, else what its class says.
pub(crate) fn meaning(meaning: &StatusMeaning, f: &Formatter<'_>) -> Vec<String> {
    if let Some(Entry::Gateway(gateway)) = meaning.explained_by
        && let Some(standard) = gateway.standard(Some(meaning.code), None)
    {
        return vec![f.text(standard.meaning)];
    }
    if let Some(cause) = meaning.cause().or(meaning.sharper) {
        return vec![f.text(cause)];
    }
    let documented = match meaning.applying() {
        Some(candidate) => Some(candidate.meaning),
        None => meaning.status.map(|row| row.meaning),
    };
    let Some(documented) = documented else {
        return unassigned(meaning.code, f);
    };
    let note = meaning.status.and_then(|row| row.note);
    std::iter::once(documented)
        .chain(note)
        .map(|text| f.text(text))
        .collect()
}

/// What a row says.
pub(crate) fn row(row: &Status, f: &Formatter<'_>) -> Vec<String> {
    std::iter::once(row.meaning)
        .chain(row.note)
        .map(|text| f.text(text))
        .collect()
}

/// What can be said of a status that no source defines. Where a vendor uses it, its class says nothing of the cause.
pub(crate) fn unassigned(number: u16, f: &Formatter<'_>) -> Vec<String> {
    match catalog::vendor(number) {
        Some(vendor) => vec![text::vendors_own(f.language(), number, vendor)],
        None => vec![text::class_sentence(
            f.language(),
            number,
            Class::of(number),
        )],
    }
}
