//! Transfer and content coding, still there and already undone.

use std::io::Write;

use crate::capture::tests::*;

const TEXT: &str = "{\"code\": 4000, \"source\": \"DemoFD\", \"description\": \"no\"}";

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn chunked(bytes: &[u8]) -> Vec<u8> {
    let mut framed = Vec::new();
    for chunk in bytes.chunks(20) {
        framed.extend(format!("{:x}\r\n", chunk.len()).bytes());
        framed.extend(chunk);
        framed.extend(b"\r\n");
    }
    framed.extend(b"0\r\n\r\n");
    framed
}

fn response(headers: &str, body: &[u8]) -> Vec<u8> {
    [
        format!("HTTP/1.1 400 Bad Request\r\n{headers}\r\n\r\n").as_bytes(),
        body,
    ]
    .concat()
}

#[test]
fn chunks_are_joined_and_what_is_already_joined_stays() {
    for header in ["Transfer-Encoding: chunked", "transfer-encoding: CHUNKED"] {
        for given in [chunked(TEXT.as_bytes()), TEXT.into()] {
            let exchange = one(response(header, &given));
            assert_eq!(body(&exchange), TEXT);
            assert_eq!(exchange.response.body.extent, Extent::Whole);
        }
    }
}

#[test]
fn framing_without_its_header_is_body() {
    let framed = chunked(TEXT.as_bytes());
    assert_eq!(one(response("A: 1", &framed)).response.body.bytes, framed);
}

#[test]
fn chunks_that_break_off_are_cut() {
    let framed = chunked(TEXT.as_bytes());
    let cut = &framed[..framed.len() - 20];
    let exchange = one(response("Transfer-Encoding: chunked", cut));
    assert_eq!(exchange.response.body.extent, Extent::Cut);
    assert!(TEXT.starts_with(body(&exchange)) && body(&exchange).len() > 40);
}

#[test]
fn chunks_that_break_off_before_another_response_are_cut_there() {
    let framed = [
        &response("Transfer-Encoding: chunked", b"ff\r\n{\"a\"")[..],
        b"HTTP/1.1 412 X\r\nA: 1\r\n\r\n",
    ]
    .concat();
    let all = exchanges(framed);
    assert_eq!(bodies(&all), ["{\"a\"", ""]);
    assert_eq!(extents(&all), [Extent::Cut, Extent::Whole]);
}

#[test]
fn a_text_that_begins_with_a_line_of_digits_is_no_chunk() {
    for text in ["abc\r\nis not found", "12\r\n"] {
        let exchange = one(response("Transfer-Encoding: chunked", text.as_bytes()));
        assert_eq!(body(&exchange), text);
        assert_eq!(exchange.response.body.extent, Extent::Whole);
    }
}

#[test]
fn a_response_quoted_in_a_chunk_does_not_split_it() {
    let text = b"a log:\nHTTP/1.1 200 OK\nServer: x\n\nend";
    let framed = response("Transfer-Encoding: chunked", &chunked(text));
    let all = exchanges([&framed[..], &framed].concat());
    assert_eq!(all.len(), 2);
    assert!(
        all.iter()
            .all(|exchange| exchange.response.body.bytes == text)
    );
}

#[test]
fn gzip_is_undone_and_what_is_already_undone_stays() {
    let packed = gzip(TEXT.as_bytes());
    // curl keeps the length of the packed body.
    let headers = format!("Content-Encoding: gzip\r\nContent-Length: {}", packed.len());
    for given in [packed, TEXT.into()] {
        let exchange = one(response(&headers, &given));
        assert_eq!(body(&exchange), TEXT);
        assert_eq!(exchange.response.body.extent, Extent::Whole);
    }
}

#[test]
fn only_a_coding_that_was_undone_here_counts_as_decoded() {
    let packed = gzip(TEXT.as_bytes());
    for (headers, given, expected) in [
        ("Content-Encoding: gzip", &packed[..], true),
        ("Content-Encoding: gzip", &packed[..packed.len() - 9], true),
        ("Transfer-Encoding: gzip, chunked", &chunked(&packed), true),
        ("Content-Encoding: gzip", TEXT.as_bytes(), false),
        ("Content-Encoding: zstd", b"\x28\xb5\x2f\xfd", false),
        ("Content-Encoding: gzip", b"\x1f\x8bxxxxxxxxxx", false),
        (
            "Transfer-Encoding: chunked",
            &chunked(TEXT.as_bytes()),
            false,
        ),
        ("A: 1", &packed, false),
    ] {
        let exchange = one(response(headers, given));
        assert_eq!(exchange.response.body.decoded, expected, "{headers}");
    }
}

