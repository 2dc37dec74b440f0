//! Many responses: a line for each, each distinct failure once, a summary.

use serde_json::{Value, json};

use crate::support::Run;
use crate::support::many::{BROKEN, capture};

/// What a run over the capture prints.
#[track_caller]
fn shown(args: &[&str]) -> String {
    let run = Run::new(args).stdin(capture()).code(1).stderr_has(BROKEN);
    run.stdout_has("").run().stdout().to_owned()
}

/// The lines of a text that begin with a number.
fn numbered(text: &str) -> Vec<&str> {
    text.lines()
        .map(str::trim_start)
        .take_while(|line| !line.is_empty())
        .filter(|line| line.starts_with(|c: char| c.is_ascii_digit()))
        .collect()
}

/// So many responses that tell of success.
fn successes(count: usize) -> String {
    "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi".repeat(count)
}

#[test]
fn each_response_has_one_line_whatever_the_width() {
    for columns in ["20", "40", "80", "200"] {
        let run = Run::new(&["inspect", "-"]).stdin(capture());
        let run = run.env("COLUMNS", columns).code(1).stderr_has(BROKEN);
        let outcome = run.stdout_has("").run();
        let text = outcome.stdout();
        let numbers: Vec<&str> = numbered(text)
            .iter()
            .filter_map(|line| line.split(' ').next())
            .collect();
        assert_eq!(numbers, ["1", "2", "3", "4", "5", "6", "7", "9", "10"]);
        let head = text.lines().take(numbers.len() + 1).count();
        assert_eq!(text.lines().position(str::is_empty), Some(head), "{text}");
    }
}

#[test]
fn what_cannot_be_read_is_told_on_standard_error_and_counted() {
    let text = shown(&["inspect", "-"]);
    assert!(!text.contains("4O4"), "{text}");
    assert!(text.contains("1  not read\n"), "{text}");
}

#[test]
fn what_failed_is_marked() {
    let text = shown(&["inspect", "-"]);
    let marked: Vec<&str> = numbered(&text)
        .iter()
        .filter(|line| line.contains(" ! "))
        .filter_map(|line| line.split(' ').next())
        .collect();
    assert_eq!(marked, ["2", "5", "6", "7", "9", "10"]);
}

#[test]
fn a_situation_that_comes_twice_is_explained_once_without_the_values_of_either() {
    let text = shown(&["inspect", "-"]);
    assert_eq!(text.matches("412 Precondition Failed   at").count(), 1);
    assert!(
        text.contains("! 2  412 Precondition Failed   at 2, 5\n"),
        "{text}"
    );
    // The ETag to send next is not the same for both.
    assert!(!text.contains("If-Match: \"a"), "{text}");
    assert!(
        text.contains("with the ETag of that answer in If-Match."),
        "{text}"
    );
}

#[test]
fn what_is_the_same_in_all_of_a_group_stays() {
    let failed = "HTTP/1.1 429 Too Many Requests\r\nRetry-After: 12\r\nContent-Length: 0\r\n\r\n";
    Run::new::<&str>(&[])
        .stdin(failed.repeat(2))
        .stdout_has("! 2  429 Too Many Requests   at 1, 2\n")
        .stdout_has("Wait 12 s, then send the request again.")
        .run();
    Run::new::<&str>(&[])
        .stdin(failed.to_owned() + &failed.replace("12", "7"))
        .stdout_has("Wait as long as the answer says, then send the request again.")
        .run();
}

#[test]
fn the_most_frequent_failure_comes_first() {
    let failed = |status: &str| format!("HTTP/1.1 {status}\r\nContent-Length: 0\r\n\r\n");
    let input = failed("404 Not Found") + &failed("503 Service Unavailable").repeat(2);
    let run = Run::new::<&str>(&[]).stdin(input).stdout_has("");
    let text = run.run().stdout().to_owned();
    let places = [
        text.find("! 2  503 Service Unavailable   at 2, 3\n"),
        text.find("! 1  404 Not Found   at 1\n"),
        text.find("Status     2  503 Service Unavailable\n"),
        text.find("           1  404 Not Found\n"),
    ];
    assert!(places.iter().all(Option::is_some), "{text}");
    assert!(places.is_sorted(), "{text}");
}

