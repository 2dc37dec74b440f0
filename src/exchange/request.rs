//! What was asked.

use crate::exchange::headers::Headers;

/// What is known of a request. Every part may be missing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Request {
    /// The method as sent, such as `PUT`.
    pub method: Option<String>,
    /// Whether the method, where it is not known, is known not to be `GET`.
    pub is_not_get: bool,
    /// The target as given: an absolute URL, or a path when no host is known.
    pub url: Option<String>,
    /// The request headers in the order sent.
    pub headers: Headers,
    /// Whether `headers` are all the headers that were sent. A capture knows them all; a person who names
    /// one on the command line does not say that there were no others.
    pub headers_complete: bool,
    /// Whether a body was sent; `None` when that is not known.
    pub has_body: Option<bool>,
    /// The body that was sent; `None` when there was none, or when the capture does not hold it.
    pub body: Option<RequestBody>,
    /// The XUID of the user who made the call, where the capture has it beside the headers.
    pub user: Option<String>,
}

impl Request {
    /// How many bytes of a body were sent; `None` when that is not known.
    #[must_use]
    pub fn body_length(&self) -> Option<u64> {
        match (&self.body, self.has_body) {
            (Some(body), _) => Some(body.length),
            (None, Some(false)) => Some(0),
            (None, _) => None,
        }
    }
}

/// The body of a request, with its codings undone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RequestBody {
    /// Its first bytes: as many as `capture::Limits` allows. None where the capture tells no more than the length.
    pub bytes: Vec<u8>,
    /// Its full length, in bytes.
    pub length: u64,
}

impl RequestBody {
    /// A body of which no more than its length is known; `None` where it is empty.
    pub(crate) fn of_length(length: u64) -> Option<Self> {
        let bytes = Vec::new();
        (length > 0).then_some(Self { bytes, length })
    }
}
