//! JSON error objects, told by their structure alone and tried in a fixed order.

use serde_json::{Map, Value};

use super::{BodyKind, ErrorObject, Finding, RateLimit, Window};
use crate::catalog;

type Object = Map<String, Value>;

/// An error object, decoded.
#[derive(Debug)]
pub(super) enum Decoded {
    /// A ServiceError.
    ServiceError {
        /// The object.
        error: ErrorObject,
        /// What is wrong with its code.
        finding: Option<Finding>,
    },
    /// A reached rate limit.
    RateLimit(RateLimit),
}

/// Decodes an error object.
///
/// The order is that of how telling the members are. `foreign` says that the host is surely neither Xbox nor
/// Microsoft: there a ServiceError without `source` is anybody's JSON. Under a `success`, an object without `code`
/// is one that happens to have a source and a description.
pub(super) fn decode(object: &Object, foreign: bool, success: bool) -> Option<Decoded> {
    if let Some(limit) = rate_limit(object) {
        return Some(Decoded::RateLimit(limit));
    }
    let (error, finding) = service_error(object)?;
    let anybodys = (foreign && error.source.is_none())
        || (success && finding == Some(Finding::InvalidCode { found: None }));
    (!anybodys).then_some(Decoded::ServiceError { error, finding })
}

impl Decoded {
    /// The kind of body that the object makes.
    pub(super) fn kind(&self) -> BodyKind {
        match self {
            Self::ServiceError { .. } => BodyKind::ServiceError,
            Self::RateLimit(_) => BodyKind::RateLimit,
        }
    }
}

fn rate_limit(object: &Object) -> Option<RateLimit> {
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
    };
    limit.window = match period_in_seconds {
        _ if limit.counts_calls_under_way() => None,
        Some(15) => Some(Window::Burst),
        Some(300) => Some(Window::Sustain),
        _ => None,
    };
    Some(limit)
}

/// A ServiceError: an integer `code` of 32 bits and a `source` or a `description`.
///
/// An integer beyond 32 bits is reported rather than passed over; so is a code in a string, or none, where both
/// texts are there. A code with a fraction is something else: no Xbox service writes one.
fn service_error(object: &Object) -> Option<(ErrorObject, Option<Finding>)> {
    let text = |name: &str| {
        member(object, name)
            .and_then(Value::as_str)
            .map(str::to_owned)
    };
    let (source, description) = (text("source"), text("description"));
    if (source.is_none() && description.is_none()) || has_other_structure(object) {
        return None;
    }
    let (code, finding) = match code_of(object) {
        Code::Valid(code) => {
            let unknown = catalog::service_error(code).is_none();
            (
                Some(code),
                unknown.then_some(Finding::UndocumentedCode { code }),
            )
        }
        Code::OutOfRange(written) => (
            None,
            Some(Finding::InvalidCode {
                found: Some(written),
            }),
        ),
        Code::Digits(code, written) if source.is_some() && description.is_some() => (
            code,
            Some(Finding::InvalidCode {
                found: Some(written),
            }),
        ),
        Code::Missing if source.is_some() && description.is_some() => {
            (None, Some(Finding::InvalidCode { found: None }))
        }
        _ => return None,
    };
    let error = ErrorObject {
        code,
        source,
        description,
        row: code.and_then(catalog::service_error),
    };
    Some((error, finding))
}

/// What stands in `code`.
enum Code {
    /// An integer of 32 bits.
    Valid(i64),
    /// An integer beyond 32 bits, as it is written.
    OutOfRange(String),
    /// Digits in a string: the number, if it is one of 32 bits, and how it is written.
    Digits(Option<i64>, String),
    /// No such member, or null.
    Missing,
    /// Anything else.
    Other,
}

fn code_of(object: &Object) -> Code {
    match member(object, "code") {
        None | Some(Value::Null) => Code::Missing,
        Some(Value::Number(number)) => match number.as_i64() {
            Some(code) if i32::try_from(code).is_ok() => Code::Valid(code),
            Some(_) => Code::OutOfRange(number.to_string()),
            None if number.is_u64() => Code::OutOfRange(number.to_string()),
            // The reader turns an integer beyond 64 bits into a float without a fraction.
            None if number.as_f64().is_some_and(|float| float.abs() > 1e18) => {
                Code::OutOfRange(number.to_string())
            }
            None => Code::Other,
        },
        Some(Value::String(text)) => {
            let digits = text.strip_prefix('-').unwrap_or(text);
            if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
                return Code::Other;
            }
            let code = text.parse::<i32>().ok().map(i64::from);
            Code::Digits(code, format!("\"{text}\""))
        }
        Some(_) => Code::Other,
    }
}

/// Whether a member other than `traceInformation` is an object or an array.
fn has_other_structure(object: &Object) -> bool {
    object.iter().any(|(name, value)| {
        (value.is_object() || value.is_array()) && !name.eq_ignore_ascii_case("traceInformation")
    })
}

/// A member by its name without regard to ASCII case. Of several spellings the one that is not null, else the last.
fn member<'o>(object: &'o Object, name: &str) -> Option<&'o Value> {
    let mut found = None;
    for (spelling, value) in object {
        if spelling.eq_ignore_ascii_case(name)
            && (!value.is_null() || found.is_none_or(Value::is_null))
        {
            found = Some(value);
        }
    }
    found
}

