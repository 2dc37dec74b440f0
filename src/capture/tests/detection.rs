//! What kind of input it is, and what is said of one that holds no response.

use crate::capture::error::NotAResponse;
use crate::capture::tests::*;
use crate::exchange::{InputFormat, Repair};

fn with_status(input: &[u8]) -> Vec<Result<Exchange, CaptureError>> {
    read(input, &source(Some(400)), Limits::default()).collect()
}

#[track_caller]
fn check_found(input: impl AsRef<[u8]>, line: Option<usize>, expected: NotAResponse) {
    let error = error(input);
    assert_eq!(error.line, line);
    assert!(
        matches!(&error.problem, Problem::NotAResponse(found) if *found == expected),
        "{error:?}"
    );
}

#[test]
fn json_alone_is_a_body() {
    for text in ["{\"code\": 4000}", " \n[1, 2]\n", "{"] {
        let exchange = one(text);
        assert_eq!(exchange.origin.format, InputFormat::Body);
        assert_eq!(exchange.origin.index, 1);
        assert_eq!(body(&exchange), text);
        assert_eq!(
            (exchange.response.version, exchange.response.status),
            (None, None)
        );
    }
}

#[test]
fn what_begins_as_json_is_a_body_even_when_it_is_malformed() {
    for text in ["{", "[", "[1, 2", "{}{}", "{\"a\": 1}{\"b\": 2}"] {
        let exchange = one(text);
        assert_eq!(exchange.origin.format, InputFormat::Body, "{text}");
        assert_eq!(body(&exchange), text);
        assert_eq!(exchange.origin.repairs, [], "{text}");
    }
}

#[test]
fn a_body_that_quotes_a_response_is_a_body() {
    for text in [
        "{\"m\": \"x\\nHTTP/1.1 200 OK\"}",
        "{\"m\": \"HTTP/1.1 200 OK\"}",
        // Not JSON, but begun as JSON: the line breaks inside a string.
        "{\"m\": \"\nHTTP/1.1 200 OK\nServer: x\n\"}",
    ] {
        let exchange = one(text);
        assert_eq!(exchange.origin.format, InputFormat::Body, "{text}");
        assert_eq!(body(&exchange), text);
    }
}

#[test]
fn json_before_a_response_is_left_out() {
    let exchange = one("{\"a\": 1}\n\nHTTP/1.1 412 X\nA: 1\n\n");
    assert_eq!(exchange.origin.format, InputFormat::Http);
    assert_eq!(
        exchange.origin.repairs,
        [Repair::LinesBeforeStatus { count: 1 }]
    );
}

#[test]
fn text_before_the_first_response_is_left_out_and_told() {
    for (text, count) in [
        ("user@host:~$ curl -i x\n", 1),
        ("[user@host ~]$ curl -i x\n", 1),
        ("  % Total    % Received\n\r  0     0\r100    58\n\n", 2),
        ("{ [58 bytes data]\n", 1),
    ] {
        let exchange = one(format!("{text}HTTP/1.1 412 X\r\nA: 1\r\n\r\n{{}}"));
        assert_eq!(
            exchange.origin.repairs,
            [Repair::LinesBeforeStatus { count }],
            "{text}"
        );
        assert_eq!(exchange.origin.line, text.matches('\n').count() + 1);
        assert_eq!(body(&exchange), "{}");
    }
    let many = "x\n".repeat(1000);
    let exchange = one(format!("{many}HTTP/1.1 412 X\r\n\r\n"));
    assert_eq!(
        exchange.origin.repairs,
        [Repair::LinesBeforeStatus { count: 1000 }]
    );
}

#[test]
fn a_status_line_glued_to_what_stands_before_it_begins_the_first_response() {
    let meter = "\r  0     0    0     0    0     0      0      0 --:--:-- --:--:-- --:--:--     0";
    for (before, count) in [
        (format!("  % Total    % Received\n{meter}"), 2),
        (format!("  % Total    % Received\n{meter}{meter}\r"), 2),
        ("user@host:~$ ".to_owned(), 1),
    ] {
        for after in ["\r\nA: 1\r\n\r\n{}", "\r\n\r\n{}"] {
            let exchange = one(format!("{before}HTTP/1.1 412 X{after}"));
            assert_eq!(exchange.response.status, Some(412), "{before:?}");
            assert_eq!(body(&exchange), "{}");
            let repair = Repair::LinesBeforeStatus { count };
            assert_eq!(exchange.origin.repairs, [repair], "{before:?}");
            assert_eq!(exchange.origin.line, before.matches('\n').count() + 1);
        }
    }
}

