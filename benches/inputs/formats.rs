//! Calls as tools save them.

use std::fmt::Write as _;
use std::io::{self, BufWriter, Seek, Write};

use serde_json::Value;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::inputs::call::{Call, Calls, HOST, Header};
use crate::inputs::numbers::Numbers;
use crate::inputs::{Length, SEED, log as log_lines, session};

/// A text as JSON has it.
fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}

fn joined(headers: &[Header], one: impl Fn(&str, &str) -> String, between: &str) -> String {
    let all: Vec<String> = headers
        .iter()
        .map(|(name, value)| one(name, value))
        .collect();
    all.join(between)
}

fn write_counted(out: &mut impl Write, text: &str) -> io::Result<u64> {
    out.write_all(text.as_bytes())?;
    Ok(text.len() as u64)
}

/// An input whose calls stand one behind the other.
pub(super) fn lines(length: Length, out: impl Write, of: fn(&Call) -> String) -> io::Result<()> {
    let mut out = BufWriter::new(out);
    let mut calls = Calls::new(SEED);
    length.fill(|| {
        let text = calls.next().as_ref().map(of).unwrap_or_default();
        write_counted(&mut out, &text)
    })?;
    out.flush()
}

pub(super) fn har(length: Length, mut out: impl Write) -> io::Result<()> {
    out.write_all(
        br#"{"log":{"version":"1.2","creator":{"name":"invented","version":"1"},"entries":["#,
    )?;
    lines(length, &mut out, |call| {
        let comma = if call.number == 0 { "" } else { "," };
        format!("{comma}{}", har_entry(call))
    })?;
    out.write_all(b"]}}\n")
}

