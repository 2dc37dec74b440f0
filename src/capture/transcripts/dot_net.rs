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

/// The headers that a log has on the line of the status, with blanks in place of line ends, and where they end.
fn on_one_line(line: &[u8]) -> Option<(Vec<Vec<u8>>, usize)> {
    const HEADERS: &[u8] = b"Headers:";
    let begin = memmem::find(line, HEADERS)? + HEADERS.len();
    let rest = lines::without_end(lines::from(line, begin));
    let inside = rest.trim_ascii_start().strip_prefix(b"{")?;
    // A body may stand behind it.
    let end = memmem::find(inside, b" }").map(|blank| blank + 1);
    let end = end.or_else(|| memmem::rfind(inside, b"}"))?;
    let mut fields: Vec<Vec<u8>> = Vec::new();
    let mut at = 0;
    for blanks in memmem::find_iter(lines::before(inside, end), b"  ").chain([end]) {
        let piece = inside.get(at..blanks).unwrap_or_default().trim_ascii();
        at = blanks;
        if header_fields::field(piece).is_some() {
            fields.push(piece.to_vec());
        } else if let Some(field) = fields.last_mut().filter(|_| !piece.is_empty()) {
            field.extend_from_slice(b"  ");
            field.extend_from_slice(piece);
        }
    }
    let open = begin + rest.len() - inside.len();
    (!fields.is_empty()).then_some((fields, open + end + 1))
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
        let mut reading = Reading::default();
        for (at, line) in lines::each(bytes) {
            reading.take(at, line);
        }
        reading.finish(bytes)
    }
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Block {
    #[default]
    Between,
    Request,
    Response,
    Trailers,
}

/// A part while it is read.
#[derive(Default)]
struct Reading {
    part: Part,
    sent: Option<Request>,
    promise: Promise,
    block: Block,
    /// Where what stands behind the headers begins.
    behind: Option<usize>,
}

impl Reading {
    fn take(&mut self, at: usize, line: &[u8]) {
        if let Some(told) = status(line) {
            self.begin(at, line, told);
        } else if self.part.text.is_empty()
            && let Some((method, url)) = request(line)
        {
            self.sent = Some(Request {
                method: Some(lines::lossy(method)),
                url: Some(lines::lossy(url)).filter(|url| url != "<null>"),
                ..Request::default()
            });
            self.block = Block::Request;
        } else if self.block != Block::Between {
            self.field(at, line);
        }
    }

    fn begin(&mut self, at: usize, line: &[u8], told: (&[u8], &[u8], &[u8])) {
        let (code, reason, version) = told;
        let reason = Some(reason).filter(|reason| *reason != b"<null>");
        let reason = reason.unwrap_or_default();
        let first = [b"HTTP/", version, b" ", code, b" ", reason, b"\r\n"].concat();
        self.part.push(at, &first);
        self.promise = Promise::of_response(&first);
        self.block = Block::Response;
        if let Some((fields, end)) = on_one_line(line) {
            for field in fields {
                self.promise.header(&field);
                self.part.push(at, &[&field, &b"\r\n"[..]].concat());
            }
            self.block = Block::Between;
            self.behind = Some(at + end);
        }
    }

    fn field(&mut self, at: usize, line: &[u8]) {
        let shown = line.trim_ascii();
        let is_end = shown.starts_with(b"}");
        match (self.block, header_fields::field(shown)) {
            _ if is_end && lines::contains(shown, b"Trailing Headers:") => {
                self.block = Block::Trailers;
            }
            _ if is_end => self.block = Block::Between,
            (Block::Response, Some(_)) => {
                self.promise.header(shown);
                self.part.push(at, &[shown, b"\r\n"].concat());
            }
            (Block::Request, Some((name, value))) => {
                if let Some(sent) = &mut self.sent {
                    sent.headers.push(lines::text(name), lines::text(value));
                    sent.headers_complete = true;
                }
            }
            _ => {}
        }
        if is_end && self.promise.in_head() {
            self.behind = Some(at + line.len());
        }
    }

    fn finish(mut self, bytes: &[u8]) -> Option<Part> {
        if self.part.text.is_empty() {
            let sent = self.sent?;
            return Some(Part::unanswered(0, sent, failure(bytes)));
        }
        self.part.text.extend_from_slice(b"\r\n");
        let start = self.behind.unwrap_or(bytes.len());
        match body(lines::from(bytes, start), &self.promise) {
            Some((at, body)) => self.part.push(start + at, body),
            None => self.part.body_elsewhere = true,
        }
        self.part.laid_out = true;
        self.part.request = self.sent;
        Some(self.part)
    }
}

/// Why there is no response: the innermost of the exceptions that are printed, which stand in one line or in several.
fn failure(bytes: &[u8]) -> Option<String> {
    const CAUSED: &[u8] = b"---> ";
    let mut innermost = None;
    for (_, line) in lines::each(bytes) {
        let line = lines::before(line, 16 * FIRST).trim_ascii();
        let at = memmem::rfind(line, CAUSED).map_or(0, |at| at + CAUSED.len());
        let last = lines::from(line, at);
        // Of several, all are listed once more behind the first.
        let is_further = innermost.is_none() || line.starts_with(CAUSED);
        if is_further && !line.starts_with(b"---> (Inner Exception") && is_exception(last) {
            innermost = Some(lines::lossy(last));
        }
    }
    innermost
}

/// Whether a line begins with the type of an exception: `System.IO.IOException: …`, with a number perhaps.
fn is_exception(line: &[u8]) -> bool {
    let name = line.split(|&byte| byte == b':').next().unwrap_or_default();
    let kind = name.split(|&byte| byte == b' ').next().unwrap_or_default();
    let is_type = kind
        .iter()
        .all(|byte| byte.is_ascii_alphanumeric() || b"._`".contains(byte));
    is_type && kind.ends_with(b"Exception") && name.len() < line.len()
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
    fn a_log_may_have_all_on_one_line() {
        let line =
            b"StatusCode: 412, Headers: {   ETag: \"a\"   X-A: one  two   Content-Length: 2 } {}\n";
        let (fields, end) = on_one_line(line).unwrap();
        let fields: Vec<_> = fields.iter().map(|field| lines::lossy(field)).collect();
        assert_eq!(
            fields,
            ["ETag: \"a\"", "X-A: one  two", "Content-Length: 2"]
        );
        assert_eq!(&line[end..], b" {}\n");
        assert!(on_one_line(b"StatusCode: 412, Headers:\n").is_none());
    }

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
