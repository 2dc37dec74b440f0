//! The JSON output keeps its contract, for whatever comes in.

use serde_json::Value;
use xblstatus::examples;

use crate::support::contract::{self, Explained, Inspected, Listed};
use crate::support::table::{MPSD, SERVICE_ERRORS};
use crate::support::{Run, SESSION};

/// Inputs that together bring out every kind of body and most findings.
const INPUTS: &[&str] = &[
    "HTTP/1.1 204 No Content\r\n\r\n",
    "HTTP/1.1 999 Request denied\r\n\r\n",
    "HTTP/3 418\n\n",
    "HTTP/1.1 204 No Content\r\n\r\nstray",
    "HTTP/1.1 401 Unauthorized\r\nSet-Cookie: a=b\r\n\r\n",
    "HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 5\r\n\r\n",
    "HTTP/1.1 503 Service Unavailable\r\nRetry-After: soon\r\nRetry-After: 5\r\n\r\n",
    "HTTP/1.1 503 Service Unavailable\r\nno header\r\nX-Xbl-Debug: a=1; b=2, c\r\n\r\n",
    "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{\"a\":1}",
    "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nlonger",
    "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Type: application/json; charset=latin1\r\n\r\n{}",
    "HTTP/1.1 200 OK\r\n\r\n{\"code\":4000,\"source\":\"DemoFD\",\"code\":5000}",
    "HTTP/1.1 429 Too Many Requests\r\n\r\n{\"currentRequests\":31,\"maxRequests\":30,\"limitType\":\"rate\"}",
    "HTTP/1.1 429 Too Many Requests\r\n\r\n{}",
    "HTTP/1.1 401 Unauthorized\r\nX-Err: 2148916233\r\nWWW-Authenticate: XASU error=token_expired\r\n\r\n",
    "HTTP/1.1 401 Unauthorized\r\n\r\n{\"XErr\":2148916231,\"Redirect\":\"https://h.example/\"}",
    "HTTP/1.1 400 Bad Request\r\n\r\n{\"errorCode\":null,\"errorMessage\":null}",
    "HTTP/1.1 400 Bad Request\r\n\r\n{\"errorResponseCode\":1,\"errorSource\":\"DemoClips\"}",
    "HTTP/1.1 400 Bad Request\r\n\r\n{\"status\":{\"errorCode\":\"NewWord\"}}",
    "HTTP/1.1 200 OK\r\n\r\n{\"content\":{\"currentRequests\":31,\"maxRequests\":30,\"limitType\":\"rate\"},\"code\":429}",
    "HTTP/1.1 201 Created\r\n\r\n{\"id\":\"1\",\"type\":\"activity\",\"sessionRef\":{}}",
    "HTTP/1.1 404 Not Found\r\n\r\n<!DOCTYPE html>",
    "HTTP/1.1 404 Not Found\r\n\r\n<?xml version=\"1.0\"?><a/>",
    "HTTP/1.1 404 Not Found\r\n\r\n\u{1}\u{2}",
    "HTTP/1.1 200 OK\r\nContent-Type: multipart/form-data; boundary=b\r\n\r\n--b\r\n\r\nx\r\n--b--\r\n",
    "HTTP/1.1 404 Not Found\r\n\r\nWords.",
    "{\"code\":99999999999,\"source\":\"DemoFD\",\"description\":\"x\"}",
    "{\"results\":[]}",
    "{\"membersInfo\":{\"first\":0,\"next\":1},\"constants\":{\"system\":{",
    "{\"constants\":{\"system\":{}},\"members\":{},\"contractVersion\":107}",
    "[1, 2",
];

/// What may be known of the request.
fn requests() -> [Vec<&'static str>; 4] {
    [
        vec![],
        vec!["-X", "PUT", "--url", SESSION, "-H", "If-Match: W/\"a1\""],
        vec![
            "-X",
            "DELETE",
            "--url",
            "/handles/0b7a4f6e-11d2-4c3a-9a55-5d1e2f3a4b6c",
        ],
        vec![
            "--url",
            "https://example.com/?token=secret",
            "--status",
            "409",
        ],
    ]
}

