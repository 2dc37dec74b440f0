//! `xblstatus diagnose`: calls together.

use std::fs;

use serde_json::{Value, json};
use tempfile::TempDir;
use xblstatus::json::{Diagnosis, DiagnosisFinding};

use crate::support::{Run, SESSION, contract, printed};

const PROFILE: &str = "https://profile.xboxlive.com/users/me/profile/settings";
const TOKEN: &str = "XBL3.0 x=4815162342;eyJlbmMiOiJpbnZlbnRlZCJ9.invented";

/// A call of a HAR.
fn call(second: f64, took: f64, request: (&str, &str), status: u16) -> Value {
    let (method, url) = request;
    let minute = 6 + (second / 60.0) as u32;
    let started = format!("2026-03-04T05:{minute:02}:{:06.3}Z", second % 60.0);
    json!({
        "startedDateTime": started, "time": took * 1000.0,
        "request": {"method": method, "url": url, "httpVersion": "HTTP/1.1", "headers": [
            {"name": "x-xbl-contract-version", "value": "107"}, {"name": "Authorization", "value": TOKEN},
            {"name": "Content-Type", "value": "application/json"}]},
        "response": {"status": status, "statusText": "", "httpVersion": "HTTP/1.1", "headers": [],
            "content": {"mimeType": "application/json", "text": ""}},
    })
}

fn header(mut call: Value, of: &str, name: &str, value: &str) -> Value {
    let headers = call[of]["headers"].as_array_mut().expect("headers");
    headers.push(json!({"name": name, "value": value}));
    call
}

pub(crate) fn har(calls: &[Value]) -> String {
    json!({"log": {"version": "1.2", "creator": {"name": "test", "version": "1"}, "entries": calls}}).to_string()
}

/// A client that does not keep a wait, and whose writes cross.
pub(crate) fn crossed() -> Vec<Value> {
    let write = |second, took, status, etag| {
        header(
            call(second, took, ("PUT", SESSION), status),
            "response",
            "ETag",
            etag,
        )
    };
    let refused = |second, wait| {
        header(
            call(second, 0.05, ("GET", PROFILE), 429),
            "response",
            "Retry-After",
            wait,
        )
    };
    let mut other = write(0.4, 0.4, 200, "\"b\"");
    other["request"]["postData"] =
        json!({"mimeType": "application/json", "text": "{\"members\":{\"me\":{}}}"});
    vec![
        write(0.0, 0.3, 201, "\"a\""),
        other,
        header(
            write(0.5, 0.1, 412, "\"b\""),
            "request",
            "If-Match",
            "\"a\"",
        ),
        refused(2.0, "12"),
        refused(2.5, "11"),
        call(20.0, 0.05, ("GET", PROFILE), 200),
        call(21.0, 0.05, ("GET", "https://example.com/a"), 200),
    ]
}

#[test]
fn the_whole_diagnosis_is_printed_for_people() {
    let report = Run::new(&["diagnose"])
        .stdin(har(&crossed()))
        .stdout_has("")
        .run();
    insta::assert_snapshot!(report.stdout());
}

#[test]
fn at_40_columns_and_in_french_nothing_is_lost() {
    let run = Run::new(&["diagnose", "--lang", "fr"]).stdin(har(&crossed()));
    let report = run.env("COLUMNS", "40").stdout_has("").run();
    insta::assert_snapshot!(report.stdout());
}

#[test]
fn a_table_that_does_not_fit_becomes_lines() {
    for (language, refused, last) in [
        ("en", "Refused", "Most in 300 s"),
        ("fr", "Refusés", "Au plus en 300 s"),
    ] {
        let mut is_table = Vec::new();
        for columns in [50, 60, 70, 80, 90, 100] {
            let run = Run::new(&["diagnose", "--lang", language]).stdin(har(&crossed()));
            let run = run
                .env("COLUMNS", &columns.to_string())
                .stdout_has("")
                .run();
            let head = run
                .stdout()
                .lines()
                .find(|line| line.contains(refused))
                .map(str::to_owned);
            assert!(
                head.as_ref().is_none_or(|line| line.ends_with(last)),
                "{head:?}"
            );
            is_table.push(head.is_some());
        }
        assert!(
            is_table.is_sorted() && is_table[5] && !is_table[0],
            "{is_table:?}"
        );
    }
}

