//! Reads responses as `curl -i` prints them: status line, headers, empty line, body, one after the other.

use std::ops::Range;

use super::body::{self, Rest, Taken};
use super::head::{self, Head};
use super::input::{Input, Place};
use super::{CaptureError, boundary, detect, found, json, text};
use crate::exchange::{Exchange, Format, Origin, Repair, Response, Role};

/// Everything from the first status line on that stands at the beginning of a line, outside a body.
pub(super) fn part(input: &Input) -> Option<Range<usize>> {
    if found::is_archive(&input.text) || is_body(input) {
        return None;
    }
    boundary::first(&input.text).map(|first| first..input.text.len())
}

/// Whether an input begins as a body: then a status line in it is quoted.
fn is_body(input: &Input) -> bool {
    let bytes = &input.text;
    if !json::has_bracket(bytes) {
        // With a status given, a page is as welcome as JSON.
        let is_markup = bytes.trim_ascii_start().starts_with(b"<");
        return is_markup && input.source.bare_status.is_some();
    }
    match input.json_end {
        Some(end) => boundary::next(bytes, end).is_none(),
        None => json::opens(bytes),
    }
}

pub(super) fn open(input: Input, part: Range<usize>) -> detect::Exchanges {
    Box::new(Responses::new(input, part.start))
}

/// The responses of an input.
struct Responses {
    input: Input,
    /// The length of the text without the blanks at its end.
    content: usize,
    /// The last place that was looked at.
    place: Place,
    /// Where the next response begins.
    next: Option<usize>,
    /// Lines between the last response and the next that belong to neither.
    left_out: usize,
    index: usize,
    /// Whether the last response, interim ones aside, opened a tunnel.
    in_tunnel: bool,
    /// Chunks that may still be looked at in vain.
    fuel: usize,
}

impl Responses {
    fn new(input: Input, first: usize) -> Self {
        let skipped = text::before(&input.text, first);
        Self {
            content: input.text.trim_ascii_end().len(),
            place: input.start(),
            next: Some(first),
            left_out: text::lines_of_text(skipped),
            index: 0,
            in_tunnel: false,
            fuel: input.text.len(),
            input,
        }
    }

    fn exchange(&mut self, head: Head, taken: Taken, lines_behind: usize) -> Exchange {
        let role = self.role(&head, &taken);
        if role != Role::Interim {
            self.in_tunnel = role == Role::Tunnel;
        }
        let left_out = (self.left_out > 0).then_some(Repair::LinesBeforeStatus {
            count: self.left_out,
        });
        let behind = (lines_behind > 0).then_some(Repair::LinesAfterBody {
            count: lines_behind,
        });
        Exchange {
            request: None,
            response: Response {
                version: Some(head.version),
                status: Some(head.status),
                reason: head.reason,
                headers: head.headers,
                body: taken.body,
                role,
            },
            origin: Origin {
                file: self.input.source.file.clone(),
                index: self.index,
                format: Format::Http,
                line: self.place.line,
                time: None,
                repairs: left_out
                    .into_iter()
                    .chain(head.repairs)
                    .chain(behind)
                    .collect(),
            },
        }
    }

    /// A proxy may call its answer to `CONNECT` what it likes: it is a bare 200, and the next answer follows at once.
    fn role(&self, head: &Head, taken: &Taken) -> Role {
        const OF_AN_ANSWER: [&str; 10] = [
            "Content-Length",
            "Transfer-Encoding",
            "Content-Type",
            "Content-Encoding",
            "Cache-Control",
            "ETag",
            "Last-Modified",
            "Vary",
            "X-XblCorrelationId",
            "MS-CV",
        ];
        let is_bare = || {
            OF_AN_ANSWER
                .iter()
                .all(|name| head.headers.get(name).is_none())
        };
        let is_followed = head.closed && taken.next == Some(0);
        match head.status {
            // 101 ends the exchange: what follows is another protocol.
            100 | 102..=199 => Role::Interim,
            _ if head.is_tunnel() => Role::Tunnel,
            200..=299 if is_followed && head.speaks_of_tunnel() => Role::Tunnel,
            200 if is_followed && !self.in_tunnel && is_bare() => Role::Tunnel,
            _ => Role::Final,
        }
    }
}

impl Iterator for Responses {
    type Item = Result<Exchange, CaptureError>;

    fn next(&mut self) -> Option<Self::Item> {
        let at = self.next.take()?;
        self.index += 1;
        self.place = self.input.place(self.place, at);
        let bytes = text::from(&self.input.text, at);
        let limits = self.input.limits;
        let head = match head::read(bytes, self.place.line, limits.head) {
            Ok(head) => head,
            Err(problem) => {
                self.next =
                    boundary::next(bytes, head::passed(bytes, &problem)).map(|next| at + next);
                self.left_out = 0;
                return Some(Err(self.place.error(problem)));
            }
        };
        let body_at = at + head.length;
        let rest = Rest {
            bytes: text::from(&self.input.text, body_at),
            content: self.content.saturating_sub(body_at),
            recoded: self.input.recoded,
            limit: limits.body,
        };
        let taken = body::take(&rest, &head, &mut self.fuel);
        let next = taken.next;
        let until = next.unwrap_or(rest.bytes.len());
        let behind = rest.bytes.get(taken.end..until).unwrap_or_default();
        let lines_behind = taken.figures + text::lines_of_text(behind);
        // Between two responses they are told with the next one.
        let (lines_behind, skipped) = match next {
            Some(_) => (0, lines_behind),
            None => (lines_behind, 0),
        };
        let exchange = self.exchange(head, taken, lines_behind);
        self.next = next.map(|next| body_at + next);
        self.left_out = skipped;
        Some(Ok(exchange))
    }
}
