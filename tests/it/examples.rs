//! The built-in examples: printed, piped back in, inspected with their request.

use serde_json::{Value, json};
use xblstatus::examples;

use crate::support::{Run, SESSION};

/// An example and what the documentation makes of it.
struct Expected {
    name: &'static str,
    /// The situations that are not ruled out once the request is known; the only one applies.
    left: &'static [&'static str],
    kind: &'static str,
    /// Whether the body is as documented.
    documented: &'static str,
    findings: &'static [&'static str],
    /// Whether and how to send again, and after how many seconds.
    retry: (bool, &'static str, Option<u64>),
}

#[rustfmt::skip]
const EXAMPLES: [Expected; 17] = [
    Expected {
        name: "200", left: &["mpsd-200-read"], kind: "session", documented: "match",
        findings: &[], retry: (false, "none", None),
    },
    Expected {
        name: "201", left: &["mpsd-201-created"], kind: "session", documented: "match",
        findings: &[], retry: (false, "none", None),
    },
    Expected {
        name: "202", left: &["mpsd-202-accepted"], kind: "none", documented: "match",
        findings: &[], retry: (false, "later", None),
    },
    Expected {
        name: "204", left: &["mpsd-204-session-missing"], kind: "none", documented: "unknown",
        findings: &[], retry: (false, "none", None),
    },
    Expected {
        name: "304", left: &["mpsd-304-not-modified"], kind: "none", documented: "unknown",
        findings: &[], retry: (false, "none", None),
    },
    Expected {
        name: "400", left: &["mpsd-400-missing-field", "mpsd-400-malformed-json"],
        kind: "message", documented: "match",
        findings: &[], retry: (false, "fix-request", None),
    },
    Expected {
        name: "403", left: &["mpsd-403-refused"], kind: "message", documented: "match",
        findings: &[], retry: (false, "fix-request", None),
    },
    Expected {
        name: "403-session", left: &["mpsd-403-read-only"], kind: "session", documented: "match",
        findings: &["whole-session"], retry: (false, "fix-request", None),
    },
    Expected {
        name: "403-write", left: &["mpsd-403-refused"], kind: "message", documented: "match",
        findings: &[], retry: (false, "fix-request", None),
    },
    Expected {
        name: "404", left: &["mpsd-404-invalid-uri", "mpsd-404-reference-missing"],
        kind: "message", documented: "match",
        findings: &[], retry: (false, "fix-request", None),
    },
    Expected {
        name: "404-session",
        left: &[
            "mpsd-404-invalid-uri", "mpsd-404-reference-missing", "mpsd-404-element-session-missing",
            "mpsd-404-element-lookup-invalid",
        ],
        kind: "message", documented: "match",
        findings: &[], retry: (false, "fix-request", None),
    },
    Expected {
        name: "405", left: &["mpsd-405-wrong-verb"], kind: "message", documented: "match",
        findings: &["method-not-listed"], retry: (false, "fix-request", None),
    },
    Expected {
        name: "409",
        left: &["mpsd-409-constants", "mpsd-409-large-session-members", "mpsd-409-incompatible"],
        kind: "message", documented: "match",
        findings: &[], retry: (false, "fix-request", None),
    },
    Expected {
        name: "412", left: &["mpsd-412-if-none-match"], kind: "none", documented: "unknown",
        findings: &[], retry: (false, "fix-request", None),
    },
    Expected {
        name: "412-session", left: &["mpsd-412-if-match-existing-session"],
        kind: "session", documented: "match",
        findings: &["etag-stale"], retry: (true, "refresh-and-resend", None),
    },
    Expected {
        name: "429", left: &["mpsd-429-rate-limited"], kind: "rate-limit", documented: "match",
        findings: &[], retry: (true, "wait", Some(12)),
    },
    Expected {
        name: "503", left: &["mpsd-503-overloaded"], kind: "none", documented: "match",
        findings: &[], retry: (true, "wait", Some(30)),
    },
];

/// The examples of other services: name, kind of body, findings, how to send again.
#[rustfmt::skip]
const ELSEWHERE: [(&str, &str, &[&str], &str); 4] = [
    ("200-rate-limit", "rate-limit", &["wrapped-status", "status-disagrees"], "wait"),
    ("400-people", "service-error", &["undocumented-code"], "fix-request"),
    ("401-sign-in", "sign-in-error", &[], "none"),
    ("429-presence", "rate-limit", &[], "wait"),
];

/// The ids of the situations with a verdict that `keep` takes.
fn ids(inspected: &Value, keep: impl Fn(&Value) -> bool) -> Vec<&str> {
    inspected["meaning"]["situations"]
        .as_array()
        .expect("a list of situations")
        .iter()
        .filter(|one| keep(&one["verdict"]))
        .map(|one| one["id"].as_str().expect("an id"))
        .collect()
}

fn left(inspected: &Value) -> Vec<&str> {
    ids(inspected, |verdict| verdict != "ruled-out")
}

fn applying(inspected: &Value) -> Vec<&str> {
    ids(inspected, |verdict| verdict == "applies")
}

/// The example as `xblstatus example` prints it.
fn printed(name: &str) -> Vec<u8> {
    let example = Run::new(&["example", name]).stdout_has("").run();
    example.stdout_bytes().to_vec()
}

#[test]
fn there_is_one_for_every_row_and_the_table_of_this_test_names_them_all() {
    let elsewhere = ELSEWHERE.iter().map(|(name, ..)| *name);
    let names = EXAMPLES.iter().map(|example| example.name).chain(elsewhere);
    assert!(examples::ALL.iter().map(|example| example.name).eq(names));
}

