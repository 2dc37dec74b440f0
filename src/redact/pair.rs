//! Headers written as a pair of members, `"name":"Cookie","value":"…"`, as HAR has them, in text that may be cut or
//! broken: between any quotation marks or none, in either order.

use std::ops::Range;

use crate::redact::json_member::next_string;
use crate::redact::loose::{is_harmless, name_at_end};
use crate::redact::names::{is_secret_header, is_secret_parameter};

/// Longer names are no names of headers.
const LONGEST_NAME: usize = 64;

/// What has been read of an object.
#[derive(Default)]
struct Object {
    /// Whether its name is one of a secret.
    secret: Option<bool>,
    /// Where its value begins, when that came first.
    value: Option<usize>,
}

/// Finds the values of secret headers in a text.
pub(crate) fn find(text: &str) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut object = Object::default();
    let mut hidden_to = 0;
    for (at, sign) in text.match_indices([':', '=', '}']) {
        if at < hidden_to {
            continue;
        }
        let (before, rest) = text.split_at_checked(at).unwrap_or_default();
        let rest = rest.get(1..).unwrap_or_default();
        if sign == "}" {
            // One inside a value ends nothing.
            if rest.is_empty()
                || rest.starts_with(|c: char| c.is_whitespace() || ",]}{\"'\\".contains(c))
            {
                object = Object::default();
            }
            continue;
        }
        let key = name_at_end(before);
        if key.eq_ignore_ascii_case("name") {
            let secret = is_secret_name(rest);
            if let Some(start) = object.value.take().filter(|_| secret) {
                ranges.push(start..end_before_key(before, key).max(start));
            } else {
                object.secret = Some(secret);
            }
        } else if key.eq_ignore_ascii_case("value") {
            let value = rest.trim_start().trim_start_matches('\\');
            match object.secret.take() {
                Some(true) => {
                    let range = value_range(text, text.len() - value.len());
                    hidden_to = range.end;
                    ranges.push(range);
                }
                Some(false) => {}
                None => {
                    let value = value.strip_prefix(['"', '\'']).unwrap_or(value);
                    object.value = Some(text.len() - value.len());
                }
            }
        }
    }
    ranges
}

/// Whether the name that follows is one of a secret.
fn is_secret_name(text: &str) -> bool {
    let text = text.trim_start().trim_start_matches(['"', '\'', '\\']);
    let length = text
        .bytes()
        .take(LONGEST_NAME)
        .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
        .count();
    let name = text.get(..length).unwrap_or_default();
    let is_brief = matches!(name, "code" | "t" | "p");
    !is_brief
        && !is_harmless(&name.to_ascii_lowercase())
        && (is_secret_header(name) || is_secret_parameter(name))
}

/// Where the value ends that stands before a key.
fn end_before_key(before: &str, key: &str) -> usize {
    let before = before.trim_end().trim_end_matches(['"', '\'', '\\']);
    let before = before.strip_suffix(key).unwrap_or(before);
    before
        .trim_end_matches(|c: char| c.is_whitespace() || "\"'\\,".contains(c))
        .len()
}

/// The value that begins at `start`: to its quotation mark, or else to the end of the line or of the object.
fn value_range(text: &str, start: usize) -> Range<usize> {
    let value = text.get(start..).unwrap_or_default();
    if value.starts_with('"') {
        return next_string(text, start).map_or(start..text.len(), |string| string.content);
    }
    if let Some(inner) = value.strip_prefix('\'') {
        let length = inner.find('\'').unwrap_or(inner.len());
        return start + 1..start + 1 + length;
    }
    let length = value.find(['\r', '\n', '}', '"']).unwrap_or(value.len());
    let bare = value.get(..length).unwrap_or_default().trim_end();
    let is_none = bare == "null" || bare.is_empty();
    start..start + if is_none { 0 } else { bare.len() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::redact::tests::are_apart;

    fn found(text: &str) -> Vec<&str> {
        find(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn a_pair_gives_its_value_in_any_writing() {
        for text in [
            r#"{"name":"Cookie","value":"a=b"}"#,
            r#"{"value":"a=b", "name":"Cookie"}"#,
            r#"{"name" : "Authorization" , "comment":"", "value" : "a=b"#,
            r#"{\"name\":\"Set-Cookie\",\"value\":\"a=b\"}"#,
            r#"{\"value\":\"a=b\",\"name\":\"Cookie\"}"#,
            "{'name':'Cookie','value':'a=b'}",
            "{'value':'a=b','name':'Cookie'}",
            "{name: Cookie, value: a=b}",
            "{value: a=b, name: Cookie}",
            r#"{"name":"Cookie,"value":"a=b"}"#,
            r#"{"value":"a=b,"name":"Cookie"}"#,
            r#"name":"X-Token","value":"a=b"#,
            r#"<header name="Cookie" value="a=b"/>"#,
        ] {
            assert_eq!(found(text), ["a=b"], "{text}");
        }
    }

    #[test]
    fn a_quote_or_a_brace_in_a_value_does_not_end_it() {
        assert_eq!(
            found(r#"{"name":"Cookie","value":"a\"b}c"}"#),
            [r#"a\"b}c"#]
        );
        assert_eq!(found(r#"{"value":"a}b","name":"Cookie"}"#), ["a}b"]);
    }

    #[test]
    fn other_pairs_stay() {
        for text in [
            r#"[{"name":"Accept","value":"a"},{"name":"Host","value":"b"}]"#,
            r#"{"name":"code","value":"4000"}"#,
            r#"{"name":"continuationToken","value":"abc"}"#,
            r#"{"name":"Cookie"},{"value":"a"}"#,
            r#"{"name":"Cookie","value":null}"#,
            "The name: Cookie",
        ] {
            assert!(found(text).iter().all(|v| v.is_empty()), "{text}");
        }
        assert_eq!(
            found(r#"{"name":"Host","value":"b"},{"name":"Cookie","value":"c"}"#),
            ["c"]
        );
        assert_eq!(
            found(r#"{"name":"Host","value":"b" "name":"Cookie","value":"c"}"#),
            ["c"]
        );
    }

    #[test]
    fn a_text_of_nothing_but_keys_is_not_read_again_for_each() {
        for piece in [
            "value:",
            "name:Cookie",
            "value:\"",
            "name:Cookie value:\"",
            "}",
        ] {
            let text = piece.repeat(100_000);
            assert!(are_apart(&find(&text)), "{piece}");
        }
    }
}
