//! Tokens that are told by what they begin with or stand behind.

use std::ops::Range;

use crate::redact::command::{self, Secret};
use crate::redact::look::{self, Guids};
use crate::redact::names::{LONGEST_NAME, is_name_byte};
use crate::redact::placeholder;
use crate::redact::quoted;
use crate::redact::quoted::quoted;
use crate::redact::unit::{Unit, behind_blanks, behind_gap, unit, unit_before};
use crate::redact::values::{Ends, folded, pieces, run_of_sentence};
use crate::redact::worded::is_worded;
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
    /// The address at which anybody who knows it can post.
    Webhook,
    /// An option of a command.
    Option(Secret),
    /// What tells a password in a command to a database.
    Identified,
    /// A flag in a line of a file of cookies.
    Flag,
}

/// The marks, in lower case. What is printed may be, so that their case does not count.
pub(crate) const MARKS: [(&str, Mark); 46] = [
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
    ("sk-proj-", Mark::Key),
    ("sk-ant-", Mark::Key),
    ("sk_live_", Mark::Key),
    ("/webhooks/", Mark::Webhook),
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
    ("\ttrue\t", Mark::Flag),
    ("\tfalse\t", Mark::Flag),
];

/// Shorter runs behind `eyJ` or `t=EwA` are none.
const SHORTEST: usize = 20;

/// Shorter runs behind a bare `EwA` are none.
const SHORTEST_BARE: usize = 40;

/// Shorter runs behind `M.C5` are none.
const SHORTEST_CODE: usize = 8;

/// Parameters of a challenge, which follow the scheme where credentials could.
const CHALLENGE: [&str; 11] = [
    "realm=",
    "error=",
    "error_description=",
    "error_uri=",
    "scope=",
    "charset=",
    "authorization_uri=",
    "client_id=",
    "resource_id=",
    "resource_metadata=",
    "xerr=",
];

/// The schemes of an `Authorization` that are kept. Any other first word may be a part of the secret.
const SCHEMES: [&str; 10] = [
    "xbl3.0",
    "xbl2.0",
    "bearer",
    "basic",
    "digest",
    "negotiate",
    "ntlm",
    "wlid1.0",
    "msauth1.0",
    "token",
];

/// Where what follows a scheme at `at` begins; `None` where there is no scheme.
pub(crate) fn behind_scheme(bytes: &[u8], at: usize) -> Option<usize> {
    let rest = bytes.get(at..)?;
    let length = SCHEMES.iter().map(|scheme| scheme.len()).find(|length| {
        let start = rest.get(..*length).unwrap_or_default();
        SCHEMES
            .iter()
            .any(|scheme| start.eq_ignore_ascii_case(scheme.as_bytes()))
    })?;
    behind_gap(bytes, at + length)
}

/// Whether parameters of a challenge stand at `at`.
pub(crate) fn is_challenge(bytes: &[u8], at: usize) -> bool {
    let rest = bytes.get(at..).unwrap_or_default();
    CHALLENGE.iter().any(|name| {
        rest.get(..name.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(name.as_bytes()))
    })
}

/// The token whose mark stands at `at`.
pub(crate) fn token(mark: Mark, text: &str, at: Range<usize>, folds: bool) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let begins = || begins(bytes, at.start).then_some(());
    match mark {
        Mark::Option(secret) => command::option(text, at, secret),
        Mark::Webhook => webhook(text, at.end),
        Mark::Identified => command::identified(text, at),
        Mark::Flag => command::cookie(bytes, at.start),
        Mark::Xbl => xbl(text, at.end),
        Mark::Scheme => begins().and_then(|()| scheme(text, at, folds)),
        Mark::Ticket => begins().and_then(|()| ticket(text, at.start, folds)),
        Mark::Code => begins().and_then(|()| code(text, at.start)),
        Mark::Key => begins().and_then(|()| key(text, at.start)),
        Mark::Json => begins().and_then(|()| json(text, at.start)),
    }
}

/// Whether a token can begin at `at`: no letter stands before it that is none of an escape.
pub(crate) fn begins(bytes: &[u8], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| bytes.get(before));
    !before.is_some_and(u8::is_ascii_alphanumeric) || start_of_name(bytes, at) == at
}

/// Where the name begins that goes on at `at`: behind the escape that may stand before it.
pub(crate) fn start_of_name(bytes: &[u8], at: usize) -> usize {
    let before = bytes.get(..at).unwrap_or_default();
    let length = before
        .iter()
        .rev()
        .take(LONGEST_NAME)
        .take_while(|byte| is_name_byte(**byte))
        .count();
    let start = at - length;
    let mark = start.checked_sub(1).and_then(|mark| bytes.get(mark));
    let name = bytes.get(start..).unwrap_or_default();
    let hex = |digits: usize, skip: usize| {
        let number = name.get(skip..skip + digits)?;
        (number.iter().all(u8::is_ascii_hexdigit) && skip + digits <= length)
            .then_some(skip + digits)
    };
    let escape = match (mark, name.first()) {
        (Some(b'\\'), Some(b'u')) => hex(4, 1).unwrap_or_default(),
        (Some(b'\\'), Some(b'x')) => hex(2, 1).unwrap_or_default(),
        (Some(b'\\'), Some(b'n' | b'r' | b't')) if length > 0 => 1,
        (Some(b'%'), _) => {
            let layers = name
                .chunks_exact(2)
                .take_while(|pair| *pair == b"25")
                .count();
            hex(2, layers * 2).unwrap_or_default()
        }
        _ => 0,
    };
    start + escape
}

