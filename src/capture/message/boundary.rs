//! Where in a text the next response begins.

use memchr::{memmem, memrchr};

use crate::capture::message::status_line::Opening;
use crate::capture::message::{header_fields, status_line};
use crate::input::window::{More, View};
use crate::input::{lines, work};

/// Blanks to look past between a body and the next response. An editor or a shell adds a few; the limit keeps
/// hostile input from being looked through again for every response.
const GAP: usize = 256;
/// How far to look for the end of a page that quotes a response, in bytes.
const PAGE: usize = 1 << 20;

/// Where the first response of an input begins, behind blank lines and text that is none.
pub(crate) fn first(view: View) -> Result<Option<usize>, More> {
    let mut first = First::new(view.bytes);
    let start = lines::each(view.bytes).find_map(|(at, line)| first.start(view.bytes, at, line));
    settled(view, start)
}

/// Looks at the lines of an input in turn for the first response.
pub(crate) struct First {
    is_markup: bool,
    /// Whether all lines so far were blank.
    only_blank: bool,
}

impl First {
    /// Begins with the first line of these bytes.
    pub(crate) fn new(bytes: &[u8]) -> Self {
        Self {
            is_markup: bytes.trim_ascii_start().starts_with(b"<"),
            only_blank: true,
        }
    }

    /// Where in the next line, which begins at a place, the response begins, if it does.
    pub(crate) fn start(&mut self, bytes: &[u8], at: usize, line: &[u8]) -> Option<usize> {
        let (at, line) = shown(at, line);
        let is_first = self.only_blank;
        self.only_blank &= line.trim_ascii().is_empty();
        match status_line::opening(line) {
            // A page that quotes a status line is a page.
            None if self.is_markup => None,
            None => glued_head(bytes, at, line),
            Some(_) if is_first => Some(at),
            // In text a head may follow with faults of its own.
            Some(Opening::Status) if !self.is_markup => Some(at),
            Some(opening) => is_start(bytes, at, opening).then_some(at),
        }
    }
}

/// Where the next response begins at or after a place in a body.
///
/// Bodies quote status lines, so one alone does not count: what comes after it must look like the rest of a head.
/// It may be glued to the last line of a body that ends without line feed.
pub(crate) fn next(view: View, from: usize) -> Result<Option<usize>, More> {
    let bytes = view.bytes;
    let next = lines::each(lines::from(bytes, from)).find_map(|(at, line)| {
        let (at, line) = shown(from + at, line);
        match status_line::opening(line) {
            Some(opening) => is_start(bytes, at, opening).then_some(at),
            None => glued_head(bytes, at, line),
        }
    });
    settled(view, next)
}

/// A place found in a view, once enough of what stands there has been read.
fn settled(view: View, place: Option<usize>) -> Result<Option<usize>, More> {
    match place {
        Some(at) if view.shows_lines(at) => Ok(place),
        _ => view.if_ended(place),
    }
}

/// Where the next response begins behind a body that begins here and says nothing of its length.
///
/// A page may quote a whole head, so it goes on up to its end tag. One that is cut has none: then the next
/// opening tag, or the end of the input, comes first.
pub(crate) fn behind_body(view: View) -> Result<Option<usize>, More> {
    let Some(next) = next(view, 0)? else {
        return Ok(None);
    };
    let (body, rest) = (lines::before(view.bytes, next), view.from(next));
    let is_markup = body.trim_ascii_start().starts_with(b"<");
    if !is_markup || !matches!(tags(body).last(), Some(Tag::Open)) {
        return Ok(Some(next));
    }
    // Only an open page is looked through, and only up to the next one: no part of the input twice.
    match tags(lines::before(rest.bytes, PAGE)).next() {
        Some(Tag::Close(end)) => self::next(view, next + end),
        Some(Tag::Open) => Ok(Some(next)),
        None if rest.bytes.len() >= PAGE => Ok(Some(next)),
        None => rest.if_ended(Some(next)),
    }
}

/// Whether a response begins with these bytes.
pub(crate) fn is_here(view: View) -> Result<bool, More> {
    let (line, next) = lines::line(view.bytes, 0);
    let is_whole = next > line.len() || line.len() >= lines::GLANCE;
    match status_line::opening(line) {
        None if is_whole => Ok(false),
        None => view.if_ended(false),
        Some(_) if !view.shows_lines(0) => Err(More),
        Some(opening) => Ok(is_start(view.bytes, 0, opening)),
    }
}

/// What stands behind a body whose end is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Behind {
    /// Nothing more in the input.
    End,
    /// The next response, which begins there.
    Response(usize),
    /// Something else.
    Other,
}

