//! Codes of ServiceError objects in a text: a known number named `code` beside a `source` or a `description`.

use super::code::Code;
use super::context::Place;

/// What else such an object holds, at least one of the two.
const COMPANIONS: [&str; 2] = ["source", "description"];

/// The code that a number is.
pub(super) fn read(word: &Place<'_>) -> Option<Code> {
    const MOST_DIGITS: usize = 4;
    let digits = word.as_str();
    if digits.len() > MOST_DIGITS {
        return None;
    }
    let name = word.name();
    let is_member = name.joint.starts_with(b"\"") || name.joint.starts_with(b"\\\"");
    if !is_member || !name.joint.contains(&b':') || !name.is_one_of(&["code"]) {
        return None;
    }
    let code = Code::ServiceError(digits.parse().ok()?);
    (code.is_known() && has_companion(word)).then_some(code)
}

/// Whether the object around the number has a member that only a ServiceError has.
fn has_companion(word: &Place<'_>) -> bool {
    let before = word
        .before()
        .rsplit(|byte| *byte == b'{')
        .next()
        .unwrap_or_default();
    let after = word
        .after()
        .split(|byte| *byte == b'}')
        .next()
        .unwrap_or_default();
    COMPANIONS
        .iter()
        .any(|name| has_member(before, name) || has_member(after, name))
}

/// Whether a name stands in quotes, escaped or not.
fn has_member(text: &[u8], name: &str) -> bool {
    text.windows(name.len() + 2).any(|window| match window {
        [b'"', inner @ .., b'"' | b'\\'] => inner.eq_ignore_ascii_case(name.as_bytes()),
        _ => false,
    })
}
