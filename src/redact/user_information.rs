//! The user and the password before the host of a URL.

use std::ops::Range;
use std::sync::LazyLock;

use memchr::memmem::{self, Finder};

use crate::redact::found::{Found, join};
use crate::redact::kind::Kind;
use crate::redact::label;
use crate::redact::look::{Guids, is_credential, is_some};
use crate::redact::unit::{begins_escape, unit};

/// A longer word is no host and the beginning of a password.
const LONGEST: usize = 512;

/// How an `@` may be written.
const ESCAPES: [&str; 6] = ["%40", "%2540", "u0040", "&#64;", "&#x40;", "&commat;"];

/// How the slashes before a host may be written.
const SLASHES: [&str; 9] = [
    "//",
    "\\/\\/",
    "%2F%2F",
    "%2f%2f",
    "%252F%252F",
    "%252f%252f",
    "\\u002f\\u002f",
    "&#47;&#47;",
    "&#x2f;&#x2f;",
];

static PLAIN_SLASHES: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("//"));

/// Adds the user information of each URL in a text, in order.
pub(crate) fn find(text: &str, found: &mut Vec<Found>) {
    let first = found.len();
    find_before_hosts(text, found);
    let told = found.len();
    let alone = unclosed(text).chain(cut(text));
    found.extend(alone.map(|range| Found {
        range,
        kind: Kind::Secret,
    }));
    if found.len() > told {
        join(found, first);
    }
}

/// Whether a password stands in a text without escapes, behind which its URL ends before the `@`.
pub(crate) fn is_without_host(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut slashes = memchr::memchr_iter(b'/', bytes);
    slashes.any(|at| bytes.get(at + 1) == Some(&b'/'))
        && (cut(text).is_some() || unclosed(text).next().is_some())
}

/// The passwords that look like such, of URLs that end before the `@`.
fn unclosed(text: &str) -> impl Iterator<Item = Range<usize>> {
    let bytes = text.as_bytes();
    let is_escaped = memchr::memchr3(b'\\', b'%', b'&', bytes).is_some();
    let (plain, escaped) = SLASHES.split_at(1);
    let escaped = escaped.iter().filter(move |_| is_escaped);
    let escaped = escaped.flat_map(move |slashes| {
        let starts = memmem::find_iter(bytes, slashes);
        starts.map(|start| start + slashes.len())
    });
    let plain = plain.iter().flat_map(move |slashes| {
        let starts = PLAIN_SLASHES.find_iter(bytes);
        starts.map(|start| start + slashes.len())
    });
    let hosts = plain.chain(escaped);
    hosts.filter_map(|start| password(bytes, start))
}

/// The password behind the colon of a host that begins at `start`, if no host follows it. Digits would be a port, and
/// words what a documentation says in its place.
fn password(bytes: &[u8], start: usize) -> Option<Range<usize>> {
    // Most hosts have no port, which is told without a look at escapes.
    let host = bytes.get(start..)?.iter();
    let host = host.take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-'));
    if bytes.get(start + host.count()) == Some(&b'/') {
        return None;
    }
    let mut colon = None;
    let mut slash = None;
    let mut at = start;
    while let Some(next) = unit(bytes, at).filter(|_| at - start < LONGEST) {
        match next.byte {
            b':' if colon.is_none() && at > start => colon = Some(next.end),
            b'@' => return None,
            b'/' | b'?' | b'#' if colon.is_none() => return None,
            b'/' | b'?' | b'#' => slash = slash.or(Some(at)),
            b'[' if at == start => return None,
            b',' | b'\'' | b'"' | b'`' | b'<' | b'>' | b'\\' | b')' | b']' | b'}' | b'&' => break,
            _ if next.is_blank() => break,
            _ => {}
        }
        at = next.end;
    }
    let colon = colon?;
    let written = bytes.get(colon..at)?;
    let stops = written
        .iter()
        .rev()
        .take_while(|byte| b".:;!?".contains(byte));
    let range = colon..at - stops.count();
    let judged = bytes.get(colon..slash.unwrap_or(range.end).max(colon))?;
    let digits = judged.iter().filter(|byte| byte.is_ascii_digit()).count();
    let is_mixed = digits > 0 && judged.iter().any(u8::is_ascii_alphabetic);
    let is_told = is_mixed || is_credential(judged, Guids::Are);
    (is_told && is_some(judged)).then_some(range)
}

