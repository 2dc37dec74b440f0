//! Records of calls that lack members, or hold others than they should.

use crate::capture::error::{Found, MemberKind};
use crate::capture::tests::*;

#[test]
fn an_error_counts_before_headers_and_a_body_beside_it() {
    for beside in [
        "",
        r#", "headers": {}"#,
        r#", "headers": {"Server": "x"}, "body": "{}""#,
        r#", "headers": {"Server": "x"}, "status": null"#,
    ] {
        let line = format!(
            r#"{{"method": "PUT", "url": "https://a.example/x"{beside}, "error": "timeout"}}"#
        );
        let (call, reason) = unanswered(Ok(one(&line)));
        assert_eq!(reason.as_deref(), Some("timeout"), "{line}");
        assert_eq!(call.request.unwrap().method.as_deref(), Some("PUT"));
    }
}

#[test]
fn a_record_of_a_request_alone_is_a_call_without_an_answer() {
    for line in [
        r#"{"method": "GET", "url": "https://a.example/x", "time": "2026-03-04T05:06:07Z"}"#,
        r#"{"url": "https://a.example/x", "requestHeaders": {"A": "1"}, "method": "GET"}"#,
    ] {
        let (call, reason) = unanswered(Ok(one(line)));
        assert_eq!(reason, None);
        let request = call.request.unwrap();
        assert_eq!(request.url.as_deref(), Some("https://a.example/x"));
    }
    let other = r#"{"method": "GET", "url": "https://a.example/x", "weight": 1}"#;
    assert_eq!(one(other).no_response, None);
}

#[test]
fn more_names_of_a_status_are_known() {
    for line in [
        r#"{"responseStatus": 412, "requestMethod": "PUT", "requestUrl": "https://a.example/x", "responseHeaders": {"A": "1"}, "responseBody": "{}"}"#,
        r#"{"code": 412, "url": "https://a.example/x", "method": "PUT", "headers": {"A": "1"}, "body": "{}"}"#,
        r#"{"body": "{}", "headers": {"A": "1"}, "method": "PUT", "http_code": 412, "url": "https://a.example/x"}"#,
    ] {
        let call = one(line);
        assert_eq!(call.response.status, Some(412), "{line}");
        let request = call.request.unwrap();
        assert_eq!(request.method.as_deref(), Some("PUT"), "{line}");
        assert_eq!(request.url.as_deref(), Some("https://a.example/x"));
    }
    for line in [
        r#"{"code": 412, "headers": {}, "body": "{}"}"#,
        r#"{"http_code": 412, "headers": {}, "body": "{}"}"#,
    ] {
        assert_eq!(one(line).response.status, Some(412), "{line}");
    }
    // An error object is a body.
    assert_eq!(one(r#"{"code": 412, "body": "no"}"#).response.status, None);
}

/// A record with one member that is not what it should be.
#[track_caller]
fn check(line: &str, name: &str, expected: MemberKind, found: Found) {
    let problem = error(line).problem;
    let Problem::Member {
        name: told,
        expected: kind,
        found: is,
    } = problem
    else {
        panic!("{line}: {problem:?}");
    };
    assert_eq!((told, kind, is), (name, expected, found), "{line}");
}

#[test]
fn an_error_tells_what_a_member_is() {
    let scalar = |value: &str| Found::Scalar(value.to_owned());
    let status = MemberKind::Status;
    for written in ["\"\"", "true", "1000", "\"4O4\"", "4.5"] {
        let line = format!(r#"{{"status": {written}, "headers": {{}}}}"#);
        check(&line, "status", status, scalar(written));
    }
    for (line, name, expected, found) in [
        (
            r#"{"status": 200, "method": 5}"#,
            "method",
            MemberKind::Text,
            scalar("5"),
        ),
        (
            r#"{"status": 200, "url": {}}"#,
            "url",
            MemberKind::Text,
            Found::Object,
        ),
        (
            r#"{"status": 200, "headers": "text"}"#,
            "headers",
            MemberKind::Headers,
            Found::Text,
        ),
        (
            r#"{"status": 200, "headers": [1]}"#,
            "headers",
            MemberKind::Headers,
            Found::Array,
        ),
        (
            r#"{"status": 200, "body": "!", "bodyEncoding": "base64"}"#,
            "body",
            MemberKind::Base64,
            Found::Text,
        ),
        (
            r#"{"status": 200, "body": "!", "bodyEncoding": "hex"}"#,
            "bodyEncoding",
            MemberKind::Base64,
            scalar("hex"),
        ),
        (
            r#"{"log": {"entries": null}}"#,
            "log.entries",
            MemberKind::Array,
            scalar("null"),
        ),
        (
            r#"{"log": {"version": "1.2"}}"#,
            "log.entries",
            MemberKind::Array,
            Found::Missing,
        ),
        (
            r#"{"log": {"entries": [{"request": {"method": "GET"}, "response": 1}]}}"#,
            "response",
            MemberKind::Object,
            scalar("1"),
        ),
        (
            r#"{"log": {"entries": [{"response": {}}]}}"#,
            "response.status",
            status,
            Found::Missing,
        ),
    ] {
        check(line, name, expected, found);
    }
}

#[test]
fn an_entry_without_a_status_keeps_what_was_received() {
    let call = one(
        r#"{"log": {"entries": [{"startedDateTime": "2026-03-04T05:06:07Z",
            "request": {"method": "PUT", "url": "https://a.example/x"},
            "response": {"status": null, "headers": [{"name": "A", "value": "1"}], "content": {"text": "{}"}}}]}}"#,
    );
    assert_eq!((call.response.status, body(&call)), (None, "{}"));
    assert_eq!(call.response.headers.get("a"), Some("1"));
    assert_eq!(call.request.unwrap().method.as_deref(), Some("PUT"));
    assert!(call.origin.time.is_some());
}
