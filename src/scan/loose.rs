//! Objects as languages print them: JSON, and what Python, node, Go, C# and Rust make of it.
//!
//! Member names may lack their quotes, `=` may stand for `:`, values may be `None`, `undefined` or words without quotes,
//! and a text may be cut: then the members that are whole are read. A text between quotation marks that are escaped is
//! one inside a text; the marks are taken as they stand.

use memchr::memchr2;
use serde_json::{Map, Number, Value};

use crate::input::lines;

/// How deep objects are read.
const DEEPEST: usize = 24;

/// Longer words without quotes are no values, in bytes.
const LONGEST_WORD: usize = 512;

/// The object that a text begins with, if one does, and how many bytes were followed.
pub(crate) fn read(text: &[u8]) -> (Option<Value>, usize) {
    let mut reader = Reader {
        text,
        at: 0,
        escapes: escapes(text),
    };
    let value = match text {
        [b'm', b'a', b'p', b'[', ..] => {
            reader.at = 4;
            reader.pairs_of_go(0)
        }
        _ => reader.object(0),
    };
    (value, reader.at)
}

/// How many backslashes stand before the quotation marks of a text.
fn escapes(text: &[u8]) -> usize {
    let behind = text.get(1..).unwrap_or_default().trim_ascii_start();
    let count = behind.iter().take_while(|byte| **byte == b'\\').count();
    match behind.get(count) {
        Some(b'"' | b'\'') => count,
        _ => 0,
    }
}

struct Reader<'t> {
    text: &'t [u8],
    at: usize,
    /// Backslashes before each quotation mark: it is an object inside a text.
    escapes: usize,
}

