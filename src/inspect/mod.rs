//! What one exchange means: the situation, the body, what to do next.
//!
//! [`inspect`] weighs an [`Exchange`] against the [`catalog`] and answers with an
//! [`Inspection`]: facts and verdicts as data, in no language. It has no state.
//!
//! ```
//! use xblstatus::exchange::{Exchange, Request};
//! use xblstatus::inspect::inspect;
//!
//! let mut exchange = Exchange::default();
//! exchange.response.status = Some(204);
//! exchange.request = Some(Request {
//!     method: Some("GET".into()),
//!     url: Some("/handles/0b7a4f6e-11d2-4c3a-9a55-5d1e2f3a4b6c/session".into()),
//!     ..Request::default()
//! });
//! let inspection = inspect(&exchange);
//! let situation = inspection.meaning.as_ref().and_then(|meaning| meaning.applying());
//! assert_eq!(situation.map(|one| one.situation.id), Some("mpsd-204-session-missing"));
//! ```

mod advice;
mod body;
mod explain;
mod findings;
mod headers;
mod inspection;
pub mod redirect;
mod request;
mod secret_places;
mod situations;

use crate::catalog;
use crate::catalog::{Authority, Class, DocumentedBody, Service, Status, Target};
use crate::exchange::{Exchange, Extent, Role};

pub use advice::{Advice, How, Retry};
pub use body::facts::{
    Agreement, BodyFacts, BodyKind, ErrorCode, ErrorObject, LimitWindow, RateLimit, SessionSummary,
    WrapperFacts,
};
pub use body::json_fault::{Expected, JsonFault};
pub use explain::{Explained, Explanation, explain};
pub use findings::{Finding, Level, SecretPlace};
pub use inspection::{
    HeaderFacts, Inspection, RequestFacts, RetryAfter, SessionReference, SignInRefusal,
    StatusMeaning,
};
pub use situations::verdict::{Candidate, Missing, PathPart, Reason, Verdict};
pub use situations::{Conditions, Evidence, Path};

/// Says what an exchange means.
#[must_use]
pub fn inspect(exchange: &Exchange) -> Inspection<'_> {
    let response = &exchange.response;
    let mut findings: Vec<Finding> = exchange
        .origin
        .repairs
        .iter()
        .cloned()
        .map(Finding::ReadingRepaired)
        .collect();
    let understood = exchange
        .request
        .as_ref()
        .map(|request| request::read(request, &mut findings));
    let facts = understood.as_ref().map(|understood| &understood.facts);
    let headers = headers::read(&response.headers, &mut findings);
    let table = mpsd_row(response.status, response.role, facts);
    let mut body = classify(exchange, facts, table, &mut findings);
    findings.extend(body::rate_limit::compare(
        exchange.request.as_ref().zip(facts),
        response.status,
        &mut body,
    ));
    findings.extend(extent_finding(exchange));
    findings.extend((response.role == Role::Tunnel).then_some(Finding::Tunnel));

    let evidence = evidence(exchange, understood.as_ref(), &body);
    let meaning = response.status.map(|status| {
        meaning(
            status,
            response.role,
            table,
            facts,
            &evidence,
            &mut findings,
        )
    });
    let mut inspection = Inspection {
        exchange,
        request: None,
        headers,
        meaning,
        body,
        retry: Retry {
            advised: false,
            after_seconds: None,
            how: How::None,
        },
        findings: Vec::new(),
        advice: Vec::new(),
    };
    conclude(
        &mut inspection,
        &evidence,
        understood.as_ref(),
        &mut findings,
    );
    findings.extend(secret_places::find(exchange));
    inspection.findings = findings;
    inspection.request = understood.map(|understood| understood.facts);
    inspection
}

/// The row of the MPSD table for a status, where that table is the authority: on a host that follows it, or
/// when no host is known.
fn mpsd_row(
    status: Option<u16>,
    role: Role,
    request: Option<&RequestFacts>,
) -> Option<&'static Status> {
    let elsewhere = request
        .and_then(|request| request.service)
        .is_some_and(|service| !service.follows_mpsd_table());
    if elsewhere || role != Role::Final {
        return None;
    }
    catalog::status_of(Authority::Mpsd, status?)
}

fn classify(
    exchange: &Exchange,
    request: Option<&RequestFacts>,
    table: Option<&'static Status>,
    findings: &mut Vec<Finding>,
) -> BodyFacts {
    let response = &exchange.response;
    // The stores word a reached rate limit in a sentence.
    let in_store = request.and_then(|request| request.service) == Some(Service::Collections);
    let message_documented = (in_store && response.status == Some(429))
        || table.is_some_and(|row| {
            row.situations
                .iter()
                .any(|situation| situation.body == Some(DocumentedBody::Message))
        });
    let around = body::BodyContext {
        headers: &response.headers,
        success: response
            .status
            .is_some_and(|status| Class::of(status) == Class::Success),
        message_documented,
        may_be_mpsd: response.role == Role::Final
            && request
                .and_then(|request| request.service)
                .is_none_or(Service::follows_mpsd_table),
        target: request.and_then(|request| request.target),
        foreign_host: request
            .and_then(|request| request.host.as_deref())
            .filter(|host| body::error_object::is_foreign(host)),
    };
    let mut body = body::classify(&response.body, around, findings);
    let head = exchange
        .request
        .as_ref()
        .and_then(|request| request.method.as_deref())
        .is_some_and(|method| method.eq_ignore_ascii_case("HEAD"));
    body.known &= !head;
    body
}

