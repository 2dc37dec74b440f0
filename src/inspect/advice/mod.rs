//! What to do next: whether to send again, and what first.

pub(crate) mod after_412;
pub(crate) mod by_error;
pub(crate) mod by_status;
pub(crate) mod message;
pub(crate) mod step;
pub(crate) mod wait;

use crate::catalog;
use crate::catalog::Class;
use crate::exchange::Role;
use crate::inspect::case::Case;
use crate::inspect::situations::meaning::StatusMeaning;
use step::{Advice, How, Retry};

/// Whether and when to send again, and what to do, most useful first. An answer that another one follows asks for
/// nothing.
pub(crate) fn next_step(case: Case<'_>) -> (Retry, Vec<Advice>) {
    if let Some(none) = &case.exchange.no_response {
        let is_open = by_status::may_change(case) && !none.is_unsent();
        let first = is_open.then_some(Advice::CheckBeforeResend);
        return (Retry::default(), first.into_iter().collect());
    }
    match case.exchange.response.role {
        Role::Final => (retry(case), advise(case)),
        Role::Interim | Role::Tunnel => (Retry::default(), Vec::new()),
    }
}

fn retry(case: Case<'_>) -> Retry {
    let (after, at) = wait::time(case);
    let how = how(case, wait::is_timed(case));
    // 202 is not sent again: its outcome is read later.
    let is_accepted = case.code() == Some(202);
    let stated = wait::stated(case).is_some();
    Retry {
        advised: matches!(how, How::Wait | How::RefreshAndResend | How::SignIn)
            || (how == How::Later && !is_accepted),
        // The period of a rate limit is a wait only where waiting is what it takes.
        after: after.filter(|_| stated || how == How::Wait),
        at: at.filter(|_| stated || how == How::Wait),
        how,
    }
}

/// What it takes. `timed` says whether the answer tells how long to wait.
fn how(case: Case<'_>, timed: bool) -> How {
    if let Some(how) = by_error::how(case, timed) {
        return how;
    }
    if let Some(wrapper) = &case.body.wrapper {
        if by_status::is_proxys_sign_in(case, wrapper.status) {
            return How::None;
        }
        return by_status::how_in_general(wrapper.status, timed);
    }
    match trusted_meaning(case) {
        Some(meaning) => by_status::how(case, meaning, timed),
        None => by_error::how_by_body(case, timed),
    }
}

/// What the status means, unless a success stands over a body that is an error.
fn trusted_meaning(case: Case<'_>) -> Option<&StatusMeaning> {
    case.meaning
        .filter(|meaning| meaning.class != Class::Success || !case.body.kind.is_error())
}

fn advise(case: Case<'_>) -> Vec<Advice> {
    // Before anything else: sending the request again could do twice what was done already.
    let first =
        trusted_meaning(case).filter(|meaning| by_status::may_have_been_done(case, meaning.code));
    let mut advice: Vec<Advice> = first
        .map(|_| Advice::CheckBeforeResend)
        .into_iter()
        .collect();
    advice.extend(by_error::advise(case));
    advice.extend(message::remedy(case));
    let advised = advice.iter().any(|one| *one != Advice::CheckBeforeResend);
    let explained = advised || by_error::is_explained(case) || by_error::is_final(case);
    let on_status = match (&case.body.wrapper, trusted_meaning(case)) {
        (Some(wrapper), _) => by_status::advise_wrapped(case, wrapper.status, explained),
        (None, Some(meaning)) => by_status::advise(case, meaning, explained),
        (None, None) => by_error::advise_without_status(case),
    };
    // What an error that passes advises is to wait, in words of its own.
    let passes = by_error::how(case, false) == Some(How::Later) || case.body.gateway.is_some();
    let waits = advised && passes;
    for one in on_status {
        // The error may have said already how long to wait.
        let is_said = advice.contains(&one) || (waits && one == Advice::BackOff);
        if !is_said {
            advice.push(one);
        }
    }
    // Whatever else is to be done, a wait that is stated is kept, and so it is told.
    let keeps = wait::stated(case).is_some() && how(case, true) == How::Wait;
    if keeps && !advice.iter().any(is_stated_wait) {
        advice.push(wait::wait(case));
    }
    if advice.iter().any(is_timed_wait) {
        advice.retain(|one| !matches!(one, Advice::Catalog(text) if catalog::only_waits(*text)));
    }
    advice.extend(wait::refused_calls_count(case).then_some(Advice::RefusedCallsCount));
    advice
}

/// Whether it is the wait that the answer states.
fn is_stated_wait(advice: &Advice) -> bool {
    matches!(advice, Advice::Wait { .. } | Advice::WaitUntil { .. })
}

/// Whether it says how long to wait.
fn is_timed_wait(advice: &Advice) -> bool {
    is_stated_wait(advice) || matches!(advice, Advice::WaitPeriod { .. })
}
