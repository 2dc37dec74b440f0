//! Shows that memory does not grow with the length of a capture: the peak of private memory while a HAR of 1 MB and one
//! of 1 GB are read, side by side. The HAR comes from a generator, so there is no file.
//!
//! `cargo bench --bench memory`. Linux tells private memory in `/proc/self/status`; elsewhere the figure is missing, and
//! on Windows the column "Peak private bytes" of a process viewer shows it.
#![allow(clippy::print_stdout, reason = "a benchmark prints its figures")]

use std::fs;
use std::io::{self, Cursor, Read};
use std::time::Instant;

use xblstatus::capture::{self, Limits, Source};
use xblstatus::inspect::inspect;

const BEGIN: &[u8] = b"{\"log\":{\"version\":\"1.2\",\"creator\":{},\"entries\":[";
const ENTRY: &[u8] = br#"{"startedDateTime":"2026-03-04T05:06:07Z","request":{"method":"PUT","url":"https://sessiondirectory.xboxlive.com/serviceconfigs/00000000-0000-0000-0000-0000aaaabbbb/sessionTemplates/lobby/sessions/blue","headers":[{"name":"If-Match","value":"\"a1b2\""}]},"response":{"status":412,"headers":[{"name":"ETag","value":"\"a1b3\""}],"content":{"size":52,"text":"{\"membersInfo\":{\"first\":0,\"next\":1},\"members\":{}}"}}},"#;
const END: &[u8] = b"{}]}}";
/// How often the peak is looked at, in responses.
const SAMPLE: usize = 1000;

/// A part that repeats, without a copy for each time.
struct Repeated {
    part: Cursor<&'static [u8]>,
    times: usize,
}

impl Read for Repeated {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        let mut length = 0;
        while length < room.len() && self.times > 0 {
            let free = room.get_mut(length..).unwrap_or_default();
            let read = self.part.read(free)?;
            length += read;
            if read == 0 {
                self.part.set_position(0);
                self.times -= 1;
            }
        }
        Ok(length)
    }
}

fn har(bytes: usize) -> impl Read {
    let entries = Repeated {
        part: Cursor::new(ENTRY),
        times: bytes / ENTRY.len(),
    };
    BEGIN.chain(entries).chain(END)
}

/// Private memory now, in KiB.
fn private_memory() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("RssAnon:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

fn main() {
    println!(
        "{:>14}  {:>12}  {:>18}  {:>8}",
        "HAR, bytes", "responses", "peak private, KiB", "seconds"
    );
    for bytes in [1 << 20, 1 << 30] {
        let start = Instant::now();
        let mut responses = 0;
        let mut peak = private_memory();
        for exchange in capture::read(har(bytes), &Source::default(), Limits::default()).flatten() {
            assert_eq!(inspect(exchange).retry.how.name(), "refresh-and-resend");
            responses += 1;
            if responses % SAMPLE == 0 {
                peak = peak.max(private_memory());
            }
        }
        let peak = peak.map_or_else(|| "?".to_owned(), |peak| peak.to_string());
        let seconds = start.elapsed().as_secs_f64();
        println!("{bytes:>14}  {responses:>12}  {peak:>18}  {seconds:>8.1}");
    }
}
