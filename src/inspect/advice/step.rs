//! The next step, as data; its words are the report's.

use std::time::Duration;

use crate::catalog::Text;
use crate::catalog::messages::{Message, MessageValues};
use crate::inspect::situations::candidate::Missing;
use crate::language::words;

/// Whether and when to send the request again.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Retry {
    /// Whether sending again can help.
    pub advised: bool,
    /// How long to wait first, when the answer says.
    pub after: Option<Duration>,
    /// The moment at which that wait is over, where it is known.
    pub at: Option<jiff::Timestamp>,
    /// What it takes.
    pub how: How,
}

words! {
    /// What it takes to have success.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
    #[non_exhaustive]
    pub enum How {
        /// Nothing: there is nothing to repeat.
        #[default]
        None = "none",
        /// Time, as stated.
        Wait = "wait",
        /// A fresh copy, the change applied to it, and its ETag.
        RefreshAndResend = "refresh-and-resend",
        /// Another request.
        FixRequest = "fix-request",
        /// A new token.
        SignIn = "sign-in",
        /// Time, not stated.
        Later = "later",
    }
}

/// What to do next.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Advice {
    /// The catalog's advice for the status or the error code.
    Catalog(Text),
    /// Apply the change to the session in the body and send it again with this `If-Match`.
    ResendWithEtag {
        /// The ETag, as written.
        etag: String,
        /// Whether the request deletes, and so has no change to apply.
        deletes: bool,
    },
    /// Read what was to be changed again, apply the change and send it with the new ETag.
    RereadAndResend {
        /// What is to be read.
        what: Resource,
        /// Whether the request deletes, and so has no change to apply.
        deletes: bool,
    },
    /// Send this `If-Match` with the next change.
    NextEtag {
        /// The ETag, as written.
        etag: String,
    },
    /// Wait, then send again.
    Wait {
        /// How long, in whole seconds.
        delay: Duration,
        /// When that is over, when the answer has a `Date`.
        until: Option<jiff::Timestamp>,
    },
    /// Wait until a moment, then send again.
    WaitUntil {
        /// The moment.
        time: jiff::Timestamp,
    },
    /// Nothing states a wait: wait until the counting period is over.
    WaitPeriod {
        /// Its length, in whole seconds.
        period: Duration,
        /// When it is over at the latest, when the answer has a `Date`.
        until: Option<jiff::Timestamp>,
    },
    /// Nothing states a wait, nor which limit was reached: wait until the period of one or the other is over.
    WaitEitherPeriod,
    /// Nothing states a wait: wait until calls that are under way have ended.
    WaitForCallsUnderWay,
    /// Nothing states a wait and none is known: leave more and more time between tries.
    BackOff,
    /// What to do about a message that is known.
    Remedy {
        /// Its row.
        message: &'static Message,
        /// What it names.
        values: MessageValues,
    },
    /// Calls that are refused count towards the longer period too.
    RefusedCallsCount,
    /// The same request, on another connection: what refused it does not answer for that host.
    ResendOnNewConnection,
    /// The same request, but not as early data.
    ResendWithoutEarlyData,
    /// The page that the sign-in service names for the user.
    OpenRedirect {
        /// Its address.
        url: String,
    },
    /// The write may have taken effect: find out before sending it again.
    CheckBeforeResend,
    /// The methods that the URI is documented to take.
    UseMethod {
        /// The methods.
        listed: &'static [&'static str],
    },
    /// The methods that the answer says the target takes.
    UseAllowed {
        /// The `Allow` value.
        methods: String,
    },
    /// Where a redirect leads.
    Follow {
        /// The `Location` value.
        location: String,
    },
    /// Options that would narrow the situations down.
    SupplyRequest {
        /// What is missing.
        missing: Vec<Missing>,
    },
    /// Pass the whole response, headers included (`curl -i`).
    PassHeaders,
}

/// What a request was about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Resource {
    /// A session.
    Session,
    /// Anything else.
    Other,
}
