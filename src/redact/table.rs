//! Secrets in the columns of a table, of which the first row tells the names.

use std::ops::Range;

use memchr::memmem;

use crate::redact::look::{Guids, is_credential, is_random, is_some_run};
use crate::redact::unit::{behind_blanks, unit};

/// A longer row is none of names.
const LONGEST_ROW: usize = 1024;

/// What is to be hidden below a name in a table of CSV or TSV, and where its rows stand; nothing where it is no name of
/// one.
pub(crate) fn column(
    bytes: &[u8],
    name: &Range<usize>,
) -> Option<(Vec<Range<usize>>, Range<usize>)> {
    let (row, below) = names(bytes, name)?;
    let sign = separator(bytes, &row, name);
    let ends =
        |byte: &u8| *byte == sign || byte.is_ascii_whitespace() || is_mark(*byte) || *byte == b'\\';
    let is_cell = bytes.get(name.end).is_some_and(ends)
        && (name.start == row.start || bytes.get(name.start - 1).is_some_and(ends));
    if !is_cell {
        return None;
    }
    let all = cells(bytes, row, sign);
    // Behind the last name, the sentence may go on that tells of them.
    let is_it = |cell: &Range<usize>| cell == name || all.len() > 1 && cell.start == name.start;
    let column = all.iter().position(is_it)?;
    let mut found = Vec::new();
    let mut at = below;
    while at < bytes.len() {
        let (end, next) = line(bytes, at);
        let row = cells(bytes, at..end, sign);
        if row.len() != all.len() {
            break;
        }
        let cell = row.get(column).cloned().unwrap_or_default();
        let value = bytes.get(cell.clone()).unwrap_or_default();
        // A sentence may go on behind the last.
        let word = value.split(|byte| *byte == b' ').next().unwrap_or_default();
        if is_credential(value, Guids::AreNone) {
            found.push(cell);
        } else if is_random(word) {
            found.push(cell.start..cell.start + word.len());
        }
        at = next;
    }
    Some((found, below..at))
}

/// The same where a rule below each name tells how wide its column is, as PowerShell prints a table.
pub(crate) fn ruled(
    bytes: &[u8],
    name: &Range<usize>,
) -> Option<(Vec<Range<usize>>, Range<usize>)> {
    const MOST_ROWS: usize = 64;
    let (head, rule) = names(bytes, name)?;
    let offset = name.start - head.start;
    let cell = |row: usize| {
        let line = bytes.get(row..line(bytes, row).0)?;
        let begins = offset == 0 || line.get(offset - 1) == Some(&b' ');
        let cell = line.get(offset..).filter(|_| begins)?;
        let length = cell.iter().position(u8::is_ascii_whitespace);
        let start = row + offset;
        Some(start..start + length.unwrap_or(cell.len()))
    };
    let dashes = bytes.get(cell(rule)?)?;
    if dashes.len() < 2 || dashes.iter().any(|byte| *byte != b'-') {
        return None;
    }
    let mut found = Vec::new();
    let (_, mut at) = line(bytes, rule);
    let below = at;
    for _ in 0..MOST_ROWS {
        let Some(cell) = cell(at) else { break };
        let value = bytes.get(cell.clone()).unwrap_or_default();
        found.extend(is_credential(value, Guids::AreNone).then_some(cell));
        (_, at) = line(bytes, at);
    }
    Some((found, below..at))
}

fn is_mark(byte: u8) -> bool {
    matches!(byte, b'"' | b'\'' | b'`')
}

/// The line of a name, and where the next begins.
fn names(bytes: &[u8], name: &Range<usize>) -> Option<(Range<usize>, usize)> {
    let near = name.start.saturating_sub(LONGEST_ROW);
    let before = bytes.get(near..name.start)?;
    let rest = bytes.get(name.end..)?;
    let rest = rest.get(..LONGEST_ROW).unwrap_or(rest);
    let feed = line_break(rest, 0)?;
    let is_written = rest.get(feed.start) == Some(&b'\\');
    let mut start = memchr::memrchr(b'\n', before).map(|feed| feed + 1);
    if is_written {
        // The string that holds the table may begin with it.
        let string = memchr::memrchr_iter(b'"', before).find(|quote| {
            !before
                .get(..*quote)
                .is_some_and(|before| before.ends_with(b"\\"))
        });
        let written = memmem::rfind(before, b"\\n").map(|feed| feed + 2);
        start = start.max(string.map(|quote| quote + 1)).max(written);
    }
    let start = match start {
        Some(start) => near + start,
        None if near == 0 => 0,
        None => return None,
    };
    Some((start..name.end + feed.start, name.end + feed.end))
}

/// The next break of a line, which may be escaped.
fn line_break(bytes: &[u8], at: usize) -> Option<Range<usize>> {
    let mut at = at;
    loop {
        at += memchr::memchr2(b'\n', b'\\', bytes.get(at..)?)?;
        let next = unit(bytes, at)?;
        match next.byte {
            b'\n' => return Some(at..next.end),
            _ => at = next.end,
        }
    }
}

