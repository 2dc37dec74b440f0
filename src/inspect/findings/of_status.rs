//! What the status makes worth saying.

use crate::catalog::{Authority, Class, Target};
use crate::exchange::Role;
use crate::inspect::body::facts::BodyKind;
use crate::inspect::body::gateway;
use crate::inspect::case::Case;
use crate::inspect::findings::finding::Finding;
use crate::inspect::situations::candidate::Candidate;
use crate::inspect::situations::evidence::Conditions;

/// An answer to `CONNECT`.
pub(crate) fn tunnel(case: Case<'_>) -> Option<Finding> {
    (case.exchange.response.role == Role::Tunnel).then_some(Finding::Tunnel)
}

/// A page that probably is not the service's.
pub(crate) fn page_in_place(case: Case<'_>) -> Option<Finding> {
    gateway::is_page_in_place(case.exchange, case.request, case.body)
        .then_some(Finding::PageInPlace)
}

/// A case of which the MPSD table has no situation.
pub(crate) fn not_covered(case: Case<'_>) -> Option<Finding> {
    let meaning = case.meaning?;
    let covered = meaning.situations.is_empty() || meaning.left().next().is_some();
    // Where the body is what rules them out, that is told of the body.
    let by_body = meaning
        .situations
        .iter()
        .all(Candidate::is_excluded_by_body);
    (!covered && !by_body).then_some(Finding::NotCovered)
}

/// A 4xx that carries a session carries all of it, even where the URI named an element.
pub(crate) fn whole_session(case: Case<'_>) -> Option<Finding> {
    let is_whole = case.meaning?.class == Class::ClientError
        && case.body.kind == BodyKind::Session
        && case.request?.target == Some(Target::SessionElement);
    is_whole.then_some(Finding::WholeSession)
}

/// A 304 of the session directory to a request that is known to have had no `If-None-Match`. Other services answer so to
/// other conditions too.
pub(crate) fn not_modified_without_condition(case: Case<'_>) -> Option<Finding> {
    let lacks_condition = matches!(
        case.evidence.conditions,
        Conditions::Known {
            if_none_match: None,
            ..
        }
    );
    let is_mpsd = case.meaning?.authority == Authority::Mpsd;
    (case.code() == Some(304) && lacks_condition && is_mpsd)
        .then_some(Finding::NotModifiedWithoutCondition)
}

/// A known message under another status than its own.
pub(crate) fn message_elsewhere(case: Case<'_>) -> Option<Finding> {
    let (status, row) = (case.code()?, case.body.known_message?.row);
    (status != row.status).then_some(Finding::MessageElsewhere { status, row })
}

/// A 405 to a method that is not documented for the path.
pub(crate) fn method_not_listed(case: Case<'_>) -> Option<Finding> {
    let (request, method) = (case.request?, case.evidence.method?);
    (case.code() == Some(405) && request.excludes(method)).then(|| Finding::MethodNotListed {
        method: method.to_ascii_uppercase(),
        listed: request.methods,
    })
}

/// A wait that the body states, where it is one to keep.
pub(crate) fn wait_in_body(case: Case<'_>) -> Option<Finding> {
    let wait = case.body.wait.as_ref()?;
    Some(Finding::WaitInBody {
        member: wait.member.clone(),
        seconds: wait.delay.as_secs(),
        beside_header: case.headers.retry_after.is_some(),
    })
}

/// A refusal for a time that does not say for how long. Some tools show a status and no header.
pub(crate) fn retry_after_missing(case: Case<'_>) -> Option<Finding> {
    let response = &case.exchange.response;
    let is_missing = response.role == Role::Final
        && matches!(response.status, Some(429 | 503))
        && !response.headers.is_empty()
        && response.headers.get("Retry-After").is_none()
        && case.body.wait.is_none();
    is_missing.then_some(Finding::RetryAfterMissing)
}
