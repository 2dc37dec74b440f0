//! Reads calls that logs and traces tell as members of JSON: Elastic Common Schema and OpenTelemetry, whose names stand
//! nested, with dots, or as a list of keys and values.

use std::time::Duration;

use crate::capture::error::Problem;
use crate::capture::formats::json_message::{self, role, scalar};
use crate::capture::formats::values::{self, Form};
use crate::capture::message::body;
use crate::capture::source::{Limits, Source};
use crate::exchange::{Exchange, Headers, InputFormat, NoResponse, Origin, Request, Response};
use crate::input::json_walk::{self, Glimpse};
use crate::input::lines;
use crate::input::window::{More, View};
use crate::time::Timestamp;

/// Where members stand besides the outermost object.
const PLACES: [&str; 5] = ["attributes", "Attributes", "tags", "fields", "_source"];
/// The status of a response, as each edition names it.
const STATUSES: [&str; 2] = ["http.response.status_code", "http.status_code"];
const METHODS: [&str; 2] = ["http.request.method", "http.method"];
const ADDRESSES: [&str; 3] = ["url.full", "http.url", "url.original"];
const REASONS: [&str; 6] = [
    "error.message",
    "exception.message",
    "status.description",
    "status.message",
    "Status.Description",
    "error.type",
];
const TIMES: [&str; 5] = ["@timestamp", "start_time", "StartTime", "timestamp", "time"];
/// As many lines of a log are looked at for a call.
const LINES: usize = 1000;

/// Whether an input is such a document or log, which may begin with lines that tell of no call.
pub(crate) fn fits(view: View, source: &Source) -> Result<bool, More> {
    if values::fits::<Record>(view, source)? {
        return Ok(true);
    }
    Ok(source.bare_status.is_none() && is_among_lines(view.bytes))
}

/// Whether one of the first lines, each an object, tells of a call.
pub(crate) fn is_among_lines(bytes: &[u8]) -> bool {
    let mut rest = bytes;
    let is_possible = bytes.trim_ascii_start().starts_with(b"{")
        && lines::contains(lines::before(bytes, lines::line(bytes, 0).1), b"}")
        && lines::contains(bytes, b"status_code");
    is_possible
        && (0..LINES).any(|_| {
            let (line, next) = lines::line(rest, 0);
            rest = lines::from(rest, next);
            let seen = Glimpse::of(line).filter(|seen| seen.is_whole);
            seen.is_some_and(|seen| Record::is(&seen))
        })
}

/// Whether some of the names stand in a document: to look into each of its objects for them would take longer.
pub(crate) fn may_hold(document: &[u8]) -> bool {
    let names = [&b"status_code"[..], b"http.request.method", b"http.method"];
    names.iter().any(|name| lines::contains(document, name))
}

/// A record of a log or a span of a trace.
pub(crate) struct Record;

impl Form for Record {
    const FORMAT: InputFormat = InputFormat::Ndjson;

    fn is(seen: &Glimpse<'_>) -> bool {
        let facts = Facts::of(seen);
        matches!(facts.status(), Some(100..=599)) || facts.failure().is_some()
    }

    fn is_call(object: &str) -> bool {
        Glimpse::of(object.as_bytes()).is_some_and(|seen| Self::is(&seen))
    }

    fn read(object: &str, limits: Limits) -> Result<Exchange, Problem> {
        let seen = Glimpse::of(object.as_bytes()).unwrap_or_default();
        let facts = Facts::of(&seen);
        let status = facts.status();
        let given = |name| Some(facts.text(&[name])?.into_bytes());
        let sent = given("http.request.body.content");
        let headers = facts.headers("http.request");
        let request = Request {
            method: facts.text(&METHODS).map(|name| name.to_ascii_uppercase()),
            url: facts.address(),
            has_body: sent.as_ref().map(|bytes| !bytes.is_empty()),
            body: sent.and_then(|bytes| limits.request_body(bytes)),
            headers,
            ..Request::default()
        };
        let headers = facts.headers("http.response");
        let received = given("http.response.body.content");
        let response = Response {
            status,
            body: match received {
                Some(bytes) => body::shown(bytes, &headers, limits.body),
                None => body::unrecorded(status, &headers),
            },
            headers,
            role: role(status),
            ..Response::default()
        };
        let failure = match status {
            Some(_) => None,
            None => facts.failure(),
        };
        Ok(Exchange {
            request: (request != Request::default()).then_some(request),
            response: match failure {
                Some(_) => Response::default(),
                None => response,
            },
            no_response: failure.map(|reason| NoResponse {
                reason: Some(reason),
            }),
            origin: Origin {
                time: facts.time(),
                duration: facts.number("event.duration").map(Duration::from_nanos),
                ..Origin::default()
            },
        })
    }
}

/// A name and its value, both as they are written.
type Member<'t> = (&'t [u8], &'t [u8]);

/// The members of an object, and of each place in it that holds others.
struct Facts<'t>(Vec<Vec<Member<'t>>>);

