//! The outline of a JSON value: where its members and elements stand, found in one pass that also shows whether it is JSON.

use std::ops::Range;

use crate::input::json_cursor::{Cursor, Quoted};
use crate::input::work;

/// How deep members are noted: those of a header in the list of a request in an entry, and one to spare.
const DEPTH: usize = 6;
/// As many as an entry of a HAR has.
const USUAL: usize = 80;
/// How many members are noted, those of the outermost value aside. Many small ones take more memory than their text.
const MOST: usize = 1 << 16;

/// Where the members and elements of a value stand in its text, each before what is inside of it.
#[derive(Debug, Default)]
pub(crate) struct Outline {
    nodes: Vec<Node>,
    /// The texts of strings with an escape.
    unescaped: Vec<u8>,
    is_object: bool,
}

/// A member, an element, or the outermost value itself.
#[derive(Debug)]
pub(crate) struct Node {
    /// Where its name stands, without quotation marks; nowhere, of what has none.
    pub(crate) name: Range<usize>,
    /// Whether the name has an escape.
    pub(crate) name_has_escape: bool,
    /// Where its value stands.
    pub(crate) value: Range<usize>,
    /// Whether that is a string that has an escape.
    pub(crate) value_has_escape: bool,
    /// Where its text stands in what is unescaped; nowhere, where it is not there.
    unescaped: Range<usize>,
    /// Whether this is an element that is an object of two strings, a `name` and a `value`: then the two stand here.
    pub(crate) is_header: bool,
    /// How many nodes are inside of it, which follow it; `None` where what is inside is not noted.
    pub(crate) inside: Option<usize>,
}

impl Outline {
    /// Reads the value that a text begins with; `None` where it is not there as a whole, or no JSON.
    pub(crate) fn of(text: &[u8]) -> Option<Self> {
        let mut cursor = Cursor::new(text);
        let mut reader = Reader {
            nodes: Vec::with_capacity(USUAL),
            unescaped: Vec::new(),
            closing: Vec::new(),
            open: Vec::new(),
        };
        cursor.blanks();
        reader.value(&mut cursor, Quoted::default())?;
        let mut is_first = true;
        while let Some(&bracket) = reader.closing.last() {
            if !cursor.next_item(is_first, bracket)? {
                reader.close(cursor.at);
                is_first = false;
                continue;
            }
            let depth = reader.closing.len();
            let name = match bracket {
                // The names of the outermost value may hold what has to be escaped in all other strings.
                b'}' => cursor.name(depth == 1)?,
                _ if reader.header(&mut cursor) => {
                    is_first = false;
                    continue;
                }
                _ => Quoted::default(),
            };
            reader.value(&mut cursor, name)?;
            is_first = reader.closing.len() > depth;
        }
        work::note(cursor.at);
        let Reader {
            nodes, unescaped, ..
        } = reader;
        let is_object = text.get(nodes.first()?.value.start) == Some(&b'{');
        Some(Self {
            nodes,
            unescaped,
            is_object,
        })
    }

    /// Where the value ends.
    pub(crate) fn end(&self) -> usize {
        self.nodes.first().map_or(0, |value| value.value.end)
    }

    /// Whether the value is an object.
    pub(crate) fn is_object(&self) -> bool {
        self.is_object
    }

    /// A node by its place.
    pub(crate) fn node(&self, at: usize) -> Option<&Node> {
        self.nodes.get(at)
    }

    /// The text of the string of a node, where it has an escape and was unescaped.
    pub(crate) fn unescaped(&self, node: &Node) -> Option<&[u8]> {
        let text = self.unescaped.get(node.unescaped.clone());
        text.filter(|text| !text.is_empty())
    }

    /// The places of what is inside a node; `None` where that is not noted.
    pub(crate) fn inside(&self, at: usize) -> Option<Range<usize>> {
        let inside = self.nodes.get(at)?.inside?;
        Some(at + 1..at + 1 + inside)
    }

    /// The nodes in a range, with their places, without those inside of them.
    pub(crate) fn nodes(&self, range: Range<usize>) -> impl Iterator<Item = (usize, &Node)> {
        let mut at = range.start;
        std::iter::from_fn(move || {
            let node = self.nodes.get(at).filter(|_| at < range.end)?;
            let here = at;
            at += 1 + node.inside.unwrap_or_default();
            Some((here, node))
        })
    }
}

/// Notes what is read of a value, nested as deep as it may be. The cursor stands aside, so that it can be in registers.
struct Reader {
    nodes: Vec<Node>,
    unescaped: Vec<u8>,
    /// The brackets that close those which are open: a byte for each, since a hostile text can hold nothing else.
    closing: Vec<u8>,
    /// The nodes of the outer ones, of which what is inside is noted.
    open: Vec<usize>,
}

