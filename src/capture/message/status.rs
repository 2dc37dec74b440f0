//! What a status says of the message that it stands in.

use crate::capture::error::{MemberKind, Problem};

/// The status in digits that a member holds; `None` for 0 and what is below it, which tools write where no answer came.
pub(crate) fn parse(digits: &str, name: &'static str) -> Result<Option<u16>, Problem> {
    let number: Option<i32> = digits.parse().ok().filter(|number| *number < 1000);
    match number {
        None => Err(Problem::member(name, MemberKind::Status)),
        Some(number) => Ok(u16::try_from(number).ok().filter(|status| *status > 0)),
    }
}

/// Whether an answer follows. 101 ends the exchange: what follows is another protocol.
pub(crate) fn is_interim(status: u16) -> bool {
    matches!(status, 100 | 102..=199)
}

/// Whether a response of this status has no body, whatever was asked.
pub(crate) fn has_no_body(status: u16) -> bool {
    matches!(status, 100..=199 | 204 | 304)
}
