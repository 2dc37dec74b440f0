//! What is read, and where and why a text is not JSON.

use crate::inspect::body::json::*;

fn fault_of(text: &str) -> JsonFault {
    match parse(text) {
        Parsed::Fault(fault) => *fault,
        other => panic!("{text:?} gives {other:?}"),
    }
}

#[track_caller]
fn check(text: &str, expected: Expected, found: Option<char>, line: usize, column: usize) {
    let fault = fault_of(text);
    assert_eq!(
        (fault.expected, fault.found, fault.line, fault.column),
        (expected, found, line, column),
        "{text:?}: {fault:?}"
    );
    assert_eq!(text[fault.offset..].chars().next(), found);
}

#[test]
fn of_a_long_text_it_is_the_end_that_is_at_fault_where_it_is_cut() {
    let cut = format!(r#"{{"half":"\ud800","rest":"{}"#, "x".repeat(LONG));
    let fault = fault_of(&cut);
    assert_eq!(
        (fault.expected, fault.offset),
        (Expected::ClosingQuote, cut.len())
    );
    let whole = format!(r#"{{"a":1,"rest":"{}"}}"#, "x".repeat(LONG));
    assert!(matches!(parse(&whole), Parsed::Document { .. }));
}

#[test]
fn each_fault_is_placed_and_named() {
    check("{\"a\":1", Expected::RestOfObject, None, 1, 7);
    check("[1", Expected::RestOfArray, None, 1, 3);
    check("{\"a", Expected::ClosingQuote, None, 1, 4);
    check("{\"a\":", Expected::Value, None, 1, 6);
    check("{\"a\" 1}", Expected::Colon, Some('1'), 1, 6);
    check("{\"a\":1 \"b\":2}", Expected::CommaOrBrace, Some('"'), 1, 8);
    check("[1 2]", Expected::CommaOrBracket, Some('2'), 1, 4);
    check("{a:1}", Expected::MemberName, Some('a'), 1, 2);
    check("{'a':1}", Expected::MemberName, Some('\''), 1, 2);
    check("{\"a\":1,}", Expected::NoTrailingComma, Some('}'), 1, 8);
    check("[1,]", Expected::NoTrailingComma, Some(']'), 1, 4);
    check("{\"a\":}", Expected::Value, Some('}'), 1, 6);
    check("[}", Expected::Value, Some('}'), 1, 2);
    check("{\"a\":tru}", Expected::Literal, Some('}'), 1, 9);
    check("{\"a\":x}", Expected::Value, Some('x'), 1, 6);
    check("{} x", Expected::End, Some('x'), 1, 4);
    check("{\"a\":\"\\q\"}", Expected::Escape, Some('q'), 1, 8);
    check("{\"a\":-}", Expected::Number, Some('}'), 1, 7);
    check("{\"a\":1.}", Expected::Number, Some('}'), 1, 8);
}

#[test]
fn lines_and_columns_count_characters() {
    check(
        "{\n  \"é\": 1,\n  \"ü\" 2\n}",
        Expected::Colon,
        Some('2'),
        3,
        7,
    );
    check(
        "{\"a\":\"x\ny\"}",
        Expected::EscapedControl,
        Some('\n'),
        1,
        8,
    );
    check("[\n\n", Expected::RestOfArray, None, 3, 1);
    check("[1,\n]", Expected::NoTrailingComma, Some(']'), 2, 1);
}

#[test]
fn the_text_around_a_fault_is_bounded() {
    let text = format!(
        "{{\"a\":\"{}\" x{}",
        "é".repeat(CONTEXT),
        "ü".repeat(CONTEXT)
    );
    let fault = fault_of(&text);
    assert!((CONTEXT - 1..=CONTEXT).contains(&fault.before.len()));
    assert!((CONTEXT - 1..=CONTEXT).contains(&fault.after.len()));
    assert!(fault.before.ends_with("\" ") && fault.after.starts_with("xü"));
}

#[test]
fn the_last_of_two_members_counts_and_the_first_double_is_told() {
    let Parsed::Document { value, duplicate } = parse(r#"{"a":1,"b":{"c":1,"c":2},"a":3}"#) else {
        panic!("not a document")
    };
    assert_eq!(
        value,
        Value::from(&serde_json::json!({"a": 3, "b": {"c": 2}}))
    );
    assert_eq!(duplicate.as_deref(), Some("c"));
}

#[test]
fn of_arrays_the_first_item_is_kept_and_of_the_depths_nothing() {
    let Parsed::Document { value, duplicate } =
        parse(r#"{"a":[1,{"x":1,"x":2}],"b":{"c":{"d":{"e":{"f":{"g":{"h":{"i":1}}}}}}}}"#)
    else {
        panic!("not a document")
    };
    assert_eq!(
        value,
        Value::from(
            &serde_json::json!({"a": [1], "b": {"c": {"d": {"e": {"f": {"g": {"h": null}}}}}}})
        )
    );
    assert_eq!(duplicate.as_deref(), Some("x"));
}

#[test]
fn half_a_surrogate_pair_does_not_hide_the_rest() {
    let Parsed::Document { value, .. } = parse(r#"{"a":"x\ud83dy\\ud83d","b":[1]}"#) else {
        panic!("not a document")
    };
    assert_eq!(
        value,
        Value::from(&serde_json::json!({"a": "x\u{fffd}y\\ud83d", "b": [1]}))
    );
}

#[test]
fn deep_nesting_and_vast_numbers_are_json_all_the_same() {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    assert!(matches!(parse(&deep), Parsed::Document { .. }));
    assert!(matches!(parse("[1e999]"), Parsed::Unheld));
    let below = format!(
        "{{\"a\":{}1e999{}}}",
        "[".repeat(50_000),
        "]".repeat(50_000)
    );
    assert!(
        matches!(parse(&below), Parsed::Document { .. }),
        "skipped, not held"
    );
    check(&"[".repeat(1000), Expected::RestOfArray, None, 1, 1001);
}

/// Documents in which each kind of value stands, and each part of which nothing or little is kept.
const DOCUMENTS: [&str; 8] = [
    r#"{"membersInfo":{"first":0,"next":2},"constants":{"system":{"visibility":"open"},"custom":{"a":[{"b":1,"b":2}]}}}"#,
    r#"{"members":{"0":{"properties":{"system":{"active":true,"x":[1,"a"]},"custom":{}},"next":-1},"me":{"next":1.5}}}"#,
    " { \"a\" :\t[ 1 , 2.5e3 ,\r\n-3 ] , \"b\" : [ ] , \"c\" : { } , \"d\" : null } ",
    r#"{"e":[{"a":1},{"a":2},"x",{"a":{"b":3}},[{"c":4,"c":5}]],"f":["x",{"y":1,"y":2},7],"n":[1,2,3,4,5,6,7,8,9]}"#,
    r#"{"text":"\"\\\n\u00e9\ud83d\ude00 and more than sixteen bytes","na\u006de":false,"name":true,"é":"ü"}"#,
    r#"{"a":{"b":{"c":{"d":{"e":{"f":{"g":{"h":[1]},"g":1},"f":"x"},"i":["y",["z",[[]]]]}}}}}"#,
    r#"[18446744073709551615,18446744073709551616,-9223372036854775808,123456789012345678,0,-0,1e3]"#,
    r#""a text alone""#,
];

/// Whether a text is read quickly, which gives what `serde_json` reads. Left to that is what is no document, and what of a
/// document is skipped that could not be held.
#[track_caller]
fn is_read_alike(text: &str) -> bool {
    let by_serde = match parse_as_is(text) {
        Parsed::Document { value, duplicate } => Some((value, duplicate)),
        _ => None,
    };
    let quickly = quick::read(text);
    let is_left = quickly.is_none() && (text.contains("1e999") || text.contains("\\ud800"));
    assert!(
        is_left || quickly == by_serde,
        "{text}: {quickly:?}, {by_serde:?}"
    );
    quickly.is_some()
}

#[test]
fn what_is_read_quickly_is_what_serde_json_reads() {
    for text in DOCUMENTS {
        assert!(is_read_alike(text), "{text}");
    }
    let many = |names: std::ops::Range<usize>| -> String {
        let members = names.map(|index| format!("\"{}\":{index}", index % 70));
        format!("{{{}}}", members.collect::<Vec<_>>().join(","))
    };
    for count in [31, 32, 33, 70, 71, 200] {
        assert!(is_read_alike(&many(0..count)), "{count}");
    }
}

#[test]
fn a_document_that_is_spoilt_anywhere_is_read_quickly_only_where_serde_json_reads_it() {
    const PIECES: &str = "\" { } [ ] , : \\ \\u \\ud800 1e999 - 0 . e tru true null \"a\":1, é [[[[[[[[ ]]]]]]]] \"\" 99999999999999999999";
    let pieces: Vec<&str> = PIECES.split(' ').chain(["", " ", "\n", "\u{1}"]).collect();
    let (mut whole, mut spoilt) = (0, 0);
    for text in DOCUMENTS {
        for (at, letter) in text.char_indices() {
            let (before, rest) = text.split_at(at);
            let behind = &rest[letter.len_utf8()..];
            let texts = pieces
                .iter()
                .flat_map(|piece| [rest, behind].map(|rest| format!("{before}{piece}{rest}")));
            for text in texts.chain([before.to_owned()]) {
                match is_read_alike(&text) {
                    true => whole += 1,
                    false => spoilt += 1,
                }
            }
        }
    }
    assert!(whole > 2000 && spoilt > 10_000, "{whole} {spoilt}");
}
