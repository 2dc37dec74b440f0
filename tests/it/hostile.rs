//! Whatever comes in, every format is written to its end and no secret comes out.

use std::fs;
use std::path::PathBuf;

use proptest::sample::select;
use xblstatus::examples;
use xblstatus::report::{OutputFormat, RenderOptions};

use crate::support::{law, report};

const FORMATS: [OutputFormat; 5] = [
    OutputFormat::Human,
    OutputFormat::Json,
    OutputFormat::Ndjson,
    OutputFormat::Markdown,
    OutputFormat::Html,
];

/// Everything that is printed of an input, in one format.
fn printed(input: &[u8], format: OutputFormat) -> String {
    let settings = RenderOptions {
        format,
        all_headers: true,
        ..RenderOptions::default()
    };
    report::printed(report::read(input), settings)
}

/// What the fixtures hold, of every tool and in every format.
fn fixtures() -> Vec<Vec<u8>> {
    let mut folders = vec![PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.push(path);
            }
        }
    }
    // A folder lists its files in any order.
    files.sort();
    files.iter().map(|file| fs::read(file).unwrap()).collect()
}

#[test]
fn every_prefix_of_every_example_is_reported() {
    for example in examples::ALL {
        let step = (example.response.len() / 60).max(1);
        for end in (0..example.response.len()).step_by(step) {
            for format in FORMATS {
                printed(&example.response[..end], format);
            }
        }
    }
}

#[test]
fn damaged_inputs_are_reported() {
    let examples = examples::ALL
        .iter()
        .map(|example| example.response.to_vec());
    for inputs in [examples.collect(), fixtures()] {
        let damaged = (law::damaged(inputs), select(&FORMATS[..]));
        law::holds(damaged, |(input, format)| {
            printed(&input, format);
        });
    }
}

#[test]
fn noise_is_reported() {
    law::holds((law::noise(), select(&FORMATS[..])), |(input, format)| {
        printed(&input, format);
    });
}

/// Inputs that make a careless reader slow or fill its memory; each is some hundred kilobytes.
fn greedy() -> Vec<Vec<u8>> {
    let head = "HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\n\r\n";
    let bodies = [
        "[".repeat(300_000),
        "{\"a\":".repeat(60_000),
        format!("[{}0]", "0,".repeat(150_000)),
        format!(
            "{{\"code\":1,\"source\":\"s\",\"description\":\"{}\"}}",
            "\\\\\\\"".repeat(60_000)
        ),
        "?t=".repeat(100_000),
        "://@".repeat(80_000),
        "XBL3.0 x=".repeat(30_000),
        "eyJ".repeat(100_000),
        "\"Token\":".repeat(40_000),
        "Authorization:".repeat(20_000),
        "HTTP/1.1 200 OK\n".repeat(5_000),
        "<".repeat(300_000),
        "\u{202e}\u{1b}[31m".repeat(30_000),
    ];
    let mut all: Vec<Vec<u8>> = bodies
        .iter()
        .map(|body| format!("{head}{body}").into_bytes())
        .collect();
    let key = "k".repeat(200_000);
    for headers in [
        format!("X-Xbl-Debug: {key}=1{}\r\n", "; a=1".repeat(20_000)),
        format!("X-Xbl-Debug: a=1{}\r\n", "; b=1".repeat(40_000)),
        (0..6_000)
            .map(|index| format!("X-Token-{index}: a\r\n"))
            .collect(),
        format!("Content-Encoding: {}\r\n", "gzip, ".repeat(30_000)),
        "no header\r\n".repeat(20_000),
        format!("ETag: {}\r\nIf: \r\n", "W/\"a\",".repeat(40_000)),
    ] {
        all.push(format!("HTTP/1.1 412 Precondition Failed\r\n{headers}\r\n{{}}").into_bytes());
    }
    all
}

#[test]
fn greedy_inputs_are_reported() {
    for input in greedy() {
        for format in [OutputFormat::Human, OutputFormat::Ndjson] {
            printed(&input, format);
        }
    }
}

#[test]
fn a_secret_in_any_place_stays_inside() {
    const SECRET: &str = "S3cr3tS3cr3tS3cr3tS3cr3t";
    let inputs = [
        format!("HTTP/1.1 200 OK\r\nSet-Cookie: a={SECRET}\r\n\r\n{{}}"),
        format!("HTTP/1.1 200 OK\r\nSet-Cookie: a=\r\n {SECRET}\r\n\r\n{{}}"),
        format!("HTTP/1.1 200 OK\r\nSet-Cookie: a=\r\n{SECRET}\r\nB: c\r\n\r\n{{}}"),
        format!("HTTP/1.1 302 Found\r\nLocation: https://u:{SECRET}@h/?code={SECRET}\r\n\r\n"),
        format!("HTTP/1.1 302 Found\r\nLocation: /cb#access_token={SECRET}\r\n\r\n"),
        format!("HTTP/1.1 403 Forbidden\r\n\r\nno access for XBL3.0 x=1;{SECRET}"),
        format!("HTTP/1.1 403 XBL3.0 x=1;{SECRET}\r\n\r\n"),
        format!("HTTP/1.1 403 Forbidden\r\nX-XBL3.0 x=1;{SECRET}: a\r\n\r\n"),
        format!("HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: XBL3.0 x=1;{SECRET}\r\n\r\n"),
        format!(
            "HTTP/1.1 400 Bad\r\n\r\n{{\"code\":1,\"source\":\"s\",\"description\":\"XBL3.0 x=1;{SECRET}\"}}"
        ),
        format!("HTTP/1.1 400 Bad\r\n\r\n{{\"Token\":\"{SECRET}\" \"a\":1}}"),
        format!("HTTP/1.1 400 Bad\r\n\r\n{{\"Token\":\"{SECRET}"),
        format!("HTTP/1.1 400 Bad\r\n\r\n\u{feff}{{\"Token\":\"{SECRET}"),
        format!(
            "HTTP/1.1 400 Bad\r\nContent-Type: a/json; charset=latin1\r\n\r\n{{\"Token\":\"{SECRET}\u{e9}"
        ),
        format!("HTTP/1.1 400 Bad\r\n\r\n{{\"uhs\":[\"{SECRET}\",{{\"x\":\"{SECRET}\"}}] x"),
        format!(
            "HTTP/1.1 429 Too\r\n\r\n{{\"currentRequests\":1,\"maxRequests\":1,\"limitType\":\"XBL3.0 x=1;{SECRET}\"}}"
        ),
        format!(
            "HTTP/1.1 200 OK\r\nX-Xbl-Debug: mode=XBL3.0 x=1;{SECRET}\r\nETag: t=Ew{SECRET}\r\n\r\n"
        ),
    ];
    for input in inputs {
        for format in FORMATS {
            let text = printed(input.as_bytes(), format);
            assert!(
                !text.contains("S3cr3t"),
                "{format:?} of {input:?} gives\n{text}"
            );
        }
    }
}
