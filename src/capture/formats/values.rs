//! Reads calls that stand in JSON as values: one object laid out over lines, several behind each other, or lists of them.

use std::marker::PhantomData;

use crate::capture::error::Problem;
use crate::capture::records::{self, Next, Records};
use crate::capture::source::{Exchanges, Input, Limits, Source};
use crate::exchange::{Exchange, InputFormat};
use crate::input::json_walk::{self, Glimpse};
use crate::input::lines;
use crate::input::window::{More, View};

/// A form in which an object holds a call.
pub(crate) trait Form {
    /// The format that its exchanges name.
    const FORMAT: InputFormat;

    /// Whether an object surely is in this form, by what is seen of it.
    fn is(seen: &Glimpse<'_>) -> bool;

    /// Whether an object of an input in this form is a call, and no other line of a log.
    fn is_call(_object: &str) -> bool {
        true
    }

    /// Reads an object. Its place in the input is not known here.
    fn read(object: &str, limits: Limits) -> Result<Exchange, Problem>;
}

/// Whether an input begins with an object in a form, or with a list of them.
pub(crate) fn fits<F: Form>(view: View, source: &Source) -> Result<bool, More> {
    if source.bare_status.is_some() {
        return Ok(false);
    }
    let mut begin = view.bytes.trim_ascii_start();
    while let Some(elements) = begin.strip_prefix(b"[") {
        begin = elements.trim_ascii_start();
    }
    match Glimpse::of(begin) {
        Some(seen) if F::is(&seen) => Ok(true),
        Some(seen) if !seen.is_whole => view.if_ended(false),
        None if begin.is_empty() => view.if_ended(false),
        _ => Ok(false),
    }
}

pub(crate) fn open<F: Form + 'static>(input: Input<'_>) -> Exchanges<'_> {
    let values: Values<F> = Values {
        depth: 0,
        is_over: false,
        form: PhantomData,
    };
    records::open(input, values)
}

/// The objects of an input.
struct Values<F> {
    /// In how many lists the window begins.
    depth: usize,
    is_over: bool,
    form: PhantomData<F>,
}

impl<F: Form> Records for Values<F> {
    const FORMAT: InputFormat = F::FORMAT;
    const NOTHING: Problem = Problem::NoEntries;

    fn next(&mut self, input: &mut Input<'_>) -> Next {
        if self.is_over {
            return Next::End(None);
        }
        let next = json_walk::peek(&mut input.window);
        let place = input.window.place();
        match next {
            Some(b'[') => self.depth += 1,
            Some(b']') if self.depth > 0 => self.depth -= 1,
            Some(b',') if self.depth > 0 => {}
            None if self.depth > 0 => return Next::Cut(place),
            None => return Next::End(None),
            Some(byte) => {
                // What stands behind the last value is no JSON: a prompt, or the like.
                self.is_over = self.depth == 0 && byte != b'{';
                let length = match records::measure(input) {
                    _ if self.is_over => return Next::Wrong(Problem::BrokenJson),
                    Ok(Some(length)) => length,
                    Ok(None) => return Next::Cut(place),
                    Err(problem) => return Next::Record(place, Err(problem)),
                };
                let object = lines::lossy(lines::before(input.window.bytes(), length));
                input.window.pass(length);
                if !F::is_call(&object) {
                    return Next::Passed;
                }
                return Next::record(place, F::read(&object, input.limits));
            }
        }
        input.window.pass(1);
        Next::Passed
    }
}
