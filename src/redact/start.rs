//! Where a name or a token begins.

use crate::redact::names::{LONGEST_NAME, is_name_byte};

/// Whether a token can begin at `at`: no letter stands before it that is none of an escape.
pub(crate) fn begins(bytes: &[u8], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| bytes.get(before));
    !before.is_some_and(u8::is_ascii_alphanumeric) || start_of_name(bytes, at) == at
}

/// Where the name begins that goes on at `at`: behind the escape that may stand before it.
pub(crate) fn start_of_name(bytes: &[u8], at: usize) -> usize {
    let before = bytes.get(..at).unwrap_or_default();
    let length = before
        .iter()
        .rev()
        .take(LONGEST_NAME)
        .take_while(|byte| is_name_byte(**byte))
        .count();
    let start = at - length;
    let mark = start.checked_sub(1).and_then(|mark| bytes.get(mark));
    let name = bytes.get(start..).unwrap_or_default();
    let hex = |digits: usize, skip: usize| {
        let number = name.get(skip..skip + digits)?;
        (number.iter().all(u8::is_ascii_hexdigit) && skip + digits <= length)
            .then_some(skip + digits)
    };
    let escape = match (mark, name.first()) {
        (Some(b'\\'), Some(b'u')) => hex(4, 1).unwrap_or_default(),
        (Some(b'\\'), Some(b'x')) => hex(2, 1).unwrap_or_default(),
        (Some(b'\\'), Some(b'n' | b'r' | b't')) if length > 0 => 1,
        (Some(b'%'), _) => {
            let layers = name
                .chunks_exact(2)
                .take_while(|pair| *pair == b"25")
                .count();
            hex(2, layers * 2).unwrap_or_default()
        }
        _ => 0,
    };
    start + escape
}

/// Where a name begins; one that a terminal broke behind a mark begins in the line before.
pub(crate) fn start_of_broken_name(bytes: &[u8], at: usize) -> usize {
    let start = start_of_name(bytes, at);
    let before = bytes.get(..start).unwrap_or_default();
    let line = before
        .strip_suffix(b"\n")
        .map(|line| line.strip_suffix(b"\r").unwrap_or(line));
    match line {
        Some(line) if line.ends_with(b"_") || line.ends_with(b"-") => {
            start_of_name(bytes, line.len())
        }
        _ => start,
    }
}
