//! Reads what .NET prints of an `HttpResponseMessage`, and of the `HttpRequestMessage` before it.

use memchr::memmem;

use crate::capture::message::header_fields;
use crate::capture::transcripts::dialect::{self, Dialect, Part, Promise};
use crate::exchange::{InputFormat, Request};
use crate::input::lines;

/// How far into a line the first property is looked for, in bytes.
const FIRST: usize = 1024;

/// Whether a response was told since the last part began.
#[derive(Default)]
pub(crate) struct DotNet {
    has_answer: bool,
    has_request: bool,
}

/// The value of a property in `StatusCode: 404, ReasonPhrase: 'Not Found', Version: 1.1, …`.
fn property<'l>(line: &'l [u8], name: &[u8]) -> Option<&'l [u8]> {
    let at = memmem::find(line, name)?;
    let value = lines::from(line, at + name.len());
    let end = match value.strip_prefix(b"'") {
        Some(quoted) => memmem::find(quoted, b"', ").map(|end| end + 2)?,
        None => value
            .iter()
            .position(|&byte| byte == b',')
            .unwrap_or(value.len()),
    };
    let value = lines::before(value, end);
    let quoted = value
        .strip_prefix(b"'")
        .and_then(|value| value.strip_suffix(b"'"));
    Some(quoted.unwrap_or(value))
}

/// The status, the reason phrase and the version that a line tells.
fn status(line: &[u8]) -> Option<(&[u8], &[u8], &[u8])> {
    let begin = lines::before(line, FIRST);
    let at = memmem::find(begin, b"StatusCode: ")?;
    let line = lines::before(lines::from(line, at), FIRST);
    let status = property(line, b"StatusCode: ")?;
    let is_status = status.len() == 3 && status.iter().all(u8::is_ascii_digit);
    let reason = property(line, b", ReasonPhrase: ").filter(|_| is_status)?;
    Some((status, reason, property(line, b", Version: ")?))
}

/// The method and the address that a line tells.
fn request(line: &[u8]) -> Option<(&[u8], &[u8])> {
    let line = lines::before(line, 16 * FIRST);
    let method = property(line, b"Method: ")?;
    Some((method, property(line, b", RequestUri: ")?))
}

impl Dialect for DotNet {
    const FORMAT: InputFormat = InputFormat::Http;

    fn opens(line: &[u8], _: &[u8]) -> bool {
        status(line).is_some() || request(line).is_some()
    }

    fn begins(&mut self, line: &[u8], _: &[u8]) -> Option<usize> {
        let is_answer = status(line).is_some();
        let is_request = !is_answer && request(line).is_some();
        let begins = is_request || (is_answer && (self.has_answer || !self.has_request));
        if begins {
            *self = Self::default();
        }
        self.has_answer |= is_answer;
        self.has_request |= is_request;
        begins.then_some(0)
    }

    fn read(&mut self, bytes: &[u8]) -> Option<Part> {
        let mut part = Part::default();
        let mut sent = None;
        let mut promise = Promise::default();
        let mut block = Block::Between;
        let mut behind = None;
        for (at, line) in lines::each(bytes) {
            if let Some((code, reason, version)) = status(line) {
                let first = [b"HTTP/", version, b" ", code, b" ", reason, b"\r\n"].concat();
                part.push(at, &first);
                promise = Promise::of_response(&first);
                block = Block::Response;
            } else if part.text.is_empty()
                && let Some((method, url)) = request(line)
            {
                sent = Some(Request {
                    method: Some(lines::lossy(method)),
                    url: Some(lines::lossy(url)).filter(|url| url != "<null>"),
                    ..Request::default()
                });
                block = Block::Request;
            } else if block != Block::Between {
                let shown = line.trim_ascii();
                let is_end = shown.starts_with(b"}");
                match (block, header_fields::field(shown)) {
                    _ if is_end && lines::contains(shown, b"Trailing Headers:") => {
                        block = Block::Trailers;
                    }
                    _ if is_end => block = Block::Between,
                    (Block::Response, Some(_)) => {
                        promise.header(shown);
                        part.push(at, &[shown, b"\r\n"].concat());
                    }
                    (Block::Request, Some((name, value))) => {
                        if let Some(sent) = &mut sent {
                            sent.headers.push(lines::lossy(name), lines::lossy(value));
                            sent.headers_complete = true;
                        }
                    }
                    _ => {}
                }
                if is_end && promise.in_head() {
                    behind = Some(at + line.len());
                }
            }
        }
        if part.text.is_empty() {
            return sent.map(|request| Part::unanswered(0, request, None));
        }
        part.text.extend_from_slice(b"\r\n");
        let start = behind.unwrap_or(bytes.len());
        match body(lines::from(bytes, start), &promise) {
            Some((at, body)) => part.push(start + at, body),
            None => part.body_elsewhere = true,
        }
        part.laid_out = true;
        part.request = sent;
        Some(part)
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Block {
    Between,
    Request,
    Response,
    Trailers,
}

/// What is printed of the body behind the headers: a JSON value, or as many bytes as were promised. Other text there is
/// not of the response.
fn body<'b>(behind: &'b [u8], promise: &Promise) -> Option<(usize, &'b [u8])> {
    let blanks = behind.len() - behind.trim_ascii_start().len();
    let shown = lines::from(behind, blanks);
    if let Some(end) = dialect::json_end(shown) {
        return Some((blanks, lines::before(shown, end)));
    }
    let length = promise
        .exact()
        .and_then(|length| usize::try_from(length).ok())?;
    let (line, _) = lines::line(shown, length);
    let is_there = length > 0 && length <= shown.len() && line.trim_ascii().is_empty();
    is_there.then(|| (blanks, lines::before(shown, length)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn properties_stand_on_one_line() {
        let line =
            b"{StatusCode: 404, ReasonPhrase: 'Not, here', Version: 1.1, Content: <null>, Headers:";
        assert_eq!(
            status(line),
            Some((&b"404"[..], &b"Not, here"[..], &b"1.1"[..]))
        );
        let line = b"Method: PUT, RequestUri: 'https://a.example/x,y', Version: 2.0, Content: <null>, Headers:";
        assert_eq!(
            request(line),
            Some((&b"PUT"[..], &b"https://a.example/x,y"[..]))
        );
        assert_eq!(status(b"StatusCode: 404"), None);
        assert_eq!(
            status(b"StatusCode: OK, ReasonPhrase: 'OK', Version: 1.1"),
            None
        );
    }
}
