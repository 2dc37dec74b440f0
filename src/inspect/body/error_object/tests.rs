//! Each shape, its neighbours, and what is tolerated.

use serde_json::{Value, json};

use crate::catalog::Entry;
use crate::inspect::body::error_object::wrapper::open;
use crate::inspect::body::error_object::*;
use crate::inspect::body::facts::{ErrorCode, LimitWindow};

fn decoded(value: Value) -> Option<(BodyFacts, Option<Finding>)> {
    decode(value.as_object().unwrap(), false, false)
}

#[track_caller]
fn error(value: Value) -> (ErrorObject, Option<Finding>) {
    let (facts, finding) = decoded(value).unwrap();
    assert_eq!(facts.kind, BodyKind::ServiceError);
    (facts.error.unwrap(), finding)
}

#[test]
fn a_documented_code_brings_its_row() {
    let (object, finding) = error(
        json!({"code": 4000, "source": "DemoFD", "description": "d", "traceInformation": {}}),
    );
    assert_eq!(object.row.and_then(Entry::name), Some("InvalidRequestBody"));
    assert_eq!(finding, None);
}

#[test]
fn names_are_compared_without_case_and_null_gives_way() {
    let (object, _) = error(json!({"Code": 0, "source": null, "Source": "A", "Description": null}));
    assert_eq!(object.source.as_deref(), Some("A"));
    assert_eq!(object.code, Some(ErrorCode::Number(0)));
}

#[test]
fn an_undocumented_code_is_told() {
    let (object, finding) = error(json!({"code": -7, "description": ""}));
    assert_eq!(object.row, None);
    assert_eq!(finding, Some(Finding::UndocumentedCode { code: -7 }));
}

#[test]
fn a_code_that_breaks_the_format_is_told_not_dropped() {
    let of = |code: Value| error(json!({"code": code, "source": "A", "description": "d"}));
    let invalid = |found: &str| {
        Some(Finding::InvalidCode {
            found: Some(found.into()),
        })
    };
    assert_eq!(of(json!(2_147_483_648_i64)).1, invalid("2147483648"));
    assert_eq!(
        error(json!({"code": 4_294_967_296_i64, "source": "A"})).1,
        invalid("4294967296")
    );
    assert_eq!(of(json!(u64::MAX)).1, invalid("18446744073709551615"));
    let (string, finding) = of(json!("4000"));
    assert_eq!(string.code, Some(ErrorCode::Number(4000)));
    assert_eq!(finding, invalid("\"4000\""));
    let (missing, finding) = error(json!({"source": "A", "description": "d"}));
    assert_eq!(missing.code, None);
    assert_eq!(finding, Some(Finding::InvalidCode { found: None }));
}

#[test]
fn under_a_success_a_code_is_needed() {
    let object = json!({"source": "guide", "description": "How to join"});
    assert!(decode(object.as_object().unwrap(), false, true).is_none());
    let object = json!({"source": "guide", "description": "How to join", "code": 5000});
    assert!(decode(object.as_object().unwrap(), false, true).is_some());
}

#[test]
fn the_limits_of_32_bits_are_codes() {
    for code in [i32::MIN, i32::MAX] {
        let (object, _) = error(json!({"code": code, "source": "A"}));
        assert_eq!(object.code, Some(ErrorCode::Number(code.into())));
    }
}

#[test]
fn neighbours_are_no_service_errors() {
    for other in [
        json!({"code": 4000.5, "source": "A", "description": "d"}),
        json!({"code": 4000.0, "source": "A", "description": "d"}),
        json!({"code": "NotFound", "source": "A", "description": "d"}),
        json!({"code": "4000", "description": "d"}),
        json!({"code": 4000}),
        json!({"code": 4000, "source": "A", "details": []}),
        json!({"code": 400, "status": "BadRequest", "error": "e", "errorCode": 1, "errorMessage": "m"}),
        json!({"description": "d"}),
    ] {
        assert!(decoded(other.clone()).is_none(), "{other}");
    }
}

#[test]
fn a_rate_limit_names_its_window() {
    let of = |value: Value| decoded(value).unwrap().0.rate_limit.unwrap();
    let burst = of(
        json!({"Version": 1, "currentRequests": 31, "maxRequests": 30, "periodInSeconds": 15, "LimitType": "Rate"}),
    );
    assert_eq!(burst.window, Some(LimitWindow::Burst));
    let other = of(json!({"currentRequests": 1, "maxRequests": 1, "periodInSeconds": 120}));
    assert_eq!(other.window, None);
    let calls = of(
        json!({"currentRequests": 1, "maxRequests": 1, "periodInSeconds": 15, "limitType": "concurrency"}),
    );
    assert_eq!(calls.window, None);
    assert!(decoded(json!({"currentRequests": 1, "maxRequests": 1})).is_none());
}

