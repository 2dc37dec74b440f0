//! Reads NDJSON: a JSON object on each line, as log pipelines pass responses on. One line in is one item out: a response
//! in our form for pipelines or as an HTTP client holds it, a report of ours read back, or a body alone.

use crate::capture::error::{CaptureError, MemberKind, Problem};
use crate::capture::formats::json_message::{self, Members, role, text};
use crate::capture::formats::values::Form;
use crate::capture::formats::{base64, curl_json, report};
use crate::capture::message::{body, header_fields, json_end, status};
use crate::capture::records::{self, Next, Records};
use crate::capture::source::{Exchanges, Input, Limits, Source};
use crate::exchange::{
    Body, Exchange, Extent, Headers, InputFormat, NoResponse, Origin, Request, Response,
};
use crate::input::json_walk::Glimpse;
use crate::input::lines;
use crate::input::window::{More, View};
use crate::time::Timestamp;

/// The byte order mark of UTF-8.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// The members of the form for pipelines. Others may stand beside them.
const MEMBERS: [&[u8]; 15] = [
    b"status",
    b"headers",
    b"body",
    b"bodyEncoding",
    b"reason",
    b"version",
    b"method",
    b"url",
    b"requestHeaders",
    b"requestBody",
    b"requestBodyEncoding",
    b"time",
    b"durationMs",
    b"firstByteMs",
    b"error",
];

/// What clients call a status: requests of Python, and those of Node, Java and clouds.
const STATUSES: [&str; 2] = ["status_code", "statusCode"];
/// What clients call a reason phrase.
const REASONS: [&str; 3] = ["reason", "statusText", "statusMessage"];
/// What clients call a body.
const BODIES: [&str; 4] = ["body", "data", "text", "content"];

/// Whether an input is several lines, each a JSON object, or one line with an object that is surely a response.
pub(crate) fn fits(view: View, source: &Source) -> Result<bool, More> {
    let blanks = view.bytes.len() - view.bytes.trim_ascii_start().len();
    let (first, next) = lines::line(view.bytes, blanks);
    if source.bare_status.is_some() || !(first.is_empty() || first.starts_with(b"{")) {
        return Ok(false);
    }
    if next == blanks + first.len() && !view.ended {
        return Err(More);
    }
    let end = json_end::document_end(View::whole(first)).ok().flatten();
    let is_object = end.is_some_and(|end| lines::from(first, end).trim_ascii().is_empty());
    if !is_object {
        return Ok(false);
    }
    if Glimpse::of(first).is_some_and(|seen| Line::is(&seen)) {
        return Ok(true);
    }
    let behind = lines::from(view.bytes, next).trim_ascii_start();
    match Glimpse::of(behind) {
        // Behind a body stands what curl tells of its transfer.
        Some(seen) if curl_json::tells(&seen) => Ok(false),
        Some(seen) if seen.is_whole => Ok(true),
        None if !behind.is_empty() => Ok(false),
        seen => view.if_ended(seen.is_some()),
    }
}

/// An object as a line holds it, which may stand elsewhere too: laid out over lines, or in a list.
pub(crate) struct Line;

impl Form for Line {
    const FORMAT: InputFormat = InputFormat::Ndjson;

    fn is(seen: &Glimpse<'_>) -> bool {
        report::is_report(seen) || is_record(seen)
    }

    fn read(object: &str, limits: Limits) -> Result<Exchange, Problem> {
        let members = Members::read(object, "line")?;
        let seen = Glimpse::of(object.as_bytes()).unwrap_or_default();
        if report::is_report(&seen) {
            return report::read(object, limits);
        }
        if is_record(&seen) {
            return record(&members, limits);
        }
        let alone = object.trim().as_bytes().to_vec();
        Ok(Exchange {
            response: Response {
                body: body::whole(alone, false, limits.body),
                ..Response::default()
            },
            ..Exchange::default()
        })
    }
}

