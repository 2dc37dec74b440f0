//! Reads what `curl -w '%{json}'` tells of a transfer, alone or behind the body, perhaps with the headers of
//! `%{header_json}` between the two.

use std::time::Duration;

use crate::capture::error::{CaptureError, Problem};
use crate::capture::formats::json_message::{self, Members, role};
use crate::capture::formats::values::Form;
use crate::capture::message::transfer::{self, Parts};
use crate::capture::message::{body, status};
use crate::capture::source::{Exchanges, Input, Limits, Source, calls};
use crate::exchange::{Body, Exchange, Extent, InputFormat, NoResponse, Origin, Request, Response};
use crate::input::json_walk::Glimpse;
use crate::input::lines;
use crate::input::window::{More, View};

/// A transfer.
pub(crate) struct Transfer;

impl Form for Transfer {
    const FORMAT: InputFormat = InputFormat::CurlJson;

    fn is(seen: &Glimpse<'_>) -> bool {
        transfer::is_transfer(seen)
    }

    fn read(object: &str, _: Limits) -> Result<Exchange, Problem> {
        let told = Members::read(object, "transfer")?;
        let mut names = transfer::STATUSES.iter();
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