#[test]
fn markdown_says_the_same_and_which_program_wrote_it() {
    let args = ["diagnose", "--format", "markdown"];
    let report = Run::new(&args).stdin(har(&crossed())).stdout_has("").run();
    insta::assert_snapshot!(
        report
            .stdout()
            .replace(env!("CARGO_PKG_VERSION"), "VERSION")
    );
}

#[test]
fn json_is_one_object_as_the_contract_has_it() {
    let object = Run::new(&["diagnose"]).stdin(har(&crossed())).json();
    let read: Diagnosis<String> = contract::read(&object);
    assert_eq!((read.kind.as_str(), read.calls), ("diagnosis", 6));
    let ids: Vec<&str> = read.findings.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(
        ids,
        ["retry-after-ignored", "own-writes-overlap", "rate-limited"]
    );
    let overlap = &read.findings[1];
    assert_eq!(
        (overlap.calls.as_slice(), overlap.user.as_deref()),
        (&[3, 2][..], Some("user 1"))
    );
    assert_eq!(read.left_out[0].why, "foreign-host");
    assert_eq!((read.counts.error, read.counts.warning), (1, 2));
}

#[test]
fn ndjson_is_a_line_a_finding_and_the_diagnosis_last() {
    let run =
        Run::new(&["diagnose", "--format", "ndjson", "--line-buffered"]).stdin(har(&crossed()));
    let lines = run.stdout_has("").run().ndjson();
    let (last, findings) = lines.split_last().expect("lines");
    for finding in findings {
        let read: DiagnosisFinding<String> = contract::read(finding);
        assert_eq!(read.kind, "finding");
    }
    let last: Diagnosis<String> = contract::read(last);
    assert_eq!(
        (findings.len(), last.findings.len(), last.counts.warning),
        (3, 0, 2)
    );
}

#[test]
fn neither_a_token_nor_who_called_is_printed() {
    for format in ["human", "json", "ndjson", "markdown"] {
        let args = ["diagnose", "--format", format];
        let report = Run::new(&args).stdin(har(&crossed())).stdout_has("").run();
        for secret in ["4815162342", "eyJlbmMi", "aaaaaaaa-bbbb"] {
            assert!(!report.stdout().contains(secret), "{format}: {secret}");
        }
    }
}

#[test]
fn a_finding_can_fail_the_run() {
    let fails = |with: &str, code| {
        let run = Run::new(&["diagnose", "--fail-on", with]).stdin(har(&crossed()));
        run.code(code).stdout_has("").run();
    };
    fails("error", 6);
    fails("warning", 6);
    let without = Run::new(&[
        "diagnose",
        "--fail-on",
        "error",
        "--without-rule",
        "retry-after-ignored",
    ]);
    without.stdin(har(&crossed())).stdout_has("").run();
}

/// The ids of what is found with these options.
fn ids(options: &[&str]) -> Vec<String> {
    let object = Run::new(&["diagnose"])
        .args(options)
        .stdin(har(&crossed()))
        .json();
    let read: Diagnosis<String> = contract::read(&object);
    read.findings.into_iter().map(|one| one.id).collect()
}

#[test]
fn rules_users_hosts_and_times_are_chosen() {
    assert_eq!(ids(&["--only-rule", "rate-limited"]), ["rate-limited"]);
    assert_eq!(ids(&["--min-severity", "error"]), ["retry-after-ignored"]);
    assert_eq!(
        ids(&["--host", "sessiondirectory.xboxlive.com"]),
        ["own-writes-overlap"]
    );
    assert_eq!(
        ids(&["--since", "1s"]),
        ["retry-after-ignored", "rate-limited"]
    );
    assert_eq!(ids(&["--user", "1"]).len(), 3);
}

#[test]
fn a_user_who_is_not_there_is_no_success() {
    for (language, says) in [
        ("en", "no call is of user 2\nthere are: user 1"),
        ("fr", "aucun appel pour utilisateur 2"),
    ] {
        Run::new(&[
            "diagnose",
            "--user",
            "2",
            "--fail-on",
            "error",
            "--lang",
            language,
        ])
        .stdin(har(&crossed()))
        .code(1)
        .stdout_has("")
        .stderr_has(says)
        .run();
    }
}

