//! How far reading is, on one line of standard error, when it takes a while and somebody watches.
//!
//! The line is drawn with a carriage return and spaces alone, which every console obeys.

use std::cell::{Cell, RefCell};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::rc::Rc;
use std::time::{Duration, Instant};

use crate::language::{Language, tr};

/// What is done by then needs no bar.
const PATIENCE: Duration = Duration::from_secs(1);
/// Between two drawings.
const PAUSE: Duration = Duration::from_millis(100);
/// Signs between the brackets.
const BAR: usize = 24;
const MIB: u64 = 1 << 20;

/// The line of progress. A copy is the same line.
#[derive(Clone)]
pub(crate) struct Progress {
    /// `None` where nobody watches.
    line: Option<Rc<RefCell<Drawn>>>,
    read: Rc<Cell<u64>>,
    language: Language,
}

/// What stands on the terminal.
struct Drawn {
    due: Instant,
    /// Columns that the line takes; none when it is cleared.
    columns: usize,
}

impl Progress {
    /// A line that is drawn only where somebody watches.
    pub(crate) fn new(watched: bool, language: Language) -> Self {
        let drawn = || Drawn {
            due: Instant::now() + PATIENCE,
            columns: 0,
        };
        Self {
            line: watched.then(|| Rc::new(RefCell::new(drawn()))),
            read: Rc::default(),
            language,
        }
    }

    /// Counts what is read of an input from here on.
    pub(crate) fn watch<R: Read>(&self, input: R) -> CountingReader<R> {
        self.read.set(0);
        CountingReader {
            input,
            read: Rc::clone(&self.read),
        }
    }

    /// Whether the line is to be drawn anew.
    pub(crate) fn is_due(&self) -> bool {
        let line = self.line.as_ref();
        line.is_some_and(|line| Instant::now() >= line.borrow().due)
    }

    /// Draws the line. An input that is being written to can be longer than it was.
    pub(crate) fn draw(&self, to: &mut impl Write, total: Option<u64>) {
        let Some(line) = &self.line else {
            return;
        };
        let mut drawn = line.borrow_mut();
        let text = text(self.read.get(), total, self.language);
        let columns = text.chars().count();
        let rest = " ".repeat(drawn.columns.saturating_sub(columns));
        // Progress that cannot be shown is no reason to stop.
        let _ = write!(to, "\r{text}{rest}").and_then(|()| to.flush());
        drawn.columns = columns;
        drawn.due = Instant::now() + PAUSE;
    }

    /// Makes room for something else.
    pub(crate) fn clear(&self, from: &mut impl Write) {
        let Some(line) = &self.line else {
            return;
        };
        let mut drawn = line.borrow_mut();
        if drawn.columns > 0 {
            let blank = " ".repeat(drawn.columns);
            let _ = write!(from, "\r{blank}\r").and_then(|()| from.flush());
            drawn.columns = 0;
        }
    }
}

fn text(read: u64, total: Option<u64>, language: Language) -> String {
    let mib = read / MIB;
    let Some(total) = total.filter(|&total| total > 0) else {
        return tr!(language, "{mib} MiB read", "{mib} Mio lus");
    };
    let read = read.min(total);
    let parts = |of: u128| u128::from(read) * of / u128::from(total);
    let done = "#".repeat(usize::try_from(parts(BAR as u128)).unwrap_or(BAR));
    let (mib, total) = (read / MIB, total / MIB);
    let said = tr!(
        language,
        "{mib} of {total} MiB read",
        "{mib} Mio lus sur {total}"
    );
    format!("[{done:-<BAR$}] {:>3} %  {said}", parts(100))
}

/// An input whose bytes are counted.
pub(crate) struct CountingReader<R> {
    input: R,
    read: Rc<Cell<u64>>,
}

impl<R: Read> Read for CountingReader<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.input.read(buffer)?;
        let more = u64::try_from(count).unwrap_or_default();
        self.read.set(self.read.get().saturating_add(more));
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

    #[test]
    fn the_bar_fills_with_what_is_read() {
        let shown = |read, total| text(read, total, Language::English);
        assert_eq!(
            shown(256 * MIB, Some(1024 * MIB)),
            "[######------------------]  25 %  256 of 1024 MiB read"
        );
        assert!(shown(9, Some(3)).starts_with("[########################] 100 %"));
        assert_eq!(shown(5 * MIB, None), "5 MiB read");
        assert_eq!(shown(5 * MIB, Some(0)), "5 MiB read");
        assert_eq!(
            text(5 * MIB, Some(6 * MIB), Language::French),
            "[####################----]  83 %  5 Mio lus sur 6"
        );
    }

    #[test]
    fn the_line_is_cleared_of_all_that_was_drawn() {
        let progress = Progress::new(true, Language::English);
        let mut terminal = Vec::new();
        progress.clear(&mut terminal);
        assert!(terminal.is_empty(), "nothing is drawn yet");
        progress.draw(&mut terminal, None);
        progress.clear(&mut terminal);
        assert_eq!(terminal, b"\r0 MiB read\r          \r");
    }

    #[test]
    fn nothing_is_drawn_before_a_second_has_passed_or_where_nobody_watches() {
        assert!(!Progress::new(true, Language::English).is_due());
        let unwatched = Progress::new(false, Language::English);
        let mut terminal = Vec::new();
        unwatched.draw(&mut terminal, None);
        assert!(terminal.is_empty() && !unwatched.is_due());
    }

    #[test]
    fn what_is_read_is_counted() {
        let progress = Progress::new(true, Language::English);
        let mut bytes = Vec::new();
        let mut input = progress.watch(&b"abc"[..]);
        input.read_to_end(&mut bytes).unwrap();
        assert_eq!(progress.read.get(), 3);
    }
}
