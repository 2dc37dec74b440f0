//! What the response headers say.

pub(crate) mod challenge;
pub(crate) mod debug;
pub(crate) mod entity_tag;
pub(crate) mod facts;

use std::collections::HashSet;
use std::time::Duration;

use crate::catalog;
use crate::exchange::Headers;
use crate::inspect::findings::finding::Finding;
use crate::time::http_date;
use challenge::Challenge;
use debug::DebugPairs;
use facts::{HeaderFacts, RetryAfter, SignInRefusal};

/// Reads the headers worth knowing: what they say, and what of that deserves attention.
pub(crate) fn read(headers: &Headers) -> (HeaderFacts, Vec<Finding>) {
    let owned = |name: &str| {
        headers
            .get(name)
            .filter(|value| !value.is_empty())
            .map(str::to_owned)
    };
    let date = headers.get("Date").and_then(http_date);
    let (retry_after, mut findings) = retry_after(headers, date);
    let challenges = challenge::take_apart(headers.all("WWW-Authenticate"));
    let ticket_expired = is_expired(&challenges);
    findings.extend(ticket_expired.then_some(Finding::TicketExpired));
    let facts = HeaderFacts {
        etag: owned("ETag"),
        correlation_id: owned("X-XblCorrelationId"),
        correlation_vector: owned("MS-CV"),
        retry_at: retry_after.and_then(|wait| retry_at(wait, date)),
        retry_after,
        date,
        content_location: owned("Content-Location"),
        location: owned("Location"),
        allow: headers
            .joined("Allow")
            .filter(|methods| !methods.is_empty()),
        sign_in: sign_in(headers, &challenges),
        ticket_expired,
        challenge_tells: tells(&challenges),
        debug: DebugPairs::of(headers.all("X-Xbl-Debug")),
    };
    (facts, findings)
}

/// The longest of the `Retry-After` values. RFC 9110 allows one only, so several are a finding, be they headers or a
/// list in one.
fn retry_after(
    headers: &Headers,
    date: Option<jiff::Timestamp>,
) -> (Option<RetryAfter>, Vec<Finding>) {
    let values: Vec<&str> = headers.all("Retry-After").flat_map(one_or_more).collect();
    let count = values.len();
    let mut longest = None;
    let mut invalid = None;
    for value in values {
        match one_retry_after(value, date) {
            Some(wait) => longest = longest.max(Some(wait)),
            None => invalid = invalid.or(Some(value.to_owned())),
        }
    }
    let repeated = (count > 1).then_some(Finding::RetryAfterRepeated { count });
    let invalid = invalid.map(|value| Finding::RetryAfterInvalid { value });
    (longest, repeated.into_iter().chain(invalid).collect())
}

/// The values in a header: several where all are seconds, as a date has a comma of its own.
fn one_or_more(value: &str) -> Vec<&str> {
    let parts: Vec<&str> = value.split(',').map(str::trim).collect();
    let is_seconds =
        |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    match parts.iter().all(is_seconds) {
        true => parts,
        false => vec![value],
    }
}

fn one_retry_after(value: &str, date: Option<jiff::Timestamp>) -> Option<RetryAfter> {
    if !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit()) {
        let seconds = value.parse().ok()?;
        return Some(RetryAfter::Delay(Duration::from_secs(seconds)));
    }
    let until = http_date(value)?;
    Some(match date {
        Some(now) => {
            let wait = until.duration_since(now);
            RetryAfter::Delay(wait.try_into().unwrap_or_default())
        }
        None => RetryAfter::At(until),
    })
}

/// The moment at which a wait is over, when it can be known.
fn retry_at(wait: RetryAfter, date: Option<jiff::Timestamp>) -> Option<jiff::Timestamp> {
    match wait {
        RetryAfter::Delay(delay) => date?.checked_add(delay).ok(),
        RetryAfter::At(time) => Some(time),
    }
}

/// The sign-in errors in `X-Err` and in the parameter `XErr` of a challenge.
fn sign_in(headers: &Headers, challenges: &[Challenge]) -> Vec<SignInRefusal> {
    let in_header = headers.all("X-Err").map(|value| ("X-Err", value));
    let in_challenge = challenges
        .iter()
        .flat_map(|challenge| &challenge.parameters)
        .filter(|(name, _)| name.eq_ignore_ascii_case("XErr"))
        .map(|(_, value)| ("WWW-Authenticate", value.as_str()));
    let mut seen = HashSet::new();
    in_header
        .chain(in_challenge)
        .filter_map(|(header, value)| Some((header, sign_in_value(value)?)))
        .filter(|(_, value)| seen.insert(*value))
        .map(|(header, value)| SignInRefusal {
            value,
            header,
            row: catalog::sign_in_error(value),
        })
        .collect()
}

