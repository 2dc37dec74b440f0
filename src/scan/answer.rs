//! What stands beside a status of its answer: a page, an object that says something, header fields.

use serde_json::Map;

use crate::exchange::{Exchange, Extent, Headers};
use crate::input::lines;
use crate::inspect::Inspection;
use crate::scan::model::Code;
use crate::scan::object;
use crate::scan::object::Object;
use crate::scan::occurrence::Occurrence;
use crate::scan::place::Place;
use crate::scan::word::{Name, is_word};

/// How pages begin, in lower case; the last ones where the beginning was left out.
const BEGINNINGS: [&str; 6] = [
    "<!doctype html",
    "<html",
    "<head",
    "<title",
    "<h1",
    "<center",
];

/// What ends a page.
const END: &str = "</html>";

/// The first page in a text.
pub(crate) fn page(text: &[u8]) -> Option<&[u8]> {
    memchr::memchr(b'<', text)?;
    let lower = text.to_ascii_lowercase();
    let find = |what: &str| memchr::memmem::find(&lower, what.as_bytes());
    let start = BEGINNINGS.iter().filter_map(|one| find(one)).min()?;
    let end = find(END).map_or(text.len(), |end| end + END.len());
    text.get(start..end.max(start))
}

/// The status that the title of a page begins with.
pub(crate) fn status_of_page(page: &Inspection) -> Option<u16> {
    let title = page.body.says.as_deref()?;
    title.split_ascii_whitespace().next()?.parse().ok()
}

/// The body behind a status: the first object there that says something, or has nothing in it.
pub(crate) fn behind(
    text: &[u8],
    objects: &[Object],
    end: usize,
    status: u16,
    place: &Place,
) -> Option<Inspection> {
    // What a library adds to its own error is not the answer.
    let of_library = |object: &&Object| {
        Name::at_the_end_of(lines::before(text, object.range.start)).is_one_of(&["details"])
    };
    let mut behind = objects.iter().filter(|object| object.range.start >= end);
    let object = behind.next().filter(|object| !of_library(object))?;
    let is_empty = object.value.as_object().is_some_and(Map::is_empty);
    let inspection = object::answer(status, object.value.to_string(), place);
    (is_empty || inspection.body.says.is_some()).then_some(inspection)
}

/// The header fields that say why an answer failed, or how long to wait.
const FIELDS: [&str; 2] = ["Retry-After", "WWW-Authenticate"];

/// Those of them that stand in a text, as fields or as programs print them: `'retry-after': '12'`, `Retry-After=12`.
pub(crate) fn headers(text: &[u8]) -> Headers {
    let mut headers = Headers::default();
    if memchr::memchr(b'-', text).is_none()
        && !WAITS_SOON.iter().any(|part| lines::contains(text, part))
    {
        return headers;
    }
    let lower = text.to_ascii_lowercase();
    for field in FIELDS {
        let name = field.to_ascii_lowercase();
        for at in memchr::memmem::find_iter(&lower, name.as_bytes()) {
            let before = at.checked_sub(1).and_then(|before| text.get(before));
            let is_whole = before.is_none_or(|byte| !is_word(*byte) && *byte != b'-');
            let value = value(lines::from(text, at + name.len())).filter(|_| is_whole);
            if let Some(value) = value {
                headers.push(field, value);
            }
        }
    }
    if headers.get(FIELDS[0]).is_none() {
        let wait = WAITS.iter().find_map(|name| told_wait(&lower, name));
        wait.into_iter()
            .for_each(|wait| headers.push(FIELDS[0], &wait));
    }
    headers
}

/// What each of those below has, whatever its case.
const WAITS_SOON: [&[u8]; 2] = [b"etry", b"gain in"];

/// How programs tell a wait in their own words.
const WAITS: [&str; 5] = [
    "retry_after",
    "retryafter",
    "retry after",
    "retry in",
    "try again in",
];

