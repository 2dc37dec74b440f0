//! Headers, URLs, members and cookies that a text quotes.

use std::ops::Range;

use crate::redact::json_member::{is_secret_member, is_session, next_string};
use crate::redact::loose::name_at_end;
use crate::redact::names::{
    HEADERS, LONGEST_PARAMETER, credential, is_error_number, is_secret_header, is_secret_parameter,
};

/// Secret headers that a text quotes, as logs, error pages and commands do: `Name: value` to the end of the line,
/// or to the quotation mark that stood before the name.
pub(crate) fn headers(text: &str) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let mut from = 0;
        while let Some(range) = next_header(line, &mut from) {
            ranges.push(at + range.start..at + range.end);
        }
        at += line.len();
    }
    ranges
}

/// The next secret in a line from `from` on, which moves behind it.
fn next_header(line: &str, from: &mut usize) -> Option<Range<usize>> {
    while let Some(found) = line.get(*from..)?.find(':') {
        let colon = *from + found;
        *from = colon + 1;
        let before = line.get(..colon)?;
        let name = before
            .rsplit(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_'))
            .next()?;
        if !is_header_in_text(name) {
            continue;
        }
        let quote = before
            .strip_suffix(name)
            .and_then(|rest| rest.chars().next_back())
            .filter(|c| matches!(c, '"' | '\''));
        let rest = line.get(colon + 1..)?;
        let value = rest.trim_start();
        let start = line.len() - value.len();
        let length = match quote {
            Some(quote) => value.find(quote).unwrap_or(value.len()),
            None => value.len(),
        };
        let value = value.get(..length)?.trim_end();
        *from = start + length;
        if !value.is_empty() {
            let range = credential(name, value);
            return Some(start + range.start..start + range.end);
        }
    }
    None
}

/// Whether a word before a colon is surely the name of a secret header: `Token: see below` is prose.
fn is_header_in_text(name: &str) -> bool {
    let known = name.contains('-')
        || name.eq_ignore_ascii_case("authorization")
        || HEADERS.contains(&name.to_ascii_lowercase().as_str());
    name.len() <= 64 && known && is_secret_header(name)
}

/// Secrets in the URLs that stand in a text, with or without a scheme, and in form bodies.
pub(crate) fn urls(text: &str) -> Vec<Range<usize>> {
    let ends = |c: char| c.is_whitespace() || "\"'<>`\\,)".contains(c);
    let mut ranges = Vec::new();
    for (at, _) in text.match_indices("://") {
        let start = at + 3;
        let authority = text.get(start..).unwrap_or_default();
        let length = authority
            .find(|c: char| ends(c) || matches!(c, '/' | '?' | '#'))
            .unwrap_or(authority.len());
        let authority = authority.get(..length).unwrap_or_default();
        ranges.extend(authority.rfind('@').map(|end| start..start + end));
    }
    let mut hidden_to = 0;
    for (at, _) in text.match_indices('=') {
        if at < hidden_to {
            continue;
        }
        let before = text.get(..at).unwrap_or_default();
        let name_from = before.len().saturating_sub(LONGEST_PARAMETER + 1);
        let near = before.as_bytes().get(name_from..).unwrap_or_default();
        let name_length = near
            .iter()
            .rev()
            .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'%'))
            .count();
        let name = before.get(at - name_length..).unwrap_or_default();
        let mark = near.iter().rev().nth(name_length);
        let in_query = matches!(mark, Some(b'?' | b'&' | b'#'));
        let told_by_name = name.to_ascii_lowercase().ends_with("_token");
        if is_secret_parameter(name) && (in_query || told_by_name) {
            let value = text.get(at + 1..).unwrap_or_default();
            let length = value
                .find(|c: char| ends(c) || matches!(c, '&' | '#' | ';'))
                .unwrap_or(value.len());
            hidden_to = at + 1 + length;
            if !is_error_number(before, value.get(..length).unwrap_or_default()) {
                ranges.push(at + 1..hidden_to);
            }
        }
    }
    ranges
}