fn find_before_hosts(text: &str, found: &mut Vec<Found>) {
    let bytes = text.as_bytes();
    let first = found.len();
    let mut from = 0;
    for at in memchr::memchr_iter(b'@', bytes) {
        look(text, at, &mut from, found);
    }
    if memchr::memchr3(b'%', b'\\', b'&', bytes).is_none() {
        return;
    }
    let plain = found.len();
    for escape in ESCAPES {
        let mut from = 0;
        for at in memmem::find_iter(bytes, escape) {
            let at = if escape.starts_with('u') {
                at.saturating_sub(1)
            } else {
                at
            };
            look(text, at, &mut from, found);
        }
    }
    if found.len() > plain && plain > first {
        found
            .get_mut(first..)
            .unwrap_or_default()
            .sort_by_key(|part| part.range.start);
        let mut end = 0;
        let mut index = 0;
        found.retain(|part| {
            index += 1;
            let apart = index <= first || part.range.start >= end;
            if index > first && apart {
                end = part.range.end;
            }
            apart
        });
    }
}

/// The password of a URL whose text was cut before its `@`: digits behind the colon would be a port.
pub(crate) fn cut(text: &str) -> Option<Range<usize>> {
    let bytes = text.trim_ascii_end().as_bytes();
    let near = bytes.get(bytes.len().saturating_sub(LONGEST)..)?;
    let is_host = |byte: &&u8| {
        !matches!(
            byte,
            b' ' | b'\t'
                | b'\r'
                | b'\n'
                | b'"'
                | b'\''
                | b'<'
                | b'>'
                | b'`'
                | b'@'
                | b'?'
                | b'#'
                | b'/'
        )
    };
    let start = bytes.len() - near.iter().rev().take_while(is_host).count();
    let (before, host) = bytes.split_at_checked(start)?;
    // Each slash may stand behind backslashes.
    let slash = before.strip_suffix(b"/")?;
    let slashes = slash
        .iter()
        .rev()
        .take_while(|byte| **byte == b'\\')
        .count();
    if !slash.get(..slash.len() - slashes)?.ends_with(b"/") {
        return None;
    }
    let colon = memchr::memchr(b':', host)?;
    let password = host.get(colon + 1..)?;
    let digits = password
        .iter()
        .take_while(|byte| byte.is_ascii_digit())
        .count();
    let is_password = colon > 0
        && password.get(digits).is_some_and(u8::is_ascii_alphanumeric)
        && !password.eq_ignore_ascii_case(b"port");
    let start = bytes.len() - password.len();
    is_password.then_some(start..bytes.len())
}

/// Looks at an `@`, with the text from `from` on that no other has looked at.
fn look(text: &str, at: usize, from: &mut usize, found: &mut Vec<Found>) {
    if at < *from {
        return;
    }
    let bytes = text.as_bytes();
    let before = bytes.get(*from..at).unwrap_or_default();
    let is_outside = |byte: &u8| {
        matches!(
            byte,
            b' ' | b'\t' | b'\r' | b'\n' | b'"' | b'<' | b'>' | b'`'
        )
    };
    let chunk = *from
        + before
            .iter()
            .rposition(is_outside)
            .map_or(0, |outside| outside + 1);
    let begin = *from;
    *from = at + 1;
    // A password may be broken into two lines.
    let broken = || {
        let start = cut(text.get(..chunk)?)?.start;
        (start >= begin && chunk - start < LONGEST).then_some(start..at)
    };
    let Some(range) = within(bytes, chunk, at).or_else(broken) else {
        return;
    };
    // A password may hold an `@`: the last one before the host counts.
    let rest = bytes.get(at..).unwrap_or_default();
    let host = rest
        .iter()
        .position(|byte| {
            is_outside(byte)
                || matches!(
                    byte,
                    b'/' | b'?' | b'#' | b'\'' | b',' | b'\\' | b'&' | b'%'
                )
        })
        .unwrap_or(rest.len());
    let last = memchr::memrchr(b'@', rest.get(..host).unwrap_or_default()).unwrap_or_default();
    let range = range.start..at + last;
    *from = range.end + 1;
    let value = bytes.get(range.clone()).unwrap_or_default();
    if label::end(text, range.start) != Some(range.end)
        && value.iter().any(|byte| !matches!(byte, b':'))
    {
        found.push(Found {
            range,
            kind: Kind::Secret,
        });
    }
}

