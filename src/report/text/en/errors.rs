//! Error objects, sign-in errors and rate limits, in words.

use crate::catalog::{DocumentedLimit, Entry, SignInError};
use crate::inspect::{
    BodyKind, ErrorCode, ErrorObject, LimitWindow, RateLimit, SignInRefusal, WrapperFacts,
};
use crate::language::Language;
use crate::report::formatter::Formatter;
use crate::report::text::en::{a_body, body_kind};
use crate::report::text::value as hex;

/// An error object in one line.
pub(crate) fn error_object(kind: BodyKind, error: &ErrorObject, f: &mut Formatter<'_>) -> String {
    if let (BodyKind::SignInError, Some(ErrorCode::Number(value))) = (kind, &error.code) {
        let row = match error.row {
            Some(Entry::SignIn(row)) => Some(row),
            _ => None,
        };
        return f.escape(&sign_in(u32::try_from(*value).unwrap_or_default(), row));
    }
    let mut line = match &error.code {
        Some(ErrorCode::Number(code)) => format!("{} {code}", body_kind(kind)),
        Some(ErrorCode::Word(word)) => format!("Error {}", f.inline(word)),
        None if kind == BodyKind::ServiceError => "ServiceError without a valid code".to_owned(),
        None => format!("{} without a code", body_kind(kind)),
    };
    if let (Some(name), Some(ErrorCode::Number(_))) = (error.row.and_then(Entry::name), &error.code)
    {
        line.push_str(", ");
        line.push_str(name);
    }
    if let Some(source) = &error.source {
        line.push_str(", from ");
        line.push_str(&f.inline(source));
    }
    line
}

/// A sign-in error by its number and name.
fn sign_in(value: u32, row: Option<&SignInError>) -> String {
    let name = row.and_then(|row| {
        let label = row.label.map(|label| label.in_language(Language::English));
        row.names.first().copied().or(label)
    });
    let name = name.map_or_else(String::new, |name| format!(", {name}"));
    format!("Sign-in error {value} ({}){name}", hex(value))
}

/// A sign-in error of a header.
pub(crate) fn sign_in_refusal(refusal: &SignInRefusal) -> String {
    format!(
        "{}, from the {} header",
        sign_in(refusal.value, refusal.row),
        refusal.header
    )
}

/// A sign-in error of a header, and what it means.
pub(crate) fn sign_in_finding(refusal: &SignInRefusal, f: &Formatter<'_>) -> String {
    let what = sign_in_refusal(refusal);
    match refusal.row {
        Some(row) => format!("{}. {}", f.escape(&what), f.text(row.meaning)),
        None => format!("{}.", f.escape(&what)),
    }
}

/// What a success over an error, or an error over a success, says.
pub(crate) fn status_disagrees(status: u16, kind: BodyKind) -> String {
    let body = a_body(kind);
    if status < 400 {
        format!("The status {status} says success, but the body is {body}.")
    } else {
        format!(
            "The status {status} says error, but the body is {body} that says success. The status counts."
        )
    }
}

/// What a proxy says of the answer that it passes on.
pub(crate) fn wrapped_status(
    status: Option<u16>,
    wrapper: &WrapperFacts,
    f: &mut Formatter<'_>,
) -> String {
    let wrapped = wrapper.status;
    let mut text = match status {
        Some(status) if status != wrapped => {
            format!(
                "The answer comes through a proxy, which says {wrapped} although HTTP says {status}."
            )
        }
        _ => format!("The answer comes through a proxy, which says {wrapped}."),
    };
    if let Some(says) = &wrapper.says {
        text.push_str(" Its words: ");
        text.push_str(&f.quoted(says));
    }
    text
}

/// A sign-in error without a row.
pub(crate) fn unknown_sign_in_error(value: u32) -> String {
    format!(
        "The sign-in error {value} ({}) is in no source known to us.",
        hex(value)
    )
}

