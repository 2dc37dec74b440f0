//! Reads what `curl -v` tells, with or without the bodies that `2>&1` mixes in.
//!
//! A part begins with a request line behind `> `. Where only the lines behind `< ` were kept, it begins with a status
//! line.

use std::collections::VecDeque;
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

use crate::capture::message::request_head::RequestHead;
use crate::capture::message::status_line::Opening;
use crate::capture::message::{header_fields, request_head, status_line};
use crate::capture::transcripts::curl::connection::Connection;
use crate::capture::transcripts::curl::failure::Told;
use crate::capture::transcripts::curl::marks::{Kind, LineStarts, Marked};
use crate::capture::transcripts::curl::{connection, marks, stray_lines};
use crate::capture::transcripts::dialect::{Dialect, Part, Promise};
use crate::exchange::{InputFormat, Repair};
use crate::input::{ansi, lines};

/// How many heads are remembered, to know them when `-i` prints them again.
const REMEMBERED: usize = 32;

/// Whether a line is one that curl tells of a call, whatever came of it.
pub(crate) fn is_of_a_call(line: &[u8]) -> bool {
    match marks::read(line) {
        Some((kind, content)) => match kind {
            Kind::Request => request_head::parts(&content).is_some(),
            Kind::Response => status_line::opening(&content).is_some(),
            Kind::Info => connection::is_attempt(&content),
            Kind::Data => false,
        },
        None => stray_lines::is_failure(line),
    }
}

/// Bytes that nearly every part fits in.
const USUAL: usize = 64 << 10;

/// What is known while a transcript is read.
#[derive(Default)]
pub(crate) struct CurlVerbose {
    /// Of the part that is being cut off.
    promise: Promise,
    /// Whether the last line of it was one of curl.
    told: bool,
    /// Whether the request is sent again.
    is_again: bool,
    connection: Connection,
    /// The heads that were read last, in brief.
    heads: VecDeque<u64>,
}

impl Dialect for CurlVerbose {
    const FORMAT: InputFormat = InputFormat::CurlVerbose;

    fn opens(line: &[u8], below: &[u8]) -> bool {
        marks::read(line).is_some_and(|marked| is_first(&marked, below))
    }

    fn begins(&mut self, line: &[u8], below: &[u8]) -> Option<usize> {
        let marked = marks::read(line);
        let in_body = self.promise.is_open() && !self.told;
        let begins = !in_body
            && marked.as_ref().is_some_and(|marked| match marked.0 {
                Kind::Request => is_first(marked, below) && !std::mem::take(&mut self.is_again),
                Kind::Response => self.promise.answers() && is_first(marked, below),
                Kind::Info | Kind::Data => false,
            });
        if begins {
            self.promise = Promise::default();
        }
        self.note(line, marked.as_ref());
        begins.then_some(0)
    }

    fn read(&mut self, part: &[u8]) -> Option<Part> {
        let mut reading = Reading::default();
        // Most of nearly every part is the response.
        reading.part.text.reserve(part.len().min(USUAL));
        for (at, line) in lines::each(part) {
            let marked = marks::read(line);
            if let Some((Kind::Info, content)) = &marked {
                self.connection.note(content);
            }
            reading.take(at, line, marked.as_ref(), &self.connection);
        }
        reading.finish(part, &self.connection, &mut self.heads)
    }
}

/// Whether a part may begin with a line whose next line is `below`.
fn is_first((kind, content): &Marked<'_>, below: &[u8]) -> bool {
    let is_below = |kind| marks::read(below).is_some_and(|(below, _)| below == kind);
    match kind {
        Kind::Request => {
            request_head::parts(content).is_some()
                && (below.is_empty() || is_below(Kind::Request) || is_below(Kind::Response))
        }
        // A single line is also what is left of a capture that was searched for status lines.
        Kind::Response => status_line::opening(content) == Some(Opening::Status),
        Kind::Info | Kind::Data => false,
    }
}

impl CurlVerbose {
    fn note(&mut self, line: &[u8], marked: Option<&Marked<'_>>) {
        self.told = matches!(marked, Some((Kind::Info | Kind::Data, _)));
        match marked {
            Some((Kind::Info, content)) if !self.promise.answers() => {
                self.is_again |= connection::sends_again(content);
            }
            Some((Kind::Response, content)) => match status_line::opening(content) {
                Some(_) => self.promise = Promise::of_response(content),
                None if content.trim_ascii().is_empty() => self.promise.end_head(),
                None => self.promise.header(content),
            },
            None if !self.promise.in_head() => match behind_body(line) {
                Some((_, content)) if !self.promise.answers() => {
                    self.promise = Promise::of_response(content);
                }
                _ => self.promise.body(line),
            },
            _ => {}
        }
    }
}