/// Whether a host is clearly neither Xbox nor Microsoft. The host is lower case, without port or final dot.
pub(super) fn is_foreign(host: &str) -> bool {
    const HOME: [&str; 6] = [
        "xboxlive.com",
        "xbox.com",
        "microsoft.com",
        "live.com",
        "minecraftservices.com",
        "xbl.io",
    ];
    !HOME.iter().any(|home| {
        host.strip_suffix(home)
            .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn decoded(value: Value) -> Option<Decoded> {
        decode(value.as_object().unwrap(), false, false)
    }

    #[track_caller]
    fn error(value: Value) -> (ErrorObject, Option<Finding>) {
        match decoded(value) {
            Some(Decoded::ServiceError { error, finding }) => (error, finding),
            other => panic!("not a ServiceError: {other:?}"),
        }
    }

    #[test]
    fn a_documented_code_brings_its_row() {
        let (object, finding) = error(
            json!({"code": 4000, "source": "DemoFD", "description": "d", "traceInformation": {}}),
        );
        assert_eq!(object.row.map(|row| row.name), Some("InvalidRequestBody"));
        assert_eq!(finding, None);
    }

    #[test]
    fn names_are_compared_without_case_and_null_gives_way() {
        let (object, _) =
            error(json!({"Code": 0, "source": null, "Source": "A", "Description": null}));
        assert_eq!(object.source.as_deref(), Some("A"));
        assert_eq!(object.code, Some(0));
    }

    #[test]
    fn an_undocumented_code_is_told() {
        let (object, finding) = error(json!({"code": -7, "description": ""}));
        assert_eq!(object.row, None);
        assert_eq!(finding, Some(Finding::UndocumentedCode { code: -7 }));
    }

    #[test]
    fn a_code_that_breaks_the_format_is_told_not_dropped() {
        let of = |code: Value| error(json!({"code": code, "source": "A", "description": "d"}));
        let invalid = |found: &str| {
            Some(Finding::InvalidCode {
                found: Some(found.into()),
            })
        };
        assert_eq!(of(json!(2_147_483_648_i64)).1, invalid("2147483648"));
        assert_eq!(
            error(json!({"code": 4_294_967_296_i64, "source": "A"})).1,
            invalid("4294967296")
        );
        assert_eq!(of(json!(u64::MAX)).1, invalid("18446744073709551615"));
        let (string, finding) = of(json!("4000"));
        assert_eq!((string.code, finding), (Some(4000), invalid("\"4000\"")));
        let (missing, finding) = error(json!({"source": "A", "description": "d"}));
        assert_eq!(missing.code, None);
        assert_eq!(finding, Some(Finding::InvalidCode { found: None }));
    }

    #[test]
    fn under_a_success_a_code_is_needed() {
        let object = json!({"source": "guide", "description": "How to join"});
        assert!(decode(object.as_object().unwrap(), false, true).is_none());
        let object = json!({"source": "guide", "description": "How to join", "code": 5000});
        assert!(decode(object.as_object().unwrap(), false, true).is_some());
    }

    #[test]
    fn the_limits_of_32_bits_are_codes() {
        for code in [i32::MIN, i32::MAX] {
            let (object, _) = error(json!({"code": code, "source": "A"}));
            assert_eq!(object.code, Some(i64::from(code)));
        }
    }

    #[test]
    fn neighbours_are_no_service_errors() {
        for other in [
            json!({"code": 4000.5, "source": "A", "description": "d"}),
            json!({"code": 4000.0, "source": "A", "description": "d"}),
            json!({"code": "NotFound", "source": "A", "description": "d"}),
            json!({"code": "4000", "description": "d"}),
            json!({"code": 4000}),
            json!({"code": 4000, "source": "A", "details": []}),
            json!({"code": 400, "status": "BadRequest", "error": "e", "errorCode": 1, "errorMessage": "m"}),
            json!({"description": "d"}),
        ] {
            assert!(decoded(other.clone()).is_none(), "{other}");
        }
    }

    #[test]
    fn a_rate_limit_names_its_window() {
        let of = |value: Value| match decoded(value) {
            Some(Decoded::RateLimit(limit)) => limit,
            other => panic!("not a rate limit: {other:?}"),
        };
        let burst = of(
            json!({"Version": 1, "currentRequests": 31, "maxRequests": 30, "periodInSeconds": 15, "LimitType": "Rate"}),
        );
        assert_eq!(burst.window, Some(Window::Burst));
        let other = of(json!({"currentRequests": 1, "maxRequests": 1, "periodInSeconds": 120}));
        assert_eq!(other.window, None);
        let calls = of(
            json!({"currentRequests": 1, "maxRequests": 1, "periodInSeconds": 15, "limitType": "concurrency"}),
        );
        assert_eq!(calls.window, None);
        assert!(decoded(json!({"currentRequests": 1, "maxRequests": 1})).is_none());
    }

    #[test]
    fn a_foreign_host_weakens_an_error_without_source() {
        let object = json!({"code": 404, "description": "x"});
        assert!(decode(object.as_object().unwrap(), true, false).is_none());
        assert!(is_foreign("example.com"));
        assert!(is_foreign("notxboxlive.com"));
        assert!(!is_foreign("profile.xboxlive.com"));
        assert!(!is_foreign("xbl.io"));
    }
}