impl Reader<'_> {
    fn rest(&self) -> &[u8] {
        lines::from(self.text, self.at)
    }

    fn peek(&self) -> Option<u8> {
        self.text.get(self.at).copied()
    }

    fn is_at_end(&self) -> bool {
        self.at >= self.text.len()
    }

    /// Passes blanks, and the line ends that stand as `\r\n` in a text inside a text.
    fn pass_blanks(&mut self) {
        loop {
            let rest = self.rest();
            let blanks = rest.len() - rest.trim_ascii_start().len();
            self.at += blanks;
            let marks = self.rest().iter().take_while(|byte| **byte == b'\\');
            let marks = marks.count();
            match self.rest().get(marks) {
                Some(b'r' | b'n' | b't') if marks > 0 && self.escapes > 0 => self.at += marks + 1,
                _ if blanks == 0 => return,
                _ => {}
            }
        }
    }

    fn takes(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    fn object(&mut self, depth: usize) -> Option<Value> {
        if depth > DEEPEST || !self.takes(b'{') {
            return None;
        }
        let mut object = Map::new();
        loop {
            self.pass_blanks();
            if self.takes(b'}') {
                return Some(Value::Object(object));
            }
            if self.takes(b',') {
                continue;
            }
            let member = self.member(depth);
            match member {
                Some((name, value)) => {
                    object.insert(name, value);
                }
                // The text is cut: what is whole is kept.
                None if self.is_at_end() && !object.is_empty() => {
                    return Some(Value::Object(object));
                }
                None => return None,
            }
        }
    }

    fn member(&mut self, depth: usize) -> Option<(String, Value)> {
        let name = match self.quoted() {
            Some(name) => name?,
            None => self.name()?,
        };
        self.pass_blanks();
        if !self.takes(b':') && !self.takes(b'=') {
            return None;
        }
        // Ruby writes `=>`.
        self.takes(b'>');
        self.pass_blanks();
        let value = self.value(depth)?;
        self.pass_blanks();
        match self.peek() {
            Some(b',' | b'}') | None => Some((name, value)),
            Some(_) => None,
        }
    }

    fn value(&mut self, depth: usize) -> Option<Value> {
        match self.peek()? {
            b'{' => self.object(depth + 1),
            b'[' => self.array(depth + 1),
            _ => match self.quoted() {
                Some(text) => self.joined(text?).map(Value::String),
                None => self.word(depth),
            },
        }
    }

    fn array(&mut self, depth: usize) -> Option<Value> {
        if depth > DEEPEST || !self.takes(b'[') {
            return None;
        }
        let mut items = Vec::new();
        loop {
            self.pass_blanks();
            if self.takes(b']') {
                return Some(Value::Array(items));
            }
            if !self.takes(b',') {
                items.push(self.value(depth)?);
            }
        }
    }

    /// A member name without quotes.
    fn name(&mut self) -> Option<String> {
        let is_part = |byte: &u8| {
            byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'$' | b'-' | b'.' | b'@')
        };
        let length = self.rest().iter().take_while(|byte| is_part(byte)).count();
        let name = lines::before(self.rest(), length);
        let name = (1..=LONGEST_WORD)
            .contains(&length)
            .then(|| lines::lossy(name))?;
        self.at += length;
        Some(name)
    }

    /// A text between quotation marks; `None` where none begins, `Some(None)` where it does not end.
    fn quoted(&mut self) -> Option<Option<String>> {
        let marks = self.escapes;
        let start = match self.rest() {
            // `u'text'`, `b'text'` of Python.
            [b'u' | b'b' | b'r', b'\'' | b'"', ..] => 1,
            _ => 0,
        };
        let opening = lines::from(self.rest(), start);
        if opening.iter().take_while(|byte| **byte == b'\\').count() != marks {
            return None;
        }
        let mark = *opening.get(marks)?;
        if !matches!(mark, b'"' | b'\'' | b'`') {
            return None;
        }
        self.at += start + marks + 1;
        Some(self.until(mark))
    }

    /// What stands before the quotation mark that ends it.
    fn until(&mut self, mark: u8) -> Option<String> {
        let mut text = Vec::new();
        loop {
            let rest = self.rest();
            let Some(next) = memchr2(mark, b'\\', rest) else {
                self.at = self.text.len();
                return None;
            };
            text.extend_from_slice(lines::before(rest, next));
            let behind = lines::from(rest, next);
            let escapes = behind.iter().take_while(|byte| **byte == b'\\').count();
            let escaped = behind.get(escapes).copied();
            self.at += next + escapes + 1;
            // So many stand for one that stands for itself.
            let unit = 2 * (self.escapes + 1);
            text.extend(std::iter::repeat_n(b'\\', escapes / unit));
            let left = escapes % unit;
            if escaped == Some(mark) && left == self.escapes {
                return Some(lines::lossy(&text));
            }
            self.unescape(left, escaped, &mut text);
        }
    }

    /// What an escape stands for that has just been passed.
    fn unescape(&mut self, escapes: usize, escaped: Option<u8>, text: &mut Vec<u8>) {
        if escapes == 0 {
            return text.extend(escaped);
        }
        match escaped {
            Some(b'n') => text.push(b'\n'),
            Some(b'r') => text.push(b'\r'),
            Some(b't') => text.push(b'\t'),
            Some(b'u') => {
                let digits = lines::before(self.rest(), 4);
                let letter = std::str::from_utf8(digits)
                    .ok()
                    .and_then(|digits| u32::from_str_radix(digits, 16).ok())
                    .and_then(char::from_u32);
                match letter {
                    Some(letter) => {
                        text.extend_from_slice(letter.encode_utf8(&mut [0; 4]).as_bytes());
                        self.at += 4;
                    }
                    None => text.extend_from_slice(b"\\u"),
                }
            }
            other => text.extend(other),
        }
    }

    /// The pieces that node joins by `+` where a text is long.
    fn joined(&mut self, mut text: String) -> Option<String> {
        loop {
            let end = self.at;
            self.pass_blanks();
            if !self.takes(b'+') {
                self.at = end;
                return Some(text);
            }
            self.pass_blanks();
            text.push_str(&self.quoted()??);
        }
    }

    /// A value without quotes: a number, a word that stands for something, or any other words.
    fn word(&mut self, depth: usize) -> Option<Value> {
        let length = self
            .rest()
            .iter()
            .take_while(|byte| !matches!(byte, b',' | b'}' | b']' | b'{' | b'(' | b'\n' | b'"'))
            .count();
        let word = lines::before(self.rest(), length).trim_ascii();
        if length > LONGEST_WORD || word.is_empty() {
            return None;
        }
        let value = meant(&lines::lossy(word));
        self.at += length;
        match self.peek() {
            // The name of a class before its members.
            Some(b'{') => self.object(depth + 1),
            Some(b'(') => self.inside_of_call(),
            Some(b'"') => None,
            _ => Some(value),
        }
    }

    /// The argument of a call that makes a value: `URL('…')`, `Some("…")`.
    fn inside_of_call(&mut self) -> Option<Value> {
        self.at += 1;
        let value = match self.quoted() {
            Some(text) => text?,
            None => String::new(),
        };
        let end = self.rest().iter().position(|byte| *byte == b')')?;
        self.at += end + 1;
        Some(Value::String(value))
    }

    /// What Go prints of a map: names and values with a colon between them, and blanks between the pairs.
    fn pairs_of_go(&mut self, depth: usize) -> Option<Value> {
        let mut object = Map::new();
        loop {
            self.pass_blanks();
            if self.takes(b']') || (self.is_at_end() && !object.is_empty()) {
                return Some(Value::Object(object));
            }
            let name = self.name()?;
            if !self.takes(b':') {
                return None;
            }
            let value = match self.rest() {
                [b'm', b'a', b'p', b'[', ..] if depth < DEEPEST => {
                    self.at += 4;
                    self.pairs_of_go(depth + 1)?
                }
                rest => {
                    let length = length_in_go(rest);
                    let value = meant(&lines::lossy(lines::before(rest, length).trim_ascii()));
                    self.at += length;
                    value
                }
            };
            object.insert(name, value);
        }
    }
}

