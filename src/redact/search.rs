//! Where in a text the next word stands that may tell a secret.
//!
//! The text is looked at in pairs of bytes, every other of them. Of each word two pairs are chosen that are seldom met: one
//! that is looked at where the word begins at an even place, one for an odd place. The byte beside a pair tells most of what
//! is no word. This costs two instructions a byte and next to nothing to set up, which an automaton of all words does not.

use std::cmp::Reverse;
use std::sync::LazyLock;

use crate::redact::found::Sought;
use crate::redact::marks::{MARKS, Mark};
use crate::redact::names::{ROWS, Row};

/// Letters and signs, those first that are met most.
const BY_FREQUENCY: &[u8] = b" etaoinsrhldcumfpgwybv0123456789\"kxjqz_-.?&#;=%";

/// Pairs of letters and signs, those first that are met most in sessions, headers and logs.
const PAIRS_BY_FREQUENCY: &[u8] = b"onertirentesinsesttedecoenatiothanorneedveits\"eausliicarrttrringceect-idctronsamiecuma20etsssi.0\
    ueactourberut\"odutprasal-anoivofblxbho-bmspo0-sp";

/// The number of a pair that is none of a word.
const NONE: u8 = 0;

/// The number of a pair in which one of [`SIGNS`] stands.
const SIGN: u8 = u8::MAX;

/// What labels, escapes and addresses with a password are not made without.
const SIGNS: &[u8; 5] = b"<%\\&@";

/// Bytes that are looked at in one go.
const STEP: usize = 16;

/// A word, and what it may be.
#[derive(Debug)]
pub(crate) struct Word {
    text: &'static [u8],
    /// The names in which it stands.
    pub(crate) rows: Vec<&'static Row>,
    /// The mark of a token.
    pub(crate) mark: Option<Mark>,
}

/// What stands beside a pair in the words that it is one of.
#[derive(Debug, Clone, Copy, Default)]
struct Beside {
    /// Which byte is looked at, counted from the pair: the one behind it, or before it.
    place: usize,
    /// What it is, by [`bit`].
    bits: u32,
}

type Numbers = [u8; 1 << 16];

/// All words that are searched for.
struct Words {
    words: Vec<Word>,
    /// The number of each pair of bytes.
    numbers: Box<Numbers>,
    /// The same, with [`SIGN`] for those of signs.
    numbers_of_signs: Box<Numbers>,
    /// What stands beside the pair of each number.
    beside: [Beside; 1 << 8],
    /// The words that each is a pair of, the longest first, and where it stands in them.
    of_pairs: Vec<Vec<(usize, usize)>>,
}

static SECRETS: LazyLock<Words> = LazyLock::new(|| Words::of(Sought::Secrets));
static ALL: LazyLock<Words> = LazyLock::new(|| Words::of(Sought::SecretsAndIds));

impl Words {
    fn of(sought: Sought) -> Self {
        let mut this = Self {
            words: Vec::new(),
            numbers: Box::new([NONE; 1 << 16]),
            numbers_of_signs: Box::new([NONE; 1 << 16]),
            beside: [Beside::default(); 1 << 8],
            of_pairs: vec![Vec::new()],
        };
        for row in ROWS.iter().filter(|row| sought.includes(row.kind)) {
            let own = [row.word];
            let stems = if row.stems.is_empty() {
                &own[..]
            } else {
                row.stems
            };
            for stem in stems {
                this.take(stem, |word| word.rows.push(row));
            }
        }
        for (text, mark) in MARKS {
            this.take(text, |word| word.mark = Some(mark));
        }
        this.words.sort_by_key(|word| Reverse(word.text.len()));
        for index in 0..this.words.len() {
            this.add_pairs(index);
        }
        for (beside, words) in this.beside.iter_mut().zip(&this.of_pairs) {
            *beside = Beside::of(&this.words, words);
        }
        if let Some(beside) = this.beside.last_mut() {
            *beside = Beside::of(&[], &[(0, 0)]);
        }
        this.numbers_of_signs.copy_from_slice(&*this.numbers);
        for sign in SIGNS {
            for other in 0..=u8::MAX {
                for pair in [[*sign, other], [other, *sign]] {
                    let pair = usize::from(u16::from_le_bytes(pair));
                    if let Some(number) = this.numbers_of_signs.get_mut(pair) {
                        *number = SIGN;
                    }
                }
            }
        }
        this
    }

