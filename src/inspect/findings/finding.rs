//! What deserves attention. A finding is data; its words are the report's.

use crate::catalog::messages::Message;
use crate::catalog::{DocumentedBody, DocumentedLimit};
use crate::exchange::Repair;
use crate::inspect::body::facts::{BodyKind, WrapperFacts};
use crate::inspect::body::json_fault::JsonFault;
use crate::inspect::headers::facts::SignInRefusal;
use crate::language::words;

/// Something that deserves attention.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Finding {
    /// The writer's copy was not the current one.
    EtagStale {
        /// The `If-Match` value.
        sent: String,
        /// The ETag of the answer.
        current: String,
    },
    /// The write was taken, so the writer's copy was the current one; it has a new version now.
    EtagCurrent {
        /// The `If-Match` value.
        sent: String,
        /// The ETag of the answer.
        current: String,
    },
    /// The condition failed although the tag that was sent is the ETag of the answer.
    EtagSame {
        /// The `If-Match` value.
        sent: String,
    },
    /// The tag that was sent is weak; `If-Match` never accepts one, so it failed although the tag is the current one.
    EtagWeak {
        /// The `If-Match` value.
        sent: String,
    },
    /// The answer says that nothing has changed, and its ETag is not one of those that were sent.
    EtagDiffers {
        /// The `If-None-Match` value.
        sent: String,
        /// The ETag of the answer.
        current: String,
    },
    /// The answer is one that the conditions of the request exclude.
    ConditionContradicted(Contradiction),
    /// The answer should carry the ETag to send next and does not.
    EtagMissing,
    /// The URI named an element; a 4xx that carries a session carries all of it.
    WholeSession,
    /// The body is not what is documented.
    BodyMismatch {
        /// The documented media type and body of each situation that is left, without repetition.
        documented: Vec<(Option<&'static str>, Option<DocumentedBody>)>,
        /// The media type that arrived.
        content_type: Option<String>,
        /// The kind that arrived.
        kind: BodyKind,
    },
    /// Fewer bytes than `Content-Length` promised, perhaps none.
    BodyShort {
        /// Bytes promised.
        promised: u64,
        /// Bytes that arrived.
        arrived: u64,
    },
    /// The chunked or compressed body ends before its end mark.
    BodyCut,
    /// The body is still encoded: the coding is not known, or the bytes are damaged.
    NotDecoded {
        /// The `Content-Encoding` value.
        encoding: String,
    },
    /// More bytes than `Content-Length` promised.
    BodyLong {
        /// Bytes promised.
        promised: u64,
        /// Bytes that arrived.
        arrived: u64,
    },
    /// Bytes after a response that cannot have a body.
    StrayBytes {
        /// How many.
        arrived: u64,
    },
    /// The decoded body is larger than the limit.
    LimitReached {
        /// The limit, in bytes.
        limit: u64,
    },
    /// The JSON has a fault.
    MalformedJson {
        /// Where and what.
        fault: JsonFault,
        /// Whether its beginning looks like a session.
        looks_like_session: bool,
    },
    /// A member name occurs twice in one object.
    DuplicateMember {
        /// The name.
        name: String,
    },
    /// A success status over an error object, or the reverse.
    StatusDisagrees {
        /// The status.
        status: u16,
        /// The kind of the error object.
        kind: BodyKind,
    },
    /// A known message under another status than its own.
    MessageElsewhere {
        /// The status.
        status: u16,
        /// The row of the message.
        row: &'static Message,
    },
    /// A proxy's wrapper gives another status for the answer in it.
    WrappedStatus {
        /// The status of the HTTP answer, when there is one.
        status: Option<u16>,
        /// The wrapper.
        wrapper: WrapperFacts,
        /// Whether a client printed it, the body as a text; otherwise it is a proxy's.
        in_string: bool,
    },
    /// A header carries a sign-in error that the body does not name.
    SignInError(SignInRefusal),
    /// The ticket that was sent has expired.
    TicketExpired,
    /// An array that looks like a message of the real-time activity service.
    LooksLikeRta {
        /// The type of the message, 1 to 4.
        kind: i64,
    },
    /// An Xbox error object from a host that is neither Xbox nor Microsoft.
    ForeignHost {
        /// The host.
        host: String,
    },
    /// The MPSD table does not cover the case.
    NotCovered,
    /// The code of the ServiceError is not documented.
    UndocumentedCode {
        /// The code.
        code: i64,
    },
    /// The word of the error object is not documented.
    UndocumentedWord {
        /// The word.
        word: String,
    },
    /// The sign-in error is in no source.
    UnknownSignInError {
        /// Its number.
        value: u32,
    },
    /// The code of a ServiceError is missing or not what the format allows.
    InvalidCode {
        /// The value as written; `None` when the member is missing.
        found: Option<String>,
    },
    /// A reached rate limit whose object does not say which: the one that is documented for the service.
    LimitDocumented(&'static DocumentedLimit),
    /// The limit in the answer is not the documented one.
    LimitDiffers {
        /// Calls allowed, by the answer.
        answered: i64,
        /// Calls allowed, by the documentation.
        documented: u32,
        /// The row of the documentation.
        limit: &'static DocumentedLimit,
    },
    /// A 429 or 503 without `Retry-After`.
    RetryAfterMissing,
    /// A `Retry-After` that is neither seconds nor a date.
    RetryAfterInvalid {
        /// The value.
        value: String,
    },
    /// The body states a wait.
    WaitInBody {
        /// The member that does.
        member: String,
        /// How long, in seconds.
        seconds: u64,
        /// Whether `Retry-After` states one too: the longer counts.
        beside_header: bool,
    },
    /// Several `Retry-After` headers; the longest counts.
    RetryAfterRepeated {
        /// How many.
        count: usize,
    },
    /// A 304 to a request without `If-None-Match`.
    NotModifiedWithoutCondition,
    /// An MPSD request without `x-xbl-contract-version`.
    ContractVersionMissing,
    /// A large session: `members` holds at most the caller.
    LargeSession,
    /// The path, on an MPSD host or on an unknown one, fits no documented form.
    UnknownTarget,
    /// The SCID in the path is no GUID.
    ScidMalformed {
        /// What stands in its place.
        scid: String,
    },
    /// The handle id in the path is no GUID.
    HandleIdMalformed {
        /// What stands in its place.
        id: String,
    },
    /// A page stands in the place of an answer of the service, and no gateway names itself.
    PageInPlace,
    /// The debug header of the session directory says that the access to the session is read, and a write was refused.
    AccessIsRead,
    /// That header tells of a user without the multiplayer privilege, and the call was refused.
    NoMultiplayerPrivilege {
        /// What it calls the user.
        user: String,
    },
    /// `nocommit=true`: nothing was stored.
    DryRun,
    /// The request's method is not documented for its URI.
    MethodNotListed {
        /// The method.
        method: String,
        /// The documented ones; empty when none is.
        listed: &'static [&'static str],
    },
    /// The answer is a proxy's, to `CONNECT`: the service's answer follows.
    Tunnel,
    /// Secrets are replaced by labels in what is written: said by a report, which is what replaces them.
    SecretRedacted {
        /// Where they stand, each place once: the URL, the headers, the body, others.
        places: Vec<SecretPlace>,
    },
    /// The input did not follow the format.
    ReadingRepaired(Repair),
}

