//! Names that stand apart from their values: the two members of a header in a HAR, a line of a log.

use std::ops::Range;

use memchr::memmem;

use crate::redact::call;
use crate::redact::field::{attribute, cell, described, field, text_behind};
use crate::redact::kind::Kind;
use crate::redact::label;
use crate::redact::look::{Guids, are_words, holds_credential, is_credential, is_drawn, is_some};
use crate::redact::members;
use crate::redact::members::{Held, LONGEST_GAP, Naming, before_quote};
use crate::redact::names::{Look, Row, is_name_byte};
use crate::redact::quoted::quoted;
use crate::redact::scheme::behind_scheme;
use crate::redact::unit::{before_blanks, behind_blanks, unit, unit_before};
use crate::redact::worded::is_credential_of;
use crate::redact::wrapper;

/// What is to be hidden for a name that is one itself: `"name":"Cookie","value":"…"`, in either order, between any
/// quotation marks or none. `from` is where the text before it may be looked at, `seen` how far back it has been. What may
/// as well describe something has to look like a credential, unless a name says that it is another kind of identifier.
pub(crate) fn values(
    text: &str,
    name: &Range<usize>,
    kind: Kind,
    from: usize,
    seen: &mut usize,
) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let beside = || {
        described(text, name)
            .or_else(|| second(bytes, name))
            .or_else(|| serialized(bytes, name))
            .or_else(|| own_value(text, name))
            .or_else(|| cell(text, name))
            .or_else(|| checked(text, name))
    };
    let Some(naming) = Naming::of(bytes, name) else {
        return beside().into_iter().collect();
    };
    if let Some(range) = field(text, name) {
        return vec![range];
    }
    let looks = |held: Held| {
        let looks = || {
            let value = bytes.get(held.value.clone());
            value.is_some_and(|value| is_credential(value, Guids::Are))
        };
        (!held.is_vague || kind != Kind::Secret || looks()).then_some(held.value)
    };
    let behind = naming.held_behind(text, name.end);
    let mut held: Vec<_> = behind.into_iter().filter_map(looks).collect();
    if held.is_empty() {
        held.extend(text_behind(bytes, name.end, naming.sign()));
    }
    if held.is_empty() {
        // What is hidden there may be the name itself.
        let from = Some(from).filter(|from| *from <= naming.start());
        let from = from
            .unwrap_or_default()
            .max(*seen)
            .max(naming.start().saturating_sub(LONGEST_GAP * 16));
        *seen = name.end;
        // What was hidden there is a label by now where a report is read back.
        let before = text.get(from..naming.start());
        let labels = before.map(label::find).unwrap_or_default();
        let from = labels.last().map_or(from, |label| from + label.range.end);
        let before = naming.held_before(text, from);
        held.extend(before.into_iter().filter_map(looks));
    }
    if held.is_empty() {
        held.extend(beside());
    }
    held
}

/// The value behind a name in a list of two: `["Cookie", "…"]`, `{cookie,<<"…">>}`.
fn second(bytes: &[u8], name: &Range<usize>) -> Option<Range<usize>> {
    if bytes.get(name.start) == Some(&b'-') {
        return call::of_option(bytes, name);
    }
    let front = before_string(bytes, before_quote(bytes, name.start));
    let front = before_blanks(bytes, front);
    let before = bytes.get(..front)?;
    let front = before.strip_suffix(b"<<").map_or(front, <[u8]>::len);
    let (open, _) = unit_before(bytes, front)?;
    let closed = unit(bytes, name.end).filter(|quote| quote.is_quote());
    // Erlang writes a name without quotation marks.
    let name_end = match closed {
        Some(quote) if front < name.start => quote.end,
        None if open.byte == b'{' => name.end,
        _ => return None,
    };
    let rest = bytes.get(name_end..)?;
    let name_end = name_end + rest.strip_prefix(b">>").map_or(0, |_| 2);
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
            let looks = holds_credential(bytes.get(content.clone())?);
            close.is_some_and(|close| close.byte == b'}') && (is_header || looks)
        }
        _ => false,
    };
    (is_pair || is_in_raw_headers(bytes, front)).then_some(content)
}

