//! One call: a request and its response, as plain data.
//!
//! Nothing here knows which tool saved the bytes or what a status means. Text that was not UTF-8 in the
//! capture has been replaced by U+FFFD before it gets here; bodies stay bytes.

mod headers;
mod tap;

use std::time::Duration;

use crate::language::words;
use crate::time::Timestamp;

pub use headers::{Header, Headers, is_field_name};
pub use tap::{Event, Tap};

/// One call: a response, or the reason why there is none, and, where it is known, the request.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Exchange {
    /// What was asked; `None` when neither the capture nor the caller said.
    pub request: Option<Request>,
    /// What was answered; of a call without a response, nothing.
    pub response: Response,
    /// Why there is no response; `None` when there is one.
    pub no_response: Option<NoResponse>,
    /// Where in the input the call stands, and when it was made.
    pub origin: Origin,
}

impl Exchange {
    /// An answer of which the status, the headers and the whole body are known.
    ///
    /// ```
    /// use xblstatus::exchange::Exchange;
    ///
    /// let exchange = Exchange::answered(412, [("ETag", "\"b\"")], "")
    ///     .to("PUT", "https://sessiondirectory.xboxlive.com/handles")
    ///     .sent([("If-Match", "\"a\"")]);
    /// assert_eq!(exchange.response.headers.get("etag"), Some("\"b\""));
    /// ```
    #[must_use]
    pub fn answered<N: Into<String>, V: Into<String>>(
        status: u16,
        headers: impl IntoIterator<Item = (N, V)>,
        body: impl Into<Vec<u8>>,
    ) -> Self {
        let response = Response {
            status: Some(status),
            headers: headers.into_iter().collect(),
            body: Body {
                bytes: body.into(),
                ..Body::default()
            },
            ..Response::default()
        };
        Self {
            response,
            ..Self::default()
        }
    }

    /// A call that was not answered, and why, where that is known.
    ///
    /// ```
    /// use xblstatus::exchange::Exchange;
    /// use xblstatus::inspect::inspect;
    ///
    /// let url = "https://sessiondirectory.xboxlive.com/handles/query";
    /// let call = Exchange::unanswered(Some("connection reset")).to("POST", url);
    /// assert!(inspect(call).is_failure());
    /// ```
    #[must_use]
    pub fn unanswered(reason: Option<&str>) -> Self {
        Self {
            no_response: Some(NoResponse {
                reason: reason.map(str::to_owned),
            }),
            ..Self::default()
        }
    }

    /// The same with the method and the target of the request.
    #[must_use]
    pub fn to(mut self, method: impl Into<String>, url: impl Into<String>) -> Self {
        let request = self.request.get_or_insert_default();
        request.method = Some(method.into());
        request.url = Some(url.into());
        self
    }

    /// The same with all the headers of the request.
    #[must_use]
    pub fn sent<N: Into<String>, V: Into<String>>(
        mut self,
        headers: impl IntoIterator<Item = (N, V)>,
    ) -> Self {
        let request = self.request.get_or_insert_default();
        request.headers = headers.into_iter().collect();
        request.headers_complete = true;
        self
    }
}

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

/// A call that was not answered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NoResponse {
    /// Why, as the tool says; `None` when it does not.
    pub reason: Option<String>,
}

