//! The result of an inspection, as plain data that every report reads.

use crate::catalog::{Authority, Class, Service, SignInError, Status, Target};
use crate::exchange::{Exchange, Role};
use crate::inspect::advice::{Advice, Retry};
use crate::inspect::body::facts::BodyFacts;
use crate::inspect::findings::{Finding, Level};
use crate::inspect::situations::verdict::{Candidate, Verdict};

/// Everything that can be said about one exchange.
#[derive(Debug)]
pub struct Inspection<'e> {
    /// What was inspected.
    pub exchange: &'e Exchange,
    /// What the request says; `None` when nothing is known of it.
    pub request: Option<RequestFacts>,
    /// What the response headers say.
    pub headers: HeaderFacts,
    /// What the status means; `None` when there is no status.
    pub meaning: Option<StatusMeaning>,
    /// What the body is.
    pub body: BodyFacts,
    /// Whether and when to send again.
    pub retry: Retry,
    /// What deserves attention.
    pub findings: Vec<Finding>,
    /// What to do next, most useful first.
    pub advice: Vec<Advice>,
}

impl Inspection<'_> {
    /// Whether the response needs attention: an error by its status or by its body, or one that contradicts itself.
    /// Interim answers and those of proxies never do.
    ///
    /// ```
    /// use xblstatus::exchange::Exchange;
    /// use xblstatus::inspect::inspect;
    ///
    /// let mut exchange = Exchange::default();
    /// exchange.response.status = Some(412);
    /// assert!(inspect(&exchange).is_failure());
    /// ```
    #[must_use]
    pub fn is_failure(&self) -> bool {
        let response = &self.exchange.response;
        let class = response.status.map(Class::of);
        let is_trouble = |finding: &Finding| finding.level() == Level::Error;
        response.role == Role::Final
            && (matches!(
                class,
                Some(Class::ClientError | Class::ServerError | Class::Unknown)
            ) || self.body.error.is_some()
                || self.body.rate_limit.is_some()
                || self.findings.iter().any(is_trouble))
    }
}

/// What the request says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RequestFacts {
    /// The host of the URL or of the `Host` header, lower case, without port.
    pub host: Option<String>,
    /// The service of that host; `None` without a host.
    pub service: Option<Service>,
    /// What the path names; `None` without a URL.
    pub target: Option<Target>,
    /// Whether the session was reached through `/handles/{id}/session`.
    pub via_handle: bool,
    /// The session that the path names.
    pub session: Option<SessionReference>,
    /// The `If-Match` value as sent.
    pub if_match: Option<String>,
    /// The `If-None-Match` value as sent.
    pub if_none_match: Option<String>,
    /// The `x-xbl-contract-version` value as sent.
    pub contract_version: Option<String>,
}

/// The three parts of a session reference; the path may name fewer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SessionReference {
    /// Service configuration id.
    pub scid: Option<String>,
    /// Session template name.
    pub template: Option<String>,
    /// Session name.
    pub name: Option<String>,
}

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

/// What the status means.
#[derive(Debug)]
pub struct StatusMeaning {
    /// The number.
    pub code: u16,
    /// Its class.
    pub class: Class,
    /// The source of the statement.
    pub authority: Authority,
    /// Whether the MPSD table was assumed because no host is known.
    pub authority_assumed: bool,
    /// The row of that source; `None` for an unassigned number.
    pub status: Option<&'static Status>,
    /// Every MPSD situation of the status, weighed, in the documented order. When all are ruled out,
    /// `authority` is a wider source.
    pub situations: Vec<Candidate>,
}

impl StatusMeaning {
    /// The situation that applies, when one does.
    #[must_use]
    pub fn applying(&self) -> Option<&Candidate> {
        self.situations
            .iter()
            .find(|weighed| weighed.verdict == Verdict::Applies)
    }

    /// The situations that are not ruled out.
    pub fn left(&self) -> impl Iterator<Item = &Candidate> {
        self.situations
            .iter()
            .filter(|weighed| weighed.verdict != Verdict::RuledOut)
    }
}
