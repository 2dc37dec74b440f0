//! An input that holds nothing but codes, as `grep -o` prints them: one after another.

use std::io::{self, Read};

use crate::scan::text::pieces;

/// Longer tokens are cut here, in bytes; no code is as long.
const LONGEST_TOKEN: usize = 128;

/// What stands between white space or commas in such an input.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Token<'t> {
    /// It, without quotes, brackets and stops around it; the first [`LONGEST_TOKEN`] bytes where it is longer.
    pub(crate) text: &'t str,
    /// The same with them.
    pub(crate) written: &'t str,
    /// The line it stands in, from 1.
    pub(crate) line: u64,
    /// Whether it is longer.
    pub(crate) is_cut: bool,
}

/// Reads tokens, which white space or commas part, in any encoding that [`scan`](super::scan) reads.
///
/// # Errors
///
/// Those of the reader. What came before the error is told.
pub(crate) fn tokens(reader: impl Read, found: impl FnMut(Token<'_>)) -> io::Result<()> {
    let mut splitter = Splitter {
        token: Vec::with_capacity(LONGEST_TOKEN),
        line: 1,
        is_cut: false,
        found,
    };
    let outcome = pieces(reader, |text| {
        text.iter().for_each(|byte| splitter.push(*byte));
    });
    splitter.end_token();
    outcome
}

struct Splitter<F> {
    token: Vec<u8>,
    line: u64,
    is_cut: bool,
    found: F,
}

impl<F: FnMut(Token<'_>)> Splitter<F> {
    fn push(&mut self, byte: u8) {
        if byte.is_ascii_whitespace() || matches!(byte, b',' | b'\0') {
            self.end_token();
            self.line += u64::from(byte == b'\n');
        } else if self.token.len() < LONGEST_TOKEN {
            self.token.push(byte);
        } else {
            self.is_cut = true;
        }
    }

    fn end_token(&mut self) {
        let token = String::from_utf8_lossy(&self.token);
        let text = token.trim_matches(|c: char| "\"'`()[]{}<>,;.:«»“”’\u{a0}".contains(c));
        if !text.is_empty() {
            (self.found)(Token {
                text,
                written: &token,
                line: self.line,
                is_cut: self.is_cut,
            });
        }
        self.token.clear();
        self.is_cut = false;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Vec<(String, u64)> {
        let mut found = Vec::new();
        tokens(bytes, |token| {
            found.push((token.text.to_owned(), token.line))
        })
        .unwrap();
        found
    }

    #[track_caller]
    fn reads(bytes: &[u8], expected: &[(&str, u64)]) {
        let expected: Vec<(String, u64)> = expected
            .iter()
            .map(|(text, line)| ((*text).to_owned(), *line))
            .collect();
        assert_eq!(read(bytes), expected);
    }

    #[test]
    fn white_space_and_commas_part_tokens() {
        reads(
            b"412,409 403\t404",
            &[("412", 1), ("409", 1), ("403", 1), ("404", 1)],
        );
    }

    #[test]
    fn lines_are_counted_through_blank_ones_and_both_line_ends() {
        reads(
            b"412\r\n\r\n409\n\n\n403",
            &[("412", 1), ("409", 3), ("403", 6)],
        );
    }

    #[test]
    fn what_stands_around_a_code_goes() {
        reads(
            b"\"412\" (409). [403]; `404`, {429}:",
            &[("412", 1), ("409", 1), ("403", 1), ("404", 1), ("429", 1)],
        );
        reads(" « 412 » ".as_bytes(), &[("412", 1)]);
        reads(b"-2145844839;", &[("-2145844839", 1)]);
    }

    #[test]
    fn what_powershell_pipes_is_read() {
        let text = "\u{feff}0x80190199\r\n412\r\n";
        let bytes: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        reads(&bytes, &[("0x80190199", 1), ("412", 2)]);
    }

    #[test]
    fn a_word_without_end_is_cut_and_the_next_one_read() {
        let mut found = Vec::new();
        let input = [&vec![b'8'; 1 << 20][..], b" 412"].concat();
        tokens(&input[..], |word| {
            found.push((word.text.len(), word.is_cut))
        })
        .unwrap();
        assert_eq!(found, [(LONGEST_TOKEN, true), (3, false)]);
    }

    #[test]
    fn nothing_holds_no_tokens() {
        reads(b"", &[]);
        reads(b" \r\n,;.\n", &[]);
    }
}