pub(crate) fn open(input: Input<'_>) -> Exchanges<'_> {
    records::open(input, Lines)
}

/// The lines of an input.
struct Lines;

impl Records for Lines {
    const FORMAT: InputFormat = InputFormat::Ndjson;
    const NOTHING: Problem = Problem::Empty;

    fn next(&mut self, input: &mut Input<'_>) -> Next {
        let limit = input.limits.exchange;
        let length = input.line(limit);
        let raw = lines::before(input.window.bytes(), length);
        let is_cut = input.window.has_failed() && !raw.ends_with(b"\n");
        if length == 0 || is_cut {
            return Next::End(None);
        }
        let place = input.window.place();
        let (line, _) = lines::line(raw, 0);
        // Files that were joined begin with a mark each.
        let line = line.strip_prefix(MARK).unwrap_or(line);
        let read = match line.len() {
            _ if line.trim_ascii().is_empty() => None,
            long if long > limit => Some(Err(records::too_large(limit))),
            _ => Some(Line::read(&lines::text(line), input.limits)),
        };
        pass(input, length);
        read.map_or(Next::Passed, |read| Next::record(place, read))
    }

    fn place(&self, _: Option<usize>, error: CaptureError) -> CaptureError {
        error
    }
}

/// Passes a line, and what follows of it if it is too long to be in the window.
fn pass(input: &mut Input<'_>, length: usize) {
    let window = &mut input.window;
    let mut is_whole = lines::before(window.bytes(), length).ends_with(b"\n");
    window.pass(length);
    while !is_whole && (!window.bytes().is_empty() || window.read()) {
        let (_, next) = lines::line(window.bytes(), 0);
        is_whole = lines::before(window.bytes(), next).ends_with(b"\n");
        window.pass(next);
    }
}

/// Whether an object is a response in the form for pipelines, or as an HTTP client holds it. A body may have a `status`
/// or an `error` too, so that alone says nothing, unless there is nothing of another form.
fn is_record(seen: &Glimpse<'_>) -> bool {
    let has = |name: &&str| seen.has(name);
    let has_headers = seen.begins("headers", b'{') || seen.begins("headers", b'[');
    let is_status = seen.number("status").is_some();
    if is_status && (["headers", "body", "url", "method"].iter().any(has) || has_config(seen)) {
        return true;
    }
    let of_client = STATUSES.iter().filter_map(|name| seen.number(name));
    if of_client
        .into_iter()
        .any(|status| matches!(status, 100..=599))
        && (has_headers || BODIES.iter().any(has))
    {
        return true;
    }
    let failed = seen.has("error") && ["url", "method"].iter().any(has);
    let begins = failed || ["status", "headers", "body"].iter().any(has);
    seen.is_whole && begins && seen.names().all(|name| MEMBERS.contains(&name))
}

/// Whether there is what axios keeps of a request.
fn has_config(seen: &Glimpse<'_>) -> bool {
    let config = seen.object("config");
    config.is_some_and(|config| config.has("url") || config.has("method"))
}

fn record(members: &Members<'_>, limits: Limits) -> Result<Exchange, Problem> {
    let given = STATUSES.iter().find_map(|name| members.value(name));
    let given = given.or_else(|| members.value("status"));
    let status = given
        .map(|digits| status::parse(digits, "status"))
        .transpose()?
        .flatten();
    let headers = headers(members, "headers")?;
    let name = BODIES.iter().find(|name| members.value(name).is_some());
    let body = payload(members, name.unwrap_or(&"body"), "bodyEncoding")?;
    let reason = members.text("error");
    let failed = given.is_none() && body.is_none() && reason.is_some();
    let is_unanswered = failed || (given.is_some() && status.is_none());
    let sent = payload(members, "requestBody", "requestBodyEncoding")?;
    let request = Request {
        method: string(members, "method")?,
        url: string(members, "url")?,
        headers: self::headers(members, "requestHeaders")?,
        headers_complete: members.value("requestHeaders").is_some(),
        has_body: sent.as_ref().map(|(bytes, _)| !bytes.is_empty()),
        body: sent.and_then(|(bytes, _)| limits.request_body(bytes)),
        ..Request::default()
    };
    let request = match members.object("config") {
        Some(config) => with_config(request, &config, limits),
        None => request,
    };
    let time = string(members, "time")?;
    let no_response = is_unanswered.then_some(NoResponse { reason });
    let response = match no_response {
        Some(_) => Response::default(),
        None => Response {
            version: string(members, "version")?,
            status,
            reason: REASONS.iter().find_map(|name| members.text(name)),
            body: match body {
                Some((bytes, is_text)) => body::whole(bytes, is_text, limits.body),
                None => unrecorded(status, &headers),
            },
            headers,
            role: role(status),
        },
    };
    Ok(Exchange {
        request: (request != Request::default()).then_some(request),
        response,
        no_response,
        origin: Origin {
            time: time.and_then(|time| Timestamp::parse(&time)),
            duration: members.millis("durationMs"),
            first_byte: members.millis("firstByteMs"),
            ..Origin::default()
        },
    })
}

/// A request with what axios keeps of it, where nothing else is known.
fn with_config(request: Request, config: &Members<'_>, limits: Limits) -> Request {
    let (headers, _) = json_message::headers(config.value("headers"));
    let url = config.text("url").map(|url| match config.text("baseURL") {
        Some(base) if !url.contains("://") => {
            format!(
                "{}/{}",
                base.trim_end_matches('/'),
                url.trim_start_matches('/')
            )
        }
        _ => url,
    });
    let sent = payload(config, "data", "").ok().flatten();
    let sent = sent.map(|(bytes, _)| bytes);
    Request {
        method: request
            .method
            .or_else(|| Some(config.text("method")?.to_ascii_uppercase())),
        url: request.url.or(url),
        headers_complete: request.headers_complete || !headers.is_empty(),
        headers: match request.headers.is_empty() {
            true => headers,
            false => request.headers,
        },
        has_body: request
            .has_body
            .or(sent.as_ref().map(|bytes| !bytes.is_empty())),
        body: request.body.or_else(|| limits.request_body(sent?)),
        ..request
    }
}

/// A string that is not empty; `None` when it is missing or `null`.
fn string(members: &Members<'_>, name: &'static str) -> Result<Option<String>, Problem> {
    let wrong = Problem::member(name, MemberKind::Text);
    let text = members.value(name).map(|value| text(value).ok_or(wrong));
    Ok(text.transpose()?.filter(|text| !text.is_empty()))
}

fn headers(members: &Members<'_>, name: &'static str) -> Result<Headers, Problem> {
    let (headers, is_sound) = json_message::headers(members.value(name));
    let wrong = Problem::member(name, MemberKind::Headers);
    is_sound.then_some(headers).ok_or(wrong)
}

/// The bytes of a body, and whether they were given as text; a value that is no string is taken as it is written.
fn payload(
    members: &Members<'_>,
    name: &'static str,
    encoding: &'static str,
) -> Result<Option<(Vec<u8>, bool)>, Problem> {
    let Some(given) = members.value(name) else {
        return Ok(None);
    };
    let wrong = |name| Problem::member(name, MemberKind::Base64);
    let Some(text) = text(given) else {
        return Ok(Some((given.as_bytes().to_vec(), true)));
    };
    match string(members, encoding)? {
        None if members.value("isBase64Encoded") == Some("true") => {
            let bytes = base64::decode(&text).ok_or_else(|| wrong(name))?;
            Ok(Some((bytes, false)))
        }
        None => Ok(Some((text.into_bytes(), true))),
        Some(name_of) if name_of.eq_ignore_ascii_case("base64") => {
            let bytes = base64::decode(&text).ok_or_else(|| wrong(name))?;
            Ok(Some((bytes, false)))
        }
        // What the text stands for is not known.
        Some(_) => Err(wrong(encoding)),
    }
}

/// What is known of a body that is not given.
fn unrecorded(status: Option<u16>, headers: &Headers) -> Body {
    Body {
        extent: match header_fields::content_length(headers) {
            _ if status.is_some_and(status::has_no_body) => Extent::Whole,
            Some(0) => Extent::Whole,
            promised => Extent::NotRecorded { promised },
        },
        ..Body::default()
    }
}
