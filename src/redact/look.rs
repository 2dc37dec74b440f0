//! What a value looks like: a credential, a word, a number.

use crate::redact::names::Look;
use crate::redact::placeholder::{JUDGED, NO_VALUES, is_placeholder, is_word_of};

/// Fewer characters are no credential.
const SHORTEST: usize = 12;

/// A run of letters from here on is no word.
const LONGEST_WORD: usize = 20;

/// The same of words written as one.
const LONGEST_WORDS: usize = 32;

/// The names of credentials for which a GUID is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Guids {
    Are,
    AreNone,
}

impl Guids {
    /// Whether one can be a credential behind a name whose value looks so.
    pub(crate) fn behind(look: Look) -> Self {
        match look {
            Look::Any => Self::Are,
            _ => Self::AreNone,
        }
    }
}

/// Whether a run without blanks looks like a credential.
pub(crate) fn is_credential(run: &[u8], guids: Guids) -> bool {
    let run = run.get(..JUDGED).unwrap_or(run);
    let run = trimmed(run);
    run.len() >= SHORTEST
        && run.iter().any(|byte| byte.is_ascii_alphanumeric())
        && !run.contains(&b' ')
        && !is_number(run)
        && !is_prose(run)
        && !is_place(run)
        && !is_placeholder(run)
        && !(guids == Guids::AreNone && begins_as_guid(run))
}

/// Whether a run looks like a credential and holds what nobody would write for a word, not even in a name of several.
pub(crate) fn is_random(run: &[u8]) -> bool {
    const SHORTEST_PIECE: usize = 8;
    const SHORTEST_LETTERS: usize = 16;
    let seen = run.get(..JUDGED).unwrap_or(run);
    let is_no_word = |piece: &[u8]| match piece.iter().any(u8::is_ascii_digit) {
        true => piece.len() >= SHORTEST_PIECE && piece.iter().any(u8::is_ascii_alphabetic),
        false => piece.len() >= SHORTEST_LETTERS && !are_words(piece),
    };
    is_credential(run, Guids::AreNone)
        && !is_algorithm(run)
        && seen
            .split(|byte| !byte.is_ascii_alphanumeric())
            .any(is_no_word)
}

/// Whether a run is one that is drawn by lot, as codes of a sign-in are: long, with digits and letters of both cases.
pub(crate) fn is_drawn(run: &[u8]) -> bool {
    const SHORTEST_DRAWN: usize = 20;
    const DRAWN: u8 = DIGIT | UPPERCASE | LOWERCASE;
    let seen = run.get(..JUDGED).unwrap_or(run);
    run.len() >= SHORTEST_DRAWN && classes(seen) & (DRAWN | NO_TOKEN) == DRAWN && is_random(run)
}

const DIGIT: u8 = 1;
const UPPERCASE: u8 = 1 << 1;
const LOWERCASE: u8 = 1 << 2;
/// No letter, no digit and no sign of a token.
const NO_TOKEN: u8 = 1 << 3;
/// The signs of the parameters of a URL.
const PARAMETERS: u8 = 1 << 4;
const COLON: u8 = 1 << 5;
const AT: u8 = 1 << 6;

/// The classes of each byte.
#[expect(
    clippy::indexing_slicing,
    reason = "an index beyond the end does not compile"
)]
static CLASSES: [u8; 1 << 8] = {
    let mut classes = [NO_TOKEN; 1 << 8];
    let mut byte = 0;
    while byte < 1 << 8 {
        classes[byte] = match byte as u8 {
            b'0'..=b'9' => DIGIT,
            b'A'..=b'Z' => UPPERCASE,
            b'a'..=b'z' => LOWERCASE,
            b'=' | b'%' => PARAMETERS,
            b'+' | b'/' | b'.' | b'_' | b'-' | b'~' | b'*' | b'!' | b'$' => 0,
            b'?' | b'&' => PARAMETERS | NO_TOKEN,
            b':' => COLON | NO_TOKEN,
            b'@' => AT | NO_TOKEN,
            _ => NO_TOKEN,
        };
        byte += 1;
    }
    classes
};