/// A reached rate limit.
pub(crate) fn rate_limit(limit: &RateLimit) -> String {
    let RateLimit {
        current_requests: current,
        max_requests: most,
        ..
    } = limit;
    let calls = match limit.period_in_seconds {
        _ if limit.counts_calls_under_way() => "simultaneous calls".to_owned(),
        Some(period) => format!("calls in {period} s"),
        None => "calls".to_owned(),
    };
    let which = match limit.window {
        Some(LimitWindow::Burst) => ": the burst limit",
        Some(LimitWindow::Sustain) => ": the sustain limit",
        None => "",
    };
    format!("Limit of {most} {calls} reached ({current} counted){which}.")
}

/// What is documented for a service.
pub(crate) fn documented_limit(limit: &DocumentedLimit) -> String {
    let DocumentedLimit { burst, sustain, .. } = limit;
    let name = limit.name.in_language(Language::English);
    let publisher = limit.per_publisher.map_or_else(String::new, |calls| {
        format!(", and {calls} in 300 s in all titles of a publisher")
    });
    format!(
        "Documented for {name}: {burst} in 15 s (burst) and {sustain} in 300 s (sustain) for each user in a title{publisher}."
    )
}

/// The figures of a limit, in a table.
pub(crate) fn limit_figures(limit: &DocumentedLimit) -> String {
    let DocumentedLimit { burst, sustain, .. } = limit;
    let publisher = limit.per_publisher.map_or_else(String::new, |calls| {
        format!(", {calls} in all titles of a publisher")
    });
    format!("{burst} in 15 s, {sustain} in 300 s{publisher}")
}

/// From how many calls on a title fails certification, in a table.
pub(crate) fn fails_certification(calls: u32) -> String {
    format!("{calls} in 300 s fail certification")
}

/// From how many calls on a title fails certification.
pub(crate) fn certification(calls: u32) -> String {
    format!("A title that makes {calls} calls in 300 s fails certification.")
}

/// A limit that is not the documented one.
pub(crate) fn limit_differs(answered: i64, documented: u32, limit: &DocumentedLimit) -> String {
    let name = limit.name.in_language(Language::English);
    format!(
        "The answer gives a limit of {answered} calls, the documentation {documented} for {name}. The answer counts."
    )
}

/// Said of a ticket that has expired.
pub(crate) const TICKET_EXPIRED: &str =
    "WWW-Authenticate says that the ticket that was sent has expired.";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::{Call, Service, documented_limit as row_for, sign_in_error};

    fn limit(limit_type: Option<&str>, period: Option<i64>, window: Option<LimitWindow>) -> String {
        rate_limit(&RateLimit {
            limit_type: limit_type.map(str::to_owned),
            current_requests: 31,
            max_requests: 30,
            period_in_seconds: period,
            window,
            service: None,
            documented: None,
        })
    }

    #[test]
    fn a_rate_limit_names_its_period() {
        assert_eq!(
            limit(Some("rate"), Some(15), Some(LimitWindow::Burst)),
            "Limit of 30 calls in 15 s reached (31 counted): the burst limit."
        );
        assert_eq!(
            limit(None, Some(120), None),
            "Limit of 30 calls in 120 s reached (31 counted)."
        );
    }

    #[test]
    fn a_concurrency_limit_prints_no_period() {
        assert_eq!(
            limit(Some("Concurrency"), Some(15), None),
            "Limit of 30 simultaneous calls reached (31 counted)."
        );
    }

    #[test]
    fn a_documented_limit_names_the_service_and_both_periods() {
        let of = |service| {
            let call = Call {
                service: Some(service),
                ..Call::default()
            };
            row_for(call).map(documented_limit)
        };
        assert_eq!(
            of(Service::Mpsd).as_deref(),
            Some(
                "Documented for MPSD: 30 in 15 s (burst) and 300 in 300 s (sustain) for each user in a title."
            )
        );
        assert_eq!(
            of(Service::Inventory).as_deref(),
            Some(
                "Documented for Inventory: 100 in 15 s (burst) and 100 in 300 s (sustain) \
                 for each user in a title, and 200 in 300 s in all titles of a publisher."
            )
        );
    }

    #[test]
    fn a_sign_in_error_without_a_name_goes_by_its_label() {
        assert_eq!(
            sign_in(2_148_916_255, sign_in_error(2_148_916_255)),
            "Sign-in error 2148916255 (0x8015DC1F), expired service token"
        );
        assert_eq!(sign_in(7, None), "Sign-in error 7 (0x00000007)");
    }
}
