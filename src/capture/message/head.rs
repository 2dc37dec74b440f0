//! The head of a response: its status line and headers.

use crate::capture::error::Problem;
use crate::capture::message::header_fields::{Fields, Step};
use crate::capture::message::{content_coding, header_fields, status_line};
use crate::exchange::{Body, Headers, Repair, Response, Role};
use crate::input::window::{More, View};
use crate::input::{ansi, lines};

/// The head of one response.
#[derive(Debug, Default)]
pub(crate) struct Head {
    pub(crate) version: String,
    pub(crate) status: u16,
    pub(crate) reason: Option<String>,
    pub(crate) headers: Headers,
    pub(crate) repairs: Vec<Repair>,
    /// Bytes up to the body.
    pub(crate) length: usize,
    /// Whether an empty line ends it.
    pub(crate) closed: bool,
    /// Whether every line ends in CR LF, as HTTP wants it. If not, the capture has been through a tool that
    /// changed the line ends, in the body too.
    pub(crate) crlf: bool,
    /// Whether a tool has coloured it for a terminal.
    pub(crate) is_coloured: bool,
}

impl Head {
    /// The `Content-Length`, unless it is missing, not a number, or there are several that differ.
    pub(crate) fn content_length(&self) -> Option<u64> {
        header_fields::content_length(&self.headers)
    }

    pub(crate) fn is_redirect(&self) -> bool {
        matches!(self.status, 300..=399)
    }

    /// Whether this is a proxy's answer to `CONNECT`, by its own words.
    pub(crate) fn is_tunnel(&self) -> bool {
        matches!(self.status, 200..=299) && self.reason_has("connection established")
    }

    /// Whether the reason holds the word, which shows a proxy's answer only where another response follows.
    pub(crate) fn speaks_of_tunnel(&self) -> bool {
        self.reason_has("tunnel")
    }

    fn reason_has(&self, words: &str) -> bool {
        let reason = self.reason.as_deref().unwrap_or_default();
        reason.to_ascii_lowercase().contains(words)
    }

    pub(crate) fn is_chunked(&self) -> bool {
        self.elements("Transfer-Encoding").any(is_chunked)
    }

    /// Whether the body may have another length than the bytes on the wire: tools decode it and keep the headers.
    pub(crate) fn is_coded(&self) -> bool {
        self.is_chunked() || self.is_packed()
    }

    /// Whether the headers name a coding beside that of chunks.
    pub(crate) fn is_packed(&self) -> bool {
        self.codings().into_iter().any(content_coding::is_coding)
    }

    /// What was done to the body, in order: content codings first, then those of the transfer but chunking.
    pub(crate) fn codings(&self) -> Vec<&str> {
        let transfer = self.elements("Transfer-Encoding");
        self.elements("Content-Encoding")
            .chain(transfer.filter(|name| !is_chunked(name)))
            .collect()
    }

    fn elements<'h>(&'h self, name: &'h str) -> impl Iterator<Item = &'h str> {
        header_fields::elements(&self.headers, name)
    }

    /// The response that the head begins.
    pub(crate) fn into_response(self, body: Body, role: Role) -> Response {
        Response {
            version: Some(self.version),
            status: Some(self.status),
            reason: self.reason,
            headers: self.headers,
            body,
            role,
        }
    }
}

/// Reads the head at the start of a view, whose first line is line `line` of the input.
pub(crate) fn read(view: View, line: usize, limit: usize) -> Result<Result<Head, Problem>, More> {
    let head = read_whole(view.bytes, line, limit);
    let is_settled = match &head {
        Ok(head) if head.closed => lines::before(view.bytes, head.length).ends_with(b"\n"),
        Ok(head) => view.shows_lines(head.length),
        Err(Problem::HeadTooLarge { .. }) => true,
        Err(_) => view.shows_lines(0),
    };
    if is_settled {
        Ok(head)
    } else {
        view.if_ended(head)
    }
}

fn read_whole(bytes: &[u8], line: usize, limit: usize) -> Result<Head, Problem> {
    let window = lines::before(bytes, limit.saturating_add(1));
    let (first, mut at) = lines::line(window, 0);
    let first_line = ansi::plain(first);
    let broken = || Problem::StatusLine {
        text: lines::excerpt(lines::without_returns(&first_line)),
    };
    let parts = status_line::parts(&first_line).ok_or_else(broken)?;
    let status = parts.status().ok_or_else(broken)?;

    let mut fields = Fields::new();
    let mut closed = false;
    let mut crlf = at > first.len() && ends_in_crlf(first);
    let mut number = line;
    while at < window.len() {
        let (raw, next) = lines::line(window, at);
        number += 1;
        match fields.take(raw, number) {
            Step::Field => {}
            Step::Empty => closed = true,
            Step::Body => break,
        }
        crlf &= ends_in_crlf(raw) || next == at + raw.len();
        at = next;
        if closed {
            break;
        }
    }
    if at > limit {
        return Err(Problem::HeadTooLarge { limit });
    }
    Ok(Head {
        version: lines::lossy(parts.version),
        status,
        reason: Some(lines::lossy(parts.reason)).filter(|reason| !reason.is_empty()),
        headers: fields.headers,
        repairs: fields.repairs,
        length: at,
        closed,
        crlf,
        is_coloured: lines::has_escape(lines::before(window, at)),
    })
}

/// Where to look on behind a head that could not be read. One that is too large may hold lines that look like
/// another response; reading them again as heads would take the whole limit for each.
pub(crate) fn passed(bytes: &[u8], problem: &Problem) -> usize {
    let last = match problem {
        Problem::HeadTooLarge { limit } => limit.saturating_sub(1),
        _ => 0,
    };
    let (_, next) = lines::line(bytes, last);
    next
}

