//! NDJSON: one line in, one item out.

use std::time::Duration;

use crate::capture::error::MemberKind;
use crate::capture::tests::*;
use crate::exchange::{InputFormat, Role};
use crate::time::Timestamp;

const PIPELINE: &[u8] = include_bytes!("../../../tests/fixtures/ndjson/pipeline.ndjson");

/// A line that is read as NDJSON, whatever it looks like.
fn line(text: &str) -> Result<Exchange, CaptureError> {
    let source = Source {
        format: Some(InputFormat::Ndjson),
        ..source(None)
    };
    let mut all: Vec<_> = read(text.as_bytes(), &source, Limits::default()).collect();
    assert_eq!(all.len(), 1, "{text}");
    all.remove(0)
}

#[test]
fn every_line_is_one_item_in_its_place() {
    let all = items(PIPELINE);
    let is_ok: Vec<bool> = all.iter().map(Result::is_ok).collect();
    assert_eq!(
        is_ok,
        [true, true, true, false, false, true, false, true, false]
    );
    let index = |exchange: &Exchange| (exchange.origin.index, exchange.origin.line);
    let places: Vec<_> = all.iter().flatten().map(index).collect();
    assert_eq!(places, [(1, 1), (2, 2), (3, 3), (6, 7), (8, 9)]);
    let lines: Vec<_> = all
        .iter()
        .filter_map(|item| item.as_ref().err()?.line)
        .collect();
    assert_eq!(lines, [5, 6, 8, 10]);
    assert!(
        all.iter()
            .flatten()
            .all(|exchange| exchange.origin.format == InputFormat::Ndjson)
    );
}

#[test]
fn a_response_and_its_request_are_known() {
    let first = items(PIPELINE).remove(0).unwrap();
    let response = &first.response;
    assert_eq!(
        (response.status, response.reason.as_deref()),
        (Some(412), Some("Precondition Failed"))
    );
    assert_eq!(response.version.as_deref(), Some("HTTP/1.1"));
    assert!(
        body(&first).starts_with("{\"membersInfo\": {"),
        "as it was written"
    );
    let request = first.request.as_ref().unwrap();
    assert_eq!(request.method.as_deref(), Some("PUT"));
    assert_eq!(request.headers.get("if-match"), Some("\"a1b2\""));
    assert!(request.headers_complete);
    assert_eq!(first.origin.time, Timestamp::parse("2026-03-04T05:06:07Z"));
}

#[test]
fn headers_are_read_in_every_form() {
    for headers in [
        r#"{"A": "1", "B": ["2", "3"]}"#,
        r#"[{"name": "A", "value": "1"}, {"name": "B", "value": "2"}, {"name": "B", "value": "3"}]"#,
        r#"[["A", "1"], ["B", "2"], ["B", "3"]]"#,
        r#"{":status": "200", "A": 1, "B": ["2", 3]}"#,
    ] {
        let exchange = line(&format!("{{\"status\": 200, \"headers\": {headers}}}")).unwrap();
        let values: Vec<_> = exchange
            .response
            .headers
            .iter()
            .map(|header| header.value)
            .collect();
        assert_eq!(values, ["1", "2", "3"], "{headers}");
    }
    for headers in [
        "17",
        "\"x\"",
        "[1]",
        "[[1, 2]]",
        "{\"A\": {}}",
        "{\"A\": [[\"1\"]]}",
    ] {
        let error = line(&format!("{{\"status\": 200, \"headers\": {headers}}}")).unwrap_err();
        assert!(matches!(
            error.problem,
            Problem::Member {
                name: "headers",
                expected: MemberKind::Headers,
                ..
            }
        ));
    }
}

#[test]
fn bodies_are_read_in_every_form() {
    for (given, expected) in [
        ("\"text\"", "text"),
        ("{\"b\": 1, \"a\": [2]}", "{\"b\": 1, \"a\": [2]}"),
        ("[1]", "[1]"),
        ("17", "17"),
        ("\"e30=\", \"bodyEncoding\": \"base64\"", "{}"),
        ("\"\"", ""),
    ] {
        let exchange = line(&format!("{{\"status\": 200, \"body\": {given}}}")).unwrap();
        assert_eq!(body(&exchange), expected);
        assert_eq!(exchange.response.body.extent, Extent::Whole);
    }
    let error =
        line("{\"status\": 200, \"body\": \"!\", \"bodyEncoding\": \"base64\"}").unwrap_err();
    assert!(matches!(
        error.problem,
        Problem::Member {
            expected: MemberKind::Base64,
            ..
        }
    ));
}

