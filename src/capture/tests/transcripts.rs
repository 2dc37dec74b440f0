//! What the readers make of transcripts: each fixture whole, cut at every byte, and damaged.

use std::path::{Path, PathBuf};

use crate::capture::error::NotAResponse;
use crate::capture::tests::*;
use crate::exchange::{InputFormat, Repair, Role};

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
const SESSION: usize = 369;

#[test]
fn curl_v_shows_the_request_and_the_body_behind_its_lines() {
    let all = check("curl/put-412.txt", &[("PUT", "one", 412, SESSION)]);
    let request = all[0].request.as_ref().unwrap();
    assert_eq!(request.headers.get("If-Match"), Some("\"a1b2\""));
    assert!(request.headers_complete);
    assert_eq!(request.has_body, Some(true));
    assert!(
        request
            .url
            .as_ref()
            .unwrap()
            .starts_with("https://sessiondirectory.xboxlive.com/serviceconfigs/")
    );
    assert_eq!(all[0].origin.format, InputFormat::CurlVerbose);
    assert_eq!(all[0].origin.line, 19);
    assert_eq!(all[0].origin.repairs, []);
    assert_eq!(all[0].response.body.extent, Extent::Whole);
}

#[test]
fn a_long_body_is_joined_again_where_curl_v_cut_it() {
    for name in ["curl/put-412-long.txt", "curl/times.txt"] {
        let all = check(name, &[("PUT", "5000", 412, 5000)]);
        assert_eq!(all[0].origin.repairs, [Repair::LinesInBody { count: 1 }]);
        assert_eq!(all[0].response.body.extent, Extent::Whole);
        assert!(serde_json::from_slice::<serde_json::Value>(&all[0].response.body.bytes).is_ok());
    }
}

#[test]
fn several_transfers_of_curl_v_have_a_request_each() {
    let all = check(
        "curl/several.txt",
        &[
            ("GET", "5000", 200, 5000),
            ("GET", "gone", 204, 0),
            ("GET", "text", 404, 9),
            ("GET", "one", 200, SESSION),
        ],
    );
    assert_eq!(extents(&all), [Extent::Whole; 4]);
    assert_eq!(all[1].origin.repairs, []);
    assert_eq!(body(&all[2]), "not found");
}

#[test]
fn the_progress_meter_of_curl_v_is_no_part_of_anything() {
    let all = check(
        "curl/meter.txt",
        &[
            ("GET", "5000", 200, 5000),
            ("GET", "gone", 204, 0),
            ("GET", "one", 200, SESSION),
        ],
    );
    assert_eq!(extents(&all), [Extent::Whole; 3]);
    assert_eq!(all[0].origin.repairs, [Repair::LinesInBody { count: 2 }]);
}

#[test]
fn a_head_that_curl_shows_twice_counts_once() {
    check("curl/with-head.txt", &[("PUT", "5000", 412, 5000)]);
    check("curl/terminal.txt", &[("PUT", "1500", 412, 1500)]);
    let all = check(
        "curl/redirect.txt",
        &[("GET", "moved", 302, 0), ("GET", "one", 200, SESSION)],
    );
    assert_eq!(extents(&all), [NOT_RECORDED, Extent::Whole]);
    let all = check("curl/head.txt", &[("HEAD", "one", 200, 0)]);
    assert_eq!(extents(&all), [Extent::Whole]);
}

const NOT_RECORDED: Extent = Extent::NotRecorded { promised: Some(5) };

#[test]
fn an_interim_response_and_a_tunnel_come_before_the_answer() {
    let all = check(
        "curl/expect.txt",
        &[("PUT", "one", 100, 0), ("PUT", "one", 412, SESSION)],
    );
    assert_eq!(roles(&all), [Role::Interim, Role::Final]);
    let all = check(
        "curl/tunnel.txt",
        &[
            ("CONNECT", "192.0.2.7:443", 200, 0),
            ("PUT", "one", 412, SESSION),
        ],
    );
    assert_eq!(roles(&all), [Role::Tunnel, Role::Final]);
}

fn roles(all: &[Exchange]) -> Vec<Role> {
    all.iter().map(|exchange| exchange.response.role).collect()
}

#[test]
fn a_body_that_went_elsewhere_is_not_recorded() {
    let all = check("curl/body-elsewhere.txt", &[("GET", "chunked", 200, 0)]);
    assert_eq!(extents(&all), [Extent::NotRecorded { promised: None }]);
    let length = SESSION as u64;
    let all = check("wget/error-dropped.txt", &[("", "one", 412, 0)]);
    assert_eq!(
        extents(&all),
        [Extent::NotRecorded {
            promised: Some(length)
        }]
    );
}

