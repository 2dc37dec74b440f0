//! Reads what `mitmdump` prints, with headers and bodies or without (`flow_detail`).

use memchr::memmem;

use crate::capture::message::request_head::{self, RequestHead};
use crate::capture::source::Source;
use crate::capture::transcripts::dialect::{Dialect, Part};
use crate::exchange::{InputFormat, Request};
use crate::input::window::{More, View};
use crate::input::{ansi, lines};

/// What stands before the answer.
const ANSWER: &[u8] = b"<< ";
/// How far a header, and a line of a body, is indented.
const INDENT: &[u8] = b"    ";
/// What stands where an address or a body is cut.
const CUT: &str = "…";
const CUT_OFF: &[u8] = b"(cut off)";
/// How long the address of a client and the method may be, in bytes.
const FIRST: usize = 256;

#[derive(Default)]
pub(crate) struct Mitmdump;

/// Whether an answer stands below: an access log may begin its lines in the same way.
pub(crate) fn is_answered(view: View, _: &Source) -> Result<bool, More> {
    match lines::contains(view.bytes, b" << ") {
        true => Ok(true),
        false => view.if_ended(false),
    }
}

impl Dialect for Mitmdump {
    const FORMAT: InputFormat = InputFormat::Http;

    fn opens(line: &[u8], _: &[u8]) -> bool {
        request(&ansi::glance(line)).is_some()
    }

    fn begins(&mut self, line: &[u8], below: &[u8]) -> Option<usize> {
        Self::opens(line, below).then_some(0)
    }

    fn read(&mut self, bytes: &[u8]) -> Option<Part> {
        let mut reading = Reading::default();
        for (at, line) in lines::each(bytes) {
            if !reading.take(at, &ansi::plain(line)) {
                break;
            }
        }
        reading.finish()
    }
}

/// The request line of `127.0.0.1:36090: PUT https://a.example/x HTTP/2.0`.
fn request(line: &[u8]) -> Option<Vec<u8>> {
    let line = lines::without_end(line);
    let at = memmem::find(lines::before(line, FIRST), b": ")?;
    let is_port = at > 0 && line.get(at - 1).is_some_and(u8::is_ascii_digit);
    let client = lines::before(line, at);
    let shown = lines::from(line, at + 2);
    let words = shown.split(|&byte| byte == b' ').count();
    let first = match words {
        2 => [shown, b" HTTP/1.1"].concat(),
        _ => shown.to_vec(),
    };
    let is_client = is_port && client.contains(&b':') && !client.contains(&b' ');
    let has_address = memmem::find(shown, b"://").is_some();
    (is_client && has_address && request_head::parts(&first).is_some()).then_some(first)
}

/// What answers a request.
#[derive(Debug, PartialEq, Eq)]
enum Answer<'l> {
    Status {
        line: Vec<u8>,
        has_body: bool,
    },
    /// Why there is none.
    Failed(&'l [u8]),
}

/// The status line of ` << HTTP/2.0 412 Precondition Failed 388b`, and whether there is a body.
fn answer(line: &[u8]) -> Option<Answer<'_>> {
    let told = lines::without_end(line)
        .trim_ascii_start()
        .strip_prefix(ANSWER)?;
    let told = told.trim_ascii();
    let (version, rest) = match told.split(|&byte| byte == b' ').next() {
        Some(version) if version.starts_with(b"HTTP/") => {
            (version, lines::from(told, version.len()).trim_ascii_start())
        }
        _ => (&b"HTTP/1.1"[..], told),
    };
    let (code, rest) = rest.split_at_checked(3).unwrap_or((b"", rest));
    if !code.iter().all(u8::is_ascii_digit) || code.is_empty() || !rest.starts_with(b" ") {
        return Some(Answer::Failed(told));
    }
    let end = rest.iter().rposition(|&byte| byte == b' ').unwrap_or(0);
    let (reason, size) = (
        lines::before(rest, end).trim_ascii(),
        lines::from(rest, end + 1),
    );
    let has_body = size != b"0b" && size.first().is_some_and(u8::is_ascii_digit);
    Some(Answer::Status {
        line: [version, b" ", code, b" ", reason, b"\r\n"].concat(),
        has_body,
    })
}

