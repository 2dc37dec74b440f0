//! Reads what `http.client` prints where its debug level is set, for every client that stands on it: `send:`, `reply:`
//! and `header:`, with the body as the program prints it.

use memchr::memmem;

use crate::capture::message::request_head::{self, RequestHead};
use crate::capture::message::status_line;
use crate::capture::message::status_line::Opening;
use crate::capture::transcripts::dialect::{Dialect, Part};
use crate::exchange::InputFormat;
use crate::input::lines;

/// The logger of requests, whose lines stand among the others.
const LOGGER: &[u8] = b"urllib3.connectionpool";
/// How far into a line the name of the logger is looked for, in bytes.
const LOGGED: usize = 256;

/// Whether a response came since the last request.
#[derive(Default)]
pub(crate) struct DebugLevel {
    answered: bool,
}

impl Dialect for DebugLevel {
    const FORMAT: InputFormat = InputFormat::Http;

    fn opens(line: &[u8], _: &[u8]) -> bool {
        is_request(line) || reply(line).is_some()
    }

    fn begins(&mut self, line: &[u8], _: &[u8]) -> Option<usize> {
        let begins = is_request(line);
        self.answered = !begins && (self.answered || reply(line).is_some());
        begins.then_some(0)
    }

    fn read(&mut self, bytes: &[u8]) -> Option<Part> {
        let mut part = Part::default();
        let mut sent = Vec::new();
        let mut scheme = "https";
        let mut in_head = false;
        for (at, line) in lines::each(bytes) {
            if let Some(text) = literal(line, b"send: ") {
                sent.extend_from_slice(&text);
            } else if let Some(first) = reply(line) {
                end_head(&mut part, in_head);
                part.push(at, first.trim_ascii_end());
                part.text.extend_from_slice(b"\r\n");
                in_head = true;
            } else if let Some(field) = line.strip_prefix(b"header: ").filter(|_| in_head) {
                part.push(at, lines::without_end(field));
                part.text.extend_from_slice(b"\r\n");
            } else if lines::contains(lines::before(line, LOGGED), LOGGER) {
                if lines::contains(line, b"http://") || lines::contains(line, b"new HTTP ") {
                    scheme = "http";
                }
            } else if !part.text.is_empty() {
                end_head(&mut part, in_head);
                // A program prints a body as the bytes that it is.
                let is_bytes = line.starts_with(b"b'") || line.starts_with(b"b\"");
                match literal(line, b"").filter(|_| in_head && is_bytes) {
                    Some(body) => part.push(at, &body),
                    None => part.push(at, line),
                }
                in_head = false;
            }
        }
        end_head(&mut part, in_head);
        let request = RequestHead::read(&sent);
        let request = request.map(|(head, _)| head.into_request(scheme));
        if part.text.is_empty() {
            return request.map(|request| Part::unanswered(0, request, None));
        }
        part.request = request;
        Some(part)
    }
}

fn end_head(part: &mut Part, is_open: bool) {
    if is_open {
        part.text.extend_from_slice(b"\r\n");
    }
}

fn is_request(line: &[u8]) -> bool {
    let text = literal(line, b"send: ").unwrap_or_default();
    request_head::parts(lines::without_end(lines::line(&text, 0).0)).is_some()
}

/// The status line of `reply: 'HTTP/1.1 412 Precondition Failed\r\n'`.
fn reply(line: &[u8]) -> Option<Vec<u8>> {
    let text = literal(line, b"reply: ")?;
    let is_status = status_line::opening(&text) == Some(Opening::Status);
    is_status.then_some(text)
}

/// What a literal of Python stands for, bytes or text, behind a mark at the start of a line.
fn literal(line: &[u8], mark: &[u8]) -> Option<Vec<u8>> {
    let literal = lines::without_end(line.strip_prefix(mark)?);
    let literal = literal.strip_prefix(b"b").unwrap_or(literal);
    let (&quote, text) = literal.split_first()?;
    let text = text.strip_suffix(&[quote])?;
    matches!(quote, b'\'' | b'"').then(|| unescaped(text))
}

fn unescaped(mut text: &[u8]) -> Vec<u8> {
    let mut plain = Vec::with_capacity(text.len());
    while let Some(at) = memmem::find(text, b"\\") {
        plain.extend_from_slice(lines::before(text, at));
        let escape = lines::from(text, at + 1);
        let (byte, length) = match escape {
            [b'r', ..] => (b'\r', 1),
            [b'n', ..] => (b'\n', 1),
            [b't', ..] => (b'\t', 1),
            [b'x', high, low, ..] => match hexadecimal([*high, *low]) {
                Some(byte) => (byte, 3),
                None => (b'\\', 0),
            },
            [other @ (b'\\' | b'\'' | b'"'), ..] => (*other, 1),
            _ => (b'\\', 0),
        };
        plain.push(byte);
        text = lines::from(escape, length);
    }
    plain.extend_from_slice(text);
    plain
}

fn hexadecimal(digits: [u8; 2]) -> Option<u8> {
    u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_literal_is_taken_for_what_it_stands() {
        let text = |line: &[u8]| literal(line, b"send: ");
        assert_eq!(
            text(b"send: b'a\\r\\n\\x41\\'\\\\\\q'\r\n"),
            Some(b"a\r\nA'\\\\q".to_vec())
        );
        assert_eq!(text(b"send: \"it's\"\n"), Some(b"it's".to_vec()));
        assert_eq!(text(b"send: 'cut"), None);
        assert_eq!(text(b"send: <file>"), None);
    }
}
