//! Whether to send again, and what to do first.

use super::situations::{self, Evidence};
use super::{
    Advice, BodyFacts, BodyKind, Finding, HeaderFacts, How, Meaning, Missing, RequestFacts, Retry,
    RetryAfter, Verdict, entity_tag, error_step, headers,
};
use crate::catalog::mpsd::id;
use crate::catalog::{self, Authority, Class, Service, Target};
use crate::exchange::Headers;

/// What the next step rests on.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ground<'g> {
    pub(super) evidence: &'g Evidence<'g>,
    pub(super) request: Option<&'g RequestFacts>,
    /// The methods that are documented for the path.
    pub(super) listed: &'static [&'static str],
    /// Whether nothing was to be stored.
    pub(super) dry_run: bool,
    /// Whether there is a `Retry-After`, be it one that cannot be understood.
    pub(super) says_when: bool,
    pub(super) fields: &'g Headers,
    pub(super) headers: &'g HeaderFacts,
    pub(super) meaning: Option<&'g Meaning>,
    pub(super) body: &'g BodyFacts,
}

/// Whether and when to send again.
pub(super) fn retry(ground: Ground<'_>) -> Retry {
    let after_seconds = match ground.headers.retry_after {
        Some(RetryAfter::Seconds(seconds)) => Some(seconds),
        _ => None,
    };
    let how = how(ground);
    Retry {
        advised: matches!(how, How::Wait | How::RefreshAndResend | How::SignIn)
            || (how == How::Later && !is_accepted(ground.meaning)),
        after_seconds,
        how,
    }
}

/// 202 is not sent again: its outcome is read later.
fn is_accepted(meaning: Option<&Meaning>) -> bool {
    meaning.is_some_and(|meaning| meaning.code == 202)
}

fn how(ground: Ground<'_>) -> How {
    let stated = ground.headers.retry_after.is_some();
    if let Some(how) = error_step::how(ground) {
        return how;
    }
    if let Some(wrapper) = &ground.body.wrapper {
        return how_by_status(wrapper.status, stated);
    }
    match ground.meaning {
        Some(meaning) if wants_a_session_that_is_not_there(meaning, ground.evidence) => {
            How::FixRequest
        }
        Some(meaning) if !hides_an_error(meaning, ground.body) => {
            how_by_status(meaning.code, stated)
        }
        _ => error_step::how_by_body(ground),
    }
}

