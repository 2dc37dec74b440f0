//! Lists, numbers and beginnings of sentences.

use crate::language::Language::{English, French};
use crate::language::{Language, Text, tr};

/// `a`, `a and b`, `a, b and c`.
pub(crate) fn all_of(language: Language, items: &[String]) -> String {
    list(items, Text::new("and", "et").in_language(language))
}

/// `a`, `a or b`, `a, b or c`.
pub(crate) fn one_of(language: Language, items: &[String]) -> String {
    list(items, Text::new("or", "ou").in_language(language))
}

fn list(items: &[String], word: &str) -> String {
    match items.split_last() {
        None => String::new(),
        Some((last, [])) => last.clone(),
        // This takes a quarter of the instructions of `format!`, of which a response would have several.
        Some((last, first)) => [&first.join(", "), " ", word, " ", last].concat(),
    }
}

/// A number as a word, up to ten; in French for feminine nouns.
pub(crate) fn number(language: Language, count: usize) -> String {
    const WORDS: Text = Text::new(
        "no one two three four five six seven eight nine ten",
        "aucune une deux trois quatre cinq six sept huit neuf dix",
    );
    match WORDS.in_language(language).split(' ').nth(count) {
        Some(word) => word.to_owned(),
        None => count.to_string(),
    }
}

/// A count and its noun, which takes an `s`.
pub(crate) fn count(language: Language, count: impl TryInto<u64>, noun: Text) -> String {
    let count = count.try_into().unwrap_or(u64::MAX);
    format!(
        "{count} {}{}",
        noun.in_language(language),
        plural(language, count)
    )
}

/// The ending of what goes with so many things: in French, none is singular.
pub(crate) fn plural(language: Language, count: impl TryInto<u64>) -> &'static str {
    match (language, count.try_into().unwrap_or_default()) {
        (_, 1) | (French, 0) => "",
        (English | French, _) => "s",
    }
}

/// A number of bytes; in MiB where that is a whole number.
pub(crate) fn bytes(language: Language, number: impl TryInto<u64>) -> String {
    const MIB: u64 = 1 << 20;
    match number.try_into().unwrap_or(u64::MAX) {
        number if number >= MIB && number % MIB == 0 => {
            tr!(language, "{} MiB", "{}\u{a0}Mio", number / MIB)
        }
        number => count(language, number, Text::new("byte", "octet")),
    }
}

/// With a capital at the beginning.
pub(crate) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    // With room for the full stop that `sentence` adds, and without Unicode's table for a letter that is ASCII: a quarter of
    // the instructions.
    let mut capital = String::with_capacity(text.len() + 1);
    match chars.next() {
        Some(first) if first.is_ascii() => capital.push(first.to_ascii_uppercase()),
        first => capital.extend(first.into_iter().flat_map(char::to_uppercase)),
    }
    capital.push_str(chars.as_str());
    capital
}

/// With a capital at the beginning and a full stop at the end.
pub(crate) fn sentence(fragment: &str) -> String {
    let mut sentence = capital(fragment);
    if !fragment.is_empty() && !fragment.ends_with('.') {
        sentence.push('.');
    }
    sentence
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_reads_as_one() {
        let items = ["a", "b", "c"].map(str::to_owned);
        assert_eq!(one_of(English, &items), "a, b or c");
        assert_eq!(one_of(French, &items), "a, b ou c");
        assert_eq!(all_of(English, &items[..2]), "a and b");
        assert_eq!(all_of(French, &items[..2]), "a et b");
        assert_eq!(all_of(French, &items[..1]), "a");
    }

    #[test]
    fn small_numbers_are_words() {
        assert_eq!(number(English, 4), "four");
        assert_eq!(number(French, 1), "une");
        assert_eq!(number(French, 27), "27");
    }

    #[test]
    fn one_thing_has_no_plural_and_in_french_none_has_not() {
        const LINE: Text = Text::new("line", "ligne");
        assert_eq!(count(English, 0_usize, LINE), "0 lines");
        assert_eq!(count(English, 1_u64, LINE), "1 line");
        assert_eq!(count(French, 0_usize, LINE), "0 ligne");
        assert_eq!(count(French, 2_u64, LINE), "2 lignes");
    }

    #[test]
    fn bytes_are_counted_unless_they_are_whole_mebibytes() {
        assert_eq!(bytes(English, 1_u64), "1 byte");
        assert_eq!(bytes(French, 1_048_577_u64), "1048577 octets");
        assert_eq!(bytes(English, 64_usize << 20), "64 MiB");
        assert_eq!(bytes(French, 64_usize << 20), "64\u{a0}Mio");
    }

    #[test]
    fn a_sentence_begins_with_a_capital_and_stops_once() {
        assert_eq!(sentence("the method is PUT"), "The method is PUT.");
        assert_eq!(sentence("done."), "Done.");
        assert_eq!(sentence("état inconnu"), "État inconnu.");
    }
}
