//! What findings, retry and advice rest on: the exchange and what the steps before have told of it.

use crate::exchange::Exchange;
use crate::inspect::body::facts::BodyFacts;
use crate::inspect::headers::facts::HeaderFacts;
use crate::inspect::request::RequestFacts;
use crate::inspect::situations::evidence::Evidence;
use crate::inspect::situations::meaning::StatusMeaning;

/// An exchange, understood as far as its meaning.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Case<'c> {
    pub(crate) exchange: &'c Exchange,
    pub(crate) request: Option<&'c RequestFacts>,
    pub(crate) headers: &'c HeaderFacts,
    pub(crate) body: &'c BodyFacts,
    pub(crate) evidence: &'c Evidence<'c>,
    pub(crate) meaning: Option<&'c StatusMeaning>,
}

impl<'c> Case<'c> {
    /// The status.
    pub(crate) fn code(self) -> Option<u16> {
        self.exchange.response.status
    }

    /// The `If-Match` value as sent.
    pub(crate) fn if_match(self) -> Option<&'c str> {
        self.request?.if_match.as_deref()
    }

    /// The `If-None-Match` value as sent.
    pub(crate) fn if_none_match(self) -> Option<&'c str> {
        self.request?.if_none_match.as_deref()
    }

    /// The id of the situation that applies.
    pub(crate) fn situation(self) -> Option<&'static str> {
        Some(self.meaning?.applying()?.situation.id)
    }

    /// Whether the request may have changed what is stored: a search, and a call to a service that makes tokens, stores
    /// nothing, whatever its method.
    pub(crate) fn is_write(self) -> bool {
        self.evidence.writes()
    }
}
