//! How benchmarks build and run the program, and what they measure of a run.
#![allow(dead_code, reason = "each benchmark uses a part")]

use std::collections::BTreeSet;
use std::env;
use std::ffi::OsString;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

use crate::inputs::{Input, Length};

/// Where inputs lie: each benchmark has its own folder, so that two can run at once.
pub(crate) const PLACE: &str = concat!(env!("CARGO_TARGET_TMPDIR"), "/", env!("CARGO_CRATE_NAME"));

/// Cargo, as it runs this benchmark.
pub(crate) fn cargo() -> Command {
    Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Builds what a release is, whatever the benchmark itself is built as, and makes the folder for inputs.
pub(crate) fn release() -> Result<PathBuf> {
    built(
        "xblstatus",
        &["build", "--release", "--locked", "--bin"],
        "",
    )
}

/// Builds a release that needs no shared library, as CONTRIBUTING says.
pub(crate) fn static_release() -> Result<PathBuf> {
    let told = Command::new("rustc")
        .args(["--print", "host-tuple"])
        .output()?;
    let host = String::from_utf8_lossy(&told.stdout);
    let args = [
        "build",
        "--release",
        "--locked",
        "--target",
        host.trim(),
        "--bin",
    ];
    built(
        "xblstatus",
        &args,
        "-C target-feature=+crt-static -C relocation-model=static",
    )
}

/// Builds the same with the names of its functions.
pub(crate) fn release_with_names() -> Result<PathBuf> {
    built(
        "xblstatus",
        &["build", "--profile", "bench", "--locked", "--bin"],
        "",
    )
}

/// Builds the benchmark of the library with the names of its functions.
pub(crate) fn library() -> Result<PathBuf> {
    built("library", &["bench", "--locked", "--no-run", "--bench"], "")
}

/// Builds a program by its name, which ends the arguments. A benchmark comes with the program that it stands beside.
fn built(name: &str, args: &[&str], flags: &str) -> Result<PathBuf> {
    fs::create_dir_all(PLACE)?;
    let mut cargo = cargo();
    if !flags.is_empty() {
        cargo.env("RUSTFLAGS", flags);
    }
    let output = cargo
        .args(args)
        .arg(name)
        .args(["--message-format", "json-render-diagnostics"])
        .env("CARGO_PROFILE_BENCH_STRIP", "none")
        .stderr(Stdio::inherit())
        .output()?;
    ensure!(output.status.success(), "cargo {args:?} fails");
    let program = output
        .stdout
        .split(|byte| *byte == b'\n')
        .filter_map(|line| serde_json::from_slice::<Value>(line).ok())
        .filter(|message| {
            message
                .pointer("/target/name")
                .is_some_and(|one| one == name)
        })
        .find_map(|message| Some(PathBuf::from(message.get("executable")?.as_str()?)));
    program.context("cargo names no program")
}

/// Writes an input where [`instructions`] and [`Run`] read it.
pub(crate) fn file(input: Input, length: Length) -> Result<&'static str> {
    let name = input.file_name();
    let file = File::create(Path::new(PLACE).join(name))?;
    input.write(length, file)?;
    Ok(name)
}

/// The instructions that a program needs under callgrind. They are the same for each run: it finds the same environment
/// and the same names.
pub(crate) fn instructions(program: &Path, args: &[&str]) -> Result<u64> {
    instructions_of(program, None, args)
}

/// The same of one function of it and what that calls, by a pattern of its name.
pub(crate) fn instructions_of(
    program: &Path,
    function: Option<&str>,
    args: &[&str],
) -> Result<u64> {
    let toggle = function.map(|function| format!("--toggle-collect={function}"));
    let options = ["--callgrind-out-file=/dev/null".into()];
    let told = callgrind(options.into_iter().chain(toggle), program, args)?;
    let collected = told
        .lines()
        .find_map(|line| line.split_once("Collected : "))
        .and_then(|(_, count)| count.trim().parse().ok());
    match collected {
        Some(count) => Ok(count),
        None => bail!("callgrind tells no instructions of {args:?}:\n{told}"),
    }
}

