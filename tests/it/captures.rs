//! Captures of other tools, from the file to the report.

use serde_json::{Value, json};

use crate::support::Run;

const BROWSER: &str = "tests/fixtures/har/browser.har";
const SESSIONS: &str = "tests/fixtures/saz/sessions.saz";
const CALLS: &str = "tests/fixtures/xsapi/calls.csv";
const PIPELINE: &str = "tests/fixtures/ndjson/pipeline.ndjson";

/// The reports on a capture, one for each line of NDJSON.
fn lines(args: &[&str]) -> Vec<Value> {
    let run = Run::new(&[&["inspect", "--format", "ndjson"], args].concat());
    run.any_code().stdout_has("").stderr_has("").run().ndjson()
}

/// Status and situation that applies, or where and what could not be read.
fn outcome(report: &Value) -> String {
    if let Some(place) = report["error"]["where"].as_str() {
        return format!("{place}: {}", report["error"]["text"].as_str().unwrap());
    }
    let situations = report["meaning"]["situations"].as_array();
    let applies = situations
        .into_iter()
        .flatten()
        .find(|situation| situation["verdict"] == "applies");
    let id = applies.map_or("-", |situation| situation["id"].as_str().unwrap());
    format!("{} {id}", report["response"]["status"])
}

fn outcomes(args: &[&str]) -> Vec<String> {
    lines(args).iter().map(outcome).collect()
}

#[test]
fn every_entry_of_a_har_has_its_line() {
    assert_eq!(
        outcomes(&[BROWSER]),
        [
            "200 mpsd-200-read",
            "412 mpsd-412-if-match-existing-session",
            "200 mpsd-200-read",
            "entry 4, line 229: no response: net::ERR_BLOCKED_BY_CLIENT",
            "204 mpsd-204-session-missing",
        ]
    );
}

#[test]
fn a_body_that_playwright_attached_is_read_from_beside_the_har_and_missed_by_its_name() {
    const ATTACHED: &str = "tests/fixtures/playwright/attach.har";
    let run = |path: &str| {
        let run = Run::new(&["inspect", "--format", "ndjson", path]);
        run.stdout_has("").stderr_has("").run().ndjson()
    };
    let report = &run(ATTACHED)[1];
    assert_eq!(outcome(report), "412 mpsd-412-if-match-existing-session");
    assert_eq!(report["body"]["length"], 388);
    let folder = tempfile::tempdir().unwrap();
    let alone = folder.path().join("calls.har");
    std::fs::copy(ATTACHED, &alone).unwrap();
    let report = &run(&alone.display().to_string())[1];
    let findings = report["findings"].as_array().unwrap();
    let says = "The body is in the file 5a6b2e298826caa9375369d31ea22dcdcf73cc00.json, which is not beside the capture.";
    assert!(
        findings.iter().any(|finding| finding["text"] == says),
        "{findings:?}"
    );
}

#[test]
fn every_session_of_a_fiddler_archive_has_its_line() {
    let found = outcomes(&[SESSIONS]);
    assert_eq!(found.len(), 6);
    assert_eq!(found[3], "entry 4: no response");
    assert_eq!(found[5], "204 mpsd-204-session-missing");
    let made = &lines(&[SESSIONS])[4];
    let findings = made["findings"].as_array().unwrap();
    assert!(
        findings
            .iter()
            .any(|finding| finding["id"] == "reading-repaired")
    );
}

#[test]
fn every_call_of_a_trace_has_its_line() {
    assert_eq!(
        outcomes(&[CALLS]),
        [
            "412 mpsd-412-if-match-existing-session",
            "204 mpsd-204-session-missing",
            "entry 3, line 6: found 2 cells in the row, expected 23",
            "403 mpsd-403-refused",
            "line 10: no response",
        ]
    );
}

