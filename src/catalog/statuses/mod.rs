//! What statuses mean: one table for each source, and the look-up by number.

pub mod http;
pub mod mpsd;
pub(crate) mod mpsd_cases;
pub mod pseudo_status;
pub mod xbox;

use crate::catalog::status::{Authority, Status};

/// The most specific row about a status: of the MPSD table, else of the Xbox-wide table, else of the standard.
#[must_use]
pub fn status(code: u16) -> Option<&'static Status> {
    status_under(Authority::Mpsd, code)
}

/// What a source wider than the MPSD table says of a status: the Xbox-wide table, else the standard.
#[must_use]
pub fn wider_status(code: u16) -> Option<&'static Status> {
    status_under(Authority::Xbox, code)
}

/// What explains a status where this is the authority: the most specific of its [tables](Authority::tables) that has
/// a row.
///
/// ```
/// use xblstatus::catalog::{Authority, status_under};
///
/// let forbidden = |authority| status_under(authority, 403).map(|row| row.authority);
/// assert_eq!(forbidden(Authority::Mpsd), Some(Authority::Mpsd));
/// assert_eq!(forbidden(Authority::Minecraft), Some(Authority::Http));
/// ```
#[must_use]
pub fn status_under(authority: Authority, code: u16) -> Option<&'static Status> {
    let mut tables = authority.tables().iter();
    tables.find_map(|table| status_of(*table, code))
}

/// The row of one source about a status.
#[must_use]
pub fn status_of(authority: Authority, code: u16) -> Option<&'static Status> {
    let table: &[Status] = match authority {
        Authority::Mpsd => mpsd::TABLE,
        Authority::Xbox => xbox::TABLE,
        Authority::Http => http::TABLE,
        _ => &[],
    };
    let index = table
        .binary_search_by_key(&code, |status| status.code)
        .ok()?;
    table.get(index)
}

/// The most specific row of every known status, in ascending order.
pub fn all_statuses() -> impl Iterator<Item = &'static Status> {
    (100..=599).filter_map(status)
}
