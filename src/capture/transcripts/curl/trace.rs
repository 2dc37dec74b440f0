//! Reads what curl writes with `--trace-ascii` and `--trace`: blocks of what went and came, with an offset before each
//! line.

use crate::capture::message::request_head::RequestHead;
use crate::capture::message::{request_head, status_line};
use crate::capture::transcripts::curl::connection::{Connection, sends_again};
use crate::capture::transcripts::curl::failure::Told;
use crate::capture::transcripts::curl::marks::{self, LineStarts};
use crate::capture::transcripts::dialect::{self, Dialect, Part, Promise};
use crate::exchange::{InputFormat, Repair};
use crate::input::lines;

/// How far into a line a mark is looked for, in bytes.
const MARK: usize = 160;
/// How the marks begin that can be glued to a copy.
const MARKS: LineStarts = LineStarts::new([b'=', b'<'], &[b"== Info: ", b"<= Recv ", b"=> Send "]);
/// How many bytes a line of `--trace` shows, and how many columns they take.
const HEX_BYTES: usize = 16;
const HEX_COLUMNS: usize = 3 * HEX_BYTES;

/// A line that is no content.
enum Mark<'l> {
    /// `== Info: …`
    Info(&'l [u8]),
    /// `=> Send header, 166 bytes (0xa6)`
    Block(Kind, usize),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    SentHead,
    ReceivedHead,
    ReceivedData,
    /// What was sent as a body, and the records of TLS.
    Other,
}

fn mark(line: &[u8]) -> Option<Mark<'_>> {
    let line = marks::unstamped(lines::without_end(lines::before(line, MARK)));
    if let Some(told) = line.strip_prefix(b"== Info: ") {
        return Some(Mark::Info(told));
    }
    let (arrow, rest) = line.split_at_checked(3)?;
    let is_received = match arrow {
        b"=> " => false,
        b"<= " => true,
        _ => return None,
    };
    let name = rest.split(|&byte| byte == b',').next()?;
    let kind = match (is_received, name) {
        (false, b"Send header") => Kind::SentHead,
        (true, b"Recv header") => Kind::ReceivedHead,
        (true, b"Recv data") => Kind::ReceivedData,
        (_, name) if name.starts_with(b"Send ") || name.starts_with(b"Recv ") => Kind::Other,
        _ => return None,
    };
    let length = lines::from(rest, name.len()).strip_prefix(b", ")?;
    let digits = length.split(|&byte| byte == b' ').next()?;
    let length = std::str::from_utf8(digits).ok()?.parse().ok()?;
    Some(Mark::Block(kind, length))
}

/// The offset in hexadecimal digits that stands before a line of content.
fn offset(line: &[u8]) -> Option<usize> {
    let digits = line.split(|&byte| byte == b':').next()?;
    let is_offset = (4..=8).contains(&digits.len()) && digits.iter().all(u8::is_ascii_hexdigit);
    let digits = std::str::from_utf8(digits).ok().filter(|_| is_offset)?;
    usize::from_str_radix(digits, 16).ok()
}

/// What stands behind the offset.
fn content(line: &[u8]) -> Option<&[u8]> {
    offset(lines::before(line, MARK))?;
    let colon = line.iter().position(|&byte| byte == b':')?;
    let shown = lines::from(line, colon + 1);
    Some(lines::without_end(
        shown.strip_prefix(b" ").unwrap_or(shown),
    ))
}

/// What is known while a trace is read.
#[derive(Default)]
pub(crate) struct CurlTrace {
    connection: Connection,
    /// Whether the request is sent again.
    is_again: bool,
}

impl Dialect for CurlTrace {
    const FORMAT: InputFormat = InputFormat::CurlVerbose;

    fn opens(line: &[u8], below: &[u8]) -> bool {
        match mark(line) {
            Some(Mark::Block(Kind::SentHead, _)) => {
                let shown = content(below).unwrap_or_default();
                below.is_empty()
                    || request_head::begins_line(shown)
                    || shown.get(HEX_COLUMNS).is_some_and(u8::is_ascii_uppercase)
            }
            Some(Mark::Block(Kind::ReceivedHead, _)) => content(below).is_some(),
            _ => false,
        }
    }

    fn begins(&mut self, line: &[u8], below: &[u8]) -> Option<usize> {
        let mark = mark(line);
        if let Some(Mark::Info(told)) = mark {
            self.is_again |= sends_again(told);
        }
        let is_sent = matches!(mark, Some(Mark::Block(Kind::SentHead, _)));
        let begins = is_sent && Self::opens(line, below) && !std::mem::take(&mut self.is_again);
        begins.then_some(0)
    }

    fn read(&mut self, part: &[u8]) -> Option<Part> {
        let mut reading = Reading::default();
        for (at, line) in lines::each(part) {
            match mark(line) {
                Some(Mark::Info(told)) => {
                    self.connection.note(told);
                    reading.told.info(told);
                    reading.is_again |= sends_again(told);
                    reading.in_block = false;
                }
                Some(Mark::Block(kind, length)) => reading.begin(at, kind, length),
                None => reading.line(line, &mut self.connection),
            }
        }
        reading.finish(self.connection.scheme())
    }
}

