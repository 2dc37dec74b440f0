//! How far reading is, on one line of standard error, when it takes a while and somebody watches.
//!
//! The line is drawn with carriage returns and spaces alone, which every console obeys, and never as wide as the
//! terminal, which would wrap it. Whoever interrupts the program finds no rest of it.

use std::io::{self, Read, Seek, SeekFrom, Write};
use std::process;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::cli::settings::terminal_columns;
use crate::language::{Language, tr};

/// What is done by then needs no bar.
const PATIENCE: Duration = Duration::from_secs(1);
/// Between two drawings.
const PAUSE: Duration = Duration::from_millis(100);
/// Signs between the brackets, and the fewest that are worth drawing.
const BAR: usize = 24;
const LEAST_BAR: usize = 8;
/// Where the width of the terminal is not known.
const COLUMNS: usize = 80;
const MIB: u64 = 1 << 20;
/// The exit code of a program that was interrupted, as shells and Windows have it.
const INTERRUPTED: i32 = if cfg!(windows) { -0x3FFF_FEC6 } else { 130 };

/// The line of progress. A copy is the same line.
#[derive(Clone)]
pub(crate) struct Progress {
    /// `None` where nobody watches.
    line: Option<Arc<Mutex<Drawn>>>,
    read: Arc<AtomicU64>,
    language: Language,
}

/// What stands on the terminal.
struct Drawn {
    /// When reading of this input began.
    begun: Instant,
    due: Instant,
    /// Columns that the line takes; none when it is cleared.
    columns: usize,
    /// Whether an interruption clears the line.
    is_guarded: bool,
}

impl Drawn {
    fn clear(&mut self, from: &mut impl Write) {
        if self.columns > 0 {
            let blank = " ".repeat(self.columns);
            let _ = write!(from, "\r{blank}\r").and_then(|()| from.flush());
            self.columns = 0;
        }
    }
}

impl Progress {
    /// A line that is drawn only where somebody watches.
    pub(crate) fn new(watched: bool, language: Language) -> Self {
        let now = Instant::now();
        let drawn = || Drawn {
            begun: now,
            due: now + PATIENCE,
            columns: 0,
            is_guarded: false,
        };
        Self {
            line: watched.then(|| Arc::new(Mutex::new(drawn()))),
            read: Arc::default(),
            language,
        }
    }

    /// Counts what is read of an input from here on.
    pub(crate) fn watch<R: Read>(&self, input: R) -> CountingReader<R> {
        self.read.store(0, Ordering::Relaxed);
        self.with_line(|drawn| drawn.begun = Instant::now());
        CountingReader {
            input,
            read: Arc::clone(&self.read),
        }
    }

    /// Whether the line is to be drawn anew.
    pub(crate) fn is_due(&self) -> bool {
        self.with_line(|drawn| Instant::now() >= drawn.due) == Some(true)
    }

    /// Draws the line on standard error. An input that is being written to can be longer than it was.
    pub(crate) fn draw(&self, total: Option<u64>) {
        let guarded = self.with_line(|drawn| std::mem::replace(&mut drawn.is_guarded, true));
        if guarded == Some(false) {
            self.guard();
        }
        let columns = terminal_columns(io::stderr()).unwrap_or(COLUMNS);
        self.draw_on(&mut io::stderr(), columns, total);
    }

    fn draw_on(&self, to: &mut impl Write, columns: usize, total: Option<u64>) {
        self.with_line(|drawn| {
            let elapsed = drawn.begun.elapsed();
            let text = text(
                self.read.load(Ordering::Relaxed),
                total,
                elapsed,
                columns,
                self.language,
            );
            let columns = text.chars().count();
            let rest = " ".repeat(drawn.columns.saturating_sub(columns));
            // The cursor goes back, so that a terminal writes its `^C` over the line. Progress that cannot be shown is
            // no reason to stop.
            let _ = write!(to, "\r{text}{rest}\r").and_then(|()| to.flush());
            drawn.columns = columns;
            drawn.due = Instant::now() + PAUSE;
        });
    }

    /// Makes room for something else.
    pub(crate) fn clear(&self, from: &mut impl Write) {
        self.with_line(|drawn| drawn.clear(from));
    }

    /// Clears the line when the program is interrupted, which ends it as before. A program that is told not to heed
    /// interruptions goes on.
    fn guard(&self) {
        let Some(line) = self.line.clone() else {
            return;
        };
        let _ = ctrlc::try_set_handler(move || {
            // Held to the end, so that nothing is drawn anew.
            let mut drawn = line.lock().unwrap_or_else(PoisonError::into_inner);
            drawn.clear(&mut io::stderr());
            process::exit(INTERRUPTED);
        });
    }

    fn with_line<T>(&self, act: impl FnOnce(&mut Drawn) -> T) -> Option<T> {
        let line = self.line.as_ref()?;
        Some(act(&mut line
            .lock()
            .unwrap_or_else(PoisonError::into_inner)))
    }
}

