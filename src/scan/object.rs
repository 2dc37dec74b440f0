//! Error objects in a text: in JSON or as languages print them, alone, inside other objects, or inside texts.

use std::ops::Range;

use serde_json::Value;

use crate::catalog;
use crate::exchange::{Exchange, Request};
use crate::input::lines;
use crate::inspect::{Advice, BodyKind, ErrorCode, Inspection, inspect};
use crate::scan::loose;
use crate::scan::model::Code;
use crate::scan::pairs;
use crate::scan::place::Place;

/// An object in a text.
#[derive(Debug)]
pub(crate) struct Object {
    pub(crate) range: Range<usize>,
    pub(crate) value: Value,
}

/// How many times its own length the objects of a text may cost to read. A flood of braces costs no more.
const MOST_TIMES: usize = 4;

/// The objects of a text, in order. Those inside another one are left to it.
pub(crate) fn objects(text: &[u8]) -> Vec<Object> {
    let mut found = Vec::new();
    let mut left = MOST_TIMES * text.len() + 256;
    let mut at = 0;
    while let Some(start) = next_start(text, at).filter(|_| left > 0) {
        let (value, length) = loose::read(lines::from(text, start));
        left = left.saturating_sub(length.max(1));
        at = start + 1;
        if let Some(value) = value {
            at = start + length;
            found.push(Object {
                range: start..at,
                value,
            });
        }
    }
    let limit = memchr::memmem::find(text, b"urrentRequests");
    let is_inside = |at: &usize| found.iter().any(|one| one.range.contains(at));
    if let Some((value, range)) = limit
        .filter(|at| !is_inside(at))
        .and_then(|at| pairs::of_limit(text, at))
    {
        found.push(Object { range, value });
        found.sort_by_key(|one| one.range.start);
    }
    found
}

/// Where the next object may begin. Both beginnings are looked for in one go: a flood of one would be searched to its end for
/// the other each time.
fn next_start(text: &[u8], at: usize) -> Option<usize> {
    let rest = lines::from(text, at);
    let begins = |start: &usize| {
        let here = lines::from(rest, *start);
        here.starts_with(b"{") || here.starts_with(b"map[")
    };
    let start = memchr::memchr2_iter(b'{', b'm', rest).find(begins)?;
    Some(at + start)
}

/// Members of the objects that are told for errors.
const MEMBERS: [&str; 14] = [
    "code",
    "xerr",
    "error",
    "errorcode",
    "errormessage",
    "errormsg",
    "errorresponsecode",
    "errordetails",
    "currentrequests",
    "status",
    "path",
    "namespace",
    "error_code",
    "content",
];

/// The errors that an object is or holds, on a host, and whether it is one itself. What is not told for one is looked
/// into.
pub(crate) fn errors(value: &Value, url: Option<&str>) -> (Vec<Inspection>, bool) {
    if let Some(body) = error(value, url) {
        return (vec![body], true);
    }
    let mut found = Vec::new();
    look_into(value, url, 0, &mut found);
    (found, false)
}

/// The error that an object is.
fn error(value: &Value, url: Option<&str>) -> Option<Inspection> {
    let is_one = |name: &String| {
        MEMBERS
            .iter()
            .any(|member| name.eq_ignore_ascii_case(member))
    };
    value.as_object()?.keys().any(is_one).then_some(())?;
    Some(body(value.to_string(), url)).filter(|inspection| {
        let body = &inspection.body;
        body.kind.is_error() && Code::of_body(body).is_some()
    })
}

fn look_into(value: &Value, url: Option<&str>, depth: usize, found: &mut Vec<Inspection>) {
    const DEEPEST: usize = 6;
    const MOST: usize = 8;
    if depth > DEEPEST || found.len() == MOST {
        return;
    }
    match value {
        Value::Object(object) => match error(value, url).filter(|_| depth > 0) {
            Some(body) => found.push(body),
            None => object
                .values()
                .for_each(|value| look_into(value, url, depth + 1, found)),
        },
        Value::Array(items) => items
            .iter()
            .for_each(|value| look_into(value, url, depth + 1, found)),
        Value::String(text) => {
            for object in objects(text.as_bytes()) {
                look_into(&object.value, url, depth + 1, found);
            }
        }
        _ => {}
    }
}

