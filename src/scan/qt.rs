//! The numbers of Qt. A launcher prints them where others print a status, and most of them look like another one.

use std::ops::Range;

use crate::catalog;
use crate::input::lines;
use crate::scan::model::Code;
use crate::scan::phrase;
use crate::scan::word::{REACH, Word};

/// The number behind a mark of Qt, where nothing around it tells the status itself.
pub(crate) fn read(text: &[u8], start: usize, end: usize) -> Option<(Code, Range<usize>)> {
    const NAMES: [&str; 5] = [
        "error",
        "code",
        "networkerror",
        "errorcode",
        "qnetworkreply",
    ];
    let line = Word::new(text, end, end, REACH).line_after();
    let gap = line.iter().position(u8::is_ascii_digit)?;
    let at = end + gap;
    let length = lines::from(text, at)
        .iter()
        .take_while(|byte| byte.is_ascii_digit())
        .count();
    let number = Word::new(text, at, at + length, REACH);
    let is_named = number.name().is_one_of(&NAMES);
    let error = catalog::qt_error(number.as_str().parse().ok()?)?;
    let around = Word::new(text, start, at + length, REACH);
    let stands_alone = is_named && !number.is_fragment() && !ends_in_word(&number);
    let is_all = !tells_status(around.before()) && !tells_status(around.after());
    (stands_alone && is_all).then_some((Code::Qt(error.number), at..at + length))
}

fn ends_in_word(number: &Word<'_>) -> bool {
    number
        .after()
        .first()
        .is_some_and(u8::is_ascii_alphanumeric)
}

/// Whether a text speaks of a status, by its number or by its phrase.
fn tells_status(text: &[u8]) -> bool {
    const REPLIED: &[u8] = b"replied: ";
    let replied = memchr::memmem::find(text, REPLIED).map(|at| at + REPLIED.len());
    lines::contains(text, b"HTTP")
        || replied.is_some_and(|at| phrase::at_the_beginning(lines::from(text, at)).is_some())
}