impl Reader {
    /// Takes a value, or the bracket that it begins with.
    #[inline]
    fn value(&mut self, cursor: &mut Cursor<'_>, name: Quoted) -> Option<()> {
        let is_noted = self.open.len() == self.closing.len();
        let (start, length) = (cursor.at, self.unescaped.len());
        let mut value_has_escape = false;
        match cursor.peek()? {
            b'"' => {
                let unescaped = is_noted.then_some(&mut self.unescaped);
                value_has_escape = cursor.string(false, unescaped)?.has_escape;
            }
            b'{' => self.enter(cursor, b'}'),
            b'[' => self.enter(cursor, b']'),
            _ => *cursor = cursor.behind_scalar()?,
        }
        if is_noted {
            self.note(Node {
                name: name.inside,
                name_has_escape: name.has_escape,
                value: start..cursor.at,
                value_has_escape,
                unescaped: length..self.unescaped.len(),
                is_header: false,
                inside: None,
            });
        }
        Some(())
    }

    /// Takes an opening bracket.
    fn enter(&mut self, cursor: &mut Cursor<'_>, closing: u8) {
        cursor.at += 1;
        self.closing.push(closing);
    }

    /// Takes a header in a list that is noted; `false` where the next element is none.
    fn header(&mut self, cursor: &mut Cursor<'_>) -> bool {
        if self.open.len() != self.closing.len() || cursor.peek() != Some(b'{') {
            return false;
        }
        let length = self.unescaped.len();
        let header = cursor.header(&mut self.unescaped);
        let Some((behind, name, value)) = header.filter(|(_, name, _)| !name.has_escape) else {
            self.unescaped.truncate(length);
            return false;
        };
        *cursor = behind;
        self.note(Node {
            name: name.inside,
            name_has_escape: false,
            value: value.inside.start - 1..value.inside.end + 1,
            value_has_escape: value.has_escape,
            unescaped: length..self.unescaped.len(),
            is_header: true,
            inside: None,
        });
        true
    }

    /// Notes a value that was taken, unless there are too many.
    #[inline]
    fn note(&mut self, node: Node) {
        if self.nodes.len() >= MOST && self.has_too_many() {
            return;
        }
        if self.open.len() < self.closing.len() && self.open.len() < DEPTH && !node.is_header {
            self.open.push(self.nodes.len());
        }
        self.nodes.push(node);
    }

    /// Of too many nodes, whether what is inside the member of the outermost value that is being read is not noted any more.
    fn has_too_many(&mut self) -> bool {
        if let Some(&member) = self.open.get(1) {
            self.nodes.truncate(member + 1);
            self.open.truncate(1);
            return true;
        }
        false
    }

    /// Leaves the brackets that were closed.
    fn close(&mut self, at: usize) {
        self.closing.pop();
        let count = self.nodes.len();
        if self.open.len() > self.closing.len()
            && let Some(index) = self.open.pop()
            && let Some(node) = self.nodes.get_mut(index)
        {
            node.value.end = at;
            node.inside = Some(count - index - 1);
        } else if self.open.len() == self.closing.len()
            && let Some(node) = self.nodes.last_mut()
        {
            // What is inside was not noted.
            node.value.end = at;
        }
    }
}

#[cfg(test)]
mod tests {
    use serde::de::IgnoredAny;

    use super::*;

    /// The nodes as they are written: names, values, how many are inside.
    fn seen(text: &str) -> Vec<(&str, &str, Option<usize>)> {
        let outline = Outline::of(text.as_bytes()).unwrap();
        let nodes = outline.nodes.iter();
        let seen = nodes.map(|node| {
            (
                &text[node.name.clone()],
                &text[node.value.clone()],
                node.inside,
            )
        });
        seen.collect()
    }

