//! Whether to send again, and what to do first.

use super::situations::{self, Evidence};
use super::{
    Advice, BodyFacts, BodyKind, Finding, HeaderFacts, How, Meaning, Missing, RateLimit,
    RequestFacts, Retry, RetryAfter, Verdict, entity_tag,
};
use crate::catalog::mpsd::id;
use crate::catalog::{self, Authority, Class, Service, Target};

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
    let stated = ground.headers.retry_after.is_some();
    let how = match ground.meaning {
        Some(meaning) => how_by_status(meaning, stated, ground.evidence),
        None => how_by_error(ground.body),
    };
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

fn how_by_status(meaning: &Meaning, stated: bool, evidence: &Evidence<'_>) -> How {
    match meaning.code {
        202 => How::Later,
        401 => How::SignIn,
        412 if wants_a_session_that_is_not_there(meaning, evidence) => How::FixRequest,
        412 => How::RefreshAndResend,
        429 => How::Wait,
        503 if stated => How::Wait,
        408 | 500 | 502 | 503 | 504 => How::Later,
        _ => match meaning.class {
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
    any && meaning
        .applying()
        .is_some_and(|one| one.situation.id == id::IF_MATCH)
}

fn how_by_error(body: &BodyFacts) -> How {
    match body.error.as_ref().and_then(|error| error.row) {
        Some(row) => match row.code {
            4000 | 4100 | 4500 => How::FixRequest,
            5000 | 5300 => How::Later,
            _ => How::None,
        },
        None if body.rate_limit.is_some() => How::Wait,
        None => How::None,
    }
}

/// What to do next, most useful first.
pub(super) fn advise(ground: Ground<'_>) -> Vec<Advice> {
    let mut advice = Vec::new();
    let error_row = ground.body.error.as_ref().and_then(|error| error.row);
    // Code 0 says that nothing is wrong; under an error status the status knows better.
    let error_row = error_row.filter(|row| row.code != 0 || ground.meaning.is_none());
    if let Some(row) = error_row {
        advice.push(Advice::Catalog(row.advice));
    }
    let known = ground.body.known_message;
    advice.extend(known.map(|known| Advice::Catalog(known.row.remedy)));
    let explained = error_row.is_some() || known.is_some();
    match ground.meaning {
        Some(meaning) => by_status(ground, meaning, explained, &mut advice),
        None => {
            if let Some(limit) = &ground.body.rate_limit {
                advice.push(wait(ground.headers, Some(limit)));
            }
            advice.push(Advice::PassHeaders);
        }
    }
    advice
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
        429 => advice.push(wait(ground.headers, ground.body.rate_limit.as_ref())),
        503 => advice.push(wait(ground.headers, None)),
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

/// How long to wait: as the answer says, else as the counting period tells, else longer each time.
fn wait(headers: &HeaderFacts, limit: Option<&RateLimit>) -> Advice {
    match (&headers.retry_after, limit) {
        (Some(RetryAfter::Seconds(seconds)), _) => Advice::Wait { seconds: *seconds },
        (Some(RetryAfter::At(time)), _) => Advice::WaitUntil { time: time.clone() },
        (None, Some(limit)) if limit.counts_calls_under_way() => Advice::WaitForCallsUnderWay,
        (None, Some(limit)) => match limit.period_in_seconds {
            Some(seconds) => Advice::WaitPeriod { seconds },
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

/// Whether an error object contradicts the status over it.
pub(super) fn status_disagrees(meaning: Option<&Meaning>, body: &BodyFacts) -> Option<Finding> {
    let meaning = meaning?;
    let is_error = matches!(body.kind, BodyKind::ServiceError | BodyKind::RateLimit);
    let says_success = body
        .error
        .as_ref()
        .is_some_and(|error| error.code == Some(0));
    let disagrees = match meaning.class {
        Class::Success => is_error && !says_success,
        Class::ClientError | Class::ServerError => says_success,
        _ => false,
    };
    disagrees.then_some(Finding::StatusDisagrees {
        status: meaning.code,
        kind: body.kind,
    })
}
