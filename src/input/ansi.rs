//! The colours and links that tools write to a terminal.

use std::borrow::Cow;

use memchr::{memchr, memchr2};

use crate::input::lines;
use crate::input::lines::ESCAPE;
use crate::input::work;

const BELL: u8 = 0x07;

/// A line of a head without the colours and links that a tool writes to a terminal.
pub(crate) fn plain(line: &[u8]) -> Cow<'_, [u8]> {
    work::note(line.len());
    if !lines::has_escape(line) {
        return Cow::Borrowed(line);
    }
    let mut rest = line;
    let mut kept = Vec::new();
    while let Some(at) = memchr(ESCAPE, rest) {
        let (text, sequence) = (lines::before(rest, at), lines::from(rest, at));
        let length = match sequence {
            [_, b'[', ..] => control_sequence(sequence),
            [_, b']', ..] => system_command(sequence),
            _ => None,
        };
        kept.extend_from_slice(text);
        if length.is_none() {
            kept.push(ESCAPE);
        }
        rest = lines::from(sequence, length.unwrap_or(1));
    }
    if rest.len() == line.len() {
        return Cow::Borrowed(line);
    }
    kept.extend_from_slice(rest);
    Cow::Owned(kept)
}

/// The beginning of a line without colours: enough to tell what kind of line it is, however long it may be.
pub(crate) fn glance(line: &[u8]) -> Cow<'_, [u8]> {
    plain(lines::before(line, lines::GLANCE))
}

/// The length of escape, `[`, parameters and a final letter: a colour or another control sequence.
fn control_sequence(bytes: &[u8]) -> Option<usize> {
    let is_parameter = |byte: &&u8| (0x20..0x40).contains(*byte);
    let parameters = lines::from(bytes, 2).iter().take_while(is_parameter);
    let end = 2 + parameters.count();
    (0x40..0x7f).contains(bytes.get(end)?).then_some(end + 1)
}

/// The length of escape, `]` … up to a bell or escape and backslash: a hyperlink.
fn system_command(bytes: &[u8]) -> Option<usize> {
    let end = 2 + memchr2(BELL, ESCAPE, lines::from(bytes, 2))?;
    match lines::from(bytes, end) {
        [BELL, ..] => Some(end + 1),
        [_, b'\\', ..] => Some(end + 2),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(line: &str) -> String {
        String::from_utf8(plain(line.as_bytes()).into_owned()).unwrap()
    }

    #[test]
    fn bold_names_and_colours_are_taken_off() {
        assert_eq!(shown("\x1b[1mETag\x1b[0m: \"a\""), "ETag: \"a\"");
        assert_eq!(shown("\x1b[38;5;245mHTTP\x1b[39m/1.1"), "HTTP/1.1");
    }

    #[test]
    fn a_hyperlink_leaves_its_text() {
        let bell = "Location: \x1b]8;;https://a.example/x\x07/x\x1b]8;;\x07";
        let backslash = "Location: \x1b]8;;https://a.example/x\x1b\\/x\x1b]8;;\x1b\\";
        assert_eq!(shown(bell), "Location: /x");
        assert_eq!(shown(backslash), "Location: /x");
    }

    #[test]
    fn an_escape_that_begins_nothing_stays() {
        for line in ["a\x1b", "a\x1b[", "a\x1b[1", "a\x1b]8;;x", "a\x1bZ", "[1m]"] {
            assert_eq!(shown(line), line);
        }
    }
}
