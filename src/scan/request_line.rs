//! Requests in a line with their status: a method, an address or a path, and the outcome before or behind them.

use crate::input::lines;
use crate::scan::sequel::{begins_address, is_end_of_remark};
use crate::scan::word::Name;

/// Methods of requests, as logs write them.
const METHODS: [&[u8]; 7] = [
    b"GET", b"PUT", b"POST", b"DELETE", b"PATCH", b"HEAD", b"OPTIONS",
];

/// As many blanks and signs stand at most between a request and its status.
const LONGEST_GAP: usize = 10;

/// How many bytes at the end of a text only part a request from its status: blanks, quotes, brackets, arrows, dashes.
fn gap_at_the_end_of(text: &[u8]) -> usize {
    let mut rest = text;
    loop {
        rest = match rest {
            [before @ .., byte] if b" \t\"'`)]>|=:-,;([.".contains(byte) => before,
            // The arrow, and the dashes.
            [before @ .., 0xe2, 0x86, 0x92] | [before @ .., 0xe2, 0x80, 0x93 | 0x94] => before,
            _ => return text.len() - rest.len(),
        };
    }
}

/// Whether a text ends with a request and what parts it from a status: a method with an address or a path, in quotes or
/// brackets or not; without a method an address and a sign that points to the outcome.
pub(crate) fn follows_request(before: &[u8]) -> bool {
    let length = gap_at_the_end_of(before);
    if !(1..=LONGEST_GAP).contains(&length) {
        return false;
    }
    let (request, gap) = before.split_at(before.len() - length);
    let request = without_version(request);
    let is_end = |byte: &u8| b" \t\"'`<>[|,;".contains(byte);
    let address = request.rsplit(is_end).next().unwrap_or_default();
    let rest = lines::before(request, request.len() - address.len());
    let method = Name::at_the_end_of(lines::before(rest, rest.len() - gap_at_the_end_of(rest)));
    let has_method = METHODS.contains(&method.word);
    let gap = gap.trim_ascii();
    let points = [&b">"[..], b":", b"-", b"|", b"=", "→".as_bytes()]
        .iter()
        .any(|sign| gap.ends_with(sign));
    let points = points || gap.starts_with(&[0xe2]);
    match address {
        [b'/', ..] => has_method,
        _ => lines::contains(address, b"://") && (has_method || points),
    }
}

/// A request without the version that ends its line.
fn without_version(request: &[u8]) -> &[u8] {
    let end = request
        .iter()
        .rev()
        .take_while(|byte| byte.is_ascii_digit() || **byte == b'.');
    let before = lines::before(request, request.len() - end.count());
    match before.strip_suffix(b" HTTP/") {
        Some(before) if before.len() + 6 < request.len() => before,
        _ => request,
    }
}

/// Whether nothing follows that a number could count, or how long the call took and how much came.
pub(crate) fn ends_call(after: &[u8]) -> bool {
    is_end_of_remark(after) || matches!(after, [b' ' | b'\t', b'0'..=b'9' | b'|', ..] | [b'\t', ..])
}

/// Whether a text may stand before a status that a request follows: nothing, a prefix, or a word of an outcome.
pub(crate) fn before_allows_call(before: &[u8]) -> bool {
    let before = before.trim_ascii_end();
    let prefix = before
        .rsplit(u8::is_ascii_whitespace)
        .next()
        .unwrap_or_default();
    before.is_empty()
        || matches!(before.last(), Some(b']' | b'|' | b'-' | b'>' | b':'))
        || is_time(prefix)
}

/// Whether a word is a time of day or a moment: `12:00:01.123`, `2026-03-04T05:06:07Z`.
fn is_time(word: &[u8]) -> bool {
    word.iter().filter(|byte| **byte == b':').count() == 2
        && word
            .iter()
            .all(|byte| byte.is_ascii_digit() || b":.,TZ+-".contains(byte))
}

/// The bytes of the arrows and dashes that a request may stand behind.
const LONG_SIGNS: [u8; 6] = [0xe2, 0x80, 0x86, 0x90, 0x93, 0x94];

/// Whether an address follows, or a method and an address or a path, behind blanks and signs.
pub(crate) fn precedes_request(after: &[u8]) -> bool {
    let is_gap = |byte: &&u8| b" \t|:-<=,\"'[(".contains(byte) || LONG_SIGNS.contains(byte);
    let gap = after.iter().take_while(is_gap).count();
    if !(1..=LONGEST_GAP).contains(&gap) || after.starts_with(b":") && !after.starts_with(b": ") {
        return false;
    }
    let rest = lines::from(after, gap);
    let with_method = METHODS.iter().find_map(|method| rest.strip_prefix(*method));
    match with_method {
        Some(rest) => {
            let gap = rest.iter().take_while(is_gap).count();
            let target = lines::from(rest, gap);
            gap > 0 && (target.starts_with(b"/") || begins_address(target))
        }
        None => begins_address(rest),
    }
}