/// A part while it is read.
#[derive(Default)]
struct Reading {
    request: Option<(usize, RequestHead)>,
    scheme: Option<&'static str>,
    part: Part,
    /// Of the last response.
    promise: Promise,
    /// Where in the part the body begins.
    body: Option<usize>,
    /// Whether bytes of a body came.
    received: bool,
    /// What may say why there is no response.
    told: Told,
    /// Whether the request is sent again.
    is_again: bool,
}

impl Reading {
    fn take(
        &mut self,
        at: usize,
        line: &[u8],
        marked: Option<&Marked<'_>>,
        connection: &Connection,
    ) {
        match marked {
            Some((Kind::Request, content)) if self.part.text.is_empty() => {
                match &mut self.request {
                    Some((_, head)) if !self.is_again => drop(head.take(content)),
                    _ => self.begin(at, content),
                }
            }
            // A body may quote such lines.
            Some((Kind::Response, content)) if self.body.is_none() || !self.promise.answers() => {
                self.scheme.get_or_insert(connection.scheme());
                self.response_line(at, line, content);
            }
            Some((Kind::Data, content)) if !self.promise.in_head() => {
                let is_received = self.body.is_some() && content.starts_with(b"[");
                self.received |= is_received && lines::without_end(line).contains(&b'{');
            }
            Some((Kind::Info, content)) if self.request.is_some() => {
                self.is_again |= self.part.text.is_empty() && connection::sends_again(content);
                self.told.info(content);
            }
            None if self.request.is_some()
                && self.part.text.is_empty()
                && let Some((column, content)) = behind_body(line) =>
            {
                self.scheme.get_or_insert(connection.scheme());
                self.response_line(at + column, line, content);
            }
            None if self.promise.in_head() && lines::without_end(line).starts_with(b"{") => {
                // A head that is cut off, and its body.
                self.close(at);
            }
            None => self.told.line(line),
            _ => {}
        }
    }

    /// Begins the request, perhaps a second time.
    fn begin(&mut self, at: usize, line: &[u8]) {
        if std::mem::take(&mut self.is_again) {
            self.told = Told::default();
            self.part.repairs.push(Repair::SentAgain);
        }
        self.request = RequestHead::new(line).map(|head| (at, head));
    }

    fn response_line(&mut self, at: usize, line: &[u8], content: &[u8]) {
        if status_line::opening(content).is_some() {
            if self.promise.in_head() {
                // An interim response has no closing line.
                self.part.text.extend_from_slice(b"\r\n");
            }
            self.promise = Promise::of_response(content);
            self.body = None;
            self.part.push(at, content);
        } else if !self.promise.in_head() {
            return;
        } else {
            self.promise.header(content);
            self.part.text.extend_from_slice(content);
        }
        self.part.text.extend_from_slice(line_end(line));
        if content.trim_ascii().is_empty() {
            self.promise.end_head();
            self.body = Some(at + line.len());
        }
    }

    /// Ends a head that has no closing line.
    fn close(&mut self, body: usize) {
        if self.promise.in_head() {
            self.part.text.extend_from_slice(b"\r\n");
            self.promise.end_head();
            self.body = Some(body);
        }
    }

    fn finish(
        mut self,
        part: &[u8],
        connection: &Connection,
        heads: &mut VecDeque<u64>,
    ) -> Option<Part> {
        self.close(part.len());
        if self.part.text.is_empty() {
            let (at, head) = self.request?;
            let scheme = connection.scheme();
            let reason = self.told.reason();
            let part = Part::unanswered(at, head.into_request(scheme), reason);
            return Some(Part {
                repairs: self.part.repairs,
                ..part
            });
        }
        remember(&self.part.text, heads);
        let start = self.body.unwrap_or(part.len());
        let region = lines::from(part, start);
        let start = start + behind_repeated_heads(region, heads);
        let region = lines::from(part, start);
        let at = start + stray_lines::start(region);
        let cleaned = stray_lines::clean(region, self.promise.exact());
        self.part.push(at, &cleaned.body);
        let told = (cleaned.inside > 0).then_some(Repair::LinesInBody {
            count: cleaned.inside,
        });
        self.part.repairs.extend(told);
        // What stands on a terminal may have been through a tool such as jq.
        self.part.laid_out = lines::contains(&cleaned.body, b"\n ");
        self.part.body_elsewhere = self.received && cleaned.body.trim_ascii().is_empty();
        let scheme = self.scheme.unwrap_or("https");
        self.part.request = self.request.map(|(_, head)| head.into_request(scheme));
        Some(self.part)
    }
}