/// Looks past blanks for what stands behind a place.
pub(crate) fn behind(view: View, at: usize) -> Result<Behind, More> {
    let bytes = view.bytes;
    if at >= view.content {
        return view.if_ended(if at <= bytes.len() {
            Behind::End
        } else {
            Behind::Other
        });
    }
    let gap = lines::before(lines::from(bytes, at), GAP);
    let blanks = gap.len() - gap.trim_ascii_start().len();
    // Only the beginning of the line: a long one would be looked through again for every response.
    let (line, _) = lines::line(lines::before(lines::from(bytes, at + blanks), GAP), 0);
    let found = match status_line::opening(line) {
        Some(_) => Behind::Response(at + blanks),
        None => Behind::Other,
    };
    if at + blanks + GAP <= bytes.len() {
        Ok(found)
    } else {
        view.if_ended(found)
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
        work::note(1);
        let begins = |tag: &[u8]| {
            let here = lines::before(lines::from(bytes, at), tag.len());
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
    let returned = memrchr(b'\r', lines::without_end(line));
    let column = returned.map_or(0, |before| before + 1);
    (at + column, lines::from(line, column))
}

/// Whether what follows the status line at a place bears out that it is one.
fn is_start(bytes: &[u8], at: usize, opening: Opening) -> bool {
    match opening {
        Opening::Broken => has_head(bytes, at),
        Opening::Status => {
            let (_, next) = lines::line(bytes, at);
            let (line, _) = lines::line(bytes, next);
            next >= bytes.len()
                || has_head(bytes, at)
                || line.starts_with(b"{")
                || status_line::opening(line) == Some(Opening::Status)
        }
    }
}

/// Whether a header or an empty line follows the line at a place.
fn has_head(bytes: &[u8], at: usize) -> bool {
    let (_, next) = lines::line(bytes, at);
    let (line, _) = lines::line(bytes, next);
    next < bytes.len() && (header_fields::is_blank(line) || header_fields::is_field(line))
}

/// Where in the line at a place a response begins that is glued to what stands before it. A head that is indented
/// is one of another format.
fn glued_head(bytes: &[u8], at: usize, line: &[u8]) -> Option<usize> {
    let at = at + glued(line)?;
    let (_, next) = lines::line(bytes, at);
    let (below, _) = lines::line(bytes, next);
    let is_indented = matches!(below, [b' ' | b'\t', ..]) && !header_fields::is_blank(below);
    (!is_indented && has_head(bytes, at)).then_some(at)
}

/// Where in a line of a body a status line begins that ends with the line.
fn glued(line: &[u8]) -> Option<usize> {
    let column = memmem::rfind(line, b"HTTP/")?;
    let parts = status_line::parts(lines::from(line, column))?;
    // Quotation marks and brackets behind it show that it is quoted.
    let is_quoted = parts.reason.iter().any(|byte| b"\"<>{}[]\\".contains(byte));
    (parts.opening() == Opening::Status && !is_quoted).then_some(column)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_line_in_a_body_needs_the_rest_of_a_head() {
        let next = |text: &str| next(View::whole(text.as_bytes()), 0).unwrap();
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
        let next = |text: &str| next(View::whole(text.as_bytes()), 0).unwrap();
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
        let text = View::whole(b"a\n\x1b[34mHTTP\x1b[39m/1.1 200 OK\n\x1b[1mA\x1b[0m: 1\n");
        assert_eq!(next(text, 0), Ok(Some(2)));
    }

    #[test]
    fn text_before_the_first_response_is_passed_over() {
        let first = |text: &str| first(View::whole(text.as_bytes())).unwrap();
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
        let first = |text: &'static [u8]| first(View::whole(text)).unwrap();
        let next = |text: &'static [u8]| next(View::whole(text), 0).unwrap();
        assert_eq!(first(b"\r  0\rHTTP/1.1 200 OK\r\nA: 1\r\n"), Some(5));
        assert_eq!(first(b"\r  0\r100HTTP/1.1 200 OK\r\nA: 1\r\n"), Some(8));
        assert_eq!(next(b"x\r  0\rHTTP/1.1 200 OK\nA: 1\n"), Some(6));
        assert_eq!(first(b"\r  0\rHTTP/1.1 200 OK\r\nA: 1\n"), Some(5));
    }

    #[test]
    fn blanks_between_a_body_and_what_follows_are_looked_past() {
        let text = b"{}\n\nHTTP/1.1 200 OK\n\n  \n";
        let content = text.trim_ascii_end().len();
        let behind = |at| behind(View::whole(text), at).unwrap();
        assert_eq!(behind(2), Behind::Response(4));
        assert_eq!(behind(content), Behind::End);
        assert_eq!(behind(1), Behind::Other);
        assert_eq!(behind(text.len() + 1), Behind::Other);
    }

    #[test]
    fn what_a_place_is_may_lie_in_what_was_not_read() {
        let open = |text: &'static str| View::open(text.as_bytes());
        assert_eq!(next(open("a\nHTTP/1.1 200 OK\nServ"), 0), Err(More));
        assert_eq!(
            next(open("a\nHTTP/1.1 200 OK\nServer: x\n"), 0),
            Ok(Some(2))
        );
        assert_eq!(next(open("a\nb\n"), 0), Err(More));
        assert_eq!(is_here(open("HTT")), Err(More));
        assert_eq!(is_here(open("no\n")), Ok(false));
        assert_eq!(behind(open("{} \n"), 2), Err(More));
        assert_eq!(behind(open("{} x"), 2), Err(More));
    }
}
