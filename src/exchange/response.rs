//! What was answered.

use crate::exchange::headers::Headers;

/// What arrived.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Response {
    /// The protocol as written, such as `HTTP/1.1` or `HTTP/2`; `None` when only a body was given.
    pub version: Option<String>,
    /// The three digits of the status line; `None` when only a body was given. Not checked against 100..=599.
    pub status: Option<u16>,
    /// The reason phrase as written; `None` when the status line has none.
    pub reason: Option<String>,
    /// The response headers in order, repeated names kept.
    pub headers: Headers,
    /// The body after transfer and content decoding.
    pub body: Body,
    /// The part this response plays in its exchange.
    pub role: Role,
}

/// The part a response plays in its exchange.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Role {
    /// The answer.
    #[default]
    Final,
    /// An interim response (1xx): the answer follows.
    Interim,
    /// A proxy's answer to `CONNECT`: the service's answer follows.
    Tunnel,
}

/// A response body and how sure we are that it is all of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Body {
    /// The bytes after transfer and content decoding.
    pub bytes: Vec<u8>,
    /// How the bytes that arrived compare with what the headers promised.
    pub extent: Extent,
    /// Whether the capture was recoded to UTF-8 as a whole (a UTF-16 file), so that the charset of the
    /// `Content-Type` no longer describes `bytes`.
    pub recoded: bool,
    /// Whether a content coding was undone here. Many tools undo it themselves and leave the header.
    pub decoded: bool,
    /// The media type as the capture names it, where no header does.
    pub media_type: Option<String>,
    /// What the body was, where the response is read back from a report, which does not hold the bytes.
    pub reported: Option<ReportedBody>,
}

/// A body as a report tells of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportedBody {
    /// The name of its kind in the report, such as `session`.
    pub kind: String,
    /// Whether it was complete.
    pub complete: bool,
    /// The status inside a proxy's wrapper, if it was one.
    pub wrapped_status: Option<u16>,
}

/// How the bytes of a body compare with what the headers promised.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Extent {
    /// All of it, as far as can be told.
    #[default]
    Whole,
    /// The capture holds none of it although the headers announce one (`curl -I`, a redirect that was
    /// followed): nothing is known about the body.
    NotRecorded {
        /// Bytes that `Content-Length` promised, when it did.
        promised: Option<u64>,
    },
    /// Fewer bytes arrived than `Content-Length` promised.
    Short {
        /// Bytes promised.
        promised: u64,
        /// Bytes that arrived.
        arrived: u64,
    },
    /// More bytes arrived than `Content-Length` promised. Nothing is dropped: they are in the body.
    Long {
        /// Bytes promised.
        promised: u64,
        /// Bytes that arrived.
        arrived: u64,
    },
    /// Bytes follow a response that cannot have a body (1xx, 204, 304). They are kept out of the body.
    Stray {
        /// How many bytes.
        arrived: u64,
    },
    /// The chunked or compressed body does not end as it should: it is cut or damaged.
    Cut,
    /// The decoded body is larger than the limit; the rest was left out.
    OverLimit {
        /// The limit, in bytes.
        limit: u64,
    },
}

impl Extent {
    /// Whether everything that was promised arrived.
    #[must_use]
    pub fn is_complete(self) -> bool {
        matches!(self, Self::Whole | Self::Long { .. } | Self::Stray { .. })
    }
}
