//! Reads what `wget -S` tells: heads indented by two spaces, among lines in the language of the user.

use std::borrow::Cow;

use memchr::memmem;

use crate::capture::message::request_head::RequestHead;
use crate::capture::message::status_line::Opening;
use crate::capture::message::{header_fields, status_line};
use crate::capture::transcripts::dialect::{self, Dialect, Part, Promise};
use crate::exchange::{InputFormat, Request};
use crate::input::lines;

/// What wget puts before each line of a head.
const INDENT: &[u8] = b"  ";
/// What it calls standard output, in every language.
const STDOUT: &[u8] = b"STDOUT";
/// How it tells the time.
const TIME: &[u8] = b"0000-00-00 00:00:00";
/// How far into a line what it tells is looked for, in bytes.
const TOLD: usize = 256;

/// What is known while a transcript is read.
#[derive(Default)]
pub(crate) struct Wget {
    in_debug: bool,
    promise: Promise,
    /// The URL that was told last: it stays the same when wget asks again with credentials.
    url: Option<String>,
}

impl Dialect for Wget {
    const FORMAT: InputFormat = InputFormat::Http;

    fn opens(line: &[u8], below: &[u8]) -> bool {
        is_status(line) && is_indented(below)
            || url(line).is_some()
            || is_brief(line, below)
            || is_mark(line, b"request begin")
            || is_mark(line, b"response begin")
    }

    fn begins(&mut self, line: &[u8], below: &[u8]) -> Option<usize> {
        let column = self.column(line, below);
        if column.is_some() {
            let url = self.url.take();
            *self = Self {
                url,
                ..Self::default()
            };
        }
        let shown = lines::from(line, column.unwrap_or(0));
        self.note(shown);
        column
    }

    fn read(&mut self, bytes: &[u8]) -> Option<Part> {
        let mut reading = Reading::default();
        for (at, line) in lines::each(bytes) {
            if let Some(url) = url(line).or_else(|| brief(line).filter(|_| at == 0)) {
                self.url = Some(lines::lossy(url));
            }
            reading.take(at, line);
        }
        reading.finish(bytes, self.url.clone())
    }
}

impl Wget {
    /// Where in a line a new part begins.
    fn column(&self, line: &[u8], below: &[u8]) -> Option<usize> {
        if self.promise.is_open() {
            return None;
        }
        if url(line).is_some()
            || is_brief(line, below)
            || (self.promise.answers() && is_mark(line, b"request begin"))
        {
            return Some(0);
        }
        if !is_indented(below) || self.in_debug {
            return None;
        }
        let glued = memmem::rfind(line, b"  HTTP/")?;
        let is_status = is_status(lines::from(line, glued));
        (is_status && self.promise.answers()).then_some(glued)
    }

    fn note(&mut self, line: &[u8]) {
        let is_head = is_status(line) || status_line::opening(line) == Some(Opening::Status);
        if is_mark(line, b"response end") {
            // The head is told once more behind it.
            self.in_debug = false;
            self.promise.take_back();
        } else if is_head && !self.promise.is_open() {
            self.in_debug = !is_status(line);
            self.promise = Promise::of_response(line.strip_prefix(INDENT).unwrap_or(line));
        } else if self.promise.in_head() && (self.in_debug || is_indented(line)) {
            self.promise.header(line);
        } else {
            self.promise.end_head();
            self.promise.body(line);
        }
    }
}

/// A part while it is read.
#[derive(Default)]
struct Reading {
    part: Part,
    block: Block,
    request: Option<RequestHead>,
    /// The head that was told last, without indentation.
    head: Vec<u8>,
    promise: Promise,
    /// Where what stands behind the last head begins.
    behind: usize,
}

/// Where in a part a line stands.
#[derive(Default, PartialEq, Eq)]
enum Block {
    #[default]
    Between,
    Request,
    /// A head between the marks of `-d`.
    Told,
    /// A head that is indented.
    Indented,
}

impl Reading {
    fn take(&mut self, at: usize, line: &[u8]) {
        match self.block {
            Block::Request => self.request_line(line),
            Block::Told if is_mark(line, b"response end") => self.close(at + line.len()),
            Block::Told => self.head_line(at, line),
            Block::Indented if is_indented(line) && !is_status(line) => {
                self.head_line(0, lines::from(line, INDENT.len()));
            }
            Block::Indented | Block::Between => self.begin(at, line),
        }
    }

