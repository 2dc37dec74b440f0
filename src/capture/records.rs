//! Reads the formats that hold a record for each call.
//!
//! A format says what its input holds next. What is the same for all of them stands here: the number and the place of a
//! record, what is told of one that cannot be read, and reading on behind it.

use std::collections::VecDeque;

use crate::capture::error::{CaptureError, Entry, Problem};
use crate::capture::source::{Exchanges, Input};
use crate::exchange::{Event, Exchange, InputFormat, Tap};
use crate::input::json_walk::{self, JsonExtent};
use crate::input::window::Place;

/// What an input holds next. The window is behind it.
pub(crate) enum Next {
    /// Nothing of a call.
    Passed,
    /// A record, which begins at a place.
    Record(Place, Result<Box<Exchange>, Problem>),
    /// A record, which begins at a place and in which the input ends.
    Cut(Place),
    /// Something wrong between the records.
    Wrong(Problem),
    /// Nothing more, perhaps for something that is wrong.
    End(Option<Problem>),
}

impl Next {
    /// A record by what was read of it.
    pub(crate) fn record(place: Place, read: Result<Exchange, Problem>) -> Self {
        Self::Record(place, read.map(Box::new))
    }
}

/// A format of records.
pub(crate) trait Records {
    const FORMAT: InputFormat;
    /// What is wrong with an input that holds nothing.
    const NOTHING: Problem;

    /// Takes what the input holds next.
    fn next(&mut self, input: &mut Input<'_>) -> Next;

    /// The taps that the last step brought besides.
    fn taps(&mut self) -> Vec<Tap> {
        Vec::new()
    }

    /// Names the place of an error as is usual for the format. `record` is the number of the record that it is in.
    fn place(&self, record: Option<usize>, error: CaptureError) -> CaptureError {
        CaptureError {
            entry: record.map(Entry::Number),
            ..error
        }
    }
}

/// The calls of an input.
pub(crate) fn open<'r, R: Records + 'r>(input: Input<'r>, records: R) -> Exchanges<'r> {
    Box::new(Calls {
        input,
        format: R::FORMAT,
        nothing: Some(R::NOTHING),
        records: Box::new(records),
        taps: VecDeque::new(),
        index: 0,
        is_told: false,
        is_done: false,
    })
}

/// The length of the JSON value that the window begins with; `None` where the input ends inside it. One that is larger
/// than the limit is passed.
pub(crate) fn measure(input: &mut Input<'_>) -> Result<Option<usize>, Problem> {
    let limit = input.limits.exchange;
    match json_walk::measure(&mut input.window, limit) {
        JsonExtent::Whole(length) => Ok(Some(length.max(1))),
        JsonExtent::Cut => Ok(None),
        JsonExtent::TooLarge => {
            json_walk::skip(&mut input.window);
            Err(too_large(limit))
        }
    }
}

pub(crate) fn too_large(limit: usize) -> Problem {
    Problem::EntryTooLarge {
        limit: limit as u64,
    }
}

struct Calls<'r> {
    input: Input<'r>,
    format: InputFormat,
    /// What is wrong where there is nothing.
    nothing: Option<Problem>,
    records: Box<dyn Steps + 'r>,
    /// Taps that are to be told next.
    taps: VecDeque<Tap>,
    /// How many records there were.
    index: usize,
    /// Whether there was a record or something wrong.
    is_told: bool,
    is_done: bool,
}

/// [`Records`] as an object, so that [`Calls`] is compiled once and not for each format.
trait Steps {
    fn step(&mut self, input: &mut Input<'_>) -> Next;
    fn taps_of_step(&mut self) -> Vec<Tap>;
    fn put_in_place(&self, record: Option<usize>, error: CaptureError) -> CaptureError;
}

impl<R: Records> Steps for R {
    fn step(&mut self, input: &mut Input<'_>) -> Next {
        self.next(input)
    }

    fn taps_of_step(&mut self) -> Vec<Tap> {
        self.taps()
    }

    fn put_in_place(&self, record: Option<usize>, error: CaptureError) -> CaptureError {
        self.place(record, error)
    }
}

impl Calls<'_> {
    /// The call of a record, with its place.
    fn call(&self, place: Place, mut call: Box<Exchange>) -> Box<Exchange> {
        call.origin.file.clone_from(&self.input.source.file);
        call.origin.index = self.index;
        call.origin.format = self.format;
        call.origin.line = place.line;
        call
    }

    /// Takes the taps that a step brought, which begin at a place unless they say better.
    fn take_taps(&mut self, begin: Place) {
        for mut tap in self.records.taps_of_step() {
            tap.origin.file.clone_from(&self.input.source.file);
            tap.origin.index = self.index;
            tap.origin.format = self.format;
            if tap.origin.line == 0 {
                tap.origin.line = begin.line;
            }
            self.taps.push_back(tap);
        }
    }

    fn error(&self, record: Option<usize>, place: Place, problem: Problem) -> CaptureError {
        let error = CaptureError {
            format: Some(self.format),
            ..CaptureError::at(place, problem)
        };
        self.records.put_in_place(record, error)
    }
}

impl Iterator for Calls<'_> {
    type Item = Result<Event, CaptureError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(tap) = self.taps.pop_front() {
                return Some(Ok(Event::Tap(Box::new(tap))));
            }
            if self.is_done {
                return None;
            }
            let step = self.records.step(&mut self.input);
            let here = self.input.window.place();
            let begin = match &step {
                Next::Record(place, _) | Next::Cut(place) => *place,
                _ => here,
            };
            let is_record = matches!(step, Next::Record(..) | Next::Cut(_));
            self.index += usize::from(is_record);
            self.is_done = matches!(step, Next::Cut(_) | Next::End(_));
            self.take_taps(begin);
            let failure = self.is_done.then(|| self.input.failure()).flatten();
            let (place, problem) = match step {
                Next::Passed => continue,
                _ if failure.is_some() => return failure.map(Err),
                Next::Record(place, Ok(call)) => {
                    self.is_told = true;
                    return Some(Ok(Event::Call(self.call(place, call))));
                }
                Next::Record(place, Err(problem)) => (place, problem),
                Next::Cut(place) => (place, Problem::CutShort),
                Next::Wrong(problem) => (here, problem),
                Next::End(Some(problem)) => (here, problem),
                Next::End(None) if self.is_told => return None,
                Next::End(None) => (here, self.nothing.take()?),
            };
            self.is_told = true;
            let record = is_record.then_some(self.index);
            return Some(Err(self.error(record, place, problem)));
        }
    }
}
