//! The next step after a status.

use crate::catalog;
use crate::catalog::gateways::{COMPARE_CALL, leaves_cause_open};
use crate::catalog::statuses::http::SEND_CREDENTIALS;
use crate::catalog::statuses::xbox::RESEND_LATER_IF_IDEMPOTENT;
use crate::catalog::{Authority, Class, Text};
use crate::inspect::advice::after_412;
use crate::inspect::advice::step::{Advice, How};
use crate::inspect::advice::wait::{stated, wait};
use crate::inspect::body::facts::BodyKind;
use crate::inspect::body::gateway;
use crate::inspect::case::Case;
use crate::inspect::situations::candidate::{Missing, Verdict};
use crate::inspect::situations::meaning::StatusMeaning;
use crate::inspect::situations::sharpened;

/// What a status takes here. `timed` says whether the answer tells how long to wait.
pub(crate) fn how(case: Case<'_>, meaning: &StatusMeaning, timed: bool) -> How {
    match meaning.code {
        412 => after_412::how(case),
        // Where tokens are made, a refusal is about what was sent for one.
        401 if makes_tokens(case) && !case.headers.ticket_expired => How::FixRequest,
        code => how_in_general(code, timed),
    }
}

/// What a status takes on any host.
pub(crate) fn how_in_general(code: u16, timed: bool) -> How {
    match code {
        202 | 421 | 425 => How::Later,
        401 => How::SignIn,
        412 => How::RefreshAndResend,
        408 | 413 | 429 | 500 | 502..=504 if timed => How::Wait,
        408 | 429 | 500 | 502..=504 => How::Later,
        _ if catalog::vendor(code).is_some() => How::None,
        code => match Class::of(code) {
            Class::ClientError => How::FixRequest,
            _ => How::None,
        },
    }
}

/// A ticket that has expired is replaced by signing in again.
const SIGN_IN_AGAIN: Text = Text::new(
    "Sign in again for a new ticket, then send the request again.",
    "Reconnectez-vous pour obtenir un nouveau ticket, puis renvoyez la requête.",
);

/// Whether a 401 of the standard does not say which credentials it wants.
fn asks_for_none(case: Case<'_>, meaning: &StatusMeaning) -> bool {
    let headers = &case.exchange.response.headers;
    meaning.status.map(|row| row.authority) == Some(Authority::Http)
        && headers.get("WWW-Authenticate").is_none()
}

/// Whether the host is one of those that make tokens or, where none is known, the answer is theirs.
fn makes_tokens(case: Case<'_>) -> bool {
    let of_host = case.request.and_then(|request| request.authority);
    let authority = of_host.or_else(|| case.meaning.map(|meaning| meaning.authority));
    matches!(authority, Some(Authority::SignIn | Authority::OAuth))
}

/// Whether a write may have taken effect although it failed.
pub(crate) fn may_have_been_done(case: Case<'_>, code: u16) -> bool {
    let gateway = case.body.gateway.as_ref();
    let keeps_back = gateway.is_some_and(|one| one.row.unreached.contains(&code));
    leaves_open(code) && may_change(case) && !keeps_back && case.body.reached_limit().is_none()
}

/// Whether a status leaves open what became of the request.
pub(crate) fn leaves_open(code: u16) -> bool {
    matches!(code, 408 | 500 | 502..=504)
}

/// Whether the request may have changed what is stored. A dry run stores nothing, whatever becomes of it.
pub(crate) fn may_change(case: Case<'_>) -> bool {
    case.is_write() && !case.evidence.dry_run
}

/// Whether a proxy itself refuses with 401: its text tells whose sign-in is at fault, and no new token of the caller's
/// cures that of the proxy.
pub(crate) fn is_proxys_sign_in(case: Case<'_>, code: u16) -> bool {
    code == 401 && case.body.kind == BodyKind::ProxyError
}

