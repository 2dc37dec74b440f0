//! What stands around a code where it was copied from: marks, a name, the label of a status.

use crate::catalog::query::number;
use crate::catalog::query::number::Number;

/// A query without the quotes, brackets and stops that it was copied with.
pub(crate) fn without_marks(query: &str) -> &str {
    const OPENING: [char; 8] = ['"', '\'', '`', '(', '[', '{', '<', ' '];
    const CLOSING: [char; 12] = ['"', '\'', '`', ')', ']', '}', '>', ' ', ',', ';', '.', ':'];
    query.trim_start_matches(OPENING).trim_end_matches(CLOSING)
}

/// The number of a member or header of sign-in: `XErr=2148916233`, `"XErr":2148916233`, `X-Err: 2148916233`.
pub(crate) fn labelled_xerr(query: &str) -> Option<Number> {
    let query = query.trim_matches(['"', '\'', ',', ' ']);
    let value = ["X-Err", "XErr"].into_iter().find_map(|label| {
        let (start, rest) = query.split_at_checked(label.len())?;
        start.eq_ignore_ascii_case(label).then_some(rest)
    })?;
    number::read(value.trim_start_matches(['"', '\'', ':', '=', ' ']))
}

/// The status that a label names: `HTTP 429`, `status: 403`, `HTTP/1.1 412 Precondition Failed`.
pub(super) fn labelled_status(query: &str) -> Option<u16> {
    let value = behind_label(query)?;
    let (code, phrase) = value.split_at_checked(3)?;
    let code = code.parse().ok()?;
    let ends_there = phrase.is_empty() || phrase.starts_with(' ');
    // A host or a path tells who answered: that is a line to be read, not a label.
    let tells_place = phrase.trim_end_matches('.').contains(['/', '.']);
    (ends_there && !tells_place && matches!(code, 100..=599)).then_some(code)
}

/// Whether 0 stands where a label announces a status: `HTTP status 0`, `status: 0`.
pub(super) fn is_labelled_zero(query: &str) -> bool {
    let value = |query| behind_label(query);
    value(query).is_some_and(|rest| rest == "0" || value(rest) == Some("0"))
}

/// What stands behind the label of a status.
fn behind_label(query: &str) -> Option<&str> {
    const LABELS: [&str; 5] = ["status code", "statuscode", "status", "statut", "http"];
    const JOINTS: [char; 5] = [' ', ':', '=', '"', '\''];
    let rest = LABELS.into_iter().find_map(|label| {
        let (start, rest) = query.split_at_checked(label.len())?;
        start.eq_ignore_ascii_case(label).then_some(rest)
    })?;
    let rest = match rest.strip_prefix('/') {
        Some(version) => version.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.'),
        None => rest,
    };
    let value = rest.trim_start_matches(JOINTS);
    (value.len() < rest.len()).then_some(value)
}

/// The value that follows a name: `HTTP_E_STATUS_CONFLICT (0x80190199)`, `hr = -2145844839`.
pub(crate) fn behind_a_name(query: &str) -> Option<&str> {
    let query = query.trim_end_matches([')', ']']);
    Some(query.rsplit_once(['(', '[', ':', '=', ' '])?.1)
}

/// The status in front of a message as XSAPI's C++ layer words it: `409 - …`.
pub(super) fn code_of_message(query: &str) -> Option<u16> {
    let code = query.split_once(" - ")?.0.parse().ok()?;
    matches!(code, 100..=599).then_some(code)
}
