//! Reads requests and responses in turn, as HTTPie and xh print them and as proxies save them.

use memchr::memmem;

use crate::capture::message::request_head::RequestHead;
use crate::capture::message::{header_fields, request_head, status_line};
use crate::capture::transcripts::dialect::{self, Dialect, Part, Promise};
use crate::exchange::InputFormat;
use crate::input::{ansi, lines};

/// What is known of the part that is being cut off.
#[derive(Default)]
pub(crate) struct Pairs {
    promise: Promise,
    /// Whether the last line was blank.
    blank: bool,
}

impl Dialect for Pairs {
    const FORMAT: InputFormat = InputFormat::Http;

    fn opens(line: &[u8], below: &[u8]) -> bool {
        request_head::begins(line, below) == Some(0)
    }

    fn begins(&mut self, line: &[u8], below: &[u8]) -> Option<usize> {
        // A body may quote a request. One that is cut short ends before a blank line all the same.
        let is_quoted = self.promise.is_open() && !self.blank;
        let begins = request_head::begins(line, below).filter(|column| !is_quoted || *column > 0);
        let is_blank = begins.is_none() && header_fields::is_blank(line);
        if begins.is_some() {
            self.promise = Promise::of_request();
        } else if self.promise.in_head() && is_blank {
            self.promise.end_head();
        } else if self.promise.in_head() {
            self.promise.header(&ansi::glance(line));
        } else if !self.promise.is_open() && status_line::opening(line).is_some() {
            self.promise = Promise::of_response(&ansi::glance(line));
        } else {
            self.promise.body(line);
        }
        self.blank = is_blank;
        begins
    }

    fn read(&mut self, bytes: &[u8]) -> Option<Part> {
        let (request, body) = RequestHead::read(bytes).unzip();
        let body = body.unwrap_or(0);
        let sent = request_body(lines::from(bytes, body), request.as_ref());
        let Some(start) = dialect::next_response(bytes, body + sent) else {
            let reason = why_unanswered(lines::from(bytes, body));
            return request.map(|request| {
                let request = request.into_request("https");
                Part::unanswered(0, request, reason)
            });
        };
        let mut part = Part {
            laid_out: true,
            ..Part::default()
        };
        let shown = without_tail(lines::from(bytes, start));
        let (shown, is_binary) = without_note(shown);
        part.body_elsewhere = is_binary;
        push(&mut part, start, shown);
        part.request = request.map(|request| request.into_request("https"));
        Some(part)
    }
}

/// Reads a request and a response that were freed of the marks of a tool. `places` says where in the part pieces of the
/// text stand.
pub(crate) fn read_freed(text: &[u8], places: &[(usize, usize)]) -> Option<Part> {
    let mut part = Pairs::default().read(text)?;
    for (_, place) in &mut part.places {
        let known = places.partition_point(|(in_text, _)| in_text <= place);
        let last = known.checked_sub(1).and_then(|last| places.get(last));
        *place = last.map_or(0, |(in_text, at)| at + (*place - in_text));
    }
    Some(part)
}

/// How many bytes of a request body can be passed over before the response is looked for.
fn request_body(bytes: &[u8], request: Option<&RequestHead>) -> usize {
    let announced = request
        .and_then(RequestHead::content_length)
        .filter(|&length| {
            let behind = lines::from(bytes, length).trim_ascii_start();
            length <= bytes.len() && status_line::opening(lines::line(behind, 0).0).is_some()
        });
    announced.or_else(|| dialect::json_end(bytes)).unwrap_or(0)
}

/// Why there is no response, as HTTPie and xh say it: `http: error: ConnectionError: …`.
pub(crate) fn why_unanswered(bytes: &[u8]) -> Option<String> {
    let mut each = lines::each(bytes).map(|(_, line)| ansi::plain(lines::without_end(line)));
    let line = each.find(|line| error(line).is_some())?;
    let name = error(&line).unwrap_or(line.len());
    // xh tells the request first, and the innermost cause last.
    let causes = each.skip_while(|line| **line != *CAUSES).skip(1);
    let causes = causes.take_while(|line| !line.trim_ascii().is_empty());
    let cause = causes.last().map(|line| cause(&line).to_vec());
    let said = cause.unwrap_or_else(|| without_url(lines::from(&line, name)).to_vec());
    let tool = lines::lossy(lines::before(&line, name));
    Some(format!("{tool}{}", lines::lossy(said.trim_ascii())))
}

