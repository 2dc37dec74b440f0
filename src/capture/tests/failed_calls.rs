//! Errors of HTTP clients, with an answer and without.

use crate::capture::tests::client_calls::{IF_MATCH, URL, in_any_order};
use crate::capture::tests::*;
use crate::exchange::InputFormat;

#[track_caller]
fn failed(text: &str) -> (Exchange, String) {
    let (call, reason) = unanswered(items(text).remove(0));
    (call, reason.unwrap())
}

#[test]
fn an_error_of_a_client_without_a_response_is_a_call_without_an_answer() {
    let config = format!(r#""config": {{"method": "put", {URL}, "headers": {IF_MATCH}}}"#);
    let refused = r#""code": "ECONNREFUSED""#;
    for (members, expected) in [
        (
            vec![
                r#""message": "connect ECONNREFUSED ::1:1""#,
                r#""name": "Error""#,
                refused,
            ],
            "connect ECONNREFUSED ::1:1",
        ),
        (
            vec![
                r#""message": "too slow""#,
                r#""code": "ECONNABORTED""#,
                r#""status": null"#,
            ],
            "too slow (ECONNABORTED)",
        ),
        (vec![r#""res": null"#, r#""err": "reset""#], "reset"),
        (vec![refused, r#""response": null"#], "ECONNREFUSED"),
        (
            vec![
                r#""message": "fetch failed""#,
                r#""cause": {"code": "ENOTFOUND", "message": "no such host"}"#,
            ],
            "no such host (ENOTFOUND)",
        ),
        (
            vec![r#""err": {"type": "Error", "message": "socket hang up", "stack": "Error: x"}"#],
            "socket hang up",
        ),
    ] {
        let members: Vec<_> = members.into_iter().chain([&*config]).collect();
        for text in in_any_order(&members) {
            let (call, reason) = failed(&text);
            assert_eq!(reason, expected, "{text}");
            let request = call.request.unwrap();
            assert_eq!(request.method.as_deref(), Some("PUT"));
            assert_eq!(request.url.as_deref(), Some("https://a.example/x?y=1"));
            assert_eq!(request.headers.get("if-match"), Some("\"1\""));
        }
    }
}

#[test]
fn an_error_of_the_system_tells_what_was_tried() {
    let error = r#"{"errno": -111, "code": "ECONNREFUSED", "syscall": "connect", "address": "192.0.2.1", "port": 443}"#;
    assert_eq!(failed(error).1, "connect ECONNREFUSED 192.0.2.1:443");
    let unknown = r#"{"errno": -3008, "code": "ENOTFOUND", "syscall": "getaddrinfo", "hostname": "a.example"}"#;
    assert_eq!(failed(unknown).1, "getaddrinfo ENOTFOUND a.example");
}

#[test]
fn an_error_that_was_answered_is_not_told_as_one_without_an_answer() {
    let with = |said: &str| format!(r#"{{{said}, "config": {{"method": "put", {URL}}}}}"#);
    let status = with(r#""name": "AxiosError", "message": "Request failed with status code 412""#);
    assert_eq!(one(status).response.status, Some(412));
    let unknown = error(with(
        r#""name": "HTTPError", "code": "ERR_NON_2XX_3XX_RESPONSE""#,
    ));
    assert!(matches!(
        unknown.problem,
        Problem::Member { name: "status", .. }
    ));
}

#[test]
fn a_fetch_that_failed_says_so_without_a_cause_too() {
    for error in [
        r#"{"message": "fetch failed", "cause": {}}"#,
        r#"{"name": "TypeError", "message": "Failed to fetch"}"#,
    ] {
        let (_, reason) = unanswered(items(error).remove(0));
        let said = if error.contains("cause") {
            "fetch failed"
        } else {
            "Failed to fetch"
        };
        assert_eq!(reason.as_deref(), Some(said));
    }
    let body = one(r#"{"message": "fetch failed"}"#);
    assert_eq!(body.origin.format, InputFormat::Body);
}
