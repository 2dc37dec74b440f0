//! Which of the documented situations of a status a response reports.
//!
//! Each situation names the methods and targets with which it can arise; what those do not settle, the
//! conditions of the request and the body do. A situation *applies* when the evidence leaves no other, or
//! names it; it is *ruled out* when the evidence contradicts it; else it is *possible*.

pub(crate) mod precondition;
pub(crate) mod verdict;

use crate::catalog::messages::KnownMessage;
use crate::catalog::statuses::mpsd;
use crate::catalog::statuses::mpsd::id;
use crate::catalog::{Methods, Situation, Status, Target, Targets, Text};
use crate::inspect::body::facts::BodyKind;
use crate::inspect::body::message;
use crate::inspect::headers::entity_tag;
use verdict::{Candidate, Missing, PathPart, Reason, Verdict};

/// What is known of the exchange.
#[derive(Debug, Clone, Default)]
pub struct Evidence<'e> {
    /// The request's method.
    pub method: Option<&'e str>,
    /// What the request's path names.
    pub path: Option<Path>,
    /// The conditions among the request's headers.
    pub conditions: Conditions<'e>,
    /// Whether the request had a body.
    pub request_body: Option<bool>,
    /// Whether the request asked that nothing be stored.
    pub dry_run: bool,
    /// The kind of the response's body; `None` when it is not known.
    pub body: Option<BodyKind>,
    /// The message in the response's body, when it is known by its words.
    pub message: Option<KnownMessage>,
}

/// What a request's path names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Path {
    /// The target.
    pub target: Target,
    /// Whether it was reached through a handle.
    pub via_handle: bool,
    /// The parts that a service may fail to find.
    pub parts: Vec<PathPart>,
}

impl Path {
    /// The path of a target of which nothing else is known, with the parts that every such path has.
    #[must_use]
    pub fn of(target: Target) -> Self {
        let parts = match target {
            Target::Handle => vec![PathPart::Handle],
            Target::Session | Target::SessionElement | Target::Template => {
                vec![PathPart::Scid, PathPart::Template]
            }
            Target::Hopper
            | Target::MatchTicket
            | Target::SessionQuery
            | Target::TemplateCollection => vec![PathPart::Scid],
            _ => Vec::new(),
        };
        Self {
            target,
            via_handle: false,
            parts,
        }
    }
}

/// What is known of `If-Match` and `If-None-Match`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Conditions<'e> {
    /// Nothing.
    #[default]
    Unknown,
    /// What was sent of the two, perhaps neither.
    Known {
        /// The `If-Match` value.
        if_match: Option<&'e str>,
        /// The `If-None-Match` value.
        if_none_match: Option<&'e str>,
    },
}

impl<'e> Conditions<'e> {
    /// The conditions among the headers that are known. Where these are not all that were sent (`complete`), one
    /// that is named says that the other was not, and none says nothing.
    #[must_use]
    pub fn of(if_match: Option<&'e str>, if_none_match: Option<&'e str>, complete: bool) -> Self {
        if complete || if_match.is_some() || if_none_match.is_some() {
            Self::Known {
                if_match,
                if_none_match,
            }
        } else {
            Self::Unknown
        }
    }
}

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
        message::outrank(&mut weighed, known, evidence);
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
                method_fits(situation.methods, method),
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

impl Candidate {
    /// Takes a clue in: for the situation, or against it.
    fn weigh(&mut self, fits: bool, clue: Reason) {
        match (fits, self.verdict) {
            (true, Verdict::RuledOut) => {}
            (true, _) => self.clues.push(clue),
            (false, _) => self.rule_out(clue),
        }
    }

    /// Rules the situation out; the first reason stands.
    fn rule_out(&mut self, clue: Reason) {
        if self.verdict != Verdict::RuledOut {
            self.verdict = Verdict::RuledOut;
            self.clues = vec![clue];
            self.missing.clear();
        }
    }

    /// Makes it the one, unless it is ruled out.
    fn apply(&mut self, clue: Reason) {
        if self.verdict != Verdict::RuledOut {
            self.verdict = Verdict::Applies;
            self.clues.push(clue);
            self.missing.clear();
        }
    }

    /// Notes evidence that would decide.
    fn lacks(&mut self, missing: Missing) {
        if self.verdict == Verdict::Possible && !self.missing.contains(&missing) {
            self.missing.push(missing);
        }
    }

    fn is_left(&self) -> bool {
        self.verdict != Verdict::RuledOut
    }
}

pub(crate) fn method_fits(methods: Methods, method: &str) -> bool {
    let listed = |list: &[&str]| list.iter().any(|one| one.eq_ignore_ascii_case(method));
    match methods {
        Methods::Any => true,
        Methods::Only(list) => listed(list),
        Methods::Except(list) => !listed(list),
    }
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
        .is_some_and(|method| method_fits(Methods::Only(&["GET", "DELETE", "HEAD"]), method));
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

#[cfg(test)]
mod tests;