/// What holds of one response, whatever it is.
#[track_caller]
fn check(inspected: &Value) -> Inspected {
    let read: Inspected = contract::read(inspected);
    assert_eq!(read.schema, 1);
    let words = read
        .findings
        .iter()
        .map(|one| &one.text)
        .chain(&read.advice);
    for words in words {
        assert!(!words.is_empty(), "{inspected:#}");
    }
    contract::check_word("format", &read.source.format);
    contract::check_word("how", &read.retry.how);
    for found in &read.findings {
        contract::check_word("level", &found.level);
    }
    if let Some(target) = read.request.as_ref().and_then(|one| one.target.as_deref()) {
        contract::check_word("target", target);
    }
    if let Some(meaning) = &read.meaning {
        contract::check_word("class", &meaning.class);
        contract::check_word("authority", &meaning.authority);
        assert!(!meaning.text.is_empty(), "{inspected:#}");
        for one in &meaning.situations {
            contract::check_word("verdict", &one.verdict);
            assert!(
                !one.meaning.is_empty() && !one.why.is_empty(),
                "{inspected:#}"
            );
        }
    }
    if let Some(body) = &read.body {
        contract::check_word("kind", &body.kind);
        contract::check_word("documented", &body.documented);
        assert_eq!(
            body.session.is_some(),
            body.kind == "session",
            "{inspected:#}"
        );
        let error = body.kind.ends_with("-error") || body.kind == "service-error-response";
        assert_eq!(body.error.is_some(), error, "{inspected:#}");
        assert_eq!(
            body.rate_limit.is_some(),
            body.kind == "rate-limit",
            "{inspected:#}"
        );
        let message = matches!(body.kind.as_str(), "message" | "text");
        assert_eq!(body.message.is_some(), message, "{inspected:#}");
    }
    let unread = [
        read.request.is_none(),
        read.response.is_none(),
        read.meaning.is_none(),
        read.body.is_none(),
    ];
    assert!(read.error.is_none() || unread == [true; 4], "{inspected:#}");
    read
}

#[test]
fn whatever_comes_in_the_members_are_those_of_the_contract() {
    for request in requests() {
        for input in INPUTS {
            check(&Run::new(&request).stdin(*input).json());
        }
    }
}

#[test]
fn every_example_keeps_the_contract() {
    for example in examples::ALL {
        let known = check(&Run::new(&["inspect", "--example", example.name]).json());
        assert!(known.request.is_some(), "{}", example.name);
        let piped = check(&Run::new::<&str>(&[]).stdin(example.response).json());
        assert!(piped.request.is_none(), "{}", example.name);
    }
}

#[test]
fn the_words_of_the_contract_are_those_of_the_program() {
    let inspected = check(&Run::new(&["inspect", "--example", "412-session"]).json());
    let meaning = inspected.meaning.expect("a meaning");
    assert_eq!(meaning.class, "client-error");
    assert_eq!(meaning.authority, "mpsd");
    let verdicts: Vec<_> = meaning
        .situations
        .iter()
        .map(|one| one.verdict.as_str())
        .collect();
    assert_eq!(verdicts, ["applies", "ruled-out", "ruled-out"]);
    let body = inspected.body.expect("a body");
    assert_eq!(body.documented, "match");
    assert_eq!(inspected.retry.how, "refresh-and-resend");
}

#[test]
fn an_input_that_cannot_be_read_has_an_object_of_its_own() {
    for (args, code) in [
        (&["inspect", "missing.http"][..], 1),
        (&["inspect", "-"], 1),
    ] {
        let read = check(&Run::new(args).code(code).stderr_has("xblstatus: ").json());
        let error = read.error.expect("an error");
        assert!(!error.place.is_empty() && !error.text.is_empty());
        assert!(read.findings.is_empty() && read.advice.is_empty());
    }
}

#[test]
fn one_response_is_an_object_and_any_other_number_a_list() {
    let one = "HTTP/1.1 204 No Content\r\n\r\n";
    let json = |input: String| Run::new::<&str>(&[]).stdin(input).json();
    assert!(json(one.to_owned()).is_object());
    let two = json(one.repeat(2));
    assert_eq!(two.as_array().map(Vec::len), Some(2));
    let files = Run::new(&["inspect", "-", "missing.http"])
        .stdin(one)
        .code(1);
    let files = files.stderr_has("missing.http").json();
    for inspected in files.as_array().expect("a list") {
        check(inspected);
    }
}

