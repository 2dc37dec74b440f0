//! Names that stand apart from their values: the two members of a header in a HAR, a line of a log.

use std::ops::Range;

use memchr::memmem;

use crate::redact::label;
use crate::redact::look::{Guids, are_words, is_credential, is_some_run};
use crate::redact::marks::start_of_name;
use crate::redact::names::is_name_byte;
use crate::redact::quoted::quoted;
use crate::redact::unit::{before_blanks, behind_blanks, behind_break, unit, unit_before};
use crate::redact::values::{Ends, run};

/// How far apart the two members of a pair stand.
const LONGEST_GAP: usize = 512;

/// The value of a name that is one itself: `"name":"Cookie","value":"…"`, in either order, between any quotation marks
/// or none. `from` is where the text before it may be looked at, `seen` how far back it has been.
pub(crate) fn value(
    text: &str,
    name: &Range<usize>,
    from: usize,
    seen: &mut usize,
) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let Some((key, sign)) = key_before(bytes, name.start) else {
        return described(bytes, name)
            .or_else(|| second(bytes, name))
            .or_else(|| own_value(bytes, name))
            .or_else(|| cell(text, name));
    };
    let behind = field(text, name)
        .or_else(|| value_behind(bytes, name.end, sign))
        .or_else(|| text_behind(bytes, name.end, sign));
    if let Some(range) = behind {
        return Some(range);
    }
    let from = from.max(*seen).max(key.saturating_sub(LONGEST_GAP * 16));
    *seen = name.end;
    // What was hidden there is a label by now where a report is read back.
    let labels = text.get(from..key).map(label::find).unwrap_or_default();
    let from = labels.last().map_or(from, |label| from + label.range.end);
    value_before(bytes, from..key, sign)
}

/// Where the key `name` begins that a value at `at` has, and the sign between the two.
fn key_before(bytes: &[u8], at: usize) -> Option<(usize, u8)> {
    let sign = before_blanks(bytes, before_quote(bytes, at));
    let (sign, end) = unit_before(bytes, sign)?;
    if !matches!(sign.byte, b':' | b'=') {
        return None;
    }
    let end = before_quote(bytes, before_blanks(bytes, end));
    key_at(bytes, end, &["name", "key", "header"]).map(|start| (start, sign.byte))
}

/// Where one of some keys begins that ends at `end`.
fn key_at(bytes: &[u8], end: usize, keys: &[&str]) -> Option<usize> {
    keys.iter().find_map(|word| {
        let start = end.checked_sub(word.len())?;
        let key = bytes.get(start..end)?;
        let begins = start_of_name(bytes, start) == start;
        (key.eq_ignore_ascii_case(word.as_bytes()) && begins).then_some(start)
    })
}

/// The value of a field of a form that an attribute describes by a name: `<input placeholder="Token" value="…">`.
fn described(bytes: &[u8], name: &Range<usize>) -> Option<Range<usize>> {
    let sign = before_blanks(bytes, before_quote(bytes, name.start));
    let (sign, end) = unit_before(bytes, sign).filter(|(sign, _)| sign.byte == b'=')?;
    key_at(
        bytes,
        before_blanks(bytes, end),
        &["placeholder", "id", "label", "title"],
    )?;
    let value = value_behind(bytes, name.end, sign.byte)?;
    is_credential(bytes.get(value.clone())?, Guids::Are).then_some(value)
}

/// Where what stands before a quotation mark at `at` ends.
fn before_quote(bytes: &[u8], at: usize) -> usize {
    match unit_before(bytes, at) {
        Some((quote, start)) if quote.is_quote() => start,
        _ => at,
    }
}

/// The value behind a name in a list of two: `["Cookie", "…"]`, `{cookie,<<"…">>}`.
fn second(bytes: &[u8], name: &Range<usize>) -> Option<Range<usize>> {
    let front = before_string(bytes, before_quote(bytes, name.start));
    let front = before_blanks(bytes, front);
    let (open, _) = unit_before(bytes, front)?;
    let closed = unit(bytes, name.end).filter(|quote| quote.is_quote());
    // Erlang writes a name without quotation marks.
    let name_end = match closed {
        Some(quote) if front < name.start => quote.end,
        None if open.byte == b'{' => name.end,
        _ => return None,
    };
    let comma = unit(bytes, behind_blanks(bytes, name_end)).filter(|comma| comma.byte == b',')?;
    let start = behind_blanks(bytes, comma.end);
    let value = bytes.get(start..)?;
    let is_binary = value.starts_with(b"<<");
    if closed.is_none() && !is_binary {
        return None;
    }
    let is_prefixed = matches!(value, [b'b' | b'u' | b'r', b'"' | b'\'', ..]);
    let start = start + usize::from(is_prefixed) + 2 * usize::from(is_binary);
    if let Some(last) = concatenated(bytes, start) {
        return is_credential(bytes.get(last.clone())?, Guids::Are).then_some(last);
    }
    let (content, behind) = quoted(bytes, start)?;
    let behind = behind + 2 * usize::from(is_binary);
    let close = unit(bytes, behind_blanks(bytes, behind));
    let is_header = bytes.get(name.clone())?.contains(&b'-');
    let is_pair = match open.byte {
        // A list of two names is no name and its value.
        b'[' if !is_header && is_name(bytes.get(content.clone())?) => false,
        b'[' | b'(' => close.is_none_or(|close| matches!(close.byte, b']' | b')')),
        // Names may be listed so too.
        b'{' => {
            let looks = is_credential(bytes.get(content.clone())?, Guids::Are);
            close.is_some_and(|close| close.byte == b'}') && (is_header || looks)
        }
        _ => false,
    };
    (is_pair || is_in_raw_headers(bytes, front)).then_some(content)
}

