//! How long each step of the library takes: reading, inspecting, hiding, reporting.
//!
//! `cargo bench --locked --bench library`, and a part of a name behind `--` for one of them. All take the same hundred
//! calls, but for the search for secrets, which takes texts with and without words that may tell one.
//!
//! Times are spoilt by a busy machine. The instructions of that search are not: `cargo test --locked --bench instructions
//! -- secrets` counts them.

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

use inputs::searched::Searched;
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

#[divan::bench(args = Searched::ALL)]
fn redact(bencher: Bencher, what: Searched) {
    let texts = what.texts();
    let given = texts.iter().map(|(header, text)| match header {
        Some(name) => of_header(name, text),
        None => of_body(text),
    });
    let given: Vec<Given> = given.collect();
    bencher
        .counter(BytesCount::new(what.bytes()))
        // One that has seen a short text without secrets does not look at it again.
        .with_inputs(Redactor::default)
        .bench_refs(|redactor| hide_all(redactor, &given));
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
