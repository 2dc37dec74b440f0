//! The search for numbers that may be codes, 64 bytes at a time: every byte of a log passes here.
//!
//! A code has 3 digits or at least 8; 6 are the first half of one that is grouped: `0x8019'0199`.

use crate::input::lines;
use crate::scan::word::is_word;

/// Bytes that are looked at together, as the bits of one number.
const BLOCK: usize = 64;
/// Bytes of a block behind which too few follow to tell how long a word is.
const AHEAD: usize = 8;

/// One in each byte of eight.
const ONES: u64 = u64::MAX / 0xff;
/// The highest bit of each byte of eight.
const HIGH: u64 = ONES << 7;
/// Brings the highest bits of eight bytes together, the first byte's lowest.
const GATHER: u64 = 0x0102_0408_1020_4080;

/// Where the next word begins that begins with a digit and is as long as a code.
pub(crate) fn next_start(text: &[u8], from: usize, end: usize) -> Option<usize> {
    let mut at = from;
    while at < end {
        let before = at.checked_sub(1).and_then(|before| text.get(before));
        let in_word = before.is_some_and(|byte| is_word(*byte));
        let starts = starts_in_block(lines::from(text, at), in_word);
        if starts != 0 {
            let start = at + starts.trailing_zeros() as usize;
            return (start < end).then_some(start);
        }
        at += BLOCK - AHEAD;
    }
    None
}

/// The places in a block, but the last, where such words begin, as bits.
fn starts_in_block(text: &[u8], in_word: bool) -> u64 {
    let (mut digits, mut words) = (0, 0);
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
    for (index, bytes) in block.as_chunks::<8>().0.iter().enumerate() {
        let bytes = u64::from_le_bytes(*bytes);
        let digit = within(bytes, b'0', b'9');
        let letter = within(bytes | (0x20 * ONES), b'a', b'z');
        let word = digit | letter | within(bytes, b'_', b'_');
        digits |= gathered(digit) << (8 * index);
        words |= gathered(word) << (8 * index);
    }
    let two = words & (words >> 1);
    let four = two & (two >> 2);
    let three = two & (words >> 2) & !(words >> 3);
    let six = four & (two >> 4) & !(words >> 6);
    let eight = four & (four >> 4);
    let starts = digits & !((words << 1) | u64::from(in_word));
    starts & (three | six | eight) & (u64::MAX >> AHEAD)
}

/// The bytes that are ASCII and stand in a range, by their highest bits.
fn within(bytes: u64, first: u8, last: u8) -> u64 {
    let low = bytes & !HIGH;
    let at_least = low + u64::from(0x80 - first) * ONES;
    let beyond = low + u64::from(0x7f - last) * ONES;
    at_least & !beyond & !bytes & HIGH
}

fn gathered(bits: u64) -> u64 {
    (bits >> 7).wrapping_mul(GATHER) >> 56
}

/// How long the word is that begins at a place, as far as `most`.
pub(crate) fn word_length(text: &[u8], at: usize, most: usize) -> usize {
    let rest = lines::from(text, at).iter().take(most);
    rest.take_while(|byte| is_word(**byte)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every start, found byte by byte.
    fn expected(text: &[u8]) -> Vec<usize> {
        let is_start = |at: &usize| {
            let before = at.checked_sub(1).map(|before| text[before]);
            let length = word_length(text, *at, text.len());
            text[*at].is_ascii_digit()
                && !before.is_some_and(is_word)
                && (matches!(length, 3 | 6) || length >= 8)
        };
        (0..text.len()).filter(is_start).collect()
    }

    fn found(text: &[u8]) -> Vec<usize> {
        let mut starts = Vec::new();
        let mut at = 0;
        while let Some(start) = next_start(text, at, text.len()) {
            starts.push(start);
            at = start + 1;
        }
        starts
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
    fn a_search_ends_where_it_is_to() {
        assert_eq!(next_start(b"abcdefgh 123", 0, 9), None);
        assert_eq!(next_start(b"abcdefgh 123", 0, 10), Some(9));
        assert_eq!(next_start(b"1234", 1, 4), None, "inside a word");
        assert_eq!(next_start(b"123", 5, 9), None);
    }
}
