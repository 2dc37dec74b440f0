//! Reads what wget2 tells with `-S` or `-d`. The bodies go to standard output, which a file takes before or after it.

use std::collections::VecDeque;

use memchr::memmem;

use crate::capture::message::header_fields;
use crate::capture::message::request_head::RequestHead;
use crate::capture::message::status_line;
use crate::capture::transcripts::dialect::{self, Dialect, Part, Promise};
use crate::capture::transcripts::frame::{self, Frame};
use crate::exchange::{InputFormat, Request};
use crate::input::lines;

/// How `-d` tells the time, and the blank behind it.
const TIME: &[u8] = b"00.000000.000 ";
/// What else it tells, without a time.
const NOTES: [&[u8]; 4] = [b"WARNING: ", b"ERROR: ", b"Adding URL: ", b"Saving '"];
/// How far before its end a line is looked at for what is glued to a body, in bytes.
const GLUED: usize = 16 << 10;

/// How many heads came, and how many of them were told to have ended.
#[derive(Default)]
pub(crate) struct Wget2 {
    heads: usize,
    ended: usize,
}

/// What wget2 tells on a line.
enum Told<'l> {
    /// `[0] Downloading 'https://a.example/x' ...`
    Begin(&'l [u8]),
    /// `HTTP ERROR response 412 Precondition Failed [https://a.example/x]`.
    End(End<'l>),
    /// `# sent 310 bytes:`, a request of which follows.
    Sent,
    /// `# got header 213 bytes:`, which follows.
    Head,
    /// A field of a head of HTTP/2 with a time before it.
    Field(&'l [u8]),
    /// A field of a request of HTTP/2: `[FRAME 1] > :method: GET`.
    Asked(&'l [u8]),
    /// Anything else that is told.
    Other,
}

/// What is told of a response at its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct End<'l> {
    status: &'l [u8],
    reason: &'l [u8],
    url: &'l [u8],
}

/// What a line tells, and where in the line that begins; `None` when it tells nothing.
fn told(line: &[u8]) -> Option<(usize, Told<'_>)> {
    let line = lines::without_end(line);
    if let Some((at, behind)) = timed(line) {
        return Some((at, detail(behind)));
    }
    let start = line.len().saturating_sub(GLUED);
    let tail = lines::from(line, start);
    if let Some((at, url)) = begin(tail) {
        return Some((start + at, Told::Begin(url)));
    }
    if is_count(line, b"# got header ") {
        return Some((0, Told::Head));
    }
    if NOTES.iter().any(|note| line.starts_with(note)) {
        return Some((0, Told::Other));
    }
    Some((0, Told::End(end(line)?)))
}

/// What stands behind a time, and where the time begins: at the start of the line, or glued to a body.
fn timed(line: &[u8]) -> Option<(usize, &[u8])> {
    if let Some(behind) = lines::behind_form(line, TIME) {
        return Some((0, behind));
    }
    let start = line.len().saturating_sub(GLUED);
    let tail = lines::from(line, start);
    let mut blanks = memchr::memrchr_iter(b' ', tail);
    blanks.find_map(|blank| {
        let at = (blank + 1).checked_sub(TIME.len())?;
        let behind = lines::behind_form(lines::from(tail, at), TIME)?;
        Some((start + at, behind))
    })
}

fn detail(behind: &[u8]) -> Told<'_> {
    if is_count(behind, b"# sent ") {
        return Told::Sent;
    }
    if is_count(behind, b"# got header ") {
        return Told::Head;
    }
    if let Some(frame) = behind.strip_prefix(b"[FRAME ") {
        let field = memmem::find(frame, b"] > ").map(|at| lines::from(frame, at + 4));
        let field = field.filter(|field| field.contains(&b':'));
        return field.map_or(Told::Other, Told::Asked);
    }
    let is_field = frame::pseudo(behind).is_some() || header_fields::field(behind).is_some();
    if is_field {
        Told::Field(behind)
    } else {
        Told::Other
    }
}

/// Whether a text is a mark, a number and ` bytes:`.
fn is_count(text: &[u8], mark: &[u8]) -> bool {
    let count = text
        .strip_prefix(mark)
        .and_then(|rest| rest.strip_suffix(b" bytes:"));
    count.is_some_and(|count| !count.is_empty() && count.iter().all(u8::is_ascii_digit))
}

/// The address of a line that begins a download, and where that line begins behind a body.
fn begin(line: &[u8]) -> Option<(usize, &[u8])> {
    const MARK: &[u8] = b"] Downloading '";
    let url = line.strip_suffix(b"' ...")?;
    let mark = memmem::rfind(url, MARK)?;
    let before = lines::before(line, mark);
    let digits = before
        .iter()
        .rev()
        .take_while(|byte| byte.is_ascii_digit())
        .count();
    let open = mark.checked_sub(digits + 1).filter(|_| digits > 0)?;
    let is_open = line.get(open) == Some(&b'[');
    is_open.then(|| (open, lines::from(url, mark + MARK.len())))
}

/// What a line tells that ends a response.
fn end(line: &[u8]) -> Option<End<'_>> {
    let rest = line.strip_prefix(b"HTTP ")?;
    let rest = rest.strip_prefix(b"ERROR ").unwrap_or(rest);
    let (status, rest) = rest.strip_prefix(b"response ")?.split_at_checked(3)?;
    let url = rest.strip_suffix(b"]")?;
    let open = memmem::rfind(url, b" [")?;
    let is_status = status.iter().all(u8::is_ascii_digit) && rest.starts_with(b" ");
    is_status.then(|| End {
        status,
        reason: lines::before(url, open).trim_ascii(),
        url: lines::from(url, open + 2),
    })
}

