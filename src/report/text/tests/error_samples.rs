//! Error objects, sign-in errors and rate limits of every kind.

use crate::catalog;
use crate::catalog::Entry;
use crate::catalog::rate_limits;
use crate::inspect::*;
use crate::report::text::tests::samples;

pub(crate) fn objects() -> Vec<(BodyKind, ErrorObject)> {
    let object = |code, row| ErrorObject {
        code,
        source: Some("DemoFD".to_owned()),
        description: None,
        redirect: None,
        row,
    };
    let number = |number| Some(ErrorCode::Number(number));
    let sign_in = |value: u32| {
        let row = catalog::sign_in_error(value).map(Entry::SignIn);
        (BodyKind::SignInError, object(number(value.into()), row))
    };
    let success = catalog::service_error(0).map(Entry::ServiceError);
    let friends = catalog::service_error_of(Some("PeopleFd"), 1028).map(Entry::ObservedError);
    let throttled = catalog::status_error("ThrottledTryAgain").map(Entry::StatusError);
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

pub(crate) fn wrapper(says: Option<&str>) -> WrapperFacts {
    WrapperFacts {
        status: 429,
        says: says.map(str::to_owned),
    }
}

pub(crate) fn rate_limits() -> Vec<RateLimit> {
    let limit = |kind: &str, max_requests, period_in_seconds, window| RateLimit {
        limit_type: Some(kind.to_owned()),
        current_requests: max_requests + 1,
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
