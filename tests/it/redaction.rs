//! Tokens and cookies appear in no output, unless they are asked for.

use crate::support::{Run, program};

/// Invented, in the shape of the real ones.
const TOKEN: &str = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJkZW1vIn0.c2lnbmF0dXJl";
const USER_HASH: &str = "1234509876543";
const COOKIE: &str = "bm90LWEtcmVhbC1jb29raWU";
const TICKET: &str = "EwAoA8l6BAAUnotARealTicketAtAllJustLetters";
const IN_URL: &str = "bm90LWEtcmVhbC1jb2Rl";
const PASSWORD: &str = "not-a-real-password";
const IN_HEADER: &str = "bm90LWEtcmVhbC1oZWFkZXI";

const SECRETS: [&str; 7] = [
    TOKEN, USER_HASH, COOKIE, TICKET, IN_URL, PASSWORD, IN_HEADER,
];

/// A response with a secret in every place that can hold one.
fn response() -> String {
    let body = format!("Refused for XBL3.0 x={USER_HASH};{TOKEN} and t={TICKET}.");
    format!(
        "HTTP/1.1 403 Forbidden\r\n\
         Set-Cookie: session={COOKIE}; Path=/\r\n\
         X-Custom-Token: {IN_HEADER}\r\n\
         X-Note: XBL3.0 x={USER_HASH};{TOKEN} was sent\r\n\
         Location: https://demo:{PASSWORD}@example.com/?access_token={IN_URL}&state=1\r\n\
         Content-Type: text/plain\r\n\
         Content-Length: {}\r\n\
         \r\n\
         {body}",
        body.len()
    )
}

/// Inspects [`response`] as the answer to a request that is full of secrets too.
fn inspect(format: &str, more: &[&str]) -> Run {
    let authorization = format!("Authorization: XBL3.0 x={USER_HASH};{TOKEN}");
    let cookie = format!("Cookie: session={COOKIE}");
    let signature = format!("Signature: {IN_HEADER}");
    let url =
        format!("https://demo:{PASSWORD}@sessiondirectory.xboxlive.com/handles?token={IN_URL}");
    let mut args = vec!["-X", "POST", "--url", &url, "--format", format, "--headers"];
    for header in [&authorization, &cookie, &signature] {
        args.extend(["-H", header]);
    }
    args.extend(more);
    Run::new(&args).stdin(response())
}

#[track_caller]
fn holds_no_secret(output: &str) {
    for secret in SECRETS {
        assert!(!output.contains(secret), "{secret} in {output}");
        // Not a fragment either.
        let (start, _) = secret.split_at(secret.len() / 2);
        assert!(!output.contains(start), "{start} in {output}");
    }
}

const FORMATS: [&str; 4] = ["human", "json", "ndjson", "markdown"];

#[test]
fn no_secret_is_printed_in_any_format() {
    for format in FORMATS {
        let report = inspect(format, &[]).stdout_has("redacted 1").run();
        holds_no_secret(report.stdout());
    }
}

#[test]
fn no_secret_is_printed_in_colour_or_on_a_narrow_terminal() {
    for columns in ["20", "40", "100"] {
        let report = inspect("human", &["--color=always"])
            .env("COLUMNS", columns)
            .stdout_has("redacted")
            .run();
        holds_no_secret(report.stdout());
    }
}

#[test]
fn a_secret_is_replaced_by_a_label_and_the_scheme_stays() {
    let inspected = inspect("json", &[]).stdout_has("").run().json();
    let headers = inspected["response"]["headers"].as_array().expect("a list");
    let value = |name: &str| {
        let mut headers = headers.iter();
        let found = headers.find(|header| header["name"] == name);
        found.expect("the header")["value"]
            .as_str()
            .expect("a text")
    };
    assert_eq!(value("Content-Type"), "text/plain");
    assert!(value("Set-Cookie").starts_with("<redacted "));
    assert!(value("X-Note").starts_with("XBL3.0 <redacted "));
    let url = inspected["request"]["url"].as_str().expect("a URL");
    assert!(
        url.contains("sessiondirectory.xboxlive.com/handles?token=<redacted "),
        "{url}"
    );
    let location = value("Location");
    assert!(location.ends_with("&state=1"), "{location}");
    let message = inspected["body"]["message"].as_str().expect("a message");
    assert!(
        message.starts_with("Refused for XBL3.0 <redacted "),
        "{message}"
    );
}

