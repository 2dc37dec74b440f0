//! The release beside programs that others know, on inputs that are invented and the same each time: how long each takes
//! and how much memory it needs.
//!
//! ```text
//! cargo test --locked --bench compare                             # 16 MiB of each input
//! cargo test --locked --bench compare -- 1 16 256 1024            # sizes in MiB
//! cargo test --locked --bench compare -- 256 --only har --rounds 9
//! cargo test --locked --bench compare -- 1024 --alone --rounds 1  # memory, without the others
//! ```
//!
//! `cargo test` builds the benchmark itself in little time; the program that it measures is always the release. What is
//! printed is Markdown. Programs are run in turn, round by round, and the medians are told; a first round, which
//! warms up, tells the memory. `jq`, `cat`, `grep` and `true` are taken where they are found; `jaq` is installed into
//! `target/peers`.
#![allow(clippy::print_stdout, reason = "a benchmark prints its figures")]

mod inputs;
mod program;

use std::env;
use std::fs;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result};
use clap::Parser;

use inputs::{Input, Length};
use program::{PLACE, Run, Time, find};

#[derive(Parser)]
struct Options {
    /// Sizes of the inputs, in MiB
    #[arg(default_value = "16")]
    sizes: Vec<u64>,
    /// How often each program is run
    #[arg(long, default_value = "5")]
    rounds: NonZeroUsize,
    /// The inputs; without it, all
    #[arg(long, value_enum, num_args = 1..)]
    only: Vec<Input>,
    /// Leave the other programs out
    #[arg(long)]
    alone: bool,
    /// Given by `cargo bench`.
    #[arg(long, hide = true)]
    bench: bool,
}

