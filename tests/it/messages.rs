//! Messages that are known by their words: what is said of them, and which situation they name.

use serde_json::{Value, json};
use xblstatus::catalog::Text;
use xblstatus::catalog::messages::{Message, MessageSource, TABLE};

use crate::support::{Run, SESSION};

/// Each message in surroundings of our own, by the id of its row.
const TEXTS: [(&str, &str); 16] = [
    (
        "service-config-access",
        "The requested service config cannot be accessed.",
    ),
    (
        "session-access-write",
        "The requested session cannot be accessed. Refused, as it isn't open or has a join restriction.",
    ),
    (
        "session-access-read",
        "The requested session cannot be accessed. Refused, as it is private or has a read restriction.",
    ),
    (
        "session-access-private",
        "The requested session cannot be accessed.",
    ),
    (
        "existing-member-references",
        "The body can't contain existing member references.",
    ),
    (
        "servers-collection",
        "The body can't contain a 'servers' collection.",
    ),
    (
        "service-config-invalid",
        "The SCID is either invalid or not configured for sessions.",
    ),
    ("session-not-found", "The requested session wasn't found."),
    (
        "managed-initialization",
        "It is configured for managed initialization requiring at least 3 members.",
    ),
    (
        "constant-conflict",
        "The constant field 'maxMembersCount' conflicts with the one in the session.",
    ),
    (
        "initialization-succeeded",
        "The 'initializationSucceeded' property can only be set during 'evaluating'.",
    ),
    (
        "roles-name",
        "The 'roles' section contains a role type with an invalid name.",
    ),
    (
        "read-restriction",
        "The 'readRestriction' provided, cannot be set to none.",
    ),
    ("turn", "The 'turn' property must be an array of numbers."),
    (
        "measurements",
        "The measurements can only be uploaded if session 'metrics' exist.",
    ),
    (
        "server-measurements",
        "Invalid member property serverMeasurements 'one'.",
    ),
];

/// What those messages name that name something.
const NAMED: [(&str, &str); 2] = [
    ("managed-initialization", "3"),
    ("constant-conflict", "maxMembersCount"),
];

/// A response with a text body.
fn response(status: u16, body: impl AsRef<[u8]>) -> Vec<u8> {
    typed(status, "text/plain; charset=utf-8", body)
}

fn typed(status: u16, content_type: &str, body: impl AsRef<[u8]>) -> Vec<u8> {
    let head = format!("HTTP/1.1 {status} Refused\r\nContent-Type: {content_type}\r\n\r\n");
    [head.as_bytes(), body.as_ref()].concat()
}

fn inspect(response: Vec<u8>, args: &[&str]) -> Value {
    Run::new(args).stdin(response).json()
}

fn known(inspected: &Value) -> &Value {
    &inspected["body"]["knownMessage"]
}

fn row(id: &str) -> &'static Message {
    TABLE.iter().find(|row| row.id == id).expect("a row")
}

/// The words of a text, however it is wrapped.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Id and verdict of every situation.
fn verdicts(inspected: &Value) -> Vec<(&str, &str)> {
    let situations = inspected["meaning"]["situations"].as_array();
    let situations = situations.expect("a list of situations").iter();
    situations
        .map(|one| {
            let id = one["id"].as_str().expect("an id");
            (id, one["verdict"].as_str().expect("a verdict"))
        })
        .collect()
}

fn applying(inspected: &Value) -> Vec<&str> {
    let applies = verdicts(inspected).into_iter();
    applies
        .filter(|(_, verdict)| *verdict == "applies")
        .map(|(id, _)| id)
        .collect()
}

fn finding<'i>(inspected: &'i Value, id: &str) -> Option<&'i str> {
    let findings = inspected["findings"].as_array().expect("a list");
    let found = findings.iter().find(|one| one["id"] == id)?;
    found["text"].as_str()
}

#[test]
fn the_texts_of_this_test_cover_every_row() {
    assert!(TABLE.iter().map(|row| row.id).eq(TEXTS.map(|(id, _)| id)));
}

