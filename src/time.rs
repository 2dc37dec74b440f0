//! Moments.

use std::fmt;

/// A moment, beside the text that it came as: what is passed on is what the capture says.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Timestamp {
    /// The moment.
    pub at: jiff::Timestamp,
    /// The moment as written, in the form of RFC 3339.
    pub text: String,
}

impl Timestamp {
    /// Reads RFC 3339 with its offset and at most nine decimals; `None` when a text is something else.
    ///
    /// ```
    /// use xblstatus::time::Timestamp;
    ///
    /// let time = Timestamp::parse("2026-03-04T06:06:07.80+01:00").ok_or("no time")?;
    /// assert_eq!(time.at.to_string(), "2026-03-04T05:06:07.8Z");
    /// assert_eq!(time.to_string(), "2026-03-04T06:06:07.80+01:00");
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        // Offsets without colon, comments in brackets and the like are of ISO 8601 and RFC 9557, which `jiff` reads too.
        let bytes = text.as_bytes();
        let is_rfc3339 = matches!(bytes, [.., b'Z'] | [.., b'+' | b'-', _, _, b':', _, _])
            && (bytes.get(10), bytes.get(16)) == (Some(&b'T'), Some(&b':'))
            && !text.contains(',');
        // `jiff` reads offsets beyond a day, and a leap second in any minute.
        let (_, offset) = text.split_at_checked(text.len().saturating_sub(6))?;
        let is_beyond =
            matches!(offset.as_bytes(), [b'+' | b'-', hours @ ..] if hours > &b"23:59"[..]);
        let is_leap = bytes.get(17..19) == Some(b"60") && bytes.get(14..16) != Some(b"59");
        let is_rfc3339 = is_rfc3339 && !is_beyond && !is_leap;
        Some(Self {
            at: is_rfc3339.then(|| text.parse().ok()).flatten()?,
            text: text.to_owned(),
        })
    }
}

/// In UTC, with as many decimals as it has.
impl From<jiff::Timestamp> for Timestamp {
    fn from(at: jiff::Timestamp) -> Self {
        let text = at.to_string();
        Self { at, text }
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// Reads a date in one of the three forms of RFC 9110 section 5.6.7.
///
/// A weekday that disagrees with the date is a slip of the sender: the date counts, so each weekday is tried.
pub(crate) fn http_date(value: &str) -> Option<jiff::Timestamp> {
    const SHORT: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    const LONG: [&str; 7] = [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ];
    let parse = |text: &str| httpdate::parse_http_date(text).ok();
    let time = parse(value).or_else(|| {
        let (weekday, rest) = value.split_at_checked(value.find([',', ' '])?)?;
        let names = if weekday.len() > 3 { LONG } else { SHORT };
        names
            .iter()
            .find_map(|name| parse(&format!("{name}{rest}")))
    });
    time?.try_into().ok()
}

/// The time of day in UTC, to the second.
pub(crate) fn clock(at: jiff::Timestamp) -> String {
    at.strftime("%H:%M:%S").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_told_in_utc_and_kept_as_it_came() {
        for (text, utc) in [
            ("2026-03-04T05:06:07Z", "2026-03-04T05:06:07Z"),
            ("2026-09-20T20:50:00.80Z", "2026-09-20T20:50:00.8Z"),
            (
                "2026-03-04T05:06:07.1234567+01:00",
                "2026-03-04T04:06:07.1234567Z",
            ),
            ("2024-02-29T23:59:59-00:30", "2024-03-01T00:29:59Z"),
            ("1969-12-31T23:59:59Z", "1969-12-31T23:59:59Z"),
        ] {
            let time = Timestamp::parse(text).unwrap();
            assert_eq!((time.text.as_str(), &*time.at.to_string()), (text, utc));
        }
    }

    #[test]
    fn what_is_no_moment_is_none() {
        for text in [
            "",
            "Z",
            "2026-03-04",
            "2026-03-04T05:06:07",
            "2026-03-04T05:06Z",
            "2026-03-04T05:06:07.Z",
            "2026-03-04T05:06:07,5Z",
            "2026-03-04T05:06:07+0100",
            "2026-03-04T05:06:07+24:00",
            "2026-03-04T05:06:07-25:00",
            "2026-03-04T05:06:60Z",
            "2026-03-04T05:06:07+01",
            "2026-03-04T05:06:07+01:00:30",
            "2026-03-04T05:06:07+01:00[Europe/Paris]",
            "2026-03-04 05:06:07Z",
            "2026-03-04T05:06:07z",
            "20260304T050607Z",
            "+002026-03-04T05:06:07Z",
            "2026-03-04T05:06:07Zé",
            "é026-03-04T05:06:07Z",
            "2026-99-99T99:99:99Z",
            "2026-02-30T05:06:07Z",
            "2026-03-04T24:00:00Z",
            "2026-03-04T05:06:07+99:99",
        ] {
            assert_eq!(Timestamp::parse(text), None, "{text}");
        }
    }

    #[test]
    fn the_earlier_moment_is_the_lesser_whatever_its_offset() {
        let [early, late] = ["2026-03-04T06:00:00+02:00", "2026-03-04T05:00:00Z"]
            .map(|text| Timestamp::parse(text).unwrap());
        assert!(early < late);
    }

    #[test]
    fn a_clock_shows_utc() {
        let time = Timestamp::parse("2026-03-01T00:30:05.9+01:00").unwrap();
        assert_eq!(clock(time.at), "23:30:05");
    }

    #[test]
    fn the_three_forms_of_an_http_date_are_read() {
        for form in [
            "Wed, 04 Mar 2026 05:06:07 GMT",
            "Wednesday, 04-Mar-26 05:06:07 GMT",
            "Wed Mar  4 05:06:07 2026",
            "Mon, 04 Mar 2026 05:06:07 GMT",
        ] {
            let read = http_date(form).map(|at| at.to_string());
            assert_eq!(read.as_deref(), Some("2026-03-04T05:06:07Z"), "{form}");
        }
    }
}
