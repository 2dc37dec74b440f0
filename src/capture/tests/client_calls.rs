//! Calls as HTTP clients hold and print them.

use std::time::Duration;

use crate::capture::error::NotAResponse;
use crate::capture::tests::*;
use crate::exchange::InputFormat;

/// The members of an object in their order and against it, on one line and laid out.
pub(super) fn in_any_order(members: &[&str]) -> Vec<String> {
    let forwards = members.join(", ");
    let backwards: Vec<_> = members.iter().rev().copied().collect();
    let backwards = backwards.join(",\n  ");
    vec![
        format!("{{{forwards}}}"),
        format!("{{\n  {backwards}\n}}"),
        format!("[{{{backwards}}}]"),
        format!("{{\"extra\": {{\"a\": [1]}}, {forwards}, \"more\": null}}"),
    ]
}

#[track_caller]
fn check(members: &[&str]) {
    for text in in_any_order(members) {
        let call = one(&text);
        assert_eq!(call.response.status, Some(412), "{text}");
        assert_eq!(call.response.reason.as_deref(), Some("No"), "{text}");
        assert_eq!(call.response.headers.get("etag"), Some("\"2\""), "{text}");
        assert_eq!(body(&call), r#"{"a":1}"#, "{text}");
        let request = call.request.as_ref().unwrap();
        assert_eq!(request.method.as_deref(), Some("PUT"), "{text}");
        assert_eq!(
            request.url.as_deref(),
            Some("https://a.example/x?y=1"),
            "{text}"
        );
        assert_eq!(request.headers.get("if-match"), Some("\"1\""), "{text}");
        assert_eq!(call.origin.format, InputFormat::Ndjson);
    }
}

pub(super) const URL: &str = r#""url": "https://a.example/x?y=1""#;

pub(super) const IF_MATCH: &str = r#"{"if-match": "\"1\""}"#;

const ETAG: &str = r#"{"etag": "\"2\""}"#;

#[test]
fn a_response_of_axios_has_its_request_under_config() {
    check(&[
        r#""status": 412"#,
        r#""statusText": "No""#,
        &format!(r#""headers": {ETAG}"#),
        r#""data": {"a":1}"#,
        &format!(r#""config": {{"method": "put", {URL}, "headers": {IF_MATCH}}}"#),
        r#""request": {}"#,
    ]);
}

#[test]
fn an_error_holds_the_response_beside_the_request() {
    let config = format!(r#""config": {{"method": "put", {URL}, "headers": {IF_MATCH}}}"#);
    let answer = format!(
        r#""response": {{"data": {{"a":1}}, "headers": {ETAG}, "statusText": "No", "status": 412}}"#
    );
    let said = [r#""name": "AxiosError""#, r#""code": "ERR_BAD_REQUEST""#];
    check(&[said[0], said[1], &config, &answer]);
    check(&[&format!(r#""err": {{{}, {config}, {answer}}}"#, said[0])]);
}

#[test]
fn a_response_of_superagent_has_a_header_and_a_text() {
    let answer = [
        &format!(r#""req": {{"method": "PUT", {URL}, "headers": {IF_MATCH}, "data": {{}}}}"#),
        &format!(r#""header": {ETAG}"#),
        r#""status": 412"#,
        r#""statusText": "No""#,
        r#""text": "{\"a\":1}""#,
    ];
    check(&answer);
    check(&[
        r#""status": 412"#,
        &format!(r#""response": {{{}}}"#, answer.join(", ")),
    ]);
}

#[test]
fn a_response_of_request_has_an_address_in_parts() {
    check(&[
        r#""statusCode": 412"#,
        r#""statusMessage": "No""#,
        r#""body": "{\"a\":1}""#,
        &format!(r#""headers": {ETAG}"#),
        &format!(
            r#""request": {{"uri": {{"host": "a.example", "href": "https://a.example/x?y=1"}}, "method": "PUT", "headers": {IF_MATCH}}}"#
        ),
    ]);
}

#[test]
fn a_response_of_got_holds_its_bytes_too() {
    check(&[
        r#""statusCode": 412"#,
        r#""statusMessage": "No""#,
        &format!(r#""headers": {ETAG}"#),
        r#""rawBody": {"type": "Buffer", "data": [123, 34, 97, 34, 58, 49, 125]}"#,
        URL,
        &format!(r#""options": {{"method": "PUT", "headers": {IF_MATCH}}}"#),
    ]);
}

#[test]
fn what_a_script_takes_from_a_response_is_a_call() {
    let asked = [
        r#""method": "PUT""#,
        &format!(r#""requestHeaders": {IF_MATCH}"#),
        URL,
    ];
    for answer in [
        r#""status": 412, "statusText": "No", "headers": [["etag", "\"2\""]], "text": "{\"a\":1}""#,
        r#""status_code": 412, "reason": "No", "headers": {"etag": ["\"2\""]}, "content": "{\"a\":1}""#,
        r#""status": 412, "statusText": "No", "headers": {"etag": "\"2\""}, "body": {}, "text": "{\"a\":1}""#,
        r#""code": 412, "status": "No", "header": [{"key": "etag", "value": "\"2\""}], "body": "{\"a\":1}""#,
    ] {
        check(&[asked[0], asked[1], asked[2], answer]);
    }
}

/// A saved response of Postman.
fn example() -> String {
    format!(
        r#"{{"name": "stale", "originalRequest": {{"method": "PUT",
        "header": [{{"key": "If-Match", "value": "\"1\""}}, {{"key": "X", "value": "x", "disabled": true}}],
        "body": {{"mode": "raw", "raw": "{{}}"}}, "url": {{"raw": "https://a.example/x?y=1", "path": ["x"]}}}},
        "status": "No", "code": 412, "header": [{{"key": "ETag", "value": {}}}], "cookie": [],
        "body": "{{\"a\":1}}"}}"#,
        r#""\"2\"""#
    )
}

#[test]
fn a_saved_response_of_postman_is_read() {
    let example = example();
    let (_, members) = example.split_once('{').unwrap();
    check(&[members.trim_end_matches('}')]);
    let request = one(&example).request.unwrap();
    assert_eq!(request.body.unwrap().bytes, b"{}");
    assert_eq!(request.headers.get("x"), None, "it was not sent");
}

#[test]
fn a_saved_response_without_a_request_of_its_own_answers_the_one_beside_it() {
    let example = r#"{"name": "x", "status": "No", "code": 412, "header": null, "body": "{}"}"#;
    let request = r#"{"method": "PUT", "header": [{"key": "If-Match", "value": "1"}], "url": {"raw": "https://a.example/x"}}"#;
    for call in [
        format!("\"request\": {request}, \"response\": [{example}, {example}]"),
        format!("\"response\": [{example}, {example}], \"request\": {request}"),
    ] {
        let folder = format!(
            r#"{{"info": {{"schema": "x"}}, "item": [{{"item": [{{"name": "f", "item": [{{{call}}}]}}]}}]}}"#
        );
        let all = exchanges(&folder);
        assert_eq!(statuses(&all), [412, 412], "{folder}");
        for call in &all {
            let request = call.request.as_ref().unwrap();
            assert_eq!(request.method.as_deref(), Some("PUT"));
            assert_eq!(request.url.as_deref(), Some("https://a.example/x"));
            assert_eq!(request.headers.get("if-match"), Some("1"));
            assert_eq!(body(call), "{}");
        }
    }
}

#[test]
fn what_power_shell_dot_net_and_go_make_of_a_response_is_one() {
    for (text, reason, expected) in [
        (
            r#"{"StatusCode":412,"StatusDescription":"No","Content":"{}","RawContent":"HTTP/1.1 412 No","Headers":{"ETag":"\"2\""}}"#,
            Some("No"),
            "{}",
        ),
        (
            r#"{"Content":[123,125],"StatusCode":412,"StatusDescription":"No","Headers":{"ETag":["\"2\""]}}"#,
            Some("No"),
            "{}",
        ),
        (
            r#"{"Version":{"Major":1},"Content":{"Headers":[]},"StatusCode":412,"ReasonPhrase":"No","Headers":[{"Key":"ETag","Value":["\"2\""]}],"RequestMessage":{"Method":{"Method":"PUT"},"RequestUri":"https://a.example/x"}}"#,
            Some("No"),
            "",
        ),
        (
            r#"{"Status":"412 No","StatusCode":412,"Header":{"Etag":["\"2\""]},"Body":{}}"#,
            None,
            "",
        ),
        (
            r#"{"Status":412,"Headers":{"ETag":"\"2\""},"Body":"{}"}"#,
            None,
            "{}",
        ),
    ] {
        let call = one(text);
        assert_eq!(call.response.status, Some(412), "{text}");
        assert_eq!(call.response.reason.as_deref(), reason, "{text}");
        assert_eq!(call.response.headers.get("etag"), Some("\"2\""), "{text}");
        assert_eq!(body(&call), expected, "{text}");
    }
}

#[test]
fn the_examples_of_a_collection_are_found_in_its_folders() {
    let info =
        r#""info": {"name": "x", "schema": "https://schema.example/v2.1.0/collection.json"}"#;
    let request = r#"{"name": "none", "request": {"method": "GET", "url": "https://a.example/"}, "response": []}"#;
    let folder = format!(
        "\"item\": [{request},\n{{\"name\": \"f\", \"item\": [{{\"response\": [{},\n{}], \"request\": {{}}}}]}}]",
        example(),
        example()
    );
    for text in [
        format!("{{{info}, {folder}}}"),
        format!("{{{folder}, {info}}}"),
    ] {
        let all = exchanges(&text);
        assert_eq!(statuses(&all), [412, 412]);
        let places: Vec<_> = all
            .iter()
            .map(|call| (call.origin.index, call.origin.line))
            .collect();
        assert_eq!(places, [(1, 2), (2, 7)]);
        let cut = items(&text[..text.len() - 200]).pop().unwrap();
        assert!(matches!(cut.unwrap_err().problem, Problem::CutShort));
    }
    let none = error(format!("{{{info}, \"item\": [{request}]}}"));
    let expected = Problem::NotAResponse(NotAResponse::SavedRequests);
    assert_eq!(format!("{:?}", none.problem), format!("{expected:?}"));
}

#[test]
fn a_list_of_calls_may_stand_under_any_name() {
    let call = format!(
        r#"{{"request": {{"method": "PUT", {URL}}}, "response": {{"code": 412, "header": [], "stream": {{"type": "Buffer", "data": [120]}}}}}}"#
    );
    let own = format!(r#"{{"status": 412, "method": "PUT", "headers": {{}}, {URL}, "body": "x"}}"#);
    for text in [
        format!(r#"{{"run": {{"stats": {{}}, "executions": [{{"a": 1}}, {call}, {call}]}}}}"#),
        format!(r#"{{"data": [{own}, {own}]}}"#),
        format!(r#"{{"count": 2, "calls": {{"first": {call}, "second": {call}}}}}"#),
    ] {
        let all = exchanges(&text);
        assert_eq!(statuses(&all), [412, 412], "{text}");
        assert_eq!(bodies(&all), ["x", "x"]);
    }
    let run =
        format!(r#"{{"results": [{{"responseCode": {{"name": "No", "code": 412}}, {URL}}}]}}"#);
    assert_eq!(
        one(run).request.unwrap().url.as_deref(),
        Some("https://a.example/x?y=1")
    );
    let line = format!(r#"{{"_index": "a", "_source": {call}}}"#);
    assert_eq!(
        statuses(&exchanges(format!("{line}\n{line}\n"))),
        [412, 412]
    );
}

#[test]
fn a_document_that_quotes_half_a_call_is_a_body() {
    for text in [
        r#"{"items": [{"request": {"method": "PUT", "url": "/x"}}]}"#,
        r#"{"results": [{"status": 200, "headers": {}}]}"#,
        r#"{"cause": {"message": "x"}, "message": "y"}"#,
        r#"{"message": "x", "name": "y", "code": 4}"#,
    ] {
        assert_eq!(one(text).origin.format, InputFormat::Body, "{text}");
    }
}

#[test]
fn the_address_of_axios_is_put_together() {
    let with = |config: &str| {
        let call = one(format!(
            r#"{{"status": 412, "headers": {{}}, "config": {{{config}}}}}"#
        ));
        call.request.unwrap().url.unwrap()
    };
    let base = r#""baseURL": "https://a.example/b/""#;
    assert_eq!(
        with(&format!(r#"{base}, "url": "/x""#)),
        "https://a.example/b/x"
    );
    let params = r#""params": {"q": "a b", "n": 1, "none": null, "deep": {"a": 1}}"#;
    assert_eq!(
        with(&format!(r#"{params}, "url": "/x", {base}"#)),
        "https://a.example/b/x?q=a+b&n=1"
    );
    assert_eq!(
        with(&format!(r#"{params}, "url": "/x?y=1""#)),
        "/x?y=1&q=a+b&n=1"
    );
    assert_eq!(
        with(&format!(r#"{base}, "url": "http://b.example/""#)),
        "http://b.example/"
    );
}

#[test]
fn a_log_of_requests_tells_times_in_milliseconds() {
    let call = one(
        r#"{"level": 50, "time": 1772600767000, "req": {"method": "PUT", "url": "/x"}, "res": {"statusCode": 412, "headers": {}}, "responseTime": 12, "msg": "request completed"}"#,
    );
    assert_eq!(call.response.status, Some(412));
    assert_eq!(call.origin.time.unwrap().text, "2026-03-04T05:06:07Z");
    assert_eq!(call.origin.duration, Some(Duration::from_millis(12)));
}

#[test]
fn an_object_that_a_program_shows_is_named() {
    for text in [
        "{ statusCode: 412, headers: { etag: '\"2\"' } }\n",
        "{'status': 412, 'headers': {'ETag': '\"2\"'}}\n",
        "Response {\n  status: 412,\n  headers: Headers { etag: '\"2\"' }\n}\n",
        "\u{1b}[0m{\n  status: \u{1b}[33m412\u{1b}[39m\n}\n",
    ] {
        let found = error(text).problem;
        assert!(
            matches!(found, Problem::NotAResponse(NotAResponse::Shown)),
            "{text}"
        );
        let given: Vec<_> = read(text.as_bytes(), &source(Some(412)), Limits::default()).collect();
        assert!(given[0].is_ok(), "a body where the caller says so");
    }
}

#[test]
fn every_prefix_and_changed_bytes_are_read_to_their_end() {
    for text in [example(), format!("{{\"item\": [{}]}}", example())] {
        spoilt::check(text.as_bytes());
    }
}

#[test]
fn a_status_may_be_a_text() {
    let call = one(r#"{"status": "412", "ok": false, "headers": {"etag": "\"2\""}, "text": "x"}"#);
    assert_eq!(call.response.status, Some(412));
    assert_eq!(body(&call), "x");
    let call = one(r#"{"statusCode": "412", "body": "x"}"#);
    assert_eq!(call.response.status, Some(412));
    let problem = r#"{"status": "412", "title": "No"}"#;
    assert_eq!(one(problem).response.status, None);
}

#[test]
fn a_response_that_insomnia_exports_is_read_with_its_request() {
    let request = r#"{"_id": "req_1", "_type": "request", "method": "PUT", "url": "https://a.example/x", "headers": [{"name": "If-Match", "value": "\"1\""}]}"#;
    let response = r#"{"_id": "res_1", "parentId": "req_1", "_type": "response", "statusCode": 412, "statusMessage": "No", "headers": [{"name": "ETag", "value": "\"2\""}], "bodyPath": "/x.zip"}"#;
    for resources in [
        format!("{request}, {response}"),
        format!("{response}, {request}"),
    ] {
        let export =
            format!(r#"{{"_type": "export", "__export_format": 4, "resources": [{resources}]}}"#);
        let call = one(export);
        assert_eq!(call.response.status, Some(412));
        assert_eq!(call.response.headers.get("etag"), Some("\"2\""));
        assert_eq!(
            call.response.body.extent,
            Extent::NotRecorded { promised: None }
        );
        let request = call.request.unwrap();
        assert_eq!(request.method.as_deref(), Some("PUT"));
        assert_eq!(request.headers.get("if-match"), Some("\"1\""));
    }
    let unanswered = format!(r#"{{"__export_format": 4, "resources": [{request}]}}"#);
    let found = error(unanswered).problem;
    assert!(matches!(
        found,
        Problem::NotAResponse(NotAResponse::SavedRequests)
    ));
}
