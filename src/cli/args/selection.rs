//! `--only`, `--host`, `--index`, `--since` and `--until`: which of many responses.

use std::time::Duration;

use clap::builder::PossibleValue;

use crate::catalog::Class;
use crate::cli::args::offering::SuggestingParser;
use crate::cli::messages::refusal::ArgumentError;
use crate::time::{Timestamp, time_of_day};

/// A kind of response.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ResponseKind {
    /// Those of a status.
    Status(u16),
    /// Those of a class of statuses.
    Class(Class),
    /// Those that failed.
    Errors,
    /// Calls that were not answered.
    NoResponse,
}

/// Places in an input, counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Indices {
    /// The first.
    pub(crate) first: usize,
    /// The last; `None` for all that follow.
    pub(crate) last: Option<usize>,
}

impl Indices {
    pub(crate) fn contain(self, index: usize) -> bool {
        self.first <= index && self.last.is_none_or(|last| index <= last)
    }
}

pub(crate) fn kinds() -> SuggestingParser<ResponseKind> {
    SuggestingParser::new(kind, || {
        [
            ("errors", "Whatever failed"),
            ("no-response", "Calls without a response"),
            ("1xx", "Interim answers"),
            ("2xx", "Successes"),
            ("3xx", "Redirects"),
            ("4xx", "Client errors"),
            ("5xx", "Server errors"),
        ]
        .map(|(value, help)| PossibleValue::new(value).help(help))
        .to_vec()
    })
}

fn kind(text: &str) -> Result<ResponseKind, ArgumentError> {
    let text = text.trim().to_ascii_lowercase();
    match &*text {
        "errors" => return Ok(ResponseKind::Errors),
        "no-response" => return Ok(ResponseKind::NoResponse),
        _ => {}
    }
    if let Some(digit) = text.strip_suffix("xx") {
        return match digit.parse() {
            Ok(digit @ 1..=5_u16) => Ok(ResponseKind::Class(Class::of(digit * 100))),
            _ => Err(no_kind()),
        };
    }
    match text.parse() {
        // Captures hold numbers that are no status of HTTP, too.
        Ok(status @ 100..=999) => Ok(ResponseKind::Status(status)),
        _ => Err(no_kind()),
    }
}

fn no_kind() -> ArgumentError {
    ArgumentError::new(
        "a status such as 412, a class such as 4xx, errors or no-response is expected",
        "un statut comme 412, une classe comme `4xx`, `errors` ou `no-response` est attendu",
    )
}

/// The name of a host in lower case, without the dots around it.
pub(crate) fn host(text: &str) -> Result<String, ArgumentError> {
    let host = text.trim().trim_matches('.').to_ascii_lowercase();
    let fits = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | ':' | '[' | ']');
    if host.is_empty() || !host.chars().all(fits) {
        return Err(ArgumentError::new(
            "the name of a host is expected, such as xboxlive.com",
            "le nom d’un hôte est attendu, par exemple xboxlive.com",
        ));
    }
    Ok(host)
}

/// A moment, as it is told on a command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Moment {
    /// This one.
    At(jiff::Timestamp),
    /// A time of day in UTC.
    TimeOfDay(jiff::civil::Time),
    /// So long after the first response.
    After(jiff::SignedDuration),
}

impl Moment {
    /// The moment in a capture that begins at `start`. A time of day is the next one from an hour before that on, so that
    /// it may be a little early, and may lie behind midnight.
    pub(crate) fn in_capture(self, start: jiff::Timestamp) -> Option<jiff::Timestamp> {
        const HOUR: jiff::SignedDuration = jiff::SignedDuration::from_hours(1);
        const DAY: jiff::SignedDuration = jiff::SignedDuration::from_hours(24);
        match self {
            Self::At(moment) => Some(moment),
            Self::After(duration) => start.checked_add(duration).ok(),
            Self::TimeOfDay(time) => {
                let earliest = start.checked_sub(HOUR).ok()?;
                let utc = jiff::tz::Offset::UTC;
                let that_day = utc.to_datetime(earliest).date().to_datetime(time);
                let moment = utc.to_timestamp(that_day).ok()?;
                match moment < earliest {
                    true => moment.checked_add(DAY).ok(),
                    false => Some(moment),
                }
            }
        }
    }
}