#[test]
fn an_example_with_its_request_is_explained_as_documented() {
    for expected in &EXAMPLES {
        let name = expected.name;
        let inspected = Run::new(&["inspect", "--example", name]).json();
        assert_eq!(left(&inspected), expected.left, "{name}");
        if let [only] = expected.left {
            assert_eq!(applying(&inspected), [*only], "{name}");
        }
        assert_eq!(inspected["meaning"]["authority"], "mpsd", "{name}");
        assert_eq!(inspected["meaning"]["authorityAssumed"], false, "{name}");
        assert_eq!(inspected["body"]["kind"], expected.kind, "{name}");
        assert_eq!(
            inspected["body"]["documented"], expected.documented,
            "{name}"
        );
        assert_eq!(inspected["body"]["complete"], true, "{name}");
        let findings = inspected["findings"].as_array().expect("a list");
        let findings: Vec<_> = findings.iter().map(|one| &one["id"]).collect();
        assert_eq!(findings, expected.findings, "{name}");
        let (advised, how, after) = expected.retry;
        let retry = &inspected["retry"];
        assert_eq!(retry["advised"], advised, "{name}");
        assert_eq!(retry["how"], how, "{name}");
        assert_eq!(retry["afterSeconds"], json!(after), "{name}");
        assert_eq!(retry["at"].is_string(), after.is_some(), "{name}");
        assert_ne!(inspected["advice"], json!([]), "{name}");
    }
}

#[test]
fn an_example_of_another_service_is_explained_by_its_error_object() {
    for (name, kind, findings, how) in ELSEWHERE {
        let inspected = Run::new(&["inspect", "--example", name]).json();
        assert_ne!(inspected["meaning"]["authority"], "mpsd", "{name}");
        assert_eq!(inspected["body"]["kind"], kind, "{name}");
        let ids = inspected["findings"].as_array().expect("a list");
        let ids: Vec<_> = ids.iter().map(|one| &one["id"]).collect();
        assert_eq!(ids, findings, "{name}");
        assert_eq!(inspected["retry"]["how"], how, "{name}");
    }
}

#[test]
fn an_example_piped_back_in_is_explained_without_its_request() {
    for expected in &EXAMPLES {
        let name = expected.name;
        let inspected = Run::new::<&str>(&[]).stdin(printed(name)).json();
        assert_eq!(inspected["request"], Value::Null, "{name}");
        assert_eq!(inspected["meaning"]["authorityAssumed"], true, "{name}");
        assert_eq!(inspected["body"]["kind"], expected.kind, "{name}");
        assert_eq!(
            inspected["body"]["documented"], expected.documented,
            "{name}"
        );
        let left = left(&inspected);
        let kept = expected.left.iter().all(|id| left.contains(id));
        assert!(kept, "{name}: {left:?}");
    }
}

#[test]
fn the_body_alone_decides_the_two_rows_of_403_and_the_session_of_412() {
    for (name, applies) in [
        ("403", "mpsd-403-refused"),
        ("403-session", "mpsd-403-read-only"),
        ("412-session", "mpsd-412-if-match-existing-session"),
    ] {
        let inspected = Run::new::<&str>(&[]).stdin(printed(name)).json();
        assert_eq!(applying(&inspected), [applies], "{name}");
    }
    let inspected = Run::new::<&str>(&[]).stdin(printed("412")).json();
    assert_eq!(applying(&inspected), [""; 0]);
    assert_eq!(left(&inspected).len(), 3);
}

#[test]
fn the_request_of_an_example_can_be_supplied_by_hand() {
    let supplied = Run::new(&[
        "-X",
        "PUT",
        "--url",
        SESSION,
        "-H",
        "If-Match: \"0123456789abcdef0123456789abcdef\"",
    ])
    .stdin(printed("412-session"))
    .json();
    assert_eq!(applying(&supplied), ["mpsd-412-if-match-existing-session"]);
    assert_eq!(left(&supplied).len(), 1);
    assert_eq!(supplied["findings"][0]["id"], "etag-stale");
}

#[test]
fn another_request_can_be_supplied_for_an_example() {
    let options = [
        "--method",
        "DELETE",
        "--url",
        "/serviceconfigs/11111111-2222-4333-8444-555555555555/sessiontemplates/lobby/sessions/s/members/me",
    ];
    let inspected = Run::new(&[&["inspect", "--example", "204"], &options[..]].concat()).json();
    assert_eq!(applying(&inspected), ["mpsd-204-element-gone"]);
}

#[test]
fn every_example_is_reported_in_every_format() {
    for expected in &EXAMPLES {
        let (code, _) = expected.name.split_at(3);
        for format in ["human", "json", "ndjson", "markdown"] {
            let args = ["inspect", "--example", expected.name, "--format", format];
            let report = Run::new(&args).stdout_has(code).run();
            assert!(report.stdout().ends_with('\n'), "{args:?}");
        }
    }
}

#[test]
fn the_report_of_an_example_names_the_situation_that_applies() {
    for expected in &EXAMPLES {
        if let [only] = expected.left {
            let why = match expected.name {
                "403" | "403-write" => "Why     the message says so: ",
                _ => "Why     applies: ",
            };
            Run::new(&["inspect", "--example", expected.name])
                .stdout_has(why)
                .stdout_has(&format!("\n        {only} (MPSD table, documented"))
                .run();
        }
    }
}

#[test]
fn an_example_is_named_as_the_source() {
    let inspected = Run::new(&["inspect", "--example", "304"]).json();
    let source = json!({
        "file": "example 304", "index": 1, "format": "http", "time": null, "durationMs": null, "firstByteMs": null,
    });
    assert_eq!(inspected["source"], source);
}
