//! What the ETag of the answer says, or its absence.

use crate::catalog::statuses::mpsd::id;
use crate::catalog::{Authority, Target};
use crate::inspect::case::Case;
use crate::inspect::findings::finding::Finding;
use crate::inspect::headers::entity_tag;
use crate::inspect::headers::entity_tag::Comparison;

/// What the ETag of the answer says of the writer's copy.
pub(crate) fn compare(case: Case<'_>) -> Option<Finding> {
    let (sent, current) = (case.if_match()?, case.headers.etag.as_deref()?);
    let comparison = entity_tag::compare(sent, current);
    let (sent, current) = (sent.to_owned(), current.to_owned());
    match (case.code()?, comparison) {
        (412, Comparison::Other) => Some(Finding::EtagStale { sent, current }),
        (412, Comparison::Same) => Some(Finding::EtagSame { sent }),
        (412, Comparison::SameButWeak) => Some(Finding::EtagWeak { sent }),
        (200 | 201, Comparison::Any) => None,
        (200 | 201, _) if case.is_write() => Some(Finding::EtagCurrent { sent, current }),
        _ => None,
    }
}

/// The ETag to send next, where one is wanted and there is none.
pub(crate) fn missing(case: Case<'_>) -> Option<Finding> {
    let is_wanted = match case.code()? {
        412 => case.situation() == Some(id::IF_MATCH_EXISTING_SESSION),
        200 | 201 => {
            let target = case.request.and_then(|request| request.target);
            case.if_match().is_some()
                && case.meaning?.authority == Authority::Mpsd
                && target != Some(Target::Other)
        }
        _ => false,
    };
    (is_wanted && case.headers.etag.is_none()).then_some(Finding::EtagMissing)
}
