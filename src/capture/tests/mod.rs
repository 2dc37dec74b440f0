//! What `read` makes of whole inputs.

pub(crate) mod behind_bodies;
pub(crate) mod bodies;
pub(crate) mod charles;
pub(crate) mod client_calls;
pub(crate) mod clients;
pub(crate) mod codings;
pub(crate) mod curl_transcripts;
pub(crate) mod damaged_transcripts;
pub(crate) mod detection;
pub(crate) mod failed_calls;
pub(crate) mod har;
pub(crate) mod har_bodies;
pub(crate) mod har_broken;
pub(crate) mod hostile;
pub(crate) mod json_calls;
pub(crate) mod ndjson;
pub(crate) mod packets;
pub(crate) mod panels;
pub(crate) mod places;
pub(crate) mod programs;
pub(crate) mod records;
pub(crate) mod saz;
pub(crate) mod several;
pub(crate) mod spoilt;
pub(crate) mod taps;
pub(crate) mod telemetry;
pub(crate) mod transcripts;
pub(crate) mod xsapi_csv;

use crate::capture::source::{Limits, Source};
use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::capture::error::{CaptureError, Problem};
use crate::capture::read;
use crate::exchange::{Exchange, Extent};
use crate::input::work;

fn source(bare_status: Option<u16>) -> Source {
    Source {
        folder: None,
        file: "saved.txt".to_owned(),
        bare_status,
        format: None,
    }
}

/// Everything an input gives.
fn items(input: impl AsRef<[u8]>) -> Vec<Result<Exchange, CaptureError>> {
    read(input.as_ref(), &source(None), Limits::default()).collect()
}

/// The exchanges of an input without errors.
#[track_caller]
fn exchanges(input: impl AsRef<[u8]>) -> Vec<Exchange> {
    items(input).into_iter().map(Result::unwrap).collect()
}

/// The exchange of an input that holds exactly one.
#[track_caller]
fn one(input: impl AsRef<[u8]>) -> Exchange {
    let mut all = exchanges(input);
    assert_eq!(all.len(), 1, "{all:#?}");
    all.remove(0)
}

/// The error of an input that gives nothing else.
#[track_caller]
fn error(input: impl AsRef<[u8]>) -> CaptureError {
    let mut all = items(input);
    assert_eq!(all.len(), 1, "{all:#?}");
    all.remove(0).unwrap_err()
}

/// How long the inputs are whose reading is measured, in bytes: more than is read at a time.
const LARGE: usize = 80_000;

/// Checks of inputs made for a length that what is looked at to read them grows as the length does. What is quadratic
/// grows by four where the length doubles.
#[track_caller]
fn assert_linear(inputs: impl Fn(usize) -> Vec<Vec<u8>>) {
    let (short, long) = (inputs(LARGE), inputs(2 * LARGE));
    for (number, (short, long)) in short.iter().zip(&long).enumerate() {
        let [once, twice] = [short, long].map(|input| {
            work::noted();
            assert!(!items(input).is_empty());
            work::noted()
        });
        assert!(twice <= 3 * once, "input {number}: {once}, then {twice}");
    }
}

/// A call that was not answered, and why.
#[track_caller]
fn unanswered(item: Result<Exchange, CaptureError>) -> (Exchange, Option<String>) {
    let call = item.unwrap();
    let none = call.no_response.clone();
    let reason = none.expect("there is a response").reason;
    (call, reason)
}

fn body(exchange: &Exchange) -> &str {
    std::str::from_utf8(&exchange.response.body.bytes).unwrap()
}

fn bodies(exchanges: &[Exchange]) -> Vec<&str> {
    exchanges.iter().map(body).collect()
}

fn statuses(exchanges: &[Exchange]) -> Vec<u16> {
    let status = |exchange: &Exchange| exchange.response.status;
    exchanges.iter().filter_map(status).collect()
}

fn extents(exchanges: &[Exchange]) -> Vec<Extent> {
    let extent = |exchange: &Exchange| exchange.response.body.extent;
    exchanges.iter().map(extent).collect()
}

/// A text as Windows PowerShell redirects it: UTF-16 with a mark.
fn utf16_le(text: &str) -> Vec<u8> {
    let marked = format!("\u{feff}{text}");
    marked.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

fn utf16_be(text: &str) -> Vec<u8> {
    let marked = format!("\u{feff}{text}");
    marked.encode_utf16().flat_map(u16::to_be_bytes).collect()
}

/// A gzip file with these bytes in it.
fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// A capture with most of what a reader meets: interim, redirect, chunked, JSON and a body cut short.
const CAPTURE: &[u8] = b"\xef\xbb\xbf$ curl -iL https://a.example/x\r\n\
    HTTP/1.1 200 Connection established\r\n\r\n\
    HTTP/1.1 100 Continue\r\n\r\n\
    HTTP/1.1 302 Found\r\nLocation: /y\r\nContent-Length: 5\r\n\r\n\
    HTTP/2 412 \r\n\x1b[1metag\x1b[0m: \"a1b2\"\r\nx-folded: one\r\n two\r\ncontent-length: 13\r\n\r\n{\"caf\xc3\xa9\": 1}\
    HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4;x=y\r\nabcd\r\n2\r\nef\r\n0\r\nX-T: 1\r\n\r\n\
    HTTP/1.1 4O4 Not Found\r\nServer: x\r\n\r\n\
    HTTP/1.1 204 No Content\r\nA: 1\r\nno header\r\n\r\nstray\r\n\
    HTTP/1.1 400 Bad Request\r\nContent-Length: 900\r\n{\"code\": 4000, \"text\": \"HTTP/1.1 200 OK";