#[test]
fn a_body_that_is_not_given_is_unknown() {
    let extent = |text: &str| line(text).unwrap().response.body.extent;
    let promised = |promised| Extent::NotRecorded { promised };
    assert_eq!(extent("{\"status\": 200, \"url\": \"/x\"}"), promised(None));
    assert_eq!(extent("{\"status\": 200, \"body\": null}"), promised(None));
    let headers = "{\"status\": 200, \"headers\": {\"Content-Length\": 7}}";
    assert_eq!(extent(headers), promised(Some(7)));
    assert_eq!(extent("{\"status\": 204, \"headers\": {}}"), Extent::Whole);
}

#[test]
fn an_object_of_another_kind_is_a_body() {
    for text in [
        "{\"code\": 4000}",
        "{\"status\": 404, \"title\": \"x\"}",
        "{}",
        "{\"body\": 1, \"other\": 2}",
    ] {
        let exchange = line(text).unwrap();
        assert_eq!((exchange.response.status, body(&exchange)), (None, text));
    }
}

#[test]
fn our_own_output_is_read_back() {
    let mut all = items(PIPELINE);
    let exchange = all.remove(7).unwrap();
    assert_eq!(exchange.response.status, Some(404));
    assert_eq!(exchange.response.version.as_deref(), Some("HTTP/2"));
    assert_eq!(body(&exchange), "Not found");
    let request = exchange.request.unwrap();
    assert_eq!(request.headers.get("x-xbl-contract-version"), Some("107"));
    assert!(!request.headers_complete);
    assert_eq!(
        exchange.origin.time,
        Timestamp::parse("2026-03-04T05:06:09Z")
    );
    let error = all.remove(7).unwrap_err();
    assert!(
        matches!(error.problem, Problem::Reported { text, .. } if text == "the JSON is broken")
    );
}

#[test]
fn the_format_is_told_by_the_first_line_and_what_follows() {
    let format = |text: &str| items(text)[0].as_ref().unwrap().origin.format;
    assert_eq!(format("{\"a\": 1}\n{\"b\": 2}\n"), InputFormat::Ndjson);
    assert_eq!(format("{\"a\": 1}\n{\"b\": "), InputFormat::Ndjson);
    assert_eq!(
        format("{\"status\": 412, \"headers\": {}}"),
        InputFormat::Ndjson
    );
    assert_eq!(
        format("{\"status\": 412, \"headers\": {}}\nnonsense"),
        InputFormat::Ndjson
    );
    assert_eq!(format("{\"a\": 1}\n"), InputFormat::Body);
    assert_eq!(format("{\"a\": 1}\n[2]\n"), InputFormat::Body);
    assert_eq!(format("{\n\"a\": 1}\n{\"b\": 2}\n"), InputFormat::Body);
    assert_eq!(
        format("{\"a\": 1}\nHTTP/1.1 412 X\nA: 1\n\n"),
        InputFormat::Http
    );
}

#[test]
fn a_line_larger_than_the_limit_is_passed_over() {
    let limits = Limits {
        exchange: 100,
        ..Limits::default()
    };
    let good = "{\"status\": 204, \"headers\": {}}\n";
    let text = format!(
        "{good}{{\"status\": 204, \"body\": \"{}\"}}\n{good}",
        "x".repeat(300_000)
    );
    let all: Vec<_> = read(text.as_bytes(), &source(None), limits).collect();
    assert_eq!(all.len(), 3);
    let error = all[1].as_ref().unwrap_err();
    assert!(matches!(
        error.problem,
        Problem::EntryTooLarge { limit: 100 }
    ));
    assert_eq!(all[2].as_ref().unwrap().origin.line, 3);
}

#[test]
fn an_input_without_a_line_is_empty() {
    assert!(matches!(line("\n \n").unwrap_err().problem, Problem::Empty));
}

#[test]
fn every_prefix_and_changed_bytes_are_read_to_their_end() {
    spoilt::check(PIPELINE);
}

