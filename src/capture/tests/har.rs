//! HAR exports.

use std::time::Duration;

use crate::capture::error::{Entry, MemberKind, NotAResponse};
use crate::capture::tests::*;
use crate::capture::{Reader, read_file};
use crate::exchange::{Headers, InputFormat, Repair};
use crate::time::Timestamp;

const BROWSER: &[u8] = include_bytes!("../../../tests/fixtures/har/browser.har");
const PROXY: &[u8] = include_bytes!("../../../tests/fixtures/har/proxy.har");

/// A HAR with these entries.
fn har(entries: &str) -> String {
    format!("{{\"log\": {{\"version\": \"1.2\", \"entries\": [{entries}]}}}}")
}

/// An entry whose response has this status and these members besides.
fn entry(status: &str, members: &str) -> String {
    format!(
        "{{\"startedDateTime\": \"2026-03-04T05:06:07Z\", \"request\": {{\"method\": \"GET\", \"url\": \"https://a.example/\"}}, \
         \"response\": {{\"status\": {status}{members}}}}}"
    )
}

fn with_content(content: &str) -> Exchange {
    one(har(&entry("200", &format!(", \"content\": {content}"))))
}

fn extent(exchange: &Exchange) -> Extent {
    exchange.response.body.extent
}

fn pairs(headers: &Headers) -> Vec<(&str, &str)> {
    headers
        .iter()
        .map(|header| (header.name.as_str(), header.value.as_str()))
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
    let body = entry("null", ", \"content\": {\"text\": \"a\"}");
    assert!(matches!(error(har(&body)).problem, Problem::Member { .. }));
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
fn a_coding_in_base64_is_undone() {
    let headers = "\"headers\": [{\"name\": \"Content-Encoding\", \"value\": \"gzip\"}]";
    let packed = "H4sIAAAAAAACA6uuBQBDv6ajAgAAAA==";
    for text in [packed, "e30="] {
        let content = format!("{{\"text\": \"{text}\", \"encoding\": \"base64\"}}");
        let call = one(har(&entry(
            "200",
            &format!(", {headers}, \"content\": {content}"),
        )));
        assert_eq!(body(&call), "{}");
        assert_eq!(call.response.body.decoded, text == packed);
    }
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
            expected: MemberKind::Status
        }
    ));
    let last = all[2].as_ref().unwrap();
    assert_eq!(last.response.version, None);
    assert_eq!(last.response.headers.get("retry-after"), Some("12"));
}

#[test]
fn a_body_without_text_is_unknown_unless_its_size_is_nothing() {
    let unknown = Extent::NotRecorded { promised: None };
    for (content, expected) in [
        ("{\"size\": 5}", Extent::NotRecorded { promised: Some(5) }),
        (
            "{\"size\": 5, \"text\": \"\"}",
            Extent::NotRecorded { promised: Some(5) },
        ),
        ("{\"size\": 0}", Extent::Whole),
        ("{\"size\": -1}", unknown),
        ("{\"size\": -1, \"text\": \"\"}", Extent::Whole),
        (
            "{\"size\": 5, \"text\": null}",
            Extent::NotRecorded { promised: Some(5) },
        ),
        ("null", unknown),
        ("{\"size\": 3, \"text\": \"abc\"}", Extent::Whole),
    ] {
        assert_eq!(extent(&with_content(content)), expected, "{content}");
    }
}

