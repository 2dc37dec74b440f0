//! Reads what `tshark -z follow` prints of a connection: what was sent and what came, each piece with its length before
//! it.

use crate::capture::message::request_head;
use crate::capture::transcripts::dialect::{Dialect, Part};
use crate::capture::transcripts::httpie::Pairs;
use crate::exchange::InputFormat;
use crate::input::lines;

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
        let mut part = Pairs::default().read(&text)?;
        for (_, place) in &mut part.places {
            let known = places.partition_point(|(in_text, _)| in_text <= place);
            let last = known.checked_sub(1).and_then(|last| places.get(last));
            *place = last.map_or(0, |(in_text, at)| at + (*place - in_text));
        }
        Some(part)
    }
}