/// A status line right behind the body of another call, and where its mark stands: with `--parallel` both come at once.
fn behind_body(line: &[u8]) -> Option<(usize, &[u8])> {
    const LINE_STARTS: LineStarts = LineStarts::new([b'<'; 2], &[b"< HTTP/1.", b"< HTTP/2 "]);
    let (column, shown) = marks::glued(lines::without_end(line), &LINE_STARTS)?;
    let (_, content) = shown.split_at_checked(2)?;
    let is_status = status_line::opening(content) == Some(Opening::Status);
    is_status.then_some((column, content))
}

/// The line end of a line, as it is.
fn line_end(line: &[u8]) -> &[u8] {
    let end = lines::from(line, lines::without_end(line).len());
    if end.is_empty() { b"\n" } else { end }
}

/// Keeps in mind the heads of a text that holds nothing else.
fn remember(text: &[u8], heads: &mut VecDeque<u64>) {
    let mut at = 0;
    while let Some(length) = head_length(lines::from(text, at)) {
        heads.push_back(brief(lines::before(lines::from(text, at), length)));
        at += length;
    }
    while heads.len() > REMEMBERED {
        heads.pop_front();
    }
}

/// Where the body begins behind heads that `-i` prints a second time.
fn behind_repeated_heads(region: &[u8], heads: &VecDeque<u64>) -> usize {
    let mut at = stray_lines::start(region);
    loop {
        let rest = lines::from(region, at);
        let Some(length) = head_length(rest) else {
            return at;
        };
        if !heads.contains(&brief(lines::before(rest, length))) {
            return at;
        }
        at += length;
        at += stray_lines::start(lines::from(region, at));
    }
}

/// The length of the head at the start, the empty line at its end included.
fn head_length(bytes: &[u8]) -> Option<usize> {
    let (first, _) = lines::line(bytes, 0);
    status_line::opening(first)?;
    let mut all = lines::each(bytes);
    let (at, last) = all.find(|(_, line)| header_fields::is_blank(line))?;
    Some(at + last.len())
}

/// A head in brief, without colours and line ends.
fn brief(head: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    for (_, line) in lines::each(head) {
        let line = ansi::plain(lines::without_end(line));
        if !header_fields::is_blank(&line) {
            line.trim_ascii().hash(&mut hasher);
        }
    }
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_needs_a_second_line_of_its_kind() {
        assert!(CurlVerbose::opens(b"> GET / HTTP/1.1\r", b"> Host: a\r"));
        assert!(CurlVerbose::opens(b"> GET / HTTP/1.1", b""));
        assert!(CurlVerbose::opens(b"< HTTP/1.1 200 OK", b"and so on"));
        assert!(!CurlVerbose::opens(b"> GET / HTTP/1.1", b"and so on"));
        assert!(!CurlVerbose::opens(b"* GET / HTTP/1.1", b"* Host: a"));
    }

    #[test]
    fn an_interim_head_without_closing_line_ends_with_the_next_one() {
        let part = b"> PUT / HTTP/1.1\n> Host: a\n>\n< HTTP/1.1 100 Continue\n} [2 bytes data]\n* We are completely uploaded and fine\n< HTTP/1.1 201 Created\n< A: 1\n<\nok";
        let part = CurlVerbose::default().read(part).unwrap();
        assert_eq!(
            String::from_utf8_lossy(&part.text),
            "HTTP/1.1 100 Continue\n\r\nHTTP/1.1 201 Created\nA: 1\n\nok"
        );
    }

    #[test]
    fn lines_without_request_and_response_hold_nothing() {
        assert!(
            CurlVerbose::default()
                .read(b"* Trying\n* Failed\n")
                .is_none()
        );
    }
}
