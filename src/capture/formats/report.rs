//! Reads back what `--format json` prints: one report, or a list of them, laid out over many lines.

use crate::capture::error::{CaptureError, Entry, Problem};
use crate::capture::formats::ndjson_line;
use crate::capture::source::{Exchanges, Input, Source};
use crate::exchange::{Exchange, InputFormat};
use crate::input::json_walk::JsonExtent;
use crate::input::window::{More, Place, View};
use crate::input::{json_walk, lines};

/// What a report begins with, blanks aside.
const BEGIN: [&[u8]; 6] = [b"{", b"\"schema\"", b":", b"1", b",", b"\"source\""];

/// Whether an input is a report, or a list that begins with one.
pub(crate) fn fits(view: View, source: &Source) -> Result<bool, More> {
    if source.bare_status.is_some() {
        return Ok(false);
    }
    let begin = view.bytes.trim_ascii_start();
    let begin = begin.strip_prefix(b"[").unwrap_or(begin);
    match json_walk::behind_tokens(begin, &BEGIN) {
        Ok(behind) => Ok(behind.is_some()),
        Err(More) => view.if_ended(false),
    }
}

pub(crate) fn open(input: Input<'_>) -> Exchanges<'_> {
    Box::new(Reports {
        input,
        index: 0,
        in_list: false,
        done: false,
    })
}

/// The reports of an input.
struct Reports<'r> {
    input: Input<'r>,
    index: usize,
    in_list: bool,
    done: bool,
}

impl Reports<'_> {
    /// Reads the report that the window begins with.
    fn report(&mut self) -> Result<Exchange, CaptureError> {
        self.index += 1;
        let place = self.input.window.place();
        let limits = self.input.limits;
        let length = match json_walk::measure(&mut self.input.window, limits.exchange) {
            JsonExtent::Whole(length) => length.max(1),
            JsonExtent::TooLarge => {
                json_walk::skip(&mut self.input.window);
                let limit = limits.exchange as u64;
                return Err(self.error(place, Problem::EntryTooLarge { limit }));
            }
            JsonExtent::Cut => return Err(self.cut(place)),
        };
        let bytes = lines::before(self.input.window.bytes(), length);
        let read = ndjson_line::read(bytes, limits);
        self.input.window.pass(length);
        let mut exchange = read.map_err(|problem| self.error(place, problem))?;
        let time = exchange.origin.time.take();
        exchange.origin = self.input.origin(InputFormat::Ndjson, self.index, place);
        exchange.origin.time = time;
        Ok(exchange)
    }

    /// The input ends before a report or the list of them does.
    fn cut(&mut self, place: Place) -> CaptureError {
        self.done = true;
        let failure = self.input.failure();
        failure.unwrap_or_else(|| self.error(place, Problem::CutShort))
    }

    fn error(&self, place: Place, problem: Problem) -> CaptureError {
        CaptureError {
            entry: Some(Entry::Number(self.index)),
            format: Some(InputFormat::Ndjson),
            ..CaptureError::at(place, problem)
        }
    }
}

impl Iterator for Reports<'_> {
    type Item = Result<Exchange, CaptureError>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.done {
            match json_walk::peek(&mut self.input.window) {
                Some(b'[') if !self.in_list => {
                    self.in_list = true;
                    self.input.window.pass(1);
                }
                Some(b']') if self.in_list => {
                    self.in_list = false;
                    self.input.window.pass(1);
                }
                Some(b',') if self.in_list => self.input.window.pass(1),
                Some(_) => return Some(self.report()),
                None if self.in_list => {
                    self.index += 1;
                    let place = self.input.window.place();
                    return Some(Err(self.cut(place)));
                }
                None => {
                    self.done = true;
                    return self.input.failure().map(Err);
                }
            }
        }
        None
    }
}
