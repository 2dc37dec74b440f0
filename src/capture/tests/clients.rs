//! What clients other than curl and wget print, from the fixtures that they made.

use crate::capture::tests::transcripts::{check, fixture, fixtures};
use crate::capture::tests::*;
use crate::exchange::InputFormat;

/// The body of the session that the server of the fixtures answers with, and of its refusal, in bytes.
pub(super) const SESSION: usize = 388;
pub(super) const REFUSED: usize = 62;

pub(super) fn request(call: &Exchange) -> crate::exchange::Request {
    call.request.clone().unwrap()
}

#[test]
fn wget2_tells_heads_and_addresses_and_the_bodies_come_before() {
    let all = check("wget2/get-200.txt", &[("", "one", 200, SESSION)]);
    assert!(
        request(&all[0])
            .url
            .unwrap()
            .starts_with("http://sessiondirectory.xboxlive.com/")
    );
    assert_eq!(all[0].response.headers.get("etag"), Some("\"b2c3\""));
    check(
        "wget2/several.txt",
        &[("", "one", 200, SESSION), ("", "two", 404, 37)],
    );
    let all = check("wget2/error-dropped.txt", &[("", "one", 412, 0)]);
    let promised = Some(SESSION as u64);
    assert_eq!(
        all[0].response.body.extent,
        Extent::NotRecorded { promised }
    );
    let all = check(
        "wget2/http-2.txt",
        &[("", "two", 200, SESSION), ("", "one", 403, REFUSED)],
    );
    assert_eq!(all[1].response.version.as_deref(), Some("HTTP/2"));
}

#[test]
fn wget2_tells_no_more_than_the_status_of_a_response_without_body() {
    let all = check(
        "wget2/redirect.txt",
        &[("", "one", 302, 0), ("", "moved", 200, SESSION)],
    );
    assert!(all[0].response.headers.is_empty());
    assert_eq!(all[0].response.reason.as_deref(), Some("Found"));
}

#[test]
fn a_body_in_pieces_or_a_page_before_what_wget2_tells_is_read() {
    let all = check("wget2/debug-chunked.txt", &[("GET", "chunk", 412, 108)]);
    assert!(body(&all[0]).ends_with("日本\"}"));
    let all = check("wget2/page.txt", &[("", "page", 502, 31)]);
    assert!(body(&all[0]).starts_with("<html>"));
}

#[test]
fn wget2_d_shows_the_request_too() {
    let all = check("wget2/debug.txt", &[("POST", "one", 412, SESSION)]);
    assert_eq!(request(&all[0]).headers.get("if-match"), Some("\"a1b2\""));
    let all = check("wget2/debug-http-2.txt", &[("GET", "one", 412, SESSION)]);
    assert_eq!(
        request(&all[0]).headers.get("user-agent"),
        Some("wget2/1.99.1")
    );
    assert_eq!(all[0].response.version.as_deref(), Some("HTTP/2"));
}

#[test]
fn several_runs_of_wget2_in_one_file_are_apart() {
    let one = String::from_utf8(fixture("wget2/get-200.txt")).unwrap();
    let other = String::from_utf8(fixture("wget2/error-dropped.txt")).unwrap();
    let all = exchanges(format!("{other}{one}{one}"));
    assert_eq!(statuses(&all), [412, 200, 200]);
    let lengths = all.iter().map(|call| call.response.body.bytes.len());
    assert_eq!(lengths.collect::<Vec<_>>(), [0, SESSION, SESSION]);
}

#[test]
fn nghttp_shows_streams_that_answer_in_any_order() {
    let all = check("nghttp/put-412.txt", &[("PUT", "one", 412, SESSION)]);
    assert_eq!(request(&all[0]).headers.get("if-match"), Some("\"a1b2\""));
    assert!(
        request(&all[0])
            .url
            .unwrap()
            .starts_with("https://sessiondirectory.xboxlive.com/")
    );
    check(
        "nghttp/several.txt",
        &[
            ("GET", "one", 403, REFUSED),
            ("GET", "two", 204, 0),
            ("GET", "three", 200, SESSION),
        ],
    );
    let all = check("nghttp/body-elsewhere.txt", &[("GET", "one", 403, 0)]);
    let promised = Some(REFUSED as u64);
    assert_eq!(
        all[0].response.body.extent,
        Extent::NotRecorded { promised }
    );
}

#[test]
fn frames_of_two_streams_may_lie_between_each_other() {
    let text = "\
[  0.1] recv (stream_id=13) :status: 412
[  0.1] recv (stream_id=15) :status: 403
[  0.1] recv (stream_id=15) content-type: text/plain
[  0.1] recv (stream_id=13) etag: \"2\"
no[  0.1] recv DATA frame <length=2, flags=0x01, stream_id=15>
          ; END_STREAM
          {}[  0.1] recv DATA frame <length=2, flags=0x00, stream_id=13>
[] [  0.1] recv DATA frame <length=3, flags=0x01, stream_id=13>
"
    .replace("0.1]", "0.100]")
    .replace("          {}", "{}");
    let all = exchanges(text);
    assert_eq!(statuses(&all), [412, 403]);
    assert_eq!((body(&all[0]), body(&all[1])), ("{}[] ", "no"));
    assert_eq!(all[0].response.headers.get("etag"), Some("\"2\""));
}

