//! The object that comes with a reached rate limit.

use serde_json::Value;

use crate::inspect::body::error_object::members::{Object, member};
use crate::inspect::body::facts::{LimitWindow, RateLimit};

/// Two integers, of the calls counted and allowed, and a period or a type.
pub(crate) fn decode(object: &Object) -> Option<RateLimit> {
    let integer = |name: &str| member(object, name).and_then(Value::as_i64);
    let limit_type = member(object, "limitType").and_then(Value::as_str);
    let period_in_seconds = integer("periodInSeconds");
    if period_in_seconds.is_none() && limit_type.is_none() {
        return None;
    }
    let mut limit = RateLimit {
        current_requests: integer("currentRequests")?,
        max_requests: integer("maxRequests")?,
        period_in_seconds,
        window: None,
        limit_type: limit_type.map(str::to_owned),
        service: None,
        documented: None,
    };
    limit.window = match period_in_seconds {
        _ if limit.counts_calls_under_way() => None,
        Some(15) => Some(LimitWindow::Burst),
        Some(300) => Some(LimitWindow::Sustain),
        _ => None,
    };
    Some(limit)
}
