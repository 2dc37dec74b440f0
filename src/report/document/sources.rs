//! Where the statements of a report come from, and where to read on.

use std::borrow::Cow;

use crate::catalog::{self, Authority, DocumentedLimit, Entry, ServiceError};
use crate::inspect::{Advice, BodyFacts, BodyKind, ErrorObject, Finding, Inspection};
use crate::report::document::answer::{endpoint, is_contradicted, says_its_cause};
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
    // The answer is about a limit, and so is its page; that of the status says only that there are limits.
    let limit = inspection
        .body
        .rate_limit
        .as_ref()
        .and_then(|limit| limit.documented);
    let of_limit = || limit?.documentation().map(Cow::Borrowed);
    let page = row
        .and_then(Entry::documentation)
        .or_else(of_limit)
        .or_else(of_status);
    page.or_else(|| of_kind(&inspection.body).map(Cow::Borrowed))
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
    let gateway = body.gateway.as_ref().map(|one| Entry::Gateway(one.row));
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
    let row = gateway
        .or_else(in_body)
        .or_else(in_header)
        .or_else(|| endpoint(inspection));
    let error = row.map(|row| {
        let source = source(row, f);
        match row.advice().is_some_and(advised) {
            true => text::with_advice_of_ours(f.language(), &source),
            false => source,
        }
    });
    let status = inspection
        .meaning
        .as_ref()
        .filter(|meaning| meaning.applying().is_none() && !is_contradicted(inspection))
        .filter(|_| !says_its_cause(inspection))
        .and_then(|meaning| meaning::source(meaning, inspection, f));
    let is_limit = body.rate_limit.is_some() && !body.is_passed_on();
    let limit = (is_limit && inspection.meaning.is_none()).then(|| f.text(text::RATE_LIMIT_SOURCE));
    let all = error.into_iter().chain(status).chain(limit);
    all.map(Line::wrap).collect()
}

fn source(row: Entry, f: &Formatter<'_>) -> String {
    match row {
        Entry::ServiceError(_) => f.text(text::SERVICE_ERROR_SOURCE),
        Entry::SignIn(row) => f.text(text::certainty(row.certainty)),
        row => match row.known() {
            Some(known) => f.escape(&text::vouched_by_mark(f.language(), known)),
            None => f.text(text::SEEN_ONLY),
        },
    }
}
