//! Where bodies end, and what is said of their length.

use crate::capture::tests::*;
use crate::exchange::{InputFormat, Repair};

pub(super) fn with_length(length: usize, body: &str) -> Exchange {
    one(format!(
        "HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n\r\n{body}"
    ))
}

#[track_caller]
fn check(length: usize, given: &str, expected: &str, extent: Extent) {
    let exchange = with_length(length, given);
    assert_eq!(body(&exchange), expected);
    assert_eq!(exchange.response.body.extent, extent, "{given:?}");
}

#[test]
fn a_body_of_the_promised_length_is_whole() {
    check(5, "hello", "hello", Extent::Whole);
    check(0, "", "", Extent::Whole);
    check(3, "\r\n\n", "\r\n\n", Extent::Whole);
}

#[test]
fn line_ends_that_an_editor_added_are_no_body() {
    check(5, "hello\n", "hello", Extent::Whole);
    check(2, "{}\r\n \r\n", "{}", Extent::Whole);
    check(0, "\n", "", Extent::Whole);
}

#[test]
fn a_body_that_is_shorter_or_longer_is_said_to_be() {
    let (promised, arrived) = (9, 5);
    check(9, "hello", "hello", Extent::Short { promised, arrived });
    let (promised, arrived) = (3, 5);
    check(3, "hello", "hello", Extent::Long { promised, arrived });
    check(3, "{} {}", "{} {}", Extent::Long { promised, arrived });
    check(0, "{}", "", Extent::Whole);
    let promised = Some(5);
    check(5, "", "", Extent::NotRecorded { promised });
    check(5, "\r\n", "", Extent::NotRecorded { promised });
}

#[test]
fn a_length_that_json_does_not_explain_keeps_what_follows_it() {
    let json = "{\"a\":1}";
    let more = format!("{json}\r\nand more of the same text");
    let exchange = with_length(50, &more);
    assert_eq!(body(&exchange), more);
    let (promised, arrived) = (50, more.len() as u64);
    assert_eq!(
        exchange.response.body.extent,
        Extent::Short { promised, arrived }
    );
    assert_eq!(exchange.origin.repairs, []);
    // Laid out anew, a value is longer than it was.
    for (promised, kept) in [(3, json), (7, json), (9, "{\"a\":1}\r\n")] {
        let exchange = with_length(promised, &more);
        assert_eq!(body(&exchange), kept);
        assert_eq!(exchange.response.body.extent, Extent::Whole);
        let repair = Repair::LinesAfterBody { count: 1 };
        assert_eq!(exchange.origin.repairs, [repair]);
    }
}

#[test]
fn the_line_feed_behind_json_counts_where_a_terminal_changed_it() {
    let shown = "{\r\n\"a\":1\r\n}\r\n";
    let head = format!("HTTP/1.1 200 OK\r\r\nContent-Length: {}", shown.len() - 3);
    let saved = format!("{head}\r\r\n\r\r\n{shown}\nScript done on 2026-03-04\n");
    let response = one(saved);
    assert_eq!(response.response.body.extent, Extent::Whole);
    assert_eq!(body(&response), shown);
}

#[test]
fn a_length_that_json_does_not_explain_keeps_what_stands_before_the_next_response() {
    let first = "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n";
    let all = exchanges(format!(
        "{first}{{}}\r\nuser@host:~$\r\nHTTP/1.1 412 X\r\nA: 1\r\n\r\n"
    ));
    assert_eq!(bodies(&all), ["{}\r\nuser@host:~$\r\n", ""]);
    assert!(
        all.iter()
            .all(|exchange| exchange.origin.repairs.is_empty())
    );
}

#[test]
fn a_length_that_changed_line_ends_explain_leaves_a_prompt_out() {
    let original = "{\r\n\"a\": 1\r\n}";
    let saved = format!(
        "HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n{original}\r\nuser@host:~$ exit",
        original.len()
    );
    let exchange = one(saved.replace("\r\n", "\n"));
    assert_eq!(body(&exchange), original.replace("\r\n", "\n"));
    assert_eq!(exchange.response.body.extent, Extent::Whole);
}

#[test]
fn a_body_that_is_cut_before_the_next_response_is_short() {
    let all = exchanges(
        "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nhelloHTTP/1.1 412 X\r\nA: 1\r\n\r\n",
    );
    assert_eq!(bodies(&all), ["hello", ""]);
    let short = Extent::Short {
        promised: 50,
        arrived: 5,
    };
    assert_eq!(extents(&all), [short, Extent::Whole]);
}

#[test]
fn nothing_is_dropped_from_a_long_body_before_the_next_response() {
    let all = exchanges(
        "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nhelloHTTP/1.1 412 X\r\nA: 1\r\n\r\n",
    );
    assert_eq!(bodies(&all), ["hello", ""]);
    assert_eq!(
        all[0].response.body.extent,
        Extent::Long {
            promised: 3,
            arrived: 5
        }
    );
}

