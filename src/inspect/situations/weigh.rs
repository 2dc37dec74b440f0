//! What the evidence says of each situation of a status.

use crate::catalog::messages::{KnownMessage, Names};
use crate::catalog::statuses::mpsd::{ANY_WRITE, id};
use crate::catalog::{Methods, Situation, Status, Target, Targets};
use crate::inspect::body::facts::BodyKind;
use crate::inspect::situations::candidate::{Candidate, Missing, Reason, Verdict};
use crate::inspect::situations::evidence::{Conditions, Evidence};
use crate::inspect::situations::path::{Path, PathPart};
use crate::inspect::situations::precondition;
use crate::inspect::situations::sharpened;

/// Weighs every situation of a status, in the documented order.
#[must_use]
pub(crate) fn weigh(status: &'static Status, evidence: &Evidence<'_>) -> Vec<Candidate> {
    let mut weighed: Vec<Candidate> = status
        .situations
        .iter()
        .map(|situation| by_request(situation, status, evidence))
        .collect();
    if let Some(kind) = evidence
        .body
        .filter(|kind| evidence.answered_by_another || !is_session_directorys(*kind, status.code))
    {
        for one in &mut weighed {
            one.rule_out(Reason::Body(kind));
        }
        return weighed;
    }
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

/// Whether the session directory answers with such a body: the error objects of other services and markup are none of
/// its own, and the object of a reached rate limit comes with 429 alone.
fn is_session_directorys(kind: BodyKind, code: u16) -> bool {
    match kind {
        BodyKind::RateLimit => code == 429,
        BodyKind::Html | BodyKind::Xml | BodyKind::Multipart => false,
        kind => !kind.is_error(),
    }
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

/// What the method and the target say of a situation.
fn by_request(
    situation: &'static Situation,
    status: &'static Status,
    evidence: &Evidence<'_>,
) -> Candidate {
    let mut weighed = Candidate {
        situation,
        meaning: sharpened::meaning(situation, evidence),
        inferred: situation.inferred,
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
/// cannot be malformed. That a GET or a DELETE has none is the rule, and no evidence.
fn bad_request(weighed: &mut [Candidate], evidence: &Evidence<'_>) {
    for one in weighed {
        if evidence.request_body == Some(false) && one.situation.id == id::MALFORMED_JSON {
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
    if kind == BodyKind::Session && !read_only_left && updates(evidence) {
        // The row documents the session, and that only PUT and DELETE update is our reading of it.
        for one in weighed {
            one.verdict = Verdict::Possible;
            one.clues = vec![Reason::Body(kind)];
            one.missing = vec![Missing::Message];
        }
        return;
    }
    for one in weighed {
        let is_read_only = one.situation.id == id::READ_ONLY;
        if (kind == BodyKind::Session) == is_read_only {
            one.apply(Reason::Body(kind));
        } else if read_only_left || is_read_only {
            one.rule_out(Reason::Body(kind));
        }
        // The table has a message here; that any other body means the same is our reading.
        one.inferred |= !is_read_only && kind != BodyKind::Message;
    }
}

/// Whether the request may update what its path names: a session or a part of one.
fn updates(evidence: &Evidence<'_>) -> bool {
    evidence.method.is_some_and(|method| ANY_WRITE.take(method))
        && sharpened::is_of_session(evidence)
}

/// 404: the path tells what can be missing. The causes overlap, so more than one stays.
fn not_found(weighed: &mut [Candidate], evidence: &Evidence<'_>) {
    for one in weighed.iter_mut() {
        match (&evidence.path, one.situation.id) {
            (Some(path), id::REFERENCE_MISSING) => {
                // The row sets no limit: a path of no documented form can name what is missing.
                if !path.parts.is_empty() {
                    one.clues.push(Reason::PathNames(path.parts.clone()));
                } else if matches!(path.target, Target::Unknown | Target::Other) {
                    one.rule_out(Reason::Target(path.target));
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