/// The classes of which a run has bytes. All are told at once, with two instructions a byte: to ask for each took half of
/// what a secret takes that is met.
#[expect(clippy::indexing_slicing, reason = "no byte is beyond the end")]
fn classes(run: &[u8]) -> u8 {
    run.iter()
        .fold(0, |all, byte| all | CLASSES[usize::from(*byte)])
}

/// Whether a credential stands somewhere in a text: behind a scheme, in a parameter, between quotation marks.
pub(crate) fn holds_credential(text: &[u8]) -> bool {
    let is_between = |byte: &u8| b" \t\"'`,;:&\\<>()[]{}|".contains(byte);
    let text = text.get(..JUDGED).unwrap_or(text);
    let mut pieces = text.split(is_between);
    pieces.any(|piece| {
        let sign = piece.iter().position(|byte| *byte == b'=');
        let value = sign.and_then(|sign| piece.get(sign + 1..));
        let value = value.filter(|value| !value.trim_ascii().is_empty() && *value != b"=");
        is_credential(value.unwrap_or(piece), Guids::AreNone)
    })
}

/// Whether a value is one at all: not empty, not `null`, no placeholder.
pub(crate) fn is_some(value: &[u8]) -> bool {
    value
        .iter()
        .any(|byte| byte.is_ascii_alphanumeric() || !byte.is_ascii())
        && !is_word_of(trimmed(value), &["null", "true", "false"])
        && !is_placeholder(value)
}

/// The same of a value without quotation marks: words that say that there is none are none.
pub(crate) fn is_some_run(run: &[u8]) -> bool {
    is_some(run) && !is_word_of(trimmed(run), &NO_VALUES)
}

/// Whether a text reads as a sentence or a word of one: it has no digit, and each word is one by its letters.
pub(crate) fn is_sentence(text: &[u8]) -> bool {
    let text = text.get(..JUDGED).unwrap_or(text);
    let mut words = text
        .split(|byte| matches!(byte, b' ' | b'\t'))
        .filter(|word| !word.is_empty());
    let Some(first) = words.next() else {
        return true;
    };
    let is_word = |word: &[u8]| {
        let word = trimmed(word);
        word.iter()
            .all(|byte| byte.is_ascii_alphabetic() || matches!(byte, b'\'' | b','))
            && are_words(word)
    };
    let mut several = false;
    let all = is_word(first) && words.inspect(|_| several = true).all(is_word);
    all && (several || is_word_of(trimmed(first), &NO_VALUES))
}

/// A run without the stops of a sentence.
fn trimmed(run: &[u8]) -> &[u8] {
    let behind = run
        .iter()
        .rev()
        .take_while(|byte| matches!(byte, b'.' | b',' | b':' | b';' | b'!' | b'?'))
        .count();
    run.get(..run.len() - behind).unwrap_or_default()
}

/// A number, or a time as `6m0s`.
pub(crate) fn is_amount(run: &[u8]) -> bool {
    const LONGEST: usize = 9;
    (1..=LONGEST).contains(&run.len())
        && run.first().is_some_and(u8::is_ascii_digit)
        && run
            .iter()
            .all(|byte| byte.is_ascii_digit() || b"dhms.".contains(byte))
}

/// Numbers, times, versions, addresses of networks.
fn is_number(run: &[u8]) -> bool {
    let hex = run.strip_prefix(b"0x").or_else(|| run.strip_prefix(b"0X"));
    if hex.is_some_and(|hex| hex.iter().all(u8::is_ascii_hexdigit)) {
        return true;
    }
    let other = |byte: &&u8| {
        !matches!(
            byte,
            b'0'..=b'9' | b'.' | b'-' | b'+' | b':' | b',' | b'/' | b'_'
        )
    };
    let letters = run.iter().filter(other);
    // A time has a `T` and a `Z`, a number an `e`, a version a `v`.
    run.first()
        .is_some_and(|first| first.is_ascii_digit() || matches!(first, b'v' | b'-' | b'+'))
        && letters.clone().nth(2).is_none()
        && letters
            .clone()
            .all(|byte| matches!(byte, b'T' | b'Z' | b'e' | b'E' | b'v'))
}

