//! The next step after a condition that was not met.

use crate::catalog::statuses::mpsd::id;
use crate::catalog::statuses::mpsd_cases;
use crate::catalog::{Authority, Text};
use crate::inspect::advice::step::{Advice, How, Resource};
use crate::inspect::body::facts::BodyKind;
use crate::inspect::case::Case;
use crate::inspect::headers::entity_tag;
use crate::inspect::headers::entity_tag::Comparison;
use crate::inspect::situations::evidence::Conditions;
use crate::inspect::situations::sharpened;

/// What it takes. The same request fails again unless what it was to change is read again first.
pub(crate) fn how(case: Case<'_>) -> How {
    match (case.situation(), case.evidence.conditions) {
        // A read has no change to send again.
        _ if case.evidence.is_dated_alone() && case.evidence.reads() => How::FixRequest,
        (Some(id::IF_NONE_MATCH), _) => How::FixRequest,
        (Some(id::IF_MATCH_EXISTING_SESSION), _) if names_current(case) => How::FixRequest,
        (Some(id::IF_MATCH), _) if own_advice(case).is_some() => How::FixRequest,
        (
            None,
            Conditions::Known {
                if_match: None,
                if_none_match: Some(_),
            },
        ) => How::FixRequest,
        _ => How::RefreshAndResend,
    }
}

const CHANGED_SINCE: Text = Text::new(
    "Read the resource again before you send the change: the copy behind it may be out of date.",
    "Relisez la ressource avant d’envoyer la modification : la copie à l’origine de celle-ci est peut-être périmée.",
);

/// The advice: that of the situation, else to start again from what is there now. A read has no change to send again.
pub(crate) fn advise(case: Case<'_>, on_status: Option<Advice>) -> Option<Advice> {
    let is_session = is_session(case);
    if case.evidence.is_dated_alone() {
        return case.is_write().then_some(Advice::Catalog(CHANGED_SINCE));
    }
    match case.situation() {
        Some(id::IF_MATCH_EXISTING_SESSION) if is_session => Some(resend(case)),
        Some(id::IF_MATCH | id::IF_NONE_MATCH) if own_advice(case).is_some() => own_advice(case),
        Some(id::IF_NONE_MATCH) => None,
        Some(_) => reread(case),
        None if case.evidence.reads() => None,
        None if is_session => {
            let returned = case.body.kind == BodyKind::Session || !case.body.known;
            on_status
                .filter(|_| returned)
                .or_else(|| Some(reread_as(case, Resource::Session)))
        }
        None => reread(case),
    }
}

/// The advice that the situation has for the conditions that were sent.
fn own_advice(case: Case<'_>) -> Option<Advice> {
    let applying = case.meaning?.applying()?;
    sharpened::advice(applying.situation, case.evidence).map(Advice::Catalog)
}

/// Whether it is about a session or a part of one.
fn is_session(case: Case<'_>) -> bool {
    let authority = case.meaning.map(|meaning| meaning.authority);
    authority == Some(Authority::Mpsd) && sharpened::is_of_session(case.evidence)
}

/// Whether the answer has the very ETag that was to be met: then nothing newer can be read.
fn names_current(case: Case<'_>) -> bool {
    let both = case.if_match().zip(case.headers.etag.as_deref());
    both.is_some_and(|(sent, etag)| entity_tag::compare(sent, etag) == Comparison::Same)
}

/// To send the change again with the ETag of the answer; to read the session first where the answer gives none, or a weak
/// one, which would bring the same answer.
fn resend(case: Case<'_>) -> Advice {
    if names_current(case) {
        return Advice::Catalog(mpsd_cases::CHECK_IF_MATCH);
    }
    match case
        .headers
        .etag
        .as_ref()
        .filter(|etag| !etag.starts_with("W/"))
    {
        Some(etag) => Advice::ResendWithEtag {
            etag: etag.clone(),
            deletes: deletes(case),
        },
        None => reread_as(case, Resource::Session),
    }
}

/// To read what is there now, where the request is known to be a write with `If-Match`.
fn reread(case: Case<'_>) -> Option<Advice> {
    let writes = case.is_write() && case.if_match().is_some();
    let what = match is_session(case) {
        true => Resource::Session,
        false => Resource::Other,
    };
    writes.then(|| reread_as(case, what))
}

fn reread_as(case: Case<'_>, what: Resource) -> Advice {
    Advice::RereadAndResend {
        what,
        deletes: deletes(case),
    }
}

fn deletes(case: Case<'_>) -> bool {
    let method = case.evidence.method;
    method.is_some_and(|method| method.eq_ignore_ascii_case("DELETE"))
}
