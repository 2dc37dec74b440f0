//! How an object shows that it is a call, by what is seen of it.

use crate::input::json_walk::Glimpse;

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
/// Where a response stands that has its request beside it.
const RESPONSES: [&str; 2] = ["response", "res"];
/// Where a request stands.
pub(crate) const REQUESTS: [&str; 6] = [
    "config",
    "originalRequest",
    "request",
    "req",
    "options",
    "RequestMessage",
];
/// Where an error stands.
pub(crate) const ERRORS: [&str; 3] = ["error", "err", "cause"];
/// What only clients call a status.
pub(crate) const STATUSES: [&str; 6] = [
    "status_code",
    "statusCode",
    "StatusCode",
    "Status",
    "responseStatus",
    "http_code",
];
/// Where the runner of Postman has the status, as `code`.
pub(crate) const RUN: &str = "responseCode";
/// What clients call headers.
pub(crate) const HEADERS: [&str; 5] = ["headers", "header", "Headers", "Header", "responseHeaders"];
/// What clients call a body.
pub(crate) const BODIES: [&str; 10] = [
    "body",
    "data",
    "text",
    "content",
    "_data",
    "rawBody",
    "stream",
    "Content",
    "Body",
    "responseBody",
];
/// What clients call the address of a request.
pub(crate) const ADDRESSES: [&str; 5] = ["url", "uri", "href", "requestUrl", "RequestUri"];

/// Whether an object is a call. A body may have a `status` or an `error` too, so that alone says nothing, unless there
/// is nothing of another form.
pub(crate) fn is_call(seen: &Glimpse<'_>) -> bool {
    is_told(seen) || inner(seen).is_some()
}

/// Whether an object is a call that surely has both sides, wherever it stands.
pub(crate) fn is_pair(seen: &Glimpse<'_>) -> bool {
    let is_run = seen.has("url") && seen.begins(RUN, b'{');
    let is_asked = request(seen).is_some() || has_address(seen);
    is_run || response(seen).is_some() || (is_asked && is_answer(seen))
}

