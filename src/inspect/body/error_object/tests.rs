//! Each shape, its neighbours, and what is tolerated.

use serde_json::{Map, Value, json};

use crate::catalog::Entry;
use crate::inspect::body::error_object::{self, *};
use crate::inspect::body::facts::ErrorCode;
use crate::inspect::body::reached_limit::LimitWindow;

fn decode(
    object: &Map<String, Value>,
    status: Option<u16>,
    host: HostKind,
) -> Option<(BodyFacts, Option<Finding>)> {
    error_object::decode(&object.into(), status, host)
}

fn decoded(value: Value) -> Option<(BodyFacts, Option<Finding>)> {
    decode(value.as_object().unwrap(), None, HostKind::Unknown)
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
    assert!(decode(object.as_object().unwrap(), Some(200), HostKind::Unknown).is_none());
    let object = json!({"source": "guide", "description": "How to join", "code": 5000});
    assert!(decode(object.as_object().unwrap(), Some(200), HostKind::Unknown).is_some());
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
    assert!(decode(object.as_object().unwrap(), None, HostKind::Foreign).is_none());
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
fn what_others_write_is_any_json() {
    for value in [
        json!({"type": "about:blank", "title": "t", "status": 400, "detail": "d"}),
        json!({"status": "403", "message": "The requested session …"}),
        json!({"Message": "m"}),
        json!({"code": "NotFound", "description": "d"}),
        json!({"IssueInstant": "i", "NotAfter": "n", "Token": "t", "DisplayClaims": {"xui": [{"uhs": "1"}]}}),
        json!({"currentRequests": 1.5, "maxRequests": 1, "periodInSeconds": 15}),
        json!({"nested": {"XErr": 2_148_916_233_u32}}),
        // GitHub, AWS, Spring, Google, Stripe, Kubernetes.
        json!({"message": "Not Found", "documentation_url": "https://docs.example/rest", "status": "404"}),
        json!({"__type": "ResourceNotFoundException", "message": "There is no such table"}),
        json!({"timestamp": "2026-01-02T03:04:05Z", "status": 404, "error": "Not Found", "path": "/orders/7"}),
        json!({"error": {"code": 403, "message": "No access", "status": "PERMISSION_DENIED", "details": []}}),
        json!({"error": {"type": "card_error", "code": "card_declined", "message": "Declined", "param": "card"}}),
        json!({"kind": "Status", "apiVersion": "v1", "status": "Failure", "message": "pods \"a\" not found",
               "reason": "NotFound", "code": 404}),
    ] {
        check(value, None);
    }
}

/// The kind that an object is of where the host is somebody's, and whether that is sure.
fn at(host: HostKind, value: &Value) -> Option<(BodyKind, bool)> {
    let (facts, _) = decode(value.as_object().unwrap(), None, host)?;
    let certain = facts.error.is_none_or(|error| error.certain);
    Some((facts.kind, certain))
}

#[test]
fn an_oauth_error_is_a_word_with_something_to_it_or_a_known_word_alone() {
    let kind = Some(BodyKind::OauthError);
    check(json!({"error": "any", "error_description": "d"}), kind);
    check(json!({"error": "any", "error_codes": [70016]}), kind);
    check(
        json!({"error": "any", "error_uri": "https://login.example/error?code=7"}),
        kind,
    );
    check(json!({"error": "authorization_pending"}), kind);
    check(json!({"error": "any"}), None);
    check(json!({"error": "authorization_pending", "more": 1}), None);
    check(json!({"error": "any", "error_codes": []}), None);
    check(json!({"error": "any", "error_codes": ["70016"]}), None);
    check(json!({"error": {"a": 1}, "error_description": "d"}), None);
    for host in [HostKind::Foreign, HostKind::Minecraft] {
        let value = json!({"error": "invalid_grant", "error_description": "d"});
        assert_eq!(at(host, &value), Some((BodyKind::OauthError, true)));
    }
}

#[test]
fn the_numbers_of_entra_are_told_once_and_the_description_comes_first() {
    let (_, error) = kind(&json!({
        "error": "invalid_grant",
        "error_description": "AADSTS70008: The grant is too old. Trace ID: x",
        "error_codes": [7000, 70008],
        "suberror": "bad_token",
    }))
    .unwrap();
    let error = error.unwrap();
    assert_eq!(error.code, Some(ErrorCode::Word("invalid_grant".into())));
    let also: Vec<ErrorCode> = error.also.into_iter().map(|part| part.code).collect();
    assert_eq!(
        also,
        [
            ErrorCode::Number(70008),
            ErrorCode::Number(7000),
            ErrorCode::Word("bad_token".into())
        ]
    );
}

#[test]
fn a_minecraft_error_is_told_by_its_host_or_by_a_path_that_nobody_else_has() {
    let known =
        json!({"path": "/minecraft/profile", "errorType": "NOT_FOUND", "error": "NOT_FOUND"});
    let other = json!({"path": "/orders/7", "error": "Not Found"});
    let kind = Some((BodyKind::MinecraftError, true));
    assert_eq!(at(HostKind::Unknown, &known), kind);
    assert_eq!(at(HostKind::Minecraft, &known), kind);
    assert_eq!(at(HostKind::Minecraft, &other), kind);
    assert_eq!(at(HostKind::Unknown, &other), None);
    assert_eq!(at(HostKind::Home, &known), None);
    assert_eq!(at(HostKind::Foreign, &known), None);
    let more = json!({"path": "/minecraft/profile", "error": "e", "trace": "t"});
    assert_eq!(at(HostKind::Minecraft, &more), None);
    let near = json!({"path": "/minecraft/profiles", "error": "e"});
    assert_eq!(at(HostKind::Unknown, &near), None);
}

#[test]
fn a_path_alone_is_a_minecraft_error_only_where_calls_are_limited() {
    let value = json!({"path": "/launcher/login"});
    let with = |status| decode(value.as_object().unwrap(), status, HostKind::Unknown).is_some();
    assert!(with(Some(429)));
    assert!(!with(Some(403)));
    assert!(!with(None));
}

#[test]
fn what_only_minecrafts_hosts_write_is_probably_theirs_without_a_host_and_nothing_on_another() {
    for (value, kind) in [
        (
            json!({"error": "ForbiddenOperationException", "errorMessage": "m"}),
            BodyKind::YggdrasilError,
        ),
        (
            json!({"errorCode": 6, "errorMsg": "m"}),
            BodyKind::RealmsError,
        ),
        (
            json!({"namespace": "n", "code": "c", "message": "m"}),
            BodyKind::MinecraftServicesError,
        ),
    ] {
        assert_eq!(at(HostKind::Minecraft, &value), Some((kind, true)));
        assert_eq!(at(HostKind::Unknown, &value), Some((kind, false)));
        for host in [HostKind::Home, HostKind::Foreign] {
            let json = at(host, &value).map(|(kind, _)| kind);
            assert_eq!(json, Some(BodyKind::Json), "{value}");
        }
    }
    check(
        json!({"errorCode": 6, "errorMessage": "m"}),
        Some(BodyKind::ServiceErrorResponse),
    );
    check(json!({"error": "Forbidden", "errorMessage": "m"}), None);
}

#[test]
fn the_errors_inside_an_error_are_told_innermost_last() {
    let (_, error) = kind(&json!({
        "namespace": "a", "code": "outer", "message": "m",
        "innerError": {"namespace": "b", "code": "middle", "message": "m",
                       "innerError": {"namespace": "c", "code": "inner", "message": "m"}}
    }))
    .unwrap();
    let also = error.unwrap().also.into_iter();
    let also: Vec<_> = also.map(|part| (part.source.unwrap(), part.code)).collect();
    let word = |word: &str| ErrorCode::Word(word.into());
    assert_eq!(
        also,
        [("b".into(), word("middle")), ("c".into(), word("inner"))]
    );
}

#[test]
fn playfab_writes_the_status_a_word_and_its_number() {
    let value =
        json!({"code": 400, "status": "BadRequest", "error": "InvalidParams", "errorCode": 1000});
    assert_eq!(
        at(HostKind::Foreign, &value),
        Some((BodyKind::PlayfabError, true))
    );
    for (member, other) in [
        ("code", json!(600)),
        ("status", json!(400)),
        ("error", json!(null)),
        ("errorCode", json!("1000")),
    ] {
        let mut value = value.clone();
        value[member] = other;
        check(value, None);
    }
}

#[test]
fn a_failed_stream_has_its_state_its_word_and_what_its_text_names() {
    let value = json!({
        "state": "Failed", "detailedSessionState": 0,
        "errorDetails": {"code": "WNSError", "message": "Xccs : ThrottledTryAgain : -2147019873 : State Failed"}
    });
    let (found, error) = kind(&value).unwrap();
    assert_eq!(found, BodyKind::StreamError);
    let also: Vec<ErrorCode> = error
        .unwrap()
        .also
        .into_iter()
        .map(|part| part.code)
        .collect();
    assert_eq!(
        also,
        [
            ErrorCode::Word("ThrottledTryAgain".into()),
            ErrorCode::Number(-2_147_019_873)
        ]
    );
    check(
        json!({"state": "Failed", "errorDetails": {"code": "c", "message": "m"}}),
        None,
    );
    check(
        json!({"state": "Failed", "detailedSessionState": 0, "errorDetails": {"code": "c"}}),
        None,
    );
}

#[test]
fn the_inner_object_of_a_status_error_is_told_by_its_host_or_its_word() {
    let known = json!({"errorCode": "XboxDataNotFound", "errorMessage": null});
    let other = json!({"errorCode": "SomethingElse", "errorMessage": "m"});
    let kind = Some((BodyKind::StatusError, true));
    assert_eq!(at(HostKind::Unknown, &known), kind);
    assert_eq!(at(HostKind::Consoles, &other), kind);
    assert_eq!(at(HostKind::Unknown, &other), None);
    check(json!({"errorCode": "OK", "errorMessage": null}), None);
    check(json!({"errorCode": "XboxDataNotFound"}), None);
}

#[test]
fn a_sign_in_number_beside_them_makes_no_error_of_a_neighbour() {
    check(
        json!({"XErr": 0, "error": "invalid_grant", "error_description": "d"}),
        None,
    );
}

#[test]
fn a_foreign_host_leaves_only_the_shapes_that_nobody_else_has() {
    let foreign =
        |value: Value| decode(value.as_object().unwrap(), None, HostKind::Foreign).is_some();
    assert!(!foreign(json!({"errorCode": 5, "errorMessage": "x"})));
    assert!(foreign(json!({"code": 5, "source": "A"})));
    assert!(foreign(json!({"XErr": 1})));
    assert!(foreign(json!({"errorResponseCode": 1})));
}

#[test]
fn a_wrapper_is_nothing_but_content_and_code() {
    let status = |value: Value| {
        let object = value.as_object().unwrap().into();
        wrapper::open(&object).map(|wrapper| wrapper.status)
    };
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
fn a_proxys_refusal_gives_its_status() {
    let value = json!({"success": false, "error_code": 403, "error_message": "m"});
    let (facts, _) = decoded(value).unwrap();
    assert_eq!(facts.kind, BodyKind::ProxyError);
    assert_eq!(facts.wrapper, Some(WrapperFacts { status: 403 }));
    check(
        json!({"success": true, "error_code": 403, "error_message": "m"}),
        None,
    );
    let other = json!({"success": false, "error_code": 7, "error_message": "m"});
    assert_eq!(decoded(other).unwrap().0.wrapper, None);
}
