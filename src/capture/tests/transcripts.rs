//! What the readers make of transcripts: each fixture whole. Those of curl have a file of their own.

use std::path::{Path, PathBuf};

use crate::capture::error::NotAResponse;
use crate::capture::tests::*;
use crate::exchange::{InputFormat, Repair};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}

pub(super) fn fixture(name: &str) -> Vec<u8> {
    std::fs::read(folder().join(name)).unwrap()
}

pub(super) fn fixtures(name: &str) -> Vec<(String, Vec<u8>)> {
    let entries = std::fs::read_dir(folder().join(name)).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    let all: Vec<_> = paths
        .map(|path| (path.display().to_string(), std::fs::read(&path).unwrap()))
        .collect();
    assert!(!all.is_empty(), "{name}");
    all
}

/// Method, last segment of the path, status, and the length of the body, of each exchange.
#[track_caller]
pub(super) fn check(name: &str, expected: &[(&str, &str, u16, usize)]) -> Vec<Exchange> {
    let all = exchanges(fixture(name));
    let brief: Vec<_> = all.iter().map(brief).collect();
    let expected: Vec<_> = expected
        .iter()
        .map(|&(method, segment, status, length)| {
            (method.to_owned(), segment.to_owned(), status, length)
        })
        .collect();
    assert_eq!(brief, expected, "{name}");
    let indices: Vec<_> = all.iter().map(|exchange| exchange.origin.index).collect();
    assert_eq!(indices, (1..=all.len()).collect::<Vec<_>>(), "{name}");
    all
}

fn brief(exchange: &Exchange) -> (String, String, u16, usize) {
    let request = exchange.request.clone().unwrap_or_default();
    let url = request.url.unwrap_or_default();
    let segment = url.rsplit('/').next().unwrap_or_default();
    (
        request.method.unwrap_or_default(),
        segment.to_owned(),
        exchange.response.status.unwrap_or_default(),
        exchange.response.body.bytes.len(),
    )
}

/// The body of the short session in the fixtures, in bytes.
pub(super) const SESSION: usize = 369;

#[test]
fn what_httpie_says_of_a_call_that_failed_is_its_reason() {
    let sent = "PUT /x HTTP/1.1\r\nHost: a.example\r\nContent-Length: 10\r\n\r\n{\"a\": \"1\"}\n";
    let failed = "\nhttp: error: ConnectionError: ('Connection aborted.') while doing a PUT request to URL: https://a.example/x\n\n\n";
    for text in [
        format!("{sent}{failed}"),
        format!("{sent}\n\nHTTP/1.1 204 No Content\r\nA: 1\r\n\r\n\n\n{sent}{failed}"),
    ] {
        let (call, reason) = unanswered(items(text).pop().unwrap());
        assert_eq!(
            reason.as_deref(),
            Some("http: error: ConnectionError: ('Connection aborted.')")
        );
        let url = call.request.unwrap().url;
        assert_eq!(url.as_deref(), Some("https://a.example/x"));
    }
}

#[test]
fn wget_shows_heads_and_what_went_to_standard_output() {
    let all = check("wget/get-200.txt", &[("", "one", 200, SESSION)]);
    assert_eq!(all[0].origin.format, InputFormat::Http);
    assert!(!all[0].request.as_ref().unwrap().headers_complete);
    check(
        "wget/several.txt",
        &[("", "pretty", 200, 526), ("", "gone", 204, 0)],
    );
    check(
        "wget/redirect.txt",
        &[("", "moved", 302, 0), ("", "one", 200, SESSION)],
    );
    let all = check(
        "wget/quiet.txt",
        &[("", "", 404, 9), ("", "", 200, SESSION)],
    );
    assert_eq!(extents(&all), [Extent::Whole; 2]);
}

#[test]
fn what_is_no_transcript_is_quoted_where_the_format_is_named() {
    let named = Source {
        format: Some(InputFormat::CurlVerbose),
        ..source(None)
    };
    let mut all = read(&b"{\"log\": 1}\n"[..], &named, Limits::default());
    let error = all.next().unwrap().unwrap_err();
    assert!(matches!(
        error.problem,
        Problem::NotAResponse(NotAResponse::Text { start }) if start == "{\"log\": 1}"
    ));
}

