//! Takes off the framing of `Transfer-Encoding: chunked`, where a capture still has it.
//!
//! Most tools take it off and keep the header, so the framing is followed strictly, from the bytes alone.

use super::{fields, text};

/// How long the line with the size of a chunk may be, extensions included.
const SIZE_LINE: usize = 1024;
/// Digits of a size: as many as 64 bits need.
const SIZE_DIGITS: usize = 16;

/// How far to look into a chunk when the question is only whether it is text, in bytes.
const GLANCE: usize = 1024;

/// The framing found at the start of some bytes.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Framing {
    /// Bytes of data in all chunks.
    length: usize,
    crlf: bool,
    /// Where the framing ends, after the last chunk and its trailers; `None` when it breaks off before.
    pub(super) end: Option<usize>,
}

impl Framing {
    /// The data of all chunks, at most `most` bytes of it. The chunks are looked for once more: there may be as
    /// many as there are bytes, and a list of them would be far larger than the data.
    pub(super) fn data(&self, bytes: &[u8], most: usize) -> Vec<u8> {
        let mut data = Vec::with_capacity(self.length.min(most));
        let mut at = Some(0);
        while let Some(step) = at.and_then(|at| step(bytes, at, self.crlf)) {
            let (chunk, next) = match step {
                Step::Chunk { data, next } => (data, Some(next)),
                Step::BrokenOff(data) => (data, None),
                Step::End(_) => break,
            };
            let room = most - data.len();
            data.extend_from_slice(text::before(chunk, room));
            at = next.filter(|_| data.len() < most);
        }
        data
    }
}

/// Follows the framing from chunk to chunk; `None` when there is none.
///
/// With `crlf` its lines must end in CR LF, otherwise LF will do. At most `fuel` chunks are looked at, and
/// what was used is taken from it.
pub(super) fn walk(bytes: &[u8], crlf: bool, fuel: &mut usize) -> Option<Framing> {
    let mut length = 0;
    let mut at = 0;
    loop {
        *fuel = fuel.checked_sub(1)?;
        let (more, end) = match step(bytes, at, crlf)? {
            Step::Chunk { data, next } => {
                length += data.len();
                at = next;
                continue;
            }
            Step::BrokenOff(data) => (data.len(), None),
            Step::End(end) => (0, Some(end)),
        };
        length += more;
        return Some(Framing { length, crlf, end });
    }
}

/// What stands at a place in the framing.
enum Step<'b> {
    /// A whole chunk, and the place of the one after it.
    Chunk { data: &'b [u8], next: usize },
    /// The last chunk, which is empty: the framing ends at this place.
    End(usize),
    /// The framing breaks off; this much of a chunk is there.
    BrokenOff(&'b [u8]),
}

/// Looks at one chunk. What does not fit after a whole chunk is a framing that breaks off; before, it is none.
fn step(bytes: &[u8], at: usize, crlf: bool) -> Option<Step<'_>> {
    let is_first = at == 0;
    let broken_off = || (!is_first).then_some(Step::BrokenOff(&[]));
    let Some((size, start)) = size_line(bytes, at, crlf) else {
        return broken_off();
    };
    if size == 0 {
        let end = trailers_end(bytes, start).or_else(|| (!is_first).then_some(start));
        return end.map(Step::End);
    }
    let end = usize::try_from(size)
        .ok()
        .and_then(|size| start.checked_add(size));
    let Some(end) = end.filter(|&end| end < bytes.len()) else {
        // A text that begins with a line of hexadecimal digits looks like this too: believe the first chunk
        // only in a capture that has kept the line ends of the wire, and not before plain text.
        let data = text::from(bytes, start);
        let believed = !is_first || (crlf && !is_plain(data));
        return believed.then_some(Step::BrokenOff(data));
    };
    let data = bytes.get(start..end)?;
    match line_end(bytes, end, crlf) {
        Some(next) => Some(Step::Chunk { data, next }),
        None if text::from(bytes, end) == b"\r" => Some(Step::BrokenOff(data)),
        None => broken_off(),
    }
}

/// The size in the line at a place, and where the line after it begins.
fn size_line(bytes: &[u8], at: usize, crlf: bool) -> Option<(u64, usize)> {
    let window = text::before(text::from(bytes, at), SIZE_LINE);
    let digits = window
        .iter()
        .take_while(|byte| byte.is_ascii_hexdigit())
        .count();
    let number = window.get(..digits).filter(|_| digits <= SIZE_DIGITS)?;
    let size = u64::from_str_radix(std::str::from_utf8(number).ok()?, 16).ok()?;
    let length = window.iter().position(|&byte| byte == b'\n')?;
    let line = window.get(digits..length)?;
    let extension = match line.strip_suffix(b"\r") {
        Some(extension) => extension,
        None if crlf => return None,
        None => line,
    };
    let extension = extension.trim_ascii_start();
    let fits = extension.is_empty() || extension.starts_with(b";");
    fits.then_some((size, at + length + 1))
}

/// Whether this is text, but neither JSON nor markup.
fn is_plain(data: &[u8]) -> bool {
    let glance = text::before(data, GLANCE);
    let is_text = match std::str::from_utf8(glance) {
        Ok(_) => true,
        // A letter may be cut at the end.
        Err(error) => error.error_len().is_none(),
    };
    let is_marked = matches!(glance.first(), Some(b'{' | b'[' | b'<'));
    !is_marked && is_text && !glance.iter().any(|&byte| text::is_binary(byte))
}

/// Where the line end at a place ends.
fn line_end(bytes: &[u8], at: usize, crlf: bool) -> Option<usize> {
    match text::from(bytes, at) {
        [b'\r', b'\n', ..] => Some(at + 2),
        [b'\n', ..] if !crlf => Some(at + 1),
        _ => None,
    }
}

/// Where the trailers after the last chunk end, the empty line included.
fn trailers_end(bytes: &[u8], start: usize) -> Option<usize> {
    let mut at = start;
    while at < bytes.len() {
        let (line, next) = text::line(bytes, at);
        if text::without_returns(line).is_empty() {
            return (next > at + line.len()).then_some(next);
        }
        if !fields::is_field(line) {
            return None;
        }
        at = next;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unframed(text: &str) -> Option<(String, Option<usize>)> {
        let framing = walk(text.as_bytes(), text.contains('\r'), &mut 100)?;
        let data = String::from_utf8(framing.data(text.as_bytes(), 1000)).unwrap();
        Some((data, framing.end))
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
        let text = b"3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n";
        let framing = walk(text, true, &mut 100).unwrap();
        assert_eq!(framing.data(text, 1000).capacity(), 5);
        assert_eq!(framing.data(text, 4), b"abcd");
        assert_eq!(framing.data(text, 4).capacity(), 4);
        assert_eq!(framing.data(text, 0), b"");
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
        assert_eq!(walk(b"3\nabc\n0\n\n", true, &mut 100), None);
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
        assert!(walk(b"ff\r\n\xc3(", true, &mut 100).is_some());
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
        let text = b"1\r\na\r\n1\r\nb\r\n0\r\n\r\n";
        assert!(walk(text, true, &mut 3).is_some());
        assert_eq!(walk(text, true, &mut 2), None);
    }
}
