//! Reads heads of HTTP/2 that begin with `:status:`, perhaps behind those of their requests.

use crate::capture::message::header_fields;
use crate::capture::transcripts::dialect::{Dialect, Part};
use crate::capture::transcripts::frame::{self, Frame};
use crate::exchange::InputFormat;
use crate::input::{ansi, lines};

/// Whether the last line was a pseudo field, of which no two heads share a block.
#[derive(Default)]
pub(crate) struct Pseudo {
    in_block: bool,
    has_answer: bool,
}

/// The pseudo field in a line.
fn name(line: &[u8]) -> Option<Vec<u8>> {
    let line = ansi::glance(lines::without_end(line));
    frame::pseudo(&line).map(|(name, _)| name.to_vec())
}

fn is_of_request(name: &[u8]) -> bool {
    matches!(name, b"method" | b"path" | b"authority" | b"scheme")
}

impl Dialect for Pseudo {
    const FORMAT: InputFormat = InputFormat::Http;

    fn opens(line: &[u8], below: &[u8]) -> bool {
        let is_head = header_fields::is_field(below) || header_fields::is_blank(below);
        is_head
            && (frame::is_status(&ansi::glance(lines::without_end(line)))
                || name(line).is_some_and(|name| is_of_request(&name)))
    }

    fn begins(&mut self, line: &[u8], below: &[u8]) -> Option<usize> {
        let name = name(line).filter(|_| Self::opens(line, below) || self.in_block);
        let is_first = !self.in_block;
        self.in_block = name.is_some();
        let is_status = name? == b"status";
        // A request belongs to the response behind it.
        let begins = is_first && (self.has_answer || !is_status);
        self.has_answer = is_status || (self.has_answer && !begins);
        begins.then_some(0)
    }

    fn read(&mut self, bytes: &[u8]) -> Option<Part> {
        let mut part = Part::default();
        let mut frame = Frame::default();
        let mut in_head = false;
        for (at, line) in lines::each(bytes) {
            let shown = ansi::plain(lines::without_end(line));
            if !in_head && frame::pseudo(&shown).is_some() {
                in_head = true;
                part.places.push((part.text.len(), at));
            }
            if in_head && frame.take(&shown) {
                continue;
            }
            if in_head {
                in_head = false;
                close(&mut part, std::mem::take(&mut frame));
                if shown.trim_ascii().is_empty() {
                    continue;
                }
            }
            if !part.text.is_empty() {
                part.push(at, line);
            }
        }
        close(&mut part, frame);
        if !part.text.is_empty() {
            return Some(part);
        }
        let request = part.request.take()?;
        Some(Part::unanswered(0, request, None))
    }
}

/// Ends a head: it is that of the response, or of the request before it.
fn close(part: &mut Part, frame: Frame) {
    if frame.answers() {
        part.text.extend_from_slice(&frame.into_response());
    } else if part.text.is_empty() && frame.asks() {
        part.request = frame.into_request();
    }
}