/// A number of 32 bits, unsigned and not 0: decimal, or hexadecimal after `0x`.
fn sign_in_value(text: &str) -> Option<u32> {
    let text = text.trim();
    let (digits, radix) = match text.split_at_checked(2) {
        Some(("0x" | "0X", digits)) => (digits, 16),
        _ => (text, 10),
    };
    let is_number = digits.chars().all(|digit| digit.is_digit(radix));
    u32::from_str_radix(digits, radix)
        .ok()
        .filter(|value| is_number && *value != 0)
}

/// Whether a challenge has the parameter in which a reason stands.
fn tells(challenges: &[Challenge]) -> bool {
    let mut parameters = challenges
        .iter()
        .flat_map(|challenge| &challenge.parameters);
    parameters.any(|(name, value)| {
        let of_reason =
            name.eq_ignore_ascii_case("error") || name.eq_ignore_ascii_case("error_description");
        of_reason && !value.is_empty()
    })
}

/// Whether the user sign-in endpoint says that the ticket has expired.
fn is_expired(challenges: &[Challenge]) -> bool {
    challenges
        .iter()
        .filter(|challenge| challenge.scheme.eq_ignore_ascii_case("XASU"))
        .flat_map(|challenge| &challenge.parameters)
        .any(|(name, value)| name.eq_ignore_ascii_case("error") && value == "token_expired")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts(fields: &[(&str, &str)]) -> (HeaderFacts, Vec<Finding>) {
        let mut headers = Headers::default();
        for (name, value) in fields {
            headers.push(*name, *value);
        }
        read(&headers)
    }

    #[test]
    fn the_three_forms_of_a_date_are_read() {
        for form in [
            "Wed, 04 Mar 2026 05:06:07 GMT",
            "Wednesday, 04-Mar-26 05:06:07 GMT",
            "Wed Mar  4 05:06:07 2026",
        ] {
            let (facts, _) = facts(&[("date", form)]);
            assert_eq!(facts.date, "2026-03-04T05:06:07Z".parse().ok(), "{form}");
        }
    }

    #[test]
    fn a_wrong_weekday_does_not_spoil_the_date() {
        let (facts, _) = facts(&[("Date", "Mon, 29 Feb 2028 23:59:59 GMT")]);
        assert_eq!(facts.date, "2028-02-29T23:59:59Z".parse().ok());
    }

    #[test]
    fn a_retry_date_counts_from_the_date_header() {
        let until = ("Retry-After", "Wed, 04 Mar 2026 05:06:22 GMT");
        let (known, _) = facts(&[("Date", "Wed, 04 Mar 2026 05:06:07 GMT"), until]);
        assert_eq!(
            known.retry_after,
            Some(RetryAfter::Delay(Duration::from_secs(15)))
        );
        let (past, _) = facts(&[("Date", "Wed, 04 Mar 2026 06:00:00 GMT"), until]);
        assert_eq!(
            past.retry_after,
            Some(RetryAfter::Delay(Duration::from_secs(0)))
        );
        let (unknown, _) = facts(&[until]);
        assert_eq!(
            unknown.retry_after,
            "2026-03-04T05:06:22Z".parse().ok().map(RetryAfter::At)
        );
    }

    #[test]
    fn anything_else_is_no_wait() {
        for value in [
            "-5",
            "1.5",
            "soon",
            "",
            "+3",
            "5 s",
            "99999999999999999999999",
        ] {
            let (facts, findings) = facts(&[("Retry-After", value)]);
            assert_eq!(facts.retry_after, None, "{value}");
            assert_eq!(
                findings,
                [Finding::RetryAfterInvalid {
                    value: value.into()
                }]
            );
        }
    }

    #[test]
    fn of_several_waits_the_longest_counts() {
        for several in [
            &[("Retry-After", "5"), ("retry-after", "12")][..],
            &[("Retry-After", "5, 12")],
        ] {
            let (facts, findings) = facts(several);
            assert_eq!(
                facts.retry_after,
                Some(RetryAfter::Delay(Duration::from_secs(12)))
            );
            assert_eq!(findings, [Finding::RetryAfterRepeated { count: 2 }]);
        }
        let (facts, findings) = facts(&[("Retry-After", "5, soon")]);
        assert_eq!(facts.retry_after, None);
        let value = "5, soon".to_owned();
        assert_eq!(findings, [Finding::RetryAfterInvalid { value }]);
    }
}
