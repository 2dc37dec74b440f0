//! `--status`: a status that HTTP allows.

use crate::cli::args::offering::SuggestingParser;
use crate::cli::messages::refusal::ArgumentError;

pub(crate) fn parser() -> SuggestingParser<u16> {
    SuggestingParser::nothing(read)
}

fn read(text: &str) -> Result<u16, ArgumentError> {
    match text.parse() {
        Ok(status @ 100..=599) => Ok(status),
        _ => Err(ArgumentError::Status),
    }
}
