//! A secret is hidden whatever format it was read from, in each place and spelling, on both streams.

use std::io::{Cursor, Write};

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

/// Headers of a request and of a response, and a body, which hold a text.
fn head(text: &str) -> [(&'static str, String); 2] {
    [
        ("X-Note", text.to_owned()),
        ("Content-Type", "text/plain".to_owned()),
    ]
}

/// The same in lines, each behind a mark.
fn lines(text: &str, mark: &str, end: &str) -> String {
    let lines = head(text);
    let lines = lines.iter();
    lines
        .map(|(name, value)| format!("{mark}{name}: {value}{end}"))
        .collect()
}

/// A list of names and values in JSON.
fn listed(text: &str) -> Value {
    let list = head(text);
    let list = list.iter();
    list.map(|(name, value)| json!({"name": name, "value": value}))
        .collect()
}

fn http(text: &str) -> String {
    let (head, length) = (lines(text, "", "\r\n"), text.len());
    format!("HTTP/1.1 400 Bad Request\r\n{head}Content-Length: {length}\r\n\r\n{text}")
}

fn curl(text: &str) -> String {
    let (sent, head) = (lines(text, "> ", "\n"), lines(text, "< ", "\n"));
    let length = text.len();
    format!(
        "> GET /a HTTP/1.1\n> Host: h.example\n{sent}>\n< HTTP/1.1 400 Bad Request\n{head}< Content-Length: {length}\n<\n{text}\n"
    )
}

fn httpie(text: &str) -> String {
    let (head, length) = (lines(text, "", "\n"), text.len());
    format!(
        "GET /a HTTP/1.1\nHost: h.example\n{head}User-Agent: HTTPie/3.2.1\n\n\n\nHTTP/1.1 400 Bad Request\n{head}Content-Length: {length}\n\n{text}\n\n"
    )
}

fn wget(text: &str) -> String {
    let (head, length) = (lines(text, "  ", "\n"), text.len());
    format!(
        "--2026-03-04 05:06:07--  https://h.example/a\nConnecting to 192.0.2.7:443... connected.\nHTTP request sent, awaiting response... \n  HTTP/1.1 400 Bad Request\n{head}  Content-Length: {length}\nSaving to: ‘STDOUT’\n{text}\n     0K   100% 69.2M=0s\n\n2026-03-04 05:06:07 (69.2 MB/s) - written to stdout [{length}/{length}]\n\n"
    )
}

fn power_shell(text: &str) -> String {
    let indent = " ".repeat(20);
    let (head, length) = (lines(text, &indent, "\n"), text.len());
    format!(
        "\nStatusCode        : 400\nStatusDescription : Bad Request\nContent           : {text}\nRawContent        : HTTP/1.1 400 Bad Request\n{head}{indent}\n{indent}{text}\nHeaders           : {{[X-Note, {text}]}}\nRawContentLength  : {length}\n\n\n"
    )
}

fn of_har(text: &str) -> Value {
    json!({
        "request": {"method": "GET", "url": "https://h.example/a", "headers": listed(text)},
        "response": {
            "status": 400, "statusText": "Bad Request", "headers": listed(text),
            "content": {"mimeType": "text/plain", "text": text},
        },
    })
}

fn of_charles(text: &str) -> Value {
    json!({
        "status": "COMPLETE", "method": "GET", "protocolVersion": "HTTP/1.1", "scheme": "https",
        "host": "h.example", "port": null, "actualPort": 443, "path": "/a", "query": null,
        "request": {"header": {"firstLine": "GET /a HTTP/1.1", "headers": listed(text)}},
        "response": {
            "status": 400,
            "header": {"firstLine": "HTTP/1.1 400 Bad Request", "headers": listed(text)},
            "body": {"text": text},
        },
    })
}

/// A line of NDJSON.
fn of_ndjson(text: &str) -> String {
    let line = json!({
        "status": 400, "headers": {"X-Note": text}, "requestHeaders": {"X-Note": text}, "body": text,
    });
    format!("{line}\n")
}

/// What the log of the library writes, whose headers stand two blanks apart.
fn xsapi(texts: &[&str]) -> String {
    const COLUMNS: &str = "Host,Uri,XboxUserId,MultiplayerCorrelationId,RequestHeaders,RequestBody,ResponseHeaders,ResponseBody,HttpStatusCode,EllapsedCallTimeMs,ReqTimeUTC,IsGet,LoggerId,IsShoulderTap,ChangeNumber,SessionReferenceUriPath,IsInGameEvent,EventName,EventPlayerSessionId,EventVersion,EventDimensionData,EventMeasurementData,BreadCrumb";
    let row = |cells: &[&str]| {
        let cells = cells
            .iter()
            .map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")));
        format!("{}\r\n", cells.collect::<Vec<_>>().join(","))
    };
    let columns: Vec<&str> = COLUMNS.split(',').collect();
    let rows = texts.iter().map(|text| {
        let head = lines(text, "", "  ");
        let mut cells = vec![
            "h.example",
            "https://h.example/a",
            "",
            "",
            &head,
            "",
            &head,
            text,
            "400",
            "98",
            "2026-03-03T22:06:07.123Z",
            "true",
        ];
        cells.resize(columns.len(), "");
        row(&cells)
    });
    format!("v1509\r\n{}{}", row(&columns), rows.collect::<String>())
}

/// An archive of Fiddler.
fn saz(texts: &[&str]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let mut add = |name: String, content: String| {
        let options = zip::write::SimpleFileOptions::default();
        writer.start_file(name, options).expect("a member");
        writer.write_all(content.as_bytes()).expect("its content");
    };
    for (number, text) in (1..).zip(texts) {
        let sent = lines(text, "", "\r\n");
        add(
            format!("raw/{number:03}_c.txt"),
            format!("GET https://h.example/a HTTP/1.1\r\nHost: h.example\r\n{sent}\r\n"),
        );
        add(format!("raw/{number:03}_s.txt"), http(text));
    }
    writer.finish().expect("an archive").into_inner()
}

/// Responses in the formats that are read, each of which holds a text in headers and in its body.
fn inputs(texts: &[&str]) -> Vec<(&'static str, Vec<u8>)> {
    let each = |of: fn(&str) -> String| -> Vec<u8> {
        let all = texts.iter().map(|text| of(text));
        all.collect::<String>().into_bytes()
    };
    let all = |of: fn(&str) -> Value| -> Vec<Value> { texts.iter().map(|text| of(text)).collect() };
    let har = json!({"log": {"version": "1.2", "entries": all(of_har)}});
    let charles = Value::Array(all(of_charles));
    let body = json!({"code": 4000, "source": "DemoFD", "description": texts.join("\n\n")});
    vec![
        ("http", each(http)),
        ("curl-verbose", each(curl)),
        ("http", each(httpie)),
        ("http", each(wget)),
        ("http", each(power_shell)),
        ("har", har.to_string().into_bytes()),
        ("charles", charles.to_string().into_bytes()),
        ("ndjson", each(of_ndjson)),
        ("xsapi-csv", xsapi(texts).into_bytes()),
        ("saz", saz(texts)),
        ("body", body.to_string().into_bytes()),
    ]
}

#[test]
fn a_secret_is_hidden_whatever_format_it_is_read_from() {
    let sample = sample();
    let texts: Vec<String> = sample.iter().map(Marked::text).collect();
    let is_one_line = |text: &&str| !text.contains(char::is_control) && !text.contains("  ");
    let lines: Vec<&str> = texts
        .iter()
        .map(String::as_str)
        .filter(is_one_line)
        .collect();
    assert!(lines.len() > 30);
    for (at, (format, input)) in inputs(&lines).into_iter().enumerate() {
        let run = Run::new(&["inspect", "--format=ndjson", "-"]).stdin(input.clone());
        let read = run.any_code().stdout_has("<redacted ").stderr_has("").run();
        let expected = if format == "body" { 1 } else { lines.len() };
        let read = read.ndjson();
        assert_eq!(read.len(), expected, "{at} {format}");
        let is_of_format = |one: &Value| one["source"]["format"] == format;
        assert!(
            read.iter().all(is_of_format),
            "{at} {format}: {}",
            read[0]["source"]
        );
        never_shows(&input, sample.iter().flat_map(Marked::secrets));
    }
}
