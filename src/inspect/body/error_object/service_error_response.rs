//! ServiceErrorResponse: `errorCode` and `errorMessage`. No Microsoft table has its codes; a few are known all the same.

use crate::catalog::{Entry, service_error_of};
use crate::inspect::body::error_object::members::{
    Object, has_structure, integer_or_null, is_text_or_null, member, text,
};
use crate::inspect::body::facts::{ErrorCode, ErrorObject};

/// Decodes one. Production may leave the message out, so a code alone is enough where hardly anything else stands.
pub(crate) fn decode(object: &Object) -> Option<ErrorObject> {
    let code = integer_or_null(member(object, "errorCode")?)?;
    let message_fits = match member(object, "errorMessage") {
        Some(message) => is_text_or_null(message),
        None => code.is_some() && object.len() <= 2,
    };
    if !message_fits || is_another_shape(object) || has_structure(object, &[]) {
        return None;
    }
    Some(ErrorObject {
        source: text(object, "errorSource"),
        row: code
            .and_then(|code| service_error_of(None, code))
            .map(Entry::ObservedError),
        ..ErrorObject::of(code.map(ErrorCode::Number))
    })
}

/// The game clips have their own code; PlayFab writes `code` and `status` beside `errorCode`.
fn is_another_shape(object: &Object) -> bool {
    member(object, "errorResponseCode").is_some()
        || (member(object, "code").is_some() && member(object, "status").is_some())
}
