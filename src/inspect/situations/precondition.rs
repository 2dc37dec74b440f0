//! The three situations of 412.

use crate::catalog::statuses::mpsd::{PUT_OR_DELETE, id};
use crate::inspect::body::facts::BodyKind;
use crate::inspect::headers::entity_tag;
use crate::inspect::situations::candidate::{Candidate, Missing, Reason, Verdict};
use crate::inspect::situations::evidence::{Conditions, Evidence};

/// 412: the conditions that were sent decide, then the method, then the body.
pub(crate) fn failed(weighed: &mut [Candidate], evidence: &Evidence<'_>) {
    let session = evidence.body == Some(BodyKind::Session);
    for one in weighed {
        match evidence.conditions {
            Conditions::Unknown => unknown(one, session),
            Conditions::Known {
                if_match: Some(if_match),
                if_none_match,
            } => if_match_sent(one, if_match, if_none_match.is_some(), evidence),
            // Both may be what failed, and the date is looked at first.
            Conditions::Known {
                if_match: None,
                if_none_match: Some(_),
            } if evidence.unmodified_since => match one.situation.id {
                id::IF_NONE_MATCH if one.is_left() => {
                    one.clues.push(Reason::IfUnmodifiedSinceCheckedFirst);
                }
                _ => one.rule_out(Reason::NoIfMatch),
            },
            _ if evidence.is_dated_alone() => one.rule_out(Reason::IfUnmodifiedSinceAlone),
            Conditions::Known {
                if_match: None,
                if_none_match: Some(_),
            } => match one.situation.id {
                id::IF_NONE_MATCH => one.apply(Reason::IfNoneMatchSent),
                _ => one.rule_out(Reason::NoIfMatch),
            },
            Conditions::Known { .. } => match one.situation.id {
                id::IF_NONE_MATCH => one.rule_out(Reason::NoIfNoneMatch),
                _ => one.rule_out(Reason::NoIfMatch),
            },
        }
    }
}

/// Only the row for `If-Match` on an existing session is documented with a session, so such a body points to it.
fn unknown(one: &mut Candidate, session: bool) {
    if session && one.situation.id == id::IF_MATCH_EXISTING_SESSION {
        one.apply(Reason::Body(BodyKind::Session));
        if one.verdict == Verdict::Applies {
            one.clues.push(Reason::IfMatchAssumed);
        }
    }
    one.lacks(Missing::Conditions);
}

fn if_match_sent(one: &mut Candidate, if_match: &str, both: bool, evidence: &Evidence<'_>) {
    let sent = if entity_tag::is_any(if_match) {
        Reason::IfMatchAnySent
    } else {
        Reason::IfMatchSent
    };
    let row_two_method = evidence.method.map(|method| PUT_OR_DELETE.take(method));
    match (one.situation.id, evidence.body) {
        (id::IF_NONE_MATCH, _) if both => {
            if one.is_left() {
                one.clues.push(Reason::IfMatchCheckedFirst);
            }
        }
        (id::IF_NONE_MATCH, _) => one.rule_out(Reason::NoIfNoneMatch),
        (id::IF_MATCH_EXISTING_SESSION, Some(BodyKind::Session)) => {
            one.apply(sent);
            if one.verdict == Verdict::Applies {
                one.clues.push(Reason::Body(BodyKind::Session));
            }
        }
        (id::IF_MATCH_EXISTING_SESSION, Some(kind)) => one.rule_out(Reason::Body(kind)),
        (id::IF_MATCH, _) if row_two_method == Some(false) => one.apply(sent),
        (id::IF_MATCH, Some(BodyKind::Session)) => match row_two_method {
            Some(true) => one.rule_out(Reason::Body(BodyKind::Session)),
            _ => {
                one.clues.push(sent);
                one.lacks(Missing::Method);
            }
        },
        (id::IF_MATCH, Some(_)) => one.apply(sent),
        _ => {
            if one.is_left() {
                one.clues.push(sent);
            }
            one.lacks(Missing::Body);
        }
    }
}
