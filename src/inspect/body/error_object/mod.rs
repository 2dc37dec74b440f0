//! JSON error objects, told by their structure alone and tried in a fixed order.

pub(crate) mod game_clips;
pub(crate) mod rate_limit;
pub(crate) mod service_error;
pub(crate) mod service_error_response;
pub(crate) mod sign_in;
pub(crate) mod status_error;
pub(crate) mod wrapper;

#[cfg(test)]
mod tests;

use serde_json::{Map, Value};

use crate::inspect::body::facts::{BodyKind, ErrorObject, RateLimit};
use crate::inspect::findings::Finding;

pub(crate) use sign_in::is_outage;
pub(crate) use wrapper::open;

type Object = Map<String, Value>;

/// An error object, decoded.
#[derive(Debug)]
pub(crate) enum Decoded {
    /// One that describes an error.
    Error {
        /// Which of them.
        kind: BodyKind,
        /// The object.
        error: ErrorObject,
        /// What is wrong with its code.
        finding: Option<Finding>,
    },
    /// A reached rate limit.
    RateLimit(RateLimit),
}

/// Decodes an error object.
///
/// The order is that of how telling the members are. `foreign` says that the host is surely neither Xbox nor
/// Microsoft: there the shapes that anybody may use are anybody's JSON. Under a `success`, a ServiceError without
/// `code` is an object that happens to have a source and a description.
pub(crate) fn decode(object: &Object, foreign: bool, success: bool) -> Option<Decoded> {
    if let Some((error, finding)) = sign_in::decode(object) {
        return Some(Decoded::error(BodyKind::SignInError, error, finding));
    }
    if let Some(limit) = rate_limit::decode(object) {
        return Some(Decoded::RateLimit(limit));
    }
    if let Some((error, finding)) = status_error::decode(object) {
        return Some(Decoded::error(BodyKind::StatusError, error, finding));
    }
    if let Some(error) = game_clips::decode(object) {
        return Some(Decoded::error(BodyKind::GameClipsError, error, None));
    }
    if let Some((error, finding)) = service_error::decode(object) {
        let anybodys = (foreign && error.source.is_none())
            || (success && finding == Some(Finding::InvalidCode { found: None }));
        return (!anybodys).then(|| Decoded::error(BodyKind::ServiceError, error, finding));
    }
    service_error_response::decode(object)
        .filter(|_| !foreign)
        .map(|error| Decoded::error(BodyKind::ServiceErrorResponse, error, None))
}

impl Decoded {
    fn error(kind: BodyKind, error: ErrorObject, finding: Option<Finding>) -> Self {
        Self::Error {
            kind,
            error,
            finding,
        }
    }
}

/// A member by its name without regard to ASCII case. Of several spellings the one that is not null, else the last.
pub(crate) fn member<'o>(object: &'o Object, name: &str) -> Option<&'o Value> {
    let mut found = None;
    for (spelling, value) in object {
        if spelling.eq_ignore_ascii_case(name)
            && (!value.is_null() || found.is_none_or(Value::is_null))
        {
            found = Some(value);
        }
    }
    found
}

/// A member that is a string.
fn text(object: &Object, name: &str) -> Option<String> {
    member(object, name)
        .and_then(Value::as_str)
        .map(str::to_owned)
}

/// Whether a value is a string or null.
fn is_text_or_null(value: &Value) -> bool {
    value.is_string() || value.is_null()
}

/// A number of 32 bits, signed, or null; `None` for anything else.
fn integer_or_null(value: &Value) -> Option<Option<i64>> {
    match value {
        Value::Null => Some(None),
        value => value
            .as_i64()
            .filter(|&number| i32::try_from(number).is_ok())
            .map(Some),
    }
}

/// Whether a member, other than one of those named, is an object or an array.
fn has_structure(object: &Object, but: &[&str]) -> bool {
    object.iter().any(|(name, value)| {
        (value.is_object() || value.is_array())
            && !but.iter().any(|one| name.eq_ignore_ascii_case(one))
    })
}

/// Whether a host is clearly neither Xbox nor Microsoft. The host is lower case, without port or final dot.
pub(crate) fn is_foreign(host: &str) -> bool {
    const HOME: [&str; 6] = [
        "xboxlive.com",
        "xbox.com",
        "microsoft.com",
        "live.com",
        "minecraftservices.com",
        "xbl.io",
    ];
    !HOME.iter().any(|home| {
        host.strip_suffix(home)
            .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    })
}
