//! Where in a text the next word stands that may tell a secret.
//!
//! Of each word three letters are chosen that seldom follow each other. The text is looked at in pairs of bytes, every other
//! of them: a pair of those letters is among them wherever they stand, and seldom is one where they do not. This costs two
//! or three instructions a byte and next to nothing to set up, which an automaton of all words does not.

use std::sync::LazyLock;

use crate::redact::found::Sought;
use crate::redact::marks::{MARKS, Mark};
use crate::redact::names::{ROWS, Row};

/// Letters and signs, those first that are met most.
const BY_FREQUENCY: &[u8] = b" etaoinsrhldcumfpgwybv0123456789\"kxjqz_-.?&#;=%";

/// That a pair of bytes is the first two of the letters of a word.
const FIRST: u8 = 1;
/// That it is the last two.
const LAST: u8 = 2;

/// Bytes that are looked at in one go.
const STEP: usize = 8;

/// A word, and what it may be.
#[derive(Debug, Default)]
pub(crate) struct Word {
    /// The names in which it stands.
    pub(crate) rows: Vec<&'static Row>,
    /// The mark of a token.
    pub(crate) mark: Option<Mark>,
}

/// Three letters of a word, and where they stand in it.
struct Key {
    letters: [u8; 3],
    at: usize,
    text: &'static str,
    word: usize,
}

/// All words that are searched for.
struct Words {
    words: Vec<Word>,
    /// In order of their letters, the longer word first.
    keys: Vec<Key>,
    /// What each pair of bytes may be.
    pairs: Box<[u8]>,
}

static SECRETS: LazyLock<Words> = LazyLock::new(|| Words::of(Sought::Secrets));
static ALL: LazyLock<Words> = LazyLock::new(|| Words::of(Sought::SecretsAndIds));

impl Words {
    fn of(sought: Sought) -> Self {
        let mut this = Self {
            words: Vec::new(),
            keys: Vec::new(),
            pairs: vec![0; 1 << 16].into_boxed_slice(),
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
        this.keys
            .sort_by_key(|key| (key.letters, usize::MAX - key.text.len()));
        this
    }

    /// Takes a word, which may be there already, and what it may be.
    fn take(&mut self, text: &'static str, what: impl FnOnce(&mut Word)) {
        let known = self.keys.iter().find(|key| key.text == text);
        let word = known.map_or(self.words.len(), |key| key.word);
        if word == self.words.len() {
            self.words.push(Word::default());
            self.add(text, word);
        }
        if let Some(word) = self.words.get_mut(word) {
            what(word);
        }
    }

    fn add(&mut self, text: &'static str, word: usize) {
        let triples = text.as_bytes().windows(3).enumerate();
        let rarest = triples.min_by_key(|(_, letters)| commonness(letters));
        let Some((at, &[first, middle, last])) = rarest else {
            return;
        };
        self.keys.push(Key {
            letters: [first, middle, last],
            at,
            text,
            word,
        });
        for (pair, mark) in [([first, middle], FIRST), ([middle, last], LAST)] {
            let [one, two] = pair.map(|byte| [byte, byte.to_ascii_uppercase()]);
            for one in one {
                for two in two {
                    let pair = usize::from(u16::from_le_bytes([one, two]));
                    if let Some(marks) = self.pairs.get_mut(pair) {
                        *marks |= mark;
                    }
                }
            }
        }
    }

    fn pair(&self, pair: u16) -> u8 {
        self.pairs
            .get(usize::from(pair))
            .copied()
            .unwrap_or_default()
    }

    fn pair_at(&self, bytes: &[u8], at: usize) -> u8 {
        let pair = bytes.get(at..).and_then(<[u8]>::first_chunk::<2>);
        pair.map_or(0, |pair| self.pair(u16::from_le_bytes(*pair)))
    }

    /// The longest word of which the letters stand at `at`.
    fn at(&'static self, bytes: &[u8], at: usize) -> Option<Hit> {
        let letters = bytes.get(at..)?.first_chunk::<3>()?;
        let letters = letters.map(|byte| byte.to_ascii_lowercase());
        let first = self.keys.partition_point(|key| key.letters < letters);
        let keys = self.keys.get(first..)?.iter();
        keys.take_while(|key| key.letters == letters)
            .find_map(|key| {
                let start = at.checked_sub(key.at)?;
                let end = start + key.text.len();
                let text = bytes.get(start..end)?;
                let word = self.words.get(key.word)?;
                text.eq_ignore_ascii_case(key.text.as_bytes())
                    .then_some(Hit { word, start, end })
            })
    }
}

/// How often letters are met one behind the other, by how often each is.
fn commonness(letters: &[u8]) -> usize {
    let of = |letter: &u8| {
        let rank = BY_FREQUENCY.iter().position(|other| other == letter);
        BY_FREQUENCY.len() - rank.unwrap_or(BY_FREQUENCY.len())
    };
    letters
        .windows(2)
        .map(|pair| pair.iter().map(of).product::<usize>())
        .sum()
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
        loop {
            self.skip();
            if self.at >= self.bytes.len() {
                return None;
            }
            let at = self.at;
            self.at += 2;
            let pair = |at| self.words.pair_at(self.bytes, at);
            let marks = pair(at);
            let here = (marks & FIRST != 0 && pair(at + 1) & LAST != 0).then_some(at);
            let before = at
                .checked_sub(1)
                .filter(|before| marks & LAST != 0 && pair(*before) & FIRST != 0);
            let mut letters = [before, here].into_iter().flatten();
            let hit = letters.find_map(|at| {
                self.words
                    .at(self.bytes, at)
                    .filter(|hit| hit.start >= from)
            });
            if hit.is_some() {
                return hit;
            }
        }
    }

    /// Goes on over pairs that are none of a word.
    fn skip(&mut self) {
        let pairs: Option<&[u8; 1 << 16]> = self.words.pairs.first_chunk();
        let Some(pairs) = pairs else {
            return;
        };
        #[expect(
            clippy::indexing_slicing,
            reason = "no pair of bytes is beyond the end"
        )]
        let mark = |pair: u64| pairs[usize::from(pair as u16)];
        while let Some(step) = self
            .bytes
            .get(self.at..)
            .and_then(<[u8]>::first_chunk::<STEP>)
        {
            let step = u64::from_le_bytes(*step);
            if mark(step) | mark(step >> 16) | mark(step >> 32) | mark(step >> 48) != 0 {
                let pairs = [step, step >> 16, step >> 32];
                self.at += 2 * pairs.iter().take_while(|pair| mark(**pair) == 0).count();
                return;
            }
            self.at += STEP;
        }
    }
}