/// A way to take a text in one language.
type Say = fn(Text) -> &'static str;

/// The languages, by their names on the command line.
const LANGUAGES: [(&str, Say); 2] = [("en", |text| text.en), ("fr", |text| text.fr)];

#[test]
fn every_message_gets_its_cause_and_its_remedy_in_both_languages() {
    for (id, text) in TEXTS {
        let row = row(id);
        for (language, say) in LANGUAGES {
            let answer = response(row.status, format!("{text}\r\n"));
            let inspected = inspect(answer, &["--lang", language]);
            let known = known(&inspected);
            assert_eq!(known["id"], id);
            assert_eq!(known["status"], row.status, "{id}");
            assert_eq!(
                known["documented"],
                row.origin == MessageSource::Documented,
                "{id}"
            );
            let named = NAMED.iter().find(|(one, _)| *one == id);
            match named {
                Some((_, value)) => {
                    for text in ["cause", "remedy"].map(|name| known[name].as_str()) {
                        assert!(
                            text.is_some_and(|text| text.contains(value)),
                            "{id}: {text:?}"
                        );
                    }
                }
                None => {
                    assert_eq!(known["cause"], say(row.cause), "{id}");
                    assert_eq!(known["remedy"], say(row.remedy), "{id}");
                    assert_eq!(known["values"], Value::Null, "{id}");
                }
            }
            let conditions = known["conditions"].as_array().expect("a list");
            assert_eq!(conditions.len(), row.conditions.len());
            for (said, condition) in conditions.iter().zip(row.conditions) {
                let said = said.as_str().expect("a sentence");
                assert!(said.starts_with(say(condition.holds)), "{id}: {said}");
                assert!(
                    said.ends_with(say(condition.fails.unwrap_or(condition.holds))),
                    "{id}: {said}"
                );
            }
            assert_eq!(inspected["advice"][0], known["remedy"], "{id}");
            assert_eq!(inspected["body"]["kind"], "message", "{id}");
            assert_eq!(finding(&inspected, "message-elsewhere"), None, "{id}");
        }
    }
}

#[test]
fn the_report_shows_words_origin_cause_and_remedy() {
    for (id, text) in TEXTS {
        let row = row(id);
        for (language, say) in LANGUAGES {
            for format in ["human", "markdown"] {
                let report = Run::new(&["--format", format, "--lang", language])
                    .stdin(response(row.status, text))
                    .stdout_has(id)
                    .run();
                let report = words(report.stdout()).replace('\\', "");
                let origin = match (row.origin, language) {
                    (MessageSource::Documented, "fr") => "(documenté), reconnu à `",
                    (MessageSource::Documented, _) => "(documented), recognised by `",
                    (MessageSource::Seen, "fr") => "(vu, non documenté), reconnu à `",
                    (MessageSource::Seen, _) => "(seen, not documented), recognised by `",
                };
                let holds = row.conditions.iter().map(|condition| say(condition.holds));
                let named = NAMED.iter().find(|(one, _)| *one == id);
                let (cause, remedy) = match named {
                    Some((_, value)) => (*value, *value),
                    None => (say(row.cause), say(row.remedy)),
                };
                for part in [origin, cause, remedy].into_iter().chain(holds) {
                    assert!(
                        report.contains(&words(part)),
                        "{id}, {format}: {part}\n{report}"
                    );
                }
            }
        }
    }
}

#[test]
fn spelling_and_encoding_make_no_difference() {
    let text = "The requested session wasn't found.\r\n";
    let utf_16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let marked = [b"\xff\xfe".as_slice(), &utf_16].concat();
    for body in [
        response(404, text),
        response(404, text.to_uppercase()),
        response(404, text.replace('\'', "’")),
        response(404, text.replace(' ', "\r\n  ")),
        response(404, format!("\u{feff}{text}")),
        typed(404, "text/plain; charset=utf-16le", &utf_16),
        response(404, &marked),
        typed(
            404,
            "text/plain; charset=windows-1252",
            "The requested session wasn\u{92}t found."
                .chars()
                .map(|c| c as u8)
                .collect::<Vec<_>>(),
        ),
    ] {
        let inspected = inspect(body, &[]);
        assert_eq!(known(&inspected)["id"], "session-not-found");
    }
}

