//! Values of JSON members whose name tells a credential, in JSON that may be cut or broken.

use std::ops::Range;

use crate::redact::names::ENDINGS;

/// Members whose value is a credential. `deviceToken`, so spelt, is an identifier in a session.
const MEMBERS: [&str; 18] = [
    "token",
    "access_token",
    "refresh_token",
    "id_token",
    "rpsticket",
    "usertokens",
    "devicetoken",
    "titletoken",
    "usertoken",
    "authorizationtoken",
    "servicetoken",
    "delegationtoken",
    "uhs",
    "proofkey",
    "authorization",
    "cookie",
    "set-cookie",
    "cookies",
];

/// Finds the values in a text: a string, or every string inside an object or an array. Ranges are in order.
///
/// The text is scanned, not parsed: a secret must be found in JSON that has a fault, in JSON that stands as
/// a string inside other JSON, and when its closing quote was cut off.
pub(crate) fn find(text: &str) -> Vec<Range<usize>> {
    find_within(text, DEEPEST)
}

/// How often JSON may stand as a string inside JSON and still be looked into.
const DEEPEST: usize = 4;

fn find_within(text: &str, depth: usize) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let session = is_session(text);
    let mut at = 0;
    while let Some(quoted) = next_string(text, at) {
        at = quoted.after;
        let name = text.get(quoted.content.clone()).unwrap_or_default();
        if !is_secret_member(name, session) {
            // JSON inside a string has its own names and values.
            if depth > 0 && name.contains("\\\"") {
                let start = quoted.content.start;
                let inner = find_within(name, depth - 1).into_iter();
                ranges.extend(inner.map(|range| start + range.start..start + range.end));
            }
            continue;
        }
        let rest = text.get(at..).unwrap_or_default();
        let Some(value) = rest.trim_start().strip_prefix(':') else {
            continue;
        };
        let start = text.len() - value.trim_start().len();
        let value = value.trim_start().trim_start_matches('\\');
        at = match value.as_bytes().first() {
            Some(b'{' | b'[') => strings_in(text, start, &mut ranges),
            Some(b'"') => match next_string(text, start) {
                Some(string) => {
                    ranges.push(string.content);
                    string.after
                }
                None => start,
            },
            _ => start,
        };
    }
    ranges
}

/// Whether a text holds a session, by the names that its members have.
pub(crate) fn is_session(text: &str) -> bool {
    text.contains("\"members\"")
        && ["\"membersInfo\"", "\"contractVersion\"", "\"changeNumber\""]
            .iter()
            .any(|mark| text.contains(mark))
}

pub(crate) fn is_secret_member(name: &str, session: bool) -> bool {
    // Twenty characters, each of them escaped.
    if name.len() > 120 || (session && name == "deviceToken") {
        return false;
    }
    let plain: String = if name.contains("\\u") {
        serde_json::from_str(&format!("\"{name}\"")).unwrap_or_default()
    } else {
        name.to_owned()
    };
    let plain = plain.to_ascii_lowercase();
    MEMBERS.contains(&plain.as_str())
        || (plain != "continuationtoken" && ENDINGS.iter().any(|end| plain.ends_with(end)))
}

/// A string in quotes, which may be escaped themselves.
pub(crate) struct Quoted {
    pub(crate) content: Range<usize>,
    /// Where the text after the closing quote begins.
    after: usize,
}

/// The next string from `from` on; one that is not closed reaches to the end.
///
/// In JSON inside a string each quote has `n` = 1 backslash before it, one level further down 3, then 7. Every
/// escaped backslash of such a level is written as `2 × (n + 1)` of them, so a quote closes the string when
/// what stands before it is `n` backslashes beyond a multiple of that.
pub(crate) fn next_string(text: &str, from: usize) -> Option<Quoted> {
    let bytes = text.as_bytes();
    let open = from + bytes.get(from..)?.iter().position(|byte| *byte == b'"')?;
    let before = bytes.get(..open).unwrap_or_default().iter().rev();
    let level = before.take_while(|byte| **byte == b'\\').count();
    let start = open + 1;
    let mut backslashes = 0_usize;
    for (at, byte) in bytes.iter().enumerate().skip(start) {
        match byte {
            b'\\' => backslashes += 1,
            b'"' if backslashes >= level
                && (backslashes - level).is_multiple_of(2 * (level + 1)) =>
            {
                return Some(Quoted {
                    content: start..at - level,
                    after: at + 1,
                });
            }
            _ => backslashes = 0,
        }
    }
    Some(Quoted {
        content: start..bytes.len(),
        after: bytes.len(),
    })
}

