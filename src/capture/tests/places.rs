//! Encodings, line ends, and the places that are told.

use crate::capture::tests::*;
use crate::exchange::{InputFormat, Repair};

const RESPONSE: &str =
    "HTTP/1.1 412 Précondition\r\nETag: \"a1b2\"\r\nX-Folded: one\r\n two\r\n\r\n{\"café\": 1}";

#[track_caller]
fn check(input: impl AsRef<[u8]>) -> Exchange {
    let exchange = one(input);
    assert_eq!(exchange.response.reason.as_deref(), Some("Précondition"));
    assert_eq!(exchange.response.headers.get("ETag"), Some("\"a1b2\""));
    assert_eq!(exchange.response.headers.get("X-Folded"), Some("one two"));
    assert_eq!(exchange.response.headers.len(), 2);
    assert_eq!(body(&exchange), "{\"café\": 1}");
    assert_eq!(exchange.origin.repairs, []);
    exchange
}

#[test]
fn every_line_end_is_read() {
    check(RESPONSE);
    check(RESPONSE.replace("\r\n", "\n"));
    check(RESPONSE.replace("\r\n", "\r\r\n"));
    check(RESPONSE.replacen("\r\n", "\n", 2));
    let exchange = check(RESPONSE.replace("\r\n", "\r"));
    assert_eq!(exchange.response.body.extent, Extent::Whole);
}

#[test]
fn carriage_returns_alone_end_lines_only_where_nothing_else_does() {
    let all = exchanges("HTTP/1.1 100 Continue\r\rHTTP/1.1 412 X\rA: 1\r");
    assert_eq!(all.len(), 2);
    assert_eq!(all[1].origin.line, 3);
    let exchange = one("HTTP/1.1 412 X\nA: 1\r2\n\n");
    assert_eq!(exchange.response.headers.get("A"), Some("1\r2"));
    assert_eq!(body(&one("{\"a\":\r1}")), "{\"a\":\r1}");
}

#[test]
fn a_byte_order_mark_is_no_text() {
    let exchange = check(format!("\u{feff}{RESPONSE}"));
    assert!(!exchange.response.body.recoded);
    let exchange = one("\u{feff}{\"a\": 1}");
    assert_eq!(
        (exchange.origin.format, body(&exchange)),
        (InputFormat::Body, "{\"a\": 1}")
    );
}

#[test]
fn utf_16_files_are_recoded() {
    for bytes in [utf16_le(RESPONSE), utf16_be(RESPONSE)] {
        // Without the mark too.
        for given in [&bytes[..], &bytes[2..]] {
            assert!(check(given).response.body.recoded);
        }
    }
    let exchange = one(utf16_le("{\"café\": 1}"));
    assert_eq!(body(&exchange), "{\"café\": 1}");
    assert!(exchange.response.body.recoded);
}

#[test]
fn a_response_may_be_a_head_or_a_status_line_alone() {
    for text in [
        "HTTP/1.1 412",
        "HTTP/1.1 412\r\n",
        "HTTP/1.1 412\r\n\r\n",
        "HTTP/2 412 \nA: 1",
    ] {
        let exchange = one(text);
        assert_eq!(exchange.response.status, Some(412), "{text:?}");
        assert_eq!(exchange.response.body, crate::exchange::Body::default());
    }
}

#[test]
fn the_source_is_named_in_every_exchange() {
    for text in ["HTTP/1.1 412 X", "{}"] {
        assert_eq!(one(text).origin.file, "saved.txt");
    }
}

#[test]
fn repairs_tell_their_line_in_the_input() {
    let exchange = one("$ curl\n\nHTTP/1.1 400 Bad Request\nno header\nA: 1\n{\"a\": 1}");
    assert_eq!(exchange.origin.line, 3);
    assert_eq!(
        exchange.origin.repairs,
        [
            Repair::LinesBeforeStatus { count: 1 },
            Repair::NotHeaders { first: 4, count: 1 },
            Repair::NoEmptyLine { line: 6 },
        ]
    );
}

#[test]
fn lines_and_offsets_count_in_the_input_as_given() {
    let first = "HTTP/2 200 \r\n\r\n{\"a\": \"é\u{1f600}\"}\r\n";
    let text = format!("{first}HTTP/1.1 4O4 X\r\nA: 1\r\n\r\n");
    let units = first.encode_utf16().count() as u64;
    for (bytes, offset) in [
        (text.clone().into_bytes(), first.len() as u64),
        (
            format!("\u{feff}{text}").into_bytes(),
            first.len() as u64 + 3,
        ),
        (utf16_le(&text), units * 2 + 2),
        (utf16_be(&text), units * 2 + 2),
    ] {
        let all = items(bytes);
        let error = all[1].as_ref().unwrap_err();
        assert_eq!((error.line, error.offset), (Some(4), offset));
    }
}

#[test]
fn everything_in_a_long_capture_is_in_its_place() {
    let all = items(CAPTURE);
    let status = |item: &Result<Exchange, CaptureError>| {
        item.as_ref()
            .ok()
            .and_then(|exchange| exchange.response.status)
    };
    let statuses: Vec<_> = all.iter().map(status).collect();
    let expected = [
        Some(200),
        Some(100),
        Some(302),
        Some(412),
        Some(200),
        None,
        Some(204),
        Some(400),
    ];
    assert_eq!(statuses, expected);
    let exchanges: Vec<_> = all.iter().flatten().cloned().collect();
    let expected = [
        "",
        "",
        "",
        "{\"café\": 1}",
        "abcdef",
        "",
        "{\"code\": 4000, \"text\": \"HTTP/1.1 200 OK",
    ];
    assert_eq!(bodies(&exchanges), expected);
}
