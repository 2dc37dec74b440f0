//! What a situation means here, and what to do in it, where the exchange tells more than the table.

use crate::catalog;
use crate::catalog::statuses::mpsd::id;
use crate::catalog::statuses::mpsd_cases as case;
use crate::catalog::statuses::xbox::WAIT_FOR_PERIOD;
use crate::catalog::{Methods, Situation, Status, Target, Text, query_parameter};
use crate::inspect::body::facts::BodyKind;
use crate::inspect::headers::entity_tag;
use crate::inspect::headers::entity_tag::Comparison;
use crate::inspect::situations::evidence::{Conditions, Evidence};
use crate::inspect::situations::path::PathPart;

/// What a situation means: that of its row, or sharper.
pub(crate) fn meaning(situation: &'static Situation, evidence: &Evidence<'_>) -> Text {
    let sharper = if evidence.dry_run {
        of_dry_run(situation.id)
    } else {
        match situation.id {
            id::READ | id::UPDATED | id::CREATED => of_success(situation.id, evidence),
            id::NOT_MODIFIED => of_not_modified(evidence),
            id::IF_MATCH_EXISTING_SESSION => (!is_stale(evidence)).then_some(case::IF_MATCH_UNMET),
            id::IF_NONE_MATCH => of_if_none_match(evidence),
            id::REFERENCE_MISSING => of_missing_reference(evidence),
            id::REFUSED => is_private_query(evidence).then_some(case::PRIVATE_QUERY),
            _ => None,
        }
    };
    sharper.unwrap_or(situation.meaning)
}

/// A rehearsal stores nothing and deletes nothing, whatever the status.
fn of_dry_run(id: &str) -> Option<Text> {
    match id {
        id::CREATED | id::UPDATED => Some(case::DRY_RUN),
        id::SESSION_DELETED => Some(case::DRY_RUN_NOTHING_LEFT),
        id::ACCEPTED => Some(case::DRY_RUN_ACCEPTED),
        _ => None,
    }
}

/// A success whose body is not what the row announces.
fn of_success(id: &str, evidence: &Evidence<'_>) -> Option<Text> {
    let body = evidence.body?;
    if !body.is_json() {
        return Some(match id {
            id::READ => case::READ_ALONE,
            id::UPDATED => case::UPDATED_ALONE,
            _ => case::CREATED_ALONE,
        });
    }
    let is_element = target(evidence) == Some(Target::SessionElement) && body != BodyKind::Session;
    (id == id::UPDATED && is_element).then_some(case::ELEMENT_UPDATED)
}

/// What may be missing of what the path names, where it names less than the row does.
fn of_missing_reference(evidence: &Evidence<'_>) -> Option<Text> {
    match evidence.path.as_ref()?.parts.as_slice() {
        [PathPart::Handle] => Some(case::HANDLE_MISSING),
        [PathPart::Scid] => Some(case::SCID_MISSING),
        [PathPart::Scid, PathPart::Template] => Some(case::SCID_OR_TEMPLATE_MISSING),
        _ => None,
    }
}

/// What 404 means of a path that names no more than one or two things that may be missing.
pub(crate) fn of_missing(code: u16, evidence: &Evidence<'_>) -> Option<Text> {
    let path = evidence.path.as_ref().filter(|_| code == 404)?;
    match malformed(evidence) {
        Some(PathPart::Scid) => return Some(case::SCID_NO_GUID),
        Some(PathPart::Handle) => return Some(case::HANDLE_NO_GUID),
        _ => {}
    }
    match (path.target, path.parts.as_slice()) {
        (Target::Hopper | Target::MatchTicket, [PathPart::Scid]) => Some(case::HOPPER_SCID_OR_URI),
        (Target::Hopper | Target::MatchTicket, _) => None,
        (Target::SessionElement, [PathPart::Handle]) => Some(case::ELEMENT_VIA_HANDLE_UNREACHABLE),
        (Target::SessionElement, [PathPart::Scid, PathPart::Template]) => {
            Some(case::ELEMENT_UNREACHABLE)
        }
        (Target::SessionElement, _) => None,
        (_, [PathPart::Handle]) => Some(case::HANDLE_OR_URI),
        (_, [PathPart::Scid]) => Some(case::SCID_OR_URI),
        (_, [PathPart::Scid, PathPart::Template]) => Some(case::SCID_TEMPLATE_OR_URI),
        _ => None,
    }
}

/// The part of the path that cannot be what it should be, the first where there are several.
fn malformed(evidence: &Evidence<'_>) -> Option<PathPart> {
    evidence.request?.malformed.first().copied()
}

/// What to do about a 404 where the path itself tells.
pub(crate) fn advice_on_missing(evidence: &Evidence<'_>) -> Option<Text> {
    match malformed(evidence) {
        Some(PathPart::Scid) => Some(case::SEND_SCID),
        Some(PathPart::Handle) => Some(case::SEND_HANDLE_ID),
        _ => via_handle(evidence).then_some(case::STALE_HANDLE),
    }
}

/// Whether sessions of one user are asked for that nobody else may see.
fn is_private_query(evidence: &Evidence<'_>) -> bool {
    let of_query = |path| {
        let is_set = |name| {
            query_parameter(path, name).is_some_and(|value| value.eq_ignore_ascii_case("true"))
        };
        query_parameter(path, "xuid").is_some() && (is_set("private") || is_set("reservations"))
    };
    let path = evidence.request.and_then(|facts| facts.path.as_deref());
    target(evidence) == Some(Target::SessionQuery) && path.is_some_and(of_query)
}

