//! HAR exports.

use std::time::Duration;

use crate::capture::error::{Entry, MemberKind};
use crate::capture::tests::*;
use crate::exchange::{Headers, InputFormat, Repair};
use crate::time::Timestamp;

pub(super) const BROWSER: &[u8] = include_bytes!("../../../tests/fixtures/har/browser.har");
pub(super) const PROXY: &[u8] = include_bytes!("../../../tests/fixtures/har/proxy.har");

/// A HAR with these entries.
pub(super) fn har(entries: &str) -> String {
    format!("{{\"log\": {{\"version\": \"1.2\", \"entries\": [{entries}]}}}}")
}

/// An entry whose response has this status and these members besides.
pub(super) fn entry(status: &str, members: &str) -> String {
    format!(
        "{{\"startedDateTime\": \"2026-03-04T05:06:07Z\", \"request\": {{\"method\": \"GET\", \"url\": \"https://a.example/\"}}, \
         \"response\": {{\"status\": {status}{members}}}}}"
    )
}

pub(super) fn with_content(content: &str) -> Exchange {
    one(har(&entry("200", &format!(", \"content\": {content}"))))
}

pub(super) fn extent(exchange: &Exchange) -> Extent {
    exchange.response.body.extent
}

fn pairs(headers: &Headers) -> Vec<(&str, &str)> {
    headers
        .iter()
        .map(|header| (header.name, header.value))
        .collect()
}

#[test]
fn an_export_of_a_browser_is_read() {
    let all = items(BROWSER);
    assert_eq!(all.len(), 5);
    let first = all[0].as_ref().unwrap();
    let request = first.request.as_ref().unwrap();
    assert_eq!(request.method.as_deref(), Some("GET"));
    assert_eq!(pairs(&request.headers), [("x-xbl-contract-version", "107")]);
    assert!(request.headers_complete);
    assert_eq!(request.has_body, Some(false));
    let response = &first.response;
    assert_eq!(response.version.as_deref(), Some("HTTP/2"));
    assert_eq!(
        (response.status, response.reason.as_deref()),
        (Some(200), None)
    );
    let headers = [
        ("content-type", "application/json"),
        ("etag", "\"a1b2\""),
        ("set-cookie", "a=1"),
        ("set-cookie", "b=2"),
    ];
    assert_eq!(pairs(&response.headers), headers);
    assert!(body(first).starts_with("{\"membersInfo\""));
    assert_eq!(first.origin.format, InputFormat::Har);
    assert_eq!((first.origin.index, first.origin.line), (1, 17));
    assert_eq!(
        first.origin.time,
        Timestamp::parse("2026-03-04T05:06:07.100Z")
    );

    let stale = all[1].as_ref().unwrap();
    assert!(
        body(stale).starts_with("{\"membersInfo\""),
        "base64 is undone"
    );
    assert_eq!(stale.request.as_ref().unwrap().has_body, Some(true));
    let unrecorded = all[2].as_ref().unwrap();
    let promised = Some(1311);
    assert_eq!(extent(unrecorded), Extent::NotRecorded { promised });
    let empty = all[4].as_ref().unwrap();
    assert_eq!(empty.response.version.as_deref(), Some("HTTP/3"));
    assert_eq!((extent(empty), empty.origin.index), (Extent::Whole, 5));
}

#[test]
fn a_status_may_be_written_as_text_or_with_decimals() {
    for status in ["\"412\"", "412.0", "\"412.00\""] {
        let call = one(har(&entry(status, "")));
        assert_eq!(call.response.status, Some(412), "{status}");
    }
}

#[test]
fn a_response_that_says_nothing_is_none() {
    for status in ["null", "\"0\"", "-1"] {
        let call = one(har(&entry(status, "")));
        assert!(call.no_response.is_some(), "{status}");
        assert!(call.origin.time.is_some() && call.request.is_some());
    }
    let empty = entry("1", "").replace("\"status\": 1", "");
    assert!(one(har(&empty)).no_response.is_some());
}

