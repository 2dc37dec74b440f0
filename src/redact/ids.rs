//! Identifiers that are known by what they look like or by the path in which they stand: numbers of users, names of
//! sessions, tickets, addresses of networks.

use std::net::{Ipv4Addr, Ipv6Addr};
use std::ops::RangeInclusive;

use memchr::memchr_iter;

use crate::redact::found::{Found, Place};
use crate::redact::kind::Kind;
use crate::redact::labelled;
use crate::redact::rewritten::Rewritten;
use crate::redact::start::begins as begins_token;

/// The numbers of users: 64 bits of which the highest are 0x0009.
const XUIDS: RangeInclusive<u64> = 0x0009_0000_0000_0000..=0x0009_FFFF_FFFF_FFFF;
/// How many digits they have.
const XUID_DIGITS: usize = 16;

/// What stands in brackets behind a word.
const IN_BRACKETS: [(&str, Kind); 3] = [
    ("xuid", Kind::Xuid),
    ("gt", Kind::Gamertag),
    ("user", Kind::Xuid),
];

/// Paths: what stands behind the second word, where the first stands two segments before it.
const PATHS: [(&str, &str, Kind); 2] = [
    ("sessiontemplates", "sessions", Kind::Session),
    ("hoppers", "tickets", Kind::Id),
];

/// More bytes in brackets are no identifier.
const LONGEST: usize = 128;

/// The length of a GUID.
const GUID: usize = 36;

/// How the mark between two segments of a path is spelt.
const SLASHES: [&str; 4] = ["/", "%2F", "%2f", "\\/"];
/// How brackets are.
const BRACKETS: [(&str, &str); 5] = [
    ("(", ")"),
    ("[", "]"),
    ("%28", "%29"),
    ("%2528", "%2529"),
    ("%5B", "%5D"),
];

/// Names of what tells requests or versions apart, in lower case.
const TRACES: [&str; 5] = ["correlationid", "requestid", "activityid", "etag", "cv"];

/// Words before the number of a version or of a part of a document.
const BEFORE_VERSIONS: [&str; 6] = ["version", "build", "v", "section", "release", "title"];

/// A shorter beginning is none of a correlation vector.
const SHORTEST_VECTOR: usize = 16;

/// Adds the identifiers of a text, however their signs are escaped.
pub(crate) fn find(place: Place<'_>, text: &str, found: &mut Vec<Found>) {
    find_as_written(place, text, found);
    if let Some(rewritten) = Rewritten::without_escaped_signs(text) {
        let mut more = Vec::new();
        find_as_written(place, rewritten.plain(), &mut more);
        rewritten.restore(&mut more);
        found.extend(more);
    }
}

fn find_as_written(place: Place<'_>, text: &str, found: &mut Vec<Found>) {
    numbers(place, text, found);
    in_brackets(text, found);
    in_paths(text, found);
    in_references(text, found);
    devices(text, found);
    if let Place::Header(name) = place {
        in_debug_header(name, text, found);
    }
    networks(text, found);
    labelled::find(text, found);
}

/// Runs of digits that are numbers of users, and addresses of four numbers.
fn numbers(place: Place<'_>, text: &str, found: &mut Vec<Found>) {
    let is_digit = u8::is_ascii_digit;
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(start) = bytes.iter().skip(at).position(is_digit) {
        let start = at + start;
        let is_quad_sign = |byte: &&u8| is_digit(byte) || **byte == b'.';
        let digits = length(bytes, start, is_digit);
        let quad = bytes.iter().skip(start).take_while(is_quad_sign);
        let stops = |quad: &[u8]| quad.iter().rev().take_while(|byte| **byte == b'.').count();
        let quad = quad.count();
        let quad = quad - bytes.get(start..start + quad).map_or(0, stops);
        at = start + quad.max(digits);
        if quad > digits {
            found.extend(ip(place, text, start, quad));
        } else {
            found.extend(xuid(text, start, digits));
        }
    }
}