pub(crate) fn moment(text: &str) -> Result<Moment, ArgumentError> {
    let text = text.trim();
    if let Some(time) = Timestamp::parse(&text.to_ascii_uppercase()) {
        return Ok(Moment::At(time.at));
    }
    let clock = text.strip_suffix(['Z', 'z']).unwrap_or(text);
    if let Some(time) = time_of_day(clock) {
        return Ok(Moment::TimeOfDay(time));
    }
    let duration = duration(text.strip_prefix('+').unwrap_or(text));
    duration.map(Moment::After).ok_or_else(|| {
        ArgumentError::new(
            "a moment is expected: 2026-03-04T05:06:07Z, a time of day in UTC such as 05:06, or a time after the first \
             response such as 90s, 5m or 1h30m",
            "un moment est attendu\u{a0}: 2026-03-04T05:06:07Z, une heure UTC comme 05:06, ou une durée après la \
             première réponse comme 90s, 5m ou 1h30m",
        )
    })
}

/// Reads numbers, each with its unit, the larger ones first: `1h30m`, `1,5 hours`, `1 h, 30 min`.
fn duration(text: &str) -> Option<jiff::SignedDuration> {
    let mut seconds = 0.0;
    let mut last = f64::INFINITY;
    let mut rest = text;
    loop {
        let behind =
            rest.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
        let number = rest.get(..rest.len() - behind.len())?.replace(',', ".");
        let is_number = [number.chars().next(), number.chars().last()]
            .iter()
            .all(|end| end.is_some_and(|c| c.is_ascii_digit()));
        let behind = behind.trim_start();
        let next = behind.trim_start_matches(|c: char| c.is_alphabetic());
        let one = unit(behind.get(..behind.len() - next.len())?)?;
        if !is_number || one >= last {
            return None;
        }
        seconds += one * number.parse::<f64>().ok()?;
        last = one;
        let next = next.trim_start();
        rest = next.strip_prefix(',').unwrap_or(next).trim_start();
        if next.is_empty() {
            return Duration::try_from_secs_f64(seconds).ok()?.try_into().ok();
        }
    }
}

/// The seconds of a unit.
fn unit(name: &str) -> Option<f64> {
    Some(match name {
        "h" | "hr" | "hrs" | "hour" | "hours" => 3600.0,
        "m" | "min" | "mins" | "minute" | "minutes" => 60.0,
        "s" | "sec" | "secs" | "second" | "seconds" => 1.0,
        "ms" | "msec" | "msecs" | "millis" | "millisecond" | "milliseconds" => 1e-3,
        "us" | "µs" => 1e-6,
        "ns" => 1e-9,
        _ => return None,
    })
}

pub(crate) fn places(text: &str) -> Result<Indices, ArgumentError> {
    let (first, last) = match text.trim().split_once('-') {
        Some((first, "")) => (place(first)?, None),
        Some((first, last)) => (place(first)?, Some(place(last)?)),
        None => {
            let place = place(text)?;
            (place, Some(place))
        }
    };
    match last {
        Some(last) if last < first => Err(ArgumentError::new(
            format!("the range {first}-{last} ends before it begins: try {last}-{first}"),
            format!(
                "la plage `{first}-{last}` finit avant de commencer\u{a0}: essayez `{last}-{first}`"
            ),
        )),
        _ => Ok(Indices { first, last }),
    }
}

