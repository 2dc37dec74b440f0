//! Where the status and the body contradict each other.

use super::{BodyFacts, ErrorCode, Finding, Meaning};
use crate::catalog::Class;

/// What is to be said first: the status alone would mislead.
pub(super) fn find(meaning: Option<&Meaning>, body: &BodyFacts) -> Vec<Finding> {
    let wrapped = body.wrapper.clone().map(|wrapper| Finding::WrappedStatus {
        status: meaning.map(|meaning| meaning.code),
        wrapper,
    });
    wrapped
        .into_iter()
        .chain(status_disagrees(meaning, body))
        .collect()
}

/// Whether an error object contradicts the status over it.
fn status_disagrees(meaning: Option<&Meaning>, body: &BodyFacts) -> Option<Finding> {
    let meaning = meaning?;
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
    body.kind == super::BodyKind::ServiceError
        && body
            .error
            .as_ref()
            .is_some_and(|error| error.code == Some(ErrorCode::Number(0)))
}
