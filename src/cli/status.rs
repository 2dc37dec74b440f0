//! `--status`: a status that HTTP allows.

use super::offering::Offering;
use crate::words::Refusal;

pub(super) fn parser() -> Offering<u16> {
    Offering::nothing(read)
}

fn read(text: &str) -> Result<u16, Refusal> {
    match text.parse() {
        Ok(status @ 100..=599) => Ok(status),
        _ => Err(Refusal::Status),
    }
}
