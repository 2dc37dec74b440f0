//! Reads what PowerShell shows of `Invoke-WebRequest`: the list of an answer's properties, or the text of an error.

use crate::capture::message::status_line;
use crate::capture::message::status_line::Opening;
use crate::capture::transcripts::dialect::{self, Dialect, Part};
use crate::exchange::{InputFormat, Repair};
use crate::input::{ansi, lines};

/// The property that holds the whole response.
const PROPERTY: &[u8] = b"RawContent ";
/// What stands where a value is longer than PowerShell shows.
const CUT: &[u8] = b"...";
/// How far into a line the text of an error is looked for, in bytes.
const ERROR: usize = 1024;

/// Where the value begins in `RawContent        : HTTP/1.1 412 …`.
fn column(line: &[u8]) -> Option<usize> {
    let begin = lines::before(line, 64);
    let colon = begin.iter().position(|&byte| byte == b':')?;
    let name = lines::before(begin, colon);
    let column = colon + 2;
    let is_property = name.starts_with(PROPERTY) && name.trim_ascii().len() + 1 == PROPERTY.len();
    let is_status = status_line::opening(lines::from(line, column)) == Some(Opening::Status);
    (is_property && is_status).then_some(column)
}

/// The list of an answer's properties.
#[derive(Default)]
pub(crate) struct List;

impl Dialect for List {
    const FORMAT: InputFormat = InputFormat::Http;

    fn opens(line: &[u8], _: &[u8]) -> bool {
        column(line).is_some()
    }

    fn begins(&mut self, line: &[u8], below: &[u8]) -> Option<usize> {
        Self::opens(line, below).then_some(0)
    }

    fn read(&mut self, bytes: &[u8]) -> Option<Part> {
        let (_, first) = lines::each(bytes).next()?;
        let column = column(first)?;
        let mut part = Part::default();
        let mut body = None;
        for (at, line) in lines::each(bytes) {
            let shown = if at == 0 {
                lines::from(line, column)
            } else {
                let Some(shown) = behind_indentation(line, column) else {
                    break;
                };
                shown
            };
            if body.is_some() && lines::without_end(shown) == CUT {
                part.cut = true;
                break;
            }
            part.push(at, shown);
            if body.is_none() && shown.trim_ascii().is_empty() {
                body = Some(part.text.len());
            }
        }
        if let Some(body) = body {
            unwrap(&mut part, body);
        }
        part.laid_out = true;
        Some(part)
    }
}

/// What a line of a value shows; `None` when the line belongs to another property.
fn behind_indentation(line: &[u8], column: usize) -> Option<&[u8]> {
    if line.trim_ascii().is_empty() {
        return Some(lines::from(line, lines::without_end(line).len()));
    }
    let (indentation, shown) = line.split_at_checked(column)?;
    indentation.trim_ascii().is_empty().then_some(shown)
}

/// Joins the lines of a JSON body that the width of the window has broken, where that makes it whole.
fn unwrap(part: &mut Part, at: usize) {
    let body = lines::from(&part.text, at);
    if body.trim_ascii().is_empty() || dialect::json_end(body).is_some() {
        return;
    }
    let joined: Vec<u8> = lines::each(body)
        .flat_map(|(_, line)| lines::without_end(line).iter().copied())
        .collect();
    if dialect::json_end(&joined).is_some() {
        part.text.truncate(at);
        part.text.extend_from_slice(&joined);
        part.repairs.push(Repair::LinesJoined);
    }
}

/// The texts of errors.
#[derive(Default)]
pub(crate) struct Errors;

impl Dialect for Errors {
    const FORMAT: InputFormat = InputFormat::Http;

    fn opens(line: &[u8], _: &[u8]) -> bool {
        error(line).is_some()
    }

    fn begins(&mut self, line: &[u8], below: &[u8]) -> Option<usize> {
        Self::opens(line, below).then_some(0)
    }

    fn read(&mut self, bytes: &[u8]) -> Option<Part> {
        let (_, first) = lines::each(bytes).next()?;
        let (status, reason) = error(first)?;
        let head = format!("HTTP/1.1 {status} {reason}\r\n\r\n");
        let mut part = Part {
            has_no_version: true,
            body_elsewhere: true,
            ..Part::default()
        };
        part.push(0, head.as_bytes());
        Some(part)
    }
}

/// Status and reason of an error, in the words of Windows PowerShell or of PowerShell.
fn error(line: &[u8]) -> Option<(u16, String)> {
    const WINDOWS: &str = "The remote server returned an error: (";
    const CORE: &str = "Response status code does not indicate success: ";
    let line = lines::lossy(&ansi::plain(lines::without_end(lines::before(line, ERROR))));
    let (status, reason) = if let Some((_, told)) = line.split_once(WINDOWS) {
        let (status, reason) = told.split_once(')')?;
        (status, reason.trim().trim_end_matches('.'))
    } else {
        let (_, told) = line.split_once(CORE)?;
        let told = told.trim_end().trim_end_matches('.');
        match told.split_once(" (") {
            Some((status, reason)) => (status, reason.trim_end_matches(')')),
            None => (told, ""),
        }
    };
    let is_status = status.len() == 3 && status.bytes().all(|byte| byte.is_ascii_digit());
    let status = status.parse().ok().filter(|_| is_status)?;
    Some((status, reason.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_tells_its_status() {
        let told = |line: &str| error(line.as_bytes());
        let found = |status, reason: &str| Some((status, reason.to_owned()));
        assert_eq!(
            told("iwr : The remote server returned an error: (412) Precondition Failed.\r\n"),
            found(412, "Precondition Failed")
        );
        assert_eq!(
            told("iwr: Response status code does not indicate success: 404 (Not Found)."),
            found(404, "Not Found")
        );
        assert_eq!(
            told("Response status code does not indicate success: 430."),
            found(430, "")
        );
        for line in [
            "The remote server returned an error: (4O4) Not Found.",
            "Response status code does not indicate success: many",
            "The remote name could not be resolved: 'a.example'",
        ] {
            assert_eq!(told(line), None, "{line}");
        }
    }

    #[test]
    fn the_value_of_the_property_begins_behind_the_colon() {
        assert_eq!(column(b"RawContent        : HTTP/1.1 200 OK\r\n"), Some(20));
        assert_eq!(column(b"RawContent : HTTP/1.1 200 OK"), Some(13));
        assert_eq!(column(b"RawContentLength  : 369"), None);
        assert_eq!(column(b"RawContent        : none"), None);
    }

    #[test]
    fn a_value_ends_where_the_indentation_does() {
        assert_eq!(behind_indentation(b"    a: 1\n", 4), Some(&b"a: 1\n"[..]));
        assert_eq!(behind_indentation(b"   \r\n", 4), Some(&b"\r\n"[..]));
        assert_eq!(behind_indentation(b"Forms : {}\n", 4), None);
    }
}
