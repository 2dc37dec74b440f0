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