/// What the extent of the body is worth saying.
fn extent_finding(exchange: &Exchange) -> Option<Finding> {
    match exchange.response.body.extent {
        Extent::Whole | Extent::NotRecorded { .. } => None,
        Extent::Short { promised, arrived } => Some(Finding::BodyShort { promised, arrived }),
        Extent::Long { promised, arrived } => Some(Finding::BodyLong { promised, arrived }),
        Extent::Stray { arrived } => Some(Finding::StrayBytes { arrived }),
        Extent::Cut => Some(Finding::BodyCut),
        Extent::OverLimit { limit } => Some(Finding::LimitReached { limit }),
    }
}

fn evidence<'e>(
    exchange: &'e Exchange,
    understood: Option<&'e request::ParsedRequest>,
    body: &BodyFacts,
) -> Evidence<'e> {
    let request = exchange.request.as_ref();
    let facts = understood.map(|understood| &understood.facts);
    Evidence {
        method: request.and_then(|request| request.method.as_deref()),
        path: understood.and_then(|understood| understood.path.clone()),
        conditions: Conditions::of(
            facts.and_then(|facts| facts.if_match.as_deref()),
            facts.and_then(|facts| facts.if_none_match.as_deref()),
            request.is_some_and(|request| request.headers_complete),
        ),
        request_body: request.and_then(|request| request.has_body),
        dry_run: understood.is_some_and(|understood| understood.dry_run),
        body: Some(body.kind).filter(|_| body.known),
        message: body.known_message,
    }
}

/// The meaning of a status: by the MPSD table where it covers the case, else by the next wider source.
fn meaning(
    code: u16,
    role: Role,
    table: Option<&'static Status>,
    request: Option<&RequestFacts>,
    evidence: &Evidence<'_>,
    findings: &mut Vec<Finding>,
) -> StatusMeaning {
    let situations = table.map_or_else(Vec::new, |row| situations::weigh(row, evidence));
    let covered = situations
        .iter()
        .any(|one| one.verdict != Verdict::RuledOut);
    let status = table
        .filter(|_| covered)
        .or_else(|| catalog::wider_status(code));
    if table.is_some() && !covered {
        findings.push(Finding::NotCovered);
    }
    let no_host = request.and_then(|request| request.service).is_none();
    StatusMeaning {
        code,
        class: Class::of(code),
        authority: status.map_or(Authority::None, |status| status.authority),
        authority_assumed: no_host && table.is_some() && role == Role::Final,
        status,
        situations,
    }
}

/// Draws the conclusions: agreement, findings that rest on the meaning, retry and advice.
fn conclude(
    inspection: &mut Inspection<'_>,
    evidence: &Evidence<'_>,
    understood: Option<&request::ParsedRequest>,
    findings: &mut Vec<Finding>,
) {
    let request = understood.map(|understood| &understood.facts);
    let target = request.and_then(|request| request.target);
    if let Some(meaning) = &inspection.meaning {
        let (agreement, finding) = body::documented::compare(meaning, target, &inspection.body);
        inspection.body.agreement = agreement;
        findings.extend(finding);
        if is_whole_session(meaning, target, inspection.body.kind) {
            findings.push(Finding::WholeSession);
        }
        if meaning.code == 304 && lacks_condition(evidence.conditions) {
            findings.push(Finding::NotModifiedWithoutCondition);
        }
    }
    let case = advice::by_status::Case {
        evidence,
        request,
        listed: understood.map_or(&[], |understood| understood.listed),
        dry_run: understood.is_some_and(|understood| understood.dry_run),
        says_when: inspection
            .exchange
            .response
            .headers
            .get("Retry-After")
            .is_some(),
        fields: &inspection.exchange.response.headers,
        headers: &inspection.headers,
        meaning: inspection.meaning.as_ref(),
        body: &inspection.body,
    };
    findings.splice(0..0, body::status_vs_body::find(case.meaning, case.body));
    findings.extend(refusals(case.headers, case.body));
    findings.extend(body::message::status_differs(case.meaning, case.body));
    findings.extend(advice::by_status::method_not_listed(case));
    advice::by_status::compare_etags(case, findings);
    if inspection.exchange.response.role == Role::Final {
        advice::by_status::missing_headers(case, findings);
        let advice = advice::by_status::advise(case);
        let retry = advice::by_status::retry(case);
        inspection.advice = advice;
        inspection.retry = retry;
    }
}

/// The sign-in errors of the headers that the body does not name itself.
fn refusals(headers: &HeaderFacts, body: &BodyFacts) -> impl Iterator<Item = Finding> {
    let in_body = body.error.as_ref().and_then(|error| error.code.clone());
    let refusals = headers.sign_in.clone();
    refusals
        .into_iter()
        .filter(move |one| in_body != Some(ErrorCode::Number(one.value.into())))
        .map(Finding::SignInError)
}

/// A 4xx that carries a session carries all of it, even where the URI named an element.
fn is_whole_session(meaning: &StatusMeaning, target: Option<Target>, kind: BodyKind) -> bool {
    meaning.class == Class::ClientError
        && kind == BodyKind::Session
        && target == Some(Target::SessionElement)
}

/// Whether the request is known to have had no `If-None-Match`.
fn lacks_condition(conditions: Conditions<'_>) -> bool {
    matches!(
        conditions,
        Conditions::Known {
            if_none_match: None,
            ..
        }
    )
}

#[cfg(test)]
mod tests;
