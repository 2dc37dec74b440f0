//! Tokens that are told by what they begin with or stand behind.

use std::ops::Range;

use crate::redact::beside;
use crate::redact::command::{self, Secret};
use crate::redact::look::{self, Guids};
use crate::redact::scheme;
use crate::redact::start::begins;
use crate::redact::unit::unit;
use crate::redact::values::{Ends, folded, run_of_sentence};
use crate::redact::wrapped::wrapped;

/// What a token may begin with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mark {
    /// `XBL3.0 x=…;…`.
    Xbl,
    /// The name of a scheme, and what follows.
    Scheme,
    /// A ticket of a Microsoft account, `EwA…`.
    Ticket,
    /// A code of a Microsoft account, `M.C5…_…`.
    Code,
    /// JSON in base64: a JWT, or any.
    Json,
    /// The key of a service, of which all begin so.
    Key,
    /// The address at which anybody who knows it can post: a number and a token behind the mark.
    Webhook,
    /// The same where all that stands behind the mark is to be known.
    Hook,
    /// What a client says of the value of a header that it does not name.
    Value,
    /// An option of a command.
    Option(Secret),
    /// What tells a password in a command to a database.
    Identified,
    /// A flag in a line of a file of cookies.
    Flag,
}

/// The marks, in lower case. What is printed may be, so that their case does not count.
pub(crate) const MARKS: [(&str, Mark); 56] = [
    ("xbl3.0", Mark::Xbl),
    ("xbl2.0", Mark::Xbl),
    ("bearer", Mark::Scheme),
    ("basic", Mark::Scheme),
    ("negotiate", Mark::Scheme),
    ("ntlm", Mark::Scheme),
    ("ewa", Mark::Ticket),
    ("m.c", Mark::Code),
    ("m.r", Mark::Code),
    ("eyj", Mark::Json),
    ("eyai", Mark::Json),
    ("ewo", Mark::Json),
    ("ew0k", Mark::Json),
    ("w3si", Mark::Json),
    ("ghp_", Mark::Key),
    ("gho_", Mark::Key),
    ("ghs_", Mark::Key),
    ("github_pat_", Mark::Key),
    ("sk-", Mark::Key),
    ("sk_live_", Mark::Key),
    ("rk_live_", Mark::Key),
    ("glpat-", Mark::Key),
    ("xoxb-", Mark::Key),
    ("xoxp-", Mark::Key),
    ("aiza", Mark::Key),
    ("/webhooks/", Mark::Webhook),
    ("slack.com/", Mark::Hook),
    ("incomingwebhook/", Mark::Hook),
    ("header value", Mark::Value),
    ("field value", Mark::Value),
    (" -s", Mark::Option(Secret::User)),
    (" -k", Mark::Option(Secret::User)),
    (" -l", Mark::Option(Secret::User)),
    (" -i", Mark::Option(Secret::User)),
    (" -f", Mark::Option(Secret::User)),
    (" -v", Mark::Option(Secret::User)),
    (" -g", Mark::Option(Secret::User)),
    (" -u", Mark::Option(Secret::User)),
    ("20-u", Mark::Option(Secret::User)),
    ("+-u", Mark::Option(Secret::User)),
    (" -a", Mark::Option(Secret::User)),
    ("20-a", Mark::Option(Secret::User)),
    ("+-a", Mark::Option(Secret::User)),
    ("--user", Mark::Option(Secret::User)),
    ("--proxy-user", Mark::Option(Secret::User)),
    (" -b", Mark::Option(Secret::Cookies)),
    ("20-b", Mark::Option(Secret::Cookies)),
    ("+-b", Mark::Option(Secret::Cookies)),
    (" -p", Mark::Option(Secret::Password)),
    ("20-p", Mark::Option(Secret::Password)),
    ("+-p", Mark::Option(Secret::Password)),
    ("identified", Mark::Identified),
    ("true\t/", Mark::Flag),
    ("false\t/", Mark::Flag),
    ("true\\t", Mark::Flag),
    ("false\\t", Mark::Flag),
];

/// Shorter runs behind `eyJ` or `t=EwA` are none.
const SHORTEST: usize = 20;

/// Shorter runs behind a bare `EwA` are none.
const SHORTEST_BARE: usize = 40;

/// Shorter runs behind `M.C5` are none.
const SHORTEST_CODE: usize = 8;

