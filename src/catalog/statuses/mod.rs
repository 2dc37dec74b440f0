//! What statuses mean: one table for each source, and the look-up by number.

pub mod http;
pub mod mpsd;
pub mod pseudo_status;
pub mod xbox;

use crate::catalog::status::{Authority, Status};

/// Every source, most specific first.
pub(crate) const AUTHORITIES: [Authority; 3] = [Authority::Mpsd, Authority::Xbox, Authority::Http];

/// The most specific row about a status: of the MPSD table, else of the Xbox-wide table, else of the standard.
#[must_use]
pub fn status(code: u16) -> Option<&'static Status> {
    AUTHORITIES
        .into_iter()
        .find_map(|authority| status_of(authority, code))
}

/// What a source wider than the MPSD table says of a status: the Xbox-wide table, else the standard.
#[must_use]
pub fn wider_status(code: u16) -> Option<&'static Status> {
    status_of(Authority::Xbox, code).or_else(|| status_of(Authority::Http, code))
}

/// The row of one source about a status.
#[must_use]
pub fn status_of(authority: Authority, code: u16) -> Option<&'static Status> {
    let table: &[Status] = match authority {
        Authority::Mpsd => mpsd::TABLE,
        Authority::Xbox => xbox::TABLE,
        Authority::Http => http::TABLE,
        Authority::None => &[],
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
