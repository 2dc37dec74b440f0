//! What it takes to turn a HAR of 300 invented calls into NDJSON, and how much of that goes into hiding.
//!
//! `cargo bench --bench whole_run` prints the time of a run and where the HAR is. Instructions are exact where times are
//! not: built with `CARGO_PROFILE_RELEASE_STRIP=none CARGO_PROFILE_RELEASE_DEBUG=line-tables-only cargo build --release`,
//!
//! ```text
//! valgrind --tool=callgrind target/release/xblstatus inspect --format ndjson CALLS.har
//! callgrind_annotate --inclusive=yes callgrind.out.* | grep Redactor
//! ```
//!
//! What stands beside `hide_and_mark` and, of its own, `hide_pair`, divided by 300, is what hiding costs a call. The bound
//! is 45,000.
#![allow(clippy::print_stdout, clippy::expect_used)]

mod trace;

use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

const CALLS: usize = 300;
const SEED: u64 = 9;
const ROUNDS: usize = 20;

fn main() {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("calls.har");
    fs::write(&path, trace::har(CALLS, SEED)).expect("the HAR is written");
    let mut times: Vec<_> = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            let status = Command::new(env!("CARGO_BIN_EXE_xblstatus"))
                .args(["inspect", "--format", "ndjson"])
                .stdin(File::open(&path).expect("the HAR is read"))
                .stdout(Stdio::null())
                .status()
                .expect("the program starts");
            assert!(status.success(), "it ends with {status}");
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    let median = times.get(ROUNDS / 2).copied().unwrap_or_default();
    println!("{CALLS} calls: {median:?}, the median of {ROUNDS} runs");
    println!("{}", path.display());
}
