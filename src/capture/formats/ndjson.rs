//! Reads NDJSON: a JSON object on each line, as log pipelines pass responses on. One line in is one item out: a response
//! in our form for pipelines, a report of ours read back, or a body alone.

use crate::capture::error::{CaptureError, MemberKind, Problem};
use crate::capture::formats::json_message::{self, Members, role, text};
use crate::capture::formats::{base64, report};
use crate::capture::message::{body, header_fields, json_end, status};
use crate::capture::records::{self, Next, Records};
use crate::capture::source::{Exchanges, Input, Limits, Source};
use crate::exchange::{
    Body, Exchange, Extent, Headers, InputFormat, NoResponse, Origin, Request, Response,
};
use crate::input::lines;
use crate::input::window::{More, View};
use crate::time::Timestamp;

/// The byte order mark of UTF-8.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// The members of the form for pipelines. Others may stand beside them.
const MEMBERS: [&str; 15] = [
    "status",
    "headers",
    "body",
    "bodyEncoding",
    "reason",
    "version",
    "method",
    "url",
    "requestHeaders",
    "requestBody",
    "requestBodyEncoding",
    "time",
    "durationMs",
    "firstByteMs",
    "error",
];

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
    if is_response(first) {
        return Ok(true);
    }
    match lines::from(view.bytes, next).trim_ascii_start().first() {
        Some(byte) => Ok(*byte == b'{'),
        None => view.if_ended(false),
    }
}

/// Whether a line is surely a response and not a body that happens to be an object.
fn is_response(line: &[u8]) -> bool {
    let text = String::from_utf8_lossy(line);
    let members = Members::read(&text, "line");
    members.is_ok_and(|members| report::is_report(&members) || is_record(&members))
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
            _ => Some(read(line, input.limits)),
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

/// Reads a line. Its place in the input is not known here.
fn read(line: &[u8], limits: Limits) -> Result<Exchange, Problem> {
    let text = String::from_utf8_lossy(line);
    let members = Members::read(&text, "line")?;
    if report::is_report(&members) {
        return report::read(&text, limits);
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

/// Whether a line is in the form for pipelines. A body may have a `status` or an `error` too, so that alone says
/// nothing, unless there is nothing of another form.
fn is_record(members: &Members<'_>) -> bool {
    let has = |name: &&str| members.has(name);
    let is_status = members.number::<u16>("status").is_some();
    if is_status && ["headers", "body", "url", "method"].iter().any(has) {
        return true;
    }
    let failed = members.has("error") && ["url", "method"].iter().any(has);
    let begins = failed || ["status", "headers", "body"].iter().any(has);
    begins && members.names().all(|name| MEMBERS.contains(&name))
}

fn record(members: &Members<'_>, limits: Limits) -> Result<Exchange, Problem> {
    let status = members.value("status");
    let status = status
        .map(|digits| status::parse(digits, "status"))
        .transpose()?;
    let headers = headers(members, "headers")?;
    let body = payload(members, "body", "bodyEncoding")?;
    let reason = members.text("error");
    let failed = status.is_none() && body.is_none() && reason.is_some();
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
    let time = string(members, "time")?;
    let no_response = (status == Some(0) || failed).then_some(NoResponse { reason });
    let response = match no_response {
        Some(_) => Response::default(),
        None => Response {
            version: string(members, "version")?,
            status,
            reason: string(members, "reason")?,
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
