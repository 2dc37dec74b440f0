//! Who speaks of the status of an answer: its host first, and what the body tells.

use crate::catalog::Authority;
use crate::exchange::{Response, Role};
use crate::inspect::body::facts::{BodyFacts, BodyKind};
use crate::inspect::headers::facts::HeaderFacts;
use crate::inspect::request::RequestFacts;

/// The authority that the request alone tells; `None` where no host is known and the path tells none.
///
/// What a proxy answers to `CONNECT`, and what comes before the answer, is HTTP's.
pub(crate) fn of_request(response: &Response, request: Option<&RequestFacts>) -> Option<Authority> {
    match response.role {
        Role::Final => request.and_then(|request| request.authority),
        Role::Interim | Role::Tunnel => Some(Authority::Http),
    }
}

/// The authority for the status of an answer, and whether the MPSD table is assumed because nothing tells one.
///
/// A message that is known by its words outranks the host.
pub(crate) fn settle(
    response: &Response,
    request: Option<&RequestFacts>,
    headers: &HeaderFacts,
    body: &BodyFacts,
) -> (Authority, bool) {
    let no_host = request.and_then(|request| request.service).is_none();
    if body.known_message.is_some() {
        return (Authority::Mpsd, no_host);
    }
    let told = of_request(response, request).or_else(|| of_answer(headers, body));
    match told {
        Some(authority) => (authority, authority == Authority::Mpsd && no_host),
        None => (Authority::Mpsd, true),
    }
}

/// The authority that an answer tells by itself: the service that has such an error object or header.
fn of_answer(headers: &HeaderFacts, body: &BodyFacts) -> Option<Authority> {
    of_body(body.kind)
        .or_else(|| of_sentence(body))
        .or_else(|| body.told.as_ref().map(|told| told.authority))
        .or_else(|| (!headers.sign_in.is_empty()).then_some(Authority::SignIn))
        .or_else(|| body.is_passed_on().then_some(Authority::Proxy))
}

/// The stores, which alone tell a reached rate limit in a sentence.
pub(crate) fn of_sentence(body: &BodyFacts) -> Option<Authority> {
    let is_sentence = matches!(body.kind, BodyKind::Message | BodyKind::Json);
    let is_told = is_sentence && body.rate_limit.is_some();
    is_told.then_some(Authority::Store)
}

/// The service that has an error object of this kind. The object of a reached rate limit is that of any Xbox service,
/// the session directory among them.
pub(crate) fn of_body(kind: BodyKind) -> Option<Authority> {
    match kind {
        BodyKind::ServiceError | BodyKind::ServiceErrorResponse | BodyKind::GameClipsError => {
            Some(Authority::Xbox)
        }
        BodyKind::SignInError => Some(Authority::SignIn),
        BodyKind::StatusError | BodyKind::StreamError => Some(Authority::Streaming),
        BodyKind::OauthError => Some(Authority::OAuth),
        BodyKind::MinecraftError
        | BodyKind::YggdrasilError
        | BodyKind::RealmsError
        | BodyKind::MinecraftServicesError => Some(Authority::Minecraft),
        BodyKind::PlayfabError => Some(Authority::PlayFab),
        BodyKind::ProxyError => Some(Authority::Proxy),
        _ => None,
    }
}
