//! Lines, encodings and terminal colours: what a capture is before it is HTTP.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};

const ESCAPE: u8 = 0x1b;
const BELL: u8 = 0x07;
/// How far into a line to look when the question is only what kind of line it is, in bytes.
pub(crate) const GLANCE: usize = 1024;

/// UTF-16 without a mark, if the input begins with nothing but ASCII beside zero bytes.
pub(crate) fn unmarked_utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let pairs = || bytes.chunks_exact(2).take(4);
    let is_plain = |byte: u8| byte.is_ascii_graphic() || byte.is_ascii_whitespace();
    if pairs().len() < 2 {
        None
    } else if pairs().all(|pair| matches!(pair, [low, 0] if is_plain(*low))) {
        Some(UTF_16LE)
    } else if pairs().all(|pair| matches!(pair, [0, low] if is_plain(*low))) {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// Everything from a place on; nothing when the place is past the end.
pub(crate) fn from(bytes: &[u8], at: usize) -> &[u8] {
    bytes.get(at..).unwrap_or_default()
}

/// Everything before a place; all when the place is past the end.
pub(crate) fn before(bytes: &[u8], at: usize) -> &[u8] {
    bytes.get(..at).unwrap_or(bytes)
}

/// The line that begins at a place, without its line feed, and where the next one begins.
pub(crate) fn line(bytes: &[u8], at: usize) -> (&[u8], usize) {
    let rest = from(bytes, at);
    match rest.iter().position(|&byte| byte == b'\n') {
        Some(length) => (before(rest, length), at + length + 1),
        None => (rest, bytes.len()),
    }
}

/// A line without the carriage returns at its end: some terminals write two.
pub(crate) fn without_returns(mut line: &[u8]) -> &[u8] {
    while let Some(shorter) = line.strip_suffix(b"\r") {
        line = shorter;
    }
    line
}

/// A line of a head without the colours and links that a tool writes to a terminal.
pub(crate) fn plain(line: &[u8]) -> Cow<'_, [u8]> {
    if !line.contains(&ESCAPE) {
        return Cow::Borrowed(line);
    }
    let mut kept = Vec::with_capacity(line.len());
    let mut rest = line;
    while let Some((&first, after)) = rest.split_first() {
        let sequence = match (first, after.first()) {
            (ESCAPE, Some(b'[')) => control_sequence(after),
            (ESCAPE, Some(b']')) => system_command(after),
            _ => None,
        };
        match sequence {
            Some(length) => rest = from(after, length),
            None => {
                kept.push(first);
                rest = after;
            }
        }
    }
    Cow::Owned(kept)
}

/// The beginning of a line without colours: enough to tell what kind of line it is, however long it may be.
pub(crate) fn glance(line: &[u8]) -> Cow<'_, [u8]> {
    plain(before(line, GLANCE))
}

/// The length of `[`, parameters and a final letter: a colour or another control sequence.
fn control_sequence(bytes: &[u8]) -> Option<usize> {
    let parameters = from(bytes, 1)
        .iter()
        .take_while(|byte| (0x20..0x40).contains(*byte))
        .count();
    let end = bytes.get(1 + parameters)?;
    (0x40..0x7f).contains(end).then_some(parameters + 2)
}

/// The length of `]` … up to a bell or escape and backslash: a hyperlink.
fn system_command(bytes: &[u8]) -> Option<usize> {
    let end = bytes
        .iter()
        .position(|&byte| byte == BELL || byte == ESCAPE)?;
    match (bytes.get(end), bytes.get(end + 1)) {
        (Some(&BELL), _) => Some(end + 1),
        (_, Some(b'\\')) => Some(end + 2),
        _ => None,
    }
}

/// Whether a byte is a control character that text does not hold.
pub(crate) fn is_binary(byte: u8) -> bool {
    const FORM_FEED: u8 = 0x0c;
    byte.is_ascii_control() && !matches!(byte, b'\t' | b'\n' | b'\r' | FORM_FEED | ESCAPE)
}

