//! What a label looks like: as it is written, and in the spellings in which it comes back.

use std::ops::Range;

use memchr::{memchr3_iter, memmem};

use crate::redact::kind::Kind;

/// How the sign before a label is spelt: as it is, in a URL, in JSON, in Markdown, in HTML.
const OPENINGS: [&str; 6] = ["<", "%3C", "%3c", "\\u003c", "\\<", "&lt;"];
/// The sign behind it, likewise.
const CLOSINGS: [&str; 6] = [">", "%3E", "%3e", "\\u003e", "\\>", "&gt;"];
/// What stands between the word and the number.
const GAPS: [&str; 3] = [" ", "%20", "+"];
/// More digits are no number of ours.
const LONGEST: usize = 12;
/// Bytes by which a label is told.
const MOST_BYTES: usize = 64;

/// A label in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Label {
    pub(crate) kind: Kind,
    /// All of it.
    pub(crate) range: Range<usize>,
    /// Its number, with those of the inputs that it came through before it: `7`, `2:7`.
    pub(crate) number: Range<usize>,
}

/// The labels of a text, in order and apart.
pub(crate) fn find(text: &str) -> Vec<Label> {
    let mut labels: Vec<Label> = Vec::new();
    for at in memchr3_iter(b'<', b'%', b'\\', text.as_bytes()) {
        // A backslash before the sign is a part of it.
        let is_behind = labels.last().is_none_or(|last| last.range.end <= at);
        labels.extend(label(text, at).filter(|_| is_behind));
    }
    labels
}

/// The labels on a page of HTML, in order.
pub(crate) fn on_page(page: &str) -> impl Iterator<Item = Label> {
    memmem::find_iter(page.as_bytes(), "&lt;").filter_map(|at| label(page, at))
}

/// Whether a label of a secret stands in a text.
pub(crate) fn holds_label(text: &str) -> bool {
    find(text).iter().any(|label| label.kind == Kind::Secret)
}

/// The label of a text that `at` is inside of.
pub(crate) fn label_around(text: &str, at: usize) -> Option<Range<usize>> {
    labels(text)
        .into_iter()
        .find(|range| range.start < at && at < range.end)
}

/// Where labels stand in a text, in order and apart.
pub(crate) fn labels(text: &str) -> Vec<Range<usize>> {
    find(text).into_iter().map(|label| label.range).collect()
}

/// Where the label ends that begins at `start`.
pub(crate) fn end(text: &str, start: usize) -> Option<usize> {
    let signs = matches!(text.as_bytes().get(start)?, b'<' | b'%' | b'\\' | b'&');
    label(text, start)
        .filter(|_| signs)
        .map(|label| label.range.end)
}

/// The end of a label of which the word begins at `at`: `<xuid 1>` is no element.
pub(crate) fn end_around(text: &str, at: usize) -> Option<usize> {
    let openings = ["<", "%3C", "\\u003c"];
    let mut openings = openings.iter();
    openings.find_map(|open| end(text, at.checked_sub(open.len())?))
}

/// Where the label ends that begins at `start`, in bytes.
pub(crate) fn end_in(bytes: &[u8], start: usize) -> Option<usize> {
    let rest = bytes.get(start..)?;
    let near = rest.get(..MOST_BYTES).unwrap_or(rest);
    let text = near.utf8_chunks().next()?.valid();
    Some(start + end(text, 0)?)
}

fn label(text: &str, start: usize) -> Option<Label> {
    let rest = text.get(start..)?;
    let rest = one_of(rest, &OPENINGS)?;
    let (kind, rest) = Kind::ALL
        .iter()
        .find_map(|&kind| Some((kind, rest.strip_prefix(kind.word())?)))?;
    let rest = one_of(rest, &GAPS)?;
    let is_number = |c: char| c.is_ascii_digit() || c == ':';
    let length = rest.find(|c| !is_number(c))?;
    let (number, rest) = rest.split_at_checked(length)?;
    let is_sound = |part: &str| !part.is_empty() && part.len() <= LONGEST;
    if !number.split(':').all(is_sound) {
        return None;
    }
    let number_start = text.len() - rest.len() - length;
    let rest = one_of(rest, &CLOSINGS)?;
    Some(Label {
        kind,
        range: start..text.len() - rest.len(),
        number: number_start..number_start + length,
    })
}

/// What follows whichever of some beginnings the text has.
fn one_of<'t>(text: &'t str, beginnings: &[&str]) -> Option<&'t str> {
    beginnings
        .iter()
        .find_map(|beginning| text.strip_prefix(beginning))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[(&str, &str)]) {
        let found: Vec<_> = find(text)
            .into_iter()
            .map(|label| (&text[label.range], &text[label.number]))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_label_is_found_in_every_spelling() {
        for label in [
            "<redacted 12>",
            "%3Credacted%2012%3E",
            "%3credacted+12%3e",
            "\\u003credacted 12\\u003e",
            "\\<redacted 12\\>",
            "<xuid 12>",
            "<gamertag 12>",
        ] {
            check(&format!("a={label}, b"), &[(label, "12")]);
        }
        check("<ip 1><id 2:3>", &[("<ip 1>", "1"), ("<id 2:3>", "2:3")]);
    }

    #[test]
    fn what_only_begins_like_a_label_is_none() {
        for text in [
            "<redacted>",
            "<redacted 1",
            "<redacted x>",
            "<redacted :1>",
            "<redacted 1:>",
            "<token 1>",
            "<redacted 1234567890123>",
            "redacted 1",
            "100%",
        ] {
            check(text, &[]);
        }
    }
}