/// Whether a run reads as a word, as several with a mark between them, or as words written as one: `authentication`,
/// `token-based`, `InvalidToken`, `INVALID_TOKEN`.
fn is_prose(run: &[u8]) -> bool {
    // Nearly all credentials are told by this.
    let has = |is: fn(&u8) -> bool| run.iter().any(is);
    if has(u8::is_ascii_digit) && has(u8::is_ascii_uppercase) && has(u8::is_ascii_lowercase) {
        return false;
    }
    let marks = run.iter().filter(|byte| !byte.is_ascii_alphabetic());
    let one_kind = run
        .iter()
        .all(|byte| byte.is_ascii_uppercase() || *byte == b'_')
        || run
            .iter()
            .all(|byte| byte.is_ascii_lowercase() || *byte == b'_');
    // What is in a document is named so: `properties.system.maxMembersCount`.
    let mut names = run.split(|byte| *byte == b'.');
    let is_path = names.clone().count() > 2
        && names.all(|name| {
            name.iter().all(u8::is_ascii_alphabetic) && !name.is_empty() && are_words(name)
        });
    if is_path || is_numbered(run) {
        return true;
    }
    if one_kind {
        return run
            .split(|byte| *byte == b'_')
            .all(|word| word.len() < LONGEST_WORD * 2);
    }
    run.len() < LONGEST_WORDS
        && marks.count() <= 1
        && !run.ends_with(b"=")
        && !run.iter().any(u8::is_ascii_digit)
        && run.split(|byte| !byte.is_ascii_alphabetic()).all(are_words)
}

/// The name of a way to sign or to encrypt: `SHA256withRSA`.
fn is_algorithm(run: &[u8]) -> bool {
    const LONGEST: usize = 20;
    const FAMILIES: [&[u8]; 6] = [b"SHA", b"HMAC", b"RSA", b"AES", b"ECDSA", b"sha"];
    run.len() < LONGEST && FAMILIES.iter().any(|family| run.starts_with(family))
}

/// Words or letters with a number behind them: `user_id_1234`, `INC0012345678`.
fn is_numbered(run: &[u8]) -> bool {
    let (letters, digits) = numbered(run);
    let is_series = (2..=4).contains(&letters.len()) && letters.iter().all(u8::is_ascii_uppercase);
    let words = letters.strip_suffix(b"_").unwrap_or_default();
    (is_series && digits > 0)
        || (are_joined(words, u8::is_ascii_lowercase) && (1..=4).contains(&digits))
}

/// What stands before the digits at the end of a run, and how many they are.
fn numbered(run: &[u8]) -> (&[u8], usize) {
    let digits = run.iter().rev().take_while(|byte| byte.is_ascii_digit());
    let digits = digits.count();
    (run.get(..run.len() - digits).unwrap_or_default(), digits)
}

/// Whether letters are several short words with `_` between them.
fn are_joined(letters: &[u8], is_letter: fn(&u8) -> bool) -> bool {
    let mut words = letters.split(|byte| *byte == b'_');
    words.clone().count() > 1
        && words.all(|word| (1..12).contains(&word.len()) && word.iter().all(is_letter))
}

