//! Reads back what we print: one report, or a list of them, laid out over lines; and a report on one line for NDJSON.
//!
//! Of a report the facts are taken that came from the capture. What was derived is derived anew.

use crate::capture::error::{MemberKind, Problem};
use crate::capture::formats::json_message::{Members, role};
use crate::capture::message::body;
use crate::capture::records::{self, Next, Records};
use crate::capture::source::{Exchanges, Input, Limits, Source};
use crate::exchange::{
    Body, Exchange, Extent, InputFormat, Origin, ReportedBody, Request, Response, Role,
};
use crate::input::window::{More, View};
use crate::input::{json_walk, lines};
use crate::json;
use crate::time::Timestamp;

/// Whether an input is a report, or a list that begins with one.
pub(crate) fn fits(view: View, source: &Source) -> Result<bool, More> {
    if source.bare_status.is_some() {
        return Ok(false);
    }
    let begin = view.bytes.trim_ascii_start();
    let begin = begin.strip_prefix(b"[").unwrap_or(begin);
    begins(begin).or_else(|More| view.if_ended(false))
}

/// Whether a text begins as a report does: with the program that wrote it, but for the oldest, and the contract.
fn begins(text: &[u8]) -> Result<bool, More> {
    let contract: [&[u8]; 5] = [b"\"schema\"", b":", b"1", b",", b"\"source\""];
    let members = match json_walk::behind_tokens(text, &[b"{", b"\"tool\"", b":", b"{"])? {
        None => json_walk::behind_tokens(text, &[b"{"])?,
        Some(tool) => {
            let end = tool.iter().position(|&byte| byte == b'}').ok_or(More)?;
            json_walk::behind_tokens(lines::from(tool, end + 1), &[b","])?
        }
    };
    let behind = members.map(|members| json_walk::behind_tokens(members, &contract));
    Ok(behind.transpose()?.flatten().is_some())
}

pub(crate) fn open(input: Input<'_>) -> Exchanges<'_> {
    records::open(input, Reports { in_list: false })
}

/// The reports of an input.
struct Reports {
    in_list: bool,
}

impl Records for Reports {
    const FORMAT: InputFormat = InputFormat::Ndjson;
    const NOTHING: Problem = Problem::Empty;

    fn next(&mut self, input: &mut Input<'_>) -> Next {
        let next = json_walk::peek(&mut input.window);
        let place = input.window.place();
        match next {
            Some(b'[') if !self.in_list => self.in_list = true,
            Some(b']') if self.in_list => self.in_list = false,
            Some(b',') if self.in_list => {}
            None if self.in_list => return Next::Cut(place),
            None => return Next::End(None),
            Some(_) => {
                let length = match records::measure(input) {
                    Ok(Some(length)) => length,
                    Ok(None) => return Next::Cut(place),
                    Err(problem) => return Next::Record(place, Err(problem)),
                };
                let report = lines::lossy(lines::before(input.window.bytes(), length));
                input.window.pass(length);
                return Next::record(place, read(&report, input.limits));
            }
        }
        input.window.pass(1);
        Next::Passed
    }
}

/// Whether an object is a report.
pub(crate) fn is_report(members: &Members<'_>) -> bool {
    members.number("schema") == Some(1) && members.has("source") && members.has("response")
}

/// Reads a report. Its place in the input is not known here.
pub(crate) fn read(text: &str, limits: Limits) -> Result<Exchange, Problem> {
    let report: Result<json::Inspected<String>, _> = serde_json::from_str(text);
    let report = match report {
        Ok(report) if report.schema == json::SCHEMA => report,
        Err(error) if !error.is_data() => return Err(Problem::BrokenJson),
        _ => return Err(Problem::member("schema 1", MemberKind::Object)),
    };
    if let Some(json::Unreadable { place, text }) = report.error {
        return Err(Problem::Reported { place, text });
    }
    let mut findings = report.findings.iter();
    let is_tunnel = findings.any(|finding| finding.id == json::TUNNEL);
    let told = report.response.unwrap_or_default();
    let headers = told.headers.into_iter();
    let time = report.source.time;
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
            time: time.and_then(|time| Timestamp::parse(&time)),
            ..Origin::default()
        },
        ..Exchange::default()
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
