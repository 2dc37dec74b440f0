//! Makes text of an input safe to show: what a terminal would obey, or a reader could not see, becomes a
//! visible escape. Clean text is borrowed.

use std::borrow::Cow;
use std::fmt::Write as _;

use crate::redact::{any_part, has_byte};

/// Text for one line: controls and invisible characters escaped, a tab turned into a space.
pub(crate) fn clean(text: &str) -> Cow<'_, str> {
    escape(text, |_| false)
}

/// The lines of a text, each cleaned: laying them out is the report's business, so they are split first.
pub(crate) fn lines(text: &str) -> impl Iterator<Item = Cow<'_, str>> {
    text.split('\n')
        .flat_map(|line| line.strip_suffix('\r').unwrap_or(line).split('\r'))
        .map(clean)
}

/// Text of several lines for a machine: as [`clean`], but tabs stay, and so do line ends, as line feeds.
pub(crate) fn clean_message(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    escape(&text, |c| matches!(c, '\n' | '\t')).into_owned()
}

/// Whether a terminal obeys the character or a reader cannot see it.
pub(crate) fn is_hidden(c: char) -> bool {
    // Nearly all of what is written is ASCII: asked first, this is a fifth of the instructions of an NDJSON report.
    if c.is_ascii() {
        return c.is_ascii_control();
    }
    c.is_control()
        || matches!(c,
            '\u{ad}'                                        // soft hyphen
            | '\u{34f}'                                     // combining grapheme joiner
            | '\u{61c}'                                     // Arabic letter mark
            | '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}' // Hangul fillers
            | '\u{17b4}' | '\u{17b5}'                       // invisible Khmer vowels
            | '\u{180b}'..='\u{180f}'                       // Mongolian selectors and separator
            | '\u{200b}'..='\u{200f}'                       // zero-width characters, direction marks
            | '\u{2028}'..='\u{202e}'                       // line separators, bidi overrides
            | '\u{2060}'..='\u{206f}'                       // word joiner, bidi isolates, old format controls
            | '\u{fe00}'..='\u{fe0f}'                       // variation selectors
            | '\u{feff}'                                    // byte order mark
            | '\u{fff0}'..='\u{fffb}'                       // interlinear annotation
            | '\u{fffe}' | '\u{ffff}'                       // noncharacters
            | '\u{1bca0}'..='\u{1bca3}'                     // shorthand format controls
            | '\u{1d173}'..='\u{1d17a}'                     // musical format controls
            | '\u{e0000}'..='\u{e0fff}' // tags, variation selectors that can hide text
        )
}

/// Whether all of a text is visible ASCII, as nearly all texts are.
fn is_visible(text: &[u8]) -> bool {
    !any_part(text, |part| {
        has_byte(part, |byte| !(b' '..=b'~').contains(&byte))
    })
}

fn escape(text: &str, keep: impl Fn(char) -> bool) -> Cow<'_, str> {
    if is_visible(text.as_bytes()) {
        return Cow::Borrowed(text);
    }
    let unsafe_char = |c: char| is_hidden(c) && !keep(c);
    let Some(start) = text.find(unsafe_char) else {
        return Cow::Borrowed(text);
    };
    let (head, tail) = text.split_at_checked(start).unwrap_or((text, ""));
    let mut escaped = String::with_capacity(text.len() + 16);
    escaped.push_str(head);
    for c in tail.chars() {
        if unsafe_char(c) {
            push_escape(&mut escaped, c);
        } else {
            escaped.push(c);
        }
    }
    Cow::Owned(escaped)
}

fn push_escape(escaped: &mut String, c: char) {
    // Writing to a string cannot fail.
    let _ = match c {
        '\t' => escaped.write_char(' '),
        '\n' => escaped.write_str("\\n"),
        '\r' => escaped.write_str("\\r"),
        c if c.is_ascii() => write!(escaped, "\\x{:02x}", u32::from(c)),
        c => write!(escaped, "\\u{{{:x}}}", u32::from(c)),
    };
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::any;
    use proptest::prop_oneof;
    use proptest::sample::select;
    use proptest::strategy::Strategy;

    use super::*;
    use crate::law;

    /// Texts of any characters, many of which a terminal would obey.
    fn texts() -> impl Strategy<Value = String> {
        let hidden = "\t\n\r\x07\x1b\u{85}\u{200b}\u{202e}\u{2028}\u{fe0f}\u{e0041}";
        let c = prop_oneof![any::<char>(), select(hidden.chars().collect::<Vec<_>>())];
        vec(c, 0..40).prop_map(String::from_iter)
    }

    #[test]
    fn cleaned_text_is_clean() {
        law::holds(texts(), |text| {
            let once = clean(&text);
            assert!(!once.contains(is_hidden));
            assert_eq!(clean(&once), once);

            let once = clean_message(&text);
            assert!(!once.contains(|c| is_hidden(c) && !matches!(c, '\n' | '\t')));
            assert_eq!(clean_message(&once), once);

            let once: Vec<_> = lines(&text).collect();
            assert!(!once.iter().any(|line| line.contains(is_hidden)));
            assert!(lines(&once.join("\n")).eq(once));
        });
    }

    #[test]
    fn clean_text_is_borrowed() {
        assert!(matches!(clean("état 日本 \"x\""), Cow::Borrowed(_)));
    }

    #[test]
    fn an_escape_sequence_cannot_clear_the_screen() {
        assert_eq!(clean("\x1b[2J"), "\\x1b[2J");
    }

    #[test]
    fn an_eight_bit_control_cannot_start_a_sequence() {
        assert_eq!(clean("\u{9b}2J"), "\\u{9b}2J");
    }

    #[test]
    fn a_backspace_or_delete_cannot_overwrite() {
        assert_eq!(clean("a\u{8}b\u{7f}"), "a\\x08b\\x7f");
    }

    #[test]
    fn a_carriage_return_cannot_repaint_the_line() {
        assert_eq!(clean("200\r412"), "200\\r412");
        assert_eq!(lines("200\r412").collect::<Vec<_>>(), ["200", "412"]);
    }

    #[test]
    fn a_bidi_override_cannot_reverse_text() {
        assert_eq!(clean("a\u{202e}b\u{2066}c"), "a\\u{202e}b\\u{2066}c");
    }

    #[test]
    fn zero_width_characters_cannot_hide_in_an_identifier() {
        assert_eq!(clean("a\u{200b}b\u{feff}"), "a\\u{200b}b\\u{feff}");
    }

    #[test]
    fn variation_selectors_cannot_carry_hidden_bytes() {
        assert_eq!(clean("a\u{fe00}\u{fe0f}b"), "a\\u{fe00}\\u{fe0f}b");
    }

    #[test]
    fn tag_characters_cannot_carry_hidden_text() {
        assert_eq!(clean("a\u{e0041}"), "a\\u{e0041}");
    }

    #[test]
    fn a_line_separator_cannot_forge_a_line() {
        assert_eq!(clean("a\u{2028}b\u{85}c"), "a\\u{2028}b\\u{85}c");
    }

    #[test]
    fn a_tab_becomes_a_space() {
        assert_eq!(clean("a\tb"), "a b");
    }

    #[test]
    fn lines_are_split_before_they_are_cleaned() {
        let found: Vec<_> = lines("one\r\ntwo\n\x07three").collect();
        assert_eq!(found, ["one", "two", "\\x07three"]);
    }

    #[test]
    fn a_message_for_machines_keeps_lines_and_tabs() {
        assert_eq!(clean_message("a\tb\r\nc\x1b\r"), "a\tb\nc\\x1b\\r");
    }
}
