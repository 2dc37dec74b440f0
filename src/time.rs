//! Moments as RFC 3339 writes them.

use std::time::SystemTime;

/// A moment in UTC, to the second.
pub(crate) fn rfc3339(time: SystemTime) -> String {
    const MONTHS: [&str; 12] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    // `Wed, 04 Mar 2026 05:06:07 GMT`: the parts are there, in another order.
    let date = httpdate::fmt_http_date(time);
    let parts: Vec<&str> = date.split(' ').collect();
    let &[_, day, month, year, clock, _] = parts.as_slice() else {
        return date;
    };
    let month = MONTHS
        .iter()
        .position(|name| *name == month)
        .map_or(0, |at| at + 1);
    format!("{year}-{month:02}-{day}T{clock}Z")
}

/// Whether a text is a moment with its offset, in the form of RFC 3339: `2026-03-04T05:06:07.1+01:00`.
pub(crate) fn is_rfc3339(text: &str) -> bool {
    let Some((clock, zone)) = text.split_at_checked(DATE_AND_TIME.len()) else {
        return false;
    };
    let zone = match zone.strip_prefix('.') {
        Some(fraction) => {
            let rest = fraction.trim_start_matches(|c: char| c.is_ascii_digit());
            if rest.len() == fraction.len() {
                return false;
            }
            rest
        }
        None => zone,
    };
    let is_zone = zone == "Z" || has_form(zone, "+00:00") || has_form(zone, "-00:00");
    is_zone && has_form(clock, DATE_AND_TIME)
}

const DATE_AND_TIME: &str = "0000-00-00T00:00:00";

/// Whether a text has digits where the form has zeros, and is the same elsewhere.
fn has_form(text: &str, form: &str) -> bool {
    text.len() == form.len()
        && text
            .bytes()
            .zip(form.bytes())
            .all(|(found, expected)| match expected {
                b'0' => found.is_ascii_digit(),
                _ => found == expected,
            })
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn a_moment_is_written_in_utc() {
        let time = SystemTime::UNIX_EPOCH + Duration::from_secs(1_772_600_767);
        assert_eq!(rfc3339(time), "2026-03-04T05:06:07Z");
    }

    #[test]
    fn moments_need_an_offset() {
        for text in [
            "2026-03-04T05:06:07Z",
            "2026-03-04T05:06:07.8Z",
            "2026-03-04T05:06:07.1234567+01:00",
            "2026-03-04T05:06:07-07:00",
        ] {
            assert!(is_rfc3339(text), "{text}");
        }
        for text in [
            "",
            "2026-03-04",
            "2026-03-04T05:06:07",
            "2026-03-04T05:06:07.Z",
            "2026-03-04T05:06:07+0100",
            "2026-03-04 05:06:07Z",
            "2026-03-04T05:06:07Zé",
            "é026-03-04T05:06:07Z",
        ] {
            assert!(!is_rfc3339(text), "{text}");
        }
    }
}
