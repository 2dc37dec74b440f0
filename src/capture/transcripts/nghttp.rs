//! Reads what `nghttp -v` prints: the frames of all streams of a connection, and between them the bodies.

use std::collections::{BTreeMap, VecDeque};

use memchr::memmem;

use crate::capture::transcripts::dialect::{Dialect, Part};
use crate::capture::transcripts::frame::Frame;
use crate::exchange::{InputFormat, Request};
use crate::input::{ansi, lines};

/// How far into a line what nghttp tells is looked for, in bytes, from the end on: a body may stand before it.
const TOLD: usize = 4096;

/// A connection is one part: its streams answer in any order.
#[derive(Default)]
pub(crate) struct Nghttp;

impl Dialect for Nghttp {
    const FORMAT: InputFormat = InputFormat::Http;

    fn opens(line: &[u8], _: &[u8]) -> bool {
        let shown = ansi::glance(line);
        told(&shown)
            .is_some_and(|(at, told)| at == 0 && (is_connected(told) || told.contains(&b'<')))
            || told(&shown).is_some_and(|(_, told)| field(told).is_some())
    }

    fn begins(&mut self, line: &[u8], _: &[u8]) -> Option<usize> {
        let shown = ansi::glance(line);
        let (at, told) = told(&shown)?;
        (at == 0 && is_connected(told)).then_some(0)
    }

    fn read(&mut self, bytes: &[u8]) -> Option<Part> {
        let mut reading = Reading::default();
        for (at, line) in lines::each(bytes) {
            reading.take(at, &ansi::plain(line));
        }
        reading.finish()
    }
}

/// What stands behind the time in `[  0.076] recv …`, and where the time begins in the line.
fn told(line: &[u8]) -> Option<(usize, &[u8])> {
    let start = line.len().saturating_sub(TOLD);
    let tail = lines::from(line, start);
    let mut found = None;
    for word in [&b"] recv "[..], b"] send ", b"] Connected"] {
        let at = memmem::rfind(tail, word);
        found = found.max(at);
    }
    let end = found?;
    let before = lines::before(tail, end);
    let open = memmem::rfind(before, b"[")?;
    let time = lines::from(before, open + 1).trim_ascii_start();
    let is_time = time.len() >= 5
        && time.contains(&b'.')
        && time
            .iter()
            .all(|byte| byte.is_ascii_digit() || *byte == b'.');
    is_time.then(|| (start + open, lines::without_end(lines::from(tail, end + 2))))
}

fn is_connected(told: &[u8]) -> bool {
    told == b"Connected"
}

/// The stream and the field of `recv (stream_id=13) etag: "b"`.
fn field(told: &[u8]) -> Option<(u32, &[u8])> {
    let rest = told.strip_prefix(b"recv (stream_id=")?;
    let (id, field) = number(rest)?;
    let field = field.strip_prefix(b")")?;
    let field = field.strip_prefix(b", sensitive)").unwrap_or(field);
    Some((id, field.strip_prefix(b" ")?))
}

/// What is told of a frame.
#[derive(Debug, PartialEq, Eq)]
struct Told<'l> {
    is_sent: bool,
    name: &'l [u8],
    length: u32,
    id: u32,
    /// Whether the stream ends with it.
    ends: bool,
}

/// What `recv DATA frame <length=62, flags=0x01, stream_id=13>` tells.
fn frame(told: &[u8]) -> Option<Told<'_>> {
    let value = |name: &[u8]| memmem::find(told, name).map(|at| lines::from(told, at + name.len()));
    let rest = lines::from(told, b"recv ".len());
    let end = memmem::find(rest, b" frame <")?;
    let flags = value(b"flags=0x")?.get(1)?;
    Some(Told {
        is_sent: told.starts_with(b"send "),
        name: lines::before(rest, end),
        length: number(value(b"length=")?)?.0,
        id: number(value(b"stream_id=")?)?.0,
        ends: char::from(*flags).to_digit(16)? & 1 == 1,
    })
}

fn number(text: &[u8]) -> Option<(u32, &[u8])> {
    let count = text.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let (digits, behind) = text.split_at_checked(count)?;
    Some((std::str::from_utf8(digits).ok()?.parse().ok()?, behind))
}

