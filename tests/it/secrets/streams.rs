//! What standard error says of arguments, files and inputs, and what advice and conditions say of headers.

use serde_json::{Value, json};

use super::carrier::{never_shows, none};
use super::marked::Marked;
use crate::support::Run;

const HIDDEN: &str = include_str!("hidden.txt");

/// Invented; told by its looks alone.
const SECRET: &str = "Q7vNotRealAtAll1xYz";

/// Texts that hold [`SECRET`], each by another rule.
const TEXTS: [&str; 9] = [
    "token=S",
    "Bearer S",
    "XBL3.0 x=1;S",
    "https://h.example/?api_key=S",
    "https://blue:S@h.example/a",
    "//blue:S@h.example/a",
    r#"{"apiKey":"S"}"#,
    "Cookie: sid=S",
    "x;token=S",
];

#[track_caller]
fn shows_nothing(wrong: &mut Vec<String>, what: &str, run: Run) {
    let outcome = run.any_code().stdout_has("").stderr_has("").run();
    for (name, stream) in [("stdout", outcome.stdout()), ("stderr", outcome.stderr())] {
        let packed: String = stream.split_whitespace().collect();
        if packed.contains("Q7vNotReal") {
            wrong.push(format!("{name} | {what} | {stream:?}"));
        }
    }
}

#[test]
fn arguments_are_named_without_their_secrets() {
    let mut wrong = Vec::new();
    for text in TEXTS {
        let text = text.replace('S', SECRET);
        let text = text.as_str();
        let header = format!("Authorization {text}");
        let file = format!("{text}.http");
        let all: [&[&str]; 14] = [
            &["inspect", text],
            &["inspect", &file],
            &["inspect", "-H", &header],
            &["inspect", "--url", text],
            &["inspect", "--status", text],
            &["inspect", "--only", text],
            &["inspect", "--host", text],
            &["inspect", "--index", text],
            &["inspect", "--example", text],
            &["inspect", "--format", text],
            &["explain", text],
            &["explain", "--format=json", text],
            &["list", text],
            &[text],
        ];
        for args in all {
            shows_nothing(&mut wrong, &format!("{args:?}"), Run::new(args));
        }
    }
    none(&wrong);
}

#[test]
fn an_argument_is_a_secret_by_the_one_before_it() {
    let mut wrong = Vec::new();
    for words in [
        &["token:", SECRET][..],
        &["x-api-key:", SECRET],
        &["Authorization:", "Bearer", SECRET],
        &["my", "password", SECRET],
        &["Bearer", SECRET],
    ] {
        for command in [
            &["explain", "401"][..],
            &["explain", "--json", "401"],
            &["explain", "--lang=fr", "401"],
            &["explain"],
            &["explain", "--scan"],
            &["inspect"],
            &["diagnose"],
            &["list"],
            &[],
        ] {
            let args = [command, words].concat();
            shows_nothing(&mut wrong, &format!("{args:?}"), Run::new(&args));
        }
        for separator in ["\n", " "] {
            let piped = format!("401\n{}\n404\n", words.join(separator));
            let run = Run::new(&["explain"]).stdin(piped.clone());
            shows_nothing(&mut wrong, &format!("{piped:?}"), run);
        }
    }
    none(&wrong);
    let told = Run::new(&["explain", "401", "token:", SECRET]);
    told.any_code()
        .stdout_has("401")
        .stderr_has("`<redacted 1>`")
        .run();
    let header = format!("Authorization: Bearer {SECRET}");
    let missing = Run::new(&["inspect", "-H", &header, "missing-file12.http"]);
    missing
        .any_code()
        .stdout_has("")
        .stderr_has("`missing-file12.http`")
        .run();
}

#[test]
fn a_file_is_named_without_its_secrets_on_both_streams() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let mut wrong = Vec::new();
    for name in [
        "token=S.http",
        "Bearer S.txt",
        "a;access_token=S",
        "a&sig=S&b.http",
    ] {
        let name = name.replace('S', SECRET);
        for text in [
            "HTTP/1.1 204 No Content\r\n\r\n",
            "no response",
            "HTTP/1.1 200 OK\r\n\r\nHTTP/1.1 404 Not Found\r\n\r\n",
        ] {
            std::fs::write(folder.path().join(&name), text).expect("it is written");
            for args in super::carrier::PRINTED {
                let run = Run::new(&["inspect", &name]).args(args).dir(&folder);
                shows_nothing(&mut wrong, &format!("{name} {args:?}"), run);
            }
        }
    }
    none(&wrong);
}

#[test]
fn an_input_that_is_no_response_is_told_without_its_secrets() {
    let mut wrong = Vec::new();
    for line in HIDDEN.lines() {
        let marked = Marked::parse(line);
        let text = marked.text();
        let outcome = Run::new(&["inspect", "-"]).stdin(text.clone());
        let outcome = outcome.any_code().stdout_has("").stderr_has("").run();
        let printed = [outcome.stdout(), outcome.stderr()].concat();
        let printed: String = printed.split_whitespace().collect();
        let long = marked.secrets().filter(|secret| secret.len() >= 16);
        for secret in long {
            let piece = &secret[secret.len() - 16..];
            if printed.contains(piece) {
                wrong.push(format!("{line} | {printed}"));
            }
        }
    }
    none(&wrong);
}

