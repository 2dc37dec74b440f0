//! Calls as logs, traces and load tests tell them.

use std::time::Duration;

use crate::capture::error::NotAResponse;
use crate::capture::tests::*;
use crate::exchange::InputFormat;
use crate::time::Timestamp;

const SPANS: &str = include_str!("../../../tests/fixtures/telemetry/open-telemetry.txt");

/// Checks that a text tells of one call, which was answered with 412.
#[track_caller]
fn check(text: &str) -> Exchange {
    let call = one(text);
    assert_eq!(call.response.status, Some(412), "{text}");
    assert_eq!(call.origin.format, InputFormat::Ndjson, "{text}");
    let request = call.request.as_ref().unwrap();
    assert_eq!(request.method.as_deref(), Some("PUT"), "{text}");
    assert_eq!(
        request.url.as_deref(),
        Some("https://a.example/x?y=1"),
        "{text}"
    );
    let is_recorded = matches!(call.response.body.extent, Extent::Whole);
    assert!(
        !is_recorded || !call.response.body.bytes.is_empty(),
        "{text}"
    );
    call
}

#[test]
fn spans_that_a_program_prints_are_calls() {
    let [failed, written, unanswered] = <[_; 3]>::try_from(exchanges(SPANS)).unwrap();
    let request = failed.request.unwrap();
    assert_eq!(request.method.as_deref(), Some("PUT"));
    assert!(request.url.unwrap().ends_with("/sessions/s412"));
    assert_eq!(failed.response.status, Some(412));
    assert_eq!(
        failed.response.body.extent,
        Extent::NotRecorded { promised: None }
    );
    assert!(failed.origin.time.is_some());
    assert_eq!(written.response.status, Some(204));
    assert_eq!(written.response.body.extent, Extent::Whole);
    assert!(unanswered.request.unwrap().url.is_some());
    let reason = unanswered.no_response.unwrap().reason.unwrap();
    assert!(reason.starts_with("ConnectionError: "), "{reason}");
}

