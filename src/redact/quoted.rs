//! What stands between quotation marks, however they are escaped, encoded or repeated.

use std::ops::Range;

use memchr::memmem;

use crate::redact::label;
use crate::redact::unit::{behind_blanks, unit};
use crate::redact::wrapped::wrapped;

/// The content of what is quoted from `at` on, and where the text goes on; an open one reaches to the end of the text.
///
/// In JSON inside a string each quote has `n` = 1 backslash before it, one level further down 3, then 7. Every
/// escaped backslash of such a level is written as `2 × (n + 1)` of them, so a quote closes the string when
/// what stands before it is `n` backslashes beyond a multiple of that, or fewer than `n`.
pub(crate) fn quoted(bytes: &[u8], at: usize) -> Option<(Range<usize>, usize)> {
    let open = unit(bytes, at).filter(|unit| unit.is_quote())?;
    let start = open.end;
    if let Some(found) = tripled(bytes, at..start) {
        return Some(found);
    }
    let is_of_shell = start > at + 1 && matches!(bytes.get(at), Some(b'^' | b'`'));
    if is_of_shell || bytes.get(start - 1) != Some(&open.byte) {
        return Some(quoted_in_escapes(bytes, at..start));
    }
    let level = start - at - 1;
    let mut from = start;
    while let Some(found) = memchr::memchr(open.byte, bytes.get(from..)?) {
        let quote = from + found;
        let inner = bytes.get(start..quote).unwrap_or_default();
        let before = inner
            .iter()
            .rev()
            .take_while(|byte| **byte == b'\\')
            .count();
        if before < level || (before - level).is_multiple_of(2 * (level + 1)) {
            return Some((start..quote - before.min(level), quote + 1));
        }
        from = quote + 1;
    }
    Some((start..bytes.len(), bytes.len()))
}

/// The last of the strings that code joins to one which ends before `at`, `"…" + "…"`, or lines of strings, or takes in its
/// place, `"…" or "…"`; if one of them `is_told`.
pub(crate) fn joined(
    bytes: &[u8],
    at: usize,
    is_told: impl Fn(&[u8]) -> bool,
) -> Option<Range<usize>> {
    const MOST: usize = 32;
    let mut last = None;
    let mut has_told = false;
    let mut at = at;
    for _ in 0..MOST {
        let gap = behind_blanks(bytes, at);
        let sign = bytes
            .get(gap)
            .filter(|sign| matches!(sign, b'+' | b'.' | b'\\'));
        let other = behind_alternative(bytes, gap);
        let next = match sign {
            Some(_) => behind_blanks(bytes, gap + 1),
            None => other.unwrap_or(gap),
        };
        let between = bytes.get(at..next).unwrap_or_default();
        let is_joined =
            matches!(sign, Some(b'+' | b'.')) || other.is_some() || between.contains(&b'\n');
        let Some((content, behind)) = quoted(bytes, next).filter(|_| is_joined) else {
            break;
        };
        has_told |= is_told(bytes.get(content.clone()).unwrap_or_default());
        last = Some(content);
        at = behind;
    }
    last.filter(|_| has_told)
}

/// Where another string begins behind what is written at `at` between two of which one is taken: `or`, `if … else`.
fn behind_alternative(bytes: &[u8], at: usize) -> Option<usize> {
    const LONGEST: usize = 64;
    const ELSE: &[u8] = b" else ";
    let rest = bytes.get(at..)?;
    let rest = rest.get(..LONGEST).unwrap_or(rest);
    let mut signs = [&b"or "[..], b"|| ", b"?? "].into_iter();
    let length = signs.find_map(|sign| rest.starts_with(sign).then_some(sign.len()));
    let length = length.or_else(|| {
        let line = rest.split(|byte| *byte == b'\n').next()?;
        let found = line
            .starts_with(b"if ")
            .then(|| memmem::find(line, ELSE))??;
        Some(found + ELSE.len())
    })?;
    Some(behind_blanks(bytes, at + length))
}