fn har_entry(call: &Call) -> String {
    let pair =
        |name: &str, value: &str| format!(r#"{{"name":"{name}","value":{}}}"#, quoted(value));
    let posted = match call.sent_body.as_str() {
        "" => String::new(),
        body => format!(
            r#","postData":{{"mimeType":"application/json; charset=utf-8","text":{}}}"#,
            quoted(body)
        ),
    };
    format!(
        r#"{{"startedDateTime":"2026-03-04T{}.123Z","time":42,"request":{{"method":"{}","url":"{}","httpVersion":"HTTP/1.1","headers":[{}],"queryString":[],"cookies":[],"headersSize":-1,"bodySize":{}{posted}}},"response":{{"status":{},"statusText":"{}","httpVersion":"HTTP/1.1","headers":[{}],"cookies":[],"content":{{"size":{},"mimeType":"{}","text":{}}},"redirectURL":"","headersSize":-1,"bodySize":{}}},"cache":{{}},"serverIPAddress":"192.0.2.7","timings":{{"blocked":0,"dns":-1,"connect":-1,"send":0,"wait":40,"receive":2,"ssl":-1}}}}"#,
        call.time(),
        call.method,
        call.url(),
        joined(&call.sent, pair, ","),
        call.sent_body.len(),
        call.status,
        call.reason,
        joined(&call.headers, pair, ","),
        call.body.len(),
        call.media_type,
        quoted(&call.body),
        call.body.len(),
    )
}

pub(super) fn ndjson_line(call: &Call) -> String {
    let member = |name: &str, value: &str| format!(r#""{name}":{}"#, quoted(value));
    format!(
        "{{\"time\":\"2026-03-04T{}Z\",\"method\":\"{}\",\"url\":\"{}\",\"requestHeaders\":{{{}}},\"requestBody\":{},\"status\":{},\"headers\":{{{}}},\"body\":{},\"durationMs\":42}}\n",
        call.time(),
        call.method,
        call.url(),
        joined(&call.sent, member, ","),
        quoted(&call.sent_body),
        call.status,
        joined(&call.headers, member, ","),
        quoted(&call.body),
    )
}

pub(super) fn response(call: &Call) -> String {
    let line = |name: &str, value: &str| format!("{name}: {value}\r\n");
    format!(
        "HTTP/1.1 {} {}\r\n{}\r\n{}",
        call.status,
        call.reason,
        joined(&call.headers, line, ""),
        call.body
    )
}

/// What curl prints of a call on a connection that is used again, both streams in one file.
pub(super) fn curl_verbose(call: &Call) -> String {
    let mut text = format!(
        "* Found bundle for host: 0x56105ca18f50 [serially]\n* Re-using existing connection #0 with host {HOST}\n> {} {} HTTP/1.1\n",
        call.method, call.path
    );
    text += &joined(&call.sent, |name, value| format!("> {name}: {value}\n"), "");
    text += "> \n";
    if !call.sent_body.is_empty() {
        let _ = writeln!(text, "}} [{} bytes data]", call.sent_body.len());
    }
    let _ = writeln!(text, "< HTTP/1.1 {} {}", call.status, call.reason);
    text += &joined(
        &call.headers,
        |name, value| format!("< {name}: {value}\n"),
        "",
    );
    text += "< \n";
    if !call.body.is_empty() {
        let _ = writeln!(text, "{{ [{} bytes data]", call.body.len());
    }
    let _ = writeln!(text, "* Connection #0 to host {HOST} left intact");
    text + &call.body
}

pub(super) fn csv(length: Length, mut out: impl Write) -> io::Result<()> {
    out.write_all(b"v1509\r\n\"Host\",\"Uri\",\"XboxUserId\",\"MultiplayerCorrelationId\",\"RequestHeaders\",\"RequestBody\",\"ResponseHeaders\",\"ResponseBody\",\"HttpStatusCode\",\"EllapsedCallTimeMs\",\"ReqTimeUTC\",\"IsGet\",\"LoggerId\",\"IsShoulderTap\",\"ChangeNumber\",\"SessionReferenceUriPath\",\"IsInGameEvent\",\"EventName\",\"EventPlayerSessionId\",\"EventVersion\",\"EventDimensionData\",\"EventMeasurementData\",\"BreadCrumb\"\r\n")?;
    lines(length, out, csv_row)
}

fn csv_row(call: &Call) -> String {
    // Lines of headers become one.
    let header = |name: &str, value: &str| format!("{name}: {value}  ");
    let cells = [
        HOST,
        &call.url(),
        "2814600000000001",
        "",
        &joined(&call.sent, header, ""),
        &call.sent_body,
        &joined(&call.headers, header, ""),
        &call.body,
        &call.status.to_string(),
        "42",
        &format!("2026-03-04T{}.123Z", call.time()),
        if call.method == "GET" {
            "true"
        } else {
            "false"
        },
        &(call.number + 1).to_string(),
        "false",
        "",
        "",
        "false",
        "",
        "",
        "",
        "",
        "",
        "00000000-1111-2222-3333-444455556666",
    ]
    .map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")));
    cells.join(",") + "\r\n"
}

pub(super) fn saz(length: Length, out: impl Write + Seek) -> io::Result<()> {
    let mut archive = ZipWriter::new(out);
    let mut calls = Calls::new(SEED);
    length.fill(|| {
        let Some(call) = calls.next() else {
            return Ok(0);
        };
        let mut bytes = 0;
        for (kind, text) in [
            ("c.txt", request(&call)),
            ("s.txt", response(&call)),
            ("m.xml", timers(&call)),
        ] {
            let name = format!("raw/{:06}_{kind}", call.number + 1);
            archive.start_file(name, SimpleFileOptions::default())?;
            bytes += write_counted(&mut archive, &text)?;
        }
        Ok(bytes)
    })?;
    archive.finish()?;
    Ok(())
}

fn request(call: &Call) -> String {
    let line = |name: &str, value: &str| format!("{name}: {value}\r\n");
    format!(
        "{} {} HTTP/1.1\r\n{}\r\n{}",
        call.method,
        call.url(),
        joined(&call.sent, line, ""),
        call.sent_body
    )
}

fn timers(call: &Call) -> String {
    let (sid, time) = (call.number + 1, call.time());
    format!(
        "\u{feff}<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n<Session SID=\"{sid}\" BitFlags=\"1f\">\r\n  <SessionTimers ClientConnected=\"2026-03-04T{time}.0000000+01:00\" ClientBeginRequest=\"2026-03-04T{time}.1234567+01:00\" ClientDoneRequest=\"2026-03-04T{time}.1654567+01:00\" />\r\n  <SessionFlags>\r\n    <SessionFlag N=\"x-clientip\" V=\"::ffff:192.0.2.1\" />\r\n  </SessionFlags>\r\n</Session>\r\n"
    )
}

pub(super) fn body(length: Length, out: impl Write) -> io::Result<()> {
    let mut numbers = Numbers::new(SEED);
    let mut out = BufWriter::new(out);
    out.write_all(b"HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=utf-8\r\n\r\n")?;
    out.write_all(session::begin(0, &mut numbers).as_bytes())?;
    let mut index = 0;
    length.fill(|| {
        let comma = if index == 0 { "" } else { "," };
        let member = session::member(index, true, &mut numbers);
        index += 1;
        write_counted(&mut out, &format!("{comma}{member}"))
    })?;
    out.write_all(session::end(&mut numbers).as_bytes())?;
    out.flush()
}

pub(super) fn log(length: Length, out: impl Write) -> io::Result<()> {
    let mut numbers = Numbers::new(SEED);
    let mut out = BufWriter::new(out);
    length.fill(|| {
        let line = log_lines::line(&mut numbers);
        write_counted(&mut out, &format!("{line}\n"))
    })?;
    out.flush()
}