#[test]
fn what_is_quoted_of_a_line_is_cut_behind_its_secrets() {
    let mut wrong = Vec::new();
    let marks = [
        "Bearer S",
        "token: S",
        "?code=S",
        "key=S",
        "EwAS",
        "ghp_S",
        "ticket is S",
    ];
    for mark in marks {
        for before in [60, 66, 70, 74] {
            let secret = format!("{SECRET}9aBcD3fGh1jKlMnOpQRSTUVWX");
            let text = format!("{} {}", "x ".repeat(before / 2), mark.replace('S', &secret));
            for line in [
                format!("{text} at last"),
                format!("HTTP/1.1 4O4 {text}"),
                format!("< HTTP/1.1 4O4 {text}"),
                format!("* {text}"),
            ] {
                for format in ["--format=human", "--format=json"] {
                    let outcome = Run::new(&["inspect", format, "-"]).stdin(line.clone());
                    let outcome = outcome.any_code().stdout_has("").stderr_has("").run();
                    let printed = [outcome.stdout(), outcome.stderr()].concat();
                    if printed.contains("Q7vN") {
                        wrong.push(format!("{format} {line} | {printed}"));
                    }
                }
            }
        }
    }
    none(&wrong);
}

#[test]
fn an_input_that_is_spoilt_is_told_without_its_secrets() {
    let mut wrong = Vec::new();
    // An odd number of inputs: each is printed both ways.
    let mut formats = ["--format=human", "--format=ndjson"].into_iter().cycle();
    for text in TEXTS {
        let text = text.replace('S', SECRET);
        let quoted = serde_json::to_string(&text).expect("a text");
        for input in [
            format!("HTTP/1.1 {text}\r\n\r\n"),
            format!("HTTP/1.1 4O4 {text}\r\n\r\n"),
            format!("HTTP/1.1 200 OK\r\n{text}\r\n\r\n"),
            format!("GET {text} HTTP/1.1\r\nHost: h\r\n\r\nHTTP/1.1 4O4\r\n\r\n"),
            format!("< HTTP/1.1 4O4 {text}\r\n"),
            format!(
                r#"{{"log":{{"version":"1.2","entries":[{{"request":{{"url":{quoted}}},"response":{quoted}}}]}}}}"#
            ),
            format!(
                r#"{{"log":{{"version":"1.2","entries":[{{"request":{{"url":{quoted}}},"response":{{"status":{quoted}}}}}]}}}}"#
            ),
            format!(r#"{{"log":{{"version":"1.2","entries":[{quoted} {quoted}]}}}}"#),
            format!("{{\"status\":200,\"headers\":{quoted}}}\n"),
            format!("{{\"status\":{quoted},\"headers\":{{}},\"body\":\"\"}}\n"),
            format!("{{\"status\":200,\"headers\":{{}}}}\n{{\"status\":200 {quoted}\n"),
            format!("{{\"status\":400,\"headers\":{{}},\"body\":\"x\",\"time\":{quoted}}}\n"),
            format!("{{\"status\":400,\"headers\":{{}},\"body\":\"x\",\"reason\":{quoted}}}\n"),
            format!("{{\"a\":1 {text}"),
            format!("[1, {quoted} {quoted}"),
        ] {
            let format = formats.next().expect("it goes round");
            let run = Run::new(&["inspect", format, "-"]).stdin(input.clone());
            shows_nothing(&mut wrong, &format!("{format} {input:?}"), run);
        }
    }
    none(&wrong);
}

/// Responses with a text in each place that is read, and perhaps said again.
fn read_places(text: &str, value: &str) -> [Value; 10] {
    let target = crate::support::SESSION;
    // What stands behind a comma or a semicolon is another item.
    let debug = if text.contains([',', ';']) {
        String::new()
    } else {
        format!("node={text}, warning={text}")
    };
    let sessions = "https://sessiondirectory.xboxlive.com/serviceconfigs";
    [
        json!({
            "status": 412, "method": "PUT", "url": target, "body": crate::support::SESSION_DOCUMENT,
            "headers": {"ETag": value, "Content-Type": "application/json"},
            "requestHeaders": {"If-Match": format!("\"other {text}\""), "If-None-Match": value},
        }),
        json!({"status": 304, "method": "GET", "headers": {"ETag": value}, "requestHeaders": {"If-None-Match": value}}),
        json!({"status": 302, "headers": {"Location": value, "Retry-After": value, "Date": value, "MS-CV": value}}),
        json!({"status": 401, "headers": {
            "WWW-Authenticate": format!("XBL3.0 realm=\"x\", {text}"),
            "X-Xbl-Debug": debug,
            "X-XblCorrelationId": value,
        }}),
        json!({
            "status": 201, "method": "POST", "url": "https://sessiondirectory.xboxlive.com/handles",
            "headers": {"Content-Location": value, "Location": format!("/handles/{text}")},
        }),
        json!({
            "status": 401, "url": "https://xsts.auth.xboxlive.com/xsts/authorize",
            "headers": {"Content-Type": "application/json"},
            "body": {"Identity": "0", "XErr": 2_148_916_233_u32, "Message": text, "Redirect": value},
        }),
        json!({
            "status": 400, "body": "x",
            "headers": {"Content-Type": "text/plain", "Content-Encoding": value},
        }),
        json!({
            "status": 400, "reason": text, "headers": {},
            "url": format!("{sessions}/11111111-2222-4333-8444-555555555555/sessionTemplates/lobby/sessions/{text}"),
        }),
        json!({
            "status": 500, "headers": {"Content-Type": "text/html"},
            "body": format!("<html><head><title>{text}</title></head><body><h1>{text}</h1></body></html>"),
        }),
        json!({
            "status": 409, "method": "PUT", "headers": {"Content-Type": "text/plain"},
            "body": format!("The session {text} was not found."),
        }),
    ]
}

/// Every text of a JSON value.
fn texts(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) => vec![text],
        Value::Array(values) => values.iter().flat_map(texts).collect(),
        Value::Object(members) => members.values().flat_map(texts).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn etags_conditions_redirects_and_advice_show_nothing_that_the_headers_hide() {
    let lines = HIDDEN.lines().map(Marked::parse);
    let lines: Vec<_> = lines
        .filter(|line| !line.text().contains(char::is_control))
        .collect();
    let mut input = String::new();
    let mut of = Vec::new();
    for (at, marked) in lines.iter().enumerate() {
        let text = marked.text();
        let quoted = format!("\"{text}\"");
        // A quotation mark within ends what is quoted.
        let is_quoted = at % 2 == 0 && !text.contains('"');
        let value = if is_quoted { &quoted } else { &text };
        for response in read_places(&text, value) {
            input.push_str(&format!("{response}\n"));
            of.push(marked);
        }
    }
    let outcome = Run::new(&["inspect", "--format=ndjson", "-"]).stdin(input.clone());
    let outcome = outcome.any_code().stdout_has("").stderr_has("").run();
    let mut wrong = Vec::new();
    for (inspected, marked) in outcome.ndjson().iter().zip(of) {
        let long = marked.secrets().filter(|secret| secret.len() >= 16);
        for end in long.map(|secret| &secret[secret.len() - 16..]) {
            let leaks = texts(inspected)
                .into_iter()
                .filter(|text| text.contains(end));
            wrong.extend(leaks.map(|text| format!("{} | {text}", marked.text())));
        }
    }
    none(&wrong);
    never_shows(input.as_bytes(), lines.iter().flat_map(Marked::secrets));
}

#[test]
fn codes_that_are_found_in_a_log_are_told_without_its_secrets() {
    let lines: Vec<_> = HIDDEN.lines().map(Marked::parse).collect();
    let mut log = String::new();
    for (at, line) in lines.iter().enumerate() {
        let text = line.text();
        log.push_str(&format!("{text} HTTP 40{} 0x8015DC0B {text}\n", at % 10));
    }
    let mut wrong = Vec::new();
    for format in [
        "--format=human",
        "--format=markdown",
        "--format=json",
        "--format=ndjson",
    ] {
        let outcome = Run::new(&["explain", format, "--scan", "-"]).stdin(log.clone());
        let outcome = outcome.stdout_has("HTTP").stderr_has("").run();
        let printed = [outcome.stdout(), outcome.stderr()].concat();
        let secrets = lines.iter().flat_map(Marked::secrets);
        for secret in secrets.filter(|secret| secret.len() >= 16) {
            if printed.contains(&secret[..16]) {
                wrong.push(format!("{format} | {secret}"));
            }
        }
    }
    none(&wrong);
}

/// A summary prints few texts of the responses.
#[test]
fn a_summary_shows_no_token_of_a_header_as_the_code_of_an_error() {
    const TOKEN: &str = "notReal9word1ABCdefGHIjkl22";
    let refused = json!({
        "status": 400,
        "method": "POST",
        "url": "https://login.live.com/oauth20_token.srf",
        "requestHeaders": { "Authorization": format!("Bearer {TOKEN}") },
        "headers": { "Content-Type": "application/json" },
        "body": { "error": TOKEN, "error_description": "invented" },
    });
    let lines = format!("{refused}\n{{\"status\":200}}\n");
    for format in ["human", "markdown", "json", "ndjson"] {
        let run = Run::new(&["inspect", "--summary", "--format", format]);
        let outcome = run.stdin(lines.clone()).any_code().stdout_has("").run();
        assert!(
            !outcome.stdout().contains("notReal"),
            "{}",
            outcome.stdout()
        );
        if format == "json" {
            let told: Value = serde_json::from_str(outcome.stdout()).unwrap();
            assert_eq!(told["failures"][0]["errorCode"], "<redacted 1>");
        }
    }
}