#[test]
fn a_head_that_is_indented_is_none() {
    let text = "Some value : HTTP/1.1 412 X\n             A: 1\n";
    let start = text.lines().next().unwrap().to_owned();
    check_found(text, Some(1), NotAResponse::Text { start });
}

#[test]
fn blank_lines_before_the_first_response_are_no_repair() {
    let exchange = one("\r\n\n \nHTTP/1.1 412 X\r\n\r\n");
    assert_eq!(exchange.origin.repairs, []);
    assert_eq!(exchange.origin.line, 4);
}

#[test]
fn a_given_status_makes_a_body_of_anything() {
    for text in [
        "",
        "\n",
        "Not found.",
        "<html></html>",
        "412",
        "GET / HTTP/1.1\r\n\r\n",
        "PK\u{3}\u{4}",
        "{\"log\": {\"entries\": []}}",
    ] {
        let all = with_status(text.as_bytes());
        assert_eq!(all.len(), 1, "{text}");
        let exchange = all[0].as_ref().unwrap();
        assert_eq!(exchange.response.status, Some(400), "{text}");
        assert_eq!(exchange.origin.format, InputFormat::Body, "{text}");
        assert_eq!(body(exchange), text);
    }
    let page = b"<html><pre>\nHTTP/1.1 200 OK\nServer: x\n</pre></html>";
    assert_eq!(
        with_status(page)[0].as_ref().unwrap().response.status,
        Some(400)
    );
}

#[test]
fn a_given_status_does_not_replace_a_status_line() {
    for text in [
        "HTTP/1.1 412 X\r\n\r\n{}",
        "\n$ curl -i x\nHTTP/1.1 412 X\r\nA: 1\r\n\r\n",
    ] {
        let all = with_status(text.as_bytes());
        assert_eq!(all[0].as_ref().unwrap().response.status, Some(412));
    }
    assert!(with_status(b"HTTP/1.1 4O4 X\r\n\r\n")[0].is_err());
}

#[test]
fn an_empty_input_is_an_error() {
    for text in ["", " \r\n\t\n", "\u{feff}", "\u{feff}\n"] {
        assert!(matches!(error(text).problem, Problem::Empty), "{text:?}");
    }
}

#[test]
fn what_is_no_response_is_named() {
    check_found("\n<!doctype html>\n<p>", Some(2), NotAResponse::Html);
    check_found("<?xml version=\"1.0\"?><a/>", Some(1), NotAResponse::Xml);
    check_found(
        "0x8019019C\n",
        Some(1),
        NotAResponse::Code("0x8019019C".to_owned()),
    );
    let method = "GET".to_owned();
    check_found(
        "GET /x HTTP/1.1\r\nHost: a\r\n\r\n",
        Some(1),
        NotAResponse::Request { method },
    );
    check_found(
        "it said:\n> GET /x HTTP/1.1\nand so on\n",
        Some(1),
        NotAResponse::CurlVerbose,
    );
    let damaged = error("PK\u{3}\u{4}\n\nHTTP/1.1 200 OK\r\n\r\n");
    assert!(matches!(damaged.problem, Problem::DamagedArchive));
    let twice = packed(&packed(b"HTTP/1.1 200 OK\r\n\r\n"));
    check_found(twice, None, NotAResponse::Gzip);
    let start = b"\0\x01\x02\x03".to_vec();
    check_found(b"\0\x01\x02\x03", None, NotAResponse::Binary { start });
    for text in [
        "[user@host ~]$ curl x",
        "{ [58 bytes data]",
        "[warning] a: 1",
    ] {
        let start = text.to_owned();
        check_found(text, Some(1), NotAResponse::Text { start });
    }
    let start = "It said HTTP/1.1 200 OK".to_owned();
    check_found(
        "It said HTTP/1.1 200 OK\nand so on",
        Some(1),
        NotAResponse::Text { start },
    );
}

#[test]
fn a_broken_status_line_alone_is_an_error_with_its_place() {
    for text in ["HTTP/1.1 4O4 Not Found", "HTTP/1.1 41 x"] {
        let error = error(format!("\r\n{text}\r\nA: 1\r\n\r\n{{}}"));
        assert_eq!((error.line, error.offset), (Some(2), 2));
        assert!(matches!(error.problem, Problem::StatusLine { text: found } if found == text));
    }
}

