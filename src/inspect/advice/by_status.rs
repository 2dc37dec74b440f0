//! Whether to send again, and what to do first.

use crate::catalog;
use crate::catalog::statuses::mpsd::id;
use crate::catalog::{Authority, Class, Service, Target};
use crate::exchange::Headers;
use crate::inspect::advice::{Advice, How, Retry, by_error};
use crate::inspect::body::facts::{BodyFacts, BodyKind};
use crate::inspect::findings::Finding;
use crate::inspect::headers::entity_tag;
use crate::inspect::inspection::{HeaderFacts, RequestFacts, RetryAfter, StatusMeaning};
use crate::inspect::situations::Evidence;
use crate::inspect::situations::verdict::{Missing, Verdict};
use crate::inspect::{headers, situations};

/// What the next step rests on.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Case<'g> {
    pub(crate) evidence: &'g Evidence<'g>,
    pub(crate) request: Option<&'g RequestFacts>,
    /// The methods that are documented for the path.
    pub(crate) listed: &'static [&'static str],
    /// Whether nothing was to be stored.
    pub(crate) dry_run: bool,
    /// Whether there is a `Retry-After`, be it one that cannot be understood.
    pub(crate) says_when: bool,
    pub(crate) fields: &'g Headers,
    pub(crate) headers: &'g HeaderFacts,
    pub(crate) meaning: Option<&'g StatusMeaning>,
    pub(crate) body: &'g BodyFacts,
}

/// Whether and when to send again.
pub(crate) fn retry(case: Case<'_>) -> Retry {
    let after_seconds = match case.headers.retry_after {
        Some(RetryAfter::Seconds(seconds)) => Some(seconds),
        _ => None,
    };
    let how = how(case);
    Retry {
        advised: matches!(how, How::Wait | How::RefreshAndResend | How::SignIn)
            || (how == How::Later && !is_accepted(case.meaning)),
        after_seconds,
        how,
    }
}

/// 202 is not sent again: its outcome is read later.
fn is_accepted(meaning: Option<&StatusMeaning>) -> bool {
    meaning.is_some_and(|meaning| meaning.code == 202)
}

fn how(case: Case<'_>) -> How {
    let stated = case.headers.retry_after.is_some();
    if let Some(how) = by_error::how(case) {
        return how;
    }
    if let Some(wrapper) = &case.body.wrapper {
        return how_by_status(wrapper.status, stated);
    }
    match case.meaning {
        Some(meaning) if wants_a_session_that_is_not_there(meaning, case.evidence) => {
            How::FixRequest
        }
        Some(meaning) if !hides_an_error(meaning, case.body) => how_by_status(meaning.code, stated),
        _ => by_error::how_by_body(case),
    }
}

/// Whether a success stands over a body that is an error.
fn hides_an_error(meaning: &StatusMeaning, body: &BodyFacts) -> bool {
    meaning.class == Class::Success && body.kind.is_error()
}

