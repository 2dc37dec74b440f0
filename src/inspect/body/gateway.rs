//! The gateway that answered in place of the service, and what its page wants quoted.

use std::borrow::Cow;

use crate::catalog::{Class, GatewayPage, Service, gateway, is_under, network_page};
use crate::exchange::{Exchange, Role};
use crate::inspect::body::facts::{BodyFacts, BodyKind, GatewayFacts};
use crate::inspect::body::page;
use crate::inspect::request::RequestFacts;

/// Bytes of a body within which a gateway names itself.
const LOOKED_AT: usize = 64 << 10;

/// Finds the gateway. Its headers come with good answers of the service too, so what tells is a page, or a failure
/// without anything that the service would send.
pub(crate) fn find(
    exchange: &Exchange,
    request: Option<&RequestFacts>,
    body: &BodyFacts,
) -> Option<GatewayFacts> {
    let response = &exchange.response;
    let status = response.status;
    let failed = status.is_some_and(|status| Class::of(status) >= Class::ClientError);
    let is_page = body.kind == BodyKind::Html;
    let may_be = match body.kind {
        BodyKind::Html => true,
        BodyKind::None | BodyKind::Text => failed,
        BodyKind::Message => failed && body.known_message.is_none(),
        _ => false,
    };
    if response.role != Role::Final || !may_be {
        return None;
    }
    let bytes = &response.body.bytes;
    let text = String::from_utf8_lossy(bytes.get(..LOOKED_AT).unwrap_or(bytes));
    let url = exchange
        .request
        .as_ref()
        .and_then(|request| request.url.as_deref());
    let told = gateway(&GatewayPage {
        url,
        status,
        header: &|name| response.headers.get(name),
        title: body.says.as_deref().filter(|_| is_page),
        body: &text,
    });
    // Services behind Windows' own server name it in good answers and refusals alike.
    let told = told.filter(|row| is_page || row.id != "http-sys" || status == Some(400));
    let row = told.or_else(|| {
        let stands_for_answer = is_page && matches!(status, Some(200 | 302));
        (stands_for_answer && answers_in_json(request)).then(network_page)?
    })?;
    let reference = row
        .quote
        .and_then(|name| reference(name, exchange, &text, is_page));
    let cause = row.cause(&text);
    Some(GatewayFacts {
        row,
        sentence: cause.and_then(|(words, _)| sentence_with(words, &text)),
        cause: cause.map(|(_, cause)| cause),
        reference,
    })
}

/// The sentence of a page that has these words, in plain text.
fn sentence_with(words: &str, page: &str) -> Option<String> {
    const ENDS: [char; 3] = ['.', '!', '?'];
    const LONGEST: usize = 300;
    let at = page
        .to_ascii_lowercase()
        .find(&words.to_ascii_lowercase())?;
    let before = page.get(..at)?;
    let start = before.rfind(['>', '.', '!', '?']).map_or(0, |end| end + 1);
    let behind = at + words.trim_end_matches(ENDS).len();
    let rest = page.get(behind..)?;
    let end = rest.find(['<', '.', '!', '?']).map_or(page.len(), |end| {
        let stop = rest.get(end..).is_some_and(|rest| rest.starts_with(ENDS));
        behind + end + usize::from(stop)
    });
    let sentence = page::plain(page.get(start..end)?);
    Some(sentence.trim().chars().take(LONGEST).collect())
}

/// Whether a page stands where a service answers with something else, and no gateway names itself: probably one answered.
pub(crate) fn is_page_in_place(
    exchange: &Exchange,
    request: Option<&RequestFacts>,
    body: &BodyFacts,
) -> bool {
    let response = &exchange.response;
    let failed = response
        .status
        .is_some_and(|status| Class::of(status) >= Class::ClientError);
    body.kind == BodyKind::Html
        && body.gateway.is_none()
        && failed
        && response.role == Role::Final
        && answers_in_json(request)
}

/// Whether the host is a service that never answers with a page: those for browsers have hosts of their own.
fn answers_in_json(request: Option<&RequestFacts>) -> bool {
    let Some((host, service)) = request.and_then(|request| {
        let host = request.host.as_deref()?;
        Some((host, request.service?))
    }) else {
        return false;
    };
    match service {
        Service::OAuth | Service::Proxy => false,
        Service::Other => is_under(host, "xboxlive.com") && !is_under(host, "ui.xboxlive.com"),
        _ => true,
    }
}

/// The id that a gateway wants quoted: in a header, or in the words of the page.
fn reference(
    name: &str,
    exchange: &Exchange,
    text: &str,
    is_page: bool,
) -> Option<(String, String)> {
    if let Some(value) = exchange.response.headers.get(name) {
        return Some((name.to_owned(), value.to_owned()));
    }
    let plain = match is_page {
        true => Cow::Owned(page::plain(text)),
        false => Cow::Borrowed(text),
    };
    let at = plain
        .to_ascii_lowercase()
        .find(&name.to_ascii_lowercase())?;
    let value = plain
        .get(at + name.len()..)?
        .trim_start_matches([':', ' '])
        .split([' ', '<', '\r', '\n'])
        .next()
        .filter(|value| !value.is_empty())?;
    let name = name.trim_end_matches([' ', '#']);
    Some((name.to_owned(), value.to_owned()))
}
