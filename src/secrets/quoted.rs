//! Headers and URLs that a text quotes.

use std::ops::Range;

use super::json_member::is_secret_member;
use super::{HEADERS, LONGEST_PARAMETER, in_header, is_secret_header, is_secret_parameter};

/// Secret headers that a text quotes, as logs, error pages and commands do: `Name: value` to the end of the line,
/// or to the quotation mark that stood before the name.
pub(super) fn headers(text: &str) -> Vec<Range<usize>> {
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
        let secret = in_header(name, value).into_iter().next();
        if let Some(range) = secret {
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
pub(super) fn urls(text: &str) -> Vec<Range<usize>> {
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
            ranges.push(at + 1..hidden_to);
        }
    }
    ranges
}

/// Values of secret members in text that is written like JSON and is none: names bare or between `'`.
pub(super) fn members(text: &str) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut hidden_to = 0;
    for (at, _) in text.match_indices(':') {
        let before = text.get(..at).unwrap_or_default().trim_end();
        let before = before.strip_suffix('\'').unwrap_or(before);
        let name = before
            .rsplit(|c: char| !(c.is_ascii_alphanumeric() || c == '_'))
            .next()
            .unwrap_or_default();
        if at < hidden_to || !is_secret_member(name, false) {
            continue;
        }
        let value = text.get(at + 1..).unwrap_or_default().trim_start();
        let Some(quote) = value.chars().next().filter(|c| matches!(c, '"' | '\'')) else {
            continue;
        };
        let start = text.len() - value.len() + 1;
        let rest = text.get(start..).unwrap_or_default();
        hidden_to = start + rest.find(quote).unwrap_or(rest.len());
        ranges.push(start..hidden_to);
    }
    ranges
}

/// The text of XML elements whose name tells a credential.
pub(super) fn elements(text: &str) -> Vec<Range<usize>> {
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
