//! What is said of a status, in sentences.
//!
//! A report for people and the JSON contract say the same of it.

use crate::catalog::{self, Class, Status};
use crate::inspect::StatusMeaning;
use crate::report::formatter::Formatter;
use crate::report::text;

/// What a status means: as the situation that applies says, else as its row does, else what its class says.
pub(crate) fn meaning(meaning: &StatusMeaning, f: &Formatter<'_>) -> Vec<String> {
    let documented = match meaning.applying() {
        Some(candidate) => Some(candidate.meaning),
        None => meaning.status.map(|row| row.meaning),
    };
    let said = match documented {
        Some(documented) => f.text(documented),
        None => text::class_sentence(f.language(), meaning.code, meaning.class),
    };
    let note = meaning.status.and_then(|row| row.note);
    std::iter::once(said)
        .chain(note.map(|note| f.text(note)))
        .collect()
}

/// What a row says.
pub(crate) fn row(row: &Status, f: &Formatter<'_>) -> Vec<String> {
    std::iter::once(row.meaning)
        .chain(row.note)
        .map(|text| f.text(text))
        .collect()
}

/// What can be said of a status that no source defines.
pub(crate) fn unassigned(number: u16, f: &Formatter<'_>) -> Vec<String> {
    let class = text::class_sentence(f.language(), number, Class::of(number));
    let vendor = catalog::vendor(number);
    std::iter::once(class)
        .chain(vendor.map(|vendor| text::vendors_own(f.language(), vendor)))
        .collect()
}
