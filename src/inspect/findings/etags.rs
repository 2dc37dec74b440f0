//! What the ETag of the answer says, or its absence.

use crate::catalog::statuses::mpsd::id;
use crate::catalog::{Authority, Target};
use crate::inspect::body::facts::BodyKind;
use crate::inspect::case::Case;
use crate::inspect::findings::finding::{Contradiction, Finding};
use crate::inspect::headers::entity_tag;
use crate::inspect::headers::entity_tag::Comparison;

/// What the ETag of the answer says of the copy that the caller holds. A rehearsal writes nothing.
pub(crate) fn compare(case: Case<'_>) -> Option<Finding> {
    if case.code()? == 304 {
        return differs(case);
    }
    let (sent, current) = (case.if_match()?, case.headers.etag.as_deref()?);
    let comparison = entity_tag::compare(sent, current);
    let (sent, current) = (sent.to_owned(), current.to_owned());
    match (case.code()?, comparison) {
        (412, Comparison::Other) => Some(Finding::EtagStale { sent, current }),
        (412, Comparison::Same) => Some(Finding::EtagSame { sent }),
        (412, Comparison::SameButWeak) => Some(Finding::EtagWeak { sent }),
        (200 | 201, Comparison::Any) => None,
        (200, _) if case.is_write() && !case.evidence.dry_run => {
            Some(Finding::EtagCurrent { sent, current })
        }
        _ => None,
    }
}

/// A 304 whose ETag is not one of those that were sent.
fn differs(case: Case<'_>) -> Option<Finding> {
    let (sent, current) = (case.if_none_match()?, case.headers.etag.as_deref()?);
    (entity_tag::compare(sent, current) == Comparison::Other).then(|| Finding::EtagDiffers {
        sent: sent.to_owned(),
        current: current.to_owned(),
    })
}

/// An answer of the session directory that the conditions of the request exclude.
pub(crate) fn contradicted(case: Case<'_>) -> Option<Finding> {
    let is_session = case.request?.target == Some(Target::Session);
    if !is_session || case.meaning?.authority != Authority::Mpsd {
        return None;
    }
    let any = |condition: Option<&str>| condition.is_some_and(entity_tag::is_any);
    let returned = case.body.known && case.body.kind == BodyKind::Session;
    match case.code()? {
        201 if case.if_match().is_some() => Some(Contradiction::CreatedDespiteIfMatch),
        200 if case.is_write() && any(case.if_none_match()) => {
            Some(Contradiction::UpdatedDespiteIfNoneMatch)
        }
        412 if any(case.if_match()) && returned => Some(Contradiction::ExistsDespiteIfMatch),
        _ => None,
    }
    .map(Finding::ConditionContradicted)
}

/// The ETag to send next, where one is wanted and there is none.
pub(crate) fn missing(case: Case<'_>) -> Option<Finding> {
    let is_wanted = match case.code()? {
        412 => case.situation() == Some(id::IF_MATCH_EXISTING_SESSION),
        200 | 201 => {
            let target = case.request.and_then(|request| request.target);
            case.if_match().is_some()
                && case.meaning?.authority == Authority::Mpsd
                && matches!(
                    target,
                    None | Some(Target::Session | Target::SessionElement)
                )
        }
        _ => false,
    };
    (is_wanted && case.headers.etag.is_none()).then_some(Finding::EtagMissing)
}
