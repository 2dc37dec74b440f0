//! How long `xblstatus explain 412` takes beside a program that does nothing.
//!
//! Both are started in turn, many times, in one run; what is printed is the ratio of the medians. The claim is
//! that it stays below 2. Run with `cargo bench --bench startup`.
#![allow(clippy::print_stdout, clippy::expect_used)]

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const ROUNDS: usize = 400;
const WARM_UP: usize = 20;

/// The program that does nothing.
fn nothing() -> Command {
    if cfg!(windows) {
        let mut command = Command::new("cmd");
        command.args(["/d", "/c", "exit 0"]);
        command
    } else {
        Command::new("true")
    }
}

fn explain() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xblstatus"));
    command.args(["explain", "412"]);
    command
}

fn time(mut command: Command) -> Duration {
    let start = Instant::now();
    let status = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .expect("the program starts");
    let taken = start.elapsed();
    assert!(status.success(), "{command:?} ends with {status}");
    taken
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

fn main() {
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for round in 0..WARM_UP + ROUNDS {
        let (our, their) = (time(explain()), time(nothing()));
        if round >= WARM_UP {
            ours.push(our);
            theirs.push(their);
        }
    }
    let (ours, theirs) = (median(ours), median(theirs));
    println!("explain 412: {ours:?}, nothing: {theirs:?}, medians of {ROUNDS} runs");
    println!("ratio: {:.2}", ours.as_secs_f64() / theirs.as_secs_f64());
}
