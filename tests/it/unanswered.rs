//! Calls that were not answered: each keeps what was asked, when, and why there is no response.

use serde_json::{Value, json};

use crate::support::Run;

const SESSION: &str = "https://sessiondirectory.xboxlive.com/serviceconfigs/11111111-2222-4333-8444-555555555555/sessiontemplates/lobby/sessions/aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee";

/// A HAR with calls: the method, the URL, the status, and a member that says why it failed.
fn har(calls: &[(&str, &str, i32, &str)]) -> String {
    let entry = |&(method, url, status, why): &(&str, &str, i32, &str)| {
        let mut response =
            json!({ "status": status, "statusText": "", "headers": [], "content": { "size": 0 } });
        if let Some((name, reason)) = why.split_once('=') {
            response[name] = reason.into();
        }
        json!({
            "startedDateTime": "2026-03-04T05:01:00.000Z", "time": 1200.4, "timings": { "wait": -1 },
            "request": { "method": method, "url": url, "headers": [], "bodySize": 7 },
            "response": response,
        })
    };
    let entries: Vec<Value> = calls.iter().map(entry).collect();
    json!({ "log": { "version": "1.2", "entries": entries } }).to_string()
}

fn three() -> String {
    har(&[
        (
            "GET",
            "https://ads.example/track",
            0,
            "_error=net::ERR_BLOCKED_BY_CLIENT",
        ),
        ("GET", SESSION, 204, ""),
        ("PUT", SESSION, -1, "_failureText=net::ERR_CONNECTION_RESET"),
    ])
}

fn one() -> String {
    har(&[("PUT", SESSION, -1, "_failureText=net::ERR_CONNECTION_RESET")])
}

#[test]
fn a_call_without_a_response_keeps_what_was_asked_and_why() {
    let call = Run::new(&["inspect"]).stdin(one()).json();
    assert_eq!(
        call["error"],
        json!({
            "id": "no-response", "where": "entry 1", "text": "no response: net::ERR_CONNECTION_RESET",
            "reason": "net::ERR_CONNECTION_RESET",
        })
    );
    assert_eq!(call["request"]["method"], "PUT");
    assert_eq!(call["request"]["target"], "session");
    assert_eq!(call["request"]["bodyLength"], 7);
    assert_eq!(
        call["source"],
        json!({
            "file": "-", "index": 1, "format": "har", "time": "2026-03-04T05:01:00.000Z", "durationMs": 1200,
            "firstByteMs": null,
        })
    );
    for member in ["response", "meaning", "body"] {
        assert_eq!(call[member], Value::Null, "{member}");
    }
}

#[test]
fn people_are_told_what_was_not_answered_and_why() {
    for (name, columns, args) in [
        ("unanswered", "80", &[][..]),
        ("unanswered_narrow", "40", &[]),
        ("unanswered_in_french", "80", &["--lang=fr"]),
        ("unanswered_in_markdown", "80", &["--format=markdown"]),
    ] {
        let run = |input: String| {
            let outcome = Run::new(&["inspect"])
                .args(args)
                .env("COLUMNS", columns)
                .stdin(input)
                .stdout_has("")
                .run();
            assert_eq!(outcome.stderr(), "", "{args:?}");
            outcome.stdout().to_owned()
        };
        insta::assert_snapshot!(name, format!("{}\n---\n{}", run(one()), run(three())));
    }
}

#[test]
fn a_write_may_have_been_done_and_a_read_asks_for_nothing() {
    let advice = |method, url| {
        let input = har(&[(method, url, 0, "")]);
        let call = Run::new(&["inspect"]).stdin(input).json();
        call["advice"].as_array().expect("an array").len()
    };
    assert_eq!(advice("PUT", SESSION), 1);
    assert_eq!(advice("GET", SESSION), 0);
    assert_eq!(advice("PUT", &format!("{SESSION}?nocommit=true")), 0);
}

#[test]
fn a_write_that_was_never_sent_has_not_been_done() {
    let advice = |reason: &str| {
        let input = har(&[("PUT", SESSION, 0, &format!("_error={reason}"))]);
        let call = Run::new(&["inspect"]).stdin(input).json();
        call["advice"].as_array().expect("an array").len()
    };
    for reason in [
        "net::ERR_NAME_NOT_RESOLVED",
        "net::ERR_CONNECTION_REFUSED",
        "net::ERR_BLOCKED_BY_CLIENT",
        "net::ERR_CERT_AUTHORITY_INVALID",
        "NS_ERROR_UNKNOWN_HOST",
        "connect ECONNREFUSED 192.0.2.1:443",
    ] {
        assert_eq!(advice(reason), 0, "{reason}");
    }
    for reason in ["net::ERR_CONNECTION_RESET", "net::ERR_BLOCKED_BY_RESPONSE"] {
        assert_eq!(advice(reason), 1, "{reason}");
    }
}