/// The string behind a name as PHP serializes the two: `s:5:"token";s:24:"…"`.
fn serialized(bytes: &[u8], name: &Range<usize>) -> Option<Range<usize>> {
    let closed = unit(bytes, name.end).filter(|quote| quote.is_quote())?;
    let length = bytes.get(closed.end..)?.strip_prefix(b";s:")?;
    let digits = length.iter().take_while(|byte| byte.is_ascii_digit());
    let sign = length.get(digits.count()..)?.strip_prefix(b":")?;
    quoted(bytes, bytes.len() - sign.len()).map(|(content, _)| content)
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

/// What is held by what is called by a name: `<token value="…">`, `Token(value=…)`, `<Cookie sid=…>`,
/// `Cookie(name='sid', value='…')`.
fn own_value(text: &str, name: &Range<usize>) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let at = behind_blanks(bytes, name.end);
    let open = unit(bytes, at)?;
    let written = bytes.get(name.clone())?;
    let is_cookie = written.to_ascii_lowercase().ends_with(b"cookie");
    let is_tag = unit_before(bytes, name.start).is_some_and(|(sign, _)| sign.byte == b'<');
    // Python shows a cookie so.
    let first = |at: usize| {
        let mut places = at..(at + LONGEST_GAP).min(bytes.len());
        let sign = places.find_map(|at| unit(bytes, at).filter(|sign| b"=>)".contains(&sign.byte)));
        members::value(text, sign.filter(|_| is_cookie)?)
    };
    match open.byte {
        b'(' | b'{' => {}
        b'[' if is_cookie => {}
        _ if is_tag && at > name.end => {
            let value = attribute(text, at..bytes.len(), b"value");
            let first = || first(at).filter(|_| written == b"Cookie");
            // Foundation shows one so.
            let held = || {
                let held = Naming::of_itself(name).held_behind(text, at);
                let mut held = held.into_iter().filter(|held| is_cookie && !held.is_vague);
                held.next().map(|held| held.value)
            };
            return value.or_else(first).or_else(held);
        }
        _ => return None,
    }
    // What a parser calls a token has a value too.
    let looks = |value: &Range<usize>| {
        let value = bytes.get(value.clone());
        is_cookie || value.is_some_and(|value| is_credential(value, Guids::Are))
    };
    let held = Naming::of_itself(name).held_behind(text, open.end);
    let held = held.into_iter().find(|held| !held.is_vague);
    match held {
        Some(held) => Some(held.value).filter(looks),
        None if is_tag => first(open.end),
        None if let Some(start) = wrapper::behind_struct(bytes, name.start) => {
            let (value, _) = quoted(bytes, start)?;
            Some(value).filter(looks)
        }
        None => first(open.end).filter(|value| bytes.get(value.clone()).is_some_and(is_drawn)),
    }
}

/// What the line behind a name alone in its own says was wrong: `password`, then `  … [input_value='…']`.
fn checked(text: &str, name: &Range<usize>) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let rest = bytes.get(name.end..)?;
    let line = rest
        .strip_prefix(b"\r")
        .unwrap_or(rest)
        .strip_prefix(b"\n  ")?;
    let end = memchr::memchr(b'\n', line).unwrap_or(line.len());
    let end = bytes.len() - line.len() + end;
    let mut held = Naming::of_itself(name)
        .held_behind(text, bytes.len() - line.len())
        .into_iter()
        .map(|held| held.value);
    held.find(|value| {
        let written = bytes.get(value.clone());
        value.end <= end && written.is_some_and(|value| is_credential(value, Guids::Are))
    })
}

/// Whether node lists the headers at `at`, each name before its value.
fn is_in_raw_headers(bytes: &[u8], at: usize) -> bool {
    let near = bytes.get(at.saturating_sub(LONGEST_GAP * 4)..at);
    near.is_some_and(|near| memmem::rfind(near, b"rawHeaders").is_some())
}

/// Whether a row hides a value that stands in a place of its own.
pub(crate) fn is_told_by(row: &Row, bytes: &[u8], value: &Range<usize>) -> bool {
    let value = bytes.get(value.clone()).unwrap_or_default();
    let start = behind_scheme(value, 0).unwrap_or_default();
    let value = value.get(start..).unwrap_or_default();
    let holds = || row.look == Look::CredentialInText && holds_credential(value);
    let is_told = row.look == Look::Any || is_credential_of(value, row.look) || start > 0;
    match row.word {
        "code" => is_drawn(value),
        _ => is_some(value) && (is_told || holds()),
    }
}
