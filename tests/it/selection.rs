//! `--only`, `--host`, `--index`: which of many responses.

use crate::support::Run;
use crate::support::many::{BROKEN, capture};

fn run(args: &[&str]) -> Run {
    Run::new(args).stdin(capture()).any_code().stderr_has("")
}

/// The places that a run reports on, in NDJSON.
#[track_caller]
fn places(args: &[&str]) -> Vec<u64> {
    let outcome = run(&[&["--format=ndjson"], args].concat())
        .stdout_has("")
        .run();
    let objects = outcome.ndjson();
    objects
        .iter()
        .map(|object| object["source"]["index"].as_u64().expect("an index"))
        .collect()
}

#[test]
fn statuses_and_classes_select() {
    assert_eq!(places(&["--only", "412"]), [2, 5]);
    assert_eq!(places(&["--only", "2xx"]), [1, 3, 4, 10]);
    assert_eq!(places(&["--only", "5xx,412"]), [2, 5, 9]);
    assert_eq!(places(&["--only", "503", "--only", "201"]), [1, 9]);
}

#[test]
fn errors_are_all_that_failed_whatever_the_status() {
    assert_eq!(places(&["--only", "errors"]), [2, 5, 6, 7, 8, 9, 10]);
}

#[test]
fn hosts_select_by_their_suffix_without_case() {
    assert_eq!(places(&["--host", "Profile.XboxLive.com"]), [9, 10]);
    assert_eq!(
        places(&["--host", "reputation.xboxlive.com,profile.xboxlive.com"]),
        [7, 9, 10]
    );
    assert_eq!(places(&["--host", "xboxlive.com"]).len(), 9);
    assert_eq!(places(&["--host", "live.com"]), [0_u64; 0]);
}

#[test]
fn places_select() {
    assert_eq!(places(&["--index", "3"]), [3]);
    assert_eq!(places(&["--index", "3-5"]), [3, 4, 5]);
    assert_eq!(places(&["--index", "1,4-5,9-"]), [1, 4, 5, 9, 10]);
    assert_eq!(places(&["--index", "2", "--index", "6"]), [2, 6]);
}

#[test]
fn all_that_is_given_must_hold() {
    assert_eq!(
        places(&["--only", "errors", "--host", "profile.xboxlive.com"]),
        [9, 10]
    );
    assert_eq!(places(&["--only", "412", "--index", "3-"]), [5]);
}

#[test]
fn the_only_one_that_is_selected_is_reported_in_whole() {
    Run::new(&["--index", "5"])
        .stdin(capture())
        .stdout_has("412 Precondition Failed   client error   HTTP/1.1\nPUT session element")
        .run();
}

#[test]
fn what_is_not_selected_by_its_place_cannot_fail() {
    Run::new(&["--index", "9-10", "--summary"])
        .stdin(capture())
        .stdout_has("2 responses in 3.0 s, 2 failed\n")
        .run();
    Run::new(&["--index", "8-10", "--summary"])
        .stdin(capture())
        .code(1)
        .stdout_has("2 responses in 3.0 s, 2 failed\n")
        .stderr_has(BROKEN)
        .run();
}

#[test]
fn a_place_that_cannot_be_read_is_told_although_its_status_is_not_known() {
    Run::new(&["--only", "201"])
        .stdin(capture())
        .code(1)
        .stdout_has("201 Created   success   HTTP/1.1\n")
        .stderr_has(BROKEN)
        .run();
}

#[test]
fn the_exit_code_is_that_of_what_is_selected() {
    let check = |index: &str, code: i32| {
        Run::new(&["--check-status", "--index", index])
            .stdin(capture())
            .code(code)
            .stdout_has("")
            .run();
    };
    check("1-4", 4);
    check("3-4", 0);
    check("9", 5);
}