#[test]
fn a_call_without_a_response_is_selected_as_others_are() {
    let selected = |args: &[&str]| -> Vec<u64> {
        let run = Run::new(&["inspect", "--format=ndjson"]).args(args);
        let calls = run.stdin(three()).stdout_has("").run().ndjson();
        let index = |call: &Value| call["source"]["index"].as_u64().expect("a number");
        calls.iter().map(index).collect()
    };
    assert_eq!(selected(&[]), [1, 2, 3]);
    assert_eq!(selected(&["--host=xboxlive.com"]), [2, 3]);
    assert_eq!(selected(&["--host=ads.example"]), [1]);
    assert_eq!(selected(&["--only=errors"]), [1, 3]);
    assert_eq!(selected(&["--only=no-response"]), [1, 3]);
    assert_eq!(selected(&["--only=2xx"]), [2]);
    assert_eq!(selected(&["--index=3"]), [3]);
}

#[test]
fn a_call_without_a_response_is_a_failure_only_where_responses_are_asked_after() {
    let code = |args: &[&str], input: String, code| {
        let run = Run::new(&["inspect"]).args(args).stdin(input);
        run.code(code).stdout_has("").run();
    };
    code(&[], three(), 0);
    code(&["--check-status"], three(), 1);
    code(&["--check-status", "--only=2xx"], three(), 0);
    let refused = har(&[("PUT", SESSION, 0, ""), ("GET", SESSION, 404, "")]);
    code(&["--check-status"], refused, 4);
}

#[test]
fn reasons_are_counted_apart_whatever_numbers_are_in_them() {
    let timed = |millis: u32| format!("_error=timed out after {millis} ms");
    let (first, second) = (timed(1000), timed(1001));
    let input = har(&[
        ("GET", SESSION, 0, &first),
        ("GET", SESSION, 404, ""),
        ("GET", SESSION, 0, "_error=reset"),
        ("GET", SESSION, 0, &second),
    ]);
    let summary = Run::new(&["inspect", "--summary"]).stdin(input).json();
    assert_eq!(
        (&summary["responses"], &summary["unanswered"]),
        (&json!(1), &json!(3))
    );
    let failures = summary["failures"].as_array().expect("an array").iter();
    let unanswered = failures.filter(|failure| failure["unanswered"] == true);
    let counted: Vec<_> = unanswered
        .map(|failure| (failure["reason"].as_str(), failure["count"].as_u64()))
        .collect();
    assert_eq!(
        counted,
        [
            (Some("timed out after 1000 ms"), Some(2)),
            (Some("reset"), Some(1))
        ]
    );
    assert_eq!(summary["hosts"][0]["count"], 4);
}

#[test]
fn a_report_of_such_a_call_reads_back_whole() {
    for format in ["--format=ndjson", "--format=json"] {
        let report = |input: Vec<u8>| {
            let run = Run::new(&["inspect", format]).stdin(input);
            run.stdout_has("no-response").run().stdout_bytes().to_vec()
        };
        let first = report(three().into_bytes());
        let read = |bytes: &[u8]| -> Vec<Value> {
            let text = String::from_utf8_lossy(bytes);
            let objects = text.lines().map(serde_json::from_str);
            objects
                .collect::<Result<_, _>>()
                .unwrap_or_else(|_| serde_json::from_str(&text).expect("an array"))
        };
        let (before, after) = (read(&first), read(&report(first.clone())));
        for (before, after) in before.iter().zip(&after) {
            for member in ["request", "advice"] {
                assert_eq!(before[member], after[member]);
            }
            for member in ["id", "text", "reason"] {
                assert_eq!(before["error"][member], after["error"][member]);
            }
            for member in ["time", "durationMs", "firstByteMs"] {
                assert_eq!(before["source"][member], after["source"][member]);
            }
        }
        assert_eq!(before.len(), after.len());
    }
}

#[test]
fn a_call_of_curl_that_was_never_sent_is_told_with_its_reason() {
    let said = "* Could not resolve host: a.example\n* Closing connection 0\ncurl: (6) Could not resolve host: a.example\n";
    let call = Run::new(&["inspect"]).stdin(said).json();
    let reason = "curl: (6) Could not resolve host: a.example";
    assert_eq!(call["error"]["reason"], reason);
    assert_eq!(call["source"]["format"], "curl-verbose");
}

#[test]
fn a_report_of_an_answer_says_when_how_long_and_how_much_was_sent() {
    let call = json!({
        "method": "PUT", "url": SESSION, "status": 204, "requestBody": "{\"a\":1}",
        "time": "2026-03-04T05:01:00Z", "durationMs": 1234.4, "firstByteMs": 1100,
    });
    let run = Run::new(&["inspect"]).stdin(format!("{call}\n"));
    run.stdout_has("Sent    a body of 7 bytes\n")
        .stdout_has("Time    2026-03-04T05:01:00Z, took 1234 ms, first byte after 1100 ms\n")
        .run();
}
