//! Reads what `curl -w '%{json}'` tells of a transfer, alone or behind the body, perhaps with the headers of
//! `%{header_json}` between the two.

use std::time::Duration;

use memchr::memmem;

use crate::capture::error::{CaptureError, Problem};
use crate::capture::formats::json_message::{self, Members, role};
use crate::capture::formats::values::Form;
use crate::capture::message::{body, status};
use crate::capture::source::{Exchanges, Input, Limits, Source, calls};
use crate::exchange::{Body, Exchange, Extent, InputFormat, NoResponse, Origin, Request, Response};
use crate::input::json_walk::Glimpse;
use crate::input::lines;
use crate::input::window::{More, View};

/// What curl calls the status.
const STATUSES: [&str; 2] = ["http_code", "response_code"];
/// How an object begins that curl prints.
const BEGIN: &[u8] = b"{\"";

/// A transfer.
pub(crate) struct Transfer;

impl Form for Transfer {
    const FORMAT: InputFormat = InputFormat::CurlJson;

    fn is(seen: &Glimpse<'_>) -> bool {
        let has = |names: &[&str]| names.iter().any(|name| seen.has(name));
        // A format of one's own holds some of what `%{json}` does, by the same names.
        let is_status = STATUSES.iter().any(|name| seen.number(name).is_some());
        is_status && has(&["url_effective", "size_download", "time_total", "url"])
    }

    fn read(object: &str, _: Limits) -> Result<Exchange, Problem> {
        let told = Members::read(object, "transfer")?;
        let mut names = STATUSES.iter();
        let status = names.find_map(|name| told.value(name)).unwrap_or_default();
        let status = status::parse(status, "http_code")?;
        let seconds = |name: &str| Duration::try_from_secs_f64(told.number(name)?).ok();
        let size = told.number("size_download").filter(|&size: &u64| size > 0);
        let mut response = Response {
            version: version(&told),
            status,
            role: role(status),
            ..Response::default()
        };
        for (name, member) in [
            ("Content-Type", "content_type"),
            ("Location", "redirect_url"),
        ] {
            if let Some(value) = told.text(member) {
                response.headers.push(name, value);
            }
        }
        if size.is_some() {
            response.body.extent = Extent::NotRecorded { promised: size };
        }
        let no_response = status.is_none().then(|| NoResponse {
            reason: told.text("errormsg"),
        });
        Ok(Exchange {
            request: Some(Request {
                method: told.text("method"),
                url: told.text("url_effective").or_else(|| told.text("url")),
                ..Request::default()
            }),
            response: match no_response {
                Some(_) => Response::default(),
                None => response,
            },
            no_response,
            origin: Origin {
                duration: seconds("time_total"),
                first_byte: seconds("time_starttransfer").filter(|span| !span.is_zero()),
                ..Origin::default()
            },
        })
    }
}

/// The protocol as a status line has it: curl tells its number.
fn version(told: &Members<'_>) -> Option<String> {
    let number = told.text("http_version")?;
    (number != "0").then(|| format!("HTTP/{number}"))
}

/// A transfer that an input ends with, and what stands before it.
pub(crate) struct Parts<'t> {
    body: &'t [u8],
    headers: Option<&'t [u8]>,
    transfer: &'t [u8],
}

impl<'t> Parts<'t> {
    pub(crate) fn of(bytes: &'t [u8]) -> Option<Self> {
        let (before, transfer) = last_object(bytes)?;
        let seen = Glimpse::of(transfer).filter(|seen| seen.is_whole)?;
        let (body, headers) = match last_object(before) {
            Some((body, headers))
                if Glimpse::of(headers).is_some_and(|seen| are_headers(&seen)) =>
            {
                (body, Some(headers))
            }
            _ => (before, None),
        };
        Transfer::is(&seen).then_some(Self {
            body,
            headers,
            transfer,
        })
    }
}

/// The object that a text ends with, which holds no other, and what stands before it.
fn last_object(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let bytes = bytes.trim_ascii_end();
    let begin = memmem::rfind(bytes, BEGIN).filter(|_| bytes.ends_with(b"}"))?;
    bytes.split_at_checked(begin)
}

/// Whether curl tells an object behind a body: of its transfer, or of the headers.
pub(crate) fn tells(seen: &Glimpse<'_>) -> bool {
    Transfer::is(seen) || are_headers(seen)
}

/// Whether an object is what `%{header_json}` prints: names in lower case, each with a list of values.
pub(crate) fn are_headers(seen: &Glimpse<'_>) -> bool {
    let is_name = |name: &[u8]| !name.iter().any(u8::is_ascii_uppercase);
    let mut all = seen.members();
    let has_usual = ["date", "content-type", "server"]
        .iter()
        .any(|name| seen.has(name));
    has_usual && all.all(|(name, values)| is_name(name) && values.starts_with(b"[\""))
}

/// Whether an input is a body behind which curl tells of its transfer.
pub(crate) fn fits(view: View, source: &Source) -> Result<bool, More> {
    if source.bare_status.is_some() {
        return Ok(false);
    }
    view.if_ended(Parts::of(view.bytes).is_some())
}

/// Reads a body and the transfer behind it.
pub(crate) fn open(input: Input<'_>) -> Exchanges<'_> {
    calls(std::iter::once_with(|| whole(input)))
}

fn whole(mut input: Input<'_>) -> Result<Exchange, CaptureError> {
    let place = input.window.place();
    while input.window.grow() {}
    let (limits, recoded) = (input.limits, input.window.recoded());
    let origin = input.origin(InputFormat::CurlJson, 1, place);
    if let Some(failure) = input.failure() {
        return Err(failure);
    }
    let error = |problem| CaptureError {
        format: Some(InputFormat::CurlJson),
        ..CaptureError::at(place, problem)
    };
    let parts = Parts::of(input.window.bytes()).ok_or_else(|| error(Problem::NoEntries))?;
    let told = lines::lossy(parts.transfer);
    let mut call = Transfer::read(&told, limits).map_err(error)?;
    call.origin = Origin {
        duration: call.origin.duration,
        first_byte: call.origin.first_byte,
        ..origin
    };
    if call.no_response.is_some() {
        return Ok(call);
    }
    if let Some(headers) = parts.headers {
        let headers = lines::lossy(headers);
        call.response.headers = json_message::headers(Some(&headers)).0;
    }
    if let Some(body) = received(parts.body, &call.response.body) {
        call.response.body = body::whole(body.to_vec(), recoded, limits.body);
    }
    Ok(call)
}

/// The body before what curl tells, of which it knows the length; behind that may stand a line feed of the format.
fn received<'t>(bytes: &'t [u8], told: &Body) -> Option<&'t [u8]> {
    let length = match told.extent {
        Extent::NotRecorded { promised } => promised?,
        _ => return None,
    };
    let length = usize::try_from(length).ok()?;
    let is_there = lines::from(bytes, length).trim_ascii().is_empty() && length <= bytes.len();
    // What was received packed is shown unpacked.
    let shown = bytes.trim_ascii_end();
    match (is_there, shown.is_empty()) {
        (true, _) => Some(lines::before(bytes, length)),
        (false, true) => None,
        (false, false) => Some(shown),
    }
}
