//! One line of NDJSON as an exchange: a response in our form for pipelines, a line of our own output read back, or a
//! body alone.

use crate::capture::source::Limits;
use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;

use crate::capture::error::{MemberKind, Problem};
use crate::capture::formats::base64;
use crate::capture::message::status::{has_no_body, is_interim};
use crate::capture::message::{body, header_fields};
use crate::exchange::{
    Body, Exchange, Extent, Headers, Origin, ReportedBody, Request, Response, Role,
};
use crate::time::Timestamp;

/// The members of the form for pipelines. Others may stand beside them.
const MEMBERS: [&str; 10] = [
    "status",
    "headers",
    "body",
    "bodyEncoding",
    "reason",
    "version",
    "method",
    "url",
    "requestHeaders",
    "time",
];

/// The members of a line.
type Members<'l> = BTreeMap<String, &'l RawValue>;

/// Whether a line is surely a response and not a body that happens to be an object.
pub(crate) fn is_response(line: &[u8]) -> bool {
    let text = String::from_utf8_lossy(line);
    let members: Result<Members, _> = serde_json::from_str(&text);
    members.is_ok_and(|members| is_output(&members) || is_record(&members))
}

/// Reads a line. Its place in the input is not known here.
pub(crate) fn read(line: &[u8], limits: Limits) -> Result<Exchange, Problem> {
    let text = String::from_utf8_lossy(line);
    let members: Members = serde_json::from_str(&text).map_err(|error| match error.classify() {
        serde_json::error::Category::Data => Problem::Member {
            name: "line",
            expected: MemberKind::Object,
        },
        _ => Problem::BrokenJson,
    })?;
    if is_output(&members) {
        return output(&text, limits);
    }
    if is_record(&members) {
        return record(&members, limits);
    }
    Ok(Exchange {
        response: Response {
            body: body::whole(line.trim_ascii().to_vec(), false, limits.body),
            ..Response::default()
        },
        ..Exchange::default()
    })
}

/// Whether a line is one of our own output.
fn is_output(members: &Members) -> bool {
    let version = members
        .get("schema")
        .and_then(|value| value.get().parse().ok());
    version == Some(1_u32) && members.contains_key("source") && members.contains_key("response")
}

/// Whether a line is in the form for pipelines. A body may have a `status` too, so that alone says nothing, unless
/// there is nothing of another form.
fn is_record(members: &Members) -> bool {
    let has = |name: &&str| members.contains_key(*name);
    let is_status = members
        .get("status")
        .is_some_and(|value| value.get().parse::<u16>().is_ok());
    let beside = ["headers", "body", "url", "method"];
    if is_status && beside.iter().any(has) {
        return true;
    }
    let is_known = |name: &String| MEMBERS.contains(&name.as_str());
    ["status", "headers", "body"].iter().any(has) && members.keys().all(is_known)
}

fn record(members: &Members, limits: Limits) -> Result<Exchange, Problem> {
    let status = match members.get("status").map(|value| value.get()) {
        None | Some("null") => None,
        Some(digits) => Some(status(digits)?),
    };
    if status == Some(0) {
        return Err(Problem::NoResponse { reason: None });
    }
    let headers = headers(members.get("headers"), "headers")?;
    let sent = members.get("requestHeaders");
    let body = body(members, status, &headers, limits)?;
    let request = Request {
        method: string(members, "method")?,
        url: string(members, "url")?,
        headers: self::headers(sent, "requestHeaders")?,
        headers_complete: sent.is_some_and(|value| value.get() != "null"),
        has_body: None,
    };
    Ok(Exchange {
        request: (request != Request::default()).then_some(request),
        response: Response {
            version: string(members, "version")?,
            status,
            reason: string(members, "reason")?,
            headers,
            body,
            role: role(status),
        },
        origin: Origin {
            time: string(members, "time")?.and_then(|time| Timestamp::parse(&time)),
            ..Origin::default()
        },
    })
}