#[test]
fn a_small_json_object_may_carry_the_message() {
    for body in [
        r#"{"message":"The requested session wasn't found."}"#,
        r#"{"status":"404","message":"The requested session wasn\u2019t found.\r\n"}"#,
        r#"{"statusCode":404,"error":"Not Found","message":"Requested session was not found"}"#,
        r#"{"Message":"The requested session wasn't found."}"#,
        r#"{"content":{"message":"The requested session wasn't found."},"code":404}"#,
    ] {
        let inspected = inspect(typed(404, "application/json", body), &[]);
        assert_eq!(known(&inspected)["id"], "session-not-found", "{body}");
        assert_eq!(inspected["body"]["kind"], "message", "{body}");
        let text = inspected["body"]["message"].as_str().expect("a text");
        assert!(
            text.to_lowercase().starts_with("the requested session")
                || text.starts_with("Requested"),
            "{text}"
        );
    }
}

#[test]
fn a_third_party_may_pass_the_message_on() {
    let url = ["--url", "https://sessions.example.com/a"];
    let passed_on = r#"{"status":"404","message":"The requested session wasn't found."}"#;
    for status in [200, 404] {
        let inspected = inspect(typed(status, "application/json", passed_on), &url);
        assert_eq!(known(&inspected)["id"], "session-not-found", "{status}");
    }
    let own = r#"{"message":"The requested session wasn't found."}"#;
    let inspected = inspect(typed(404, "application/json", own), &url);
    assert_eq!(known(&inspected)["id"], "session-not-found");
}

#[test]
fn a_success_brings_no_message() {
    let inspected = inspect(response(200, "The requested session wasn't found."), &[]);
    assert_eq!(*known(&inspected), Value::Null);
}

#[test]
fn situations_that_a_message_does_not_name_stay_possible_and_do_not_blur_the_report() {
    for (id, status) in [("session-not-found", 404), ("managed-initialization", 400)] {
        let text = TEXTS.iter().find(|(one, _)| *one == id).expect("a text").1;
        let args = ["-X", "PUT", "--url", SESSION];
        let inspected = inspect(response(status, text), &args);
        let verdicts = verdicts(&inspected);
        assert!(
            verdicts.iter().any(|(_, verdict)| *verdict == "possible"),
            "{id}"
        );
        assert!(
            verdicts.iter().all(|(_, verdict)| *verdict != "applies"),
            "{id}"
        );
        assert_eq!(
            inspected["meaning"]["text"],
            known(&inspected)["cause"],
            "{id}"
        );
        let report = Run::new(&args)
            .stdin(response(status, text))
            .stdout_has("Why     the message says so: ")
            .run();
        assert!(
            !report.stdout().contains("possible too"),
            "{}",
            report.stdout()
        );
    }
}