/// Values of secret members in text that is written like JSON and is none: names bare, between `'`, or with a
/// quotation mark lost.
pub(crate) fn members(text: &str) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut hidden_to = 0;
    // One that stands as a string inside other JSON has its quotation marks escaped.
    let session = is_session(text) || is_session(&text.replace("\\\"", "\""));
    for (at, _) in text.match_indices(':') {
        let name = name_at_end(text.get(..at).unwrap_or_default());
        if at < hidden_to || !(is_secret_member(name, session) || is_header_in_text(name)) {
            continue;
        }
        let value = text.get(at + 1..).unwrap_or_default().trim_start();
        let value = value.trim_start_matches('\\');
        let start = text.len() - value.len();
        let range = match value.chars().next() {
            Some('"') => next_string(text, start).map(|string| string.content),
            Some('\'') => {
                let inner = text.get(start + 1..).unwrap_or_default();
                let length = inner.find('\'').unwrap_or(inner.len());
                Some(start + 1..start + 1 + length)
            }
            _ => None,
        };
        if let Some(range) = range {
            hidden_to = range.end;
            ranges.push(range);
        }
    }
    ranges
}

/// Values of the cookies that wget tells of in its debug log: `Stored cookie HOST … [expiry …] NAME VALUE`.
pub(crate) fn stored_cookies(text: &str) -> Vec<Range<usize>> {
    const MARK: &str = "tored cookie ";
    let mut ranges = Vec::new();
    let mut hidden_to = 0;
    for (at, _) in text.match_indices(MARK) {
        if at < hidden_to {
            continue;
        }
        let start = at + MARK.len();
        let line = text.get(start..).unwrap_or_default();
        let line = line.split(['\r', '\n']).next().unwrap_or_default();
        hidden_to = start + line.len();
        // The name is kept where it can be told, the host in any case.
        let known = line.split_once("] ").map_or(line, |(_, cookie)| cookie);
        let secret = known.split_once(' ').map_or("", |(_, value)| value);
        ranges.push(hidden_to - secret.len()..hidden_to);
    }
    ranges
}

/// The text of XML elements whose name tells a credential.
pub(crate) fn elements(text: &str) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut hidden_to = 0;
    for (at, _) in text.match_indices('>') {
        let before = text.get(..at).unwrap_or_default();
        let name = before
            .rsplit(|c: char| !(c.is_ascii_alphanumeric() || c == '_'))
            .next()
            .unwrap_or_default();
        let opens = before
            .strip_suffix(name)
            .is_some_and(|rest| rest.ends_with('<') || rest.ends_with(':'));
        if at >= hidden_to && opens && is_secret_member(name, false) {
            let value = text.get(at + 1..).unwrap_or_default();
            let length = value.find('<').unwrap_or(value.len());
            hidden_to = at + 1 + length;
            ranges.push(at + 1..hidden_to);
        }
    }
    ranges
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::redact::tests::are_apart;

    fn found(text: &str, find: fn(&str) -> Vec<Range<usize>>) -> Vec<&str> {
        find(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn members_in_broken_quoting_give_their_values() {
        for text in [
            r#"Token":"abc"#,
            r#"\"Token\":\"abc"#,
            r#"{\"Token\":\"abc\"}"#,
            "'Token': 'abc",
            "Token\" : \"abc\"",
            r#"Cookie":"abc"#,
            "'X-My-Token':'abc'",
        ] {
            assert_eq!(found(text, members), ["abc"], "{text}");
        }
        for text in [r#""Token":null"#, r#""code":"abc""#, r#""token":4000"#] {
            assert!(found(text, members).is_empty(), "{text}");
        }
    }

    #[test]
    fn the_device_token_of_a_session_is_no_member_of_a_secret() {
        let session = r#"{"membersInfo":{},"members":{"0":{"deviceToken":"d"}}}"#;
        assert!(found(session, members).is_empty());
    }

    #[test]
    fn the_number_of_an_error_in_an_address_is_no_secret() {
        assert!(found("see https://login.example/error?code=70016", urls).is_empty());
        assert_eq!(found("https://a.example/back?code=70016", urls), ["70016"]);
        assert_eq!(
            found("https://a.example/error?code=M.C5_x", urls),
            ["M.C5_x"]
        );
    }

    #[test]
    fn a_stored_cookie_gives_its_value() {
        let log =
            "\nStored cookie a.example -1 (ANY) / <session> <insecure> [expiry none] sid abc\r\nx";
        assert_eq!(found(log, stored_cookies), ["abc"]);
        assert_eq!(
            found("Stored cookie a.example sid abc", stored_cookies),
            ["sid abc"]
        );
        assert_eq!(found("a Cookie: abc", headers), ["abc"]);
    }

    #[test]
    fn a_text_of_nothing_but_marks_is_not_read_again_for_each() {
        for piece in [
            "Token:\"",
            "Token:'",
            "tored cookie ",
            "Cookie:",
            "Token\":",
        ] {
            let text = piece.repeat(100_000);
            for find in [members, stored_cookies, headers] {
                assert!(are_apart(&find(&text)), "{piece}");
            }
        }
    }
}