/// The number of a user, which may stand behind a percent sign that is escaped.
fn xuid(text: &str, start: usize, digits: usize) -> Option<Found> {
    let before = text.get(..start)?;
    let is_escape = digits == XUID_DIGITS + 2 && before.ends_with('%');
    let start = start + usize::from(is_escape) * 2;
    let end = start + XUID_DIGITS;
    let is_whole = is_escape || digits == XUID_DIGITS && !is_word_around(text, start, end);
    let number: u64 = text.get(start..end)?.parse().ok()?;
    let is_one = is_whole && XUIDS.contains(&number) && !is_trace(before);
    is_one.then(|| part(start, XUID_DIGITS, Kind::Xuid))
}

/// Whether what follows is named as something that tells requests or versions apart.
fn is_trace(before: &str) -> bool {
    let name = before.trim_end_matches([' ', '=', ':', '"', '\'', '\\']);
    let is_of_name = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    let name = name.bytes().rev().take(LONGEST).take_while(is_of_name);
    let mut name: Vec<u8> = name.filter(u8::is_ascii_alphanumeric).collect();
    name.reverse();
    name.make_ascii_lowercase();
    let mut traces = TRACES.iter();
    traces.any(|trace| name.ends_with(trace.as_bytes()))
}

/// An address of four numbers, which is no version of anything.
fn ip(place: Place<'_>, text: &str, start: usize, length: usize) -> Option<Found> {
    let quad = text.get(start..start + length)?;
    let quad = quad.trim_end_matches('.');
    quad.parse::<Ipv4Addr>().ok()?;
    let before = text.get(..start)?;
    let name = before.trim_end_matches([' ', '=', ':', '"', '\'']);
    let name = match place {
        Place::Header(header) if name.is_empty() => header,
        _ => name,
    };
    let behind = text.get(start + quad.len()..)?;
    // The name of a file holds it where a product would have its version.
    let is_of_file = behind
        .strip_prefix('.')
        .is_some_and(|suffix| suffix.starts_with(|c: char| c.is_ascii_alphabetic()))
        || behind.starts_with(['/', '\\']);
    let is_version = BEFORE_VERSIONS.iter().any(|word| ends_with(name, word))
        || !is_of_file && (before.ends_with('-') || is_behind_slash(before));
    let is_more = behind.starts_with(|c: char| c.is_alphanumeric() || c == '-');
    let is_word = before.ends_with(char::is_alphanumeric) || !is_of_file && before.ends_with('_');
    (!is_version && !is_more && !is_word && !is_vector(before))
        .then(|| part(start, quad.len(), Kind::Ip))
}

/// Whether a text ends with a slash that does not stand before a host.
fn is_behind_slash(before: &str) -> bool {
    before.ends_with('/') && !before.ends_with("//")
}

/// Whether a text ends with the beginning of a correlation vector, whose numbers follow.
fn is_vector(before: &str) -> bool {
    let is_sign = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/');
    let base = before.strip_suffix('.').unwrap_or_default();
    is_trace(before) || base.bytes().rev().take_while(is_sign).count() >= SHORTEST_VECTOR
}

/// Whether an address may as well be words: one on each side of two colons, the first of letters.
fn is_words(run: &str) -> bool {
    run.split_once("::").is_some_and(|(before, behind)| {
        !before.is_empty()
            && before.bytes().all(|byte| byte.is_ascii_alphabetic())
            && !behind.contains(':')
    })
}

/// Addresses of sixteen bytes.
fn networks(text: &str, found: &mut Vec<Found>) {
    let bytes = text.as_bytes();
    let is_sign = |byte: &u8| byte.is_ascii_hexdigit() || matches!(byte, b':' | b'.');
    let mut end = 0;
    for colon in memchr_iter(b':', bytes) {
        if colon < end {
            continue;
        }
        let before = bytes.get(end..colon).unwrap_or_default();
        let start = colon - before.iter().rev().take_while(|byte| is_sign(byte)).count();
        end = start + length(bytes, start, is_sign);
        let Some(run) = text.get(start..end) else {
            continue;
        };
        let run = run.trim_end_matches('.');
        let run = match run.strip_suffix(':') {
            Some(shorter) if !shorter.ends_with(':') => shorter,
            _ => run,
        };
        let has_digit = run.bytes().any(|byte| byte.is_ascii_digit());
        if has_digit
            && run.parse::<Ipv6Addr>().is_ok()
            && !is_words(run)
            && !is_word_around(text, start, start + run.len())
        {
            found.push(part(start, run.len(), Kind::Ip));
        }
    }
}