/// Whether a string reads as a name of something: words of letters with marks between them.
fn is_name(string: &[u8]) -> bool {
    let mut words = string.split(|byte| matches!(byte, b'_' | b'-'));
    !is_credential(string, Guids::Are)
        && words.all(|word| word.iter().all(u8::is_ascii_alphabetic) && are_words(word))
}

/// The last string of those that code joins: `token + "…"`, `"Bearer " + "…"`.
fn concatenated(bytes: &[u8], at: usize) -> Option<Range<usize>> {
    /// Longer sums are not looked at to their end.
    const MOST: usize = 8;
    let mut last = None;
    let mut at = at;
    for count in 0..MOST {
        let (string, end) = match quoted(bytes, at) {
            Some((content, behind)) => (Some(content), behind),
            None => {
                let name = bytes.get(at..)?.iter();
                let end = at + name.take_while(|byte| is_name_byte(**byte)).count();
                (None, end)
            }
        };
        let Some(plus) = unit(bytes, behind_blanks(bytes, end)).filter(|sign| sign.byte == b'+')
        else {
            return string.or(last).filter(|_| count > 0);
        };
        last = string.or(last);
        at = behind_blanks(bytes, plus.end);
    }
    last
}

/// Where what stands before the letter ends with which Python marks how a string is written.
fn before_string(bytes: &[u8], at: usize) -> usize {
    match bytes.get(..at).unwrap_or_default() {
        [.., b'(' | b'[' | b' ', b'b' | b'u' | b'r'] => at - 1,
        _ => at,
    }
}

/// The value of what is called by a name: `<token value="…">`, `Token(value=…)`, `<Cookie sid=…>`.
fn own_value(bytes: &[u8], name: &Range<usize>) -> Option<Range<usize>> {
    let at = behind_blanks(bytes, name.end);
    let open = unit(bytes, at)?;
    let is_tag = unit_before(bytes, name.start).is_some_and(|(sign, _)| sign.byte == b'<');
    let start = match open.byte {
        b'(' | b'{' => behind_blanks(bytes, open.end),
        _ if is_tag && at > name.end => at,
        _ => return None,
    };
    let rest = bytes.get(start..)?;
    if starts_with_key(rest, b"value") {
        // What a parser calls a token has a value too.
        let looks = |value: &Range<usize>| {
            let value = bytes.get(value.clone());
            value.is_some_and(|value| is_credential(value, Guids::Are))
        };
        return member(bytes, start + 5).filter(|value| is_tag || looks(value));
    }
    // Python shows a cookie so.
    let is_cookie = is_tag && bytes.get(name.clone())? == b"Cookie";
    let sign = rest
        .iter()
        .take(LONGEST_GAP)
        .position(|byte| matches!(byte, b'=' | b'>'))?;
    member(bytes, start + sign).filter(|_| is_cookie)
}

