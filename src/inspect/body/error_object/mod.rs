//! JSON error objects, told by their structure alone and tried in a fixed order.

pub(crate) mod game_clips;
pub(crate) mod members;
pub(crate) mod minecraft;
pub(crate) mod oauth;
pub(crate) mod operations;
pub(crate) mod playfab;
pub(crate) mod proxy;
pub(crate) mod rate_limit;
pub(crate) mod rows;
pub(crate) mod service_error;
pub(crate) mod service_error_response;
pub(crate) mod sign_in;
pub(crate) mod status_error;
pub(crate) mod stream;
pub(crate) mod wrapper;

#[cfg(test)]
mod tests;

use crate::catalog::Class;
use crate::inspect::body::context::HostKind;
use crate::inspect::body::facts::{BodyFacts, BodyKind, ErrorCode, ErrorObject, WrapperFacts};
use crate::inspect::body::reached_limit::RateLimit;
use crate::inspect::findings::finding::Finding;
use members::{Object, member};

/// What an object is told to be, and what is wrong with its code.
type Decoded = (BodyFacts, Option<Finding>);

/// Decodes an error object: the body that it makes, and what is wrong with its code.
///
/// The order is that of how telling the members are: the shapes of neighbours stand between those of Xbox, so that
/// none is taken for another.
pub(crate) fn decode(object: &Object, status: Option<u16>, host: HostKind) -> Option<Decoded> {
    let plain = |kind| move |object| error(kind, object, None);
    let found = |kind| move |(object, finding)| error(kind, object, finding);
    if let Some((object, finding)) = sign_in::decode(object) {
        return Some(error(BodyKind::SignInError, object, finding));
    }
    // A sign-in answer that is none of the errors is no error of a neighbour either.
    let neighbour = Some(object).filter(|object| member(object, "XErr").is_none());
    let by_host = |shape: fn(&Object) -> Option<(BodyKind, ErrorObject)>| {
        neighbour
            .and_then(shape)
            .map(|(kind, object)| minecrafts(kind, object, host))
    };
    neighbour
        .and_then(oauth::decode)
        .map(plain(BodyKind::OauthError))
        .or_else(|| {
            neighbour
                .and_then(|object| minecraft::decode(object, status, host))
                .map(plain(BodyKind::MinecraftError))
        })
        .or_else(|| by_host(minecraft::yggdrasil))
        .or_else(|| rate_limit::decode(object).map(limit))
        .or_else(|| status_error::decode(object).map(found(BodyKind::StatusError)))
        .or_else(|| {
            neighbour
                .and_then(stream::decode)
                .map(plain(BodyKind::StreamError))
        })
        .or_else(|| {
            neighbour
                .and_then(|object| status_error::decode_bare(object, host))
                .map(found(BodyKind::StatusError))
        })
        .or_else(|| game_clips::decode(object).map(plain(BodyKind::GameClipsError)))
        .or_else(|| by_host(minecraft::services))
        .or_else(|| {
            neighbour
                .and_then(playfab::decode)
                .map(plain(BodyKind::PlayfabError))
        })
        .or_else(|| service_error(object, status, host))
        .or_else(|| neighbour.and_then(proxy::decode).map(proxys))
        .or_else(|| by_host(minecraft::realms))
        .or_else(|| {
            service_error_response::decode(object)
                .filter(|_| host != HostKind::Foreign)
                .map(plain(BodyKind::ServiceErrorResponse))
        })
}

fn error(kind: BodyKind, error: ErrorObject, finding: Option<Finding>) -> Decoded {
    let facts = BodyFacts {
        error: Some(error),
        ..BodyFacts::of(kind)
    };
    (facts, finding)
}

fn limit(limit: RateLimit) -> Decoded {
    let facts = BodyFacts {
        rate_limit: Some(limit),
        ..BodyFacts::of(BodyKind::RateLimit)
    };
    (facts, None)
}

/// A shape that only Minecraft's hosts are known to have: with no host it probably is theirs, on the host of others it
/// is any JSON.
fn minecrafts(kind: BodyKind, object: ErrorObject, host: HostKind) -> Decoded {
    let certain = match host {
        HostKind::Minecraft => true,
        HostKind::Unknown => false,
        _ => return (BodyFacts::of(BodyKind::Json), None),
    };
    error(kind, ErrorObject { certain, ..object }, None)
}

/// A ServiceError. The shape without a source anybody may use, so on a host of others it is anybody's; and under a
/// success one without a code is an object that happens to have a source and a description.
fn service_error(object: &Object, status: Option<u16>, host: HostKind) -> Option<Decoded> {
    let (object, finding) = service_error::decode(object)?;
    let success = status.map(Class::of) == Some(Class::Success);
    let anybodys = (host == HostKind::Foreign && object.source.is_none())
        || (success && finding == Some(Finding::InvalidCode { found: None }));
    (!anybodys).then(|| error(BodyKind::ServiceError, object, finding))
}

/// The refusal of a proxy, with the status that it gives.
fn proxys(object: ErrorObject) -> Decoded {
    let status = match object.code {
        Some(ErrorCode::Number(code)) => u16::try_from(code).ok(),
        _ => None,
    };
    let wrapper = status
        .filter(|status| (100..=599).contains(status))
        .map(|status| WrapperFacts { status });
    let (facts, finding) = error(BodyKind::ProxyError, object, None);
    (BodyFacts { wrapper, ..facts }, finding)
}
