//! What the evidence says of each situation of a status.

use crate::catalog::messages::{KnownMessage, Names};
use crate::catalog::statuses::mpsd;
use crate::catalog::statuses::mpsd::id;
use crate::catalog::{Methods, Situation, Status, Target, Targets, Text};
use crate::inspect::body::facts::BodyKind;
use crate::inspect::headers::entity_tag;
use crate::inspect::situations::candidate::{Candidate, Missing, Reason, Verdict};
use crate::inspect::situations::evidence::{Conditions, Evidence};
use crate::inspect::situations::path::{Path, PathPart};
use crate::inspect::situations::precondition;

/// Weighs every situation of a status, in the documented order.
#[must_use]
pub(crate) fn weigh(status: &'static Status, evidence: &Evidence<'_>) -> Vec<Candidate> {
    let mut weighed: Vec<Candidate> = status
        .situations
        .iter()
        .map(|situation| by_request(situation, status, evidence))
        .collect();
    match status.code {
        200 | 201 => by_result(&mut weighed, evidence),
        304 => not_modified(&mut weighed, evidence),
        400 => bad_request(&mut weighed, evidence),
        403 => forbidden(&mut weighed, evidence),
        404 => not_found(&mut weighed, evidence),
        409 => conflict(&mut weighed),
        412 => precondition::failed(&mut weighed, evidence),
        _ => {}
    }
    if !matches!(status.code, 400 | 412) {
        settle(&mut weighed, status);
    }
    // Elsewhere the message names no situation, and the status tells more than it.
    if let (400 | 404 | 409, Some(known)) = (status.code, evidence.message)
        && known.row.status == status.code
    {
        outrank(&mut weighed, known, evidence);
    }
    weighed
}

/// Weighs every situation of a status for a person who said nothing about the exchange: all are possible.
#[must_use]
pub(crate) fn unweighed(status: &'static Status) -> Vec<Candidate> {
    let nothing = Evidence::default();
    status
        .situations
        .iter()
        .map(|situation| by_request(situation, status, &nothing))
        .collect()
}

/// What a situation means, where the value of `If-None-Match` is known: `*` asks for something else than a tag.
fn meaning(situation: &'static Situation, evidence: &Evidence<'_>) -> Text {
    match evidence.conditions {
        Conditions::Known {
            if_none_match: Some(value),
            ..
        } if situation.id == id::IF_NONE_MATCH => {
            if entity_tag::is_any(value) {
                mpsd::IF_NONE_MATCH_ANY
            } else {
                mpsd::IF_NONE_MATCH_TAG
            }
        }
        _ if evidence.dry_run && matches!(situation.id, id::CREATED | id::UPDATED) => mpsd::DRY_RUN,
        _ => situation.meaning,
    }
}

/// What the method and the target say of a situation.
fn by_request(
    situation: &'static Situation,
    status: &'static Status,
    evidence: &Evidence<'_>,
) -> Candidate {
    let mut weighed = Candidate {
        situation,
        meaning: meaning(situation, evidence),
        verdict: Verdict::Possible,
        clues: Vec::new(),
        missing: Vec::new(),
    };
    if situation.methods != Methods::Any {
        match evidence.method {
            Some(method) => weighed.weigh(
                situation.methods.take(method),
                Reason::Method(method.to_ascii_uppercase()),
            ),
            None => weighed.missing.push(Missing::Method),
        }
    }
    if let Targets::Only(targets) = situation.targets {
        match &evidence.path {
            Some(path) => {
                weighed.weigh(targets.contains(&path.target), Reason::Target(path.target));
                if path.via_handle && weighed.verdict != Verdict::RuledOut {
                    weighed.clues.push(Reason::ViaHandle);
                }
            }
            // A condition that all situations share tells none from another.
            None if status.situations.len() > 1
                && status
                    .situations
                    .iter()
                    .all(|other| other.targets == situation.targets) => {}
            None => weighed.missing.push(Missing::Url),
        }
    }
    weighed
}

/// The one situation that is left applies when nothing that would decide is missing; so does the only one
/// that is documented for the status.
fn settle(weighed: &mut [Candidate], status: &'static Status) {
    let only_one = status.situations.len() == 1;
    let mut left = weighed.iter_mut().filter(|weighed| weighed.is_left());
    let (Some(last), None) = (left.next(), left.next()) else {
        return;
    };
    if last.verdict != Verdict::Possible || !(only_one || last.missing.is_empty()) {
        return;
    }
    last.verdict = Verdict::Applies;
    last.missing.clear();
    if only_one {
        last.clues.push(Reason::OnlyOne);
    }
}