#[test]
fn an_input_larger_than_the_limit_is_an_error() {
    let limits = Limits {
        input: 10,
        ..Limits::default()
    };
    let read =
        |text: &'static str| -> Vec<_> { read(text.as_bytes(), &source(None), limits).collect() };
    assert!(matches!(&read("{\"a\": 123}")[..], [Ok(_)]));
    let all = read("{\"a\": 1234}");
    assert_eq!(all.len(), 1);
    let error = all[0].as_ref().unwrap_err();
    assert_eq!(error.offset, 10);
    assert!(matches!(
        error.problem,
        Problem::InputTooLarge { limit: 10 }
    ));
}

#[test]
fn what_is_behind_the_longest_body_is_passed_over() {
    let head = "HTTP/1.1 200 OK\nA: 1\n\n";
    for piece in ["x\n", "xx"] {
        let long = piece.repeat(2_000_000);
        let text = format!("{head}{long}\nHTTP/1.1 412 X\nA: 1\n\n{{}}");
        let all = read(text.as_bytes(), &source(None), short_bodies());
        let all: Vec<_> = all.map(Result::unwrap).collect();
        assert_eq!(statuses(&all), [200, 412]);
        let over = Extent::OverLimit { limit: BODY as u64 };
        assert_eq!(extents(&all), [over, Extent::Whole]);
        assert_eq!(all[0].response.body.bytes, &long.as_bytes()[..BODY]);
        let line = format!("{head}{long}").matches('\n').count() + 2;
        assert_eq!(all[1].origin.line, line, "{piece}");
    }
}

/// Bytes of a body that are kept.
const BODY: usize = 100_000;

fn short_bodies() -> Limits {
    Limits {
        body: BODY as u64,
        ..Limits::default()
    }
}

#[test]
fn a_status_line_in_a_body_of_a_promised_length_is_no_response() {
    let long = format!(
        "{}\n\nHTTP/1.1 500 Oops\nA: 1\n\n{{}}\n",
        "x\n".repeat(BODY)
    );
    let body = format!("{long}{}", "y".repeat(BODY));
    let length = body.len();
    let text = format!(
        "HTTP/1.1 200 OK\nContent-Length: {length}\n\n{body}\nHTTP/1.1 412 X\nA: 1\n\n{{}}"
    );
    let all = read(text.as_bytes(), &source(None), short_bodies());
    let all: Vec<_> = all.map(Result::unwrap).collect();
    assert_eq!(statuses(&all), [200, 412]);
}

/// What `curl --trace` writes of bytes: they take a fifth as many of the text.
fn traced(mark: &str, bytes: &[u8]) -> String {
    let mut text = format!("{mark}, {0} bytes (0x{0:x})\n", bytes.len());
    for (row, bytes) in bytes.chunks(16).enumerate() {
        let hex: String = bytes.iter().map(|byte| format!("{byte:02x} ")).collect();
        let shown = String::from_utf8_lossy(bytes).replace(['\r', '\n'], ".");
        text += &format!("{:04x}: {hex:<48}{shown}\n", 16 * row);
    }
    text
}

#[test]
fn the_answer_to_a_long_upload_is_read_and_a_body_is_measured_without_the_marks_of_a_tool() {
    let upload = traced("=> Send data", &vec![b'x'; 4 * BODY]);
    let sent = traced(
        "=> Send header",
        b"PUT /x HTTP/1.1\r\nHost: a.example\r\n\r\n",
    );
    let body = vec![b'y'; BODY / 2];
    let text = [
        sent + &upload,
        traced("<= Recv header", b"HTTP/1.1 412 X\r\n"),
        traced("<= Recv header", b"\r\n"),
        traced("<= Recv data", &body),
    ];
    let text = text.concat();
    let all = read(text.as_bytes(), &source(None), short_bodies());
    let all: Vec<_> = all.map(Result::unwrap).collect();
    assert_eq!(statuses(&all), [412]);
    assert_eq!(extents(&all), [Extent::Whole]);
    assert_eq!(all[0].response.body.bytes, body);
}

#[test]
fn a_response_larger_than_the_limit_is_cut_and_the_next_one_is_read() {
    let limits = Limits {
        exchange: 1000,
        ..Limits::default()
    };
    let text = format!(
        "HTTP/1.1 200 OK\n\n{}\nHTTP/1.1 412 X\nA: 1\n\n{{}}",
        "x\n".repeat(200_000)
    );
    let all: Vec<_> = read(text.as_bytes(), &source(None), limits).collect();
    let all: Vec<_> = all.into_iter().map(Result::unwrap).collect();
    assert_eq!(statuses(&all), [200, 412]);
    assert_eq!(
        extents(&all),
        [Extent::OverLimit { limit: 1000 }, Extent::Whole]
    );
    assert_eq!(all[1].origin.line, 200_004);
}