#[test]
fn a_call_that_failed_behind_its_head_is_not_whole() {
    let failed = |content: &str| {
        let reason = "\"_error\": \"net::ERR_CONTENT_LENGTH_MISMATCH\"";
        let call = one(har(&entry(
            "200",
            &format!(", {reason}, \"content\": {content}"),
        )));
        let reason = "net::ERR_CONTENT_LENGTH_MISMATCH".to_owned();
        assert_eq!(call.origin.repairs, [Repair::Failed { reason }]);
        extent(&call)
    };
    assert_eq!(failed("{\"text\": \"{\\\"a\"}"), Extent::Cut);
    assert_eq!(failed("{\"text\": \"{}\"}"), Extent::Whole);
    let nothing = Extent::NotRecorded { promised: None };
    assert_eq!(failed("{\"size\": 0}"), nothing);
}

#[test]
fn an_offset_may_lack_its_colon() {
    let time = |written: &str| {
        let entry = entry("200", "").replace("2026-03-04T05:06:07Z", written);
        let time = one(har(&entry)).origin.time;
        time.map(|time| time.to_string())
    };
    let expected = Some("2026-03-04T05:06:07.123+01:00".to_owned());
    assert_eq!(time("2026-03-04T05:06:07.123+0100"), expected);
    assert_eq!(time("2026-03-04T05:06:07.123+01:00"), expected);
    assert_eq!(time("2026-03-0400"), None);
    assert_eq!(time("é"), None);
}

#[test]
fn a_request_that_was_blocked_has_no_response() {
    let (call, reason) = unanswered(items(BROWSER).remove(3));
    assert_eq!(call.origin.format, InputFormat::Har);
    assert_eq!(reason.as_deref(), Some("net::ERR_BLOCKED_BY_CLIENT"));
    assert!(call.request.unwrap().url.is_some());
    assert_eq!((call.origin.index, call.response.status), (4, None));
}

#[test]
fn the_reason_of_a_failure_is_told_wherever_a_tool_writes_it() {
    let aborted = "net::ERR_ABORTED";
    let told = format!("\"_failureText\": \"{aborted}\"");
    for status in ["0", "-1", "-2", "null"] {
        let failed = entry(status, &format!(", {told}"));
        let (_, reason) = unanswered(items(har(&failed)).remove(0));
        assert_eq!(reason.as_deref(), Some(aborted), "{status}");
    }
    let above = entry("-1", "").replacen('{', &format!("{{{told}, "), 1);
    let (_, reason) = unanswered(items(har(&above)).remove(0));
    assert_eq!(reason.as_deref(), Some(aborted));
    let phrase = entry("0", &format!(", \"statusText\": \"{aborted}\""));
    let (_, reason) = unanswered(items(har(&phrase)).remove(0));
    assert_eq!(reason.as_deref(), Some(aborted));
    let (_, reason) = unanswered(items(har(&entry("0", ""))).remove(0));
    assert_eq!(reason, None);
}

#[test]
fn times_and_what_was_sent_are_known() {
    let with = |members: &str| {
        let text = entry("204", "").replacen('{', &format!("{{{members}, "), 1);
        let call = one(har(&text));
        (call.origin.duration, call.origin.first_byte)
    };
    let millis = |millis| Some(Duration::from_millis(millis));
    let timings =
        "\"timings\": {\"blocked\": -1, \"dns\": 2, \"send\": 0.5, \"wait\": 9.5, \"receive\": 4}";
    let all = with(&format!("\"time\": 16.0, {timings}"));
    assert_eq!(all, (millis(16), millis(12)));
    let unknown = with("\"time\": -1, \"timings\": {\"send\": 1, \"wait\": -1}");
    assert_eq!(unknown, (None, None));

    let limits = Limits {
        request_body: 3,
        ..Limits::default()
    };
    let text = entry("204", "").replacen(
        "\"GET\",",
        "\"PUT\", \"postData\": {\"text\": \"{\\\"a\\\"}\"},",
        1,
    );
    let call = read(har(&text).as_bytes(), &source(None), limits).next();
    let sent = call.unwrap().unwrap().request.unwrap();
    let body = sent.body.unwrap();
    assert_eq!((&body.bytes[..], body.length), (&b"{\"a"[..], 5));
}

#[test]
fn what_is_odd_in_an_entry_does_not_lose_it() {
    let deep = "[".repeat(300) + &"]".repeat(300);
    for members in [
        format!(", \"_x\": {deep}, \"_t\": 1e999"),
        ", \"content\": {\"text\": \"a\\ud83d\"}".to_owned(),
        ", \"status\": 200".to_owned(),
    ] {
        assert_eq!(one(har(&entry("200", &members))).response.status, Some(200));
    }
    let doubled = entry("200", "").replacen('{', "{\"request\": 1, ", 1);
    assert!(one(har(&doubled)).request.is_some());
}

