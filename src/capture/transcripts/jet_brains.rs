//! Reads what the HTTP client of JetBrains shows of a call: the request as one line without a version, the response, and
//! what it tells behind that.

use crate::capture::message::request_head::{self, RequestHead};
use crate::capture::message::{header_fields, status_line};
use crate::capture::transcripts::dialect::{self, Dialect, Part};
use crate::exchange::InputFormat;
use crate::input::lines;

/// What is told where the body went to a file, perhaps without being shown.
const SAVED: &[u8] = b"Response file saved.";

#[derive(Default)]
pub(crate) struct JetBrains;

/// The request line of `PUT https://a.example/x`.
fn request(line: &[u8]) -> Option<Vec<u8>> {
    let shown = lines::without_end(line).trim_ascii_end();
    let is_method = request_head::begins_line(shown);
    let is_whole = shown.split(|&byte| byte == b' ').count() == 2;
    let is_url = lines::contains(shown, b" http://") || lines::contains(shown, b" https://");
    (is_method && is_whole && is_url).then(|| [shown, b" HTTP/1.1"].concat())
}

/// Whether a line is told by the client behind a response.
fn is_told(line: &[u8]) -> bool {
    const TOLD: [&[u8]; 3] = [SAVED, b"Response code: ", b"Response body is empty"];
    TOLD.iter().any(|told| line.starts_with(told))
}

impl Dialect for JetBrains {
    const FORMAT: InputFormat = InputFormat::Http;

    fn opens(line: &[u8], below: &[u8]) -> bool {
        let is_head = header_fields::is_field(below)
            || header_fields::is_blank(below)
            || status_line::opening(below).is_some();
        is_head && request(line).is_some()
    }

    fn begins(&mut self, line: &[u8], below: &[u8]) -> Option<usize> {
        Self::opens(line, below).then_some(0)
    }

    fn read(&mut self, bytes: &[u8]) -> Option<Part> {
        let (first, next) = lines::line(bytes, 0);
        let mut head = RequestHead::new(&request(first)?)?;
        let start = dialect::next_response(bytes, next);
        let before = lines::before(
            lines::from(bytes, next),
            start.unwrap_or(bytes.len()) - next,
        );
        for (_, line) in lines::each(before) {
            if !head.take(lines::without_end(line)) {
                break;
            }
        }
        let request = head.into_request("https");
        let Some(start) = start else {
            return Some(Part::unanswered(0, request, None));
        };
        let mut part = Part {
            request: Some(request),
            laid_out: true,
            ..Part::default()
        };
        let shown = lines::from(bytes, start);
        let told = lines::each(shown).find(|(_, line)| is_told(line));
        part.push(
            start,
            lines::before(shown, told.map_or(shown.len(), |(at, _)| at)),
        );
        if told.is_some() {
            let end = part.text.trim_ascii_end().len();
            part.text.truncate(end);
        }
        part.body_elsewhere = lines::contains(shown, SAVED);
        Some(part)
    }
}