#[test]
fn the_way_to_see_one_whole_ends_the_report() {
    let text = shown(&["inspect", "-"]);
    assert!(
        text.ends_with(
            "\nOne whole  xblstatus inspect --index 2 -\nDiagnosis  xblstatus diagnose -\n"
        ),
        "{text}"
    );
    let folder = tempfile::tempdir().expect("a folder for the test");
    std::fs::write(folder.path().join("my calls.http"), successes(2)).expect("a file");
    let quote = if cfg!(windows) { '"' } else { '\'' };
    let ending = format!("xblstatus inspect --index 1 {quote}my calls.http{quote}\n");
    let run = Run::new(&["inspect", "my calls.http"]).dir(&folder);
    assert!(run.stdout_has("").run().stdout().ends_with(&ending));
}

#[test]
fn the_summary_counts_what_is_most_frequent_first_with_its_meaning() {
    for args in [["inspect", "-"].as_slice(), &["--summary"]] {
        let text = shown(args);
        for expected in [
            "9 responses in 9.0 s, 6 failed\n",
            "Status     2  200 OK\n           2  412 Precondition Failed\n           1  201 Created\n",
            "Situations 2  412 changed since the ETag sent\n           (mpsd-412-if-match-existing-session)\n",
            "Hosts      6  sessiondirectory.xboxlive.com\n           2  profile.xboxlive.com\n",
            "2026-03-04T05:06:00Z to 2026-03-04T05:06:09Z\n",
            "1  not read\n",
        ] {
            assert!(text.contains(expected), "{expected} not in\n{text}");
        }
    }
}

#[test]
fn the_summary_alone_has_neither_lines_nor_explanations() {
    let text = shown(&["--summary"]);
    assert!(
        text.starts_with("9 responses in 9.0 s, 6 failed\n"),
        "{text}"
    );
    assert!(!text.contains('!'), "{text}");
}

#[test]
fn the_whole_reports_are_an_option_away() {
    let text = shown(&["--full"]);
    let headings = text.lines().filter(|line| line.starts_with("Response "));
    assert_eq!(headings.count(), 9);
}

#[test]
fn columns_that_nothing_fills_are_left_out() {
    let run = Run::new::<&str>(&[]).stdin(successes(2));
    let run = run.stdout_has("  #  Status  Meaning");
    let text = run.run().stdout().to_owned();
    assert!(
        !text.contains("Time") && !text.contains("Request"),
        "{text}"
    );
}

#[test]
fn a_column_that_is_filled_late_gets_a_head_of_its_own() {
    let late =
        "HTTP/1.1 200 OK\r\nDate: Wed, 04 Mar 2026 05:06:07 GMT\r\nContent-Length: 0\r\n\r\n";
    Run::new::<&str>(&[])
        .stdin(successes(140) + late)
        .stdout_has("  #  Status  Meaning")
        .stdout_has("  #  Time      Status  Meaning")
        .stdout_has("\n141  05:06:07    200")
        .run();
}

#[test]
fn one_response_behind_an_interim_one_is_reported_in_whole() {
    let answer = "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 503 Service Unavailable\r\n\r\n";
    let run = Run::new::<&str>(&[]).stdin(answer);
    run.stdout_has(
        "100 Continue   interim: the answer follows\n\n503 Service Unavailable   server error",
    )
    .run();
}

