//! The wrapper that PlayFab answers with: the status twice, a word and its number.

use crate::inspect::body::error_object::members::{Object, integer, member, text};
use crate::inspect::body::facts::{ErrorCode, ErrorObject, ErrorPart};

/// Decodes one.
pub(crate) fn decode(object: &Object) -> Option<ErrorObject> {
    let status = integer(member(object, "code")?)?;
    let number = integer(member(object, "errorCode")?)?;
    text(object, "status")?;
    let word = text(object, "error")?;
    if !(100..=599).contains(&status) {
        return None;
    }
    Some(ErrorObject {
        also: vec![ErrorPart::word(word)],
        ..ErrorObject::of(Some(ErrorCode::Number(number)))
    })
}
