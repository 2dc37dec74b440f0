//! Where an exchange holds secrets, so that a report can say what it hides.

use std::collections::HashSet;

use crate::exchange::{Exchange, Headers};
use crate::inspect::{Finding, SecretPlace};
use crate::redact::Place;
use crate::redact::redactor::Redactor;
use crate::report::formatter::Formatter;

/// Bytes of a body that are searched. What a report shows of a body beyond is hidden all the same.
const SEARCHED: usize = 1 << 20;

/// The places of an exchange that hold secrets, in the order of the exchange; `None` where they are shown.
pub(crate) fn find(exchange: &Exchange, f: &mut Formatter<'_>) -> Option<Finding> {
    let redactor = &*f.redactor();
    let mut places = Vec::new();
    let mut seen = HashSet::new();
    if let Some(request) = &exchange.request {
        let url = request.url.as_deref();
        if url.is_some_and(|url| redactor.hides_in(Place::Url, url)) {
            places.push(SecretPlace::Url);
        }
        in_headers(&request.headers, redactor, &mut seen, &mut places);
    }
    in_headers(&exchange.response.headers, redactor, &mut seen, &mut places);
    let bytes = &exchange.response.body.bytes;
    let start = bytes.get(..SEARCHED.min(bytes.len())).unwrap_or_default();
    if redactor.hides_in(Place::Text, &String::from_utf8_lossy(start)) {
        places.push(SecretPlace::Body);
    }
    (!places.is_empty()).then_some(Finding::SecretRedacted { places })
}

/// Adds the headers that hold secrets, each name once.
fn in_headers(
    headers: &Headers,
    redactor: &Redactor,
    seen: &mut HashSet<String>,
    places: &mut Vec<SecretPlace>,
) {
    for header in headers {
        if redactor.hides_in(Place::Header(&header.name), &header.value)
            && seen.insert(header.name.to_ascii_lowercase())
        {
            places.push(SecretPlace::Header(header.name.clone()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::report::formatter::Markup;

    #[test]
    fn secrets_are_told_by_their_places() {
        let headers = [
            ("Set-Cookie", "a=b"),
            ("set-cookie", "c=d"),
            ("ETag", "\"a\""),
        ];
        let exchange = Exchange::answered(200, headers, r#"{"Token":"x"}"#)
            .to("GET", "https://profile.xboxlive.com/?token=x")
            .sent([("Authorization", "XBL3.0 x=1;abc")]);
        let found = |show_secrets| {
            let mut redactor = Redactor::new(show_secrets);
            let mut f = Formatter::new(&mut redactor, Markup::Plain, Language::English);
            find(&exchange, &mut f)
        };
        let places = vec![
            SecretPlace::Url,
            SecretPlace::Header("Authorization".into()),
            SecretPlace::Header("Set-Cookie".into()),
            SecretPlace::Body,
        ];
        assert_eq!(found(false), Some(Finding::SecretRedacted { places }));
        assert_eq!(found(true), None);
    }
}
