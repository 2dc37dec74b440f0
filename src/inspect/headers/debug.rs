//! `X-Xbl-Debug`, MPSD's own notes. Seen in answers, documented nowhere.

use memchr::memchr2_iter;

use crate::exchange::trimmed;

/// The header taken apart: names and their values in order. An attribute of an item is named `item.attribute`.
///
/// All stand in one text, since an answer has dozens.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DebugPairs {
    text: String,
    /// Where the name and the value of each end.
    ends: Vec<(usize, usize)>,
}

impl DebugPairs {
    /// Takes headers apart: `key=value` items separated by `, `, attributes of an item after `; `.
    ///
    /// Values are not quoted and may hold spaces, commas and semicolons, so a piece without `key=` belongs to the
    /// value before it. Several headers are one list.
    pub(crate) fn of<'h>(values: impl Iterator<Item = &'h str>) -> Self {
        let mut pairs = Self::default();
        for value in values {
            // Room for all of it, and for as many as services write.
            pairs.text.reserve(value.len());
            pairs.ends.reserve(16);
            let first = pairs.ends.len();
            let mut item = "";
            for (mark, piece) in pieces(value) {
                if let Some((key, text)) = key_of(piece) {
                    if mark == "; " && !item.is_empty() {
                        pairs.text.push_str(item);
                        pairs.text.push('.');
                    } else {
                        item = key;
                    }
                    pairs.push(key, trimmed(text));
                } else if pairs.ends.len() > first {
                    pairs.go_on(mark, piece);
                }
            }
        }
        pairs
    }

    /// Adds the rest of a name and a value.
    fn push(&mut self, name: &str, value: &str) {
        self.text.push_str(name);
        let end = self.text.len();
        self.text.push_str(value);
        self.ends.push((end, self.text.len()));
    }

    /// Goes on with the last value.
    fn go_on(&mut self, mark: &str, piece: &str) {
        self.text.push_str(mark);
        self.text.push_str(piece);
        if let Some(end) = self.ends.last_mut() {
            end.1 = self.text.len();
        }
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The names and values in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> + Clone {
        let mut begin = 0;
        self.ends.iter().filter_map(move |&(middle, end)| {
            let name = self.text.get(begin..middle)?;
            begin = end;
            Some((name, self.text.get(middle..end)?))
        })
    }

    /// The first value of a name, which is compared as it is written.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        let named = self.iter().find(|(one, _)| *one == name);
        named.map(|(_, value)| value)
    }
}

impl<'p> FromIterator<(&'p str, &'p str)> for DebugPairs {
    fn from_iter<I: IntoIterator<Item = (&'p str, &'p str)>>(all: I) -> Self {
        let mut pairs = Self::default();
        for (name, value) in all {
            pairs.push(name, value);
        }
        pairs
    }
}

/// The pieces of a value, each with the mark before it.
fn pieces(value: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = Some(("", value));
    std::iter::from_fn(move || {
        let (mark, text) = rest?;
        let is_mark = |at: &usize| text.as_bytes().get(at + 1) == Some(&b' ');
        let next = memchr2_iter(b',', b';', text.as_bytes()).find(is_mark);
        let Some(at) = next else {
            rest = None;
            return Some((mark, text));
        };
        let (piece, after) = text.split_at_checked(at)?;
        let (next_mark, after) = after.split_at_checked(2)?;
        rest = Some((next_mark, after));
        Some((mark, piece))
    })
}

/// Longer keys are no keys. Each attribute repeats the key of its item, so a long one would multiply.
const LONGEST_KEY: usize = 64;

/// The key and value of a piece; a key is letters, digits and hyphens, a letter first.
fn key_of(piece: &str) -> Option<(&str, &str)> {
    let (key, value) = piece.split_once('=')?;
    let key = trimmed(key);
    let fits = key.len() <= LONGEST_KEY
        && key.starts_with(|c: char| c.is_ascii_alphabetic())
        && key
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    fits.then_some((key, value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(values: &[&str], expected: &[(&str, &str)]) {
        let pairs = DebugPairs::of(values.iter().copied());
        assert_eq!(pairs.iter().collect::<Vec<_>>(), expected);
        assert_eq!(expected.iter().copied().collect::<DebugPairs>(), pairs);
    }

    #[test]
    fn several_headers_are_one_list() {
        check(
            &["build=1.2.3.4, node=abc", "sandbox=XDKS.1, mode=Write"],
            &[
                ("build", "1.2.3.4"),
                ("node", "abc"),
                ("sandbox", "XDKS.1"),
                ("mode", "Write"),
            ],
        );
    }

    #[test]
    fn an_attribute_is_named_after_its_item() {
        check(
            &[
                "user0=2814; gamertag=A b; privilege=multiplayer, session-access=write; reason=in-session",
            ],
            &[
                ("user0", "2814"),
                ("user0.gamertag", "A b"),
                ("user0.privilege", "multiplayer"),
                ("session-access", "write"),
                ("session-access.reason", "in-session"),
            ],
        );
    }

    #[test]
    fn a_piece_without_a_key_belongs_to_the_value_before() {
        check(
            &["user0=1; gamertag=a, b; c, mode=Read"],
            &[
                ("user0", "1"),
                ("user0.gamertag", "a, b; c"),
                ("mode", "Read"),
            ],
        );
    }

    #[test]
    fn text_before_the_first_key_is_left_out() {
        check(&["hello, mode=Read"], &[("mode", "Read")]);
        check(&[""], &[]);
        check(&["1a=b"], &[]);
        check(&[&format!("{}=b", "k".repeat(65))], &[]);
    }
}
