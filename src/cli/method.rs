//! `--method`: any method, the usual ones offered.

use clap::builder::PossibleValue;

use super::offering::Offering;

const USUAL: [&str; 4] = ["GET", "PUT", "POST", "DELETE"];

pub(super) fn parser() -> Offering<String> {
    Offering::new(read, || USUAL.map(PossibleValue::new).to_vec())
}

/// Methods are case-sensitive on the wire, but nobody means another method by `put`.
fn read(text: &str) -> Result<String, String> {
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        Ok(text.to_ascii_uppercase())
    } else {
        Err("a method consists of letters, such as PUT".to_owned())
    }
}
