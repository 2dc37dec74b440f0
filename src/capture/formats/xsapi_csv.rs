//! Reads the trace of service calls that XSAPI writes: a version, the names of the columns, one call on each row.

use crate::capture::error::{CaptureError, Entry, Problem};
use crate::capture::message::body;
use crate::capture::source::{Exchanges, Input, Source};
use crate::exchange::{
    Body, Exchange, Extent, Headers, InputFormat, Request, Response, Role, is_field_name,
};
use crate::input::lines;
use crate::input::window::{More, Place, View};
use crate::time::{self, Timestamp};

/// The versions that are known. All have the same columns.
const VERSIONS: [&[u8]; 2] = [b"v1509", b"v1510"];
/// How much may be read in vain for the end of a cell that does not end, beyond what was read well, in bytes.
const FUEL: usize = 16 << 20;
/// How many columns a trace has.
const COLUMNS: usize = 23;

/// The columns that are looked at, counted from 0.
mod column {
    pub(crate) const HOST: usize = 0;
    pub(crate) const URI: usize = 1;
    pub(crate) const REQUEST_HEADERS: usize = 4;
    pub(crate) const REQUEST_BODY: usize = 5;
    pub(crate) const RESPONSE_HEADERS: usize = 6;
    pub(crate) const RESPONSE_BODY: usize = 7;
    pub(crate) const STATUS: usize = 8;
    pub(crate) const IS_GET: usize = 11;
    pub(crate) const IS_SHOULDER_TAP: usize = 13;
    pub(crate) const IS_EVENT: usize = 16;
}

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
    let line = lines::without_returns(line);
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

pub(crate) fn open(input: Input<'_>) -> Exchanges<'_> {
    Box::new(Rows {
        input,
        stage: Stage::Version,
        index: 0,
        fuel: FUEL,
    })
}

/// The calls of a trace.
struct Rows<'r> {
    input: Input<'r>,
    stage: Stage,
    index: usize,
    fuel: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    Version,
    Columns,
    Rows,
    End,
}

type Item = Result<Exchange, CaptureError>;

impl Rows<'_> {
    fn version(&mut self) -> Option<Item> {
        let length = self.input.line(self.input.limits.head);
        let (line, _) = lines::line(lines::before(self.input.window.bytes(), length), 0);
        let line = lines::without_returns(line);
        if VERSIONS.contains(&line) {
            self.stage = Stage::Columns;
            self.input.window.pass(length);
            return None;
        }
        self.stage = Stage::End;
        let problem = match length {
            0 => Problem::Empty,
            _ => Problem::TraceVersion {
                found: lines::excerpt(line, 40),
            },
        };
        let place = self.input.window.place();
        let failure = self.input.failure();
        Some(Err(failure.unwrap_or_else(|| error(place, problem))))
    }

    /// Reads the row that the window begins with; `None` when it is no call.
    fn row(&mut self) -> Option<Item> {
        let place = self.input.window.place();
        let limit = self.input.limits.exchange;
        let length = self.record(limit);
        if length == 0 || self.input.window.has_failed() {
            self.stage = Stage::End;
            let none = (self.index == 0).then(|| error(place, Problem::NoEntries));
            return self.input.failure().or(none).map(Err);
        }
        if length > limit {
            self.index += 1;
            let first = self.input.line(limit);
            self.input.window.pass(first);
            let limit = limit as u64;
            return Some(Err(self.row_error(place, Problem::EntryTooLarge { limit })));
        }
        let record = lines::before(self.input.window.bytes(), length);
        if record.trim_ascii().is_empty() {
            self.input.window.pass(length);
            return None;
        }
        let cells = cells(record);
        let is_names = cells.first().is_some_and(|cell| cell == b"Host");
        if self.stage == Stage::Columns && is_names {
            self.stage = Stage::Rows;
            self.input.window.pass(length);
            return None;
        }
        self.stage = Stage::Rows;
        if cells.len() != COLUMNS {
            self.index += 1;
            // A quotation mark too many runs rows into each other: only the first line of them is given up.
            let first = self.input.line(limit);
            self.fuel = self.fuel.saturating_sub(length - first);
            self.input.window.pass(first);
            let problem = Problem::Cells {
                found: cells.len(),
                expected: COLUMNS,
            };
            return Some(Err(self.row_error(place, problem)));
        }
        self.input.window.pass(length);
        self.fuel = self.fuel.saturating_add(length);
        let row = Row(cells);
        if row.is(column::IS_SHOULDER_TAP) || row.is(column::IS_EVENT) {
            return None;
        }
        self.index += 1;
        Some(match self.call(&row) {
            Ok(mut exchange) => {
                let time = exchange.origin.time.take();
                exchange.origin = self.input.origin(InputFormat::XsapiCsv, self.index, place);
                exchange.origin.time = time;
                Ok(exchange)
            }
            Err(problem) => Err(self.row_error(place, problem)),
        })
    }

    /// The length of the row that the window begins with: up to a line feed outside quotation marks.
    fn record(&mut self, limit: usize) -> usize {
        let (mut seen, mut is_quoted) = (0, false);
        loop {
            let bytes = self.input.window.bytes();
            for (at, &byte) in bytes.iter().enumerate().skip(seen) {
                is_quoted ^= byte == b'"';
                if byte == b'\n' && !is_quoted {
                    return at + 1;
                }
            }
            seen = bytes.len();
            if seen > self.fuel {
                return self.input.line(limit);
            }
            if seen > limit || !self.input.window.read() {
                return seen;
            }
        }
    }

    fn call(&self, row: &Row) -> Result<Exchange, Problem> {
        let status = match row.text(column::STATUS).trim() {
            "" => 0,
            digits => {
                digits
                    .parse()
                    .ok()
                    .filter(|status| *status < 1000)
                    .ok_or(Problem::Member {
                        name: "HttpStatusCode",
                        expected: crate::capture::error::MemberKind::Status,
                    })?
            }
        };
        if status == 0 {
            return Err(Problem::NoResponse { reason: None });
        }
        let headers = row.headers(column::RESPONSE_HEADERS);
        let date = headers.get("Date").and_then(time::http_date);
        let mut exchange = Exchange {
            request: Some(row.request()),
            response: Response {
                status: Some(status),
                body: self.body(row.cell(column::RESPONSE_BODY)),
                headers,
                role: Role::Final,
                ..Response::default()
            },
            ..Exchange::default()
        };
        // The column with the time holds local time that is labelled as UTC.
        exchange.origin.time = date.map(Timestamp::from);
        Ok(exchange)
    }

    /// The trace has a pair of quotation marks where there was no body.
    fn body(&self, cell: &[u8]) -> Body {
        match cell {
            b"" | b"\"\"" => Body {
                extent: Extent::Whole,
                ..Body::default()
            },
            _ => body::whole(cell.to_vec(), true, self.input.limits.body),
        }
    }

    fn row_error(&self, place: Place, problem: Problem) -> CaptureError {
        CaptureError {
            entry: Some(Entry::Number(self.index)),
            ..error(place, problem)
        }
    }
}