fn main() -> Result<()> {
    let options = Options::parse();
    let programs = Programs {
        ours: program::release()?,
        jq: find("jq"),
        jaq: jaq(),
    };
    println!("{}\n", machine(&programs));
    starts(&programs)?;
    println!(
        "| input | MiB | program | seconds | of the processor | MB/s | private MiB | `jq` takes | `jaq` takes | `cat` or `grep` takes |"
    );
    println!("| --- | ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    let all = [Input::CAPTURES.as_slice(), &[Input::Body, Input::Log]].concat();
    for input in all {
        if options.only.is_empty() || options.only.contains(&input) {
            for size in &options.sizes {
                rows(&programs, input, *size, &options)?;
            }
        }
    }
    Ok(())
}

struct Programs {
    ours: PathBuf,
    jq: Option<PathBuf>,
    jaq: Option<PathBuf>,
}

/// `jaq`, which is installed where it is not yet.
fn jaq() -> Option<PathBuf> {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("peers");
    let program = root.join(format!("bin/jaq{}", env::consts::EXE_SUFFIX));
    if !program.exists() {
        let mut install = program::cargo();
        install.args(["install", "--locked", "--version", "^3", "jaq", "--root"]);
        install.arg(&root).status().ok()?;
    }
    program.exists().then_some(program)
}

/// What was measured, and where.
fn machine(programs: &Programs) -> String {
    let read = |path| fs::read_to_string(path).unwrap_or_default();
    let processor = read("/proc/cpuinfo");
    let processor = processor
        .lines()
        .find_map(|line| line.strip_prefix("model name"))
        .map_or("unknown processor", |name| {
            name.trim_matches([' ', '\t', ':'])
        });
    let cores = thread::available_parallelism().map_or(0, usize::from);
    let load = read("/proc/loadavg");
    let load = load.split(' ').next().unwrap_or_default();
    let version = |program: &Path| match Command::new(program).arg("--version").output() {
        Ok(output) => String::from_utf8_lossy(&output.stdout).trim().to_owned(),
        Err(_) => "?".to_owned(),
    };
    let found = [
        Some(&programs.ours),
        programs.jq.as_ref(),
        programs.jaq.as_ref(),
    ];
    let versions: Vec<_> = found
        .into_iter()
        .flatten()
        .map(|path| version(path))
        .collect();
    let size = fs::metadata(&programs.ours).map_or(0, |file| file.len());
    format!(
        "{}. The release has {:.1} MB.\n{processor}, {cores} cores, {}; the load was {load}.",
        versions.join(", "),
        size as f64 / 1e6,
        env::consts::OS,
    )
}

/// How long short runs take beside a program that does nothing.
fn starts(programs: &Programs) -> Result<()> {
    const ROUNDS: usize = 400;
    let Some(nothing) = find("true") else {
        return Ok(());
    };
    let response = "response.http";
    fs::write(Path::new(PLACE).join(response), inputs::one_response())?;
    let runs = [
        Run::new("true", &nothing, &[]),
        Run::new("explain 412", &programs.ours, &["explain", "412"]),
        Run::new("inspect, 2 KB", &programs.ours, &["inspect", response]),
    ];
    let medians = medians(&runs, ROUNDS)?;
    let least = medians.first().context("nothing was measured")?.wall;
    println!("| start | ms | beside `true` |\n| --- | ---: | ---: |");
    for (run, time) in runs.iter().zip(&medians) {
        println!(
            "| {} | {:.2} | {} |",
            run.name,
            1e3 * time.wall.as_secs_f64(),
            ratio(time.wall, least)
        );
    }
    println!();
    Ok(())
}

/// The medians of several rounds, in each of which every program is run once.
fn medians(runs: &[Run], rounds: usize) -> Result<Vec<Time>> {
    let mut times = vec![Vec::new(); runs.len()];
    for _ in 0..rounds {
        for (run, times) in runs.iter().zip(&mut times) {
            times.push(run.time()?);
        }
    }
    let median = |mut times: Vec<Option<Duration>>| {
        times.sort_unstable();
        times.get(times.len() / 2).copied().flatten()
    };
    let of_one = |times: Vec<Time>| Time {
        wall: median(times.iter().map(|time| Some(time.wall)).collect()).unwrap_or_default(),
        processor: median(times.iter().map(|time| time.processor).collect()),
    };
    Ok(times.into_iter().map(of_one).collect())
}

/// Measures all that can read an input of so many MiB.
fn rows(programs: &Programs, input: Input, size: u64, options: &Options) -> Result<()> {
    let file = program::file(input, Length::Bytes(size << 20))?;
    let path = Path::new(PLACE).join(file);
    let bytes = fs::metadata(&path)?.len();
    let mut runs = contestants(programs, input, file);
    runs.retain(|run| !options.alone || run.program == programs.ours);
    let peaks = runs.iter().map(Run::peak_memory);
    let peaks = peaks.collect::<Result<Vec<_>>>()?;
    let medians = medians(&runs, options.rounds.get())?;
    let of = |name: &str| {
        let found = runs.iter().zip(&medians).find(|(run, _)| run.name == name);
        found.map(|(_, time)| time.wall)
    };
    let (jq, jaq, plain) = (of("jq"), of("jaq"), of("cat").or(of("grep")));
    for ((run, time), peak) in runs.iter().zip(&medians).zip(peaks) {
        let wall = time.wall.as_secs_f64();
        let beside = |other: Option<Duration>| {
            other
                .map(|other| ratio(other, time.wall))
                .unwrap_or_default()
        };
        println!(
            "| {} | {size} | {} | {wall:.3} | {} | {:.0} | {} | {} | {} | {} |",
            input.name(),
            run.name,
            time.processor
                .map(|time| format!("{:.2}", time.as_secs_f64()))
                .unwrap_or_default(),
            bytes as f64 / 1e6 / wall,
            peak.map(|peak| format!("{:.1}", peak as f64 / 1024.0))
                .unwrap_or_default(),
            beside(jq),
            beside(jaq),
            beside(plain),
        );
    }
    fs::remove_file(path)?;
    Ok(())
}

fn contestants(programs: &Programs, input: Input, file: &str) -> Vec<Run> {
    let filter = match input {
        Input::Har => Some(".log.entries[].response.status"),
        Input::Ndjson => Some(".status"),
        _ => None,
    };
    let mut runs = Vec::new();
    if input == Input::Log {
        runs.push(Run::new(
            "explain --scan",
            &programs.ours,
            &["explain", "--scan", file],
        ));
        // What looks for one form of code alone.
        let args = ["-c", "-E", "0x8[0-9A-Fa-f]{7}", file];
        runs.extend(find("grep").map(|grep| Run::new("grep", &grep, &args)));
    } else {
        runs.push(Run::new(
            "to NDJSON",
            &programs.ours,
            &["inspect", "--format", "ndjson", file],
        ));
        runs.push(Run::new(
            "--summary",
            &programs.ours,
            &["inspect", "--summary", file],
        ));
        runs.extend(find("cat").map(|cat| Run::new("cat", &cat, &[file])));
    }
    for (name, peer) in [("jq", &programs.jq), ("jaq", &programs.jaq)] {
        let run = filter.zip(peer.as_ref());
        runs.extend(run.map(|(filter, peer)| Run::new(name, peer, &["-c", filter, file])));
    }
    for run in &mut runs {
        run.keeps_output = input == Input::Log;
    }
    runs
}

/// How many times as long one takes as the other.
fn ratio(one: Duration, other: Duration) -> String {
    format!("{:.2}×", one.as_secs_f64() / other.as_secs_f64())
}
