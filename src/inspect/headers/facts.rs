//! What the response headers say, as data.

use crate::catalog::SignInError;

/// What the response headers say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HeaderFacts {
    /// `ETag`, as written.
    pub etag: Option<String>,
    /// `X-XblCorrelationId`.
    pub correlation_id: Option<String>,
    /// `MS-CV`.
    pub correlation_vector: Option<String>,
    /// `Retry-After`, understood.
    pub retry_after: Option<RetryAfter>,
    /// When the wait of `Retry-After` is over, as RFC 3339 in UTC: the date in it, or its seconds after `Date`.
    pub retry_at: Option<String>,
    /// `Date` as RFC 3339 in UTC; `None` when absent or not a date.
    pub date: Option<String>,
    /// `Content-Location`.
    pub content_location: Option<String>,
    /// `Location`.
    pub location: Option<String>,
    /// `Allow`: the methods that the target takes.
    pub allow: Option<String>,
    /// The sign-in errors that `X-Err` and `WWW-Authenticate` carry, each number once.
    pub sign_in: Vec<SignInRefusal>,
    /// `X-Xbl-Debug` taken apart, in order. An attribute of an item is named `item.attribute`.
    pub debug: Vec<(String, String)>,
}

/// A sign-in error in a header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SignInRefusal {
    /// Its number.
    pub value: u32,
    /// The name of the header.
    pub header: &'static str,
    /// What the catalog says of it.
    pub row: Option<&'static SignInError>,
}

/// A `Retry-After` value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RetryAfter {
    /// Seconds from receipt: given so, or the difference of a date to the `Date` header.
    Seconds(u64),
    /// A moment (RFC 3339, UTC) whose distance is not known because there is no `Date` header.
    At(String),
}
