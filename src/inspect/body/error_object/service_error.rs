//! ServiceError: an integer `code` of 32 bits and a `source` or a `description`.

use crate::catalog;
use crate::catalog::Entry;
use crate::inspect::body::error_object::members::{Object, has_structure, member, text};
use crate::inspect::body::facts::{ErrorCode, ErrorObject};
use crate::inspect::body::json::value::Value;
use crate::inspect::findings::finding::Finding;

/// Decodes one, and says what is wrong with its code.
///
/// An integer beyond 32 bits is reported rather than passed over; so is a code in a string, or none, where both
/// texts are there. A code with a fraction is something else: no Xbox service writes one.
pub(crate) fn decode(object: &Object) -> Option<(ErrorObject, Option<Finding>)> {
    let (source, description) = (text(object, "source"), text(object, "description"));
    if (source.is_none() && description.is_none()) || has_structure(object, &["traceInformation"]) {
        return None;
    }
    let both = source.is_some() && description.is_some();
    let invalid = |found| Some(Finding::InvalidCode { found });
    let (code, invalid) = match code_of(object) {
        Code::Valid(code) => (Some(code), None),
        Code::OutOfRange(written) => (None, invalid(Some(written))),
        Code::Digits(code, written) if both => (code, invalid(Some(written))),
        // Another shape has its code in `errorCode`.
        Code::Missing if both && member(object, "errorCode").is_none() => (None, invalid(None)),
        _ => return None,
    };
    let row = code.and_then(|code| catalog::row_of_service(source.as_deref(), code));
    let undocumented = code
        .filter(|_| !row.is_some_and(Entry::is_documented))
        .map(|code| Finding::UndocumentedCode { code });
    let error = ErrorObject {
        source,
        row,
        ..ErrorObject::of(code.map(ErrorCode::Number))
    };
    Some((error, invalid.or(undocumented)))
}

/// What stands in `code`.
enum Code {
    /// An integer of 32 bits.
    Valid(i64),
    /// An integer beyond 32 bits, as it is written.
    OutOfRange(String),
    /// Digits in a string: the number, if it is one of 32 bits, and how it is written.
    Digits(Option<i64>, String),
    /// No such member, or null.
    Missing,
    /// Anything else.
    Other,
}

fn code_of(object: &Object) -> Code {
    match member(object, "code") {
        None | Some(Value::Null) => Code::Missing,
        Some(Value::Number(number)) => match number.as_i64() {
            Some(code) if i32::try_from(code).is_ok() => Code::Valid(code),
            Some(_) => Code::OutOfRange(number.to_string()),
            None if number.is_u64() => Code::OutOfRange(number.to_string()),
            // The reader turns an integer beyond 64 bits into a float without a fraction.
            None if number.as_f64().is_some_and(|float| float.abs() > 1e18) => {
                Code::OutOfRange(number.to_string())
            }
            None => Code::Other,
        },
        Some(Value::String(text)) => {
            let digits = text.strip_prefix('-').unwrap_or(text);
            if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
                return Code::Other;
            }
            let code = text.parse::<i32>().ok().map(i64::from);
            Code::Digits(code, format!("\"{text}\""))
        }
        Some(_) => Code::Other,
    }
}