/// A flow while it is read.
#[derive(Default)]
struct Reading {
    part: Part,
    request: Option<RequestHead>,
    reason: Option<String>,
    /// Whether an empty line came behind the headers.
    in_body: bool,
    has_body: bool,
    /// Whether anything of the body came.
    body: bool,
}

impl Reading {
    /// Takes a line; `false` behind the flow.
    fn take(&mut self, at: usize, line: &[u8]) -> bool {
        let shown = lines::without_end(line);
        if self.request.is_none() {
            self.request = request(line).and_then(|first| RequestHead::new(&first));
            return true;
        }
        if self.part.text.is_empty() {
            match answer(line) {
                Some(Answer::Status { line, has_body }) => {
                    self.part.push(at, &line);
                    self.has_body = has_body;
                    self.in_body = false;
                }
                Some(Answer::Failed(reason)) => {
                    self.reason = Some(lines::lossy(reason));
                    return false;
                }
                None if shown.is_empty() => self.in_body = true,
                None => {
                    if let Some(field) = shown.strip_prefix(INDENT).filter(|_| !self.in_body)
                        && let Some(request) = &mut self.request
                    {
                        request.take(field);
                    }
                }
            }
            return true;
        }
        self.response_line(at, line)
    }

    fn response_line(&mut self, at: usize, line: &[u8]) -> bool {
        let shown = lines::without_end(line);
        if shown.is_empty() && !self.in_body {
            self.in_body = true;
            self.part.push(at, b"\r\n");
            return true;
        }
        if shown.is_empty() {
            self.part.push(at, line);
            return true;
        }
        let Some(shown) = shown.strip_prefix(INDENT) else {
            return false;
        };
        if self.in_body && shown == CUT_OFF {
            self.part.cut = true;
            return false;
        }
        self.body |= self.in_body;
        self.part.push(at, shown);
        self.part.text.extend_from_slice(b"\n");
        true
    }

    fn finish(mut self) -> Option<Part> {
        let mut request = self.request?.into_request("https");
        if request.url.as_ref().is_some_and(|url| url.ends_with(CUT)) {
            request = Request {
                method: request.method,
                ..Request::default()
            };
        }
        if self.part.text.is_empty() {
            return Some(Part::unanswered(0, request, self.reason));
        }
        if self.body {
            let end = self.part.text.trim_ascii_end().len();
            self.part.text.truncate(end);
        } else {
            self.part.text.extend_from_slice(b"\r\n");
            self.part.body_elsewhere = self.has_body;
        }
        // Headers are shown from a detail on that shows the address whole.
        request.headers_complete = !request.headers.is_empty();
        self.part.request = Some(request);
        self.part.laid_out = true;
        Some(self.part)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_a_status_or_a_failure() {
        let line = |line: &str| {
            let Some(Answer::Status { line, has_body }) = answer(line.as_bytes()) else {
                panic!("{line}");
            };
            (lines::lossy(&line), has_body)
        };
        let first = |text: &str| text.to_owned();
        assert_eq!(
            line(" << 412 Precondition Failed 388b\n"),
            (first("HTTP/1.1 412 Precondition Failed\r\n"), true)
        );
        assert_eq!(
            line("     << HTTP/2.0 429  1.5k"),
            (first("HTTP/2.0 429 \r\n"), true)
        );
        assert_eq!(
            line(" << 204 No Content 0b"),
            (first("HTTP/1.1 204 No Content\r\n"), false)
        );
        assert_eq!(
            answer(b" << server closed connection"),
            Some(Answer::Failed(b"server closed connection"))
        );
        assert_eq!(answer(b"    etag: << 1"), None);
    }

    #[test]
    fn a_request_stands_behind_the_address_of_the_client() {
        for (line, first) in [
            (
                "127.0.0.1:3: PUT http://a.example/x\n",
                "PUT http://a.example/x HTTP/1.1",
            ),
            (
                "[::1]:3: GET https://a.example/ HTTP/2.0",
                "GET https://a.example/ HTTP/2.0",
            ),
        ] {
            assert_eq!(
                request(line.as_bytes()).as_deref(),
                Some(first.as_bytes()),
                "{line}"
            );
        }
        for line in [
            "127.0.0.1: GET http://a/",
            "a b:1: GET http://a/",
            "127.0.0.1:3: GET /x",
            "127.0.0.1:3: said http://a/",
        ] {
            assert_eq!(request(line.as_bytes()), None, "{line}");
        }
    }
}
