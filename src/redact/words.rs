//! The words that are searched for, and by which pairs of letters each is found.
//!
//! All of it is decided when this is compiled. At the start of a run it would take half a million instructions, as many as
//! to explain a code.
#![expect(
    clippy::indexing_slicing,
    reason = "an index beyond the end does not compile"
)]

use crate::redact::found::Sought;
use crate::redact::frequency::rarest;
use crate::redact::marks::{MARKS, Mark};
use crate::redact::names::{ROWS, Row};

/// The number of a pair that is none of a word.
pub(crate) const NONE: u8 = 0;

/// The number of a pair that is none of a word, and in which one of [`SIGNS`] stands.
const SIGN: u8 = u8::MAX;

/// What labels, escapes and addresses with a password are not made without.
pub(crate) const SIGNS: [u8; 5] = *b"<%\\&@";

/// The number of each pair of bytes, by the two of them.
pub(crate) type Numbers = [u8; 1 << 16];

/// A word, and one of the things that it may be.
#[derive(Debug, Clone, Copy)]
struct Entry {
    text: &'static [u8],
    /// The name in which it stands.
    row: Option<&'static Row>,
    /// The mark of a token.
    mark: Option<Mark>,
}

/// A word, and what it may be.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Word {
    entries: &'static [Entry],
    sought: Sought,
}

impl Word {
    /// What it is in lower case.
    pub(crate) fn text(self) -> &'static [u8] {
        self.entries.first().map_or(&[], |entry| entry.text)
    }

    /// The names in which it stands.
    pub(crate) fn rows(self) -> impl Iterator<Item = &'static Row> {
        let rows = self.entries.iter().filter_map(|entry| entry.row);
        rows.filter(move |row| self.sought.includes(row.kind))
    }

    /// The mark of a token.
    pub(crate) fn mark(self) -> Option<Mark> {
        self.entries.iter().find_map(|entry| entry.mark)
    }
}

/// All words with all that they may be: the longest first, and those that are the same together.
static ENTRIES: [Entry; count()] = entries();

const fn count() -> usize {
    let mut count = MARKS.len();
    let mut row = 0;
    while row < ROWS.len() {
        count += stems(&ROWS[row]).len();
        row += 1;
    }
    count
}

/// What is searched for to find a name.
const fn stems(row: &'static Row) -> &'static [&'static str] {
    match row.stems {
        [] => std::slice::from_ref(&row.word),
        stems => stems,
    }
}

const fn entries() -> [Entry; count()] {
    let none = Entry {
        text: &[],
        row: None,
        mark: None,
    };
    let mut entries = [none; count()];
    let mut taken = 0;
    let mut row = 0;
    while row < ROWS.len() {
        let stems = stems(&ROWS[row]);
        let mut stem = 0;
        while stem < stems.len() {
            let entry = Entry {
                text: stems[stem].as_bytes(),
                row: Some(&ROWS[row]),
                mark: None,
            };
            insert(&mut entries, taken, entry);
            taken += 1;
            stem += 1;
        }
        row += 1;
    }
    let mut mark = 0;
    while mark < MARKS.len() {
        let entry = Entry {
            text: MARKS[mark].0.as_bytes(),
            row: None,
            mark: Some(MARKS[mark].1),
        };
        insert(&mut entries, taken, entry);
        taken += 1;
        mark += 1;
    }
    entries
}

/// Puts an entry behind those of longer words and of the same.
const fn insert(entries: &mut [Entry], taken: usize, entry: Entry) {
    let mut at = taken;
    while at > 0 && is_before(entry.text, entries[at - 1].text) {
        entries[at] = entries[at - 1];
        at -= 1;
    }
    entries[at] = entry;
}

/// Whether a word is longer than another, or as long and before it in the alphabet.
const fn is_before(one: &[u8], other: &[u8]) -> bool {
    let mut at = 0;
    while one.len() == other.len() && at < one.len() {
        if one[at] != other[at] {
            return one[at] < other[at];
        }
        at += 1;
    }
    one.len() > other.len()
}

/// What stands beside a pair in the words that it is one of.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Beside {
    /// Which byte is looked at, counted from the pair: the one behind it, or before it.
    pub(crate) place: usize,
    /// What it is, by [`bit`].
    pub(crate) bits: u32,
}

