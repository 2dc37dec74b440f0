//! Where a body ends and how it was packed: lengths, chunks, compression, undone or not.

use std::io::Write;

use flate2::Compression;
use flate2::write::{DeflateEncoder, ZlibEncoder};
use serde_json::{Value, json};

use crate::support::{Run, findings, gzip};

const BODY: &str = r#"{"results":["lobby","lobby","lobby"]}"#;

/// [`BODY`] as brotli packs it.
const BROTLI: [u8; 40] = [
    0x1b, 0x24, 0x00, 0xf8, 0x1d, 0x07, 0x6e, 0x4c, 0x37, 0x0f, 0x69, 0x34, 0x7a, 0x8b, 0x58, 0x8b,
    0x88, 0xe5, 0xed, 0xed, 0x2d, 0xb6, 0xb7, 0x3e, 0xc9, 0xa2, 0xd3, 0x95, 0x92, 0x54, 0x22, 0x54,
    0x39, 0x20, 0x42, 0xf7, 0x12, 0xac, 0x06, 0x0f,
];

/// `deflate` as the standard has it.
fn zlib(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).expect("bytes can be packed");
    encoder.finish().expect("bytes can be packed")
}

/// `deflate` as some servers send it, without its wrapping.
fn raw_deflate(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).expect("bytes can be packed");
    encoder.finish().expect("bytes can be packed")
}

/// The bytes in chunks of at most ten.
fn chunked(bytes: &[u8]) -> Vec<u8> {
    let mut framed = Vec::new();
    for chunk in bytes.chunks(10) {
        framed.extend(format!("{:x}\r\n", chunk.len()).bytes());
        framed.extend(chunk);
        framed.extend(b"\r\n");
    }
    framed.extend(b"0\r\n\r\n");
    framed
}

/// A response with these header lines and this body, inspected. Its host is not MPSD's, so any body will do.
#[track_caller]
fn inspected(headers: &str, body: &[u8]) -> Value {
    let mut response = format!("HTTP/1.1 200 OK\r\n{headers}\r\n\r\n").into_bytes();
    response.extend(body);
    let inspected = Run::new(&["--url", "https://profile.xboxlive.com/"])
        .stdin(response)
        .json();
    assert!(inspected.is_object(), "several responses: {inspected}");
    inspected
}

/// Checks that [`BODY`] comes out whole, and that nothing is wrong with it.
#[track_caller]
fn unpacks(headers: &str, body: &[u8]) {
    let inspected = inspected(headers, body);
    assert_eq!(inspected["body"]["kind"], "query-results", "{headers}");
    assert_eq!(inspected["body"]["length"], BODY.len(), "{headers}");
    assert_eq!(inspected["body"]["complete"], true, "{headers}");
    assert_eq!(inspected["findings"], json!([]), "{headers}");
}

/// Checks the id of the only finding, and whether the body is complete.
#[track_caller]
fn finds(headers: &str, body: &[u8], finding: &str, complete: bool) {
    let inspected = inspected(headers, body);
    assert_eq!(findings(&inspected), [finding], "{headers}");
    assert_eq!(inspected["body"]["complete"], complete, "{headers}");
}

#[test]
fn a_body_of_the_promised_length_is_complete() {
    unpacks("Content-Length: 37", BODY.as_bytes());
    unpacks("content-length:37", BODY.as_bytes());
    unpacks("X-Note: no length", BODY.as_bytes());
}

#[test]
fn a_shorter_body_is_told() {
    finds("Content-Length: 40", BODY.as_bytes(), "body-short", false);
    let text = inspected("Content-Length: 40", BODY.as_bytes());
    let text = text["findings"][0]["text"].as_str().expect("a text");
    assert!(text.contains("40") && text.contains("37"), "{text}");
}

#[test]
fn a_longer_body_is_told_and_nothing_is_lost() {
    let longer = "Words, and more words.";
    finds("Content-Length: 5", longer.as_bytes(), "body-long", true);
    let inspected = inspected("Content-Length: 5", longer.as_bytes());
    assert_eq!(inspected["body"]["length"], longer.len());
    assert_eq!(inspected["body"]["message"], longer);
}

#[test]
fn a_line_end_that_an_editor_added_is_no_longer_body() {
    unpacks("Content-Length: 37", format!("{BODY}\n").as_bytes());
    unpacks("Content-Length: 37", format!("{BODY}\r\n").as_bytes());
}

#[test]
fn a_length_says_nothing_of_a_body_that_was_packed() {
    for coding in [
        "Content-Encoding: gzip",
        "Transfer-Encoding: chunked",
        "Content-Encoding: br",
    ] {
        for length in [5, 400] {
            unpacks(
                &format!("{coding}\r\nContent-Length: {length}"),
                BODY.as_bytes(),
            );
        }
    }
}

