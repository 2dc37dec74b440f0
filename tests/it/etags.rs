//! ETags: whether the writer's copy was stale, and which one to send next.

use serde_json::{Value, json};

use crate::support::{Run, SESSION, SESSION_DOCUMENT, findings};

/// A session that comes with a status and this ETag header.
fn session(status: &str, etag: &str) -> String {
    format!(
        "HTTP/1.1 {status}\r\nContent-Type: application/json\r\nETag: {etag}\r\n\r\n{SESSION_DOCUMENT}"
    )
}

/// The answer to a PUT of a session with these conditions.
fn put(conditions: &[&str], answer: impl Into<Vec<u8>>) -> Run {
    let mut args = vec!["-X", "PUT", "--url", SESSION];
    for condition in conditions {
        args.extend(["-H", condition]);
    }
    Run::new(&args).stdin(answer)
}

#[track_caller]
fn finds(conditions: &[&str], etag: &str, expected: &[&str]) {
    let inspected = put(conditions, session("412 Precondition Failed", etag)).json();
    assert_eq!(findings(&inspected), expected, "{conditions:?} and {etag}");
}

#[track_caller]
fn is_not_stale(conditions: &[&str], etag: &str) {
    let inspected = put(conditions, session("412 Precondition Failed", etag)).json();
    let findings = findings(&inspected);
    assert!(
        !findings.contains(&"etag-stale"),
        "{conditions:?}: {findings:?}"
    );
}

#[test]
fn a_stale_copy_is_told_with_the_etag_to_send_next() {
    let stale = ["If-Match: \"a1\""];
    let inspected = put(&stale, session("412 Precondition Failed", "\"b2\"")).json();
    assert_eq!(findings(&inspected), ["etag-stale"]);
    assert_eq!(inspected["request"]["ifMatch"], "\"a1\"");
    assert_eq!(inspected["response"]["etag"], "\"b2\"");
    assert_eq!(
        inspected["retry"],
        json!({ "advised": true, "afterSeconds": null, "at": null, "how": "refresh-and-resend" })
    );
    put(&stale, session("412 Precondition Failed", "\"b2\""))
        .stdout_has("\nETag    sent \"a1\", now \"b2\": stale\n")
        .stdout_has("\nNext    Apply your change to the session in the body and send your change again\n        with\n        If-Match: \"b2\"\n")
        .run();
}

#[test]
fn every_tag_of_a_list_is_compared() {
    finds(&["If-Match: \"x\", \"y\""], "\"b2\"", &["etag-stale"]);
    is_not_stale(&["If-Match: \"x\",\"b2\""], "\"b2\"");
    finds(&["If-Match: \"x, b2\""], "\"b2\"", &["etag-stale"]);
}

#[test]
fn a_weak_tag_never_matches() {
    finds(&["If-Match: W/\"b2\""], "\"b2\"", &["etag-weak"]);
    finds(&["If-Match: \"b2\""], "W/\"b2\"", &["etag-weak"]);
    finds(&["If-Match: W/\"a1\""], "\"b2\"", &["etag-stale"]);
    is_not_stale(&["If-Match: W/\"x\", \"b2\""], "\"b2\"");
}

#[test]
fn a_tag_without_quotes_is_compared_too() {
    is_not_stale(&["If-Match: b2"], "\"b2\"");
    finds(&["If-Match: a1"], "0x8D01", &["etag-stale"]);
}

#[test]
fn the_name_of_a_condition_may_be_written_in_any_case() {
    finds(&["if-match: \"a1\""], "\"b2\"", &["etag-stale"]);
    finds(&["IF-MATCH:\"a1\""], "\"b2\"", &["etag-stale"]);
}

#[test]
fn a_star_names_no_version_so_nothing_is_stale() {
    // The session in the answer exists, as was asked.
    finds(&["If-Match: *"], "\"b2\"", &["condition-contradicted"]);
    finds(&["If-None-Match: *"], "\"b2\"", &[]);
}