#[test]
fn the_line_feed_behind_a_value_is_body_where_wget_promises_it() {
    let saved = String::from_utf8(fixture("wget/get-200.txt")).unwrap();
    let saved = saved
        .replace("Content-Length: 369", "Content-Length: 370")
        .replace("\n     0K", "\n\n     0K");
    let all = exchanges(saved);
    assert_eq!(extents(&all), [Extent::Whole]);
    assert_eq!(all[0].response.body.bytes.len(), SESSION + 1);
}

#[test]
fn wget_d_shows_the_request() {
    let all = check("wget/put-412-debug.txt", &[("PUT", "one", 412, SESSION)]);
    let request = all[0].request.as_ref().unwrap();
    assert_eq!(request.headers.get("If-Match"), Some("\"a1b2\""));
    assert!(request.headers_complete);
}

#[test]
fn httpie_and_xh_show_pairs() {
    check("httpie/put-412.txt", &[("PUT", "one", 412, SESSION)]);
    check("httpie/get-204.txt", &[("GET", "gone", 204, 0)]);
    let all = check(
        "httpie/follow.txt",
        &[("GET", "moved", 302, 5), ("GET", "one", 200, SESSION)],
    );
    assert_eq!(body(&all[0]), "moved");
    let all = check("httpie/elapsed.txt", &[("GET", "text", 404, 9)]);
    assert_eq!(extents(&all), [Extent::Whole]);
    let all = check(
        "httpie/xh.txt",
        &[("PUT", "one", 412, 632), ("GET", "one", 204, 0)],
    );
    assert_eq!(extents(&all), [Extent::Whole; 2]);
    let all = check("httpie/colours.txt", &[("PUT", "one", 412, 632)]);
    assert_eq!(extents(&all), [Extent::Whole]);
    assert_eq!(
        all[0].request.as_ref().unwrap().headers.get("If-Match"),
        Some("\"a1b2\"")
    );
}

#[test]
fn pairs_may_be_glued_to_each_other() {
    let all = check(
        "pairs/glued.txt",
        &[
            ("PUT", "one", 412, SESSION),
            ("GET", "one", 204, 0),
            ("GET", "66666666-7777-4888-8999-aaaaaaaaaaaa", 404, 9),
        ],
    );
    assert_eq!(extents(&all), [Extent::Whole; 3]);
}

#[test]
fn power_shell_shows_a_list_or_an_error() {
    check("power-shell/raw-content.txt", &[("", "", 200, SESSION)]);
    let all = check("power-shell/list.txt", &[("", "", 200, SESSION)]);
    assert_eq!(all[0].origin.repairs, [Repair::LinesJoined]);
    let all = exchanges(fixture("power-shell/list-cut.txt"));
    assert!(matches!(all[0].response.body.extent, Extent::Short { .. }));
    let all = check("power-shell/error.txt", &[("", "", 412, 0)]);
    assert_eq!(all[0].response.version, None);
    assert_eq!(
        all[0].response.reason.as_deref(),
        Some("Precondition Failed")
    );
    assert_eq!(extents(&all), [Extent::NotRecorded { promised: None }]);
    let all = check("power-shell/error-core.txt", &[("", "", 429, 0)]);
    assert_eq!(all[0].response.reason.as_deref(), Some("Too Many Requests"));
}

#[test]
fn json_that_was_laid_out_anew_is_whole_up_to_its_end() {
    let head =
        "> GET /x HTTP/1.1\n> Host: a.example\n>\n< HTTP/1.1 200 OK\n< Content-Length: 7\n<\n";
    let all = exchanges(format!("{head}{{\n  \"a\": 1\n}}\nuser@host:~$ "));
    assert_eq!(bodies(&all), ["{\n  \"a\": 1\n}"]);
    assert_eq!(extents(&all), [Extent::Whole]);
    assert_eq!(all[0].origin.repairs, [Repair::LinesAfterBody { count: 1 }]);
    let all = exchanges(format!("{head}{{\"a\": 100000}}\n"));
    assert_eq!(extents(&all), [Extent::Whole]);
    let all = exchanges(format!("{head}longer than seven\n"));
    assert!(matches!(extents(&all)[..], [Extent::Long { .. }]));
}

