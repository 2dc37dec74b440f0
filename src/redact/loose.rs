//! Credentials in loose text: what follows the name of a scheme, or the name of a parameter and its `=` or `:`.
//!
//! Prose names schemes and tokens too, so the looks of what follows decide.

use std::ops::Range;

use crate::redact::json_member::is_secret_member;
use crate::redact::names::{LONGEST_PARAMETER, PARAMETERS};
use crate::redact::token::is_token_byte;

/// Fewer characters are no credential, but where `=` stands before them.
const SHORTEST: usize = 8;

/// What has one of the [`BRIEF`] names is believed from this length on.
const SHORTEST_BRIEF: usize = 20;

/// A run of letters from here on is no word.
const LONGEST_WORD: usize = 20;

/// The same of words written as one.
const LONGEST_WORDS: usize = 32;

/// Characters by which a value is judged. A bound, for a text may be nothing but values.
const JUDGED: usize = 64;

/// Names of parameters that tell something else as often: an error code, a point in time.
const BRIEF: [&str; 3] = ["code", "t", "p"];

/// Names beside those of parameters and members.
const NAMES: [&str; 3] = ["bearer", "apikey", "xtoken"];

/// Names that end like those of credentials and tell none: a place in a list, the fingerprint of a program.
const HARMLESS: [&str; 2] = ["continuationtoken", "publickeytoken"];

/// What stands behind `=` where no value does.
const NO_VALUES: [&str; 14] = [
    "null",
    "none",
    "nil",
    "true",
    "false",
    "undefined",
    "empty",
    "missing",
    "expired",
    "invalid",
    "required",
    "absent",
    "present",
    "unknown",
];

/// Parameters of a challenge, which follow the scheme where credentials could.
const CHALLENGE: [&str; 10] = [
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
];

/// What follows `Bearer` or `Basic` and looks like a credential.
pub(crate) fn after_schemes(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let mut ranges = Vec::new();
    let mut hidden_to = 0;
    for (at, byte) in bytes.iter().enumerate() {
        if at < hidden_to || !matches!(byte, b'B' | b'b') {
            continue;
        }
        let Some(length) = scheme(bytes.get(at..).unwrap_or_default()) else {
            continue;
        };
        let within_word = at
            .checked_sub(1)
            .and_then(|before| bytes.get(before))
            .is_some_and(u8::is_ascii_alphanumeric);
        let rest = text.get(at + length..).unwrap_or_default();
        let value = after_gap(rest);
        if within_word || value.len() == rest.len() {
            continue;
        }
        let challenges = CHALLENGE.iter().any(|name| {
            let start = value.as_bytes().get(..name.len());
            start.is_some_and(|start| start.eq_ignore_ascii_case(name.as_bytes()))
        });
        if !challenges && looks_like_credential(value) {
            let start = text.len() - value.len();
            hidden_to = start + length_of(value);
            ranges.push(start..hidden_to);
        }
    }
    ranges
}

/// The length of the name of a scheme at the beginning.
fn scheme(bytes: &[u8]) -> Option<usize> {
    ["bearer", "basic"].iter().find_map(|name| {
        let start = bytes.get(..name.len())?;
        start
            .eq_ignore_ascii_case(name.as_bytes())
            .then_some(name.len())
    })
}

/// What stands behind the blanks and quotation marks at the beginning, percent-encoded or not.
fn after_gap(text: &str) -> &str {
    let mut rest = text;
    loop {
        let next = rest
            .trim_start_matches([' ', '\t', '+', '"', '\'', '\\'])
            .trim_start_matches("%20");
        if next.len() == rest.len() {
            return rest;
        }
        rest = next;
    }
}