    fn begin(&mut self, at: usize, line: &[u8]) {
        if self.block == Block::Indented {
            self.close(at);
        }
        if is_mark(line, b"request begin") {
            self.block = Block::Request;
        } else if is_mark(line, b"response begin") {
            self.block = Block::Told;
        } else if is_status(line) {
            self.block = Block::Indented;
            self.head_line(at, lines::from(line, INDENT.len()));
        }
    }

    fn request_line(&mut self, line: &[u8]) {
        if is_mark(line, b"request end") {
            self.block = Block::Between;
        } else if let Some(request) = &mut self.request {
            request.take(line.strip_suffix(b"\n").unwrap_or(line));
        } else {
            self.request = RequestHead::new(lines::without_end(line));
        }
    }

    fn head_line(&mut self, at: usize, line: &[u8]) {
        if header_fields::is_blank(line) {
            return;
        }
        if self.head.is_empty() {
            self.promise = Promise::default();
            self.behind = at;
        }
        self.promise.header(line);
        self.head.extend_from_slice(lines::without_end(line));
        self.head.extend_from_slice(b"\r\n");
    }

    /// Ends a head, unless it is the one told before in another way.
    fn close(&mut self, behind: usize) {
        let head = std::mem::take(&mut self.head);
        self.block = Block::Between;
        if !head.is_empty() && !self.part.text.ends_with(&[&head, &b"\r\n"[..]].concat()) {
            self.part.push(self.behind, &head);
            self.part.text.extend_from_slice(b"\r\n");
        }
        self.behind = behind;
    }

    fn finish(mut self, bytes: &[u8], url: Option<String>) -> Option<Part> {
        if matches!(self.block, Block::Indented | Block::Told) {
            self.close(bytes.len());
        }
        let talks = url.is_some();
        let request = self.request.map(|head| head.into_request("https"));
        let request = match url {
            None => request,
            url => Some(Request {
                url,
                ..request.unwrap_or_default()
            }),
        };
        if self.part.text.is_empty() {
            return unheaded(bytes, request?);
        }
        let behind = lines::from(bytes, self.behind);
        match body(behind, talks, &self.promise) {
            Some((at, body)) => self.part.push(self.behind + at, body),
            None => self.part.body_elsewhere = true,
        }
        self.part.request = request;
        Some(self.part)
    }
}

/// What is told of a call without a head: its status alone, as without `-S`, or why there is no response.
fn unheaded(bytes: &[u8], request: Request) -> Option<Part> {
    let mut reason = None;
    for (at, line) in lines::each(bytes) {
        let line = lines::without_end(line);
        let line = lines::before(line, TOLD).trim_ascii();
        if let Some(status) = awaited(line).map(Cow::Borrowed).or_else(|| refused(line)) {
            let mut part = Part {
                request: Some(request),
                has_no_version: true,
                ..Part::default()
            };
            part.push(at, &[b"HTTP/1.1 ", &*status, b"\r\n\r\n"].concat());
            match body(lines::from(bytes, at), true, &Promise::default()) {
                Some((column, body)) => part.push(at + column, body),
                None => part.body_elsewhere = true,
            }
            return Some(part);
        }
        if line.starts_with(b"wget: ") || line.starts_with(b"ERROR: ") {
            reason = Some(lines::lossy(line.strip_prefix(b"wget: ").unwrap_or(line)));
            break;
        }
        if reason.is_none()
            && let Some(failure) = behind_dots(line).filter(|told| is_failure(told))
        {
            // `failed: …` needs the step that failed.
            let says_all = !failure.contains(&b':');
            reason = Some(lines::lossy(if says_all { failure } else { line }));
        }
    }
    let is_of_debug = request.method.is_some();
    let begins = lines::each(bytes).any(|(_, line)| url(line).is_some());
    (is_of_debug || begins).then(|| Part::unanswered(0, request, reason))
}

/// What follows the last dots of a line that tells how a step went.
fn behind_dots(line: &[u8]) -> Option<&[u8]> {
    let dots = [&b"... "[..], "… ".as_bytes()];
    let found =
        dots.map(|dots| memmem::rfind(line, dots).map(|at| lines::from(line, at + dots.len())));
    found.into_iter().flatten().next().map(<[u8]>::trim_ascii)
}