fn place(text: &str) -> Result<usize, ArgumentError> {
    match text.trim().parse() {
        Ok(place @ 1..) => Ok(place),
        _ => Err(ArgumentError::new(
            "a place from 1 on is expected, such as 57, or a range such as 50-60 or 50-",
            "une position à partir de 1 est attendue, comme 57, ou une plage comme `50-60` ou `50-`",
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[track_caller]
    fn refused<T: std::fmt::Debug>(read: Result<T, ArgumentError>, why: &str) {
        let refusal = read.unwrap_err();
        let said = refusal.words(Language::English);
        assert!(said.starts_with(why), "{said}");
    }

    #[test]
    fn a_status_a_class_and_a_word_are_kinds() {
        assert_eq!(kind("412"), Ok(ResponseKind::Status(412)));
        assert_eq!(kind("4XX"), Ok(ResponseKind::Class(Class::ClientError)));
        assert_eq!(kind("Errors"), Ok(ResponseKind::Errors));
        assert_eq!(kind("no-response"), Ok(ResponseKind::NoResponse));
        for text in ["", "4x", "6xx", "0xx", "xx", "41", "1000", "error", "-412"] {
            refused(kind(text), "a status such as 412, a class");
        }
    }

    #[test]
    fn a_host_is_kept_without_case_and_outer_dots() {
        assert_eq!(host(".XboxLive.com").as_deref(), Ok("xboxlive.com"));
        for text in ["", ".", "https://a.example/", "a b"] {
            assert_eq!(
                host(text),
                Err(ArgumentError::new(
                    "the name of a host is expected, such as xboxlive.com",
                    "le nom d’un hôte est attendu, par exemple xboxlive.com"
                )),
                "{text}"
            );
        }
    }

    #[test]
    fn places_are_one_or_a_range() {
        let range = |first, last| Ok(Indices { first, last });
        assert_eq!(places("57"), range(57, Some(57)));
        assert_eq!(places("50-60"), range(50, Some(60)));
        assert_eq!(places("50-"), range(50, None));
        assert_eq!(places("7-7"), range(7, Some(7)));
        refused(
            places("9-3"),
            "the range 9-3 ends before it begins: try 3-9",
        );
        for text in ["", "0", "-", "-5", "0-3", "a", "1-b", "1-2-3", "+"] {
            refused(places(text), "a place from 1 on is expected");
        }
    }

    #[test]
    fn a_moment_is_a_time_stamp_a_time_of_day_or_a_duration() {
        let start = "2026-03-04T23:30:10Z".parse().unwrap();
        for (text, expected) in [
            ("2026-03-04T05:06:07+01:00", "2026-03-04T04:06:07Z"),
            ("2026-03-04t05:06:07z", "2026-03-04T05:06:07Z"),
            ("23:30", "2026-03-04T23:30:00Z"),
            ("22:31Z", "2026-03-04T22:31:00Z"),
            ("00:15:00.5", "2026-03-05T00:15:00.5Z"),
            ("90s", "2026-03-04T23:31:40Z"),
            ("+5m", "2026-03-04T23:35:10Z"),
            ("1h30m", "2026-03-05T01:00:10Z"),
            ("1.5 hours 10 s", "2026-03-05T01:00:20Z"),
            ("250ms", "2026-03-04T23:30:10.25Z"),
            ("1,5h", "2026-03-05T01:00:10Z"),
            ("1 hour, 30 minutes", "2026-03-05T01:00:10Z"),
            ("10 milliseconds 5us", "2026-03-04T23:30:10.010005Z"),
        ] {
            let moment = moment(text).unwrap().in_capture(start);
            assert_eq!(moment.unwrap().to_string(), expected, "{text}");
        }
        for text in [
            "",
            "90",
            "-5m",
            "5 years",
            "m",
            "5m6",
            "1..5h",
            ".5h",
            "1h1h",
            "30m1h",
            "1h,",
            "25:00",
            "2026-03-04",
            "yesterday",
            ":",
            "2026-99-99T00:00:00Z",
        ] {
            refused(moment(text), "a moment is expected: 2026-03-04T05:06:07Z");
        }
    }

    #[test]
    fn a_range_contains_its_ends() {
        let range = places("3-5").unwrap();
        let contained: Vec<usize> = (1..8).filter(|&index| range.contain(index)).collect();
        assert_eq!(contained, [3, 4, 5]);
        assert!(places("3-").unwrap().contain(usize::MAX));
    }
}
