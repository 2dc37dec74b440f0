//! One entry of a HAR as an exchange.
//!
//! Tools fill the members of a HAR in their own ways, so everything but the status may be missing or of another type.

use std::time::Duration;

use crate::capture::error::{MemberKind, Problem};
use crate::capture::formats::base64;
use crate::capture::formats::json_message::{self, Members, headers, millis, role};
use crate::capture::message::{body, status};
use crate::capture::source::Limits;
use crate::exchange::{Body, Exchange, Extent, NoResponse, Origin, Request, RequestBody, Response};
use crate::time::Timestamp;

/// Reads an entry. Its place in the input is not known here.
pub(crate) fn read(bytes: &[u8], limits: Limits) -> Result<Exchange, Problem> {
    // Some tools write a body that is no text as if it were: what is ill-formed in it is replaced.
    let text = String::from_utf8_lossy(bytes);
    let entry = Members::read(&text, "entry")?;
    let request = entry.object("request").map(|sent| request(&sent, limits));
    let answer = entry.object("response");
    let why = why_unanswered(&entry, answer.as_ref());
    let status = match &answer {
        // Of a call that was not answered some tools write no response at all.
        None if entry.value("response").is_none() && request.is_some() => None,
        None => return Err(Problem::member("response", MemberKind::Object)),
        Some(answer) => match answer.value("status") {
            None if why.is_some() => None,
            status => status::parse(status.unwrap_or_default(), "response.status")?,
        },
    };
    let answer = answer.unwrap_or_default();
    let started = entry.text("startedDateTime");
    Ok(Exchange {
        response: status.map_or_else(Response::default, |status| {
            self::response(status, &answer, limits)
        }),
        no_response: status.is_none().then(|| NoResponse {
            reason: why.or_else(|| answer.text("statusText")),
        }),
        request,
        origin: Origin {
            time: started.and_then(|time| Timestamp::parse(&time)),
            duration: entry.millis("time"),
            first_byte: entry.object("timings").as_ref().and_then(first_byte),
            ..Origin::default()
        },
    })
}

/// Why a call failed, wherever a tool writes it.
fn why_unanswered(entry: &Members<'_>, answer: Option<&Members<'_>>) -> Option<String> {
    let places = answer.into_iter().chain([entry]);
    places
        .flat_map(|members| ["_error", "_failureText"].map(|name| members.text(name)))
        .find_map(|reason| reason)
}

/// How long the first byte took: everything before it, where the wait for it is known.
fn first_byte(timings: &Members<'_>) -> Option<Duration> {
    let before = ["blocked", "dns", "connect", "send"];
    let before = before.iter().filter_map(|phase| timings.number(phase));
    let wait = timings.number("wait").filter(|wait: &f64| *wait >= 0.0)?;
    millis(wait + before.filter(|phase: &f64| *phase > 0.0).sum::<f64>())
}

fn request(request: &Members<'_>, limits: Limits) -> Request {
    let posted = request.object("postData").unwrap_or_default();
    let text = posted.text("text");
    let has_params = posted.value("params").is_some_and(|list| {
        let list: Result<Vec<serde::de::IgnoredAny>, _> = serde_json::from_str(list);
        list.is_ok_and(|list| !list.is_empty())
    });
    let size: Option<u64> = request.number("bodySize");
    let (headers, _) = headers(request.value("headers"));
    Request {
        method: request.text("method"),
        url: request.text("url"),
        headers_complete: !headers.is_empty(),
        headers,
        has_body: match text.is_some() || has_params {
            true => Some(true),
            false => size.map(|size| size > 0),
        },
        body: match text {
            Some(text) => limits.request_body(text.into_bytes()),
            None => size.and_then(RequestBody::of_length),
        },
        ..Request::default()
    }
}

fn response(status: u16, answer: &Members<'_>, limits: Limits) -> Response {
    let content = answer.object("content").unwrap_or_default();
    Response {
        version: answer.text("httpVersion").and_then(|name| version(&name)),
        status: Some(status),
        reason: answer.text("statusText"),
        headers: headers(answer.value("headers")).0,
        body: self::body(status, &content, limits),
        role: role(Some(status)),
    }
}

fn body(status: u16, content: &Members<'_>, limits: Limits) -> Body {
    let size: Option<u64> = content.number("size");
    let text = content.value("text").and_then(json_message::text);
    match text {
        Some(text) if !text.is_empty() => {
            let encoding = content.text("encoding");
            let is_base64 = encoding.is_some_and(|name| name.eq_ignore_ascii_case("base64"));
            match is_base64.then(|| base64::decode(&text)).flatten() {
                Some(bytes) => body::whole(bytes, false, limits.body),
                None => body::whole(text.into_bytes(), true, limits.body),
            }
        }
        _ if status::has_no_body(status) || size == Some(0) => Body::default(),
        Some(_) if size.is_none() => Body::default(),
        _ => Body {
            extent: Extent::NotRecorded {
                promised: size.filter(|&size| size > 0),
            },
            ..Body::default()
        },
    }
}

/// The protocol as a status line has it; tools write it in many ways.
fn version(name: &str) -> Option<String> {
    let version = match name.to_ascii_lowercase().as_str() {
        "http/0.9" => "HTTP/0.9",
        "http/1.0" => "HTTP/1.0",
        "http/1.1" => "HTTP/1.1",
        "h2" | "h2c" | "http/2" | "http/2.0" => "HTTP/2",
        "h3" | "http/3" | "http/3.0" => "HTTP/3",
        _ => return None,
    };
    Some(version.to_owned())
}
