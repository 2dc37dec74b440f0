//! Identifiers that were met where their names or their places told them: from then on they are known wherever they
//! stand.

use std::collections::HashMap;
use std::ops::Range;

use percent_encoding::percent_decode_str;

use crate::redact::found::Found;
use crate::redact::kind::Kind;

/// Shorter ones are told by their names and places alone: they stand inside too much else.
const SHORTEST: usize = 3;
/// Longer ones too.
const LONGEST: usize = 256;

/// As often a value may be percent-encoded.
const ENCODED: usize = 2;

/// How a blank is spelt.
const BLANKS: [&str; 7] = [" ", "%20", "+", "\u{a0}", "%C2%A0", "%c2%a0", "%2520"];

/// The identifiers so far, by their first words.
#[derive(Debug, Default)]
pub(crate) struct Known {
    by_word: HashMap<u64, Vec<Value>>,
}

#[derive(Debug)]
struct Value {
    text: String,
    kind: Kind,
    /// Where its first word stands in it.
    word: usize,
    /// Whether it is a word like any other, which is it only in just this writing.
    is_plain: bool,
}

impl Known {
    /// Takes an identifier. What is met as two kinds stays the first.
    pub(crate) fn add(&mut self, value: &str, kind: Kind) {
        let text = decoded(value, kind);
        // Services take a gamertag without its blanks for the same.
        if kind == Kind::Gamertag && text.contains(' ') {
            self.insert(text.replace(' ', ""), kind, false);
        }
        let is_plain = text.chars().all(char::is_alphabetic);
        self.insert(text, kind, is_plain);
    }

    fn insert(&mut self, text: String, kind: Kind, is_plain: bool) {
        // Addresses of networks are known by their looks, wherever they stand.
        if kind == Kind::Ip || !(SHORTEST..=LONGEST).contains(&text.len()) {
            return;
        }
        let Some(word) = words(&text).next() else {
            return;
        };
        let key = key(text.get(word.clone()).unwrap_or_default());
        let values = self.by_word.entry(key).or_default();
        if !values.iter().any(|known| known.text == text) {
            let word = word.start;
            values.push(Value {
                text,
                kind,
                word,
                is_plain,
            });
        }
    }

    /// Adds the places of a text in which known identifiers stand.
    pub(crate) fn find(&self, text: &str, found: &mut Vec<Found>) {
        if self.by_word.is_empty() {
            return;
        }
        let mut end = 0;
        for word in words(text) {
            let Some(part) = text.get(word.clone()).filter(|_| word.start >= end) else {
                continue;
            };
            let values = self.by_word.get(&key(part));
            let places = values.into_iter().flatten().filter_map(|value| {
                let range = value.at(text, word.start)?;
                let kind = value.kind;
                Some(Found { range, kind })
            });
            if let Some(longest) = places.max_by_key(|one| one.range.len()) {
                end = longest.range.end;
                found.push(longest);
            }
        }
    }
}

impl Value {
    /// Where it stands in a text, with its first word at `word`.
    fn at(&self, text: &str, word: usize) -> Option<Range<usize>> {
        let start = word.checked_sub(self.word)?;
        let (before, mut rest) = text.split_at_checked(start)?;
        for c in self.text.chars() {
            rest = match c {
                ' ' => BLANKS.iter().find_map(|blank| rest.strip_prefix(blank))?,
                c => rest.strip_prefix(|other: char| match self.is_plain {
                    true => other == c,
                    false => other.eq_ignore_ascii_case(&c),
                })?,
            };
        }
        let is_part =
            before.ends_with(char::is_alphanumeric) || rest.starts_with(char::is_alphanumeric);
        (!is_part).then(|| start..text.len() - rest.len())
    }
}

/// An identifier as it is compared: the same one in every spelling.
pub(crate) fn normal(value: &str, kind: Kind) -> String {
    let normal = decoded(value, kind).to_lowercase();
    match kind {
        Kind::Gamertag => normal.replace(' ', ""),
        _ => normal,
    }
}

fn decoded(value: &str, kind: Kind) -> String {
    let mut value = value.to_owned();
    if kind == Kind::Gamertag {
        // It holds no plus sign.
        value = value.replace(['+', '\u{a0}'], " ");
    }
    for _ in 0..ENCODED {
        if !value.contains('%') {
            break;
        }
        value = percent_decode_str(&value).decode_utf8_lossy().into_owned();
    }
    match kind {
        Kind::Gamertag => value.replace('\u{a0}', " "),
        _ => value,
    }
}

/// The words of a text.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let start = at + rest.find(char::is_alphanumeric)?;
        let rest = text.get(start..)?;
        let length = rest.find(|c: char| !c.is_alphanumeric());
        at = start + length.unwrap_or(rest.len());
        Some(start..at)
    })
}

/// The same for a word in any case.
fn key(word: &str) -> u64 {
    // FNV-1a. Words that share a key are told apart when they are compared.
    word.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte.to_ascii_lowercase())).wrapping_mul(0x0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hidden(known: &Known, text: &str) -> Vec<String> {
        let mut found = Vec::new();
        known.find(text, &mut found);
        let places = found.into_iter();
        places.map(|one| text[one.range].to_owned()).collect()
    }

    #[test]
    fn a_value_is_known_wherever_it_stands_as_a_whole() {
        let mut known = Known::default();
        known.add("Demo%20Player 1", Kind::Gamertag);
        for text in [
            "Demo Player 1 left",
            "(demo player 1)",
            "a=Demo%20Player%201;",
            "a=Demo+Player+1;",
        ] {
            assert_eq!(hidden(&known, text).len(), 1, "{text}");
        }
        for text in ["Demo Player 12", "XDemo Player 1", "Demo", "Player 1"] {
            assert_eq!(hidden(&known, text), [""; 0], "{text}");
        }
    }

    #[test]
    fn a_gamertag_is_the_same_with_any_blank_and_without() {
        let mut known = Known::default();
        known.add("Demo+Player", Kind::Gamertag);
        for text in [
            "Demo Player",
            "DEMO%2520PLAYER",
            "Demo\u{a0}Player",
            "Demo%C2%A0Player",
            "demoplayer",
        ] {
            assert_eq!(hidden(&known, text), [text]);
            assert_eq!(normal(text, Kind::Gamertag), "demoplayer");
        }
        assert_eq!(normal("a+b c", Kind::Session), "a+b c");
    }

    #[test]
    fn the_longest_of_several_values_counts() {
        let mut known = Known::default();
        known.add("Demo", Kind::Gamertag);
        known.add("Demo-One", Kind::Gamertag);
        assert_eq!(hidden(&known, "Demo-One, Demo"), ["Demo-One", "Demo"]);
    }

    #[test]
    fn a_plain_word_is_known_in_just_its_writing() {
        let mut known = Known::default();
        known.add("Json", Kind::Gamertag);
        assert_eq!(hidden(&known, "application/json, Json"), ["Json"]);
    }

    #[test]
    fn what_begins_with_a_sign_is_known_too() {
        let mut known = Known::default();
        known.add("~Demo1~", Kind::Gamertag);
        assert_eq!(hidden(&known, "x ~demo1~ y"), ["~demo1~"]);
        known.add("~~", Kind::Gamertag);
        assert_eq!(hidden(&known, "~~"), [""; 0]);
    }
}