impl<'t> Facts<'t> {
    fn of(seen: &Glimpse<'t>) -> Self {
        let places = PLACES.iter().filter_map(|name| seen.value(name));
        let inner = places.map(|place| match Glimpse::of(place) {
            Some(members) => members.members().collect(),
            None => json_walk::elements(place).filter_map(listed).collect(),
        });
        let outermost = seen.members().collect();
        Self(std::iter::once(outermost).chain(inner).collect())
    }

    /// A member by its whole name, wherever it stands.
    fn value(&self, name: &str) -> Option<&'t [u8]> {
        self.0.iter().find_map(|members| resolve(members, name))
    }

    /// The first of several members that is a text or a number.
    fn text(&self, names: &[&str]) -> Option<String> {
        let mut texts = names.iter().filter_map(|name| {
            let value = self.value(name)?;
            scalar(&lines::text(value)).filter(|text| !text.is_empty())
        });
        texts.next()
    }

    fn number(&self, name: &str) -> Option<u64> {
        self.text(&[name])?.parse().ok()
    }

    fn status(&self) -> Option<u16> {
        self.text(&STATUSES)?.parse().ok()
    }

    /// The whole address, or what its parts make; a path alone where no host is told.
    fn address(&self) -> Option<String> {
        if let Some(url) = self.text(&ADDRESSES) {
            return Some(url);
        }
        let path = self.text(&["url.path", "http.target"])?;
        let query = self.text(&["url.query"]).filter(|_| !path.contains('?'));
        let query = query.map(|query| format!("?{query}")).unwrap_or_default();
        let host = self.text(&["server.address", "url.domain", "http.host"]);
        let scheme = self.text(&["url.scheme", "http.scheme"]);
        Some(match (host, scheme) {
            (Some(host), Some(scheme)) => format!("{scheme}://{host}{path}{query}"),
            _ => format!("{path}{query}"),
        })
    }

    /// Why a call was not answered, if these are of a call and there is no status.
    fn failure(&self) -> Option<String> {
        let is_call = STATUSES.iter().all(|name| self.value(name).is_none())
            && self.text(&METHODS).is_some()
            && self.text(&ADDRESSES).is_some_and(|url| url.contains("://"));
        is_call.then(|| self.text(&REASONS)).flatten()
    }

    /// The headers of one side, which OpenTelemetry tells one by one.
    fn headers(&self, side: &str) -> Headers {
        let whole = self.value(&format!("{side}.headers"));
        let (mut headers, _) = json_message::headers(whole.map(lines::text).as_deref());
        let prefix = format!("{side}.header.");
        let members = self.0.iter().flatten();
        for (name, value) in members {
            let name = name.strip_prefix(prefix.as_bytes());
            if let Some(name) = name.map(lines::text) {
                // Older editions write an underscore for each hyphen.
                let name = name.replace('_', "-");
                for value in each(value) {
                    headers.push(&name, value.trim());
                }
            }
        }
        headers
    }

    /// When it was written, or when the call began.
    fn time(&self) -> Option<Timestamp> {
        if let Some(nanos) = self.number("startTimeUnixNano") {
            let time = jiff::Timestamp::from_nanosecond(i128::from(nanos));
            return time.ok().map(Timestamp::from);
        }
        let mut names = TIMES.iter();
        names.find_map(|name| Timestamp::parse(&self.text(&[name])?))
    }
}

/// A member by its whole name, of which a part may be that of an object around the rest.
fn resolve<'t>(members: &[Member<'t>], name: &str) -> Option<&'t [u8]> {
    let is_it = |(other, _): &&Member<'_>| *other == name.as_bytes();
    if let Some((_, value)) = members.iter().rev().find(is_it) {
        return Some(value);
    }
    name.match_indices('.').find_map(|(at, _)| {
        let (outer, inner) = (name.get(..at)?, name.get(at + 1..)?);
        let is_it = |(other, _): &&Member<'_>| *other == outer.as_bytes();
        let (_, object) = members.iter().rev().find(is_it)?;
        let members: Vec<_> = Glimpse::of(object)?.members().collect();
        resolve(&members, inner)
    })
}

/// A member that is listed as a key and a value, which OTLP wraps in its type.
fn listed(element: &[u8]) -> Option<Member<'_>> {
    let seen = Glimpse::of(element)?;
    let of = |names: [&str; 2]| names.into_iter().find_map(|name| seen.value(name));
    let name = of(["key", "Key"])?
        .strip_prefix(b"\"")?
        .strip_suffix(b"\"")?;
    let value = of(["value", "Value"])?;
    let Some(typed) = Glimpse::of(value) else {
        return Some((name, value));
    };
    let inner = ["stringValue", "intValue", "arrayValue", "Value"];
    let inner = inner.into_iter().find_map(|name| typed.value(name));
    Some((name, inner.unwrap_or(value)))
}

/// A text, or each text of a list.
fn each(value: &[u8]) -> Vec<String> {
    let list = Glimpse::of(value).and_then(|array| array.value("values"));
    let list = list.unwrap_or(value);
    if !list.starts_with(b"[") {
        return scalar(&lines::text(list)).into_iter().collect();
    }
    let element = |element| {
        let wrapped = Glimpse::of(element).and_then(|value| value.value("stringValue"));
        scalar(&lines::text(wrapped.unwrap_or(element)))
    };
    json_walk::elements(list).filter_map(element).collect()
}