/// Where an error stands that a call is told in.
pub(crate) fn inner(seen: &Glimpse<'_>) -> Option<&'static str> {
    let is_told = |name: &&str| seen.object(name).is_some_and(|error| is_told(&error));
    ERRORS.into_iter().find(is_told)
}

pub(crate) fn is_told(seen: &Glimpse<'_>) -> bool {
    is_own(seen) || response(seen).is_some() || is_answer(seen) || is_failed(seen)
}

/// Whether an object is in the form for pipelines and has nothing of another.
fn is_own(seen: &Glimpse<'_>) -> bool {
    let has = |name: &&str| seen.has(name);
    let failed = seen.has("error") && ["url", "method"].iter().any(has);
    let is_begun = ["status", "headers", "body"].iter().any(has);
    let begins = failed || is_begun || has_address(seen);
    seen.is_whole && begins && seen.names().all(|name| MEMBERS.contains(&name))
}

/// Where the response stands, if the request is beside it or in it.
pub(crate) fn response(seen: &Glimpse<'_>) -> Option<&'static str> {
    let is_asked = request(seen).is_some();
    RESPONSES.into_iter().find(|name| {
        let answer = seen.object(name);
        answer.is_some_and(|answer| is_answer(&answer) || (is_asked && has_status(&answer)))
    })
}

/// Where the request stands.
fn request(seen: &Glimpse<'_>) -> Option<&'static str> {
    REQUESTS.into_iter().find(|name| {
        let sent = seen.object(name);
        sent.is_some_and(|sent| sent.has("method") || ADDRESSES.iter().any(|name| sent.has(name)))
    })
}

/// Whether an object has a status where one stands.
pub(crate) fn has_status(seen: &Glimpse<'_>) -> bool {
    let mut names = STATUSES.iter().chain(&["status", "code"]);
    names.any(|name| status(seen, name).is_some())
}

/// A status, which some write as a text.
fn status(seen: &Glimpse<'_>, name: &str) -> Option<i64> {
    let is_digit = |digit: &u8| digit.is_ascii_digit();
    seen.number(name).or_else(|| match seen.value(name)? {
        [b'"', digits @ .., b'"'] if digits.len() == 3 && digits.iter().all(is_digit) => {
            std::str::from_utf8(digits).ok()?.parse().ok()
        }
        _ => None,
    })
}

/// Whether an object is a response as a client holds it.
fn is_answer(seen: &Glimpse<'_>) -> bool {
    let has = |names: &[&str]| names.iter().any(|name| seen.has(name));
    let has_list = |name: &str| seen.begins(name, b'{') || seen.begins(name, b'[');
    let has_headers = HEADERS.into_iter().any(has_list);
    let is_asked = request(seen).is_some();
    let in_range = |name: &&str| matches!(status(seen, name), Some(100..=599));
    let is_named = STATUSES.iter().any(in_range);
    // These two stand in bodies as well.
    let is_status = status(seen, "status").is_some();
    let is_code = matches!(seen.number("code"), Some(100..=599))
        && (seen.begins("status", b'"') || (has_headers && has(&BODIES)));
    is_named && (is_asked || has_headers || has(&BODIES) || has(&["url", "method"]))
        || is_status && (is_asked || seen.begins("header", b'{'))
        || is_status && has(&["headers", "body", "url", "method", "statusText"])
        || is_code && (is_asked || has_headers)
}

/// Whether an object is an error of a client, or a call beside one.
pub(crate) fn is_failed(seen: &Glimpse<'_>) -> bool {
    let error = ERRORS.into_iter().find_map(|name| seen.object(name));
    let is_said = ERRORS.into_iter().any(|name| seen.begins(name, b'"'));
    let is_error = is_said || is_error(seen) || error.as_ref().is_some_and(is_error_alone);
    let is_null = |name: &&str| seen.value(name) == Some(b"null");
    let is_unanswered = is_error || RESPONSES.iter().any(is_null);
    is_of_system(seen)
        || is_of_fetch(seen)
        || error.as_ref().is_some_and(is_of_system)
        || is_unanswered && (has_address(seen) || request(seen).is_some())
}

/// Whether nothing but a request stands in an object: nothing tells of an answer.
pub(crate) fn is_asked_alone(seen: &Glimpse<'_>) -> bool {
    has_address(seen) && !HEADERS.iter().any(|name| seen.has(name))
}

/// Whether the method and the whole address of a request stand in an object.
fn has_address(seen: &Glimpse<'_>) -> bool {
    let address = seen.value("url").unwrap_or_default();
    seen.has("method") && address.windows(3).any(|part| part == b"://")
}

fn is_error_alone(seen: &Glimpse<'_>) -> bool {
    is_error(seen) || seen.has("message")
}

/// Whether an object is what a program throws.
fn is_error(seen: &Glimpse<'_>) -> bool {
    let is_code = |code: &[u8]| code.starts_with(b"\"E") || code.starts_with(b"\"UND_ERR");
    let is_name = |name: &[u8]| name.ends_with(b"Error\"") || name.ends_with(b"Exception\"");
    seen.has("stack")
        || seen.value("code").is_some_and(is_code)
        || seen.value("name").is_some_and(is_name)
}

/// Whether an object is the error that `fetch` throws where nothing answers, in Node and in browsers.
fn is_of_fetch(seen: &Glimpse<'_>) -> bool {
    const SAID: [&[u8]; 4] = [
        b"\"fetch failed\"",
        b"\"Failed to fetch\"",
        b"\"Load failed\"",
        b"\"NetworkError when attempting to fetch resource.\"",
    ];
    let is_said = seen
        .value("message")
        .is_some_and(|said| SAID.contains(&said));
    is_said && (seen.begins("cause", b'{') || is_error(seen))
}

/// Whether an object is an error of the system, as Node has it.
fn is_of_system(seen: &Glimpse<'_>) -> bool {
    seen.number("errno").is_some() && seen.begins("code", b'"') && seen.begins("syscall", b'"')
}