/// Values behind the name of a parameter or a member and `=` or `:`, without quotation marks or with them behind `=`.
pub(crate) fn named(text: &str) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut hidden_to = 0;
    for (at, sign) in text.match_indices(['=', ':']) {
        if at < hidden_to {
            continue;
        }
        let before = text.get(..at).unwrap_or_default();
        let name = name_at_end(before);
        if name.is_empty() || name.len() > LONGEST_PARAMETER {
            continue;
        }
        let rest = text.get(at + 1..).unwrap_or_default();
        let mut value = rest.trim_start_matches([' ', '\t']);
        // `authorization=user` tells a kind.
        let tight = sign == "="
            && value.len() == rest.len()
            && before.ends_with(name)
            && !name.eq_ignore_ascii_case("authorization");
        let quoted = value
            .strip_prefix(['"', '\''])
            .filter(|_| sign == "=")
            .or_else(|| value.strip_prefix("\\\"").filter(|_| sign == "="));
        value = quoted.unwrap_or(value);
        let lower = name.to_ascii_lowercase();
        let secret = if BRIEF.contains(&lower.as_str()) {
            sign == "=" && is_long_and_mixed(value)
        } else {
            is_secret_name(&lower)
                && (looks_like_credential(value) || (tight && is_some_value(value)))
        };
        if secret {
            let start = text.len() - value.len();
            hidden_to = start + length_of(value);
            ranges.push(start..hidden_to);
        }
    }
    ranges
}

/// The name at the end of a text, quotation marks behind it apart.
pub(crate) fn name_at_end(text: &str) -> &str {
    text.trim_end()
        .trim_end_matches(['"', '\'', '\\'])
        .rsplit(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '_' | '-')))
        .next()
        .unwrap_or_default()
}

/// Whether a name, in lower case, ends like that of a credential and tells none.
pub(crate) fn is_harmless(lower: &str) -> bool {
    let plain = lower.replace(['-', '_'], "");
    HARMLESS.iter().any(|name| plain.ends_with(name))
}

fn is_secret_name(lower: &str) -> bool {
    !is_harmless(lower)
        && (PARAMETERS.contains(&lower)
            || is_secret_member(lower, false)
            || NAMES.contains(&lower.replace(['-', '_'], "").as_str()))
}

/// The beginning of a value that is made of token characters, without the full stop of a sentence.
fn judged(value: &str) -> &str {
    let length = value
        .bytes()
        .take(JUDGED)
        .take_while(|byte| is_token_byte(*byte))
        .count();
    value
        .get(..length)
        .unwrap_or_default()
        .trim_end_matches(['.', ':', ';', '!'])
}

/// Whether a value is no word of prose.
pub(crate) fn looks_like_credential(value: &str) -> bool {
    let run = judged(value);
    let is_url = run.split_once("://").is_some_and(|(scheme, _)| {
        scheme.len() < SHORTEST && scheme.bytes().all(|b| b.is_ascii_alphabetic())
    });
    run.len() >= SHORTEST && !is_url && !is_prose(run)
}

/// Whether a run reads as a word, as two with a mark between them, or as words written as one: `authentication`,
/// `token-based`, `InvalidToken`.
fn is_prose(run: &str) -> bool {
    let marks = run.bytes().filter(|b| !b.is_ascii_alphabetic()).count();
    run.len() < LONGEST_WORDS
        && marks <= 1
        && !run.ends_with('=')
        && !run.bytes().any(|byte| byte.is_ascii_digit())
        && run.split(|c: char| !c.is_ascii_alphabetic()).all(are_words)
}

fn are_words(letters: &str) -> bool {
    let behind_first = letters.get(1..).unwrap_or_default();
    let capitals = behind_first.bytes().any(|b| b.is_ascii_uppercase());
    if !capitals {
        return letters.len() < LONGEST_WORD;
    }
    let mut pieces = letters.split(|c: char| c.is_ascii_uppercase());
    // What stands before the first capital may be nothing.
    pieces.next();
    pieces.all(|piece| piece.len() >= 2)
}

/// Whether there is a value at all behind a `=`.
fn is_some_value(value: &str) -> bool {
    let run = judged(value);
    run.starts_with(|c: char| c != '=')
        && run.bytes().any(|byte| byte.is_ascii_alphanumeric())
        && !NO_VALUES.iter().any(|word| run.eq_ignore_ascii_case(word))
}

