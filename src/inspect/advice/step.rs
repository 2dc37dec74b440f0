//! The next step, as data; its words are the report's.

use crate::catalog::Text;
use crate::inspect::situations::candidate::Missing;

/// Whether and when to send the request again.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Retry {
    /// Whether sending again can help.
    pub advised: bool,
    /// Seconds to wait first, when the answer says.
    pub after_seconds: Option<u64>,
    /// What it takes.
    pub how: How,
}

/// What it takes to have success.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum How {
    /// Nothing: there is nothing to repeat.
    #[default]
    None,
    /// Time, as stated.
    Wait,
    /// A fresh copy, the change applied to it, and its ETag.
    RefreshAndResend,
    /// Another request.
    FixRequest,
    /// A new token.
    SignIn,
    /// Time, not stated.
    Later,
}

impl How {
    /// The name in the JSON contract.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Wait => "wait",
            Self::RefreshAndResend => "refresh-and-resend",
            Self::FixRequest => "fix-request",
            Self::SignIn => "sign-in",
            Self::Later => "later",
        }
    }
}

/// What to do next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Advice {
    /// The catalog's advice for the status or the error code.
    Catalog(Text),
    /// Apply the change to the session in the body and send it with this `If-Match`.
    ResendWithEtag {
        /// The ETag, as written.
        etag: String,
    },
    /// Read the session again, apply the change to it and send it with the new ETag.
    RereadAndResend,
    /// The session does not exist; `If-Match: *` asks for one that does.
    NoSessionForIfMatchAny,
    /// The session exists; `If-None-Match: *` asks that it does not.
    SessionExistsAlready,
    /// Send this `If-Match` with the next change.
    NextEtag {
        /// The ETag, as written.
        etag: String,
    },
    /// Wait, then send again.
    Wait {
        /// Seconds.
        seconds: u64,
        /// When they are over (RFC 3339, UTC), when the answer has a `Date`.
        until: Option<String>,
    },
    /// Wait until a moment (RFC 3339, UTC), then send again.
    WaitUntil {
        /// The moment.
        time: String,
    },
    /// No wait is stated: wait until the counting period is over.
    WaitPeriod {
        /// Its length in seconds.
        seconds: i64,
        /// When it is over at the latest (RFC 3339, UTC), when the answer has a `Date`.
        until: Option<String>,
    },
    /// No wait is stated: wait until calls that are under way have ended.
    WaitForCallsUnderWay,
    /// No wait is stated and none is known: leave more and more time between tries.
    BackOff,
    /// Calls that are refused count towards the longer period too.
    RefusedCallsCount,
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