/// Whether a download begins on the line on which a JSON value ends.
pub(crate) fn begins_behind(value: &[u8]) -> bool {
    begin(lines::without_end(lines::line(value, 0).0)).is_some_and(|(at, _)| at == 0)
}

impl Dialect for Wget2 {
    const FORMAT: InputFormat = InputFormat::Http;

    fn opens(line: &[u8], below: &[u8]) -> bool {
        match told(line) {
            Some((_, Told::Begin(_) | Told::Sent | Told::Asked(_))) => true,
            Some((_, Told::Head)) => {
                status_line::opening(below).is_some() || frame::is_status(lines::without_end(below))
            }
            _ => false,
        }
    }

    fn begins(&mut self, line: &[u8], _: &[u8]) -> Option<usize> {
        match told(line) {
            // Another run: what stood before has ended.
            Some((_, Told::Begin(_))) if self.heads > 0 && self.heads == self.ended => {
                *self = Self::default();
                return Some(0);
            }
            Some((_, Told::Head)) => self.heads += 1,
            Some((_, Told::End(_))) => self.ended += 1,
            _ => {}
        }
        None
    }

    fn read(&mut self, bytes: &[u8]) -> Option<Part> {
        let mut reading = Reading::default();
        for (at, line) in lines::each(bytes) {
            reading.take(at, line);
        }
        reading.finish()
    }
}

/// A head and what is known of its response.
#[derive(Default)]
struct Answer {
    at: usize,
    head: Vec<u8>,
    status: u16,
    promise: Promise,
    request: Option<RequestHead>,
    frame: Frame,
    url: Option<String>,
    /// Whether nothing but the status is told.
    is_status_alone: bool,
}

#[derive(Default, PartialEq, Eq)]
enum Block {
    #[default]
    Between,
    /// A request in full, and its body.
    Sent,
    Head,
}

/// A transcript while it is read.
#[derive(Default)]
struct Reading {
    block: Block,
    /// The fields of the head that comes.
    frame: Frame,
    answers: Vec<Answer>,
    request: Option<RequestHead>,
    asked: Frame,
    /// Addresses of the downloads that began.
    urls: Vec<String>,
    /// What stands between what is told, and where: the bodies.
    pieces: Vec<(usize, Vec<u8>)>,
    /// Whether the last of them goes on.
    is_open: bool,
}

impl Reading {
    fn take(&mut self, at: usize, line: &[u8]) {
        let Some((column, told)) = told(line) else {
            return self.untold(at, line);
        };
        self.end_block();
        if column > 0 {
            self.keep(at, lines::before(line, column));
        }
        self.is_open = false;
        match told {
            Told::Begin(url) => self.urls.push(lines::lossy(url)),
            Told::End(end) => self.end(at, end),
            Told::Sent => self.block = Block::Sent,
            Told::Head => {
                self.block = Block::Head;
                self.begin(at);
            }
            Told::Field(field) => {
                if frame::is_status(field) {
                    self.begin(at);
                }
                if frame::is_status(field) || self.frame.answers() {
                    self.frame.take(field);
                }
            }
            Told::Asked(field) => {
                if frame::pseudo(field).is_some_and(|(name, _)| name == b"method") {
                    self.asked = Frame::default();
                }
                self.asked.take(field);
            }
            Told::Other => self.end_frame(),
        }
    }

