//! Where the status and the body contradict each other.

use crate::catalog::Class;
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
        Class::Success => body.kind.is_error() && !body.says_success(),
        Class::ClientError | Class::ServerError => body.says_success(),
        _ => false,
    };
    disagrees.then_some(Finding::StatusDisagrees {
        status: meaning.code,
        kind: body.kind,
    })
}
