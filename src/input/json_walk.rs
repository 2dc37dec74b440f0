//! Walks through JSON of any length in a window: what is not wanted is passed over, what is wanted is measured.
//!
//! It sees brackets and strings only, so that a value that is broken inside can be told and left behind.

use crate::input::window::Window;
use crate::input::{json_string, lines, work};

/// How long the name of a member may be, in bytes.
pub(crate) const NAME: usize = 64 << 10;

/// What a value that begins at the window takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum JsonExtent {
    /// So many bytes, which are in the window.
    Whole(usize),
    /// The input ends inside it.
    Cut,
    /// More than the limit.
    TooLarge,
}

/// How far a value has been followed.
#[derive(Debug, Default)]
struct Scan {
    depth: usize,
    in_string: bool,
    is_escaped: bool,
    /// Whether something of it has been seen.
    begun: bool,
}

impl Scan {
    /// Follows the value through the next bytes; where it ends in them, if it does.
    fn end(&mut self, bytes: &[u8]) -> Option<usize> {
        work::note(bytes.len());
        let mut at = 0;
        while let Some(&byte) = bytes.get(at) {
            at += 1;
            if self.in_string {
                at = self.string(bytes, at - 1);
                if !self.in_string && self.depth == 0 {
                    return Some(at);
                }
                continue;
            }
            match byte {
                b'"' => self.in_string = true,
                b'{' | b'[' => self.depth += 1,
                b'}' | b']' if self.depth > 1 => self.depth -= 1,
                b'}' | b']' if self.depth == 1 => return Some(at),
                b'}' | b']' | b',' if self.depth == 0 => return Some(at - 1),
                _ if self.depth == 0 && self.begun && byte.is_ascii_whitespace() => {
                    return Some(at - 1);
                }
                _ => {}
            }
            self.begun = true;
        }
        None
    }

    /// Goes on inside a string; where it ends in the bytes, or where they end.
    fn string(&mut self, bytes: &[u8], mut at: usize) -> usize {
        if std::mem::take(&mut self.is_escaped) {
            at += 1;
        }
        loop {
            at += json_string::special_at(lines::from(bytes, at));
            match bytes.get(at) {
                None => return bytes.len(),
                Some(b'"') => {
                    self.in_string = false;
                    return at + 1;
                }
                Some(b'\\') if at + 1 == bytes.len() => {
                    self.is_escaped = true;
                    return at + 1;
                }
                Some(b'\\') => at += 2,
                // A control character, which should not stand there.
                Some(_) => at += 1,
            }
        }
    }
}

/// The members of an object as far as a text shows them, in order: each name as it is written, and its value or what is
/// there of it. Of those with one name, the last counts.
#[derive(Debug, Default)]
pub(crate) struct Glimpse<'t> {
    members: Vec<(&'t [u8], &'t [u8])>,
    /// Whether the text shows the end of the object, or that it is broken.
    pub(crate) is_whole: bool,
}

impl<'t> Glimpse<'t> {
    /// The members of the object that a text begins with; `None` where it begins with none.
    pub(crate) fn of(text: &'t [u8]) -> Option<Self> {
        let mut rest = text.trim_ascii_start().strip_prefix(b"{")?;
        let mut seen = Self::default();
        loop {
            rest = rest.trim_ascii_start();
            let Some(end) = Scan::default().end(rest) else {
                return Some(seen);
            };
            let name = lines::before(rest, end);
            let (name, behind) = (name, lines::from(rest, end).trim_ascii_start());
            let name = name
                .strip_prefix(b"\"")
                .and_then(|name| name.strip_suffix(b"\""));
            let (Some(name), Some((b':', value))) = (name, behind.split_first()) else {
                seen.is_whole = !behind.is_empty();
                return Some(seen);
            };
            let value = value.trim_ascii_start();
            let end = Scan::default().end(value);
            seen.members
                .push((name, lines::before(value, end.unwrap_or(value.len()))));
            let behind = lines::from(value, end.unwrap_or(value.len())).trim_ascii_start();
            match behind.split_first() {
                Some((b',', next)) => rest = next,
                end => {
                    seen.is_whole = end.is_some();
                    return Some(seen);
                }
            }
        }
    }

