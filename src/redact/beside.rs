//! Values that stand beside a name without a sign that joins the two, so that their look alone tells them from words.

use std::ops::Range;

use memchr::memmem;

use crate::redact::emphasis;
use crate::redact::look::{is_drawn, is_identifier, is_mixed, is_random};
use crate::redact::members::before_quote;
use crate::redact::names::{is_code_of_sign_in, is_name_byte, tells_a_secret};
use crate::redact::quoted::{joined, quoted};
use crate::redact::unit::{
    before_blanks, behind_blanks, behind_break, behind_gap, unit, unit_before,
};
use crate::redact::values::{Ends, run_of_sentence};
use crate::redact::wrapped::{is_no_word, is_pair, wrapped};

/// The value behind a name: `token -> …`, `token is …`, `token (…)`, `"token","…"`.
pub(crate) fn value(text: &str, name: &Range<usize>) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let closing = unit(bytes, name.end).filter(|unit| unit.is_quote());
    let end = closing.map_or(name.end, |quote| quote.end);
    let at = behind_blanks(bytes, end);
    let sign = unit(bytes, at)?;
    let start = match sign.byte {
        // A dash sets off the value, an arrow leads to it.
        b'-' if at > end && bytes.get(sign.end) == Some(&b' ') => sign.end,
        b'-' => unit(bytes, sign.end).filter(|tip| tip.byte == b'>')?.end,
        b'/' if let Some(value) = segment(text, name) => return Some(value),
        b'|' | b'?' if bytes.get(sign.end) == Some(&sign.byte) => sign.end + 1,
        b',' | b'|' | b';' | b'~' => sign.end,
        // A parameter of HTTPie, or what is compared.
        b'=' | b'!' => {
            let second = unit(bytes, sign.end).filter(|next| next.byte == b'=')?;
            let third = unit(bytes, second.end).filter(|third| third.byte == b'=');
            third.unwrap_or(second).end
        }
        // Markdown sets off what the line below tells.
        b'*' if let Some(end) = emphasis::behind(bytes, name, at) => behind_break(bytes, end)?,
        // Lisp separates the two so.
        b'.' if closing.is_some() => behind_gap(bytes, sign.end)?,
        // The name stands between brackets: `header content ["X-Api-Key"] …`.
        b']' if closing.is_some() && bytes.get(sign.end) == Some(&b' ') => sign.end,
        b'(' | b'[' | b'<' | b'{' if let Some(value) = enclosed(text, at) => return Some(value),
        _ if closing.is_some() => behind_words(bytes, end, at)?,
        _ => {
            let said = behind_qualifier(bytes, end);
            let said = said.filter(|start| random(text, *start).is_some());
            said.or_else(|| behind_got(text, end))
                .or_else(|| behind_words(bytes, end, at))?
        }
    };
    let start = behind_blanks(bytes, start);
    let found = enclosed(text, start).or_else(|| random(text, start))?;
    // What the reader of a language calls a token has a name.
    let is_token = bytes.get(name.clone())?.eq_ignore_ascii_case(b"token");
    let is_parsed = is_token && is_identifier(bytes.get(found.clone())?);
    (!is_parsed).then_some(found)
}

/// The value behind a name that names other things as well, in a sentence or a path: one that is drawn by lot.
pub(crate) fn drawn(text: &str, name: &Range<usize>) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let range = value(text, name)?;
    let is_told = is_code_of_sign_in(bytes, name) || is_drawn(bytes.get(range.clone())?);
    is_told.then_some(range)
}

/// The segment of a path behind the one that a name is, or behind a word: `/reset/token/…`, `/password/reset/…`.
fn segment(text: &str, name: &Range<usize>) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let before = bytes.get(..name.start)?.strip_suffix(b"/")?;
    if before.ends_with(b"/") {
        return None;
    }
    let mut start = name.end;
    for _ in 0..2 {
        start = bytes
            .get(start)
            .filter(|slash| **slash == b'/')
            .map(|_| start + 1)?;
        let rest = bytes.get(start..)?;
        let is_of_segment =
            |byte: &&u8| byte.is_ascii_alphanumeric() || b"-_.~+=%:!$".contains(byte);
        let length = rest.iter().take_while(is_of_segment).count();
        let segment = rest.get(..length)?;
        if is_random(segment) {
            return Some(start..start + length);
        }
        if !segment.iter().all(u8::is_ascii_lowercase) {
            return None;
        }
        start += length;
    }
    None
}

