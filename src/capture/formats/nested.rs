//! Reads calls that stand somewhere in one JSON document: the examples of a collection, the executions of a run, a list
//! under any name.

use std::collections::VecDeque;

use crate::capture::error::Problem;
use crate::capture::formats::call;
use crate::capture::formats::har::HarEntry;
use crate::capture::formats::json_message::Members;
use crate::capture::formats::telemetry::{self, Record};
use crate::capture::formats::values::Form;
use crate::capture::message::json_end;
use crate::capture::records::{self, Next, Records};
use crate::capture::source::{Exchanges, Input, Limits, Source};
use crate::exchange::{Exchange, InputFormat};
use crate::input::json_walk::{self, Glimpse, JsonExtent};
use crate::input::lines;
use crate::input::window::{More, View};

/// How deep in lists and objects a call is looked for.
const DEPTH: usize = 24;

/// Whether an input is a document with calls in it.
pub(crate) fn fits(view: View, source: &Source) -> Result<bool, More> {
    let may_hold = source.bare_status.is_none() && json_end::has_bracket(view.bytes);
    match may_hold || view.bytes.is_empty() {
        true if !view.ended => Err(More),
        true => Ok(!find(view.bytes).is_empty()),
        false => Ok(false),
    }
}

/// A call in a document, as it is written.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Found<'t> {
    call: &'t [u8],
    /// The request, where it stands beside the list of its responses.
    request: Option<&'t [u8]>,
}

/// The calls in a document that are surely calls.
pub(crate) fn find(document: &[u8]) -> Vec<Found<'_>> {
    let mut calls = Vec::new();
    let has_records = telemetry::may_hold(document);
    walk(document.trim_ascii_start(), DEPTH, has_records, &mut calls);
    calls
}

fn walk<'t>(value: &'t [u8], depth: usize, has_records: bool, calls: &mut Vec<Found<'t>>) {
    let Some(depth) = depth.checked_sub(1) else {
        return;
    };
    match Glimpse::of(value) {
        Some(seen)
            if HarEntry::is(&seen)
                || call::is_pair(&seen)
                || (has_records && Record::is(&seen)) =>
        {
            calls.push(Found {
                call: value,
                request: None,
            });
        }
        Some(seen) => {
            let request = seen
                .value("request")
                .filter(|_| seen.begins("request", b'{'));
            for (name, member) in seen.members() {
                match request {
                    Some(request) if name == b"response" => saved(member, request, depth, calls),
                    _ => walk(member, depth, has_records, calls),
                }
            }
        }
        None => {
            for element in json_walk::elements(value) {
                match of_insomnia(value, element) {
                    Some(call) => calls.push(call),
                    None => walk(element, depth, has_records, calls),
                }
            }
        }
    }
}

/// A response among what Insomnia exports: its request stands in the same list, under the name that the response gives.
fn of_insomnia<'t>(list: &'t [u8], element: &'t [u8]) -> Option<Found<'t>> {
    let seen = Glimpse::of(element)?;
    if seen.value("_type") != Some(b"\"response\"") || !call::has_status(&seen) {
        return None;
    }
    let parent = seen.value("parentId");
    let is_parent = |other: &&[u8]| {
        let id = Glimpse::of(other).and_then(|other| other.value("_id"));
        parent.is_some() && id == parent
    };
    Some(Found {
        call: element,
        request: json_walk::elements(list).find(is_parent),
    })
}

/// Takes the responses that are saved for a request, of which each may hold the request that it answered.
fn saved<'t>(list: &'t [u8], request: &'t [u8], depth: usize, calls: &mut Vec<Found<'t>>) {
    for call in json_walk::elements(list) {
        let seen = Glimpse::of(call).unwrap_or_default();
        match !call::is_pair(&seen) && call::has_status(&seen) {
            true => calls.push(Found {
                call,
                request: Some(request),
            }),
            false => walk(call, depth, false, calls),
        }
    }
}

impl Found<'_> {
    /// Reads the call. Its place in the input is not known here.
    pub(crate) fn read(&self, limits: Limits) -> Result<Exchange, Problem> {
        let request = self.request.map(lines::lossy);
        read(&lines::lossy(self.call), request.as_deref(), limits)
    }
}

fn read(object: &str, request: Option<&str>, limits: Limits) -> Result<Exchange, Problem> {
    let seen = Glimpse::of(object.as_bytes()).unwrap_or_default();
    if HarEntry::is(&seen) {
        return HarEntry::read(object, limits);
    }
    if request.is_none() && !call::is_pair(&seen) && Record::is(&seen) {
        return Record::read(object, limits);
    }
    let mut call = call::read(&Members::read(object, "line")?, &seen, limits)?;
    if let (None, Some(request)) = (&call.request, request) {
        call.request = call::read_request(request, limits)?;
    }
    Ok(call)
}

pub(crate) fn open(input: Input<'_>) -> Exchanges<'_> {
    let document = Document {
        calls: None,
        is_cut: false,
        passed: 0,
    };
    records::open(input, document)
}

/// A document.
struct Document {
    /// Where the calls that are left begin, how long they are, and the requests beside them; `None` before they were
    /// looked for.
    calls: Option<VecDeque<(usize, usize, Option<String>)>>,
    /// Whether the document ends before it should.
    is_cut: bool,
    /// How much of the document the window has passed.
    passed: usize,
}

impl Records for Document {
    const FORMAT: InputFormat = InputFormat::Ndjson;
    const NOTHING: Problem = Problem::NoEntries;

    fn next(&mut self, input: &mut Input<'_>) -> Next {
        if self.calls.is_none() {
            let limit = input.limits.input;
            let most = usize::try_from(limit).unwrap_or(usize::MAX);
            input.window.fill(most.saturating_add(1));
            let bytes = input.window.bytes();
            if bytes.len() > most {
                return Next::End(Some(Problem::InputTooLarge { limit }));
            }
            let begin = bytes.as_ptr().addr();
            let calls = find(bytes).into_iter();
            let place = |found: Found<'_>| {
                let at = found.call.as_ptr().addr() - begin;
                (at, found.call.len(), found.request.map(lines::lossy))
            };
            self.calls = Some(calls.map(place).collect());
            self.is_cut = json_walk::measure(&mut input.window, most) == JsonExtent::Cut;
        }
        let Some((at, length, request)) = self.calls.as_mut().and_then(VecDeque::pop_front) else {
            return Next::End(self.is_cut.then_some(Problem::CutShort));
        };
        input.window.pass(at - self.passed);
        self.passed = at;
        let place = input.window.place();
        let call = lines::lossy(lines::before(input.window.bytes(), length));
        match Glimpse::of(call.as_bytes()).is_some_and(|seen| seen.is_whole) {
            true => Next::record(place, read(&call, request.as_deref(), input.limits)),
            // The input ends in it.
            false => Next::Cut(place),
        }
    }
}
