//! The program as a worker of engines that spread lines over processes: PySpark's `RDD.pipe` and GNU parallel.
//!
//! They need tools that not every machine has, so they run only when asked for:
//! `cargo test --test it fleet:: -- --ignored`. `XBLSTATUS_PYTHON` names a Python with PySpark; otherwise it is
//! `python3`.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use serde_json::Value;
use tempfile::TempDir;

use crate::support::{SESSION, SESSION_DOCUMENT, program};

const WORKER: [&str; 5] = ["inspect", "--input-format", "ndjson", "--format", "ndjson"];

/// Records of every sort: several situations, other services, a bare body, and lines that are no record.
fn responses(count: usize) -> String {
    let mut lines = String::new();
    for number in 0..count {
        let session = serde_json::to_string(SESSION_DOCUMENT).expect("a string is JSON");
        let line = match number % 8 {
            0 => format!(
                r#"{{"status":412,"method":"PUT","url":"{SESSION}","requestHeaders":{{"If-Match":"\"a{number}\""}},"headers":{{"Content-Type":"application/json","ETag":"\"b\""}},"body":{session}}}"#
            ),
            1 => format!(r#"{{"status":204,"method":"GET","url":"{SESSION}"}}"#),
            2 => format!(
                r#"{{"status":200,"method":"GET","url":"{SESSION}","headers":{{"Content-Type":"application/json"}},"body":{session}}}"#
            ),
            3 => r#"{"status":429,"headers":{"Retry-After":"12"},"body":{"version":1,"currentRequests":31,"maxRequests":30,"periodInSeconds":15,"limitType":"Rate"}}"#.to_owned(),
            4 => r#"{"status":503,"url":"https://profile.xboxlive.com/users/me","body":"caf\u00e9"}"#.to_owned(),
            5 => r#"{"code":4000,"source":"DemoFD","description":"invented"}"#.to_owned(),
            6 => format!("not a record {number}"),
            _ => r#"{"status":401,"headers":[["WWW-Authenticate","XBL3.0"]]}"#.to_owned(),
        };
        lines.push_str(&line);
        lines.push('\n');
    }
    lines
}

/// What a record is counted under: the situation that applies, else the status, else `error`.
fn key(record: &str) -> String {
    let record: Value = serde_json::from_str(record).expect("each line is one JSON object");
    if !record["error"].is_null() {
        return "error".to_owned();
    }
    let meaning = &record["meaning"];
    let applies = meaning["situations"]
        .as_array()
        .into_iter()
        .flatten()
        .find(|situation| situation["verdict"] == "applies");
    match (applies, meaning["code"].as_u64()) {
        (Some(situation), _) => situation["id"].as_str().expect("an id").to_owned(),
        (None, Some(code)) => code.to_string(),
        (None, None) => "no status".to_owned(),
    }
}

fn counts(records: &str) -> BTreeMap<String, u64> {
    let mut counts = BTreeMap::new();
    for record in records.lines() {
        *counts.entry(key(record)).or_default() += 1;
    }
    counts
}

/// What a single process prints of a file.
fn single_process(file: &Path) -> String {
    let output = program()
        .args(WORKER)
        .arg(file)
        .output()
        .expect("the built program starts");
    String::from_utf8(output.stdout).expect("UTF-8")
}

fn saved(count: usize) -> (TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("responses.ndjson");
    fs::write(&file, responses(count)).expect("the records are written");
    (folder, file)
}

#[test]
#[ignore = "needs PySpark and Java"]
fn spark_counts_the_same_situations_as_a_single_process() {
    const RECORDS: usize = 4000;
    let (_folder, file) = saved(RECORDS);
    let alone = counts(&single_process(&file));
    assert_eq!(alone.values().sum::<u64>(), RECORDS as u64);
    assert_eq!(alone["error"], RECORDS as u64 / 8);

    let python = std::env::var_os("XBLSTATUS_PYTHON").unwrap_or_else(|| "python3".into());
    let output = Command::new(python)
        .arg(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/tests/fleet/by_situation.py"
        ))
        .arg(env!("CARGO_BIN_EXE_xblstatus"))
        .arg(&file)
        .output()
        .expect("Python starts");
    let spark = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success(),
        "{spark}\n{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let last = spark.lines().last().expect("Spark prints its counts");
    let spark: Value = serde_json::from_str(last).expect("counts as JSON");

    assert_eq!(spark["records"], RECORDS);
    assert_eq!(spark["counts"], serde_json::json!(alone));
}

/// Who watches a log does not wait for a block of it.
#[test]
fn a_record_is_told_when_the_next_one_comes() {
    let mut program = program()
        .args(WORKER)
        .arg("--line-buffered")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut stdin = program.stdin.take().expect("standard input is piped");
    let told = BufReader::new(program.stdout.take().expect("standard output is piped"));
    let (sender, lines) = mpsc::channel();
    std::thread::spawn(move || told.lines().try_for_each(|line| sender.send(line)));
    let mut tell =
        |status: u16| writeln!(stdin, "{{\"status\":{status}}}").expect("a line is written");
    tell(412);
    for (next, status) in [(429, 412), (503, 429)] {
        tell(next);
        // Nothing comes at all where a block is waited for.
        let line = lines.recv_timeout(Duration::from_secs(60));
        let line = line.expect("the program answers").expect("a line is read");
        let record: Value = serde_json::from_str(&line).expect("it is JSON");
        assert_eq!(record["meaning"]["code"], status);
    }
    drop(stdin);
    assert!(program.wait().expect("it ends").success());
}

#[test]
#[ignore = "needs GNU parallel"]
fn gnu_parallel_prints_the_same_records_as_a_single_process() {
    const RECORDS: usize = 20_000;
    let (_folder, file) = saved(RECORDS);
    let alone = single_process(&file);

    let mut parallel = Command::new("parallel")
        .args([
            "--pipe",
            "--line-buffer",
            "--block",
            "200k",
            "--jobs",
            "4",
            "--quote",
        ])
        .arg(env!("CARGO_BIN_EXE_xblstatus"))
        .args(WORKER)
        .arg("--line-buffered")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("GNU parallel starts");
    let mut stdin = parallel.stdin.take().expect("standard input is piped");
    let records = fs::read(&file).expect("the records are read");
    let writer = std::thread::spawn(move || stdin.write_all(&records));
    let output = parallel.wait_with_output().expect("it ends");
    writer
        .join()
        .expect("the writer ends")
        .expect("all is read");
    let spread = String::from_utf8(output.stdout).expect("UTF-8");

    assert_eq!(spread.lines().count(), RECORDS);
    assert_eq!(counts(&spread), counts(&alone));
}
