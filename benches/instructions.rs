//! How many instructions the release needs, which a busy machine does not spoil: counted by callgrind, on Linux.
//!
//! ```text
//! cargo test --locked --bench instructions                # eight jobs, against benches/instructions.txt
//! cargo test --locked --bench instructions -- record      # writes that file anew
//! cargo test --locked --bench instructions -- order       # writes which functions lie side by side in the release
//! cargo test --locked --bench instructions -- exchange    # what an exchange costs in each format, on one thread
//! cargo test --locked --bench instructions -- growth      # what twice the input costs
//! cargo test --locked --bench instructions -- secrets     # what the search for secrets costs
//! cargo test --locked --bench instructions -- start       # what a start costs, of a static program too
//! ```
//!
//! `cargo test` builds the benchmark itself in little time; the program that it measures is always the release.
#![allow(clippy::print_stdout, reason = "a benchmark prints its figures")]

mod inputs;
mod program;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::{Command, ExitCode};

use anyhow::{Result, bail};
use clap::{Parser, ValueEnum};

use inputs::searched::Searched;
use inputs::shapes::{SHAPES, Shape};
use inputs::{Input, Length};
use program::{PLACE, file, instructions};

const RECORD: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/instructions.txt");
/// The functions that the build lays side by side.
const ORDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/build/order.txt");
/// How much more than recorded a job may need.
const TOLERANCE: f64 = 0.05;
/// How many calls the inputs of the jobs hold.
const CALLS: usize = 100;
const LOG_LINES: usize = 20_000;
const RESPONSE: &str = "response.http";

