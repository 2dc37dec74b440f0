//! The object that comes with a reached rate limit.

use crate::inspect::body::error_object::members::{Object, member};
use crate::inspect::body::json::value::Value;
use crate::inspect::body::reached_limit::{LimitWindow, RateLimit};

/// Two integers, of the calls counted and allowed, and a period or a type. Some editions of the documentation name the
/// period itself in `type`.
pub(crate) fn decode(object: &Object) -> Option<RateLimit> {
    let integer = |name: &str| member(object, name).and_then(Value::as_i64);
    let word = |name: &str| member(object, name).and_then(Value::as_str);
    let limit_type = word("limitType");
    let period_in_seconds = integer("periodInSeconds");
    let named = word("type").and_then(LimitWindow::named);
    if period_in_seconds.is_none() && limit_type.is_none() && named.is_none() {
        return None;
    }
    let mut limit = RateLimit {
        current_requests: Some(integer("currentRequests")?),
        max_requests: integer("maxRequests")?,
        period_in_seconds,
        window: None,
        limit_type: limit_type.map(str::to_owned),
        service: None,
        documented: None,
    };
    limit.window = match period_in_seconds {
        _ if limit.counts_calls_under_way() => None,
        Some(seconds) => LimitWindow::lasting(seconds),
        None => named,
    };
    Some(limit)
}

/// The limit that a store tells in a sentence: known by its parts, with the numbers before their units. Where the host
/// does not tell a store, what was counted tells it, which a store calls an aspect.
pub(crate) fn in_sentence(text: &str, of_store: bool) -> Option<RateLimit> {
    let text = text.to_ascii_lowercase();
    let words: Vec<&str> = text
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let says = |word: &str| words.contains(&word);
    let before = |unit: &str| -> Option<i64> {
        let pairs = words.iter().zip(words.get(1..).unwrap_or_default());
        let mut numbers = pairs.filter(|(_, word)| word.starts_with(unit));
        numbers.find_map(|(number, _)| number.parse().ok())
    };
    if !says("limit") || !(of_store || says("aspect")) {
        return None;
    }
    let seconds = before("second")?;
    Some(RateLimit {
        limit_type: None,
        current_requests: None,
        max_requests: before("operation")?,
        period_in_seconds: Some(seconds),
        window: LimitWindow::lasting(seconds),
        service: None,
        documented: None,
    })
}