#[test]
fn lengths_that_contradict_each_other_are_not_believed() {
    unpacks("Content-Length: 5\r\nContent-Length: 400", BODY.as_bytes());
    unpacks("Content-Length: many", BODY.as_bytes());
    unpacks("Content-Length: -1", BODY.as_bytes());
}

#[test]
fn bytes_after_a_response_without_body_are_told() {
    let inspected = Run::new::<&str>(&[])
        .stdin("HTTP/1.1 204 No Content\r\n\r\nWords.")
        .json();
    assert_eq!(inspected["findings"][0]["id"], "body-long");
}

#[test]
fn chunks_are_joined_and_what_is_joined_already_stays() {
    let headers = "Transfer-Encoding: chunked";
    unpacks(headers, &chunked(BODY.as_bytes()));
    unpacks(headers, BODY.as_bytes());
    unpacks("transfer-encoding: Chunked", &chunked(BODY.as_bytes()));
}

#[test]
fn chunks_may_have_extensions_trailers_and_capital_digits() {
    let framed = format!("00025;name=value\r\n{BODY}\r\n0\r\nX-Trailer: 1\r\n\r\n");
    unpacks("Transfer-Encoding: chunked", framed.as_bytes());
    let body = format!("{BODY:44}");
    let framed = format!("2C\r\n{body}\r\n0\r\n\r\n");
    let inspected = inspected("Transfer-Encoding: chunked", framed.as_bytes());
    assert_eq!(inspected["body"]["kind"], "query-results");
    assert_eq!(inspected["findings"], json!([]));
}

#[test]
fn chunks_that_break_off_are_told() {
    let framed = chunked(b"Words, and more words, and then no more.");
    let (cut, _) = framed.split_at(30);
    finds("Transfer-Encoding: chunked", cut, "body-short", false);
}

#[test]
fn every_coding_is_undone() {
    unpacks("Content-Encoding: gzip", &gzip(BODY.as_bytes()));
    unpacks("Content-Encoding: x-gzip", &gzip(BODY.as_bytes()));
    unpacks("content-encoding: GZIP", &gzip(BODY.as_bytes()));
    unpacks("Content-Encoding: deflate", &zlib(BODY.as_bytes()));
    unpacks("Content-Encoding: deflate", &raw_deflate(BODY.as_bytes()));
    unpacks("Content-Encoding: br", &BROTLI);
    unpacks("Content-Encoding: identity", BODY.as_bytes());
}

#[test]
fn what_is_undone_already_stays() {
    for coding in ["gzip", "deflate", "br", "gzip, br"] {
        unpacks(&format!("Content-Encoding: {coding}"), BODY.as_bytes());
    }
}

#[test]
fn codings_are_undone_in_reverse_order() {
    unpacks(
        "Content-Encoding: deflate, gzip",
        &gzip(&zlib(BODY.as_bytes())),
    );
    unpacks("Content-Encoding: br, gzip", &gzip(&BROTLI));
    unpacks(
        "Content-Encoding: deflate\r\nContent-Encoding: gzip",
        &gzip(&zlib(BODY.as_bytes())),
    );
}

#[test]
fn chunks_of_a_packed_body_are_joined_first() {
    let headers = "Transfer-Encoding: chunked\r\nContent-Encoding: gzip";
    unpacks(headers, &chunked(&gzip(BODY.as_bytes())));
    unpacks(headers, &gzip(BODY.as_bytes()));
    unpacks(headers, &chunked(BODY.as_bytes()));
}

#[test]
fn a_packed_body_that_breaks_off_gives_its_beginning() {
    let long = BODY.repeat(200);
    let packed = gzip(long.as_bytes());
    let (cut, _) = packed.split_at(packed.len() - 12);
    let inspected = inspected("Content-Encoding: gzip", cut);
    assert_eq!(inspected["body"]["complete"], false);
    assert_eq!(inspected["body"]["contentEncoding"], "gzip");
    let length = inspected["body"]["length"].as_u64().expect("a length");
    assert!(length > 1000, "{length}");
}

#[test]
fn the_coding_and_the_unpacked_length_are_printed() {
    let mut response =
        b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\n\r\n"
            .to_vec();
    response.extend(gzip(BODY.as_bytes()));
    Run::new(&["--url", "https://profile.xboxlive.com/"])
        .stdin(response)
        .stdout_has("query results, application/json, gzip encoding undone, 37 bytes")
        .run();
}

#[test]
fn an_unknown_coding_leaves_the_bytes_as_they_are() {
    let inspected = inspected("Content-Encoding: zstd", b"\x28\xb5\x2f\xfd\x04\0\0\0");
    assert_eq!(inspected["body"]["kind"], "binary");
    assert_eq!(inspected["body"]["contentEncoding"], "zstd");
    assert_eq!(inspected["body"]["length"], 8);
}