/// A block of what went or came.
struct Block {
    at: usize,
    kind: Kind,
    length: usize,
    /// Its lines: their offsets and what they show.
    lines: Vec<(usize, Vec<u8>)>,
}

/// A part while it is read.
#[derive(Default)]
struct Reading {
    blocks: Vec<Block>,
    /// Whether the last line was one of a block.
    in_block: bool,
    /// What stands between the blocks: the body as it goes to standard output.
    copy: Vec<u8>,
    /// What may say why there is no response.
    told: Told,
    /// Whether the request is sent again.
    is_again: bool,
    repairs: Vec<Repair>,
}

impl Reading {
    fn begin(&mut self, at: usize, kind: Kind, length: usize) {
        self.in_block = true;
        if kind == Kind::SentHead && std::mem::take(&mut self.is_again) {
            self.blocks.clear();
            self.told = Told::default();
            self.repairs.push(Repair::SentAgain);
        }
        self.blocks.push(Block {
            at,
            kind,
            length,
            lines: Vec::new(),
        });
    }

    fn line(&mut self, line: &[u8], connection: &mut Connection) {
        let block = self.blocks.last_mut().filter(|_| self.in_block);
        if let Some(block) = block
            && let Some(offset) = offset(lines::before(line, MARK))
            && let Some(shown) = content(line)
            && block.lines.last().is_none_or(|(last, _)| *last < offset)
            && offset < block.length.max(1)
        {
            return block.lines.push((offset, shown.to_vec()));
        }
        // The first line behind a copy that does not end in a line feed is glued to it.
        match marks::glued(line, &MARKS) {
            Some((column, told)) => {
                self.copy.extend_from_slice(lines::before(line, column));
                match mark(told) {
                    Some(Mark::Block(kind, length)) => self.begin(0, kind, length),
                    Some(Mark::Info(told)) => connection.note(told),
                    None => {}
                }
            }
            None => {
                self.told.line(line);
                self.copy.extend_from_slice(line);
            }
        }
    }

    fn finish(self, scheme: &str) -> Option<Part> {
        let mut part = Part {
            repairs: self.repairs,
            ..Part::default()
        };
        let mut request = None;
        let mut sent_at = 0;
        let mut promise = Promise::default();
        let mut data = Vec::new();
        let mut is_exact = true;
        let mut is_open = false;
        for block in &self.blocks {
            let (bytes, exact) = block.bytes();
            match block.kind {
                Kind::SentHead if request.is_none() => {
                    sent_at = block.at;
                    request = RequestHead::read(&bytes).map(|(head, _)| head);
                }
                Kind::ReceivedHead => {
                    if status_line::opening(&bytes).is_some() {
                        part.push(block.at, &bytes);
                        promise = Promise::of_response(&bytes);
                    } else {
                        promise.header(&bytes);
                        part.text.extend_from_slice(&bytes);
                    }
                    is_open = !bytes.trim_ascii().is_empty();
                }
                Kind::ReceivedData => {
                    part.push(block.at, b"");
                    data.extend_from_slice(&bytes);
                    is_exact &= exact;
                }
                Kind::SentHead | Kind::Other => {}
            }
        }
        if part.text.is_empty() {
            let request = request?;
            let request = request.into_request(scheme);
            let unanswered = Part::unanswered(sent_at, request, self.told.reason());
            return Some(Part {
                repairs: part.repairs,
                ..unanswered
            });
        }
        if is_open {
            part.text.extend_from_slice(b"\r\n");
        }
        part.body_elsewhere = !data.is_empty();
        let (body, repair) = body(data, is_exact, self.copy, &promise);
        part.text.extend_from_slice(&body);
        part.repairs.extend(repair);
        part.request = request.map(|head| head.into_request(scheme));
        Some(part)
    }
}

/// The body: the copy where it is whole, else what the blocks show of it.
fn body(
    data: Vec<u8>,
    is_exact: bool,
    copy: Vec<u8>,
    promise: &Promise,
) -> (Vec<u8>, Option<Repair>) {
    if is_exact && !data.is_empty() {
        return (data, None);
    }
    let is_coded = promise.exact().is_none();
    let is_whole = dialect::json_end(&copy).is_some() || copy.len() == data.len();
    if !copy.is_empty() && (is_whole || is_coded) {
        return (copy, None);
    }
    if dialect::json_end(&data).is_none() && data.trim_ascii_start().starts_with(b"{") {
        let mended = with_line_ends(&data);
        if dialect::json_end(&mended).is_some() {
            return (mended, Some(Repair::LineEndsRestored));
        }
    }
    if promise.is_compressed() {
        return (Vec::new(), None);
    }
    (data, None)
}