    fn untold(&mut self, at: usize, line: &[u8]) {
        let shown = lines::without_end(line);
        match self.block {
            Block::Sent => match &mut self.request {
                Some(request) => {
                    request.take(shown);
                }
                None => self.request = RequestHead::new(shown),
            },
            Block::Head if shown.is_empty() => self.end_block(),
            Block::Head if frame::pseudo(shown).is_some() || self.frame.answers() => {
                self.frame.take(shown);
            }
            Block::Head => self.head_line(shown),
            Block::Between => self.keep(at, line),
        }
    }

    fn begin(&mut self, at: usize) {
        self.end_frame();
        self.answers.push(Answer {
            at,
            request: self.request.take(),
            frame: std::mem::take(&mut self.asked),
            ..Answer::default()
        });
    }

    fn head_line(&mut self, line: &[u8]) {
        let Some(answer) = self.answers.last_mut() else {
            return;
        };
        if answer.head.is_empty() {
            let parts = status_line::parts(line);
            answer.status = parts.and_then(|parts| parts.status()).unwrap_or(0);
            answer.promise = Promise::of_response(line);
        } else {
            answer.promise.header(line);
        }
        answer.head.extend_from_slice(line);
        answer.head.extend_from_slice(b"\r\n");
    }

    fn end_frame(&mut self) {
        if self.frame.answers() {
            let head = std::mem::take(&mut self.frame).into_response();
            for (_, line) in lines::each(&head) {
                let line = lines::without_end(line);
                if !line.is_empty() {
                    self.head_line(line);
                }
            }
        }
    }

    fn end_block(&mut self) {
        if std::mem::take(&mut self.block) == Block::Head {
            self.end_frame();
        }
    }

    /// The first response of a status of which no end was told has this one; of some nothing else is told.
    fn end(&mut self, at: usize, end: End<'_>) {
        self.end_frame();
        let status: u16 = lines::lossy(end.status).parse().unwrap_or(0);
        let url = Some(lines::lossy(end.url));
        let is_it = |answer: &&mut Answer| answer.url.is_none() && answer.status == status;
        match self.answers.iter_mut().find(is_it) {
            Some(answer) => answer.url = url,
            None => {
                self.begin(at);
                self.head_line(&[b"HTTP/1.1 ", end.status, b" ", end.reason].concat());
                if let Some(answer) = self.answers.last_mut() {
                    answer.url = url;
                    answer.is_status_alone = true;
                }
            }
        }
    }

    fn keep(&mut self, at: usize, text: &[u8]) {
        match self.pieces.last_mut().filter(|_| self.is_open) {
            Some((_, piece)) => piece.extend_from_slice(text),
            None => self.pieces.push((at, text.to_vec())),
        }
        self.is_open = true;
    }

    fn finish(mut self) -> Option<Part> {
        self.end_block();
        self.end_frame();
        let mut part = Part::default();
        self.answers.retain(|answer| !answer.head.is_empty());
        self.pieces
            .retain(|(_, piece)| !piece.trim_ascii().is_empty());
        let bodies = bodies(&self.answers, &self.pieces);
        part.has_no_version = self.answers.iter().all(|answer| answer.is_status_alone);
        let mut requests = VecDeque::new();
        let only = match &self.urls[..] {
            [url] => Some(url.clone()),
            _ => None,
        };
        let count = self.answers.len();
        for (answer, body) in self.answers.into_iter().zip(bodies) {
            part.push(answer.at, &answer.head);
            part.text.extend_from_slice(b"\r\n");
            match body {
                Some(body) => part.push(answer.at, body),
                None => part.body_elsewhere = true,
            }
            let sent = answer.request.map(|head| head.into_request("https"));
            let sent = sent.or_else(|| answer.frame.into_request());
            let url = answer.url.or_else(|| only.clone().filter(|_| count == 1));
            requests.push_back(match url {
                None => sent,
                url => Some(Request {
                    url,
                    ..sent.unwrap_or_default()
                }),
            });
        }
        if part.text.is_empty() {
            let sent = self.request.map(|head| head.into_request("https"));
            let sent = sent.or_else(|| self.asked.into_request())?;
            return Some(Part::unanswered(0, sent, None));
        }
        part.request = requests.pop_front().flatten();
        part.later = requests;
        Some(part)
    }
}

