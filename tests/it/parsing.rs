//! The head of a response and the text around it, in every shape in which tools leave them.

use serde_json::{Value, json};

use crate::support::Run;

/// The only response of an input.
#[track_caller]
fn one(input: impl Into<Vec<u8>>) -> Value {
    let inspected = Run::new::<&str>(&[]).stdin(input).json();
    assert!(inspected.is_object(), "several responses: {inspected}");
    inspected
}

/// The status line as it was read.
#[track_caller]
fn status_line(line: &str) -> Value {
    let response = &one(format!("{line}\r\n\r\n"))["response"];
    json!([response["version"], response["status"], response["reason"]])
}

/// Names and values of the headers.
fn headers(inspected: &Value) -> Vec<(&str, &str)> {
    let headers = inspected["response"]["headers"].as_array().expect("a list");
    headers
        .iter()
        .map(|header| {
            let part = |part: &str| header[part].as_str().expect("a text");
            (part("name"), part("value"))
        })
        .collect()
}

#[test]
fn every_version_of_http_is_read() {
    for version in [
        "HTTP/1.0", "HTTP/1.1", "HTTP/2", "HTTP/2.0", "HTTP/3", "HTTP/3.0",
    ] {
        let line = format!("{version} 412 Precondition Failed");
        let expected = json!([version, 412, "Precondition Failed"]);
        assert_eq!(status_line(&line), expected);
    }
}

#[test]
fn a_reason_may_be_missing_or_odd_and_decides_nothing() {
    assert_eq!(status_line("HTTP/2 204"), json!(["HTTP/2", 204, null]));
    assert_eq!(status_line("HTTP/2 204 "), json!(["HTTP/2", 204, null]));
    assert_eq!(
        status_line("HTTP/1.1 204 OK"),
        json!(["HTTP/1.1", 204, "OK"])
    );
    assert_eq!(
        status_line("HTTP/1.1 204 Kein Inhalt  "),
        json!(["HTTP/1.1", 204, "Kein Inhalt"])
    );
    let inspected = one("HTTP/1.1 204 Not Found\r\n\r\n");
    assert_eq!(inspected["meaning"]["name"], "No Content");
}

#[test]
fn an_unassigned_status_keeps_its_number_and_class() {
    let inspected = one("HTTP/1.1 499 Client Closed Request\r\n\r\n");
    assert_eq!(inspected["meaning"]["code"], 499);
    assert_eq!(inspected["meaning"]["class"], "client-error");
    assert_eq!(inspected["meaning"]["authority"], "none");
    assert_eq!(inspected["meaning"]["name"], Value::Null);
    let inspected = one("HTTP/1.1 999 Request denied\r\n\r\n");
    assert_eq!(inspected["meaning"]["class"], "unknown");
}

const LINES: [&str; 5] = [
    "HTTP/1.1 409 Conflict",
    "Content-Type: text/plain",
    "ETag: \"a1\"",
    "",
    "Not updated.",
];

#[test]
fn every_line_end_is_read() {
    let mixed = format!(
        "{}\r\n{}\n{}\r\n\n{}",
        LINES[0], LINES[1], LINES[2], LINES[4]
    );
    for input in [
        LINES.join("\r\n"),
        LINES.join("\n"),
        LINES.join("\r\r\n"),
        mixed,
    ] {
        let inspected = one(input.clone());
        let expected = [("Content-Type", "text/plain"), ("ETag", "\"a1\"")];
        assert_eq!(headers(&inspected), expected, "{input:?}");
        assert_eq!(inspected["body"]["message"], "Not updated.", "{input:?}");
        assert_eq!(inspected["findings"], json!([]), "{input:?}");
    }
}

#[test]
fn a_folded_header_continues_the_line_before() {
    let inspected =
        one("HTTP/1.1 204 No Content\r\nX-Note: one\r\n two\r\n\tthree\r\nETag: \"a1\"\r\n\r\n");
    assert_eq!(
        headers(&inspected),
        [("X-Note", "one two three"), ("ETag", "\"a1\"")]
    );
}

#[test]
fn repeated_headers_stay_in_order() {
    let inspected = one("HTTP/1.1 204 No Content\r\nA: 1\r\nB: 2\r\na: 3\r\nA: 1\r\n\r\n");
    assert_eq!(
        headers(&inspected),
        [("A", "1"), ("B", "2"), ("a", "3"), ("A", "1")]
    );
}

#[test]
fn a_header_is_known_in_any_case() {
    for name in ["etag", "ETAG", "Etag", "eTag"] {
        let inspected = one(format!("HTTP/2 204 \r\n{name}: \"a1\"\r\n\r\n"));
        assert_eq!(inspected["response"]["etag"], "\"a1\"", "{name}");
        assert_eq!(headers(&inspected), [(name, "\"a1\"")]);
    }
}

#[test]
fn spaces_around_a_value_are_no_part_of_it() {
    let inspected =
        one("HTTP/1.1 204 No Content\r\nETag:   \"a1\" \t \r\nX-Empty:\r\nX-Tight:b\r\n\r\n");
    assert_eq!(
        headers(&inspected),
        [("ETag", "\"a1\""), ("X-Empty", ""), ("X-Tight", "b")]
    );
}