fn is_chunked(coding: &str) -> bool {
    coding.eq_ignore_ascii_case("chunked")
}

fn ends_in_crlf(line: &[u8]) -> bool {
    line.ends_with(b"\r") && !line.ends_with(b"\r\r")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(bytes: &[u8], line: usize, limit: usize) -> Result<Head, Problem> {
        read(View::whole(bytes), line, limit).unwrap()
    }

    fn head(text: &str) -> Head {
        whole(text.as_bytes(), 1, 1 << 16).unwrap()
    }

    #[test]
    fn a_head_begins_with_its_status_line() {
        let head = head("HTTP/1.1\t412   Not  now \r\r\n");
        assert_eq!(head.version, "HTTP/1.1");
        assert_eq!(head.status, 412);
        assert_eq!(head.reason.as_deref(), Some("Not  now"));
    }

    #[test]
    fn a_broken_status_line_is_quoted() {
        for line in ["HTTP/1.1 4O4 Not Found", "HTTP/1.1 41 x"] {
            let problem = whole(format!("{line}\r\n\r\n").as_bytes(), 1, 1000).unwrap_err();
            assert!(matches!(problem, Problem::StatusLine { text } if text == line));
        }
    }

    #[test]
    fn pseudo_headers_are_skipped() {
        let head = head("HTTP/2 200\n:status: 200\nA: 1\n\n");
        assert_eq!(head.headers.len(), 1);
        assert_eq!(head.repairs, []);
    }

    #[test]
    fn bytes_that_are_not_utf_8_are_replaced() {
        let bytes = b"HTTP/1.1 404 Non trouv\xe9\r\nX-\xe9: caf\xe9\r\n\r\n";
        let head = whole(bytes, 1, 1000).unwrap();
        assert_eq!(head.reason.as_deref(), Some("Non trouv\u{fffd}"));
        assert_eq!(head.headers.get("X-\u{fffd}"), Some("caf\u{fffd}"));
    }

    #[test]
    fn a_line_without_a_colon_is_left_out_and_told() {
        let text = "HTTP/1.1 200 OK\r\nA: 1\r\nnot a header\r\nB: 2\r\n\r\n";
        let head = whole(text.as_bytes(), 7, 1000).unwrap();
        assert_eq!(head.headers.len(), 2);
        let left_out = Repair::NotHeaders { first: 9, count: 1 };
        assert_eq!(head.repairs, [left_out]);
    }

    #[test]
    fn a_fold_after_a_line_that_is_left_out_does_not_continue_the_header_above() {
        let head = head("HTTP/1.1 200 OK\nA: 1\nnot a header\n folded\n\n");
        assert_eq!(head.headers.get("A"), Some("1"));
        assert_eq!(head.repairs, [Repair::NotHeaders { first: 3, count: 2 }]);
    }

    #[test]
    fn a_body_may_begin_without_the_empty_line() {
        for body in ["{\"code\": 4000}", "[{\"a\": 1}]", "<html>"] {
            let text = format!("HTTP/1.1 400 Bad Request\r\nA: 1\r\n{body}");
            let head = head(&text);
            assert_eq!(head.length, text.len() - body.len());
            assert_eq!(head.repairs, [Repair::NoEmptyLine { line: 3 }], "{body}");
        }
    }

    #[test]
    fn a_status_line_ends_the_head_before_it() {
        let head = head("HTTP/1.1 100 Continue\r\nHTTP/1.1 200 OK\r\n\r\n");
        assert_eq!(head.length, 23);
        assert!(!head.closed);
        assert_eq!(head.repairs, []);
    }

    #[test]
    fn a_head_of_exactly_the_limit_is_read() {
        let text = b"HTTP/1.1 200 OK\r\nA: 1\r\n\r\n{}";
        let length = text.len() - 2;
        assert_eq!(whole(text, 1, length).unwrap().length, length);
        let problem = whole(text, 1, length - 1).unwrap_err();
        assert!(matches!(problem, Problem::HeadTooLarge { limit } if limit == length - 1));
    }

    #[test]
    fn line_ends_are_noticed() {
        assert!(head("HTTP/1.1 200 OK\r\nA: 1\r\n\r\n").crlf);
        assert!(!head("HTTP/1.1 200 OK\r\nA: 1\n\r\n").crlf);
        assert!(!head("HTTP/1.1 200 OK\r\r\nA: 1\r\r\n\r\r\n").crlf);
        assert!(!head("HTTP/1.1 200 OK\n\n").crlf);
    }

    #[test]
    fn only_an_unambiguous_content_length_counts() {
        let length = |lines: &str| head(&format!("HTTP/1.1 200 OK\n{lines}\n\n")).content_length();
        assert_eq!(length("Content-Length: 5"), Some(5));
        assert_eq!(length("content-length: 5\nContent-Length: 5"), Some(5));
        assert_eq!(length("Content-Length: 5, 5"), Some(5));
        for line in [
            "A: 1",
            "Content-Length: 5\nContent-Length: 6",
            "Content-Length: five",
        ] {
            assert_eq!(length(line), None, "{line}");
        }
        for value in ["+5", "-1", "", "5 6", "99999999999999999999"] {
            assert_eq!(length(&format!("Content-Length: {value}")), None, "{value}");
        }
    }

    #[test]
    fn a_head_that_may_go_on_is_not_read_before_it_is_there() {
        let text = b"HTTP/1.1 200 OK\r\nA: 1\r\n\r\n";
        for length in 0..text.len() {
            let view = View::open(&text[..length]);
            assert!(read(view, 1, 1000).is_err(), "{length}");
        }
    }
}
