//! Takes off the framing of `Transfer-Encoding: chunked`, where a capture still has it.
//!
//! Most tools take it off and keep the header, so the framing is followed strictly, from the bytes alone.

use std::ops::Range;

use memchr::memchr;

use crate::capture::message::header_fields;
use crate::input::window::{More, View};
use crate::input::{lines, work};

/// How long the line with the size of a chunk may be, extensions included.
const SIZE_LINE: usize = 1024;
/// Digits of a size: as many as 64 bits need.
const SIZE_DIGITS: usize = 16;

/// How far to look into a chunk when the question is only whether it is text, in bytes.
const GLANCE: usize = 1024;

/// The framing found at the start of some bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Framing {
    /// Bytes of data in all chunks.
    length: usize,
    crlf: bool,
    /// How much of the data is kept, in bytes.
    limit: usize,
    /// Where the framing ends, after the last chunk and its trailers; `None` when it breaks off before.
    pub(crate) end: Option<usize>,
}

impl Framing {
    /// The same, of whose data no more than `limit` bytes are kept.
    pub(crate) fn at_most(self, limit: usize) -> Self {
        Self { limit, ..self }
    }

    /// Whether there is more data than is kept.
    pub(crate) fn is_over_limit(&self) -> bool {
        self.length > self.limit
    }

    /// The data of all chunks in some bytes.
    pub(crate) fn data(&self, bytes: &[u8]) -> Vec<u8> {
        let mut data = Vec::with_capacity(self.length.min(self.limit));
        let mut at = Some(0);
        while let Some((chunk, next)) = at.and_then(|at| self.chunk(bytes, at)) {
            let room = self.limit - data.len();
            data.extend_from_slice(lines::before(bytes.get(chunk).unwrap_or_default(), room));
            at = next.filter(|_| data.len() < self.limit);
        }
        data
    }

    /// Leaves the data of all chunks of some bytes: a long body is not in memory twice.
    pub(crate) fn unframe_in_place(&self, bytes: &mut Vec<u8>) {
        let mut kept = 0;
        let mut at = Some(0);
        while let Some((chunk, next)) = at.and_then(|at| self.chunk(bytes, at)) {
            // A line with its size stands before each chunk, so what is kept ends before that begins, and what is read again
            // of the framing is as it was.
            debug_assert!(kept < chunk.start && chunk.end <= bytes.len());
            let length = chunk.len().min(self.limit - kept);
            bytes.copy_within(chunk.start..chunk.start + length, kept);
            kept += length;
            at = next.filter(|_| kept < self.limit);
        }
        bytes.truncate(kept);
        bytes.shrink_to_fit();
    }

    /// The chunk at a place, and the place of the one after it. Chunks are looked for once more: there may be as many as
    /// there are bytes, and a list of them would be far larger than the data.
    fn chunk(&self, bytes: &[u8], at: usize) -> Option<(Range<usize>, Option<usize>)> {
        // Not `View::whole`, which would look for the blanks at the end once more for each chunk.
        let view = View {
            bytes,
            content: bytes.len(),
            ended: true,
        };
        match step(view, at, self.crlf) {
            Ok(Some(Step::Chunk { data, next })) => Some((data, Some(next))),
            Ok(Some(Step::BrokenOff(data))) => Some((data, None)),
            _ => None,
        }
    }
}

/// Follows the framing from chunk to chunk; `None` when there is none.
///
/// With `crlf` its lines must end in CR LF, otherwise LF will do. At most `fuel` chunks are looked at, and
/// what was used is taken from it.
pub(crate) fn walk(view: View, crlf: bool, fuel: &mut usize) -> Result<Option<Framing>, More> {
    let mut length = 0;
    let mut at = 0;
    loop {
        let Some(left) = fuel.checked_sub(1) else {
            return Ok(None);
        };
        *fuel = left;
        let (more, end) = match step(view, at, crlf)? {
            None => return Ok(None),
            Some(Step::Chunk { data, next }) => {
                length += data.len();
                at = next;
                continue;
            }
            Some(Step::BrokenOff(data)) => (data.len(), None),
            Some(Step::End(end)) => (0, Some(end)),
        };
        length += more;
        return Ok(Some(Framing {
            length,
            crlf,
            limit: usize::MAX,
            end,
        }));
    }
}

/// What stands at a place in the framing.
enum Step {
    /// A whole chunk, and the place of the one after it.
    Chunk { data: Range<usize>, next: usize },
    /// The last chunk, which is empty: the framing ends at this place.
    End(usize),
    /// The framing breaks off; this much of a chunk is there.
    BrokenOff(Range<usize>),
}