impl NoResponse {
    /// Whether the reason says that there was no connection on which the request could have been sent.
    pub(crate) fn is_unsent(&self) -> bool {
        const CODES: [&str; 27] = [
            "ERR_NAME_NOT_RESOLVED",
            "ERR_NAME_RESOLUTION_FAILED",
            "ERR_CONNECTION_REFUSED",
            "ERR_CONNECTION_FAILED",
            "ERR_CONNECTION_TIMED_OUT",
            "ERR_PROXY_CONNECTION_FAILED",
            "ERR_TUNNEL_CONNECTION_FAILED",
            "ERR_INTERNET_DISCONNECTED",
            "ERR_ADDRESS_UNREACHABLE",
            "ERR_ADDRESS_INVALID",
            "ERR_BLOCKED_BY_CLIENT",
            "ERR_BLOCKED_BY_ADMINISTRATOR",
            "ERR_BLOCKED_BY_CSP",
            "ERR_UNSAFE_PORT",
            "ERR_INVALID_URL",
            "ERR_UNKNOWN_URL_SCHEME",
            "ERR_DISALLOWED_URL_SCHEME",
            "ERR_SSL_VERSION_OR_CIPHER_MISMATCH",
            "NS_ERROR_UNKNOWN_HOST",
            "NS_ERROR_CONNECTION_REFUSED",
            "ECONNREFUSED",
            "ENOTFOUND",
            "EAI_AGAIN",
            "EHOSTUNREACH",
            "ENETUNREACH",
            "CERT_HAS_EXPIRED",
            "DEPTH_ZERO_SELF_SIGNED_CERT",
        ];
        const SAID: [&str; 13] = [
            "curl: (5) ",
            "curl: (6) ",
            "curl: (7) ",
            "curl: (35) ",
            "curl: (60) ",
            "could not resolve host",
            "couldn't connect to server",
            "cannot verify ",
            "connection refused",
            "name or service not known",
            "network is unreachable",
            "no route to host",
            "unable to resolve host",
        ];
        let reason = self.reason.as_deref().unwrap_or_default();
        let mut words =
            reason.split(|c: char| !(c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_'));
        let is_code = words.any(|word| CODES.contains(&word) || word.starts_with("ERR_CERT_"));
        let lower = reason.to_ascii_lowercase();
        is_code || SAID.iter().any(|said| lower.contains(said))
    }
}

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

/// Where in the input a response stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Origin {
    /// The input as the user named it; `-` for standard input.
    pub file: String,
    /// 1-based position of the response in that input.
    pub index: usize,
    /// The format that it was read from.
    pub format: InputFormat,
    /// 1-based line on which the response begins.
    pub line: usize,
    /// When the call began; `None` when the capture does not say.
    pub time: Option<Timestamp>,
    /// Whether the input tells times of its own, with which the date of an answer is not mixed: it is of another clock.
    pub has_clock: bool,
    /// How long the call took, up to the last byte of the response.
    pub duration: Option<Duration>,
    /// How long the first byte of the response took.
    pub first_byte: Option<Duration>,
    /// The address of the device that called, where a proxy tells it. No report prints it.
    pub client: Option<String>,
    /// What the reader had to put right, in order.
    pub repairs: Vec<Repair>,
    /// Where it stood in the input of an earlier run, when the report of that run is what is read.
    pub reported: Option<Reported>,
}

/// A place in the input of an earlier run, as the report of that run tells it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reported {
    /// The input as the report names it.
    pub file: String,
    /// 1-based position in that input.
    pub index: usize,
}

words! {
    /// A kind of input. The first line of each is also what the command line says of it.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
    #[cfg_attr(feature = "cli", derive(clap::ValueEnum))]
    pub enum InputFormat {
        /// Status line, headers and body
        ///
        /// As `curl -i` prints them, perhaps with the request.
        #[default]
        Http = "http",
        /// The lines of curl -v
        CurlVerbose = "curl-verbose",
        /// HTTP Archive
        ///
        /// As browsers export it.
        Har = "har",
        /// Fiddler archive
        Saz = "saz",
        /// Trace of service calls by XSAPI
        XsapiCsv = "xsapi-csv",
        /// Session of Charles
        ///
        /// As Charles exports it to JSON.
        Charles = "charles",
        /// What curl -w '%{json}' prints
        ///
        /// Perhaps behind the body.
        CurlJson = "curl-json",
        /// One JSON object per line
        Ndjson = "ndjson",
        /// Body without status line
        Body = "body",
    }
}

/// Something in the input that did not follow the format and was read all the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Repair {
    /// Lines before the first status line were left out.
    LinesBeforeStatus {
        /// How many.
        count: usize,
    },
    /// Lines after the last body, such as the prompt of a shell, were left out.
    LinesAfterBody {
        /// How many.
        count: usize,
    },
    /// Lines among the headers that are no headers were left out. They are not quoted: such a line can be the
    /// second half of a cookie that a terminal has wrapped.
    NotHeaders {
        /// 1-based line in the input of the first.
        first: usize,
        /// How many.
        count: usize,
    },
    /// Lines of the tool that stood inside the body were taken out.
    LinesInBody {
        /// How many.
        count: usize,
    },
    /// The lines of the body were joined that the width of a window had broken.
    LinesJoined,
    /// The line ends of the body were put back that the tool shows as dots.
    LineEndsRestored,
    /// The tool sent the request again on a new connection: the one it had was dead.
    SentAgain,
    /// The answer was made by the tool that recorded the exchange: no server answered.
    AnswerOfTool,
    /// The capture has the body in a file of its own, which is not there.
    BodyAbsent {
        /// The name of the file.
        name: String,
    },
    /// The tool cut the body.
    CutByTool {
        /// How many bytes more there were; `None` when it does not say.
        missing: Option<u64>,
    },
    /// The call failed behind the head of its response.
    Failed {
        /// Why, as the tool says.
        reason: String,
    },
    /// The empty line between headers and body was missing.
    NoEmptyLine {
        /// 1-based line in the input on which the body begins.
        line: usize,
    },
}
