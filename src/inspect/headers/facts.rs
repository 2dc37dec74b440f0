//! What the response headers say, as data.

use std::time::Duration;

use crate::catalog::SignInError;
use crate::inspect::headers::debug::DebugPairs;

/// What the response headers say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct HeaderFacts {
    /// `ETag`, as written.
    pub etag: Option<String>,
    /// `X-XblCorrelationId`.
    pub correlation_id: Option<String>,
    /// `MS-CV`.
    pub correlation_vector: Option<String>,
    /// `Retry-After`, understood.
    pub retry_after: Option<RetryAfter>,
    /// When the wait of `Retry-After` is over: the date in it, or its seconds after `Date`.
    pub retry_at: Option<jiff::Timestamp>,
    /// `Date`; `None` when absent or not a date.
    pub date: Option<jiff::Timestamp>,
    /// `Content-Location`.
    pub content_location: Option<String>,
    /// `Location`.
    pub location: Option<String>,
    /// `Allow`: the methods that the target takes.
    pub allow: Option<String>,
    /// The sign-in errors that `X-Err` and `WWW-Authenticate` carry, each number once.
    pub sign_in: Vec<SignInRefusal>,
    /// Whether the user sign-in endpoint says that the ticket has expired.
    pub ticket_expired: bool,
    /// Whether a challenge gives a reason in a word of its own, which no number of sign-in is.
    pub challenge_tells: bool,
    /// `X-Xbl-Debug` taken apart.
    pub debug: DebugPairs,
}

/// A sign-in error in a header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct SignInRefusal {
    /// Its number.
    pub value: u32,
    /// The name of the header.
    pub header: &'static str,
    /// What the catalog says of it.
    pub row: Option<&'static SignInError>,
}

/// A `Retry-After` value, the longer the greater. A moment of unknown distance cannot be compared with a delay: it
/// is the safer one to keep.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RetryAfter {
    /// Whole seconds from receipt: given so, or the difference of a date to the `Date` header.
    Delay(Duration),
    /// A moment whose distance is not known because there is no `Date` header.
    At(jiff::Timestamp),
}

impl RetryAfter {
    /// The delay, where it is known.
    #[must_use]
    pub fn delay(self) -> Option<Duration> {
        match self {
            Self::Delay(delay) => Some(delay),
            Self::At(_) => None,
        }
    }
}
