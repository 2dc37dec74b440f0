//! Codes of an input: how many, how often, where.

use crate::report::text::fr::count;

/// How often something stands in a text.
pub(crate) fn times(count: u64) -> String {
    format!("{count} fois")
}

/// A line by its number.
pub(crate) fn line(line: u64) -> String {
    format!("ligne {line}")
}

/// How often a code stands in an input, and where first.
pub(crate) fn seen(count: u64, first: u64) -> String {
    format!("{}, d’abord {}", times(count), line(first))
}

/// The spellings of a code in a text.
pub(crate) fn spelt(spellings: &[String]) -> String {
    format!("Écrit {}", spellings.join(", "))
}

/// How many codes were found, and how often they stand there together.
pub(crate) fn codes_found(codes: usize, occurrences: u64) -> String {
    format!(
        "{} à {}",
        count(codes, "code"),
        count(occurrences, "endroit")
    )
}
