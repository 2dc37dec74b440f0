//! One part of a transcript: a request and what answers it, freed of the marks that a tool puts before its lines.

use std::collections::VecDeque;

use crate::capture::message::status::is_interim;
use crate::capture::message::{boundary, header_fields, json_end, status_line};
use crate::exchange::{InputFormat, NoResponse, Repair, Request};
use crate::input::window::View;

/// A kind of transcript, and what has to be kept in mind from one part to the next.
pub(crate) trait Dialect: Default {
    /// The format that its exchanges name.
    const FORMAT: InputFormat;

    /// Whether a transcript of this kind begins with a line whose next line is `below`.
    fn opens(line: &[u8], below: &[u8]) -> bool;

    /// Takes the next line, whose next one is `below`, and says at which of its bytes a new part begins, if one does.
    /// The first line of a part is taken twice: where it is found, and as the first of its own part.
    fn begins(&mut self, line: &[u8], below: &[u8]) -> Option<usize>;

    /// Frees a part of the marks of the tool; `None` when there is neither request nor response in it.
    fn read(&mut self, part: &[u8]) -> Option<Part>;
}

/// A request and what answers it, as `curl -i` would print the latter.
#[derive(Debug, Default)]
pub(crate) struct Part {
    /// The request, where the transcript shows it.
    pub(crate) request: Option<Request>,
    /// The requests of further responses, where the part holds several calls.
    pub(crate) later: VecDeque<Option<Request>>,
    /// Responses one after the other: status line, headers, empty line, body.
    pub(crate) text: Vec<u8>,
    /// Where in the part lines of `text` stand: pairs of places in `text` and in the part, in order.
    pub(crate) places: Vec<(usize, usize)>,
    /// What was put right.
    pub(crate) repairs: Vec<Repair>,
    /// Whether a body was received that the transcript does not hold.
    pub(crate) body_elsewhere: bool,
    /// Whether the tool lays out JSON anew, so that a body has another length than was sent.
    pub(crate) laid_out: bool,
    /// Whether the tool shows no more than the beginning of the body.
    pub(crate) cut: bool,
    /// Whether the tool does not tell the version of HTTP.
    pub(crate) has_no_version: bool,
    /// Where a request has no response, what is said of it.
    pub(crate) no_response: Option<NoResponse>,
}

impl Part {
    /// Adds text that stands at a place in the part.
    pub(crate) fn push(&mut self, at: usize, text: &[u8]) {
        self.places.push((self.text.len(), at));
        self.text.extend_from_slice(text);
    }

    /// The place in the part of a place in the text.
    pub(crate) fn place(&self, at: usize) -> usize {
        let known = self.places.partition_point(|(in_text, _)| *in_text <= at);
        let last = known.checked_sub(1).and_then(|last| self.places.get(last));
        last.map_or(0, |(in_text, in_part)| in_part + (at - in_text))
    }

    /// A request that nothing answers, and why, where the tool says it.
    pub(crate) fn unanswered(at: usize, request: Request, reason: Option<String>) -> Self {
        Self {
            places: vec![(0, at)],
            request: Some(request),
            no_response: Some(NoResponse { reason }),
            ..Self::default()
        }
    }
}

/// The length of the JSON object or array at the start of bytes that nothing follows.
pub(crate) fn json_end(bytes: &[u8]) -> Option<usize> {
    json_end::document_end(View::whole(bytes)).ok().flatten()
}

/// Where the next response begins at or after a place in bytes that nothing follows.
pub(crate) fn next_response(bytes: &[u8], from: usize) -> Option<usize> {
    boundary::next(View::whole(bytes), from).ok().flatten()
}

/// What the head of a response promises of its body, and how much of that has come: enough to tell a line of the body
/// from a line of the tool.
#[derive(Debug, Default)]
pub(crate) struct Promise {
    in_head: bool,
    answers: bool,
    /// The `Content-Length`; `Some(None)` where what it says is none.
    length: Option<Option<u64>>,
    is_coded: bool,
    is_compressed: bool,
    arrived: u64,
}

