//! Reads the trace of service calls that XSAPI writes: a version, the names of the columns, one call on each row.

mod columns;
mod row;

use jiff::SignedDuration;
use memchr::{memchr, memchr_iter};

use crate::capture::error::{Found, MemberKind, Problem};
use crate::capture::formats::xsapi_csv::columns::{Columns, SEPARATORS, cells, column};
use crate::capture::formats::xsapi_csv::row::Row;
use crate::capture::records::{self, Next, Records};
use crate::capture::source::{Exchanges, Input, Source};
use crate::exchange::{InputFormat, Tap};
use crate::input::lines;
use crate::input::window::{More, View};

/// The versions that are known. All have the same columns.
const VERSIONS: [&[u8]; 2] = [b"v1509", b"v1510"];
/// How much may be read in vain for the end of a cell that does not end, beyond what was read well, in bytes.
const FUEL: usize = 16 << 20;
/// Whether an input begins with the version of a trace, known or not.
pub(crate) fn fits(view: View, source: &Source) -> Result<bool, More> {
    const LONGEST: usize = 16;
    if source.bare_status.is_some() || !view.bytes.starts_with(b"v") {
        return if view.bytes.is_empty() {
            view.if_ended(false)
        } else {
            Ok(false)
        };
    }
    let (first, next) = lines::line(lines::before(view.bytes, LONGEST), 0);
    if next == first.len() && first.len() < LONGEST {
        return view.if_ended(is_version(first, View::whole(b""))?);
    }
    is_version(first, view.from(next))
}

/// Whether a line is a version; of one that is not known, the line below it has to tell.
fn is_version(line: &[u8], below: View) -> Result<bool, More> {
    const COLUMN_NAMES: &[u8] = b"\"Host\",\"Uri\"";
    let line = without_separators(line);
    if VERSIONS.contains(&line) {
        return Ok(true);
    }
    let digits = line.strip_prefix(b"v").unwrap_or_default();
    if digits.len() != 4 || !digits.iter().all(u8::is_ascii_digit) {
        return Ok(false);
    }
    if below.bytes.len() < COLUMN_NAMES.len() {
        return below.if_ended(false);
    }
    Ok(below.bytes.starts_with(COLUMN_NAMES))
}

/// The line of the version without the empty cells that a spreadsheet adds.
fn without_separators(line: &[u8]) -> &[u8] {
    let end = line
        .iter()
        .rposition(|byte| !SEPARATORS.contains(byte) && *byte != b'\r');
    lines::before(line, end.map_or(0, |end| end + 1))
}

pub(crate) fn open(input: Input<'_>) -> Exchanges<'_> {
    let rows = Rows {
        columns: Columns::default(),
        stage: Stage::Version,
        fuel: FUEL,
        ahead: None,
        taps: Vec::new(),
    };
    records::open(input, rows)
}

/// The calls of a trace.
struct Rows {
    columns: Columns,
    stage: Stage,
    fuel: usize,
    /// How far the clock of the trace is behind UTC, once an answer with a date has told.
    ahead: Option<SignedDuration>,
    /// The taps of the last row.
    taps: Vec<Tap>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    Version,
    Columns,
    Rows,
}

impl Records for Rows {
    const FORMAT: InputFormat = InputFormat::XsapiCsv;
    const NOTHING: Problem = Problem::NoEntries;

    fn next(&mut self, input: &mut Input<'_>) -> Next {
        match self.stage {
            Stage::Version => self.version(input),
            Stage::Columns | Stage::Rows => self.row(input),
        }
    }

    fn taps(&mut self) -> Vec<Tap> {
        std::mem::take(&mut self.taps)
    }
}

impl Rows {
    fn version(&mut self, input: &mut Input<'_>) -> Next {
        let length = input.line(input.limits.head);
        let (line, _) = lines::line(lines::before(input.window.bytes(), length), 0);
        let line = without_separators(line);
        if VERSIONS.contains(&line) {
            self.stage = Stage::Columns;
            input.window.pass(length);
            return Next::Passed;
        }
        Next::End(Some(match length {
            0 => Problem::Empty,
            _ => Problem::TraceVersion {
                found: lines::excerpt(line),
            },
        }))
    }

    /// Reads the row that the window begins with.
    fn row(&mut self, input: &mut Input<'_>) -> Next {
        let place = input.window.place();
        let limit = input.limits.exchange;
        let length = self.record(input, limit);
        if length == 0 || input.window.has_failed() {
            return Next::End(None);
        }
        if length > limit {
            let first = input.line(limit);
            input.window.pass(first);
            return Next::Record(place, Err(records::too_large(limit)));
        }
        let record = lines::before(input.window.bytes(), length);
        if record.trim_ascii().is_empty() {
            input.window.pass(length);
            return Next::Passed;
        }
        let is_first = std::mem::replace(&mut self.stage, Stage::Rows) == Stage::Columns;
        if is_first && let Some(columns) = Columns::named(record) {
            input.window.pass(length);
            self.columns = columns;
            return match self.columns.at(column::STATUS) {
                Some(_) => Next::Passed,
                // Without it no call could be told from one that was not answered.
                None => Next::End(Some(Problem::member(
                    "HttpStatusCode",
                    MemberKind::Column,
                    Found::Missing,
                ))),
            };
        }
        let cells = cells(record, self.columns.separator);
        let found = cells.len();
        if found != self.columns.count {
            // A quotation mark too many runs rows into each other: only the first line of them is given up.
            let first = input.line(limit);
            self.fuel = self.fuel.saturating_sub(length - first);
            input.window.pass(first);
            let problem = Problem::Cells {
                found,
                expected: self.columns.count,
            };
            return Next::Record(place, Err(problem));
        }
        self.fuel = self.fuel.saturating_add(length);
        let row = Row(cells, &self.columns);
        let next = if row.is(column::IS_SHOULDER_TAP) {
            self.taps.push(row.tap(self.ahead, place.line));
            Next::Passed
        } else if row.is(column::IS_EVENT) {
            Next::Passed
        } else {
            let headers = row.response_headers();
            self.ahead = row.ahead(&headers).or(self.ahead);
            Next::record(place, row.call(headers, self.ahead, input.limits))
        };
        input.window.pass(length);
        next
    }

    /// The length of the row that the window begins with: up to a line feed outside quotation marks.
    fn record(&self, input: &mut Input<'_>, limit: usize) -> usize {
        let (mut seen, mut is_quoted) = (0, false);
        loop {
            let bytes = input.window.bytes();
            while seen < bytes.len() {
                let fresh = lines::from(bytes, seen);
                let feed = memchr(b'\n', fresh);
                let line = lines::before(fresh, feed.map_or(fresh.len(), |feed| feed + 1));
                is_quoted ^= memchr_iter(b'"', line).count() % 2 == 1;
                seen += line.len();
                if feed.is_some() && !is_quoted {
                    return seen;
                }
            }
            if seen > self.fuel {
                return input.line(limit);
            }
            if seen > limit || !input.window.read() {
                return seen;
            }
        }
    }
}
