//! `--header 'NAME: VALUE'`, as in curl.

use xblstatus::exchange::Header;

use super::offering::Offering;
use crate::words::Refusal;

pub(super) fn parser() -> Offering<Header> {
    Offering::nothing(read)
}

/// Reads a header. The error never repeats the value: it may be a token.
fn read(text: &str) -> Result<Header, Refusal> {
    let Some((name, value)) = text.split_once(':') else {
        return Err(without_colon(text));
    };
    if name.is_empty() {
        return Err(Refusal::NoHeaderName);
    }
    match name.chars().find(|&c| !is_token(c)) {
        Some(c) => Err(Refusal::HeaderName(c)),
        None => Ok(Header {
            name: name.to_owned(),
            value: value.trim().to_owned(),
        }),
    }
}

/// What was found, by its first word when that can be nothing but a name: a value follows it.
fn without_colon(text: &str) -> Refusal {
    let is_name =
        |word: &str| word.len() < 40 && word.chars().all(|c| c.is_ascii_alphabetic() || c == '-');
    let mut words = text.split_whitespace();
    match (words.next(), words.next()) {
        (None, _) => Refusal::NoHeader,
        (Some(name), Some(_)) if is_name(name) => Refusal::NoColon(Some(name.to_owned())),
        (Some(_), _) => Refusal::NoColon(None),
    }
}

/// The characters of a header name (RFC 9110 section 5.6.2).
fn is_token(c: char) -> bool {
    c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c)
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::words::Refusal;

    #[track_caller]
    fn reads(text: &str, name: &str, value: &str) {
        let header = read(text).unwrap();
        assert_eq!((header.name.as_str(), header.value.as_str()), (name, value));
    }

    #[track_caller]
    fn refuses(text: &str, refusal: Refusal) {
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
            Refusal::NoColon(Some("If-Match".to_owned())),
        );
    }

    #[test]
    fn a_token_without_a_name_is_not_repeated() {
        refuses("eyJhbGciOiJub25lIn0.e30.", Refusal::NoColon(None));
        refuses("letters", Refusal::NoColon(None));
        refuses(&format!("{} b", "x".repeat(40)), Refusal::NoColon(None));
        refuses("", Refusal::NoHeader);
    }

    #[test]
    fn a_name_is_needed_and_holds_no_spaces() {
        refuses(": 412", Refusal::NoHeaderName);
        refuses("If Match: *", Refusal::HeaderName(' '));
        refuses("If-Match\u{1b}: *", Refusal::HeaderName('\u{1b}'));
    }
}