#[test]
fn json_under_a_coding_ends_before_a_prompt() {
    let saved = format!("{TEXT}\nuser@host:~$ exit");
    let headers = "Content-Encoding: gzip\r\nContent-Length: 50";
    let all = one(response(headers, saved.as_bytes()));
    assert_eq!(body(&all), format!("{TEXT}\n"));
}

#[test]
fn a_large_chunked_body_is_cut_at_the_limit() {
    let limits = Limits {
        body: 30,
        ..Limits::default()
    };
    let text = response("Transfer-Encoding: chunked", &chunked(TEXT.as_bytes()));
    let exchange = read(&text[..], &source(None), limits)
        .next()
        .unwrap()
        .unwrap();
    assert_eq!(body(&exchange), &TEXT[..30]);
    let over = Extent::OverLimit { limit: 30 };
    assert_eq!(exchange.response.body.extent, over);
}

#[test]
fn a_packed_body_may_be_followed_by_another_response() {
    let packed = gzip(TEXT.as_bytes());
    let with_length = format!("Content-Encoding: gzip\r\nContent-Length: {}", packed.len());
    for headers in ["Content-Encoding: gzip", &with_length] {
        let first = response(headers, &packed);
        let all = exchanges([&first[..], &first, &first].concat());
        assert_eq!(bodies(&all), [TEXT; 3], "{headers}");
        assert_eq!(extents(&all), [Extent::Whole; 3], "{headers}");
    }
}

#[test]
fn a_shorter_or_longer_body_under_a_coding_is_no_finding() {
    for header in [
        "Content-Encoding: gzip",
        "Content-Encoding: zstd",
        "Transfer-Encoding: chunked",
        "Transfer-Encoding: gzip",
    ] {
        for length in [3, 900] {
            let exchange = one(response(
                &format!("{header}\r\nContent-Length: {length}"),
                b"hello",
            ));
            assert_eq!(exchange.response.body.extent, Extent::Whole, "{header}");
            assert_eq!(body(&exchange), "hello");
        }
    }
}

#[test]
fn the_length_of_a_packed_body_does_not_cut_what_is_already_undone() {
    let first = response(
        "Content-Encoding: gzip\r\nContent-Length: 3",
        b"Not\nfound.\n",
    );
    let all = exchanges([&first[..], &response("A: 1", b"")].concat());
    assert_eq!(bodies(&all), ["Not\nfound.\n", ""]);
}

#[test]
fn identity_is_no_coding() {
    let exchange = one(response(
        "Content-Encoding: identity\r\nContent-Length: 9",
        b"hello",
    ));
    assert!(matches!(
        exchange.response.body.extent,
        Extent::Short { .. }
    ));
}

#[test]
fn chunks_of_a_packed_body_are_undone_in_order() {
    let framed = chunked(&gzip(TEXT.as_bytes()));
    for headers in [
        "Content-Encoding: gzip\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding: gzip, chunked",
        "Transfer-Encoding: gzip\r\nTransfer-Encoding: Chunked",
    ] {
        assert_eq!(body(&one(response(headers, &framed))), TEXT, "{headers}");
    }
}

#[test]
fn a_packed_body_that_ends_early_gives_its_part() {
    let long: String = (0..9000).map(|n| format!("{},", n * n)).collect();
    let packed = gzip(long.as_bytes());
    let headers = format!("Content-Encoding: gzip\r\nContent-Length: {}", packed.len());
    let exchange = one(response(&headers, &packed[..packed.len() / 2]));
    assert_eq!(exchange.response.body.extent, Extent::Cut);
    assert!(!body(&exchange).is_empty() && long.starts_with(body(&exchange)));
}

#[test]
fn a_bomb_is_stopped_at_the_limit() {
    let packed = gzip(&vec![b' '; 1 << 20]);
    let limits = Limits {
        body: 1 << 10,
        ..Limits::default()
    };
    let text = response("Content-Encoding: gzip", &packed);
    let exchange = read(&text[..], &source(None), limits)
        .next()
        .unwrap()
        .unwrap();
    assert_eq!(exchange.response.body.bytes.len(), 1 << 10);
    assert_eq!(
        exchange.response.body.extent,
        Extent::OverLimit { limit: 1 << 10 }
    );
}
