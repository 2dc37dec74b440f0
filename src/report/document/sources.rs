//! Where the statements of a report come from, and where to read on.

use std::borrow::Cow;

use crate::catalog::errors::service_error::KEEP_CORRELATION_ID;
use crate::catalog::{self, Authority, DocumentedLimit, Entry, Service, ServiceError};
use crate::inspect::{Advice, BodyFacts, BodyKind, ErrorObject, Finding, Inspection};
use crate::report::code_text;
use crate::report::document::answer::{endpoint, is_contradicted, names_its_limit, says_its_cause};
use crate::report::document::{Line, meaning};
use crate::report::formatter::Formatter;
use crate::report::text;

/// Where to read on: of the row that explains the answer, else of the status.
pub(crate) fn documentation(inspection: &Inspection) -> Option<Cow<'static, str>> {
    let error = inspection.body.error.as_ref();
    let meaning = inspection.meaning.as_ref();
    let row = meaning
        .and_then(|meaning| meaning.explained_by)
        .or_else(|| error.and_then(ErrorObject::explained_by));
    // The status that a proxy passes on is the one that the report speaks of.
    let wrapper = inspection.body.wrapper.as_ref();
    let status = match wrapper {
        Some(wrapper) => catalog::status_under(Authority::Http, wrapper.status),
        None => meaning.and_then(|meaning| meaning.status),
    };
    let of_status = || status?.documentation().map(Cow::Borrowed);
    let of_limit = || {
        let of_object = || of_kind(&inspection.body).filter(|_| names_its_limit(inspection));
        page_on_limits(inspection)
            .or_else(of_object)
            .map(Cow::Borrowed)
    };
    let of_row = |row| match row {
        Entry::Gateway(gateway) if !gateway.is_reported(inspection.exchange.response.status) => {
            None
        }
        row => Entry::documentation(row),
    };
    let page = row.and_then(of_row).or_else(of_limit).or_else(of_status);
    // The registry shows that it has no such status.
    let of_registry = || {
        let is_unassigned = meaning.is_some_and(|meaning| meaning.status.is_none());
        is_unassigned.then_some(catalog::IANA_DOCUMENTATION)
    };
    page.or_else(|| {
        of_kind(&inspection.body)
            .or_else(of_registry)
            .map(Cow::Borrowed)
    })
}

/// The page on the limit that the answer is about: that of the status says only that there are limits.
fn page_on_limits(inspection: &Inspection) -> Option<&'static str> {
    let service = inspection.request.as_ref().and_then(|facts| facts.service);
    let is_429 = inspection.exchange.response.status == Some(429);
    // They alone tell a limit in a sentence.
    let in_sentence =
        inspection.body.kind != BodyKind::RateLimit && inspection.body.reached_limit().is_some();
    let of_store = in_sentence || matches!(service, Some(Service::Collections | Service::Purchase));
    if of_store && is_429 {
        return Some(DocumentedLimit::OF_STORES);
    }
    let in_findings = inspection
        .findings
        .iter()
        .find_map(|finding| match finding {
            Finding::LimitDocumented(limit) => Some(*limit),
            _ => None,
        });
    let in_body = inspection.body.rate_limit.as_ref();
    let limit = in_body.and_then(|limit| limit.documented).or(in_findings);
    limit.map(DocumentedLimit::on_refusal)
}

/// The page on a kind of object, for one that no status stands above. A proxy's limit is its own.
fn of_kind(body: &BodyFacts) -> Option<&'static str> {
    match body.kind {
        BodyKind::RateLimit if !body.is_passed_on() => Some(DocumentedLimit::DOCUMENTATION),
        BodyKind::ServiceError => Some(ServiceError::DOCUMENTATION),
        _ => None,
    }
}

/// Where the statements come from. A situation that applies names its source itself.
pub(crate) fn sources(inspection: &Inspection, f: &Formatter<'_>) -> Vec<Line> {
    let body = &inspection.body;
    let status = inspection.exchange.response.status;
    let gateway = body.gateway.as_ref();
    let by_standard = gateway.is_some_and(|one| {
        one.row.standard(status, one.cause).is_some() || !one.row.is_reported(status)
    });
    let gateway = gateway.filter(|one| one.row.is_reported(status));
    let gateway = gateway.map(|one| Entry::Gateway(one.row));
    let in_body = || body.error.as_ref().and_then(ErrorObject::explained_by);
    let in_header = || {
        inspection
            .findings
            .iter()
            .find_map(|finding| match finding {
                Finding::SignInError(refusal) => refusal.row.map(Entry::SignIn),
                _ => None,
            })
    };
    let advised = |advice| inspection.advice.contains(&Advice::Catalog(advice));
    let row = endpoint(inspection)
        .or(gateway)
        .or_else(in_body)
        .or_else(in_header);
    let error = row.map(|row| {
        let source = code_text::source(row, f).unwrap_or_default();
        let source = f.escape(&source);
        match row.advice().is_some_and(advised) || advised(KEEP_CORRELATION_ID) {
            true => text::with_advice_of_ours(f.language(), &source),
            false => source,
        }
    });
    let status = inspection
        .meaning
        .as_ref()
        .filter(|meaning| meaning.applying().is_none() && !is_contradicted(inspection))
        .filter(|_| by_standard || !(says_its_cause(inspection) || names_its_limit(inspection)))
        .and_then(|meaning| meaning::source(meaning, inspection, f));
    let is_limit = body.rate_limit.is_some() && !body.is_passed_on();
    let applies = inspection
        .meaning
        .as_ref()
        .is_some_and(|meaning| meaning.applying().is_some());
    let limit = (is_limit && !applies).then(|| {
        let source = match body.kind {
            BodyKind::RateLimit => text::RATE_LIMIT_SOURCE,
            _ => text::STORE_LIMIT_SOURCE,
        };
        match inspection.meaning {
            Some(_) => text::with_advice_of_ours(f.language(), &f.text(source)),
            None => f.text(source),
        }
    });
    let all = error.into_iter().chain(status).chain(limit);
    all.map(Line::wrap).collect()
}
