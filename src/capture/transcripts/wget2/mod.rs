//! Reads what wget2 tells with `-S` or `-d`. The bodies go to standard output, which a file takes before or after it.

mod bodies;
mod told;

use std::collections::VecDeque;

use crate::capture::message::request_head::RequestHead;
use crate::capture::message::status_line;
use crate::capture::transcripts::dialect::{Dialect, Part, Promise};
use crate::capture::transcripts::frame::{self, Frame};
use crate::exchange::{InputFormat, Request};
use crate::input::lines;
use bodies::{Due, bodies};
use told::{End, Told, told};

pub(crate) use told::begins_behind;

/// How many heads came, and how many of them were told to have ended.
#[derive(Default)]
pub(crate) struct Wget2 {
    heads: usize,
    ended: usize,
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

impl Answer {
    fn due(&self) -> Due {
        Due {
            status: self.status,
            length: self.promise.exact(),
        }
    }
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
        self.is_open &= matches!(told, Told::Chunk);
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
            Told::Chunk | Told::Other => self.end_frame(),
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
        let due: Vec<Due> = self.answers.iter().map(Answer::due).collect();
        let bodies = bodies(&due, &self.pieces);
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
