//! Reason phrases of statuses in a text, as words or as one: `Too Many Requests`, `TooManyRequests`.

use std::sync::LazyLock;

use crate::catalog;
use crate::input::lines;
use crate::scan::word::is_word;

/// Phrases of older standards that servers still send.
const OLD: [(&str, u16); 7] = [
    ("Moved Temporarily", 302),
    ("Request Time-out", 408),
    ("Request Entity Too Large", 413),
    ("Payload Too Large", 413),
    ("Request-URI Too Large", 414),
    ("Service Temporarily Unavailable", 503),
    ("Gateway Time-out", 504),
];

/// What a phrase is, in every form, with its status. Longer ones come first, so that none hides behind its beginning.
static PHRASES: LazyLock<Vec<(String, u16)>> = LazyLock::new(|| {
    let rows = catalog::all_statuses().filter(|row| !row.phrase.en.starts_with('('));
    let mut phrases: Vec<(String, u16)> = rows
        .flat_map(|row| [row.phrase.en, row.phrase.fr].map(|one| (one.to_owned(), row.code)))
        .chain(catalog::names_in_one_word())
        .chain(OLD.map(|(phrase, code)| (phrase.to_owned(), code)))
        .collect();
    phrases.sort_by_key(|(phrase, _)| usize::MAX - phrase.len());
    phrases
});

/// How long the phrase of a status is that a text begins with.
pub(crate) fn length(status: u16, text: &[u8]) -> Option<usize> {
    text.first()
        .filter(|first| first.is_ascii_uppercase() || !first.is_ascii())?;
    let mut phrases = PHRASES.iter().filter(|(_, code)| *code == status);
    phrases.find_map(|(phrase, _)| begins(text, phrase))
}

/// Whether a text ends with the phrase of a status.
pub(crate) fn ends(status: u16, text: &[u8]) -> bool {
    let mut phrases = PHRASES.iter().filter(|(_, code)| *code == status);
    phrases.any(|(phrase, _)| {
        let before = text.strip_suffix(phrase.as_bytes());
        before.is_some_and(|before| before.last().is_none_or(|byte| !is_word(*byte)))
    })
}

/// The status whose phrase a text begins with, and how long the phrase is.
pub(crate) fn at_the_beginning(text: &[u8]) -> Option<(u16, usize)> {
    let is_phrase = |(phrase, code): &(String, u16)| Some((*code, begins(text, phrase)?));
    text.first().filter(|first| first.is_ascii_uppercase())?;
    PHRASES.iter().find_map(is_phrase)
}

/// The length of a phrase that a text begins with as whole words.
fn begins(text: &[u8], phrase: &str) -> Option<usize> {
    let rest = text.strip_prefix(phrase.as_bytes())?;
    let is_whole = rest.first().is_none_or(|next| !is_word(*next));
    is_whole.then_some(phrase.len())
}

/// Whether nothing more is said behind a phrase: the line, the text or the address ends, or an object begins.
pub(crate) fn is_last(after: &[u8]) -> bool {
    matches!(
        after.trim_ascii_start(),
        [] | [b'{' | b'"' | b'\'' | b'<' | b'`', ..]
    ) || matches!(after, [b'\n' | b'\r', ..])
        || lines::before(after, 2) == b" ("
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_is_known_as_words_and_as_one_word() {
        for (text, status) in [
            ("Too Many Requests", 429),
            ("TooManyRequests,", 429),
            ("Forbidden {}", 403),
            ("URI Too Long", 414),
            ("RequestUriTooLong", 414),
            ("NotFound", 404),
        ] {
            let found = at_the_beginning(text.as_bytes());
            assert_eq!(found.map(|(status, _)| status), Some(status), "{text}");
        }
        for text in ["forbidden", "Forbiddenly", "Nothing", ""] {
            assert_eq!(at_the_beginning(text.as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn a_phrase_may_end_a_text() {
        assert!(ends(403, b"Request failed: Forbidden"));
        assert!(!ends(403, b"Not Found"));
        assert!(!ends(404, b"xNotFound"));
    }
}