#[test]
fn what_stands_behind_the_answer_to_a_head_is_set_aside() {
    let told = "> HEAD /x HTTP/1.1\r\n> Host: a.example\r\n> \r\n< HTTP/1.1 200 OK\r\n< Content-Length: 1256\r\n< \r\n\
        * Connection #0 to host a.example left intact\nuser@host:~$ curl -v http://a.example/\n*   Trying 192.0.2.1:80...\n";
    let pair = "HEAD /x HTTP/1.1\r\nHost: a.example\r\n\r\n\n\nHTTP/1.1 200 OK\r\nContent-Length: 1256\r\n\r\n\n\nuser@host:~$ ls\n";
    for text in [told, pair] {
        let all = exchanges(text);
        assert_eq!(
            (bodies(&all), extents(&all)),
            (vec![""], vec![Extent::Whole])
        );
        let repairs = &all[0].origin.repairs;
        assert!(
            matches!(repairs[..], [Repair::LinesAfterBody { .. }]),
            "{repairs:?}"
        );
    }
}

#[test]
fn a_response_behind_a_transcript_has_no_request() {
    let first = fixture("curl/put-412.txt");
    let second = b"HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\n\r\nno";
    let all = exchanges([&first[..], second].concat());
    assert_eq!(statuses(&all), [412, 404]);
    assert!(all[0].request.is_some() && all[1].request.is_none());
    assert_eq!(all[1].origin.line, 28);
}

#[test]
fn utf_16_and_other_line_ends_change_nothing() {
    for name in [
        "curl/put-412.txt",
        "curl/several.txt",
        "wget/several.txt",
        "httpie/put-412.txt",
    ] {
        let text = String::from_utf8(fixture(name)).unwrap();
        let feeds = text.replace('\r', "");
        let expected: Vec<_> = exchanges(&text).iter().map(brief).collect();
        for other in [
            utf16_le(&text),
            feeds.clone().into_bytes(),
            feeds.replace('\n', "\r\n").into_bytes(),
        ] {
            let all = exchanges(&other);
            let all: Vec<_> = all
                .iter()
                .map(|exchange| {
                    let b = brief(exchange);
                    (b.0, b.1, b.2)
                })
                .collect();
            let expected: Vec<_> = expected.iter().cloned().map(|b| (b.0, b.1, b.2)).collect();
            assert_eq!(all, expected, "{name}");
        }
    }
}

#[test]
fn a_marker_in_a_body_does_not_win() {
    let quoting = "it said:\n> GET /x HTTP/1.1\n> Host: a.example\n>\n< HTTP/1.1 200 OK\nand left";
    let length = quoting.len();
    let raw = format!("HTTP/1.1 404 Not Found\r\nContent-Length: {length}\r\n\r\n{quoting}");
    let all = exchanges(&raw);
    assert_eq!(bodies(&all), [quoting]);
    assert_eq!(all[0].origin.format, InputFormat::Http);
    let verbose = format!(
        "* Connected\n> GET /y HTTP/1.1\r\n> Host: a.example\r\n> \r\n< HTTP/1.1 404 Not Found\r\n\
         < Content-Length: {length}\r\n< \r\n{{ [{length} bytes data]\n* Connection #0 to host a.example left intact\n{quoting}"
    );
    let all = exchanges(&verbose);
    assert_eq!(bodies(&all), [quoting]);
    assert_eq!(all[0].origin.format, InputFormat::CurlVerbose);
    let quoting = "HTTP/1.1 412 X\nA: 1\n\n";
    let verbose = format!(
        "> GET /y HTTP/1.1\r\n> Host: a.example\r\n> \r\n< HTTP/1.1 200 OK\r\n< Content-Length: {}\r\n< \r\n{quoting}",
        quoting.len()
    );
    assert_eq!(bodies(&exchanges(&verbose)), [quoting]);
}