#[test]
fn every_line_of_ndjson_has_its_line() {
    let found = lines(&["--input-format", "ndjson", PIPELINE]);
    let places: Vec<_> = found
        .iter()
        .map(|report| report["source"]["index"].as_u64())
        .collect();
    let expected: Vec<_> = (1..=9).map(Some).collect();
    assert_eq!(places, expected);
    assert!(
        found
            .iter()
            .all(|report| report["source"]["format"] == "ndjson")
    );
    let broken: Vec<_> = found
        .iter()
        .filter(|report| !report["error"].is_null())
        .collect();
    assert_eq!(broken.len(), 4);
    assert_eq!(broken[0]["error"]["where"], "line 5");
}

#[test]
fn our_own_output_reads_back_to_the_same_answers() {
    let run = |args: &[&str], input: &[u8]| Run::new(args).stdin(input).stdout_has("").run();
    let output = run(&["inspect", "--format", "ndjson", BROWSER], b"");
    let again = run(
        &["inspect", "--format", "ndjson", "-"],
        output.stdout_bytes(),
    );
    let facts = |report: &Value| {
        let source = &report["source"];
        let error = &report["error"];
        json!([
            report["response"]["status"],
            report["request"],
            [source["time"], source["durationMs"], source["firstByteMs"]],
            [error["id"], error["text"], error["reason"]],
        ])
    };
    let [before, after] =
        [output, again].map(|outcome| outcome.ndjson().iter().map(facts).collect::<Vec<_>>());
    assert_eq!(after, before);
}

#[test]
fn an_error_names_file_entry_and_place() {
    Run::new(&["inspect", CALLS])
        .code(1)
        .stdout_has("")
        .stderr_has("tests/fixtures/xsapi/calls.csv`: entry 3, line 6: found 2 cells in the row")
        .run();
}

#[test]
fn credentials_of_a_har_appear_in_no_output() {
    let token = "XBL3.0 x=1234;secret-of-the-har";
    let har = format!(
        "{{\"log\": {{\"version\": \"1.2\", \"entries\": [{{\"request\": {{\"method\": \"GET\", \
         \"url\": \"https://sessiondirectory.xboxlive.com/x?token=secret-of-the-har\", \
         \"headers\": [{{\"name\": \"Authorization\", \"value\": \"{token}\"}}]}}, \
         \"response\": {{\"status\": 401, \"headers\": [{{\"name\": \"Set-Cookie\", \"value\": \"a=secret-of-the-har\"}}], \
         \"content\": {{\"size\": 9, \"text\": \"{token}\"}}}}}}]}}}}"
    );
    for format in ["human", "json", "ndjson", "markdown"] {
        let done = Run::new(&["inspect", "--headers", "--format", format])
            .stdin(har.as_bytes())
            .stdout_has("401")
            .run();
        assert!(
            !done.stdout().contains("secret-of-the-har"),
            "{format}: {}",
            done.stdout()
        );
    }
}

#[test]
fn taps_are_counted_and_are_no_calls() {
    let summary = Run::new(&["inspect", "--summary", CALLS])
        .any_code()
        .stderr_has("")
        .args(&["--format=json"])
        .stdout_has("")
        .run()
        .json();
    assert_eq!(summary["taps"], 1);
    assert_eq!(summary["responses"], 3);
    Run::new(&["inspect", "--summary", CALLS])
        .code(1)
        .stderr_has("")
        .stdout_has("1  taps left out")
        .run();
}

#[test]
fn headers_that_are_longer_than_the_limit_are_read_where_it_is_raised() {
    let response = format!(
        "HTTP/1.1 204 No Content\r\nA: {}\r\n\r\n",
        "a".repeat(2 << 20)
    );
    let run = |args: &[&str]| {
        Run::new(&["inspect", "--format=json"])
            .args(args)
            .stdin(response.clone())
    };
    run(&[])
        .code(1)
        .stdout_has("too-large")
        .stderr_has("--max-head 4M")
        .run();
    run(&["--max-head", "4M"]).stdout_has("204").run();
    run(&["--max-head", "some"])
        .code(2)
        .stderr_has("a number of bytes is expected")
        .run();
}
