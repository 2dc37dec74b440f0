//! The text of an element that a name is the name of: `<Token>…</Token>`, with others around it or without.

use std::ops::Range;

use crate::redact::joint::Joint;
use crate::redact::label;
use crate::redact::look::{self, is_some_run};
use crate::redact::names::{LONGEST_NAME, Look, Row};
use crate::redact::unit::{behind_blanks, unit};
use crate::redact::values::{Ends, run};
use crate::redact::worded::is_credential_of;
use crate::redact::wrapped::wrapped;

/// How many elements a value stands in.
const DEEPEST_ELEMENT: usize = 4;

/// Looks at the text of an element, or of those in it.
pub(crate) fn value(text: &str, row: &Row, joint: &Joint) -> Option<(Range<usize>, usize)> {
    let bytes = text.as_bytes();
    let mut at = behind_blanks(bytes, joint.value);
    for _ in 0..DEEPEST_ELEMENT {
        if let Some(start) = behind_signs(bytes, at, b"<![CDATA[") {
            let mut ends = start..bytes.len();
            let end = ends.find(|end| behind_signs(bytes, *end, b"]]>").is_some());
            let end = end.unwrap_or(bytes.len());
            return Some((start..end, end));
        }
        let (end, behind) = until_tag(text, at);
        let value = bytes.get(at..end)?;
        if !value.trim_ascii().is_empty() {
            let is_cut = end == bytes.len() && look::is_mixed(value) && !value.contains(&b' ');
            let closed = is_cut || unit(bytes, behind).is_some_and(|unit| unit.byte == b'/');
            if !closed && let Some(end) = end_of_element(text, behind, &joint.name) {
                return (row.look == Look::Any).then_some((at..end, end));
            }
            let by_name = closed && row.look == Look::Any && is_some_run(value.trim_ascii());
            let secret = by_name || is_credential_of(value.trim_ascii(), row.look);
            if !secret && end == bytes.len() {
                return cut(text, row, at);
            }
            let value = at..at + value.trim_ascii_end().len();
            return secret.then_some((value, end));
        }
        // An element in it.
        if end == bytes.len() || bytes.get(behind) == Some(&b'/') {
            return None;
        }
        let tag = bytes.get(behind..(behind + LONGEST_NAME * 2).min(bytes.len()))?;
        at = behind + memchr::memchr(b'>', tag)? + 1;
    }
    None
}

/// What an element begins with that is cut, before what stands behind it.
fn cut(text: &str, row: &Row, at: usize) -> Option<(Range<usize>, usize)> {
    let bytes = text.as_bytes();
    let end = wrapped(bytes, at, run(text, at, Ends::BARE));
    let mut lines = bytes.get(at..end)?.split(u8::is_ascii_whitespace);
    let looks = lines.any(|line| is_credential_of(line, row.look));
    looks.then_some((at..end, end))
}

/// Where the element of a name ends that holds others, from `at` on.
fn end_of_element(text: &str, at: usize, name: &Range<usize>) -> Option<usize> {
    const MOST_TAGS: usize = 16;
    let bytes = text.as_bytes();
    let name = bytes.get(name.clone())?;
    let mut at = at;
    for _ in 0..MOST_TAGS {
        let (tag, behind) = until_tag(text, at);
        let slash = unit(bytes, behind).filter(|unit| unit.byte == b'/');
        let rest = slash.and_then(|slash| bytes.get(slash.end..));
        if rest.is_some_and(|rest| rest.starts_with(name)) {
            return Some(tag);
        }
        at = behind;
    }
    None
}

/// Where a `<` may stand next, in whatever writing.
fn next_sign(text: &str, at: usize) -> Option<usize> {
    let rest = text.as_bytes().get(at..).unwrap_or_default();
    rest.iter()
        .position(|byte| matches!(byte, b'<' | b'&' | b'\\' | b'%'))
}

/// Where the next tag begins, and where what it is called.
fn until_tag(text: &str, at: usize) -> (usize, usize) {
    let bytes = text.as_bytes();
    let mut end = at;
    while let Some(found) = next_sign(text, end) {
        end += found;
        match unit(bytes, end) {
            Some(unit) if unit.byte == b'<' && label::end(text, end).is_none() => {
                return (end, unit.end);
            }
            Some(unit) => end = unit.end,
            None => break,
        }
    }
    (bytes.len(), bytes.len())
}

/// What stands behind some signs at `at`, however each of them is written.
fn behind_signs(bytes: &[u8], at: usize, signs: &[u8]) -> Option<usize> {
    signs.iter().try_fold(at, |at, sign| {
        let next = unit(bytes, at).filter(|next| next.byte == *sign)?;
        Some(next.end)
    })
}
