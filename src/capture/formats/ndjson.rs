//! Reads NDJSON: a JSON object on each line, as log pipelines pass responses on. One line in is one item out.

use crate::capture::error::{CaptureError, Problem};
use crate::capture::formats::ndjson_line;
use crate::capture::message::json_end;
use crate::capture::source::{Exchanges, Input, Source};
use crate::exchange::{Exchange, InputFormat};
use crate::input::lines;
use crate::input::window::{More, Place, View};

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
    if ndjson_line::is_response(first) {
        return Ok(true);
    }
    match lines::from(view.bytes, next).trim_ascii_start().first() {
        Some(byte) => Ok(*byte == b'{'),
        None => view.if_ended(false),
    }
}

pub(crate) fn open(input: Input<'_>) -> Exchanges<'_> {
    Box::new(Lines {
        input,
        index: 0,
        done: false,
    })
}

/// The lines of an input.
struct Lines<'r> {
    input: Input<'r>,
    index: usize,
    done: bool,
}

impl Lines<'_> {
    /// Reads the line that the window begins with; `None` when it is blank.
    fn line(&mut self, length: usize) -> Option<Result<Exchange, CaptureError>> {
        let place = self.input.window.place();
        let limits = self.input.limits;
        let (line, _) = lines::line(lines::before(self.input.window.bytes(), length), 0);
        // Files that were joined begin with a mark each.
        let line = line.strip_prefix(MARK).unwrap_or(line);
        if line.trim_ascii().is_empty() {
            self.input.window.pass(length);
            return None;
        }
        self.index += 1;
        let read = if line.len() > limits.exchange {
            let limit = limits.exchange as u64;
            Err(Problem::EntryTooLarge { limit })
        } else {
            ndjson_line::read(line, limits)
        };
        self.pass(length);
        Some(match read {
            Ok(mut exchange) => {
                let time = exchange.origin.time.take();
                exchange.origin = self.input.origin(InputFormat::Ndjson, self.index, place);
                exchange.origin.time = time;
                Ok(exchange)
            }
            Err(problem) => Err(error(place, problem)),
        })
    }

    /// Whether reading failed inside the line.
    fn is_cut(&self, length: usize) -> bool {
        let line = lines::before(self.input.window.bytes(), length);
        self.input.window.has_failed() && !line.ends_with(b"\n")
    }

    /// Passes a line, and what follows of it if it is too long to be in the window.
    fn pass(&mut self, length: usize) {
        let window = &mut self.input.window;
        let mut is_whole = lines::before(window.bytes(), length).ends_with(b"\n");
        window.pass(length);
        while !is_whole && (!window.bytes().is_empty() || window.read()) {
            let (_, next) = lines::line(window.bytes(), 0);
            is_whole = lines::before(window.bytes(), next).ends_with(b"\n");
            window.pass(next);
        }
    }
}

fn error(place: Place, problem: Problem) -> CaptureError {
    CaptureError {
        format: Some(InputFormat::Ndjson),
        ..CaptureError::at(place, problem)
    }
}

impl Iterator for Lines<'_> {
    type Item = Result<Exchange, CaptureError>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.done {
            let length = self.input.line(self.input.limits.exchange);
            if length == 0 || self.is_cut(length) {
                self.done = true;
                let place = self.input.window.place();
                let empty = (self.index == 0).then(|| error(place, Problem::Empty));
                return self.input.failure().or(empty).map(Err);
            }
            let item = self.line(length);
            if item.is_some() {
                return item;
            }
        }
        None
    }
}
