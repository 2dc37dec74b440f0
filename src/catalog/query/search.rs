//! The search by words.

use crate::catalog::entries::all_entries;
use crate::catalog::entry::Entry;
use crate::catalog::hresult::http::hresult_symbols;
use crate::catalog::status::Authority;
use crate::catalog::status::Status;
use crate::catalog::statuses::status_of;

/// The entries in whose texts every word of the query begins a word, in either language. An entry whose phrase or
/// name is the query comes first.
pub(crate) fn search(query: &str) -> Vec<Entry> {
    let wanted = words(query);
    if wanted.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<Entry> = all_entries()
        .filter(|entry| holds(*entry, &wanted))
        .collect();
    let is_named = |entry: &Entry| names(*entry).any(|name| words(name) == wanted);
    // Who asks for a phrase as it stands does not ask for everything else that has its words.
    if found.iter().any(is_named) {
        let beside = |entry: &Entry| {
            entry.value().is_some() || matches!(entry, Entry::Message(_) | Entry::StatusError(_))
        };
        found.retain(|entry| !beside(entry) || is_named(entry));
    }
    // The sort is stable: the order of the sources stays.
    found.sort_by_key(|entry| !is_named(entry));
    found
}

/// The words of a text, comparable: lower case, without accents, camel case taken apart.
pub(crate) fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut after_lower_case = false;
    for c in text.chars() {
        let ends_the_word = !c.is_alphanumeric() || (after_lower_case && c.is_uppercase());
        if ends_the_word && !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        if c.is_alphanumeric() {
            word.extend(c.to_lowercase().map(without_accent));
        }
        after_lower_case = c.is_lowercase();
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

/// The phrases or the name of an entry.
pub(crate) fn names(entry: Entry) -> impl Iterator<Item = &'static str> {
    let names = match entry {
        Entry::Status(status) => [Some(status.phrase.en), Some(status.phrase.fr)],
        Entry::ServiceError(error) => [Some(error.name), None],
        Entry::StatusError(error) => [Some(error.word), None],
        Entry::Message(message) => [Some(message.id), None],
        Entry::SignIn(error) => {
            let label = error.label;
            [label.map(|label| label.en), label.map(|label| label.fr)]
        }
        Entry::RtaCode(row) => [Some(row.name.en), Some(row.name.fr)],
        Entry::WebSocketClose(row) => [Some(row.name.en), Some(row.name.fr)],
        Entry::Hresult(_) => [None, None],
        entry => [entry.name(), None],
    };
    names
        .into_iter()
        .flatten()
        .chain(entry.symbols().iter().copied())
}

fn holds(entry: Entry, wanted: &[String]) -> bool {
    let words = match entry {
        Entry::Status(status) => status_words(status),
        entry => row_words(entry),
    };
    wanted
        .iter()
        .all(|wanted| words.iter().any(|word| word.starts_with(wanted)))
}

/// The words of a row that alone speaks of its number.
fn row_words(entry: Entry) -> Vec<String> {
    let meaning = entry
        .meaning()
        .into_iter()
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

/// A letter as someone types it who has no French keyboard.
fn without_accent(letter: char) -> char {
    match letter {
        'à' | 'â' => 'a',
        'ç' => 'c',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'î' | 'ï' => 'i',
        'ô' => 'o',
        'ù' | 'û' => 'u',
        other => other,
    }
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
    fn words_are_compared_in_lower_case_and_without_accents() {
        assert_eq!(
            words("L’ETag: *, If-Match échec"),
            ["l", "etag", "if", "match", "echec"]
        );
        assert_eq!(words("InvalidRequestBody"), ["invalid", "request", "body"]);
        assert!(words(" *!").is_empty());
    }

    #[test]
    fn a_phrase_that_is_the_query_comes_first() {
        assert_eq!(codes("not found").first(), Some(&404));
        assert_eq!(codes("Requête incorrecte").first(), Some(&400));
        assert_eq!(codes("requete incorrecte").first(), Some(&400));
        assert_eq!(codes("invalid request body").first(), Some(&4000));
        // By source, the 404 of the session directory would come first.
        assert_eq!(codes("found"), [302, 404]);
    }

    #[test]
    fn the_session_directory_comes_before_the_rest() {
        assert_eq!(codes("precondition"), [412, 428]);
        assert_eq!(codes("unavailable"), [503, 5300, 451, 0x8015_DC1A]);
    }

    #[test]
    fn symbols_and_labels_are_searched() {
        assert_eq!(codes("rta access denied").first(), Some(&0x8923_5203));
        assert_eq!(codes("expired service token"), [0x8015_DC1F]);
        assert_eq!(codes("gamertag inconnu"), [28]);
        assert_eq!(codes("banni"), [0x8015_DC03, 0x8015_DC04]);
    }

    #[test]
    fn every_word_must_occur() {
        assert_eq!(codes("gateway time"), [504]);
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
        assert_eq!(codes("precond failed"), [412]);
        assert_eq!(codes("412 Precondition Failed"), [412]);
    }

    #[test]
    fn what_a_wider_source_says_is_found_under_the_most_specific_row() {
        let found = search("throttled");

        assert_eq!(found.len(), 2);
        assert!(matches!(found[0], Entry::Status(status) if status.situations.len() == 1));
        assert!(matches!(found[1], Entry::StatusError(_)));
    }
}
