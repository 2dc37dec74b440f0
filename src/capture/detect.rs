//! What kind of input this is. A new format is one row here and one file beside this one.

use crate::capture::foreign;
use crate::capture::formats::charles::Transaction;
use crate::capture::formats::curl_json::Transfer;
use crate::capture::formats::har::HarEntry;
use crate::capture::formats::k6::Sample;
use crate::capture::formats::ndjson::Line;
use crate::capture::formats::telemetry::Record;
use crate::capture::formats::values::Form;
use crate::capture::formats::{
    archive, curl_json, har, ndjson, nested, saz, telemetry, values, whole_body, xsapi_csv,
};
use crate::capture::message::{boundary, http};
use crate::capture::not_a_response;
use crate::capture::source::{Exchanges, Input, LOOK, Source};
use crate::capture::transcripts::curl::trace::CurlTrace;
use crate::capture::transcripts::curl::verbose::CurlVerbose;
use crate::capture::transcripts::dev_tools::DevTools;
use crate::capture::transcripts::dialect::Dialect;
use crate::capture::transcripts::dot_net::DotNet;
use crate::capture::transcripts::firefox::Firefox;
use crate::capture::transcripts::follow::Follow;
use crate::capture::transcripts::httpie::Pairs;
use crate::capture::transcripts::jet_brains::JetBrains;
use crate::capture::transcripts::mitmdump::Mitmdump;
use crate::capture::transcripts::nghttp::Nghttp;
use crate::capture::transcripts::ngrep::Ngrep;
use crate::capture::transcripts::power_shell::{Errors, List};
use crate::capture::transcripts::pseudo::Pseudo;
use crate::capture::transcripts::python::debug_level::DebugLevel;
use crate::capture::transcripts::python::toolbelt::Toolbelt;
use crate::capture::transcripts::tcpdump::Tcpdump;
use crate::capture::transcripts::warning::Warning;
use crate::capture::transcripts::wget::Wget;
use crate::capture::transcripts::wget2::Wget2;
use crate::capture::transcripts::{
    self, dev_tools, firefox, follow, httpie, jet_brains, mitmdump, tcpdump, warning,
};
use crate::exchange::InputFormat::{self, Body, CurlJson, Har, Http, Ndjson, Saz, XsapiCsv};
use crate::input::lines;
use crate::input::window::{More, View};

use Sign::{Begin, Mark, Response};

struct Row {
    format: InputFormat,
    sign: Sign,
    /// Reads it.
    open: Open,
}

/// How an input shows that it is in a format.
#[derive(Clone, Copy)]
enum Sign {
    /// By how it begins.
    Begin(Fits),
    /// By a response that stands in it as it is.
    Response,
    /// By a line in it, with the line below. Of all such lines and responses the earliest decides, if what stands from
    /// there on bears it out.
    Mark(fn(&[u8], &[u8]) -> bool, Fits),
}

type Fits = fn(View<'_>, &Source) -> Result<bool, More>;
type Open = for<'r> fn(Input<'r>) -> Exchanges<'r>;

/// The formats; the first that fits reads the input. What fits none is not a response. Where the user names a format
/// and no row of it fits, the first one reads the input.
static FORMATS: [Row; 34] = [
    row(Saz, Begin(archive::fits), saz::open),
    row(XsapiCsv, Begin(xsapi_csv::fits), xsapi_csv::open),
    row(Har, Begin(har::fits), har::open),
    values::<HarEntry>(),
    values::<Transaction>(),
    values::<Transfer>(),
    row(Ndjson, Begin(ndjson::fits), ndjson::open),
    values::<Line>(),
    values::<Sample>(),
    row(Ndjson, Begin(telemetry::fits), values::open::<Record>),
    transcript::<CurlVerbose>(always),
    transcript::<CurlTrace>(always),
    row(Http, Response, http::open),
    transcript::<Wget>(always),
    transcript::<Wget2>(always),
    transcript::<Nghttp>(always),
    transcript::<DebugLevel>(always),
    transcript::<Toolbelt>(always),
    transcript::<Follow>(follow::is_answered),
    transcript::<Ngrep>(always),
    transcript::<Tcpdump>(tcpdump::is_answered),
    transcript::<Pairs>(is_answered),
    transcript::<JetBrains>(is_answered),
    transcript::<Mitmdump>(mitmdump::is_answered),
    transcript::<Pseudo>(always),
    transcript::<DevTools>(dev_tools::is_call),
    transcript::<Firefox>(firefox::is_call),
    transcript::<DotNet>(always),
    transcript::<List>(always),
    transcript::<Errors>(has_no_status),
    transcript::<Warning>(warning::is_alone),
    row(CurlJson, Begin(curl_json::fits), curl_json::open),
    row(Ndjson, Begin(nested::fits), nested::open),
    row(Body, Begin(whole_body::fits), whole_body::open),
];

const fn row(format: InputFormat, sign: Sign, open: Open) -> Row {
    Row { format, sign, open }
}

/// Calls that stand in JSON in another way than one on each line.
const fn values<F: Form + 'static>() -> Row {
    row(F::FORMAT, Begin(values::fits::<F>), values::open::<F>)
}

const fn transcript<D: Dialect + 'static>(bears_out: Fits) -> Row {
    row(D::FORMAT, Mark(D::opens, bears_out), transcripts::open::<D>)
}

fn always(_: View, _: &Source) -> Result<bool, More> {
    Ok(true)
}