/// Whether a success stands over a body that is an error.
fn hides_an_error(meaning: &Meaning, body: &BodyFacts) -> bool {
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
fn wants_a_session_that_is_not_there(meaning: &Meaning, evidence: &Evidence<'_>) -> bool {
    use super::situations::Conditions;
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
pub(super) fn advise(ground: Ground<'_>) -> Vec<Advice> {
    let mut advice = error_step::advise(ground);
    let known = ground.body.known_message;
    advice.extend(known.map(|known| Advice::Catalog(known.row.remedy)));
    let explained = !advice.is_empty();
    match (ground.meaning, &ground.body.wrapper) {
        (_, Some(wrapper)) => by_wrapped_status(ground, wrapper.status, &mut advice),
        (Some(meaning), None) if !hides_an_error(meaning, ground.body) => {
            by_status(ground, meaning, explained, &mut advice);
        }
        (meaning, None) => {
            if error_step::how(ground).unwrap_or_else(|| error_step::how_by_body(ground))
                == How::Wait
            {
                push_wait(ground, &mut advice);
            }
            advice.extend(meaning.is_none().then_some(Advice::PassHeaders));
        }
    }
    if counts_on(ground) && !is_over(ground) {
        advice.push(Advice::RefusedCallsCount);
    }
    advice
}

/// The status in a proxy's wrapper is that of some service: only the wider tables can speak of it.
fn by_wrapped_status(ground: Ground<'_>, code: u16, advice: &mut Vec<Advice>) {
    if code == 429 {
        push_wait(ground, advice);
    } else if advice.is_empty() {
        let row = [Authority::Xbox, Authority::Http]
            .into_iter()
            .find_map(|authority| catalog::status_of(authority, code));
        advice.extend(row.and_then(|row| row.advice).map(Advice::Catalog));
    }
}

/// Whether the calls that are refused count too: so Microsoft says of the limits in a period of its services.
fn counts_on(ground: Ground<'_>) -> bool {
    let limit = ground.body.rate_limit.as_ref();
    ground.body.wrapper.is_none() && limit.is_some_and(|limit| limit.documented.is_some())
}

/// Whether the answer asks for no wait, or for one that is over.
fn is_over(ground: Ground<'_>) -> bool {
    ground.headers.retry_after == Some(RetryAfter::Seconds(0))
}

fn by_status(ground: Ground<'_>, meaning: &Meaning, explained: bool, advice: &mut Vec<Advice>) {
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
        200 | 201 => advice.extend(next_etag(ground, meaning)),
        // The advice on the status as a whole is for those who do not know which situation it is.
        204 => advice.extend(in_situation),
        301 | 302 | 303 | 307 | 308 => advice.extend(
            ground
                .headers
                .location
                .clone()
                .map(|location| Advice::Follow { location })
                .or(catalog),
        ),
        405 => advice.extend(allowed_methods(ground).or(catalog)),
        412 => advice.push(after_412(ground, meaning, catalog)),
        429 | 503 => push_wait(ground, advice),
        _ => advice.extend(catalog),
    }
    if matches!(meaning.code, 408 | 500 | 502..=504) && is_write(ground.evidence.method) {
        advice.push(Advice::CheckBeforeResend);
    }
    if let Some(missing) = missing_request(meaning) {
        advice.push(Advice::SupplyRequest { missing });
    }
}

/// The ETag for the next write, from an answer that shows what is stored now.
fn next_etag(ground: Ground<'_>, meaning: &Meaning) -> Option<Advice> {
    let etag = ground.headers.etag.clone()?;
    (meaning.authority == Authority::Mpsd && !ground.dry_run).then_some(Advice::NextEtag { etag })
}

fn allowed_methods(ground: Ground<'_>) -> Option<Advice> {
    if let Some(methods) = ground.headers.allow.clone() {
        return Some(Advice::UseAllowed { methods });
    }
    let not_listed = method_not_listed(ground).is_some();
    (not_listed || (ground.evidence.method.is_none() && !ground.listed.is_empty())).then_some(
        Advice::UseMethod {
            listed: ground.listed,
        },
    )
}

fn after_412(ground: Ground<'_>, meaning: &Meaning, catalog: Option<Advice>) -> Advice {
    let any = |value: Option<&String>| value.is_some_and(|value| entity_tag::is_any(value));
    let if_match_any = any(ground.request.and_then(|request| request.if_match.as_ref()));
    let if_none_match_any = any(ground
        .request
        .and_then(|request| request.if_none_match.as_ref()));
    let returned = ground.body.kind == BodyKind::Session || !ground.body.known;
    let other = match catalog {
        Some(catalog) if returned || meaning.authority != Authority::Mpsd => catalog,
        _ => Advice::RereadAndResend,
    };
    let sent_is_current = ground
        .request
        .and_then(|request| request.if_match.as_deref())
        .zip(ground.headers.etag.as_deref())
        .is_some_and(|(sent, etag)| {
            entity_tag::compare(sent, etag) == entity_tag::Comparison::Same
        });
    match meaning.applying().map(|one| one.situation.id) {
        Some(id::IF_MATCH_EXISTING_SESSION) => match &ground.headers.etag {
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
fn push_wait(ground: Ground<'_>, advice: &mut Vec<Advice>) {
    let wait = wait(ground);
    if !advice.contains(&wait) {
        advice.push(wait);
    }
}

/// How long to wait: as the answer says, else as the counting period tells, else longer each time.
pub(super) fn wait(ground: Ground<'_>) -> Advice {
    match (&ground.headers.retry_after, &ground.body.rate_limit) {
        (Some(RetryAfter::Seconds(seconds)), _) => Advice::Wait {
            seconds: *seconds,
            until: ground.headers.retry_at.clone(),
        },
        (Some(RetryAfter::At(time)), _) => Advice::WaitUntil { time: time.clone() },
        (None, Some(limit)) if limit.counts_calls_under_way() => Advice::WaitForCallsUnderWay,
        (None, Some(limit)) => match limit.period_in_seconds.filter(|&seconds| seconds > 0) {
            Some(seconds) => Advice::WaitPeriod {
                seconds,
                until: u64::try_from(seconds)
                    .ok()
                    .and_then(|seconds| headers::later(ground.fields, seconds)),
            },
            None => Advice::BackOff,
        },
        (None, None) => Advice::BackOff,
    }
}

fn is_write(method: Option<&str>) -> bool {
    method.is_some_and(|method| situations::method_fits(catalog::mpsd::ANY_WRITE, method))
}

/// What of the request would narrow the situations down, when none applies.
fn missing_request(meaning: &Meaning) -> Option<Vec<Missing>> {
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
pub(super) fn method_not_listed(ground: Ground<'_>) -> Option<Finding> {
    let refused = ground.meaning.is_some_and(|meaning| meaning.code == 405);
    let method = ground.evidence.method?;
    let listed = ground.listed;
    let is_listed = listed.iter().any(|one| one.eq_ignore_ascii_case(method));
    (refused && !listed.is_empty() && !is_listed).then(|| Finding::MethodNotListed {
        method: method.to_ascii_uppercase(),
        listed,
    })
}

/// Findings about waits and tags that should be there and are not.
pub(super) fn missing_headers(ground: Ground<'_>, findings: &mut Vec<Finding>) {
    let Some(meaning) = ground.meaning else {
        return;
    };
    if matches!(meaning.code, 429 | 503) && !ground.says_when {
        findings.push(Finding::RetryAfterMissing);
    }
    let if_match = ground
        .request
        .and_then(|request| request.if_match.as_ref())
        .is_some();
    let on_session = ground
        .request
        .is_none_or(|request| !matches!(request.target, Some(Target::Other)))
        && ground
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
    if next_wanted && ground.headers.etag.is_none() {
        findings.push(Finding::EtagMissing);
    }
}

/// What the ETag of the answer says of the writer's copy.
pub(super) fn compare_etags(ground: Ground<'_>, findings: &mut Vec<Finding>) {
    let sent = ground.request.and_then(|request| request.if_match.clone());
    let (Some(meaning), Some(sent), Some(current)) =
        (ground.meaning, sent, ground.headers.etag.clone())
    else {
        return;
    };
    use entity_tag::Comparison;
    match (meaning.code, entity_tag::compare(&sent, &current)) {
        (412, Comparison::Other) => findings.push(Finding::EtagStale { sent, current }),
        (412, Comparison::Same) => findings.push(Finding::EtagSame { sent }),
        (412, Comparison::SameButWeak) => findings.push(Finding::EtagWeak { sent }),
        (200 | 201, Comparison::Any) => {}
        (200 | 201, _) if is_write(ground.evidence.method) => {
            findings.push(Finding::EtagCurrent { sent, current });
        }
        _ => {}
    }
}
