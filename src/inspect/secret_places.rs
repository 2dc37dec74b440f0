//! Where an exchange holds secrets, so that the report can say what it hides.

use super::{Finding, SecretPlace};
use crate::exchange::{Exchange, Headers};
use crate::secrets;

/// Bytes of a body that are searched. Nothing of a body beyond is ever shown.
const SEARCHED: usize = 1 << 20;

/// The places of an exchange that hold secrets, in the order of the exchange.
pub(super) fn find(exchange: &Exchange) -> Option<Finding> {
    let mut places = Vec::new();
    if let Some(request) = &exchange.request {
        if request
            .url
            .as_deref()
            .is_some_and(|url| !secrets::in_url(url).is_empty())
        {
            places.push(SecretPlace::Url);
        }
        in_headers(&request.headers, &mut places);
    }
    in_headers(&exchange.response.headers, &mut places);
    let bytes = &exchange.response.body.bytes;
    let start = bytes.get(..SEARCHED.min(bytes.len())).unwrap_or_default();
    if !secrets::in_text(&String::from_utf8_lossy(start)).is_empty() {
        places.push(SecretPlace::Body);
    }
    (!places.is_empty()).then_some(Finding::SecretRedacted { places })
}

fn in_headers(headers: &Headers, places: &mut Vec<SecretPlace>) {
    for header in headers {
        let known = places.iter().any(|place| {
            matches!(place, SecretPlace::Header(name) if name.eq_ignore_ascii_case(&header.name))
        });
        if !known && !secrets::in_header(&header.name, &header.value).is_empty() {
            places.push(SecretPlace::Header(header.name.clone()));
        }
    }
}
