//! The OAuth error (RFC 6749, RFC 8628), and the numbers that Entra adds to it.

use crate::catalog::{aadsts_in, oauth_error};
use crate::inspect::body::error_object::members::{Object, member, text};
use crate::inspect::body::facts::{ErrorCode, ErrorObject, ErrorPart};
use crate::inspect::body::json::value::Value;

/// Numbers that are told: an answer names one, rarely two.
const MOST: usize = 4;

/// Decodes one: `error` in a word, with a description, numbers or an address, or alone where the word is a known one.
pub(crate) fn decode(object: &Object) -> Option<ErrorObject> {
    let word = text(object, "error")?;
    let description = text(object, "error_description");
    let numbers = member(object, "error_codes")
        .and_then(Value::as_array)
        .filter(|numbers| !numbers.is_empty() && numbers.iter().all(Value::is_i64));
    let is_told = description.is_some()
        || numbers.is_some()
        || member(object, "error_uri").is_some_and(Value::is_string)
        || (object.len() == 1 && oauth_error(&word, None).is_some());
    if word.is_empty() || !is_told {
        return None;
    }
    let listed = numbers.into_iter().flatten().filter_map(Value::as_i64);
    let mut found: Vec<i64> = description
        .as_deref()
        .and_then(aadsts_in)
        .map(i64::from)
        .into_iter()
        .collect();
    for number in listed {
        if !found.contains(&number) {
            found.push(number);
        }
    }
    let numbers = found.into_iter().take(MOST).map(|number| ErrorPart {
        code: ErrorCode::Number(number),
        source: None,
        row: None,
    });
    let suberror = text(object, "suberror").filter(|word| !word.is_empty());
    let suberror = suberror.map(|word| ErrorPart {
        code: ErrorCode::Word(word),
        source: None,
        row: None,
    });
    Some(ErrorObject {
        also: numbers.chain(suberror).collect(),
        ..ErrorObject::of(Some(ErrorCode::Word(word)))
    })
}