#[test]
fn several_files_are_told_apart() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    for name in ["a.http", "b.http"] {
        let failed = "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n";
        std::fs::write(folder.path().join(name), successes(1) + failed).expect("a file");
    }
    let run = Run::new(&["inspect", "a.http", "gone.http", "b.http"]).dir(&folder);
    run.code(1)
        .stdout_has("a.http\n  #  Status")
        .stdout_has("\nb.http\n")
        .stdout_has("! 2  503 Service Unavailable   at a.http:2, b.http:2\n")
        .stdout_has("4 responses, 2 failed\n")
        .stderr_has("xblstatus: `gone.http`: there is no such file")
        .run();
}

#[test]
fn places_beyond_the_first_few_are_counted() {
    let failed = "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n";
    let run = Run::new::<&str>(&[]).stdin(failed.repeat(1254));
    run.stdout_has("19, 20 and\n  1,234 more\n").run();
}

#[test]
fn secrets_appear_in_no_line() {
    for format in ["human", "markdown", "json", "ndjson"] {
        for detail in [None, Some("--summary"), Some("--full")] {
            let format = format!("--format={format}");
            let args: Vec<&str> = std::iter::once(format.as_str()).chain(detail).collect();
            assert!(!shown(&args).contains("s3cret"), "{args:?}");
        }
    }
}

#[test]
fn markdown_has_a_table_then_the_failures_then_the_summary() {
    let text = shown(&["--format=markdown"]);
    let table = text.find("| # | Time | Request | Status | Meaning | Body |\n| --- |");
    let failures = text.find("\n### ! 2 × 412 Precondition Failed, at 2, 5\n");
    let summary = text.find("\n### 9 responses in 9.0 s, 6 failed\n");
    let places = [table, failures, summary];
    assert!(places.iter().all(Option::is_some), "{text}");
    assert!(places.is_sorted(), "{text}");
}

#[test]
fn the_summary_is_one_object_for_machines() {
    let summary: Value =
        serde_json::from_str(&shown(&["--summary", "--format=json"])).expect("one object");
    assert_eq!(summary["schema"], 1);
    assert_eq!(summary["type"], "summary");
    assert_eq!(summary["responses"], 9);
    assert_eq!(summary["unreadable"], 1);
    assert_eq!(summary["interim"], 0);
    assert_eq!(summary["tunnels"], 0);
    assert_eq!(
        summary["byStatus"],
        json!([
            { "status": 200, "count": 2 },
            { "status": 201, "count": 1 },
            { "status": 204, "count": 1 },
            { "status": 400, "count": 1 },
            { "status": 412, "count": 2 },
            { "status": 429, "count": 1 },
            { "status": 503, "count": 1 },
        ])
    );
    let stale = json!({ "id": "mpsd-412-if-match-existing-session", "status": 412, "count": 2 });
    let situations = summary["bySituation"].as_array().expect("an array");
    assert!(situations.contains(&stale), "{summary:#}");
    assert_eq!(
        summary["hosts"][0],
        json!({ "host": "profile.xboxlive.com", "count": 2 })
    );
    assert_eq!(summary["otherHosts"], 0);
    let services = summary["services"].as_array().expect("an array");
    assert!(services.contains(&json!({ "service": "mpsd", "count": 6 })));
    assert_eq!(summary["from"], "2026-03-04T05:06:00Z");
    assert_eq!(summary["to"], "2026-03-04T05:06:09Z");
    assert_eq!(
        summary["failures"][0],
        json!({
            "status": 412, "situation": "mpsd-412-if-match-existing-session", "errorCode": null,
            "knownMessage": null, "unanswered": false, "reason": null, "unreadable": false, "count": 2,
            "places": [{ "file": "-", "index": 2 }, { "file": "-", "index": 5 }],
        })
    );
    assert_eq!(summary["otherFailures"], 0);
}

