//! `--header 'NAME: VALUE'`, as in curl.

use std::fmt;

use crate::cli::messages::refusal::ArgumentError;

/// A header of the request, as typed.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct HeaderArgument {
    pub(crate) name: String,
    /// Empty for a header that is not sent, as for curl.
    pub(crate) value: String,
}

/// A header value can be a credential, so debug output shows the name alone.
impl fmt::Debug for HeaderArgument {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: …", self.name)
    }
}

/// Reads a header. The error never repeats the value: it may be a token.
pub(crate) fn read(text: &str) -> Result<HeaderArgument, ArgumentError> {
    let Some((name, value)) = text.split_once(':') else {
        return Err(without_colon(text));
    };
    if name.is_empty() {
        return Err(found(
            "no name before the colon",
            "il n’y a pas de nom avant les deux-points",
        ));
    }
    match name.chars().find(|&c| !is_token(c)) {
        Some(' ') => Err(found("a name with a space", "le nom contient une espace")),
        Some(c) => {
            let sign = c.escape_debug();
            Err(found(
                &format!("a name with {sign}"),
                &format!("le nom contient `{sign}`"),
            ))
        }
        None => Ok(HeaderArgument {
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
        (None, _) => found("nothing", "il n’y a rien"),
        (Some(name), Some(_)) if is_name(name) => found(
            &format!("`{name}` and no colon"),
            &format!("`{name}` n’est pas suivi de deux-points"),
        ),
        (Some(_), _) => found("no colon", "il n’y a pas de deux-points"),
    }
}

/// What stands there in place of a header.
fn found(en: &str, fr: &str) -> ArgumentError {
    ArgumentError::new(
        format!("NAME: VALUE is expected, found {en}"),
        format!("`NAME: VALUE` est attendu, {fr}"),
    )
}

/// The characters of a header name (RFC 9110 section 5.6.2).
fn is_token(c: char) -> bool {
    c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c)
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::language::Language;

    #[track_caller]
    fn reads(text: &str, name: &str, value: &str) {
        let header = read(text).unwrap();
        assert_eq!((header.name.as_str(), header.value.as_str()), (name, value));
    }

    #[track_caller]
    fn refuses(text: &str, found: &str) {
        let refusal = read(text).unwrap_err();
        let why = format!("NAME: VALUE is expected, found {found}");
        assert_eq!(refusal.words(Language::English), why);
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
        refuses("If-Match \"abc\"", "`If-Match` and no colon");
    }

    #[test]
    fn a_token_without_a_name_is_not_repeated() {
        refuses("eyJhbGciOiJub25lIn0.e30.", "no colon");
        refuses("letters", "no colon");
        refuses(&format!("{} b", "x".repeat(40)), "no colon");
        refuses("", "nothing");
    }

    #[test]
    fn a_name_is_needed_and_holds_no_spaces() {
        refuses(": 412", "no name before the colon");
        refuses("If Match: *", "a name with a space");
        refuses("If-Match\u{1b}: *", "a name with \\u{1b}");
    }
}
