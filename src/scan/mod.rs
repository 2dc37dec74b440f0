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
//! scan(log.as_bytes(), |found| tally.add(found, 0))?;
//!
//! let codes = tally.codes();
//! let [conflict] = codes.as_slice() else { panic!() };
//! assert_eq!(conflict.code, Code::Status(409));
//! assert_eq!((conflict.count, conflict.line), (2, 1));
//! assert_eq!(conflict.spellings, ["HTTP_E_STATUS_CONFLICT", "0x80190199", "409"]);
//! # Ok::<(), std::io::Error>(())
//! ```

mod address;
mod answer;
mod block;
mod calls;
mod candidates;
mod cause;
mod columns;
mod digits;
mod entra;
mod follow;
mod gateway;
mod host;
mod look;
mod loose;
mod marks;
#[cfg(feature = "cli")]
pub(crate) mod meaning;
mod message;
mod model;
mod number;
mod numbered;
mod object;
mod occurrence;
mod origin;
mod other_number;
mod pairs;
mod phrase;
mod place;
mod place_in_line;
mod qt;
mod request_line;
mod said;
mod scanner;
mod search;
mod sequel;
mod socket;
mod status;
mod step;
mod tally;
mod text;
#[cfg(feature = "cli")]
mod tokens;
mod unanswered;
mod word;

use std::io::{self, Read};

use scanner::Scanner;

pub use model::Code;
pub use occurrence::Occurrence;
pub use place::Place;
pub use tally::{MOST_CODES, MOST_SPELLINGS, MOST_UNKNOWN, Tallied, Tally};
#[cfg(feature = "cli")]
pub(crate) use tokens::{Token, tokens};

/// Finds the codes of a text, which may be packed with gzip, be UTF-16 or hold the colours of a terminal. They are told
/// in about the order in which they stand.
///
/// # Errors
///
/// Those of the reader. What came before the error is told.
pub fn scan(reader: impl Read, found: impl FnMut(Occurrence)) -> io::Result<()> {
    scan_seen(reader, found, |_| {})
}

/// The same, and shows the text in pieces of whole lines.
///
/// # Errors
///
/// The same.
pub(crate) fn scan_seen(
    reader: impl Read,
    mut found: impl FnMut(Occurrence),
    mut see: impl FnMut(&[u8]),
) -> io::Result<()> {
    let mut scanner = Scanner::default();
    let outcome = text::pieces(reader, |piece| {
        see(piece);
        scanner.push(piece, &mut found);
    });
    scanner.finish(&mut found);
    outcome
}

#[cfg(test)]
mod tests;
