//! Responses that would forge a report, leak a secret or flood it.

use crate::catalog::Authority;
use crate::inspect::*;
use crate::report::tests::fixtures::{Case, limited, service_error};
use crate::time::Timestamp;

/// A hostile answer: a status that is none, a text that would forge a report.
pub(crate) fn hostile() -> Case {
    let mut case = Case::new(Some(799), 1);
    case.exchange.response.reason = Some("<b>@team</b>`".to_owned());
    case.code = Some((799, Authority::None, None));
    case.exchange
        .response
        .headers
        .push("X-\u{1b}[2J", "a\u{202e}b");
    case.body = || BodyFacts {
        message: Some(HOSTILE.to_owned()),
        ..BodyFacts::of(BodyKind::Text)
    };
    case
}

pub(crate) const HOSTILE: &str = "\u{1b}[31m# Fixed by @team in #12\r\n````\n\
                                  Next    run https://example.com/x\n<script>|x|</script>";

pub(crate) const SECRET: &str = "XBL3.0 x=1;eyJhbGciOiJub25lIn0.secret";

/// A secret in every place that could hold one.
pub(crate) fn secretive() -> Case {
    let mut case = limited();
    case.exchange.origin.file = SECRET.to_owned();
    case.exchange.origin.time = Some(Timestamp {
        at: jiff::Timestamp::UNIX_EPOCH,
        text: SECRET.to_owned(),
    });
    case.exchange.response.headers.push(SECRET, SECRET);
    case.body = || BodyFacts {
        content_type: Some(SECRET.to_owned()),
        wrapper: Some(WrapperFacts { status: 403 }),
        rate_limit: Some(RateLimit {
            limit_type: Some(SECRET.to_owned()),
            current_requests: Some(31),
            max_requests: 30,
            period_in_seconds: None,
            window: None,
            service: None,
            documented: None,
        }),
        error: Some(ErrorObject {
            source: Some(SECRET.to_owned()),
            description: Some(SECRET.to_owned()),
            redirect: Some(SECRET.to_owned()),
            also: vec![ErrorPart {
                code: ErrorCode::Word(SECRET.to_owned()),
                source: Some(SECRET.to_owned()),
                row: None,
            }],
            ..ErrorObject::of(Some(ErrorCode::Word(SECRET.to_owned())))
        }),
        says: Some(SECRET.to_owned()),
        ids: vec![(SECRET.to_owned(), SECRET.to_owned())],
        ..BodyFacts::of(BodyKind::RateLimit)
    };
    case
}

/// An error object whose texts are long.
pub(crate) fn wordy() -> Case {
    let mut case = service_error();
    case.body = || BodyFacts {
        error: Some(ErrorObject {
            source: Some("s".repeat(9000)),
            description: Some("d".repeat(9000)),
            ..ErrorObject::of(None)
        }),
        says: Some("d".repeat(9000)),
        ..BodyFacts::of(BodyKind::ServiceError)
    };
    case
}
