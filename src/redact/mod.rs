//! What counts as a secret, wherever it stands.
//!
//! Which bytes of a header value, a URL or a text are a credential, and the labels that are put in their place.

mod given;
mod ids;
mod json_member;
mod kind;
mod known;
mod label;
mod loose;
mod names;
mod numbers;
mod pair;
mod quoted;
mod redactor;
mod token;

use std::iter;
use std::ops::Range;

use percent_encoding::percent_decode_str;

use names::{credential, is_secret_header, is_secret_parameter};

pub(crate) use given::{Given, of_body, of_body_url, of_header, of_url, session_name};
pub(crate) use kind::Kind;
pub(crate) use redactor::{Redacted, Redactor, Replaced, Rules};

/// Where a text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place<'n> {
    /// The value of a header of this name.
    Header(&'n str),
    /// A URL or a part of one.
    Url,
    /// Anything else: a body, a message, the name of a file.
    Text,
}

/// What is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sought {
    /// Credentials.
    Secrets,
    /// Credentials and what tells who somebody is.
    SecretsAndIds,
}

/// A part of a text that is to be hidden.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    /// Its bytes.
    pub(crate) range: Range<usize>,
    /// What it is.
    pub(crate) kind: Kind,
}

/// Adds the parts of a text that are to be hidden, in order and apart.
pub(crate) fn find(_sought: Sought, place: Place<'_>, text: &str, found: &mut Vec<Found>) {
    let ranges = match place {
        Place::Header(name) => in_header(name, text),
        Place::Url => in_url(text),
        Place::Text => in_text(text),
    };
    let kind = Kind::Secret;
    found.extend(ranges.into_iter().map(|range| Found { range, kind }));
}

/// The byte ranges of a header value that are secret, in order and apart.
///
/// Of a secret header that is all of it, but for the scheme of an `Authorization`, which is no part of the
/// secret; of any other whatever [`in_text`] finds, and [`in_url`] where the value is a URL.
fn in_header(name: &str, value: &str) -> Vec<Range<usize>> {
    if value.is_empty() {
        return Vec::new();
    }
    if is_secret_header(name) {
        return iter::once(credential(name, value)).collect();
    }
    let mut ranges = in_text(value);
    ranges.extend(token::find_folded(value));
    if ["location", "content-location", "referer", "link"]
        .iter()
        .any(|url| name.eq_ignore_ascii_case(url))
    {
        ranges.extend(in_url(value));
    }
    merge(ranges)
}

/// The byte ranges of a URL that are secret: the user information before the host and the values of secret
/// parameters in the query or the fragment. In order and apart.
fn in_url(url: &str) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    if let Some(start) = authority_start(url) {
        let authority = url.get(start..).unwrap_or_default();
        let authority = authority
            .split(['/', '\\', '?', '#'])
            .next()
            .unwrap_or_default();
        if let Some(end) = authority.rfind('@')
            && end > 0
        {
            ranges.push(start..start + end);
        }
    }
    if let Some(query) = url.find(['?', '#']) {
        let mut at = query + 1;
        for pair in url
            .get(at..)
            .unwrap_or_default()
            .split(['&', '#', ';', '?'])
        {
            if let Some((name, value)) = pair.split_once('=')
                && !value.is_empty()
                && (is_secret_parameter(name) || holds_secret_url(value))
            {
                ranges.push(at + name.len() + 1..at + pair.len());
            }
            at += pair.len() + 1;
        }
    }
    ranges.extend(token::find(url));
    merge(ranges)
}

/// The byte ranges of a text that are secret, in order and apart: `XBL3.0 x=…;…`, tickets (`t=EwA…`), JWTs,
/// values of secret JSON members, secret headers quoted on a line of their own or as a pair of members, secret
/// parameters of URLs, and what follows `Bearer`, `token=` and the like where it looks like a credential.
///
/// A secret that is cut, or folded over lines, is taken from its mark to the end of the value.
fn in_text(text: &str) -> Vec<Range<usize>> {
    let mut ranges = token::find(text);
    ranges.extend(json_member::find(text));
    ranges.extend(quoted::headers(text));
    ranges.extend(quoted::urls(text));
    ranges.extend(quoted::members(text));
    ranges.extend(quoted::elements(text));
    ranges.extend(quoted::stored_cookies(text));
    ranges.extend(loose::after_schemes(text));
    ranges.extend(loose::named(text));
    ranges.extend(pair::find(text));
    merge(ranges)
}

/// Where the authority of a URL begins. Browsers and tools take one slash or backslash for two, and none for the
/// scheme of the page.
fn authority_start(url: &str) -> Option<usize> {
    let after_scheme = match url.split_once(':') {
        Some((scheme, rest)) if scheme.bytes().all(|byte| byte.is_ascii_alphanumeric()) => rest,
        _ if url.starts_with("//") => url,
        _ => return None,
    };
    let authority = after_scheme.trim_start_matches(['/', '\\']);
    (authority.len() < after_scheme.len()).then(|| url.len() - authority.len())
}

/// Whether the value of a parameter is a URL, percent-encoded, with secrets of its own.
fn holds_secret_url(value: &str) -> bool {
    if !value.contains('%') {
        return false;
    }
    let value = percent_decode_str(value).decode_utf8_lossy();
    value.contains(['?', '@']) && !in_url(&value).is_empty()
}