/// `*` is no ETag, and the answer may have another one than the request.
fn of_not_modified(evidence: &Evidence<'_>) -> Option<Text> {
    let sent = if_none_match(evidence)?;
    if entity_tag::is_any(sent) {
        return Some(case::EXISTS);
    }
    let differs = entity_tag::compare(sent, evidence.etag?) == Comparison::Other;
    differs.then_some(case::SAID_UNCHANGED)
}

/// Whether the session has another ETag than the one that was sent, as far as is known.
fn is_stale(evidence: &Evidence<'_>) -> bool {
    match (if_match(evidence), evidence.etag) {
        (Some(sent), _) if entity_tag::is_any(sent) => false,
        (Some(sent), Some(etag)) => entity_tag::compare(sent, etag) == Comparison::Other,
        _ => true,
    }
}

/// `*` asks that no session exist, where one is written. Elsewhere, and for a tag, no more is known than that the
/// condition was not met.
fn of_if_none_match(evidence: &Evidence<'_>) -> Option<Text> {
    let any = entity_tag::is_any(if_none_match(evidence)?);
    match target(evidence) {
        Some(Target::Session) if any => Some(case::IF_NONE_MATCH_ANY),
        None if any => None,
        _ => Some(case::IF_NONE_MATCH_TAG),
    }
}

/// What to do in a situation that applies: its own advice, or sharper; `None` where there is none for it alone.
pub(crate) fn advice(situation: &'static Situation, evidence: &Evidence<'_>) -> Option<Text> {
    let may_be_session = matches!(target(evidence), None | Some(Target::Session));
    match situation.id {
        id::ACCEPTED if evidence.dry_run => None,
        id::REFUSED if is_private_query(evidence) => Some(case::QUERY_OWN),
        id::SESSION_DELETED if evidence.dry_run => None,
        id::SESSION_MISSING if via_handle(evidence) => Some(case::STALE_HANDLE),
        id::IF_NONE_MATCH => match if_none_match(evidence) {
            Some(any) if entity_tag::is_any(any) => {
                may_be_session.then_some(case::TO_CHANGE_WHAT_EXISTS)
            }
            Some(_) if is_of_session(evidence) => Some(case::TO_CHANGE_THIS_VERSION),
            _ => None,
        },
        id::IF_MATCH if reads(evidence) => Some(case::READ_WITHOUT_IF_MATCH),
        id::IF_MATCH if if_match(evidence).is_some_and(entity_tag::is_any) => {
            may_be_session.then_some(case::NO_SESSION_TO_CHANGE)
        }
        _ => situation.advice,
    }
}

/// What to do about a status of which no situation is known to apply: the advice of its row, or sharper.
pub(crate) fn general_advice(status: &'static Status, evidence: &Evidence<'_>) -> Option<Text> {
    let any = if_match(evidence).is_some_and(entity_tag::is_any);
    match status.code {
        404 => advice_on_missing(evidence).or(status.advice),
        429 if counts_in_periods(evidence) => Some(WAIT_FOR_PERIOD),
        412 if any && !reads(evidence) => Some(case::SESSION_TO_CHANGE_OR_NONE),
        _ => status.advice,
    }
}

/// Whether the service is known to count calls in both periods.
fn counts_in_periods(evidence: &Evidence<'_>) -> bool {
    let service = evidence.request.and_then(|request| request.service);
    service.is_some_and(catalog::counts_in_periods)
}

/// Whether an answer of 304 confirms the copy that the caller holds: `*` names none, and another ETag is another version.
pub(crate) fn confirms_copy(evidence: &Evidence<'_>) -> bool {
    of_not_modified(evidence).is_none()
}

/// Whether the request is known to read only.
fn reads(evidence: &Evidence<'_>) -> bool {
    evidence
        .method
        .is_some_and(|method| Methods::Only(&["GET", "HEAD"]).take(method))
}

/// How a session ends, after a DELETE of one that was refused for its method.
pub(crate) fn how_a_session_ends(status: u16, evidence: &Evidence<'_>) -> Option<Text> {
    let deletes = evidence
        .method
        .is_some_and(|method| method.eq_ignore_ascii_case("DELETE"));
    let named = evidence.path.as_ref().map(|path| path.target);
    let of_session = named == Some(Target::Session);
    (status == 405 && deletes && of_session).then_some(case::HOW_A_SESSION_ENDS)
}

/// Whether what is asked for is a session or a part of one, as far as is known.
pub(crate) fn is_of_session(evidence: &Evidence<'_>) -> bool {
    matches!(
        target(evidence),
        None | Some(Target::Session | Target::SessionElement)
    )
}

/// Whether what is asked for is a handle or reached through one.
pub(crate) fn via_handle(evidence: &Evidence<'_>) -> bool {
    let path = evidence.path.as_ref();
    path.is_some_and(|path| path.via_handle || path.target == Target::Handle)
}

fn target(evidence: &Evidence<'_>) -> Option<Target> {
    evidence.path.as_ref().map(|path| path.target)
}

fn if_match<'e>(evidence: &Evidence<'e>) -> Option<&'e str> {
    match evidence.conditions {
        Conditions::Known { if_match, .. } => if_match,
        Conditions::Unknown => None,
    }
}

fn if_none_match<'e>(evidence: &Evidence<'e>) -> Option<&'e str> {
    match evidence.conditions {
        Conditions::Known { if_none_match, .. } => if_none_match,
        Conditions::Unknown => None,
    }
}