#[test]
fn a_body_that_only_mentions_the_words_is_no_message() {
    let long = format!(
        "The requested session wasn't found. {}",
        "More is said here. ".repeat(60)
    );
    let lines = "05:06:12 GET /sessions/a\n05:06:13 404 The requested session wasn't found.\n05:06:14 done\n";
    for (content_type, body) in [
        ("text/plain", lines),
        (
            "text/plain",
            "2026-03-04T05:06:13Z WARN The requested session wasn't found.",
        ),
        ("text/plain", "[error] The requested session wasn't found."),
        ("text/plain", "\"The requested session wasn't found.\""),
        (
            "text/plain",
            "The text «The requested session wasn't found» is common.",
        ),
        (
            "text/plain",
            "If the requested session wasn't found, create it.",
        ),
        (
            "text/plain",
            "The requested session wasn't found means that it was deleted.",
        ),
        (
            "text/plain",
            "See the guide: requested session wasn't found.",
        ),
        (
            "text/plain",
            "Is it that the requested session wasn't found?",
        ),
        (
            "text/plain",
            "We know that the requested session wasn't found.",
        ),
        ("text/plain", &long),
        (
            "text/markdown",
            "# Troubleshooting\n\nThe requested session wasn't found.",
        ),
        ("text/markdown", "> The requested session wasn't found."),
        (
            "text/html",
            "<html><p>The requested session wasn't found.</p></html>",
        ),
        (
            "application/xml",
            "<Error>The requested session wasn't found.</Error>",
        ),
        (
            "application/json",
            "\"The requested session wasn't found.\"",
        ),
        (
            "application/json",
            r#"["The requested session wasn't found."]"#,
        ),
        (
            "application/json",
            r#"{"text":"The requested session wasn't found."}"#,
        ),
        (
            "application/json",
            r#"{"entry":{"message":"The requested session wasn't found."}}"#,
        ),
        (
            "application/json",
            r#"{"results":[{"message":"The requested session wasn't found."}]}"#,
        ),
        (
            "application/json",
            r#"{"time":"05:06:13","level":"warn","message":"The requested session wasn't found."}"#,
        ),
        (
            "application/json",
            r#"{"message":"The requested session wasn't found.","details":{"a":1}}"#,
        ),
        (
            "application/json",
            r#"{"message":"The user reads: the requested session wasn't found, again and again."}"#,
        ),
    ] {
        let inspected = inspect(typed(404, content_type, body), &[]);
        assert_eq!(*known(&inspected), Value::Null, "{content_type}: {body}");
        assert_eq!(applying(&inspected), [""; 0], "{body}");
    }
}

#[test]
fn the_scid_is_at_fault_whatever_the_request_was() {
    let text = "The SCID is either invalid or not configured for sessions.\r\n";
    for args in [
        &[][..],
        &["-X", "GET", "--url", SESSION],
        &[
            "-X",
            "GET",
            "--url",
            "/handles/0b7a4f6e-11d2-4c3a-9a55-5d1e2f3a4b6c",
        ],
        &[
            "-X",
            "GET",
            "--url",
            "https://sessiondirectory.xboxlive.com/debug",
        ],
    ] {
        let inspected = inspect(response(404, text), args);
        assert_eq!(
            applying(&inspected),
            ["mpsd-404-reference-missing"],
            "{args:?}"
        );
        let situations = inspected["meaning"]["situations"]
            .as_array()
            .expect("a list");
        let why: Vec<_> = situations
            .iter()
            .filter(|one| one["verdict"] == "applies")
            .map(|one| &one["why"])
            .collect();
        assert_eq!(why, ["The message says it of a SCID."]);
        assert_eq!(inspected["meaning"]["authority"], "mpsd", "{args:?}");
    }
}

#[test]
fn a_message_rules_nothing_out() {
    let text = "The constant field 'x' conflicts with the one in the session.";
    let inspected = inspect(response(409, text), &[]);
    assert_eq!(
        verdicts(&inspected),
        [
            ("mpsd-409-constants", "applies"),
            ("mpsd-409-large-session-members", "possible"),
            ("mpsd-409-incompatible", "possible"),
        ]
    );
    let inspected = inspect(response(409, text), &["-X", "PUT", "--url", SESSION]);
    assert_eq!(applying(&inspected), ["mpsd-409-constants"]);
}

#[test]
fn a_missing_session_is_named_for_an_element_only() {
    let text = "The requested session wasn't found.";
    let member = format!("{SESSION}/members/0");
    let inspected = inspect(response(404, text), &["-X", "GET", "--url", &member]);
    assert_eq!(applying(&inspected), ["mpsd-404-element-session-missing"]);
    for args in [&[][..], &["-X", "GET", "--url", SESSION]] {
        let inspected = inspect(response(404, text), args);
        assert_eq!(applying(&inspected), [""; 0], "{args:?}");
        assert_eq!(known(&inspected)["id"], "session-not-found");
    }
}

