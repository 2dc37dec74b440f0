//! What people name things by: words with marks and short numbers between them, which no credential is made of.

use crate::redact::look::{Guids, is_credential};
use crate::redact::names::Look;

/// Whether a run looks like a credential behind a name whose value has to. Behind one that names other things as well,
/// words are none: `key: members.12.properties`.
pub(crate) fn is_credential_of(run: &[u8], look: Look) -> bool {
    is_credential(run, Guids::behind(look)) && !(look == Look::Credential && is_worded(run))
}

/// Whether a run is words with marks or short numbers between them: `lobby-2026-03-04-A1`, `lobbySessionMember12`.
pub(crate) fn is_worded(run: &[u8]) -> bool {
    const MOST_DIGITS: usize = 8;
    let mut words = 0;
    let mut pieces = run
        .split(|byte| matches!(byte, b'-' | b'_' | b'.' | b'~'))
        .peekable();
    let is_one = run.iter().all(u8::is_ascii_alphanumeric);
    let are_pieces = pieces.all(|piece| {
        let (letters, digits) = numbered(piece);
        let are_spoken = are_spoken(letters);
        words += usize::from(are_spoken && letters.len() >= 4);
        let is_short = letters.len() <= 2 && letters.iter().all(u8::is_ascii_alphabetic);
        let is_number = digits <= if is_one { MOST_DIGITS } else { MOST_DIGITS / 2 };
        is_number && (are_spoken || is_short)
    });
    are_pieces && words > 0
}

/// Whether a run is the name of a type with where it belongs: `System.Threading.CancellationToken`.
pub(crate) fn is_type(run: &[u8]) -> bool {
    let mut words = run.split(|byte| *byte == b'.');
    let is_capital = |word: &[u8]| word.first().is_some_and(u8::is_ascii_uppercase);
    words.clone().count() > 2 && words.all(|word| is_capital(word) && are_spoken(word))
}

/// The letters before the digits at the end of a piece, and how many of those there are.
fn numbered(piece: &[u8]) -> (&[u8], usize) {
    let digits = piece.iter().rev().take_while(|byte| byte.is_ascii_digit());
    let digits = digits.count();
    (
        piece.get(..piece.len() - digits).unwrap_or_default(),
        digits,
    )
}

/// Whether letters are words that can be spoken, each but the first with a capital. Of letters that are drawn by lot, few
/// can.
pub(crate) fn are_spoken(letters: &[u8]) -> bool {
    const SHORTEST: usize = 2;
    const LONGEST: usize = 14;
    let is_spoken = |word: &[u8]| {
        let is_vowel = |byte: &u8| b"aeiouyAEIOUY".contains(byte);
        let vowels = word.iter().filter(|byte| is_vowel(byte)).count();
        let mut consonants = word.split(is_vowel);
        let most = if word.len() <= 4 { 2 } else { 3 };
        (SHORTEST..=LONGEST).contains(&word.len())
            && vowels * 4 > word.len()
            && consonants.all(|letters| letters.len() <= most)
    };
    if !letters.iter().all(u8::is_ascii_alphabetic) {
        return false;
    }
    if letters.iter().all(u8::is_ascii_uppercase) {
        return is_spoken(letters);
    }
    let mut start = 0;
    let mut ends =
        (1..=letters.len()).filter(|end| letters.get(*end).is_none_or(u8::is_ascii_uppercase));
    ends.all(|end| {
        let word = letters.get(start..end).unwrap_or_default();
        start = end;
        is_spoken(word)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_words_and_numbers_are_told_from_what_is_drawn_by_lot() {
        for run in [
            "lobby-2026-03-04-A1",
            "members.12.properties",
            "lobbySessionMember12",
            "value-12-properties",
            "party_room_7712_open",
            "failed12345678",
            "functionality12",
        ] {
            assert!(is_worded(run.as_bytes()), "{run}");
        }
        for run in [
            "abcd1234efgh5678",
            "ABCD-1234-EFGH-5678",
            "a1b2-c3d4-e5f6",
            "notReal9word1x",
            "Zq7xKw39aaPPmm21kkLLoo98",
            "MDI2NS1ub3QtYS1yZWFsLXRva2Vu",
            "0016c0ffeec0ffeec0ffeec0ffee0016",
            "12-34-56",
        ] {
            assert!(!is_worded(run.as_bytes()), "{run}");
        }
    }
}
