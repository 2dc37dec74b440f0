//! `--url`: an absolute URL, or a path.

use url::Url;

use super::offering::Offering;
use crate::words::Refusal;

pub(super) fn parser() -> Offering<String> {
    Offering::nothing(read)
}

/// Checks a URL without changing it. The error does not repeat it: its query may hold a token.
fn read(text: &str) -> Result<String, Refusal> {
    if text.starts_with('/') {
        return Ok(text.to_owned());
    }
    match Url::parse(text) {
        Ok(url) if url.has_host() => Ok(text.to_owned()),
        Ok(_) | Err(url::ParseError::RelativeUrlWithoutBase) => Err(Refusal::NoUrl),
        Err(error) => Err(Refusal::Url(error)),
    }
}

#[cfg(test)]
mod tests {
    use url::ParseError;

    use super::read;
    use crate::words::Refusal;

    #[track_caller]
    fn keeps(text: &str) {
        assert_eq!(read(text).as_deref(), Ok(text));
    }

    #[track_caller]
    fn refuses(text: &str, refusal: Refusal) {
        assert_eq!(read(text), Err(refusal));
    }

    #[test]
    fn urls_and_paths_are_kept_as_they_are_typed() {
        keeps("https://SessionDirectory.xboxlive.com:443/handles?a=%20");
        keeps("/serviceconfigs/x");
    }

    #[test]
    fn a_host_without_a_scheme_is_refused() {
        refuses("sessiondirectory.xboxlive.com/handles", Refusal::NoUrl);
        refuses("localhost:8080", Refusal::NoUrl);
        refuses("", Refusal::NoUrl);
    }

    #[test]
    fn what_is_wrong_with_a_url_is_said() {
        refuses("https://a:b:c/", Refusal::Url(ParseError::InvalidPort));
    }
}