    /// The members of an object that is there as a whole.
    pub(crate) fn whole(members: impl Iterator<Item = (&'t [u8], &'t [u8])>) -> Self {
        Self {
            members: members.collect(),
            is_whole: true,
        }
    }

    /// The members in order.
    pub(crate) fn members(&self) -> impl Iterator<Item = (&'t [u8], &'t [u8])> {
        self.members.iter().copied()
    }

    /// The names as they are written.
    pub(crate) fn names(&self) -> impl Iterator<Item = &'t [u8]> {
        self.members.iter().map(|(name, _)| *name)
    }

    /// A member as it is written, or the beginning of it.
    pub(crate) fn value(&self, name: &str) -> Option<&'t [u8]> {
        let last = self
            .members
            .iter()
            .rev()
            .find(|(other, _)| *other == name.as_bytes());
        last.map(|(_, value)| *value)
    }

    /// Whether there is such a member, be it `null`.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.value(name).is_some()
    }

    /// Whether a member begins as an object, or one of the others that is told by its first byte.
    pub(crate) fn begins(&self, name: &str, first: u8) -> bool {
        self.value(name)
            .is_some_and(|value| value.first() == Some(&first))
    }

    /// A whole number.
    pub(crate) fn number(&self, name: &str) -> Option<i64> {
        std::str::from_utf8(self.value(name)?).ok()?.parse().ok()
    }

    /// The members of an object among the members.
    pub(crate) fn object(&self, name: &str) -> Option<Self> {
        Self::of(self.value(name)?)
    }
}

/// The elements of the list that a text begins with, as far as it shows them; none where it begins with none.
pub(crate) fn elements(text: &[u8]) -> impl Iterator<Item = &[u8]> {
    let list = text.trim_ascii_start().strip_prefix(b"[");
    let mut rest = list.unwrap_or_default();
    std::iter::from_fn(move || {
        rest = rest.trim_ascii_start();
        rest = rest.strip_prefix(b",").unwrap_or(rest).trim_ascii_start();
        if rest.first().is_none_or(|byte| *byte == b']') {
            return None;
        }
        let end = Scan::default().end(rest).unwrap_or(rest.len()).max(1);
        let element = lines::before(rest, end);
        rest = lines::from(rest, end);
        Some(element)
    })
}

/// The next byte that is not blank, which the window then begins with.
pub(crate) fn peek(window: &mut Window) -> Option<u8> {
    loop {
        let bytes = window.bytes();
        let blanks = bytes.len() - bytes.trim_ascii_start().len();
        if let Some(&byte) = bytes.get(blanks) {
            window.pass(blanks);
            return Some(byte);
        }
        window.pass(blanks);
        if !window.read() {
            return None;
        }
    }
}

/// Measures the value that the window begins with.
pub(crate) fn measure(window: &mut Window, limit: usize) -> JsonExtent {
    let mut scan = Scan::default();
    let mut seen = 0;
    loop {
        let bytes = window.bytes();
        let fresh = lines::from(bytes, seen);
        if let Some(end) = scan.end(fresh) {
            return JsonExtent::Whole(seen + end);
        }
        seen = bytes.len();
        if seen > limit {
            return JsonExtent::TooLarge;
        }
        if !window.read() {
            return JsonExtent::Cut;
        }
    }
}

/// Passes over the value that the window begins with; `false` when the input ends inside it.
pub(crate) fn skip(window: &mut Window) -> bool {
    let mut scan = Scan::default();
    loop {
        let end = scan.end(window.bytes());
        let length = end.unwrap_or(window.bytes().len());
        window.pass(length);
        if end.is_some() {
            return true;
        }
        if !window.read() {
            return false;
        }
    }
}

