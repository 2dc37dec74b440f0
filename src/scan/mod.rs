//! Codes in free text: from the bytes of a log to the codes that it holds and where they stand.
//!
//! A log names the same failure in many ways: `0x80190199`, `-2145844839`, `HTTP_E_STATUS_CONFLICT` and
//! `HTTP/1.1 409 Conflict` are one status. [`scan`] reads the text, packed with gzip or not, and tells each
//! [`Occurrence`]; a [`Tally`] puts those of the same [`Code`] together. A number counts only where its form or the
//! words around it say what it is: dates, ports, sizes and parts of identifiers are left alone.
//!
//! Time is linear in the input. Memory is that of a piece and of the distinct codes, however long a line is.
//!
//! ```
//! use xblstatus::scan::{Code, Tally, scan};
//!
//! let log = "12:00:01 PUT failed: HTTP_E_STATUS_CONFLICT (0x80190199)\n\
//!            12:00:02 request 412 of 500 on port 443: HTTP/1.1 409 Conflict\n";
//! let mut tally = Tally::default();
//! scan(log.as_bytes(), |found| tally.add(&found, 0))?;
//!
//! let [conflict] = tally.codes() else { panic!() };
//! assert_eq!(conflict.code, Code::Status(409));
//! assert_eq!((conflict.count, conflict.line), (2, 1));
//! assert_eq!(conflict.spellings, ["HTTP_E_STATUS_CONFLICT", "0x80190199", "409"]);
//! # Ok::<(), std::io::Error>(())
//! ```

mod code;
mod model;
mod number;
mod service_error;
mod status;
mod tally;
mod text;
#[cfg(feature = "cli")]
mod tokens;
mod word;

use std::io::{self, Read};

use text::PIECE;
use word::{Word, is_word};

pub use model::Code;
pub use tally::{MOST_SPELLINGS, MOST_UNKNOWN, Tallied, Tally};
#[cfg(feature = "cli")]
pub(crate) use tokens::{Token, tokens};

/// A code that stands in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Occurrence<'t> {
    /// What it is.
    pub code: Code,
    /// How the text spells it, without what stands around it.
    pub spelling: &'t str,
    /// The line it stands in, from 1.
    pub line: u64,
    /// Whether it only says again what stands directly before it, as in `HTTP_E_STATUS_CONFLICT (0x80190199)`.
    pub repeats: bool,
}

/// Bytes around a word that can say what it means.
const CONTEXT: usize = 512;

/// Longer words are no codes. The longest symbol has 50 letters.
const LONGEST: usize = 80;

/// Finds codes in a text that comes in pieces.
#[derive(Default)]
struct Scanner {
    /// The text at hand: what is done but still needed as context, then what is to be done.
    text: Vec<u8>,
    /// How much of it is done.
    done: usize,
    /// Line feeds before `counted`.
    line_feeds: u64,
    /// Up to where in `text` they are counted.
    counted: usize,
    /// The code found last and where it ends in `text`.
    last: Option<(Code, usize)>,
}

impl Scanner {
    /// Takes what follows and tells what they bring to an end.
    fn push(&mut self, text: &[u8], mut found: impl FnMut(Occurrence<'_>)) {
        for piece in text.chunks(PIECE) {
            self.text.extend_from_slice(piece);
            let end = self.text.len().saturating_sub(CONTEXT);
            if end > self.done + PIECE {
                self.look_through(end, &mut found);
                self.forget();
            }
        }
    }

    /// Tells what is left.
    fn finish(mut self, mut found: impl FnMut(Occurrence<'_>)) {
        self.look_through(self.text.len(), &mut found);
    }

    /// Looks at every word that begins before `end`.
    fn look_through(&mut self, end: usize, found: &mut impl FnMut(Occurrence<'_>)) {
        let text = std::mem::take(&mut self.text);
        let mut at = self.done;
        // The rest of a word that was too long to end in the piece before.
        if at.checked_sub(1).is_some_and(|last| word_at(&text, last)) {
            at += word_length(&text, at);
        }
        while at < end {
            let Some(gap) = text.get(at..end).and_then(next_word) else {
                at = end;
                break;
            };
            let start = at + gap;
            let length = word_length(&text, start);
            at = start + length;
            if length > LONGEST {
                continue;
            }
            let place = Word::new(&text, start, at, CONTEXT);
            if let Some((code, place)) = code::read(place) {
                at = place.end();
                self.tell(&text, code, &place, found);
            }
        }
        self.done = at;
        self.count_lines(&text, at);
        self.text = text;
    }

    fn tell(
        &mut self,
        text: &[u8],
        code: Code,
        place: &Word<'_>,
        found: &mut impl FnMut(Occurrence<'_>),
    ) {
        self.count_lines(text, place.start());
        let between = self.last.and_then(|(last, end)| {
            let between = text.get(end..place.start())?;
            (last == code).then_some(between)
        });
        found(Occurrence {
            code,
            spelling: place.as_str(),
            line: self.line_feeds + 1,
            repeats: between.is_some_and(only_joins),
        });
        self.last = Some((code, place.end()));
    }

    fn count_lines(&mut self, text: &[u8], to: usize) {
        let between = text.get(self.counted..to).unwrap_or_default();
        self.line_feeds += between.iter().filter(|byte| **byte == b'\n').count() as u64;
        self.counted = to;
    }

    /// Lets go of what is done, but for the context of what follows.
    fn forget(&mut self) {
        let gone = self.done.saturating_sub(CONTEXT);
        self.text.drain(..gone);
        self.done -= gone;
        self.counted -= gone;
        self.last = self
            .last
            .and_then(|(code, end)| Some((code, end.checked_sub(gone)?)));
    }
}

/// Finds the codes of a text, which may be packed with gzip, be UTF-16 or hold the colours of a terminal.
///
/// # Errors
///
/// Those of the reader. What came before the error is told.
pub fn scan(reader: impl Read, mut found: impl FnMut(Occurrence<'_>)) -> io::Result<()> {
    let mut scanner = Scanner::default();
    let outcome = text::pieces(reader, |piece| scanner.push(piece, &mut found));
    scanner.finish(&mut found);
    outcome
}

fn word_at(text: &[u8], at: usize) -> bool {
    text.get(at).copied().is_some_and(is_word)
}

fn word_length(text: &[u8], at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    rest.iter()
        .position(|byte| !is_word(*byte))
        .unwrap_or(rest.len())
}

fn next_word(text: &[u8]) -> Option<usize> {
    text.iter().position(|byte| is_word(*byte))
}

/// Whether what stands between two spellings makes the second a remark on the first: ` (`, `: `, ` = `.
fn only_joins(between: &[u8]) -> bool {
    const LONGEST_JOINT: usize = 4;
    !between.is_empty()
        && between.len() <= LONGEST_JOINT
        && between
            .iter()
            .all(|byte| matches!(byte, b' ' | b'(' | b'[' | b':' | b'=' | b'-'))
}

#[cfg(test)]
mod tests;
