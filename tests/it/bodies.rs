//! What a body is, told from its bytes: with a status line, with `--status`, alone.

use serde_json::{Value, json};

use crate::support::Run;

const HANDLE: &str = "/handles/0b7a4f6e-11d2-4c3a-9a55-5d1e2f3a4b6c";

/// A body without head, classified.
#[track_caller]
fn alone(body: impl Into<Vec<u8>>) -> Value {
    let inspected = Run::new::<&str>(&[]).stdin(body).json();
    assert_eq!(inspected["source"]["format"], "body");
    assert_eq!(inspected["response"], Value::Null);
    assert_eq!(inspected["meaning"], Value::Null);
    inspected
}

#[track_caller]
fn is(body: &str, kind: &str) {
    assert_eq!(alone(body)["body"]["kind"], kind, "{body}");
}

/// Checks the kind of a body under a status.
#[track_caller]
fn under(status: &str, body: impl Into<Vec<u8>>, kind: &str, documented: &str) {
    let body = body.into();
    let about = format!("{status}: {}", String::from_utf8_lossy(&body));
    let inspected = Run::new(&["--status", status]).stdin(body).json();
    assert_eq!(inspected["body"]["kind"], kind, "{about}");
    assert_eq!(inspected["body"]["documented"], documented, "{about}");
}

#[test]
fn a_body_alone_is_no_error() {
    Run::new::<&str>(&[])
        .stdin(r#"{"id":"0b7a4f6e","type":"activity","sessionRef":{"scid":"1"}}"#)
        .stdout_has("Handle, no status line\n")
        .stdout_has("Pass the whole response, headers included: `curl -i` prints them.")
        .run();
}

#[test]
fn a_session_is_told_by_its_members() {
    let common = r#""constants":{"system":{}},"properties":{"system":{}}"#;
    for mark in [
        r#""membersInfo":{"first":0,"next":1}"#,
        r#""contractVersion":104"#,
        r#""correlationId":"5e551075-0000-4000-8000-000000000001","changeNumber":1"#,
        r#""branch":"b0b0b0b0-0000-4000-8000-0000000000b0","changeNumber":1"#,
        r#""members":{"first":0,"end":1,"count":1}"#,
    ] {
        let inspected = alone(format!("{{{common},{mark}}}"));
        assert_eq!(inspected["body"]["kind"], "session", "{mark}");
        assert_eq!(inspected["body"]["session"]["certain"], true, "{mark}");
    }
}

#[test]
fn a_cut_down_session_is_probably_one() {
    let body = r#"{"constants":{"system":{}},"members":{},"contractVersion":107}"#;
    let inspected = alone(body);
    assert_eq!(inspected["body"]["kind"], "session");
    assert_eq!(inspected["body"]["session"]["certain"], false);
    Run::new::<&str>(&[])
        .stdin(body)
        .stdout_has("probably a session")
        .run();
}

#[test]
fn what_looks_like_a_session_is_not_taken_for_one() {
    for body in [
        r#"{"constants":{"system":{}},"properties":{"system":{}},"members":{"me":{}}}"#,
        r#"{"constants":{"system":{}},"properties":{"system":{}},"contractVersion":7}"#,
        r#"{"system":{},"custom":{}}"#,
        r#"{"scid":"1","templateName":"lobby","name":"s"}"#,
        r#"{"type":"object","properties":{"system":{}},"required":["constants"]}"#,
        r#"{"type":"Feature","geometry":null,"properties":{"system":{}}}"#,
        r#"{"sessionId":"1","maxPlayers":4,"seatsAvailable":1,"roster":[]}"#,
        r#"{"members":[{"xuid":"1"}],"contractVersion":107}"#,
        r#"[3,0,{"shoulderTaps":[]}]"#,
    ] {
        is(body, "json");
    }
}

#[test]
fn a_session_is_summarised() {
    let inspected = Run::new(&["inspect", "--example", "200"]).json();
    assert_eq!(
        inspected["body"]["session"],
        json!({
            "certain": true,
            "members": 3, "maxMembers": 8, "active": 2, "accepted": 2, "reserved": 1, "servers": 0,
            "changeNumber": 7,
            "branch": "b0b0b0b0-0000-4000-8000-0000000000b0",
            "correlationId": "5e551075-0000-4000-8000-000000000001",
            "contractVersion": 107,
            "visibility": "open", "joinRestriction": "followed", "readRestriction": "followed",
            "startTime": "2026-03-04T05:01:00.0000001Z",
            "initializing": null,
            "large": false, "hasHost": false,
        })
    );
}

#[test]
fn a_large_session_counts_its_members_by_their_number_and_not_by_the_list() {
    let inspected = alone(
        r#"{"constants":{"system":{"maxMembersCount":10000,"capabilities":{"large":true}}},
            "properties":{"system":{}},"members":{"me":{}},"servers":{"a":{}},
            "membersInfo":{"first":0,"next":900,"count":812,"accepted":800}}"#,
    );
    let session = &inspected["body"]["session"];
    assert_eq!(session["members"], 812);
    assert_eq!(session["reserved"], 12);
    assert_eq!(session["servers"], 1);
    assert_eq!(session["large"], true);
    assert_eq!(inspected["findings"][0]["id"], "large-session");
}

