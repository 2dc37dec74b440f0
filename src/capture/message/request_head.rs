//! Requests where a capture shows them: the request line, the headers, the URL that they make.

use crate::capture::message::header_fields::{self, Fields, Step};
use crate::capture::message::status_line;
use crate::exchange::{Headers, Request, RequestBody};
use crate::input::{ansi, lines};

/// Methods that are believed where a request line is glued to what stands before it.
const METHODS: [&[u8]; 9] = [
    b"GET", b"PUT", b"POST", b"DELETE", b"PATCH", b"HEAD", b"OPTIONS", b"CONNECT", b"TRACE",
];
/// The longest method that is taken for one, in bytes.
const METHOD: usize = 32;
/// How far before its end a line is looked at for a request line that is glued to it, in bytes.
const GLUED: usize = 16 << 10;

/// A request line taken apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Parts<'l> {
    pub(crate) method: &'l [u8],
    target: &'l [u8],
    version: &'l [u8],
}

/// Takes `METHOD target HTTP/version` apart.
pub(crate) fn parts(line: &[u8]) -> Option<Parts<'_>> {
    let line = line.trim_ascii_end();
    let mut words = line.splitn(3, |&byte| byte == b' ');
    let method = words.next()?;
    let is_method = (1..=METHOD).contains(&method.len())
        && method
            .iter()
            .all(|byte| byte.is_ascii_uppercase() || *byte == b'-');
    // Nearly every line ends here, and some are long.
    if !is_method {
        return None;
    }
    let (target, version) = (words.next()?, words.next()?);
    (is_target(target) && is_version(version)).then_some(Parts {
        method,
        target,
        version,
    })
}

/// Whether a text begins as a request line does, which may be cut.
pub(crate) fn begins_line(text: &[u8]) -> bool {
    let mut words = text.splitn(3, |&byte| byte == b' ');
    let method = words.next().unwrap_or_default();
    METHODS.contains(&method) && words.next().is_some_and(is_target)
}

/// Whether a text is one of the usual methods.
pub(crate) fn is_method(text: &[u8]) -> bool {
    METHODS.contains(&text.trim_ascii())
}

/// A path, `*`, a URL, or the host and port of `CONNECT`.
fn is_target(target: &[u8]) -> bool {
    matches!(target.first(), Some(b'/' | b'*')) || target.contains(&b':')
}

fn is_version(version: &[u8]) -> bool {
    let digits = version.strip_prefix(b"HTTP/").unwrap_or_default();
    match digits {
        [major] => major.is_ascii_digit(),
        [major, b'.', minor] => major.is_ascii_digit() && minor.is_ascii_digit(),
        _ => false,
    }
}

/// Where in a line a request head begins whose next line is `below`: at its start, or glued to what stands before
/// it, as where a body ends without line feed.
pub(crate) fn begins(line: &[u8], below: &[u8]) -> Option<usize> {
    if !header_fields::is_field(below) && !header_fields::is_blank(below) {
        return None;
    }
    let shown = ansi::plain(lines::without_returns(line));
    if parts(&shown).is_some() {
        return Some(0);
    }
    header_fields::is_field(below)
        .then(|| glued(line))
        .flatten()
}

/// Where in a line a request line begins that ends with the line.
fn glued(line: &[u8]) -> Option<usize> {
    let line = lines::without_returns(line);
    let start = line.len().saturating_sub(GLUED);
    let tail = lines::from(line, start);
    let mut spaces = tail.iter().enumerate().rev();
    let mut space = || Some(spaces.find(|(_, byte)| **byte == b' ')?.0);
    let (_, before_target) = (space()?, space()?);
    let method = METHODS
        .iter()
        .find(|method| lines::before(tail, before_target).ends_with(method))?;
    let column = before_target - method.len();
    parts(lines::from(tail, column)).map(|_| start + column)
}

/// A request as its head tells it.
#[derive(Default)]
pub(crate) struct RequestHead {
    pub(crate) method: String,
    target: String,
    version: String,
    headers: Fields,
}

impl RequestHead {
    /// Begins with the request line, without colours.
    pub(crate) fn new(line: &[u8]) -> Option<Self> {
        let parts = parts(line)?;
        Some(Self {
            method: lines::lossy(parts.method),
            target: lines::lossy(parts.target),
            version: lines::lossy(parts.version),
            headers: Fields::new(),
        })
    }

    /// Reads the head at the start of some bytes, up to a response, and its length.
    pub(crate) fn read(bytes: &[u8]) -> Option<(Self, usize)> {
        let mut lines = lines::each(bytes);
        let (_, first) = lines.next()?;
        let mut head = Self::new(&ansi::plain(lines::without_end(first)))?;
        for (at, line) in lines {
            if status_line::opening(line).is_some() {
                return Some((head, at));
            }
            if !head.take(line.strip_suffix(b"\n").unwrap_or(line)) {
                return Some((head, at + line.len()));
            }
        }
        Some((head, bytes.len()))
    }

