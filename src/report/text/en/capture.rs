//! What is wrong with an input and what to try, in words.

use std::io;

use crate::capture::{CaptureError, Entry, MemberKind, NotAResponse, Problem};
use crate::report::formatter::Formatter;
use crate::report::text::en::{bytes, input_name};

/// Everything that is read.
const LOOKED_FOR: &str = "a status line such as `HTTP/1.1 200 OK`, what `curl -v`, wget, HTTPie, xh or PowerShell \
                          print, a HAR, a Fiddler archive (SAZ), an XSAPI trace, NDJSON or a JSON body";

/// Where an input could not be read.
pub(crate) fn place(error: &CaptureError, f: &mut Formatter<'_>) -> String {
    let at = match error.line {
        Some(line) => format!("line {line}"),
        None => format!("byte {}", error.offset),
    };
    match &error.entry {
        Some(Entry::Number(number)) => format!("entry {number}, {at}"),
        Some(Entry::Member(name)) => f.inline(name),
        None => at,
    }
}

/// What is wrong with an input and where, in one line, and what to try.
pub(crate) fn capture_error(
    file: &str,
    error: &CaptureError,
    f: &mut Formatter<'_>,
) -> (String, Option<String>) {
    let input = input_name(file, f);
    let (text, hint) = problem(error, f);
    let line = match error.problem {
        Problem::Empty => format!("{input} is empty, expected a response"),
        Problem::Read(_) | Problem::InputTooLarge { .. } => format!("{input}: {text}"),
        _ => format!("{input}: {}: {text}", place(error, f)),
    };
    (line, hint)
}

/// What is wrong and, where there is something to try, that.
pub(crate) fn problem(error: &CaptureError, f: &mut Formatter<'_>) -> (String, Option<String>) {
    match &error.problem {
        Problem::Read(error) => unread(error, f),
        Problem::Empty => (
            "the input is empty, expected a response".to_owned(),
            Some("try: curl -sSi URL | xblstatus".to_owned()),
        ),
        Problem::NotAResponse(found) => {
            let text = format!("found {}, expected {LOOKED_FOR}", found_words(found, f));
            (text, hint(found, f))
        }
        Problem::StatusLine { text } => (
            format!(
                "found {}, expected a status line such as `HTTP/1.1 200 OK`, with a status of three digits",
                f.quoted(text)
            ),
            Some("try: save the response again, with `curl -i`".to_owned()),
        ),
        Problem::Unanswered { method } => (
            format!(
                "found a {} request, expected its response behind it",
                f.inline(method)
            ),
            None,
        ),
        Problem::HeadTooLarge { limit } => (
            format!("the headers are larger than the limit of {}", bytes(*limit)),
            Some(
                "try: a response as `curl -i` prints it, with an empty line after its headers"
                    .to_owned(),
            ),
        ),
        Problem::BrokenJson
        | Problem::CutShort
        | Problem::Member { .. }
        | Problem::EntryTooLarge { .. }
        | Problem::NoResponse { .. }
        | Problem::Cells { .. }
        | Problem::Reported { .. } => (entry(&error.problem, f), None),
        Problem::Protected => (
            "the archive is protected by a password".to_owned(),
            Some("try: save it in Fiddler without a password".to_owned()),
        ),
        Problem::DamagedArchive => ("the archive is cut or damaged here".to_owned(), None),
        Problem::NoEntries => (
            "the capture holds no calls, expected at least one response".to_owned(),
            Some("try: record again, and save after the calls were made".to_owned()),
        ),
        Problem::NoSessions => (
            "found a zip archive without sessions of Fiddler (`raw/1_s.txt`)".to_owned(),
            Some("try: an archive that Fiddler saved, or the files in the archive".to_owned()),
        ),
        Problem::TraceVersion { found } => (
            format!(
                "found version {} of an XSAPI trace, expected `v1509` or `v1510`",
                f.quoted(found)
            ),
            None,
        ),
        Problem::DamagedGzip => (
            "the gzip data is cut or damaged here".to_owned(),
            Some("try: save or copy the file again".to_owned()),
        ),
        Problem::InputTooLarge { limit } => (
            format!("the input is larger than the limit of {}", bytes(*limit)),
            Some("try: pass fewer responses at a time".to_owned()),
        ),
    }
}

