//! What `--redact ids` masks: whoever and wherever somebody is, the same way in the whole run. Secrets are hidden in any case.

use serde_json::{Value, json};

use crate::support::Run;

const XUID: &str = "2533274847115321";
const OTHER_XUID: &str = "2533274847115322";
const GAMERTAG: &str = "BlueFox4711";
const SESSION: &str = "BlueFoxesLobby";
const DEVICE: &str = "b1ue-f0x-dev1ce-t0ken";
const DEVICE_ID: &str = "F900000000004711";
const ADDRESS: &str = "203.0.113.77";
const LONG_ADDRESS: &str = "2001:db8::4711";
const SECURE_ADDRESS: &str = "bm90LWEtcmVhbC1hZGRyZXNz";
const MACHINE: &str = "0a1b2c3d-4711-4000-8000-00000000beef";
const CID: &str = "b1uef0x4711c1d00";

const ALL: [&str; 10] = [
    XUID,
    OTHER_XUID,
    GAMERTAG,
    SESSION,
    DEVICE_ID,
    ADDRESS,
    LONG_ADDRESS,
    SECURE_ADDRESS,
    MACHINE,
    CID,
];

/// What stays: it names a title and a call, not somebody.
const SCID: &str = "11111111-2222-4333-8444-555555555555";
const CORRELATION: &str = "9652962e-2da6-4f1f-aa46-af3ead2d92b0";

fn session_url() -> String {
    format!(
        "https://sessiondirectory.xboxlive.com/serviceconfigs/{SCID}/sessionTemplates/lobby/sessions/{SESSION}"
    )
}

/// Calls that name somebody in every place that is shown.
fn calls() -> String {
    let headers = json!({
        "Content-Type": "text/plain",
        "Set-Cookie": "a=NotRealAtAll1xYz",
        "X-XblCorrelationId": CORRELATION,
        "X-Xbl-Debug": format!("device=Scarlett({DEVICE_ID}), user0={XUID}; gamertag={GAMERTAG}; privilege=multiplayer, sandbox=RETAIL"),
        "Content-Location": format!("/serviceconfigs/{SCID}/sessionTemplates/lobby/sessions/{SESSION}"),
        "X-DeviceId": DEVICE_ID,
        "X-MachineId": MACHINE,
        "X-UserCid": CID,
        "X-Forwarded-For": format!("{ADDRESS}, {LONG_ADDRESS}"),
    });
    let lines = [
        json!({
            "status": 403, "method": "PUT", "url": session_url(), "headers": headers,
            "body": format!("User {XUID} ({GAMERTAG}) at {ADDRESS} may not write to {SESSION}."),
        }),
        json!({
            "status": 404, "headers": {"Content-Type": "text/plain"},
            "url": format!("https://profile.xboxlive.com/users/xuid({XUID})/profile/settings"),
            "body": format!("User {{\"xuid\":\"{OTHER_XUID}\",\"gamertag\":\"{GAMERTAG}\"}} was not found"),
        }),
        json!({
            "status": 400, "headers": {"Content-Type": "application/json"},
            "url": format!("https://peoplehub.xboxlive.com/users/gt({GAMERTAG})"),
            "body": {"code": 4000, "source": "DemoFD", "description":
                format!("secureDeviceAddress={SECURE_ADDRESS} xuid={XUID} gamertag: {GAMERTAG} ip {LONG_ADDRESS}")},
        }),
        json!({"url": session_url(), "error": format!("net::ERR_FAILED {ADDRESS}:443")}),
    ];
    lines.iter().map(|line| format!("{line}\n")).collect()
}

fn run(args: &[&str]) -> crate::support::Outcome {
    let run = Run::new(&["inspect", "-"]).args(args).stdin(calls());
    let outcome = run.any_code().stdout_has("").stderr_has("").run();
    assert!(!outcome.stdout().is_empty(), "{outcome}");
    outcome
}

const FORMATS: [&[&str]; 9] = [
    &["--format=human", "--full", "--headers"],
    &["--format=human"],
    &["--format=human", "--summary"],
    &["--format=human", "--index=1", "--headers", "--color=always"],
    &["--format=markdown", "--full", "--headers"],
    &["--format=markdown"],
    &["--format=json"],
    &["--format=json", "--summary"],
    &["--format=ndjson"],
];

/// A text without what breaks a value over lines and columns.
fn packed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

#[test]
fn identifiers_are_masked_in_every_format_and_on_both_streams() {
    let mut wrong = Vec::new();
    for format in FORMATS {
        let outcome = run(&[&["--redact=ids"], format].concat());
        for stream in [outcome.stdout(), outcome.stderr()] {
            let packed = packed(stream);
            for id in ALL {
                if packed.contains(id) {
                    wrong.push(format!("{format:?} | {id}"));
                }
            }
        }
    }
    super::carrier::none(&wrong);
}

#[test]
fn identifiers_are_shown_without_the_option_and_secrets_are_not() {
    let outcome = run(&["--format=ndjson"]);
    for id in ALL {
        assert!(outcome.stdout().contains(id), "{id}");
    }
    assert!(!outcome.stdout().contains("NotRealAtAll1xYz"), "{outcome}");
}

