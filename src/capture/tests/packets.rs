//! What Wireshark and ngrep show of packets.

use crate::capture::error::NotAResponse;
use crate::capture::tests::clients::{REFUSED, SESSION, request};
use crate::capture::tests::transcripts::{check, fixture};
use crate::capture::tests::*;

#[test]
fn a_connection_that_tshark_follows_is_read() {
    for name in ["tshark/follow-http.txt", "tshark/follow-tcp.txt"] {
        let calls = [("PUT", "one", 412, SESSION), ("GET", "two", 403, REFUSED)];
        let all = check(name, &calls);
        assert_eq!(
            request(&all[0]).headers.get("if-match"),
            Some("\"a1b2\""),
            "{name}"
        );
        assert_eq!(all[1].origin.repairs, [], "{name}");
    }
}

#[test]
fn a_stream_of_http_2_that_tshark_follows_is_read() {
    let all = check("tshark/http2.txt", &[("GET", "wgetnv.txt", 200, 91)]);
    let call = &all[0];
    assert_eq!(call.response.version.as_deref(), Some("HTTP/2"));
    assert_eq!(call.response.headers.get("content-length"), Some("91"));
    assert_eq!(request(call).headers.get("accept"), Some("*/*"));
    assert_eq!(call.response.body.extent, Extent::Whole);
}

#[test]
fn packets_that_tshark_exports_are_named() {
    for name in ["tshark/packets.json", "tshark/packets.ek.json"] {
        let found = error(fixture(name)).problem;
        assert!(
            matches!(found, Problem::NotAResponse(NotAResponse::PacketList)),
            "{name}"
        );
    }
}

#[test]
fn packets_that_ngrep_prints_are_read_in_each_of_its_ways() {
    for name in ["ngrep/byline.txt", "ngrep/wrapped.txt", "ngrep/single.txt"] {
        let all = check(
            name,
            &[
                ("GET", "404", 404, 35),
                ("GET", "412", 412, 108),
                ("GET", "204", 204, 0),
            ],
        );
        let refused = &all[1].response;
        assert_eq!(refused.headers.get("etag"), Some("\"e412\""), "{name}");
        assert_eq!(
            refused.headers.get("content-type"),
            Some("application/json"),
            "{name}"
        );
        assert_eq!(refused.body.extent, Extent::Whole, "{name}");
    }
}

#[test]
fn a_packet_of_another_connection_answers_no_request_of_ngrep() {
    let packet = |ends: &str, held: &str| format!("T {ends} [AP] #1\n{held}\n\n");
    let answer = "HTTP/1.1 204 No Content.\nA: 1.\n.\n";
    let asked = packet(
        "192.0.2.5:1 -> 192.0.2.7:80",
        "GET /a HTTP/1.1.\nHost: a.example.\n.\n",
    );
    let own = packet("192.0.2.7:80 -> 192.0.2.5:1", answer);
    let other = packet("192.0.2.7:80 -> 192.0.2.5:2", answer);
    assert_eq!(statuses(&exchanges(format!("{asked}{own}"))), [204]);
    assert!(items(format!("{asked}{other}")).iter().all(Result::is_err));
}

#[test]
fn files_of_packets_are_named() {
    let rest = [2, 0, 4, 0].repeat(8);
    for magic in [
        &b"\xd4\xc3\xb2\xa1"[..],
        b"\xa1\xb2\x3c\x4d",
        b"\x34\xcd\xb2\xa1",
        b"\xa1\xb2\xcd\x34",
        b"snoop\0\0\0",
    ] {
        let found = error([magic, &rest].concat()).problem;
        assert!(
            matches!(found, Problem::NotAResponse(NotAResponse::Packets)),
            "{magic:?}"
        );
    }
}

#[test]
fn a_request_line_that_ngrep_wraps_begins_a_call_on_any_connection() {
    let packet =
        |ends: &str, rows: &[&str]| format!("T {ends} [AP] #1\n  {}\n#\n", rows.join("\n  "));
    let call = |port: u16, name: &str, status: &str| {
        let client = format!("192.0.2.5:{port} -> 192.0.2.7:80");
        let server = format!("192.0.2.7:80 -> 192.0.2.5:{port}");
        let asked = packet(
            &client,
            &[
                &format!("PUT /a/long/path/to/{name}"),
                "/x HTTP/1.1..Host: a.example....{}    ",
            ],
        );
        asked
            + &packet(
                &server,
                &[&format!("HTTP/1.1 {status} A..Con"), "tent-Length: 2....hi"],
            )
    };
    let text = call(1, "one", "412") + &call(1, "two", "404") + &call(2, "three", "200");
    let all = exchanges(text);
    assert_eq!(statuses(&all), [412, 404, 200]);
    for (call, name) in all.iter().zip(["one", "two", "three"]) {
        let request = request(call);
        assert_eq!(request.method.as_deref(), Some("PUT"));
        assert!(
            request
                .url
                .as_ref()
                .unwrap()
                .ends_with(&format!("{name}/x"))
        );
    }
}

#[test]
fn packets_that_tcpdump_prints_as_text_are_read_by_their_connections() {
    let packet = |ends: &str, held: &str| {
        let shown = held.replace('\r', "");
        let heads = "E..@9N@.@..h..........\"...E[..=J...@.4.....\n.y.w..5.";
        format!(
            "10:46:03.415223 IP {ends}: Flags [P.], seq 1:9, options [nop,nop,TS val 1 ecr 2], length {}\n{heads}{shown}\n",
            held.len()
        )
    };
    let call = |port: u16, name: &str, status: &str| {
        let asked = format!(
            "PUT /{name} HTTP/1.1\r\nHost: a.example\r\nIf-Match: \"1\"\r\nContent-Length: 2\r\n\r\n{{}}"
        );
        let answer = format!("HTTP/1.1 {status}\r\nContent-Length: 7\r\n\r\n{{\"a\":1}}");
        (
            packet(&format!("a.{port} > b.80"), &asked),
            packet(&format!("b.80 > a.{port}"), &answer),
        )
    };
    let empty =
        "10:46:03.1 IP a.1 > b.80: Flags [.], ack 1, win 64, length 0\nE..49M@.@..u............\n";
    let (first, second) = (call(1, "one", "412 No"), call(2, "two", "404 No"));
    let text = format!(
        "{empty}{}{empty}{}{}{}",
        first.0, first.1, second.0, second.1
    );
    let all = exchanges(text);
    assert_eq!(statuses(&all), [412, 404]);
    for (call, name) in all.iter().zip(["one", "two"]) {
        assert_eq!(body(call), "{\"a\":1}");
        let request = request(call);
        assert_eq!(request.method.as_deref(), Some("PUT"));
        assert_eq!(request.headers.get("if-match"), Some("\"1\""));
        assert!(request.url.as_ref().unwrap().ends_with(name));
    }
    // What answers another connection answers no request of this one.
    let other = format!("{}{}", first.0, second.1);
    assert!(
        items(other)
            .iter()
            .all(|item| item.as_ref().is_ok_and(|call| call.request.is_none()) || item.is_err())
    );
}
