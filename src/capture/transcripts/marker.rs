//! The first line of an input that shows what kind of transcript it is.

use crate::capture::message::boundary;
use crate::capture::transcripts::curl::{trace, verbose};
use crate::capture::transcripts::{httpie, power_shell, wget};
use crate::input::lines;
use crate::input::window::{More, View};

/// A kind of transcript.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Marker {
    CurlVerbose,
    CurlTrace,
    Wget,
    Pairs,
    PowerShellList,
    PowerShellError,
}

/// The kind of transcript that an input is, by its earliest marker; `None` where a response stands before it, or
/// there is none.
pub(crate) fn first(view: View) -> Result<Option<Marker>, More> {
    let begin = view.bytes.trim_ascii_start();
    // A page quotes markers; a status line behind `< ` is no page.
    if begin.starts_with(b"<") && !begin.starts_with(b"< ") && !begin.starts_with(b"<= ") {
        return Ok(None);
    }
    let mut at = 0;
    while at < view.bytes.len() {
        if !view.shows_lines(at) {
            return Err(More);
        }
        let (line, next) = lines::line(view.bytes, at);
        let (below, _) = lines::line(view.bytes, next);
        if let Some(marker) = of(line, below) {
            let before = View::whole(lines::before(view.bytes, at));
            return match boundary::first(before)? {
                Some(_) => Ok(None),
                None => answered(marker, view.from(at)),
            };
        }
        if boundary::is_here(View::whole(lines::before(
            lines::from(view.bytes, at),
            next - at + below.len(),
        ))) == Ok(true)
        {
            return Ok(None);
        }
        at = next;
    }
    view.if_ended(None)
}

fn of(line: &[u8], below: &[u8]) -> Option<Marker> {
    if verbose::opens(line, below) {
        Some(Marker::CurlVerbose)
    } else if trace::opens(line, below) {
        Some(Marker::CurlTrace)
    } else if wget::opens(line, below) {
        Some(Marker::Wget)
    } else if httpie::opens(line, below) {
        Some(Marker::Pairs)
    } else if power_shell::opens_list(line) {
        Some(Marker::PowerShellList)
    } else if power_shell::is_error(line) {
        Some(Marker::PowerShellError)
    } else {
        None
    }
}

/// A request that nothing answers is no transcript, unless the tool marks it as one.
fn answered(marker: Marker, view: View) -> Result<Option<Marker>, More> {
    match marker {
        Marker::Pairs => {
            let response = boundary::next(view, 0)?;
            Ok(response.map(|_| marker))
        }
        _ => Ok(Some(marker)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, marker: Option<Marker>) {
        assert_eq!(first(View::whole(text.as_bytes())), Ok(marker), "{text}");
    }

    #[test]
    fn the_earliest_marker_decides() {
        let curl = "> GET / HTTP/1.1\n> Host: a\n>\n";
        let raw = "HTTP/1.1 200 OK\nA: 1\n\n";
        check(&format!("* Trying\n{curl}{raw}"), Some(Marker::CurlVerbose));
        check(&format!("{raw}{curl}"), None);
        check(
            &format!("$ wget x\n  HTTP/1.1 200 OK\n  A: 1\n{curl}"),
            Some(Marker::Wget),
        );
        check(
            "RawContent : HTTP/1.1 200 OK\n",
            Some(Marker::PowerShellList),
        );
        check(
            "=> Send header, 9 bytes (0x9)\n0000: GET /x HTTP/1.1\n",
            Some(Marker::CurlTrace),
        );
    }

    #[test]
    fn a_request_needs_a_response_to_make_a_pair() {
        let request = "GET / HTTP/1.1\nHost: a\n\n";
        check(request, None);
        check(
            &format!("{request}HTTP/1.1 200 OK\nA: 1\n\n"),
            Some(Marker::Pairs),
        );
    }

    #[test]
    fn a_page_quotes_markers() {
        check("<html>\n> GET / HTTP/1.1\n> Host: a\n</html>", None);
    }
}
