//! What one exchange means: the situation, the body, what to do next.
//!
//! [`inspect`] weighs an [`Exchange`] against the [`catalog`](crate::catalog) and answers with an
//! [`Inspection`]: facts and verdicts as data, in no language. It has no state.
//!
//! For a program that holds a status, the headers and a body:
//!
//! ```
//! use xblstatus::exchange::Exchange;
//! use xblstatus::inspect::{How, inspect};
//!
//! // As an HTTP client gives them.
//! let headers = [("Content-Type", "text/plain"), ("Retry-After", "12")];
//! let body = b"Too many requests";
//!
//! let url = "https://sessiondirectory.xboxlive.com/handles/query";
//! let inspection = inspect(Exchange::answered(429, headers, body).to("POST", url));
//! if inspection.is_failure() && inspection.retry.how == How::Wait {
//!     assert_eq!(inspection.retry.after.map(|wait| wait.as_secs()), Some(12));
//! }
//! ```
//!
//! The situation that applies has a stable name:
//!
//! ```
//! use xblstatus::exchange::Exchange;
//! use xblstatus::inspect::{StatusMeaning, inspect};
//!
//! let url = "/handles/0b7a4f6e-11d2-4c3a-9a55-5d1e2f3a4b6c/session";
//! let inspection = inspect(Exchange::answered(204, [("Content-Length", "0")], "").to("GET", url));
//! let situation = inspection.meaning.as_ref().and_then(StatusMeaning::applying);
//! assert_eq!(situation.map(|one| one.situation.id), Some("mpsd-204-session-missing"));
//! ```

mod advice;
mod body;
mod caller;
mod case;
mod explain;
mod findings;
mod headers;
mod inspection;
mod redirect;
mod request;
mod situations;
mod typed_call;

use crate::exchange::{Body, Exchange, Extent, Role};
use case::Case;

pub use advice::step::{Advice, How, Resource, Retry};
pub use body::facts::{
    Agreement, BodyFacts, BodyKind, ErrorCode, ErrorObject, ErrorPart, GatewayFacts,
    SessionSummary, Told, WrapperFacts,
};
pub use body::json_fault::{Expected, JsonFault};
pub use body::reached_limit::{LimitWindow, RateLimit};
pub use body::stated_wait::StatedWait;
pub use caller::{Caller, Callers};
pub use explain::{Explained, Explanation, explain};
#[cfg(feature = "cli")]
pub(crate) use explain::{explained, on_sessions, step_of_standard};
pub use findings::finding::{Contradiction, Finding, Level, SecretPlace};
pub use headers::debug::DebugPairs;
pub use headers::facts::{HeaderFacts, RetryAfter, SignInRefusal};
pub use inspection::Inspection;
pub use redirect::next_request;
pub use request::{RequestFacts, SessionReference};
pub use situations::candidate::{Candidate, Missing, Reason, Verdict};
pub use situations::evidence::{Conditions, Evidence};
pub use situations::meaning::StatusMeaning;
pub use situations::path::{Path, PathPart};
#[cfg(feature = "cli")]
pub(crate) use typed_call::read as typed_call;

/// Says what an exchange means.
#[must_use]
pub fn inspect(exchange: Exchange) -> Inspection {
    let exchange = without_body_of_head(exchange);
    let response = &exchange.response;
    let (request, in_request) = exchange.request.as_ref().map(request::read).unzip();
    let (headers, in_headers) = headers::read(&response.headers);
    let (body, in_body) = body::read(&exchange, request.as_ref());
    let evidence = Evidence::of(&exchange, request.as_ref(), &headers, &body);
    let meaning =
        situations::meaning::meaning(&exchange, request.as_ref(), &headers, &body, &evidence);
    let case = Case {
        exchange: &exchange,
        request: request.as_ref(),
        headers: &headers,
        body: &body,
        evidence: &evidence,
        meaning: meaning.as_ref(),
    };
    let agreement = findings::documented_body::agreement(case);
    let read = in_request
        .into_iter()
        .flatten()
        .chain(in_headers)
        .chain(in_body);
    let findings = findings::list(case, agreement, read);
    let (retry, advice) = advice::next_step(case);
    Inspection {
        exchange,
        request,
        headers,
        meaning,
        body: BodyFacts { agreement, ..body },
        retry,
        findings,
        advice,
    }
}

/// What stands behind the answer to a HEAD is no body of it.
fn without_body_of_head(mut exchange: Exchange) -> Exchange {
    let request = exchange.request.as_ref();
    let method = request.and_then(|request| request.method.as_deref());
    let is_head = method.is_some_and(|method| method.eq_ignore_ascii_case("HEAD"));
    let body = &mut exchange.response.body;
    if is_head && exchange.response.role == Role::Final && !body.bytes.is_empty() {
        let arrived = body.bytes.len() as u64;
        *body = Body {
            extent: Extent::Stray { arrived },
            ..Body::default()
        };
    }
    exchange
}

#[cfg(test)]
mod tests;
