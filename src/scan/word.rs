//! A word of a text and what stands around it.

use std::ops::Range;
use std::str;

use memchr::memchr;

use crate::input::lines;

/// Whether a byte can be part of a word. Bytes beyond ASCII are not: typographic spaces and quotes are among them.
pub(crate) fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

/// How far around a word or a mark it is looked for what makes it a code, in bytes.
pub(crate) const REACH: usize = 512;

/// The word that holds a place, as far as it is looked at: one that is longer is no code.
pub(crate) fn word_around(text: &[u8], at: usize) -> Range<usize> {
    const LONGEST: usize = 128;
    let before = lines::before(text, at).iter().rev().take(LONGEST);
    let length = before.take_while(|byte| is_word(**byte)).count();
    let behind = lines::from(text, at).iter().take(LONGEST);
    let more = behind.take_while(|byte| is_word(**byte)).count();
    at - length..at + more
}

/// The line up to a place, as far as it is looked at.
pub(crate) fn line_before(text: &[u8], at: usize) -> &[u8] {
    Word::new(text, at, at, REACH).line_before()
}

/// The line behind a place, as far as it is looked at.
pub(crate) fn line_after(text: &[u8], at: usize) -> &[u8] {
    Word::new(text, at, at, REACH).line_after()
}

/// A part of a text, with the text around it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Word<'t> {
    text: &'t [u8],
    start: usize,
    end: usize,
    reach: usize,
}

impl<'t> Word<'t> {
    /// The part `start..end` of a text, of which no more than `reach` bytes on either side are looked at.
    pub(crate) fn new(text: &'t [u8], start: usize, end: usize, reach: usize) -> Self {
        Self {
            text,
            start,
            end,
            reach,
        }
    }

    /// The same with more of the text around it.
    pub(crate) fn reaching(self, reach: usize) -> Self {
        Self { reach, ..self }
    }

    pub(crate) fn start(&self) -> usize {
        self.start
    }

    pub(crate) fn end(&self) -> usize {
        self.end
    }

    /// The part itself.
    pub(crate) fn bytes(&self) -> &'t [u8] {
        self.text.get(self.start..self.end).unwrap_or_default()
    }

    /// The part itself. Words are ASCII, so none is lost.
    pub(crate) fn as_str(&self) -> &'t str {
        str::from_utf8(self.bytes()).unwrap_or_default()
    }

    /// What stands before it.
    pub(crate) fn before(&self) -> &'t [u8] {
        let from = self.start.saturating_sub(self.reach);
        self.text.get(from..self.start).unwrap_or_default()
    }

    /// What stands after it.
    pub(crate) fn after(&self) -> &'t [u8] {
        let to = self.text.len().min(self.end.saturating_add(self.reach));
        self.text.get(self.end..to).unwrap_or_default()
    }

    /// What stands before it in its line.
    pub(crate) fn line_before(&self) -> &'t [u8] {
        let before = self.before();
        lines::from(before, lines::last(before))
    }

    /// What stands after it in its line.
    pub(crate) fn line_after(&self) -> &'t [u8] {
        let after = self.after();
        lines::before(after, memchr(b'\n', after).unwrap_or(after.len()))
    }

    /// The same with `front` bytes more before it and `back` bytes more behind it.
    pub(crate) fn widened(self, front: usize, back: usize) -> Self {
        Self {
            start: self.start.saturating_sub(front),
            end: self.text.len().min(self.end + back),
            ..self
        }
    }

    /// Whether it is a part of something longer that is no code: a fraction, a date, a time, a path, a GUID.
    pub(crate) fn is_fragment(&self) -> bool {
        let joined_before = match self.before() {
            [.., b'/' | b'-' | b'#' | b'$' | b'%' | b'@' | b'\\' | b'+'] => true,
            [.., first, b'.' | b':' | b','] => first.is_ascii_digit(),
            [b'.'] => true,
            _ => false,
        };
        let joined_behind = match self.after() {
            [b'%', ..] => true,
            [b'-' | b'/' | b'@' | b'.', next, ..] => is_word(*next),
            [b':' | b',', next, ..] => next.is_ascii_digit(),
            _ => false,
        };
        joined_before || joined_behind
    }

    /// The name that this is the value of, and what joins the two: `status` and `: ` for the number in `status: 403`.
    pub(crate) fn name(&self) -> Name<'t> {
        Name::at_the_end_of(self.line_before())
    }
}

