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

/// Headers that services and clients send, and what they can hold. The name of none tells a secret.
static KNOWN: [(&str, Holds); 56] = [
    // Words, numbers and dates of the protocol.
    ("Accept", Holds::Protocol),
    ("Accept-Encoding", Holds::Protocol),
    ("Accept-Language", Holds::Protocol),
    ("Age", Holds::Protocol),
    ("Allow", Holds::Protocol),
    ("Cache-Control", Holds::Protocol),
    ("Connection", Holds::Protocol),
    ("Content-Encoding", Holds::Protocol),
    ("Content-Language", Holds::Protocol),
    ("Content-Length", Holds::Protocol),
    ("Content-Type", Holds::Protocol),
    ("Date", Holds::Protocol),
    ("Expires", Holds::Protocol),
    ("If-Modified-Since", Holds::Protocol),
    ("If-Unmodified-Since", Holds::Protocol),
    ("Last-Modified", Holds::Protocol),
    ("Pragma", Holds::Protocol),
    ("Retry-After", Holds::Protocol),
    ("Transfer-Encoding", Holds::Protocol),
    ("Vary", Holds::Protocol),
    ("X-Xbl-Contract-Version", Holds::Protocol),
    // What tells requests or versions apart.
    ("ETag", Holds::Trace),
    ("If-Match", Holds::Trace),
    ("If-None-Match", Holds::Trace),
    ("If-Range", Holds::Trace),
    ("MS-CV", Holds::Trace),
    ("X-CV", Holds::Trace),
    ("MS-CorrelationId", Holds::Trace),
    ("MS-RequestId", Holds::Trace),
    ("X-Correlation-Id", Holds::Trace),
    ("X-Request-Id", Holds::Trace),
    ("X-MS-Correlation-Request-Id", Holds::Trace),
    ("X-MS-Request-Id", Holds::Trace),
    ("X-XblCorrelationId", Holds::Trace),
    // Anything.
    ("Host", Holds::Anything),
    ("Via", Holds::Anything),
    ("Origin", Holds::Anything),
    ("Server", Holds::Anything),
    ("Referer", Holds::Anything),
    ("Location", Holds::Anything),
    ("User-Agent", Holds::Anything),
    ("Content-Location", Holds::Anything),
    ("X-Xbl-Debug", Holds::Anything),
    ("X-ServerName", Holds::Anything),
    ("X-Powered-By", Holds::Anything),
    ("X-Content-Type-Options", Holds::Anything),
    ("X-Frame-Options", Holds::Anything),
    ("X-XSS-Protection", Holds::Anything),
    ("Strict-Transport-Security", Holds::Anything),
    ("Access-Control-Allow-Origin", Holds::Anything),
    ("Access-Control-Expose-Headers", Holds::Anything),
    ("Content-Security-Policy", Holds::Anything),
    ("Accept-Ranges", Holds::Anything),
    ("X-Cache", Holds::Anything),
    ("Alt-Svc", Holds::Anything),
    ("Upgrade", Holds::Anything),
];

/// Where in [`KNOWN`] each name stands, by its slot; beyond the end where none does.
#[expect(
    clippy::indexing_slicing,
    reason = "an index beyond the end does not compile"
)]
static SLOTS: [u8; 1 << 8] = {
    const NONE: u8 = u8::MAX;
    let mut slots = [NONE; 1 << 8];
    let mut index = 0;
    while index < KNOWN.len() {
        let Some(slot) = slot(KNOWN[index].0.as_bytes()) else {
            panic!("a name is empty");
        };
        assert!(
            slots[slot] == NONE,
            "two names have one slot: they need other factors"
        );
        slots[slot] = index as u8;
        index += 1;
    }
    slots
};

/// The slot of a name, in whatever case: by its length, its beginning, its middle and its end. An empty one has none.
const fn slot(name: &[u8]) -> Option<usize> {
    let ([begin, ..], [.., end]) = (name, name) else {
        return None;
    };
    let Some((_, [middle, ..])) = name.split_at_checked(name.len() / 2) else {
        return None;
    };
    let begin = (*begin | 0x20) as usize;
    let middle = (*middle | 0x20) as usize;
    let end = (*end | 0x20) as usize;
    Some((name.len() + 14 * begin + 27 * middle + end) & 0xff)
}

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
        known(name).unwrap_or(Self::Anything)
    }
}

/// What a header can hold whose name is known, which then tells no secret. To look it up takes less than half of the
/// instructions of the search through its name, and each response has two dozen.
fn known(name: &str) -> Option<Holds> {
    let slot = slot(name.as_bytes())?;
    let (one, holds) = KNOWN.get(usize::from(*SLOTS.get(slot)?))?;
    // Most are written so, and to compare letters in any case takes five times as much.
    (*one == name || one.eq_ignore_ascii_case(name)).then_some(*holds)
}

/// Whether a header has a name that is known to tell no secret.
pub(crate) fn tells_nothing(name: &str) -> bool {
    known(name).is_some()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::redact::find::is_plain;
    use crate::redact::found::{Place, Sought};
    use crate::redact::header;

    #[test]
    fn no_name_that_is_known_tells_what_is_hidden() {
        for (name, holds) in KNOWN {
            for sought in [Sought::Secrets, Sought::SecretsAndIds] {
                assert!(header::searched(sought, name).is_none(), "{name}");
            }
            // No name is a secret that was met either: each of those has a digit.
            assert!(is_plain(Place::Text, name) && !name.contains(|c: char| c.is_ascii_digit()));
            assert_eq!(known(&name.to_ascii_lowercase()), Some(holds), "{name}");
        }
    }

    #[test]
    fn a_name_that_is_not_known_may_hold_anything() {
        for name in [
            "",
            "Dates",
            "Xate",
            "Cookie",
            "X-MS-Correlation-Request-Ids",
        ] {
            assert_eq!(known(name), None, "{name}");
        }
        assert_eq!(Holds::of_header("Cookie"), Holds::Anything);
    }
}