fn status(digits: &str) -> Result<u16, Problem> {
    let status = digits.parse().ok().filter(|status| *status < 1000);
    status.ok_or(Problem::Member {
        name: "status",
        expected: MemberKind::Status,
    })
}

fn role(status: Option<u16>) -> Role {
    match status {
        Some(status) if is_interim(status) => Role::Interim,
        _ => Role::Final,
    }
}

/// A string that is not empty; `None` when it is missing or `null`.
fn string(members: &Members, name: &'static str) -> Result<Option<String>, Problem> {
    let Some(value) = members.get(name) else {
        return Ok(None);
    };
    match serde_json::from_str::<Option<String>>(value.get()) {
        Ok(text) => Ok(text.filter(|text| !text.is_empty())),
        Err(_) => Err(Problem::Member {
            name,
            expected: MemberKind::Text,
        }),
    }
}

fn body(
    members: &Members,
    status: Option<u16>,
    headers: &Headers,
    limits: Limits,
) -> Result<Body, Problem> {
    let given = members.get("body").map(|value| value.get());
    let Some(given) = given.filter(|given| *given != "null") else {
        let promised = header_fields::content_length(headers);
        return Ok(Body {
            extent: match promised {
                _ if status.is_some_and(has_no_body) => Extent::Whole,
                Some(0) => Extent::Whole,
                promised => Extent::NotRecorded { promised },
            },
            ..Body::default()
        });
    };
    let Ok(text) = serde_json::from_str::<String>(given) else {
        return Ok(body::whole(given.as_bytes().to_vec(), true, limits.body));
    };
    let wrong = |name| Problem::Member {
        name,
        expected: MemberKind::Base64,
    };
    match string(members, "bodyEncoding")? {
        None => Ok(body::whole(text.into_bytes(), true, limits.body)),
        Some(name) if name.eq_ignore_ascii_case("base64") => {
            let bytes = base64::decode(&text).ok_or_else(|| wrong("body"))?;
            Ok(body::whole(bytes, false, limits.body))
        }
        // What the text stands for is not known.
        Some(_) => Err(wrong("bodyEncoding")),
    }
}

/// Headers: an object, an object of lists, a list of names and values, or a list of pairs.
fn headers(value: Option<&&RawValue>, name: &'static str) -> Result<Headers, Problem> {
    let mut headers = Headers::default();
    let wrong = || Problem::Member {
        name,
        expected: MemberKind::Headers,
    };
    let Some(value) = value else {
        return Ok(headers);
    };
    match serde_json::from_str(value.get()).map_err(|_| wrong())? {
        Value::Null => {}
        Value::Object(members) => {
            for (name, value) in &members {
                add(&mut headers, name, value).ok_or_else(wrong)?;
            }
        }
        Value::Array(list) => {
            for header in &list {
                let (name, value) = match header.as_array().map(Vec::as_slice) {
                    Some([name, value]) => (Some(name), Some(value)),
                    Some(_) => (None, None),
                    None => (header.get("name"), header.get("value")),
                };
                let name = name.and_then(Value::as_str).ok_or_else(wrong)?;
                let value = value.unwrap_or(&Value::Null);
                add(&mut headers, name, value).ok_or_else(wrong)?;
            }
        }
        _ => return Err(wrong()),
    }
    Ok(headers)
}

/// Adds a header with its value or values; `None` when a value is none.
fn add(headers: &mut Headers, name: &str, value: &Value) -> Option<()> {
    // `:status` and the like repeat what is said elsewhere.
    if name.starts_with(':') {
        return Some(());
    }
    match value {
        Value::String(text) => headers.push(name.trim(), text.trim()),
        Value::Number(_) | Value::Bool(_) => headers.push(name.trim(), value.to_string()),
        Value::Null => headers.push(name.trim(), ""),
        Value::Array(values) if values.iter().all(|value| !value.is_array()) => {
            for value in values {
                add(headers, name, value)?;
            }
        }
        Value::Array(_) | Value::Object(_) => return None,
    }
    Some(())
}