/// Whether a value is longer than a number or a word, and is no GUID.
fn is_long_and_mixed(value: &str) -> bool {
    let run = judged(value);
    let is_guid = run.len() == 36 && run.bytes().all(|b| b.is_ascii_hexdigit() || b == b'-');
    run.len() >= SHORTEST_BRIEF
        && !is_guid
        && run.bytes().any(|byte| byte.is_ascii_digit())
        && run.bytes().any(|byte| byte.is_ascii_alphabetic())
}

/// How far a value reaches.
fn length_of(value: &str) -> usize {
    let length = value
        .find(|c: char| c.is_whitespace() || "\"'<>`\\,)}]&;#".contains(c))
        .unwrap_or(value.len());
    let value = value.get(..length).unwrap_or_default();
    value.trim_end_matches(['.', ':', '!']).len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::redact::tests::are_apart;

    fn found(text: &str) -> Vec<&str> {
        let mut ranges = after_schemes(text);
        ranges.extend(named(text));
        ranges.into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn a_credential_behind_a_scheme_is_found() {
        assert_eq!(found("sent Bearer SECRETERR, refused"), ["SECRETERR"]);
        assert_eq!(found("bearer a1b2c3d4."), ["a1b2c3d4"]);
        assert_eq!(found("Basic dXNlcjpwYXNz"), ["dXNlcjpwYXNz"]);
        assert_eq!(found("h=Bearer%20abcd1234&x"), ["abcd1234"]);
        assert_eq!(found("Bearer \"not-a-real-token\""), ["not-a-real-token"]);
    }

    #[test]
    fn prose_behind_a_scheme_stays() {
        for prose in [
            "Bearer token is missing",
            "Basic authentication is off",
            "Bearer Authentication failed.",
            "the bearer InvalidToken error",
            "Bearer token-based sign-in",
            "Bearer realm=\"https://a.example/0123456789\"",
            "Bearer authorization_uri=https://login.example/0123",
            "Bearer error=\"invalid_token\"",
            "Bearer https://a.example/0123",
            "Bearers 0123456789",
            "forbearer 0123456789",
            "basic",
        ] {
            assert!(found(prose).is_empty(), "{prose}");
        }
    }

    #[test]
    fn a_value_behind_a_secret_name_is_found() {
        assert_eq!(found("failed: token=abc, next"), ["abc"]);
        assert_eq!(found("access_token: SECRETACC"), ["SECRETACC"]);
        assert_eq!(found("client_secret = a1b2c3d4"), ["a1b2c3d4"]);
        assert_eq!(found("<a token=\"abc\" b=\"c\">"), ["abc"]);
        assert_eq!(found("my-token=abc;d=e"), ["abc"]);
        assert_eq!(found("\"Token\":abcd1234}"), ["abcd1234"]);
        assert_eq!(found("uhs: 1234509876543"), ["1234509876543"]);
        assert_eq!(
            found("code=M.C5_BAY.0123456789abc"),
            ["M.C5_BAY.0123456789abc"]
        );
    }

    #[test]
    fn ordinary_names_and_values_stay() {
        for text in [
            "Token: see below",
            "token: null",
            "token=null",
            "token == null",
            "token=***",
            "token: <redacted 1>",
            "token=<redacted 1>",
            "The token: expired yesterday",
            "continuationToken=abcd1234",
            "x-continuation-token: abcd1234",
            "PublicKeyToken=b77a5c561934e089",
            "\"code\": 4000",
            "code=0x80070005",
            "code=11111111-2222-4333-8444-555555555555",
            "ETag: \"a1b2c3d4e5f6\"",
            "session 11111111-2222-4333-8444-555555555555",
            "X-Xbl-Debug: authorization=user, sandbox=RETAIL",
            "see token: https://a.example/0123456789",
        ] {
            assert!(found(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn a_text_of_nothing_but_names_is_not_read_again_for_each() {
        for piece in [
            "token=",
            "token:",
            "token:a|",
            "token:https://",
            "bearer ",
            "t=",
        ] {
            let text = piece.repeat(50_000);
            for find in [after_schemes, named] {
                assert!(are_apart(&find(&text)), "{piece}");
            }
        }
    }
}
