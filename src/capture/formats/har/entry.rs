//! One entry of a HAR as an exchange.
//!
//! Tools fill the members of a HAR in their own ways, so everything but the status may be missing or of another type.

use crate::capture::source::Limits;
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::capture::error::{MemberKind, Problem};
use crate::capture::formats::base64;
use crate::capture::message::body;
use crate::capture::message::status::{has_no_body, is_interim};
use crate::exchange::{Body, Exchange, Extent, Headers, Origin, Request, Response, Role};
use crate::time::Timestamp;

/// The members of an entry that are looked at. The others may be large, and are passed over.
#[derive(Deserialize)]
struct Entry {
    #[serde(default, rename = "startedDateTime")]
    started: Value,
    #[serde(default)]
    request: Message,
    #[serde(default)]
    response: Message,
    #[serde(default, rename = "_error")]
    error: Value,
}

/// A request or a response: an object, or something else.
type Message = Value;

/// Reads an entry. Its place in the input is not known here.
pub(crate) fn read(bytes: &[u8], limits: Limits) -> Result<Exchange, Problem> {
    // Some tools write a body that is no text as if it were: what is ill-formed in it is replaced.
    let text = String::from_utf8_lossy(bytes);
    let entry: Entry = serde_json::from_str(&text).map_err(|error| match error.classify() {
        serde_json::error::Category::Data => Problem::Member {
            name: "entry",
            expected: MemberKind::Object,
        },
        _ => Problem::BrokenJson,
    })?;
    let Value::Object(answer) = entry.response else {
        return Err(Problem::Member {
            name: "response",
            expected: MemberKind::Object,
        });
    };
    let status = status(answer.get("status")).ok_or(Problem::Member {
        name: "response.status",
        expected: MemberKind::Status,
    })?;
    if status == 0 {
        let reason = string(answer.get("_error")).or_else(|| string(Some(&entry.error)));
        return Err(Problem::NoResponse { reason });
    }
    Ok(Exchange {
        request: request(&entry.request),
        response: response(status, answer, limits),
        origin: Origin {
            time: string(Some(&entry.started)).and_then(|time| Timestamp::parse(&time)),
            ..Origin::default()
        },
    })
}

/// The status, 0 where there was no response.
fn status(value: Option<&Value>) -> Option<u16> {
    let status = u16::try_from(value?.as_u64()?).ok()?;
    (status < 1000).then_some(status)
}

fn request(request: &Message) -> Option<Request> {
    let request = request.as_object()?;
    let posted = request.get("postData").and_then(Value::as_object);
    let size = request.get("bodySize").and_then(Value::as_u64);
    let has_text = posted.is_some_and(|data| {
        let has_params = data.get("params").and_then(Value::as_array);
        string(data.get("text")).is_some() || has_params.is_some_and(|list| !list.is_empty())
    });
    let headers = headers(request.get("headers"));
    Some(Request {
        method: string(request.get("method")),
        url: string(request.get("url")),
        headers_complete: !headers.is_empty(),
        headers,
        has_body: match (has_text, size) {
            (true, _) => Some(true),
            (false, Some(size)) => Some(size > 0),
            (false, None) => None,
        },
    })
}

fn response(status: u16, mut answer: Map<String, Value>, limits: Limits) -> Response {
    let content = answer.remove("content").unwrap_or_default();
    Response {
        version: answer.get("httpVersion").and_then(version),
        status: Some(status),
        reason: string(answer.get("statusText")),
        headers: headers(answer.get("headers")),
        body: self::body(status, content, limits),
        role: match status {
            status if is_interim(status) => Role::Interim,
            _ => Role::Final,
        },
    }
}

fn body(status: u16, mut content: Value, limits: Limits) -> Body {
    let size = content.get("size").and_then(Value::as_u64);
    let encoding = string(content.get("encoding"));
    let text = content.get_mut("text").map(Value::take);
    let text = text.and_then(|text| match text {
        Value::String(text) => Some(text),
        _ => None,
    });
    let promised = size.filter(|&size| size > 0);
    match text {
        Some(text) if !text.is_empty() => {
            let is_base64 = encoding.is_some_and(|name| name.eq_ignore_ascii_case("base64"));
            match is_base64.then(|| base64::decode(&text)).flatten() {
                Some(bytes) => body::whole(bytes, false, limits.body),
                None => body::whole(text.into_bytes(), true, limits.body),
            }
        }
        _ if has_no_body(status) || size == Some(0) => Body::default(),
        Some(_) if size.is_none() => Body::default(),
        _ => Body {
            extent: Extent::NotRecorded { promised },
            ..Body::default()
        },
    }
}

/// The headers, be they a list of names and values as they should, or an object.
fn headers(value: Option<&Value>) -> Headers {
    let mut headers = Headers::default();
    match value {
        Some(Value::Array(list)) => {
            for header in list {
                let value = header.get("value").and_then(scalar).unwrap_or_default();
                if let Some(name) = string(header.get("name")) {
                    add(&mut headers, &name, &value);
                }
            }
        }
        Some(Value::Object(members)) => {
            for (name, value) in members {
                add(&mut headers, name, &scalar(value).unwrap_or_default());
            }
        }
        _ => {}
    }
    headers
}

/// Adds a header; browsers join the values of one that is repeated by line feeds.
fn add(headers: &mut Headers, name: &str, value: &str) {
    // `:status` and the like repeat what is said elsewhere.
    if name.starts_with(':') {
        return;
    }
    for value in value.split('\n') {
        headers.push(name.trim(), value.trim());
    }
}

fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(_) | Value::Bool(_) => Some(value.to_string()),
        _ => None,
    }
}

/// A string that is not empty.
fn string(value: Option<&Value>) -> Option<String> {
    let text = value?.as_str()?;
    (!text.is_empty()).then(|| text.to_owned())
}

/// The protocol as a status line has it; tools write it in many ways.
fn version(value: &Value) -> Option<String> {
    let name = value.as_str()?.to_ascii_lowercase();
    let version = match name.as_str() {
        "http/0.9" => "HTTP/0.9",
        "http/1.0" => "HTTP/1.0",
        "http/1.1" => "HTTP/1.1",
        "h2" | "h2c" | "http/2" | "http/2.0" => "HTTP/2",
        "h3" | "http/3" | "http/3.0" => "HTTP/3",
        _ => return None,
    };
    Some(version.to_owned())
}