impl Promise {
    /// Begins with a head that is not one of a response.
    pub(crate) fn of_request() -> Self {
        Self {
            in_head: true,
            ..Self::default()
        }
    }

    /// Begins with a status line.
    pub(crate) fn of_response(line: &[u8]) -> Self {
        let status = status_line::parts(line).and_then(|parts| parts.status());
        Self {
            answers: status.is_some_and(|status| !is_interim(status)),
            ..Self::of_request()
        }
    }

    /// Takes a header line.
    pub(crate) fn header(&mut self, line: &[u8]) {
        // Of most headers it is the first letter that tells.
        let first = line.trim_ascii_start().first();
        let may_tell = first.is_some_and(|first| matches!(first, b'C' | b'c' | b'T' | b't'));
        let field = may_tell.then(|| header_fields::field(line)).flatten();
        let Some((name, value)) = field else {
            return;
        };
        let is = |other: &str| name.eq_ignore_ascii_case(other.as_bytes());
        if is("Content-Length") {
            let length = header_fields::same_length(std::str::from_utf8(value));
            self.length = match self.length {
                Some(other) if other != length => Some(None),
                _ => Some(length),
            };
        }
        self.is_compressed |= is("Content-Encoding");
        self.is_coded |= is("Content-Encoding") || is("Transfer-Encoding");
    }

    /// Ends the head.
    pub(crate) fn end_head(&mut self) {
        self.in_head = false;
    }

    /// Ends the head, which will be told once more.
    pub(crate) fn take_back(&mut self) {
        self.in_head = false;
        self.answers = false;
    }

    /// Takes a line of the body, which has lost its line end.
    pub(crate) fn body(&mut self, line: &[u8]) {
        self.arrived += line.len() as u64 + 1;
    }

    /// Whether the head has not ended.
    pub(crate) fn in_head(&self) -> bool {
        self.in_head
    }

    /// Whether the head is that of a response that ends the exchange.
    pub(crate) fn answers(&self) -> bool {
        self.answers
    }

    /// Whether a part of the body has come and the rest has not.
    pub(crate) fn is_open(&self) -> bool {
        let is_short = self.exact().is_some_and(|promised| self.arrived < promised);
        !self.in_head && self.arrived > 0 && is_short
    }

    /// Whether the head names a content coding.
    pub(crate) fn is_compressed(&self) -> bool {
        self.is_compressed
    }

    /// The bytes of the body as it stands in a transcript, where the head says and nothing changes it.
    pub(crate) fn exact(&self) -> Option<u64> {
        self.length.flatten().filter(|_| !self.is_coded)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_in_the_text_is_found_in_the_part() {
        let mut part = Part::default();
        part.push(10, b"head");
        part.push(30, b"body");
        assert_eq!([0, 3, 4, 7].map(|at| part.place(at)), [10, 13, 30, 33]);
        assert_eq!(Part::unanswered(5, Request::default(), None).place(0), 5);
    }

    #[test]
    fn a_body_is_open_while_it_is_shorter_than_promised() {
        let mut promise = Promise::default();
        promise.header(b"content-length: 10\r");
        assert!(!promise.is_open(), "nothing came");
        promise.body(b"abc");
        assert!(promise.is_open());
        promise.header(b"Transfer-Encoding: chunked");
        assert!(!promise.is_open(), "the length is not that of the text");
    }

    #[test]
    fn a_length_that_is_none_or_ambiguous_promises_nothing() {
        let exact = |lines: &[&str]| {
            let mut promise = Promise::of_response(b"HTTP/1.1 200 OK");
            for line in lines {
                promise.header(line.as_bytes());
            }
            promise.exact()
        };
        let five = "Content-Length: 5";
        assert_eq!(exact(&[five, five]), Some(5));
        for other in ["Content-Length: +5", "Content-Length: 6"] {
            assert_eq!(exact(&[five, other, five]), None, "{other}");
            assert_eq!(exact(&[other, five]), None, "{other}");
        }
    }
}