    /// Takes a word, which may be there already, and what it may be.
    fn take(&mut self, text: &'static str, what: impl FnOnce(&mut Word)) {
        let text = text.as_bytes();
        match self.words.iter_mut().find(|word| word.text == text) {
            Some(word) => what(word),
            None => {
                let mut word = Word {
                    text,
                    rows: Vec::new(),
                    mark: None,
                };
                what(&mut word);
                self.words.push(word);
            }
        }
    }

    /// Takes the pairs by which a word is found.
    fn add_pairs(&mut self, index: usize) {
        let Some(text) = self.words.get(index).map(|word| word.text) else {
            return;
        };
        for first in [0, 1] {
            let pairs = text.windows(2).enumerate().skip(first).step_by(2);
            let Some((at, letters)) = pairs.min_by_key(|(_, letters)| commonness(letters)) else {
                continue;
            };
            self.add_pair(letters, (index, at));
        }
    }

    /// Takes a pair of letters, in whatever case, and the word that it is one of.
    fn add_pair(&mut self, letters: &[u8], word: (usize, usize)) -> Option<()> {
        let [one, two] = *letters.first_chunk::<2>()?;
        let mut number = number(&self.numbers, &[one, two]);
        if number == NONE {
            number = u8::try_from(self.of_pairs.len())
                .ok()
                .filter(|number| *number != SIGN)?;
            self.of_pairs.push(Vec::new());
            for one in [one, one.to_ascii_uppercase()] {
                for two in [two, two.to_ascii_uppercase()] {
                    let pair = usize::from(u16::from_le_bytes([one, two]));
                    *self.numbers.get_mut(pair)? = number;
                }
            }
        }
        self.of_pairs.get_mut(usize::from(number))?.push(word);
        Some(())
    }

    /// The longest word of which a pair stands at `at`, with all of it from `from` on.
    fn at(&'static self, bytes: &[u8], at: usize, from: usize) -> Option<Hit> {
        let letters = bytes.get(at..)?.first_chunk::<2>()?;
        let words = self
            .of_pairs
            .get(usize::from(number(&self.numbers, letters)))?;
        words.iter().find_map(|(word, offset)| {
            let word = self.words.get(*word)?;
            let start = at.checked_sub(*offset).filter(|start| *start >= from)?;
            let end = start + word.text.len();
            let text = bytes.get(start..end)?;
            // Most differ in the first letter, and to compare all of them costs three times as much.
            let is_alike = |(one, other): (&u8, &u8)| (one ^ other) & 0x1f == 0;
            let begins = text.first().zip(word.text.first()).is_some_and(is_alike);
            let is_it = begins && text.eq_ignore_ascii_case(word.text);
            is_it.then_some(Hit { word, start, end })
        })
    }
}

impl Beside {
    fn of(all: &[Word], words: &[(usize, usize)]) -> Self {
        const BEFORE: usize = usize::MAX;
        const BEHIND: usize = 2;
        let bits = |place: usize| {
            let mut bits = words.iter().map(|(word, at)| {
                let text = all.get(*word)?.text;
                text.get(at.wrapping_add(place)).map(|letter| bit(*letter))
            });
            bits.try_fold(0, |all, one| Some(all | one?))
        };
        let known = [BEHIND, BEFORE]
            .into_iter()
            .find_map(|place| Some((place, bits(place)?)));
        let (place, bits) = known.unwrap_or((0, u32::MAX));
        Self { place, bits }
    }
}

/// How often two letters are met one behind the other.
fn commonness(letters: &[u8]) -> (usize, usize) {
    let rank = |all: usize, rank: Option<usize>| all - rank.unwrap_or(all);
    let pairs = PAIRS_BY_FREQUENCY.chunks_exact(2);
    let pair = rank(pairs.len(), pairs.clone().position(|pair| pair == letters));
    let of = |letter: &u8| {
        let place = BY_FREQUENCY.iter().position(|other| other == letter);
        rank(BY_FREQUENCY.len(), place)
    };
    (pair, letters.iter().map(of).product())
}

