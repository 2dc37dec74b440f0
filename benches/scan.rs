//! How fast `xblstatus explain --scan` reads a log of which one line in fifty holds a code, beside `grep -c` that looks
//! for one form of code alone.
//!
//! `cargo bench --bench scan`. The log comes from a generator with a seed and is the same each time. What is printed is
//! megabytes for each second of the processor: Linux tells it of programs that have ended in `/proc/self/stat`; elsewhere
//! it is the time that passed.
#![allow(clippy::print_stdout, clippy::expect_used)]

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Bytes of the log.
const LENGTH: usize = 256 << 20;
/// One line in so many holds a code.
const ONE_IN: u64 = 50;
const ROUNDS: usize = 3;
/// What a tick of `/proc/self/stat` is on Linux.
const TICK: Duration = Duration::from_millis(10);

/// Lines without a code, with numbers of every other kind.
const PLAIN: [&str; 8] = [
    "[12:04:{s}.{m}] [Server thread/INFO]: Saved {n} chunks in {m} ms, {n} of {n} done",
    "[1A2C][V][14:02:{s}.{m}][HTTPCLIENT] task queue {n}: waiting for {m}ms, block 0x00007FF6A1B2C3D4",
    "2026-03-04T05:06:{s}.{m}Z DEBUG presence: heartbeat sent, next in {n} s, 105-byte body",
    "[2026.03.04-05.06.{s}:{m}][ 70]LogOnline: Display: session lobby has {n} members, port 443",
    "03-19 00:22:{s}.{m} D/Party( 8231): user joined, id aaaaaaaa-bbbb-4030-8ddd-eeeeeeeeeeee",
    "Mar 04 05:06:{s} host game[{n}]: loaded texture atlas_{n}.png (403 x 412) from pak{m}",
    "{\"level\":\"info\",\"ts\":17726004{s}.{m},\"msg\":\"tick\",\"entities\":{n},\"dropped\":0}",
    "    at com.example.net.Client$Worker.run(Client.java:{n}) ~[client-1.21.44.jar:{m}]",
];

/// Lines with a code.
const CODED: [&str; 6] = [
    "[12:04:{s}.{m}] [Server thread/ERROR]: POST https://social.xboxlive.com/users/me/people failed: 403 Forbidden",
    "[1A2C][E][14:02:{s}.{m}][HTTPCLIENT] call failed (hr=0x80190193)",
    "2026-03-04T05:06:{s}.{m}Z ERROR mpsd: write failed with HRESULT -2145844836",
    "[2026.03.04-05.06.{s}:{m}][ 70]LogOnline: Warning: ResponseCode: 429",
    "auth failed: {\"Identity\":\"0\",\"XErr\":2148916233,\"Message\":\"\"}",
    "friend refused: {\"code\":1049,\"source\":\"PeopleFd\",\"description\":\"x\",\"traceInformation\":null}",
];

/// Numbers that look random and are the same each time.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self, below: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % below
    }

    fn pick(&mut self, lines: &[&'static str]) -> &'static str {
        let index = self.next(lines.len() as u64);
        let index = usize::try_from(index).unwrap_or_default();
        lines.get(index).copied().unwrap_or_default()
    }
}

fn write_log(path: &Path) -> io::Result<()> {
    let mut numbers = Numbers(0x2545_F491_4F6C_DD1D);
    let mut file = BufWriter::new(File::create(path)?);
    let mut written = 0;
    while written < LENGTH {
        let line = match numbers.next(ONE_IN) {
            0 => numbers.pick(&CODED),
            _ => numbers.pick(&PLAIN),
        };
        let line = line
            .replace("{s}", &format!("{:02}", numbers.next(60)))
            .replace("{m}", &format!("{:03}", numbers.next(1000)))
            .replace("{n}", &numbers.next(2000).to_string());
        writeln!(file, "{line}")?;
        written += line.len() + 1;
    }
    file.flush()
}

/// What the programs that have ended took of the processor; `None` where the system does not tell.
fn taken_so_far() -> Option<Duration> {
    const FIRST: usize = 13;
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    let (_, fields) = stat.rsplit_once(')')?;
    let children = fields.split_whitespace().skip(FIRST).take(2);
    let ticks: u32 = children.filter_map(|ticks| ticks.parse::<u32>().ok()).sum();
    Some(TICK * ticks)
}

/// The least that a program takes for the log, if it can be started.
fn least(program: &str, args: &[&str], path: &Path) -> Option<Duration> {
    let times = (0..ROUNDS).map(|_| {
        let (start, before) = (Instant::now(), taken_so_far());
        let mut command = Command::new(program);
        command.args(args).arg(path).stdin(Stdio::null());
        // Into a pipe: grep ends early where nobody reads what it prints.
        let output = command.output().ok()?;
        assert!(output.status.success(), "{command:?} fails");
        let taken = taken_so_far()
            .zip(before)
            .map(|(after, before)| after - before);
        Some(taken.unwrap_or_else(|| start.elapsed()))
    });
    times.min().flatten()
}

fn main() {
    let path = std::env::temp_dir().join(format!("xblstatus-scan-{}.log", std::process::id()));
    write_log(&path).expect("the log is written");
    let rate = |taken: Duration| LENGTH as f64 / 1e6 / taken.as_secs_f64();
    let ours = least(
        env!("CARGO_BIN_EXE_xblstatus"),
        &["explain", "--scan"],
        &path,
    );
    let grep = least("grep", &["-c", "-E", "0x8[0-9A-Fa-f]{7}"], &path);
    fs::remove_file(&path).expect("the log goes");
    for (name, taken) in [
        ("explain --scan", ours),
        ("grep -c -E '0x8[0-9A-Fa-f]{7}'", grep),
    ] {
        match taken {
            Some(taken) => println!("{name}: {:.0} MB/s", rate(taken)),
            None => println!("{name}: cannot be started"),
        }
    }
}