/// Bytes as text, at most `length` characters of it.
pub(crate) fn excerpt(bytes: &[u8], length: usize) -> String {
    // No character has more than four bytes, so what is cut here is never shown.
    let cut = before(bytes, length.saturating_mul(4));
    String::from_utf8_lossy(cut).chars().take(length).collect()
}

/// Bytes as text; what is not UTF-8 is replaced.
pub(crate) fn lossy(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// Whether bytes hold a word.
pub(crate) fn contains(bytes: &[u8], word: &[u8]) -> bool {
    bytes.windows(word.len()).any(|part| part == word)
}

/// How many lines are not blank.
pub(crate) fn lines_of_text(bytes: &[u8]) -> usize {
    let lines = bytes.split(|&byte| byte == b'\n');
    lines.filter(|line| !line.trim_ascii().is_empty()).count()
}

/// Where the last lines begin that are `told` by a tool, blank ones between and behind them aside; the end where the
/// text ends with none. A line is looked at as it is `shown`.
pub(crate) fn before_last_lines<'b>(
    bytes: &'b [u8],
    shown: impl Fn(&'b [u8]) -> Cow<'b, [u8]>,
    told: impl Fn(&[u8]) -> bool,
) -> usize {
    let mut end = bytes.len();
    let mut at = end;
    while at > 0 {
        let above = before(bytes, at - 1);
        let start = above
            .iter()
            .rposition(|&byte| byte == b'\n')
            .map_or(0, |feed| feed + 1);
        let line = shown(from(before(bytes, at), start));
        if told(&line) {
            end = start;
        } else if !line.trim_ascii().is_empty() {
            break;
        }
        at = start;
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(line: &str) -> String {
        String::from_utf8(plain(line.as_bytes()).into_owned()).unwrap()
    }

    #[test]
    fn bold_names_and_colours_are_taken_off() {
        assert_eq!(shown("\x1b[1mETag\x1b[0m: \"a\""), "ETag: \"a\"");
        assert_eq!(shown("\x1b[38;5;245mHTTP\x1b[39m/1.1"), "HTTP/1.1");
    }

    #[test]
    fn a_hyperlink_leaves_its_text() {
        let bell = "Location: \x1b]8;;https://a.example/x\x07/x\x1b]8;;\x07";
        let backslash = "Location: \x1b]8;;https://a.example/x\x1b\\/x\x1b]8;;\x1b\\";
        assert_eq!(shown(bell), "Location: /x");
        assert_eq!(shown(backslash), "Location: /x");
    }

    #[test]
    fn an_escape_that_begins_nothing_stays() {
        for line in ["a\x1b", "a\x1b[", "a\x1b[1", "a\x1b]8;;x", "a\x1bZ", "[1m]"] {
            assert_eq!(shown(line), line);
        }
    }

    #[test]
    fn all_carriage_returns_at_the_end_of_a_line_go() {
        assert_eq!(without_returns(b"a\rb\r\r"), b"a\rb");
        assert_eq!(without_returns(b"\r"), b"");
    }

    #[test]
    fn utf_16_without_a_mark_is_known_by_its_zero_bytes() {
        let little: Vec<u8> = "HTTP".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = "HTTP".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(unmarked_utf16(&little), Some(UTF_16LE));
        assert_eq!(unmarked_utf16(&big), Some(UTF_16BE));
        for bytes in [&b"\xe9t\xe9"[..], b"\x01\0\x02\0\x03\0", b"a\0", b""] {
            assert_eq!(unmarked_utf16(bytes), None);
        }
    }

    #[test]
    fn an_excerpt_is_cut_by_characters() {
        assert_eq!(excerpt("ééé".as_bytes(), 2), "éé");
        assert_eq!(excerpt(b"a\xffb", 3), "a\u{fffd}b");
    }
}
