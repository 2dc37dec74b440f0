//! What stands behind a name before the sign that joins it to a value: quotation marks, brackets, a word, the rest of a tag.

use std::ops::Range;

use crate::redact::emphasis;
use crate::redact::start::start_of_name;
use crate::redact::unit::{behind_blanks, unit, unit_before};
use crate::redact::wrapper;

/// Attributes of an element that are passed over.
const LONGEST_TAG: usize = 256;

/// Where the sign behind a name may stand, and whether a quotation mark stands before it.
pub(crate) fn behind_name(bytes: &[u8], name: &Range<usize>) -> (usize, bool) {
    let behind = behind_brackets(bytes, behind_kind(bytes, name));
    let is_spaced = |at: &usize| {
        bytes
            .get(*at..)
            .is_some_and(|rest| rest.starts_with("»".as_bytes()))
    };
    let spaced = Some(behind_blanks(bytes, behind)).filter(is_spaced);
    let closing = unit(bytes, spaced.unwrap_or(behind)).filter(|unit| unit.is_quote());
    let mut behind = closing.map_or(behind, |quote| quote.end);
    // In a table of CSV each quotation mark is doubled.
    if stands_between(bytes, name, b"\"\"") {
        behind = name.end + 2;
    }
    behind = emphasis::behind(bytes, name, name.end).unwrap_or(behind);
    // PHP prints a list so: `[name] => value`, `["name"]=> …`.
    let front = closing
        .and_then(|_| unit_before(bytes, name.start))
        .map_or(name.start, |(_, quote)| quote);
    let bracket = unit(bytes, behind).filter(|close| {
        let open = unit_before(bytes, front).map(|(open, _)| open.byte);
        matches!((open, close.byte), (Some(b'['), b']') | (Some(b'('), b')'))
            && (close.byte == b']' || closing.is_some())
    });
    let visibility = unit(bytes, behind)
        .filter(|sign| sign.byte == b':' && bytes.get(front.wrapping_sub(1)) == Some(&b'['))
        .and_then(|sign| wrapper::behind_visibility(bytes, sign.end));
    let behind = bracket.map_or(behind, |bracket| bracket.end);
    let behind = visibility.unwrap_or(behind);
    // A word of a sentence stands between other marks than those of ASCII.
    let is_closed = closing.is_some_and(|quote| bytes.get(quote.end - 1).is_some_and(u8::is_ascii));
    (behind_blanks(bytes, behind), is_closed)
}

/// Where a name ends with the word behind it that tells what it names or that a value follows: the log of XSAPI writes
/// `[Signature Header]: …`, people write `Your token is: …`.
fn behind_kind(bytes: &[u8], name: &Range<usize>) -> usize {
    const HEADER: &[u8] = b" Header]";
    let rest = bytes.get(name.end..).unwrap_or_default();
    let before = name.start.checked_sub(1).and_then(|at| bytes.get(at));
    match rest {
        _ if before == Some(&b'[') && rest.starts_with(HEADER) => name.end + HEADER.len() - 1,
        [b' ', b'i', b's', b':', ..] => name.end + 3,
        [b' ', b'w', b'a', b's', b':', ..] => name.end + 4,
        _ => name.end,
    }
}

/// What stands behind `[]`, `[0]` and their escapes.
fn behind_brackets(bytes: &[u8], at: usize) -> usize {
    let Some(open) = unit(bytes, at).filter(|unit| unit.byte == b'[') else {
        return at;
    };
    let mut end = open.end;
    while let Some(next) = unit(bytes, end).filter(|_| end - at < 48) {
        end = next.end;
        match next.byte {
            b']' => return behind_brackets(bytes, end),
            byte if byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'\'' | b'"') => {}
            _ => break,
        }
    }
    at
}

/// Whether the same marks stand before a name and behind it.
pub(crate) fn stands_between(bytes: &[u8], name: &Range<usize>, marks: &[u8]) -> bool {
    let (before, behind) = bytes.split_at_checked(name.start).unwrap_or_default();
    before.ends_with(marks)
        && behind
            .get(name.len()..)
            .is_some_and(|behind| behind.starts_with(marks))
}

/// Where the text of an element begins whose name ends before `at`.
pub(crate) fn text_of_element(bytes: &[u8], name: &Range<usize>, at: usize) -> Option<usize> {
    let mut start = name.start;
    if let Some((_, colon)) = unit_before(bytes, start).filter(|(unit, _)| unit.byte == b':') {
        start = start_of_name(bytes, colon);
    }
    let (open, _) = unit_before(bytes, start)?;
    if open.byte != b'<' {
        return None;
    }
    // Attributes, if any: a blank stands before the first.
    let mut end = at;
    while let Some(next) = unit(bytes, end).filter(|_| end - at < LONGEST_TAG) {
        match next.byte {
            b'>' if bytes.get(end.wrapping_sub(1)) == Some(&b'/') => return None,
            b'>' => return Some(next.end),
            b'<' => return None,
            _ if end == name.end => return None,
            _ => end = next.end,
        }
    }
    None
}