/// Where a name begins; one that a terminal broke behind a mark begins in the line before.
pub(crate) fn start_of_broken_name(bytes: &[u8], at: usize) -> usize {
    let start = start_of_name(bytes, at);
    let before = bytes.get(..start).unwrap_or_default();
    let line = before
        .strip_suffix(b"\n")
        .map(|line| line.strip_suffix(b"\r").unwrap_or(line));
    match line {
        Some(line) if line.ends_with(b"_") || line.ends_with(b"-") => {
            start_of_name(bytes, line.len())
        }
        _ => start,
    }
}

/// What follows the scheme of Xbox Live at `at`, if that stands there.
pub(crate) fn behind_xbl(text: &str, at: usize) -> Option<Range<usize>> {
    let end = at + "xbl3.0".len();
    let scheme = text.as_bytes().get(at..end)?;
    let is_xbl = [b"xbl3.0", b"xbl2.0"]
        .iter()
        .any(|known| scheme.eq_ignore_ascii_case(*known));
    is_xbl.then(|| xbl(text, end))?
}

/// What follows `XBL3.0`: `x=`, the hash of a user, `;`, a token, in any encoding.
fn xbl(text: &str, at: usize) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let start = behind_gap(bytes, at)?;
    if !matches!(bytes.get(start)?, b'x' | b'X') {
        return None;
    }
    let sign = unit(bytes, behind_gap(bytes, start + 1).unwrap_or(start + 1))?;
    if sign.byte != b'=' {
        return None;
    }
    let ends = Ends {
        url: true,
        percent: sign.percent,
        semicolon: true,
        question: false,
    };
    let mut value = behind_gap(bytes, sign.end).unwrap_or(sign.end);
    if placeholder::begins_with_placeholder(bytes.get(value..).unwrap_or_default()) {
        return None;
    }
    // A token may stand behind the placeholder of a hash.
    value += placeholder::placeholder(bytes.get(value..).unwrap_or_default()).unwrap_or_default();
    let mut end = part(text, value, ends);
    if unit_before(bytes, end).is_some_and(|(last, _)| last.byte == b';') && end > value {
        let token = behind_blanks(bytes, end);
        end = part(text, token, ends).max(end);
    } else if bytes.get(end).is_some_and(|byte| matches!(byte, b' '))
        && unit(bytes, end + 1).is_some_and(|unit| unit.byte == b';')
    {
        let token = behind_blanks(bytes, end + 2);
        end = part(text, token, ends).max(end);
    }
    (end > value).then(|| start..wrapped(bytes, start, end))
}

/// A part of a token, between quotation marks or not.
fn part(text: &str, at: usize, ends: Ends) -> usize {
    let bytes = text.as_bytes();
    match unit(bytes, at) {
        Some(unit) if unit.is_quote() => quoted(bytes, at).map_or(at, |(content, _)| content.end),
        _ => run_of_sentence_with_mark(text, at, ends),
    }
}

/// A `;` at the end belongs to it.
fn run_of_sentence_with_mark(text: &str, at: usize, ends: Ends) -> usize {
    let end = run_of_sentence(text, at, ends);
    end + usize::from(text.as_bytes().get(end) == Some(&b';'))
}

/// What follows the name of a scheme.
fn scheme(text: &str, at: Range<usize>, folds: bool) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let is_bearer = bytes
        .get(at.start)
        .is_some_and(|first| first.eq_ignore_ascii_case(&b'b'))
        && at.len() == "bearer".len();
    let at = at.end;
    let mut start = behind_gap(bytes, at).unwrap_or(at);
    let is_open = |unit: &Unit| unit.is_quote() || matches!(unit.byte, b'<' | b'(' | b'[' | b'{');
    if let Some(open) = unit(bytes, start).filter(is_open) {
        // The string may end there, and code join another to it.
        let joined = quoted::joined(bytes, open.end).filter(|_| open.is_quote());
        if let Some(last) = joined {
            let looks = look::is_credential(bytes.get(last.clone())?, Guids::Are);
            return looks.then_some(last);
        }
        start = open.end;
    }
    if bytes
        .get(start..)
        .is_some_and(|rest| rest.starts_with(b", "))
    {
        start += 2;
    }
    if start == at || is_challenge(bytes, start) {
        return None;
    }
    let end = run_of_sentence(text, start, Ends::TOKEN);
    let value = bytes.get(start..end)?;
    let whole = wrapped(bytes, start, end);
    let joined = match folds {
        true => folded(text, start, end),
        false => pieces(text, end),
    };
    let is_broken = whole.max(joined) > end;
    let goes_on = || {
        let rest = bytes.get(end..whole.max(joined)).unwrap_or_default();
        let mut lines = rest.split(u8::is_ascii_whitespace);
        let is_word = value.is_empty() || value.iter().all(u8::is_ascii_lowercase);
        !is_word && lines.any(|line| look::is_credential(line, Guids::AreNone))
    };
    let is_broken = is_broken && (look::is_mixed(value) || goes_on());
    // What the others are followed by is base64.
    let is_word = !is_bearer && is_worded(value);
    let secret = look::is_credential(value, Guids::Are) && !is_word || is_broken;
    secret.then_some(start..whole)
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
    let is_key = end - at >= SHORTEST && look::is_credential(bytes.get(at..end)?, Guids::Are);
    is_key.then_some(at..end)
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

fn json(text: &str, at: usize) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let end = run_of_sentence(text, at, Ends::BARE);
    let end = wrapped(bytes, at, end);
    (end - at >= SHORTEST).then_some(at..end)
}
