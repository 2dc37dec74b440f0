//! Just enough of JSON to see where a body begins and ends.

use memchr::memchr;
use serde::de::IgnoredAny;
use serde_json::Deserializer;

use crate::input::window::{More, View};
use crate::input::{lines, work};

/// The length of the JSON value at the start, if there is a whole one.
///
/// A line cannot break inside a JSON string, so no line of HTTP can hide in a value, and looking for its end
/// never goes past the next response.
pub(crate) fn value_end(view: View) -> Result<Option<usize>, More> {
    let mut values = Deserializer::from_slice(view.bytes).into_iter::<IgnoredAny>();
    match values.next() {
        Some(Ok(_)) => {
            work::note(values.byte_offset());
            Ok(Some(values.byte_offset()))
        }
        Some(Err(error)) if !error.is_eof() => Ok(None),
        Some(Err(_)) | None => {
            work::note(view.bytes.len());
            view.if_ended(None)
        }
    }
}

/// The length of the object or array at the start, if there is a whole one.
pub(crate) fn document_end(view: View) -> Result<Option<usize>, More> {
    if has_bracket(view.bytes) {
        value_end(view)
    } else {
        Ok(None)
    }
}

/// Whether an object or array begins here, well formed or not, judged by its first tokens: a prompt such as
/// `[user@host ~]$` or curl's `{ [58 bytes data]` begins with a bracket too.
pub(crate) fn opens(bytes: &[u8]) -> bool {
    match bytes.trim_ascii_start().split_first() {
        Some((b'{', members)) => {
            let members = members.trim_ascii_start();
            matches!(members.first(), None | Some(b'"' | b'\'' | b'}')) || has_bare_name(members)
        }
        Some((b'[', elements)) => {
            let elements = elements.trim_ascii_start();
            match elements.first() {
                None | Some(b'{' | b'[' | b'"' | b']') => true,
                _ => opens_list(elements),
            }
        }
        _ => false,
    }
}

/// Whether a list goes on with a number or a word. A log begins its lines with `[1]`, so behind a list of one number there is
/// nothing else, and behind one of a word nothing on the line.
fn opens_list(elements: &[u8]) -> bool {
    let end = value_end(View::whole(elements)).ok().flatten();
    let behind = end.and_then(|end| elements.get(end..)).unwrap_or_default();
    match behind.trim_ascii_start().split_first() {
        Some((b',', _)) => true,
        Some((b']', behind)) if elements.first().is_some_and(is_of_number) => {
            behind.trim_ascii().is_empty()
        }
        Some((b']', behind)) => {
            let (line, _) = lines::line(behind, 0);
            line.trim_ascii().is_empty()
        }
        _ => false,
    }
}

fn is_of_number(byte: &u8) -> bool {
    byte.is_ascii_digit() || *byte == b'-'
}

/// Whether a name without quotation marks and a colon stand here, as JavaScript writes members.
fn has_bare_name(members: &[u8]) -> bool {
    let is_letter = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_' || !byte.is_ascii();
    let length = members.iter().take_while(|byte| is_letter(byte)).count();
    let behind = members.get(length..).unwrap_or_default();
    length > 0 && behind.trim_ascii_start().starts_with(b":")
}

/// Whether an object begins here as a program shows it to people: `{ a: 1`, `[{'a': 1`, `Response {`.
pub(crate) fn is_shown(bytes: &[u8]) -> bool {
    let begin = bytes.trim_ascii_start();
    let (line, _) = lines::line(begin, 0);
    let Some(at) = memchr(b'{', line) else {
        return false;
    };
    let name = lines::before(line, at).trim_ascii();
    let members = lines::from(begin, at + 1).trim_ascii_start();
    let is_of_name = |byte: &u8| byte.is_ascii_alphanumeric() || b"_ []()<>*:".contains(byte);
    let is_list = name.iter().all(|byte| b"[( ".contains(byte));
    let is_class = name.first().is_some_and(u8::is_ascii_uppercase)
        || name.starts_with(b"<ref ")
        || name.starts_with(b"[Object");
    let is_named = is_list || (is_class && name.iter().all(is_of_name));
    is_named && (members.starts_with(b"'") || has_bare_name(members))
}

/// Whether text behind a JSON value goes on with JSON, be it wrong; otherwise it is a prompt or the like.
pub(crate) fn continues(text: &[u8]) -> bool {
    let text = text.trim_ascii_start();
    matches!(text.first(), Some(b',' | b':' | b'"' | b'}' | b']')) || opens(text)
}

/// Whether the first character that is not blank is `{` or `[`.
pub(crate) fn has_bracket(bytes: &[u8]) -> bool {
    matches!(bytes.trim_ascii_start().first(), Some(b'{' | b'['))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn objects_and_arrays_open() {
        for text in [
            "{",
            "{}",
            " {\n \"a\"",
            "[",
            "[]",
            "[[",
            "[1, 2]",
            "[null]",
            "[{",
            "{oops: 1}",
            "{ caf\u{e9} : 1",
            "{'a': 1}",
        ] {
            assert!(opens(text.as_bytes()), "{text}");
        }
    }

    #[test]
    fn prompts_and_meters_do_not_open() {
        for text in [
            "{ [58 bytes data]",
            "{note} text: more",
            "{a b: 1}",
            "{: 1}",
            "['a']",
            "[user@host ~]$ curl",
            "[10:23:45] $ curl",
            "[nina@host]",
            "[1 2]",
            "[1]\n[2] text",
            "text",
            "",
        ] {
            assert!(!opens(text.as_bytes()), "{text}");
        }
    }

    #[test]
    fn an_object_that_is_shown_to_people_is_told_from_json() {
        for text in [
            "{ statusCode: 412 }",
            "{\n  status: 412",
            "{'status': 412}",
            "[{'a': 1}]",
            "[ { a: 1 } ]",
            "Response {\n  status: 412",
            "<ref *1> IncomingMessage {\n  _events: {",
            "[Object: null prototype] { a: 1 }",
            "Object [AxiosHeaders] {\n  'a-b': '1'",
            "CaseInsensitiveDict({'a': '1'})",
        ] {
            assert!(is_shown(text.as_bytes()), "{text}");
        }
        for text in [
            "{\"a\": 1}",
            "[{\"a\": 1}]",
            "{}",
            "[]",
            "{ [58 bytes data]",
            "[INFO] Sent { a: 1 }",
            "curl: {a: 1}",
            "Response {\"a\": 1}",
            "Response {",
            "",
        ] {
            assert!(!is_shown(text.as_bytes()), "{text}");
        }
    }

    #[test]
    fn the_end_of_a_value_is_found_before_what_is_glued_to_it() {
        let end = |text: &str| value_end(View::whole(text.as_bytes()));
        assert_eq!(end(" {\"a\": \"}\"}HTTP/1.1 200 OK"), Ok(Some(11)));
        assert_eq!(end("{\"a\": "), Ok(None));
    }

    #[test]
    fn a_value_that_may_go_on_has_no_end_yet() {
        let open = |text: &'static str| View::open(text.as_bytes());
        assert_eq!(value_end(open("{\"a\": ")), Err(More));
        assert_eq!(value_end(open("{\"a\": }")), Ok(None));
        assert_eq!(value_end(open("{}")), Ok(Some(2)));
    }

    #[test]
    fn depth_is_no_matter() {
        let deep = [vec![b'['; 200_000], vec![b']'; 200_000]].concat();
        assert_eq!(value_end(View::whole(&deep)), Ok(Some(deep.len())));
    }
}
