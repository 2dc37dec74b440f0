//! The secrets and identifiers of an exchange, taken note of before it is written: one may stand in a text before the
//! member or the header that tells what it is.

use crate::exchange::Exchange;
use crate::redact::{Redactor, of_body, of_header, of_url};

/// Bytes of a body that are looked at.
const LOOKED_AT: usize = 1 << 20;

/// Takes note of the secrets in the headers of an exchange, and of the identifiers that it names where they are to be
/// hidden.
pub(crate) fn learn(exchange: &Exchange, redactor: &mut Redactor) {
    redactor.begin_exchange();
    let request = exchange.request.as_ref();
    let sent = request.into_iter().flat_map(|request| &request.headers);
    for header in sent.chain(&exchange.response.headers) {
        redactor.learn_header(header.name, header.value);
    }
    if !redactor.hides_ids() {
        return;
    }
    if let Some(url) = request.and_then(|request| request.url.as_deref()) {
        redactor.learn(of_url(url));
    }
    let sent = request.into_iter().flat_map(|request| &request.headers);
    for header in sent.chain(&exchange.response.headers) {
        redactor.learn(of_header(header.name, header.value));
    }
    let body = &exchange.response.body.bytes;
    let body = body.get(..LOOKED_AT).unwrap_or(body);
    redactor.learn(of_body(&String::from_utf8_lossy(body)));
}