/// Looks at one chunk. What does not fit after a whole chunk is a framing that breaks off; before, it is none.
fn step(view: View, at: usize, crlf: bool) -> Result<Option<Step>, More> {
    work::note(1);
    let bytes = view.bytes;
    let is_first = at == 0;
    let broken_off = (!is_first).then_some(Step::BrokenOff(at..at));
    let Some((size, start)) = size_line(view, at, crlf)? else {
        return Ok(broken_off);
    };
    if size == 0 {
        let end = trailers_end(view, start)?.or_else(|| (!is_first).then_some(start));
        return Ok(end.map(Step::End));
    }
    let end = usize::try_from(size)
        .ok()
        .and_then(|size| start.checked_add(size));
    let Some(end) = end.filter(|&end| end < bytes.len()) else {
        // A text that begins with a line of hexadecimal digits looks like this too: believe the first chunk
        // only in a capture that has kept the line ends of the wire, and not before plain text.
        let believed = !is_first || (crlf && !is_plain(lines::from(bytes, start)));
        let data = start..bytes.len();
        return view.if_ended(believed.then_some(Step::BrokenOff(data)));
    };
    let data = start..end;
    match line_end(bytes, end, crlf) {
        Some(next) => Ok(Some(Step::Chunk { data, next })),
        None if lines::from(bytes, end) == b"\r" => view.if_ended(Some(Step::BrokenOff(data))),
        None => Ok(broken_off),
    }
}

/// The size in the line at a place, and where the line after it begins.
fn size_line(view: View, at: usize, crlf: bool) -> Result<Option<(u64, usize)>, More> {
    let window = lines::before(lines::from(view.bytes, at), SIZE_LINE);
    let digits = window
        .iter()
        .take_while(|byte| byte.is_ascii_hexdigit())
        .count();
    if (digits == 0 && !window.is_empty()) || digits > SIZE_DIGITS {
        return Ok(None);
    }
    match memchr(b'\n', window) {
        Some(length) => {
            let size = size(lines::before(window, length), digits, crlf);
            Ok(size.map(|size| (size, at + length + 1)))
        }
        None if window.len() == SIZE_LINE => Ok(None),
        None => view.if_ended(None),
    }
}

/// The size at the start of a line, in so many digits.
fn size(line: &[u8], digits: usize, crlf: bool) -> Option<u64> {
    let (number, extension) = line.split_at_checked(digits)?;
    let size = u64::from_str_radix(std::str::from_utf8(number).ok()?, 16).ok()?;
    let extension = match extension.strip_suffix(b"\r") {
        Some(extension) => extension,
        None if crlf => return None,
        None => extension,
    };
    let extension = extension.trim_ascii_start();
    (extension.is_empty() || extension.starts_with(b";")).then_some(size)
}

/// Whether this is text, but neither JSON nor markup.
fn is_plain(data: &[u8]) -> bool {
    let glance = lines::before(data, GLANCE);
    let is_marked = matches!(glance.first(), Some(b'{' | b'[' | b'<'));
    !is_marked && lines::is_text(glance)
}

/// Where the line end at a place ends.
fn line_end(bytes: &[u8], at: usize, crlf: bool) -> Option<usize> {
    match lines::from(bytes, at) {
        [b'\r', b'\n', ..] => Some(at + 2),
        [b'\n', ..] if !crlf => Some(at + 1),
        _ => None,
    }
}

