//! `--url`: an absolute URL, or a path.

use url::Url;

use crate::cli::args::offering::SuggestingParser;
use crate::cli::messages::refusal::ArgumentError;

pub(crate) fn parser() -> SuggestingParser<String> {
    SuggestingParser::nothing(read)
}

/// Checks a URL without changing it. The error does not repeat it: its query may hold a token.
fn read(text: &str) -> Result<String, ArgumentError> {
    if text.starts_with('/') {
        return Ok(text.to_owned());
    }
    match Url::parse(text) {
        Ok(url) if url.has_host() => Ok(text.to_owned()),
        Ok(_) | Err(url::ParseError::RelativeUrlWithoutBase) => Err(ArgumentError::NoUrl),
        Err(error) => Err(ArgumentError::Url(error)),
    }
}

#[cfg(test)]
mod tests {
    use url::ParseError;

    use super::read;
    use crate::cli::messages::refusal::ArgumentError;

    #[track_caller]
    fn keeps(text: &str) {
        assert_eq!(read(text).as_deref(), Ok(text));
    }

    #[track_caller]
    fn refuses(text: &str, refusal: ArgumentError) {
        assert_eq!(read(text), Err(refusal));
    }

    #[test]
    fn urls_and_paths_are_kept_as_they_are_typed() {
        keeps("https://SessionDirectory.xboxlive.com:443/handles?a=%20");
        keeps("/serviceconfigs/x");
    }

    #[test]
    fn a_host_without_a_scheme_is_refused() {
        refuses(
            "sessiondirectory.xboxlive.com/handles",
            ArgumentError::NoUrl,
        );
        refuses("localhost:8080", ArgumentError::NoUrl);
        refuses("", ArgumentError::NoUrl);
    }

    #[test]
    fn what_is_wrong_with_a_url_is_said() {
        refuses(
            "https://a:b:c/",
            ArgumentError::Url(ParseError::InvalidPort),
        );
    }
}