/// The text of the next element where a name is the text of one, as in a table: `<td>Token</td><td>…</td>`.
fn cell(text: &str, name: &Range<usize>) -> Option<Range<usize>> {
    /// Tags between the two.
    const MOST_TAGS: usize = 8;
    let bytes = text.as_bytes();
    let mut at = behind_blanks(bytes, name.end);
    let tag = unit(bytes, at).filter(|open| open.byte == b'<')?;
    unit(bytes, tag.end).filter(|slash| slash.byte == b'/')?;
    for _ in 0..MOST_TAGS {
        match unit(bytes, at) {
            Some(open) if open.byte == b'<' => {
                let end = behind_tag(bytes, open.end)?;
                if let Some(value) = input(bytes, open.end..end) {
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
fn input(bytes: &[u8], tag: Range<usize>) -> Option<Range<usize>> {
    let written = bytes
        .get(tag.clone())
        .filter(|tag| starts_with_key(tag, b"input"))?;
    let value = member(bytes, tag.start + find_key(written, b"value")? + 5)?;
    is_credential(bytes.get(value.clone())?, Guids::AreNone).then_some(value)
}

/// Where the text goes on behind a tag, at whose name `at` is.
fn behind_tag(bytes: &[u8], at: usize) -> Option<usize> {
    let mut end = at;
    while let Some(next) = unit(bytes, end).filter(|_| end - at < LONGEST_GAP) {
        end = next.end;
        if next.byte == b'>' {
            return Some(end);
        }
    }
    None
}

/// Whether node lists the headers at `at`, each name before its value.
fn is_in_raw_headers(bytes: &[u8], at: usize) -> bool {
    let near = bytes.get(at.saturating_sub(LONGEST_GAP * 4)..at);
    near.is_some_and(|near| memmem::rfind(near, b"rawHeaders").is_some())
}

/// The value of a field of a form, which an empty line separates from its name. The fold of a header makes blanks of it.
fn field(text: &str, name: &Range<usize>) -> Option<Range<usize>> {
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
    let start = behind_break(bytes, behind_break(bytes, name_end)?)?;
    let mut end = start;
    while let Some(next) = unit(bytes, end)
        && !matches!(next.byte, b'\r' | b'\n' | b'"')
    {
        end = next.end;
    }
    Some(start..end)
}

/// The value of the member `value` that follows in the same object.
fn value_behind(bytes: &[u8], at: usize, sign: u8) -> Option<Range<usize>> {
    let near = bytes.get(at..(at + LONGEST_GAP).min(bytes.len()))?;
    let near = near.get(..end_of_object(near, sign))?;
    VALUES.iter().find_map(|word| {
        let key = find_key(near, word)?;
        member(bytes, at + key + word.len())
    })
}

/// The text of the element of which a name is an attribute: `<entry key="token">…</entry>`. One with blanks describes it.
fn text_behind(bytes: &[u8], at: usize, sign: u8) -> Option<Range<usize>> {
    let start = behind_tag(bytes, at).filter(|_| sign == b'=')?;
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

/// What the member is called that holds the value of a name.
const VALUES: [&[u8]; 2] = [b"value", b"content"];

fn starts_with_key(bytes: &[u8], key: &[u8]) -> bool {
    let start = bytes.get(..key.len());
    start.is_some_and(|start| start.eq_ignore_ascii_case(key))
}

/// Where an object ends that goes on at the beginning, or the tag of an element: its attributes have `=` for their sign.
fn end_of_object(bytes: &[u8], sign: u8) -> usize {
    let mut at = 0;
    while let Some(next) = unit(bytes, at) {
        if next.byte == b'}' || next.byte == b'>' && sign == b'=' {
            break;
        }
        at = next.end;
    }
    at.min(bytes.len())
}

/// Where a key stands first.
fn find_key(bytes: &[u8], key: &[u8]) -> Option<usize> {
    bytes
        .windows(key.len())
        .position(|window| window.eq_ignore_ascii_case(key))
}

/// The value of a member whose name ends at `at`; nothing of it where it says that there is none.
fn member(bytes: &[u8], at: usize) -> Option<Range<usize>> {
    let sign_at = match unit(bytes, at) {
        Some(unit) if unit.is_quote() => unit.end,
        _ => at,
    };
    let sign = unit(bytes, behind_blanks(bytes, sign_at))?;
    let start = match sign.byte {
        b':' => behind_blanks(bytes, sign.end),
        b'=' => {
            let arrow = unit(bytes, sign.end).filter(|unit| unit.byte == b'>');
            behind_blanks(bytes, arrow.map_or(sign.end, |arrow| arrow.end))
        }
        _ => return None,
    };
    if let Some((content, _)) = quoted(bytes, start) {
        return Some(content);
    }
    let rest = bytes.get(start..)?;
    let is_word = sign.byte == b'=';
    let ends = |byte: &u8| match byte {
        b'\r' | b'\n' | b'}' | b'"' => true,
        b' ' | b',' | b')' | b'<' | b'>' => is_word,
        _ => false,
    };
    let end = rest.iter().position(ends).unwrap_or(rest.len());
    let bare = rest.get(..end)?.trim_ascii_end();
    let length = if is_some_run(bare) { bare.len() } else { 0 };
    Some(start..start + length)
}

/// The value of the member `value` that stands before, in the same object.
fn value_before(bytes: &[u8], within: Range<usize>, sign: u8) -> Option<Range<usize>> {
    let near = bytes.get(within.clone())?;
    let value = VALUES.iter().find_map(|word| {
        let key = near
            .windows(word.len())
            .rposition(|window| window.eq_ignore_ascii_case(word))?;
        member(bytes, within.start + key + word.len())
    })?;
    let end = without_separator(bytes, within.end).max(value.start);
    if value.end > end {
        return Some(value.start..end);
    }
    let between = bytes.get(value.end..within.end)?;
    let other =
        end_of_object(between, sign) < between.len() || find_key(between, b"name").is_some();
    (!other).then_some(value)
}

/// Where a value ends that stands before the comma and the quotation mark at `at`.
fn without_separator(bytes: &[u8], at: usize) -> usize {
    let end = before_blanks(bytes, before_quote(bytes, at));
    match unit_before(bytes, end) {
        Some((comma, start)) if comma.byte == b',' => {
            before_quote(bytes, before_blanks(bytes, start))
        }
        _ => end,
    }
}
