//! Error objects, sign-in errors and rate limits of every kind.

use crate::catalog;
use crate::catalog::Entry;
use crate::catalog::rate_limits;
use crate::inspect::*;
use crate::report::text::tests::samples;

pub(crate) fn objects() -> Vec<(BodyKind, ErrorObject)> {
    let object = |code, row| ErrorObject {
        source: Some("DemoFD".to_owned()),
        row,
        ..ErrorObject::of(code)
    };
    let number = |number| Some(ErrorCode::Number(number));
    let sign_in = |value: u32| {
        let row = catalog::sign_in_error(value).map(Entry::SignIn);
        (BodyKind::SignInError, object(number(value.into()), row))
    };
    let success = catalog::service_error(0).map(Entry::ServiceError);
    let friends = catalog::service_error_of(Some("PeopleFd"), 1028).map(Entry::ObservedError);
    let throttled = catalog::status_error("ThrottledTryAgain").map(Entry::StatusError);
    let neighbour = |word: &str, part: Option<ErrorCode>| ErrorObject {
        certain: part.is_some(),
        also: part
            .map(|code| ErrorPart {
                code,
                source: None,
                row: None,
            })
            .into_iter()
            .collect(),
        ..object(Some(ErrorCode::Word(word.to_owned())), None)
    };
    vec![
        (BodyKind::ServiceError, object(None, None)),
        (BodyKind::ServiceError, object(number(0), success)),
        (BodyKind::ServiceError, object(number(1028), friends)),
        (BodyKind::ServiceErrorResponse, object(None, None)),
        (BodyKind::ServiceErrorResponse, object(number(8377), None)),
        (BodyKind::GameClipsError, object(number(1), None)),
        (
            BodyKind::StatusError,
            object(Some(ErrorCode::Word("Word".to_owned())), throttled),
        ),
        sign_in(0x8015_DC07),
        sign_in(0x8015_DC09),
        sign_in(0x8015_DC1F),
        (
            BodyKind::OauthError,
            neighbour("invalid_grant", number(70008)),
        ),
        (BodyKind::MinecraftError, neighbour("FORBIDDEN", None)),
        (
            BodyKind::YggdrasilError,
            neighbour("ForbiddenOperationException", None),
        ),
        (BodyKind::RealmsError, object(number(6), None)),
        (BodyKind::MinecraftServicesError, neighbour("outer", None)),
        (BodyKind::PlayfabError, object(number(1000), None)),
        (
            BodyKind::StreamError,
            neighbour("WNSError", number(-2_147_019_873)),
        ),
        (BodyKind::ProxyError, object(number(401), None)),
    ]
}

pub(crate) fn refusals() -> Vec<SignInRefusal> {
    [0x8015_DC07, 0x8015_DC09].map(refusal).to_vec()
}

pub(crate) fn refusal(value: u32) -> SignInRefusal {
    SignInRefusal {
        value,
        header: "X-Err",
        row: catalog::sign_in_error(value),
    }
}

pub(crate) fn wrapper() -> WrapperFacts {
    WrapperFacts { status: 429 }
}

pub(crate) fn rate_limits() -> Vec<RateLimit> {
    let limit = |kind: &str, max_requests, period_in_seconds, window| RateLimit {
        limit_type: Some(kind.to_owned()),
        current_requests: Some(max_requests + 1),
        max_requests,
        period_in_seconds,
        window,
        service: None,
        documented: None,
    };
    let mut limits: Vec<RateLimit> = samples::windows()
        .into_iter()
        .map(|window| limit("rate", 30, Some(15), window))
        .collect();
    limits.extend([
        limit("rate", 0, None, None),
        limit("concurrency", 1, None, None),
    ]);
    limits
}

pub(crate) fn documented() -> impl Iterator<Item = &'static catalog::DocumentedLimit> {
    rate_limits::TABLE.iter()
}
