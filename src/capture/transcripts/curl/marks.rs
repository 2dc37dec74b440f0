//! The marks that `curl -v` puts before its lines.

use std::borrow::Cow;

use memchr::{memchr, memchr2_iter, memrchr};

use crate::capture::transcripts::curl::meter;
use crate::input::{ansi, lines};

/// How far into a line a mark is looked for, in bytes.
const PREFIX: usize = 256;

/// What a marked line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// `> `: a line of the request.
    Request,
    /// `< `: a line of the response.
    Response,
    /// `* `: information.
    Info,
    /// `{ [58 bytes data]` or `} [7 bytes data]`: bytes came or went.
    Data,
}

/// A marked line: its kind and what stands behind the mark.
pub(crate) type Marked<'l> = (Kind, Cow<'l, [u8]>);

/// Reads a line, with or without its line end.
pub(crate) fn read(line: &[u8]) -> Option<Marked<'_>> {
    let line = lines::without_end(line);
    if line.len() > PREFIX && !can_begin(line) {
        return None;
    }
    match ansi::plain(line) {
        Cow::Borrowed(line) => split(line).map(|(kind, content)| (kind, content.into())),
        Cow::Owned(line) => split(&line).map(|(kind, content)| (kind, content.to_vec().into())),
    }
}

/// Whether the beginning of a long line is one that a mark may stand in: spares a second look at long bodies.
fn can_begin(line: &[u8]) -> bool {
    let begin = lines::before(line, PREFIX);
    begin.contains(&b'\r')
        || lines::has_escape(begin)
        || matches!(
            begin.first(),
            Some(b'*' | b'>' | b'<' | b'{' | b'}' | b'0'..=b'9' | b'[' | b' ' | b'c')
        )
}

/// Kind and content of a line without colours.
fn split(line: &[u8]) -> Option<(Kind, &[u8])> {
    let is_marked = matches!(line, [b'*' | b'>' | b'<', ..]);
    let line = match is_marked && memrchr(b'\r', lines::before(line, PREFIX)).is_none() {
        true => line,
        false => from_shell(unstamped(behind_meter(line))),
    };
    let (&mark, content) = line.split_first()?;
    let content = match content {
        [] => content,
        [b' ', content @ ..] => content,
        _ => return None,
    };
    let kind = match mark {
        b'>' => Kind::Request,
        b'<' => Kind::Response,
        b'*' => Kind::Info,
        b'{' | b'}' if is_count(content) => Kind::Data,
        _ => return None,
    };
    Some((kind, content))
}

/// `[58 bytes data]`.
pub(crate) fn is_count(content: &[u8]) -> bool {
    let number = content
        .strip_prefix(b"[")
        .and_then(|content| content.strip_suffix(b" bytes data]"));
    number.is_some_and(|number| !number.is_empty() && number.iter().all(u8::is_ascii_digit))
}

/// A line without the figures that curl has drawn before it in the same line.
fn behind_meter(line: &[u8]) -> &[u8] {
    let begin = lines::before(line, PREFIX);
    let column = memrchr(b'\r', begin);
    let shown = column.map_or(line, |column| lines::from(line, column + 1));
    let mark = lines::before(shown, PREFIX)
        .iter()
        .position(|byte| b"*><{}".contains(byte));
    let is_glued = |at: usize| at > 0 && meter::is_meter(lines::before(shown, at));
    let at = mark.filter(|&at| is_glued(at)).unwrap_or(0);
    lines::from(shown, at)
}

/// A line without the time and the numbers of transfer and connection that `--trace-time` and `--trace-ids` put first.
pub(crate) fn unstamped(line: &[u8]) -> &[u8] {
    let line = lines::behind_form(line, b"00:00:00.000000 ").unwrap_or(line);
    lines::from(line, ids(line).unwrap_or(0))
}

/// The length of `[0-0] ` or `[0-x] `.
fn ids(line: &[u8]) -> Option<usize> {
    const LONGEST: usize = 48;
    let inside = lines::before(line, LONGEST).strip_prefix(b"[")?;
    let end = 1 + memchr(b']', inside)?;
    let inside = lines::before(inside, end - 1);
    let mut parts = inside.split(|&byte| byte == b'-');
    let is_id =
        |part: &[u8]| part == b"x" || (!part.is_empty() && part.iter().all(u8::is_ascii_digit));
    let is_pair =
        parts.by_ref().take(2).all(is_id) && parts.next().is_none() && inside.contains(&b'-');
    (is_pair && line.get(end + 1) == Some(&b' ')).then_some(end + 2)
}

