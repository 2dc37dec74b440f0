//! Where the status and the body contradict each other.

use crate::catalog::Class;
use crate::inspect::body::facts::{BodyFacts, BodyKind, ErrorCode};
use crate::inspect::case::Case;
use crate::inspect::findings::finding::Finding;

/// The other status that a proxy's wrapper gives for the answer in it.
pub(crate) fn wrapped(case: Case<'_>) -> Option<Finding> {
    let wrapper = case.body.wrapper.clone()?;
    let status = case.code();
    Some(Finding::WrappedStatus {
        status,
        wrapper,
        in_string: case.body.in_string,
    })
}

/// An error object that contradicts the status over it.
pub(crate) fn disagrees(case: Case<'_>) -> Option<Finding> {
    let (meaning, body) = (case.meaning?, case.body);
    let disagrees = match meaning.class {
        Class::Success => body.kind.is_error() && !says_success(body),
        Class::ClientError | Class::ServerError => says_success(body),
        _ => false,
    };
    disagrees.then_some(Finding::StatusDisagrees {
        status: meaning.code,
        kind: body.kind,
    })
}

/// Whether the body is a ServiceError 0. No other shape is known to report a success.
fn says_success(body: &BodyFacts) -> bool {
    let error = body.error.as_ref();
    body.kind == BodyKind::ServiceError
        && error.is_some_and(|error| error.code == Some(ErrorCode::Number(0)))
}
