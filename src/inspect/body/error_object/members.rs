//! The members of an object, as services spell them.

pub(crate) use crate::inspect::body::json::value::{Object, Value};

/// A member by its name without regard to ASCII case. Of several spellings that are not null the last in the order of
/// their names, else the last of all.
pub(crate) fn member<'o>(object: &'o Object<'o>, name: &str) -> Option<&'o Value<'o>> {
    if !object.may_have(name) {
        return None;
    }
    let spellings = object
        .iter()
        .filter(|(spelling, _)| spelling.eq_ignore_ascii_case(name));
    let told = spellings.max_by_key(|(spelling, value)| (!value.is_null(), *spelling));
    told.map(|(_, value)| value)
}

/// A member that is a string.
pub(crate) fn text(object: &Object, name: &str) -> Option<String> {
    member(object, name)
        .and_then(Value::as_str)
        .map(str::to_owned)
}

/// Whether a value is a string or null.
pub(crate) fn is_text_or_null(value: &Value) -> bool {
    value.is_string() || value.is_null()
}

/// A number of 32 bits, signed.
pub(crate) fn integer(value: &Value) -> Option<i64> {
    value
        .as_i64()
        .filter(|&number| i32::try_from(number).is_ok())
}

/// A number of 32 bits, signed, or null; `None` for anything else.
pub(crate) fn integer_or_null(value: &Value) -> Option<Option<i64>> {
    match value {
        Value::Null => Some(None),
        value => integer(value).map(Some),
    }
}

/// Whether a member, other than one of those named, is an object or an array.
pub(crate) fn has_structure(object: &Object, but: &[&str]) -> bool {
    object.iter().any(|(name, value)| {
        (value.is_object() || value.is_array())
            && !but.iter().any(|one| name.eq_ignore_ascii_case(one))
    })
}
