//! Reads what the HTTP client of JetBrains shows of a call: the request as one line without a version, the response, and
//! what it tells behind that. httpYac, which runs the same files, shows it in nearly the same way.

use memchr::memmem;

use crate::capture::message::request_head::{self, RequestHead};
use crate::capture::message::{header_fields, status_line};
use crate::capture::transcripts::dialect::{self, Dialect, Part};
use crate::exchange::InputFormat;
use crate::input::lines;

/// What is told where the body went to a file, perhaps without being shown.
const SAVED: &[u8] = b"Response file saved.";

/// What httpYac writes between calls, and before why there is no response.
const RULE: &[u8] = b"---------------------";
const FAILED: &[u8] = "✖ ".as_bytes();
/// What stands between head and body where it is asked for times.
const TIMINGS: &[u8] = b"Timings:";

#[derive(Default)]
pub(crate) struct JetBrains;

/// Why there is no response, as httpYac says it.
pub(crate) fn why_unanswered(bytes: &[u8]) -> Option<String> {
    let mut each = lines::each(bytes).map(|(_, line)| lines::without_end(line));
    let said = each.find_map(|line| line.strip_prefix(FAILED))?;
    // The name of the error and the place in the program stand behind it.
    let end = memmem::find(said, b" (");
    Some(lines::lossy(lines::before(said, end.unwrap_or(said.len()))))
}

/// Where the times end that stand here between head and body, if they do.
fn behind_timings(bytes: &[u8]) -> usize {
    let mut rows = lines::each(bytes).skip_while(|(_, line)| !header_fields::is_blank(line));
    rows.next();
    match rows.next() {
        Some((_, line)) if lines::without_end(line) == TIMINGS => rows
            .find(|(_, line)| header_fields::is_blank(line))
            .map_or(bytes.len(), |(at, line)| at + line.len()),
        _ => 0,
    }
}

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
    TOLD.iter().any(|told| line.starts_with(told)) || lines::without_end(line) == RULE
}

impl Dialect for JetBrains {
    const FORMAT: InputFormat = InputFormat::Http;

    fn opens(line: &[u8], below: &[u8]) -> bool {
        let is_head = header_fields::is_field(below)
            || header_fields::is_blank(below)
            || below.starts_with(FAILED)
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
            return Some(Part::unanswered(0, request, why_unanswered(before)));
        };
        let mut part = Part {
            request: Some(request),
            laid_out: true,
            ..Part::default()
        };
        let shown = lines::from(bytes, start);
        let told = lines::each(shown).find(|(_, line)| is_told(line));
        let end = told.map_or(shown.len(), |(at, _)| at);
        let body = behind_timings(shown).min(end);
        if body > 0 {
            let head = lines::each(shown).find(|(_, line)| header_fields::is_blank(line));
            let head = head.map_or(0, |(at, line)| at + line.len());
            part.push(start, lines::before(shown, head));
        }
        part.push(start + body, lines::from(lines::before(shown, end), body));
        if told.is_some() {
            let end = part.text.trim_ascii_end().len();
            part.text.truncate(end);
        }
        part.body_elsewhere = lines::contains(shown, SAVED);
        Some(part)
    }
}
