//! `--header 'NAME: VALUE'`, as in curl.

use crate::cli::args::offering::SuggestingParser;
use crate::cli::messages::refusal::ArgumentError;
use crate::exchange::Header;

pub(crate) fn parser() -> SuggestingParser<Header> {
    SuggestingParser::nothing(read)
}

/// Reads a header. The error never repeats the value: it may be a token.
fn read(text: &str) -> Result<Header, ArgumentError> {
    let Some((name, value)) = text.split_once(':') else {
        return Err(without_colon(text));
    };
    if name.is_empty() {
        return Err(ArgumentError::NoHeaderName);
    }
    match name.chars().find(|&c| !is_token(c)) {
        Some(c) => Err(ArgumentError::HeaderName(c)),
        None => Ok(Header {
            name: name.to_owned(),
            value: value.trim().to_owned(),
        }),
    }
}

/// What was found, by its first word when that can be nothing but a name: a value follows it.
fn without_colon(text: &str) -> ArgumentError {
    let is_name =
        |word: &str| word.len() < 40 && word.chars().all(|c| c.is_ascii_alphabetic() || c == '-');
    let mut words = text.split_whitespace();
    match (words.next(), words.next()) {
        (None, _) => ArgumentError::NoHeader,
        (Some(name), Some(_)) if is_name(name) => ArgumentError::NoColon(Some(name.to_owned())),
        (Some(_), _) => ArgumentError::NoColon(None),
    }
}

/// The characters of a header name (RFC 9110 section 5.6.2).
fn is_token(c: char) -> bool {
    c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c)
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::cli::messages::refusal::ArgumentError;

    #[track_caller]
    fn reads(text: &str, name: &str, value: &str) {
        let header = read(text).unwrap();
        assert_eq!((header.name.as_str(), header.value.as_str()), (name, value));
    }

    #[track_caller]
    fn refuses(text: &str, refusal: ArgumentError) {
        assert_eq!(read(text).unwrap_err(), refusal);
    }

    #[test]
    fn white_space_around_the_value_is_dropped() {
        reads("If-Match:  \"a b\" ", "If-Match", "\"a b\"");
        reads("If-None-Match:*", "If-None-Match", "*");
    }

    #[test]
    fn only_the_first_colon_counts() {
        reads(
            "Referer: https://a.example/",
            "Referer",
            "https://a.example/",
        );
    }

    #[test]
    fn a_value_may_be_empty() {
        reads("Accept:", "Accept", "");
    }

    #[test]
    fn a_missing_colon_is_said_with_the_name_before_it() {
        refuses(
            "If-Match \"abc\"",
            ArgumentError::NoColon(Some("If-Match".to_owned())),
        );
    }

    #[test]
    fn a_token_without_a_name_is_not_repeated() {
        refuses("eyJhbGciOiJub25lIn0.e30.", ArgumentError::NoColon(None));
        refuses("letters", ArgumentError::NoColon(None));
        refuses(
            &format!("{} b", "x".repeat(40)),
            ArgumentError::NoColon(None),
        );
        refuses("", ArgumentError::NoHeader);
    }

    #[test]
    fn a_name_is_needed_and_holds_no_spaces() {
        refuses(": 412", ArgumentError::NoHeaderName);
        refuses("If Match: *", ArgumentError::HeaderName(' '));
        refuses("If-Match\u{1b}: *", ArgumentError::HeaderName('\u{1b}'));
    }
}