#[test]
fn the_rest_of_what_curl_v_prints_is_read() {
    let all = check("curl/chunked.txt", &[("GET", "chunked", 200, 1500)]);
    assert_eq!(extents(&all), [Extent::Whole]);
    check("curl/get-204.txt", &[("GET", "gone", 204, 0)]);
    check("curl/http-2.txt", &[("PUT", "one", 412, SESSION)]);
    check(
        "curl/responses-only.txt",
        &[
            ("", "", 200, 0),
            ("", "", 204, 0),
            ("", "", 404, 0),
            ("", "", 200, 0),
        ],
    );
    check("power-shell/curl-2-1.txt", &[("GET", "gone", 204, 0)]);
}

#[test]
fn requests_without_responses_are_calls_in_their_places() {
    let all = items(fixture("curl/requests-only.txt"));
    assert_eq!(all.len(), 4);
    for (index, item) in (1..).zip(all) {
        let (call, reason) = unanswered(item);
        assert_eq!(call.origin.format, InputFormat::CurlVerbose);
        assert_eq!((call.origin.index, reason), (index, None));
        let request = call.request.unwrap();
        assert_eq!(request.method.as_deref(), Some("GET"));
        assert!(
            request
                .url
                .unwrap()
                .starts_with("https://sessiondirectory.xboxlive.com/")
        );
    }
}

#[test]
fn what_curl_says_of_a_call_that_failed_is_its_reason() {
    let sent = "*   Trying 192.0.2.1:80...\n> PUT /x HTTP/1.1\r\n> Host: a.example\r\n> Content-Length: 2\r\n> \r\n";
    let told =
        "} [2 bytes data]\n* Recv failure: Connection reset by peer\n* Closing connection 0\n";
    let at_end = "curl: (56) Recv failure: Connection reset by peer\n";
    let answered =
        "< HTTP/1.1 204 No Content\r\n< \r\n* Connection #0 to host a.example left intact\n";
    let all = items(format!("{sent}{told}{at_end}{sent}{answered}{sent}{told}"));
    let reasons: Vec<_> = all
        .iter()
        .map(|item| {
            item.as_ref()
                .unwrap()
                .no_response
                .clone()
                .map(|none| none.reason)
        })
        .collect();
    let reset = "Recv failure: Connection reset by peer";
    assert_eq!(
        reasons,
        [
            Some(Some(format!("curl: (56) {reset}"))),
            None,
            Some(Some(reset.to_owned()))
        ]
    );
    let request = all[0].as_ref().unwrap().request.as_ref().unwrap();
    assert_eq!(request.url.as_deref(), Some("http://a.example/x"));
    assert_eq!(request.body_length(), Some(2));
}

#[test]
fn what_httpie_says_of_a_call_that_failed_is_its_reason() {
    let sent = "PUT /x HTTP/1.1\r\nHost: a.example\r\nContent-Length: 10\r\n\r\n{\"a\": \"1\"}\n";
    let failed =
        "\nhttp: error: ConnectionError: ('Connection aborted.') while doing a PUT request\n\n\n";
    for text in [
        format!("{sent}{failed}"),
        format!("{sent}\n\nHTTP/1.1 204 No Content\r\nA: 1\r\n\r\n\n\n{sent}{failed}"),
    ] {
        let (call, reason) = unanswered(items(text).pop().unwrap());
        assert_eq!(
            reason.as_deref(),
            Some("http: error: ConnectionError: ('Connection aborted.') while doing a PUT request")
        );
        let url = call.request.unwrap().url;
        assert_eq!(url.as_deref(), Some("https://a.example/x"));
    }
}

