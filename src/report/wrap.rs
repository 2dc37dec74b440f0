//! A text in lines of a width. Labels of secrets are words, blanks and all, and never broken: libraries know of none.

use std::ops::Range;

use unicode_width::UnicodeWidthStr;

use crate::redact::{label_around, labels};
use crate::report::cut::head_columns;

/// The lines of a text, each with as many words as fit. A word that is wider than a line is broken where `break_words`
/// allows it, and no word is broken at its hyphens: an identifier has some.
pub(crate) fn wrap(text: &str, width: usize, break_words: bool) -> Vec<&str> {
    let mut lines = Vec::new();
    for line in text.split('\n') {
        let mut filling = Filling {
            text: line,
            line: 0..0,
            used: 0,
            lines: &mut lines,
        };
        if line.len() <= width {
            filling.line.end = line.trim_end_matches(' ').len();
        } else {
            for word in words(line) {
                filling.add(word, width, break_words);
            }
        }
        filling.end_line();
    }
    lines
}

/// Columns of a terminal.
fn columns(text: &str) -> usize {
    match text.is_ascii() {
        true => text.len(),
        false => text.width(),
    }
}

/// What stands between the blanks of a line, those of labels aside.
fn words(line: &str) -> impl Iterator<Item = Range<usize>> {
    let labels = labels(line);
    let mut start = 0;
    let blanks = line.match_indices(' ').map(|(at, _)| at);
    blanks
        .filter(move |at| !labels.iter().any(|label| label.contains(at)))
        .chain([line.len()])
        .map(move |end| std::mem::replace(&mut start, end + 1)..end)
        .filter(|word| !word.is_empty())
}

/// Lines in the making.
struct Filling<'t, 'l> {
    text: &'t str,
    /// What the last line holds so far.
    line: Range<usize>,
    /// Its columns.
    used: usize,
    lines: &'l mut Vec<&'t str>,
}

impl<'t> Filling<'t, '_> {
    fn add(&mut self, mut word: Range<usize>, width: usize, break_words: bool) {
        let text = self.text;
        let mut rest = text.get(word.clone()).unwrap_or_default();
        let mut wide = columns(rest);
        // All before a word are blanks, which are as many columns.
        let before = self.used + word.start - self.line.end;
        if before + wide <= width {
            self.used = before + wide;
            self.line.end = word.end;
            return;
        }
        if word.start > self.line.start {
            self.end_line();
        }
        while break_words && wide > width {
            let part = beginning(rest, width);
            self.line = word.start..word.start + part.len();
            word.start = self.line.end;
            rest = text.get(word.clone()).unwrap_or_default();
            if rest.is_empty() {
                break;
            }
            self.end_line();
            wide = columns(rest);
        }
        if !rest.is_empty() {
            self.line = word;
        }
        self.used = wide;
    }

    fn end_line(&mut self) {
        let line = self.text.get(self.line.clone()).unwrap_or_default();
        self.lines.push(line);
    }
}

/// As much of a word as fits a line: at least a label or a character.
fn beginning(word: &str, width: usize) -> &str {
    let fits = head_columns(word, width);
    if !fits.is_empty() {
        return fits;
    }
    let first = word.chars().next().map_or(0, char::len_utf8);
    let end = label_around(word, first).map_or(first, |label| label.end);
    word.get(..end).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_hold_as_many_words_as_fit() {
        assert_eq!(wrap("one two three", 7, true), ["one two", "three"]);
        assert_eq!(wrap("one two three", 8, true), ["one two", "three"]);
        assert_eq!(wrap("one two three", 13, true), ["one two three"]);
        assert_eq!(wrap("one two three", 2, false), ["one", "two", "three"]);
    }

    #[test]
    fn blanks_stay_within_a_line_and_go_at_its_end() {
        assert_eq!(wrap("  one  two ", 20, true), ["  one  two"]);
        assert_eq!(
            wrap("  one  two   three ", 10, true),
            ["  one  two", "three"]
        );
        assert_eq!(wrap("     one", 5, true), ["", "one"]);
        assert_eq!(wrap("", 5, true), [""]);
        assert_eq!(wrap("         ", 5, true), [""]);
    }

    #[test]
    fn a_text_of_several_lines_keeps_them() {
        assert_eq!(
            wrap("one\n\ntwo three\n", 5, true),
            ["one", "", "two", "three", ""]
        );
    }

    #[test]
    fn a_wide_word_is_broken_on_lines_of_its_own_and_its_end_goes_on() {
        assert_eq!(wrap("a 123456789 b", 4, true), ["a", "1234", "5678", "9 b"]);
        assert_eq!(wrap("a 12345678 b", 4, true), ["a", "1234", "5678", "b"]);
        assert_eq!(wrap("a 123456789 b", 4, false), ["a", "123456789", "b"]);
    }

    #[test]
    fn columns_are_those_of_a_terminal() {
        assert_eq!(wrap("日本 日本 é", 4, true), ["日本", "日本", "é"]);
        assert_eq!(wrap("日本語 é", 5, true), ["日本", "語 é"]);
    }

    #[test]
    fn a_label_is_one_word() {
        assert_eq!(
            wrap("to <redacted 12> now", 10, true),
            ["to", "<redacted 12>", "now"]
        );
        assert_eq!(
            wrap("u=%3Credacted%201%3E&v=<redacted 2>", 20, true),
            ["u=%3Credacted%201%3E", "&v=<redacted 2>"]
        );
    }
}
