//! The outline of a JSON value: where its members and elements stand, found in one pass that also shows whether it is JSON.

use std::ops::Range;

use crate::input::json_cursor::{Cursor, Quoted};
use crate::input::work;

/// How deep members are noted: those of a header in the list of a request in an entry, and one to spare.
const DEPTH: usize = 6;
/// As many as an entry of a HAR has.
const USUAL: usize = 128;
/// How many members are noted, those of the outermost value aside. Many small ones take more memory than their text.
const MOST: usize = 1 << 16;

/// Where the members and elements of a value stand in its text, each before what is inside of it.
#[derive(Debug, Default)]
pub(crate) struct Outline {
    nodes: Vec<Node>,
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
    /// How many nodes are inside of it, which follow it; `None` where what is inside is not noted.
    pub(crate) inside: Option<usize>,
}

impl Outline {
    /// Reads the value that a text begins with; `None` where it is not there as a whole, or no JSON.
    pub(crate) fn of(text: &[u8]) -> Option<Self> {
        let mut reader = Reader {
            cursor: Cursor::new(text),
            nodes: Vec::with_capacity(USUAL),
            closing: Vec::new(),
            open: Vec::new(),
        };
        reader.read()?;
        work::note(reader.cursor.at);
        let is_object = text.get(reader.nodes.first()?.value.start) == Some(&b'{');
        let nodes = reader.nodes;
        Some(Self { nodes, is_object })
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

/// Reads a value, nested as deep as it may be.
struct Reader<'t> {
    cursor: Cursor<'t>,
    nodes: Vec<Node>,
    /// The brackets that close those which are open: a byte for each, since a hostile text can hold nothing else.
    closing: Vec<u8>,
    /// The nodes of the outer ones, of which what is inside is noted.
    open: Vec<usize>,
}

impl Reader<'_> {
    fn read(&mut self) -> Option<()> {
        self.cursor.blanks();
        self.value(Quoted::default())?;
        let mut is_first = true;
        while let Some(&bracket) = self.closing.last() {
            if !self.cursor.next_item(is_first, bracket)? {
                self.close();
                is_first = false;
                continue;
            }
            let depth = self.closing.len();
            let name = match bracket {
                // The names of the outermost value may hold what has to be escaped in all other strings.
                b'}' => self.cursor.name(depth == 1)?,
                _ => Quoted::default(),
            };
            self.value(name)?;
            is_first = self.closing.len() > depth;
        }
        Some(())
    }

    /// Takes a value, or the bracket that it begins with.
    fn value(&mut self, name: Quoted) -> Option<()> {
        let is_noted = self.open.len() == self.closing.len();
        let start = self.cursor.at;
        let value_has_escape = match self.cursor.peek()? {
            b'"' => self.cursor.string(false)?.has_escape,
            _ => {
                self.cursor.enter(&mut self.closing)?;
                false
            }
        };
        if !is_noted || self.has_too_many() {
            return Some(());
        }
        if self.open.len() < self.closing.len() && self.open.len() < DEPTH {
            self.open.push(self.nodes.len());
        }
        self.nodes.push(Node {
            name: name.inside,
            name_has_escape: name.has_escape,
            value: start..self.cursor.at,
            value_has_escape,
            inside: None,
        });
        Some(())
    }

    /// Whether there are too many nodes: then what is inside the member of the outermost value that is being read is not
    /// noted any more.
    fn has_too_many(&mut self) -> bool {
        let member = self.open.get(1).filter(|_| self.nodes.len() >= MOST);
        if let Some(&member) = member {
            self.nodes.truncate(member + 1);
            self.open.truncate(1);
            return true;
        }
        false
    }

    /// Leaves the brackets that were closed.
    fn close(&mut self) {
        self.closing.pop();
        let (at, count) = (self.cursor.at, self.nodes.len());
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
        let told = nodes.map(|node| {
            (
                &text[node.name.clone()],
                &text[node.value.clone()],
                node.inside,
            )
        });
        told.collect()
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
        let told = seen(&many);
        let shape: Vec<_> = told
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
        assert_eq!(told[1].1.len(), 4 * MOST + 3);
    }

    #[test]
    fn what_is_json_is_what_the_crate_takes_for_it() {
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
