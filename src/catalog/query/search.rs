//! The search by words.

use crate::catalog::entries::{all_entries, all_names_of_windows};
use crate::catalog::entry::Entry;
use crate::catalog::hresult::http::hresult_symbols;
use crate::catalog::query::phrase::{is_small, telling};
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
    let says_nothing = |word: &String| is_small(word);
    if wanted.iter().all(says_nothing) {
        return Vec::new();
    }
    let mut wanted = wanted;
    let all = |wanted: &[String]| -> Vec<Entry> {
        let entries = all_entries().chain(all_names_of_windows());
        entries.filter(|entry| holds(*entry, wanted)).collect()
    };
    let mut found = all(&wanted);
    if found.is_empty() {
        // What is « invalide » is « non valide » in the tables.
        let valid = |word: &mut String| {
            if let Some(rest) = word.strip_prefix("invalide") {
                *word = format!("valide{rest}");
            }
        };
        wanted.iter_mut().for_each(valid);
        found = all(&wanted);
    }
    let by_name = |entry: Entry| searched_names(entry).any(|name| all_begin(&wanted, &words(name)));
    // A word itself is meant rather than the beginning of another one, which may be of the other language.
    let is_exact = |entry: Entry| {
        searched_names(entry).any(|name| {
            let words = words(name);
            wanted.iter().all(|wanted| words.contains(wanted))
        })
    };
    let is_whole = |entry: Entry| {
        let words = entry_words(entry);
        wanted.iter().all(|wanted| words.contains(wanted))
    };
    let begun = |entry: Entry| searched_names(entry).any(|name| begins(name, query.trim()));
    // Who types a part of a symbol asks for no words.
    if found.iter().any(|entry| begun(*entry)) {
        found.retain(|entry| begun(*entry));
    }
    // The sort is stable: among equals the order of the sources stays.
    found.sort_by_cached_key(|entry| {
        let is_exact = is_exact(*entry);
        (
            is_bare_name(*entry),
            !is_exact,
            !(is_exact || is_whole(*entry)),
            !by_name(*entry),
        )
    });
    found
}

/// Whether an entry has a name and nothing else. Windows and PlayFab have so many that one holds nearly any words: they
/// tell less than a meaning does.
fn is_bare_name(entry: Entry) -> bool {
    matches!(entry, Entry::Win32(_) | Entry::PlayFab(_)) && entry.meaning().is_none()
}

/// Whether that is all that an entry has, and the words of a query are everyday ones that stand among others in it. A
/// symbol is asked for by its beginning.
pub(crate) fn is_part_of_bare_name(entry: Entry, query: &str) -> bool {
    let wanted = words(query);
    let is_part = |name: &str| {
        let own = words(name);
        let label = usize::from(own.first().is_some_and(|first| first == "error"));
        own.len() - label > wanted.len()
    };
    is_bare_name(entry) && !query.contains('_') && searched_names(entry).all(is_part)
}

/// Names that are told where no entry has every word.
const PARTLY: usize = 3;

/// The names of the entries that have some of the words of a query, those with the rarest words first. Of one word there
/// is no part.
pub(crate) fn partly(query: &str) -> Vec<String> {
    let mut wanted = telling(&words(query));
    wanted.retain(|word| !is_small(word));
    if wanted.len() < 2 || wanted.len() > MOST_WANTED {
        return Vec::new();
    }
    // Who has a name alone explains nothing. A word in a name tells more than one in a meaning.
    let named: Vec<(&'static str, Vec<usize>)> = all_entries()
        .filter(|entry| entry.meaning().is_some())
        .filter_map(|entry| {
            let all = entry_words(entry);
            let in_name: Vec<String> = searched_names(entry).flat_map(words).collect();
            let place = |wanted: &String| match wanted {
                wanted if in_name.iter().any(|word| is_form_of(word, wanted)) => IN_NAME,
                wanted if all.iter().any(|word| is_form_of(word, wanted)) => 1,
                _ => 0,
            };
            Some((names(entry).next()?, wanted.iter().map(place).collect()))
        })
        .collect();
    let rarity: Vec<usize> = (0..wanted.len())
        .map(|word| {
            let has = named
                .iter()
                .filter(|(_, places)| places.get(word) > Some(&0));
            has.count()
        })
        .collect();
    // Beside a word that stands nowhere, one other tells nothing of what was meant.
    let strange = rarity.iter().filter(|count| **count == 0).count();
    if wanted.len() - strange < 2 {
        return Vec::new();
    }
    // The rarer a word, the more it tells; one that stands in many meanings tells nothing, and beside a word that stands
    // nowhere none does that is in no name.
    let told = |places: &[usize]| -> usize {
        let each = places.iter().zip(&rarity);
        each.filter(|(place, count)| match **place {
            IN_NAME => wanted.len() > 2 || **count <= RARE_IN_NAME,
            _ => wanted.len() > 2 && strange == 0 && **count <= RARE,
        })
        .map(|(place, count)| place * WEIGHT / (*count).max(1))
        .sum()
    };
    let mut found: Vec<(usize, &str)> = named
        .iter()
        .map(|(name, has)| (told(has), *name))
        .filter(|(told, _)| *told > 0)
        .collect();
    found.sort_by_key(|(told, name)| (std::cmp::Reverse(*told), name.len()));
    found.dedup_by_key(|(_, name)| *name);
    let nearest = found.into_iter().take(PARTLY);
    nearest.map(|(_, name)| name.to_owned()).collect()
}

/// Whether a word is one that was asked for, or it in another number or gender. With a longer ending it may be a word of
/// the other language.
fn is_form_of(word: &str, wanted: &str) -> bool {
    let ending = word.strip_prefix(wanted);
    ending.is_some_and(|ending| ["", "s", "es", "e", "x"].contains(&ending))
}

/// More words are a sentence, of which some stand anywhere.
const MOST_WANTED: usize = 4;

/// A word that stands in more rows is in the meaning of anything.
const RARE: usize = 30;

/// One of two words tells what was meant in a name alone, and none that stands in more rows.
const RARE_IN_NAME: usize = 8;

/// What a word in a name counts for, where one in a meaning counts for one.
const IN_NAME: usize = 8;

/// What a word tells that stands in one meaning alone.
const WEIGHT: usize = 1 << 16;

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
    names(entry)
        .chain(symbols.iter().copied())
        .chain(source(entry))
}

/// The service whose code it is, where that has a name of its own.
fn source(entry: Entry) -> Option<&'static str> {
    match entry {
        Entry::ObservedError(error) => error.source,
        _ => None,
    }
}

fn holds(entry: Entry, wanted: &[String]) -> bool {
    all_begin(wanted, &entry_words(entry))
}

/// All words that an entry is found by.
fn entry_words(entry: Entry) -> Vec<String> {
    match entry {
        Entry::Status(status) => status_words(status),
        entry => row_words(entry),
    }
}

/// The words of a row that alone speaks of its number.
fn row_words(entry: Entry) -> Vec<String> {
    let meaning = [entry.label(), entry.meaning()]
        .into_iter()
        .flatten()
        .flat_map(|text| [text.en, text.fr]);
    searched_names(entry)
        .chain(meaning)
        .flat_map(words)
        // In one word, too, as it is typed.
        .chain(source(entry).map(str::to_lowercase))
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
    fn a_name_of_windows_alone_comes_behind_what_is_explained() {
        assert_eq!(codes("out of memory").first(), Some(&0x8007_000E));
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
