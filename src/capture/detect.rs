//! What kind of input this is. A new format is one row here and one file beside this one.

use std::ops::Range;

use super::input::Input;
use super::{CaptureError, bare, found, http};
use crate::exchange::Exchange;

/// The exchanges of an input, in order.
pub(super) type Exchanges = Box<dyn Iterator<Item = Result<Exchange, CaptureError>>>;

struct Row {
    /// The part of an input that is in this format; `None` when the input is of another kind.
    part: fn(&Input) -> Option<Range<usize>>,
    /// Reads that part.
    open: fn(Input, Range<usize>) -> Exchanges,
}

/// The formats; the first that fits reads the input.
const FORMATS: [Row; 2] = [
    Row {
        part: http::part,
        open: http::open,
    },
    Row {
        part: bare::part,
        open: bare::open,
    },
];

/// Finds the format of an input and begins to read it.
pub(super) fn open(input: Input) -> Result<Exchanges, CaptureError> {
    let row = FORMATS
        .iter()
        .find_map(|row| Some((row, (row.part)(&input)?)));
    match row {
        Some((row, part)) => Ok((row.open)(input, part)),
        None => Err(found::no_response(&input)),
    }
}
