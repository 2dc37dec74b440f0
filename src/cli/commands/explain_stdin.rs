//! `xblstatus explain` with standard input: a list of codes, a query, a log, or a response.

use std::io::{self, Read, Write};

use anyhow::Context;

use crate::capture::{self, Limits, Problem, Source};
use crate::catalog;
use crate::cli::args::ExplainArgs;
use crate::cli::args::inspect::{InspectArgs, InspectOptions};
use crate::cli::commands::{explain_codes, explain_queries, explain_scan, inspect};
use crate::cli::exit_code::ExitCode;
use crate::cli::failure::Failure;
use crate::cli::messages;
use crate::cli::settings::Settings;
use crate::exchange::InputFormat;
use crate::inspect::Evidence;
use crate::report::OutputFormat;
use crate::scan;

/// Bytes by which an input is judged.
const HEAD: u64 = 64 << 10;

/// Longer lines ask for nothing.
const LONGEST_QUERY: usize = 200;

/// Words by which an input is judged.
const JUDGED: usize = 400;

/// A line of fewer words is no sentence.
const SENTENCE: usize = 3;

pub(crate) fn run(
    args: &ExplainArgs,
    evidence: &Evidence<'_>,
    settings: &Settings,
    out: &mut dyn Write,
) -> anyhow::Result<ExitCode> {
    let mut input = io::stdin();
    let mut head = Vec::new();
    let read = input.by_ref().take(HEAD).read_to_end(&mut head);
    read.context(settings.say(messages::CANNOT_READ_INPUT))?;
    let whole = head.as_slice().chain(input);
    match Piped::of(&head) {
        Piped::Response => response(args, whole, settings, out),
        Piped::Query(query) => {
            let typed = query.clone();
            explain_queries::run(&[query], &typed, evidence, settings, out)
        }
        Piped::Codes => explain_codes::run(whole, evidence, settings, out),
        Piped::Text => explain_scan::piped(whole, args.successes, evidence, settings, out),
    }
}

/// What is piped in.
#[derive(Debug, PartialEq, Eq)]
enum Piped {
    /// A response, or a capture of several.
    Response,
    /// One line that asks for something.
    Query(String),
    /// Codes and nothing else, but for a slip.
    Codes,
    /// Sentences, in which codes may stand.
    Text,
}

impl Piped {
    fn of(head: &[u8]) -> Self {
        if is_response(head) {
            return Self::Response;
        }
        let lines = Line::all_of(head);
        if let [only] = lines.as_slice()
            && only.words > 1
            && head.len() <= LONGEST_QUERY
            && only.codes < only.words
        {
            let text = String::from_utf8_lossy(head).trim().to_owned();
            let is_named =
                catalog::find_exact(&text).is_some_and(|found| !found.entries.is_empty());
            let holds_code = explain_scan::holds_code(&text);
            let is_call = crate::inspect::typed_call(&text).is_some();
            if is_named || is_call || (only.codes == 0 && !holds_code) {
                return Self::Query(text);
            }
            if holds_code {
                return Self::Text;
            }
        }
        let is_sentence = |line: &Line| line.words >= SENTENCE && line.codes * 2 < line.words;
        let without_codes = lines.iter().all(|line| line.codes == 0);
        let text = String::from_utf8_lossy(head);
        if lines.iter().any(is_sentence) || (without_codes && explain_scan::holds_code(&text)) {
            return Self::Text;
        }
        Self::Codes
    }
}

/// How many words a line has, and how many of them are codes.
#[derive(Default)]
struct Line {
    number: u64,
    words: usize,
    codes: usize,
}

impl Line {
    /// The lines that hold anything.
    fn all_of(head: &[u8]) -> Vec<Self> {
        let mut lines: Vec<Self> = Vec::new();
        let mut judged = 0;
        // Reading from memory does not fail; what is packed and damaged is for the reader of the whole to tell.
        let _ = scan::tokens(head, |token| {
            judged += 1;
            if judged > JUDGED {
                return;
            }
            if lines.last().is_none_or(|line| line.number != token.line) {
                lines.push(Self {
                    number: token.line,
                    ..Self::default()
                });
            }
            if let Some(line) = lines.last_mut() {
                line.words += 1;
                line.codes += usize::from(catalog::is_code(token.text));
            }
        });
        lines
    }
}

/// Whether a response begins here. A body alone is a text in which error objects are found as well, and so is a log
/// that quotes a response.
fn is_response(head: &[u8]) -> bool {
    let first = capture::read(head, &Source::default(), Limits::default()).next();
    match first {
        Some(Ok(exchange)) => match exchange.origin.format {
            InputFormat::Body => false,
            InputFormat::Http => head.trim_ascii_start().starts_with(b"HTTP/"),
            _ => true,
        },
        // An archive that is cut here is one all the same.
        Some(Err(error)) => head.starts_with(b"PK") && !matches!(error.problem, Problem::Empty),
        None => false,
    }
}

/// Inspects a response. For a machine the two commands write different objects: it is told which one it wants.
fn response(
    args: &ExplainArgs,
    input: impl Read + Send,
    settings: &Settings,
    out: &mut dyn Write,
) -> anyhow::Result<ExitCode> {
    if matches!(settings.format, OutputFormat::Json | OutputFormat::Ndjson) {
        return Err(Failure::usage(settings.say(messages::RESPONSE_IN_JSON))
            .hint(settings.say(messages::INSPECT_IN_JSON))
            .into());
    }
    let args = InspectArgs {
        options: InspectOptions {
            method: args.method.clone(),
            request_headers: args.request_headers.clone(),
            ..InspectOptions::default()
        },
        ..InspectArgs::default()
    };
    inspect::run_on(&args, input, settings, out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn is(text: &str, expected: Piped) {
        assert_eq!(Piped::of(text.as_bytes()), expected, "{text}");
    }

    #[test]
    fn codes_are_a_list_with_a_slip_or_without() {
        for text in [
            "",
            "412",
            "0x80190199\n412, 409\n",
            "412\nabc abc\n999999\n",
            "HTTP_E_STATUS_CONFLICT (0x80190199)",
            "abc",
        ] {
            is(text, Piped::Codes);
        }
    }

    #[test]
    fn a_line_of_words_is_a_query() {
        for text in ["not found", "412 Precondition Failed", "session gone"] {
            is(text, Piped::Query(text.to_owned()));
        }
    }

    #[test]
    fn a_log_is_a_text() {
        for text in [
            "[12:00:01 ERROR] got status 403 for PUT",
            "HTTP 403 /minecraft/profile",
            "request took 500 ms\n",
            "412\n12:01 PUT failed: HTTP/1.1 409 Conflict\n",
            "{\"code\":4000,\"source\":\"DemoFD\",\"description\":\"a b c d\"}",
        ] {
            is(text, Piped::Text);
        }
    }

    #[test]
    fn a_response_and_a_capture_are_told() {
        for text in [
            "HTTP/1.1 412 Precondition Failed\r\nETag: \"a\"\r\n\r\n",
            "{\"status\":412,\"headers\":{}}\n",
            "{\"log\":{\"entries\":[{\"request\":{\"method\":\"GET\",\"url\":\"https://a.example/\"},\"response\":{\"status\":200}}]}}",
        ] {
            is(text, Piped::Response);
        }
    }
}
