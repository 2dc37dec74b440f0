//! What to do next: whether to send again, and what first.

pub(crate) mod by_error;
pub(crate) mod by_status;
pub(crate) mod step;
pub(crate) mod wait;

use crate::catalog::Class;
use crate::exchange::Role;
use crate::inspect::case::Case;
use crate::inspect::headers::facts::RetryAfter;
use crate::inspect::situations::meaning::StatusMeaning;
use step::{Advice, How, Retry};

/// Whether and when to send again, and what to do, most useful first. An answer that another one follows asks for
/// nothing.
pub(crate) fn next_step(case: Case<'_>) -> (Retry, Vec<Advice>) {
    match case.exchange.response.role {
        Role::Final => (retry(case), advise(case)),
        Role::Interim | Role::Tunnel => (Retry::default(), Vec::new()),
    }
}

fn retry(case: Case<'_>) -> Retry {
    let how = how(case);
    // 202 is not sent again: its outcome is read later.
    let is_accepted = case.code() == Some(202);
    Retry {
        advised: matches!(how, How::Wait | How::RefreshAndResend | How::SignIn)
            || (how == How::Later && !is_accepted),
        after: case.headers.retry_after.and_then(RetryAfter::delay),
        how,
    }
}

fn how(case: Case<'_>) -> How {
    let stated = case.headers.retry_after.is_some();
    if let Some(how) = by_error::how(case) {
        return how;
    }
    if let Some(wrapper) = &case.body.wrapper {
        return by_status::how(wrapper.status, stated);
    }
    match trusted_meaning(case) {
        Some(_) if by_status::wants_missing_session(case) => How::FixRequest,
        Some(meaning) => by_status::how(meaning.code, stated),
        None => by_error::how_by_body(case),
    }
}

/// What the status means, unless a success stands over a body that is an error.
fn trusted_meaning(case: Case<'_>) -> Option<&StatusMeaning> {
    case.meaning
        .filter(|meaning| meaning.class != Class::Success || !case.body.kind.is_error())
}

fn advise(case: Case<'_>) -> Vec<Advice> {
    let mut advice = by_error::advise(case);
    advice.extend(case.body.known_message.map(|known| Advice::Remedy {
        message: known.row,
        values: case.body.message_values.clone(),
    }));
    let explained = !advice.is_empty();
    let on_status = match (&case.body.wrapper, trusted_meaning(case)) {
        (Some(wrapper), _) => by_status::advise_wrapped(case, wrapper.status, explained),
        (None, Some(meaning)) => by_status::advise(case, meaning, explained),
        (None, None) => by_error::advise_without_status(case),
    };
    for one in on_status {
        // The error may have said already how long to wait.
        if !advice.contains(&one) {
            advice.push(one);
        }
    }
    advice.extend(wait::refused_calls_count(case).then_some(Advice::RefusedCallsCount));
    advice
}