#[test]
fn waits_that_are_not_kept_leave_certification_open() {
    let object = Run::new(&["diagnose"]).stdin(har(&crossed())).json();
    let read: Diagnosis<String> = contract::read(&object);
    assert_eq!(read.certification, "unknown");
    let without = Run::new(&["diagnose", "--without-rule", "retry-after-ignored"]);
    let read: Diagnosis<String> = contract::read(&without.stdin(har(&crossed())).json());
    assert_eq!(read.certification, "none-against");
}

#[test]
fn figures_come_from_a_file_that_is_checked() {
    let folder = TempDir::new().expect("a folder");
    let file = folder.path().join("rules.toml");
    let path = file.to_str().expect("UTF-8");
    fs::write(&file, "[retry-after-ignored]\ntolerance = 20\n").expect("written");
    assert_eq!(
        ids(&["--rules", path]),
        ["own-writes-overlap", "rate-limited"]
    );
    let in_force = printed(&["diagnose", "--print-rules", "--rules", path]);
    assert!(
        in_force.contains("[retry-after-ignored]\nenabled = true\ntolerance = 20 "),
        "{in_force}"
    );

    fs::write(&file, &in_force).expect("written");
    assert_eq!(
        printed(&["diagnose", "--print-rules", "--rules", path]),
        in_force
    );

    fs::write(&file, "\n[retry-after-ignored]\ntolerance = \"long\"\n").expect("written");
    let wrong = Run::new(&["diagnose", "--rules", "rules.toml"])
        .dir(folder.path())
        .stdin("");
    wrong
        .code(2)
        .stderr_has(
            "rules.toml, line 3: `tolerance` is a text; a number from 0 to 3600 is expected",
        )
        .run();
}

#[test]
fn an_unknown_rule_is_refused() {
    let wrong = Run::new(&["diagnose", "--only-rule", "retry-after"]);
    wrong
        .code(2)
        .stderr_has("the id of a rule is expected")
        .run();
}

#[test]
fn each_file_has_a_clock_of_its_own() {
    let folder = TempDir::new().expect("a folder");
    for (name, call) in ["1.har", "2.har"].iter().zip([3, 4]) {
        fs::write(folder.path().join(name), har(&crossed()[call..=call])).expect("written");
    }
    let run = Run::new(&["diagnose", "1.har", "2.har"]).dir(folder.path());
    let read: Diagnosis<String> = contract::read(&run.json());
    assert_eq!(read.inputs, ["1.har", "2.har"]);
    assert!(read.findings.iter().all(|one| one.id == "rate-limited"));

    // No row of refusals goes on from one into the other.
    assert!(read.findings.iter().all(|one| one.figures.is_empty()));

    // The numbers of calls begin anew in each, so a finding says which is meant.
    for format in ["human", "markdown", "html"] {
        let args = ["diagnose", "1.har", "2.har", "--format", format];
        let run = Run::new(&args).dir(folder.path()).stdout_has("").run();
        let mut lines = run.stdout().lines();
        let is_head = |line: &str| line.contains("rate-limited") && line.contains("2.har");
        assert!(lines.any(is_head), "{format}");
    }
}

#[test]
fn any_number_of_threads_finds_the_same() {
    let folder = TempDir::new().expect("a folder");
    let calls: Vec<Value> = (0..200).flat_map(|_| crossed()).collect();
    fs::write(folder.path().join("calls.har"), har(&calls)).expect("written");
    let printed = |jobs: &str| {
        let args = [
            "diagnose",
            "--jobs",
            jobs,
            "--format",
            "ndjson",
            "calls.har",
        ];
        let run = Run::new(&args).dir(folder.path()).stdout_has("").run();
        run.stdout().to_owned()
    };
    let alone = printed("1");
    for jobs in ["2", "5"] {
        assert_eq!(printed(jobs), alone, "{jobs}");
    }
}

