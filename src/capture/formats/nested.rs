//! Reads calls that stand somewhere in one JSON document: the examples of a collection, the executions of a run, a list
//! under any name.

use std::collections::VecDeque;

use crate::capture::error::Problem;
use crate::capture::formats::call;
use crate::capture::formats::har::HarEntry;
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

/// The calls in a document that are surely calls, each as it is written.
pub(crate) fn find(document: &[u8]) -> Vec<&[u8]> {
    let mut calls = Vec::new();
    walk(document.trim_ascii_start(), DEPTH, &mut calls);
    calls
}

fn walk<'t>(value: &'t [u8], depth: usize, calls: &mut Vec<&'t [u8]>) {
    let Some(depth) = depth.checked_sub(1) else {
        return;
    };
    match Glimpse::of(value) {
        Some(seen) if HarEntry::is(&seen) || call::is_pair(&seen) => calls.push(value),
        Some(seen) => {
            for (_, member) in seen.members() {
                walk(member, depth, calls);
            }
        }
        None => {
            for element in json_walk::elements(value) {
                walk(element, depth, calls);
            }
        }
    }
}

/// Reads a call that was found. Its place in the input is not known here.
pub(crate) fn read(object: &str, limits: Limits) -> Result<Exchange, Problem> {
    let seen = Glimpse::of(object.as_bytes()).unwrap_or_default();
    match HarEntry::is(&seen) {
        true => HarEntry::read(object, limits),
        false => call::read(object, &seen, limits),
    }
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
    /// Where the calls that are left begin, and how long they are; `None` before they were looked for.
    calls: Option<VecDeque<(usize, usize)>>,
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
            let place = |call: &[u8]| (call.as_ptr().addr() - begin, call.len());
            self.calls = Some(calls.map(place).collect());
            self.is_cut = json_walk::measure(&mut input.window, most) == JsonExtent::Cut;
        }
        let Some((at, length)) = self.calls.as_mut().and_then(VecDeque::pop_front) else {
            return Next::End(self.is_cut.then_some(Problem::CutShort));
        };
        input.window.pass(at - self.passed);
        self.passed = at;
        let place = input.window.place();
        let call = lines::lossy(lines::before(input.window.bytes(), length));
        match Glimpse::of(call.as_bytes()).is_some_and(|seen| seen.is_whole) {
            true => Next::record(place, read(&call, input.limits)),
            // The input ends in it.
            false => Next::Cut(place),
        }
    }
}
