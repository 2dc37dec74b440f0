//! What was asked in a call.

use url::form_urlencoded::Serializer;

use crate::capture::error::Problem;
use crate::capture::formats::call::fields::{headers, payload, string};
use crate::capture::formats::call::shape::{ADDRESSES, BODIES, HEADERS, REQUESTS};
use crate::capture::formats::json_message::{Members, scalar};
use crate::capture::source::Limits;
use crate::exchange::Request;

/// What was asked, as it stands beside the response, or in a request of its own.
pub(crate) fn asked(
    call: &Members<'_>,
    answer: &Members<'_>,
    limits: Limits,
) -> Result<Request, Problem> {
    let sent = [call, answer].into_iter().find_map(|members| {
        let mut names = REQUESTS.into_iter();
        names.find_map(|name| {
            let sent = members.object(name)?;
            let has_address = ADDRESSES.iter().any(|name| sent.has(name));
            (has_address || sent.has("method")).then_some((name, sent))
        })
    });
    let (name, sent) = sent.unwrap_or_default();
    let body = match payload(call, "requestBody", "requestBodyEncoding")? {
        None => BODIES
            .iter()
            .find_map(|name| payload(&sent, name, "").ok()?),
        given => given,
    };
    let body = body.map(|(bytes, _)| bytes);
    let own = headers(call, &["requestHeaders"], "requestHeaders")?;
    let headers = match own.is_empty() {
        true => headers(&sent, &HEADERS, "headers").unwrap_or_default(),
        false => own,
    };
    let method = sent
        .text("method")
        .map(|method| method.to_ascii_uppercase());
    let url = string(call, "url")?
        .or_else(|| answer.text("url"))
        .or_else(|| call.text("requestUrl"));
    Ok(Request {
        method: string(call, "method")?
            .or(method)
            .or_else(|| call.text("requestMethod")),
        url: url.or_else(|| address(&sent, matches!(name, "config" | "options"))),
        headers_complete: !headers.is_empty() || call.value("requestHeaders").is_some(),
        headers,
        has_body: body.as_ref().map(|bytes| !bytes.is_empty()),
        body: body.and_then(|bytes| limits.request_body(bytes)),
        ..Request::default()
    })
}

/// The address of a request: a text, or an object that holds it as one. `is_in_parts` says that its beginning and its
/// query may stand beside it.
fn address(sent: &Members<'_>, is_in_parts: bool) -> Option<String> {
    let mut names = ADDRESSES.iter();
    let url = names.find_map(|name| {
        let parts = || sent.object(name).unwrap_or_default();
        let whole = || ["raw", "href"].iter().find_map(|name| parts().text(name));
        sent.text(name).or_else(whole)
    })?;
    if !is_in_parts {
        return Some(url);
    }
    let url = match sent.text("baseURL").filter(|_| !url.contains("://")) {
        Some(base) => format!(
            "{}/{}",
            base.trim_end_matches('/'),
            url.trim_start_matches('/')
        ),
        None => url,
    };
    let params = ["params", "query"]
        .iter()
        .find_map(|name| sent.object(name));
    let query = params.map(|params| query(&params)).unwrap_or_default();
    let mark = if url.contains('?') { '&' } else { '?' };
    Some(match query.is_empty() {
        true => url,
        false => format!("{url}{mark}{query}"),
    })
}

/// A query from its parts. What is no text and no number stands in it in a way that each client has its own.
fn query(params: &Members<'_>) -> String {
    let mut query = Serializer::new(String::new());
    for name in params.names() {
        if let Some(value) = params.value(&name).and_then(scalar) {
            query.append_pair(&name, &value);
        }
    }
    query.finish()
}
