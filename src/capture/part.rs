//! One part of a transcript: a request and what answers it, freed of the marks that a tool puts before its lines.

use super::window::View;
use super::{boundary, json, text};
use crate::exchange::{Repair, Request};

/// A request and what answers it, as `curl -i` would print the latter.
#[derive(Debug, Default)]
pub(super) struct Part {
    /// The request, where the transcript shows it.
    pub(super) request: Option<Request>,
    /// Responses one after the other: status line, headers, empty line, body.
    pub(super) text: Vec<u8>,
    /// Where in the part lines of `text` stand: pairs of places in `text` and in the part, in order.
    pub(super) places: Vec<(usize, usize)>,
    /// What was put right.
    pub(super) repairs: Vec<Repair>,
    /// Whether a body was received that the transcript does not hold.
    pub(super) body_elsewhere: bool,
    /// Whether the tool lays out JSON anew, so that a body has another length than was sent.
    pub(super) laid_out: bool,
    /// Whether the tool shows no more than the beginning of the body.
    pub(super) cut: bool,
    /// Whether the tool tells the status and nothing else of the response.
    pub(super) status_alone: bool,
    /// The method of a request that has no response.
    pub(super) unanswered: Option<String>,
}

impl Part {
    /// Adds text that stands at a place in the part.
    pub(super) fn push(&mut self, at: usize, text: &[u8]) {
        self.places.push((self.text.len(), at));
        self.text.extend_from_slice(text);
    }

    /// The place in the part of a place in the text.
    pub(super) fn place(&self, at: usize) -> usize {
        let known = self.places.partition_point(|(in_text, _)| *in_text <= at);
        let last = known.checked_sub(1).and_then(|last| self.places.get(last));
        last.map_or(0, |(in_text, in_part)| in_part + (at - in_text))
    }

    /// A request that nothing answers.
    pub(super) fn unanswered(at: usize, method: String) -> Self {
        Self {
            places: vec![(0, at)],
            unanswered: Some(method),
            ..Self::default()
        }
    }
}

/// The lines of a part with their line ends, and where they begin.
pub(super) fn lines(bytes: &[u8]) -> impl Iterator<Item = (usize, &[u8])> {
    let mut at = 0;
    bytes
        .split_inclusive(|&byte| byte == b'\n')
        .map(move |line| {
            let start = at;
            at += line.len();
            (start, line)
        })
}

/// A line without its line end.
pub(super) fn without_end(line: &[u8]) -> &[u8] {
    text::without_returns(line.strip_suffix(b"\n").unwrap_or(line))
}

/// The length of the JSON object or array at the start of bytes that nothing follows.
pub(super) fn json_end(bytes: &[u8]) -> Option<usize> {
    json::document_end(View::whole(bytes)).ok().flatten()
}

/// Where the next response begins at or after a place in bytes that nothing follows.
pub(super) fn next_response(bytes: &[u8], from: usize) -> Option<usize> {
    boundary::next(View::whole(bytes), from).ok().flatten()
}

/// How much of a body has come, by what its head promises: enough to tell a line of the body from a line of the tool.
#[derive(Debug, Default)]
pub(super) struct Promise {
    length: Option<u64>,
    is_coded: bool,
    is_compressed: bool,
    arrived: u64,
}

impl Promise {
    /// Takes a header line.
    pub(super) fn header(&mut self, line: &[u8]) {
        let Some(colon) = line.iter().position(|&byte| byte == b':') else {
            return;
        };
        let (name, value) = (text::before(line, colon), text::from(line, colon + 1));
        let is = |other: &str| name.trim_ascii().eq_ignore_ascii_case(other.as_bytes());
        if is("Content-Length") {
            let digits = std::str::from_utf8(value.trim_ascii()).ok();
            self.length = digits.and_then(|digits| digits.parse().ok());
        }
        self.is_compressed |= is("Content-Encoding");
        self.is_coded |= is("Content-Encoding") || is("Transfer-Encoding");
    }

    /// Takes bytes of the body.
    pub(super) fn body(&mut self, length: usize) {
        self.arrived += length as u64;
    }

    /// Whether a part of the body has come and the rest has not.
    pub(super) fn is_open(&self) -> bool {
        let promised = self.length.filter(|_| !self.is_coded);
        self.arrived > 0 && promised.is_some_and(|promised| self.arrived < promised)
    }

    /// Whether the head names a content coding.
    pub(super) fn is_compressed(&self) -> bool {
        self.is_compressed
    }

    /// The bytes of the body as it stands in a transcript, where the head says and nothing changes it.
    pub(super) fn exact(&self) -> Option<u64> {
        self.length.filter(|_| !self.is_coded)
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
        assert_eq!(Part::unanswered(5, "GET".to_owned()).place(0), 5);
    }

    #[test]
    fn a_body_is_open_while_it_is_shorter_than_promised() {
        let mut promise = Promise::default();
        promise.header(b"content-length: 10\r");
        assert!(!promise.is_open(), "nothing came");
        promise.body(4);
        assert!(promise.is_open());
        promise.header(b"Transfer-Encoding: chunked");
        assert!(!promise.is_open(), "the length is not that of the text");
    }
}