/// The value of a header that is not named: `Invalid header value b'…'`.
pub(crate) fn value_of_header(text: &str, at: usize) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let start = behind_gap(bytes, at)?;
    let start = start + usize::from(bytes.get(start..)?.starts_with(b"b'"));
    let range = random(text, start)?;
    Some(range.start..before_breaks(bytes, range.end))
}

/// A value between brackets that open at `at`, or behind words: `token=<…>`, `'password': rejected value […]`.
pub(crate) fn behind_sign(text: &str, at: usize) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    // The next argument of a call: `log('token:', '…')`.
    let next = unit(bytes, at).filter(|quote| quote.is_quote());
    let next = next.and_then(|quote| unit(bytes, quote.end));
    if let Some(comma) = next.filter(|comma| comma.byte == b',') {
        return random(text, behind_blanks(bytes, comma.end));
    }
    enclosed(text, at).or_else(|| {
        let start = behind_words(text.as_bytes(), at - 1, at).filter(|start| *start > at)?;
        enclosed(text, start).or_else(|| random(text, start))
    })
}

/// A value between brackets that open at `at`.
fn enclosed(text: &str, at: usize) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let open = unit(bytes, at).filter(|open| matches!(open.byte, b'(' | b'[' | b'<' | b'{'))?;
    let start = behind_blanks(bytes, open.end);
    random(text, start).or_else(|| {
        let word = bytes.get(start..)?.split(|byte| *byte == b' ').next()?;
        let behind = start + word.len() + 1;
        is_scheme(word).then(|| random(text, behind))?
    })
}

/// Where the text goes on behind a blank, an arrow or words that say what became of something: `API key provided: …`.
fn behind_words(bytes: &[u8], name_end: usize, at: usize) -> Option<usize> {
    const MOST_WORDS: usize = 3;
    if at == name_end {
        return None;
    }
    let rest = bytes.get(at..)?;
    let mut marks = ["→", "⇒", "–", "—", "…"].iter();
    if let Some(mark) = marks.find(|mark| rest.starts_with(mark.as_bytes())) {
        return Some(at + mark.len());
    }
    let mut at = at;
    for _ in 0..MOST_WORDS {
        let rest = bytes.get(at..)?;
        let Some(word) = WORDS.iter().find(|word| rest.starts_with(word.as_bytes())) else {
            break;
        };
        let end = at + word.len();
        let behind = match bytes.get(end) {
            Some(b':') => end + 1,
            _ => end,
        };
        let next = behind_blanks(bytes, behind);
        if next == behind {
            break;
        }
        at = next;
    }
    Some(at)
}

/// Where a value begins behind the words of a log that tell which one it is, or what became of it, and a sign:
/// `Token (XSTS): …`, `Token for user 123: …`. What is called an id is another thing.
fn behind_qualifier(bytes: &[u8], name_end: usize) -> Option<usize> {
    const LONGEST: usize = 48;
    let rest = bytes.get(name_end..)?;
    matches!(rest.first()?, b' ' | b'#').then_some(())?;
    let rest = rest.get(1..LONGEST).unwrap_or(rest.get(1..)?);
    let sign = memchr::memchr2(b':', b'=', rest)?;
    let (words, behind) = rest.split_at_checked(sign)?;
    let is_of_words = |byte: &u8| byte.is_ascii_alphanumeric() || b" ()[]#-_.\"'".contains(byte);
    let is_id = words.trim_ascii_end().to_ascii_lowercase().ends_with(b"id");
    let is_set_apart = behind.get(1) == Some(&b' ');
    let is_told = words.iter().any(u8::is_ascii_alphanumeric)
        && words.iter().all(is_of_words)
        && !is_id
        && is_set_apart;
    let behind = name_end + 1 + sign + 1;
    is_told.then(|| behind_blanks(bytes, behind))
}

/// Where a value begins behind a word that says that it is one, further behind in the sentence:
/// `Expected token to be a string, got …`.
fn behind_got(text: &str, name_end: usize) -> Option<usize> {
    const LONGEST: usize = 64;
    const WORDS: [&str; 4] = [" got ", " value ", " received ", " given "];
    let bytes = text.as_bytes();
    let rest = bytes.get(name_end..)?;
    let rest = rest.get(..LONGEST).unwrap_or(rest);
    let line = rest.split(|byte| *byte == b'\n').next()?;
    WORDS.iter().find_map(|word| {
        let start = name_end + memmem::find(line, word.as_bytes())? + word.len();
        random(text, start).map(|_| start)
    })
}

