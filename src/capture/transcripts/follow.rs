//! Reads what `tshark -z follow` prints of a connection: what was sent and what came, each piece with its length before
//! it.

use crate::capture::message::{boundary, request_head};
use crate::capture::source::Source;
use crate::capture::transcripts::dialect::{Dialect, Part};
use crate::capture::transcripts::frame::Frame;
use crate::capture::transcripts::httpie;
use crate::exchange::InputFormat;
use crate::input::lines;
use crate::input::window::{More, View};

/// The bytes before the data of a frame of HTTP/2.
const FRAME_HEAD: usize = 9;
/// What stands above everything, behind a line of equal signs.
const FOLLOW: &[u8] = b"Follow: ";
const RULE: &[u8] = b"=======";

/// What of a connection is read: requests and responses in turn.
#[derive(Default)]
pub(crate) struct Follow;

/// The length that a line tells of the piece below; what came is indented.
fn length(line: &[u8]) -> Option<usize> {
    let digits = lines::without_end(line);
    let digits = digits.strip_prefix(b"\t").unwrap_or(digits);
    let is_number = !digits.is_empty() && digits.iter().all(u8::is_ascii_digit);
    std::str::from_utf8(digits)
        .ok()?
        .parse()
        .ok()
        .filter(|_| is_number)
}

/// Whether an answer stands in it.
pub(crate) fn is_answered(view: View, _: &Source) -> Result<bool, More> {
    match boundary::next(view, 0)? {
        Some(_) => Ok(true),
        None => view.if_ended(lines::contains(view.bytes, b":status...")),
    }
}

impl Dialect for Follow {
    const FORMAT: InputFormat = InputFormat::Http;

    fn opens(line: &[u8], below: &[u8]) -> bool {
        line.starts_with(RULE) && below.starts_with(FOLLOW)
    }

    fn begins(&mut self, line: &[u8], below: &[u8]) -> Option<usize> {
        let is_request = request_head::parts(lines::without_end(below)).is_some();
        let begins = length(line).is_some() && is_request;
        (begins || Self::opens(line, below)).then_some(0)
    }

    fn read(&mut self, bytes: &[u8]) -> Option<Part> {
        if let Some(part) = stream(bytes) {
            return Some(part);
        }
        let mut text = Vec::new();
        let mut places = Vec::new();
        let mut at = 0;
        while at < bytes.len() {
            let (line, next) = lines::line(bytes, at);
            let piece = length(line).and_then(|length| bytes.get(next..next + length));
            let behind = next + piece.map_or(0, <[u8]>::len);
            let ends = matches!(
                lines::from(bytes, behind),
                [] | [b'\n', ..] | [b'\r', b'\n', ..]
            );
            at = match piece.filter(|_| ends) {
                Some(piece) => {
                    places.push((text.len(), next));
                    text.extend_from_slice(piece);
                    lines::line(bytes, behind).1
                }
                None => {
                    // Line ends that were changed make pieces longer or shorter than they say.
                    let is_text =
                        !text.is_empty() || request_head::parts(line.trim_ascii()).is_some();
                    if is_text && length(line).is_none() && !line.starts_with(RULE) {
                        places.push((text.len(), at));
                        text.extend_from_slice(lines::before(lines::from(bytes, at), next - at));
                    }
                    next
                }
            };
        }
        httpie::read_freed(&text, &places)
    }
}

/// Reads a stream of HTTP/2, of which each piece is one frame: a head, or data behind a head of its own.
fn stream(bytes: &[u8]) -> Option<Part> {
    let mut part = Part::default();
    let mut at = 0;
    while at < bytes.len() {
        let (line, next) = lines::line(bytes, at);
        let piece = length(line).and_then(|length| bytes.get(next..next + length));
        at = next + piece.map_or(0, <[u8]>::len);
        let Some(piece) = piece else {
            continue;
        };
        let mut frame = Frame::default();
        for (name, value) in fields(piece) {
            frame.take(&[name, b": ", value].concat());
        }
        if frame.asks() {
            part.request = frame.into_request();
        } else if frame.answers() {
            part.push(next, &frame.into_response());
        } else if !part.text.is_empty() && line.starts_with(b"\t") {
            part.push(next + FRAME_HEAD, lines::from(piece, FRAME_HEAD));
        }
    }
    (!part.text.is_empty()).then_some(part)
}

/// The fields of a head as Wireshark unpacks it: the length of a name in four bytes, the name, and so the value. A byte
/// that is no text is a dot.
fn fields(piece: &[u8]) -> Vec<(&[u8], &[u8])> {
    let mut texts = Vec::new();
    let mut rest = piece;
    while let Some((text, behind)) = counted(rest) {
        texts.push(text);
        rest = behind;
    }
    let is_head = texts.first().is_some_and(|name| name.starts_with(b":"));
    let pairs = texts.chunks_exact(2).filter(|_| is_head);
    pairs
        .filter_map(|pair| pair.first().copied().zip(pair.get(1).copied()))
        .collect()
}

/// A text behind its length in four bytes, and what follows it.
fn counted(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    const ZEROS: &[u8] = b"...";
    let (&length, rest) = bytes.strip_prefix(ZEROS)?.split_first()?;
    let ends = |end: &usize| {
        let behind = lines::from(rest, *end);
        behind.is_empty() || (behind.starts_with(ZEROS) && behind.len() > ZEROS.len())
    };
    let end = match length {
        // The length is not shown: what is written behind the text tells where it ends.
        b'.' => (0..=rest.len()).find(ends)?,
        length => usize::from(length),
    };
    rest.split_at_checked(end)
}
