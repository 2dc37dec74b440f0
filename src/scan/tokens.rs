//! An input that holds nothing but codes, as `grep -o` prints them: one after another.

use std::io::{self, Read};

use crate::scan::pieces;
use crate::scan::text::Decoder;

/// Longer words are cut here, in bytes; no code is as long.
pub const LONGEST_WORD: usize = 128;

/// A word of such an input.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word<'t> {
    /// The word, without quotes, brackets and stops around it; the first [`LONGEST_WORD`] bytes where it is longer.
    pub text: &'t str,
    /// The line it stands in, from 1.
    pub line: u64,
    /// Whether it is longer.
    pub is_cut: bool,
}

/// Reads words that white space or commas part, in any encoding that [`scan`](super::scan) reads.
///
/// ```
/// use xblstatus::scan::words;
///
/// let mut found = Vec::new();
/// words("0x80190199, \"412\"\r\n[4000];\n".as_bytes(), |word| found.push((word.text.to_owned(), word.line)))?;
/// assert_eq!(found, [("0x80190199".into(), 1), ("412".into(), 1), ("4000".into(), 2)]);
/// # Ok::<(), std::io::Error>(())
/// ```
///
/// # Errors
///
/// Those of the reader. What came before the error is told.
pub fn words(mut reader: impl Read, found: impl FnMut(Word<'_>)) -> io::Result<()> {
    let mut decoder = Decoder::default();
    let mut text = Vec::new();
    let mut splitter = Splitter {
        word: Vec::with_capacity(LONGEST_WORD),
        line: 1,
        is_cut: false,
        found,
    };
    let outcome = pieces(&mut reader, |piece| {
        decoder.push(piece, &mut text);
        text.drain(..).for_each(|byte| splitter.push(byte));
    });
    decoder.finish(&mut text);
    text.drain(..).for_each(|byte| splitter.push(byte));
    splitter.end_word();
    outcome
}

struct Splitter<F> {
    word: Vec<u8>,
    line: u64,
    is_cut: bool,
    found: F,
}

impl<F: FnMut(Word<'_>)> Splitter<F> {
    fn push(&mut self, byte: u8) {
        if byte.is_ascii_whitespace() || matches!(byte, b',' | b'\0') {
            self.end_word();
            self.line += u64::from(byte == b'\n');
        } else if self.word.len() < LONGEST_WORD {
            self.word.push(byte);
        } else {
            self.is_cut = true;
        }
    }

    fn end_word(&mut self) {
        let word = String::from_utf8_lossy(&self.word);
        let text = word.trim_matches(|c: char| "\"'`()[]{}<>,;.:«»“”’\u{a0}".contains(c));
        if !text.is_empty() {
            (self.found)(Word {
                text,
                line: self.line,
                is_cut: self.is_cut,
            });
        }
        self.word.clear();
        self.is_cut = false;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Vec<(String, u64)> {
        let mut found = Vec::new();
        words(bytes, |word| found.push((word.text.to_owned(), word.line))).unwrap();
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
    fn white_space_and_commas_part_words() {
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
        words(&input[..], |word| {
            found.push((word.text.len(), word.is_cut))
        })
        .unwrap();
        assert_eq!(found, [(LONGEST_WORD, true), (3, false)]);
    }

    #[test]
    fn nothing_holds_no_words() {
        reads(b"", &[]);
        reads(b" \r\n,;.\n", &[]);
    }
}