/// Where the trailers after the last chunk end, the empty line included.
fn trailers_end(view: View, start: usize) -> Result<Option<usize>, More> {
    let mut at = start;
    while at < view.bytes.len() {
        let (line, next) = lines::line(view.bytes, at);
        let is_whole = next > at + line.len();
        if !is_whole && line.len() < lines::GLANCE {
            break;
        }
        if lines::without_returns(line).is_empty() {
            return Ok(Some(next));
        }
        if !header_fields::is_field(line) {
            return Ok(None);
        }
        at = next;
    }
    view.if_ended(None)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unframed(text: &str) -> Option<(String, Option<usize>)> {
        let view = View::whole(text.as_bytes());
        let framing = walk(view, text.contains('\r'), &mut 100).unwrap()?;
        let end = framing.end;
        for limit in 0..framing.length {
            both(&framing.clone().at_most(limit), view.bytes);
        }
        let data = String::from_utf8(both(&framing, view.bytes)).unwrap();
        Some((data, end))
    }

    /// The data, copied out of the bytes and left of them, which is the same.
    fn both(framing: &Framing, bytes: &[u8]) -> Vec<u8> {
        let mut left = bytes.to_vec();
        framing.unframe_in_place(&mut left);
        assert_eq!(left, framing.data(bytes));
        left
    }

    #[track_caller]
    fn check(text: &str, data: &str, end: Option<usize>) {
        assert_eq!(unframed(text), Some((data.to_owned(), end)), "{text:?}");
    }

    #[test]
    fn chunks_are_joined() {
        check("3\r\nabc\r\n2\r\nde\r\n0\r\n\r\nrest", "abcde", Some(20));
        check("A\r\n0123456789\r\n0\r\n\r\n", "0123456789", Some(20));
        check("0\r\n\r\n", "", Some(5));
    }

    #[test]
    fn the_data_takes_no_more_room_than_it_needs() {
        let text = View::whole(b"3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n");
        let framing = walk(text, true, &mut 100).unwrap().unwrap();
        assert_eq!(framing.data(text.bytes).capacity(), 5);
        let framing = framing.at_most(4);
        assert!(framing.is_over_limit());
        assert_eq!(framing.data(text.bytes), b"abcd");
        assert_eq!(framing.data(text.bytes).capacity(), 4);
        assert_eq!(framing.at_most(0).data(text.bytes), b"");
    }

    #[test]
    fn extensions_and_trailers_are_passed_over() {
        check(
            "3;a=b\r\nabc\r\n0;c\r\nX-T: 1\r\nX-U: 2\r\n\r\n",
            "abc",
            Some(35),
        );
        check("3 \r\nabc\r\n000\r\n\r\n", "abc", Some(16));
    }

    #[test]
    fn line_feeds_alone_will_do_where_the_capture_has_them() {
        check("3\nabc\n0\n\n", "abc", Some(9));
        let feeds = View::whole(b"3\nabc\n0\n\n");
        assert_eq!(walk(feeds, true, &mut 100), Ok(None));
    }

    #[test]
    fn data_may_hold_line_ends_and_sizes() {
        check(
            "8\r\n0\r\n\r\n1\r\n\r\n0\r\n\r\n",
            "0\r\n\r\n1\r\n",
            Some(18),
        );
    }

    #[test]
    fn the_last_chunk_ends_the_framing_even_without_the_empty_line() {
        check("3\r\nabc\r\n0\r\n", "abc", Some(11));
        check("3\r\nabc\r\n0\r\nHTTP/1.1 200 OK\r\n", "abc", Some(11));
    }

    #[test]
    fn framing_that_breaks_off_keeps_what_there_is() {
        for data in ["{abc", "[1", "<p", "\x1f\u{8b}\x08"] {
            check(&format!("ff\r\n{data}"), data, None);
        }
        let cut = View::whole(b"ff\r\n\xc3(");
        assert!(walk(cut, true, &mut 100).unwrap().is_some());
        check("3\r\nabc\r\n5\r\nde", "abcde", None);
        check("3\r\nabc\r\n5", "abc", None);
        check("3\r\nabc\r\n", "abc", None);
        check("3\r\nabc\r", "abc", None);
    }

    #[test]
    fn a_body_without_framing_is_none() {
        for text in [
            "{\"a\": 1}",
            "",
            "3",
            "0",
            "0\r\n",
            "0\nx",
            "Bad\nrequest",
            "3\r\nabcd\r\n0\r\n\r\n",
            "-3\r\nabc\r\n",
            "3 apples\r\nabc\r\n0\r\n\r\n",
            "11111111111111111\r\nabc",
            "ff\r\nabc",
            "ff\r\n",
            "ff\r\ncaf\u{e9}",
            "\r\n3\r\nabc\r\n0\r\n\r\n",
        ] {
            assert_eq!(unframed(text), None, "{text:?}");
        }
    }

    #[test]
    fn the_largest_size_does_no_harm() {
        check("ffffffffffffffff\r\n{abc", "{abc", None);
    }

    #[test]
    fn fuel_limits_how_far_it_goes() {
        let text = View::whole(b"1\r\na\r\n1\r\nb\r\n0\r\n\r\n");
        assert!(walk(text, true, &mut 3).unwrap().is_some());
        assert_eq!(walk(text, true, &mut 2), Ok(None));
    }

    #[test]
    fn framing_that_may_go_on_is_not_judged_before_it_is_read() {
        let text = b"3\r\nabc\r\n2\r\nde\r\n0\r\nX-T: 1\r\n\r\n";
        for length in 0..text.len() {
            let view = View::open(&text[..length]);
            assert_eq!(walk(view, true, &mut 100), Err(More), "{length}");
        }
    }
}