#[test]
fn the_summary_as_ndjson_is_one_line_that_agrees_with_the_lines() {
    let summary = shown(&["--summary", "--format=ndjson"]);
    assert_eq!(summary.lines().count(), 1);
    let summary: Value = serde_json::from_str(&summary).expect("an object");
    let objects: Vec<Value> = shown(&["--format=ndjson"])
        .lines()
        .map(|line| serde_json::from_str(line).expect("an object"))
        .collect();
    for counted in summary["bySituation"].as_array().expect("an array") {
        let applies = json!("applies");
        let count = objects.iter().filter(|object| {
            let situations = object["meaning"]["situations"].as_array();
            situations
                .into_iter()
                .flatten()
                .any(|one| one["id"] == counted["id"] && one["verdict"] == applies)
        });
        assert_eq!(counted["count"], count.count(), "{counted}");
    }
}

#[test]
fn an_input_without_a_response_prints_nothing_but_its_error() {
    Run::new::<&str>(&[])
        .stdin("<html>")
        .code(1)
        .stderr_has("found an HTML page")
        .run();
}

#[test]
fn a_pipe_gets_whole_cells() {
    let path = "users/xuid(0)/devices/current/titles/current".repeat(4);
    let call = |number| json!({ "method": "GET", "url": format!("https://userpresence.xboxlive.com/{path}/{number}"), "status": 404 });
    let calls = format!("{}\n{}\n", call(1), call(2));
    let run = Run::new(&["inspect", "-"])
        .stdin(calls)
        .env("COLUMNS", "40");
    let outcome = run.stdout_has("").run();
    for number in [1, 2] {
        let cell = format!("GET userpresence.xboxlive.com/{path}/{number} ");
        assert!(outcome.stdout().contains(&cell), "{}", outcome.stdout());
    }
}

#[test]
fn places_that_could_not_be_read_are_told_on_standard_error_and_counted() {
    let input = "{\"status\":200,\"headers\":{}}\nnot JSON\n{\"status\":204,\"headers\":{}}\n{\"status\":204,\"headers\":\n";
    let error = "found text that is not well-formed JSON, expected a JSON value\n\
                 try: save it again, or take out what is not JSON\n";
    let outcome = Run::new::<&str>(&[])
        .stdin(input)
        .code(1)
        .stdout_has("2  not read\n")
        .stderr_has(&format!("xblstatus: standard input: line 2: {error}"))
        .run();
    let numbers: Vec<_> = numbered(outcome.stdout());
    assert_eq!(numbers.len(), 2, "{numbers:?}");
    assert_eq!(
        outcome.stderr().matches("try:").count(),
        1,
        "{}",
        outcome.stderr()
    );
    let sorted = Run::new(&["--sort=duration"]).stdin(input).code(1);
    sorted
        .stdout_has("2  not read\n")
        .stderr_has("line 4")
        .run();
}

#[test]
fn a_capture_that_is_cut_says_what_to_try() {
    let har = r#"{"log":{"entries":[
{"request":{"method":"GET","url":"https://a.example/"},"response":{"status":200}},
{"request":{"method":"GET","url":"https://a.exa"#;
    Run::new::<&str>(&[])
        .stdin(har)
        .code(1)
        .stdout_has("200 OK")
        .stderr_has(
            "entry 2, line 3: found the end of the file, expected the rest of the capture\n\
             try: save or copy the whole capture again\n",
        )
        .run();
}

#[test]
fn a_line_says_no_more_than_the_report_on_it() {
    let call = |index: usize| {
        json!({
            "method": "PUT",
            "url": format!("https://sessiondirectory.xboxlive.com/serviceconfigs/00000000-0000-0000-0000-000000000001/sessiontemplates/l/sessions/{index}"),
            "requestHeaders": { "If-Match": "\"a\"" },
            "status": 412,
            "headers": { "ETag": "\"b\"" },
        })
    };
    let run = Run::new::<&str>(&[]).stdin(format!("{}\n{}\n", call(1), call(2)));
    let outcome = run.stdout_has("412   Precondition Failed").run();
    let text = outcome.stdout();
    assert!(
        text.contains("Two of three situations are possible."),
        "{text}"
    );
    assert!(!text.contains("changed since"), "{text}");
}
