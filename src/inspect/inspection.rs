//! The result of an inspection, as plain data that every report reads.

use crate::catalog::Class;
use crate::exchange::{Exchange, Role};
use crate::inspect::advice::step::{Advice, Retry};
use crate::inspect::body::facts::BodyFacts;
use crate::inspect::findings::finding::{Finding, Level};
use crate::inspect::headers::facts::HeaderFacts;
use crate::inspect::request::RequestFacts;
use crate::inspect::situations::meaning::StatusMeaning;

/// Everything that can be said about one exchange, and the exchange.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Inspection {
    /// What was inspected.
    pub exchange: Exchange,
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

impl Inspection {
    /// When the call was made: as the capture says, else, where that tells no times, as the server says.
    #[must_use]
    pub fn moment(&self) -> Option<jiff::Timestamp> {
        let origin = &self.exchange.origin;
        let of_server = self.headers.date.filter(|_| !origin.has_clock);
        origin.time.as_ref().map(|time| time.at).or(of_server)
    }

    /// Whether the call needs attention: it was not answered, or the response is an error by its status or by its body,
    /// one that a gateway sent in place of the service, or one that contradicts itself.
    /// Interim answers and those of proxies never do.
    ///
    /// ```
    /// use xblstatus::exchange::Exchange;
    /// use xblstatus::inspect::inspect;
    ///
    /// let mut exchange = Exchange::default();
    /// exchange.response.status = Some(412);
    /// assert!(inspect(exchange).is_failure());
    /// ```
    #[must_use]
    pub fn is_failure(&self) -> bool {
        let response = &self.exchange.response;
        let class = response.status.map(Class::of);
        let is_trouble = |finding: &Finding| finding.level() == Level::Error;
        response.role == Role::Final
            && (self.exchange.no_response.is_some()
                || matches!(
                    class,
                    Some(Class::ClientError | Class::ServerError | Class::Unknown)
                )
                || self.body.error.is_some()
                || self.body.rate_limit.is_some()
                || self.body.gateway.is_some()
                || self.findings.iter().any(is_trouble))
    }
}