/// The value that stands before a name in the words of a check: `Invalid value '…' for field 'password'`.
pub(crate) fn value_before(text: &str, name: &Range<usize>) -> Option<Range<usize>> {
    const MOST_WORDS: usize = 7;
    const WORDS: [&[u8]; 16] = [
        b"for",
        b"key",
        b"is",
        b"not",
        b"a",
        b"an",
        b"the",
        b"valid",
        b"invalid",
        b"of",
        b"as",
        b"field",
        b"header",
        b"parameter",
        b"argument",
        b"property",
    ];
    let bytes = text.as_bytes();
    let front = before_blanks(bytes, before_quote(bytes, name.start));
    let mut at = front;
    let compared = bytes.get(..front)?;
    if compared.ends_with(b"==") || compared.ends_with(b"!=") {
        at = before_blanks(bytes, front - 2);
    }
    for _ in 0..MOST_WORDS {
        let letters = bytes.get(..at)?.iter().rev();
        let length = letters.take_while(|byte| byte.is_ascii_alphabetic());
        let start = at - length.count();
        let word = bytes.get(start..at)?;
        if !WORDS.iter().any(|known| word.eq_ignore_ascii_case(known)) {
            break;
        }
        at = before_blanks(bytes, start);
    }
    let end = before_breaks(bytes, before_quote(bytes, at));
    let is_of_run = |byte: &&u8| byte.is_ascii_alphanumeric() || b"+/=._-;%~".contains(byte);
    let run = bytes.get(..end)?.iter().rev().take(LONGEST_BEFORE);
    let start = end - run.take_while(is_of_run).count();
    let before = before_blanks(bytes, before_quote(bytes, start));
    let word = bytes.get(before.checked_sub(5).unwrap_or(before)..before)?;
    let is_told = end < at || word.eq_ignore_ascii_case(b"value");
    let is_random = bytes.get(start..end).is_some_and(is_random);
    (at < front && is_told && is_random).then_some(start..end)
}

/// Where what stands before the escapes of a break at `at` ends: Go quotes what a header holds.
fn before_breaks(bytes: &[u8], at: usize) -> usize {
    let mut at = at;
    while let Some((escape, start)) = unit_before(bytes, at) {
        match escape.byte {
            b'\n' | b'\r' if at - start > 1 => at = start,
            _ => break,
        }
    }
    at
}

/// A longer value is not looked for before its name.
const LONGEST_BEFORE: usize = 4096;

/// What people write between a name and its value.
const WORDS: [&str; 25] = [
    "returned",
    "PLAIN",
    "LOGIN",
    "or",
    "to",
    "refreshed",
    "header",
    "acquired",
    "granted",
    "is",
    "was",
    "provided",
    "given",
    "used",
    "sent",
    "set",
    "received",
    "supplied",
    "value",
    "string",
    "got",
    "invalid",
    "rejected",
    "mismatch",
    "malformed",
];

/// Whether a word before a credential may be the name of a scheme.
fn is_scheme(word: &[u8]) -> bool {
    const LONGEST: usize = 24;
    (1..=LONGEST).contains(&word.len()) && word.iter().all(|byte| is_name_byte(*byte))
}

/// What begins at `at`, if nobody would write it for a word.
fn random(text: &str, at: usize) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    if let Some((content, behind)) = quoted(bytes, at) {
        let value = bytes.get(content.clone())?;
        // A scheme may stand before it.
        let scheme = value.iter().position(|byte| *byte == b' ');
        let start = scheme.filter(|blank| value.get(..*blank).is_some_and(is_scheme));
        let start = start.map_or(content.start, |blank| content.start + blank + 1);
        let is_random_here = is_random(bytes.get(start..content.end)?);
        let joined = joined(bytes, behind, is_random).map(|last| last.end);
        return is_random_here.then_some(start..joined.unwrap_or(content.end));
    }
    let end = run_of_sentence(text, at, Ends::BARE);
    let run = bytes.get(at..end)?;
    // A name with a value of its own is looked at by itself.
    let is_ticket = run.starts_with(b"t=") || run.starts_with(b"d=");
    if is_pair(run) && !is_ticket {
        // A user and a password have none, nor has a cookie.
        let sign = run.iter().position(|byte| matches!(byte, b':' | b'='))?;
        let (name, value) = run.split_at_checked(sign + 1)?;
        let is_told = !tells_a_secret(name) && is_drawn(value);
        return is_told.then_some(at + sign + 1..end);
    }
    let whole = wrapped(bytes, at, end);
    // The beginning of a line that was broken may be too short to tell.
    let is_broken = || {
        let rest = bytes.get(end..whole).unwrap_or_default();
        let mut lines = rest.split(u8::is_ascii_whitespace);
        (is_mixed(run) || is_no_word(run)) && lines.any(is_random)
    };
    (is_random(run) && !is_identifier(run) || is_broken()).then_some(at..whole)
}
