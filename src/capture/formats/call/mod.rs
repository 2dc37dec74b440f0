//! A call as one object of JSON: our form for pipelines, and what HTTP clients hold and print of a response or an error.
//!
//! Clients call the same things by many names and nest them in their own ways. So an object is told by which members
//! stand in it together, in whatever order: a status beside headers, a response or an error beside a request.

mod fields;
mod request;
mod shape;

use crate::capture::error::{Found, MemberKind, Problem};
use crate::capture::formats::json_message::{Members, role};
use crate::capture::message::{body, status};
use crate::capture::source::Limits;
use crate::exchange::{Exchange, NoResponse, Origin, Request, Response};
use crate::input::json_walk::Glimpse;
use crate::time::Timestamp;
use fields::{headers, payload};
use shape::{
    BODIES, ERRORS, HEADERS, RUN, STATUSES, inner, is_asked_alone, is_failed, is_told, response,
};

pub(crate) use shape::{has_status, is_call, is_pair};

/// What clients call a reason phrase.
const REASONS: [&str; 6] = [
    "reason",
    "statusText",
    "statusMessage",
    "StatusDescription",
    "ReasonPhrase",
    "status",
];
/// What says of an error that there was an answer.
const ANSWERED: [&str; 3] = [
    "ERR_BAD_REQUEST",
    "ERR_BAD_RESPONSE",
    "ERR_NON_2XX_3XX_RESPONSE",
];

/// Reads a call by what is seen of it. Its place in the input is not known here.
pub(crate) fn read(
    call: &Members<'_>,
    seen: &Glimpse<'_>,
    limits: Limits,
) -> Result<Exchange, Problem> {
    if !is_told(seen)
        && let Some(name) = inner(seen)
        && let (Some(error), Some(of_error)) = (call.object(name), seen.object(name))
    {
        let told = read(&error, &of_error, limits)?;
        let time = told.origin.time.or_else(|| time(call));
        let origin = Origin {
            time,
            ..told.origin
        };
        return Ok(Exchange { origin, ..told });
    }
    let nested = response(seen).and_then(|name| call.object(name));
    let answer = nested.as_ref().unwrap_or(call);
    let status = status(answer, call)?;
    let headers = headers(answer, &HEADERS, "headers")?;
    let body = match status {
        // What stands beside an error is not what was received.
        None if nested.is_none() && is_failed(seen) => None,
        _ => received(answer)?,
    };
    let no_response = match status {
        Some(None) => true,
        Some(Some(_)) => false,
        None if call
            .text("code")
            .is_some_and(|code| ANSWERED.contains(&&*code)) =>
        {
            return Err(Problem::member(
                "status",
                MemberKind::Status,
                Found::Missing,
            ));
        }
        None => {
            // Headers and a body beside an error are what was sent, or what a program holds of every call.
            let is_told = is_failed(seen) || call.text("error").is_some();
            let is_empty = body.is_none() && headers.is_empty();
            is_told || (is_empty && (call.has("status") || is_asked_alone(seen)))
        }
    };
    let no_response = no_response.then(|| NoResponse {
        reason: why_unanswered(call),
    });
    let status = status.flatten();
    let response = match no_response {
        Some(_) => Response::default(),
        None => Response {
            version: call.text("version").or_else(|| answer.text("httpVersion")),
            status,
            reason: REASONS.iter().find_map(|name| answer.text(name)),
            body: match body {
                Some((bytes, true)) => body::shown(bytes, &headers, limits.body),
                Some((bytes, false)) => body::whole(bytes, false, limits.body),
                None => body::unrecorded(status, &headers),
            },
            headers,
            role: role(status),
        },
    };
    let request = request::asked(call, answer, limits)?;
    let span = |names: [&str; 2]| names.iter().find_map(|name| call.millis(name));
    Ok(Exchange {
        request: (request != Request::default()).then_some(request),
        response,
        no_response,
        origin: Origin {
            time: time(call),
            duration: span(["durationMs", "responseTime"]),
            first_byte: call.millis("firstByteMs"),
            ..Origin::default()
        },
    })
}