    /// Takes the next line; `false` when the head ends with it or before it.
    pub(crate) fn take(&mut self, line: &[u8]) -> bool {
        matches!(self.headers.take(line, 0), Step::Field)
    }

    /// Whether the version says that the connection is one of TLS: nobody speaks HTTP/2 or 3 without.
    fn implies_tls(&self) -> bool {
        !self.version.starts_with("HTTP/1") && !self.version.starts_with("HTTP/0")
    }

    /// The port that the request names, if it names one.
    fn port(&self) -> Option<&str> {
        let host = self.headers.headers.get("Host")?;
        let (_, port) = host.rsplit_once(':')?;
        Some(port).filter(|port| port.bytes().all(|byte| byte.is_ascii_digit()))
    }

    /// The bytes of a body that the head announces, if it says.
    pub(crate) fn content_length(&self) -> Option<usize> {
        let length = header_fields::content_length(&self.headers.headers)?;
        usize::try_from(length).ok()
    }

    /// The request. `scheme` is how the connection was made, unless the head shows better.
    pub(crate) fn into_request(self, scheme: &str) -> Request {
        let is_secure = self.implies_tls() || self.port() == Some("443");
        let scheme = if is_secure { "https" } else { scheme };
        let headers = self.headers.headers;
        let is_host = |host: &&str| {
            !host.is_empty() && !host.contains(|c: char| c.is_whitespace() || "/?#@\\".contains(c))
        };
        let url = match headers.get("Host").filter(is_host) {
            Some(host) if self.target.starts_with('/') => {
                format!("{scheme}://{host}{}", self.target)
            }
            _ => self.target,
        };
        Request {
            has_body: has_body(&headers, &self.version),
            body: header_fields::content_length(&headers).and_then(RequestBody::of_length),
            method: Some(self.method),
            url: Some(url),
            headers,
            headers_complete: true,
            ..Request::default()
        }
    }
}

/// Whether a body follows a head: before HTTP/2 only a header can announce one.
fn has_body(headers: &Headers, version: &str) -> Option<bool> {
    if headers.get("Transfer-Encoding").is_some() {
        Some(true)
    } else if headers.get("Content-Length").is_some() {
        Some(header_fields::content_length(headers) != Some(0))
    } else {
        version.starts_with("HTTP/1").then_some(false)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(text: &str) -> Request {
        let mut lines = text.lines();
        let mut head = RequestHead::new(lines.next().unwrap().as_bytes()).unwrap();
        for line in lines {
            head.take(line.as_bytes());
        }
        head.into_request("https")
    }

    #[test]
    fn a_request_line_has_a_method_a_target_and_a_version() {
        for line in [
            "GET / HTTP/1.1\r",
            "PUT /a?b=c HTTP/2",
            "OPTIONS * HTTP/1.0",
            "CONNECT a.example:443 HTTP/1.1",
            "GET http://a.example/x HTTP/2.0",
        ] {
            assert!(parts(line.as_bytes()).is_some(), "{line}");
        }
        for line in [
            "GET / HTTP/x",
            "GET /",
            "Get / HTTP/1.1",
            "GET x HTTP/1.1",
            "A GET / HTTP/1.1",
            "HTTP/1.1 200 OK",
        ] {
            assert_eq!(parts(line.as_bytes()), None, "{line}");
        }
    }

    #[test]
    fn a_request_may_be_glued_to_the_body_before_it() {
        let below = b"Host: a.example\r";
        assert_eq!(begins(b"GET / HTTP/1.1\r", below), Some(0));
        assert_eq!(begins(b"{\"a\": 1}PUT /x HTTP/1.1\r", below), Some(8));
        assert_eq!(begins(b"it said GET / HTTP/1.1", b"and so on"), None);
        assert_eq!(begins(b"\"GET / HTTP/1.1\"", below), None);
    }

    #[test]
    fn the_url_is_made_of_host_and_target() {
        let url = |text: &str| request(text).url.unwrap();
        assert_eq!(
            url("GET /x HTTP/1.1\nHost: a.example\n"),
            "https://a.example/x"
        );
        assert_eq!(
            url("GET http://b.example/x HTTP/1.1\nHost: a\n"),
            "http://b.example/x"
        );
        assert_eq!(url("GET /x HTTP/1.1\nHost: a/b\n"), "/x");
        assert_eq!(url("GET /x HTTP/1.1\n"), "/x");
    }

    #[test]
    fn a_body_is_announced_by_headers() {
        let has_body = |text: &str| request(text).has_body;
        assert_eq!(has_body("PUT / HTTP/1.1\nContent-Length: 2\n"), Some(true));
        assert_eq!(has_body("PUT / HTTP/1.1\nContent-Length: 0\n"), Some(false));
        assert_eq!(
            has_body("PUT / HTTP/1.1\nTransfer-Encoding: chunked\n"),
            Some(true)
        );
        assert_eq!(has_body("GET / HTTP/1.1\nA: b\n"), Some(false));
        assert_eq!(has_body("PUT / HTTP/2\na: b\n"), None);
    }
}
