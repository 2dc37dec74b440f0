//! `--method`: any method, the usual ones offered.

use clap::builder::PossibleValue;

use super::offering::Offering;
use crate::words::Refusal;

const USUAL: [&str; 4] = ["GET", "PUT", "POST", "DELETE"];

pub(super) fn parser() -> Offering<String> {
    Offering::new(read, || USUAL.map(PossibleValue::new).to_vec())
}

/// Methods are case-sensitive on the wire, but nobody means another method by `put`.
fn read(text: &str) -> Result<String, Refusal> {
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        Ok(text.to_ascii_uppercase())
    } else {
        Err(Refusal::Method)
    }
}