/// Adds every string of the object or array that begins at `start`, member names apart; gives its end.
fn strings_in(text: &str, start: usize, ranges: &mut Vec<Range<usize>>) -> usize {
    let bytes = text.as_bytes();
    let mut depth = 0_usize;
    let mut at = start;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'{' | b'[' => depth += 1,
            b'}' | b']' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return at + 1;
                }
            }
            b'"' => {
                let Some(string) = next_string(text, at) else {
                    return bytes.len();
                };
                let is_name = text
                    .get(string.after..)
                    .is_some_and(|rest| rest.trim_start().starts_with(':'));
                if !is_name {
                    ranges.push(string.content);
                }
                at = string.after;
                continue;
            }
            _ => {}
        }
        at += 1;
    }
    bytes.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        find(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn a_secret_member_gives_its_value() {
        assert_eq!(found(r#"{ "Token" : "abc", "a": 1 }"#), ["abc"]);
        assert_eq!(found(r#"{"REFRESH_TOKEN":"a\"b"}"#), [r#"a\"b"#]);
        assert_eq!(found(r#"{"xui":[{"uhs":"12"}]}"#), ["12"]);
    }

    #[test]
    fn an_object_or_array_gives_every_string_in_it() {
        assert_eq!(
            found(r#"{"UserTokens":["a","b"],"ProofKey":{"x":"c","y":[1,"d"]},"z":"e"}"#),
            ["a", "b", "c", "d"]
        );
    }

    #[test]
    fn a_cut_value_reaches_to_the_end() {
        assert_eq!(found(r#"{"Token":"abc"#), ["abc"]);
        assert_eq!(found(r#"{"UserTokens":["abc"#), ["abc"]);
    }

    #[test]
    fn json_inside_a_string_is_found() {
        assert_eq!(
            found(r#"{"m":"{\"Token\":\"abc\",\"b\":1}","uhs":"d"}"#),
            ["abc", "d"]
        );
        assert_eq!(
            found(r#"{"m":"{\"n\":\"{\\\"uhs\\\":\\\"abc\\\"}\"}"}"#),
            ["abc"]
        );
    }

    #[test]
    fn the_device_token_of_a_session_is_an_identifier() {
        assert!(found(r#"{"membersInfo":{},"members":{"0":{"deviceToken":"d"}}}"#).is_empty());
        assert_eq!(found(r#"{"deviceToken":"d"}"#), ["d"]);
        assert_eq!(found(r#"{"membersInfo":{},"DeviceToken":"d"}"#), ["d"]);
        assert_eq!(found(r#"{"constants":1,"deviceToken":"d"}"#), ["d"]);
    }

    #[test]
    fn a_name_written_in_escapes_is_read() {
        assert_eq!(found(r#"{"\u0054oken":"abc"}"#), ["abc"]);
    }

    #[test]
    fn strings_in_strings_in_strings_are_followed_so_far_and_no_further() {
        let mut text = r#"{"uhs":"abc"}"#.to_owned();
        for _ in 0..12 {
            text = serde_json::to_string(&[text]).unwrap();
        }
        find(&text);
    }

    #[test]
    fn other_members_and_values_stay() {
        assert!(found(r#"{"description":"Token"}"#).is_empty());
        assert!(found(r#"{"Token":null,"tokens":"a"}"#).is_empty());
        assert!(found(r#"{"ticketId":"a","continuationToken":"b"}"#).is_empty());
        assert_eq!(
            found(r#"{"SessionTicket":"a","xAuthToken":"b"}"#),
            ["a", "b"]
        );
        assert!(found("plain text").is_empty());
    }

    #[test]
    fn any_prefix_is_read_without_trouble() {
        let text = r#"{"a":"\\\"Token\\\":\"x","Token":{"é":["ü\\"]},"uhs":"\""}"#;
        for end in (0..text.len()).filter(|end| text.is_char_boundary(*end)) {
            find(&text[..end]);
        }
    }
}
