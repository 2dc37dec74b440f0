//! The search for numbers that may be codes, 64 bytes at a time: every byte of a log passes here.
//!
//! A code has 3 digits or at least 8; 6 are the first half of one that is grouped: `0x8019'0199`.

use crate::input::lines;
use crate::scan::word::is_word;

/// Bytes that are looked at together, as the bits of one number.
const BLOCK: usize = 64;
/// Bytes of a block behind which too few follow to tell how long a word is.
const AHEAD: usize = 8;

/// Longer words are no codes. The longest symbol has 50 letters.
pub(crate) const LONGEST: usize = 80;

/// Brings the lowest bits of eight bytes together, the first byte's lowest.
const GATHER: u64 = 0x0102_0408_1020_4080;

/// The words of a text that begin with a digit and are as long as a code.
pub(crate) struct Numbers<'t> {
    text: &'t [u8],
    /// Where the block begins that is looked at.
    block: usize,
    end: usize,
    /// The places of the block where such words begin that have not been told.
    starts: u64,
    /// The places of the block that are part of a word.
    words: u64,
}

impl<'t> Numbers<'t> {
    /// Those that begin from a place on and before another one.
    pub(crate) fn between(text: &'t [u8], from: usize, end: usize) -> Self {
        let mut numbers = Self {
            text,
            block: from,
            end,
            starts: 0,
            words: 0,
        };
        numbers.read_block();
        numbers
    }

    fn read_block(&mut self) {
        let before = self.block.checked_sub(1);
        let before = before.and_then(|before| self.text.get(before));
        let in_word = before.is_some_and(|byte| is_word(*byte));
        let (digits, words) = classes(lines::from(self.text, self.block));
        let two = words & (words >> 1);
        let four = two & (two >> 2);
        let three = two & (words >> 2) & !(words >> 3);
        let six = four & (two >> 4) & !(words >> 6);
        let eight = four & (four >> 4);
        let starts = digits & !((words << 1) | u64::from(in_word));
        self.starts = starts & (three | six | eight) & (u64::MAX >> AHEAD);
        self.words = words;
    }
}

impl Iterator for Numbers<'_> {
    type Item = (usize, usize);

    /// Where the next one begins and how long it is. Of one that is longer than any code, less may be told.
    fn next(&mut self) -> Option<(usize, usize)> {
        while self.starts == 0 {
            self.block += BLOCK - AHEAD;
            if self.block >= self.end {
                return None;
            }
            self.read_block();
        }
        let place = self.starts.trailing_zeros() as usize;
        self.starts &= self.starts - 1;
        let start = self.block + place;
        let length = (!(self.words >> place)).trailing_zeros() as usize;
        let length = match place + length < BLOCK {
            true => length,
            false => word_length(self.text, start),
        };
        (start < self.end).then_some((start, length))
    }
}

/// The digits and the parts of words among the first bytes of a text, as bits.
fn classes(text: &[u8]) -> (u64, u64) {
    let mut padded = [0; BLOCK];
    let block = match text.first_chunk::<BLOCK>() {
        Some(block) => block,
        None => {
            for (byte, place) in text.iter().zip(&mut padded) {
                *place = *byte;
            }
            &padded
        }
    };
    // Plain loops over bytes: the compiler makes many comparisons at once of them.
    let (mut digits, mut words) = ([0; BLOCK], [0; BLOCK]);
    for ((byte, digit), word) in block.iter().zip(&mut digits).zip(&mut words) {
        let is_digit = byte.wrapping_sub(b'0') < 10;
        let is_letter = (byte | 0x20).wrapping_sub(b'a') < 26;
        *digit = u8::from(is_digit);
        *word = u8::from(is_digit | is_letter | (*byte == b'_'));
    }
    (gathered(&digits), gathered(&words))
}

/// The lowest bits of bytes that are 0 or 1.
fn gathered(bytes: &[u8; BLOCK]) -> u64 {
    let eights = bytes.as_chunks::<8>().0.iter().enumerate();
    eights.fold(0, |bits, (index, eight)| {
        let eight = u64::from_le_bytes(*eight).wrapping_mul(GATHER) >> 56;
        bits | (eight << (8 * index))
    })
}

/// How long the word is that begins at a place, as far as a code goes.
fn word_length(text: &[u8], at: usize) -> usize {
    let rest = lines::from(text, at).iter().take(LONGEST + 1);
    rest.take_while(|byte| is_word(**byte)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every number, found byte by byte.
    fn expected(text: &[u8]) -> Vec<(usize, usize)> {
        let number = |at: usize| {
            let before = at.checked_sub(1).map(|before| text[before]);
            let length = word_length(text, at);
            let is_start = text[at].is_ascii_digit() && !before.is_some_and(is_word);
            (is_start && (matches!(length, 3 | 6) || length >= 8)).then_some((at, length))
        };
        (0..text.len()).filter_map(number).collect()
    }

    fn found(text: &[u8]) -> Vec<(usize, usize)> {
        Numbers::between(text, 0, text.len()).collect()
    }

    #[test]
    fn many_bytes_at_a_time_find_what_one_at_a_time_does() {
        let sample = b"a 123 b22c_3 4_ 567890 7z9 0x80190199 12345678 1234 123456789012 (403) 12";
        for byte in 0..=255_u8 {
            for place in 0..sample.len() {
                let mut text = sample.to_vec();
                text[place] = byte;
                assert_eq!(found(&text), expected(&text), "{byte} at {place}");
            }
        }
    }

    #[test]
    fn a_number_is_found_and_measured_wherever_it_stands() {
        for before in 0..130 {
            let text = format!("{}123 0x80190199 {}", " ".repeat(before), "9".repeat(200));
            assert_eq!(
                found(text.as_bytes()),
                expected(text.as_bytes()),
                "{before}"
            );
        }
    }

    #[test]
    fn a_search_ends_where_it_is_to() {
        let between = |text: &[u8], from, end| Numbers::between(text, from, end).next();
        assert_eq!(between(b"abcdefgh 123", 0, 9), None);
        assert_eq!(between(b"abcdefgh 123", 0, 10), Some((9, 3)));
        assert_eq!(between(b"1234", 1, 4), None, "inside a word");
        assert_eq!(between(b"123", 5, 9), None);
    }
}
