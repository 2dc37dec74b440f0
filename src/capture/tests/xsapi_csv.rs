//! Traces of XSAPI.

use crate::capture::error::{Entry, Found};
use crate::capture::tests::*;
use crate::exchange::InputFormat;
use crate::time::Timestamp;

const CALLS: &[u8] = include_bytes!("../../../tests/fixtures/xsapi/calls.csv");

/// The trace with other text in it.
fn changed(from: &str, to: &str) -> Vec<u8> {
    let text = String::from_utf8(CALLS.to_vec()).unwrap();
    assert!(text.contains(from), "{from}");
    text.replace(from, to).into_bytes()
}

#[test]
fn every_call_is_read_and_nothing_else() {
    let all = items(CALLS);
    let status = |item: &Result<Exchange, CaptureError>| {
        item.as_ref()
            .ok()
            .and_then(|exchange| exchange.response.status)
    };
    let statuses: Vec<_> = all.iter().map(status).collect();
    assert_eq!(statuses, [Some(412), Some(204), None, Some(403), None]);
    let first = all[0].as_ref().unwrap();
    assert_eq!(
        (first.origin.format, first.origin.index, first.origin.line),
        (InputFormat::XsapiCsv, 1, 3)
    );
    assert_eq!(
        (&first.response.version, &first.response.reason),
        (&None, &None)
    );
    assert_eq!(
        first.origin.time,
        Timestamp::parse("2026-03-04T05:06:07.123Z"),
        "that of the row, in the zone that the Date header tells"
    );
    assert!(body(first).starts_with("{\"membersInfo\""));
    assert!(first.origin.duration.is_some());
    let sent = first.request.as_ref().unwrap().body.as_ref().unwrap();
    assert!(sent.bytes.starts_with(b"{\"properties\""));
}

#[test]
fn headers_are_parted_where_a_name_follows() {
    let all = items(CALLS);
    let first = all[0].as_ref().unwrap();
    let headers = &first.response.headers;
    assert_eq!(headers.len(), 4);
    assert_eq!(
        headers.get("X-Xbl-Debug"),
        Some("sandbox=XDKS.1  build 7; mode=Write")
    );
    let request = first.request.as_ref().unwrap();
    assert_eq!(request.headers.get("If-Match"), Some("\"a1b1\""));
    assert_eq!(request.headers.len(), 3);
}

#[test]
fn a_method_is_get_or_is_not() {
    let all = items(CALLS);
    let methods: Vec<_> = all
        .iter()
        .flatten()
        .map(|exchange| exchange.request.as_ref().unwrap())
        .map(|request| (request.method.as_deref(), request.is_not_get))
        .collect();
    assert_eq!(
        methods,
        [
            (None, true),
            (Some("GET"), false),
            (None, true),
            (None, true)
        ]
    );
    let removed = changed(
        "\"{\"\"properties\"\":{\"\"custom\"\":{\"\"map\"\":\"\"a, b\"\"}}}\"",
        "\"\"",
    );
    let first = items(removed).remove(0).unwrap();
    let request = first.request.unwrap();
    assert_eq!((request.is_not_get, request.has_body), (true, Some(false)));
}

#[test]
fn a_pair_of_quotation_marks_is_no_body() {
    let all = items(CALLS);
    let empty = all[1].as_ref().unwrap();
    assert_eq!(
        (body(empty), empty.response.body.extent),
        ("", Extent::Whole)
    );
    assert_eq!(body(all[3].as_ref().unwrap()), "line one\nline two");
}

#[test]
fn a_row_that_is_cut_is_told_with_its_line() {
    let error = items(CALLS).remove(2).unwrap_err();
    assert_eq!((error.line, error.entry), (Some(6), Some(Entry::Number(3))));
    assert_eq!(error.format, Some(InputFormat::XsapiCsv));
    assert!(matches!(
        error.problem,
        Problem::Cells {
            found: 2,
            expected: 23
        }
    ));
}

#[test]
fn a_quotation_mark_too_few_costs_one_row() {
    let all = items(changed("\"cut row\"", "\"cut row"));
    let is_ok: Vec<bool> = all.iter().map(Result::is_ok).collect();
    assert_eq!(is_ok, [true, true, false, true, true]);
}

#[test]
fn a_call_without_status_has_no_response() {
    let (call, reason) = unanswered(items(CALLS).remove(4));
    assert_eq!((call.origin.index, reason), (5, None));
    assert!(call.request.unwrap().url.is_some());
}

#[test]
fn line_ends_marks_and_the_newer_version_are_read() {
    let text = String::from_utf8(changed("v1509", "v1510")).unwrap();
    for text in [
        text.clone(),
        text.replace('\n', "\r\n"),
        format!("\u{feff}{text}"),
    ] {
        assert_eq!(items(&text).len(), 5);
    }
}

/// The trace with its cells in another order, and another separator.
fn laid_out(separator: &str, version: &str, order: impl Fn(&mut Vec<String>)) -> String {
    let text = String::from_utf8(CALLS.to_vec()).unwrap();
    let rows = text
        .lines()
        .skip(1)
        .filter(|row| row.matches("\",\"").count() == 22);
    let rows = rows.map(|row| {
        let inner = row.trim_start_matches('"').trim_end_matches('"');
        let mut cells: Vec<_> = inner
            .split("\",\"")
            .map(|cell| format!("\"{cell}\""))
            .collect();
        order(&mut cells);
        cells.join(separator)
    });
    let rows: Vec<_> = rows.collect();
    assert!(rows.len() > 2, "{rows:?}");
    format!("{version}\n{}\n", rows.join("\n"))
}

#[test]
fn columns_are_known_by_their_names_in_any_order() {
    let told = |text: String| -> Vec<_> {
        let calls = exchanges(text).into_iter();
        let told = calls.map(|call| (call.response, call.request, call.origin.time));
        told.collect()
    };
    let usual = told(laid_out(",", "v1510", |_| ()));
    assert_eq!(usual[0].0.status, Some(412));
    assert_eq!(told(laid_out(",", "v1510", |cells| cells.reverse())), usual);
    for (separator, version) in [(";", "v1510"), (";", "v1510;;;;"), ("\t", "v1509\t\t\r")] {
        let text = laid_out(separator, version, |cells| cells.rotate_left(5));
        assert_eq!(told(text), usual, "{version}");
    }
    let fewer = laid_out(",", "v1510", |cells| cells.truncate(17));
    assert_eq!(told(fewer).len(), usual.len());
}

#[test]
fn a_trace_without_the_column_of_the_status_is_refused() {
    let text = laid_out(",", "v1510", |cells| drop(cells.remove(8)));
    assert!(matches!(
        error(text).problem,
        Problem::Member {
            name: "HttpStatusCode",
            found: Found::Missing,
            ..
        }
    ));
}

#[test]
fn a_version_that_is_not_known_is_told() {
    let error = error(changed("v1509", "v1611"));
    assert!(matches!(error.problem, Problem::TraceVersion { found } if found == "v1611"));
    assert_eq!(error.line, Some(1));
}

#[test]
fn every_prefix_and_changed_bytes_are_read_to_their_end() {
    spoilt::check(CALLS);
}

#[test]
fn a_trace_without_calls_is_an_error() {
    let text = String::from_utf8(CALLS.to_vec()).unwrap();
    let columns = text.lines().nth(1).unwrap();
    for trace in ["v1509".to_owned(), format!("v1510\n{columns}\n")] {
        assert!(matches!(error(trace).problem, Problem::NoEntries));
    }
}