/// How an answer contradicts the conditions of its request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Contradiction {
    /// 201 to a request with `If-Match`, which asks for a session that exists.
    CreatedDespiteIfMatch,
    /// 200 to a write with `If-None-Match: *`, which asks that no session exist.
    UpdatedDespiteIfNoneMatch,
    /// 412 with a session to a request with `If-Match: *`, which asks for a session that exists.
    ExistsDespiteIfMatch,
}

/// A place that holds a secret.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum SecretPlace {
    /// The URL of the request.
    Url,
    /// A header of this name, of the request or the response.
    Header(String),
    /// The body of the response.
    Body,
    /// Any other: the name of the file, the words beside the status.
    Other,
}

words! {
    /// How much attention a finding deserves.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Level {
        /// Good to know.
        Info = "info",
        /// May explain trouble.
        Warning = "warning",
        /// Is trouble.
        Error = "error",
    }
}

impl Finding {
    /// The name in the JSON contract.
    #[must_use]
    pub fn id(&self) -> &'static str {
        match self {
            Self::EtagStale { .. } => "etag-stale",
            Self::EtagCurrent { .. } => "etag-current",
            Self::EtagSame { .. } => "etag-same",
            Self::EtagWeak { .. } => "etag-weak",
            Self::EtagDiffers { .. } => "etag-differs",
            Self::ConditionContradicted(_) => "condition-contradicted",
            Self::EtagMissing => "etag-missing",
            Self::WholeSession => "whole-session",
            Self::BodyMismatch { .. } => "body-mismatch",
            Self::BodyShort { .. } | Self::BodyCut => "body-short",
            Self::BodyLong { .. } | Self::StrayBytes { .. } => "body-long",
            Self::NotDecoded { .. } => "body-not-decoded",
            Self::LimitReached { .. } => "limit-reached",
            Self::MalformedJson { .. } => "malformed-json",
            Self::DuplicateMember { .. } => "duplicate-member",
            Self::StatusDisagrees { .. } => "status-disagrees",
            Self::MessageElsewhere { .. } => "message-elsewhere",
            Self::WrappedStatus { .. } => "wrapped-status",
            Self::SignInError(_) => "sign-in-error",
            Self::TicketExpired => "ticket-expired",
            Self::LooksLikeRta { .. } => "rta-message",
            Self::ForeignHost { .. } => "foreign-host",
            Self::NotCovered => "not-covered",
            Self::UndocumentedCode { .. }
            | Self::UndocumentedWord { .. }
            | Self::UnknownSignInError { .. } => "undocumented-code",
            Self::InvalidCode { .. } => "invalid-code",
            Self::LimitDocumented(_) => "limit-documented",
            Self::LimitDiffers { .. } => "limit-differs",
            Self::RetryAfterMissing => "retry-after-missing",
            Self::RetryAfterInvalid { .. } => "retry-after-invalid",
            Self::RetryAfterRepeated { .. } => "retry-after-repeated",
            Self::WaitInBody { .. } => "wait-in-body",
            Self::NotModifiedWithoutCondition => "not-modified-without-condition",
            Self::ContractVersionMissing => "contract-version-missing",
            Self::LargeSession => "large-session",
            Self::UnknownTarget => "unknown-target",
            Self::ScidMalformed { .. } => "scid-malformed",
            Self::HandleIdMalformed { .. } => "handle-id-malformed",
            Self::PageInPlace => "page-in-place",
            Self::AccessIsRead => "access-is-read",
            Self::NoMultiplayerPrivilege { .. } => "no-multiplayer-privilege",
            Self::DryRun => "dry-run",
            Self::MethodNotListed { .. } => "method-not-listed",
            Self::Tunnel => "tunnel",
            Self::SecretRedacted { .. } => "secret-redacted",
            Self::ReadingRepaired(_) => "reading-repaired",
        }
    }

    /// How much attention it deserves.
    #[must_use]
    pub fn level(&self) -> Level {
        match self {
            Self::MalformedJson { .. }
            | Self::StatusDisagrees { .. }
            | Self::SignInError(_)
            | Self::TicketExpired => Level::Error,
            // A success around a success is how the proxy always answers.
            Self::WrappedStatus { wrapper, .. } if wrapper.status >= 400 => Level::Error,
            Self::EtagCurrent { .. }
            | Self::WholeSession
            | Self::NotCovered
            | Self::LargeSession
            | Self::PageInPlace
            | Self::AccessIsRead
            | Self::NoMultiplayerPrivilege { .. }
            | Self::DryRun
            | Self::Tunnel
            | Self::SecretRedacted { .. }
            | Self::MessageElsewhere { .. }
            | Self::WrappedStatus { .. }
            | Self::WaitInBody { .. }
            | Self::LooksLikeRta { .. }
            | Self::LimitDocumented(_)
            | Self::LimitDiffers { .. }
            | Self::UndocumentedCode { .. }
            | Self::UndocumentedWord { .. }
            | Self::UnknownSignInError { .. } => Level::Info,
            _ => Level::Warning,
        }
    }
}
