//! Reads the trace of service calls that XSAPI writes: a version, the names of the columns, one call on each row.

use std::time::Duration;

use jiff::SignedDuration;

use crate::capture::error::{Found, MemberKind, Problem};
use crate::capture::message::{body, status};
use crate::capture::records::{self, Next, Records};
use crate::capture::source::{Exchanges, Input, Limits, Source};
use crate::exchange::{
    Body, Exchange, Headers, InputFormat, NoResponse, Origin, Request, Response, Tap, is_field_name,
};
use crate::input::lines;
use crate::input::window::{More, View};
use crate::time::{Timestamp, http_date};

/// The versions that are known. All have the same columns.
const VERSIONS: [&[u8]; 2] = [b"v1509", b"v1510"];
/// How much may be read in vain for the end of a cell that does not end, beyond what was read well, in bytes.
const FUEL: usize = 16 << 20;
/// The names of the columns, as XSAPI orders them.
const NAMES: [&str; 23] = [
    "Host",
    "Uri",
    "XboxUserId",
    "MultiplayerCorrelationId",
    "RequestHeaders",
    "RequestBody",
    "ResponseHeaders",
    "ResponseBody",
    "HttpStatusCode",
    "EllapsedCallTimeMs",
    "ReqTimeUTC",
    "IsGet",
    "LoggerId",
    "IsShoulderTap",
    "ChangeNumber",
    "SessionReferenceUriPath",
    "IsInGameEvent",
    "EventName",
    "EventPlayerSessionId",
    "EventVersion",
    "EventDimensionData",
    "EventMeasurementData",
    "BreadCrumb",
];
/// What parts cells: spreadsheets write what is usual in their country.
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];

/// The columns that are looked at, by their places in [`NAMES`].
mod column {
    pub(crate) const HOST: usize = 0;
    pub(crate) const URI: usize = 1;
    pub(crate) const XBOX_USER_ID: usize = 2;
    pub(crate) const REQUEST_HEADERS: usize = 4;
    pub(crate) const REQUEST_BODY: usize = 5;
    pub(crate) const RESPONSE_HEADERS: usize = 6;
    pub(crate) const RESPONSE_BODY: usize = 7;
    pub(crate) const STATUS: usize = 8;
    pub(crate) const ELAPSED: usize = 9;
    pub(crate) const TIME: usize = 10;
    pub(crate) const IS_GET: usize = 11;
    pub(crate) const IS_SHOULDER_TAP: usize = 13;
    pub(crate) const CHANGE_NUMBER: usize = 14;
    pub(crate) const SESSION: usize = 15;
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
        if cells.len() != self.columns.count {
            // A quotation mark too many runs rows into each other: only the first line of them is given up.
            let first = input.line(limit);
            self.fuel = self.fuel.saturating_sub(length - first);
            input.window.pass(first);
            let problem = Problem::Cells {
                found: cells.len(),
                expected: self.columns.count,
            };
            return Next::Record(place, Err(problem));
        }
        input.window.pass(length);
        self.fuel = self.fuel.saturating_add(length);
        let row = Row(cells, &self.columns);
        if row.is(column::IS_SHOULDER_TAP) {
            let tap = row.tap(self.ahead, place.line);
            self.taps.push(tap);
            return Next::Passed;
        }
        if row.is(column::IS_EVENT) {
            return Next::Passed;
        }
        let ahead = row.ahead().or(self.ahead);
        let call = row.call(ahead, input.limits);
        self.ahead = ahead;
        Next::record(place, call)
    }

    /// The length of the row that the window begins with: up to a line feed outside quotation marks.
    fn record(&self, input: &mut Input<'_>, limit: usize) -> usize {
        let (mut seen, mut is_quoted) = (0, false);
        loop {
            let bytes = input.window.bytes();
            for (at, &byte) in bytes.iter().enumerate().skip(seen) {
                is_quoted ^= byte == b'"';
                if byte == b'\n' && !is_quoted {
                    return at + 1;
                }
            }
            seen = bytes.len();
            if seen > self.fuel {
                return input.line(limit);
            }
            if seen > limit || !input.window.read() {
                return seen;
            }
        }
    }
}

/// Which column stands where, and what parts them.
struct Columns {
    separator: u8,
    count: usize,
    /// The place of each of the names.
    places: [Option<usize>; NAMES.len()],
}

impl Default for Columns {
    fn default() -> Self {
        Self {
            separator: b',',
            count: NAMES.len(),
            places: std::array::from_fn(Some),
        }
    }
}

impl Columns {
    /// The columns that a row names, whatever their order; `None` where it names none.
    fn named(row: &[u8]) -> Option<Self> {
        SEPARATORS.into_iter().find_map(|separator| {
            let cells = cells(row, separator);
            let place = |name: &str| cells.iter().position(|cell| cell == name.as_bytes());
            let places = NAMES.map(place);
            let found = places.iter().flatten().count();
            (found > 1).then_some(Self {
                separator,
                count: cells.len(),
                places,
            })
        })
    }

