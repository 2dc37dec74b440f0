//! Where in a text the next word stands that may tell a secret.
//!
//! The text is looked at in pairs of bytes, every other of them. Of each word two pairs are chosen that are seldom met: one
//! that is looked at where the word begins at an even place, one for an odd place. The byte beside a pair tells most of what
//! is no word. This costs two instructions a byte and next to nothing to set up, which an automaton of all words does not.

use crate::redact::found::Sought;
use crate::redact::notes;
use crate::redact::words::{ALL, Beside, NONE, NUMBERS, SECRETS, SIGNS, Word, Words, bit};

/// Bytes that are looked at in one go.
const STEP: usize = 16;

impl Words {
    /// The longest word of which a pair stands at `at`, with all of it from `from` on.
    fn at(&'static self, bytes: &[u8], at: usize, from: usize) -> Option<Hit> {
        let letters = bytes.get(at..)?.first_chunk::<2>()?;
        let mut words = self.of_pair(number(letters));
        words.find_map(|(word, offset)| {
            let own = word.text();
            let start = at.checked_sub(offset).filter(|start| *start >= from)?;
            let end = start + own.len();
            let text = bytes.get(start..end)?;
            // Most differ in the first letter or the last, and to compare all of them costs three times as much.
            let is_alike = |(one, other): (&u8, &u8)| (one ^ other) & 0x1f == 0;
            let begins = text.first().zip(own.first()).is_some_and(is_alike);
            let ends = || text.last().zip(own.last()).is_some_and(is_alike);
            let is_it = begins && ends() && text.eq_ignore_ascii_case(own);
            is_it.then_some(Hit { word, start, end })
        })
    }
}

/// Whether no word stands in a text that may tell a secret, and none of [`SIGNS`]. That of a note which tells who called is
/// none.
pub(crate) fn is_plain(bytes: &[u8]) -> bool {
    let mut at = 0;
    let mut are_notes = false;
    while let Some(next) = skip(&SECRETS.beside_or_sign, bytes, at) {
        let pair = bytes.get(next..next + 2).unwrap_or_default();
        let is_sign = pair.iter().any(|byte| SIGNS.contains(byte));
        let word = SECRETS.at(bytes, next, 0);
        are_notes |= word.is_some();
        if is_sign || word.is_some_and(|hit| !notes::is_caller(bytes, hit.start)) {
            return false;
        }
        at = next + 2;
    }
    // What is left of pairs.
    let ends_plain = !bytes.last().is_some_and(|last| SIGNS.contains(last));
    ends_plain && (!are_notes || notes::are_plain(bytes))
}

/// A word that was found.
pub(crate) struct Hit {
    pub(crate) word: Word,
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
            Sought::Secrets => &SECRETS,
            Sought::SecretsAndIds => &ALL,
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
        skip(&self.words.beside, self.bytes, self.at)
    }
}

/// The number of a pair of bytes.
#[expect(
    clippy::indexing_slicing,
    reason = "no pair of bytes is beyond the end"
)]
fn number(pair: &[u8; 2]) -> u8 {
    NUMBERS[usize::from(u16::from_le_bytes(*pair))]
}

/// Where the next pair stands, at `at` or behind, that is one of a word, with what may stand beside it.
#[expect(clippy::indexing_slicing, reason = "no number is beyond the end")]
fn skip(beside: &[Beside; 1 << 8], bytes: &[u8], mut at: usize) -> Option<usize> {
    let may_be = |pair: &[u8; 2], at: usize| {
        let number = number(pair);
        number != NONE && {
            let Beside { place, bits } = beside[usize::from(number)];
            let byte = bytes.get(at.wrapping_add(place));
            byte.is_some_and(|byte| bits & bit(*byte) != 0)
        }
    };
    let look = |part: &[u8], at: usize| {
        let (pairs, _) = part.as_chunks::<2>();
        let (twos, last) = pairs.as_chunks::<2>();
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
        let at = at + 4 * twos.len();
        last.first().filter(|last| may_be(last, at)).map(|_| at)
    };
    let (steps, rest) = bytes.get(at..)?.as_chunks::<STEP>();
    for step in steps {
        let found = look(step, at);
        if found.is_some() {
            return found;
        }
        at += STEP;
    }
    look(rest, at)
}
