//! What is known of an exchange when its situations are weighed.

use crate::catalog::Target;
use crate::catalog::messages::KnownMessage;
use crate::catalog::statuses::mpsd::ANY_WRITE;
use crate::exchange::Exchange;
use crate::inspect::body::facts::{BodyFacts, BodyKind};
use crate::inspect::headers::facts::HeaderFacts;
use crate::inspect::request::RequestFacts;
use crate::inspect::situations::path::Path;

/// What is known of the exchange.
#[derive(Debug, Clone, Default)]
pub struct Evidence<'e> {
    /// The request's method.
    pub method: Option<&'e str>,
    /// What the request's path names.
    pub path: Option<Path>,
    /// The conditions among the request's headers.
    pub conditions: Conditions<'e>,
    /// Whether `If-Unmodified-Since` was sent: it decides before `If-None-Match`, and not where `If-Match` was sent too.
    pub unmodified_since: bool,
    /// Whether the request had a body.
    pub request_body: Option<bool>,
    /// Whether the request asked that nothing be stored.
    pub dry_run: bool,
    /// The kind of the response's body; `None` when it is not known.
    pub body: Option<BodyKind>,
    /// Whether the body shows that the session directory did not answer: it is a gateway's, or the error of another
    /// product.
    pub answered_by_another: bool,
    /// The message in the response's body, when it is known by its words.
    pub message: Option<KnownMessage>,
    /// The `ETag` of the response.
    pub etag: Option<&'e str>,
    /// What the request says, its host among it: that tells whose status it is.
    pub request: Option<&'e RequestFacts>,
}

impl<'e> Evidence<'e> {
    /// What an exchange and what was understood of it tell.
    pub(crate) fn of(
        exchange: &'e Exchange,
        facts: Option<&'e RequestFacts>,
        headers: &'e HeaderFacts,
        body: &BodyFacts,
    ) -> Self {
        let request = exchange.request.as_ref();
        let unmodified_since = facts.is_some_and(|facts| facts.if_unmodified_since.is_some());
        Self {
            method: facts.and_then(|facts| facts.method.as_deref()),
            path: facts.and_then(RequestFacts::named),
            conditions: Conditions::of(
                facts.and_then(|facts| facts.if_match.as_deref()),
                facts.and_then(|facts| facts.if_none_match.as_deref()),
                unmodified_since || request.is_some_and(|request| request.headers_complete),
            ),
            unmodified_since,
            request_body: request.and_then(|request| request.has_body),
            dry_run: facts.is_some_and(|facts| facts.dry_run),
            body: Some(body.kind).filter(|_| body.known),
            answered_by_another: body.gateway.is_some()
                || matches!(body.kind, BodyKind::Html | BodyKind::Xml)
                || body.told.is_some()
                || (body.kind == BodyKind::Json && body.says.is_some()),
            message: body.known_message,
            etag: headers.etag.as_deref(),
            request: facts,
        }
    }
}

impl Evidence<'_> {
    /// Whether `If-Unmodified-Since` is the only condition that was sent.
    pub(crate) fn is_dated_alone(&self) -> bool {
        let alone = Conditions::Known {
            if_match: None,
            if_none_match: None,
        };
        self.unmodified_since && self.conditions == alone
    }

    /// Whether the request may have changed what is stored: a search, and a call to a service that makes tokens, stores
    /// nothing, whatever its method.
    pub(crate) fn writes(&self) -> bool {
        let writes = self.method.is_some_and(|method| ANY_WRITE.take(method));
        let target = self.path.as_ref().map(|path| path.target);
        let searches = matches!(target, Some(Target::HandleQuery | Target::SessionQuery))
            || self.request.is_some_and(|facts| facts.searches);
        let signs_in = self.request.is_some_and(RequestFacts::signs_in);
        writes && !searches && !signs_in
    }

    /// Whether the request is known to change nothing.
    pub(crate) fn reads(&self) -> bool {
        self.method.is_some_and(|method| !ANY_WRITE.take(method))
    }
}

/// What is known of `If-Match` and `If-None-Match`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Conditions<'e> {
    /// Nothing.
    #[default]
    Unknown,
    /// What was sent of the two, perhaps neither.
    Known {
        /// The `If-Match` value.
        if_match: Option<&'e str>,
        /// The `If-None-Match` value.
        if_none_match: Option<&'e str>,
    },
}

impl<'e> Conditions<'e> {
    /// The conditions among the headers that are known. Where these are not all that were sent (`complete`), one
    /// that is named says that the other was not, and none says nothing.
    #[must_use]
    pub fn of(if_match: Option<&'e str>, if_none_match: Option<&'e str>, complete: bool) -> Self {
        if complete || if_match.is_some() || if_none_match.is_some() {
            Self::Known {
                if_match,
                if_none_match,
            }
        } else {
            Self::Unknown
        }
    }
}