#[test]
fn a_packed_input_is_read_as_what_is_in_it() {
    for text in ["HTTP/1.1 412 X\r\nA: 1\r\n\r\n{}", "{}"] {
        assert_eq!(one(packed(text.as_bytes())), one(text));
    }
    assert_eq!(
        body(&one(packed(&utf16_le(
            "HTTP/1.1 412 X\r\n\r\n{\"a\": \"é\"}"
        )))),
        "{\"a\": \"é\"}"
    );
}

#[test]
fn a_packed_input_that_is_cut_gives_what_is_before_the_cut_and_an_error() {
    let response = "HTTP/1.1 412 X\r\nContent-Length: 2\r\n\r\n{}";
    let whole = packed(response.repeat(10_000).as_bytes());
    let all = items(&whole[..whole.len() - 9]);
    let (last, before) = all.split_last().unwrap();
    assert!(before.len() > 1000 && before.iter().all(Result::is_ok));
    assert!(matches!(last, Err(error) if matches!(error.problem, Problem::DamagedGzip)));
    let begun = error(&whole[..5]);
    assert!(matches!(begun.problem, Problem::DamagedGzip));
}

#[test]
fn a_failing_input_is_an_error_with_its_cause() {
    struct Failing;
    impl std::io::Read for Failing {
        fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
            Err(std::io::ErrorKind::PermissionDenied.into())
        }
    }
    let input = std::io::Read::chain(&b"HTTP/1.1"[..], Failing);
    let mut reader = read(input, &source(None), Limits::default());
    let error = reader.next().unwrap().unwrap_err();
    assert_eq!(error.offset, 8);
    assert!(
        matches!(error.problem, Problem::Read(cause) if cause.kind() == std::io::ErrorKind::PermissionDenied)
    );
    assert!(reader.next().is_none());
}

#[test]
fn a_document_quotes_responses() {
    for (text, found) in [
        (
            "<html>\n<pre>\nHTTP/1.1 200 OK\nContent-Length: 0\n\n</pre></html>",
            NotAResponse::Html,
        ),
        (
            "\n<!DOCTYPE html>\n<p>\n< HTTP/1.1 200 OK\n< A: 1\n<\n</p>",
            NotAResponse::Html,
        ),
        (
            "%PDF-1.7\nHTTP/1.1 200 OK\nContent-Length: 0\n\n",
            NotAResponse::Pdf,
        ),
    ] {
        match error(text).problem {
            Problem::NotAResponse(told) => assert_eq!(told, found, "{text}"),
            problem => panic!("{problem:?}: {text}"),
        }
    }
}

#[test]
fn parts_of_a_page_and_items_of_burp_that_quote_a_response_are_named() {
    let quoted = "HTTP/1.1 412 Precondition Failed\nA: 1\n\n{}\n";
    for tag in ["div", "div class=\"a\"", "p", "pre"] {
        let name = tag.split(' ').next().unwrap_or_default();
        let part = format!("<{tag}>\n{quoted}</{name}>\n");
        check_found(part, Some(1), NotAResponse::Html);
    }
    for begin in ["<?xml version=\"1.0\"?>\n<!DOCTYPE items [\n]>\n", ""] {
        let saved =
            format!("{begin}<items burpVersion=\"1\" exportTime=\"x\">\n{quoted}</items>\n");
        check_found(saved, None, NotAResponse::Burp);
    }
}

#[test]
fn the_mark_of_a_tool_begins_no_page() {
    let call = one("< HTTP/1.1 502 Bad Gateway\n< A: 1\n< \n<html><body>x</body></html>\n");
    assert_eq!(call.response.status, Some(502));
}

#[test]
fn a_log_of_json_is_named_without_a_level_and_with_lists_too() {
    for log in [
        "{\"msg\": \"started\"}\nand then text\nand more\n",
        "{\"msg\": \"one\"}\n{\"msg\": \"two\"}\n",
        "[\"a\", 1]\n[\"b\", 2]\n",
        "[3, 2, {}]\n\n[3, 3, {}]",
    ] {
        check_found(log, None, NotAResponse::JsonLog);
    }
    for body in ["{\"msg\": \"started\"}\n", "[1, 2]\n", "[\n[1],\n[2]\n]\n"] {
        assert_eq!(one(body).origin.format, InputFormat::Body, "{body}");
    }
}