/// The status and its reason phrase in `HTTP request sent, awaiting response... 412 Precondition Failed`, whatever the
/// language.
fn awaited(line: &[u8]) -> Option<&[u8]> {
    let told = behind_dots(line)?;
    let (status, behind) = told.split_at_checked(3)?;
    let is_status = status.iter().all(u8::is_ascii_digit)
        && matches!(behind.first(), None | Some(b' '))
        && !line.starts_with(b"Resolving ");
    is_status.then_some(told)
}

/// The status and its reason phrase in `2026-03-04 05:06:07 ERROR 412: Precondition Failed.`, whatever the language.
fn refused(line: &[u8]) -> Option<Cow<'_, [u8]>> {
    let told = lines::behind_form(line, TIME)?.trim_ascii();
    let word = told.iter().position(u8::is_ascii_digit)?;
    let (status, behind) = lines::from(told, word).split_at_checked(3)?;
    let colon = behind.iter().position(|&byte| byte == b':')?;
    let is_told = (2..TOLD / 8).contains(&word) && colon < 4;
    let is_status = is_told && status.iter().all(u8::is_ascii_digit);
    let reason = lines::from(behind, colon + 1).trim_ascii();
    let reason = reason.strip_suffix(b".").unwrap_or(reason);
    is_status.then(|| [status, b" ", reason].concat().into())
}

/// Whether `wget -nv` tells of a failed call: its URL, and below it the status.
fn is_brief(line: &[u8], below: &[u8]) -> bool {
    brief(line).is_some() && refused(lines::without_end(lines::before(below, TOLD))).is_some()
}

/// The URL of a line that holds nothing else but a colon behind it.
fn brief(line: &[u8]) -> Option<&[u8]> {
    let url = lines::without_end(line).strip_suffix(b":")?;
    let is_url = url.starts_with(b"https://") || url.starts_with(b"http://");
    (is_url && !url.contains(&b' ')).then_some(url)
}

/// Whether the outcome of a step is no success: that is one word, or addresses.
fn is_failure(told: &[u8]) -> bool {
    told.ends_with(b".") && told.contains(&b' ')
}

/// The body behind a head and where it begins, if it went to standard output. Without a URL wget is quiet, and the
/// body follows at once.
fn body<'b>(behind: &'b [u8], is_talking: bool, promise: &Promise) -> Option<(usize, &'b [u8])> {
    let start = if is_talking {
        let (at, line) = lines::each(behind).find(|(_, line)| is_to_stdout(line))?;
        at + line.len()
    } else {
        0
    };
    let body = lines::from(behind, start);
    let promised = promise
        .exact()
        .and_then(|length| usize::try_from(length).ok());
    if let Some(value) = dialect::json_end(body) {
        // Some servers end the value with a line feed.
        let behind = lines::from(body, value);
        let blanks = behind.len() - behind.trim_ascii_start().len();
        let end = promised.filter(|length| (value..=value + blanks).contains(length));
        return Some((start, lines::before(body, end.unwrap_or(value))));
    }
    let exact = promised.filter(|&length| {
        let (next, _) = lines::line(body, length);
        length <= body.len() && next.trim_ascii().is_empty()
    });
    if let Some(end) = exact {
        return Some((start, lines::before(body, end)));
    }
    let told = lines::each(body).find(|(_, line)| is_told(line));
    Some(match told {
        Some((end, _)) => {
            let body = lines::before(body, end);
            (start, body.strip_suffix(b"\n").unwrap_or(body))
        }
        None => (start, body),
    })
}

/// `Saving to: ‘STDOUT’`, whatever the language.
fn is_to_stdout(line: &[u8]) -> bool {
    lines::contains(lines::before(line, TOLD), STDOUT)
}

/// A line that wget tells behind a body: how far it has come, or when it ended.
fn is_told(line: &[u8]) -> bool {
    let line = lines::without_end(lines::before(line, TOLD));
    let digits = line.trim_ascii_start();
    let count = digits
        .iter()
        .take_while(|byte| byte.is_ascii_digit())
        .count();
    let is_progress =
        line.starts_with(b" ") && count > 0 && lines::from(digits, count).starts_with(b"K ");
    is_progress
        || lines::contains(line, b"%[")
        || lines::behind_form(line, TIME).is_some_and(|told| !told.is_empty())
}

