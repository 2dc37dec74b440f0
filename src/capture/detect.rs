//! What kind of input this is. A new format is one row here and one file beside this one.

use crate::capture::error::CaptureError;
use crate::capture::formats::{har, ndjson, report, saz, whole_body, xsapi_csv};
use crate::capture::message::http;
use crate::capture::source::{Exchanges, Input, LOOK, Source};
use crate::capture::{not_a_response, transcripts};
use crate::exchange::InputFormat;
use crate::input::window::{More, View};

struct Row {
    format: InputFormat,
    /// Whether an input that begins like this is in the format.
    fits: fn(View<'_>, &Source) -> Result<bool, More>,
    /// Reads it.
    open: for<'r> fn(Input<'r>) -> Exchanges<'r>,
}

/// The formats; the first that fits reads the input.
const FORMATS: [Row; 8] = [
    Row {
        format: InputFormat::Saz,
        fits: saz::fits,
        open: saz::open,
    },
    Row {
        format: InputFormat::XsapiCsv,
        fits: xsapi_csv::fits,
        open: xsapi_csv::open,
    },
    Row {
        format: InputFormat::Har,
        fits: har::fits,
        open: har::open,
    },
    Row {
        format: InputFormat::Ndjson,
        fits: ndjson::fits,
        open: ndjson::open,
    },
    // Our own report, laid out over many lines.
    Row {
        format: InputFormat::Ndjson,
        fits: report::fits,
        open: report::open,
    },
    Row {
        format: InputFormat::CurlVerbose,
        fits: transcripts::fits_curl,
        open: transcripts::open_curl,
    },
    Row {
        format: InputFormat::Http,
        fits: transcripts::fits_http,
        open: transcripts::open_http,
    },
    Row {
        format: InputFormat::Body,
        fits: whole_body::fits,
        open: whole_body::open,
    },
];

/// Finds the format of an input and begins to read it.
pub(crate) fn open(mut input: Input<'_>) -> Result<Exchanges<'_>, CaptureError> {
    http::settle_line_ends(&mut input.window);
    let row = match input.source.format {
        Some(format) => FORMATS.iter().find(|row| row.format == format),
        None => fitting(&mut input),
    };
    match row {
        Some(row) => Ok((row.open)(input)),
        None => Err(not_a_response::no_response(&mut input)),
    }
}

fn fitting(input: &mut Input<'_>) -> Option<&'static Row> {
    FORMATS.iter().find(|row| {
        let source = input.source.clone();
        matches!(input.ask(LOOK, |view| (row.fits)(view, &source)), Ok(true))
    })
}