/// A pair of a word.
#[derive(Debug, Clone, Copy)]
struct Pair {
    number: u8,
    /// Where in the word it stands.
    at: u8,
    /// The first of the entries of the word, and how many it has.
    entry: u16,
    entries: u8,
}

/// All words of a search.
pub(crate) struct Words {
    sought: Sought,
    /// What stands beside the pair of each number.
    pub(crate) beside: [Beside; 1 << 8],
    /// The same, but whatever stands beside a sign.
    pub(crate) beside_or_sign: [Beside; 1 << 8],
    /// The pairs in the order of their numbers, those of longer words first.
    pairs: [Pair; 2 * count()],
    /// Where those of each number begin.
    begins: [u16; (1 << 8) + 1],
}

/// The numbers for every search: a pair that is not sought has nothing beside it.
pub(crate) static NUMBERS: Numbers = numbers();
pub(crate) static SECRETS: Words = Words::of(Sought::Secrets);
pub(crate) static ALL: Words = Words::of(Sought::SecretsAndIds);

const fn numbers() -> Numbers {
    let mut numbers = [NONE; 1 << 16];
    let mut last = NONE;
    let mut entry = 0;
    while entry < ENTRIES.len() {
        let text = ENTRIES[entry].text;
        let mut first = 0;
        while first < 2 {
            if let Some(at) = rarest(text, first) {
                give(&mut numbers, [text[at], text[at + 1]], &mut last);
            }
            first += 1;
        }
        entry += alike(entry);
    }
    let mut sign = 0;
    while sign < SIGNS.len() {
        let mut other = 0;
        while other < 1 << 8 {
            give_sign(&mut numbers, [SIGNS[sign], other as u8]);
            give_sign(&mut numbers, [other as u8, SIGNS[sign]]);
            other += 1;
        }
        sign += 1;
    }
    numbers
}

/// Gives a pair of letters the next number, in whatever case, unless it has one.
const fn give(numbers: &mut Numbers, [one, two]: [u8; 2], last: &mut u8) {
    if numbers[u16::from_le_bytes([one, two]) as usize] != NONE {
        return;
    }
    *last += 1;
    assert!(*last < SIGN, "more pairs than numbers");
    let (upper_one, upper_two) = (one.to_ascii_uppercase(), two.to_ascii_uppercase());
    numbers[u16::from_le_bytes([one, two]) as usize] = *last;
    numbers[u16::from_le_bytes([one, upper_two]) as usize] = *last;
    numbers[u16::from_le_bytes([upper_one, two]) as usize] = *last;
    numbers[u16::from_le_bytes([upper_one, upper_two]) as usize] = *last;
}

const fn give_sign(numbers: &mut Numbers, pair: [u8; 2]) {
    let number = &mut numbers[u16::from_le_bytes(pair) as usize];
    if *number == NONE {
        *number = SIGN;
    }
}

impl Words {
    /// The words that a pair of a number is of, and where in them it stands; the longest first.
    pub(crate) fn of_pair(&'static self, number: u8) -> impl Iterator<Item = (Word, usize)> {
        let begin = |number: usize| self.begins.get(number).copied().map(usize::from);
        let number = usize::from(number);
        let range = begin(number).zip(begin(number + 1));
        let pairs = range.and_then(|(begin, end)| self.pairs.get(begin..end));
        pairs.unwrap_or_default().iter().map(|pair| {
            let first = usize::from(pair.entry);
            let entries = ENTRIES.get(first..first + usize::from(pair.entries));
            let word = Word {
                entries: entries.unwrap_or_default(),
                sought: self.sought,
            };
            (word, usize::from(pair.at))
        })
    }

    const fn of(sought: Sought) -> Self {
        let none = Pair {
            number: SIGN,
            at: 0,
            entry: 0,
            entries: 0,
        };
        let mut this = Self {
            sought,
            beside: [Beside::NOTHING; 1 << 8],
            beside_or_sign: [Beside::NOTHING; 1 << 8],
            pairs: [none; 2 * count()],
            begins: [0; (1 << 8) + 1],
        };
        let mut taken = 0;
        let mut entry = 0;
        while entry < ENTRIES.len() {
            let entries = alike(entry);
            let mut first = 0;
            while first < 2 && is_sought(sought, entry, entries) {
                if let Some(at) = rarest(ENTRIES[entry].text, first) {
                    let text = ENTRIES[entry].text;
                    let pair = Pair {
                        number: NUMBERS[u16::from_le_bytes([text[at], text[at + 1]]) as usize],
                        at: at as u8,
                        entry: entry as u16,
                        entries: entries as u8,
                    };
                    this.insert(taken, pair);
                    taken += 1;
                }
                first += 1;
            }
            entry += entries;
        }
        this.order(taken);
        this.add_signs();
        this
    }

