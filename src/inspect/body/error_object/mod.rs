//! JSON error objects, told by their structure alone and tried in a fixed order.

pub(crate) mod game_clips;
pub(crate) mod members;
pub(crate) mod rate_limit;
pub(crate) mod service_error;
pub(crate) mod service_error_response;
pub(crate) mod sign_in;
pub(crate) mod status_error;
pub(crate) mod wrapper;

#[cfg(test)]
mod tests;

use crate::inspect::body::facts::{BodyFacts, BodyKind, ErrorObject};
use crate::inspect::findings::finding::Finding;
use members::Object;

/// Decodes an error object: the body that it makes, and what is wrong with its code.
///
/// The order is that of how telling the members are. `foreign` says that the host is surely neither Xbox nor
/// Microsoft: there the shapes that anybody may use are anybody's JSON. Under a `success`, a ServiceError without
/// `code` is an object that happens to have a source and a description.
pub(crate) fn decode(
    object: &Object,
    foreign: bool,
    success: bool,
) -> Option<(BodyFacts, Option<Finding>)> {
    let error = |kind, error: ErrorObject, finding| {
        let error = Some(error);
        let facts = BodyFacts {
            error,
            ..BodyFacts::of(kind)
        };
        Some((facts, finding))
    };
    if let Some((object, finding)) = sign_in::decode(object) {
        return error(BodyKind::SignInError, object, finding);
    }
    if let Some(limit) = rate_limit::decode(object) {
        let rate_limit = Some(limit);
        let facts = BodyFacts {
            rate_limit,
            ..BodyFacts::of(BodyKind::RateLimit)
        };
        return Some((facts, None));
    }
    if let Some((object, finding)) = status_error::decode(object) {
        return error(BodyKind::StatusError, object, finding);
    }
    if let Some(object) = game_clips::decode(object) {
        return error(BodyKind::GameClipsError, object, None);
    }
    if let Some((object, finding)) = service_error::decode(object) {
        let anybodys = (foreign && object.source.is_none())
            || (success && finding == Some(Finding::InvalidCode { found: None }));
        return error(BodyKind::ServiceError, object, finding).filter(|_| !anybodys);
    }
    let object = service_error_response::decode(object).filter(|_| !foreign)?;
    error(BodyKind::ServiceErrorResponse, object, None)
}
