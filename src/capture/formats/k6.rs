//! Reads what `k6 run --out json` writes: a line for each sample of each metric. Of those of one call, that of the metric
//! `http_reqs` is the call.

use crate::capture::error::Problem;
use crate::capture::formats::json_message::{Members, role};
use crate::capture::formats::values::Form;
use crate::capture::message::{body, status};
use crate::capture::source::Limits;
use crate::exchange::{Exchange, Headers, InputFormat, NoResponse, Origin, Request, Response};
use crate::input::json_walk::Glimpse;
use crate::time::Timestamp;

/// A sample.
pub(crate) struct Sample;

impl Form for Sample {
    const FORMAT: InputFormat = InputFormat::Ndjson;

    fn is(seen: &Glimpse<'_>) -> bool {
        let kind = seen.value("type").unwrap_or_default();
        [&b"\"Metric\""[..], b"\"Point\""].contains(&kind)
            && seen.begins("metric", b'"')
            && seen.begins("data", b'{')
    }

    fn is_call(object: &str) -> bool {
        Glimpse::of(object.as_bytes()).is_some_and(|seen| {
            seen.value("metric") == Some(b"\"http_reqs\"")
                && seen.value("type") == Some(b"\"Point\"")
        })
    }

    fn read(object: &str, _: Limits) -> Result<Exchange, Problem> {
        let sample = Members::read(object, "line")?;
        let data = sample.object("data").unwrap_or_default();
        let tags = data.object("tags").unwrap_or_default();
        let status = match tags.text("status") {
            Some(digits) => status::parse(&digits, "status")?,
            None => None,
        };
        let response = Response {
            status,
            body: body::unrecorded(status, &Headers::default()),
            role: role(status),
            ..Response::default()
        };
        Ok(Exchange {
            request: Some(Request {
                method: tags.text("method"),
                url: tags.text("url").or_else(|| tags.text("name")),
                ..Request::default()
            }),
            no_response: status.is_none().then(|| NoResponse {
                reason: tags.text("error"),
            }),
            response: match status {
                Some(_) => response,
                None => Response::default(),
            },
            origin: Origin {
                time: data.text("time").and_then(|time| Timestamp::parse(&time)),
                ..Origin::default()
            },
        })
    }
}
