//! What a status says of the message that it stands in.

use crate::capture::error::{Found, MemberKind, Problem};

/// The status that a member holds, which some tools write as a string or with decimals; `None` for 0 and what is below
/// it, which they write where no answer came.
pub(crate) fn parse(written: &str, name: &'static str) -> Result<Option<u16>, Problem> {
    let digits = written.trim_matches('"');
    let digits = match digits.split_once('.') {
        Some((whole, decimals)) if decimals.bytes().all(|digit| digit == b'0') => whole,
        _ => digits,
    };
    let number: Option<i32> = digits.parse().ok().filter(|number| *number < 1000);
    match number {
        None => {
            let found = match written.as_bytes().first() {
                Some(b'{' | b'[') => Found::of(Some(written)),
                _ => Found::of_short(written),
            };
            Err(Problem::member(name, MemberKind::Status, found))
        }
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
