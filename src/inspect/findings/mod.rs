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

/// All findings, in order. `read` are those that the reading of the request, the headers and the body brought.
pub(crate) fn list(
    case: Case<'_>,
    agreement: Agreement,
    read: impl IntoIterator<Item = Finding>,
) -> Vec<Finding> {
    // First what the status alone would mislead about.
    let contradictions = [
        status_vs_body::wrapped(case),
        status_vs_body::disagrees(case),
    ];
    let repairs = case.exchange.origin.repairs.iter().cloned();
    let about_the_meaning = [
        of_status::tunnel(case),
        of_status::page_in_place(case),
        of_status::not_covered(case),
        documented_body::mismatch(case, agreement),
        of_status::whole_session(case),
        of_status::not_modified_without_condition(case),
    ];
    let about_the_next_step = [
        of_status::message_elsewhere(case),
        of_status::method_not_listed(case),
        etags::compare(case),
        etags::contradicted(case),
        of_status::retry_after_missing(case),
        of_status::wait_in_body(case),
        etags::missing(case),
    ];
    contradictions
        .into_iter()
        .flatten()
        .chain(repairs.map(Finding::ReadingRepaired))
        .chain(read)
        .chain(about_the_meaning.into_iter().flatten())
        .chain(refusals(case))
        .chain(debug_header::hints(case))
        .chain(about_the_next_step.into_iter().flatten())
        .collect()
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
