//! Where the status and the body contradict each other.

use crate::catalog::Class;
use crate::inspect::body::facts::{BodyFacts, ErrorCode};
use crate::inspect::findings::Finding;
use crate::inspect::inspection::StatusMeaning;

/// What is to be said first: the status alone would mislead.
pub(crate) fn find(meaning: Option<&StatusMeaning>, body: &BodyFacts) -> Vec<Finding> {
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
fn status_disagrees(meaning: Option<&StatusMeaning>, body: &BodyFacts) -> Option<Finding> {
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
    body.kind == crate::inspect::body::facts::BodyKind::ServiceError
        && body
            .error
            .as_ref()
            .is_some_and(|error| error.code == Some(ErrorCode::Number(0)))
}
