//! Which identifiers a place can hold at all. A name that somebody chose may be any word: in a place that has words of
//! the protocol alone, it is not it that stands there.

use std::ops::Range;

/// What a place can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Holds {
    /// Anything.
    Anything,
    /// Words of the protocol, such as a method: an identifier only by its looks.
    Protocol,
    /// What tells requests or versions apart, and nobody: no identifier, whatever it looks like.
    Trace,
}

/// Headers of words, numbers and dates of the protocol.
const OF_PROTOCOL: &[&str] = &[
    "Accept",
    "Accept-Encoding",
    "Accept-Language",
    "Age",
    "Allow",
    "Cache-Control",
    "Connection",
    "Content-Encoding",
    "Content-Language",
    "Content-Length",
    "Content-Type",
    "Date",
    "Expires",
    "If-Modified-Since",
    "If-Unmodified-Since",
    "Last-Modified",
    "Pragma",
    "Retry-After",
    "Transfer-Encoding",
    "Vary",
    "X-Xbl-Contract-Version",
];

/// Headers that tell requests or versions apart.
const OF_TRACE: &[&str] = &[
    "ETag",
    "If-Match",
    "If-None-Match",
    "If-Range",
    "MS-CV",
    "X-CV",
    "MS-CorrelationId",
    "MS-RequestId",
    "X-Correlation-Id",
    "X-Request-Id",
    "X-MS-Correlation-Request-Id",
    "X-MS-Request-Id",
    "X-XblCorrelationId",
];

/// Segments of paths that the services name themselves.
const OF_PATHS: &[&str] = &[
    "serviceconfigs",
    "sessiontemplates",
    "sessions",
    "members",
    "servers",
    "properties",
    "handles",
    "hoppers",
    "tickets",
    "users",
    "profile",
    "batch",
];

impl Holds {
    /// What a header of this name can hold.
    pub(crate) fn of_header(name: &str) -> Self {
        let is_in = |names: &[&str]| names.iter().any(|one| one.eq_ignore_ascii_case(name));
        if is_in(OF_PROTOCOL) {
            Self::Protocol
        } else if is_in(OF_TRACE) {
            Self::Trace
        } else {
            Self::Anything
        }
    }
}

/// Whether a part of a URL is of its scheme, of its host or of what the services name in its path.
pub(crate) fn is_of_service(url: &str, part: &Range<usize>) -> bool {
    let path = url.find("://").map_or(0, |scheme| {
        let host = scheme + "://".len();
        let rest = url.get(host..).unwrap_or_default();
        host + rest.find(['/', '?', '#']).unwrap_or(rest.len())
    });
    let (before, behind) = (url.get(..part.start), url.get(part.end..));
    let is_segment = before.is_some_and(|before| before.ends_with('/'))
        && behind.is_some_and(|behind| behind.is_empty() || behind.starts_with(['/', '?', '#']));
    let segment = url.get(part.clone()).unwrap_or_default();
    let mut names = OF_PATHS.iter();
    part.start < path || is_segment && names.any(|name| name.eq_ignore_ascii_case(segment))
}
