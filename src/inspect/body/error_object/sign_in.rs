//! The refusal of the sign-in services: `XErr`.

use crate::catalog;
use crate::catalog::Entry;
use crate::inspect::body::error_object::members::{Object, member, text};
use crate::inspect::body::facts::{ErrorCode, ErrorObject};
use crate::inspect::body::json::value::Value;
use crate::inspect::findings::finding::Finding;

/// Decodes one. With a `Token` beside it the answer is a success.
pub(crate) fn decode(object: &Object) -> Option<(ErrorObject, Option<Finding>)> {
    if member(object, "Token").is_some() {
        return None;
    }
    let value = value(member(object, "XErr")?)?;
    let row = catalog::sign_in_error(value);
    let finding = row
        .is_none()
        .then_some(Finding::UnknownSignInError { value });
    let error = ErrorObject {
        redirect: text(object, "Redirect").filter(|address| !address.is_empty()),
        row: row.map(Entry::SignIn),
        ..ErrorObject::of(Some(ErrorCode::Number(value.into())))
    };
    Some((error, finding))
}

/// An integer of 32 bits, unsigned and not 0, rarely its digits in a string.
fn value(value: &Value) -> Option<u32> {
    let value = match value {
        Value::String(digits) if digits.bytes().all(|byte| byte.is_ascii_digit()) => {
            digits.parse().ok()?
        }
        value => u32::try_from(value.as_u64()?).ok()?,
    };
    (value != 0).then_some(value)
}

/// Whether a sign-in error says that the service is out of order, so that only time helps.
pub(crate) fn is_outage(value: u32) -> bool {
    matches!(value, 0x8015_DC1A | 0x8015_DC31 | 0x8015_DC32)
}