#[test]
fn a_400_has_a_cause_and_no_situation() {
    let (_, text) = TEXTS[8];
    let inspected = inspect(response(400, text), &["-X", "PUT", "--url", SESSION]);
    assert_eq!(
        verdicts(&inspected),
        [
            ("mpsd-400-missing-field", "possible"),
            ("mpsd-400-malformed-json", "possible")
        ]
    );
    assert_eq!(
        inspected["meaning"]["situations"][0]["why"],
        "The message does not name it."
    );
}

#[test]
fn another_status_than_its_own_is_said() {
    let inspected = inspect(response(400, "The requested session wasn't found."), &[]);
    assert_eq!(known(&inspected)["id"], "session-not-found");
    assert_eq!(
        finding(&inspected, "message-elsewhere"),
        Some("This message is documented under 404, and it came with 400.")
    );
    assert_eq!(applying(&inspected), [""; 0]);
    let (_, turn) = TEXTS[13];
    let inspected = inspect(response(409, turn), &[]);
    assert_eq!(
        finding(&inspected, "message-elsewhere"),
        Some("No status is recorded with this message; 400 would fit it, and it came with 409.")
    );
}

#[test]
fn a_body_without_a_status_is_explained_too() {
    let body = br#"{"message":"The requested session wasn't found."}"#;
    let inspected = inspect(body.to_vec(), &[]);
    assert_eq!(known(&inspected)["id"], "session-not-found");
    assert_eq!(inspected["meaning"], Value::Null);
    assert_eq!(inspected["advice"][0], row("session-not-found").remedy.en);
}

#[test]
fn a_message_is_known_whatever_the_host() {
    for url in [
        "http://127.0.0.1:8080/serviceconfigs/a/sessiontemplates/b/sessions/c",
        "https://sessions.example.com/a",
    ] {
        let inspected = inspect(
            response(404, "The requested session wasn't found."),
            &["--url", url],
        );
        assert_eq!(known(&inspected)["id"], "session-not-found", "{url}");
        assert_eq!(inspected["body"]["kind"], "message", "{url}");
    }
}

#[test]
fn a_cut_text_may_be_another_message() {
    let cut = |text: &str| {
        let head =
            "HTTP/1.1 403 Forbidden\r\nContent-Type: text/plain\r\nContent-Length: 900\r\n\r\n";
        let inspected = inspect(format!("{head}{text}").into_bytes(), &[]);
        known(&inspected)["id"].clone()
    };
    assert_eq!(
        cut("The requested session cannot be accessed."),
        Value::Null
    );
    let (_, write) = TEXTS[1];
    assert_eq!(cut(write), "session-access-write");
}

#[test]
fn the_messages_are_listed_in_both_languages() {
    for (language, say) in LANGUAGES {
        let listed = Run::new(&["list", "messages", "--lang", language]).json();
        assert_eq!(listed["table"], "messages");
        let rows = listed["rows"].as_array().expect("a list of rows");
        assert_eq!(rows.len(), TABLE.len());
        for (listed, row) in rows.iter().zip(TABLE) {
            assert_eq!(listed["id"], row.id);
            assert_eq!(listed["status"], row.status);
            assert_eq!(listed["phrases"][0], json!(row.patterns[0].phrases));
            assert_eq!(listed["cause"], say(row.cause));
            assert_eq!(listed["remedy"], say(row.remedy));
        }
        for format in ["human", "markdown"] {
            let args = ["list", "messages", "--lang", language, "--format", format];
            let list = Run::new(&args).stdout_has("").run();
            let text = words(list.stdout()).replace('\\', "");
            for row in TABLE {
                let known_by = format!("`{}`", row.patterns[0].phrases[0]);
                for part in [row.id, &known_by, say(row.cause), say(row.remedy)] {
                    assert!(text.contains(&words(part)), "{format}: {part}");
                }
            }
        }
    }
}

