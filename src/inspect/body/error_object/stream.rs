//! A streaming session that failed: `errorDetails` with a word and a text of several parts.

use crate::catalog;
use crate::inspect::body::error_object::members::{Object, member, text};
use crate::inspect::body::facts::{ErrorCode, ErrorObject, ErrorPart};
use crate::inspect::body::json::value::Value;

/// Decodes one.
pub(crate) fn decode(object: &Object) -> Option<ErrorObject> {
    text(object, "state")?;
    member(object, "detailedSessionState").filter(|state| state.is_i64())?;
    let details = member(object, "errorDetails").and_then(Value::as_object)?;
    let word = text(details, "code")?;
    let message = text(details, "message")?;
    Some(ErrorObject {
        also: message.split(" : ").filter_map(part).collect(),
        ..ErrorObject::of(Some(ErrorCode::Word(word)))
    })
}

/// What a part of the text is, where it is more than words: an HRESULT with its sign, or a word of the consoles'
/// service.
fn part(part: &str) -> Option<ErrorPart> {
    let part = part.trim();
    if let Some(value) = part.parse::<i32>().ok().filter(|value| *value < 0) {
        return Some(ErrorPart {
            code: ErrorCode::Number(value.into()),
            source: None,
            row: None,
        });
    }
    catalog::status_error(part).map(|row| ErrorPart::word(row.word.to_owned()))
}
