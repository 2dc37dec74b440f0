//! The codes of an input, each once.

use crate::inspect::Explanation;
use crate::scan::Tallied;

/// A code of an input that holds nothing but codes.
#[derive(Debug)]
pub(crate) struct ReadCode {
    /// What it means; its query is the code as it is spelt first.
    pub(crate) explanation: Explanation,
    /// How often it stands there, in any spelling.
    pub(crate) count: u64,
    /// The line in which it stands first, from 1.
    pub(crate) line: u64,
}

/// A code of free texts.
#[derive(Debug)]
pub(crate) struct ScannedCode<'s> {
    /// The code, its count and its first place.
    pub(crate) tallied: &'s Tallied,
    /// What it means.
    pub(crate) explanation: Explanation,
    /// The text in which it stands first, as given; `-` for standard input.
    pub(crate) file: &'s str,
}
