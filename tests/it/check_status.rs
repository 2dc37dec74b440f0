//! `--check-status`: the worst response decides the exit code.

use std::fs;

use crate::support::Run;

/// A response that is nothing but a status line.
fn response(status: &str) -> String {
    format!("HTTP/1.1 {status}\r\nContent-Length: 0\r\n\r\n")
}

/// Checks the exit code for responses that come in one pipe.
#[track_caller]
fn ends_with(code: i32, statuses: &[&str]) {
    let input: String = statuses.iter().copied().map(response).collect();
    for args in [&["--check-status"][..], &["inspect", "--check-status", "-"]] {
        Run::new(args)
            .stdin(input.clone())
            .code(code)
            .stdout_has("")
            .run();
    }
    Run::new::<&str>(&[]).stdin(input).stdout_has("").run();
}

#[test]
fn the_class_of_the_status_decides() {
    ends_with(0, &["200 OK"]);
    ends_with(0, &["204 No Content"]);
    ends_with(3, &["302 Found"]);
    ends_with(3, &["304 Not Modified"]);
    ends_with(4, &["400 Bad Request"]);
    ends_with(4, &["412 Precondition Failed"]);
    ends_with(4, &["499 Whatever"]);
    ends_with(5, &["500 Internal Server Error"]);
    ends_with(5, &["503 Service Unavailable"]);
    // A number that is no status is to be treated as a failure of the server (RFC 9110 section 15).
    ends_with(5, &["999 Whatever"]);
}

#[test]
fn what_is_shown_as_an_error_counts_as_one() {
    let input = ["999 Whatever", "404 Not Found", "200 OK"].map(response);
    let shown = Run::new(&["--only", "errors", "--format", "ndjson"])
        .stdin(input.concat())
        .stdout_has("")
        .run();
    assert_eq!(shown.stdout().lines().count(), 2, "{}", shown.stdout());
    ends_with(5, &["999 Whatever"]);
    ends_with(4, &["404 Not Found"]);
}

#[test]
fn the_worst_of_several_decides() {
    ends_with(3, &["302 Found", "200 OK"]);
    ends_with(4, &["302 Found", "404 Not Found", "200 OK"]);
    ends_with(
        5,
        &["503 Service Unavailable", "404 Not Found", "302 Found"],
    );
    ends_with(5, &["200 OK", "404 Not Found", "503 Service Unavailable"]);
}

#[test]
fn interim_responses_and_tunnels_do_not_count() {
    ends_with(0, &["100 Continue", "200 OK"]);
    ends_with(4, &["100 Continue", "103 Early Hints", "404 Not Found"]);
    ends_with(4, &["200 Connection established", "404 Not Found"]);
}

#[test]
fn the_worst_file_decides() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    for (name, status) in [
        ("good", "200 OK"),
        ("moved", "302 Found"),
        ("gone", "410 Gone"),
    ] {
        fs::write(folder.path().join(name), response(status)).expect("a file for the test");
    }
    for (files, code) in [
        (&["good"][..], 0),
        (&["good", "moved"], 3),
        (&["gone", "moved", "good"], 4),
    ] {
        Run::new(&[&["inspect", "--check-status"], files].concat())
            .dir(&folder)
            .code(code)
            .stdout_has("")
            .run();
    }
}

#[test]
fn an_input_that_cannot_be_read_outweighs_every_status() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    fs::write(
        folder.path().join("down"),
        response("503 Service Unavailable"),
    )
    .expect("a file for the test");
    fs::write(folder.path().join("page"), "<html></html>").expect("a file for the test");
    for files in [["down", "missing"], ["missing", "down"], ["down", "page"]] {
        Run::new(&[&["inspect", "--check-status"], &files[..]].concat())
            .dir(&folder)
            .code(1)
            .stdout_has("503 Service Unavailable")
            .stderr_has("xblstatus: ")
            .run();
    }
    Run::new(&["--check-status"])
        .stdin(response("503 Service Unavailable") + "HTTP/1.1 5O3\r\n\r\n")
        .code(1)
        .stdout_has("503 Service Unavailable")
        .stderr_has("`HTTP/1.1 5O3`")
        .run();
}

#[test]
fn a_supplied_status_counts_and_a_body_without_one_does_not() {
    Run::new(&["--check-status", "--status", "409"])
        .stdin("Not updated.")
        .code(4)
        .stdout_has("409 Conflict")
        .run();
    Run::new(&["--check-status"])
        .stdin(r#"{"code":5000,"source":"DemoFD"}"#)
        .stdout_has("ServiceError 5000")
        .run();
}

#[test]
fn an_example_counts_like_any_response() {
    for (name, code) in [("200", 0), ("304", 3), ("412-session", 4), ("503", 5)] {
        Run::new(&["inspect", "--check-status", "--example", name])
            .code(code)
            .stdout_has("")
            .run();
    }
}

#[test]
fn the_format_makes_no_difference() {
    for format in ["human", "json", "ndjson", "markdown"] {
        Run::new(&["--check-status", "--format", format])
            .stdin(response("404 Not Found"))
            .code(4)
            .stdout_has("404")
            .run();
    }
}
