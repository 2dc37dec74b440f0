//! What a status says of the message that it stands in.

use crate::capture::error::{MemberKind, Problem};

/// The status in digits that a member holds.
pub(crate) fn parse(digits: &str, name: &'static str) -> Result<u16, Problem> {
    let status = digits.parse().ok().filter(|status| *status < 1000);
    status.ok_or(Problem::member(name, MemberKind::Status))
}

/// Whether an answer follows. 101 ends the exchange: what follows is another protocol.
pub(crate) fn is_interim(status: u16) -> bool {
    matches!(status, 100 | 102..=199)
}

/// Whether a response of this status has no body, whatever was asked.
pub(crate) fn has_no_body(status: u16) -> bool {
    matches!(status, 100..=199 | 204 | 304)
}