/// How long a value in a map of Go is: up to its end, or to the next name.
fn length_in_go(text: &[u8]) -> usize {
    let end = text.iter().position(|byte| matches!(byte, b']' | b'\n'));
    let end = end.unwrap_or(text.len());
    let value = lines::before(text, end);
    let mut word = 0;
    for (at, byte) in value.iter().enumerate() {
        match byte {
            b' ' => word = at + 1,
            b':' if word > 0 => return word,
            _ => {}
        }
    }
    end
}

/// What a word without quotes stands for.
fn meant(word: &str) -> Value {
    match word {
        "null" | "None" | "undefined" | "nil" | "<nil>" | "NULL" => Value::Null,
        "true" | "True" => Value::Bool(true),
        "false" | "False" => Value::Bool(false),
        _ => number(word).map_or_else(|| Value::String(word.to_owned()), Value::Number),
    }
}

fn number(word: &str) -> Option<Number> {
    if !word.starts_with(|first: char| first.is_ascii_digit() || first == '-') {
        return None;
    }
    let integer = word.parse::<i64>().ok().map(Number::from);
    integer.or_else(|| Number::from_f64(word.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[track_caller]
    fn reads(text: &str, expected: Value, rest: &str) {
        let (value, length) = read(text.as_bytes());
        assert_eq!(value, Some(expected), "{text}");
        assert_eq!(&text[length..], rest, "{text}");
    }

    #[test]
    fn json_is_read() {
        reads(
            r#"{"code":4000,"source":"A b","x":[1,{"y":null}],"t":"a\"b\u0027c\n"} and more"#,
            json!({"code": 4000, "source": "A b", "x": [1, {"y": null}], "t": "a\"b'c\n"}),
            " and more",
        );
    }

    #[test]
    fn what_python_prints_is_read() {
        reads(
            "{'code': 4000, 'source': 'DemoFD', 'ok': False, 'traceInformation': None, 'd': \"isn't\"}\n",
            json!({"code": 4000, "source": "DemoFD", "ok": false, "traceInformation": null, "d": "isn't"}),
            "\n",
        );
    }

    #[test]
    fn what_node_prints_is_read() {
        reads(
            "{\n  code: 8,\n  source: \"Profile\",\n  traceInformation: undefined,\n  data: [Object],\n  at: Foo { a: 1 },\n}",
            json!({"code": 8, "source": "Profile", "traceInformation": null, "data": ["Object"], "at": {"a": 1}}),
            "",
        );
        reads(
            "{ body: '{\\r\\n' +\n    '  \"a\": 1\\r\\n' +\n '}' }",
            json!({"body": "{\r\n  \"a\": 1\r\n}"}),
            "",
        );
    }

    #[test]
    fn what_go_and_c_sharp_print_is_read() {
        reads(
            "map[code:4000 description:not a valid xuid source:DemoFD traceInformation:<nil>] x",
            json!({"code": 4000, "description": "not a valid xuid", "source": "DemoFD", "traceInformation": null}),
            " x",
        );
        reads(
            "{ code = 4000, source = Demo FD, at = null }",
            json!({"code": 4000, "source": "Demo FD", "at": null}),
            "",
        );
    }

    #[test]
    fn an_object_inside_a_text_is_read_where_it_is_escaped_once_or_twice() {
        let expected = json!({"code": 4000, "source": "a\"b"});
        reads(
            r#"{\"code\":4000,\r\n\"source\":\"a\\\"b\"}" rest"#,
            expected.clone(),
            "\" rest",
        );
        reads(
            r#"{\\\"code\\\":4000,\\\"source\\\":\\\"a\\\\\\\"b\\\"}"#,
            expected,
            "",
        );
    }

    #[test]
    fn of_an_object_that_is_cut_the_whole_members_are_read() {
        reads(
            r#"{"code":4000,"source":"Demo","description":"not wh"#,
            json!({"code": 4000, "source": "Demo"}),
            "",
        );
    }

    #[test]
    fn what_is_no_object_is_not_read() {
        for text in [
            "{",
            "{}x".get(..1).unwrap(),
            "{ return foo; }",
            "{{{",
            "{ a b }",
            "{1}",
        ] {
            assert_eq!(read(text.as_bytes()).0, None, "{text}");
        }
    }
}