/// Whether a run is what the reader of a language calls a token: `StringLiteral12`, `TOKEN_IDENT12`. Of letters that are
/// drawn by lot, few are pronounced.
pub(crate) fn is_identifier(run: &[u8]) -> bool {
    let (letters, digits) = numbered(run);
    let is_vowel = |byte: &u8| b"aeiouyAEIOUY".contains(byte);
    let mut starts = (0..letters.len())
        .filter(|at| letters.get(*at).is_some_and(u8::is_ascii_uppercase))
        .peekable();
    let mut are_names = letters.iter().all(u8::is_ascii_alphabetic) && starts.peek() == Some(&0);
    while let Some(start) = starts.next() {
        let end = starts.peek().copied().unwrap_or(letters.len());
        let word = letters.get(start..end).unwrap_or_default();
        are_names &= word.len() >= 4 && word.iter().any(is_vowel);
    }
    let words = letters.strip_suffix(b"_").unwrap_or(letters);
    digits <= 4 && (are_names || are_joined(words, u8::is_ascii_uppercase))
}

/// Whether letters are a word, or several of which each begins with a capital.
pub(crate) fn are_words(letters: &[u8]) -> bool {
    let capitals = letters.iter().skip(1).any(u8::is_ascii_uppercase);
    if !capitals || letters.iter().all(u8::is_ascii_uppercase) {
        return letters.len() < LONGEST_WORD;
    }
    let mut pieces = letters.split(u8::is_ascii_uppercase);
    // What stands before the first capital may be nothing.
    pieces.next();
    pieces.all(|piece| piece.len() >= 2)
}

/// Hosts, addresses of letters, URLs without parameters, paths.
fn is_place(run: &[u8]) -> bool {
    let classes = classes(run);
    if classes & PARAMETERS != 0 {
        return false;
    }
    let contains = |part: &[u8]| run.windows(part.len()).any(|window| window == part);
    if classes & COLON != 0 && contains(b"://") || run.starts_with(b"//") {
        return true;
    }
    if run.first() == Some(&b'/') {
        return run.iter().filter(|byte| **byte == b'/').count() >= 2 && !run.contains(&b'+');
    }
    // A session is named `scid~template~name`.
    if begins_as_guid(run) && run.get(36) == Some(&b'~') {
        return true;
    }
    is_host(run) || classes & AT != 0 && run.split_once_at().is_some_and(is_host)
}

/// What stands behind the `@` of an address.
trait Address {
    fn split_once_at(&self) -> Option<&[u8]>;
}

impl Address for [u8] {
    fn split_once_at(&self) -> Option<&[u8]> {
        let at = self.iter().position(|byte| *byte == b'@')?;
        self.get(at + 1..)
    }
}

/// `sessiondirectory.xboxlive.com`, with a port or without: labels of one case, the last of letters.
fn is_host(run: &[u8]) -> bool {
    if run.iter().any(u8::is_ascii_uppercase) {
        return false;
    }
    let end = run
        .iter()
        .position(|byte| *byte == b':')
        .unwrap_or(run.len());
    let (host, port) = run.split_at_checked(end).unwrap_or_default();
    let last = host.rsplit(|byte| *byte == b'.').next().unwrap_or_default();
    host.contains(&b'.')
        && port.iter().skip(1).all(u8::is_ascii_digit)
        && (2..=8).contains(&last.len())
        && last.iter().all(u8::is_ascii_lowercase)
        && host.split(|byte| *byte == b'.').all(|label| {
            (1..=24).contains(&label.len())
                && label
                    .iter()
                    .all(|byte| byte.is_ascii_alphanumeric() || *byte == b'-')
        })
}

/// Whether a run begins as a GUID does.
pub(crate) fn begins_as_guid(run: &[u8]) -> bool {
    run.get(..36).is_some_and(|guid| {
        guid.iter().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => *byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
    }) && !run.get(36).is_some_and(u8::is_ascii_alphanumeric)
}

/// Whether a run holds what a word does not: a digit beside a letter, a capital behind its first letter.
pub(crate) fn is_mixed(piece: &[u8]) -> bool {
    let inner = piece.get(1..).unwrap_or_default();
    let letters = piece.iter().any(u8::is_ascii_alphabetic);
    letters
        && !piece.iter().all(|byte| byte.is_ascii_uppercase())
        && (inner.iter().any(u8::is_ascii_uppercase) || piece.iter().any(u8::is_ascii_digit))
}