/// JSON with line feeds in place of the dots that stand for them outside its strings. One between two digits is the
/// point of a number.
fn with_line_ends(bytes: &[u8]) -> Vec<u8> {
    let mut in_string = false;
    let mut is_escaped = false;
    let mut before = b' ';
    let followers = bytes.iter().skip(1).chain([&b' ']);
    let mut kept = Vec::with_capacity(bytes.len());
    for (&byte, next) in bytes.iter().zip(followers) {
        let is_point = before.is_ascii_digit() && next.is_ascii_digit();
        let is_end = byte == b'.' && !in_string && !is_point;
        kept.push(if is_end { b'\n' } else { byte });
        if byte == b'"' && !is_escaped {
            in_string = !in_string;
        }
        is_escaped = in_string && byte == b'\\' && !is_escaped;
        before = byte;
    }
    kept
}

impl Block {
    /// The bytes of the block, and whether they are exactly those that were exchanged.
    fn bytes(&self) -> (Vec<u8>, bool) {
        match self.in_hex() {
            Some(bytes) => (bytes, true),
            None => (self.as_text(), false),
        }
    }

    /// What the lines of `--trace` show: each byte in two digits.
    fn in_hex(&self) -> Option<Vec<u8>> {
        let mut bytes = Vec::with_capacity(self.length.min(HEX_BYTES * self.lines.len()));
        for (_, shown) in &self.lines {
            let columns = lines::before(shown, HEX_COLUMNS);
            for pair in columns.chunks(3) {
                let digits = std::str::from_utf8(lines::before(pair, 2)).ok()?;
                if digits.trim().is_empty() {
                    break;
                }
                bytes.push(u8::from_str_radix(digits, 16).ok()?);
            }
        }
        (bytes.len() == self.length && !bytes.is_empty()).then_some(bytes)
    }

    /// What the lines of `--trace-ascii` show. A line that ends two bytes before the next one begins ended in CR LF.
    fn as_text(&self) -> Vec<u8> {
        let ends = self.lines.iter().skip(1).map(|(offset, _)| *offset);
        let mut bytes = Vec::new();
        for ((offset, shown), end) in self.lines.iter().zip(ends.chain([self.length])) {
            bytes.extend_from_slice(shown);
            if end == offset + shown.len() + 2 {
                bytes.extend_from_slice(b"\r\n");
            }
        }
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(length: usize, lines: &[(usize, &str)]) -> (String, bool) {
        let lines = lines
            .iter()
            .map(|(offset, shown)| (*offset, shown.as_bytes().to_vec()));
        let block = Block {
            at: 0,
            kind: Kind::ReceivedData,
            length,
            lines: lines.collect(),
        };
        let (bytes, is_exact) = block.bytes();
        (String::from_utf8(bytes).unwrap(), is_exact)
    }

    #[test]
    fn lines_of_text_end_where_the_offsets_leave_room_for_it() {
        let lines = [(0, "GET / HTTP/1.1"), (16, "A: 1"), (22, "")];
        let expected = "GET / HTTP/1.1\r\nA: 1\r\n\r\n".to_owned();
        assert_eq!(block(24, &lines), (expected, false));
        assert_eq!(
            block(4, &[(0, "ab"), (2, "cd")]),
            ("abcd".to_owned(), false)
        );
    }

    #[test]
    fn lines_of_digits_are_exact() {
        let shown = "7b 0a 7d                                        {.}";
        assert_eq!(block(3, &[(0, shown)]), ("{\n}".to_owned(), true));
    }

    #[test]
    fn blocks_are_known_with_and_without_times() {
        let kind = |line: &str| match mark(line.as_bytes()) {
            Some(Mark::Block(kind, length)) => Some((kind, length)),
            _ => None,
        };
        assert_eq!(
            kind("=> Send header, 166 bytes (0xa6)\r\n"),
            Some((Kind::SentHead, 166))
        );
        assert_eq!(
            kind("05:06:07.123456 [0-0] <= Recv data, 9 bytes (0x9)"),
            Some((Kind::ReceivedData, 9))
        );
        assert_eq!(
            kind("=> Send SSL data, 5 bytes (0x5)"),
            Some((Kind::Other, 5))
        );
        assert_eq!(kind("=> Send help"), None);
        assert!(matches!(
            mark(b"== Info: Trying"),
            Some(Mark::Info(b"Trying"))
        ));
    }

    #[test]
    fn dots_become_line_ends_outside_strings_and_numbers() {
        let mended = |text: &str| String::from_utf8(with_line_ends(text.as_bytes())).unwrap();
        assert_eq!(
            mended("{.  \"a.b\": 1.5,.  \"c\": 2.}"),
            "{\n  \"a.b\": 1.5,\n  \"c\": 2\n}"
        );
        assert_eq!(mended("{\"a\\\".\": 1.}"), "{\"a\\\".\": 1\n}");
    }
}
