//! Calls that stand in JSON: laid out over lines, in lists, as clients and proxies hold them.

use std::time::Duration;

use crate::capture::error::NotAResponse;
use crate::capture::tests::*;
use crate::exchange::InputFormat;

const RECORD: &str = r#"{
  "url": "https://a.example/x",
  "headers": {
    "ETag": "\"2\""
  },
  "body": {"a":1},
  "status": 412
}"#;

const ENTRY: &str = r#"{
  "response": {"content": {"text": "{}", "mimeType": "application/json"}, "headers": [], "status": 412},
  "request": {"url": "https://a.example/x", "method": "PUT"},
  "startedDateTime": "2026-03-04T05:06:07Z"
}"#;

/// A text in the ways in which values stand in JSON, and how many there are.
fn laid_out(value: &str) -> [(String, usize); 5] {
    let line = value.replace('\n', "");
    [
        (value.to_owned(), 1),
        (format!("[{value}]"), 1),
        (format!("[\n{value},\n{line}\n]\n"), 2),
        (format!("{value}\n{value}\n"), 2),
        (format!("[{line},{line}][{line}]"), 3),
    ]
}

#[track_caller]
pub(super) fn check_laid_out(value: &str, format: InputFormat) {
    for (text, count) in laid_out(value) {
        let all = exchanges(&text);
        assert_eq!(statuses(&all), vec![412; count], "{text}");
        let indices: Vec<_> = all.iter().map(|call| call.origin.index).collect();
        assert_eq!(indices, (1..=count).collect::<Vec<_>>(), "{text}");
        assert!(
            all.iter().all(|call| call.origin.format == format),
            "{text}"
        );
        assert!(all.iter().all(|call| call
            == &Exchange {
                origin: call.origin.clone(),
                ..all[0].clone()
            }));
    }
}

#[test]
fn a_record_is_one_however_it_is_laid_out() {
    check_laid_out(RECORD, InputFormat::Ndjson);
    let call = one(RECORD);
    assert_eq!(body(&call), "{\"a\":1}");
    assert_eq!(call.response.headers.get("etag"), Some("\"2\""));
    let laid_out = "{\n    \"a\": 1\n  }";
    let call = one(RECORD.replace("{\"a\":1}", laid_out));
    assert_eq!(body(&call), laid_out, "a body is kept as it is laid out");
}

#[test]
fn an_entry_of_a_har_is_one_wherever_it_stands() {
    check_laid_out(ENTRY, InputFormat::Har);
    let line = ENTRY.replace('\n', "");
    for text in [
        format!("{line}\n{line}\n"),
        format!("{{\"entries\": [{ENTRY}, {ENTRY}]}}"),
        format!("{{\"count\": 2, \"entries\": [{ENTRY}, {ENTRY}], \"next\": null}}"),
    ] {
        let all = exchanges(&text);
        assert_eq!(statuses(&all), [412, 412], "{text}");
        assert_eq!(all[1].origin.format, InputFormat::Har);
    }
}

#[test]
fn a_response_of_a_client_is_one() {
    for (text, reason, expected) in [
        (
            r#"{"data": {"a": 1}, "status": 412, "statusText": "No", "headers": {"a": "1"}}"#,
            "No",
            r#"{"a": 1}"#,
        ),
        (
            r#"{"status_code": 412, "reason": "No", "text": "x"}"#,
            "No",
            "x",
        ),
        (
            r#"{"statusCode": 412, "statusMessage": "No", "body": "eA==", "isBase64Encoded": true}"#,
            "No",
            "x",
        ),
        (
            r#"{"headers": [["a", "1"]], "reason": "No", "statusCode": 412, "content": "x"}"#,
            "No",
            "x",
        ),
    ] {
        let call = one(text);
        assert_eq!(call.origin.format, InputFormat::Ndjson, "{text}");
        assert_eq!(call.response.status, Some(412), "{text}");
        assert_eq!(call.response.reason.as_deref(), Some(reason), "{text}");
        assert_eq!(body(&call), expected, "{text}");
    }
}