/// What stands between the cells of a row.
fn separator(bytes: &[u8], row: &Range<usize>, name: &Range<usize>) -> u8 {
    let is_sign = |byte: &&u8| matches!(byte, b',' | b';' | b'\t' | b'|');
    let behind = bytes.get(name.end..row.end).unwrap_or_default();
    let before = bytes.get(row.start..name.start).unwrap_or_default();
    let sign = behind.iter().find(is_sign);
    *sign
        .or_else(|| before.iter().rev().find(is_sign))
        .unwrap_or(&b',')
}

/// Where the line at `at` ends, and where the next begins.
fn line(bytes: &[u8], at: usize) -> (usize, usize) {
    match line_break(bytes, at) {
        Some(feed) => (feed.start, feed.end),
        None => (bytes.len(), bytes.len() + 1),
    }
}

/// The cells of a row, without the quotation marks around them.
fn cells(bytes: &[u8], row: Range<usize>, sign: u8) -> Vec<Range<usize>> {
    let mut cells = Vec::new();
    let mut start = row.start;
    let mut quote = None;
    for at in row.clone() {
        match (bytes.get(at), quote) {
            (Some(byte), Some(open)) if *byte == open => quote = None,
            (Some(byte @ (b'"' | b'\'')), None) if is_blank(bytes, start..at) => {
                quote = Some(*byte);
            }
            // A quotation mark that is doubled goes on.
            (Some(b'"'), None) if bytes.get(at.wrapping_sub(1)) == Some(&b'"') => {
                quote = Some(b'"');
            }
            (Some(byte), None) if *byte == sign => {
                cells.push(bare(bytes, start..at));
                start = at + 1;
            }
            _ => {}
        }
    }
    cells.push(bare(bytes, start..row.end));
    cells
}

fn is_blank(bytes: &[u8], range: Range<usize>) -> bool {
    let between = bytes.get(range).unwrap_or_default();
    between.trim_ascii().is_empty()
}

/// A cell without blanks and quotation marks around it.
fn bare(bytes: &[u8], cell: Range<usize>) -> Range<usize> {
    let value = bytes.get(cell.clone()).unwrap_or_default();
    let start = cell.end - value.trim_ascii_start().len();
    let end = cell.start + value.trim_ascii_end().len();
    match bytes.get(start..end.max(start)).unwrap_or_default() {
        [open @ (b'"' | b'\'' | b'`'), .., close] if open == close => start + 1..end - 1,
        _ => start..end.max(start),
    }
}

/// What is to be hidden of the rows that a command puts into a table: `INSERT INTO t (a, token) VALUES ('x', '…')`;
/// nothing where it puts in none.
pub(crate) fn inserted(bytes: &[u8], name: &Range<usize>) -> Option<Vec<Range<usize>>> {
    let near = name.start.saturating_sub(LONGEST_ROW);
    let rest = bytes.get(name.end..)?;
    let rest = rest.get(..LONGEST_ROW).unwrap_or(rest);
    let close = name.end + memchr::memchr(b')', rest)?;
    let values = behind_blanks(bytes, close + 1);
    let word = bytes.get(values..values + 6)?;
    word.eq_ignore_ascii_case(b"values").then_some(())?;
    let open = near + memchr::memrchr(b'(', bytes.get(near..name.start)?)?;
    let all = cells(bytes, open + 1..close, b',');
    let column = all.iter().position(|cell| cell == name)?;
    let mut found = Vec::new();
    let mut at = behind_blanks(bytes, values + 6);
    while bytes.get(at) == Some(&b'(') {
        let end = tuple_end(bytes, at + 1);
        let row = cells(bytes, at + 1..end, b',');
        let cell = row.get(column).cloned().unwrap_or_default();
        let value = bytes.get(cell.clone()).unwrap_or_default();
        // What is not between quotation marks is no string.
        let is_string = bytes
            .get(cell.end)
            .is_some_and(|quote| matches!(quote, b'"' | b'\''));
        if is_string && is_some_run(value) {
            found.push(cell);
        }
        let comma = behind_blanks(bytes, end + 1);
        if bytes.get(comma) != Some(&b',') {
            break;
        }
        at = behind_blanks(bytes, comma + 1);
    }
    Some(found)
}

/// Where a list of values ends that goes on at `at`.
fn tuple_end(bytes: &[u8], at: usize) -> usize {
    let mut quote = None;
    for (end, byte) in bytes.iter().enumerate().skip(at) {
        match quote {
            Some(open) if *byte == open => quote = None,
            None if matches!(byte, b'\'' | b'"') => quote = Some(*byte),
            None if *byte == b')' => return end,
            _ => {}
        }
    }
    bytes.len()
}
