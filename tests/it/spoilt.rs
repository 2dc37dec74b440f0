//! Bodies with bytes of others in them, or behind them.

use serde_json::Value;

use crate::support::{Run, findings};

const SESSION: &str = r#"{"membersInfo":{"first":0,"next":1,"count":1,"accepted":1,"active":1},"constants":{"system":{"version":1,"maxMembersCount":8},"custom":{}},"properties":{"system":{},"custom":{}},"members":{},"servers":{},"contractVersion":105,"branch":"b0b0b0b0-0000-4000-8000-0000000000b0","changeNumber":8}"#;
const URL: &str =
    "/serviceconfigs/11111111-2222-4333-8444-555555555555/sessiontemplates/lobby/sessions/one";

/// What is said of a 412 with this body to a PUT with `If-Match`.
fn refused(headers: &str, body: &str) -> Value {
    let response =
        format!("HTTP/1.1 412 Precondition Failed\r\nETag: \"2\"\r\n{headers}\r\n\r\n{body}");
    let run = Run::new(&[
        "inspect",
        "-X",
        "PUT",
        "--url",
        URL,
        "-H",
        "If-Match: \"1\"",
    ]);
    run.stdin(response).json()
}

/// The verdict of a situation.
fn verdict(inspected: &Value, id: &str) -> String {
    let situations = inspected["meaning"]["situations"].as_array();
    let one = situations
        .and_then(|all| all.iter().find(|one| one["id"] == id))
        .unwrap_or_else(|| panic!("no {id}: {inspected:#}"));
    one["verdict"].as_str().expect("a word").to_owned()
}

const WITH_SESSION: &str = "mpsd-412-if-match-existing-session";
const IN_OTHER_CASES: &str = "mpsd-412-if-match";

#[test]
fn a_spoilt_body_rules_no_situation_in_or_out() {
    let length = format!(
        "Content-Type: application/json\r\nContent-Length: {}",
        SESSION.len()
    );
    let json = "Content-Type: application/json; charset=utf-8";
    for (headers, body) in [
        (
            &*length,
            format!("\n\t{}\n{SESSION}\n====\n", SESSION.len()),
        ),
        (json, format!("\n\t{}\n{SESSION}\n====\n", SESSION.len())),
        (json, format!("[tool] note\n{SESSION}")),
        (json, "note \x1b)cut".to_owned()),
        (
            "Content-Type: text/plain\r\nContent-Length: 12",
            "one\n## tool said two\nthree".to_owned(),
        ),
    ] {
        let inspected = refused(headers, &body);
        for id in [WITH_SESSION, IN_OTHER_CASES] {
            assert_eq!(verdict(&inspected, id), "possible", "{headers} {body:?}");
        }
    }
    let sound = refused(&length, SESSION);
    assert_eq!(verdict(&sound, WITH_SESSION), "applies");
    let text = refused(
        "Content-Type: text/plain\r\nContent-Length: 12",
        "not the same",
    );
    assert_eq!(verdict(&text, IN_OTHER_CASES), "applies");
}

#[test]
fn json_that_a_tool_laid_out_is_as_good_as_it_was_sent() {
    let laid_out = SESSION.replace('{', "{\n  ").replace(',', ",\n  ");
    let length = format!(
        "Content-Type: application/json\r\nContent-Length: {}",
        SESSION.len()
    );
    for behind in ["", "\n", "\n\nuser@host:~$ "] {
        let inspected = refused(&length, &format!("{laid_out}{behind}"));
        assert_eq!(verdict(&inspected, WITH_SESSION), "applies", "{behind:?}");
        assert_eq!(inspected["body"]["length"], laid_out.len());
        assert!(
            !findings(&inspected).contains(&"body-long"),
            "{inspected:#}"
        );
    }
}

#[test]
fn what_stands_behind_the_answer_to_a_head_is_no_body() {
    let response = "HTTP/1.1 404 Not Found\r\nContent-Length: 1256\r\n\r\n\nuser@host:~$ ls\n";
    let run = Run::new(&["inspect", "-X", "HEAD", "--url", URL]);
    let inspected = run.stdin(response).json();
    assert_eq!(inspected["body"]["kind"], "none");
    assert_eq!(inspected["body"]["length"], 0);
}

#[test]
fn what_is_set_aside_behind_a_body_is_told() {
    let response = "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n\n503 0.006381\n";
    let inspected = Run::new(&["inspect"]).stdin(response).json();
    assert_eq!(inspected["body"]["kind"], "none");
    assert!(
        findings(&inspected).contains(&"reading-repaired"),
        "{inspected:#}"
    );
}
