//! Inputs that are cut, damaged or made to hurt: every one ends, and none takes long.

use crate::capture::tests::spoilt::drain;
use crate::capture::tests::*;
use crate::law;

/// What curl shows while it loads.
const METER: &[u8] =
    b"\r100    44  100    44    0     0  30157      0 --:--:-- --:--:-- --:--:-- 44000";

/// A capture of every kind that the readers tell apart.
fn captures() -> Vec<Vec<u8>> {
    let text = String::from_utf8_lossy(CAPTURE).into_owned();
    vec![
        CAPTURE.to_vec(),
        utf16_le(&text),
        utf16_be(&text),
        b"{\"a\": [1, {\"b\": \"HTTP/1.1 200 OK\"}]}".to_vec(),
        b"<!doctype html>\n<p>HTTP/1.1 200 OK\n\n".to_vec(),
        b"* x\n> GET /x HTTP/1.1\n< HTTP/1.1 200 OK\n< A: 1\n".to_vec(),
    ]
}

#[test]
fn a_capture_cut_anywhere_is_read_to_its_end() {
    for capture in captures() {
        for length in 0..=capture.len() {
            drain(&capture[..length]);
        }
    }
}

#[test]
fn a_cut_capture_gives_the_responses_before_the_cut() {
    let first = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";
    let second = "HTTP/1.1 412 X\r\nA: 1\r\n\r\n";
    for length in 0..=second.len() {
        let all = items([first, &second[..length]].concat());
        let response = &all[0].as_ref().unwrap().response;
        assert_eq!(response.status, Some(200), "{length}");
        assert!(response.body.bytes.starts_with(b"{}"), "{length}");
        let is_complete = length >= "HTTP/1.1 412".len();
        assert_eq!(
            all.get(1).is_some_and(Result::is_ok),
            is_complete,
            "{length}"
        );
    }
}

#[test]
fn a_damaged_capture_is_read_to_its_end() {
    for capture in captures() {
        law::holds(law::damaged(vec![capture]), |bytes| drain(&bytes));
    }
}

#[test]
fn noise_is_read_to_its_end() {
    law::holds(law::noise(), |bytes| drain(&bytes));
}

#[test]
fn work_grows_with_the_length_of_the_input_and_no_faster() {
    assert_linear(inputs);
}

/// Inputs of about a length that a reader may look through again and again.
fn inputs(large: usize) -> Vec<Vec<u8>> {
    let repeated = |text: &[u8]| text.repeat(large / text.len());
    let with_head = |head: &str, text: &[u8]| [head.as_bytes(), &repeated(text)].concat();
    let open = "HTTP/1.1 200 OK\r\n\r\n";
    let chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    vec![
        repeated(b"HTTP/1.1 200 OK\n"),
        repeated(b"HTTP/1.1 200 OK\n\n"),
        repeated(b"HTTP/1.1 4O4\nA: 1\n"),
        repeated(b"HTTP/1.1 200 OK\nContent-Length: 99999\n\n"),
        repeated(b"HTTP/1.1 200 OK\n\n{\""),
        repeated(b"HTTP/1.1 200 OK\nContent-Length: 9\n\n{}\nx\n"),
        repeated(b"HTTP/1.1 200 OK\r"),
        repeated(b"X: HTTP/1.1 200 OK\n"),
        with_head("HTTP/1.1 200 OK\n", b"X: HTTP/1.1 200 OK\n").repeat(2),
        repeated(b"HTTP/1.1 200 OK\n\n<html>\n"),
        repeated(b"HTTP/1.1 200 OK\n\n<p>\n"),
        with_head(open, b"\r"),
        with_head(open, METER),
        repeated(b"HTTP/1.1 200 OK\n\nx\r100"),
        with_head("{", b"name"),
        with_head(open, b"{} {name"),
        repeated(b"HTTP/1.1 204 No Content\n\nx"),
        repeated(b"{\"a\":"),
        repeated(b"["),
        repeated(b"HTTP/1.1 "),
        repeated(b" "),
        repeated(b"\x1b]8;;"),
        with_head(open, b"["),
        with_head(open, b"HTTP/1.1 200 OK "),
        with_head(open, b"\n"),
        with_head(open, b"\x1b[1mHTTP"),
        with_head(chunked, b"1\r\na\r\n"),
        with_head("HTTP/1.1 200 OK\r\nA: ", b"\x1b]8;;"),
        with_head("HTTP/1.1 200 OK\r\nA: 1\r\n", b" b\r\n"),
        [
            chunked.repeat(large / 2 / chunked.len()).as_bytes(),
            &vec![b' '; large / 2],
        ]
        .concat(),
        chunks_into_a_shared_tail(large),
        chunks_before_blanks(large),
        interim_responses_before_blanks(large),
        lengths_into_shared_blanks(large),
    ]
}

/// Many small chunks, and one that breaks off in blanks.
fn chunks_before_blanks(large: usize) -> Vec<u8> {
    let head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    let chunks = "1\r\na\r\n".repeat(large / 12);
    let blanks = " ".repeat(large / 2);
    format!("{head}{chunks}fffffff\r\nx{blanks}").into_bytes()
}

/// Many interim responses to one request, and a body that ends in blanks.
fn interim_responses_before_blanks(large: usize) -> Vec<u8> {
    let interim = "< HTTP/1.1 100 Continue\n< \n";
    let interim = interim.repeat(large / 2 / interim.len());
    let blanks = " ".repeat(large / 2);
    format!("> GET / HTTP/1.1\n> \n{interim}< HTTP/1.1 200 OK\n< \nx{blanks}").into_bytes()
}

/// Responses whose first chunk ends where one long row of chunks begins that leads nowhere.
fn chunks_into_a_shared_tail(large: usize) -> Vec<u8> {
    let head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    let length = head.len() + "00000000\r\n".len();
    let count = large / 2 / length;
    let mut bytes = Vec::new();
    for behind in (0..count).rev() {
        bytes.extend(format!("{head}{:08x}\r\n", behind * length).bytes());
    }
    bytes.extend(b"\r\n");
    bytes.extend(b"1\r\na\r\n".repeat(large / 2 / 6));
    bytes.push(b'x');
    bytes
}

/// Responses whose length ends somewhere in one long row of blanks.
fn lengths_into_shared_blanks(large: usize) -> Vec<u8> {
    let head = format!("HTTP/1.1 200 OK\nContent-Length: {large}\n\n");
    let heads = head.repeat(large / head.len());
    [heads.as_bytes(), &vec![b' '; 2 * large], b"x"].concat()
}