/// The user information that ends at `end`, in a run without blanks that begins at `start`.
fn within(bytes: &[u8], start: usize, end: usize) -> Option<Range<usize>> {
    let tells = |byte: &u8| matches!(byte, b':' | b'/') || begins_escape(*byte);
    let mut at = start;
    while at < end {
        at += bytes.get(at..end)?.iter().position(tells)?;
        let next = unit(bytes, at)?;
        let is_slash = matches!(next.byte, b'/' | b'\\');
        if next.byte == b':' || is_slash {
            let colon = (next.byte == b':').then_some(at);
            let mut from = if colon.is_some() { next.end } else { at };
            let mut slashes = 0;
            while let Some(slash) =
                unit(bytes, from).filter(|unit| matches!(unit.byte, b'/' | b'\\'))
            {
                slashes += 1;
                from = slash.end;
            }
            let scheme = colon.map(|colon| scheme_before(bytes, start, colon));
            if from < end && is_user_information(bytes, from..end, slashes, scheme) {
                return Some(from..end);
            }
            at = from.max(next.end);
            continue;
        }
        at = next.end;
    }
    None
}

/// The name before a colon.
fn scheme_before(bytes: &[u8], start: usize, colon: usize) -> &[u8] {
    let before = bytes.get(start..colon).unwrap_or_default();
    let length = before
        .iter()
        .rev()
        .take(24)
        .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'))
        .count();
    before.get(before.len() - length..).unwrap_or_default()
}

/// Whether what stands between slashes and an `@` is the user information of a URL: the host and its port may stand there
/// instead, before a path that holds the `@`.
fn is_user_information(
    bytes: &[u8],
    range: Range<usize>,
    slashes: usize,
    scheme: Option<&[u8]>,
) -> bool {
    if slashes == 0 && is_oracle(bytes, range.start) {
        return bytes
            .get(range.clone())
            .is_some_and(|both| both.contains(&b'/'));
    }
    let known = scheme.is_some_and(|scheme| {
        ["http", "https", "ws", "wss", "ftp"]
            .iter()
            .any(|known| scheme.eq_ignore_ascii_case(known.as_bytes()))
    });
    let may_be = match slashes {
        0 => known,
        1 => scheme.is_some_and(|scheme| scheme.len() > 1),
        _ => true,
    };
    if !may_be || bytes.get(range.start) == Some(&b'[') {
        return false;
    }
    let mut colon = None;
    let mut cut = None;
    let mut at = range.start;
    while let Some(next) = unit(bytes, at).filter(|_| at < range.end) {
        match next.byte {
            b':' if colon.is_none() => colon = Some(next.end),
            b'/' | b'\\' | b'?' | b'#' => {
                cut = Some(at);
                break;
            }
            _ => {}
        }
        at = next.end;
    }
    let named = slashes > 1 && scheme.is_some_and(|scheme| !scheme.is_empty());
    if !named && colon.is_none() {
        return false;
    }
    let Some(cut) = cut else {
        return true;
    };
    // What stands before the first slash is a host, unless it holds a password.
    let port = colon.and_then(|colon| bytes.get(colon..cut));
    port.is_some_and(|port| !port.iter().all(u8::is_ascii_digit))
}

/// Whether the address of a database begins before `at` in which a user and a password stand without slashes:
/// `jdbc:oracle:thin:user/password@host`.
fn is_oracle(bytes: &[u8], at: usize) -> bool {
    let before = bytes.get(..at).unwrap_or_default();
    ["thin:", "oci:"].iter().any(|driver| {
        before
            .strip_suffix(driver.as_bytes())
            .is_some_and(|before| before.ends_with(b"jdbc:oracle:"))
    })
}