/// The advice on the status in a proxy's wrapper: it is that of some service, so only the wider tables can speak of
/// it. `explained` says that there is advice on the error already.
pub(crate) fn advise_wrapped(case: Case<'_>, code: u16, explained: bool) -> Vec<Advice> {
    if is_proxys_sign_in(case, code) {
        return Vec::new();
    }
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
        code if leaves_cause_open(Some(code))
            && gateway::is_page_in_place(case.exchange, case.request, case.body) =>
        {
            Some(Advice::Catalog(COMPARE_CALL))
        }
        _ if case.body.reached_limit().is_some() => Some(wait(case)),
        200 | 201 => next_etag(case, meaning),
        202 => catalog.filter(|_| !case.evidence.dry_run),
        // The advice on the status as a whole is for those who do not know which situation it is.
        204 => {
            let applying = meaning.applying();
            applying
                .and_then(|one| sharpened::advice(one.situation, case.evidence))
                .map(Advice::Catalog)
        }
        301 | 302 | 303 | 307 | 308 => {
            let location = case.headers.location.clone();
            location
                .map(|location| Advice::Follow { location })
                .or(catalog)
        }
        304 => catalog.filter(|_| sharpened::confirms_copy(case.evidence)),
        401 if case.headers.ticket_expired => Some(Advice::Catalog(SIGN_IN_AGAIN)),
        401 if makes_tokens(case) => None,
        // A cause that is known has advice of its own, or none cures it.
        401 if asks_for_none(case, meaning) && !explained => {
            Some(Advice::Catalog(SEND_CREDENTIALS))
        }
        403 => meaning
            .applying()
            .and_then(|one| sharpened::advice(one.situation, case.evidence))
            .filter(|_| !explained)
            .map(Advice::Catalog)
            .or(catalog),
        404 if !explained => sharpened::advice_on_missing(case.evidence)
            .map(Advice::Catalog)
            .or(catalog),
        405 => allowed_methods(case).or(catalog),
        412 => after_412::advise(case, catalog),
        421 => Some(Advice::ResendOnNewConnection),
        425 => Some(Advice::ResendWithoutEarlyData),
        429 => Some(wait(case)),
        408 | 500 | 502..=504 if catalog.is_some() => resend(case),
        _ => catalog,
    };
    first
        .into_iter()
        .chain(sharpened::how_a_session_ends(meaning.code, case.evidence).map(Advice::Catalog))
        .chain(missing_request(meaning))
        .collect()
}

/// To send the request again, where the answer is in view: whether it states a wait is known, and mostly whether the
/// request may be repeated. Of a write that may have been done more is said before, and so nothing here.
fn resend(case: Case<'_>) -> Option<Advice> {
    match case.evidence.method {
        _ if stated(case).is_some() => Some(wait(case)),
        None => Some(Advice::Catalog(RESEND_LATER_IF_IDEMPOTENT)),
        Some(_) => (!may_change(case)).then(|| wait(case)),
    }
}

/// The ETag for the next write, from an answer that shows what is stored now.
fn next_etag(case: Case<'_>, meaning: &StatusMeaning) -> Option<Advice> {
    let etag = case.headers.etag.clone()?;
    let is_stored = meaning.authority == Authority::Mpsd && !case.evidence.dry_run;
    is_stored.then_some(Advice::NextEtag { etag })
}

fn allowed_methods(case: Case<'_>) -> Option<Advice> {
    if let Some(methods) = case.headers.allow.clone() {
        return Some(Advice::UseAllowed {
            methods: also_documented(case, &methods).unwrap_or(methods),
        });
    }
    let request = case.request?;
    let listed = request.methods;
    let sent = case.evidence.method;
    let is_other = sent.is_none_or(|method| request.excludes(method));
    (is_other && !listed.is_empty()).then_some(Advice::UseMethod { listed })
}

/// Those of the allowed methods that are documented for the path, where some are.
fn also_documented(case: Case<'_>, allowed: &str) -> Option<String> {
    let request = case.request?;
    let each = allowed.split(',').map(str::trim);
    let documented: Vec<&str> = each
        .filter(|method| !request.methods.is_empty() && !request.excludes(method))
        .collect();
    (!documented.is_empty()).then(|| documented.join(", "))
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
