//! What is wrong with an input and what to try, in words.

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
        Problem::Read(error) => {
            let cause = voice.raw(&error.to_string());
            (format!("cannot be read: {cause}"), None)
        }
        Problem::Empty => (
            "nothing to read: the input is empty".to_owned(),
            Some("pass a response: `curl -i URL | xblstatus`".to_owned()),
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
            None,
        ),
        Problem::HeadTooLarge { limit } => (
            format!(
                "the headers are larger than the limit of {}",
                bytes(u64::try_from(*limit).unwrap_or(u64::MAX))
            ),
            None,
        ),
        Problem::InputTooLarge { limit } => (
            format!("the input is larger than the limit of {}", bytes(*limit)),
            None,
        ),
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
            Some("`curl -i` prints the status line and the headers before the body".to_owned())
        }
        Found::Code(code) => {
            // An argument that is safe to type is offered as a command; any other is not.
            let code = voice.raw(code);
            let plain = code.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
            plain.then(|| format!("`xblstatus explain {code}` explains it"))
        }
        Found::Request { .. } => Some("`curl -i` prints the response".to_owned()),
        Found::CurlVerbose => Some("save the response with `curl -i` instead".to_owned()),
        Found::Har | Found::Zip => {
            Some("pass one response as `curl -i` prints it: status line, headers, body".to_owned())
        }
        Found::Gzip => Some("unpack it first: `gzip -d`".to_owned()),
        Found::Binary { .. } => None,
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
            Some("`xblstatus explain 412` explains it"),
        );
    }

    #[test]
    fn a_hostile_first_line_is_cleaned() {
        check(
            Found::Text {
                start: "\u{1b}]0;x".to_owned(),
            },
            "`\\x1b]0;x`",
            Some("`curl -i` prints the status line and the headers before the body"),
        );
    }

    #[test]
    fn binary_data_shows_its_first_bytes() {
        check(
            Found::Binary {
                start: vec![0x89, 0x50],
            },
            "bytes that are not text (89 50)",
            None,
        );
    }
}