#[test]
fn a_foreign_host_weakens_an_error_without_source() {
    let object = json!({"code": 404, "description": "x"});
    assert!(decode(object.as_object().unwrap(), true, false).is_none());
}

/// The kind that an object is of, and the object where it describes an error.
#[track_caller]
fn kind(value: &Value) -> Option<(BodyKind, Option<ErrorObject>)> {
    decoded(value.clone()).map(|(facts, _)| (facts.kind, facts.error))
}

#[track_caller]
fn check(value: Value, expected: Option<BodyKind>) {
    assert_eq!(kind(&value).map(|(kind, _)| kind), expected, "{value}");
}

#[test]
fn each_shape_is_told_by_its_members() {
    for (value, expected) in [
        (json!({"XErr": 2_148_916_233_u32}), BodyKind::SignInError),
        (
            json!({"currentRequests": 31, "maxRequests": 30, "limitType": "Rate"}),
            BodyKind::RateLimit,
        ),
        (
            json!({"status": {"errorCode": "ThrottledTryAgain"}}),
            BodyKind::StatusError,
        ),
        (
            json!({"errorSource": "clips", "errorResponseCode": 1}),
            BodyKind::GameClipsError,
        ),
        (
            json!({"code": 4000, "source": "DemoFD"}),
            BodyKind::ServiceError,
        ),
        (
            json!({"errorCode": 8377, "errorMessage": "m"}),
            BodyKind::ServiceErrorResponse,
        ),
    ] {
        check(value, Some(expected));
    }
}

#[test]
fn the_more_telling_member_wins() {
    use BodyKind as Kind;
    let mut value = json!({
        "XErr": 2_148_916_233_u32,
        "currentRequests": 31, "maxRequests": 30, "periodInSeconds": 15,
        "errorResponseCode": 1,
        "code": 4000, "source": "DemoFD", "description": "d",
        "errorCode": 5, "errorMessage": "m",
    });
    for (taken, expected) in [
        ("XErr", Kind::SignInError),
        ("currentRequests", Kind::RateLimit),
        ("errorResponseCode", Kind::GameClipsError),
        ("code", Kind::ServiceError),
        ("errorCode", Kind::ServiceErrorResponse),
    ] {
        check(value.clone(), Some(expected));
        value.as_object_mut().unwrap().remove(taken);
    }
    let both = json!({"status": {"errorCode": "Word"}, "errorResponseCode": 1});
    check(both, Some(Kind::StatusError));
}

#[test]
fn names_are_compared_without_case_in_every_shape() {
    for (value, expected) in [
        (
            json!({"xerr": 2_148_916_233_u32, "IDENTITY": "0"}),
            BodyKind::SignInError,
        ),
        (
            json!({"Status": {"ErrorCode": "Word"}}),
            BodyKind::StatusError,
        ),
        (json!({"ErrorResponseCode": null}), BodyKind::GameClipsError),
        (
            json!({"ErrorCode": null, "errorcode": 7, "ErrorMessage": "m"}),
            BodyKind::ServiceErrorResponse,
        ),
    ] {
        check(value, Some(expected));
    }
}

#[test]
fn a_sign_in_error_is_a_number_of_32_bits_without_a_token_beside_it() {
    let of = |value: Value| kind(&json!({"XErr": value})).is_some();
    for value in [json!(1), json!(u32::MAX), json!("2148916233")] {
        assert!(of(value.clone()), "{value}");
    }
    for value in [
        json!(0),
        json!(-1),
        json!(4_294_967_296_u64),
        json!("x"),
        json!(""),
        json!(null),
        json!(1.0),
    ] {
        assert!(!of(value.clone()), "{value}");
    }
    check(json!({"XErr": 2_148_916_233_u32, "token": "t"}), None);
}

#[test]
fn a_sign_in_error_keeps_its_number_exactly_and_its_page() {
    let value = json!({"Identity": "0", "XErr": 2_148_916_238_u32, "Message": "", "Redirect": "https://start.ui.xboxlive.com/AddChildToFamily"});
    let (_, error) = kind(&value).unwrap();
    let error = error.unwrap();
    assert_eq!(error.code, Some(ErrorCode::Number(2_148_916_238)));
    assert_eq!(error.description, None, "an empty message says nothing");
    assert!(
        error
            .redirect
            .is_some_and(|url| url.ends_with("AddChildToFamily"))
    );
    assert_eq!(
        error.row.and_then(Entry::name),
        Some("XO_E_ACCOUNT_CHILD_NOT_IN_FAMILY")
    );
}