#[test]
fn text_that_only_says_that_it_is_base64_stays() {
    let content = "{\"size\": 4, \"text\": \"{1}!\", \"encoding\": \"base64\"}";
    assert_eq!(body(&with_content(content)), "{1}!");
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
fn the_media_type_is_that_of_the_content_where_no_header_names_one() {
    let named = |headers: &str, mime: &str| {
        let content = format!(
            ", \"headers\": [{headers}], \"content\": {{\"text\": \"x\", \"mimeType\": \"{mime}\"}}"
        );
        one(har(&entry("200", &content))).response.body.media_type
    };
    assert_eq!(named("", "text/plain").as_deref(), Some("text/plain"));
    assert_eq!(named("", "x-unknown"), None);
    let header = r#"{"name": "content-type", "value": "text/html"}"#;
    assert_eq!(named(header, "text/plain"), None);
}

#[test]
fn a_body_that_firebug_cut_is_short() {
    let cut = with_content(r#"{"text": "{\"a\": ... [truncated to save space (15 more bytes)]"}"#);
    assert_eq!(body(&cut), "{\"a\": ");
    assert_eq!(extent(&cut), Extent::Cut);
    let missing = Some(15);
    assert_eq!(cut.origin.repairs, [Repair::CutByTool { missing }]);
    let marked = r#"{"text": "{\n\n\n\n... [truncated to save space (15 more bytes)]"}"#;
    assert_eq!(body(&with_content(marked)), "{\n\n");
    let whole = with_content(r#"{"text": "... [truncated to save space"}"#);
    assert_eq!(extent(&whole), Extent::Whole);
}

#[test]
fn a_body_in_a_file_beside_the_capture_is_read_where_the_folder_is_known() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/playwright");
    let capture = std::fs::read(folder.join("attach.har")).unwrap();
    let read_with = |folder| -> Vec<Exchange> {
        let source = Source {
            folder,
            ..source(None)
        };
        let all = read(&capture[..], &source, Limits::default());
        all.map(Result::unwrap).collect()
    };
    let all = read_with(Some(folder));
    let lengths: Vec<_> = all
        .iter()
        .map(|call| call.response.body.bytes.len())
        .collect();
    assert_eq!(lengths, [388, 388, 62, 0, 0]);
    assert!(all.iter().all(|call| call.origin.repairs.is_empty()));
    let sent = all[1]
        .request
        .as_ref()
        .and_then(|request| request.body.as_ref());
    assert_eq!(sent.map(|body| &body.bytes[..]), Some(&b"{}"[..]));
    let absent = read_with(None);
    let name = "5a6b2e298826caa9375369d31ea22dcdcf73cc00.json".to_owned();
    assert_eq!(absent[0].origin.repairs, [Repair::BodyAbsent { name }]);
    let promised = Some(388);
    assert_eq!(extent(&absent[0]), Extent::NotRecorded { promised });
}

#[test]
fn a_name_that_leads_out_of_the_folder_is_not_followed() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("secret"), "no").unwrap();
    let inner = folder.path().join("har");
    std::fs::create_dir(&inner).unwrap();
    let absolute = folder.path().join("secret").display().to_string();
    for name in ["../secret", "..\\\\secret", &absolute, "C:\\\\secret"] {
        let content = format!(", \"content\": {{\"_file\": \"{name}\"}}");
        let source = Source {
            folder: Some(inner.clone()),
            ..source(None)
        };
        let text = har(&entry("200", &content));
        let call = read(text.as_bytes(), &source, Limits::default())
            .next()
            .unwrap()
            .unwrap();
        assert!(call.response.body.bytes.is_empty(), "{name}");
        assert!(
            matches!(&call.origin.repairs[..], [Repair::BodyAbsent { .. }]),
            "{name}"
        );
    }
}

#[test]
fn a_har_in_an_archive_is_read_with_the_bodies_beside_it() {
    let archive: &[u8] = include_bytes!("../../../tests/fixtures/playwright/calls.zip");
    let read_all = |reader: Reader<'_>| -> Vec<Exchange> { reader.map(Result::unwrap).collect() };
    let source = source(None);
    let piped = read_all(read(archive, &source, Limits::default()));
    let sought = read_all(read_file(
        std::io::Cursor::new(archive),
        &source,
        Limits::default(),
    ));
    assert_eq!(piped, sought);
    let lengths: Vec<_> = piped
        .iter()
        .map(|call| call.response.body.bytes.len())
        .collect();
    assert_eq!(lengths, [388, 0, 62, 0, 0]);
    assert!(
        piped
            .iter()
            .all(|call| call.origin.format == InputFormat::Har)
    );
}