#[test]
fn a_length_that_ends_inside_the_next_head_is_not_followed() {
    // The blank after `HTTP/1.1` is where the length ends: a blank alone proves nothing.
    let all = exchanges(
        "HTTP/1.1 200 OK\r\nContent-Length: 13\r\n\r\nhelloHTTP/1.1 412 X\r\nA: 1\r\n\r\n",
    );
    assert_eq!(bodies(&all), ["hello", ""]);
}

#[test]
fn ambiguous_lengths_are_ignored() {
    for lines in [
        "Content-Length: 3\r\nContent-Length: 4",
        "Content-Length: x",
        "Content-Length: 3, 4",
    ] {
        let exchange = one(format!("HTTP/1.1 200 OK\r\n{lines}\r\n\r\nhello"));
        assert_eq!(body(&exchange), "hello", "{lines}");
        assert_eq!(exchange.response.body.extent, Extent::Whole, "{lines}");
    }
}

#[test]
fn a_quoted_response_does_not_split_a_body_of_exact_length() {
    let quoted = "look:\nHTTP/1.1 500 Oh\nServer: x\n\nend";
    for body in [
        quoted.to_owned(),
        format!("<pre>{quoted}</pre>"),
        format!("{quoted}HTTP/1.1 200 OK\n\n"),
    ] {
        let head = format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n", body.len());
        let after = "HTTP/1.1 412 X\r\nA: 1\r\n\r\n";
        for tail in ["", "\n", after, &format!("\n\n{after}")] {
            let all = exchanges(format!("{head}{body}{tail}"));
            assert_eq!(bodies(&all)[0], body, "{tail:?}");
            assert_eq!(all.len(), 1 + usize::from(tail.contains("412")), "{tail:?}");
            assert_eq!(all[0].response.body.extent, Extent::Whole);
        }
    }
}

#[test]
fn a_response_quoted_in_a_json_string_does_not_split_it() {
    let json = "{\"m\": \"HTTP/1.1 200 OK\",\n\"n\": \"x HTTP/1.1 404 Not Found\"\n}";
    assert_eq!(body(&one(format!("HTTP/2 200 \r\n\r\n{json}"))), json);
    let all = exchanges(format!(
        "HTTP/2 200 \r\n\r\n{json}HTTP/2 412 \r\na: 1\r\n\r\n"
    ));
    assert_eq!(bodies(&all), [json, ""]);
}

#[test]
fn a_response_quoted_in_cut_json_does_not_split_it() {
    let json = "{\"m\": \"HTTP/1.1 200 OK\"\n\n";
    assert_eq!(body(&one(format!("HTTP/2 200 \r\n\r\n{json}"))), json);
}

#[test]
fn changed_line_ends_explain_another_length() {
    let original = "{\r\n\"a\": 1\r\n}";
    let converted = format!(
        "HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n{original}",
        original.len()
    );
    let exchange = one(converted.replace("\r\n", "\n"));
    assert_eq!(exchange.response.body.extent, Extent::Whole);
    // Another difference is real.
    let exchange = with_length(original.len() + 1, "{\n\"a\": 1\n}");
    assert!(matches!(
        exchange.response.body.extent,
        Extent::Short { .. }
    ));
}

#[test]
fn line_ends_that_powershell_changed_explain_another_length() {
    let original = "{\n\"a\": 1\n}";
    let head = format!(
        "HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n",
        original.len()
    );
    let saved = format!("{head}{}\r\n", original.replace('\n', "\r\n"));
    let exchange = one(utf16_le(&saved));
    assert_eq!(exchange.response.body.extent, Extent::Whole);
    assert_eq!(body(&exchange), "{\r\n\"a\": 1\r\n}");
    let cut = saved.replace(": 1\r\n}", "");
    let exchange = one(utf16_le(&cut));
    assert!(matches!(
        exchange.response.body.extent,
        Extent::Short { promised: 10, .. }
    ));
}

#[test]
fn line_ends_changed_in_a_body_alone_explain_another_length() {
    for (original, saved, end) in [
        ("{\n\"a\": 1\n}", "{\r\n\"a\": 1\r\n}", ""),
        ("{\n\"a\": 1\n}", "{\r\n\"a\": 1\r\n}", "\r\n"),
        ("Not\nfound", "Not\r\nfound", ""),
        ("Not\nfound", "Not\r\nfound", "\r\n"),
        ("Not\r\nfound", "Not\nfound", ""),
    ] {
        let exchange = with_length(original.len(), &format!("{saved}{end}"));
        assert_eq!(exchange.response.body.extent, Extent::Whole, "{saved:?}");
        assert_eq!(body(&exchange), saved);
    }
}