#[test]
fn a_session_under_way_tells_its_stage_and_its_host() {
    let inspected = alone(
        r#"{"constants":{"system":{}},"properties":{"system":{"host":"example-host-1"}},
            "membersInfo":{"first":0,"next":2},"initializing":{"stage":"measuring","episode":1}}"#,
    );
    assert_eq!(inspected["body"]["session"]["initializing"], "measuring");
    assert_eq!(inspected["body"]["session"]["hasHost"], true);
}

#[test]
fn handles_and_query_results_are_told() {
    is(r#"{"id":"1","type":"invite","sessionRef":{}}"#, "handle");
    is(r#"{"id":"1","type":"invite"}"#, "json");
    is(r#"{"results":[]}"#, "query-results");
    is(r#"{"results":["lobby","game"]}"#, "query-results");
    is(
        r#"{"results":[{"xuid":"1","sessionRef":{}}]}"#,
        "query-results",
    );
    is(r#"{"results":[{"gamertag":"x"}]}"#, "json");
    is(r#"{"results":[],"profiles":[]}"#, "json");
}

#[test]
fn anything_that_an_element_answers_with_is_the_element() {
    let url = format!("{HANDLE}/session/members/0");
    for body in ["{\"system\":{}}", "[]", "\"open\"", "true"] {
        let answer = format!("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{body}");
        let inspected = Run::new(&["-X", "GET", "--url", &url]).stdin(answer).json();
        assert_eq!(inspected["body"]["kind"], "session-element", "{body}");
        assert_eq!(inspected["body"]["documented"], "match", "{body}");
    }
}

#[test]
fn the_status_of_a_body_can_be_supplied() {
    let inspected = Run::new(&["--status", "409"]).stdin("Not updated.").json();
    assert_eq!(inspected["meaning"]["code"], 409);
    assert_eq!(inspected["body"]["kind"], "message");
    assert_eq!(inspected["body"]["message"], "Not updated.");
    Run::new(&["inspect", "--status=409"])
        .stdin("Not updated.")
        .stdout_has("409 Conflict   client error\n")
        .stdout_has("It says: Not updated.")
        .run();
}

#[test]
fn a_supplied_status_makes_a_body_of_anything() {
    under("400", "Some words", "message", "match");
    under("200", "Some words", "text", "mismatch");
    under(
        "400",
        "<!DOCTYPE html><title>Sign in</title>",
        "html",
        // Markup is that of no service here, and no host tells one.
        "unknown",
    );
    under("503", "<?xml version=\"1.0\"?><error/>", "xml", "unknown");
    under(
        "200",
        b"\x89PNG\r\n\x1a\n\0".as_slice(),
        "binary",
        "mismatch",
    );
    under("204", "", "none", "unknown");
    under("503", "", "none", "match");
    under("400", " \r\n", "none", "mismatch");
}

#[test]
fn a_status_line_outranks_the_supplied_status() {
    let inspected = Run::new(&["--status", "400"])
        .stdin("HTTP/1.1 204 No Content\r\n\r\n")
        .json();
    assert_eq!(inspected["response"]["status"], 204);
}

#[test]
fn the_bytes_outrank_the_content_type() {
    for (content_type, body, kind) in [
        ("text/html", "{\"a\":1}", "json"),
        ("application/json", "<html></html>", "html"),
        ("application/json", "{\"a\":", "malformed-json"),
        ("text/plain", "{\"results\":[]}", "query-results"),
        ("application/problem+json", "{\"status\":400}", "json"),
        (
            "multipart/form-data; boundary=b",
            "--b\r\n\r\nx\r\n--b--\r\n",
            "multipart",
        ),
    ] {
        let answer = format!("HTTP/1.1 200 OK\r\nContent-Type: {content_type}\r\n\r\n{body}");
        let inspected = Run::new(&["--url", "https://profile.xboxlive.com/"])
            .stdin(answer)
            .json();
        assert_eq!(inspected["body"]["kind"], kind, "{content_type}: {body}");
    }
}

#[test]
fn the_media_type_is_compared_without_case_and_parameters() {
    let answer = |content_type| {
        format!("HTTP/1.1 400 Bad Request\r\nContent-Type: {content_type}\r\n\r\nWrong.")
    };
    for content_type in [
        "text/plain",
        "TEXT/Plain; Charset=UTF-8",
        "text/plain;charset=us-ascii",
    ] {
        let inspected = Run::new::<&str>(&[]).stdin(answer(content_type)).json();
        assert_eq!(inspected["body"]["documented"], "match", "{content_type}");
    }
    let inspected = Run::new::<&str>(&[])
        .stdin(answer("application/json"))
        .json();
    assert_eq!(inspected["body"]["documented"], "mismatch");
}

#[test]
fn both_sides_of_a_mismatch_are_said() {
    Run::new(&["--url", crate::support::SESSION])
        .stdin("HTTP/1.1 409 Conflict\r\nContent-Type: text/html\r\n\r\n<html></html>")
        .stdout_has("HTML page, text/html, 13 bytes: not as documented\n")
        .stdout_has("Documented: text/plain, message. Arrived: text/html, an HTML page.")
        .run();
}

/// Checks at which line, column and byte a text is no JSON, and what is said of it there.
#[track_caller]
fn fails_at(body: &str, [line, column, byte]: [usize; 3], said: &str) {
    let inspected = alone(body);
    assert_eq!(inspected["body"]["kind"], "malformed-json", "{body}");
    let finding = &inspected["findings"][0];
    assert_eq!(finding["id"], "malformed-json", "{body}");
    assert_eq!(finding["level"], "error", "{body}");
    let text = finding["text"].as_str().expect("a text");
    let place = format!("line {line}, column {column} of the body (byte {byte}): ");
    assert!(text.contains(&place) && text.contains(said), "{text}");
    let shown = Run::new::<&str>(&[])
        .stdin(body)
        .stdout_has("malformed JSON")
        .run();
    // The sentence may be wrapped.
    let words: Vec<&str> = shown.stdout().split_whitespace().collect();
    let shown = words.join(" ");
    assert!(
        shown.contains(place.trim_end()) && shown.contains(said),
        "{shown}"
    );
}

#[test]
fn a_fault_in_json_is_told_with_line_column_and_byte() {
    fails_at("{\"a\": 1,}", [1, 9, 8], "after the comma, found `}`");
    fails_at("{\"a\": 1,\n \"b\": nul}", [2, 10, 18], "found `}`");
    fails_at(
        "{\"a\" 1}",
        [1, 6, 5],
        "expected `:` after the member name, found `1`",
    );
    fails_at(
        "{\"a\": 1, 'b': 2}",
        [1, 10, 9],
        "expected a member name in double quotes, found `'`",
    );
    fails_at("{\"a\": 1", [1, 8, 7], "found the end of the text");
    fails_at("{\"é\": 1,}", [1, 9, 9], "after the comma, found `}`");
    fails_at(
        "{\"a\":1}}",
        [1, 8, 7],
        "expected the end of the text, found `}`",
    );
}

#[test]
fn the_text_around_a_fault_is_shown_with_a_mark_under_it() {
    Run::new::<&str>(&[])
        .stdin("{\"a\": 1,\n \"b\": nul}")
        .stdout_has("\n         \"b\": nul}\n                 ^\n")
        .run();
}

#[test]
fn a_cut_session_looks_like_one() {
    let inspected = alone(r#"{"membersInfo":{"first":0,"next":1},"constants":{"system":{"#);
    let text = inspected["findings"][0]["text"].as_str().expect("a text");
    assert!(text.contains("looks like a session"), "{text}");
}
