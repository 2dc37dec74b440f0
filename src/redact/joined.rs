//! Values that go on behind a sign which ends most: a password in which a comma stands, a list of tokens.

use crate::redact::look::is_random;
use crate::redact::names::Row;
use crate::redact::unit::unit;
use crate::redact::values::{Ends, run, run_of_sentence};
use crate::redact::wrapped::is_pair;

/// A longer list is not looked at to its end.
const MOST: usize = 32;

/// Where the last piece ends that is told for a part of the value of a row, of those that follow what begins at `start`.
/// Each piece stands behind a sign and a blank stands nowhere.
pub(crate) fn end(text: &str, row: &Row, start: usize, ends: Ends) -> Option<usize> {
    let bytes = text.as_bytes();
    let signs: &[u8] = match row.word {
        "password" | "passwd" | "pwd" | "passphrase" => b",;&|",
        "uhs" => b";",
        _ => b",",
    };
    let mut at = run(text, start, ends);
    let mut last = None;
    for _ in 0..MOST {
        let sign = unit(bytes, at).filter(|sign| !ends.url && sign.end == at + 1);
        if !sign.is_some_and(|sign| signs.contains(&sign.byte)) {
            break;
        }
        let next = at + 1;
        at = run(text, next, ends);
        let piece = bytes.get(next..at).unwrap_or_default();
        if piece.is_empty() || is_pair(piece) {
            break;
        }
        if is_random(piece) {
            last = Some(run_of_sentence(text, next, ends));
        }
    }
    last
}
