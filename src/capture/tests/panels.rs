//! What the network panels of browsers show of a call, as it is copied.

use crate::capture::tests::clients::{SESSION, request};
use crate::capture::tests::transcripts::{check, fixture};
use crate::capture::tests::*;

#[test]
fn what_a_browser_shows_of_a_call_is_read() {
    let all = check("clients/dev-tools.txt", &[("PUT", "one", 412, 0)]);
    assert_eq!(all[0].response.headers.get("etag"), Some("\"b2c3\""));
    assert_eq!(request(&all[0]).headers.get("if-match"), Some("\"a1b2\""));
    let promised = Some(SESSION as u64);
    assert_eq!(
        all[0].response.body.extent,
        Extent::NotRecorded { promised }
    );
    let all = check("clients/dev-tools-two-lines.txt", &[("PUT", "one", 412, 0)]);
    assert_eq!(
        all[0].response.reason.as_deref(),
        Some("Precondition Failed")
    );
    assert_eq!(all[0].response.version, None);
    let headers = "Response Headers (2)\netag:\n\"b\"\n:status:\n412\nvary:\nx: y\n";
    let two = String::from_utf8(fixture("clients/dev-tools-two-lines.txt")).unwrap();
    let call = one(format!("{two}{headers}"));
    assert_eq!(call.response.headers.get("etag"), Some("\"b\""));
    assert_eq!(call.response.headers.get("vary"), Some("x: y"));
}

#[test]
fn what_firefox_shows_of_a_call_is_read() {
    let all = check("clients/firefox.txt", &[("PUT", "one", 412, 0)]);
    let answer = &all[0].response;
    assert_eq!(answer.version.as_deref(), Some("HTTP/2"));
    assert_eq!(answer.reason.as_deref(), Some("Precondition Failed"));
    assert_eq!(answer.headers.get("etag"), Some("\"b2c3\""));
    assert_eq!(answer.headers.get("x-empty"), Some(""));
    assert_eq!(answer.headers.get("accept"), None);
    let promised = Some(SESSION as u64);
    assert_eq!(answer.body.extent, Extent::NotRecorded { promised });
    let request = request(&all[0]);
    assert_eq!(request.headers.get("if-match"), Some("\"a1b2\""));
    assert!(request.headers_complete);
}

#[test]
fn the_status_may_stand_on_the_line_of_its_name_in_firefox() {
    let call = one("GET\n\thttps://a.example/x\nStatus504\nGateway Timeout\nVersionHTTP/2\n");
    assert_eq!(call.response.status, Some(504));
    assert_eq!(call.response.reason.as_deref(), Some("Gateway Timeout"));
    let text = "GET\n\thttps://a.example/x\nand so on\n";
    assert!(items(text).iter().all(Result::is_err));
}
