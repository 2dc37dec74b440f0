//! Reads back what we print: a report, on one line of NDJSON or laid out over lines.
//!
//! Of a report the facts are taken that came from the capture. What was derived is derived anew.

use std::time::Duration;

use crate::capture::error::{Found, MemberKind, Problem};
use crate::capture::formats::json_message::role;
use crate::capture::message::body;
use crate::capture::source::Limits;
use crate::exchange::{
    Body, Exchange, Extent, NoResponse, Origin, Reported, ReportedBody, Request, RequestBody,
    Response, Role,
};
use crate::input::json_walk::Glimpse;
use crate::json;
use crate::time::Timestamp;

/// Whether an object is a report.
pub(crate) fn is_report(seen: &Glimpse<'_>) -> bool {
    let schema = i64::from(json::SCHEMA);
    seen.number("schema") == Some(schema) && seen.has("source") && seen.has("response")
}

/// Reads a report. Its place in the input is not known here.
pub(crate) fn read(text: &str, limits: Limits) -> Result<Exchange, Problem> {
    let report: Result<json::Inspected<String>, _> = serde_json::from_str(text);
    let report = match report {
        Ok(report) if report.schema == json::SCHEMA => report,
        Err(error) if !error.is_data() => return Err(Problem::BrokenJson),
        _ => {
            return Err(Problem::member(
                "schema 1",
                MemberKind::Object,
                Found::Object,
            ));
        }
    };
    let source = report.source;
    let reported = Reported {
        file: source.file,
        index: source.index,
    };
    let no_response = match report.error {
        Some(error) if error.id != json::NO_RESPONSE => {
            return Err(Problem::Reported {
                id: error.id.into(),
                place: error.place.into(),
                text: error.text,
                at: Box::new(reported),
            });
        }
        error => error.map(|error| NoResponse {
            reason: error.reason,
        }),
    };
    let mut findings = report.findings.iter();
    let is_tunnel = findings.any(|finding| finding.id == json::TUNNEL);
    let told = report.response.unwrap_or_default();
    let headers = told.headers.into_iter();
    Ok(Exchange {
        request: report.request.map(request),
        response: Response {
            version: told.version,
            status: told.status,
            reason: told.reason,
            headers: headers.map(|header| (header.name, header.value)).collect(),
            body: report
                .body
                .map(|told| body(told, limits))
                .unwrap_or_default(),
            role: match is_tunnel {
                true => Role::Tunnel,
                false => role(told.status),
            },
        },
        origin: Origin {
            time: source.time.and_then(|time| Timestamp::parse(&time)),
            duration: source.duration_ms.map(Duration::from_millis),
            first_byte: source.first_byte_ms.map(Duration::from_millis),
            reported: Some(reported),
            ..Origin::default()
        },
        no_response,
    })
}

/// The request as far as a report tells of it: of the headers, three.
fn request(told: json::Request<String>) -> Request {
    let headers = [
        ("If-Match", told.if_match),
        ("If-None-Match", told.if_none_match),
        ("X-Xbl-Contract-Version", told.contract_version),
    ];
    let headers = headers.into_iter();
    Request {
        method: told.method,
        url: told.url,
        has_body: told.body_length.map(|length| length > 0),
        body: told.body_length.and_then(RequestBody::of_length),
        headers: headers
            .filter_map(|(name, value)| Some((name, value?)))
            .collect(),
        ..Request::default()
    }
}

/// A report does not hold the body, unless it was a short message; but it says what the body was.
fn body(told: json::Body<String>, limits: Limits) -> Body {
    match told.message {
        _ if told.length == 0 && told.complete => Body::default(),
        Some(message) if told.complete && message.len() == told.length => {
            body::whole(message.into_bytes(), true, limits.body)
        }
        _ => Body {
            extent: Extent::NotRecorded {
                promised: (told.length > 0).then_some(told.length as u64),
            },
            reported: (told.length > 0).then_some(ReportedBody {
                kind: told.kind,
                complete: told.complete,
                wrapped_status: told.wrapped_status,
            }),
            ..Body::default()
        },
    }
}