/// The seconds behind such a word: as its value, or as an amount of them.
fn told_wait(lower: &[u8], name: &str) -> Option<String> {
    const JOINTS: &[u8] = b" :=\"'";
    const UNITS: [&[u8]; 5] = [b"s", b"sec", b"secs", b"second", b"seconds"];
    memchr::memmem::find_iter(lower, name).find_map(|at| {
        let rest = lines::from(lower, at + name.len());
        let joint = rest.iter().take_while(|byte| JOINTS.contains(byte)).count();
        let (between, rest) = rest.split_at_checked(joint)?;
        let digits = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let (number, rest) = rest.split_at_checked(digits)?;
        let unit = rest.trim_ascii_start();
        let letters = unit
            .iter()
            .take_while(|byte| byte.is_ascii_alphabetic())
            .count();
        let is_amount = UNITS.contains(&lines::before(unit, letters));
        let is_value = between.iter().any(|byte| b":=".contains(byte))
            && !matches!(rest, [b'.', next, ..] if next.is_ascii_digit());
        let is_told = is_amount || (is_value && letters == 0);
        let number = std::str::from_utf8(number).ok()?;
        (joint > 0 && digits > 0 && is_told).then(|| number.to_owned())
    })
}

/// The value behind the name of a field, up to the end of the line or the quotation mark that closes it.
fn value(text: &[u8]) -> Option<String> {
    const JOINTS: &[u8] = b" \t:=\"'[";
    let joint = text.iter().take_while(|byte| JOINTS.contains(byte)).count();
    let (between, rest) = text.split_at_checked(joint)?;
    if !between.contains(&b':') && !between.contains(&b'=') {
        return None;
    }
    let quote = between.iter().rev().find(|byte| b"\"'".contains(byte));
    let is_number = rest.first()?.is_ascii_digit();
    let ends = |byte: &u8| match quote {
        Some(quote) => byte == quote || *byte == b'\n',
        // A list of fields in one line parts them so.
        None if is_number => !byte.is_ascii_digit(),
        None => matches!(byte, b'\n' | b'\r' | b';'),
    };
    let end = rest.iter().position(ends).unwrap_or(rest.len());
    let value = lines::lossy(lines::before(rest, end));
    let value = value.trim();
    (!value.is_empty()).then(|| value.to_owned())
}

/// What an answer means with these headers beside what is known of it already. A body that no line shows is not known.
pub(crate) fn with_headers(one: &Occurrence, headers: Headers) -> Inspection {
    let mut exchange = match &one.inspection {
        Some(inspection) => inspection.exchange.clone(),
        None => Exchange::default(),
    };
    let response = &mut exchange.response;
    if one.inspection.is_none() {
        response.body.extent = Extent::NotRecorded { promised: None };
    }
    if let Code::Status(status) = one.code {
        response.status = Some(status);
    }
    response.headers = headers;
    exchange.request = one.place.request().or(exchange.request);
    object::inspected(exchange)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_read_as_they_stand_and_as_programs_print_them() {
        for (text, expected) in [
            (
                "HTTP 429 https://a.example/x Retry-After: 12\n",
                "Retry-After 12",
            ),
            ("headers: { 'retry-after': '30', x: 1 }", "Retry-After 30"),
            (
                "[Response Headers]: A : b; Retry-After : 7; C : d;",
                "Retry-After 7",
            ),
            ("retry-after=5 url=x", "Retry-After 5"),
            (
                "< Retry-After: Wed, 04 Mar 2026 05:06:07 GMT\r\n",
                "Retry-After Wed, 04 Mar 2026 05:06:07 GMT",
            ),
            (
                "WWW-Authenticate: XASU error=token_expired\n",
                "WWW-Authenticate XASU error=token_expired",
            ),
            ("X-Retry-After: 5", ""),
            ("no Retry-After header", ""),
        ] {
            let found = headers(text.as_bytes());
            let found: Vec<String> = found
                .iter()
                .map(|field| format!("{} {}", field.name, field.value))
                .collect();
            assert_eq!(found.join(", "), expected, "{text}");
        }
    }
}