#[test]
fn the_same_secret_has_the_same_label_everywhere() {
    let report = inspect("human", &[]).stdout_has("").run();
    let labels: Vec<_> = report
        .stdout()
        .split("XBL3.0 ")
        .skip(1)
        .filter_map(|rest| rest.split_once('>'))
        .map(|(label, _)| label)
        .collect();
    assert!(labels.len() >= 3, "{labels:?}");
    assert!(
        labels.iter().all(|label| Some(label) == labels.first()),
        "{labels:?}"
    );
}

#[test]
fn different_secrets_have_different_labels() {
    let inspected = Run::new::<&str>(&[])
        .stdin("HTTP/1.1 204 No Content\r\nSet-Cookie: a=1\r\nSet-Cookie: a=2\r\nSet-Cookie: a=1\r\n\r\n")
        .json();
    let headers = inspected["response"]["headers"].as_array().expect("a list");
    let values: Vec<_> = headers.iter().map(|header| &header["value"]).collect();
    assert_eq!(values, ["<redacted 1>", "<redacted 2>", "<redacted 1>"]);
}

#[test]
fn labels_count_on_over_several_inputs() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    for (name, cookie) in [("a.http", "1"), ("b.http", "2"), ("c.http", "1")] {
        let response = format!("HTTP/1.1 204 No Content\r\nSet-Cookie: a={cookie}\r\n\r\n");
        std::fs::write(folder.path().join(name), response).expect("a file for the test");
    }
    let inspected = Run::new(&["inspect", "a.http", "b.http", "c.http"])
        .dir(&folder)
        .json();
    let responses = inspected.as_array().expect("three objects");
    let values: Vec<_> = responses
        .iter()
        .map(|one| &one["response"]["headers"][0]["value"])
        .collect();
    assert_eq!(values, ["<redacted 1>", "<redacted 2>", "<redacted 1>"]);
}

#[test]
fn that_something_was_replaced_is_said() {
    let inspected = inspect("json", &[]).stdout_has("").run().json();
    let findings = inspected["findings"].as_array().expect("a list");
    let finding = findings.iter().find(|one| one["id"] == "secret-redacted");
    let text = finding.expect("the finding")["text"].as_str();
    assert!(text.is_some_and(|text| text.contains("--show-secrets")));
}

#[test]
fn secrets_are_printed_when_they_are_asked_for() {
    for format in FORMATS {
        let mut run = inspect(format, &["--show-secrets"])
            .env("COLUMNS", "100")
            .stderr(
                "xblstatus: warning: tokens, cookies and other secrets are shown as they are (`--show-secrets`); do not \
                 pass this output on\n",
            );
        for secret in SECRETS {
            run = run.stdout_has(secret);
        }
        let report = run.run();
        assert!(!report.stdout().contains("redacted"), "{format}");
    }
}

#[test]
fn secret_members_of_a_json_body_are_not_printed() {
    let body = format!(
        r#"{{"code":4500,"source":"DemoFD","description":"refused {TOKEN}","uhs":"{USER_HASH}","Token":"{COOKIE}"}}"#
    );
    for format in FORMATS {
        let report = Run::new(&["--format", format, "--status=403"])
            .stdin(body.clone())
            .stdout_has("refused")
            .run();
        holds_no_secret(report.stdout());
    }
}