#[test]
fn a_status_of_zero_is_no_response() {
    let (call, reason) = unanswered(line(r#"{"status": 0, "url": "https://a.example/"}"#));
    assert_eq!(reason, None);
    assert!(call.request.unwrap().url.is_some());
}

#[test]
fn an_error_without_status_is_no_response() {
    let failed = r#"{"method": "PUT", "url": "/a", "error": "timed out", "durationMs": 30000}"#;
    let (call, reason) = unanswered(line(failed));
    assert_eq!(reason.as_deref(), Some("timed out"));
    assert_eq!(call.origin.duration, Some(Duration::from_secs(30)));
    for body_alone in [
        r#"{"error": "invalid_grant"}"#,
        r#"{"error": "x", "other": 1}"#,
    ] {
        assert_eq!(body(&line(body_alone).unwrap()), body_alone);
    }
    let answered = r#"{"status": 500, "url": "/a", "error": "x"}"#;
    assert_eq!(line(answered).unwrap().response.status, Some(500));
}

#[test]
fn times_and_what_was_sent_are_known() {
    let call = line(
        r#"{"status": 204, "url": "/a", "durationMs": 12.5, "firstByteMs": 3, "requestBody": {"a": 1}}"#,
    )
    .unwrap();
    let span = |micros| Some(Duration::from_micros(micros));
    assert_eq!(call.origin.duration, span(12_500));
    assert_eq!(call.origin.first_byte, span(3_000));
    let sent = |text: &str| line(text).unwrap().request.unwrap();
    assert_eq!(call.request.unwrap().body.unwrap().bytes, b"{\"a\": 1}");
    let packed = sent(
        r#"{"status": 204, "url": "/a", "requestBody": "e30=", "requestBodyEncoding": "base64"}"#,
    );
    assert_eq!(packed.body.unwrap().bytes, b"{}");
    let empty = sent(r#"{"status": 204, "url": "/a", "requestBody": ""}"#);
    assert_eq!((empty.has_body, empty.body), (Some(false), None));
}

#[test]
fn headers_of_an_object_keep_their_order_and_their_repetitions() {
    let call = line(r#"{"status": 200, "headers": {"Z": "1", "A": "2", "Z": "3"}}"#).unwrap();
    let headers = call.response.headers.iter();
    let headers: Vec<_> = headers.map(|header| (header.name, header.value)).collect();
    assert_eq!(headers, [("Z", "1"), ("A", "2"), ("Z", "3")]);
}

#[test]
fn half_a_pair_of_surrogates_does_not_spoil_a_body() {
    let call = line(r#"{"status": 200, "body": "a\ud83db"}"#).unwrap();
    assert!(body(&call).starts_with("a\u{fffd}") && body(&call).ends_with('b'));
}

#[test]
fn a_mark_before_any_line_is_no_part_of_it() {
    let text = "\u{feff}{\"status\": 204, \"url\": \"https://a.example/\"}\n".repeat(2);
    assert_eq!(statuses(&exchanges(text)), [204, 204]);
}

/// A report as `--format json` lays it out.
const REPORT: &str = r#"{
  "schema": 1,
  "source": { "file": "a.txt", "index": 1, "format": "http", "time": null },
  "request": null,
  "response": { "version": "HTTP/2", "status": 412, "reason": null, "headers": [] },
  "body": { "kind": "session", "length": 369, "complete": true, "message": null },
  "findings": [],
  "error": null
}"#;

#[test]
fn a_report_laid_out_over_lines_is_read_back() {
    let list = format!("[\n{REPORT},\n{REPORT}\n]\n");
    for (text, count) in [(REPORT.to_owned(), 1), (list.clone(), 2)] {
        let all = exchanges(&text);
        assert_eq!(statuses(&all), vec![412; count]);
        let reported = all[0].response.body.reported.as_ref().unwrap();
        assert_eq!(
            (reported.kind.as_str(), reported.complete),
            ("session", true)
        );
        assert_eq!(all[0].origin.format, InputFormat::Ndjson);
    }
    for end in [REPORT.len() + 10, list.len() - 3] {
        let last = items(&list[..end]).pop().unwrap();
        assert!(matches!(last.unwrap_err().problem, Problem::CutShort));
    }
    spoilt::check(list.as_bytes());
}

#[test]
fn a_report_laid_out_over_lines_is_read_back_where_the_format_is_named_too() {
    let source = Source {
        format: Some(InputFormat::Ndjson),
        ..source(None)
    };
    let all: Vec<_> = read(REPORT.as_bytes(), &source, Limits::default()).collect();
    assert_eq!(all.len(), 1);
    assert_eq!(all[0].as_ref().unwrap().response.status, Some(412));
}

#[test]
fn a_report_that_names_its_program_first_is_read_back() {
    let named = REPORT.replacen('{', "{\"tool\": {\"name\": \"x\", \"version\": \"2\"},", 1);
    for text in [named.clone(), format!("[{named}]"), named.replace('\n', "")] {
        assert_eq!(statuses(&exchanges(text)), [412]);
    }
}

#[test]
fn a_report_that_holds_a_request_is_no_entry_of_a_har() {
    let request = r#""request": {"method": "PUT", "url": "https://a.example/x"}"#;
    let report = REPORT.replace("\"request\": null", request);
    for text in [report.clone(), report.replace('\n', "")] {
        let call = one(text);
        assert_eq!(call.origin.format, InputFormat::Ndjson);
        assert!(call.response.body.reported.is_some());
    }
}

#[test]
fn a_tunnel_stays_one_when_it_is_read_back() {
    let tunnel = REPORT.replace("[],\n  \"error\"", "[{\"id\": \"tunnel\"}],\n  \"error\"");
    assert_eq!(one(tunnel).response.role, Role::Tunnel);
}
