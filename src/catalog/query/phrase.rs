//! Queries of several words that mean one code or one name: `HTTP 412`, `error 403`, `412 Precondition Failed`.

use crate::catalog::entries::all_entries;
use crate::catalog::entry::Entry;
use crate::catalog::query::words::{names, words};
use crate::catalog::status::{Authority, Status};
use crate::catalog::statuses::{all_statuses, status_of};

/// Words that people put around what they ask for, without their accents.
const FILLERS: &[&str] = &[
    "answer",
    "code",
    "codes",
    "error",
    "errors",
    "erreur",
    "explain",
    "expliquer",
    "fix",
    "get",
    "getting",
    "got",
    "http",
    "https",
    "mean",
    "means",
    "meaning",
    "numero",
    "pourquoi",
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
    "veut",
    "dire",
    "xbox",
];

/// Words of the grammar, which say nothing alone either.
const SMALL: &[&str] = &[
    "a", "an", "and", "are", "au", "aux", "d", "de", "des", "did", "do", "does", "du", "est", "et",
    "for", "from", "how", "i", "in", "is", "it", "l", "la", "le", "les", "ma", "mes", "mon", "my",
    "ne", "no", "not", "of", "on", "or", "ou", "par", "pas", "por", "pour", "que", "sur", "the",
    "to", "un", "une", "was", "what", "why", "with",
];

/// Whether a word is one of the grammar: to search for it alone finds anything.
pub(crate) fn is_small(word: &str) -> bool {
    SMALL.contains(&word)
}

/// Whether a word only stands around what is asked for. A negation turns it into something else.
pub(super) fn is_filler(word: &str) -> bool {
    let negates = ["ne", "no", "not", "pas"].contains(&word);
    FILLERS.contains(&word) || (is_small(word) && !negates)
}

/// The words of a query without those that say nothing of what is asked; all of them where no other is left.
pub(crate) fn telling(words: &[String]) -> Vec<String> {
    let telling: Vec<String> = words
        .iter()
        .filter(|word| !is_filler(word))
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
    let says_nothing = |part: &str| {
        // A path, or what stands behind the scheme of an address, tells who answered.
        if part.starts_with('/') && part.len() > 1 {
            return false;
        }
        let part = part.split('/').next().unwrap_or_default();
        words(part).iter().all(|word| is_filler(word))
    };
    let mut left = parts().filter(|part| !says_nothing(part));
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

/// The one status in a sentence that has no other figure: `I get 429 all the time`.
#[cfg(feature = "cli")]
pub(crate) fn status_in_sentence(query: &str) -> Option<&str> {
    const SENTENCE: usize = 3;
    let parts = || query.split_whitespace();
    let has_digit = |part: &&str| part.bytes().any(|byte| byte.is_ascii_digit());
    let mut figures = parts().filter(has_digit);
    let word = figures
        .next()?
        .trim_matches(|c: char| c.is_ascii_punctuation());
    let is_status = word
        .parse()
        .is_ok_and(|code| status_of(Authority::Http, code).is_some());
    let is_alone = figures.next().is_none() && parts().count() >= SENTENCE;
    (is_status && is_alone && word.len() == 3).then_some(word)
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

/// The status at the beginning of a query, and the other status whose phrase is the rest of it.
pub(crate) fn with_other_phrase(query: &str) -> Option<(&str, &'static Status)> {
    let is_end = |c: char| c.is_whitespace() || ",:;()".contains(c);
    let mut rest = query;
    let code = loop {
        rest = rest.trim_start_matches(is_end);
        let (word, behind) = rest.split_at(rest.find(is_end)?);
        rest = behind;
        match word.parse::<u16>() {
            Ok(100..=599) => break word,
            _ if words(word).iter().all(|word| is_filler(word)) => {}
            _ => return None,
        }
    };
    let phrase = words(rest);
    let is_its_phrase = |row: &&Status| {
        [row.phrase.en, row.phrase.fr]
            .iter()
            .any(|name| words(name) == phrase)
    };
    let other = all_statuses().find(is_its_phrase)?;
    (!phrase.is_empty()).then_some((code, other))
}

/// The entries of which the query is the name or the phrase.
pub(crate) fn named(query: &str) -> Vec<Entry> {
    let wanted = words(query);
    if wanted.is_empty() {
        return Vec::new();
    }
    // The id of a rule may be a term in words: `rate-limited`.
    let is_name = |entry: &Entry, name: &str, wanted: &[String]| {
        let in_words = !matches!(entry, Entry::Rule(_)) && words(name) == wanted;
        name.eq_ignore_ascii_case(query) || in_words
    };
    let with_name = |wanted: &[String]| -> Vec<Entry> {
        all_entries()
            // A name of PlayFab is one word: who writes it in several means what others call so.
            .filter(|entry| !matches!(entry, Entry::PlayFab(_)))
            .filter(|entry| names(*entry).any(|name| is_name(entry, name, wanted)))
            .collect()
    };
    let found = with_name(&wanted);
    // Every part of a symbol belongs to it.
    if !found.is_empty() || query.contains('_') {
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
    fn a_status_with_the_phrase_of_another_one_names_both() {
        for (query, code, other) in [
            ("403 Not Found", "403", 404),
            ("error 403: Not Found", "403", 404),
            ("412 conflict", "412", 409),
            ("404 Échec de la précondition", "404", 412),
        ] {
            let found = with_other_phrase(query).map(|(code, other)| (code, other.code));
            assert_eq!(found, Some((code, other)), "{query}");
        }
        for query in [
            "403",
            "403 ",
            "not found",
            "port 443 refused",
            "404 of 500",
            "",
        ] {
            assert_eq!(with_other_phrase(query), None, "{query}");
        }
    }

    #[cfg(feature = "cli")]
    #[test]
    fn a_sentence_may_be_about_the_only_status_in_it() {
        for (query, code) in [
            ("I get 429 all the time", "429"),
            ("xbox 403 when joining", "403"),
            ("joining gives (412), why?", "412"),
        ] {
            assert_eq!(status_in_sentence(query), Some(code), "{query}");
        }
        for query in [
            "403 blorck",
            "404 of 500 files",
            "it took 199 ticks",
            "no figure at all",
        ] {
            assert_eq!(status_in_sentence(query), None, "{query}");
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