/// The names of the functions that a program calls, as the linker knows them.
pub(crate) fn functions(program: &Path, args: &[&str]) -> Result<BTreeSet<String>> {
    const PROFILE: &str = "profile";
    let options = [
        &format!("--callgrind-out-file={PROFILE}"),
        "--compress-strings=no",
        "--demangle=no",
    ];
    callgrind(options.map(String::from), program, args)?;
    let profile = fs::read_to_string(Path::new(PLACE).join(PROFILE))?;
    let names = profile
        .lines()
        .filter_map(|line| line.strip_prefix("fn=").or(line.strip_prefix("cfn=")));
    Ok(names.map(String::from).collect())
}

/// What callgrind tells of a run.
fn callgrind(
    options: impl IntoIterator<Item = String>,
    program: &Path,
    args: &[&str],
) -> Result<String> {
    let valgrind = find("valgrind").context("valgrind is not installed")?;
    let output = Command::new(valgrind)
        .arg("--tool=callgrind")
        .args(options)
        .arg(program)
        .args(args)
        .current_dir(PLACE)
        .env_clear()
        .envs([("COLUMNS", "80"), ("LANG", "C.UTF-8")])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .output()?;
    Ok(String::from_utf8_lossy(&output.stderr).into_owned())
}

/// Where a program is that can be started by its name.
pub(crate) fn find(name: &str) -> Option<PathBuf> {
    let file = format!("{name}{}", env::consts::EXE_SUFFIX);
    let path = env::var_os("PATH")?;
    env::split_paths(&path)
        .map(|folder| folder.join(&file))
        .find(|program| program.is_file())
}

/// A program to be measured, and all its arguments.
pub(crate) struct Run {
    pub(crate) name: String,
    pub(crate) program: PathBuf,
    pub(crate) args: Vec<OsString>,
    /// Whether it writes into a file: grep ends early where nobody reads what it prints.
    pub(crate) keeps_output: bool,
}

impl Run {
    pub(crate) fn new(name: &str, program: &Path, args: &[&str]) -> Self {
        Self {
            name: name.to_owned(),
            program: program.to_owned(),
            args: args.iter().map(OsString::from).collect(),
            keeps_output: false,
        }
    }

    fn start(&self) -> Result<Child> {
        let out = match self.keeps_output {
            true => File::create(Path::new(PLACE).join("out"))?.into(),
            false => Stdio::null(),
        };
        Command::new(&self.program)
            .args(&self.args)
            .current_dir(PLACE)
            .stdin(Stdio::null())
            .stdout(out)
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("{} does not start", self.name))
    }

    /// How long it takes.
    pub(crate) fn time(&self) -> Result<Time> {
        let (start, before) = (Instant::now(), taken_by_programs());
        self.start()?.wait()?;
        let wall = start.elapsed();
        let processor = taken_by_programs()
            .zip(before)
            .map(|(after, before)| after - before);
        Ok(Time { wall, processor })
    }

    /// The most memory that it has for itself, in KiB, where Linux tells it. It is looked at a thousand times a second.
    pub(crate) fn peak_memory(&self) -> Result<Option<u64>> {
        let mut child = self.start()?;
        let mut peak = None;
        while child.try_wait()?.is_none() {
            peak = peak.max(private_memory(child.id()));
            thread::sleep(Duration::from_millis(1));
        }
        Ok(peak)
    }
}

/// What a run takes.
#[derive(Clone, Copy)]
pub(crate) struct Time {
    pub(crate) wall: Duration,
    /// Of the processor, where Linux tells it, to 10 ms.
    pub(crate) processor: Option<Duration>,
}

/// What the programs that have ended took of the processor.
fn taken_by_programs() -> Option<Duration> {
    const FIRST: usize = 13;
    const TICK: Duration = Duration::from_millis(10);
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    let (_, fields) = stat.rsplit_once(')')?;
    let children = fields.split_whitespace().skip(FIRST).take(2);
    let ticks: u32 = children.filter_map(|ticks| ticks.parse::<u32>().ok()).sum();
    Some(TICK * ticks)
}

/// The memory that a program shares with nobody, in KiB, where Linux tells it.
fn private_memory(id: u32) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{id}/status")).ok()?;
    let line = status.lines().find(|line| line.starts_with("RssAnon:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}