#[test]
fn a_star_in_if_match_that_fails_means_that_there_is_no_session() {
    let inspected = put(
        &["If-Match: *"],
        "HTTP/1.1 412 Precondition Failed\r\nContent-Length: 0\r\n\r\n",
    )
    .json();
    assert_eq!(
        inspected["meaning"]["situations"][2]["id"],
        "mpsd-412-if-match"
    );
    assert_eq!(inspected["meaning"]["situations"][2]["verdict"], "applies");
    assert_eq!(inspected["retry"]["how"], "fix-request");
    let advice = json!([
        "If-Match: * asks for a session that exists: probably there is none. To create it, leave If-Match out."
    ]);
    assert_eq!(inspected["advice"], advice);
}

#[test]
fn a_star_in_if_none_match_that_fails_means_that_there_is_a_session() {
    let inspected = put(
        &["If-None-Match: *"],
        "HTTP/1.1 412 Precondition Failed\r\nContent-Length: 0\r\n\r\n",
    )
    .json();
    assert_eq!(inspected["request"]["ifNoneMatch"], "*");
    assert_eq!(
        inspected["meaning"]["situations"][1]["id"],
        "mpsd-412-if-none-match"
    );
    assert_eq!(inspected["meaning"]["situations"][1]["verdict"], "applies");
    let advice = inspected["advice"][0].as_str().expect("advice");
    assert!(advice.contains("To change this one"), "{advice}");
    assert_eq!(inspected["retry"]["how"], "fix-request");
}

#[test]
fn with_both_conditions_if_match_is_checked_first() {
    let both = ["If-Match: \"a1\"", "If-None-Match: *"];
    let inspected = put(&both, session("412 Precondition Failed", "\"b2\"")).json();
    let situations = inspected["meaning"]["situations"]
        .as_array()
        .expect("a list");
    let verdicts: Vec<_> = situations.iter().map(|one| &one["verdict"]).collect();
    assert_eq!(verdicts, ["applies", "possible", "ruled-out"]);
}

#[test]
fn a_condition_on_a_date_is_told_as_one() {
    let since = "If-Unmodified-Since: Wed, 04 Mar 2026 05:06:07 GMT";
    for (method, sent) in [("PUT", &[since][..]), ("GET", &[since])] {
        let conditions = sent.iter().flat_map(|one| ["-H", one]);
        let args: Vec<&str> = ["-X", method, "--url", SESSION]
            .into_iter()
            .chain(conditions)
            .collect();
        let inspected = Run::new(&args)
            .stdin("HTTP/1.1 412 Precondition Failed\r\n\r\n")
            .json();
        let meaning = &inspected["meaning"];
        assert_eq!(meaning["authority"], "http", "{method}");
        let text = meaning["text"].as_str().expect("a text");
        assert!(
            text.contains("If-Unmodified-Since") && !text.contains("If-Match"),
            "{text}"
        );
        let situations = meaning["situations"].as_array().expect("situations");
        assert!(
            situations.iter().all(|one| one["verdict"] == "ruled-out"),
            "{situations:?}"
        );
    }
    // It is looked at before If-None-Match, so that one may not be what failed.
    let args = [
        "-X",
        "PUT",
        "--url",
        SESSION,
        "-H",
        since,
        "-H",
        "If-None-Match: *",
    ];
    let inspected = Run::new(&args)
        .stdin("HTTP/1.1 412 Precondition Failed\r\n\r\n")
        .json();
    let verdicts: Vec<_> = inspected["meaning"]["situations"]
        .as_array()
        .expect("situations")
        .iter()
        .map(|one| one["verdict"].clone())
        .collect();
    assert_eq!(verdicts, ["ruled-out", "possible", "ruled-out"]);
}

