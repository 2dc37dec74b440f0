//! One entry of a HAR as an exchange.
//!
//! Tools fill the members of a HAR in their own ways, so everything but the status may be missing or of another type.

use std::time::Duration;

use crate::capture::error::{MemberKind, Problem};
use crate::capture::formats::base64;
use crate::capture::formats::har::attached::Attached;
use crate::capture::formats::json_message::{Members, millis, role};
use crate::capture::message::{body, content_coding, header_fields, measure, status};
use crate::capture::source::Limits;
use crate::exchange::{
    Body, Exchange, Extent, Headers, NoResponse, Origin, Repair, Request, RequestBody, Response,
};
use crate::time::Timestamp;

/// Reads an entry. Its place in the input is not known here.
pub(crate) fn read(
    entry: &Members<'_>,
    limits: Limits,
    files: &mut impl Attached,
) -> Result<Exchange, Problem> {
    let sent = entry.object("request");
    let request = sent.map(|sent| request(&sent, limits, files));
    let answer = entry.object("response");
    let why = failure(entry, answer.as_ref());
    let status = match &answer {
        // Of a call that was not answered some tools write no response at all.
        None if entry.value("response").is_none() && request.is_some() => None,
        None => {
            let found = entry.found("response");
            return Err(Problem::member("response", MemberKind::Object, found));
        }
        Some(answer) => match answer.value("status") {
            None if why.is_some() || (request.is_some() && is_bare(answer)) => None,
            // What was received is told without its status.
            None if request.is_some() => Some(None),
            None => {
                let found = answer.found("status");
                return Err(Problem::member(
                    "response.status",
                    MemberKind::Status,
                    found,
                ));
            }
            Some(status) => status::parse(status, "response.status")?.map(Some),
        },
    };
    let answer = answer.unwrap_or_default();
    let started = entry.text("startedDateTime");
    let mut repairs = Vec::new();
    let (response, no_response) = match status {
        Some(status) => {
            let (mut response, repair) = response(status, &answer, limits, files);
            repairs.extend(repair);
            repairs.extend(why.map(|reason| {
                not_all_there(&mut response);
                Repair::Failed { reason }
            }));
            (response, None)
        }
        None => {
            let reason = why.or_else(|| answer.text("statusText"));
            (Response::default(), Some(NoResponse { reason }))
        }
    };
    Ok(Exchange {
        response,
        no_response,
        request,
        origin: Origin {
            time: started.and_then(|time| moment(&time)),
            duration: entry.millis("time"),
            first_byte: entry.object("timings").as_ref().and_then(first_byte),
            repairs,
            ..Origin::default()
        },
    })
}

/// Why a call failed, wherever a tool writes it.
fn failure(entry: &Members<'_>, answer: Option<&Members<'_>>) -> Option<String> {
    let places = answer.into_iter().chain([entry]);
    places
        .flat_map(|members| ["_error", "_failureText"].map(|name| members.text(name)))
        .find_map(|reason| reason)
}

/// Whether a response says nothing.
fn is_bare(answer: &Members<'_>) -> bool {
    let content = answer.object("content").unwrap_or_default();
    let (headers, _) = answer.headers("headers");
    headers.is_empty() && content.text("text").is_none() && content.text("_file").is_none()
}

/// A call failed behind its head: what came of the body is not all, unless it shows by itself that it is.
fn not_all_there(response: &mut Response) {
    let body = &mut response.body;
    if body.extent == Extent::Whole && !measure::is_one_value(&body.bytes) {
        body.extent = match body.bytes.is_empty() {
            true => Extent::NotRecorded { promised: None },
            false => Extent::Cut,
        };
    }
}

/// A time, of which some tools write the offset without its colon.
fn moment(time: &str) -> Option<Timestamp> {
    let (clock, minutes) = time.split_at_checked(time.len().checked_sub(2)?)?;
    match clock.as_bytes() {
        [.., b'+' | b'-', b'0'..=b'9', b'0'..=b'9'] if clock.contains('T') => {
            Timestamp::parse(&format!("{clock}:{minutes}"))
        }
        _ => Timestamp::parse(time),
    }
}

/// How long the first byte took: everything before it, where the wait for it is known.
fn first_byte(timings: &Members<'_>) -> Option<Duration> {
    let before = ["blocked", "dns", "connect", "send"];
    let before = before.iter().filter_map(|phase| timings.number(phase));
    let wait = timings.number("wait").filter(|wait: &f64| *wait >= 0.0)?;
    millis(wait + before.filter(|phase: &f64| *phase > 0.0).sum::<f64>())
}

fn request(request: &Members<'_>, limits: Limits, files: &mut impl Attached) -> Request {
    let posted = request.object("postData").unwrap_or_default();
    let text = posted.text("text");
    let has_params = posted.value("params").is_some_and(|list| {
        let list: Result<Vec<serde::de::IgnoredAny>, _> = serde_json::from_str(list);
        list.is_ok_and(|list| !list.is_empty())
    });
    let size: Option<u64> = request.number("bodySize");
    let headers = once(request);
    let attached = posted.text("_file").filter(|_| text.is_none());
    let limit = limits.request_body as u64 + 1;
    let attached = attached.and_then(|name| files.read(&name, limit));
    let text = text.map(String::into_bytes).or(attached);
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
            Some(text) => limits.request_body(text),
            None => size.and_then(RequestBody::of_length),
        },
        ..Request::default()
    }
}

