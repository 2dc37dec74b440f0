//! What stands below a name: the members of a section, each in a line of its own.

use std::ops::Range;

use crate::redact::look::{Guids, is_credential};
use crate::redact::quoted::quoted;
use crate::redact::unit::behind_blanks;
use crate::redact::values::{Ends, run_of_sentence};

/// A longer section is not looked at to its end.
const MOST_LINES: usize = 32;

/// The values of the members below a name that heads them, of those that look like a credential: lines that are indented
/// further behind `tokens:`, all lines up to the next head behind `[tokens]`.
pub(crate) fn held(text: &str, name: &Range<usize>) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let (sign, rest) = match bytes.get(name.end..) {
        Some([sign @ (b':' | b']'), rest @ ..]) => (*sign, rest),
        _ => return Vec::new(),
    };
    let feed = rest.iter().position(|byte| !matches!(byte, b' ' | b'\r'));
    let Some(feed) = feed.filter(|at| rest.get(*at) == Some(&b'\n')) else {
        return Vec::new();
    };
    let start = memchr::memrchr(b'\n', bytes.get(..name.start).unwrap_or_default());
    let head = start.map_or(0, |feed| feed + 1);
    if (bytes.get(head) == Some(&b'[')) != (sign == b']') {
        return Vec::new();
    }
    let depth = indent(bytes, head);
    let mut at = name.end + 1 + feed + 1;
    let mut found = Vec::new();
    for _ in 0..MOST_LINES {
        let line = bytes.get(at..).unwrap_or_default();
        let length = memchr::memchr(b'\n', line).unwrap_or(line.len());
        let line = line.get(..length).unwrap_or_default();
        let goes_on = match sign {
            b':' => indent(bytes, at) > depth,
            _ => !line.trim_ascii().is_empty() && !line.starts_with(b"["),
        };
        if !goes_on {
            break;
        }
        found.extend(value(text, at..at + length));
        at += length + 1;
    }
    found
}

/// How far a line is indented.
fn indent(bytes: &[u8], at: usize) -> usize {
    let line = bytes.get(at..).unwrap_or_default().iter();
    line.take_while(|byte| matches!(byte, b' ' | b'\t')).count()
}

/// The value of the member in a line, if it looks like a credential.
fn value(text: &str, line: Range<usize>) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let written = bytes.get(line.clone())?;
    let sign = written
        .iter()
        .position(|byte| matches!(byte, b':' | b'='))?;
    let start = behind_blanks(bytes, line.start + sign + 1);
    let value = match quoted(bytes, start) {
        Some((content, _)) => content,
        None => start..run_of_sentence(text, start, Ends::TOKEN),
    };
    let is_set_apart = written.get(sign) == Some(&b'=') || start > line.start + sign + 1;
    let looks = is_credential(bytes.get(value.clone())?, Guids::AreNone);
    (looks && is_set_apart && value.end <= line.end).then_some(value)
}