/// What is wrong with one entry of a capture.
fn entry(problem: &Problem, f: &mut Formatter<'_>) -> String {
    match problem {
        Problem::BrokenJson => "the JSON is broken".to_owned(),
        Problem::CutShort => "the file ends here, before the capture does".to_owned(),
        Problem::Member { name, expected } => {
            let expected = match expected {
                MemberKind::Object => "an object",
                MemberKind::Array => "an array",
                MemberKind::Text => "a string",
                MemberKind::Status => "a status of at most three digits",
                MemberKind::Base64 => "base64",
                MemberKind::Headers => "an object, or a list of names and values",
            };
            format!("`{name}` is missing or is something else, expected {expected}")
        }
        Problem::EntryTooLarge { limit } => {
            format!("this is larger than the limit of {}", bytes(*limit))
        }
        Problem::NoResponse { reason: None } => {
            "no response: the request was blocked, or it failed".to_owned()
        }
        Problem::NoResponse {
            reason: Some(reason),
        } => format!(
            "no response: the request was blocked, or it failed ({})",
            f.unmarked(reason)
        ),
        Problem::Cells { found, expected } => {
            format!("the row has {found} cells, expected {expected}")
        }
        Problem::Reported { place, text } => {
            format!("reported as {}: {}", f.unmarked(place), f.unmarked(text))
        }
        _ => "this cannot be read".to_owned(),
    }
}

/// Reading that fails after the input was opened.
fn unread(error: &io::Error, f: &mut Formatter<'_>) -> (String, Option<String>) {
    match error.kind() {
        // A folder can be redirected into standard input.
        io::ErrorKind::IsADirectory => (
            "this is a folder, expected a file".to_owned(),
            Some("try: name the files in it".to_owned()),
        ),
        _ => {
            let cause = f.unmarked(&error.to_string());
            (format!("cannot be read: {cause}"), None)
        }
    }
}

fn found_words(found: &NotAResponse, f: &mut Formatter<'_>) -> String {
    match found {
        NotAResponse::Html => "an HTML page".to_owned(),
        NotAResponse::Xml => "XML".to_owned(),
        NotAResponse::Code(code) => format!("the lone code {}", f.quoted(code)),
        NotAResponse::Request { method } => {
            format!("a {} request without a response", f.inline(method))
        }
        NotAResponse::CurlVerbose => "lines of curl without a response".to_owned(),
        NotAResponse::Zip => "a zip archive".to_owned(),
        NotAResponse::Gzip => "a gzip file".to_owned(),
        NotAResponse::Text { start } => f.quoted(start),
        NotAResponse::Binary { start } => {
            let bytes: Vec<String> = start.iter().map(|byte| format!("{byte:02x}")).collect();
            format!("bytes that are not text ({})", bytes.join(" "))
        }
    }
}

fn hint(found: &NotAResponse, f: &mut Formatter<'_>) -> Option<String> {
    match found {
        NotAResponse::Html | NotAResponse::Xml | NotAResponse::Text { .. } => {
            let hint = "try: `curl -i`, which prints the status line before the body, \
                        or `--status CODE` for a body alone";
            Some(hint.to_owned())
        }
        NotAResponse::Code(code) => {
            // An argument that is safe to type is offered as a command; any other is not.
            let code = f.unmarked(code);
            let plain = code.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
            plain.then(|| format!("to explain a code: xblstatus explain {code}"))
        }
        NotAResponse::Request { .. } => {
            Some("try: `curl -i`, which prints the response".to_owned())
        }
        NotAResponse::CurlVerbose => Some(
            "to see why there is none: what curl says on its `* ` and `curl: ` lines".to_owned(),
        ),
        NotAResponse::Gzip => Some("try: unpack it first, with `gzip -d`".to_owned()),
        NotAResponse::Zip | NotAResponse::Binary { .. } => {
            Some("try: `--input-format`, if it is one of these all the same".to_owned())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::redact::redactor::Redactor;
    use crate::report::formatter::Markup;

    #[track_caller]
    fn check(found: NotAResponse, text: &str, hint: Option<&str>) {
        let mut redactor = Redactor::new(false);
        let mut f = Formatter::new(&mut redactor, Markup::Plain, Language::English);
        let error = CaptureError {
            line: Some(1),
            ..CaptureError::new(0, Problem::NotAResponse(found))
        };
        let expected = format!("found {text}, expected {LOOKED_FOR}");
        assert_eq!(problem(&error, &mut f), (expected, hint.map(str::to_owned)));
    }

    #[test]
    fn a_lone_code_is_sent_to_explain() {
        check(
            NotAResponse::Code("412".to_owned()),
            "the lone code `412`",
            Some("to explain a code: xblstatus explain 412"),
        );
    }

    #[test]
    fn a_hostile_first_line_is_cleaned() {
        check(
            NotAResponse::Text {
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
            NotAResponse::Binary {
                start: vec![0x89, 0x50],
            },
            "bytes that are not text (89 50)",
            Some("try: `--input-format`, if it is one of these all the same"),
        );
    }
}
