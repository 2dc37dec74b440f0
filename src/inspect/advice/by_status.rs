//! The next step after a status.

use crate::catalog;
use crate::catalog::statuses::mpsd::id;
use crate::catalog::{Authority, Class};
use crate::inspect::advice::step::{Advice, How};
use crate::inspect::advice::wait::wait;
use crate::inspect::body::facts::BodyKind;
use crate::inspect::case::Case;
use crate::inspect::headers::entity_tag;
use crate::inspect::situations::candidate::{Missing, Verdict};
use crate::inspect::situations::meaning::StatusMeaning;

/// What a status takes; `stated` says whether a wait is.
pub(crate) fn how(code: u16, stated: bool) -> How {
    match code {
        202 => How::Later,
        401 => How::SignIn,
        412 => How::RefreshAndResend,
        429 => How::Wait,
        503 if stated => How::Wait,
        408 | 500 | 502 | 503 | 504 => How::Later,
        code => match Class::of(code) {
            Class::ClientError => How::FixRequest,
            _ => How::None,
        },
    }
}

/// Whether a session is wanted that is not there: `If-Match: *` asks for one that exists, so what failed is that
/// there is none.
pub(crate) fn wants_missing_session(case: Case<'_>) -> bool {
    case.code() == Some(412)
        && case.situation() == Some(id::IF_MATCH)
        && case.if_match().is_some_and(entity_tag::is_any)
}

/// The advice on the status in a proxy's wrapper: it is that of some service, so only the wider tables can speak of
/// it. `explained` says that there is advice on the error already.
pub(crate) fn advise_wrapped(case: Case<'_>, code: u16, explained: bool) -> Vec<Advice> {
    if code == 429 {
        return vec![wait(case)];
    }
    let row = catalog::wider_status(code).filter(|_| !explained);
    let advice = row.and_then(|row| row.advice);
    advice.map(Advice::Catalog).into_iter().collect()
}

/// The advice on the status.
pub(crate) fn advise(case: Case<'_>, meaning: &StatusMeaning, explained: bool) -> Vec<Advice> {
    let catalog = meaning
        .status
        .and_then(|status| status.advice)
        .map(Advice::Catalog)
        .filter(|_| !explained);
    let first = match meaning.code {
        200 | 201 => next_etag(case, meaning),
        // The advice on the status as a whole is for those who do not know which situation it is.
        204 => {
            let applying = meaning.applying();
            applying.and_then(|one| one.situation.advice.map(Advice::Catalog))
        }
        301 | 302 | 303 | 307 | 308 => {
            let location = case.headers.location.clone();
            location
                .map(|location| Advice::Follow { location })
                .or(catalog)
        }
        405 => allowed_methods(case).or(catalog),
        412 => Some(after_412(case, meaning, catalog)),
        429 | 503 => Some(wait(case)),
        _ => catalog,
    };
    let may_have_been_done = matches!(meaning.code, 408 | 500 | 502..=504) && case.is_write();
    first
        .into_iter()
        .chain(may_have_been_done.then_some(Advice::CheckBeforeResend))
        .chain(missing_request(meaning))
        .collect()
}

/// The ETag for the next write, from an answer that shows what is stored now.
fn next_etag(case: Case<'_>, meaning: &StatusMeaning) -> Option<Advice> {
    let etag = case.headers.etag.clone()?;
    let is_stored = meaning.authority == Authority::Mpsd && !case.evidence.dry_run;
    is_stored.then_some(Advice::NextEtag { etag })
}

fn allowed_methods(case: Case<'_>) -> Option<Advice> {
    if let Some(methods) = case.headers.allow.clone() {
        return Some(Advice::UseAllowed { methods });
    }
    let request = case.request?;
    let listed = request.methods;
    let sent = case.evidence.method;
    let is_other = sent.is_none_or(|method| request.excludes(method));
    (is_other && !listed.is_empty()).then_some(Advice::UseMethod { listed })
}

fn after_412(case: Case<'_>, meaning: &StatusMeaning, catalog: Option<Advice>) -> Advice {
    let if_none_match = case
        .request
        .and_then(|request| request.if_none_match.as_deref());
    let returned = case.body.kind == BodyKind::Session || !case.body.known;
    let sent_is_current = case
        .if_match()
        .zip(case.headers.etag.as_deref())
        .is_some_and(|(sent, etag)| {
            entity_tag::compare(sent, etag) == entity_tag::Comparison::Same
        });
    match case.situation() {
        Some(id::IF_MATCH_EXISTING_SESSION) => match &case.headers.etag {
            // The same tag again, or a weak one, would bring the same answer.
            Some(etag) if !sent_is_current && !etag.starts_with("W/") => {
                Advice::ResendWithEtag { etag: etag.clone() }
            }
            _ => Advice::RereadAndResend,
        },
        Some(id::IF_MATCH) if wants_missing_session(case) => Advice::NoSessionForIfMatchAny,
        Some(id::IF_MATCH) => Advice::RereadAndResend,
        Some(id::IF_NONE_MATCH) if if_none_match.is_some_and(entity_tag::is_any) => {
            Advice::SessionExistsAlready
        }
        _ => catalog
            .filter(|_| returned || meaning.authority != Authority::Mpsd)
            .unwrap_or(Advice::RereadAndResend),
    }
}

/// What of the request would narrow the situations down, when none applies.
fn missing_request(meaning: &StatusMeaning) -> Option<Advice> {
    if meaning.applying().is_some() {
        return None;
    }
    let mut missing: Vec<Missing> = Vec::new();
    for one in meaning
        .left()
        .filter(|one| one.verdict == Verdict::Possible)
    {
        for what in &one.missing {
            if matches!(what, Missing::Method | Missing::Url | Missing::Conditions)
                && !missing.contains(what)
            {
                missing.push(*what);
            }
        }
    }
    (!missing.is_empty()).then_some(Advice::SupplyRequest { missing })
}
