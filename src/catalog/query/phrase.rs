//! Queries of several words that mean one code or one name: `HTTP 412`, `error 403`, `412 Precondition Failed`.

use crate::catalog::entries::all_entries;
use crate::catalog::entry::Entry;
use crate::catalog::query::words::{names, words};
use crate::catalog::status::Authority;
use crate::catalog::statuses::status_of;

/// Words that people put around what they ask for, without their accents.
const FILLERS: &[&str] = &[
    "a",
    "an",
    "and",
    "answer",
    "are",
    "code",
    "codes",
    "des",
    "did",
    "do",
    "does",
    "du",
    "error",
    "errors",
    "erreur",
    "est",
    "et",
    "explain",
    "expliquer",
    "fix",
    "for",
    "from",
    "get",
    "getting",
    "got",
    "how",
    "http",
    "https",
    "i",
    "in",
    "is",
    "it",
    "l",
    "la",
    "le",
    "les",
    "mean",
    "means",
    "meaning",
    "my",
    "numero",
    "of",
    "on",
    "par",
    "por",
    "pour",
    "pourquoi",
    "que",
    "receive",
    "received",
    "reponse",
    "response",
    "return",
    "returned",
    "returns",
    "signifie",
    "status",
    "statut",
    "sur",
    "the",
    "to",
    "un",
    "une",
    "veut",
    "dire",
    "was",
    "what",
    "why",
    "with",
    "xbox",
];

/// The words of a query without those that say nothing of what is asked; all of them where no other is left.
pub(crate) fn telling(words: &[String]) -> Vec<String> {
    let telling: Vec<String> = words
        .iter()
        .filter(|word| !FILLERS.contains(&word.as_str()))
        .cloned()
        .collect();
    if telling.is_empty() {
        words.to_vec()
    } else {
        telling
    }
}

/// The one code among words that only say that it is one, or that are the phrase of it.
pub(crate) fn lone_code(query: &str) -> Option<&str> {
    let parts = || {
        query
            .split(|c: char| c.is_whitespace() || "=,:;()[]{}\"'`<>".contains(c))
            .filter(|part| !part.is_empty())
    };
    let is_filler = |part: &str| {
        // A path, or what stands behind the scheme of an address, tells who answered.
        if part.starts_with('/') && part.len() > 1 {
            return false;
        }
        let part = part.split('/').next().unwrap_or_default();
        words(part)
            .iter()
            .all(|word| FILLERS.contains(&word.as_str()))
    };
    let mut left = parts().filter(|part| !is_filler(part));
    let code = left.next().filter(|code| code.len() < query.len())?;
    let code_has_digits = code.bytes().any(|byte| byte.is_ascii_digit());
    if !code_has_digits {
        return None;
    }
    // What stands behind a status may be its phrase, fillers and all.
    let phrase: Vec<String> = parts()
        .skip_while(|part| *part != code)
        .skip(1)
        .flat_map(words)
        .collect();
    (left.next().is_none() || is_phrase_of(code, &phrase)).then_some(code)
}

/// Whether words are the phrase of a status.
fn is_phrase_of(code: &str, phrase: &[String]) -> bool {
    let Ok(code) = code.parse() else {
        return false;
    };
    Authority::Mpsd
        .tables()
        .iter()
        .filter_map(|authority| status_of(*authority, code))
        .any(|row| {
            [row.phrase.en, row.phrase.fr]
                .iter()
                .any(|name| words(name) == phrase)
        })
}

/// The entries of which the query is the name or the phrase.
pub(crate) fn named(query: &str) -> Vec<Entry> {
    let wanted = words(query);
    if wanted.is_empty() {
        return Vec::new();
    }
    let is_name =
        |name: &str, wanted: &[String]| name.eq_ignore_ascii_case(query) || words(name) == wanted;
    let with_name = |wanted: &[String]| -> Vec<Entry> {
        all_entries()
            // A name of PlayFab is one word: who writes it in several means what others call so.
            .filter(|entry| !matches!(entry, Entry::PlayFab(_)))
            .filter(|entry| names(*entry).any(|name| is_name(name, wanted)))
            .collect()
    };
    let found = with_name(&wanted);
    if !found.is_empty() {
        return found;
    }
    let telling = telling(&wanted);
    if telling.len() == wanted.len() {
        return found;
    }
    with_name(&telling)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_among_fillers_is_the_query() {
        for (query, code) in [
            ("HTTP 412", "412"),
            ("error 403", "403"),
            ("what does 0x80190199 mean", "0x80190199"),
            ("status code: 429", "429"),
            ("HTTP/1.1 412 Precondition Failed", "412"),
            ("412 Precondition Failed", "412"),
            ("412 échec de la precondition", "412"),
            ("got status 404 (Not Found)", "404"),
            ("erreur -2145844839", "-2145844839"),
        ] {
            assert_eq!(lone_code(query), Some(code), "{query}");
        }
    }

    #[test]
    fn a_code_among_other_words_is_not() {
        for query in [
            "412",
            "not found",
            "port 443 refused",
            "404 of 500",
            "412 conflict",
            "got status 403 for https://profile.xboxlive.com/x",
            "404 /minecraft/profile",
            "",
        ] {
            assert_eq!(lone_code(query), None, "{query}");
        }
    }
}