#[test]
fn a_response_may_have_neither_headers_nor_body() {
    for input in [
        "HTTP/1.1 204 No Content",
        "HTTP/1.1 204 No Content\n",
        "HTTP/1.1 204 No Content\r\n\r\n",
    ] {
        let inspected = one(input);
        assert_eq!(inspected["response"]["status"], 204, "{input:?}");
        assert_eq!(headers(&inspected), [], "{input:?}");
        assert_eq!(inspected["body"]["kind"], "none", "{input:?}");
        assert_eq!(inspected["findings"], json!([]), "{input:?}");
    }
}

#[test]
fn headers_may_end_with_the_input() {
    let inspected = one("HTTP/1.1 204 No Content\r\nETag: \"a1\"");
    assert_eq!(headers(&inspected), [("ETag", "\"a1\"")]);
}

#[test]
fn blank_lines_before_the_status_line_are_no_repair() {
    let inspected = one("\r\n\n  \r\nHTTP/1.1 204 No Content\r\n\r\n");
    assert_eq!(inspected["response"]["status"], 204);
    assert_eq!(inspected["findings"], json!([]));
}

#[test]
fn the_colours_of_a_terminal_are_no_text() {
    let inspected = one(
        "\u{1b}[1mHTTP/2\u{1b}[0m 204 \r\n\u{1b}[1metag\u{1b}[0m: \"a1\"\r\n\u{1b}[1mdate\u{1b}[22m: x\r\n\r\n",
    );
    assert_eq!(inspected["response"]["version"], "HTTP/2");
    assert_eq!(headers(&inspected), [("etag", "\"a1\""), ("date", "x")]);
}

#[test]
fn a_line_that_is_no_header_is_told_and_left_out() {
    let inspected = one("HTTP/1.1 204 No Content\r\nETag: \"a1\"\r\nno header\r\nA: 1\r\n\r\n");
    assert_eq!(headers(&inspected), [("ETag", "\"a1\""), ("A", "1")]);
    assert_eq!(inspected["findings"][0]["id"], "reading-repaired");
}

/// A text as UTF-16 with its mark, as `>` of Windows PowerShell writes it.
fn utf16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
    let marked = format!("\u{feff}{text}");
    marked.encode_utf16().flat_map(unit).collect()
}

#[test]
fn a_byte_order_mark_and_utf_16_are_read_alike() {
    let text = "HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain; charset=utf-8\r\nX-Note: café 日本\r\n\r\nChamp manquant : « été » 🎮.";
    let plain = one(text);
    assert_eq!(plain["body"]["message"], "Champ manquant : « été » 🎮.");
    for input in [
        format!("\u{feff}{text}").into_bytes(),
        utf16(text, u16::to_le_bytes),
        utf16(text, u16::to_be_bytes),
    ] {
        assert_eq!(one(input), plain);
    }
}

#[test]
fn a_utf_16_file_may_hold_json_alone() {
    let body = r#"{"code":4000,"source":"DemoFD","description":"été"}"#;
    for input in [utf16(body, u16::to_le_bytes), utf16(body, u16::to_be_bytes)] {
        let inspected = one(input);
        assert_eq!(inspected["body"]["kind"], "service-error");
        assert_eq!(inspected["body"]["error"]["description"], "été");
    }
}

#[test]
fn a_length_in_utf_16_is_compared_with_the_bytes_that_were_sent() {
    let body = "Ungültig.";
    let length = body.len();
    let text = format!("HTTP/1.1 400 Bad Request\r\nContent-Length: {length}\r\n\r\n{body}\r\n");
    let inspected = one(utf16(&text, u16::to_le_bytes));
    assert_eq!(inspected["body"]["message"], body);
    assert_eq!(inspected["findings"], json!([]));
}

#[test]
fn bytes_that_are_no_utf_8_are_replaced_and_reading_goes_on() {
    let inspected = one(
        b"HTTP/1.1 400 Caf\xe9\r\nX-Note: \xff\xfe\r\nContent-Type: text/plain\r\n\r\nUng\xfcltig."
            .as_slice(),
    );
    assert_eq!(inspected["response"]["status"], 400);
    assert_eq!(inspected["response"]["reason"], "Caf\u{fffd}");
    let expected = [
        ("X-Note", "\u{fffd}\u{fffd}"),
        ("Content-Type", "text/plain"),
    ];
    assert_eq!(headers(&inspected), expected);
}

#[test]
fn a_charset_that_is_declared_is_followed() {
    let inspected = one(
        b"HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\r\nUng\xfcltig.".as_slice(),
    );
    assert_eq!(inspected["body"]["message"], "Ungültig.");
    assert_eq!(inspected["body"]["charset"], "iso-8859-1");
}

#[test]
fn escape_codes_in_an_answer_are_not_obeyed() {
    let input = "HTTP/1.1 400 \u{1b}]0;title\u{7}\r\nX-\u{202e}Note: \u{9b}2J\r\nContent-Type: text/plain\r\n\r\n\u{1b}[2Jgone\u{8}\u{200b}";
    for format in ["human", "json", "ndjson", "markdown"] {
        let report = Run::new(&["--headers", "--format", format])
            .stdin(input)
            .stdout_has("")
            .run();
        let hidden = report.stdout().chars().find(|c| {
            matches!(c, '\u{0}'..='\u{9}' | '\u{b}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{200b}' | '\u{202e}')
        });
        assert_eq!(hidden, None, "{format}");
    }
}
