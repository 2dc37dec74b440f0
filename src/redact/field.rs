//! Fields of forms, and elements and attributes of markup, whose values stand apart from their names.

use std::ops::Range;

use memchr::memmem;

use crate::redact::look::{Guids, is_credential, is_some_run};
use crate::redact::members::{self, LONGEST_GAP, before_quote};
use crate::redact::start::start_of_name;
use crate::redact::unit::{before_blanks, behind_blanks, behind_break, unit, unit_before};
use crate::redact::values::{Ends, run};

/// The value of a field of a form, which an empty line separates from its name. The fold of a header makes blanks of it.
pub(crate) fn field(text: &str, name: &Range<usize>) -> Option<Range<usize>> {
    const LONGEST_HEAD: usize = 64;
    let bytes = text.as_bytes();
    let quote = unit(bytes, name.end).filter(|unit| unit.is_quote());
    let name_end = quote.map_or(name.end, |quote| quote.end);
    if quote.is_none() {
        let head = bytes.get(name.start.saturating_sub(LONGEST_HEAD)..name.start)?;
        memmem::find(head, b"form-data")?;
    }
    if quote.is_some() && bytes.get(name_end..)?.starts_with(b"  ") {
        let start = behind_blanks(bytes, name_end);
        let value = start..run(text, start, Ends::TOKEN);
        return is_credential(bytes.get(value.clone())?, Guids::Are).then_some(value);
    }
    let at_once = behind_break(bytes, name_end).and_then(|next| behind_break(bytes, next));
    let start = at_once.or_else(|| behind_head(bytes, name))?;
    let mut end = start;
    while let Some(next) = unit(bytes, end)
        && !matches!(next.byte, b'\r' | b'\n' | b'"')
    {
        end = next.end;
    }
    Some(start..end)
}

/// Where the value of a field begins behind more headers.
fn behind_head(bytes: &[u8], name: &Range<usize>) -> Option<usize> {
    const LONGEST: usize = 256;
    let before = bytes.get(name.start.saturating_sub(64)..name.start)?;
    memmem::find(before, b"form-data")?;
    let rest = bytes.get(name.end..)?;
    let rest = rest.get(..LONGEST).unwrap_or(rest);
    let ends = [&b"\r\n\r\n"[..], b"\n\n"];
    ends.iter()
        .find_map(|end| Some(name.end + memmem::find(rest, end)? + end.len()))
}

/// The value of a field of a form that an attribute describes by a name: `<input placeholder="Token" value="…">`.
pub(crate) fn described(text: &str, name: &Range<usize>) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let sign = before_blanks(bytes, before_quote(bytes, name.start));
    let (_, end) = unit_before(bytes, sign).filter(|(sign, _)| sign.byte == b'=')?;
    let keys = ["placeholder", "id", "label", "title"];
    if !is_key(bytes, before_blanks(bytes, end), &keys) {
        return None;
    }
    let value = attribute(text, name.end..bytes.len(), b"value")?;
    is_credential(bytes.get(value.clone())?, Guids::Are).then_some(value)
}

/// Whether one of some keys ends at `end`.
fn is_key(bytes: &[u8], end: usize, keys: &[&str]) -> bool {
    keys.iter().any(|word| {
        let start = end.checked_sub(word.len());
        let key = start.and_then(|start| bytes.get(start..end));
        let begins = start.is_some_and(|start| start_of_name(bytes, start) == start);
        begins && key.is_some_and(|key| key.eq_ignore_ascii_case(word.as_bytes()))
    })
}

/// The text of the next element where a name is the text of one, as in a table: `<td>Token</td><td>…</td>`.
pub(crate) fn cell(text: &str, name: &Range<usize>) -> Option<Range<usize>> {
    /// Tags between the two.
    const MOST_TAGS: usize = 8;
    let bytes = text.as_bytes();
    let mut at = behind_blanks(bytes, name.end);
    let tag = unit(bytes, at).filter(|open| open.byte == b'<')?;
    unit(bytes, tag.end).filter(|slash| slash.byte == b'/')?;
    for _ in 0..MOST_TAGS {
        match unit(bytes, at) {
            Some(open) if open.byte == b'<' => {
                let end = end_of_tag(bytes, open.end)?;
                if let Some(value) = input(text, open.end..end) {
                    return Some(value);
                }
                at = behind_blanks(bytes, end);
            }
            _ => break,
        }
    }
    let end = run(text, at, Ends::TOKEN);
    let closing = unit(bytes, behind_blanks(bytes, end)).filter(|open| open.byte == b'<')?;
    let is_whole = unit(bytes, closing.end).is_some_and(|slash| slash.byte == b'/');
    (is_whole && is_credential(bytes.get(at..end)?, Guids::AreNone)).then_some(at..end)
}

/// The value of a field of a form whose label a name is: `<label>Token</label><input value="…">`.
fn input(text: &str, tag: Range<usize>) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    starts_with_key(bytes.get(tag.clone())?, b"input").then_some(())?;
    let value = attribute(text, tag, b"value")?;
    is_credential(bytes.get(value.clone())?, Guids::AreNone).then_some(value)
}

/// The text of the element of which a name is an attribute: `<entry key="token">…</entry>`. One with blanks describes it.
pub(crate) fn text_behind(bytes: &[u8], at: usize, sign: u8) -> Option<Range<usize>> {
    let start = end_of_tag(bytes, at).filter(|_| sign == b'=')?;
    let mut end = start;
    while let Some(next) = unit(bytes, end).filter(|next| next.byte != b'<') {
        if next.is_blank() || end - start > LONGEST_GAP * 8 {
            return None;
        }
        end = next.end;
    }
    let value = bytes.get(start..end)?;
    let closing = unit(bytes, end).map_or(end, |open| open.end);
    let is_closed = unit(bytes, closing).is_some_and(|slash| slash.byte == b'/');
    // The segment of a path ends before the slash.
    let is_cut = closing == bytes.len() && is_credential(value, Guids::AreNone);
    (is_closed && is_some_run(value) || is_cut).then_some(start..end)
}

/// Where the text goes on behind a tag, at whose name `at` is.
fn end_of_tag(bytes: &[u8], at: usize) -> Option<usize> {
    let mut end = at;
    while let Some(next) = unit(bytes, end).filter(|_| end - at < LONGEST_GAP) {
        end = next.end;
        if next.byte == b'>' {
            return Some(end);
        }
    }
    None
}

/// The value of an attribute in the rest of a tag.
pub(crate) fn attribute(text: &str, within: Range<usize>, key: &[u8]) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let end = within.end.min(within.start + LONGEST_GAP);
    let mut at = within.start;
    while let Some(next) = unit(bytes, at).filter(|next| at < end && next.byte != b'>') {
        let start = at.checked_sub(key.len());
        let before = start.and_then(|start| bytes.get(start..at));
        let is_key = before.is_some_and(|before| before.eq_ignore_ascii_case(key));
        if next.byte == b'=' && is_key {
            return members::value(text, next);
        }
        at = next.end;
    }
    None
}

fn starts_with_key(bytes: &[u8], key: &[u8]) -> bool {
    let start = bytes.get(..key.len());
    start.is_some_and(|start| start.eq_ignore_ascii_case(key))
}