/// Sorts ranges and joins those that touch.
fn merge(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.retain(|range| range.start < range.end);
    ranges.sort_by_key(|range| (range.start, range.end));
    let mut merged: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match merged.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => merged.push(range),
        }
    }
    merged
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hidden(text: &str, ranges: &[Range<usize>]) -> String {
        let mut out = String::new();
        let mut at = 0;
        for range in ranges {
            out.push_str(&text[at..range.start]);
            out.push('█');
            at = range.end;
        }
        out.push_str(&text[at..]);
        out
    }

    /// Whether no byte is in two ranges. A search that goes on behind each value that it found gives such ranges, and
    /// takes time as the text is long; one that reads a value again from every name in it would take the square of that.
    pub(crate) fn are_apart(ranges: &[Range<usize>]) -> bool {
        ranges.is_sorted_by(|one, next| one.end <= next.start)
    }

    #[track_caller]
    fn text(input: &str, expected: &str) {
        assert_eq!(hidden(input, &in_text(input)), expected);
    }

    #[track_caller]
    fn header(name: &str, value: &str, expected: &str) {
        assert_eq!(hidden(value, &in_header(name, value)), expected);
    }

    #[test]
    fn an_authorization_keeps_its_scheme() {
        header("Authorization", "XBL3.0 x=123;eyJabc.def", "XBL3.0 █");
        header("authorization", "Bearer abc", "Bearer █");
        header("Proxy-Authorization", "Basic   YWJj", "Basic   █");
        header("Authorization", "abcdef", "█");
        header("Authorization", "abc def ghi", "█");
        header("X-Authorization", "Bearer key", "█");
    }

    #[test]
    fn cookies_signatures_and_api_keys_vanish_whole() {
        for name in [
            "Signature",
            "Cookie",
            "Set-Cookie",
            "X-AuthXToken",
            "X-AuthMsaDeviceTicket",
            "MSA_DeviceTicket",
            "X-Tickets",
            "X-Aad-Token",
            "X-Search-RPSToken",
            "Ocp-Apim-Subscription-Key",
            "X-Api-Key",
            "Authentication-Info",
            "Proxy-Authentication-Info",
            "X-My-Secret-Thing",
        ] {
            header(name, "a b; c", "█");
        }
        header("X-Authorization", "key", "█");
    }

    #[test]
    fn challenges_and_ordinary_headers_stay() {
        header(
            "WWW-Authenticate",
            "XBL3.0 realm=\"x\"",
            "XBL3.0 realm=\"x\"",
        );
        header("ETag", "\"abc\"", "\"abc\"");
        header(
            "X-Xbl-Debug",
            "authorization=user, sandbox=RETAIL",
            "authorization=user, sandbox=RETAIL",
        );
    }

    #[test]
    fn a_redirect_loses_its_code() {
        header(
            "Location",
            "https://login.example/?state=1&code=M.C5_xyz#access_token=a&x=2",
            "https://login.example/?state=1&code=█#access_token=█&x=2",
        );
        header("Location", "/handles/1?T=abc", "/handles/1?T=█");
    }

    #[test]
    fn user_information_of_a_url_vanishes() {
        let url = "https://user:pass@sessiondirectory.xboxlive.com/handles";
        assert_eq!(
            hidden(url, &in_url(url)),
            "https://█@sessiondirectory.xboxlive.com/handles"
        );
        assert!(in_url("https://example.com/a@b").is_empty());
        for url in [
            "//u:p@h/x",
            "https:/u:p@h",
            "https:\\\\u:p@h",
            "https://h/?%63ode=a",
            "/?accessToken=a",
            "/?client_secret=a",
        ] {
            assert_eq!(in_url(url).len(), 1, "{url}");
        }
        assert!(in_url("/?continuationToken=a").is_empty());
        let nested = "https://h/?next=https%3A%2F%2Fh%2F%3Fcode%3Dabc&a=1";
        assert_eq!(hidden(nested, &in_url(nested)), "https://h/?next=█&a=1");
    }

    #[test]
    fn a_folded_token_vanishes_to_the_end_of_its_header() {
        header(
            "X-Debug",
            "got eyJhbGciOiJub25lIn0xxxx aB3defgh jK9l0mnop",
            "got █",
        );
        header(
            "X-Debug",
            "got eyJhbGciOiJub25lIn0xxxx once more",
            "got █ once more",
        );
    }

    #[test]
    fn members_written_loosely_are_found() {
        text("{'Token':'abc', a: 1}", "{'Token':'█', a: 1}");
        text("{Token: \"abc\"}", "{Token: \"█\"}");
        text("{uhs:'abc", "{uhs:'█");
        text(
            "<s:Token>abc</s:Token><a>b</a>",
            "<s:Token>█</s:Token><a>b</a>",
        );
    }

    #[test]
    fn secrets_in_a_text_vanish() {
        text("got XBL3.0 x=12;abc.def, try", "got XBL3.0 █, try");
        text("see https://h/?sig=abc now", "see https://h/?sig=█ now");
        text("a\nCookie: a=b; c=d\nb", "a\nCookie: █\nb");
        text(
            "> Authorization: Bearer xyz\r\n",
            "> Authorization: Bearer █\r\n",
        );
        text(
            "Requested session wasn't found.",
            "Requested session wasn't found.",
        );
    }

    #[test]
    fn prose_with_a_colon_is_no_header() {
        for prose in ["Author: someone", "Token: see below"] {
            text(prose, prose);
        }
    }
}