#[test]
fn an_export_of_a_proxy_is_read() {
    let all = items(PROXY);
    assert_eq!(all.len(), 3);
    let first = all[0].as_ref().unwrap();
    assert_eq!(
        first.origin.time,
        Timestamp::parse("2026-03-04T06:06:07+01:00")
    );
    assert!(!first.request.as_ref().unwrap().headers_complete);
    let error = all[1].as_ref().unwrap_err();
    assert_eq!((error.line, &error.entry), (None, &Some(Entry::Number(2))));
    assert!(error.offset > 3);
    assert!(matches!(
        error.problem,
        Problem::Member {
            name: "response.status",
            expected: MemberKind::Status,
            ..
        }
    ));
    let last = all[2].as_ref().unwrap();
    assert_eq!(last.response.version, None);
    assert_eq!(last.response.headers.get("retry-after"), Some("12"));
}

#[test]
fn the_spellings_of_a_version_are_one() {
    for (spelling, version) in [
        ("h2", Some("HTTP/2")),
        ("http/2.0", Some("HTTP/2")),
        ("HTTP/2", Some("HTTP/2")),
        ("h3", Some("HTTP/3")),
        ("http/1.1", Some("HTTP/1.1")),
        ("HTTP/1.0", Some("HTTP/1.0")),
        ("1.1", Some("HTTP/1.1")),
        ("2.0", Some("HTTP/2")),
        ("h3-29", Some("HTTP/3")),
        ("spdy/3.1", Some("spdy/3.1")),
        ("http/2.0+quic/46", Some("http/2.0+quic/46")),
        ("unknown", None),
        ("", None),
    ] {
        let all = har(&entry("200", &format!(", \"httpVersion\": \"{spelling}\"")));
        assert_eq!(one(all).response.version.as_deref(), version, "{spelling}");
    }
}

#[test]
fn a_header_that_the_tool_writes_twice_is_one() {
    let doubled = r#", "headers": [{"name": "ETag", "value": "1"}, {"name": "etag", "value": "1"}, {"name": "etag", "value": "2"}]"#;
    let call = one(har(&entry("200", doubled)));
    assert_eq!(
        pairs(&call.response.headers),
        [("ETag", "1"), ("etag", "2")]
    );
}

#[test]
fn entries_may_stand_anywhere_in_the_log_and_more_than_once() {
    let good = entry("204", "");
    for text in [
        format!(
            "{{\"log\": {{\"entries\": [{good}], \"creator\": {{\"a\": [\"]}}\"]}}, \"version\": \"1.2\"}}}}"
        ),
        format!(
            "{{\"log\": {{\"pages\": [], \"_x\": {{}}, \"entries\": [{good}] }}, \"comment\": \"x\"}}"
        ),
    ] {
        assert_eq!(statuses(&exchanges(text)), [204]);
    }
    let twice = format!(
        "{{\"log\": {{\"version\": \"1.2\", \"entries\": [{good}], \"entries\": [{good}]}}}}"
    );
    assert_eq!(statuses(&exchanges(twice)), [204, 204]);
}

#[test]
fn a_member_before_the_log_is_passed_over() {
    let text = har(&entry("200", ""));
    let with = |member: &str| text.replacen('{', &format!("{{{member}, "), 1);
    for member in ["\"comment\": \"{\\\"log\\\"\"", "\"a\": 1, \"b\": null"] {
        assert_eq!(
            one(with(member)).origin.format,
            InputFormat::Har,
            "{member}"
        );
    }
    let body = one("{\"a\": 1, \"b\": [], \"log\": {\"entries\": 1}}");
    assert_eq!(body.origin.format, InputFormat::Body);
}

#[test]
fn exports_that_were_joined_are_read_one_after_the_other() {
    let one = har(&entry("200", ""));
    let all = items(format!("{one}\r\n{}{one}", har("")));
    let indices: Vec<_> = all
        .iter()
        .map(|item| item.as_ref().unwrap().origin.index)
        .collect();
    assert_eq!(indices, [1, 2]);
    let all = items(format!("{one}{{\"a\": 1}}"));
    assert!(matches!(
        all[1].as_ref().unwrap_err().problem,
        Problem::Member { .. }
    ));
    assert_eq!(items(format!("{one}\n$ ")).len(), 1, "a prompt is nothing");
}
