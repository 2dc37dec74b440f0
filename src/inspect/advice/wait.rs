//! How long to wait before the next try.

use std::time::Duration;

use crate::catalog;
use crate::catalog::Authority;
use crate::inspect::advice::step::Advice;
use crate::inspect::body::facts::BodyKind;
use crate::inspect::body::reached_limit::RateLimit;
use crate::inspect::case::Case;
use crate::inspect::headers::facts::RetryAfter;

/// How long to wait before the next try, and until when that is: as `Retry-After` says, else as the period of a reached
/// rate limit tells. Both are `None` where nothing tells a time.
pub(crate) fn time(case: Case<'_>) -> (Option<Duration>, Option<jiff::Timestamp>) {
    if let Some(stated) = stated(case) {
        return (stated.delay(), until(case, stated));
    }
    let limit = case.body.rate_limit.as_ref();
    let period = limit
        .filter(|limit| !limit.counts_calls_under_way())
        .and_then(RateLimit::period);
    (period, period.and_then(|period| after_date(case, period)))
}

/// The wait that the answer states in so many words: in `Retry-After` or in its body, and the longer one where both do,
/// for that is the safer one to keep.
pub(crate) fn stated(case: Case<'_>) -> Option<RetryAfter> {
    let in_body = case
        .body
        .wait
        .as_ref()
        .map(|wait| RetryAfter::Delay(wait.delay));
    case.headers.retry_after.max(in_body)
}

/// When a stated wait is over, where that is known.
fn until(case: Case<'_>, stated: RetryAfter) -> Option<jiff::Timestamp> {
    match stated {
        stated if case.headers.retry_after == Some(stated) => case.headers.retry_at,
        RetryAfter::Delay(delay) => after_date(case, delay),
        RetryAfter::At(time) => Some(time),
    }
}

/// Whether the answer tells how long to wait.
pub(crate) fn is_timed(case: Case<'_>) -> bool {
    let (after, at) = time(case);
    after.is_some() || at.is_some()
}

/// The moment so long after the `Date` of the answer.
fn after_date(case: Case<'_>, wait: Duration) -> Option<jiff::Timestamp> {
    case.headers
        .date
        .and_then(|date| date.checked_add(wait).ok())
}

/// How long to wait: as the answer says, else as the counting period tells, else longer each time.
pub(crate) fn wait(case: Case<'_>) -> Advice {
    match (stated(case), &case.body.rate_limit) {
        (Some(stated @ RetryAfter::Delay(delay)), _) => Advice::Wait {
            delay,
            until: until(case, stated),
        },
        (Some(RetryAfter::At(time)), _) => Advice::WaitUntil { time },
        (None, Some(limit)) if limit.counts_calls_under_way() => Advice::WaitForCallsUnderWay,
        (None, Some(limit)) => match limit.period() {
            Some(period) => Advice::WaitPeriod {
                period,
                until: after_date(case, period),
            },
            None if limit.period_in_seconds.is_none() && counts_in_periods(case) => {
                Advice::WaitEitherPeriod
            }
            None => Advice::BackOff,
        },
        (None, None) if counts_in_periods(case) => Advice::WaitEitherPeriod,
        (None, None) => Advice::BackOff,
    }
}

/// Whether it is the limit of a service that counts calls in both periods.
fn counts_in_periods(case: Case<'_>) -> bool {
    let service = case.request.and_then(|request| request.service);
    let by_meaning = case
        .meaning
        .is_some_and(|meaning| meaning.authority == Authority::Mpsd);
    let counts = by_meaning || service.is_some_and(catalog::counts_in_periods);
    let is_elsewhere = case.body.gateway.is_some() || case.body.kind == BodyKind::Html;
    let says_more = case.body.error.is_some() || is_elsewhere;
    let is_limit = case.code() == Some(429) || case.body.rate_limit.is_some();
    counts && is_limit && !says_more
}

/// Whether calls that are refused count too, and may be made: so Microsoft says of the limits in a period of its
/// services, and no wait that is over is asked for.
pub(crate) fn refused_calls_count(case: Case<'_>) -> bool {
    let limit = case.body.rate_limit.as_ref();
    !case.body.is_passed_on()
        && limit.is_some_and(|limit| limit.documented.is_some())
        && stated(case) != Some(RetryAfter::Delay(Duration::ZERO))
}