#[derive(Parser)]
struct Options {
    #[arg(value_enum, default_value_t = What::Guard)]
    what: What,
    /// Given by `cargo bench`.
    #[arg(long, hide = true)]
    bench: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum What {
    /// Compares eight jobs with the record
    Guard,
    /// Writes the record anew
    Record,
    /// Writes anew which functions a start calls, so that the build lays them side by side
    Order,
    /// Says what an exchange costs in each format, on one thread
    Exchange,
    /// Says what twice the input costs
    Growth,
    /// Says what the search for secrets costs, by bytes and by exchanges
    Secrets,
    /// Says what a start costs, and how much of it goes into loading shared libraries
    Start,
}

fn main() -> Result<ExitCode> {
    let options = Options::parse();
    match options.what {
        What::Guard => return guard(&program::release()?),
        What::Record => record(&program::release()?)?,
        What::Order => order(&program::release_with_names()?)?,
        What::Exchange => exchange(&program::release()?)?,
        What::Growth => growth(&program::release()?)?,
        What::Secrets => secrets()?,
        What::Start => start()?,
    }
    Ok(ExitCode::SUCCESS)
}

/// The eight jobs, by the arguments that one would type.
fn jobs(program: &Path) -> Result<Vec<(String, u64)>> {
    const NDJSON: &[&str] = &["inspect", "--format", "ndjson"];
    let calls = Length::Parts(CALLS);
    fs::write(Path::new(PLACE).join(RESPONSE), inputs::one_response())?;
    let jobs: [(&[&str], &str); 8] = [
        (&["explain"], "412"),
        (&["inspect"], RESPONSE),
        (NDJSON, file(Input::Har, calls)?),
        (NDJSON, file(Input::Ndjson, calls)?),
        (NDJSON, file(Input::Raw, calls)?),
        (NDJSON, file(Input::Saz, calls)?),
        (&["inspect", "--summary"], Input::Har.file_name()),
        (
            &["explain", "--scan"],
            file(Input::Log, Length::Parts(LOG_LINES))?,
        ),
    ];
    let count = |(options, input): (&[&str], &str)| {
        let args = [options, &[input]].concat();
        Ok((args.join(" "), instructions(program, &args)?))
    };
    jobs.into_iter().map(count).collect()
}

/// What decides how many instructions there are, beside the program: the compiler and the libraries of C.
fn compiler() -> Result<String> {
    let told = |program, args: &[&str]| match Command::new(program).args(args).output() {
        Ok(output) => String::from_utf8_lossy(&output.stdout).trim().to_owned(),
        Err(_) => String::new(),
    };
    let version = told("rustc", &["--version", "--verbose"]);
    let Some(first) = version.lines().next() else {
        bail!("rustc tells no version");
    };
    let host = version.lines().find_map(|line| line.strip_prefix("host: "));
    let libc = told("getconf", &["GNU_LIBC_VERSION"]);
    Ok(format!("{first}, {}, {libc}", host.unwrap_or("?")))
}

fn record(program: &Path) -> Result<()> {
    let mut text = format!(
        "# Instructions of the release under callgrind. Written by `cargo test --locked --bench instructions -- record`.\ncompiler\t{}\n",
        compiler()?
    );
    for (job, count) in jobs(program)? {
        let _ = writeln!(text, "{job}\t{count}");
    }
    fs::write(RECORD, &text)?;
    print!("{text}");
    Ok(())
}

fn order(program: &Path) -> Result<()> {
    fs::write(Path::new(PLACE).join(RESPONSE), inputs::one_response())?;
    let explained = program::functions(program, &["explain", "412"])?;
    let inspected = program::functions(program, &["inspect", RESPONSE])?;
    let parts = [
        &explained & &inspected,
        &explained - &inspected,
        &inspected - &explained,
    ];
    let mut text = String::from(
        "# The functions of a start. Written by `cargo test --locked --bench instructions -- order`.\n",
    );
    let mut known = BTreeSet::new();
    for name in parts.iter().flatten().filter_map(|name| any_build(name)) {
        if known.insert(name.clone()) {
            let _ = writeln!(text, "{name}");
        }
    }
    fs::write(ORDER, text)?;
    println!("{} functions", known.len());
    Ok(())
}

/// The pattern of a function's name, in which what another build or another edition of a crate changes is open; `None` for what
/// is not Rust.
fn any_build(name: &str) -> Option<String> {
    const HASH: &str = "17h";
    if name == "main" {
        return Some(name.to_owned());
    }
    if name.starts_with("_ZN") {
        let (path, _) = name.rsplit_once(HASH)?;
        return Some(format!("{path}{HASH}*"));
    }
    let mut parts = name.strip_prefix("_R")?.split("Cs");
    let mut pattern = format!("_R{}", parts.next()?);
    for part in parts {
        let (_, rest) = part.split_once('_')?;
        let _ = write!(pattern, "Cs*_{rest}");
    }
    // A copy that the compiler made has a number of its own.
    let without_number = pattern.trim_end_matches(|c: char| c.is_ascii_digit());
    Some(match without_number.strip_suffix('.') {
        Some(function) => format!("{function}.*"),
        None => pattern,
    })
}

fn guard(program: &Path) -> Result<ExitCode> {
    let text = fs::read_to_string(RECORD)?;
    let recorded: BTreeMap<&str, &str> = text
        .lines()
        .filter_map(|line| line.split_once('\t'))
        .collect();
    let compiler = compiler()?;
    let is_comparable = recorded.get("compiler") == Some(&compiler.as_str());
    if !is_comparable {
        let before = recorded.get("compiler").unwrap_or(&"nothing");
        println!("Only told, not compared: recorded with {before}; here is {compiler}.");
    }
    let mut dearer = String::new();
    for (job, count) in jobs(program)? {
        let before = recorded.get(job.as_str()).and_then(|one| one.parse().ok());
        let change = before.map(|before: u64| count as f64 / before as f64 - 1.0);
        let line = match before.zip(change) {
            Some((before, change)) => format!(
                "{job}: {before} recorded, {count} measured, {:+.1} %",
                100.0 * change
            ),
            None => format!("{job}: not recorded, {count} measured"),
        };
        println!("{line}");
        if is_comparable && change.is_none_or(|change| change > TOLERANCE) {
            let _ = write!(dearer, "\n  {line}");
        }
    }
    if dearer.is_empty() {
        return Ok(ExitCode::SUCCESS);
    }
    println!(
        "\nMore instructions than recorded, of which {} % are allowed:{dearer}\n\
         To see where they go, build with CARGO_PROFILE_RELEASE_STRIP=none and run\n  \
         cd {PLACE} && valgrind --tool=callgrind {} JOB\n\
         If the change is worth them, record them with it:\n  \
         cargo test --locked --bench instructions -- record",
        100.0 * TOLERANCE,
        program.display(),
    );
    Ok(ExitCode::FAILURE)
}

/// The instructions of the calls between a short input and a long one, so that what a start costs is not among them.
fn exchange(program: &Path) -> Result<()> {
    const MORE: usize = 300;
    println!("| instructions an exchange | to NDJSON | `--summary` |\n| --- | ---: | ---: |");
    for input in Input::CAPTURES {
        print!("| {} |", input.name());
        for options in [["--format", "ndjson"].as_slice(), &["--summary"]] {
            let count = |calls| {
                let file = file(input, Length::Parts(calls))?;
                instructions(
                    program,
                    &[&["inspect", "--jobs", "1", file], options].concat(),
                )
            };
            let more = count(CALLS + MORE)?.saturating_sub(count(CALLS)?);
            print!(" {} |", more / MORE as u64);
        }
        println!();
    }
    Ok(())
}

/// The instructions of the search for secrets: for a byte of the texts of `benches/library.rs`, and for an exchange of a whole
/// run. What a start costs is left out: two numbers of searches are compared.
fn secrets() -> Result<()> {
    const SEARCHES: u64 = 100;
    const MORE: usize = 300;
    let library = program::library()?;
    println!("| instructions of the search | |\n| --- | ---: |");
    for searched in Searched::ALL {
        let name = format!("{searched:?}");
        let count = |searches: u64| {
            let searches = searches.to_string();
            let args = [
                "--bench",
                &name,
                "--sample-size",
                "1",
                "--sample-count",
                &searches,
            ];
            program::instructions_of(&library, Some("*hide_all*"), &args)
        };
        let more = count(2 * SEARCHES)?.saturating_sub(count(SEARCHES)?);
        let bytes = SEARCHES as f64 * searched.bytes() as f64;
        println!("| {name}, a byte | {:.1} |", more as f64 / bytes);
    }
    let program = program::release_with_names()?;
    let count = |calls| {
        let har = file(Input::Har, Length::Parts(calls))?;
        let args = ["inspect", "--format", "ndjson", "--jobs", "1", har];
        program::instructions_of(&program, Some("*Redactor*hide_and_mark*"), &args)
    };
    let more = count(CALLS + MORE)?.saturating_sub(count(CALLS)?);
    println!("| HAR to NDJSON, an exchange | {} |", more / MORE as u64);
    Ok(())
}

/// The instructions of the shortest answer, as it is built anywhere and linked statically.
fn start() -> Result<()> {
    let ways = [
        ("shared libraries", program::release()?),
        ("static", program::static_release()?),
    ];
    println!("| `explain 412` | instructions |\n| --- | ---: |");
    for (name, program) in ways {
        println!(
            "| {name} | {} |",
            instructions(&program, &["explain", "412"])?
        );
    }
    Ok(())
}

/// What twice the input costs beside the input, less what a start costs.
fn growth(program: &Path) -> Result<()> {
    const PARTS: usize = 20_000;
    println!("| 2N against N | `inspect` to NDJSON | `explain --scan` |\n| --- | ---: | ---: |");
    let captures = Input::CAPTURES.map(|input| (input.name(), Source::Calls(input)));
    let shapes = SHAPES.iter().map(|shape| (shape.0, Source::Shape(shape)));
    for (name, source) in captures.into_iter().chain(shapes) {
        print!("| {name} |");
        for options in [
            ["inspect", "--format", "ndjson"].as_slice(),
            &["explain", "--scan"],
        ] {
            let count = |size| {
                let file = source.write(size)?;
                instructions(program, &[options, &[file]].concat())
            };
            let (none, once, twice) = (count(0)?, count(PARTS)?, count(2 * PARTS)?);
            let less = |count: u64| count.saturating_sub(none) as f64;
            print!(" {:.2} |", less(twice) / less(once));
        }
        println!();
    }
    Ok(())
}

/// What grows.
enum Source {
    Calls(Input),
    Shape(&'static Shape),
}

impl Source {
    /// Writes so many parts of it; of a capture, a call for each 200.
    fn write(&self, parts: usize) -> Result<&'static str> {
        const NAME: &str = "shape";
        match self {
            Self::Calls(input) => file(*input, Length::Parts(parts / 200)),
            Self::Shape((_, shape)) => {
                fs::write(Path::new(PLACE).join(NAME), shape(parts))?;
                Ok(NAME)
            }
        }
    }
}