#[test]
fn a_recoded_body_with_other_letters_has_no_length_to_compare() {
    let exchange = one(utf16_le(
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n{\"a\": \"├®\"}",
    ));
    assert_eq!(exchange.response.body.extent, Extent::Whole);
}

#[test]
fn a_larger_body_than_the_limit_is_cut_there() {
    let limits = Limits {
        body: 4,
        ..Limits::default()
    };
    let of = |text: &str| {
        read(text.as_bytes(), &source(None), limits)
            .next()
            .unwrap()
            .unwrap()
    };
    for text in ["HTTP/1.1 200 OK\r\n\r\nhello", "[1, 2, 3]"] {
        let exchange = of(text);
        assert_eq!(exchange.response.body.bytes.len(), 4, "{text}");
        assert_eq!(
            exchange.response.body.extent,
            Extent::OverLimit { limit: 4 },
            "{text}"
        );
    }
    assert_eq!(of("[12]").response.body.extent, Extent::Whole);
}

#[test]
fn a_body_in_chunks_is_cut_at_the_limit_and_the_next_response_is_read() {
    let chunk = |length: usize| format!("{length:x}\r\n{}\r\n", "x".repeat(length));
    let next = "HTTP/1.1 404 Not Found\r\nContent-Length: 4\r\n\r\ngone";
    for (chunks, length) in [(2, 3), (3, 100), (3, 200_000)] {
        let sent = format!(
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{}0\r\n\r\n{next}",
            chunk(length).repeat(chunks)
        );
        let whole = chunks * length;
        // Within the last chunk, at its beginning, and at its end.
        for kept in [whole - 1, whole - length, whole] {
            let limit = kept as u64;
            let limits = Limits {
                body: limit.max(4),
                ..Limits::default()
            };
            let all = read(sent.as_bytes(), &source(None), limits);
            let all: Vec<_> = all.map(Result::unwrap).collect();
            assert_eq!(statuses(&all), [200, 404], "{length}, {kept}");
            let kept = whole.min(limits.body as usize);
            let expected = "x".repeat(kept);
            assert!(bodies(&all) == [&expected[..], "gone"], "{length}, {kept}");
            let extent = match kept == whole {
                true => Extent::Whole,
                false => Extent::OverLimit { limit: limits.body },
            };
            assert_eq!(extents(&all), [extent, Extent::Whole], "{length}, {kept}");
        }
    }
}

#[test]
fn a_body_need_not_be_text() {
    let bytes = [
        &b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n"[..],
        &[0, 0xff, 0x0a, 0x80],
    ]
    .concat();
    assert_eq!(one(bytes).response.body.bytes, [0, 0xff, 0x0a, 0x80]);
}

#[test]
fn colours_come_off_a_body_as_off_its_head() {
    let head = "\x1b[34mHTTP\x1b[39;49;00m/\x1b[34m1.1\x1b[39;49;00m \x1b[34m429\x1b[39;49;00m \x1b[36mToo Many Requests\x1b[39;49;00m\n\
        \x1b[36mContent-Length\x1b[39;49;00m: 10\n\r\n";
    let value = "{\x1b[37m\x1b[39;49;00m\n\x1b[37m    \x1b[39;49;00m\x1b[94m\"code\"\x1b[39;49;00m:\x1b[37m \x1b[39;49;00m\x1b[34m31\x1b[39;49;00m\n}\x1b[37m\x1b[39;49;00m\n";
    let plain = "{\n    \"code\": 31\n}";
    for line_ends in ["\n", "\r\n"] {
        let text = format!("{head}{value}\n\nxh: warning: HTTP 429\n{head}{value}")
            .replace('\n', line_ends);
        let all = exchanges(text);
        let plain = plain.replace('\n', line_ends);
        assert_eq!(bodies(&all), [&*plain, &*plain]);
        assert_eq!(extents(&all), [Extent::Whole; 2]);
    }
    let bare = format!("HTTP/1.1 429 X\r\nA: 1\r\n\r\n{value}");
    assert_eq!(body(&one(bare)), format!("{plain}\n"));
    let alone = one(value);
    assert_eq!(body(&alone), format!("{plain}\n"));
    assert_eq!(alone.origin.format, InputFormat::Body);
}

#[test]
fn escapes_that_are_no_colours_are_read_to_their_end() {
    let nested = "\x1b".repeat(50_000) + &"[m".repeat(50_000);
    for text in ["\x1b", "\x1b\x1b[", "{\x1b}", &nested] {
        let response = one(format!("HTTP/1.1 200 OK\r\nA: 1\r\n\r\n{text}"));
        assert_eq!(response.response.status, Some(200));
    }
}

#[test]
fn an_empty_body_of_which_the_type_alone_is_told_is_unknown() {
    let typed = "HTTP/2 412 \r\ncontent-type: application/json\r\n";
    let nothing = Extent::NotRecorded { promised: None };
    for (head, expected) in [
        (typed.to_owned(), nothing),
        (format!("{typed}content-length: 0\r\n"), Extent::Whole),
        ("HTTP/2 412 \r\n".to_owned(), Extent::Whole),
        (
            "HTTP/1.1 204 A\r\nContent-Type: text/plain\r\n".to_owned(),
            Extent::Whole,
        ),
    ] {
        let exchange = one(format!("{head}\r\n"));
        assert_eq!(exchange.response.body.extent, expected, "{head}");
    }
    let chunked = one(format!(
        "{typed}Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
    ));
    assert_eq!(chunked.response.body.extent, Extent::Whole);
}