/// `xuid(…)`, `gt(…)`, `user[…]`.
fn in_brackets(text: &str, found: &mut Vec<Found>) {
    for (open, close) in BRACKETS {
        for (at, _) in text.match_indices(open) {
            let (Some(before), Some(behind)) = (text.get(..at), text.get(at + open.len()..)) else {
                continue;
            };
            let kind = IN_BRACKETS.iter().find(|(word, _)| ends_with(before, word));
            let length = head(behind).find(close).unwrap_or_default();
            let inner = behind.get(..length).unwrap_or_default();
            if let Some((_, kind)) = kind
                && !inner.is_empty()
                && !inner.contains(['\n', '"', '/', '(', '[', '{', '*'])
                && (*kind == Kind::Gamertag || inner.bytes().all(|byte| byte.is_ascii_digit()))
            {
                found.push(part(at + open.len(), length, *kind));
            }
        }
    }
}

/// What paths name: sessions, match tickets, users by their numbers.
fn in_paths(text: &str, found: &mut Vec<Found>) {
    for slash in SLASHES {
        let segments: Vec<&str> = text.split(slash).collect();
        let mut start = 0;
        for (index, segment) in segments.iter().enumerate() {
            let at = |back: usize| index.checked_sub(back).and_then(|at| segments.get(at));
            let is = |back: usize, word: &str| {
                at(back).is_some_and(|segment| segment.eq_ignore_ascii_case(word))
            };
            // The first word may stand behind anything.
            let ends = |back: usize, word: &str| at(back).is_some_and(|it| ends_with(it, word));
            let kind = PATHS
                .iter()
                .find(|(parent, collection, _)| is(1, collection) && ends(3, parent))
                .map(|(_, _, kind)| *kind);
            let length = segment.find(is_end).unwrap_or(segment.len());
            let name = segment.get(..length).unwrap_or_default();
            let is_number = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_digit());
            let kind = kind.or((ends(1, "users") && is_number).then_some(Kind::Xuid));
            // Some write the end of the path alone.
            let is_first = at(2).is_some_and(|before| {
                before.is_empty()
                    || before.ends_with(|c: char| c.is_whitespace() || "\"'(`".contains(c))
            });
            let is_alone = is(1, "sessions") && is_first && name != "batch";
            let kind = kind.or(is_alone.then_some(Kind::Session));
            if let Some(kind) = kind.filter(|_| length > 0) {
                found.push(part(start, length, kind));
            }
            start += segment.len() + slash.len();
        }
    }
}

/// The name in a reference to a session: `"sessionRef":{"scid":…,"templateName":…,"name":…}`, or
/// `scid~template~name`.
fn in_references(text: &str, found: &mut Vec<Found>) {
    let mut at = 0;
    while let Some(start) = text.get(at..).and_then(|rest| rest.find("essionRef")) {
        let start = at + start;
        let rest = text.get(start..).unwrap_or_default();
        let rest = rest.get(..rest.find('}').unwrap_or(rest.len()));
        at = start + rest.map_or(0, str::len).max(1);
        // In a text that is escaped once or twice, so are the quotation marks.
        let name = rest.and_then(|rest| {
            let (before, behind) = rest.split_once("\"name")?;
            let value = behind.trim_start_matches(['\\', '"', ':', ' ', '\n', '\r', '\t']);
            let start = start + before.len() + "\"name".len() + behind.len() - value.len();
            Some(part(start, value.find(['"', '\\'])?, Kind::Session))
        });
        found.extend(name.filter(|name| !name.range.is_empty()));
    }
    for (mark, _) in text.match_indices('~') {
        let (before, behind) = (text.get(..mark), text.get(mark + 1..));
        let (Some(before), Some(behind)) = (before, behind) else {
            continue;
        };
        let template = before.rfind('~').filter(|first| {
            let scid = before.get(..*first).unwrap_or_default();
            scid.len() >= GUID && scid.bytes().rev().take(GUID).all(is_of_guid)
        });
        let name = behind.find(is_end).unwrap_or(behind.len());
        if template.is_some() && name > 0 {
            found.push(part(mark + 1, name, Kind::Session));
        }
    }
}

