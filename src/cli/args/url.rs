//! `--url`: an absolute URL, or a path.

use url::{ParseError, Url};

use crate::cli::messages::refusal::ArgumentError;

/// Checks a URL without changing it. The error does not repeat it: its query may hold a token.
pub(crate) fn read(text: &str) -> Result<String, ArgumentError> {
    if text.starts_with('/') {
        return Ok(text.to_owned());
    }
    match Url::parse(text) {
        Ok(url) if url.has_host() => Ok(text.to_owned()),
        Ok(_) | Err(ParseError::RelativeUrlWithoutBase) => Err(ArgumentError::new(
            "https://HOST/PATH is expected, or a path that begins with /",
            "`https://HOST/PATH` est attendu, ou un chemin qui commence par `/`",
        )),
        Err(error) => Err(ArgumentError::new(
            format!("not a URL: {error}"),
            format!("ce n’est pas une URL : {}", fault(error)),
        )),
    }
}

/// What is wrong with a URL, in French.
fn fault(error: ParseError) -> String {
    let words = match error {
        ParseError::EmptyHost => "l’hôte est vide",
        ParseError::IdnaError => "le nom international de l’hôte n’est pas valide",
        ParseError::InvalidPort => "le numéro de port n’est pas valide",
        ParseError::InvalidIpv4Address => "l’adresse IPv4 n’est pas valide",
        ParseError::InvalidIpv6Address => "l’adresse IPv6 n’est pas valide",
        ParseError::InvalidDomainCharacter => "l’hôte contient un caractère interdit",
        ParseError::Overflow => "elle est trop longue",
        other => return other.to_string(),
    };
    words.to_owned()
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::language::Language;

    const NO_URL: &str = "https://HOST/PATH is expected, or a path that begins with /";

    #[track_caller]
    fn keeps(text: &str) {
        assert_eq!(read(text).as_deref(), Ok(text));
    }

    #[track_caller]
    fn refuses(text: &str, why: &str) {
        let refusal = read(text).unwrap_err();
        assert_eq!(refusal.words(Language::English), why);
    }

    #[test]
    fn urls_and_paths_are_kept_as_they_are_typed() {
        keeps("https://SessionDirectory.xboxlive.com:443/handles?a=%20");
        keeps("/serviceconfigs/x");
    }

    #[test]
    fn a_host_without_a_scheme_is_refused() {
        refuses("sessiondirectory.xboxlive.com/handles", NO_URL);
        refuses("localhost:8080", NO_URL);
        refuses("", NO_URL);
    }

    #[test]
    fn what_is_wrong_with_a_url_is_said() {
        refuses("https://a:b:c/", "not a URL: invalid port number");
    }
}
