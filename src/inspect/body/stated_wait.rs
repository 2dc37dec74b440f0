//! A wait that a JSON error states in a member of its own, beside `Retry-After` or in its place.

use std::time::Duration;

use crate::inspect::body::error_object::members::{Object, member};
use crate::inspect::body::json::value::Value;

/// A wait that a body states.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct StatedWait {
    /// The member that states it, as it is usually spelt.
    pub member: String,
    /// How long, in whole seconds.
    pub delay: Duration,
}

/// Members that hold a wait in seconds, as services and their libraries spell them.
const NAMES: [&str; 5] = [
    "retryAfterSeconds",
    "retry_after_seconds",
    "retryAfterInSeconds",
    "retry_after",
    "retryAfter",
];

/// Members in whose object it may stand.
const INNER: [&str; 2] = ["error", "status"];

/// The longest wait that is believed: no service asks for more than a year.
const LONGEST: f64 = 366.0 * 24.0 * 3600.0;

/// The wait that an error states, or an object in it.
pub(crate) fn stated(object: &Object) -> Option<StatedWait> {
    let inner = INNER
        .iter()
        .filter_map(|name| member(object, name)?.as_object());
    std::iter::once(object).chain(inner).find_map(of_members)
}

fn of_members(object: &Object) -> Option<StatedWait> {
    NAMES.iter().find_map(|name| {
        Some(StatedWait {
            member: (*name).to_owned(),
            delay: delay(member(object, name)?)?,
        })
    })
}

/// Seconds as a number or its digits. A part of a second is rounded up: a wait that is too long does no harm.
fn delay(value: &Value) -> Option<Duration> {
    let seconds = match value {
        Value::Number(number) => number.as_f64()?.ceil(),
        Value::String(digits) if digits.bytes().all(|byte| byte.is_ascii_digit()) => {
            digits.parse().ok()?
        }
        _ => return None,
    };
    (0.0..=LONGEST)
        .contains(&seconds)
        .then(|| Duration::from_secs_f64(seconds))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seconds(json: &str) -> Option<u64> {
        let object: serde_json::Value = serde_json::from_str(json).unwrap();
        stated(&object.as_object().unwrap().into()).map(|wait| wait.delay.as_secs())
    }

    #[test]
    fn a_wait_is_read_in_every_spelling() {
        for (json, expected) in [
            (r#"{"retryAfterSeconds":7}"#, 7),
            (r#"{"RetryAfterSeconds":"7"}"#, 7),
            (r#"{"retry_after":0.2}"#, 1),
            (r#"{"retryAfter":0}"#, 0),
            (r#"{"error":{"code":1,"retry_after":30}}"#, 30),
        ] {
            assert_eq!(seconds(json), Some(expected), "{json}");
        }
    }

    #[test]
    fn what_is_no_number_of_seconds_is_no_wait() {
        for json in [
            r#"{"retryAfter":"soon"}"#,
            r#"{"retryAfter":""}"#,
            r#"{"retryAfter":-1}"#,
            r#"{"retryAfter":1e30}"#,
            r#"{"retryAfter":"Wed, 04 Mar 2026 05:06:07 GMT"}"#,
            r#"{"retryAfter":null,"retryAfterMs":5}"#,
        ] {
            assert_eq!(seconds(json), None, "{json}");
        }
    }
}