    /// Where a column stands.
    fn at(&self, column: usize) -> Option<usize> {
        self.places.get(column).copied().flatten()
    }
}

/// The cells of a row, with their quotation marks taken off.
fn cells(row: &[u8], separator: u8) -> Vec<Vec<u8>> {
    let row = row.strip_suffix(b"\n").unwrap_or(row);
    let row = lines::without_returns(row);
    let mut cells = Vec::with_capacity(NAMES.len());
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
            _ if byte == separator && !is_quoted => cells.push(std::mem::take(&mut cell)),
            _ => cell.push(byte),
        }
    }
    cells.push(cell);
    cells
}

/// The cells of one call.
struct Row<'c>(Vec<Vec<u8>>, &'c Columns);

impl Row<'_> {
    fn call(&self, ahead: Option<SignedDuration>, limits: Limits) -> Result<Exchange, Problem> {
        let status = self.text(column::STATUS);
        let status = match status.trim() {
            "" => None,
            digits => status::parse(digits, "HttpStatusCode")?,
        };
        let headers = self.headers(column::RESPONSE_HEADERS);
        let elapsed = self.text(column::ELAPSED).trim().parse().ok();
        Ok(Exchange {
            request: Some(self.request(limits)),
            origin: Origin {
                // A date is that of the answer, and has whole seconds.
                time: self
                    .time(ahead)
                    .or_else(|| date(&headers))
                    .map(Timestamp::from),
                duration: elapsed.map(Duration::from_millis),
                ..Origin::default()
            },
            response: match status {
                None => Response::default(),
                Some(_) => Response {
                    status,
                    body: match self.body(column::RESPONSE_BODY) {
                        b"" => Body::default(),
                        bytes => body::whole(bytes.to_vec(), true, limits.body),
                    },
                    headers,
                    ..Response::default()
                },
            },
            no_response: status.is_none().then(NoResponse::default),
        })
    }

    fn tap(&self, ahead: Option<SignedDuration>, line: usize) -> Tap {
        let session = Some(self.text(column::SESSION));
        Tap {
            session: session.filter(|path| !path.is_empty()),
            change_number: self.text(column::CHANGE_NUMBER).trim().parse().ok(),
            origin: Origin {
                time: self.time(ahead).map(Timestamp::from),
                line,
                ..Origin::default()
            },
            ..Tap::default()
        }
    }

    /// The time of the row, which is labelled as UTC and is not; `ahead` is what its clock is behind.
    fn time(&self, ahead: Option<SignedDuration>) -> Option<jiff::Timestamp> {
        let told = Timestamp::parse(self.text(column::TIME).trim())?;
        told.at.checked_add(ahead?).ok()
    }

    /// How far the clock of the row is behind UTC, by the date of the answer. Clocks are set to quarters of an hour.
    fn ahead(&self) -> Option<SignedDuration> {
        const QUARTER: i64 = 15 * 60;
        let told = Timestamp::parse(self.text(column::TIME).trim())?;
        let date = date(&self.headers(column::RESPONSE_HEADERS))?;
        let behind = date.duration_since(told.at).as_secs();
        let quarters = (behind + QUARTER / 2).div_euclid(QUARTER);
        Some(SignedDuration::from_secs(quarters * QUARTER))
    }

    /// The trace has a pair of quotation marks where there was no body.
    fn body(&self, column: usize) -> &[u8] {
        match self.cell(column) {
            b"\"\"" => b"",
            cell => cell,
        }
    }

    fn cell(&self, column: usize) -> &[u8] {
        let cell = self.1.at(column).and_then(|at| self.0.get(at));
        cell.map(Vec::as_slice).unwrap_or_default()
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

    fn request(&self, limits: Limits) -> Request {
        let url = match self.text(column::URI) {
            uri if uri.starts_with('/') => format!("https://{}{uri}", self.text(column::HOST)),
            uri => uri,
        };
        let is_get = self.is(column::IS_GET);
        let body = limits.request_body(self.body(column::REQUEST_BODY).to_vec());
        Request {
            // The trace tells no more of a method than this.
            method: is_get.then(|| "GET".to_owned()),
            is_not_get: !is_get,
            url: Some(url).filter(|url| !url.is_empty()),
            headers: self.headers(column::REQUEST_HEADERS),
            headers_complete: true,
            has_body: Some(body.is_some()),
            body,
            user: Some(self.text(column::XBOX_USER_ID)).filter(|xuid| !xuid.is_empty()),
        }
    }
}

fn date(headers: &Headers) -> Option<jiff::Timestamp> {
    headers.get("Date").and_then(http_date)
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
    let headers = headers.iter();
    headers
        .map(|(name, value)| (*name, value.trim_end()))
        .collect()
}