#[test]
fn every_message_is_explained_by_its_id_and_by_its_words() {
    for (language, pick) in [("en", english as fn(Text) -> &'static str), ("fr", french)] {
        for (row, (id, text)) in TABLE.iter().zip(TEXTS) {
            for query in [id, &id.to_uppercase(), text] {
                let answer = Run::new(&["explain", query, "--lang", language]).json();
                let found = &answer["matches"][0];
                assert_eq!(found["type"], "message", "{query}");
                assert_eq!(found["name"], row.id, "{query}");
                assert_eq!(found["code"], row.id, "{query}");
                assert_eq!(found["status"], row.status, "{query}");
                assert_eq!(found["advice"], pick(row.remedy), "{query}");
                let meaning = found["meaning"].as_str().expect("a meaning");
                assert!(meaning.starts_with(pick(row.cause)), "{query}: {meaning}");
            }
        }
    }
}

fn english(text: Text) -> &'static str {
    text.en
}

fn french(text: Text) -> &'static str {
    text.fr
}

#[test]
fn what_a_message_names_stands_in_the_answer_the_advice_and_the_json() {
    let clash = "Not updated: constant field 'system.maxMembersCount' conflicts with the one in the session (4 against 8).";
    let scid = "11111111-2222-4333-8444-555555555555";
    let config = format!(
        "The service configuration '{scid}' is either invalid or not configured for sessions."
    );
    let role = "A member's 'roles' section contains a role type with an invalid name: pilots";
    for (status, text, values, english, french) in [
        (
            409,
            clash,
            json!({"constant": "system.maxMembersCount", "sent": "4", "has": "8"}),
            [
                "system.maxMembersCount was sent as 4; the session has 8. Constants never change.",
                "Next Leave system.maxMembersCount out, or create a new session.",
            ],
            [
                "system.maxMembersCount a été envoyé avec la valeur 4 ; la session a 8. Les constantes ne changent jamais.",
                "À faire Retirez system.maxMembersCount, ou créez une nouvelle session.",
            ],
        ),
        (
            404,
            &config,
            json!({"scid": scid}),
            [
                "The SCID 11111111-2222-4333-8444-555555555555 is wrong, or it has no session configuration in this sandbox.",
                "Next Check the SCID 11111111-2222-4333-8444-555555555555, and publish its configuration to the sandbox.",
            ],
            [
                "Le SCID 11111111-2222-4333-8444-555555555555 est erroné, ou n’a pas de configuration de session dans ce sandbox.",
                "À faire Vérifiez le SCID 11111111-2222-4333-8444-555555555555, et publiez sa configuration dans le sandbox.",
            ],
        ),
        (
            400,
            role,
            json!({"role": "pilots"}),
            [
                "The template does not define the role type pilots.",
                "Next Send a role type of the template in place of pilots.",
            ],
            [
                "Le modèle ne définit pas le type de rôle pilots.",
                "À faire Envoyez un type de rôle du modèle à la place de pilots.",
            ],
        ),
    ] {
        let inspected = inspect(response(status, text), &[]);
        for (name, value) in known(&inspected)["values"].as_object().expect("values") {
            assert_eq!(value, values.get(name).unwrap_or(&Value::Null), "{name}");
        }
        for (language, expected) in [("en", english), ("fr", french)] {
            let report = Run::new(&["--lang", language])
                .stdin(response(status, text))
                .stdout_has("")
                .run();
            let report = words(report.stdout());
            for sentence in expected {
                assert!(report.contains(&words(sentence)), "{sentence}\n{report}");
            }
        }
    }
}

#[test]
fn a_message_that_is_piped_in_alone_is_explained() {
    let message = "The requested session wasn't found.\n";
    Run::new(&["--lang", "en"])
        .stdin(message)
        .stdout_has("session-not-found   message of the session directory, under 404\n")
        .run();
    let explained = Run::new(&["--lang", "en"]).stdin(message).json();
    assert_eq!(explained["matches"][0]["type"], "message");
    Run::new(&["--lang", "en"])
        .stdin(format!("{message}and more\n"))
        .code(1)
        .stderr_has("xblstatus explain --scan FILE")
        .run();
}
