//! The search by words.

use crate::catalog::entries::{all_entries, all_names_of_windows};
use crate::catalog::entry::Entry;
use crate::catalog::hresult::http::hresult_symbols;
use crate::catalog::query::phrase::telling;
use crate::catalog::query::words::{names, words};
use crate::catalog::status::Authority;
use crate::catalog::status::Status;
use crate::catalog::statuses::status_of;

/// The entries in whose texts every telling word of the query begins a word, in either language: those whose name has
/// the words first.
pub(crate) fn search(query: &str) -> Vec<Entry> {
    // A single word may be a name of something else, all of it.
    let wanted = match query.trim().contains(char::is_whitespace) {
        true => telling(&words(query)),
        false => words(query),
    };
    if wanted.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<Entry> = all_entries()
        .chain(all_names_of_windows())
        .filter(|entry| holds(*entry, &wanted))
        .collect();
    let by_name = |entry: Entry| searched_names(entry).any(|name| all_begin(&wanted, &words(name)));
    let begun = |entry: Entry| searched_names(entry).any(|name| begins(name, query.trim()));
    // The sort is stable: among equals the order of the sources stays.
    found.sort_by_cached_key(|entry| (!begun(*entry), !by_name(*entry)));
    found
}

/// Whether a name begins with the words of the query, the last of them perhaps cut.
pub(crate) fn begins_a_name(query: &str) -> bool {
    let wanted = words(query);
    let begins = |name: &str| {
        let words = words(name);
        words.len() >= wanted.len()
            && words
                .iter()
                .zip(&wanted)
                .all(|(word, wanted)| word.starts_with(wanted))
    };
    let mut entries = all_entries().chain(all_names_of_windows());
    !wanted.is_empty() && entries.any(|entry| searched_names(entry).any(begins))
}

/// Whether a symbol begins with the query as it is typed.
fn begins(name: &str, query: &str) -> bool {
    query.contains('_')
        && name
            .get(..query.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(query))
}

/// Whether every wanted word begins one of the words.
fn all_begin(wanted: &[String], words: &[String]) -> bool {
    wanted
        .iter()
        .all(|wanted| words.iter().any(|word| word.starts_with(wanted)))
}

/// The names of an entry that a search looks through, the symbols of a status among them.
fn searched_names(entry: Entry) -> impl Iterator<Item = &'static str> {
    let symbols = match entry {
        Entry::Status(status) => hresult_symbols(status.code),
        _ => Default::default(),
    };
    names(entry).chain(symbols.iter().copied())
}

fn holds(entry: Entry, wanted: &[String]) -> bool {
    let words = match entry {
        Entry::Status(status) => status_words(status),
        entry => row_words(entry),
    };
    all_begin(wanted, &words)
}

/// The words of a row that alone speaks of its number.
fn row_words(entry: Entry) -> Vec<String> {
    let meaning = [entry.label(), entry.meaning()]
        .into_iter()
        .flatten()
        .flat_map(|text| [text.en, text.fr]);
    names(entry)
        .chain(meaning)
        .flat_map(words)
        .chain(entry.number().map(|number| number.to_string()))
        .collect()
}

/// The words of every row about a code: the most specific one does not repeat what the others say.
fn status_words(status: &Status) -> Vec<String> {
    let mut texts = Vec::new();
    for row in Authority::Mpsd
        .tables()
        .iter()
        .filter_map(|authority| status_of(*authority, status.code))
    {
        texts.extend([row.phrase, row.meaning]);
        texts.extend(row.note);
        for situation in row.situations {
            texts.extend([situation.when, situation.meaning]);
        }
    }
    // All symbols begin alike; only the rest tells them apart.
    let symbols = hresult_symbols(status.code)
        .iter()
        .map(|symbol| symbol.trim_start_matches("HTTP_E_STATUS_"));
    texts
        .iter()
        .flat_map(|text| [text.en, text.fr])
        .chain(symbols)
        .flat_map(words)
        .chain([status.code.to_string()])
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(query: &str) -> Vec<i64> {
        search(query)
            .iter()
            .filter_map(|entry| entry.number())
            .collect()
    }

    #[test]
    fn a_phrase_that_is_the_query_comes_first() {
        assert_eq!(codes("not found").first(), Some(&404));
        assert_eq!(codes("Requête incorrecte").first(), Some(&400));
        assert_eq!(codes("requete incorrecte").first(), Some(&400));
        assert_eq!(codes("invalid request body").first(), Some(&4000));
    }

    #[test]
    fn the_session_directory_comes_before_the_rest() {
        assert_eq!(codes("precondition"), [412, 428, 1610]);
        assert_eq!(codes("unavailable")[..4], [503, 5300, 451, 0x8015_DC1A]);
    }

    #[test]
    fn symbols_and_labels_are_searched() {
        assert_eq!(codes("rta access denied").first(), Some(&0x8923_5203));
        assert_eq!(codes("expired service token"), [0x8015_DC1F]);
        assert_eq!(codes("gamertag inconnu"), [28]);
        assert_eq!(
            codes("banni"),
            [0x8015_DC03, 0x8015_DC04, 0x8923_6232, 1002]
        );
    }

    #[test]
    fn every_word_must_occur() {
        assert_eq!(
            codes("gateway time"),
            [504, 504],
            "HTTP, and Minecraft services"
        );
        assert!(codes("gateway hopper").is_empty());
    }

    #[test]
    fn a_word_is_found_by_its_beginning_only() {
        assert!(codes("hopp").contains(&404));
        assert!(codes("opper").is_empty());
    }

    #[test]
    fn situations_and_older_names_are_searched() {
        assert_eq!(codes("large session"), [409]);
        assert_eq!(codes("payload too large"), [413]);
        assert_eq!(codes("precond failed"), [412, 1610]);
        assert_eq!(codes("412 Precondition Failed"), [412]);
    }

    #[test]
    fn what_a_wider_source_says_is_found_under_the_most_specific_row() {
        let found = search("throttled");

        assert!(matches!(found[0], Entry::StatusError(_)), "by its name");
        assert!(
            found.iter().any(
                |entry| matches!(entry, Entry::Status(status) if status.situations.len() == 1)
            )
        );
    }
}