/// An archive with these members.
fn zipped(members: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in members {
        let options = zip::write::SimpleFileOptions::default();
        archive.start_file(*name, options).unwrap();
        std::io::Write::write_all(&mut archive, text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

#[test]
fn a_har_in_a_folder_of_an_archive_has_its_bodies_there() {
    let capture = har(&entry("412", ", \"content\": {\"_file\": \"a.json\"}"));
    let archive = zipped(&[
        ("a.json", "no"),
        ("__MACOSX/calls/._calls.har", "\u{0}"),
        ("calls/calls.har", &capture),
        ("calls/a.json", "{}"),
    ]);
    assert_eq!(body(&one(archive)), "{}");
}

#[test]
fn all_hars_of_an_archive_are_read() {
    let answered = |status| har(&entry(status, ""));
    let cut = answered("400");
    let archive = zipped(&[
        ("a.har", &answered("412")),
        ("cut.har", &cut[..cut.len() - 9]),
        ("empty.har", ""),
        ("z.har", &answered("429")),
    ]);
    let all = items(archive);
    let shown: Vec<_> = all
        .iter()
        .map(|item| match item {
            Ok(call) => format!("{} {:?}", call.origin.index, call.response.status),
            Err(error) => format!("{:?} {:?}", error.entry, error.problem),
        })
        .collect();
    assert_eq!(
        shown,
        [
            "1 Some(412)",
            "Some(Member(\"cut.har\")) CutShort",
            "Some(Member(\"empty.har\")) Empty",
            "3 Some(429)",
        ]
    );
}

#[test]
fn a_trace_of_playwright_is_named() {
    let trace: &[u8] = include_bytes!("../../../tests/fixtures/playwright/trace.zip");
    assert!(matches!(
        error(trace).problem,
        Problem::NotAResponse(NotAResponse::Trace)
    ));
}

#[test]
fn a_broken_entry_is_told_and_the_rest_is_read() {
    let good = entry("204", "");
    for broken in [
        "{\"request\": nonsense}",
        "17",
        "\"text\"",
        "{}",
        "{\"response\": []}",
        "{\"response\": {\"status\": 2000}}",
        "{\"response\": {\"status\": null}}",
    ] {
        let all = items(har(&format!("{good},{broken},{good}")));
        assert_eq!(all.len(), 3, "{broken}");
        let error = all[1].as_ref().unwrap_err();
        assert_eq!(error.entry, Some(Entry::Number(2)), "{broken}");
        assert_eq!(all[2].as_ref().unwrap().origin.index, 3, "{broken}");
    }
}

#[test]
fn an_entry_that_lacks_a_bracket_does_not_swallow_the_next() {
    let good = entry("204", "");
    for broken in [
        "{\"startedDateTime\": \"x\", \"response\": {\"status\": 200}",
        "{\"startedDateTime\": \"x\", \"response\": {\"status\": 200, \"statusText\": \"O}}",
        "{\"startedDateTime\": [[[",
    ] {
        let all = items(har(&format!("{good},{broken},{good},{good}")));
        let is_ok: Vec<bool> = all.iter().map(Result::is_ok).collect();
        assert_eq!(is_ok, [true, false, true, true], "{broken}");
        assert!(matches!(
            all[1].as_ref().unwrap_err().problem,
            Problem::BrokenJson
        ));
    }
}

#[test]
fn a_cut_export_gives_the_entries_before_the_cut_and_an_error() {
    let good = entry("204", "");
    let whole = har(&format!("{good},\n{good}"));
    let behind_first = whole.find(",\n").unwrap();
    let source = Source {
        format: Some(InputFormat::Har),
        ..source(None)
    };
    for length in 1..whole.len() {
        let cut = &whole.as_bytes()[..length];
        let all: Vec<_> = read(cut, &source, Limits::default()).collect();
        let (last, before) = all.split_last().unwrap();
        assert!(before.iter().all(Result::is_ok), "{length}");
        assert!(length < behind_first || !before.is_empty(), "{length}");
        let problem = &last.as_ref().unwrap_err().problem;
        assert!(
            matches!(problem, Problem::CutShort),
            "{length}: {problem:?}"
        );
    }
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
fn a_log_without_entries_is_an_error() {
    for text in [
        "{\"log\": {\"version\": \"1.2\", \"creator\": {}}}",
        "{\"log\": {\"version\": \"1.2\", \"entries\": {}}}",
    ] {
        let error = error(text);
        assert!(matches!(
            error.problem,
            Problem::Member {
                name: "log.entries",
                ..
            }
        ));
    }
    assert_eq!(
        one("{\"log\": {\"a\": 1}}").origin.format,
        InputFormat::Body
    );
    assert!(matches!(error(har("")).problem, Problem::NoEntries));
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

#[test]
fn bytes_that_are_no_text_are_replaced() {
    let text = har(&entry("200", ", \"content\": {\"text\": \"a?b\"}"));
    let bytes: Vec<u8> = text
        .bytes()
        .map(|byte| if byte == b'?' { 0xff } else { byte })
        .collect();
    assert_eq!(body(&one(bytes)), "a\u{fffd}b");
}

#[test]
fn an_entry_larger_than_the_limit_is_passed_over() {
    let limits = Limits {
        exchange: 500,
        ..Limits::default()
    };
    let large = entry("200", &format!(", \"x\": \"{}\"", "x".repeat(300_000)));
    let good = entry("204", "");
    let text = har(&format!("{good},{large},{good}"));
    let all: Vec<_> = read(text.as_bytes(), &source(None), limits).collect();
    assert_eq!(all.len(), 3);
    let error = all[1].as_ref().unwrap_err();
    assert!(matches!(
        error.problem,
        Problem::EntryTooLarge { limit: 500 }
    ));
    assert_eq!(all[2].as_ref().unwrap().origin.index, 3);
}

#[test]
fn every_prefix_and_changed_bytes_are_read_to_their_end() {
    spoilt::check(BROWSER);
    spoilt::check(PROXY);
}

#[test]
fn a_text_longer_than_its_headers_promise_is_not_what_was_received() {
    let read = |text: &str, more: &str| {
        one(format!(
            r#"{{"log": {{"entries": [{{"request": {{"method": "PUT", "url": "https://a.example/x"}},
            "response": {{"status": 412, "headers": [{{"name": "Content-Length", "value": "9"}}{more}],
            "content": {{"text": "{text}", "mimeType": "application/json"}}}}}}]}}}}"#
        ))
        .response
        .body
        .extent
    };
    let (promised, arrived) = (9, 12);
    let long = Extent::Long { promised, arrived };
    assert_eq!(read("eyJhIjogMTJ9", ""), long);
    let packed = r#", {"name": "Content-Encoding", "value": "gzip"}"#;
    assert_eq!(read("eyJhIjogMTJ9", packed), Extent::Whole);
    assert_eq!(
        read(r#"{\n \"a\": 1234567}"#, ""),
        Extent::Whole,
        "laid out anew"
    );
    assert_eq!(read("cafécaféé", ""), Extent::Whole, "recoded");
}