/// As much as fits into so many columns, but for the last one: what is read, and how long the rest may take.
fn text(
    read: u64,
    total: Option<u64>,
    elapsed: Duration,
    columns: usize,
    language: Language,
) -> String {
    let room = columns.saturating_sub(1);
    let mib = read / MIB;
    let Some(total) = total.filter(|&total| total > 0) else {
        return tr!(language, "{mib} MiB read", "{mib} Mio lus")
            .chars()
            .take(room)
            .collect();
    };
    let read = read.min(total);
    let parts = |of: u128| u128::from(read) * of / u128::from(total);
    let percent = format!("{:>3} %", parts(100));
    let left = u128::from(total - read) * elapsed.as_millis() / u128::from(read.max(1));
    let left = match u64::try_from(left / 1000) {
        Ok(seconds) if read > 0 => format!("  {}", time_left(seconds, language)),
        _ => String::new(),
    };
    let of = total / MIB;
    let said = tr!(language, "  {mib} of {of} MiB", "  {mib} Mio sur {of}");
    let [whole, short, least] = [
        format!("{percent}{said}{left}"),
        format!("{percent}{left}"),
        percent,
    ];
    let fits = |text: &str| text.chars().count() <= room;
    let bar = room.saturating_sub(whole.chars().count() + 3).min(BAR);
    if bar >= LEAST_BAR {
        let done = "#".repeat(usize::try_from(parts(bar as u128)).unwrap_or(bar));
        return format!("[{done:-<bar$}] {whole}");
    }
    let texts = [whole, short, least];
    texts
        .into_iter()
        .find(|text| fits(text))
        .unwrap_or_default()
}

/// A time as clocks show it, in seconds where it is short.
fn time_left(seconds: u64, language: Language) -> String {
    let (minutes, hours) = (seconds / 60, seconds / 3600);
    let time = match seconds {
        0..60 => format!("{seconds} s"),
        60..3600 => format!("{minutes}:{:02}", seconds % 60),
        _ => format!("{hours}:{:02}:{:02}", minutes % 60, seconds % 60),
    };
    tr!(language, "{time} left", "reste {time}")
}

/// An input whose bytes are counted.
pub(crate) struct CountingReader<R> {
    input: R,
    read: Arc<AtomicU64>,
}

impl<R: Read> Read for CountingReader<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.input.read(buffer)?;
        let more = u64::try_from(count).unwrap_or_default();
        self.read.fetch_add(more, Ordering::Relaxed);
        Ok(count)
    }
}

/// An archive is read here and there: what counts is how much was read.
impl<R: Seek> Seek for CountingReader<R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.input.seek(to)
    }
}

/// An output that the line makes room for, where both are terminals.
pub(crate) struct ClearingWriter<W> {
    pub(crate) output: W,
    /// `None` where the output goes elsewhere than the line.
    pub(crate) progress: Option<Progress>,
}

impl<W: Write> Write for ClearingWriter<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if let Some(progress) = &self.progress {
            progress.clear(&mut io::stderr());
        }
        self.output.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.output.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(read: u64, total: Option<u64>, columns: usize) -> String {
        let elapsed = Duration::from_secs(30);
        text(read, total, elapsed, columns, Language::English)
    }

    #[test]
    fn the_bar_fills_with_what_is_read() {
        assert_eq!(
            shown(256 * MIB, Some(1024 * MIB), 80),
            "[######------------------]  25 %  256 of 1024 MiB  1:30 left"
        );
        assert_eq!(
            shown(9, Some(3), 80),
            "[########################] 100 %  0 of 0 MiB  0 s left"
        );
        assert_eq!(shown(5 * MIB, None, 80), "5 MiB read");
        assert_eq!(shown(5 * MIB, Some(0), 80), "5 MiB read");
        let elapsed = Duration::from_secs(40_000);
        assert_eq!(
            text(5 * MIB, Some(6 * MIB), elapsed, 80, Language::French),
            "[####################----]  83 %  5 Mio sur 6  reste 2:13:20"
        );
    }

    #[test]
    fn the_line_fits_every_terminal() {
        let at = |columns| shown(256 * MIB, Some(1024 * MIB), columns);
        assert_eq!(at(50), "[###----------]  25 %  256 of 1024 MiB  1:30 left");
        assert_eq!(at(40), " 25 %  256 of 1024 MiB  1:30 left");
        assert_eq!(at(20), " 25 %  1:30 left");
        assert_eq!(at(10), " 25 %");
        for columns in 1..250 {
            for language in [Language::English, Language::French] {
                for total in [None, Some(1), Some(u64::MAX)] {
                    let elapsed = Duration::from_secs(400_000);
                    let line = text(1 << 50, total, elapsed, columns, language);
                    assert!(line.chars().count() < columns, "{columns}: {line}");
                }
            }
        }
    }

    #[test]
    fn the_line_is_cleared_of_all_that_was_drawn() {
        let progress = Progress::new(true, Language::English);
        let mut terminal = Vec::new();
        progress.clear(&mut terminal);
        assert!(terminal.is_empty(), "nothing is drawn yet");
        progress.draw_on(&mut terminal, 80, None);
        progress.clear(&mut terminal);
        assert_eq!(terminal, b"\r0 MiB read\r\r          \r");
    }

    #[test]
    fn nothing_is_drawn_before_a_second_has_passed_or_where_nobody_watches() {
        assert!(!Progress::new(true, Language::English).is_due());
        let unwatched = Progress::new(false, Language::English);
        let mut terminal = Vec::new();
        unwatched.draw_on(&mut terminal, 80, None);
        assert!(terminal.is_empty() && !unwatched.is_due());
    }

    #[test]
    fn what_is_read_is_counted() {
        let progress = Progress::new(true, Language::English);
        let mut bytes = Vec::new();
        let mut input = progress.watch(&b"abc"[..]);
        input.read_to_end(&mut bytes).unwrap();
        assert_eq!(progress.read.load(Ordering::Relaxed), 3);
    }
}
