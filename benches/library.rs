//! How long each step of the library takes: reading, inspecting, hiding, reporting.
//!
//! `cargo bench --locked --bench library`, and a part of a name behind `--` for one of them. All take the same hundred
//! calls, but for the search for secrets, which takes texts with and without words that may tell one.
//!
//! Times are spoilt by a busy machine. The instructions of that search are not: built with
//! `CARGO_PROFILE_BENCH_STRIP=none cargo bench --locked --bench library --no-run`,
//!
//! ```text
//! valgrind --tool=callgrind --toggle-collect='*hide_all*' target/release/deps/library-… --bench Plain --sample-size 1 --sample-count 100
//! ```
//!
//! collects those of a hundred searches of one text. The first one builds tables, so take what two hundred need more.

mod inputs;

#[path = "../src/redact/mod.rs"]
#[allow(
    dead_code,
    unreachable_pub,
    unused_imports,
    reason = "only a part is measured"
)]
mod redact;

// Clippy looks at the tests of what is included too, which use it.
#[cfg(test)]
#[path = "../tests/it/support/law.rs"]
#[allow(dead_code, unreachable_pub, reason = "only for tests")]
mod law;

use std::hint::black_box;
use std::io;

use divan::Bencher;
use divan::counter::{BytesCount, ItemsCount};
use xblstatus::capture::{self, Limits, Source};
use xblstatus::exchange::Exchange;
use xblstatus::inspect;
use xblstatus::report::{Detail, OutputFormat, RenderOptions, Report, Shape};

use inputs::{Input, Length};
use redact::{Given, Redactor, of_body, of_header};

const CALLS: usize = 100;

fn main() {
    divan::main();
}

fn bytes(input: Input) -> Vec<u8> {
    input.bytes(Length::Parts(CALLS)).unwrap_or_default()
}

fn read(bytes: &[u8]) -> impl Iterator<Item = Exchange> {
    capture::read(bytes, &Source::default(), Limits::default()).flatten()
}

#[divan::bench(args = Input::CAPTURES)]
fn capture(bencher: Bencher, input: Input) {
    let bytes = bytes(input);
    assert_eq!(read(&bytes).count(), CALLS, "{input:?}");
    bencher
        .counter(BytesCount::of_slice(&bytes))
        .counter(ItemsCount::new(CALLS))
        .bench(|| read(black_box(&bytes)).map(black_box).count());
}

#[divan::bench]
fn inspect(bencher: Bencher) {
    let bytes = bytes(Input::Har);
    bencher
        .counter(ItemsCount::new(CALLS))
        .with_inputs(|| read(&bytes).collect::<Vec<_>>())
        .bench_values(|exchanges| {
            let inspections = exchanges.into_iter().map(inspect::inspect);
            inspections.map(black_box).count()
        });
}

#[divan::bench(args = [
    (OutputFormat::Ndjson, Detail::Full),
    (OutputFormat::Human, Detail::Full),
    (OutputFormat::Markdown, Detail::Full),
    (OutputFormat::Human, Detail::Overview),
    (OutputFormat::Human, Detail::Summary),
])]
fn report(bencher: Bencher, (format, detail): (OutputFormat, Detail)) {
    let bytes = bytes(Input::Har);
    let options = RenderOptions {
        format,
        ..RenderOptions::default()
    };
    let shape = Shape {
        detail,
        ..Shape::default()
    };
    bencher
        .counter(ItemsCount::new(CALLS))
        .with_inputs(|| read(&bytes).map(inspect::inspect).collect::<Vec<_>>())
        .bench_values(|inspections| {
            let mut report = Report::new(io::sink(), options).with_shape(&shape);
            for inspection in inspections {
                report.inspection(inspection)?;
            }
            report.finish()
        });
}

const VALUES: [(&str, &str); 6] = [
    ("Content-Type", "application/json; charset=utf-8"),
    ("Date", "Wed, 04 Mar 2026 05:06:07 GMT"),
    ("ETag", "\"0123456789abcdef0123456789abcdef\""),
    (
        "Content-Location",
        "/serviceconfigs/00000000-0000-0000-0000-0000aaaabbbb/sessionTemplates/lobby/sessions/blue",
    ),
    ("Cache-Control", "max-age=0, must-revalidate"),
    ("MS-CV", "8o1BhVQ3nUOzCnSHnnIpPQ.0"),
];

/// What is searched for secrets.
#[derive(Debug, Clone, Copy)]
enum Searched {
    /// A session that names no devices.
    Plain,
    /// One that names those of its members, by a word that names a secret elsewhere.
    Devices,
    /// Values of headers.
    Values,
    /// A text that is full of secrets.
    Secrets,
}

#[divan::bench(args = [Searched::Plain, Searched::Devices, Searched::Values, Searched::Secrets])]
fn redact(bencher: Bencher, what: Searched) {
    let token = "aB3xK9zQ7w".repeat(6);
    let text = match what {
        Searched::Plain => inputs::session(false),
        Searched::Devices => inputs::session(true),
        Searched::Values => String::new(),
        Searched::Secrets => format!(
            r#"{{"Token":"{token}","description":"refused XBL3.0 x=123;{token} and token={token}","url":"https://u:{token}@h/?code={token}"}}"#
        ),
    };
    let texts: Vec<Given> = match what {
        Searched::Values => VALUES.map(|(name, value)| of_header(name, value)).to_vec(),
        _ => vec![of_body(&text)],
    };
    bencher
        .counter(BytesCount::new(
            texts.iter().map(|given| given.text.len()).sum::<usize>(),
        ))
        // One that has seen a short text without secrets does not look at it again.
        .with_inputs(Redactor::default)
        .bench_refs(|redactor| hide_all(redactor, &texts));
}

/// Without a closure, whose name would hold its name.
#[inline(never)]
fn hide_all(redactor: &mut Redactor, texts: &[Given]) -> usize {
    let mut length = 0;
    for given in texts {
        length += redactor.hide(*given).len();
    }
    length
}
