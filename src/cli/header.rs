//! `--header 'NAME: VALUE'`, as in curl.

use xblstatus::exchange::Header;

use super::offering::Offering;

pub(super) fn parser() -> Offering<Header> {
    Offering::nothing(read)
}

/// Reads a header. The error never repeats the value: it may be a token.
fn read(text: &str) -> Result<Header, String> {
    let Some((name, value)) = text.split_once(':') else {
        return Err(format!("NAME: VALUE is expected, found {}", what(text)));
    };
    if name.is_empty() {
        return Err("NAME: VALUE is expected, found no name before the colon".to_owned());
    }
    match name.chars().find(|&c| !is_token(c)) {
        Some(c) => Err(format!(
            "NAME: VALUE is expected, found a name with {}",
            c.escape_debug().to_string().replace(' ', "a space")
        )),
        None => Ok(Header {
            name: name.to_owned(),
            value: value.trim().to_owned(),
        }),
    }
}

/// What was found, by its first word when that can be nothing but a name: a value follows it.
fn what(text: &str) -> String {
    let is_name =
        |word: &str| word.len() < 40 && word.chars().all(|c| c.is_ascii_alphabetic() || c == '-');
    let mut words = text.split_whitespace();
    match (words.next(), words.next()) {
        (None, _) => "nothing".to_owned(),
        (Some(name), Some(_)) if is_name(name) => format!("`{name}` and no colon"),
        (Some(_), _) => "no colon".to_owned(),
    }
}

/// The characters of a header name (RFC 9110 section 5.6.2).
fn is_token(c: char) -> bool {
    c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c)
}

#[cfg(test)]
mod tests {
    use super::read;

    #[track_caller]
    fn reads(text: &str, name: &str, value: &str) {
        let header = read(text).unwrap();
        assert_eq!((header.name.as_str(), header.value.as_str()), (name, value));
    }

    #[track_caller]
    fn refuses(text: &str, reason: &str) {
        assert_eq!(read(text).unwrap_err(), reason);
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
            "NAME: VALUE is expected, found `If-Match` and no colon",
        );
    }

    #[test]
    fn a_token_without_a_name_is_not_repeated() {
        refuses(
            "eyJhbGciOiJub25lIn0.e30.",
            "NAME: VALUE is expected, found no colon",
        );
        refuses("letters", "NAME: VALUE is expected, found no colon");
        refuses(
            &format!("{} b", "x".repeat(40)),
            "NAME: VALUE is expected, found no colon",
        );
        refuses("", "NAME: VALUE is expected, found nothing");
    }

    #[test]
    fn a_name_is_needed_and_holds_no_spaces() {
        refuses(
            ": 412",
            "NAME: VALUE is expected, found no name before the colon",
        );
        refuses(
            "If Match: *",
            "NAME: VALUE is expected, found a name with a space",
        );
        refuses(
            "If-Match\u{1b}: *",
            "NAME: VALUE is expected, found a name with \\u{1b}",
        );
    }
}