#[test]
fn axios_keeps_the_request_beside_the_response() {
    let config = r#"{"method": "put", "baseURL": "https://a.example/", "url": "/x", "data": "{}", "headers": {"If-Match": "\"1\""}}"#;
    for text in [
        format!(r#"{{"status": 412, "headers": {{}}, "data": "", "config": {config}}}"#),
        // As `JSON.stringify` prints the error.
        format!(
            r#"{{"message": "x", "name": "AxiosError", "config": {config}, "code": "ERR_BAD_REQUEST", "status": 412}}"#
        ),
    ] {
        let call = one(&text);
        let request = call.request.as_ref().unwrap();
        assert_eq!(call.response.status, Some(412), "{text}");
        assert_eq!(request.method.as_deref(), Some("PUT"));
        assert_eq!(request.url.as_deref(), Some("https://a.example/x"));
        assert_eq!(request.headers.get("if-match"), Some("\"1\""));
        assert_eq!(request.body.as_ref().unwrap().bytes, b"{}");
    }
}

#[test]
fn a_body_with_a_status_stays_a_body() {
    for text in [
        r#"{"type": "about:blank", "title": "x", "status": 404, "detail": "y", "instance": "/a"}"#,
        r#"{"timestamp": "2026-03-04T05:06:07Z", "status": 404, "error": "Not Found", "path": "/x"}"#,
        r#"{"code": 400, "status": "BadRequest", "error": "x", "errorCode": 1000}"#,
        r#"{"statusCode": 404, "error": "Not Found", "message": "x"}"#,
        r#"{"status": 200, "data": {"a": 1}}"#,
        r#"{"entries": [{"rank": 1, "request": "x"}]}"#,
        r#"{"scheme": "a", "host": "b", "path": "c"}"#,
    ] {
        for text in [text.to_owned(), text.replace(", ", ",\n")] {
            let call = one(&text);
            assert_eq!(call.origin.format, InputFormat::Body, "{text}");
            assert_eq!(body(&call), text);
        }
    }
}

const CURL: &str = r#"{"content_type": "text/plain", "http_code": 412, "http_version": "2", "method": "PUT", "size_download": 5, "time_starttransfer": 0.25, "time_total": 0.5, "url_effective": "https://a.example/x", "errormsg": null}"#;

#[test]
fn what_curl_tells_of_a_transfer_is_read() {
    check_laid_out(CURL, InputFormat::CurlJson);
    let call = one(CURL);
    assert_eq!(call.response.version.as_deref(), Some("HTTP/2"));
    assert_eq!(
        call.request.unwrap().url.as_deref(),
        Some("https://a.example/x")
    );
    assert_eq!(call.origin.duration, Some(Duration::from_millis(500)));
    let promised = Some(5);
    assert_eq!(call.response.body.extent, Extent::NotRecorded { promised });
    let failed = CURL
        .replace("412", "0")
        .replace("\"errormsg\": null", "\"errormsg\": \"refused\"");
    assert_eq!(
        unanswered(items(failed).remove(0)).1.as_deref(),
        Some("refused")
    );
}

#[test]
fn a_format_of_curl_by_the_same_names_is_read() {
    for text in [
        r#"{"http_code": 412, "url": "https://a.example/x", "time_total": 0.5}"#,
        r#"{"time_total": 0.5, "url_effective": "https://a.example/x", "response_code": 412}"#,
    ] {
        let call = one(text);
        assert_eq!(call.origin.format, InputFormat::CurlJson, "{text}");
        assert_eq!(call.response.status, Some(412));
        assert_eq!(
            call.request.unwrap().url.as_deref(),
            Some("https://a.example/x")
        );
        assert_eq!(call.origin.duration, Some(Duration::from_millis(500)));
    }
}

#[test]
fn the_body_before_what_curl_tells_belongs_to_it() {
    let headers = "{\"date\":[\"x\"],\n\"etag\":[\"\\\"2\\\"\"]\n}";
    for told in ["[1,2]", "{\"a\"}", "no {\"", "a\nb\nc"] {
        let told = format!("{told:5.5}");
        for text in [
            format!("{told}{CURL}"),
            format!("{told}\n{CURL}\n"),
            format!("{told}{headers}{CURL}"),
            format!("{told}\n{headers}\n{CURL}"),
        ] {
            let call = one(&text);
            assert_eq!(call.origin.format, InputFormat::CurlJson, "{text}");
            assert_eq!(body(&call), told, "{text}");
            let etag = text.contains("etag").then_some("\"2\"");
            assert_eq!(call.response.headers.get("etag"), etag, "{text}");
        }
    }
}

#[track_caller]
fn check_refused(text: impl AsRef<[u8]>, expected: NotAResponse) {
    let error = error(text);
    assert!(
        matches!(&error.problem, Problem::NotAResponse(found) if *found == expected),
        "{error:?}"
    );
}

#[test]
fn exports_without_a_response_are_named() {
    let packet = r#"{"_index": "packets-2026-03-04", "_source": {"layers": {"http": {"http.response.code": "412"}}}}"#;
    check_refused(format!("[\n  {packet}\n]"), NotAResponse::PacketList);
    let lines =
        "{\"index\":{\"_index\":\"packets-2026-03-04\"}}\n{\"timestamp\":\"1\",\"layers\":{}}\n";
    check_refused(lines, NotAResponse::PacketList);
    let turned = "{\"layers\":{},\"timestamp\":\"1\"}\n";
    check_refused(turned.repeat(2), NotAResponse::PacketList);
    check_refused(turned, NotAResponse::PacketList);
    let packet = r#"[{"_type": "doc", "_source": {"layers": {}}, "_index": "x"}]"#;
    check_refused(packet, NotAResponse::PacketList);
    let trace = "{\"version\":8,\"type\":\"context-options\"}\n{\"type\":\"before\"}\n";
    check_refused(trace, NotAResponse::Trace);
    check_refused(
        "{\"date\":[\"x\"],\n\"etag\":[\"\\\"2\\\"\"]\n}\n",
        NotAResponse::CurlHeaders,
    );
    check_refused(
        b"\xd4\xc3\xb2\xa1\x02\0HTTP/1.1 200 OK\r\n\r\n",
        NotAResponse::Packets,
    );
    check_refused(
        b"\n\r\r\n\xa4\0\0\0HTTP/1.1 200 OK\r\n\r\n",
        NotAResponse::Packets,
    );
    check_refused(
        "2523:9:websocket;0:~8:response;805:6:reason;",
        NotAResponse::Flows,
    );
    assert_eq!(
        one("\n\r\r\nHTTP/1.1 200 OK\r\n\r\n").response.status,
        Some(200)
    );
}

#[test]
fn a_response_that_is_the_text_of_a_member_is_named() {
    let wrapped = |member: &str, is_line| NotAResponse::Wrapped {
        member: member.to_owned(),
        is_line,
    };
    let message = r#"{"level": "info", "message": "HTTP/1.1 412 No\r\nETag: \"2\"\r\n\r\n{}"}"#;
    check_refused(message, wrapped("message", false));
    check_refused(format!("{message}\n{message}\n"), wrapped("message", false));
    let line = r#"{"log": "HTTP/2 412 \r\n", "stream": "stdout", "time": "2026-03-04T05:06:07Z"}"#;
    check_refused(format!("{line}\n{line}\n"), wrapped("log", true));
    for body in [
        r#"{"message": "HTTP/1.1 412 No"}"#,
        r#"{"message": "HTTP/1.1 412 No\n"}"#,
        r#"{"a b": "HTTP/1.1 412 No\r\nA: 1\r\n"}"#,
    ] {
        assert_eq!(one(body).origin.format, InputFormat::Body, "{body}");
    }
}

#[test]
fn a_log_of_json_lines_is_named() {
    let line = r#"{"level": "error", "time": 1, "msg": "call failed", "status": 403}"#;
    check_refused(format!("{line}\n{line}\n"), NotAResponse::JsonLog);
    assert_eq!(
        one(line).origin.format,
        InputFormat::Body,
        "one may be a body"
    );
    let call = r#"{"level": 30, "msg": "x", "method": "PUT", "url": "/x", "status": 412}"#;
    assert_eq!(
        statuses(&exchanges(format!("{call}\n{call}\n"))),
        [412, 412]
    );
}

#[test]
fn a_log_that_begins_with_a_bracket_is_no_json() {
    let start = "[1] starting".to_owned();
    check_refused(
        "[1] starting\ncall failed: HTTP 403\n",
        NotAResponse::Text { start },
    );
    let call = one("[0] Downloading\nHTTP/1.1 403 No\nA: 1\n\n");
    assert_eq!(call.response.status, Some(403));
    for text in ["[1]", "[1]\n", "[1, 2] x"] {
        assert_eq!(one(text).origin.format, InputFormat::Body, "{text}");
    }
}

#[test]
fn every_prefix_and_changed_bytes_are_read_to_their_end() {
    let headers = "{\"date\":[\"x\"]}";
    for text in [RECORD, ENTRY, CURL, &format!("no{headers}{CURL}")] {
        spoilt::check(text.as_bytes());
    }
}

#[test]
fn a_log_that_begins_with_json_is_no_body() {
    for log in [
        "{\"level\":\"info\"}\n2026 ERROR HTTP 412\n",
        "[1]\n[2] text\n",
        "[-2]\ntext\n",
    ] {
        assert!(
            matches!(error(log).problem, Problem::NotAResponse(_)),
            "{log}"
        );
    }
    for body in [
        "{\"level\":\"info\"}",
        "{\"level\":\"info\"}\nuser@host:~$ \n",
        "{\"level\":\"info\"}\n200 0.1\n",
        "[1, 2]",
        "[null]\n",
        "[1]\n",
    ] {
        assert_eq!(one(body).origin.format, InputFormat::Body, "{body}");
    }
}
