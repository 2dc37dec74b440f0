//! What is wrong with an input and what to try, in words.

use std::io;

use super::count;
use crate::capture::{CaptureError, Found, Problem};
use crate::report::voice::Voice;

/// Where an input could not be read.
pub(crate) fn place(error: &CaptureError) -> String {
    match error.line {
        Some(line) => format!("line {line}"),
        None => format!("byte {}", error.offset),
    }
}

/// What is wrong and, where there is something to try, that.
pub(crate) fn problem(error: &CaptureError, voice: &mut Voice<'_>) -> (String, Option<String>) {
    match &error.problem {
        Problem::Read(error) => unread(error, voice),
        Problem::Empty => (
            "nothing to read: the input is empty".to_owned(),
            Some("try: curl -si URL | xblstatus".to_owned()),
        ),
        Problem::NotAResponse(found) => {
            let text = format!(
                "found {}, expected a status line such as `HTTP/1.1 200 OK` or a JSON body",
                found_words(found, voice)
            );
            (text, hint(found, voice))
        }
        Problem::StatusLine { text } => (
            format!(
                "found {}, expected a status line such as `HTTP/1.1 200 OK`",
                voice.input(text)
            ),
            Some(
                "try: a status of three digits, or save the response again with `curl -i`"
                    .to_owned(),
            ),
        ),
        Problem::HeadTooLarge { limit } => (
            format!(
                "the headers are larger than the limit of {}",
                bytes(u64::try_from(*limit).unwrap_or(u64::MAX))
            ),
            Some(
                "try: a response as `curl -i` prints it, with an empty line after its headers"
                    .to_owned(),
            ),
        ),
        Problem::InputTooLarge { limit } => (
            format!("the input is larger than the limit of {}", bytes(*limit)),
            Some("try: the responses in question alone".to_owned()),
        ),
    }
}

/// A file that cannot be opened or read. The usual causes have the same words on every system.
fn unread(error: &io::Error, voice: &mut Voice<'_>) -> (String, Option<String>) {
    match error.kind() {
        io::ErrorKind::NotFound => (
            "there is no such file".to_owned(),
            Some("try: the path of a saved response, or `-` for standard input".to_owned()),
        ),
        io::ErrorKind::IsADirectory => (
            "this is a folder, expected a file".to_owned(),
            Some("try: the files in it".to_owned()),
        ),
        io::ErrorKind::PermissionDenied => (
            "reading it is not permitted".to_owned(),
            Some("try: other permissions of the file".to_owned()),
        ),
        _ => {
            let cause = voice.raw(&error.to_string());
            (format!("cannot be read: {cause}"), None)
        }
    }
}

fn bytes(limit: u64) -> String {
    match limit {
        limit if limit >= 1 << 20 && limit % (1 << 20) == 0 => format!("{} MiB", limit >> 20),
        limit => count(limit, "byte"),
    }
}

fn found_words(found: &Found, voice: &mut Voice<'_>) -> String {
    match found {
        Found::Html => "an HTML page".to_owned(),
        Found::Xml => "XML".to_owned(),
        Found::Code(code) => format!("the lone code {}", voice.input(code)),
        Found::Request { method } => format!("a {} request without a response", voice.name(method)),
        Found::CurlVerbose => "the lines of `curl -v`".to_owned(),
        Found::Har => "a HAR export".to_owned(),
        Found::Zip => "a zip archive".to_owned(),
        Found::Gzip => "a gzip file".to_owned(),
        Found::Text { start } => voice.input(start),
        Found::Binary { start } => {
            let bytes: Vec<String> = start.iter().map(|byte| format!("{byte:02x}")).collect();
            format!("bytes that are not text ({})", bytes.join(" "))
        }
    }
}

fn hint(found: &Found, voice: &mut Voice<'_>) -> Option<String> {
    match found {
        Found::Html | Found::Xml | Found::Text { .. } => {
            Some("try: `curl -i`, which prints the status line before the body, or `--status CODE` for a body alone".to_owned())
        }
        Found::Code(code) => {
            // An argument that is safe to type is offered as a command; any other is not.
            let code = voice.raw(code);
            let plain = code.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
            plain.then(|| format!("to explain a code: xblstatus explain {code}"))
        }
        Found::Request { .. } => Some("try: `curl -i`, which prints the response".to_owned()),
        Found::CurlVerbose => Some("try: `curl -i` instead of `curl -v`".to_owned()),
        Found::Har | Found::Zip => {
            Some("try: one response as `curl -i` prints it: status line, headers, body".to_owned())
        }
        Found::Gzip => Some("try: unpack it first, with `gzip -d`".to_owned()),
        Found::Binary { .. } => {
            Some("try: a response as `curl -i` prints it: status line, headers, body".to_owned())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::redactor::Redactor;
    use crate::report::voice::Markup;

    #[track_caller]
    fn check(found: Found, text: &str, hint: Option<&str>) {
        let mut redactor = Redactor::new(false);
        let mut voice = Voice::new(&mut redactor, Markup::Plain);
        let error = CaptureError {
            line: Some(1),
            offset: 0,
            problem: Problem::NotAResponse(found),
        };
        let expected = format!(
            "found {text}, expected a status line such as `HTTP/1.1 200 OK` or a JSON body"
        );
        assert_eq!(
            problem(&error, &mut voice),
            (expected, hint.map(str::to_owned))
        );
    }

    #[test]
    fn a_lone_code_is_sent_to_explain() {
        check(
            Found::Code("412".to_owned()),
            "the lone code `412`",
            Some("to explain a code: xblstatus explain 412"),
        );
    }

    #[test]
    fn a_hostile_first_line_is_cleaned() {
        check(
            Found::Text {
                start: "\u{1b}]0;x".to_owned(),
            },
            "`\\x1b]0;x`",
            Some(
                "try: `curl -i`, which prints the status line before the body, or `--status CODE` for a body alone",
            ),
        );
    }

    #[test]
    fn binary_data_shows_its_first_bytes() {
        check(
            Found::Binary {
                start: vec![0x89, 0x50],
            },
            "bytes that are not text (89 50)",
            Some("try: a response as `curl -i` prints it: status line, headers, body"),
        );
    }
}