    /// Puts a pair behind those of lesser numbers and of its own.
    const fn insert(&mut self, taken: usize, pair: Pair) {
        let mut at = taken;
        while at > 0 && self.pairs[at - 1].number > pair.number {
            self.pairs[at] = self.pairs[at - 1];
            at -= 1;
        }
        self.pairs[at] = pair;
    }

    /// Says of each number where its pairs begin and what stands beside them.
    const fn order(&mut self, taken: usize) {
        let mut number = 0;
        let mut end = 0;
        while number < 1 << 8 {
            let begin = end;
            while end < taken && self.pairs[end].number as usize == number {
                end += 1;
            }
            self.beside[number] = Beside::of(&self.pairs, begin, end);
            number += 1;
            self.begins[number] = end as u16;
        }
    }

    /// Takes the pairs in which a sign stands.
    const fn add_signs(&mut self) {
        self.beside_or_sign = self.beside;
        let mut sign = 0;
        while sign < SIGNS.len() {
            let mut other = 0;
            while other < 1 << 8 {
                self.add_sign([SIGNS[sign], other as u8]);
                self.add_sign([other as u8, SIGNS[sign]]);
                other += 1;
            }
            sign += 1;
        }
    }

    const fn add_sign(&mut self, pair: [u8; 2]) {
        let number = NUMBERS[u16::from_le_bytes(pair) as usize];
        self.beside_or_sign[number as usize] = Beside::ANYTHING;
    }
}

impl Beside {
    const NOTHING: Self = Self { place: 0, bits: 0 };
    const ANYTHING: Self = Self {
        place: 0,
        bits: u32::MAX,
    };

    const fn of(pairs: &[Pair], begin: usize, end: usize) -> Self {
        const PLACES: [usize; 2] = [2, usize::MAX];
        let mut place = 0;
        while place < PLACES.len() {
            let place_of = PLACES[place];
            let mut bits = 0;
            let mut pair = begin;
            while pair < end {
                let text = ENTRIES[pairs[pair].entry as usize].text;
                let at = (pairs[pair].at as usize).wrapping_add(place_of);
                if at >= text.len() {
                    break;
                }
                bits |= bit(text[at]);
                pair += 1;
            }
            if pair == end {
                return Self {
                    place: place_of,
                    bits,
                };
            }
            place += 1;
        }
        Self::ANYTHING
    }
}

/// What stands for a letter in whatever case, and for few other bytes.
pub(crate) const fn bit(letter: u8) -> u32 {
    1 << (letter & 0x1f)
}

/// How many entries from one on are of the same word.
const fn alike(entry: usize) -> usize {
    let text = ENTRIES[entry].text;
    let mut end = entry + 1;
    while end < ENTRIES.len() && !is_before(text, ENTRIES[end].text) {
        end += 1;
    }
    end - entry
}

/// Whether one of some entries is searched for.
const fn is_sought(sought: Sought, first: usize, entries: usize) -> bool {
    let mut entry = first;
    while entry < first + entries {
        match ENTRIES[entry].row {
            Some(row) if !sought.includes(row.kind) => entry += 1,
            _ => return true,
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_is_found_by_a_pair_at_an_even_place_and_by_one_at_an_odd_place() {
        for words in [&SECRETS, &ALL] {
            for entry in ENTRIES.iter().filter(|entry| entry.text.len() > 2) {
                let row = entry.row;
                if !row.is_none_or(|row| words.sought.includes(row.kind)) {
                    continue;
                }
                for first in 0..2 {
                    let places = (first..entry.text.len() - 1).step_by(2);
                    let is_found = |at: usize| {
                        let pair = [entry.text[at], entry.text[at + 1]];
                        let number = NUMBERS[usize::from(u16::from_le_bytes(pair))];
                        let mut found = words.of_pair(number);
                        found.any(|(word, place)| word.text() == entry.text && place == at)
                    };
                    assert!(places.into_iter().any(is_found), "{entry:?}");
                }
            }
        }
    }
}