/// Headers, of which some tools write each twice, in two spellings of the name.
fn once(message: &Members<'_>) -> Headers {
    let (mut all, _) = message.headers("headers");
    all.keep_once();
    all
}

/// The response, and what is to be said of its body.
fn response(
    status: Option<u16>,
    answer: &Members<'_>,
    limits: Limits,
    files: &mut impl Attached,
) -> (Response, Option<Repair>) {
    let content = answer.object("content").unwrap_or_default();
    let headers = once(answer);
    let attached = content
        .text("_file")
        .filter(|_| content.text("text").is_none());
    let bytes = attached
        .as_ref()
        .and_then(|name| files.read(name, limits.body.saturating_add(1)));
    let absent = attached.filter(|_| bytes.is_none());
    let absent = absent.map(|name| Repair::BodyAbsent { name });
    let (body, cut) = match bytes {
        Some(bytes) => (coded(bytes, &headers, limits), None),
        None => body(status, &content, &headers, limits),
    };
    let is_named = headers.get("Content-Type").is_some();
    let has_body = !body.bytes.is_empty() || body.extent != Extent::Whole;
    let media_type = match is_named || !has_body {
        true => None,
        false => content.text("mimeType").filter(|name| name.contains('/')),
    };
    let response = Response {
        version: answer.text("httpVersion").and_then(version),
        status,
        reason: answer.text("statusText"),
        headers,
        body: Body { media_type, ..body },
        role: role(status),
    };
    (response, absent.or(cut))
}

/// Bytes as they came over the wire, or already with the codings undone that the headers name.
fn coded(bytes: Vec<u8>, headers: &Headers, limits: Limits) -> Body {
    let codings: Vec<&str> = header_fields::elements(headers, "Content-Encoding").collect();
    content_coding::decode(bytes.into(), &codings, limits.body)
}

fn body(
    status: Option<u16>,
    content: &Members<'_>,
    headers: &Headers,
    limits: Limits,
) -> (Body, Option<Repair>) {
    let size: Option<u64> = content.number("size");
    match content.string("text") {
        Some(text) if !text.is_empty() => {
            let encoding = content.text("encoding");
            let is_base64 = encoding.is_some_and(|name| name.eq_ignore_ascii_case("base64"));
            match is_base64.then(|| base64::decode(&text)).flatten() {
                Some(bytes) => (coded(bytes, headers, limits), None),
                None => shown(text, headers, limits),
            }
        }
        _ if status.is_some_and(status::has_no_body) || size == Some(0) => (Body::default(), None),
        // Playwright measures no body of a redirect.
        _ if size.is_none() && header_fields::content_length(headers) == Some(0) => {
            (Body::default(), None)
        }
        Some(_) if size.is_none() => (Body::default(), None),
        _ => {
            let promised = size.filter(|&size| size > 0);
            let body = Body {
                extent: Extent::NotRecorded { promised },
                ..Body::default()
            };
            (body, None)
        }
    }
}

/// A body that is given as text. Firebug cuts a long one, and says behind an empty line how much is missing.
fn shown(mut text: String, headers: &Headers, limits: Limits) -> (Body, Option<Repair>) {
    const CUT: &str = "... [truncated to save space (";
    let missing = text.strip_suffix(" more bytes)]").and_then(|text| {
        let at = text.rfind(CUT)?;
        let count = text.get(at + CUT.len()..)?;
        Some((at, count.parse::<u64>().ok()?))
    });
    let Some((at, missing)) = missing else {
        return (body::shown(text.into_bytes(), headers, limits.body), None);
    };
    text.truncate(at);
    let kept = text.strip_suffix("\n\n").unwrap_or(&text).len();
    text.truncate(kept);
    let body = Body {
        extent: Extent::Cut,
        ..body::whole(text.into_bytes(), true, limits.body)
    };
    let missing = Some(missing);
    (body, Some(Repair::CutByTool { missing }))
}

/// The protocol as a status line has it. Tools write it in many ways; what is none of HTTP is kept as it is written.
fn version(name: String) -> Option<String> {
    const LONGEST: usize = 32;
    if let "HTTP/1.1" | "HTTP/2" | "HTTP/3" = &*name {
        return Some(name);
    }
    let lower = name.trim().to_ascii_lowercase();
    // Drafts of HTTP/3 name themselves, as `h3-29` does.
    let number = lower.strip_prefix("http/").unwrap_or(&lower);
    let version = match number.split('-').next().unwrap_or_default() {
        "0.9" => "HTTP/0.9",
        "1.0" => "HTTP/1.0",
        "1.1" => "HTTP/1.1",
        "2" | "2.0" | "h2" | "h2c" => "HTTP/2",
        "3" | "3.0" | "h3" => "HTTP/3",
        _ => {
            let is_one = name.len() <= LONGEST
                && name.contains('/')
                && name.bytes().all(|byte| byte.is_ascii_graphic());
            return is_one.then_some(name);
        }
    };
    Some(version.to_owned())
}
