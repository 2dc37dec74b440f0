//! Where in a text the next response begins.

use super::status_line::{self, Opening};
use super::{fields, text};

/// Blanks to look past between a body and the next response. An editor or a shell adds a few; the limit keeps
/// hostile input from being looked through again for every response.
const GAP: usize = 256;

/// Where the first response of an input begins, behind blank lines and text that is none.
pub(super) fn first(bytes: &[u8]) -> Option<usize> {
    let is_markup = bytes.trim_ascii_start().starts_with(b"<");
    let mut only_blank = true;
    line_starts(bytes, 0).find_map(|(at, line)| {
        let (at, line) = shown(at, line);
        let start = match status_line::opening(line) {
            // A page that quotes a status line is a page.
            None if is_markup => None,
            None => glued_head(bytes, at, line),
            Some(_) if only_blank => Some(at),
            // In text a head may follow with faults of its own.
            Some(Opening::Status) if !is_markup => Some(at),
            Some(opening) => is_start(bytes, at, opening).then_some(at),
        };
        only_blank &= line.trim_ascii().is_empty();
        start
    })
}

/// Where the next response begins at or after a place in a body.
///
/// Bodies quote status lines, so one alone does not count: what comes after it must look like the rest of a head.
/// It may be glued to the last line of a body that ends without line feed.
pub(super) fn next(bytes: &[u8], from: usize) -> Option<usize> {
    line_starts(bytes, from).find_map(|(at, line)| {
        let (at, line) = shown(at, line);
        match status_line::opening(line) {
            Some(opening) => is_start(bytes, at, opening).then_some(at),
            None => glued_head(bytes, at, line),
        }
    })
}

/// Where the next response begins behind a body that begins here and says nothing of its length.
///
/// A page may quote a whole head, so it goes on up to its end tag. One that is cut has none: then the next
/// opening tag, or the end of the input, comes first.
pub(super) fn behind_body(bytes: &[u8]) -> Option<usize> {
    let next = next(bytes, 0)?;
    let (body, rest) = bytes.split_at_checked(next)?;
    let is_markup = body.trim_ascii_start().starts_with(b"<");
    let is_open = is_markup && matches!(tags(body).last(), Some(Tag::Open));
    // Only an open page is looked through, and only up to the next one: no part of the input twice.
    match is_open.then(|| tags(rest).next()).flatten() {
        Some(Tag::Close(end)) => self::next(bytes, next + end),
        _ => Some(next),
    }
}

/// Whether a response begins exactly here.
pub(super) fn is_at(bytes: &[u8], at: usize) -> bool {
    let (line, _) = text::line(bytes, at);
    status_line::opening(line).is_some_and(|opening| is_start(bytes, at, opening))
}

/// What stands behind a body whose end is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Behind {
    /// Nothing more in the input.
    End,
    /// The next response, which begins there.
    Response(usize),
    /// Something else.
    Other,
}

/// Looks past blanks for what stands behind a place. `content` is the length without the blanks at the end.
pub(super) fn behind(bytes: &[u8], at: usize, content: usize) -> Behind {
    if at >= content {
        return if at <= bytes.len() {
            Behind::End
        } else {
            Behind::Other
        };
    }
    let gap = text::before(text::from(bytes, at), GAP);
    let blanks = gap.len() - gap.trim_ascii_start().len();
    // Only the beginning of the line: a long one would be looked through again for every response.
    let (line, _) = text::line(text::before(text::from(bytes, at + blanks), GAP), 0);
    match status_line::opening(line) {
        Some(_) => Behind::Response(at + blanks),
        None => Behind::Other,
    }
}

/// A tag at which a page begins or ends.
enum Tag {
    Open,
    /// It ends at this place.
    Close(usize),
}

/// The tags at which pages begin and end.
fn tags(bytes: &[u8]) -> impl Iterator<Item = Tag> {
    let places = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'<');
    places.filter_map(|(at, _)| {
        let begins = |tag: &[u8]| {
            let here = text::before(text::from(bytes, at), tag.len());
            here.eq_ignore_ascii_case(tag)
        };
        let close = b"</html>";
        if begins(close) {
            Some(Tag::Close(at + close.len()))
        } else if begins(b"<html") || begins(b"<!doctype html") {
            Some(Tag::Open)
        } else {
            None
        }
    })
}

/// What a terminal shows of a line, and where that begins: what stands before a carriage return is overwritten.
/// So curl draws its figures, and the status line may follow in the same line.
fn shown(at: usize, line: &[u8]) -> (usize, &[u8]) {
    let returned = text::without_returns(line)
        .iter()
        .rposition(|&byte| byte == b'\r');
    let column = returned.map_or(0, |before| before + 1);
    (at + column, text::from(line, column))
}

/// The lines from a place on, which counts as the beginning of one, with their positions.
fn line_starts(bytes: &[u8], from: usize) -> impl Iterator<Item = (usize, &[u8])> {
    let mut at = from;
    std::iter::from_fn(move || {
        let start = at;
        let (line, next) = text::line(bytes, at);
        at = next;
        (start < bytes.len()).then_some((start, line))
    })
}

/// Whether what follows the status line at a place bears out that it is one.
fn is_start(bytes: &[u8], at: usize, opening: Opening) -> bool {
    match opening {
        Opening::Broken => has_head(bytes, at),
        Opening::Status => {
            let (_, next) = text::line(bytes, at);
            let (line, _) = text::line(bytes, next);
            next >= bytes.len()
                || has_head(bytes, at)
                || line.starts_with(b"{")
                || status_line::opening(line) == Some(Opening::Status)
        }
    }
}