    #[test]
    fn members_and_elements_stand_where_they_are_written() {
        assert_eq!(
            seen(r#" {"a" : [1, "b\""], "c\u0064":{} } , x"#),
            [
                ("", r#"{"a" : [1, "b\""], "c\u0064":{} }"#, Some(4)),
                ("a", r#"[1, "b\""]"#, Some(2)),
                ("", "1", None),
                ("", r#""b\"""#, None),
                (r"c\u0064", "{}", Some(0)),
            ]
        );
    }

    #[test]
    fn a_header_in_a_list_is_one_node() {
        let text = r#"[{"name":"a","value":"b"}, { "name" : "c" , "value" : "\"" } ]"#;
        assert_eq!(
            seen(text),
            [
                ("", text, Some(2)),
                ("a", r#""b""#, None),
                ("c", r#""\"""#, None)
            ]
        );
        let outline = Outline::of(text.as_bytes()).unwrap();
        let texts = outline.nodes.iter().map(|node| outline.unescaped(node));
        assert_eq!(texts.collect::<Vec<_>>(), [None, None, Some(&b"\""[..])]);
        for other in [
            r#"[{"name":"\"","value":1}]"#,
            r#"[{"value":"b","name":"a"}]"#,
            r#"[{"n\u0061me":"a","value":"b"}]"#,
            r#"[{"name":"\"a","value":"\"b"}]"#,
            r#"{"":{"name":"a","value":"b"}}"#,
        ] {
            let outline = Outline::of(other.as_bytes()).unwrap();
            assert_eq!(outline.nodes.len(), 4, "{other}");
            assert!(outline.nodes.iter().all(|node| !node.is_header), "{other}");
        }
    }

    #[test]
    fn what_is_inside_is_passed_over() {
        let outline = Outline::of(br#"[{"a": [1, 2]}, 3, []]"#).unwrap();
        let places = |range| outline.nodes(range).map(|(at, _)| at).collect::<Vec<_>>();
        assert_eq!(places(outline.inside(0).unwrap()), [1, 5, 6]);
        assert_eq!(places(outline.inside(1).unwrap()), [2]);
        assert!(outline.inside(5).is_none() && outline.inside(6).unwrap().is_empty());
    }

    #[test]
    fn what_is_too_deep_or_too_much_is_not_noted_and_has_its_end() {
        let deep = format!("{}{}", "[".repeat(1000), "]".repeat(1000));
        let outline = Outline::of(deep.as_bytes()).unwrap();
        assert_eq!((outline.nodes.len(), outline.end()), (DEPTH + 1, 2000));
        let last = outline.nodes.last().unwrap();
        assert_eq!((last.value.clone(), last.inside), (6..1994, None));

        let many = format!(
            r#"{{"a": [{}1], "b": {{"c": 1}}, "d": [[]]}}"#,
            "1,".repeat(2 * MOST)
        );
        let noted = seen(&many);
        let shape: Vec<_> = noted
            .iter()
            .map(|(name, _, inside)| (*name, *inside))
            .collect();
        assert_eq!(
            shape,
            [
                ("", Some(5)),
                ("a", None),
                ("b", Some(1)),
                ("c", None),
                ("d", Some(1)),
                ("", Some(0))
            ]
        );
        assert_eq!(noted[1].1.len(), 4 * MOST + 3);
    }

    #[test]
    fn what_is_json_is_what_serde_json_takes_for_it() {
        let texts = [
            "{}",
            "[]",
            "{",
            "[",
            "}",
            "[}",
            "{]",
            "[1,]",
            "[,1]",
            "{,}",
            "{\"a\"}",
            "{\"a\":}",
            "{\"a\":1,}",
            "{\"a\":1 \"b\":2}",
            "[1 2]",
            "{a:1}",
            "{1:2}",
            "[01]",
            "[0]",
            "[-0]",
            "[-]",
            "[1.]",
            "[.1]",
            "[1.0e]",
            "[1e+]",
            "[1e999]",
            "[1E-5]",
            "[+1]",
            "[0x1]",
            "[-01]",
            "[tru]",
            "[true]",
            "[truex]",
            "[nulll]",
            "[null]",
            "[false]",
            "[\"\\u12\"]",
            "[\"\\u12g4\"]",
            "[\"\\ud800\"]",
            "[\"\\x\"]",
            "[\"\\/\\b\"]",
            "[\"a\tb\"]",
            "[{\"a\nb\":1}]",
            "[\"\u{7f}é\"]",
            "[\"\\\"]",
            "[\"a",
            "\u{a0}[]",
            "[\u{c}]",
            "{\"a\":{\"b\":[{},[[]]]}}",
            "[\"12345678\u{1f}\"]",
            "[\"1234567\\\\12345678\\\"\"]",
            "",
            " ",
            "\"a\"",
            "[1]]",
        ];
        for text in texts {
            let mut values = serde_json::Deserializer::from_str(text).into_iter::<IgnoredAny>();
            let is_json = matches!(values.next(), Some(Ok(_)));
            let outline = Outline::of(text.as_bytes());
            assert_eq!(outline.is_some(), is_json, "{text}");
            if let Some(outline) = outline {
                assert_eq!(outline.end(), values.byte_offset(), "{text}");
            }
        }
    }
}