#[test]
fn the_debug_output_of_python_is_read() {
    let all = check(
        "python/debug-level.txt",
        &[("PUT", "one", 412, SESSION), ("GET", "one", 403, REFUSED)],
    );
    let sent = request(&all[0]);
    assert_eq!(
        sent.headers.get("authorization"),
        Some("XBL3.0 x=1;invented-token")
    );
    assert_eq!(sent.has_body, Some(true));
    assert_eq!(
        all[0].response.reason.as_deref(),
        Some("Precondition Failed")
    );
    let all = exchanges(fixture("python/requests.txt"));
    assert_eq!(statuses(&all), [412, 404]);
    assert_eq!(
        all[0].response.body.bytes.len(),
        SESSION,
        "the log is no body"
    );
    assert!(request(&all[0]).url.unwrap().starts_with("http://"));
}

#[test]
fn a_dump_of_requests_toolbelt_is_read() {
    let all = check("python/toolbelt.txt", &[("PUT", "one", 412, SESSION)]);
    assert_eq!(request(&all[0]).headers.get("if-match"), Some("\"a1b2\""));
    let calls = [
        ("GET", "one", 302, 0),
        ("GET", "moved", 200, SESSION),
        ("GET", "one", 404, 37),
        ("GET", "x", 204, 0),
    ];
    check("python/toolbelt-several.txt", &calls);
    let one = String::from_utf8(fixture("python/toolbelt.txt")).unwrap();
    assert_eq!(
        statuses(&exchanges(one.repeat(2))),
        [412, 412],
        "glued to the body"
    );
}

#[test]
fn mitmdump_shows_more_with_each_detail() {
    for (name, has_url, session) in [
        ("mitmdump/detail-1.txt", false, 0),
        ("mitmdump/detail-2.txt", true, 0),
        ("mitmdump/detail-3.txt", true, 723),
    ] {
        let mut all = exchanges(fixture(name));
        let failed = all.pop().and_then(|call| call.no_response).unwrap();
        assert_eq!(
            failed.reason.as_deref(),
            Some("server closed connection"),
            "{name}"
        );
        assert_eq!(statuses(&all), [412, 403, 204, 429], "{name}");
        assert_eq!(request(&all[0]).method.as_deref(), Some("PUT"));
        assert_eq!(request(&all[0]).url.is_some(), has_url, "{name}");
        assert_eq!(all[0].response.body.bytes.len(), session, "{name}");
        assert_eq!(all[3].response.version.as_deref(), Some("HTTP/2.0"));
        let expected = match session {
            0 => Extent::NotRecorded {
                promised: has_url.then_some(SESSION as u64),
            },
            _ => Extent::Whole,
        };
        assert_eq!(all[0].response.body.extent, expected, "{name}");
        assert_eq!(all[2].response.body.extent, Extent::Whole, "{name}");
        assert_eq!(all[0].response.headers.get("etag").is_some(), has_url);
    }
}

#[test]
fn what_curl_tells_of_transfers_is_read() {
    let all = check(
        "curl-json/alone.json",
        &[("GET", "one", 412, 0), ("GET", "one", 204, 0)],
    );
    assert!(
        all.iter()
            .all(|call| call.origin.format == InputFormat::CurlJson)
    );
    check("curl-json/behind-body.txt", &[("GET", "one", 412, SESSION)]);
    let all = check(
        "curl-json/with-headers.txt",
        &[("GET", "one", 403, REFUSED)],
    );
    assert_eq!(all[0].response.headers.get("etag"), Some("\"b2c3\""));
}

#[test]
fn a_head_may_begin_with_its_pseudo_fields() {
    let all = check(
        "clients/pseudo.txt",
        &[("PUT", "one", 412, 7), ("", "", 204, 0)],
    );
    assert_eq!(request(&all[0]).headers.get("if-match"), Some("\"a1b2\""));
    assert!(
        all.iter()
            .all(|call| call.response.version.as_deref() == Some("HTTP/2"))
    );
}

/// The folders of fixtures, each with the format that they are read as.
const FOLDERS: [(&str, InputFormat); 17] = [
    ("curl", InputFormat::CurlVerbose),
    ("wget", InputFormat::Http),
    ("httpie", InputFormat::Http),
    ("pairs", InputFormat::Http),
    ("many", InputFormat::Http),
    ("power-shell", InputFormat::Http),
    ("wget2", InputFormat::Http),
    ("nghttp", InputFormat::Http),
    ("python", InputFormat::Http),
    ("mitmdump", InputFormat::Http),
    ("ngrep", InputFormat::Http),
    ("clients", InputFormat::Http),
    ("curl-json", InputFormat::CurlJson),
    ("har", InputFormat::Har),
    ("ndjson", InputFormat::Ndjson),
    ("saz", InputFormat::Saz),
    ("xsapi", InputFormat::XsapiCsv),
];