/// The URL of `--2026-03-04 05:06:07--  https://a.example/x`.
fn url(line: &[u8]) -> Option<&[u8]> {
    let line = lines::without_end(line).strip_prefix(b"--")?;
    let rest = lines::behind_form(line, TIME)?;
    let url = rest.strip_prefix(b"--  ")?.trim_ascii();
    // `(try: 2)` stands before it.
    let url = memmem::rfind(url, b"  ").map_or(url, |blanks| lines::from(url, blanks + 2));
    lines::contains(url, b"://").then_some(url)
}

/// `---request begin---`.
fn is_mark(line: &[u8], name: &[u8]) -> bool {
    let inside = lines::without_end(line)
        .strip_prefix(b"---")
        .and_then(|line| line.strip_suffix(b"---"));
    inside == Some(name)
}

/// A status line, indented as wget shows it.
fn is_status(line: &[u8]) -> bool {
    let shown = line.strip_prefix(INDENT).unwrap_or_default();
    status_line::opening(shown) == Some(Opening::Status)
}

fn is_indented(line: &[u8]) -> bool {
    line.strip_prefix(INDENT)
        .is_some_and(|line| !line.trim_ascii().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_url_stands_behind_the_time() {
        let line = b"--2026-03-04 05:06:07--  https://a.example/x\r\n";
        assert_eq!(url(line), Some(&b"https://a.example/x"[..]));
        let again = b"--2026-03-04 05:06:07--  (try: 2)  https://a.example/x\n";
        assert_eq!(url(again), Some(&b"https://a.example/x"[..]));
        for line in [
            "--2026-03-04 05:06:07--  nothing",
            "--no-verbose  https://a.example/x",
            "FINISHED --2026-03-04 05:06:07--",
        ] {
            assert_eq!(url(line.as_bytes()), None, "{line}");
        }
    }

    #[test]
    fn what_wget_tells_behind_a_body_is_known_in_every_language() {
        for line in [
            "     0K .......... ..........                                 100% 1.06G=0s",
            "  1000K ....",
            "STDOUT          100%[===================>]     369  --.-KB/s    in 0s",
            "2026-03-04 05:06:07 (69.2 MB/s) - envoyé vers sortie standard [369/369]",
            "2026-03-04 05:06:07 ERROR 412: Precondition Failed.",
        ] {
            assert!(is_told(line.as_bytes()), "{line}");
        }
        for line in ["not found", "0K", "2026-03-04", " 12 Kings of old"] {
            assert!(!is_told(line.as_bytes()), "{line}");
        }
    }

    #[test]
    fn a_status_told_in_one_line_is_read_in_every_language() {
        for line in [
            "2026-03-04 05:06:07 ERROR 412: Precondition Failed.",
            "2026-03-04 05:06:07 erreur 412 : Precondition Failed.",
        ] {
            let status = refused(line.as_bytes());
            assert_eq!(
                status.as_deref(),
                Some(&b"412 Precondition Failed"[..]),
                "{line}"
            );
        }
        for line in [
            "2026-03-04 05:06:07 (69.2 MB/s) - saved [369/369]",
            "2026-03-04 05:06:07 URL:https://a.example/x [11/11] -> \"x\" [1]",
            "ERROR 412: Precondition Failed.",
        ] {
            assert_eq!(refused(line.as_bytes()), None, "{line}");
        }
        let below = b"2026-03-04 05:06:07 ERROR 412: Precondition Failed.\n";
        assert!(Wget::opens(b"https://a.example/x:\n", below));
        assert!(!Wget::opens(b"https://a.example/x\n", below));
    }

    #[test]
    fn a_head_is_indented_by_two_spaces() {
        assert!(Wget::opens(b"  HTTP/1.1 200 OK", b"  Date: x"));
        assert!(!Wget::opens(b"  HTTP/1.1 200 OK", b"and so on"));
        assert!(!Wget::opens(b" HTTP/1.1 200 OK", b"  Date: x"));
    }
}