#[test]
fn members_stand_nested_with_dots_and_in_lists() {
    let url = r#""https://a.example/x?y=1""#;
    for text in [
        format!(r#"{{"http": {{"response": {{"status_code": 412}}, "request": {{"method": "put"}}}}, "url": {{"full": {url}}}}}"#),
        format!(r#"{{"http.response": {{"status_code": 412}}, "http.request.method": "PUT", "url.original": {url}}}"#),
        format!(r#"{{"attributes": {{"http.status_code": "412", "http.method": "PUT", "http.url": {url}}}, "status": {{"status_code": "ERROR"}}}}"#),
        format!(r#"{{"_source": {{"http": {{"response.status_code": 412}}, "http.request": {{"method": "PUT"}}, "url.full": {url}}}}}"#),
        r#"{"Attributes": [{"Key": "http.response.status_code", "Value": {"Type": "INT64", "Value": 412}}, {"Key": "http.request.method", "Value": {"Type": "STRING", "Value": "PUT"}}, {"Key": "url.path", "Value": {"Type": "STRING", "Value": "/x"}}, {"Key": "url.query", "Value": {"Value": "y=1"}}, {"Key": "url.scheme", "Value": {"Value": "https"}}, {"Key": "server.address", "Value": {"Value": "a.example"}}]}"#.to_owned(),
        format!(r#"{{"data": [{{"spans": [{{"tags": [{{"key": "http.status_code", "type": "int64", "value": 412}}, {{"key": "http.method", "value": "PUT"}}, {{"key": "http.url", "value": {url}}}]}}]}}]}}"#),
    ] {
        check(&text);
        let laid_out = text.replace(", ", ",\n  ");
        check(&laid_out);
        check(&format!("[{text}]"));
    }
}

#[test]
fn otlp_tells_headers_and_when_a_call_began() {
    let attribute = |key: &str, value: &str| format!(r#"{{"key": "{key}", "value": {value}}}"#);
    let text = |text: &str| format!(r#"{{"stringValue": {text:?}}}"#);
    let list = |value: &str| format!(r#"{{"arrayValue": {{"values": [{}]}}}}"#, text(value));
    let attributes = [
        attribute("http.request.method", &text("PUT")),
        attribute("url.full", &text("https://a.example/x?y=1")),
        attribute("http.response.status_code", r#"{"intValue": "412"}"#),
        attribute("http.response.header.etag", &list("\"2\"")),
        attribute("http.request.header.if_match", &list("\"1\"")),
    ];
    let attributes = attributes.join(", ");
    let call = check(&format!(
        r#"{{"resourceSpans": [{{"scopeSpans": [{{"spans": [{{"startTimeUnixNano": "1772600767000000000", "attributes": [{attributes}]}}]}}]}}]}}"#
    ));
    assert_eq!(call.response.headers.get("etag"), Some("\"2\""));
    let request = call.request.unwrap();
    assert_eq!(request.headers.get("if-match"), Some("\"1\""));
    assert!(!request.headers_complete);
    assert_eq!(call.origin.time, Timestamp::parse("2026-03-04T05:06:07Z"));
}

#[test]
fn the_other_lines_of_a_log_are_passed() {
    let other =
        r#"{"@timestamp": "2026-03-04T05:06:07Z", "log.level": "info", "message": "begins"}"#;
    let call = r#"{"@timestamp": "2026-03-04T05:06:08Z", "log.level": "warn", "message": "call", "http": {"request": {"method": "PUT"}, "response": {"status_code": 412, "body": {"content": "{}"}}}, "url": {"full": "https://a.example/x?y=1"}, "event": {"duration": 1500000}}"#;
    for log in [
        format!("{other}\n{other}\n{call}\n{other}\n"),
        format!("{call}\n{other}"),
    ] {
        let call = check(&log);
        assert_eq!(call.origin.duration, Some(Duration::from_micros(1500)));
        assert_eq!(body(&call), "{}");
        assert_eq!(call.origin.time, Timestamp::parse("2026-03-04T05:06:08Z"));
    }
    let found = error(format!("{other}\n{other}\n")).problem;
    assert!(matches!(
        found,
        Problem::NotAResponse(NotAResponse::JsonLog)
    ));
}

#[test]
fn a_body_with_such_a_name_stays_a_body() {
    for text in [
        r#"{"http": {"port": 80}, "a": 1}"#,
        r#"{"status_code": "none", "attributes": {"a": 1}}"#,
        r#"{"attributes": {"http.status_code": 7}}"#,
        r#"{"http.request.method": "PUT", "error.type": "timeout"}"#,
    ] {
        assert_eq!(one(text).response.status, None, "{text}");
    }
}

/// A sample of k6.
fn sample(metric: &str, tags: &str) -> String {
    format!(
        r#"{{"metric":"{metric}","type":"Point","data":{{"time":"2026-03-04T05:06:07Z","value":1,"tags":{{"method":"PUT","name":"x","url":"https://a.example/x?y=1",{tags}}}}}}}"#
    )
}

#[test]
fn of_the_samples_of_k6_one_is_the_call() {
    let metric =
        r#"{"type":"Metric","data":{"name":"http_reqs","type":"counter"},"metric":"http_reqs"}"#;
    let answered = r#""status":"412""#;
    let call = check(&sample("http_reqs", answered));
    assert_eq!(call.origin.time, Timestamp::parse("2026-03-04T05:06:07Z"));
    let lines = [
        metric.to_owned(),
        sample("http_reqs", answered),
        sample("http_req_duration", answered),
        sample(
            "http_reqs",
            r#""status":"0","error":"dial: connection refused","error_code":"1212""#,
        ),
        sample("vus", answered),
    ];
    let [answered, failed] = <[_; 2]>::try_from(exchanges(lines.join("\n"))).unwrap();
    assert_eq!(answered.response.status, Some(412));
    let reason = failed.no_response.unwrap().reason;
    assert_eq!(reason.as_deref(), Some("dial: connection refused"));
    let nothing = error(metric).problem;
    assert!(matches!(nothing, Problem::NoEntries), "{nothing:?}");
}
