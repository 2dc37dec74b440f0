//! Reads what `dump` of `requests_toolbelt` makes of a response: the request behind `< `, the response behind `> `.

use memchr::memmem;

use crate::capture::message::request_head::{self, RequestHead};
use crate::capture::message::status_line;
use crate::capture::message::status_line::Opening;
use crate::capture::transcripts::dialect::{Dialect, Part, Promise};
use crate::exchange::InputFormat;
use crate::input::lines;

/// What stands before a line of the request, and of the response.
const SENT: &[u8] = b"< ";
const CAME: &[u8] = b"> ";
/// How far before its end a line is looked at for a request that is glued to a body, in bytes.
const GLUED: usize = 16 << 10;

/// What is known of the body that stands before the next part.
#[derive(Default)]
pub(crate) struct Toolbelt {
    promise: Promise,
}

impl Dialect for Toolbelt {
    const FORMAT: InputFormat = InputFormat::Http;

    fn opens(line: &[u8], _: &[u8]) -> bool {
        is_request(line) || is_status(line)
    }

    fn begins(&mut self, line: &[u8], _: &[u8]) -> Option<usize> {
        let column = match is_request(line) {
            true => Some(0),
            false => glued(line),
        };
        if column.is_some() {
            self.promise = Promise::of_request();
        } else if let Some(shown) = line.strip_prefix(CAME).filter(|_| is_status(line)) {
            self.promise = Promise::of_response(shown);
        }
        column
    }

    fn read(&mut self, bytes: &[u8]) -> Option<Part> {
        let mut part = Part::default();
        let mut request: Option<RequestHead> = None;
        let mut in_head = false;
        let mut is_sending = true;
        for (at, line) in lines::each(bytes) {
            if let Some(sent) = line.strip_prefix(SENT).filter(|_| is_sending) {
                match &mut request {
                    Some(head) => {
                        head.take(lines::without_end(sent));
                    }
                    None => request = RequestHead::new(lines::without_end(sent)),
                }
            } else if is_status(line) && !in_head {
                is_sending = false;
                in_head = true;
                part.push(at, lines::from(line, CAME.len()));
            } else if let Some(shown) = line.strip_prefix(CAME).filter(|_| in_head) {
                in_head = !shown.trim_ascii().is_empty();
                part.push(at, shown);
            } else if !part.text.is_empty() {
                in_head = false;
                part.push(at, line);
            }
        }
        let request = request.map(|head| head.into_request("https"));
        if part.text.is_empty() {
            return request.map(|request| Part::unanswered(0, request, None));
        }
        part.request = request;
        Some(part)
    }
}

fn is_request(line: &[u8]) -> bool {
    let shown = line.strip_prefix(SENT).map(lines::without_end);
    shown.is_some_and(|line| request_head::parts(line).is_some())
}

fn is_status(line: &[u8]) -> bool {
    let shown = line.strip_prefix(CAME).unwrap_or_default();
    status_line::opening(shown) == Some(Opening::Status)
}

/// Where a request begins behind a body without line feed.
fn glued(line: &[u8]) -> Option<usize> {
    let start = line.len().saturating_sub(GLUED);
    let column = start + memmem::rfind(lines::from(line, start), SENT)?;
    is_request(lines::from(line, column)).then_some(column)
}
