//! Moments.

use std::fmt;
use std::str::FromStr;

use jiff::civil::{Date, Time};
use jiff::tz::Offset;

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
        let (date, rest) = text.split_once('T')?;
        let (time, offset) = match rest.strip_suffix('Z') {
            Some(time) => (time, Offset::UTC),
            None => {
                let (time, offset) = rest.split_at_checked(rest.len().checked_sub(6)?)?;
                (time, self::offset(offset)?)
            }
        };
        // RFC 3339 leaves out no seconds.
        let time = time_of_day(time).filter(|_| time.len() > 5)?;
        Some(Self {
            at: offset.to_timestamp(day(date)?.to_datetime(time)).ok()?,
            text: text.to_owned(),
        })
    }
}

fn day(text: &str) -> Option<Date> {
    let mut parts = text.splitn(3, '-');
    let year = number(parts.next()?, 4)?;
    let (month, day) = (number(parts.next()?, 2)?, number(parts.next()?, 2)?);
    Date::new(year, month, day).ok()
}

/// Reads a time of day: hours, minutes, and where they are told seconds with at most nine decimals.
pub(crate) fn time_of_day(text: &str) -> Option<Time> {
    let mut parts = text.splitn(3, ':');
    let hour = number(parts.next()?, 2)?;
    let minute = number(parts.next()?, 2)?;
    let (second, decimals) = match parts.next() {
        Some(seconds) => seconds.split_once('.').unwrap_or((seconds, "0")),
        None => ("00", "0"),
    };
    let places = u32::try_from(decimals.len()).ok()?;
    let nanoseconds: i32 = number(decimals, decimals.len().clamp(1, 9))?;
    // A leap second counts as the second before it.
    let second = match (minute, number(second, 2)?) {
        (59, 60) => 59,
        (_, second) => second,
    };
    Time::new(hour, minute, second, nanoseconds * 10_i32.pow(9 - places)).ok()
}

fn offset(text: &str) -> Option<Offset> {
    let (hours, minutes) = text.get(1..)?.split_once(':')?;
    let (hours, minutes): (i32, i32) = (number(hours, 2)?, number(minutes, 2)?);
    let seconds = 60 * (60 * hours + minutes);
    let offset = match text.as_bytes().first()? {
        b'+' => Offset::from_seconds(seconds),
        b'-' => Offset::from_seconds(-seconds),
        _ => return None,
    };
    offset.ok().filter(|_| hours < 24 && minutes < 60)
}

/// A number of so many digits.
fn number<T: FromStr>(text: &str, digits: usize) -> Option<T> {
    let is_number = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| is_number)
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
    let time = Offset::UTC.to_datetime(at).time();
    let (hour, minute, second) = (time.hour(), time.minute(), time.second());
    format!("{hour:02}:{minute:02}:{second:02}")
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
            ("2016-12-31T23:59:60.5Z", "2016-12-31T23:59:59.5Z"),
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
            "2026-03-04T05:06:07.1234567890Z",
            "2026-03-04T05:06:+7Z",
            "2026-03-04T05:06:07+01:60",
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
