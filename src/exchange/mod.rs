//! One call: a request and its response, as plain data.
//!
//! Nothing here knows which tool saved the bytes or what a status means. Text that was not UTF-8 in the
//! capture has been replaced by U+FFFD before it gets here; bodies stay bytes.

mod headers;
mod no_response;
mod origin;
mod request;
mod response;
mod tap;

pub use headers::{Header, Headers, HeadersIter, is_field_name};
pub(crate) use headers::{is_of_field_name, trimmed};
pub use no_response::NoResponse;
pub use origin::{InputFormat, Origin, Repair, Reported};
pub use request::{Request, RequestBody};
pub use response::{Body, Extent, ReportedBody, Response, Role};
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
    pub fn answered<N: AsRef<str>, V: AsRef<str>>(
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
    pub fn sent<N: AsRef<str>, V: AsRef<str>>(
        mut self,
        headers: impl IntoIterator<Item = (N, V)>,
    ) -> Self {
        let request = self.request.get_or_insert_default();
        request.headers = headers.into_iter().collect();
        request.headers_complete = true;
        self
    }
}
