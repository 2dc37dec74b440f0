//! Reads what Charles exports to JSON: a list of its transactions.

use std::time::Duration;

use crate::capture::error::{Found, MemberKind, Problem};
use crate::capture::formats::base64;
use crate::capture::formats::json_message::{Members, millis, role};
use crate::capture::formats::values::Form;
use crate::capture::message::{body, status, status_line};
use crate::capture::source::Limits;
use crate::exchange::{
    Body, Exchange, Extent, Headers, InputFormat, NoResponse, Origin, Request, Response, Role,
};
use crate::input::json_walk::Glimpse;
use crate::input::lines;
use crate::time::Timestamp;

/// What Charles calls a transaction that came to its end.
const COMPLETE: &str = "COMPLETE";

/// A transaction.
pub(crate) struct Transaction;

impl Form for Transaction {
    const FORMAT: InputFormat = InputFormat::Charles;

    fn is(seen: &Glimpse<'_>) -> bool {
        let has_address = ["scheme", "host", "path"].iter().all(|name| seen.has(name));
        has_address && seen.has("request") && seen.has("response")
    }

    fn read(object: &str, limits: Limits) -> Result<Exchange, Problem> {
        let call = Members::read(object, "transaction")?;
        let answer = call.object("response").unwrap_or_default();
        let status = match answer.value("status") {
            None => None,
            Some(digits) => status::parse(digits, "response.status")?,
        };
        let sent = call.object("request").unwrap_or_default();
        let times = call.object("times").unwrap_or_default();
        let spans = call.object("durations").unwrap_or_default();
        let is_tunnel = call.value("tunnel") == Some("true");
        Ok(Exchange {
            request: Some(request(&call, &sent, limits)),
            no_response: status.is_none().then(|| NoResponse {
                reason: why_unanswered(&call),
            }),
            response: match status {
                None => Response::default(),
                Some(status) => response(status, is_tunnel, &answer, limits)?,
            },
            origin: Origin {
                time: times.text("start").and_then(|time| Timestamp::parse(&time)),
                duration: spans.millis("total"),
                first_byte: first_byte(&spans),
                ..Origin::default()
            },
        })
    }
}

/// What Charles says of a transaction that has no response.
fn why_unanswered(call: &Members<'_>) -> Option<String> {
    let told = ["errorMessage", "error"];
    let reason = told.iter().find_map(|name| call.text(name));
    reason.or_else(|| call.text("status").filter(|status| status != COMPLETE))
}

/// How long the first byte took: everything before it, where the wait for it is known.
fn first_byte(spans: &Members<'_>) -> Option<Duration> {
    let before = ["dns", "connect", "ssl", "request"];
    let before = before.iter().filter_map(|phase| spans.number(phase));
    let wait = spans.number("latency").filter(|wait: &f64| *wait >= 0.0)?;
    millis(wait + before.filter(|span: &f64| *span > 0.0).sum::<f64>())
}

fn request(call: &Members<'_>, sent: &Members<'_>, limits: Limits) -> Request {
    let header = sent.object("header").unwrap_or_default();
    let (headers, _) = header.headers("headers");
    let size = sent.object("sizes").and_then(|sizes| sizes.number("body"));
    let body = bytes(sent).map(|(bytes, _)| bytes);
    Request {
        method: call.text("method"),
        url: url(call),
        headers_complete: !headers.is_empty(),
        headers,
        has_body: match &body {
            Some(bytes) => Some(!bytes.is_empty()),
            None => size.map(|size: u64| size > 0),
        },
        body: body.and_then(|bytes| limits.request_body(bytes)),
        ..Request::default()
    }
}

/// The address, which a transaction holds in parts.
fn url(call: &Members<'_>) -> Option<String> {
    let (scheme, host) = (call.text("scheme")?, call.text("host")?);
    let port = ["port", "actualPort"]
        .iter()
        .find_map(|name| call.number(name));
    let port =
        port.filter(|port: &u16| !matches!((scheme.as_str(), port), ("https", 443) | ("http", 80)));
    let port = port.map(|port| format!(":{port}")).unwrap_or_default();
    let path = call.text("path").unwrap_or_default();
    let query = call.text("query").map(|query| format!("?{query}"));
    Some(format!(
        "{scheme}://{host}{port}{path}{}",
        query.unwrap_or_default()
    ))
}

fn response(
    status: u16,
    is_tunnel: bool,
    answer: &Members<'_>,
    limits: Limits,
) -> Result<Response, Problem> {
    let header = answer.object("header").unwrap_or_default();
    let first = header.text("firstLine").unwrap_or_default();
    let parts = status_line::parts(first.as_bytes());
    let reason = parts.as_ref().map(|parts| lines::lossy(parts.reason));
    let (headers, _) = header.headers("headers");
    Ok(Response {
        version: parts.map(|parts| lines::lossy(parts.version)),
        status: Some(status),
        reason: reason.filter(|reason| !reason.is_empty()),
        body: match is_tunnel {
            true => Body::default(),
            false => self::body(status, answer, &headers, limits)?,
        },
        role: match is_tunnel {
            true => Role::Tunnel,
            false => role(Some(status)),
        },
        headers,
    })
}

fn body(
    status: u16,
    answer: &Members<'_>,
    headers: &Headers,
    limits: Limits,
) -> Result<Body, Problem> {
    let size: Option<u64> = answer
        .object("sizes")
        .and_then(|sizes| sizes.number("body"));
    let is_empty = size == Some(0) || status::has_no_body(status);
    match bytes(answer) {
        Some((bytes, true)) => Ok(body::shown(bytes, headers, limits.body)),
        Some((bytes, false)) => Ok(body::whole(bytes, false, limits.body)),
        None if answer
            .object("body")
            .is_some_and(|body| body.has("encoded")) =>
        {
            Err(Problem::member(
                "response.body.encoded",
                MemberKind::Base64,
                Found::Text,
            ))
        }
        None if is_empty => Ok(Body::default()),
        None => Ok(Body {
            extent: Extent::NotRecorded { promised: size },
            ..Body::default()
        }),
    }
}

/// The bytes of a body, and whether they were given as text.
fn bytes(message: &Members<'_>) -> Option<(Vec<u8>, bool)> {
    let body = message.object("body")?;
    match body.text("encoded") {
        Some(packed) => Some((base64::decode(&packed)?, false)),
        None => Some((body.text("text")?.into_bytes(), true)),
    }
}
