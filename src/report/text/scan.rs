//! Codes of an input: how many, how often, where.

use crate::language::Language::{English, French};
use crate::language::{Language, Text, tr};
use crate::report::text::grammar::count;

/// How often something stands in a text.
pub(crate) fn times(language: Language, count: u64) -> String {
    match (language, count) {
        (English, 1) => "once".to_owned(),
        (English, 2) => "twice".to_owned(),
        (English, _) => format!("{count} times"),
        (French, _) => format!("{count} fois"),
    }
}

/// A line by its number.
pub(crate) fn line(language: Language, line: u64) -> String {
    tr!(language, "line {line}", "ligne {line}")
}

/// How often a code stands in an input, and where first.
pub(crate) fn seen(language: Language, count: u64, first: u64) -> String {
    let (times, line) = (times(language, count), line(language, first));
    tr!(
        language,
        "{times}, first on {line}",
        "{times}, d’abord {line}"
    )
}

/// The spellings of a code in a text.
pub(crate) fn spelt(language: Language, spellings: &[String]) -> String {
    let spellings = spellings.join(", ");
    tr!(language, "Spelt {spellings}", "Écrit {spellings}")
}

/// How many codes were found, and how often they stand there together.
pub(crate) fn codes_found(language: Language, codes: usize, occurrences: u64) -> String {
    let codes = count(language, codes, Text::new("code", "code"));
    let places = count(language, occurrences, Text::new("place", "endroit"));
    tr!(language, "{codes} in {places}", "{codes} à {places}")
}