/// A line without `curl.exe : `, which Windows PowerShell puts before the first line of an error stream.
fn from_shell(line: &[u8]) -> &[u8] {
    let rest = line
        .strip_prefix(b"curl.exe : ")
        .or_else(|| line.strip_prefix(b"curl : "));
    rest.unwrap_or(line)
}

/// How lines begin that can be glued to what precedes them.
pub(crate) struct LineStarts {
    first: [u8; 2],
    all: &'static [&'static [u8]],
}

impl LineStarts {
    /// The starts in a list, each with one of two first bytes, by which it is looked for. With another it panics, which
    /// is an error of compilation: all are constants.
    pub(crate) const fn new(first: [u8; 2], all: &'static [&'static [u8]]) -> Self {
        let mut rest = all;
        while let [[byte, ..], others @ ..] = rest {
            assert!(*byte == first[0] || *byte == first[1]);
            rest = others;
        }
        assert!(rest.is_empty());
        Self { first, all }
    }
}

/// Where in a line the first of these stands that is glued to what precedes it, with its time and numbers, and the line
/// from there on.
pub(crate) fn glued<'l>(line: &'l [u8], starts: &LineStarts) -> Option<(usize, &'l [u8])> {
    let is_start = |at: &usize| {
        let rest = lines::from(line, *at);
        starts.all.iter().any(|start| rest.starts_with(start))
    };
    let [one, other] = starts.first;
    let at = memchr2_iter(one, other, line).find(is_start)?;
    let stamp = stamp_at_end(lines::before(line, at));
    Some((at - stamp, lines::from(line, at)))
}

/// The length of a time and numbers at the end of some bytes.
pub(crate) fn stamp_at_end(bytes: &[u8]) -> usize {
    const LONGEST: usize = 64;
    let start = bytes.len().saturating_sub(LONGEST);
    let tail = lines::from(bytes, start);
    let lengths = 1..=tail.len();
    let is_stamp = |length: &usize| {
        let stamp = lines::from(tail, tail.len() - length);
        matches!(stamp.first(), Some(b'0'..=b'9' | b'[')) && unstamped(stamp).is_empty()
    };
    lengths.rev().find(is_stamp).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, kind: Kind, content: &str) {
        let (found, shown) = read(line.as_bytes()).unwrap();
        assert_eq!(found, kind, "{line}");
        assert_eq!(String::from_utf8_lossy(&shown), content, "{line}");
    }

    #[test]
    fn marks_are_known_behind_times_numbers_figures_and_colours() {
        const METER: &str =
            "\r  0     0    0     0    0     0      0      0 --:--:-- --:--:-- --:--:--     0";
        for before in [
            "",
            "05:06:07.123456 ",
            "[0-0] ",
            "[0-x] ",
            "05:06:07.123456 [1-0] ",
            METER,
            "\x1b[1m",
            "curl.exe : ",
        ] {
            check(
                &format!("{before}> GET / HTTP/1.1\r\r\n"),
                Kind::Request,
                "GET / HTTP/1.1",
            );
            check(&format!("{before}< \r\n"), Kind::Response, "");
            check(
                &format!("{before}*   Trying 127.0.0.1:80...\n"),
                Kind::Info,
                "  Trying 127.0.0.1:80...",
            );
        }
        check("{ [58 bytes data]\n", Kind::Data, "[58 bytes data]");
        check("} [7 bytes data]", Kind::Data, "[7 bytes data]");
    }

    #[test]
    fn lines_of_a_body_have_no_mark() {
        for line in [
            "{",
            "{ \"a\": 1}",
            ">quoted",
            "<html>",
            "*emphasis*",
            "{ [1, 2] }",
            "",
            "[0-0]",
            "12:00 > x",
        ] {
            assert!(read(line.as_bytes()).is_none(), "{line}");
        }
    }

    #[test]
    fn a_stamp_is_found_at_the_end() {
        assert_eq!(stamp_at_end(b"{\"a\": 1}05:06:07.123456 [0-0] "), 22);
        assert_eq!(stamp_at_end(b"{\"a\": 1}"), 0);
        assert_eq!(stamp_at_end(b"[1] "), 0);
    }
}
