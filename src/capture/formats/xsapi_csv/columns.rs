//! The columns of a trace, and the cells of a row.

use std::borrow::Cow;

use memchr::{memchr, memchr2};

use crate::input::lines;

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
pub(crate) const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];

/// The columns that are looked at, by their places in [`NAMES`].
pub(crate) mod column {
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

/// Which column stands where, and what parts them.
pub(crate) struct Columns {
    pub(crate) separator: u8,
    pub(crate) count: usize,
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
    pub(crate) fn named(row: &[u8]) -> Option<Self> {
        SEPARATORS.into_iter().find_map(|separator| {
            let cells = cells(row, separator);
            let place = |name: &str| cells.iter().position(|cell| **cell == *name.as_bytes());
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
    pub(crate) fn at(&self, column: usize) -> Option<usize> {
        self.places.get(column).copied().flatten()
    }
}

/// The cells of a row, with their quotation marks taken off.
pub(crate) fn cells(row: &[u8], separator: u8) -> Vec<Cow<'_, [u8]>> {
    let row = row.strip_suffix(b"\n").unwrap_or(row);
    let mut rest = lines::without_returns(row);
    let mut cells = Vec::with_capacity(NAMES.len());
    let mut cell = Cow::default();
    let mut is_quoted = false;
    loop {
        let mark = match is_quoted {
            true => memchr(b'"', rest),
            false => memchr2(b'"', separator, rest),
        };
        let (content, behind) = rest.split_at(mark.unwrap_or(rest.len()));
        match behind {
            [] => {
                add(&mut cell, content);
                cells.push(cell);
                return cells;
            }
            // One of the two belongs to the cell.
            [b'"', b'"', next @ ..] if is_quoted => {
                add(&mut cell, lines::before(rest, content.len() + 1));
                rest = next;
            }
            [b'"', next @ ..] => {
                add(&mut cell, content);
                is_quoted = !is_quoted;
                rest = next;
            }
            [_, next @ ..] => {
                add(&mut cell, content);
                cells.push(std::mem::take(&mut cell));
                rest = next;
            }
        }
    }
}

/// Adds a piece to a cell, which is copied where it is more than one.
fn add<'r>(cell: &mut Cow<'r, [u8]>, piece: &'r [u8]) {
    if cell.is_empty() {
        *cell = Cow::Borrowed(piece);
    } else if !piece.is_empty() {
        cell.to_mut().extend_from_slice(piece);
    }
}
