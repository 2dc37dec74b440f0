//! Codes of an input: how many, how often, where.

use crate::report::text::en::count;

/// How often something stands in a text.
pub(crate) fn times(count: u64) -> String {
    match count {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        _ => format!("{count} times"),
    }
}

/// A line by its number.
pub(crate) fn line(line: u64) -> String {
    format!("line {line}")
}

/// How often a code stands in an input, and where first.
pub(crate) fn seen(count: u64, first: u64) -> String {
    format!("{}, first on {}", times(count), line(first))
}

/// The spellings of a code in a text.
pub(crate) fn spelt(spellings: &[String]) -> String {
    format!("Spelt {}", spellings.join(", "))
}

/// How many codes were found, and how often they stand there together.
pub(crate) fn codes_found(codes: usize, occurrences: u64) -> String {
    let (codes, places) = (count(codes, "code"), count(occurrences, "place"));
    format!("{codes} in {places}")
}