fn how_by_status(code: u16, stated: bool) -> How {
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

/// `If-Match: *` asks for a session that exists, so what failed is that there is none.
fn wants_a_session_that_is_not_there(meaning: &StatusMeaning, evidence: &Evidence<'_>) -> bool {
    use crate::inspect::situations::Conditions;
    let any = matches!(
        evidence.conditions,
        Conditions::Known { if_match: Some(value), .. } if entity_tag::is_any(value)
    );
    any && meaning.code == 412
        && meaning
            .applying()
            .is_some_and(|one| one.situation.id == id::IF_MATCH)
}

/// What to do next, most useful first.
pub(crate) fn advise(case: Case<'_>) -> Vec<Advice> {
    let mut advice = by_error::advise(case);
    let known = case.body.known_message;
    advice.extend(known.map(|known| Advice::Catalog(known.row.remedy)));
    let explained = !advice.is_empty();
    match (case.meaning, &case.body.wrapper) {
        (_, Some(wrapper)) => by_wrapped_status(case, wrapper.status, &mut advice),
        (Some(meaning), None) if !hides_an_error(meaning, case.body) => {
            by_status(case, meaning, explained, &mut advice);
        }
        (meaning, None) => {
            if by_error::how(case).unwrap_or_else(|| by_error::how_by_body(case)) == How::Wait {
                push_wait(case, &mut advice);
            }
            advice.extend(meaning.is_none().then_some(Advice::PassHeaders));
        }
    }
    if counts_on(case) && !is_over(case) {
        advice.push(Advice::RefusedCallsCount);
    }
    advice
}

/// The status in a proxy's wrapper is that of some service: only the wider tables can speak of it.
fn by_wrapped_status(case: Case<'_>, code: u16, advice: &mut Vec<Advice>) {
    if code == 429 {
        push_wait(case, advice);
    } else if advice.is_empty() {
        let row = catalog::wider_status(code);
        advice.extend(row.and_then(|row| row.advice).map(Advice::Catalog));
    }
}

/// Whether the calls that are refused count too: so Microsoft says of the limits in a period of its services.
fn counts_on(case: Case<'_>) -> bool {
    let limit = case.body.rate_limit.as_ref();
    case.body.wrapper.is_none() && limit.is_some_and(|limit| limit.documented.is_some())
}

/// Whether the answer asks for no wait, or for one that is over.
fn is_over(case: Case<'_>) -> bool {
    case.headers.retry_after == Some(RetryAfter::Seconds(0))
}

fn by_status(case: Case<'_>, meaning: &StatusMeaning, explained: bool, advice: &mut Vec<Advice>) {
    let catalog = meaning
        .status
        .and_then(|status| status.advice)
        .map(Advice::Catalog)
        .filter(|_| !explained);
    let in_situation = meaning
        .applying()
        .and_then(|one| one.situation.advice)
        .map(Advice::Catalog);
    match meaning.code {
        200 | 201 => advice.extend(next_etag(case, meaning)),
        // The advice on the status as a whole is for those who do not know which situation it is.
        204 => advice.extend(in_situation),
        301 | 302 | 303 | 307 | 308 => advice.extend(
            case.headers
                .location
                .clone()
                .map(|location| Advice::Follow { location })
                .or(catalog),
        ),
        405 => advice.extend(allowed_methods(case).or(catalog)),
        412 => advice.push(after_412(case, meaning, catalog)),
        429 | 503 => push_wait(case, advice),
        _ => advice.extend(catalog),
    }
    if matches!(meaning.code, 408 | 500 | 502..=504) && is_write(case.evidence.method) {
        advice.push(Advice::CheckBeforeResend);
    }
    if let Some(missing) = missing_request(meaning) {
        advice.push(Advice::SupplyRequest { missing });
    }
}

/// The ETag for the next write, from an answer that shows what is stored now.
fn next_etag(case: Case<'_>, meaning: &StatusMeaning) -> Option<Advice> {
    let etag = case.headers.etag.clone()?;
    (meaning.authority == Authority::Mpsd && !case.dry_run).then_some(Advice::NextEtag { etag })
}

fn allowed_methods(case: Case<'_>) -> Option<Advice> {
    if let Some(methods) = case.headers.allow.clone() {
        return Some(Advice::UseAllowed { methods });
    }
    let not_listed = method_not_listed(case).is_some();
    (not_listed || (case.evidence.method.is_none() && !case.listed.is_empty())).then_some(
        Advice::UseMethod {
            listed: case.listed,
        },
    )
}

fn after_412(case: Case<'_>, meaning: &StatusMeaning, catalog: Option<Advice>) -> Advice {
    let any = |value: Option<&String>| value.is_some_and(|value| entity_tag::is_any(value));
    let if_match_any = any(case.request.and_then(|request| request.if_match.as_ref()));
    let if_none_match_any = any(case
        .request
        .and_then(|request| request.if_none_match.as_ref()));
    let returned = case.body.kind == BodyKind::Session || !case.body.known;
    let other = match catalog {
        Some(catalog) if returned || meaning.authority != Authority::Mpsd => catalog,
        _ => Advice::RereadAndResend,
    };
    let sent_is_current = case
        .request
        .and_then(|request| request.if_match.as_deref())
        .zip(case.headers.etag.as_deref())
        .is_some_and(|(sent, etag)| {
            entity_tag::compare(sent, etag) == entity_tag::Comparison::Same
        });
    match meaning.applying().map(|one| one.situation.id) {
        Some(id::IF_MATCH_EXISTING_SESSION) => match &case.headers.etag {
            // The same tag again, or a weak one, would bring the same answer.
            Some(etag) if !sent_is_current && !etag.starts_with("W/") => {
                Advice::ResendWithEtag { etag: etag.clone() }
            }
            _ => Advice::RereadAndResend,
        },
        Some(id::IF_MATCH) if if_match_any => Advice::NoSessionForIfMatchAny,
        Some(id::IF_MATCH) => Advice::RereadAndResend,
        Some(id::IF_NONE_MATCH) if if_none_match_any => Advice::SessionExistsAlready,
        _ => other,
    }
}

/// Adds how long to wait, unless the error itself has said it.
fn push_wait(case: Case<'_>, advice: &mut Vec<Advice>) {
    let wait = wait(case);
    if !advice.contains(&wait) {
        advice.push(wait);
    }
}

/// How long to wait: as the answer says, else as the counting period tells, else longer each time.
pub(crate) fn wait(case: Case<'_>) -> Advice {
    match (&case.headers.retry_after, &case.body.rate_limit) {
        (Some(RetryAfter::Seconds(seconds)), _) => Advice::Wait {
            seconds: *seconds,
            until: case.headers.retry_at.clone(),
        },
        (Some(RetryAfter::At(time)), _) => Advice::WaitUntil { time: time.clone() },
        (None, Some(limit)) if limit.counts_calls_under_way() => Advice::WaitForCallsUnderWay,
        (None, Some(limit)) => match limit.period_in_seconds.filter(|&seconds| seconds > 0) {
            Some(seconds) => Advice::WaitPeriod {
                seconds,
                until: u64::try_from(seconds)
                    .ok()
                    .and_then(|seconds| headers::later(case.fields, seconds)),
            },
            None => Advice::BackOff,
        },
        (None, None) => Advice::BackOff,
    }
}

fn is_write(method: Option<&str>) -> bool {
    method.is_some_and(|method| situations::method_fits(catalog::statuses::mpsd::ANY_WRITE, method))
}

/// What of the request would narrow the situations down, when none applies.
fn missing_request(meaning: &StatusMeaning) -> Option<Vec<Missing>> {
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
    (!missing.is_empty()).then_some(missing)
}

/// A 405 to a method that is not documented for the path.
pub(crate) fn method_not_listed(case: Case<'_>) -> Option<Finding> {
    let refused = case.meaning.is_some_and(|meaning| meaning.code == 405);
    let method = case.evidence.method?;
    let listed = case.listed;
    let is_listed = listed.iter().any(|one| one.eq_ignore_ascii_case(method));
    (refused && !listed.is_empty() && !is_listed).then(|| Finding::MethodNotListed {
        method: method.to_ascii_uppercase(),
        listed,
    })
}

/// Findings about waits and tags that should be there and are not.
pub(crate) fn missing_headers(case: Case<'_>, findings: &mut Vec<Finding>) {
    let Some(meaning) = case.meaning else {
        return;
    };
    if matches!(meaning.code, 429 | 503) && !case.says_when {
        findings.push(Finding::RetryAfterMissing);
    }
    let if_match = case
        .request
        .and_then(|request| request.if_match.as_ref())
        .is_some();
    let on_session = case
        .request
        .is_none_or(|request| !matches!(request.target, Some(Target::Other)))
        && case
            .request
            .and_then(|request| request.service)
            .is_none_or(Service::follows_mpsd_table);
    let next_wanted = match meaning.code {
        412 => meaning
            .applying()
            .is_some_and(|one| one.situation.id == id::IF_MATCH_EXISTING_SESSION),
        200 | 201 => if_match && meaning.authority == Authority::Mpsd && on_session,
        _ => false,
    };
    if next_wanted && case.headers.etag.is_none() {
        findings.push(Finding::EtagMissing);
    }
}

/// What the ETag of the answer says of the writer's copy.
pub(crate) fn compare_etags(case: Case<'_>, findings: &mut Vec<Finding>) {
    let sent = case.request.and_then(|request| request.if_match.clone());
    let (Some(meaning), Some(sent), Some(current)) =
        (case.meaning, sent, case.headers.etag.clone())
    else {
        return;
    };
    use entity_tag::Comparison;
    match (meaning.code, entity_tag::compare(&sent, &current)) {
        (412, Comparison::Other) => findings.push(Finding::EtagStale { sent, current }),
        (412, Comparison::Same) => findings.push(Finding::EtagSame { sent }),
        (412, Comparison::SameButWeak) => findings.push(Finding::EtagWeak { sent }),
        (200 | 201, Comparison::Any) => {}
        (200 | 201, _) if is_write(case.evidence.method) => {
            findings.push(Finding::EtagCurrent { sent, current });
        }
        _ => {}
    }
}
