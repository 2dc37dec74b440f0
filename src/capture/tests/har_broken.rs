//! HAR exports that are broken, cut or without entries.

use crate::capture::error::Entry;
use crate::capture::tests::har::{BROWSER, PROXY, entry, har};
use crate::capture::tests::*;
use crate::exchange::InputFormat;

#[test]
fn a_broken_entry_is_told_and_the_rest_is_read() {
    let good = entry("204", "");
    for broken in [
        "{\"request\": nonsense}",
        "17",
        "\"text\"",
        "{}",
        "{\"response\": []}",
        "{\"response\": {\"status\": 2000}}",
        "{\"response\": {\"status\": null}}",
    ] {
        let all = items(har(&format!("{good},{broken},{good}")));
        assert_eq!(all.len(), 3, "{broken}");
        let error = all[1].as_ref().unwrap_err();
        assert_eq!(error.entry, Some(Entry::Number(2)), "{broken}");
        assert_eq!(all[2].as_ref().unwrap().origin.index, 3, "{broken}");
    }
}

#[test]
fn an_entry_that_lacks_a_bracket_does_not_swallow_the_next() {
    let good = entry("204", "");
    for broken in [
        "{\"startedDateTime\": \"x\", \"response\": {\"status\": 200}",
        "{\"startedDateTime\": \"x\", \"response\": {\"status\": 200, \"statusText\": \"O}}",
        "{\"startedDateTime\": [[[",
    ] {
        let all = items(har(&format!("{good},{broken},{good},{good}")));
        let is_ok: Vec<bool> = all.iter().map(Result::is_ok).collect();
        assert_eq!(is_ok, [true, false, true, true], "{broken}");
        assert!(matches!(
            all[1].as_ref().unwrap_err().problem,
            Problem::BrokenJson
        ));
    }
}

#[test]
fn a_cut_export_gives_the_entries_before_the_cut_and_an_error() {
    let good = entry("204", "");
    let whole = har(&format!("{good},\n{good}"));
    let behind_first = whole.find(",\n").unwrap();
    let source = Source {
        format: Some(InputFormat::Har),
        ..source(None)
    };
    for length in 1..whole.len() {
        let cut = &whole.as_bytes()[..length];
        let all: Vec<_> = read(cut, &source, Limits::default()).collect();
        let (last, before) = all.split_last().unwrap();
        assert!(before.iter().all(Result::is_ok), "{length}");
        assert!(length < behind_first || !before.is_empty(), "{length}");
        let problem = &last.as_ref().unwrap_err().problem;
        assert!(
            matches!(problem, Problem::CutShort),
            "{length}: {problem:?}"
        );
    }
}

#[test]
fn a_log_without_entries_is_an_error() {
    for text in [
        "{\"log\": {\"version\": \"1.2\", \"creator\": {}}}",
        "{\"log\": {\"version\": \"1.2\", \"entries\": {}}}",
    ] {
        let error = error(text);
        assert!(matches!(
            error.problem,
            Problem::Member {
                name: "log.entries",
                ..
            }
        ));
    }
    assert_eq!(
        one("{\"log\": {\"a\": 1}}").origin.format,
        InputFormat::Body
    );
    assert!(matches!(error(har("")).problem, Problem::NoEntries));
}

#[test]
fn bytes_that_are_no_text_are_replaced() {
    let text = har(&entry("200", ", \"content\": {\"text\": \"a?b\"}"));
    let bytes: Vec<u8> = text
        .bytes()
        .map(|byte| if byte == b'?' { 0xff } else { byte })
        .collect();
    assert_eq!(body(&one(bytes)), "a\u{fffd}b");
}

#[test]
fn an_entry_larger_than_the_limit_is_passed_over() {
    let limits = Limits {
        exchange: 500,
        ..Limits::default()
    };
    let large = entry("200", &format!(", \"x\": \"{}\"", "x".repeat(300_000)));
    let good = entry("204", "");
    let text = har(&format!("{good},{large},{good}"));
    let all: Vec<_> = read(text.as_bytes(), &source(None), limits).collect();
    assert_eq!(all.len(), 3);
    let error = all[1].as_ref().unwrap_err();
    assert!(matches!(
        error.problem,
        Problem::EntryTooLarge { limit: 500 }
    ));
    assert_eq!(all[2].as_ref().unwrap().origin.index, 3);
}

#[test]
fn every_prefix_and_changed_bytes_are_read_to_their_end() {
    spoilt::check(BROWSER);
    spoilt::check(PROXY);
}
