//! The same calls in each format bring the same findings, in whatever order their rows stand.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use serde_json::{Value, json};
use xblstatus::json::Diagnosis;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::diagnose::{crossed, har};
use crate::support::{Run, contract};

/// What holds the calls of a HAR in another format.
type Write = fn(&[Value]) -> Vec<u8>;

const FORMATS: [(&str, Write); 4] = [
    ("HAR", |calls| har(calls).into_bytes()),
    ("NDJSON", ndjson),
    ("SAZ", saz),
    ("CSV", csv),
];

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// The headers of a request or a response, each made into a text.
fn headers(message: &Value, each: impl Fn(&str, &str) -> String) -> String {
    let headers = message["headers"].as_array().into_iter().flatten();
    headers
        .map(|one| each(text(&one["name"]), text(&one["value"])))
        .collect()
}

fn ndjson(calls: &[Value]) -> Vec<u8> {
    let mut lines = String::new();
    for one in calls {
        let line = json!({
            "time": one["startedDateTime"], "durationMs": one["time"],
            "method": one["request"]["method"], "url": one["request"]["url"],
            "requestHeaders": one["request"]["headers"], "requestBody": one["request"]["postData"]["text"],
            "status": one["response"]["status"], "headers": one["response"]["headers"], "body": "",
        });
        writeln!(lines, "{line}").expect("memory takes it");
    }
    lines.into_bytes()
}

/// An archive of Fiddler.
fn saz(calls: &[Value]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let line = |name: &str, value: &str| format!("{name}: {value}\r\n");
    for (number, one) in (1..).zip(calls) {
        let (request, response) = (&one["request"], &one["response"]);
        let (method, url) = (text(&request["method"]), text(&request["url"]));
        let sent = text(&request["postData"]["text"]);
        let start: jiff::Timestamp = text(&one["startedDateTime"]).parse().expect("a time");
        let end = start
            + jiff::SignedDuration::from_secs_f64(
                one["time"].as_f64().unwrap_or_default() / 1000.0,
            );
        for (kind, content) in [
            (
                "c.txt",
                format!(
                    "{method} {url} HTTP/1.1\r\n{}\r\n{sent}",
                    headers(request, line)
                ),
            ),
            (
                "s.txt",
                format!(
                    "HTTP/1.1 {} X\r\n{}\r\n",
                    response["status"],
                    headers(response, line)
                ),
            ),
            (
                "m.xml",
                format!(
                    "<Session SID=\"{number}\"><SessionTimers ClientBeginRequest=\"{start}\" ClientDoneResponse=\"{end}\" /></Session>"
                ),
            ),
        ] {
            let name = format!("raw/{number:03}_{kind}");
            archive
                .start_file(name, SimpleFileOptions::default())
                .expect("begun");
            archive
                .write_all(content.as_bytes())
                .expect("memory takes it");
        }
    }
    archive.finish().expect("ended").into_inner()
}

/// A trace of XSAPI.
fn csv(calls: &[Value]) -> Vec<u8> {
    const COLUMNS: [&str; 23] = [
        "Host",
        "Uri",
        "XboxUserId",
        "MultiplayerCorrelationId",
        "RequestHeaders",
        "RequestBody",
        "ResponseHeaders",
        "ResponseBody",
        "HttpStatusCode",
        "EllapsedCallTimeMs",
        "ReqTimeUTC",
        "IsGet",
        "LoggerId",
        "IsShoulderTap",
        "ChangeNumber",
        "SessionReferenceUriPath",
        "IsInGameEvent",
        "EventName",
        "EventPlayerSessionId",
        "EventVersion",
        "EventDimensionData",
        "EventMeasurementData",
        "BreadCrumb",
    ];
    let row = |cells: &[String]| {
        let cells = cells.iter();
        let quoted: Vec<String> = cells
            .map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")))
            .collect();
        quoted.join(",") + "\r\n"
    };
    let mut rows = "v1509\r\n".to_owned() + &row(&COLUMNS.map(str::to_owned));
    for (number, one) in (1..).zip(calls) {
        let (request, response) = (&one["request"], &one["response"]);
        let url = text(&request["url"]);
        let line = |name: &str, value: &str| format!("{name}: {value}  ");
        let cells = COLUMNS.map(|column| match column {
            "Host" => url.split('/').nth(2).unwrap_or_default().to_owned(),
            "Uri" => url.to_owned(),
            "XboxUserId" => "2814600000000001".to_owned(),
            "RequestHeaders" => headers(request, line),
            "RequestBody" => text(&request["postData"]["text"]).to_owned(),
            // Without the date of an answer the zone of the times is not known.
            "ResponseHeaders" => headers(response, line) + "Date: Wed, 04 Mar 2026 05:06:30 GMT  ",
            "HttpStatusCode" => response["status"].to_string(),
            "EllapsedCallTimeMs" => one["time"].as_f64().unwrap_or_default().to_string(),
            "ReqTimeUTC" => text(&one["startedDateTime"]).to_owned(),
            "IsGet" => (request["method"] == "GET").to_string(),
            "LoggerId" => number.to_string(),
            "IsShoulderTap" | "IsInGameEvent" => "false".to_owned(),
            _ => String::new(),
        });
        rows += &row(&cells);
    }
    rows.into_bytes()
}

/// The findings of the calls: each with its calls, by the places that they have in `order`.
fn found(write: Write, order: &[usize]) -> Vec<(String, String, String, u64, Vec<usize>)> {
    let mut calls = crossed();
    // A trace of XSAPI tells a PUT by its body alone.
    for call in &mut calls {
        if call["request"]["method"] == "PUT" {
            call["request"]["postData"]["text"] = json!("{\"members\":{\"me\":{}}}");
        }
    }
    let calls: Vec<Value> = order
        .iter()
        .filter_map(|place| calls.get(*place).cloned())
        .collect();
    let object = Run::new(&["diagnose"]).stdin(write(&calls)).json();
    let read: Diagnosis<String> = contract::read(&object);
    let place = |call: usize| order.get(call - 1).copied().unwrap_or_default();
    let findings = read.findings.into_iter();
    findings
        .map(|one| {
            let calls = one.calls.iter().map(|call| place(*call)).collect();
            (one.id, one.severity, one.certainty, one.count, calls)
        })
        .collect()
}

#[test]
fn the_same_calls_in_another_format_or_order_bring_the_same_findings() {
    let in_order: Vec<usize> = (0..crossed().len()).collect();
    let mut by_end = in_order.clone();
    by_end.swap(1, 2);
    let backwards: Vec<usize> = in_order.iter().rev().copied().collect();
    let expected = found(ndjson, &in_order);
    assert!(expected.len() > 2, "{expected:?}");
    for (format, write) in FORMATS {
        for order in [&in_order, &by_end, &backwards] {
            assert_eq!(found(write, order), expected, "{format} {order:?}");
        }
    }
}