#[test]
fn what_names_nobody_stays_and_secrets_are_hidden_too() {
    for format in FORMATS {
        let outcome = run(&[&["--redact=ids"], format].concat());
        assert!(!outcome.stdout().contains("NotRealAtAll1xYz"), "{outcome}");
    }
    let outcome = run(&["--redact=ids", "--format=ndjson"]);
    for stays in [
        SCID,
        CORRELATION,
        "sandbox",
        "RETAIL",
        "multiplayer",
        "lobby",
        "<redacted 1>",
    ] {
        assert!(outcome.stdout().contains(stays), "{stays}: {outcome}");
    }
}

#[test]
fn the_same_identifier_has_the_same_label_in_the_whole_run() {
    let all = run(&["--redact=ids", "--format=ndjson"]).ndjson();
    let text = |at: usize, pointer: &str| {
        let found = all[at].pointer(pointer).and_then(Value::as_str);
        found
            .unwrap_or_else(|| panic!("no {pointer} in {}", all[at]))
            .to_owned()
    };
    let message = text(0, "/body/message");
    assert_eq!(
        message,
        "User <xuid 1> (<gamertag 1>) at <ip 1> may not write to <session 1>."
    );
    assert!(text(0, "/request/url").ends_with("/sessions/<session 1>"));
    assert_eq!(text(0, "/request/session/name"), "<session 1>");
    assert!(text(1, "/request/url").contains("/users/xuid(<xuid 1>)/"));
    let other = text(1, "/body/message");
    assert_eq!(
        other,
        r#"User {"xuid":"<xuid 2>","gamertag":"<gamertag 1>"} was not found"#
    );
    assert!(text(2, "/request/url").ends_with("/users/gt(<gamertag 1>)"));
}

#[test]
fn a_device_token_of_a_session_is_an_identifier_and_any_other_a_secret() {
    let broken =
        format!(r#"{{"members":{{"0":{{"properties":{{}},"deviceToken":"{DEVICE}"}}}} "x":1}}"#);
    let line = json!({"status": 200, "url": session_url(), "headers": {"Content-Type": "application/json"}, "body": broken});
    for format in ["--format=human", "--format=json", "--format=markdown"] {
        let masked = Run::new(&["inspect", "--redact=ids", format, "-"]).stdin(format!("{line}\n"));
        let masked = masked.stdout_has("").run();
        assert!(!packed(masked.stdout()).contains(DEVICE), "{masked}");
    }
    let sign_in = format!(r#"{{"DeviceToken":"{DEVICE}" "x":1}}"#);
    let line = json!({"status": 400, "url": "https://device.auth.xboxlive.com/device/authenticate", "headers": {"Content-Type": "application/json"}, "body": sign_in});
    for format in ["--format=human", "--format=json", "--format=markdown"] {
        let hidden = Run::new(&["inspect", format, "-"]).stdin(format!("{line}\n"));
        let hidden = hidden.stdout_has("<redacted 1>").run();
        assert!(!packed(hidden.stdout()).contains(DEVICE), "{hidden}");
    }
}

#[test]
fn a_lone_text_names_nobody_where_it_says_what_it_names() {
    let mut wrong = Vec::new();
    for (text, id) in [
        (
            "gamertag \"Zorblax Prime\" of xuid 2814639011617876 blocked",
            "Zorblax",
        ),
        ("GT:Zorblax Prime was kicked", "Zorblax"),
        ("member me_2 of /sessions/b1u3-l0bby-Wq7 left", "b1u3"),
        ("GET /x?a=1&session=b1u3-l0bby-Wq7&b=2 failed", "b1u3"),
        ("session \"b1u3-l0bby-Wq7\" is full", "b1u3"),
        ("session b1u3-l0bby-Wq7 was not found", "b1u3"),
    ] {
        let line = json!({"status": 403, "headers": {"Content-Type": "text/plain"}, "body": text});
        let run = Run::new(&["inspect", "--redact=ids", "-"]).stdin(format!("{line}\n"));
        let outcome = run.any_code().stdout_has("").run();
        if outcome.stdout().contains(id) {
            wrong.push(format!("{text} | {outcome}"));
        }
        let log = format!("2026-03-04 ERROR HTTP 403: {text}\n");
        let run = Run::new(&["explain", "--redact=ids", "--scan", "-"]).stdin(log);
        let outcome = run.any_code().stdout_has("403").run();
        if outcome.stdout().contains(id) {
            wrong.push(format!("scan {text} | {outcome}"));
        }
    }
    super::carrier::none(&wrong);
}

#[test]
fn what_a_log_names_somewhere_is_masked_in_each_of_its_lines() {
    let log = format!(
        "PUT {} sent\nHTTP 404 {GAMERTAG} is not in {SESSION}\nGET /users/gt({GAMERTAG}) HTTP/1.1\n",
        session_url()
    );
    for format in ["--format=human", "--format=json", "--format=markdown"] {
        let run = Run::new(&["explain", "--redact=ids", format, "--scan", "-"]).stdin(log.clone());
        let outcome = run.any_code().stdout_has("404").run();
        for id in [GAMERTAG, SESSION] {
            assert!(!packed(outcome.stdout()).contains(id), "{outcome}");
        }
    }
}
