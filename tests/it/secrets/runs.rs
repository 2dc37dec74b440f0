//! Labels of reports that are read back: those of one run stay, those of two runs stay apart, however the reports come.

use std::path::Path;

use serde_json::{Value, json};

use crate::support::Run;

/// Invented; told by their names alone.
const SECRETS: [&str; 4] = ["blue", "green", "red", "black"];

/// A response for each secret, a line each.
fn answers(secrets: &[&str]) -> String {
    let line = |secret| json!({"status": 204, "headers": {"X-Vault-Token": secret}});
    secrets
        .iter()
        .map(|secret| format!("{}\n", line(secret)))
        .collect()
}

/// The report of a run over files with a response for each secret.
fn report(folder: &Path, files: &[(&str, &[&str])]) -> Vec<u8> {
    for (name, secrets) in files {
        std::fs::write(folder.join(name), answers(secrets)).expect("it is written");
    }
    let names: Vec<&str> = files.iter().map(|(name, _)| *name).collect();
    let run = Run::new(&["inspect", "--format=ndjson"]).args(&names);
    let run = run.dir(folder).stdout_has("<redacted 1>").run();
    run.stdout_bytes().to_vec()
}

/// What a report says when it is read back.
#[track_caller]
fn read_back(report: impl Into<Vec<u8>>) -> Vec<u8> {
    let run = Run::new(&["inspect", "--format=ndjson", "-"]).stdin(report);
    let run = run.stdout_has("").stderr_has("").run();
    run.stdout_bytes().to_vec()
}

/// The labels in the headers of a report, in order.
fn labels(report: &[u8]) -> Vec<String> {
    let lines = report.split(|byte| *byte == b'\n');
    let lines = lines.filter(|line| !line.is_empty());
    lines
        .map(|line| {
            let line: Value = serde_json::from_slice(line).expect("a line of JSON");
            let value = &line["response"]["headers"][0]["value"];
            value.as_str().expect("a value").to_owned()
        })
        .collect()
}

#[test]
fn the_labels_of_one_report_stay_however_often_it_is_read_back() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let files: [(&str, &[&str]); 3] = [
        ("a.ndjson", &SECRETS[..2]),
        ("b.ndjson", &[SECRETS[2], SECRETS[0]]),
        ("c.ndjson", &[SECRETS[1], SECRETS[3]]),
    ];
    let once = report(folder.path(), &files);
    let expected = [1, 2, 3, 1, 2, 4].map(|number| format!("<redacted {number}>"));
    assert_eq!(labels(&once), expected);
    let again = read_back(once);
    assert_eq!(labels(&again), expected);
    assert_eq!(labels(&read_back(again)), expected);
}

#[test]
fn reports_of_two_runs_in_one_stream_keep_their_secrets_apart() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let ways: [[(&str, &[&str]); 2]; 3] = [
        // The same file, one response each; the same file, several; two files.
        [("a.ndjson", &SECRETS[..1]), ("a.ndjson", &SECRETS[1..2])],
        [("a.ndjson", &SECRETS[..2]), ("a.ndjson", &SECRETS[2..])],
        [("a.ndjson", &SECRETS[..2]), ("b.ndjson", &SECRETS[2..])],
    ];
    for [one, other] in ways {
        let mut both = report(folder.path(), &[one]);
        both.extend(report(folder.path(), &[other]));
        let count = one.1.len();
        let of_one = (1..=count).map(|number| format!("<redacted {number}>"));
        let of_other = (1..=other.1.len()).map(|number| format!("<redacted 2:{number}>"));
        let expected: Vec<_> = of_one.chain(of_other).collect();
        let together = read_back(both);
        assert_eq!(labels(&together), expected);
        assert_eq!(labels(&read_back(together)), expected);
    }
}

#[test]
fn what_could_not_be_read_tells_runs_apart_too() {
    let broken = "{\"status\": 204, \"headers\": {}, \"error\": 1, token=blue\n";
    let one = format!("{}{broken}", answers(&SECRETS[..1]));
    let once = Run::new(&["inspect", "--format=ndjson", "-"]).stdin(one);
    let once = once.any_code().stdout_has("").stderr_has("").run();
    let mut twice = once.stdout_bytes().to_vec();
    twice.extend(once.stdout_bytes());
    let again = Run::new(&["inspect", "--format=ndjson", "-"]).stdin(twice);
    let again = again.any_code().stdout_has("").stderr_has("").run();
    let lines = again.ndjson();
    let value = |at: usize| &lines[at]["response"]["headers"][0]["value"];
    assert_eq!(lines.len(), 4, "{again}");
    assert_eq!(*value(0), "<redacted 1>");
    assert_eq!(*value(2), "<redacted 2:1>");
}