/// What is taken from a line of our own output. What was derived is derived anew.
#[derive(Deserialize)]
struct Output {
    source: OutputSource,
    #[serde(default)]
    request: Option<OutputRequest>,
    #[serde(default)]
    response: Option<OutputResponse>,
    #[serde(default)]
    body: Option<OutputBody>,
    #[serde(default)]
    findings: Vec<OutputFinding>,
    #[serde(default)]
    error: Option<OutputError>,
}

#[derive(Deserialize)]
struct OutputSource {
    #[serde(default)]
    time: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct OutputRequest {
    method: Option<String>,
    url: Option<String>,
    if_match: Option<String>,
    if_none_match: Option<String>,
    contract_version: Option<String>,
}

#[derive(Deserialize)]
struct OutputResponse {
    version: Option<String>,
    status: Option<u16>,
    reason: Option<String>,
    #[serde(default)]
    headers: Vec<OutputHeader>,
}

#[derive(Deserialize)]
struct OutputHeader {
    name: String,
    value: String,
}

#[derive(Deserialize)]
struct OutputBody {
    kind: String,
    length: u64,
    complete: bool,
    message: Option<String>,
}

#[derive(Deserialize)]
struct OutputFinding {
    id: String,
}

#[derive(Deserialize)]
struct OutputError {
    #[serde(rename = "where")]
    place: String,
    text: String,
}

fn output(text: &str, limits: Limits) -> Result<Exchange, Problem> {
    let output: Output = serde_json::from_str(text).map_err(|_| Problem::Member {
        name: "schema 1",
        expected: MemberKind::Object,
    })?;
    if let Some(OutputError { place, text }) = output.error {
        return Err(Problem::Reported { place, text });
    }
    let mut response = Response {
        body: output_body(output.body, limits),
        ..Response::default()
    };
    if let Some(told) = output.response {
        response.version = told.version;
        response.status = told.status;
        response.reason = told.reason;
        let is_tunnel = output.findings.iter().any(|finding| finding.id == "tunnel");
        response.role = match is_tunnel {
            true => Role::Tunnel,
            false => role(told.status),
        };
        for OutputHeader { name, value } in told.headers {
            response.headers.push(name, value);
        }
    }
    Ok(Exchange {
        request: output.request.map(output_request),
        response,
        origin: Origin {
            time: output.source.time.and_then(|time| Timestamp::parse(&time)),
            ..Origin::default()
        },
    })
}

/// The request as far as our output tells of it: of the headers, three.
fn output_request(told: OutputRequest) -> Request {
    let mut headers = Headers::default();
    for (name, value) in [
        ("If-Match", told.if_match),
        ("If-None-Match", told.if_none_match),
        ("X-Xbl-Contract-Version", told.contract_version),
    ] {
        if let Some(value) = value {
            headers.push(name, value);
        }
    }
    Request {
        method: told.method,
        url: told.url,
        headers,
        headers_complete: false,
        has_body: None,
    }
}

/// Our output does not hold the body, unless it was a short message; but it says what the body was.
fn output_body(told: Option<OutputBody>, limits: Limits) -> Body {
    let Some(told) = told else {
        return Body::default();
    };
    match told.message {
        _ if told.length == 0 && told.complete => Body::default(),
        Some(message) if told.complete && message.len() as u64 == told.length => {
            body::whole(message.into_bytes(), true, limits.body)
        }
        _ => Body {
            extent: Extent::NotRecorded {
                promised: Some(told.length).filter(|length| *length > 0),
            },
            reported: (told.length > 0).then_some(ReportedBody {
                kind: told.kind,
                complete: told.complete,
            }),
            ..Body::default()
        },
    }
}
