//! Says what an input is that holds no response.

use std::iter;

use memchr::memmem;

use crate::capture::error::{CaptureError, NotAResponse, Problem};
use crate::capture::foreign;
use crate::capture::formats::archive;
use crate::capture::message::{json_end, request_head};
use crate::capture::source::{Exchanges, Input, calls};
use crate::capture::transcripts::curl::failure::NotSent;
use crate::capture::transcripts::curl::{failure, verbose};
use crate::exchange::{Exchange, Headers, InputFormat, Request};
use crate::input::window::{More, View};
use crate::input::{ansi, lines, stream};

/// How many bytes of a binary file are quoted.
const QUOTED_BYTES: usize = 8;
/// How files begin that others pack: 7z, RAR, xz, bzip2, Zstandard.
const PACKED: [&[u8]; 5] = [
    b"7z\xbc\xaf\x27\x1c",
    b"Rar!\x1a\x07",
    b"\xfd7zXZ\0",
    b"BZh",
    b"\x28\xb5\x2f\xfd",
];
/// How far to look for what shows a binary file or a kind of page.
const GLANCE: usize = 4096;
/// The longest code, a negative number of 64 bits with room to spare.
const CODE: usize = 24;

/// Reads an input that no format fits: there is nothing in it but what it is, or what curl says of calls that failed.
pub(crate) fn open(mut input: Input<'_>) -> Exchanges<'_> {
    let told = iter::once_with(move || {
        let error = no_response(&mut input);
        let calls = match error.problem {
            Problem::NotAResponse(NotAResponse::CurlVerbose) => failed_calls(&input),
            _ => Vec::new(),
        };
        let error = calls.is_empty().then_some(Err(error));
        calls.into_iter().map(Ok).chain(error)
    });
    calls(told.flatten())
}

/// The calls of curl that failed before anything was sent.
fn failed_calls(input: &Input<'_>) -> Vec<Exchange> {
    let calls = failure::before_requests(input.window.bytes());
    let calls = (1..).zip(calls);
    calls
        .map(|(index, call)| {
            let place = input.window.place_at(call.at);
            Exchange {
                request: asked(&call),
                origin: input.origin(InputFormat::CurlVerbose, index, place),
                ..Exchange::unanswered(Some(&call.reason))
            }
        })
        .collect()
}

/// What is known of a request that was not sent: its URL, or the host that the reason names.
fn asked(call: &NotSent) -> Option<Request> {
    let host = failure::host(&call.reason).filter(|_| call.url.is_none());
    let headers: Headers = host.into_iter().map(|host| ("Host", host)).collect();
    (call.url.is_some() || !headers.is_empty()).then(|| Request {
        url: call.url.clone(),
        headers,
        ..Request::default()
    })
}

/// The error for an input that no format fits: what it is, or why it could not be read.
pub(crate) fn no_response(input: &mut Input) -> CaptureError {
    if let Some(failure) = input.failure() {
        return failure;
    }
    let bytes = input.window.bytes();
    if let Ok(Some(found)) = foreign::known(View::whole(bytes)) {
        return CaptureError::new(input.window.place().offset, Problem::NotAResponse(found));
    }
    let blanks = bytes.len() - bytes.trim_ascii_start().len();
    if blanks == bytes.len() {
        return CaptureError::new(0, Problem::Empty);
    }
    let found = what(lines::from(bytes, blanks));
    let is_binary = matches!(
        found,
        NotAResponse::Zip | NotAResponse::Gzip | NotAResponse::Packed | NotAResponse::Binary { .. }
    );
    let problem = Problem::NotAResponse(found);
    if is_binary {
        CaptureError::new(input.window.place().offset, problem)
    } else {
        CaptureError::at(input.window.place_at(blanks), problem)
    }
}

/// Whether an input is an archive or a compressed file. Responses may lie in it, but not as text.
pub(crate) fn is_archive(bytes: &[u8]) -> bool {
    archive(bytes).is_some()
}

/// Whether a document begins that may quote responses: an HTML page, or PDF.
pub(crate) fn is_document(view: View) -> Result<bool, More> {
    let bytes = view.bytes.trim_ascii_start();
    let may_be_page =
        matches!(bytes, [] | [b'<'] | [b'<', b'?' | b'!' | b'a'..=b'z' | b'A'..=b'Z', ..]);
    if may_be_page && bytes.len() < GLANCE && !view.ended && !is_page(bytes) {
        return Err(More);
    }
    Ok(is_page(bytes) || foreign::is_pdf(bytes))
}

/// Whether an HTML page begins, or a part of one.
fn is_page(bytes: &[u8]) -> bool {
    const PAGE: [&[u8]; 4] = [b"<!doctype html", b"<html", b"<head>", b"<body"];
    const PARTS: [&str; 10] = [
        "div", "p", "pre", "span", "table", "section", "article", "h1", "h2", "code",
    ];
    if !is_markup(bytes) {
        return false;
    }
    let words = lines::before(bytes, GLANCE).to_ascii_lowercase();
    let begins = |name: &str| {
        let behind = lines::from(&words, 1).strip_prefix(name.as_bytes());
        behind.is_some_and(|behind| matches!(behind.first(), Some(b'>' | b' ')))
    };
    PAGE.iter().any(|tag| lines::contains(&words, tag)) || PARTS.into_iter().any(begins)
}

/// Whether a tag stands here, and not the mark of a tool: `< HTTP/1.1 200 OK`.
fn is_markup(bytes: &[u8]) -> bool {
    matches!(bytes, [b'<', b'?' | b'!' | b'a'..=b'z' | b'A'..=b'Z', ..])
}

fn archive(bytes: &[u8]) -> Option<NotAResponse> {
    if archive::MAGIC.iter().any(|magic| bytes.starts_with(*magic)) {
        Some(NotAResponse::Zip)
    } else {
        bytes
            .starts_with(&stream::GZIP_MAGIC)
            .then_some(NotAResponse::Gzip)
    }
}

/// What the bytes are, which are not blank and do not begin with a blank.
fn what(bytes: &[u8]) -> NotAResponse {
    if let Some(found) = archive(bytes) {
        return found;
    }
    if PACKED.iter().any(|magic| bytes.starts_with(magic)) {
        return NotAResponse::Packed;
    }
    let begin = lines::before(bytes, GLANCE);
    if begin.iter().any(|byte| lines::is_binary(*byte)) {
        return NotAResponse::Binary {
            start: lines::before(bytes, QUOTED_BYTES).to_vec(),
        };
    }
    let (first, _) = lines::line(bytes, 0);
    let first = lines::without_returns(first);
    if is_page(bytes) {
        NotAResponse::Html
    } else if let Some(status) = status(first) {
        NotAResponse::Status {
            status,
            start: lines::excerpt(first),
        }
    } else if json_end::is_shown(&ansi::glance(bytes)) {
        NotAResponse::Shown
    } else if is_markup(bytes) {
        NotAResponse::Xml
    } else if lines::each(bytes).any(|(_, line)| verbose::is_of_a_call(line)) {
        NotAResponse::CurlVerbose
    } else if let Some(parts) = request_head::parts(first) {
        NotAResponse::Request {
            method: lines::lossy(parts.method),
        }
    } else if let Some(code) = code(bytes) {
        NotAResponse::Code(code)
    } else {
        NotAResponse::Text {
            start: lines::excerpt(first),
        }
    }
}

/// The status in what Python prints of a response: `<Response [412]>`, `<Response [412 Precondition Failed]>`,
/// `<ClientResponse(https://a.example/) [412 Precondition Failed]>`, `<HTTPError 412: 'Precondition Failed'>`.
fn status(line: &[u8]) -> Option<u16> {
    let inside = line.trim_ascii().strip_prefix(b"<")?.strip_suffix(b">")?;
    let inside = lines::before(inside, GLANCE);
    let behind = match inside.strip_prefix(b"HTTPError ") {
        Some(behind) => behind,
        None => lines::from(inside, memmem::find(inside, b" [")? + 2),
    };
    let (digits, behind) = behind.split_at_checked(3)?;
    let ends = matches!(behind.first(), Some(b']' | b' ' | b':'));
    let status = std::str::from_utf8(digits).ok()?.parse().ok()?;
    (ends && matches!(status, 100..=999)).then_some(status)
}

/// A lone whole number, decimal or hexadecimal.
fn code(bytes: &[u8]) -> Option<String> {
    let code = std::str::from_utf8(bytes.trim_ascii()).ok()?;
    let number = code.strip_prefix('-').unwrap_or(code);
    let hexadecimal = number.strip_prefix("0x").or(number.strip_prefix("0X"));
    let is_number = match hexadecimal {
        Some(digits) => !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_hexdigit()),
        None => !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()),
    };
    (is_number && code.len() <= CODE).then(|| code.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, found: NotAResponse) {
        assert_eq!(what(text.as_bytes()), found, "{text:?}");
    }

    #[test]
    fn pages_are_told_from_other_markup() {
        check("<!DOCTYPE html><html></html>", NotAResponse::Html);
        check("<HTML><head>", NotAResponse::Html);
        check(
            "<?xml version=\"1.0\"?>\n<!DOCTYPE html>",
            NotAResponse::Html,
        );
        check("<?xml version=\"1.0\"?><Error/>", NotAResponse::Xml);
        check("<Error><Code>1</Code></Error>", NotAResponse::Xml);
    }

    #[test]
    fn a_lone_number_is_a_code() {
        for code in ["412", "0x8019019C", "-2145844836", "4294967295", "4000"] {
            check(&format!("{code}\r\n"), NotAResponse::Code(code.to_owned()));
        }
        for text in [
            "412 times",
            "4O4",
            "0x",
            "-",
            "0xZZ",
            "1234567890123456789012345",
        ] {
            let start = text.to_owned();
            check(text, NotAResponse::Text { start });
        }
    }

    #[test]
    fn a_response_as_python_prints_it_has_a_status_and_is_no_markup() {
        for text in [
            "<Response [412]>",
            "<Response [412 Precondition Failed]>",
            "<ClientResponse(https://a.example/?q=[1]) [412 Precondition Failed]>",
            "<HTTPError 412: 'Precondition Failed'>",
        ] {
            let (status, start) = (412, text.to_owned());
            check(
                &format!("{text}\r\n{{}}"),
                NotAResponse::Status { status, start },
            );
        }
        for text in ["<Response>[412]</Response>", "<a [41]>", "<a [4120]>"] {
            check(text, NotAResponse::Xml);
        }
    }

    #[test]
    fn a_request_is_known_by_its_first_line() {
        let method = "PUT".to_owned();
        check(
            "PUT /x HTTP/1.1\r\nHost: a.example\r\n\r\n{}",
            NotAResponse::Request { method },
        );
        let method = "GET".to_owned();
        check(
            "GET https://a.example/x HTTP/2\r\n",
            NotAResponse::Request { method },
        );
    }

    #[test]
    fn the_lines_of_curl_v_are_known() {
        check(
            "* Trying\n> GET /x HTTP/1.1\r\n> Host: a.example\r\n",
            NotAResponse::CurlVerbose,
        );
        check(
            "* Trying\n< HTTP/2 412 \r\n< etag: \"a\"\r\n",
            NotAResponse::CurlVerbose,
        );
    }

    #[test]
    fn a_call_of_curl_without_an_answer_is_known() {
        for said in [
            "*   Trying 192.0.2.1:443...\n* Failed to connect to a.example port 443\n",
            "* Could not resolve host: a.example\n",
            "curl: (6) Could not resolve host: a.example\n",
        ] {
            check(said, NotAResponse::CurlVerbose);
        }
        check(
            "* a point of a list\n",
            NotAResponse::Text {
                start: "* a point of a list".to_owned(),
            },
        );
    }

    #[test]
    fn archives_are_known_by_their_first_bytes() {
        check("PK\u{3}\u{4}rest", NotAResponse::Zip);
        check("PK\u{5}\u{6}rest", NotAResponse::Zip);
        assert_eq!(what(&[0x1f, 0x8b, 8, 0]), NotAResponse::Gzip);
    }

    #[test]
    fn packed_files_that_are_not_read_are_known() {
        for magic in PACKED {
            assert_eq!(what(&[magic, b"rest"].concat()), NotAResponse::Packed);
        }
    }

    #[test]
    fn other_bytes_are_quoted_in_part() {
        let start = b"\x89PNG\r\n\x1a\n".to_vec();
        assert_eq!(
            what(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
            NotAResponse::Binary { start }
        );
    }

    #[test]
    fn other_text_is_quoted_by_its_first_line() {
        let start = "é".repeat(90);
        check(&format!("{start}\r\nmore"), NotAResponse::Text { start });
    }
}