/// Reads the request beside a list of its responses.
pub(crate) fn read_request(sent: &str, limits: Limits) -> Result<Option<Request>, Problem> {
    let beside = format!("{{\"request\": {sent}}}");
    let call = Members::read(&beside, "request")?;
    let request = request::asked(&call, &Members::default(), limits)?;
    Ok((request != Request::default()).then_some(request))
}

/// The status of an answer: `None` where none is given, and inside of that where no answer came.
fn status(answer: &Members<'_>, call: &Members<'_>) -> Result<Option<Option<u16>>, Problem> {
    let is_number = |value: &&str| value.parse::<i64>().is_ok();
    let run = answer.object(RUN);
    let named = run.as_ref().and_then(|run| run.value("code"));
    let named = named.or_else(|| STATUSES.iter().find_map(|name| answer.value(name)));
    let code = answer.value("code").filter(is_number);
    // Postman gives the reason that name.
    let status = answer.value("status");
    let status = status.filter(|value| code.is_none() || is_number(value));
    if let Some(digits) = named.or(status).or(code) {
        return status::parse(digits, "status").map(Some);
    }
    // Older clients tell it in words alone.
    let said = call.text("message").unwrap_or_default();
    let (_, behind) = said.rsplit_once("status code ").unwrap_or_default();
    let digits = behind.get(..3).and_then(|digits| digits.parse().ok());
    Ok(digits
        .filter(|status| matches!(status, 100..=599))
        .map(Some))
}

/// When a call began: RFC 3339, or milliseconds since 1970.
fn time(call: &Members<'_>) -> Option<Timestamp> {
    let mut names = ["time", "timestamp"].into_iter();
    names.find_map(|name| match call.text(name) {
        Some(text) => Timestamp::parse(&text),
        None => {
            let millis = call
                .number(name)
                .filter(|millis| *millis > 1_000_000_000_000)?;
            jiff::Timestamp::from_millisecond(millis)
                .ok()
                .map(Timestamp::from)
        }
    })
}

/// Why there is no response, from the innermost error outwards.
fn why_unanswered(call: &Members<'_>) -> Option<String> {
    if let Some(reason) = ERRORS.iter().find_map(|name| call.text(name)) {
        return Some(reason);
    }
    let inner: Vec<_> = ERRORS.iter().filter_map(|name| call.object(name)).collect();
    let mut errors = inner.iter().rev().chain([call]);
    let code = errors.clone().find_map(|error| error.text("code"));
    let said = errors.find_map(|error| error.text("message").or_else(|| of_system(error)));
    match (said, code) {
        (Some(said), Some(code)) if !said.contains(&code) => Some(format!("{said} ({code})")),
        (said, code) => said.or(code),
    }
}

/// What Node says of an error of the system, which it leaves out of JSON.
fn of_system(error: &Members<'_>) -> Option<String> {
    let (call, code) = (error.text("syscall")?, error.text("code")?);
    let mut names = ["address", "hostname"].iter();
    let place = names.find_map(|name| error.text(name));
    let place = place.map(|place| format!(" {place}")).unwrap_or_default();
    let port = error.number("port").map(|port: u16| format!(":{port}"));
    Some(format!("{call} {code}{place}{}", port.unwrap_or_default()))
}

/// The body under the first of its names, or under the first that holds it as a text: what was parsed may stand beside
/// what was received.
fn received(answer: &Members<'_>) -> Result<Option<(Vec<u8>, bool)>, Problem> {
    let is_text = |name: &&&str| {
        answer
            .value(name)
            .is_some_and(|value| value.starts_with('"'))
    };
    // What .NET and Go hold under such a name is a stream, of which JSON shows no byte.
    let is_stream = |name: &&str, value: &str| {
        name.starts_with(|first: char| first.is_ascii_uppercase()) && value.starts_with('{')
    };
    let has = |name: &&&str| {
        let value = answer.value(name);
        value.is_some_and(|value| !is_stream(name, value))
    };
    let mut names = BODIES.iter();
    let name = names.clone().find(is_text).or_else(|| names.find(has));
    payload(answer, name.unwrap_or(&"body"), "bodyEncoding")
}
