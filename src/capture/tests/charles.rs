//! Sessions of Charles.

use std::time::Duration;

use crate::capture::tests::json_calls::check_laid_out;
use crate::capture::tests::*;
use crate::exchange::{InputFormat, Role};
use crate::time::Timestamp;

const TRANSACTION: &str = r#"{
  "status": "COMPLETE", "method": "PUT", "protocolVersion": "HTTP/1.1", "scheme": "https", "host": "a.example",
  "port": null, "actualPort": 8443, "path": "/x", "query": "nocommit=true", "tunnel": false,
  "times": {"start": "2026-03-04T05:06:07.250+01:00"}, "durations": {"total": 120, "dns": 5, "connect": 10, "ssl": null, "latency": 60},
  "request": {"sizes": {"headers": 1, "body": 2}, "header": {"firstLine": "PUT /x HTTP/1.1", "headers": [{"name": "If-Match", "value": "\"1\""}]}, "body": {"text": "{}"}},
  "response": {"status": 412, "header": {"firstLine": "HTTP/1.1 412 Not Here", "headers": [{"name": "ETag", "value": "\"2\""}]}, "body": {"encoded": "e30="}}
}"#;

#[test]
fn a_session_of_charles_is_read() {
    check_laid_out(TRANSACTION, InputFormat::Charles);
    let call = one(format!("[{TRANSACTION}]"));
    assert_eq!(body(&call), "{}");
    assert_eq!(call.response.reason.as_deref(), Some("Not Here"));
    assert_eq!(call.response.version.as_deref(), Some("HTTP/1.1"));
    let request = call.request.as_ref().unwrap();
    assert_eq!(
        request.url.as_deref(),
        Some("https://a.example:8443/x?nocommit=true")
    );
    assert_eq!(request.headers.get("if-match"), Some("\"1\""));
    assert_eq!(request.body.as_ref().unwrap().bytes, b"{}");
    assert_eq!(
        call.origin.time,
        Timestamp::parse("2026-03-04T05:06:07.250+01:00")
    );
    let span = |millis| Some(Duration::from_millis(millis));
    assert_eq!(
        (call.origin.duration, call.origin.first_byte),
        (span(120), span(75))
    );
}

#[test]
fn a_transaction_of_charles_may_lack_a_body_or_an_answer() {
    let with = |answer: &str| {
        let (before, _) = TRANSACTION.split_once("\"response\"").unwrap();
        format!("[{before}\"response\": {answer}, \"errorMessage\": \"reset\"}}]")
    };
    let extent = |answer: &str| one(with(answer)).response.body.extent;
    let promised = Some(7);
    assert_eq!(
        extent(r#"{"status": 200, "sizes": {"body": 7}}"#),
        Extent::NotRecorded { promised }
    );
    assert_eq!(
        extent(r#"{"status": 200, "sizes": {"body": 0}}"#),
        Extent::Whole
    );
    let wrong = error(with(r#"{"status": 200, "body": {"encoded": "!"}}"#));
    assert!(matches!(wrong.problem, Problem::Member { .. }));
    let (call, reason) = unanswered(items(with("null")).remove(0));
    assert_eq!(reason.as_deref(), Some("reset"));
    assert_eq!(call.request.unwrap().method.as_deref(), Some("PUT"));
    let parts = r#"{"path": "/x", "host": "a.example", "scheme": "https", "method": "GET", "response": null, "request": null}"#;
    assert!(
        unanswered(items(parts).remove(0))
            .0
            .request
            .unwrap()
            .url
            .is_some()
    );
    let tunnel = TRANSACTION
        .replace("\"tunnel\": false", "\"tunnel\": true")
        .replace("412", "200");
    assert_eq!(one(tunnel).response.role, Role::Tunnel);
}

#[test]
fn every_prefix_and_changed_bytes_are_read_to_their_end() {
    spoilt::check(TRANSACTION.as_bytes());
}
