//! What the readers make of what curl tells of its calls.

use crate::capture::tests::transcripts::{SESSION, check, fixture};
use crate::capture::tests::*;
use crate::exchange::{InputFormat, Repair, Role};

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

/// What `curl -v` tells of a request on a connection that was kept and is dead, and of what came of it in the end.
fn sent_again(end: &str) -> String {
    let request = "> PUT /x HTTP/1.1\n> Host: a.example\n> If-Match: \"1\"\n> \n";
    let dead = "* Connection died, retrying a fresh connect (retry count: 1)\n* Closing connection 0\n\
        * Issue another request to this URL: 'http://a.example/x'\n*   Trying 192.0.2.7:80...\n\
        * Connected to a.example (192.0.2.7) port 80 (#1)\n";
    let first = "> GET /a HTTP/1.1\n> Host: a.example\n> \n< HTTP/1.1 204 No Content\n< \n";
    format!("{first}{request}{dead}{request}{end}")
}

/// The same as a trace.
fn traced(verbose: &str) -> String {
    let mut trace = String::new();
    let mut offset = 0;
    for line in verbose.lines() {
        let (mark, shown) = line.split_at(2);
        let shown = shown.trim_end();
        if mark == "* " {
            trace.push_str(&format!("== Info: {shown}\n"));
            continue;
        }
        if mark == "< " || shown.ends_with("HTTP/1.1") {
            let name = if mark == "< " { "<= Recv" } else { "=> Send" };
            trace.push_str(&format!("{name} header, 99 bytes (0x63)\n"));
            offset = 0;
        }
        trace.push_str(&format!("{offset:04x}: {shown}\n"));
        offset += shown.len() + 2;
    }
    trace
}

#[test]
fn a_request_that_curl_sends_again_is_one_call() {
    let answer = "< HTTP/1.1 412 Precondition Failed\n< Content-Length: 0\n< \n";
    let empty = "* Empty reply from server\n* Closing connection 1\n";
    for text in [sent_again(answer), traced(&sent_again(answer))] {
        let all = exchanges(&text);
        assert_eq!(statuses(&all), [204, 412], "{text}");
        assert_eq!(all[0].origin.repairs, [], "{text}");
        assert_eq!(all[1].origin.repairs, [Repair::SentAgain], "{text}");
        let request = all[1].request.as_ref().unwrap();
        assert_eq!(request.method.as_deref(), Some("PUT"), "{text}");
    }
    for text in [sent_again(empty), traced(&sent_again(empty))] {
        let mut all = items(&text);
        assert_eq!(all.len(), 2, "{text}");
        let (call, reason) = unanswered(all.remove(1));
        assert_eq!(reason.as_deref(), Some("Empty reply from server"), "{text}");
        assert_eq!(call.origin.repairs, [Repair::SentAgain], "{text}");
        let headers = call.request.unwrap().headers;
        assert_eq!(headers.iter().count(), 2, "{text}");
    }
}

#[test]
fn a_request_that_is_cut_before_it_is_sent_again_is_kept() {
    let text = sent_again("");
    let (cut, _) = text.rsplit_once("> PUT").unwrap();
    let (call, reason) = unanswered(items(cut).remove(1));
    let reason = reason.unwrap();
    assert!(reason.starts_with("Connection died"), "{reason}");
    assert!(call.request.unwrap().url.is_some());
}

#[test]
fn a_status_line_right_behind_the_body_of_another_call_is_found() {
    let asked = |name: &str| format!("> GET /{name} HTTP/1.1\n> Host: a.example\n> \n");
    let text = format!(
        "* Connected to a.example (192.0.2.1) port 80 (#0)\n{}< HTTP/1.1 200 OK\n< Content-Length: 8\n< \n\
         {{ [8 bytes data]\n{}{{\"a\": 1}}< HTTP/1.1 404 Not Found\n< Content-Length: 7\n< X: y\n< \n{{ [7 bytes data]\n\
         * Connection #0 to host a.example left intact\nnot one",
        asked("one"),
        asked("two"),
    );
    let all = exchanges(text);
    assert_eq!(statuses(&all), [200, 404]);
    assert!(matches!(
        all[0].response.body.extent,
        Extent::NotRecorded { .. }
    ));
    assert_eq!(body(&all[1]), "not one");
    assert_eq!(all[1].response.headers.get("x"), Some("y"));
    let url = |call: &Exchange| call.request.as_ref().unwrap().url.clone().unwrap();
    assert!(url(&all[1]).ends_with("/two"));
}

#[test]
fn a_call_that_was_not_sent_has_the_host_that_the_reason_names() {
    let text = "* Could not resolve host: a.example\n* Closing connection 0\ncurl: (6) Could not resolve host: a.example\n";
    let (call, reason) = unanswered(items(text).remove(0));
    assert!(reason.unwrap().contains("a.example"));
    let request = call.request.unwrap();
    assert_eq!(request.headers.get("host"), Some("a.example"));
    assert_eq!(request.url, None);
}