#[test]
fn malformed_json_shows_no_secret_around_its_fault() {
    let body = format!(r#"{{"Token":"{TOKEN}" "x":"t={TICKET}"}}"#);
    for format in FORMATS {
        let report = Run::new(&["--format", format])
            .stdin(body.clone())
            .stdout_has("line 1")
            .run();
        holds_no_secret(report.stdout());
    }
}

#[test]
fn an_input_that_is_no_response_is_named_without_its_secret() {
    for line in [
        format!("Authorization: XBL3.0 x={USER_HASH};{TOKEN}"),
        format!("XBL3.0 x={USER_HASH};{TOKEN}"),
        TOKEN.to_owned(),
        format!("HTTP/1.1 {TOKEN}"),
    ] {
        let outcome = Run::new::<&str>(&[])
            .stdin(line)
            .code(1)
            .stderr_has("redacted")
            .run();
        holds_no_secret(outcome.stderr());
    }
}

#[test]
fn a_header_without_a_colon_is_named_without_its_secret() {
    let header = format!("Authorization XBL3.0 x={USER_HASH};{TOKEN}");
    let outcome = Run::new(&["inspect", "-H", &header])
        .code(2)
        .stderr_has("no colon")
        .run();
    holds_no_secret(outcome.stderr());
}

/// No whole secret, no JWT: what only its surroundings give away.
const LOOSE: &str = "SECRETLOOSEqX7";

/// Runs on `input` in the formats that people read and programs read, and looks for [`LOOSE`].
#[track_caller]
fn hides_the_loose_secret(input: &str, code: i32) {
    assert!(input.contains(LOOSE));
    for format in ["human", "json", "markdown"] {
        let mut run = program();
        let done = run
            .args(["--format", format])
            .stdin(std::process::Stdio::from(file_of(input)))
            .output()
            .expect("a run");
        let out = String::from_utf8_lossy(&done.stdout);
        let err = String::from_utf8_lossy(&done.stderr);
        assert_eq!(done.status.code(), Some(code), "{format}: {out}{err}");
        for output in [out, err] {
            assert!(!output.contains("SECRETL"), "{format}: {output}");
        }
    }
}

fn file_of(text: &str) -> std::fs::File {
    use std::io::{Seek, Write};
    let mut file = tempfile::tempfile().expect("a file for the test");
    file.write_all(text.as_bytes()).expect("it is written");
    file.rewind().expect("it is rewound");
    file
}

/// A response whose body is shown: a message, or the surroundings of its fault.
fn answer(kind: &str, body: &str) -> String {
    format!("HTTP/1.1 400 Bad Request\r\nContent-Type: {kind}\r\n\r\n{body}")
}

#[test]
fn a_credential_in_a_message_is_told_by_what_stands_before_it() {
    for mark in [
        "Bearer ",
        "bearer  ",
        "Basic ",
        "XBL3.0 x=1;",
        "token=",
        "access_token: ",
        "client_secret = ",
        "my-token='",
        "sessionTicket=",
        "Cookie: sid=",
        "uhs: ",
    ] {
        let message = format!("The call failed with {mark}{LOOSE} today.");
        hides_the_loose_secret(&answer("text/plain", &message), 0);
    }
}

#[test]
fn a_credential_in_the_error_of_a_har_entry_is_not_printed() {
    for mark in ["Bearer ", "token=", "access_token: "] {
        let har = format!(
            r#"{{"log":{{"version":"1.2","creator":{{"name":"a","version":"1"}},"entries":[{{
            "startedDateTime":"2026-01-01T00:00:00Z","time":1,
            "request":{{"method":"GET","url":"https://sessiondirectory.xboxlive.com/x","headers":[]}},
            "response":{{"status":0,"statusText":"","headers":[],"content":{{"size":0}},
            "_error":"net::ERR_FAILED {mark}{LOOSE}"}}}}]}}}}"#
        );
        hides_the_loose_secret(&har, 0);
    }
}