#[test]
fn files_of_one_clock_are_put_in_order_together() {
    let folder = TempDir::new().expect("a folder");
    let calls = crossed();
    // A refused write and those that were its cause stand in different files, the later file first.
    let (even, odd): (Vec<_>, Vec<_>) = (0..calls.len()).partition(|place| place % 2 == 0);
    for (name, places) in [("odd.har", &odd), ("even.har", &even)] {
        let some: Vec<Value> = places.iter().map(|place| calls[*place].clone()).collect();
        fs::write(folder.path().join(name), har(&some)).expect("written");
    }
    let whole: Diagnosis<String> =
        contract::read(&Run::new(&["diagnose"]).stdin(har(&calls)).json());
    let args = ["diagnose", "--one-clock", "odd.har", "even.har"];
    let run = Run::new(&args).dir(folder.path());
    let read: Diagnosis<String> = contract::read(&run.json());
    let place = |input: &str, call: usize| 2 * call - usize::from(input == "even.har");
    let told = |read: &Diagnosis<String>, place: &dyn Fn(&str, usize) -> usize| {
        let findings = read.findings.iter();
        findings
            .map(|one| {
                let evidence = one.evidence.iter().map(|each| {
                    let because = each.because.iter().zip(&each.because_inputs);
                    let because: Vec<usize> =
                        because.map(|(call, input)| place(input, *call)).collect();
                    (
                        place(each.input.as_deref().unwrap_or_default(), each.call),
                        because,
                    )
                });
                (
                    one.id.clone(),
                    one.certainty.clone(),
                    evidence.collect::<Vec<_>>(),
                )
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(told(&read, &place), told(&whole, &|_, call| call));

    // A call of another file than the finding names says which.
    let run = Run::new(&args).dir(folder.path()).stdout_has("").run();
    let printed = run.stdout();
    assert!(
        printed.contains(") of odd.har") || printed.contains(") of even.har"),
        "{printed}"
    );
}

/// The last line of what `inspect` prints of these calls.
fn last_line(calls: &[Value], options: &[&str]) -> String {
    let folder = TempDir::new().expect("a folder");
    fs::write(folder.path().join("my calls.har"), har(calls)).expect("written");
    let args = [&["inspect", "my calls.har"], options].concat();
    let run = Run::new(&args).dir(folder.path()).stdout_has("").run();
    let last = run.stdout().lines().last().map(str::trim);
    last.unwrap_or_default().to_owned()
}

#[test]
fn inspect_of_many_calls_ends_with_how_they_are_diagnosed() {
    let last = |options: &[&str]| last_line(&crossed(), options);
    assert_eq!(
        last(&[]).trim_start_matches("Diagnosis").trim(),
        "xblstatus diagnose 'my calls.har'"
    );
    for options in [&["--summary"][..], &["--sort", "status"], &["--lang", "fr"]] {
        assert!(last(options).contains("xblstatus diagnose"), "{options:?}");
    }
}

#[test]
fn inspect_does_not_speak_of_diagnose_where_that_finds_nothing_or_has_other_calls() {
    let told = |calls: &[Value], options: &[&str]| last_line(calls, options).contains("diagnose");
    let good: Vec<Value> = (0..3)
        .map(|n| call(f64::from(n) * 20.0, 0.05, ("GET", PROFILE), 200))
        .collect();
    assert!(!told(&good, &[]));
    assert!(!told(&crossed()[3..4], &[]), "one call");
    for options in [
        &["--only", "429"][..],
        &["--host", "xboxlive.com"],
        &["--since", "1s"],
        &["--full"],
        &["--format", "ndjson"],
        &["--summary", "--format", "json"],
    ] {
        assert!(!told(&crossed(), options), "{options:?}");
    }
}

#[test]
fn an_input_that_cannot_be_read_is_told() {
    let run = Run::new(&["diagnose", "missing.har"]);
    run.code(1)
        .stdout_has("certification")
        .stderr_has("`missing.har`")
        .run();
}

#[test]
fn rules_are_listed_and_explained() {
    let listed = Run::new(&["list", "rules", "--format", "ndjson"])
        .stdout_has("")
        .run();
    let ids: Vec<String> = listed
        .ndjson()
        .iter()
        .map(|row| row["rule"].as_str().expect("an id").to_owned())
        .collect();
    let in_file = printed(&["diagnose", "--print-rules"]);
    for id in &ids {
        assert!(in_file.contains(&format!("\n[{id}]\n")), "{id}");
    }
    let explained = printed(&["explain", "retry-after-ignored"]);
    for part in [
        "rule of xblstatus diagnose",
        "tolerance = 1",
        "Severity: error, warning or hint.",
    ] {
        assert!(explained.contains(part), "{part}: {explained}");
    }
    let found = Run::new(&["explain", "retry-after-ignored"]).json();
    assert_eq!(
        (&found["matches"][0]["type"], &found["matches"][0]["code"]),
        (&json!("rule"), &json!("retry-after-ignored"))
    );
}
