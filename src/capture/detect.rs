//! What kind of input this is. A new format is one row here and one file beside this one.

use super::input::Input;
use super::window::{More, View};
use super::{
    CaptureError, Source, bare, found, har, http, ndjson, report_json, saz, transcript, xsapi_csv,
};
use crate::exchange::{Exchange, Format};

/// The exchanges of an input, in order.
pub(super) type Exchanges<'r> = Box<dyn Iterator<Item = Result<Exchange, CaptureError>> + 'r>;

/// How much of an input is looked at to tell its format, in bytes. What is not clear then stays unknown.
pub(super) const LOOK: usize = 1 << 20;

struct Row {
    format: Format,
    /// Whether an input that begins like this is in the format.
    fits: fn(View<'_>, &Source) -> Result<bool, More>,
    /// Reads it.
    open: for<'r> fn(Input<'r>) -> Exchanges<'r>,
}

/// The formats; the first that fits reads the input.
const FORMATS: [Row; 8] = [
    Row {
        format: Format::Saz,
        fits: saz::fits,
        open: saz::open,
    },
    Row {
        format: Format::XsapiCsv,
        fits: xsapi_csv::fits,
        open: xsapi_csv::open,
    },
    Row {
        format: Format::Har,
        fits: har::fits,
        open: har::open,
    },
    Row {
        format: Format::Ndjson,
        fits: ndjson::fits,
        open: ndjson::open,
    },
    // Our own report, laid out over many lines.
    Row {
        format: Format::Ndjson,
        fits: report_json::fits,
        open: report_json::open,
    },
    Row {
        format: Format::CurlVerbose,
        fits: transcript::fits_curl,
        open: transcript::open_curl,
    },
    Row {
        format: Format::Http,
        fits: transcript::fits_http,
        open: transcript::open_http,
    },
    Row {
        format: Format::Body,
        fits: bare::fits,
        open: bare::open,
    },
];

/// Finds the format of an input and begins to read it.
pub(super) fn open(mut input: Input<'_>) -> Result<Exchanges<'_>, CaptureError> {
    http::settle_line_ends(&mut input.window);
    let row = match input.source.format {
        Some(format) => FORMATS.iter().find(|row| row.format == format),
        None => fitting(&mut input),
    };
    match row {
        Some(row) => Ok((row.open)(input)),
        None => Err(found::no_response(&mut input)),
    }
}

fn fitting(input: &mut Input<'_>) -> Option<&'static Row> {
    FORMATS.iter().find(|row| {
        let source = input.source.clone();
        matches!(input.ask(LOOK, |view| (row.fits)(view, &source)), Ok(true))
    })
}