#[test]
fn lines_hold_one_compact_object_for_each_response() {
    let input = "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n";
    for (count, input) in [(2, input), (1, "HTTP/1.1 204 No Content\r\n\r\n")] {
        let lines = Run::new(&["--format=ndjson"])
            .stdin(input)
            .stdout_has("")
            .run();
        assert_eq!(lines.stdout().lines().count(), count);
        assert!(lines.stdout().ends_with("}\n"));
        for line in lines.stdout().lines() {
            assert!(
                line.starts_with("{\"tool\":{\"name\":\"xblstatus\",\"version\":\""),
                "{line}"
            );
            check(&serde_json::from_str(line).expect("a line is JSON"));
        }
    }
}

#[test]
fn the_two_json_formats_say_the_same() {
    for example in examples::ALL {
        let args = ["inspect", "--example", example.name];
        let line = Run::new(&[&args[..], &["--format=ndjson"]].concat())
            .stdout_has("")
            .run();
        assert_eq!(line.json(), Run::new(&args).json(), "{}", example.name);
    }
}

#[test]
fn json_is_indented_and_in_the_order_of_the_contract() {
    let args = ["inspect", "--example", "204", "--format=json"];
    let json = Run::new(&args).stdout_has("").run();
    let members: Vec<_> = json
        .stdout()
        .lines()
        .filter_map(|line| line.strip_prefix("  \"")?.split_once('"'))
        .map(|(member, _)| member)
        .collect();
    assert_eq!(
        members,
        [
            "tool", "schema", "source", "request", "response", "meaning", "body", "retry",
            "findings", "advice", "error"
        ]
    );
}

#[test]
fn json_has_no_colour() {
    for format in ["json", "ndjson", "markdown"] {
        let report = Run::new(&[
            "inspect",
            "--example",
            "412",
            "--color=always",
            "--format",
            format,
        ])
        .stdout_has("")
        .run();
        assert!(!report.stdout().contains('\u{1b}'), "{format}");
    }
}

#[test]
fn explanations_keep_the_contract() {
    let mut args = vec!["explain".to_owned(), "4xx".to_owned(), "session".to_owned()];
    args.extend(MPSD.iter().map(|code| code.number.to_string()));
    args.extend(SERVICE_ERRORS.iter().map(|(code, _)| code.to_string()));
    let explained: Vec<Explained> = contract::read(&Run::new(&args).json());
    assert_eq!(explained.len(), 2 + MPSD.len() + SERVICE_ERRORS.len());
    for explained in explained {
        assert_eq!(explained.schema, 1);
        assert_eq!(explained.suggestions, [""; 0], "{}", explained.query);
        assert!(!explained.matches.is_empty(), "{}", explained.query);
        for found in explained.matches {
            assert!(!found.meaning.is_empty(), "{}", explained.query);
            assert!(found.name.as_deref() != Some(""), "{}", explained.query);
            assert!(
                found
                    .authority
                    .chars()
                    .all(|c| c.is_ascii_lowercase() || c == '-')
            );
        }
    }
}

#[test]
fn one_query_is_an_object_and_several_are_a_list() {
    let one: Explained = contract::read(&Run::new(&["explain", "4xx"]).json());
    assert_eq!(one.query, "4xx");
    let unknown = Run::new(&["explain", "9999"]).code(1).stderr_has("9999");
    let unknown: Explained = contract::read(&unknown.json());
    assert!(unknown.matches.is_empty());
    let several: Vec<Explained> = contract::read(&Run::new(&["explain", "412", "404"]).json());
    assert_eq!(several.len(), 2);
}

#[test]
fn tables_are_objects_and_their_rows_lines() {
    let tables: Vec<Listed> = contract::read(&Run::new(&["list"]).json());
    let names: Vec<_> = tables.iter().map(|table| table.table.as_str()).collect();
    assert_eq!(
        names,
        [
            "mpsd",
            "service-errors",
            "rate-limits",
            "messages",
            "seen-errors",
            "status-errors",
            "xbox",
            "http",
            "sign-in",
            "sign-in-endpoints",
            "nsal",
            "departures",
            "hresults",
            "minecraft",
            "oauth",
            "aadsts",
            "playfab",
            "streaming",
            "rta",
            "websocket-close",
            "gateways",
            "proxies",
            "terms",
            "rules",
            "qt",
            "win32",
            "ntstatus",
            "dotnet"
        ]
    );
    for table in tables {
        assert_eq!(table.schema, 1);
        let alone: Listed = contract::read(&Run::new(&["list", &table.table]).json());
        assert_eq!(alone.rows, table.rows);
        let lines = Run::new(&["list", &table.table, "--format=ndjson"])
            .stdout_has("")
            .run();
        assert_eq!(lines.stdout().lines().count(), table.rows.len());
    }
}