/// `device=Type(…)`, as `X-Xbl-Debug` names a device.
fn devices(text: &str, found: &mut Vec<Found>) {
    for (mark, _) in text.match_indices('=') {
        let (Some(before), Some(behind)) = (text.get(..mark), text.get(mark + 1..)) else {
            continue;
        };
        if !ends_with(before, "device") {
            continue;
        }
        let kind = length(behind.as_bytes(), 0, u8::is_ascii_alphanumeric);
        let number = behind.get(kind..).and_then(|rest| rest.strip_prefix('('));
        if let Some(end) = number.and_then(|number| head(number).find(')')) {
            found.push(part(mark + 1, kind + end + 2, Kind::Device));
        }
    }
}

/// `user0=…` and `gamertag=…` of `X-Xbl-Debug`, whose values are not between quotation marks and may hold blanks.
fn in_debug_header(header: &str, text: &str, found: &mut Vec<Found>) {
    let is_debug = header.eq_ignore_ascii_case("X-Xbl-Debug");
    for (mark, _) in text.match_indices('=') {
        let (Some(before), Some(behind)) = (text.get(..mark), text.get(mark + 1..)) else {
            continue;
        };
        let digits = length(behind.as_bytes(), 0, u8::is_ascii_digit);
        let user = before.trim_end_matches(|c: char| c.is_ascii_digit());
        if digits > 0 && user.len() < before.len() && ends_with(user, "user") {
            found.push(part(mark + 1, digits, Kind::Xuid));
        }
        let word = length(behind.as_bytes(), 0, |byte| {
            byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~')
        });
        // One with its kind is found in every text.
        let is_bare = !behind.get(word..).is_some_and(|rest| rest.starts_with('('));
        if is_debug && is_bare && word > 0 && ends_with(before, "device") {
            found.push(part(mark + 1, word, Kind::Device));
        }
        if ends_with(before, "gamertag") {
            let length = behind.find([',', ';']).unwrap_or(behind.len());
            found.push(part(mark + 1, length, Kind::Gamertag));
        }
    }
}

fn is_of_guid(byte: u8) -> bool {
    byte.is_ascii_hexdigit() || byte == b'-'
}

/// Whether a character ends the name in a path.
fn is_end(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '/' | '?' | '#' | '"' | '\'' | '<' | '>' | ',' | ';' | ')' | '\\' | '`' | '|'
        )
}

/// As much of a text as an identifier may be long.
fn head(text: &str) -> &str {
    let mut ends = (0..=LONGEST.min(text.len())).rev();
    let end = ends.find(|end| text.is_char_boundary(*end));
    text.get(..end.unwrap_or_default()).unwrap_or_default()
}

fn part(start: usize, length: usize, kind: Kind) -> Found {
    let range = start..start + length;
    Found { range, kind }
}

fn length(bytes: &[u8], start: usize, is: impl Fn(&u8) -> bool) -> usize {
    bytes.iter().skip(start).take_while(|byte| is(byte)).count()
}

/// Whether a text ends with a word, in any case.
fn ends_with(text: &str, word: &str) -> bool {
    let split = text.len().checked_sub(word.len());
    let parts = split.and_then(|at| text.split_at_checked(at));
    parts.is_some_and(|(before, end)| {
        let begins = !before.ends_with(char::is_alphanumeric);
        end.eq_ignore_ascii_case(word) && (begins || begins_token(text.as_bytes(), before.len()))
    })
}