/// The token whose mark stands at `at`.
pub(crate) fn token(mark: Mark, text: &str, at: Range<usize>, folds: bool) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let begins = || begins(bytes, at.start).then_some(());
    match mark {
        Mark::Option(secret) => command::option(text, at, secret),
        Mark::Webhook => webhook(text, at.end),
        Mark::Hook => hook(text, at.end),
        Mark::Value => beside::value_of_header(text, at.end),
        Mark::Identified => command::identified(text, at),
        Mark::Flag => command::cookie(bytes, at.start),
        Mark::Xbl => scheme::xbl(text, at.end),
        Mark::Scheme => begins().and_then(|()| scheme::scheme(text, at, folds)),
        Mark::Ticket => begins().and_then(|()| ticket(text, at.start, folds)),
        Mark::Code => begins().and_then(|()| code(text, at.start)),
        Mark::Key => begins().and_then(|()| key(text, at.start)),
        Mark::Json => begins().and_then(|()| json(text, at.start)),
    }
}

/// Where what is left of the head of a JWT begins, whose payload begins at `at`.
fn start_of_cut_jwt(bytes: &[u8], at: usize) -> Option<usize> {
    let head = bytes.get(..at)?.strip_suffix(b".")?;
    let is_of_base64 = |byte: &&u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    let length = head.iter().rev().take_while(is_of_base64).count();
    (length > 0).then(|| head.len() - length)
}

fn ticket(text: &str, at: usize, folds: bool) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let before = bytes.get(..at)?;
    let named = ["=", "%3D", "%3d", "%253D", "%253d", "u003d", "u003D"]
        .iter()
        .any(|sign| {
            before
                .strip_suffix(sign.as_bytes())
                .is_some_and(|name| matches!(name.last(), Some(b't' | b'd' | b'\\')))
        });
    let end = run_of_sentence(text, at, Ends::BARE);
    let end = wrapped(bytes, at, end);
    let end = if folds { folded(text, at, end) } else { end };
    if !bytes.get(at..end)?.iter().any(u8::is_ascii_digit) {
        return None;
    }
    let is_cut = end == bytes.len();
    let shortest = if named || is_cut {
        SHORTEST
    } else {
        SHORTEST_BARE
    };
    (end - at >= shortest).then_some(at..end)
}

fn code(text: &str, at: usize) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let kind = bytes.get(at + 3..)?;
    let digits = kind
        .iter()
        .take(8)
        .take_while(|byte| byte.is_ascii_digit())
        .count();
    if digits == 0 || kind.get(digits) != Some(&b'_') {
        return None;
    }
    let end = run_of_sentence(text, at, Ends::BARE);
    let end = wrapped(bytes, at, end);
    (end - at >= SHORTEST_CODE).then_some(at..end)
}

fn key(text: &str, at: usize) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let end = run_of_sentence(text, at, Ends::BARE);
    let end = wrapped(bytes, at, end);
    // A word may end so.
    let is_part = matches!(bytes.get(..at)?.last(), Some(b'-' | b'_'));
    let is_key = end - at >= SHORTEST && look::is_random(bytes.get(at..end)?);
    (is_key && !is_part).then_some(at..end)
}

/// The token of a webhook, behind its number.
fn webhook(text: &str, at: usize) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let rest = bytes.get(at..)?;
    let digits = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let start = unit(bytes, at + digits)
        .filter(|slash| digits > 0 && slash.byte == b'/')?
        .end;
    let end = run_of_sentence(text, start, Ends::BARE);
    let token = bytes.get(start..end)?;
    let token = token.split(|byte| matches!(byte, b'/' | b'?')).next()?;
    look::is_credential(token, Guids::AreNone).then(|| start..start + token.len())
}

/// The rest of the path of a webhook that is known by its host.
fn hook(text: &str, at: usize) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let rest = bytes.get(at..)?;
    let at = at + rest.strip_prefix(b"services/").map_or(0, |_| 9);
    let end = run_of_sentence(text, at, Ends::BARE);
    let mut segments = bytes.get(at..end)?.split(|byte| *byte == b'/');
    let is_told = segments.any(|segment| look::is_credential(segment, Guids::AreNone));
    is_told.then_some(at..end)
}

/// A JWT or any JSON in base64. Where the front of a JWT was cut off, what is left of it stands before the dot.
fn json(text: &str, at: usize) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    if let Some(start) = start_of_cut_jwt(bytes, at) {
        let end = wrapped(bytes, at, run_of_sentence(text, at, Ends::BARE));
        let signature = bytes.get(at..end)?.split(|byte| *byte == b'.').nth(1);
        if signature.is_some_and(|signature| signature.len() >= SHORTEST) {
            return Some(start..end);
        }
    }
    let end = run_of_sentence(text, at, Ends::BARE);
    let end = wrapped(bytes, at, end);
    (end - at >= SHORTEST).then_some(at..end)
}