/// What stands for a letter in whatever case, and for few other bytes.
fn bit(letter: u8) -> u32 {
    1 << (letter & 0x1f)
}

/// Whether no word stands in a text that may tell a secret, and none of [`SIGNS`].
pub(crate) fn is_plain(bytes: &[u8]) -> bool {
    let words = &*SECRETS;
    let Words {
        numbers_of_signs: numbers,
        beside,
        ..
    } = words;
    let mut at = 0;
    while let Some(next) = skip(numbers, beside, bytes, at) {
        let pair = bytes.get(next..).and_then(<[u8]>::first_chunk);
        let is_sign = pair.is_some_and(|pair| number(numbers, pair) == SIGN);
        if is_sign || words.at(bytes, next, 0).is_some() {
            return false;
        }
        at = next + 2;
    }
    // What is left of pairs.
    !bytes.last().is_some_and(|last| SIGNS.contains(last))
}

/// A word that was found.
pub(crate) struct Hit {
    pub(crate) word: &'static Word,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

/// The search through one text.
pub(crate) struct Search<'t> {
    words: &'static Words,
    bytes: &'t [u8],
    /// Which pair is looked at next.
    at: usize,
}

impl<'t> Search<'t> {
    pub(crate) fn new(sought: Sought, bytes: &'t [u8]) -> Self {
        let words = match sought {
            Sought::Secrets => &*SECRETS,
            Sought::SecretsAndIds => &*ALL,
        };
        Self {
            words,
            bytes,
            at: 0,
        }
    }

    /// The next word that begins at `from` or behind.
    pub(crate) fn next(&mut self, from: usize) -> Option<Hit> {
        self.at = self.at.max(from);
        while let Some(at) = self.skip() {
            self.at = at + 2;
            let hit = self.words.at(self.bytes, at, from);
            if hit.is_some() {
                return hit;
            }
        }
        None
    }

    /// Where the next pair stands that may be one of a word.
    fn skip(&self) -> Option<usize> {
        let Words {
            numbers, beside, ..
        } = self.words;
        skip(numbers, beside, self.bytes, self.at)
    }
}

/// The number of a pair of bytes.
#[expect(
    clippy::indexing_slicing,
    reason = "no pair of bytes is beyond the end"
)]
fn number(numbers: &Numbers, pair: &[u8; 2]) -> u8 {
    numbers[usize::from(u16::from_le_bytes(*pair))]
}

/// Where the next pair stands, at `at` or behind, that is one of a word, with what may stand beside it.
#[expect(clippy::indexing_slicing, reason = "no number is beyond the end")]
fn skip(
    numbers: &Numbers,
    beside: &[Beside; 1 << 8],
    bytes: &[u8],
    mut at: usize,
) -> Option<usize> {
    let number = |pair: &[u8; 2]| number(numbers, pair);
    let may_be = |pair: &[u8; 2], at: usize| {
        let number = number(pair);
        let Beside { place, bits } = beside[usize::from(number)];
        let byte = bytes.get(at.wrapping_add(place));
        number != NONE && byte.is_some_and(|byte| bits & bit(*byte) != 0)
    };
    let (steps, rest) = bytes.get(at..)?.as_chunks::<STEP>();
    for step in steps {
        let (pairs, _) = step.as_chunks::<2>();
        let (twos, _) = pairs.as_chunks::<2>();
        for (index, [one, two]) in twos.iter().enumerate() {
            if number(one) | number(two) != NONE {
                let at = at + 4 * index;
                if may_be(one, at) {
                    return Some(at);
                }
                if may_be(two, at + 2) {
                    return Some(at + 2);
                }
            }
        }
        at += STEP;
    }
    let (pairs, _) = rest.as_chunks::<2>();
    let mut pairs = pairs.iter().zip((at..).step_by(2));
    pairs
        .find(|(pair, at)| number(pair) != NONE && may_be(pair, *at))
        .map(|(_, at)| at)
}