/// Whether the sign before a part of a text or that behind it belongs to it.
fn is_word_around(text: &str, start: usize, end: usize) -> bool {
    let before = text.get(..start).unwrap_or_default();
    let behind = text.get(end..).unwrap_or_default();
    before.ends_with(char::is_alphanumeric) || behind.starts_with(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[(&str, Kind)]) {
        let mut found = Vec::new();
        find(Place::Header("X-Xbl-Debug"), text, &mut found);
        found.sort_by_key(|one| one.range.start);
        found.dedup();
        let found: Vec<_> = found
            .into_iter()
            .map(|one| (&text[one.range], one.kind))
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn the_numbers_of_users_are_known_by_their_size() {
        for text in [
            "2814660000000001",
            "user0=2814660000000001; x",
            "failed for 2814660000000001.",
        ] {
            check(text, &[("2814660000000001", Kind::Xuid)]);
        }
        for other in [
            "1000000000000001",
            "28146600000000011",
            "a2814660000000001",
            "9999999999999999",
        ] {
            check(other, &[]);
        }
    }

    #[test]
    fn what_tells_requests_apart_is_no_user() {
        for text in [
            "X-XblCorrelationId: 2814660000000001",
            r#"{"correlationId":"2814660000000001"}"#,
            "ETag: \"2814660000000001\"",
        ] {
            check(text, &[]);
        }
    }

    #[test]
    fn the_name_of_a_header_tells_an_address_from_a_version() {
        for (header, addresses) in [("X-Forwarded-For", 1), ("X-Title", 0), ("X-Build", 0)] {
            let mut found = Vec::new();
            find(Place::Header(header), "1.2.3.4", &mut found);
            assert_eq!(found.len(), addresses, "{header}");
        }
    }

    #[test]
    fn escaped_signs_do_not_save_an_identifier() {
        check("h=2001%3Adb8%3A%3A1", &[("2001%3Adb8%3A%3A1", Kind::Ip)]);
        check("203%2E0%2E113%2E77", &[("203%2E0%2E113%2E77", Kind::Ip)]);
        check("203\\u002e0.113.77", &[("203\\u002e0.113.77", Kind::Ip)]);
        check(
            "user%3A2814660000000001",
            &[("2814660000000001", Kind::Xuid)],
        );
        check(
            "xuid%252814660000000001",
            &[("2814660000000001", Kind::Xuid)],
        );
    }

    #[test]
    fn names_of_files_hold_addresses() {
        for text in [
            "/nowhere/203.0.113.77.har",
            "cap-203.0.113.77.http",
            "a_203.0.113.77.ndjson",
            "/nowhere/203.0.113.77/a.har",
        ] {
            check(text, &[("203.0.113.77", Kind::Ip)]);
        }
    }

    #[test]
    fn users_are_known_by_brackets_and_paths() {
        check("/users/xuid(123)/x", &[("123", Kind::Xuid)]);
        check("/users/xuid%28123%29/x", &[("123", Kind::Xuid)]);
        check("%2Fusers%2Fxuid%28123%29%2Fx", &[("123", Kind::Xuid)]);
        check("%252Fusers%252Fxuid%2528123%2529", &[("123", Kind::Xuid)]);
        check("Invite failed for user[77]", &[("77", Kind::Xuid)]);
        check("/users/123/profile", &[("123", Kind::Xuid)]);
        check("/users/gt(Demo%20One)/x", &[("Demo%20One", Kind::Gamertag)]);
        check("/users/me/xuid(*)/gt()", &[]);
        check("length(3)", &[]);
    }

    #[test]
    fn sessions_and_tickets_are_known_by_their_paths() {
        let path = "https://h.example/serviceconfigs/1/sessionTemplates/lobby/sessions/Demo-1";
        for behind in ["", "/members/0", "?nocommit=true", "\" was refused"] {
            check(&format!("{path}{behind}"), &[("Demo-1", Kind::Session)]);
        }
        let encoded = path.replace('/', "%2F");
        check(&encoded, &[("Demo-1", Kind::Session)]);
        let escaped = path.replace('/', "\\/");
        check(&escaped, &[("Demo-1", Kind::Session)]);
        check(
            "/serviceconfigs/1/hoppers/demo/tickets/t-1",
            &[("t-1", Kind::Id)],
        );
        check("/serviceconfigs/1/sessiontemplates/lobby/sessions", &[]);
        check("/serviceconfigs/1/sessiontemplates/lobby/sessions/", &[]);
        check("/a/b/sessions/demo", &[]);
    }

    #[test]
    fn sessions_are_known_by_their_references() {
        for text in [
            r#"{"sessionRef":{"scid":"1","templateName":"lobby","name":"Demo-1"},"name":"x"}"#,
            r#"{"originSessionRef": { "name": "Demo-1", "scid": "1" }}"#,
            r#"{\"sessionRef\":{\"name\":\"Demo-1\"}}"#,
            "11111111-2222-4333-8444-555555555555~lobby~Demo-1 is gone",
        ] {
            check(text, &[("Demo-1", Kind::Session)]);
        }
        check(r#"{"sessionRef":{"scid":"1"},"name":"x"}"#, &[]);
        check("~/a~b", &[]);
    }

    #[test]
    fn users_and_devices_of_the_debug_header_are_known() {
        check(
            "device=XboxOne(123), user0=77; gamertag=Demo Player 7; privilege=x, title=5",
            &[
                ("XboxOne(123)", Kind::Device),
                ("77", Kind::Xuid),
                ("Demo Player 7", Kind::Gamertag),
            ],
        );
    }

    #[test]
    fn a_device_of_the_debug_header_is_known_without_its_kind() {
        let text = "user0=77, device=F900A1B2C3D4E5F6";
        let devices = |header| {
            let mut found = Vec::new();
            find(Place::Header(header), text, &mut found);
            found.retain(|one| one.kind == Kind::Device);
            let found = found.into_iter().map(|one| &text[one.range]);
            found.collect::<Vec<_>>()
        };
        assert_eq!(devices("x-xbl-debug"), ["F900A1B2C3D4E5F6"]);
        assert_eq!(devices("X-Note"), [""; 0]);
    }

    #[test]
    fn a_device_is_known_wherever_it_is_quoted() {
        let text = "refused for device=Scarlett(F900000000004711), why";
        let mut found = Vec::new();
        find(Place::Text, text, &mut found);
        let found: Vec<_> = found.into_iter().map(|one| &text[one.range]).collect();
        assert_eq!(found, ["Scarlett(F900000000004711)"]);
    }

    #[test]
    fn addresses_of_networks_are_no_versions_and_no_times() {
        check("from 192.0.2.7:3074.", &[("192.0.2.7", Kind::Ip)]);
        check("http://192.0.2.7/x", &[("192.0.2.7", Kind::Ip)]);
        check("[2001:db8::7]:443", &[("2001:db8::7", Kind::Ip)]);
        check("at 2001:db8::7: refused", &[("2001:db8::7", Kind::Ip)]);
        check("at 2001:db8::7.", &[("2001:db8::7", Kind::Ip)]);
        for other in [
            "Chrome/120.0.0.0 Safari",
            "build=1.2.3.4",
            "version 1.2.3.4",
            "v1.2.3.4",
            "1.2.3.4.5",
            "1.2.3.400",
            "section 1.2.3.4",
            "MS-CV: AP3zMcdyN0ZGMYSN.1.2.3.4",
            "sent AP3zMcdyN0ZGMYSN.1.2.3.4",
            "face::1",
            "12:34:56",
            "2026-03-04T05:06:07Z",
            "std::vec",
            "a::b",
            "aa:bb:cc:dd:ee:ff",
        ] {
            check(other, &[]);
        }
    }
}
