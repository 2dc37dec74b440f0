//! Which code a word is: the ways to tell, in order.

use crate::scan::model::Code;
use crate::scan::word::Word;
use crate::scan::{number, service_error, status};

/// The code that a word is, and the place that it takes.
pub(crate) fn read(word: Word<'_>) -> Option<(Code, Word<'_>)> {
    let text = word.as_str();
    if text.starts_with(|first: char| first.is_ascii_digit()) {
        None.or_else(|| Some((service_error::read(&word)?, word)))
            .or_else(|| Some((status::read(&word)?, word)))
            .or_else(|| number::read(word))
    } else {
        Some((number::symbol(text)?, word))
    }
}