/// A request that nothing answers is no transcript, unless the tool marks it as one or says why.
fn is_answered(view: View, _: &Source) -> Result<bool, More> {
    let is_answered = boundary::next(view, 0)?.is_some();
    Ok(is_answered
        || httpie::why_unanswered(view.bytes).is_some()
        || jet_brains::why_unanswered(view.bytes).is_some())
}

/// A text that tells a status is a body where the caller gave one.
fn has_no_status(_: View, source: &Source) -> Result<bool, More> {
    Ok(source.bare_status.is_none() || source.format.is_some())
}

/// Finds the format of an input and begins to read it.
pub(crate) fn open(mut input: Input<'_>) -> Exchanges<'_> {
    http::settle_line_ends(&mut input.window);
    match fitting(&mut input) {
        Some(row) => (row.open)(input),
        None => not_a_response::open(input),
    }
}

/// The row that reads an input: the first that fits, or else the first of the format that the user names.
fn fitting(input: &mut Input<'_>) -> Option<&'static Row> {
    let source = input.source.clone();
    let format = source.format;
    let is_given = format.is_some() || source.bare_status.is_some();
    if !is_given && matches!(input.ask(LOOK, foreign::known), Ok(Some(_))) {
        return None;
    }
    let mut rows = FORMATS
        .iter()
        .filter(|row| format.is_none_or(|format| row.format == format));
    let named = format.and(rows.clone().next());
    let mut earliest = None;
    let found = rows.find(|row| match row.sign {
        Begin(fits) => input.ask(LOOK, |view| fits(view, &source)) == Ok(true),
        Response | Mark(..) => earliest
            .get_or_insert_with(|| input.ask(LOOK, |view| self::earliest(view, &source)))
            .is_ok_and(|found| found.is_some_and(|found| std::ptr::eq(found, *row))),
    });
    found.or(named)
}

/// What the earliest line shows that shows anything, in an input that is no body.
fn earliest(view: View, source: &Source) -> Result<Option<&'static Row>, More> {
    if source.format.is_none() && http::is_other(view, source)? {
        return Ok(None);
    }
    let mut first = boundary::First::new(view.bytes);
    let begin = view.bytes.trim_ascii_start();
    // A page quotes such lines; a status line behind `< ` is no page.
    let mut has_marks = !begin.starts_with(b"<")
        || begin.starts_with(b"< ")
        || begin.starts_with(b"<= ")
        || http::is_told_by_wget2(view)?;
    let mut at = 0;
    while at < view.bytes.len() {
        if !view.shows_lines(at) {
            return Err(More);
        }
        let (line, next) = lines::line(view.bytes, at);
        let (below, _) = lines::line(view.bytes, next);
        if has_marks && let Some((row, fits)) = marked(line, below) {
            if fits(view.from(at), source)? {
                return Ok(Some(row));
            }
            has_marks = false;
        }
        if first.start(view.bytes, at, line).is_some() {
            return Ok(response());
        }
        at = next;
    }
    view.if_ended(None)
}

/// The row of responses that stand in an input as they are.
fn response() -> Option<&'static Row> {
    let is_response = |row: &&Row| matches!(row.sign, Response);
    FORMATS.iter().find(is_response)
}

/// The row that a line is a sign of, and what must bear it out.
fn marked(line: &[u8], below: &[u8]) -> Option<(&'static Row, Fits)> {
    FORMATS.iter().find_map(|row| match row.sign {
        Mark(opens, fits) if opens(line, below) => Some((row, fits)),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The row of which a line is a sign.
    fn row_of(line: &str, below: &str) -> Option<&'static Row> {
        marked(line.as_bytes(), below.as_bytes()).map(|(row, _)| row)
    }

    #[track_caller]
    fn check(text: &str, expected: Option<&'static Row>) {
        let found = earliest(View::whole(text.as_bytes()), &Source::default());
        let is_expected = |found: Option<&'static Row>| match (found, expected) {
            (Some(found), Some(expected)) => std::ptr::eq(found, expected),
            (found, expected) => found.is_none() && expected.is_none(),
        };
        assert!(found.is_ok_and(is_expected), "{text}");
    }

    #[test]
    fn the_earliest_sign_decides() {
        let curl = "> GET / HTTP/1.1\n> Host: a\n>\n";
        let raw = "HTTP/1.1 200 OK\nA: 1\n\n";
        let verbose = row_of("> GET / HTTP/1.1", "> Host: a");
        check(&format!("* Trying\n{curl}{raw}"), verbose);
        check(&format!("{raw}{curl}"), response());
        let wget = row_of("  HTTP/1.1 200 OK", "  A: 1");
        check(
            &format!("$ wget x\n  HTTP/1.1 200 OK\n  A: 1\n{curl}"),
            wget,
        );
        let list = "RawContent : HTTP/1.1 200 OK";
        check(&format!("{list}\n"), row_of(list, ""));
        let block = "=> Send header, 9 bytes (0x9)";
        let request = "0000: GET /x HTTP/1.1";
        check(&format!("{block}\n{request}\n"), row_of(block, request));
        let rows = [
            verbose,
            response(),
            wget,
            row_of(list, ""),
            row_of(block, request),
        ];
        assert!(rows.iter().all(Option::is_some));
    }

    #[test]
    fn a_request_needs_a_response_to_make_a_pair() {
        let request = "GET / HTTP/1.1\nHost: a\n\n";
        check(request, None);
        check(
            &format!("{request}HTTP/1.1 200 OK\nA: 1\n\n"),
            row_of("GET / HTTP/1.1", "Host: a"),
        );
    }

    #[test]
    fn a_page_quotes_signs() {
        check("<html>\n> GET / HTTP/1.1\n> Host: a\n</html>", None);
    }
}
