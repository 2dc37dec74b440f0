//! What deserves attention: each rule a function, and the order in which a report tells what they find.

pub(crate) mod debug_header;
pub(crate) mod documented_body;
pub(crate) mod etags;
pub(crate) mod finding;
pub(crate) mod of_status;
pub(crate) mod status_vs_body;

use crate::inspect::body::facts::{Agreement, ErrorCode};
use crate::inspect::case::Case;
use finding::Finding;

type Rule = fn(Case<'_>) -> Option<Finding>;

/// What the status alone would mislead about.
const CONTRADICTIONS: [Rule; 2] = [status_vs_body::wrapped, status_vs_body::disagrees];

const ABOUT_WHO_ANSWERED: [Rule; 3] = [
    of_status::tunnel,
    of_status::page_in_place,
    of_status::not_covered,
];

const ABOUT_THE_MEANING: [Rule; 2] = [
    of_status::whole_session,
    of_status::not_modified_without_condition,
];

const ABOUT_THE_NEXT_STEP: [Rule; 7] = [
    of_status::message_elsewhere,
    of_status::method_not_listed,
    etags::compare,
    etags::contradicted,
    of_status::retry_after_missing,
    of_status::wait_in_body,
    etags::missing,
];

/// All findings, in order. `read` are those that the reading of the request, the headers and the body brought.
pub(crate) fn list(
    case: Case<'_>,
    agreement: Agreement,
    read: impl IntoIterator<Item = Finding>,
) -> Vec<Finding> {
    let repairs = case.exchange.origin.repairs.iter().cloned();
    let mut findings = Vec::new();
    let found = |rule: Rule| rule(case);
    findings.extend(CONTRADICTIONS.into_iter().filter_map(found));
    findings.extend(repairs.map(Finding::ReadingRepaired));
    findings.extend(read);
    findings.extend(ABOUT_WHO_ANSWERED.into_iter().filter_map(found));
    findings.extend(documented_body::mismatch(case, agreement));
    findings.extend(ABOUT_THE_MEANING.into_iter().filter_map(found));
    findings.extend(refusals(case));
    findings.extend(debug_header::hints(case));
    findings.extend(ABOUT_THE_NEXT_STEP.into_iter().filter_map(found));
    findings
}

/// The sign-in errors of the headers that the body does not name itself.
fn refusals(case: Case<'_>) -> impl Iterator<Item = Finding> {
    let in_body = case
        .body
        .error
        .as_ref()
        .and_then(|error| error.code.as_ref());
    let refusals = case.headers.sign_in.iter().copied();
    refusals
        .filter(move |one| in_body != Some(&ErrorCode::Number(one.value.into())))
        .map(Finding::SignInError)
}
