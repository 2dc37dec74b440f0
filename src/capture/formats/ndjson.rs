//! Reads NDJSON: a JSON object on each line, as log pipelines pass responses on. One line in is one item out: a response
//! in our form for pipelines or as an HTTP client holds it, a report of ours read back, or a body alone.

use crate::capture::error::{CaptureError, Problem};
use crate::capture::formats::json_message::Members;
use crate::capture::formats::k6::Sample;
use crate::capture::formats::values::Form;
use crate::capture::formats::{call, nested, report, telemetry};
use crate::capture::message::{body, json_end, transfer};
use crate::capture::records::{self, Next, Records};
use crate::capture::source::{Exchanges, Input, Limits, Source};
use crate::exchange::{Exchange, InputFormat, Response};
use crate::input::json_walk::Glimpse;
use crate::input::lines;
use crate::input::window::{More, View};

/// The byte order mark of UTF-8.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// Whether an input is several lines, each a JSON object, or one line with an object that is surely a response.
pub(crate) fn fits(view: View, source: &Source) -> Result<bool, More> {
    let blanks = view.bytes.len() - view.bytes.trim_ascii_start().len();
    let (first, next) = lines::line(view.bytes, blanks);
    if source.bare_status.is_some() || !(first.is_empty() || first.starts_with(b"{")) {
        return Ok(false);
    }
    if next == blanks + first.len() && !view.ended {
        return Err(More);
    }
    let end = json_end::document_end(View::whole(first)).ok().flatten();
    let is_object = end.is_some_and(|end| lines::from(first, end).trim_ascii().is_empty());
    if !is_object {
        return Ok(false);
    }
    match Glimpse::of(first) {
        Some(seen) if Line::is(&seen) => return Ok(true),
        Some(seen) if Sample::is(&seen) => return Ok(false),
        _ if telemetry::fits(view, source)? => return Ok(false),
        _ => {}
    }
    let behind = lines::from(view.bytes, next).trim_ascii_start();
    match Glimpse::of(behind) {
        // Behind a body stands what curl tells of its transfer.
        Some(seen) if transfer::tells(&seen) => Ok(false),
        Some(seen) if seen.is_whole => Ok(true),
        None if !behind.is_empty() => Ok(false),
        seen => view.if_ended(seen.is_some()),
    }
}

/// An object as a line holds it, which may stand elsewhere too: laid out over lines, or in a list.
pub(crate) struct Line;

impl Form for Line {
    const FORMAT: InputFormat = InputFormat::Ndjson;

    fn is(seen: &Glimpse<'_>) -> bool {
        report::is_report(seen) || call::is_call(seen)
    }

    fn read(object: &str, limits: Limits) -> Result<Exchange, Problem> {
        let members = Members::read(object, "line");
        let seen = match &members {
            Ok(members) => members.glimpse(),
            Err(_) => Glimpse::of(object.as_bytes()).unwrap_or_default(),
        };
        if report::is_report(&seen) {
            return report::read(object, limits);
        }
        let members = members?;
        if call::is_call(&seen) {
            return call::read(&members, &seen, limits);
        }
        if let [call] = nested::find(object.as_bytes())[..] {
            return call.read(limits);
        }
        let alone = object.trim().as_bytes().to_vec();
        Ok(Exchange {
            response: Response {
                body: body::whole(alone, false, limits.body),
                ..Response::default()
            },
            ..Exchange::default()
        })
    }
}

pub(crate) fn open(input: Input<'_>) -> Exchanges<'_> {
    records::open(input, Lines)
}

/// The lines of an input.
struct Lines;

impl Records for Lines {
    const FORMAT: InputFormat = InputFormat::Ndjson;
    const NOTHING: Problem = Problem::Empty;

    fn next(&mut self, input: &mut Input<'_>) -> Next {
        let limit = input.limits.exchange;
        let length = input.line(limit);
        let raw = lines::before(input.window.bytes(), length);
        let is_cut = input.window.has_failed() && !raw.ends_with(b"\n");
        if length == 0 || is_cut {
            return Next::End(None);
        }
        let place = input.window.place();
        let (line, _) = lines::line(raw, 0);
        // Files that were joined begin with a mark each.
        let line = line.strip_prefix(MARK).unwrap_or(line);
        let read = match line.len() {
            _ if line.trim_ascii().is_empty() => None,
            long if long > limit => Some(Err(records::too_large(limit))),
            _ => Some(Line::read(&lines::text(line), input.limits)),
        };
        pass(input, length);
        read.map_or(Next::Passed, |read| Next::record(place, read))
    }

    fn place(&self, _: Option<usize>, error: CaptureError) -> CaptureError {
        error
    }
}

/// Passes a line, and what follows of it if it is too long to be in the window.
fn pass(input: &mut Input<'_>, length: usize) {
    let window = &mut input.window;
    let mut is_whole = lines::before(window.bytes(), length).ends_with(b"\n");
    window.pass(length);
    while !is_whole && (!window.bytes().is_empty() || window.read()) {
        let (_, next) = lines::line(window.bytes(), 0);
        is_whole = lines::before(window.bytes(), next).ends_with(b"\n");
        window.pass(next);
    }
}