/// 200 and 201: a handle or query results are the answer to another request, unless an element was asked
/// for, which can hold anything.
fn by_result(weighed: &mut [Candidate], evidence: &Evidence<'_>) {
    let Some(kind @ (BodyKind::Handle | BodyKind::QueryResults)) = evidence.body else {
        return;
    };
    if evidence.path.is_none() {
        for one in weighed {
            one.rule_out(Reason::Body(kind));
        }
    }
}

fn not_modified(weighed: &mut [Candidate], evidence: &Evidence<'_>) {
    if let Conditions::Known {
        if_none_match: Some(_),
        ..
    } = evidence.conditions
    {
        for one in weighed.iter_mut().filter(|one| one.is_left()) {
            one.clues.push(Reason::IfNoneMatchSent);
        }
    }
}

/// 400: only a message names the cause, so neither ever applies; without a request body the JSON in it
/// cannot be malformed.
fn bad_request(weighed: &mut [Candidate], evidence: &Evidence<'_>) {
    let without_body = evidence
        .method
        .is_some_and(|method| Methods::Only(&["GET", "DELETE", "HEAD"]).take(method));
    let no_body = match evidence.request_body {
        Some(has_body) => !has_body,
        None => without_body,
    };
    for one in weighed {
        if no_body && one.situation.id == id::MALFORMED_JSON {
            one.rule_out(Reason::NoRequestBody);
        }
        one.lacks(Missing::Message);
    }
}

/// 403: the body tells the two rows apart.
fn forbidden(weighed: &mut [Candidate], evidence: &Evidence<'_>) {
    let read_only_left = weighed
        .iter()
        .any(|one| one.situation.id == id::READ_ONLY && one.is_left());
    let Some(kind) = evidence.body else {
        for one in weighed.iter_mut().filter(|_| read_only_left) {
            one.lacks(Missing::Body);
        }
        return;
    };
    for one in weighed {
        let is_read_only = one.situation.id == id::READ_ONLY;
        if (kind == BodyKind::Session) == is_read_only {
            one.apply(Reason::Body(kind));
        } else if read_only_left || is_read_only {
            one.rule_out(Reason::Body(kind));
        }
    }
}

/// 404: the path tells what can be missing. The causes overlap, so more than one stays.
fn not_found(weighed: &mut [Candidate], evidence: &Evidence<'_>) {
    for one in weighed.iter_mut() {
        match (&evidence.path, one.situation.id) {
            (Some(path), id::REFERENCE_MISSING) => {
                if matches!(path.target, Target::Unknown | Target::Other) {
                    one.rule_out(Reason::Target(path.target));
                } else if !path.parts.is_empty() {
                    one.clues.push(Reason::PathNames(path.parts.clone()));
                }
            }
            (None, _) => one.lacks(Missing::Url),
            _ => {}
        }
    }
    // A path outside the documented ones, such as the retired `/debug`, can be missing for reasons of its own.
    let elsewhere = evidence
        .path
        .as_ref()
        .is_some_and(|path| path.target == Target::Other);
    let left = weighed.iter().filter(|one| one.is_left()).count();
    if evidence.path.is_some() && (left > 1 || elsewhere) {
        for one in weighed {
            one.lacks(Missing::Message);
        }
    }
}

/// 409: nothing in the answer but the message tells the causes apart.
fn conflict(weighed: &mut [Candidate]) {
    if weighed.iter().filter(|one| one.is_left()).count() > 1 {
        for one in weighed {
            one.lacks(Missing::Message);
        }
    }
}

/// Lets a message outrank what the request suggests: the situation that it names applies, and no other does. It
/// rules none out: those that it does not name may hold besides.
pub(crate) fn outrank(weighed: &mut [Candidate], known: KnownMessage, evidence: &Evidence<'_>) {
    for one in weighed {
        if names(known.row.names, one, evidence.path.as_ref()) {
            // The path may name a template too; the message is about the SCID alone.
            let part = (one.situation.id == id::REFERENCE_MISSING).then_some(PathPart::Scid);
            one.verdict = Verdict::Applies;
            one.clues = vec![Reason::MessageNames(part)];
            one.missing.clear();
        } else if one.verdict != Verdict::RuledOut {
            one.verdict = Verdict::Possible;
            one.clues.push(Reason::MessageDoesNotName);
            one.missing.retain(|missing| *missing != Missing::Message);
        }
    }
}

fn names(names: Names, weighed: &Candidate, path: Option<&Path>) -> bool {
    match names {
        Names::Nothing => false,
        Names::Always(id) => weighed.situation.id == id,
        Names::OnItsTarget(id) => {
            let fits = path.is_some_and(|path| match weighed.situation.targets {
                Targets::Any => true,
                Targets::Only(targets) => targets.contains(&path.target),
            });
            weighed.situation.id == id && fits
        }
    }
}

#[cfg(test)]
mod tests;
