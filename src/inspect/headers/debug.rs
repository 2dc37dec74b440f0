//! `X-Xbl-Debug`, MPSD's own notes. Seen in answers, documented nowhere.

use memchr::memchr2_iter;

/// Takes the header apart: `key=value` items separated by `, `, attributes of an item after `; `.
///
/// Values are not quoted and may hold spaces, commas and semicolons, so a piece without `key=` belongs to the
/// value before it. Several headers are one list. An attribute is named `item.attribute`.
pub(crate) fn take_apart<'h>(values: impl Iterator<Item = &'h str>) -> Vec<(String, String)> {
    let mut pairs: Vec<(String, String)> = Vec::new();
    for value in values {
        let first = pairs.len();
        let mut item = "";
        for (mark, piece) in pieces(value) {
            if let Some((key, text)) = key_of(piece) {
                let name = if mark == "; " && !item.is_empty() {
                    format!("{item}.{key}")
                } else {
                    item = key;
                    key.to_owned()
                };
                pairs.push((name, text.trim().to_owned()));
            } else if let Some((_, text)) = pairs.get_mut(first..).and_then(<[_]>::last_mut) {
                text.push_str(mark);
                text.push_str(piece);
            }
        }
    }
    pairs
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
    let key = key.trim();
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
        let pairs = take_apart(values.iter().copied());
        let pairs: Vec<(&str, &str)> = pairs
            .iter()
            .map(|(key, value)| (key.as_str(), value.as_str()))
            .collect();
        assert_eq!(pairs, expected);
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
