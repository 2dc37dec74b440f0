//! The three situations of 412.

use super::{Conditions, Evidence, method_fits};
use crate::catalog::mpsd::{PUT_OR_DELETE, id};
use crate::inspect::{BodyKind, Clue, Missing, Verdict, Weighed, entity_tag};

/// 412: the conditions that were sent decide, then the method, then the body.
pub(super) fn failed(weighed: &mut [Weighed], evidence: &Evidence<'_>) {
    let session = evidence.body == Some(BodyKind::Session);
    for one in weighed {
        match evidence.conditions {
            Conditions::Unknown => unknown(one, session),
            Conditions::Known {
                if_match: Some(if_match),
                if_none_match,
            } => if_match_sent(one, if_match, if_none_match.is_some(), evidence),
            Conditions::Known {
                if_match: None,
                if_none_match: Some(_),
            } => match one.situation.id {
                id::IF_NONE_MATCH => one.apply(Clue::IfNoneMatchSent),
                _ => one.rule_out(Clue::NoIfMatch),
            },
            Conditions::Known { .. } => match one.situation.id {
                id::IF_NONE_MATCH => one.rule_out(Clue::NoIfNoneMatch),
                _ => one.rule_out(Clue::NoIfMatch),
            },
        }
    }
}

/// Only the row for `If-Match` on an existing session is documented with a session, so such a body points to it.
fn unknown(one: &mut Weighed, session: bool) {
    if session && one.situation.id == id::IF_MATCH_EXISTING_SESSION {
        one.apply(Clue::Body(BodyKind::Session));
        if one.verdict == Verdict::Applies {
            one.clues.push(Clue::IfMatchAssumed);
        }
    }
    one.lacks(Missing::Conditions);
}

fn if_match_sent(one: &mut Weighed, if_match: &str, both: bool, evidence: &Evidence<'_>) {
    let sent = if entity_tag::is_any(if_match) {
        Clue::IfMatchAnySent
    } else {
        Clue::IfMatchSent
    };
    let row_two_method = evidence
        .method
        .map(|method| method_fits(PUT_OR_DELETE, method));
    match (one.situation.id, evidence.body) {
        (id::IF_NONE_MATCH, _) if both => {
            if one.is_left() {
                one.clues.push(Clue::IfMatchCheckedFirst);
            }
        }
        (id::IF_NONE_MATCH, _) => one.rule_out(Clue::NoIfNoneMatch),
        (id::IF_MATCH_EXISTING_SESSION, Some(BodyKind::Session)) => {
            one.apply(sent);
            if one.verdict == Verdict::Applies {
                one.clues.push(Clue::Body(BodyKind::Session));
            }
        }
        (id::IF_MATCH_EXISTING_SESSION, Some(kind)) => one.rule_out(Clue::Body(kind)),
        (id::IF_MATCH, _) if row_two_method == Some(false) => one.apply(sent),
        (id::IF_MATCH, Some(BodyKind::Session)) => match row_two_method {
            Some(true) => one.rule_out(Clue::Body(BodyKind::Session)),
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
