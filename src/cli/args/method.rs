//! `--method`: any method, the usual ones offered.

use clap::builder::PossibleValue;

use crate::cli::args::offering::SuggestingParser;
use crate::cli::messages::refusal::ArgumentError;

const USUAL: [&str; 4] = ["GET", "PUT", "POST", "DELETE"];

pub(crate) fn parser() -> SuggestingParser<String> {
    SuggestingParser::new(read, || USUAL.map(PossibleValue::new).to_vec())
}

/// Methods are case-sensitive on the wire, but nobody means another method by `put`.
fn read(text: &str) -> Result<String, ArgumentError> {
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        Ok(text.to_ascii_uppercase())
    } else {
        Err(ArgumentError::new(
            "a method consists of letters, such as PUT",
            "une méthode se compose de lettres, comme PUT",
        ))
    }
}