#[test]
fn the_innermost_cause_is_why_xh_had_no_answer() {
    let sent = "PUT /x HTTP/1.1\nHost: a.example\nContent-Length: 9\n\n{\"a\":\"1\"}\n\n";
    let error = "xh: error: error sending request for url (https://a.example/x)\n";
    let causes = "\nCaused by:\n    0: client error (SendRequest)\n    1: connection closed before message completed\n";
    let trace = "\nStack backtrace:\n   0: xh::run\n";
    for (told, reason) in [
        (error.to_owned(), "xh: error: error sending request"),
        (
            format!("{error}{causes}"),
            "xh: error: connection closed before message completed",
        ),
        (
            format!("{error}{causes}{trace}"),
            "xh: error: connection closed before message completed",
        ),
        (
            format!("{error}\nCaused by:\n    timed out\n"),
            "xh: error: timed out",
        ),
    ] {
        let (_, said) = unanswered(items(format!("{sent}{told}")).remove(0));
        assert_eq!(said.as_deref(), Some(reason));
    }
}

#[test]
fn a_warning_above_a_body_tells_its_status() {
    let warning = "xh: warning: HTTP 412 Precondition Failed\n";
    let call = one(format!("{warning}\n{{\"a\": 1}}\n"));
    assert_eq!(call.response.status, Some(412));
    assert_eq!(call.response.reason.as_deref(), Some("Precondition Failed"));
    assert_eq!(call.response.version, None);
    assert_eq!(body(&call).trim_end(), "{\"a\": 1}");
    let all = exchanges(format!("{warning}\n{{\"a\": 1}}\n\n{warning}\nnot met\n"));
    assert_eq!(statuses(&all), [412, 412]);
    assert_eq!(all[1].origin.line, 5);
    let bare = one(warning).response.body;
    assert_eq!(bare.extent, Extent::NotRecorded { promised: None });
    let head = "HTTP/1.1 412 Precondition Failed\nETag: \"2\"\n\n{}\n";
    let call = one(format!("{warning}\n{head}"));
    assert_eq!(call.response.headers.get("etag"), Some("\"2\""));
}

#[test]
fn what_curl_says_of_a_failure_above_a_body_tells_its_status() {
    let said = "curl: (22) The requested URL returned error: 412\n";
    for (text, bodies) in [
        (format!("{said}{{\"a\": 1}}"), vec!["{\"a\": 1}"]),
        (format!("{said}not met\n"), vec!["not met\n"]),
        (said.to_owned(), vec![""]),
        (
            format!("{said}{{\"a\": 1}}{said}not met"),
            vec!["{\"a\": 1}", "not met"],
        ),
        (
            format!("curl.exe : {said}At line:1 char:1\n+ curl.exe -s a\n{{\"a\": 1}}\n"),
            vec!["{\"a\": 1}"],
        ),
    ] {
        let all = exchanges(&text);
        assert_eq!(statuses(&all), vec![412; bodies.len()], "{text}");
        assert_eq!(super::bodies(&all), bodies, "{text}");
        assert_eq!(all[0].response.version, None);
    }
    let promised = Extent::NotRecorded { promised: None };
    assert_eq!(one(said).response.body.extent, promised);
    // A head tells more.
    let with_head = one(format!("{said}HTTP/1.1 412 No\r\nA: 1\r\n\r\n{{}}"));
    assert_eq!(with_head.response.headers.len(), 1);
}

#[test]
fn what_curl_says_of_a_failure_behind_a_json_body_tells_its_status() {
    let said = "curl: (22) The requested URL returned error: 412\n";
    for body_text in ["{\"a\": 1}", "{\"a\": 1}\n"] {
        let call = one(format!("{body_text}{said}"));
        assert_eq!(call.response.status, Some(412), "{body_text}");
        assert_eq!(body(&call).trim_end(), "{\"a\": 1}");
    }
}