/// What a body is, on a host.
pub(crate) fn body(text: impl Into<Vec<u8>>, url: Option<&str>) -> Inspection {
    let mut exchange = Exchange::default();
    exchange.response.body.bytes = text.into();
    exchange.request = url.map(|url| Request {
        url: Some(url.to_owned()),
        ..Request::default()
    });
    inspected(exchange)
}

/// What an answer is, with a status and a body, to what was called.
pub(crate) fn answer(status: u16, body: impl Into<Vec<u8>>, place: &Place) -> Inspection {
    let mut exchange = Exchange::default();
    exchange.response.status = Some(status);
    exchange.response.body.bytes = body.into();
    exchange.request = called(place);
    inspected(exchange)
}

/// The request to a place.
fn called(place: &Place) -> Option<Request> {
    let url = place.url()?;
    Some(Request {
        method: place.method.clone(),
        url: Some(url),
        ..Request::default()
    })
}

/// Lets the status of an answer, and what was called, say what to do about the error in its body.
pub(crate) fn advise(error: &mut Inspection, status: u16, place: &Place) {
    let mut exchange = error.exchange.clone();
    exchange.response.status = Some(status);
    exchange.request = called(place).or(exchange.request);
    let told = inspected(exchange);
    if told.body.kind == error.body.kind {
        (error.advice, error.retry) = (told.advice, told.retry);
    }
}

/// What an exchange of a log means.
pub(crate) fn inspected(exchange: Exchange) -> Inspection {
    let mut inspection = inspect(exchange);
    // A log has no more than it has.
    inspection
        .advice
        .retain(|advice| !matches!(advice, Advice::PassHeaders | Advice::SupplyRequest { .. }));
    inspection
}

/// What a word of OAuth is told by where it stands alone.
pub(crate) fn of_oauth_word(word: &str) -> Option<Code> {
    let known = catalog::oauth_error(word, None)?;
    Some(of_word(BodyKind::OauthError, known.words.first()?))
}

/// What a word of the consoles' service, or of a stream, is told by where it stands alone.
pub(crate) fn of_console_word(word: &str) -> Option<Code> {
    let of_stream =
        || catalog::stream_error(word, None).map(|row| of_word(BodyKind::StreamError, row.code));
    let row = catalog::status_error(word);
    row.map(|row| of_word(BodyKind::StatusError, row.word))
        .or_else(of_stream)
}

fn of_word(kind: BodyKind, word: &str) -> Code {
    Code::Object {
        kind,
        code: Some(ErrorCode::Word(word.to_owned())),
        source: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the errors of a text are told by.
    fn told(text: &str) -> Vec<String> {
        let objects = objects(text.as_bytes());
        let found = objects
            .iter()
            .flat_map(|object| errors(&object.value, None).0);
        found
            .map(|one| Code::of_body(&one.body).unwrap().query())
            .collect()
    }

    #[test]
    fn errors_are_found_in_objects_and_in_texts_in_them() {
        for text in [
            r#"x {"code":4000,"source":"DemoFD"} y"#,
            r#"{"log":"failed {\"code\":4000,\"source\":\"DemoFD\"}\n","stream":"stderr"}"#,
            "{ status: 403, data: { code: 4000, source: 'DemoFD' } }",
            "{ body: '{\\r\\n' +\n  '\"code\": 4000, \"source\": \"DemoFD\"}' }",
        ] {
            assert_eq!(told(text), ["4000"], "{text}");
        }
    }

    #[test]
    fn what_is_no_error_is_none() {
        for text in [
            r#"{"code":4000}"#,
            "{'kind': 'resp', 'code': 400, 'msg': 'x'}",
            r#"{"level":"error","msg":"x","error":"dial tcp"}"#,
            r#"{"status":{"errorCode":"OK"}}"#,
        ] {
            assert_eq!(told(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn a_flood_of_braces_costs_no_more_than_its_length() {
        let text = "{\"a\":\"".repeat(10_000);
        assert!(objects(text.as_bytes()).is_empty());
    }
}