/// The bodies of responses among the pieces of standard output: one that has the length of a response, that of the only
/// response, or those of several whose lengths make up the whole.
fn bodies<'t>(answers: &[Answer], pieces: &'t [(usize, Vec<u8>)]) -> Vec<Option<&'t [u8]>> {
    let has_body = |answer: &Answer| !matches!(answer.status, 100..=199 | 204 | 300..=399);
    let length = |answer: &Answer| {
        let length = answer.promise.exact().filter(|_| has_body(answer))?;
        usize::try_from(length).ok().filter(|length| *length > 0)
    };
    let lengths: Vec<Option<usize>> = answers.iter().map(length).collect();
    let mut left: Vec<&[u8]> = pieces.iter().map(|(_, piece)| &piece[..]).collect();
    let alone: Vec<_> = lengths
        .iter()
        .map(|length| {
            let length = (*length)?;
            let found = left
                .iter()
                .position(|piece| exact(piece, length).is_some())?;
            Some(lines::before(left.remove(found), length))
        })
        .collect();
    if alone.iter().any(Option::is_some) {
        return alone;
    }
    let candidates = answers.iter().filter(|answer| has_body(answer)).count();
    match &left[..] {
        [piece] if candidates == 1 && lengths.iter().all(Option::is_none) => {
            let body = without_feed(piece);
            answers
                .iter()
                .map(|answer| Some(body).filter(|_| has_body(answer)))
                .collect()
        }
        [piece] if candidates > 1 => joined(&lengths, piece),
        _ => alone,
    }
}

/// The bodies that one piece consists of.
fn joined<'t>(lengths: &[Option<usize>], piece: &'t [u8]) -> Vec<Option<&'t [u8]>> {
    let mut rest = piece;
    let mut cut = |length: &Option<usize>| {
        let (body, behind) = rest.split_at_checked((*length)?)?;
        rest = behind;
        Some(body)
    };
    let bodies: Vec<_> = lengths.iter().map(&mut cut).collect();
    // Bodies of which one is cut in the middle are not in the order of their heads.
    let is_sound = |body: &&[u8]| {
        let is_json = matches!(body.first(), Some(b'{' | b'['));
        !is_json || dialect::json_end(body) == Some(body.trim_ascii_end().len())
    };
    let is_whole = rest.trim_ascii().is_empty() && bodies.iter().flatten().all(is_sound);
    if is_whole {
        bodies
    } else {
        vec![None; lengths.len()]
    }
}

/// As many bytes as were promised, where nothing but line ends stands behind them.
fn exact(stray: &[u8], length: usize) -> Option<&[u8]> {
    let is_there = length <= stray.len() && lines::from(stray, length).trim_ascii().is_empty();
    is_there.then(|| lines::before(stray, length))
}

fn without_feed(text: &[u8]) -> &[u8] {
    let text = text.strip_suffix(b"\n").unwrap_or(text);
    text.strip_suffix(b"\r").unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_told_may_be_glued_to_a_body() {
        let line = b"{}[12] Downloading 'https://a.example/x' ...\n";
        assert!(matches!(
            told(line),
            Some((2, Told::Begin(b"https://a.example/x")))
        ));
        let line = b"{}26.023331.889 keep_alive=0\n";
        assert!(matches!(told(line), Some((2, Told::Other))));
        let line = b"HTTP ERROR response 412 Precondition Failed [https://a.example/x]\n";
        let end = End {
            status: b"412",
            reason: b"Precondition Failed",
            url: b"https://a.example/x",
        };
        assert!(matches!(told(line), Some((0, Told::End(found))) if found == end));
        for line in [
            "[x] Downloading 'a' ...",
            "# got header x bytes:",
            "HTTP response 2000 [a]",
            "it is 26.023331 now",
        ] {
            assert!(told(line.as_bytes()).is_none(), "{line}");
        }
    }
}