/// A stream while it is read.
#[derive(Default)]
struct Stream {
    request: Frame,
    /// The head that comes, and the place where it begins.
    head: Frame,
    at: usize,
    /// Heads that came, and what stands behind the last of them.
    heads: Vec<u8>,
    body: Vec<u8>,
    /// Whether bytes of the body came, and whether all did.
    has_data: bool,
    has_ended: bool,
}

/// A connection while it is read.
#[derive(Default)]
struct Reading {
    streams: BTreeMap<u32, Stream>,
    /// Streams in the order in which they answer.
    order: Vec<u32>,
    /// The stream whose request is told by the lines below.
    asks: Option<u32>,
    /// Whether the lines below go on with what was told.
    in_told: bool,
    /// What stands between the frames.
    data: Vec<u8>,
}

impl Reading {
    fn take(&mut self, at: usize, line: &[u8]) {
        let Some((column, told)) = told(line) else {
            return self.other(line);
        };
        self.data.extend_from_slice(lines::before(line, column));
        self.asks = None;
        self.in_told = true;
        if let Some((id, field)) = field(told) {
            self.field(at, id, field);
        } else if let Some(told) = frame(told) {
            match told.name {
                b"HEADERS" if told.is_sent => self.asks = Some(told.id),
                b"HEADERS" => self.stream(told.id).end_head(),
                b"DATA" if !told.is_sent => self.data(&told),
                _ => {}
            }
            self.stream(told.id).has_ended |= told.ends && !told.is_sent;
        }
    }

    /// Takes a line that nothing is told on: it goes on with what was told, or with a body.
    fn other(&mut self, line: &[u8]) {
        let is_indented = line.starts_with(b"          ");
        if self.in_told && is_indented {
            if let Some(id) = self.asks {
                self.stream(id).request.take(line.trim_ascii());
            }
            return;
        }
        let is_note =
            line.starts_with(b"[WARNING]") || line.starts_with(b"The negotiated protocol: ");
        if !is_note {
            self.in_told = false;
            self.data.extend_from_slice(line);
        }
    }

    fn stream(&mut self, id: u32) -> &mut Stream {
        self.streams.entry(id).or_default()
    }

    fn field(&mut self, at: usize, id: u32, field: &[u8]) {
        let stream = self.stream(id);
        let is_first = !stream.head.answers();
        stream.head.take(field);
        if is_first && stream.heads.is_empty() {
            stream.at = at;
            self.order.push(id);
        }
    }

    /// What stands before `recv DATA` is the data of that frame.
    fn data(&mut self, told: &Told<'_>) {
        let data = std::mem::take(&mut self.data);
        let stream = self.stream(told.id);
        stream.end_head();
        stream.has_data |= told.length > 0;
        stream.body.extend_from_slice(&data);
    }

    fn finish(mut self) -> Option<Part> {
        let mut part = Part::default();
        let mut requests: VecDeque<Option<Request>> = VecDeque::new();
        let order = std::mem::take(&mut self.order);
        for id in order {
            let Some(mut stream) = self.streams.remove(&id) else {
                continue;
            };
            stream.end_head();
            part.body_elsewhere = stream.has_data || !stream.has_ended;
            part.push(stream.at, &stream.heads);
            part.text.extend_from_slice(&stream.body);
            requests.push_back(stream.request.into_request());
        }
        if part.text.is_empty() {
            let asked = self
                .streams
                .into_values()
                .find(|stream| stream.request.asks())?;
            let request = asked.request.into_request()?;
            return Some(Part::unanswered(asked.at, request, None));
        }
        part.request = requests.pop_front().flatten();
        part.later = requests;
        Some(part)
    }
}

impl Stream {
    fn end_head(&mut self) {
        if self.head.answers() {
            let head = std::mem::take(&mut self.head);
            self.heads.extend_from_slice(&head.into_response());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_told_stands_behind_the_time() {
        let line = b"{}[  0.076] recv DATA frame <length=2, flags=0x00, stream_id=13>\n";
        let (at, told) = told(line).unwrap();
        let expected = Told {
            is_sent: false,
            name: b"DATA",
            length: 2,
            id: 13,
            ends: false,
        };
        assert_eq!((at, frame(told)), (2, Some(expected)));
        for line in [
            "[1] recv x",
            "[a.bcd] recv x",
            "0.076] recv x",
            "[  0.076] said x",
        ] {
            assert!(super::told(line.as_bytes()).is_none(), "{line}");
        }
        assert_eq!(
            field(b"recv (stream_id=3) :status: 412"),
            Some((3, &b":status: 412"[..]))
        );
    }
}