#[test]
fn when_nothing_is_selected_it_is_said_what_there_is() {
    Run::new(&["--index", "57"])
        .stdin(capture())
        .code(1)
        .stderr(
            "xblstatus: none of the 10 responses is selected\n\
             there are: status 200, 201, 204, 400, 412, 429, 503; \
             host profile.xboxlive.com, reputation.xboxlive.com, sessiondirectory.xboxlive.com; \
             places 1 to 10\n",
        )
        .run();
    Run::new(&["--lang=fr", "--only=5xx"])
        .stdin("HTTP/1.1 204 No Content\r\n\r\n")
        .code(1)
        .stderr(
            "xblstatus\u{a0}: la seule réponse n’est pas sélectionnée\n\
             il y a\u{a0}: statut 204\u{a0}; positions 1 à 1\n",
        )
        .run();
}

#[test]
fn reading_stops_behind_the_last_place_that_is_wanted() {
    let mut input = capture();
    input.push_str("HTTP/1.1 5O0\r\n\r\n");
    Run::new(&["--index", "1-2", "--format=ndjson"])
        .stdin(input)
        .stdout_has("\"index\":2")
        .run();
}

#[test]
fn a_mistaken_selection_is_answered_with_what_is_expected() {
    let refused = |args: &[&str], why: &str| {
        Run::new(args).code(2).stderr_has(why).run();
    };
    refused(
        &["--only", "4x"],
        "a status such as 412, a class such as 4xx, errors or no-response is expected",
    );
    refused(&["--index", "0"], "a place from 1 on is expected");
    refused(
        &["--index", "9-3"],
        "the range 9-3 ends before it begins: try 3-9",
    );
    refused(
        &["--host", "https://h.example/"],
        "the name of a host is expected",
    );
    refused(&["--full", "--summary"], "cannot be used with");
}

#[test]
fn calls_without_a_response_are_among_what_there_is() {
    let calls = "{\"status\": 204, \"url\": \"https://a.example/\"}\n\
                 {\"error\": \"timed out\", \"method\": \"GET\", \"url\": \"https://a.example/\"}\n";
    Run::new(&["--only=999"])
        .stdin(calls)
        .code(1)
        .stderr_has("there are: status 204; calls without a response; host a.example; ")
        .run();
    Run::new(&["--summary"])
        .stdin(calls)
        .stdout_has("204 No Content\n")
        .stdout_has("1  no response\n")
        .run();
    for by in ["status", "situation"] {
        Run::new(&["--by", by])
            .stdin(calls)
            .stdout_has("1  no response, 1 failed, at 2")
            .run();
        let grouped = Run::new(&["--by", by]).stdin(calls).json();
        assert_eq!(grouped["by"][0]["groups"][1]["key"], "no-response");
    }
}

#[test]
fn a_moment_before_the_first_response_is_told_to_be_none() {
    for option in ["--since", "--until"] {
        Run::new(&[option, "-5s"])
            .stdin(capture())
            .code(2)
            .stderr_has("a moment is expected")
            .run();
    }
}

#[test]
fn a_pattern_that_no_shell_expanded_gives_its_files() {
    let folder = tempfile::tempdir().unwrap();
    for (name, status) in [("a.http", 412), ("b.http", 429), ("c.txt", 503)] {
        let response = format!("HTTP/1.1 {status} X\r\nServer: x\r\n\r\n");
        std::fs::write(folder.path().join(name), response).unwrap();
    }
    for args in [&["inspect", "*.http"][..], &["*.http"]] {
        let told = Run::new(args)
            .dir(&folder)
            .args(&["--format=ndjson"])
            .stdout_has("")
            .run();
        let told = told.ndjson();
        let files: Vec<_> = told
            .iter()
            .map(|call| call["source"]["file"].as_str().unwrap())
            .collect();
        assert_eq!(files, ["a.http", "b.http"]);
    }
    Run::new(&["explain", "--scan", "?.txt"])
        .dir(&folder)
        .stdout_has("503")
        .run();
}
