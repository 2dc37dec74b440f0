//! The names that tell a credential, by the place where they stand.

use std::ops::Range;

use percent_encoding::percent_decode_str;

/// Headers whose value is a credential, beside those that [`HINTS`] catch.
pub(crate) const HEADERS: [&str; 9] = [
    "signature",
    "cookie",
    "set-cookie",
    "x-search-rpstoken",
    "ocp-apim-subscription-key",
    "x-tickets",
    "authentication-info",
    "proxy-authentication-info",
    "x-api-key",
];

/// Parts of a header name that tell a credential.
const HINTS: [&str; 8] = [
    "token", "secret", "ticket", "password", "apikey", "api-key", "auth", "cookie",
];

/// Headers that one of [`HINTS`] would catch although they hold a question, not an answer to it.
const CHALLENGES: [&str; 2] = ["www-authenticate", "proxy-authenticate"];

/// Query parameters whose value is a credential.
pub(crate) const PARAMETERS: [&str; 11] = [
    "token",
    "access_token",
    "refresh_token",
    "id_token",
    "code",
    "sig",
    "signature",
    "t",
    "p",
    "rps",
    "ticket",
];

/// Endings of a parameter's or a member's name that tell a credential where the name is not in a list of ours. A
/// token to go on with a list is none.
pub(crate) const ENDINGS: [&str; 4] = ["token", "ticket", "secret", "password"];

/// Longer names are no names of parameters.
pub(crate) const LONGEST_PARAMETER: usize = 40;

/// Whether the value of a header of this name is always a secret.
pub(crate) fn is_secret_header(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    if CHALLENGES.contains(&name.as_str()) {
        return false;
    }
    HEADERS.contains(&name.as_str()) || HINTS.iter().any(|hint| name.contains(hint))
}

/// Whether the value of a parameter of this name is a secret.
pub(crate) fn is_secret_parameter(name: &str) -> bool {
    let name = percent_decode_str(name).decode_utf8_lossy();
    let name = name.to_ascii_lowercase();
    PARAMETERS.contains(&name.as_str())
        || (name != "continuationtoken" && ENDINGS.iter().any(|end| name.ends_with(end)))
}

/// Whether a parameter, with what stands before it, is the number of an error, as in the addresses at which Microsoft
/// explains one.
pub(crate) fn is_error_number(before: &str, value: &str) -> bool {
    before.ends_with("/error?code")
        && value.len() <= 8
        && value.bytes().all(|byte| byte.is_ascii_digit())
}

/// What is secret in the value of a secret header: all of it, but for the scheme of an `Authorization`.
pub(crate) fn credential(name: &str, value: &str) -> Range<usize> {
    let has_scheme = ["authorization", "proxy-authorization"]
        .iter()
        .any(|header| name.eq_ignore_ascii_case(header));
    let start = if has_scheme { after_scheme(value) } else { 0 };
    start..value.len()
}

/// The schemes of an `Authorization` that are kept. Any other first word may be a part of the secret.
const SCHEMES: [&str; 9] = [
    "xbl3.0",
    "bearer",
    "basic",
    "digest",
    "negotiate",
    "ntlm",
    "wlid1.0",
    "msauth1.0",
    "token",
];

/// Where the credentials of an `Authorization` value begin.
fn after_scheme(value: &str) -> usize {
    match value.split_once(' ') {
        Some((scheme, rest)) if SCHEMES.contains(&scheme.to_ascii_lowercase().as_str()) => {
            value.len() - rest.trim_start().len()
        }
        _ => 0,
    }
}
