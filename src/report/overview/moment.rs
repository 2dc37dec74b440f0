//! A moment of RFC 3339, so that times of several offsets can be compared and shown alike.

use std::fmt;

const DAY: i64 = 86_400;

/// A moment, in UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Moment {
    /// Seconds since 1970.
    seconds: i64,
    nanos: u32,
}

impl Moment {
    /// Reads `2026-09-20T20:50:00.8Z`, or with an offset such as `+02:00` in place of the `Z`.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let (date, rest) = text.trim().split_once(['T', 't', ' '])?;
        let zone = rest.find(['Z', 'z', '+', '-'])?;
        let (time, zone) = rest.split_at_checked(zone)?;
        let [year, month, day] = numbers(date, '-')?;
        let (clock, fraction) = time.split_once('.').unwrap_or((time, ""));
        let [hour, minute, second] = numbers(clock, ':')?;
        // 60 is a leap second.
        let valid = (1..=12).contains(&month) && (1..=31).contains(&day);
        if !valid || hour > 23 || minute > 59 || second > 60 {
            return None;
        }
        let clock = hour * 3600 + minute * 60 + second;
        Some(Self {
            seconds: days(year, month, day) * DAY + clock - offset(zone)?,
            nanos: nanos(fraction)?,
        })
    }

    /// The time of day, to the second.
    pub(crate) fn clock(self) -> String {
        let second = self.seconds.rem_euclid(DAY);
        format!(
            "{:02}:{:02}:{:02}",
            second / 3600,
            second / 60 % 60,
            second % 60
        )
    }

    /// Milliseconds from an earlier moment.
    pub(crate) fn millis_since(self, earlier: Self) -> u64 {
        let millis =
            |moment: Self| i128::from(moment.seconds) * 1000 + i128::from(moment.nanos / 1_000_000);
        u64::try_from(millis(self) - millis(earlier)).unwrap_or(0)
    }
}

/// RFC 3339, with as many decimals as it has.
impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = civil(self.seconds.div_euclid(DAY));
        write!(f, "{year:04}-{month:02}-{day:02}T{}", self.clock())?;
        if self.nanos > 0 {
            let decimals = format!("{:09}", self.nanos);
            write!(f, ".{}", decimals.trim_end_matches('0'))?;
        }
        f.write_str("Z")
    }
}

/// Three numbers without sign.
fn numbers(text: &str, between: char) -> Option<[i64; 3]> {
    let mut blocks = text.split(between);
    let mut next = || {
        let block = blocks.next()?;
        let digits = (2..=4).contains(&block.len()) && block.bytes().all(|b| b.is_ascii_digit());
        digits.then(|| block.parse().ok())?
    };
    let numbers = [next()?, next()?, next()?];
    blocks.next().is_none().then_some(numbers)
}

/// Decimals of a second; what is finer than a nanosecond is left out.
fn nanos(decimals: &str) -> Option<u32> {
    if !decimals.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let nine: String = decimals
        .chars()
        .chain("000000000".chars())
        .take(9)
        .collect();
    nine.parse().ok()
}

/// Seconds that a zone is ahead of UTC.
fn offset(zone: &str) -> Option<i64> {
    let (sign, rest) = match zone.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, zone.strip_prefix('+').unwrap_or(zone)),
    };
    if rest.eq_ignore_ascii_case("z") {
        return Some(0);
    }
    let (hours, minutes) = rest.split_once(':').or_else(|| rest.split_at_checked(2))?;
    let hours: u8 = hours.parse().ok()?;
    let minutes: u8 = minutes.parse().ok()?;
    Some(sign * (i64::from(hours) * 3600 + i64::from(minutes) * 60))
}

/// Days from 1970-01-01. Years begin in March, so that the day that some have more is the last one.
fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = if month > 2 { year } else { year - 1 };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// The year, month and day that lie so many days after 1970-01-01.
fn civil(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = (month + 2) % 12 + 1;
    (era * 400 + year + i64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn shown(text: &str) -> String {
        Moment::read(text).unwrap().to_string()
    }

    #[test]
    fn a_moment_is_shown_in_utc() {
        assert_eq!(shown("2026-09-20T20:50:00.80Z"), "2026-09-20T20:50:00.8Z");
        assert_eq!(shown("2026-03-01T00:30:00+01:00"), "2026-02-28T23:30:00Z");
        assert_eq!(shown("2024-02-29T23:59:59-00:30"), "2024-03-01T00:29:59Z");
        assert_eq!(shown("1969-12-31T23:59:59Z"), "1969-12-31T23:59:59Z");
        assert_eq!(shown("2000-12-31 00:00:00z"), "2000-12-31T00:00:00Z");
    }

    #[test]
    fn every_day_of_four_centuries_is_told_back() {
        for day in days(1970, 1, 1)..days(2370, 1, 1) {
            let (year, month, of_month) = civil(day);
            assert_eq!(days(year, month, of_month), day);
        }
        assert_eq!(days(1970, 1, 1), 0);
    }

    #[test]
    fn what_is_no_moment_is_none() {
        for text in [
            "",
            "2026-09-20",
            "2026-09-20T20:50:00",
            "2026-13-20T20:50:00Z",
            "2026-09-20T24:00:00Z",
            "2026-09-20T20:50Z",
            "2026-09-20T20:50:00.xZ",
            "2026-09-20T20:50:00+é1",
            "+026-09-20T20:50:00Z",
        ] {
            assert_eq!(Moment::read(text), None, "{text}");
        }
    }

    #[test]
    fn the_time_between_two_moments_is_never_negative() {
        let [early, late] = ["2026-09-20T20:50:00.9Z", "2026-09-20T20:50:05.1Z"]
            .map(|text| Moment::read(text).unwrap());
        assert!(early < late);
        assert_eq!(late.millis_since(early), 4200);
        assert_eq!(early.millis_since(late), 0);
    }
}