/// Whether a header or an empty line follows the line at a place.
fn has_head(bytes: &[u8], at: usize) -> bool {
    let (_, next) = text::line(bytes, at);
    let (line, _) = text::line(bytes, next);
    next < bytes.len() && (fields::is_blank(line) || fields::is_field(line))
}

/// Where in the line at a place a response begins that is glued to what stands before it. A head that is indented
/// is one of another format.
fn glued_head(bytes: &[u8], at: usize, line: &[u8]) -> Option<usize> {
    let at = at + glued(line)?;
    let (_, next) = text::line(bytes, at);
    let (below, _) = text::line(bytes, next);
    let is_indented = matches!(below, [b' ' | b'\t', ..]) && !fields::is_blank(below);
    (!is_indented && has_head(bytes, at)).then_some(at)
}

/// Where in a line of a body a status line begins that ends with the line.
fn glued(line: &[u8]) -> Option<usize> {
    let column = line.windows(5).rposition(|word| word == b"HTTP/")?;
    let parts = status_line::parts(text::from(line, column))?;
    // Quotation marks and brackets behind it show that it is quoted.
    let is_quoted = parts.reason.iter().any(|byte| b"\"<>{}[]\\".contains(byte));
    (parts.opening() == Opening::Status && !is_quoted).then_some(column)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_line_in_a_body_needs_the_rest_of_a_head() {
        let next = |text: &str| next(text.as_bytes(), 0);
        assert_eq!(next("a\nHTTP/1.1 200 OK\nServer: x\n"), Some(2));
        assert_eq!(next("a\nHTTP/1.1 200 OK\r\n\r\n"), Some(2));
        assert_eq!(next("a\nHTTP/1.1 200 OK"), Some(2));
        assert_eq!(next("a\nHTTP/1.1 200 OK\nHTTP/1.1 201 Created\n"), Some(2));
        assert_eq!(next("a\nHTTP/1.1 400 Bad Request\n{\"code\": 1}"), Some(2));
        assert_eq!(next("a\nHTTP/1.1 200 OK\nand so on\n"), None);
        assert_eq!(next("a\nHTTP/1.1 4O4 Not Found\nServer: x\n"), Some(2));
        assert_eq!(next("a\nHTTP/1.1 4O4 Not Found\n"), None);
    }

    #[test]
    fn a_glued_status_line_needs_a_header_or_an_empty_line() {
        let next = |text: &str| next(text.as_bytes(), 0);
        assert_eq!(next("Not found.HTTP/1.1 200 OK\r\nServer: x"), Some(10));
        assert_eq!(next("Not found.HTTP/2 204 \r\n\r\n"), Some(10));
        assert_eq!(next("it said HTTP/1.1 200 OK"), None);
        assert_eq!(next("it said HTTP/1.1 200 OK\nand then\n"), None);
        assert_eq!(next("\"HTTP/1.1 200 OK\"\n\n"), None);
        assert_eq!(next("<b>HTTP/1.1 200 OK</b>\n\n"), None);
        assert_eq!(next("< HTTP/1.1 200 OK\n< Server: x\n"), None);
    }

    #[test]
    fn a_coloured_status_line_counts() {
        assert_eq!(
            next(
                b"a\n\x1b[34mHTTP\x1b[39m/1.1 200 OK\n\x1b[1mA\x1b[0m: 1\n",
                0
            ),
            Some(2)
        );
    }

    #[test]
    fn text_before_the_first_response_is_passed_over() {
        let first = |text: &str| first(text.as_bytes());
        assert_eq!(first("\r\n\nHTTP/1.1 4O4\nx"), Some(3));
        assert_eq!(first("$ curl -i x\nHTTP/1.1 200 OK\nno header\n"), Some(12));
        assert_eq!(first("$ curl -i x\nHTTP/1.1 4O4 No\nno header\n"), None);
        assert_eq!(first("<html>\nHTTP/1.1 404 Not Found\n</html>\n"), None);
        assert_eq!(first("it said HTTP/1.1 200 OK\nand so on\n"), None);
        assert_eq!(first("$ HTTP/1.1 200 OK\n\n"), Some(2));
        assert_eq!(first("< HTTP/1.1 200 OK\n< A: 1\n"), None);
        assert_eq!(first("<p>HTTP/1.1 200 OK\n\n"), None);
    }

    #[test]
    fn what_was_overwritten_on_a_terminal_is_passed_over() {
        assert_eq!(first(b"\r  0\rHTTP/1.1 200 OK\r\nA: 1\r\n"), Some(5));
        assert_eq!(first(b"\r  0\r100HTTP/1.1 200 OK\r\nA: 1\r\n"), Some(8));
        assert_eq!(next(b"x\r  0\rHTTP/1.1 200 OK\nA: 1\n", 0), Some(6));
        assert_eq!(first(b"\r  0\rHTTP/1.1 200 OK\r\nA: 1\n"), Some(5));
    }

    #[test]
    fn blanks_between_a_body_and_what_follows_are_looked_past() {
        let text = b"{}\n\nHTTP/1.1 200 OK\n\n  \n";
        let content = text.trim_ascii_end().len();
        assert_eq!(behind(text, 2, content), Behind::Response(4));
        assert_eq!(behind(text, content, content), Behind::End);
        assert_eq!(behind(text, 1, content), Behind::Other);
        assert_eq!(behind(text, text.len() + 1, content), Behind::Other);
    }
}
