//! Transcripts that are cut at every byte or damaged, and such as take long to read.

use crate::capture::tests::transcripts::fixtures;
use crate::capture::tests::*;

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
