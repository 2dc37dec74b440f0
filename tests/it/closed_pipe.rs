//! A reader that has seen enough closes the pipe: the program ends quietly.

use std::io::{Read, Write};
use std::process::Stdio;
use std::thread;

use crate::support::program;

/// More output than a pipe holds on any system.
const MANY: usize = 3000;

/// Runs the program, reads a little of its output, closes the pipe, and checks that it ends with 0 and in silence.
#[track_caller]
fn ends_quietly(args: &[&str], stdin: &[u8]) {
    let mut child = program()
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the built program starts");
    let mut input = child.stdin.take().expect("standard input is piped");
    let bytes = stdin.to_vec();
    let writer = thread::spawn(move || {
        // A program that ends before it has read everything closes its input.
        let _ = input.write_all(&bytes);
    });
    let mut output = child.stdout.take().expect("standard output is piped");
    let mut start = [0; 10];
    output.read_exact(&mut start).expect("there is some output");
    drop(output);
    let outcome = child.wait_with_output().expect("the program ends");
    writer.join().expect("the input is written");
    let said = String::from_utf8_lossy(&outcome.stderr);
    assert_eq!(outcome.status.code(), Some(0), "{args:?}: {said}");
    assert_eq!(said, "", "{args:?}");
}

#[test]
fn a_long_explanation_is_not_finished() {
    let codes = vec!["4xx"; MANY / 10];
    for format in ["human", "json", "ndjson", "markdown"] {
        ends_quietly(
            &[&["explain", "--format", format], &codes[..]].concat(),
            b"",
        );
    }
}

#[test]
fn a_report_on_many_responses_is_not_finished() {
    let responses = "HTTP/1.1 204 No Content\r\n\r\n".repeat(MANY);
    for format in ["human", "json", "ndjson", "markdown"] {
        ends_quietly(&["inspect", "--format", format], responses.as_bytes());
    }
}

#[test]
fn a_short_answer_is_no_error_either() {
    ends_quietly(&["explain", "4xx"], b"");
    ends_quietly(&["list"], b"");
    ends_quietly(&["inspect", "--example", "412-session"], b"");
}

#[test]
fn a_status_that_counts_does_not_count_any_more() {
    let responses = "HTTP/1.1 503 Service Unavailable\r\n\r\n".repeat(MANY);
    ends_quietly(&["--check-status"], responses.as_bytes());
}
