//! Schemes of an authorization, and what stands behind them.

use std::ops::Range;

use crate::redact::look::{self, Guids, is_credential, is_random};
use crate::redact::names::{Look, Row, is_name_byte};
use crate::redact::placeholder::{self, is_word_of};
use crate::redact::quoted::{self, quoted};
use crate::redact::unit::{Unit, behind_blanks, behind_gap, unit, unit_before};
use crate::redact::values::{self, Ends, folded, pieces, run_of_sentence};
use crate::redact::worded::is_worded;
use crate::redact::wrapped::{is_pair, wrapped};

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
pub(crate) fn xbl(text: &str, at: usize) -> Option<Range<usize>> {
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
        if placeholder::begins_with_placeholder(bytes.get(token..).unwrap_or_default()) {
            return None;
        }
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
pub(crate) fn scheme(text: &str, at: Range<usize>, folds: bool) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let is_bearer = bytes
        .get(at.start)
        .is_some_and(|first| first.eq_ignore_ascii_case(&b'b'))
        && at.len() == "bearer".len();
    let at = at.end;
    let mut start = behind_gap(bytes, at).unwrap_or(at);
    if bytes
        .get(start..)
        .is_some_and(|rest| rest.starts_with(b", "))
    {
        start += 2;
    }
    let is_open = |unit: &Unit| unit.is_quote() || matches!(unit.byte, b'<' | b'(' | b'[' | b'{');
    if let Some(open) = unit(bytes, start).filter(is_open) {
        // The string may end there, and code join another to it.
        let looks = |string: &[u8]| look::is_credential(string, Guids::Are);
        let joined = quoted::joined(bytes, open.end, looks).filter(|_| open.is_quote());
        if joined.is_some() {
            return joined;
        }
        start = open.end;
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

/// A longer word is no scheme.
const LONGEST: usize = 24;

/// Where a credential begins behind a word at `at` that may be the name of a scheme: `MBI_SSL …`. Behind the name of a
/// header that authorizes it is judged by its look, behind others by what no word looks like.
pub(crate) fn behind_other(text: &str, at: usize, row: &Row) -> Option<usize> {
    let bytes = text.as_bytes();
    let rest = bytes.get(at..).filter(|_| row.look != Look::Credential)?;
    let length = rest
        .iter()
        .take(LONGEST)
        .take_while(|byte| is_name_byte(**byte))
        .count();
    let (word, behind) = rest.split_at_checked(length)?;
    let blanks = behind
        .iter()
        .take_while(|byte| matches!(byte, b' ' | b'\t'));
    let start = at + length + blanks.count();
    let is_word = word.iter().any(u8::is_ascii_alphabetic) && !is_credential(word, Guids::Are);
    let is_match = row.word == "ticket" && is_word_of(word, &["hopper", "match", "matchmaking"]);
    if !is_word || is_match || start == at + length {
        return None;
    }
    let seen = values::judged(text, start, Ends::TOKEN);
    let value = bytes.get(start..seen)?;
    let is_told = match row.look {
        Look::CredentialInText => is_credential(value, Guids::Are),
        _ => is_random(value) && !is_pair(value),
    };
    is_told.then_some(start)
}
