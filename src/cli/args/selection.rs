//! `--only`, `--host` and `--index`: which of many responses.

use clap::builder::PossibleValue;

use crate::catalog::Class;
use crate::cli::args::offering::SuggestingParser;
use crate::cli::messages::refusal::ArgumentError;

/// A kind of response.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ResponseKind {
    /// Those of a status.
    Status(u16),
    /// Those of a class of statuses.
    Class(Class),
    /// Those that failed.
    Errors,
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

pub(crate) fn hosts() -> SuggestingParser<String> {
    SuggestingParser::nothing(host)
}

pub(crate) fn indices() -> SuggestingParser<Indices> {
    SuggestingParser::nothing(places)
}

fn kind(text: &str) -> Result<ResponseKind, ArgumentError> {
    let text = text.trim().to_ascii_lowercase();
    if text == "errors" {
        return Ok(ResponseKind::Errors);
    }
    if let Some(digit) = text.strip_suffix("xx") {
        return match digit.parse() {
            Ok(digit @ 1..=5_u16) => Ok(ResponseKind::Class(Class::of(digit * 100))),
            _ => Err(ArgumentError::Kind),
        };
    }
    match text.parse() {
        // Captures hold numbers that are no status of HTTP, too.
        Ok(status @ 100..=999) => Ok(ResponseKind::Status(status)),
        _ => Err(ArgumentError::Kind),
    }
}

/// The name of a host in lower case, without the dots around it.
fn host(text: &str) -> Result<String, ArgumentError> {
    let host = text.trim().trim_matches('.').to_ascii_lowercase();
    let fits = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | ':' | '[' | ']');
    if host.is_empty() || !host.chars().all(fits) {
        return Err(ArgumentError::Host);
    }
    Ok(host)
}

fn places(text: &str) -> Result<Indices, ArgumentError> {
    let (first, last) = match text.trim().split_once('-') {
        Some((first, "")) => (place(first)?, None),
        Some((first, last)) => (place(first)?, Some(place(last)?)),
        None => {
            let place = place(text)?;
            (place, Some(place))
        }
    };
    match last {
        Some(last) if last < first => Err(ArgumentError::Backwards { first, last }),
        _ => Ok(Indices { first, last }),
    }
}

fn place(text: &str) -> Result<usize, ArgumentError> {
    match text.trim().parse() {
        Ok(place @ 1..) => Ok(place),
        _ => Err(ArgumentError::Indices),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_a_class_and_a_word_are_kinds() {
        assert_eq!(kind("412"), Ok(ResponseKind::Status(412)));
        assert_eq!(kind("4XX"), Ok(ResponseKind::Class(Class::ClientError)));
        assert_eq!(kind("Errors"), Ok(ResponseKind::Errors));
        for text in ["", "4x", "6xx", "0xx", "xx", "41", "1000", "error", "-412"] {
            assert_eq!(kind(text), Err(ArgumentError::Kind), "{text}");
        }
    }

    #[test]
    fn a_host_is_kept_without_case_and_outer_dots() {
        assert_eq!(host(".XboxLive.com").as_deref(), Ok("xboxlive.com"));
        for text in ["", ".", "https://a.example/", "a b"] {
            assert_eq!(host(text), Err(ArgumentError::Host), "{text}");
        }
    }

    #[test]
    fn places_are_one_or_a_range() {
        let range = |first, last| Ok(Indices { first, last });
        assert_eq!(places("57"), range(57, Some(57)));
        assert_eq!(places("50-60"), range(50, Some(60)));
        assert_eq!(places("50-"), range(50, None));
        assert_eq!(places("7-7"), range(7, Some(7)));
        let backwards = ArgumentError::Backwards { first: 9, last: 3 };
        assert_eq!(places("9-3"), Err(backwards));
        for text in ["", "0", "-", "-5", "0-3", "a", "1-b", "1-2-3", "+"] {
            assert_eq!(places(text), Err(ArgumentError::Indices), "{text}");
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