/// The string that the window begins with, which is passed; `None` when there is none, or one of unreasonable length.
pub(crate) fn name(window: &mut Window) -> Option<String> {
    let JsonExtent::Whole(length) = measure(window, NAME) else {
        return None;
    };
    let name = serde_json::from_slice(window.bytes().get(..length)?).ok();
    window.pass(length);
    name
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    fn window(text: &str) -> Window<'_> {
        Window::new(Box::new(text.as_bytes()))
    }

    #[test]
    fn a_value_ends_where_its_brackets_do() {
        for (text, length) in [
            ("{\"a\": \"}\\\"]\"}, x", 13),
            ("[[{}], 1] ]", 9),
            ("\"a\\\\\" , ", 5),
            ("12.5, 3", 4),
            ("null}", 4),
            ("true ", 4),
            ("{}", 2),
        ] {
            assert_eq!(
                measure(&mut window(text), 100),
                JsonExtent::Whole(length),
                "{text}"
            );
            let mut window = window(text);
            assert!(skip(&mut window));
            assert_eq!(window.place().offset, length as u64, "{text}");
        }
    }

    #[test]
    fn a_value_may_arrive_in_any_pieces() {
        struct Drops<'b>(&'b [u8]);
        impl Read for Drops<'_> {
            fn read(&mut self, room: &mut [u8]) -> std::io::Result<usize> {
                let length = self.0.len().min(1);
                self.0.read(&mut room[..length])
            }
        }
        let text = r#"{"a\\\"": ["}", "\\"], "b": {"c": 1}} "#;
        let mut window = Window::new(Box::new(Drops(text.as_bytes())));
        assert_eq!(measure(&mut window, 100), JsonExtent::Whole(text.len() - 1));
    }

    #[test]
    fn an_end_that_does_not_come_is_told() {
        assert_eq!(measure(&mut window("{\"a\": ["), 100), JsonExtent::Cut);
        assert_eq!(measure(&mut window("\"a"), 100), JsonExtent::Cut);
        let long = format!("[{}", " ".repeat(1000));
        assert_eq!(measure(&mut window(&long), 100), JsonExtent::TooLarge);
        assert!(!skip(&mut window("[1, ")));
    }

    #[test]
    fn the_members_of_an_object_are_seen_as_far_as_it_goes() {
        let text = br#" {"a" : 1, "b": {"c": [2]}, "a": "x}", "d": [3"#;
        let seen = Glimpse::of(text).unwrap();
        assert_eq!(seen.value("a"), Some(&br#""x}""#[..]));
        assert!(seen.object("b").unwrap().begins("c", b'['));
        assert_eq!(seen.value("d"), Some(&b"[3"[..]));
        assert!(!seen.is_whole && Glimpse::of(b"{\"a\": 1} x").unwrap().is_whole);
        for (text, is_whole) in [
            ("{", false),
            ("{}", true),
            ("{\"a", false),
            ("{\"a\" 1}", true),
            ("{a: 1}", true),
        ] {
            let seen = Glimpse::of(text.as_bytes()).unwrap();
            assert_eq!((seen.members.len(), seen.is_whole), (0, is_whole), "{text}");
        }
        assert!(Glimpse::of(b"[1]").is_none());
        assert_eq!(Glimpse::of(b"{\"a\": -1}").unwrap().number("a"), Some(-1));
    }

    #[test]
    fn the_elements_of_a_list_are_seen_as_far_as_it_goes() {
        let seen = |text: &'static str| {
            let all = elements(text.as_bytes());
            all.map(|element| std::str::from_utf8(element).unwrap())
                .collect::<Vec<_>>()
        };
        assert_eq!(
            seen(" [ {\"a\": [1]} , 2,\"]\"] 3"),
            ["{\"a\": [1]}", "2", "\"]\""]
        );
        assert_eq!(seen("[1, [2"), ["1", "[2"]);
        assert_eq!(seen("[}}]"), ["}", "}"]);
        assert!(seen("{\"a\": 1}").is_empty() && seen("[]").is_empty() && seen("").is_empty());
    }

    #[test]
    fn names_are_unescaped_and_passed() {
        let mut window = window(" \"lo\\u0067\" : 1");
        assert_eq!(peek(&mut window), Some(b'"'));
        assert_eq!(name(&mut window).as_deref(), Some("log"));
        assert_eq!(peek(&mut window), Some(b':'));
        assert_eq!(name(&mut crate::input::json_walk::tests::window("1")), None);
    }
}
