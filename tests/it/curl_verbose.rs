//! `curl -v` and its traces: the request is known, and the body is whole.

use serde_json::json;

use crate::support::Run;
use crate::support::transcript::{fixture, hides_secrets, is_session, objects, situations};

const STALE: &str = "mpsd-412-if-match-existing-session";

fn text(name: &str) -> String {
    String::from_utf8(fixture(name)).expect("text")
}

#[test]
fn a_412_of_curl_v_has_one_situation() {
    for name in [
        "put-412",
        "put-412-long",
        "times",
        "with-head",
        "terminal",
        "http-2",
        "trace",
    ] {
        let objects = objects(fixture(&format!("curl/{name}.txt")));
        assert_eq!(objects.len(), 1, "{name}");
        is_session(&objects[0], Some("PUT"), 412, STALE);
        assert_eq!(objects[0]["source"]["format"], "curl-verbose");
        assert_eq!(objects[0]["body"]["kind"], "session", "{name}");
        assert_eq!(objects[0]["body"]["complete"], true, "{name}");
        assert_eq!(objects[0]["request"]["ifMatch"], "\"a1b2\"");
    }
}

#[test]
fn a_204_of_curl_v_has_one_situation() {
    let objects = objects(fixture("curl/get-204.txt"));
    is_session(&objects[0], Some("GET"), 204, "mpsd-204-session-missing");
    assert_eq!(objects[0]["request"]["contractVersion"], "107");
}

#[test]
fn a_body_that_curl_cut_in_two_is_told() {
    Run::new::<&str>(&[])
        .stdin(fixture("curl/put-412-long.txt"))
        .stdout_has("1 line of the tool stood inside the body and was taken out.")
        .run();
}

#[test]
fn a_tunnel_and_an_interim_response_are_no_answers() {
    for name in ["tunnel", "expect"] {
        let objects = objects(fixture(&format!("curl/{name}.txt")));
        assert_eq!(objects.len(), 2, "{name}");
        is_session(&objects[1], Some("PUT"), 412, STALE);
    }
}

#[test]
fn a_proxy_that_refuses_a_tunnel_is_not_the_service() {
    let refused = "> CONNECT sessiondirectory.xboxlive.com:443 HTTP/1.1\r\n\
        > Host: sessiondirectory.xboxlive.com:443\r\n> \r\n\
        < HTTP/1.1 403 Forbidden\r\n< Content-Length: 0\r\n< \r\n";
    let objects = objects(refused);
    assert_eq!(objects[0]["request"]["service"], "other");
    assert_ne!(objects[0]["meaning"]["authority"], "mpsd");
    assert_eq!(situations(&objects[0]), []);
}

#[test]
fn several_transfers_are_several_responses_with_their_own_requests() {
    let objects = objects(fixture("curl/several.txt"));
    let statuses: Vec<_> = objects
        .iter()
        .map(|object| object["response"]["status"].clone())
        .collect();
    assert_eq!(statuses, [200, 204, 404, 200]);
    is_session(&objects[1], Some("GET"), 204, "mpsd-204-session-missing");
}

#[test]
fn a_request_without_a_response_is_a_call_in_its_place() {
    let objects = objects(fixture("curl/requests-only.txt"));
    let error =
        json!({ "id": "no-response", "where": "line 7", "text": "no response", "reason": null });
    assert_eq!(objects[1]["error"], error);
    assert_eq!(objects[1]["request"]["target"], "session");
}

#[test]
fn what_windows_power_shell_wraps_is_read() {
    let objects = objects(fixture("power-shell/curl-2-1.txt"));
    is_session(&objects[0], Some("GET"), 204, "mpsd-204-session-missing");
}

#[test]
fn credentials_in_request_lines_are_hidden() {
    hides_secrets(|header| {
        text("curl/put-412.txt").replace("> Accept: */*", &format!("> Accept: */*\r\n> {header}"))
    });
    hides_secrets(|header| {
        text("curl/put-412.txt").replace("< ETag:", &format!("< {header}\r\n< ETag:"))
    });
}

#[test]
fn credentials_in_traces_are_hidden() {
    hides_secrets(|header| {
        let offset = "00b3: x-xbl-contract-version: 107\n";
        let longer = text("curl/trace-ascii.txt").replace("bytes (0x118)", "bytes (0x300)");
        longer.replace(offset, &format!("00a9: {header}\n{offset}"))
    });
}
