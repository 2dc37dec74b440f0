//! How long to wait before the next try.

use std::time::Duration;

use crate::inspect::advice::step::Advice;
use crate::inspect::case::Case;
use crate::inspect::headers::facts::RetryAfter;

/// How long to wait: as the answer says, else as the counting period tells, else longer each time.
pub(crate) fn wait(case: Case<'_>) -> Advice {
    match (case.headers.retry_after, &case.body.rate_limit) {
        (Some(RetryAfter::Delay(delay)), _) => Advice::Wait {
            delay,
            until: case.headers.retry_at,
        },
        (Some(RetryAfter::At(time)), _) => Advice::WaitUntil { time },
        (None, Some(limit)) if limit.counts_calls_under_way() => Advice::WaitForCallsUnderWay,
        (None, Some(limit)) => match limit.period() {
            Some(period) => Advice::WaitPeriod {
                period,
                until: case
                    .headers
                    .date
                    .and_then(|date| date.checked_add(period).ok()),
            },
            None => Advice::BackOff,
        },
        (None, None) => Advice::BackOff,
    }
}

/// Whether calls that are refused count too, and may be made: so Microsoft says of the limits in a period of its
/// services, and no wait that is over is asked for.
pub(crate) fn refused_calls_count(case: Case<'_>) -> bool {
    let limit = case.body.rate_limit.as_ref();
    case.body.wrapper.is_none()
        && limit.is_some_and(|limit| limit.documented.is_some())
        && case.headers.retry_after != Some(RetryAfter::Delay(Duration::ZERO))
}