fn error(place: Place, problem: Problem) -> CaptureError {
    CaptureError {
        format: Some(InputFormat::XsapiCsv),
        ..CaptureError::at(place, problem)
    }
}

/// The cells of a row, with their quotation marks taken off.
fn cells(row: &[u8]) -> Vec<Vec<u8>> {
    let row = row.strip_suffix(b"\n").unwrap_or(row);
    let row = lines::without_returns(row);
    let mut cells = Vec::with_capacity(COLUMNS);
    let mut cell = Vec::new();
    let mut is_quoted = false;
    let mut bytes = row.iter().copied().peekable();
    while let Some(byte) = bytes.next() {
        match byte {
            b'"' if is_quoted && bytes.peek() == Some(&b'"') => {
                bytes.next();
                cell.push(b'"');
            }
            b'"' => is_quoted = !is_quoted,
            b',' if !is_quoted => cells.push(std::mem::take(&mut cell)),
            _ => cell.push(byte),
        }
    }
    cells.push(cell);
    cells
}

/// The cells of one call.
struct Row(Vec<Vec<u8>>);

impl Row {
    fn cell(&self, column: usize) -> &[u8] {
        self.0.get(column).map(Vec::as_slice).unwrap_or_default()
    }

    fn text(&self, column: usize) -> String {
        lines::lossy(self.cell(column))
    }

    fn is(&self, column: usize) -> bool {
        self.cell(column).eq_ignore_ascii_case(b"true")
    }

    fn headers(&self, column: usize) -> Headers {
        split_headers(&self.text(column))
    }

    fn request(&self) -> Request {
        let url = match self.text(column::URI) {
            uri if uri.starts_with('/') => format!("https://{}{uri}", self.text(column::HOST)),
            uri => uri,
        };
        let has_body = !matches!(self.cell(column::REQUEST_BODY), b"" | b"\"\"");
        Request {
            method: self.method(&url, has_body).map(str::to_owned),
            url: Some(url).filter(|url| !url.is_empty()),
            headers: self.headers(column::REQUEST_HEADERS),
            headers_complete: true,
            has_body: Some(has_body),
        }
    }

    /// The trace tells `GET` from the rest; the rest is told apart where only one method fits.
    fn method(&self, url: &str, has_body: bool) -> Option<&'static str> {
        if self.is(column::IS_GET) {
            return Some("GET");
        }
        let path = url.split(['?', '#']).next().unwrap_or_default();
        let path = path.to_ascii_lowercase();
        let path = path.trim_end_matches('/');
        let is_session = path.contains("/sessiontemplates/") && path.contains("/sessions/");
        if path.ends_with("/handles") {
            Some("POST")
        } else if is_session && has_body {
            Some("PUT")
        } else {
            None
        }
    }
}

/// Splits a cell of headers, which are joined by two blanks. A value may hold two blanks as well, so they part headers
/// only where a name follows.
fn split_headers(cell: &str) -> Headers {
    const JOINT: &str = "  ";
    let mut headers: Vec<(&str, String)> = Vec::new();
    for piece in cell.split(JOINT) {
        let named = piece.split_once(':');
        match named.filter(|(name, _)| is_field_name(name.trim())) {
            Some((name, value)) => headers.push((name.trim(), value.trim_start().to_owned())),
            None => {
                if let Some((_, value)) = headers.last_mut() {
                    value.push_str(JOINT);
                    value.push_str(piece);
                }
            }
        }
    }
    let mut split = Headers::default();
    for (name, value) in headers {
        split.push(name, value.trim_end());
    }
    split
}

impl Iterator for Rows<'_> {
    type Item = Item;

    fn next(&mut self) -> Option<Item> {
        while self.stage != Stage::End {
            let item = match self.stage {
                Stage::Version => self.version(),
                _ => self.row(),
            };
            if item.is_some() {
                return item;
            }
        }
        None
    }
}
