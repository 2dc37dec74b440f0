//! The refusal of a third party's proxy: `success: false` with a status and a sentence.

use crate::inspect::body::error_object::members::{Object, integer, member, text};
use crate::inspect::body::facts::{ErrorCode, ErrorObject};
use crate::inspect::body::json::value::Value;

/// Decodes one.
pub(crate) fn decode(object: &Object) -> Option<ErrorObject> {
    let code = integer(member(object, "error_code")?)?;
    text(object, "error_message")?;
    let refused = member(object, "success")? == &Value::Bool(false);
    refused.then(|| ErrorObject::of(Some(ErrorCode::Number(code))))
}