#[test]
fn a_trace_shows_requests_and_bodies() {
    let all = check(
        "curl/trace-ascii.txt",
        &[("PUT", "1500", 412, 1500), ("PUT", "gone", 204, 0)],
    );
    assert_eq!(extents(&all), [Extent::Whole; 2]);
    assert_eq!(all[0].origin.format, InputFormat::CurlVerbose);
    let all = check("curl/trace.txt", &[("PUT", "one", 412, SESSION)]);
    assert_eq!(all[0].origin.repairs, []);
    let all = check("curl/trace-ascii-alone.txt", &[("GET", "pretty", 200, 526)]);
    assert_eq!(all[0].origin.repairs, [Repair::LineEndsRestored]);
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

/// The places of a fixture at which something can change: all but those inside the filler of a long body. Of a long
/// fixture only some, as each takes a look at all before it.
fn places(bytes: &[u8]) -> impl Iterator<Item = usize> {
    let step = 1 + bytes.len() * bytes.len() / (2 << 20);
    let is_filler = |byte: &u8| byte.is_ascii_digit() || *byte == b';';
    (0..=bytes.len()).step_by(step).filter(move |&at| {
        let around = bytes.get(at.saturating_sub(6)..(at + 6).min(bytes.len()));
        !around.is_some_and(|around| around.len() == 12 && around.iter().all(is_filler))
    })
}

#[track_caller]
fn is_read_to_its_end_when_cut_or_damaged(folder: &str) {
    for (name, bytes) in fixtures(folder) {
        for at in places(&bytes) {
            assert!(!items(&bytes[..at]).is_empty(), "{name} up to {at}");
            if at % 7 != 0 || at == bytes.len() {
                continue;
            }
            let mut damaged = bytes.clone();
            damaged[at] = [b'\n', b'>', b'{', 0xff, b'\r'][at % 5];
            assert!(
                !items(&damaged).is_empty(),
                "{name} with another byte at {at}"
            );
        }
    }
}

#[test]
fn what_curl_prints_is_read_to_its_end_when_cut_or_damaged() {
    is_read_to_its_end_when_cut_or_damaged("curl");
}

#[test]
fn what_wget_prints_is_read_to_its_end_when_cut_or_damaged() {
    is_read_to_its_end_when_cut_or_damaged("wget");
}

#[test]
fn what_httpie_prints_is_read_to_its_end_when_cut_or_damaged() {
    is_read_to_its_end_when_cut_or_damaged("httpie");
}

#[test]
fn what_power_shell_prints_is_read_to_its_end_when_cut_or_damaged() {
    is_read_to_its_end_when_cut_or_damaged("power-shell");
}

#[test]
fn pairs_are_read_to_their_end_when_cut_or_damaged() {
    is_read_to_its_end_when_cut_or_damaged("pairs");
}

#[test]
fn work_grows_with_the_length_of_a_transcript_and_no_faster() {
    assert_linear(|large| inputs(large).into_iter().map(String::into_bytes).collect());
}

/// Transcripts of about a length that a reader may look through again and again.
fn inputs(large: usize) -> Vec<String> {
    let repeated = |text: &str| text.repeat(large / text.len());
    let curl = "> GET /x HTTP/1.1\n> Host: a.example\n> \n";
    let answer = "< HTTP/1.1 200 OK\n< A: 1\n< \n";
    vec![
        repeated("> GET /x HTTP/1.1\n"),
        repeated(curl),
        repeated("< HTTP/1.1 200 OK\n"),
        repeated("< HTTP/1.1 100 Continue\n"),
        format!("{curl}{}", repeated(answer)),
        format!("{curl}{answer}{}", repeated("* ")),
        format!("{curl}{answer}{}", repeated("* Connection #0 ")),
        format!("{curl}{answer}{}", repeated("{ [5 bytes data]\n")),
        format!(
            "{curl}{answer}{{\"a\": \"{}",
            repeated("* Connection #0 to host x left intact\n")
        ),
        format!("{curl}{answer}{}", repeated("\r  0")),
        format!("{curl}{answer}{}", repeated("HTTP/1.1 200 OK\nA: 1\n\n")),
        format!("{curl}{answer}{}", repeated("x")),
        format!("{curl}{answer}{}", repeated("05:06:07.123456 ")),
        format!("{curl}{}", repeated("> A: 1\n")),
        repeated("=> Send header, 10 bytes (0xa)\n0000: GET / HTTP/1.1\n"),
        format!(
            "=> Send header, 10 bytes (0xa)\n0000: GET / HTTP/1.1\n{}",
            repeated("<= Recv data, 3 bytes (0x3)\n0000: abc\n")
        ),
        format!(
            "=> Send header, 10 bytes (0xa)\n0000: GET / HTTP/1.1\n{}",
            repeated("<= Recv ")
        ),
        repeated("  HTTP/1.1 200 OK\n  A: 1\n"),
        format!("  HTTP/1.1 200 OK\n  A: 1\n{}", repeated("  HTTP/")),
        repeated("--2026-03-04 05:06:07--  http://a.example/\n"),
        repeated("GET / HTTP/1.1\nHost: a\n\nHTTP/1.1 200 OK\nA: 1\n\nx"),
        repeated("GET / HTTP/1.1\nHost: a\n\n"),
        format!(
            "GET / HTTP/1.1\nHost: a\n\nHTTP/1.1 200 OK\n\n{}",
            repeated("GET ")
        ),
        format!(
            "GET / HTTP/1.1\nHost: a\n\nHTTP/1.1 200 OK\n\n{}",
            repeated(" HTTP/1.1\nA: 1\n")
        ),
        repeated("RawContent        : HTTP/1.1 200 OK\n"),
        format!(
            "RawContent        : HTTP/1.1 200 OK\n{}",
            repeated("                    x\n")
        ),
        repeated("The remote server returned an error: (412) X.\n"),
    ]
}