/// A word before a value.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Name<'t> {
    /// What stands before the word.
    pub(crate) before: &'t [u8],
    /// The word. Hyphens and letters beyond ASCII are part of it.
    pub(crate) word: &'t [u8],
    /// Spaces, quotes and signs between the word and the value.
    pub(crate) joint: &'t [u8],
}

impl<'t> Name<'t> {
    /// The last word of a text and what follows it.
    pub(crate) fn at_the_end_of(text: &'t [u8]) -> Self {
        let joint = trailing_joint(text);
        let (named, joint) = text
            .split_at_checked(text.len() - joint)
            .unwrap_or((text, b""));
        let length = named
            .iter()
            .rev()
            .take_while(|byte| is_word(**byte) || **byte == b'-' || !byte.is_ascii())
            .count();
        let (before, word) = named
            .split_at_checked(named.len() - length)
            .unwrap_or((named, b""));
        Self {
            before,
            word,
            joint,
        }
    }

    /// Whether the word is one of these, whatever its case, hyphens and underscores.
    pub(crate) fn is_one_of(&self, words: &[&str]) -> bool {
        words.iter().any(|word| same_letters(self.word, word))
    }

    /// The word before this one, if only a joint stands between.
    pub(crate) fn previous(&self) -> Self {
        Self::at_the_end_of(self.before)
    }
}

/// Whether two names have the same letters: case, hyphens and underscores do not count in the first.
fn same_letters(found: &[u8], name: &str) -> bool {
    // Most names are compared in vain, with every number of a log.
    if found.len() < name.len() {
        return false;
    }
    let letters = found
        .iter()
        .filter(|byte| !matches!(byte, b'-' | b'_'))
        .map(u8::to_ascii_lowercase);
    letters.eq(name.bytes())
}

/// The bytes at the end of a text that join a name and its value, no-break spaces among them.
fn trailing_joint(text: &[u8]) -> usize {
    let mut rest = text;
    loop {
        rest = match rest {
            [
                before @ ..,
                b' ' | b'\t' | b':' | b'=' | b'"' | b'\'' | b'\\' | b'(' | b'[' | b']' | b'>',
            ] => before,
            [before @ .., 0xc2, 0xa0] | [before @ .., 0xe2, 0x80, 0xaf] => before,
            _ => return text.len() - rest.len(),
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The place of the first `NUMBER` in a text.
    fn place<'t>(text: &'t str, number: &str) -> Word<'t> {
        let start = text.find(number).unwrap();
        Word::new(text.as_bytes(), start, start + number.len(), 64)
    }

    #[track_caller]
    fn named(text: &str, word: &str, joint: &str) {
        let name = place(text, "403").name();
        assert_eq!(name.word, word.as_bytes(), "{text}");
        assert_eq!(name.joint, joint.as_bytes(), "{text}");
    }

    #[test]
    fn the_name_of_a_value_stands_before_it() {
        named("status: 403", "status", ": ");
        named("{\"status\":403}", "status", "\":");
        named("{\\\"status\\\": \\\"403", "status", "\\\": \\\"");
        named("StatusCode        : 403", "StatusCode", "        : ");
        named("code d’état\u{a0}: 403", "d’état", "\u{a0}: ");
        named("X-Err: 403", "X-Err", ": ");
        named("403", "", "");
        named("status\n403", "", "");
    }

    #[test]
    fn a_name_is_known_whatever_its_case_and_hyphens() {
        let name = place("Http-Status_Code=403", "403").name();
        assert!(name.is_one_of(&["httpstatuscode"]));
        assert!(!name.is_one_of(&["statuscode"]));
    }

    #[test]
    fn part_of_something_longer_is_a_fragment() {
        for text in [
            "1.403", "403.5", "12:403", "403:12", "1,403", "403,000", "/403", "-403", "403-a",
            "403/x", "403%", "#403", ".403", "user@403", "403@x", "403.html",
        ] {
            assert!(place(text, "403").is_fragment(), "{text}");
        }
        for text in [
            "403", "a 403.", "a:403", "403:", "403, ", "(403)", "403 - x", "=403;",
        ] {
            assert!(!place(text, "403").is_fragment(), "{text}");
        }
    }
}