#[test]
fn a_capture_of_one_format_is_never_read_as_another() {
    for (folder, format) in FOLDERS {
        for (name, bytes) in fixtures(folder) {
            // What curl and PowerShell show without their marks is HTTP as it is.
            let is_curl = name.contains("curl-2-1");
            if name.ends_with(".md") {
                continue;
            }
            let formats = items(bytes).into_iter().filter_map(|item| match item {
                Ok(call) => Some(call.origin.format),
                Err(error) => error.format,
            });
            for found in formats {
                let expected = if is_curl {
                    InputFormat::CurlVerbose
                } else {
                    format
                };
                assert_eq!(found, expected, "{name}");
            }
        }
    }
}

#[test]
fn every_prefix_and_changed_bytes_are_read_to_their_end() {
    for folder in [
        "wget2",
        "nghttp",
        "python",
        "mitmdump",
        "tshark",
        "ngrep",
        "clients",
        "curl-json",
    ] {
        for (_, bytes) in fixtures(folder) {
            spoilt::check(&bytes);
        }
    }
}

#[test]
fn wget_without_an_answer_says_why() {
    let begin = "--2026-03-04 05:06:07--  http://a.example/x\n";
    let again = "--2026-03-04 05:06:08--  (try: 2)  http://a.example/x\n";
    let refused = "Connecting to a.example:80... failed: Connection refused.";
    let resolved = "Resolving a.example (a.example)... 192.0.2.1, 192.0.2.2\n";
    let sent = "Connecting to a.example:80... connected.\nHTTP request sent, awaiting response... ";
    for (told, reason) in [
        (format!("{resolved}{refused}\n"), refused),
        (
            "Resolving a.example... failed: Name or service not known.\n\
             wget: unable to resolve host address \u{2018}a.example\u{2019}\n"
                .to_owned(),
            "unable to resolve host address \u{2018}a.example\u{2019}",
        ),
        (
            format!("{sent}No data received.\nRetrying.\n\n"),
            "No data received.",
        ),
        (
            format!("{sent}Read error (Connection reset by peer) in headers.\n"),
            "Read error (Connection reset by peer) in headers.",
        ),
    ] {
        for head in [begin, again] {
            let (call, said) = unanswered(items(format!("{head}{told}")).remove(0));
            assert_eq!(said.as_deref(), Some(reason));
            let url = call.request.and_then(|request| request.url);
            assert_eq!(url.as_deref(), Some("http://a.example/x"));
        }
    }
    let cut = unanswered(items(format!("{begin}{resolved}{sent}\n")).remove(0));
    assert_eq!(cut.1, None);
}

#[test]
fn wget_without_the_head_tells_the_status() {
    let call = one("--2026-03-04 05:06:07--  http://a.example/x\n\
         Connecting to a.example:80... connected.\n\
         HTTP request sent, awaiting response... 412 Precondition Failed\n\
         2026-03-04 05:06:07 ERROR 412: Precondition Failed.\n");
    assert_eq!(call.response.status, Some(412));
    assert_eq!(call.response.reason.as_deref(), Some("Precondition Failed"));
    assert_eq!(call.response.version, None);
    let promised = None;
    assert_eq!(call.response.body.extent, Extent::NotRecorded { promised });
    let call = one("--2026-03-04 05:06:07--  http://a.example/x\n\
         HTTP request sent, awaiting response... 200 OK\n\
         Length: 2 [application/json]\nSaving to: STDOUT\n\
         {}\n     0K                                  100% 1.06G=0s\n");
    assert_eq!((call.response.status, body(&call)), (Some(200), "{}"));
}

#[test]
fn a_call_that_failed_in_a_browser_is_one_without_a_response() {
    let begin = "Request URL: https://a.example/x\nRequest Method: PUT\n";
    for (status, reason) in [
        (
            "Status Code: (failed) net::ERR_CONNECTION_RESET\n",
            Some("net::ERR_CONNECTION_RESET"),
        ),
        ("Status Code: CORS error\n", Some("CORS error")),
        ("Referrer Policy: strict-origin-when-cross-origin\n", None),
    ] {
        let (call, said) = unanswered(items(format!("{begin}{status}")).remove(0));
        assert_eq!(said.as_deref(), reason);
        assert_eq!(call.request.unwrap().method.as_deref(), Some("PUT"));
    }
}

#[test]
fn the_summary_of_safari_is_read() {
    for (sent, came) in [
        ("PUT /x HTTP/1.1", "HTTP/1.1 412 Precondition Failed"),
        (":method: PUT\n:path: /x", ":status: 412"),
    ] {
        let call = one(format!(
            "Summary\nURL: https://a.example/x\nStatus: 412 Precondition Failed\nSource: Network\n\n\
             Request\n{sent}\nIf-Match: \"1\"\n\nResponse\n{came}\nETag: \"2\"\n"
        ));
        assert_eq!(call.response.status, Some(412));
        assert_eq!(call.response.headers.get("etag"), Some("\"2\""));
        let request = call.request.unwrap();
        assert_eq!(request.method.as_deref(), Some("PUT"));
        assert_eq!(request.url.as_deref(), Some("https://a.example/x"));
        assert_eq!(request.headers.get("if-match"), Some("\"1\""));
    }
}