/// The same where three marks in a row open what is quoted, and three close it.
fn tripled(bytes: &[u8], mark: Range<usize>) -> Option<(Range<usize>, usize)> {
    const LONGEST: usize = 8192;
    let length = mark.len();
    let start = mark.start + 3 * length;
    let marks = bytes.get(mark.start..start)?;
    let mark = bytes.get(mark)?;
    if !marks.chunks_exact(length).all(|other| other == mark) {
        return None;
    }
    let rest = bytes.get(start..)?;
    let rest = rest.get(..LONGEST).unwrap_or(rest);
    let end = memmem::find(rest, marks).filter(|end| *end > 0)?;
    let inner = bytes.get(start..start + end)?;
    let begin = start + inner.len() - inner.trim_ascii_start().len();
    let content = begin..start + inner.trim_ascii_end().len();
    Some((
        content.start..content.end.max(begin),
        start + end + 3 * length,
    ))
}

/// The same where the quotation mark is written as `%22`, `\u0022`, `&quot;`.
fn quoted_in_escapes(bytes: &[u8], mark: Range<usize>) -> (Range<usize>, usize) {
    let mark_end = mark.end;
    let mark = bytes.get(mark).unwrap_or_default();
    let mark = closing(mark).unwrap_or(mark);
    // French sets a blank on either side.
    let start = match mark == "»".as_bytes() {
        true => behind_blanks(bytes, mark_end),
        false => mark_end,
    };
    let rest = bytes.get(start..).unwrap_or_default();
    let closing = memmem::find_iter(rest, mark).find(|found| {
        let inner = rest.get(..*found).unwrap_or_default();
        let escapes = [&b"\\"[..], b"%5C", b"%5c", b"\\u005c", b"&#92;"];
        mark.starts_with(b"\\") || !escapes.iter().any(|escape| inner.ends_with(escape))
    });
    let inner = rest
        .get(..closing.unwrap_or(rest.len()))
        .unwrap_or_default();
    // What is encoded for a place cannot go on where the place ends.
    let outer = match mark.first() {
        Some(b'%') => outside_labels(inner, |byte| match byte {
            // What a terminal broke into lines goes on to the mark that closes it.
            b'\n' => closing.is_none(),
            byte => matches!(byte, b'"' | b'&' | b'<' | b' '),
        }),
        Some(b'&') => outside_labels(inner, |byte| matches!(byte, b'"' | b'<')),
        _ => memchr::memchr(b'"', inner),
    };
    match (outer, closing) {
        (Some(outer), None) if inner.get(outer) == Some(&b'\n') => {
            let end = wrapped(bytes, start, start + outer);
            (start..end, end)
        }
        (Some(outer), _) => (start..start + outer, start + outer),
        (None, Some(closing)) => (start..start + closing, start + closing + mark.len()),
        (None, None) => (start..bytes.len(), bytes.len()),
    }
}

/// Where a byte stands first that `is_wanted` and is none of a label.
fn outside_labels(bytes: &[u8], is_wanted: impl Fn(u8) -> bool) -> Option<usize> {
    let mut at = 0;
    loop {
        at += bytes.get(at..)?.iter().position(|byte| is_wanted(*byte))?;
        match label::end_in(bytes, at) {
            Some(end) => at = end,
            None => return Some(at),
        }
    }
}

/// The mark that closes what another opens.
fn closing(mark: &[u8]) -> Option<&'static [u8]> {
    const MARKS: [(&str, &str); 6] = [
        ("“", "”"),
        ("„", "“"),
        ("‘", "’"),
        ("«", "»"),
        ("「", "」"),
        ("『", "』"),
    ];
    let mut marks = MARKS.iter();
    marks.find_map(|(open, close)| (open.as_bytes() == mark).then_some(close.as_bytes()))
}
