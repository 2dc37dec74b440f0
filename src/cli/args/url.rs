//! `--url`: an absolute URL, or a path.

use url::{ParseError, Url};

use crate::catalog::called;
use crate::cli::messages::refusal::ArgumentError;
use crate::redact::{Redactor, of_url};

/// Schemes of what the services are called by.
const SCHEMES: [&str; 4] = ["http", "https", "ws", "wss"];

/// Checks a URL. A known host without its scheme gets one; of another, the whole address is offered, without the secrets
/// in it.
pub(crate) fn read(text: &str) -> Result<String, ArgumentError> {
    if text.starts_with('/') {
        return Ok(text.to_owned());
    }
    if let Some(address) = called::address(text) {
        let host = text.split(['/', '?', '#']).next().unwrap_or_default();
        if called::is_known(host) {
            return Ok(address);
        }
        // As a URL, so that a terminal obeys nothing in it.
        let url = Url::parse(&address).map_err(not_a_url)?;
        let url = match text.ends_with('/') {
            true => url.as_str(),
            false => url.as_str().trim_end_matches('/'),
        };
        let offered = Redactor::default().hide(of_url(url));
        let offered: &str = &offered;
        return Err(ArgumentError::new(
            format!("`{host}` stands without a scheme; did you mean `{offered}`?"),
            format!("`{host}` n’est précédé d’aucun schéma ; vouliez-vous dire `{offered}` ?"),
        ));
    }
    match Url::parse(text) {
        Ok(url) if url.has_host() && SCHEMES.contains(&url.scheme()) => Ok(text.to_owned()),
        Ok(url) if url.has_host() => Err(ArgumentError::new(
            format!(
                "the scheme is {}: https, http, wss or ws is expected",
                url.scheme()
            ),
            format!(
                "le schéma est {} : https, http, wss ou ws est attendu",
                url.scheme()
            ),
        )),
        Ok(_) | Err(ParseError::RelativeUrlWithoutBase) => Err(ArgumentError::new(
            "neither a scheme nor a leading / is there: https://HOST/PATH is expected, or a path that begins with /",
            "ni schéma ni `/` au début : `https://HOST/PATH` est attendu, ou un chemin qui commence par `/`",
        )),
        Err(error) => Err(not_a_url(error)),
    }
}

fn not_a_url(error: ParseError) -> ArgumentError {
    ArgumentError::new(
        format!("not a URL: {error}"),
        format!("ce n’est pas une URL : {}", fault(error)),
    )
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

    const NO_URL: &str = "neither a scheme nor a leading / is there: https://HOST/PATH is expected, or a path that begins with /";

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
    fn a_host_without_a_scheme_gets_one_where_it_is_known() {
        let url = "sessiondirectory.xboxlive.com/handles?a=b";
        assert_eq!(read(url), Ok(format!("https://{url}")));
        refuses(
            "discord.com/x/y?a=b",
            "`discord.com` stands without a scheme; did you mean `https://discord.com/x/y?a=b`?",
        );
        refuses(
            "discord.com/x?token=secret&a=\x1b[31m",
            "`discord.com` stands without a scheme; did you mean `https://discord.com/x?token=<redacted 1>&a=%1B[31m`?",
        );
        refuses(
            "localhost:8080",
            "`localhost:8080` stands without a scheme; did you mean `https://localhost:8080`?",
        );
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for text in ["", "me", "user:secret@discord.com", "mailto:a@b.example"] {
            refuses(text, NO_URL);
        }
        refuses(
            "foo://bar",
            "the scheme is foo: https, http, wss or ws is expected",
        );
    }

    #[test]
    fn what_is_wrong_with_a_url_is_said() {
        refuses("https://a:b:c/", "not a URL: invalid port number");
    }
}