#[test]
fn without_the_request_nothing_is_called_stale() {
    let inspected = Run::new::<&str>(&[])
        .stdin(session("412 Precondition Failed", "\"b2\""))
        .json();
    assert_eq!(findings(&inspected), [""; 0]);
    let advice = inspected["advice"][0].as_str().expect("advice");
    assert!(advice.ends_with(" If-Match: \"b2\""), "{advice}");
}

#[test]
fn an_answer_that_should_carry_an_etag_and_does_not_is_told() {
    let without = format!(
        "HTTP/1.1 412 Precondition Failed\r\nContent-Type: application/json\r\n\r\n{SESSION_DOCUMENT}"
    );
    let inspected = put(&["If-Match: \"a1\""], without).json();
    assert_eq!(findings(&inspected), ["etag-missing"]);
    assert_eq!(inspected["response"]["etag"], Value::Null);
}

#[test]
fn after_a_success_the_new_etag_is_the_next_one_to_send() {
    for (conditions, status) in [
        (&[][..], "200 OK"),
        (&["If-Match: \"a1\""], "200 OK"),
        (&["If-None-Match: *"], "201 Created"),
    ] {
        let inspected = put(conditions, session(status, "\"b2\"")).json();
        let advice = json!(["Send the next change with If-Match: \"b2\""]);
        assert_eq!(inspected["advice"], advice, "{conditions:?}");
    }
    let inspected = put(&["If-Match: \"a1\""], session("200 OK", "\"b2\"")).json();
    assert_eq!(findings(&inspected), ["etag-current"]);
    assert_eq!(inspected["findings"][0]["level"], "info");
}

#[test]
fn a_dry_run_stores_nothing_so_its_etag_is_not_the_next() {
    let url = format!("{SESSION}?nocommit=true");
    let inspected = Run::new(&["-X", "PUT", "--url", &url])
        .stdin(session("200 OK", "\"b2\""))
        .json();
    assert_eq!(findings(&inspected), ["dry-run"]);
    assert_eq!(inspected["advice"], json!([]));
    Run::new(&["-X", "PUT", "--url", &url, "-H", "If-Match: \"a1\""])
        .stdin(session("200 OK", "\"b2\""))
        .stdout_has("\nETag    sent \"a1\", \"b2\" in the dry run\n")
        .run();
}

#[test]
fn a_304_with_another_etag_only_says_that_nothing_has_changed() {
    let inspected = Run::new(&["-X", "GET", "--url", SESSION, "-H", "If-None-Match: \"a1\""])
        .stdin("HTTP/1.1 304 Not Modified\r\nETag: \"b2\"\r\n\r\n")
        .json();
    assert_eq!(findings(&inspected), ["etag-differs"]);
    assert_eq!(
        inspected["meaning"]["text"],
        "The answer says that the session has not changed."
    );
}

#[test]
fn a_304_answers_a_condition() {
    let answer = "HTTP/1.1 304 Not Modified\r\nETag: \"b2\"\r\n\r\n";
    let get = |condition| {
        let args = ["-X", "GET", "--url", SESSION, "-H", condition];
        Run::new(&args).stdin(answer).json()
    };
    let fitting = get("If-None-Match: W/\"b2\"");
    assert_eq!(findings(&fitting), [""; 0]);
    assert_eq!(fitting["advice"], json!(["Use the copy you hold."]));
    let odd = get("If-Match: \"b2\"");
    assert_eq!(findings(&odd), ["not-modified-without-condition"]);
}

#[test]
fn a_whole_session_for_an_element_is_told() {
    let url = format!("{SESSION}/properties");
    let answer = format!(
        "HTTP/1.1 403 Forbidden\r\nContent-Type: application/json\r\n\r\n{SESSION_DOCUMENT}"
    );
    let inspected = Run::new(&["-X", "PUT", "--url", &url]).stdin(answer).json();
    assert_eq!(findings(&inspected), ["whole-session"]);
    assert_eq!(inspected["meaning"]["situations"][1]["verdict"], "applies");
}