/// What stands above the causes of an error.
const CAUSES: &[u8] = b"Caused by:";

/// Where in a line the words of an error begin, behind the name of the tool.
fn error(line: &[u8]) -> Option<usize> {
    const NAME: usize = 32;
    const ERROR: &[u8] = b": error: ";
    let name = lines::before(line, NAME).split(|&byte| byte == b':').next();
    let name = name.filter(|name| !name.is_empty() && !name.contains(&b' '))?;
    let is_error = lines::from(line, name.len()).starts_with(ERROR);
    is_error.then_some(name.len() + ERROR.len())
}

/// A cause without its number.
fn cause(line: &[u8]) -> &[u8] {
    let line = line.trim_ascii();
    let digits = line.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let behind = lines::from(line, digits).strip_prefix(b": ");
    behind.filter(|_| digits > 0).unwrap_or(line)
}

/// An error without the request, which is known.
fn without_url(line: &[u8]) -> &[u8] {
    let at = memmem::rfind(line, b" while doing a ");
    let is_request = |at: &usize| lines::contains(lines::from(line, *at), b" request to URL: ");
    let at = at
        .filter(is_request)
        .or_else(|| memmem::rfind(line, b" for url ("));
    at.map_or(line, |at| lines::before(line, at))
}

/// Adds the responses to a part, without the colours that a terminal is given.
fn push(part: &mut Part, at: usize, bytes: &[u8]) {
    if !lines::has_escape(bytes) {
        return part.push(at, bytes);
    }
    for (column, line) in lines::each(bytes) {
        part.push(at + column, &ansi::plain(line));
    }
}

/// Responses without what HTTPie and xh tell behind them when asked for it.
fn without_tail(bytes: &[u8]) -> &[u8] {
    const TOLD: [&[u8]; 2] = [b"Elapsed time: ", b"Remote address: "];
    let shown = |line| ansi::plain(lines::before(line, 256));
    let is_told = |line: &[u8]| TOLD.iter().any(|told| line.starts_with(told));
    lines::before(bytes, lines::before_last_lines(bytes, shown, is_told))
}

/// Responses without the note that stands for a binary body, and whether there was one.
fn without_note(bytes: &[u8]) -> (&[u8], bool) {
    const NOTE: &[u8] = b"NOTE: binary data not shown in terminal";
    const BOX: usize = 512;
    let start = bytes.len().saturating_sub(BOX);
    let tail = lines::from(bytes, start);
    match memmem::find(tail, b"+-") {
        Some(corner) if lines::contains(tail, NOTE) => (lines::before(bytes, start + corner), true),
        _ => (bytes, false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_told_behind_a_response_is_taken_off() {
        let told = b"HTTP/1.1 200 OK\n\nok\n\nElapsed time: 0.1s\nRemote address: 192.0.2.7:443\n";
        assert_eq!(without_tail(told), b"HTTP/1.1 200 OK\n\nok\n\n");
        assert_eq!(without_tail(b"ok\nElapsed\n"), b"ok\nElapsed\n");
    }

    #[test]
    fn a_note_in_a_box_stands_for_a_binary_body() {
        let note = "+-----+\n| NOTE: binary data not shown in terminal |\n+-----+\n";
        let text = format!("HTTP/1.1 200 OK\n\n{note}");
        assert_eq!(
            without_note(text.as_bytes()),
            (&b"HTTP/1.1 200 OK\n\n"[..], true)
        );
        assert_eq!(without_note(b"+-----+\n"), (&b"+-----+\n"[..], false));
    }

    #[test]
    fn a_request_body_is_passed_over() {
        let part = b"PUT /x HTTP/1.1\nHost: a\n\n{\"a\": \"HTTP/1.1 200 OK\"}HTTP/1.1 201 Created\nA: 1\n\n";
        let part = Pairs::default().read(part).unwrap();
        assert_eq!(part.text, b"HTTP/1.1 201 Created\nA: 1\n\n");
    }
}
