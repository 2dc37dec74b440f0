//! What kind of input this is. A new format is one row here and one file beside this one.

use super::input::Input;
use super::{CaptureError, bare, found, http};
use crate::exchange::Exchange;

/// The exchanges of an input, in order.
pub(super) type Exchanges = Box<dyn Iterator<Item = Result<Exchange, CaptureError>>>;

struct Row {
    fits: fn(&Input) -> bool,
    open: fn(Input) -> Exchanges,
}

/// The formats; the first that fits reads the input.
const FORMATS: [Row; 2] = [
    Row {
        fits: http::fits,
        open: http::open,
    },
    Row {
        fits: bare::fits,
        open: bare::open,
    },
];

/// Finds the format of an input and begins to read it.
pub(super) fn open(input: Input) -> Result<Exchanges, CaptureError> {
    match FORMATS.iter().find(|row| (row.fits)(&input)) {
        Some(row) => Ok((row.open)(input)),
        None => Err(found::no_response(&input)),
    }
}