#[test]
fn a_response_may_lack_its_message_only_where_hardly_anything_else_stands() {
    let response = Some(BodyKind::ServiceErrorResponse);
    check(json!({"errorCode": 8377}), response);
    check(json!({"errorCode": 8377, "traceId": "x"}), response);
    check(json!({"errorCode": 8377, "traceId": "x", "more": 1}), None);
    check(json!({"errorCode": null}), None);
    check(json!({"errorCode": null, "errorMessage": null}), response);
    check(
        json!({"errorCode": 5, "errorMessage": "x", "errorSource": "y"}),
        response,
    );
    check(
        json!({"errorCode": 5, "errorMessage": "x", "details": []}),
        None,
    );
    check(json!({"errorCode": 5, "errorMessage": 7}), None);
    check(
        json!({"errorCode": 2_147_483_648_i64, "errorMessage": "x"}),
        None,
    );
}

#[test]
fn a_code_elsewhere_is_no_reason_to_miss_one_in_a_service_error() {
    let value = json!({"source": "a", "description": "b", "errorCode": 5, "errorMessage": "x"});
    check(value, Some(BodyKind::ServiceErrorResponse));
}

#[test]
fn a_status_that_is_fine_is_no_error() {
    check(
        json!({"status": {"errorCode": "OK", "errorMessage": null}, "result": []}),
        None,
    );
    check(json!({"status": {"errorCode": 7}}), None);
    check(
        json!({"status": {"errorCode": "Word", "errorMessage": {}}}),
        None,
    );
    check(json!({"status": "Word"}), None);
}

#[test]
fn neighbours_are_any_json() {
    for value in [
        json!({"code": 400, "status": "BadRequest", "error": "e", "errorCode": 1000, "errorMessage": "m"}),
        json!({"path": "/p", "errorType": "T", "error": "e", "errorMessage": "m"}),
        json!({"error": "invalid_grant", "error_description": "d"}),
        json!({"type": "about:blank", "title": "t", "status": 400, "detail": "d"}),
        json!({"status": "403", "message": "The requested session …"}),
        json!({"Message": "m"}),
        json!({"code": "NotFound", "description": "d"}),
        json!({"IssueInstant": "i", "NotAfter": "n", "Token": "t", "DisplayClaims": {"xui": [{"uhs": "1"}]}}),
        json!({"currentRequests": 1.5, "maxRequests": 1, "periodInSeconds": 15}),
        json!({"nested": {"XErr": 2_148_916_233_u32}}),
    ] {
        check(value, None);
    }
}

#[test]
fn a_foreign_host_leaves_only_the_shapes_that_nobody_else_has() {
    let foreign = |value: Value| decode(value.as_object().unwrap(), true, false).is_some();
    assert!(!foreign(json!({"errorCode": 5, "errorMessage": "x"})));
    assert!(foreign(json!({"code": 5, "source": "A"})));
    assert!(foreign(json!({"XErr": 1})));
    assert!(foreign(json!({"errorResponseCode": 1})));
}

#[test]
fn a_wrapper_is_nothing_but_content_and_code() {
    let status = |value: Value| open(value.as_object().unwrap()).map(|wrapper| wrapper.status);
    assert_eq!(status(json!({"content": {}, "code": 429})), Some(429));
    assert_eq!(status(json!({"Content": [], "Code": 200})), Some(200));
    for other in [
        json!({"content": {}, "code": 600}),
        json!({"content": {}, "code": 99}),
        json!({"content": {}, "code": "429"}),
        json!({"content": "text", "code": 429}),
        json!({"content": {}, "code": 429, "more": 1}),
        json!({"code": 429}),
    ] {
        assert_eq!(status(other.clone()), None, "{other}");
    }
}

#[test]
fn a_proxys_refusal_gives_its_status_and_its_words() {
    let value = json!({"success": false, "error_code": 403, "error_message": "m"});
    let wrapper = open(value.as_object().unwrap()).unwrap();
    assert_eq!((wrapper.status, wrapper.says.as_deref()), (403, Some("m")));
    assert!(wrapper.content.is_none());
    let success = json!({"success": true, "error_code": 403, "error_message": "m"});
    assert!(open(success.as_object().unwrap()).is_none());
}
