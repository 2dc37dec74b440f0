//! A secret is hidden whatever format it was read from, in each place and spelling, on both streams.

use serde_json::{Value, json};

use super::carrier::never_shows;
use super::marked::Marked;
use super::plants::{SPELLINGS, every_place, planted};
use crate::support::Run;

/// A sample of places crossed with spellings, the same each time: each place and each spelling, but not each with each.
fn sample() -> Vec<Marked> {
    let mut number = 80_000;
    let names = [
        "access_token",
        "Token",
        "apiKey",
        "client_secret",
        "X-Api-Key",
    ];
    let names = names.iter().cycle();
    let crossed = every_place().flat_map(|place| SPELLINGS.iter().map(move |one| (place, one)));
    let mut all = Vec::new();
    for (name, (place, (_, spell))) in names.zip(crossed.step_by(7)) {
        all.push(planted(name, place, 40, &mut number).spelled(spell));
    }
    all
}

/// Responses in the formats that are read, each of which holds a text in a header and in its body.
fn inputs(texts: &[String]) -> [(&'static str, String); 5] {
    let head = |text: &str| format!("X-Note: {text}\r\nContent-Type: text/plain\r\n");
    let http = texts.iter().map(|text| {
        let (head, length) = (head(text), text.len());
        format!("HTTP/1.1 400 Bad Request\r\n{head}Content-Length: {length}\r\n\r\n{text}")
    });
    let verbose = texts.iter().map(|text| {
        let (head, length) = (head(text).replace("\r\nC", "\n< C"), text.len());
        let head = head.trim_end();
        format!(
            "> GET /a HTTP/1.1\n> Host: h.example\n>\n< HTTP/1.1 400 Bad Request\n< {head}\n< Content-Length: {length}\n<\n{text}\n"
        )
    });
    let entries = texts.iter().map(|text| {
        json!({
            "request": {"method": "GET", "url": "https://h.example/a", "headers": []},
            "response": {
                "status": 400, "statusText": "Bad Request",
                "headers": [{"name": "X-Note", "value": text}, {"name": "Content-Type", "value": "text/plain"}],
                "content": {"mimeType": "text/plain", "text": text},
            },
        })
    });
    let entries: Vec<_> = entries.collect();
    let har = json!({"log": {"version": "1.2", "entries": entries}});
    let lines = texts.iter().map(|text| {
        let line = json!({"status": 400, "headers": {"X-Note": text}, "body": text});
        format!("{line}\n")
    });
    let body = json!({"code": 4000, "source": "DemoFD", "description": texts.join("\n\n")});
    [
        ("http", http.collect()),
        ("curl-verbose", verbose.collect()),
        ("har", har.to_string()),
        ("ndjson", lines.collect()),
        ("body", body.to_string()),
    ]
}

#[test]
fn a_secret_is_hidden_whatever_format_it_is_read_from() {
    let sample = sample();
    let texts: Vec<String> = sample.iter().map(Marked::text).collect();
    let is_one_line = |text: &&String| !text.contains(char::is_control);
    assert!(texts.iter().filter(is_one_line).count() > 30);
    let lines: Vec<String> = texts.iter().filter(is_one_line).cloned().collect();
    for (format, input) in inputs(&lines) {
        let run = Run::new(&["inspect", "--format=ndjson", "-"]).stdin(input.clone());
        let read = run.any_code().stdout_has("<redacted ").run();
        let expected = if format == "body" { 1 } else { lines.len() };
        let read = read.ndjson();
        assert_eq!(read.len(), expected, "{format}");
        let is_of_format = |one: &Value| one["source"]["format"] == format;
        assert!(read.iter().all(is_of_format), "{format}");
        never_shows(input.as_bytes(), sample.iter().flat_map(Marked::secrets));
    }
}