#[test]
fn pairs_and_members_in_malformed_json_are_not_printed() {
    for members in [
        format!(r#""name":"Cookie","value":"sid={LOOSE}""#),
        format!(r#""value":"{LOOSE}","name":"Authorization""#),
        format!("'name':'Set-Cookie','value':'{LOOSE}'"),
        format!("value: {LOOSE}, name: Cookie"),
        format!(r#"Token":"{LOOSE}"#),
        format!(r#"\"Token\":\"{LOOSE}"#),
        format!("'Token': '{LOOSE}'"),
        format!(r#""Cookie":["{LOOSE}"]"#),
    ] {
        let body = format!(r#"{{"a":1 {members}, "b":2}}"#);
        hides_the_loose_secret(&answer("application/json", &body), 0);
        hides_the_loose_secret(&answer("text/plain", &body), 0);
    }
}

#[test]
fn cookies_in_the_debug_log_of_wget_are_not_printed() {
    let stored = format!(
        "Stored cookie a.example -1 (ANY) / <session> <insecure> [expiry none] sid {LOOSE}"
    );
    for line in [stored, format!("then Cookie: sid={LOOSE}")] {
        hides_the_loose_secret(&answer("text/plain", &line), 0);
    }
}

#[test]
fn prose_about_tokens_and_ordinary_values_are_printed() {
    for message in [
        "Bearer token is missing",
        "Basic authentication is off",
        "token: null, code: 4000",
        "continuationToken=abcd1234efgh",
        "ETag a1b2c3d4e5f6",
        "session 11111111-2222-4333-8444-555555555555",
        "X-Xbl-Debug: authorization=user",
    ] {
        let report = Run::new(&["--format", "json"])
            .stdin(answer("text/plain", message))
            .stdout_has(message)
            .run();
        assert!(!report.stdout().contains("redacted"), "{message}");
    }
}

#[test]
fn a_secret_that_a_note_of_the_service_repeats_is_hidden_there_too() {
    let answer = format!(
        "HTTP/1.1 200 OK\r\n\
         Authorization: XBL3.0 x={USER_HASH};{IN_HEADER}\r\n\
         X-Xbl-Debug: title=1, node={IN_HEADER}; gamertag=Demo\r\n\
         Content-Length: 0\r\n\
         \r\n"
    );
    for format in FORMATS {
        let report = Run::new(&["--format", format, "--headers"])
            .stdin(answer.clone())
            .stdout_has("gamertag")
            .run();
        holds_no_secret(report.stdout());
    }
}

#[test]
fn a_secret_that_a_pair_of_the_notes_tells_on_its_own_is_hidden_there_however_the_header_is_written()
 {
    for name in ["X-Xbl-Debug", "x-xbl-debug"] {
        for pair in [
            format!("t={IN_HEADER}"),
            format!("p={IN_HEADER}"),
            format!("p={IN_HEADER}, authorization-xusers"),
            format!("pass = {IN_HEADER}"),
            format!("user0=1; t={IN_HEADER}"),
        ] {
            let answer = format!(
                "HTTP/2 200\r\n{name}: authorization=user, {pair}\r\ncontent-length: 0\r\n\r\n"
            );
            let report = Run::new::<&str>(&[]).stdin(answer.clone()).json();
            holds_no_secret(&report["response"]["debug"].to_string());
            let text = Run::new(&["--headers"])
                .stdin(answer)
                .stdout_has("undocumented")
                .run();
            let pairs = text.stdout().split_once("undocumented");
            holds_no_secret(pairs.expect("the pairs").1);
        }
    }
}

#[test]
fn a_secret_that_a_header_behind_the_notes_tells_is_hidden_in_their_pairs() {
    for (notes, behind) in [
        (format!("title=1, node={IN_HEADER}"), "Cookie="),
        (
            format!("authorization=user, privilege = {IN_HEADER}"),
            "auth=XBL3.0 x=123;",
        ),
    ] {
        for name in ["X-Xbl-Debug", "x-xbl-debug"] {
            let answer = format!(
                "HTTP/1.1 403 Forbidden\r\n\
                 {name}: {notes}\r\n\
                 X-Note: {behind}{IN_HEADER}\r\n\
                 Content-Length: 0\r\n\
                 \r\n"
            );
            for format in ["json", "ndjson"] {
                let report = Run::new(&["--format", format])
                    .stdin(answer.clone())
                    .any_code()
                    .stdout_has("debug")
                    .run();
                let pairs = report.stdout().split_once("\"debug\"");
                holds_no_secret(pairs.expect("the pairs").1);
            }
            for format in ["human", "markdown"] {
                let report = Run::new(&["--format", format, "--headers"])
                    .stdin(answer.clone())
                    .any_code()
                    .stdout_has("undocumented")
                    .run();
                let pairs = report.stdout().split_once("undocumented");
                holds_no_secret(pairs.expect("the pairs").1);
            }
        }
    }
}

/// What an NDJSON report of a response with these cookies looks like.
fn report_on(cookies: &[&str]) -> String {
    let cookies: String = cookies
        .iter()
        .map(|cookie| format!("Set-Cookie: a={cookie}\r\n"))
        .collect();
    let report = Run::new(&["--format", "ndjson"])
        .stdin(format!("HTTP/1.1 204 No Content\r\n{cookies}\r\n"))
        .stdout_has("redacted")
        .run();
    report.stdout().to_owned()
}

/// The values of the headers of one object.
fn values(inspected: &serde_json::Value) -> Vec<&str> {
    let headers = inspected["response"]["headers"].as_array();
    let headers = headers.expect("a list").iter();
    headers
        .map(|header| header["value"].as_str().expect("a text"))
        .collect()
}

fn finding_ids(inspected: &serde_json::Value) -> Vec<&str> {
    let findings = inspected["findings"].as_array().expect("a list").iter();
    findings
        .map(|finding| finding["id"].as_str().expect("a text"))
        .collect()
}

#[test]
fn labels_of_a_report_that_is_read_back_stay_and_are_no_secrets() {
    let inspected = Run::new::<&str>(&[]).stdin(report_on(&["1", "2"])).json();
    assert_eq!(values(&inspected), ["<redacted 1>", "<redacted 2>"]);
    assert_eq!(finding_ids(&inspected), [""; 0]);
}

#[test]
fn labels_of_two_reports_stay_apart_and_new_secrets_are_numbered_on() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let new = "HTTP/1.1 204 No Content\r\nSet-Cookie: a=9\r\n\r\n".to_owned();
    for (name, text) in [
        ("a.ndjson", report_on(&["1", "2"])),
        ("b.ndjson", report_on(&["3"])),
        ("c.http", new),
    ] {
        std::fs::write(folder.path().join(name), text).expect("a file for the test");
    }
    let merged = Run::new(&[
        "inspect", "--format", "ndjson", "a.ndjson", "b.ndjson", "c.http",
    ])
    .dir(&folder)
    .stdout_has("redacted")
    .run();
    let lines: Vec<serde_json::Value> = merged
        .stdout()
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    let all: Vec<_> = lines.iter().map(values).collect();
    assert_eq!(
        all,
        [
            vec!["<redacted 1>", "<redacted 2>"],
            vec!["<redacted 2:1>"],
            vec!["<redacted 3>"]
        ]
    );
    let noted: Vec<_> = lines.iter().map(finding_ids).collect();
    assert_eq!(noted, [vec![], vec![], vec!["secret-redacted"]]);

    // And so they do in a third run.
    std::fs::write(folder.path().join("d.ndjson"), merged.stdout()).expect("a file");
    let again = Run::new(&["inspect", "d.ndjson", "b.ndjson"])
        .dir(&folder)
        .json();
    let all: Vec<_> = again
        .as_array()
        .expect("a list")
        .iter()
        .map(values)
        .collect();
    assert_eq!(
        all,
        [
            vec!["<redacted 1>", "<redacted 2>"],
            vec!["<redacted 2:1>"],
            vec!["<redacted 3>"],
            vec!["<redacted 3:1>"]
        ]
    );
}

#[test]
fn a_label_gives_way_to_a_secret_of_the_options() {
    let inspected = Run::new(&["-H", "If-Match: XBL3.0 x=1;S3cr3tS3cr3tS3cr3t"])
        .stdin(report_on(&["1"]))
        .json();
    assert_eq!(inspected["request"]["ifMatch"], "XBL3.0 <redacted 1>");
    assert_eq!(values(&inspected), ["<redacted 1:1>"]);
}

#[test]
fn the_note_tells_of_what_is_replaced_in_the_output() {
    let note = |args: &[&str], format: &str| {
        let mut all = vec![
            "-H",
            "Authorization: XBL3.0 x=1;S3cr3tS3cr3tS3cr3t",
            "--format",
            format,
        ];
        all.extend(args);
        let run = Run::new(&all)
            .env("COLUMNS", "100")
            .stdin("HTTP/1.1 403 Forbidden\r\nSet-Cookie: a=1\r\nContent-Type: application/json\r\n\r\n{\"Token\":\"S3cr3t\"}")
            .stdout_has("403")
            .run();
        let line = run
            .stdout()
            .lines()
            .find(|line| line.contains("--show-secrets"));
        line.map(|line| line.trim().to_owned())
    };
    let said = |note: Option<String>| note.unwrap_or_default();
    assert_eq!(note(&[], "human"), None);
    assert!(said(note(&["--headers"], "human")).contains(": Authorization, Set-Cookie."));
    assert!(said(note(&["--headers"], "markdown")).contains("`Authorization`, `Set-Cookie`"));
    assert!(said(note(&[], "json")).contains(": Set-Cookie."));
}

#[test]
fn that_secrets_are_shown_is_said_once_and_only_where_something_is_printed() {
    let two = "HTTP/1.1 204 No Content\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n";
    let run = |args: &[&str], input: &str| {
        let mut all = vec!["--show-secrets"];
        all.extend(args);
        let run = Run::new(&all).any_code().stdin(input).stdout_has("");
        let outcome = run.stderr_has("").run();
        let lines = outcome.stderr().lines();
        lines.filter(|line| line.contains("--show-secrets")).count()
    };
    assert_eq!(run(&[], two), 1);
    assert_eq!(run(&["--format", "ndjson"], two), 1);
    assert_eq!(run(&["--summary"], two), 1);
    assert_eq!(run(&["--only", "412"], two), 0);
    assert_eq!(run(&[], ""), 0);
    Run::new(&["--show-secrets", "--lang", "fr"])
        .stdin(two)
        .stdout_has("204")
        .stderr(
            "xblstatus\u{a0}: attention\u{a0}: les jetons, cookies et autres secrets sont affichés tels quels \
             (`--show-secrets`)\u{a0}; ne transmettez pas cette sortie\n",
        )
        .run();
}
