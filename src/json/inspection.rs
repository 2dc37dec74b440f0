//! One response: what `inspect` prints.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserializer, MapAccess, Visitor};
use serde::ser::Serializer;
use serde::{Deserialize, Serialize};

use crate::json::body::Body;
use crate::json::contract::{contract, whole};

whole! {
    /// The program that wrote an object.
    #[derive(Default)]
    pub struct Tool<T> {
        /// Its name.
        pub name: T,
        /// Its version.
        pub version: T,
    }
}

contract! {
    /// One call. Of one that was not answered `error` says so, and `response`, `meaning` and `body` are null; of a place
    /// that could not be read, `request` is null too.
    pub struct Inspected<T> {
        /// What wrote this.
        pub tool: Tool<T>,
        /// The version of the contract: 1.
        pub schema: u8,
        /// Where it stands.
        pub source: Source<T>,
        /// Null when nothing is known of it.
        pub request: Option<Request<T>>,
        /// Null when only a body was given.
        pub response: Option<Response<T>>,
        /// Null when there is no status.
        pub meaning: Option<Meaning<T>>,
        /// Null beside `error`.
        pub body: Option<Body<T>>,
        /// Whether and when to send again.
        pub retry: Retry<T>,
        /// What deserves attention, in order.
        pub findings: Vec<Finding<T>>,
        /// What to do next, most useful first.
        pub advice: Vec<T>,
        /// Null where the response was read.
        pub error: Option<Unanswered<T>>,
    }

    /// Where a response stands.
    pub struct Source<T> {
        /// The input as given; `-` for standard input.
        pub file: T,
        /// 1-based position of the response in that input.
        pub index: usize,
        /// `http`, `curl-verbose`, `har`, `saz`, `xsapi-csv`, `charles`, `curl-json`, `ndjson` or `body`.
        pub format: T,
        /// When it was exchanged, RFC 3339.
        pub time: Option<T>,
        /// Milliseconds that the call took, up to the last byte of the response.
        pub duration_ms: Option<u64>,
        /// Milliseconds up to the first byte of the response.
        pub first_byte_ms: Option<u64>,
    }

    /// What is known of the request.
    pub struct Request<T> {
        /// As sent.
        pub method: Option<T>,
        /// As given: absolute, or a path.
        pub url: Option<T>,
        /// The service of the host, such as `mpsd`; `other` for a host that is not known.
        pub service: Option<T>,
        /// What the path names, such as `session`.
        pub target: Option<T>,
        /// Whether the session was reached through `/handles/{id}/session`.
        pub via_handle: bool,
        /// Null when the path names none.
        pub session: Option<SessionReference<T>>,
        /// The `If-Match` value as sent.
        pub if_match: Option<T>,
        /// The `If-None-Match` value as sent.
        pub if_none_match: Option<T>,
        /// The `x-xbl-contract-version` value as sent.
        pub contract_version: Option<T>,
        /// Bytes of the body.
        pub body_length: Option<u64>,
    }

    /// The three parts of a session reference; the path may name fewer.
    pub struct SessionReference<T> {
        /// Service configuration id.
        pub scid: Option<T>,
        /// Session template name.
        pub template: Option<T>,
        /// Session name.
        pub name: Option<T>,
    }

    /// What was answered; null when only a body was given.
    pub struct Response<T> {
        /// The protocol as written, such as `HTTP/1.1`.
        pub version: Option<T>,
        /// The three digits of the status line.
        pub status: Option<u16>,
        /// The reason phrase as written.
        pub reason: Option<T>,
        /// In order, repeated names kept.
        pub headers: Vec<Header<T>>,
        /// `ETag`, as written.
        pub etag: Option<T>,
        /// `X-XblCorrelationId`.
        pub correlation_id: Option<T>,
        /// `Retry-After`, where it is a number of seconds.
        pub retry_after_seconds: Option<u64>,
        /// `Date`, RFC 3339.
        pub date: Option<T>,
        /// Sign-in errors that headers name.
        pub sign_in_errors: Vec<SignInError<T>>,
        /// `X-Xbl-Debug`, decoded; empty when absent.
        pub debug: Pairs<T>,
    }

    /// One header field.
    pub struct Header<T> {
        /// As written.
        pub name: T,
        /// Without the white space around it.
        pub value: T,
    }

    /// A sign-in error that a header names.
    pub struct SignInError<T> {
        /// The header that names it.
        pub header: T,
        /// The value.
        pub code: u32,
        /// The value as Windows writes it.
        pub hresult: T,
        /// The usual symbol.
        pub name: Option<T>,
        /// Null when no table has it.
        pub meaning: Option<T>,
        /// Whether Microsoft documents it.
        pub documented: bool,
    }

    /// What a status means.
    pub struct Meaning<T> {
        /// The status.
        pub code: u16,
        /// The standard phrase, in English.
        pub name: Option<T>,
        /// `informational`, `success`, `redirection`, `client-error`, `server-error` or `unknown`.
        pub class: T,
        /// The table whose row explains: `mpsd`, `xbox`, `http`, `sign-in`, `oauth`, `minecraft`, `playfab`, `streaming`,
        /// `rta`, `store`, `gateway`, `proxy` or `none`.
        pub authority: T,
        /// Whether that table was taken because no host is known.
        pub authority_assumed: bool,
        /// The meaning: of the situation that applies, else of the row.
        pub text: T,
        /// The situations of the row.
        pub situations: Vec<Situation<T>>,
        /// Where it is documented.
        pub documentation: Option<T>,
    }

    /// One of the documented situations behind a status.
    pub struct Situation<T> {
        /// Stable, such as `mpsd-412-if-match`.
        pub id: T,
        /// `applies`, `possible` or `ruled-out`.
        pub verdict: T,
        /// What it means.
        pub meaning: T,
        /// The evidence that decided, or what would decide.
        pub why: T,
        /// Whether the situation is documented.
        pub documented: bool,
        /// As documented.
        pub content_type: Option<T>,
        /// As documented: `session`, `message`, `none` or null.
        pub body: Option<T>,
    }

    /// Whether and when to send again.
    pub struct Retry<T> {
        /// Whether sending again may help.
        pub advised: bool,
        /// Seconds to wait, where stated.
        pub after_seconds: Option<u64>,
        /// When the wait is over, RFC 3339.
        pub at: Option<T>,
        /// `none`, `wait`, `refresh-and-resend`, `fix-request`, `sign-in` or `later`.
        pub how: T,
    }

    /// Something that deserves attention.
    pub struct Finding<T> {
        /// Stable, such as `etag-stale`.
        pub id: T,
        /// `info`, `warning` or `error`.
        pub level: T,
        /// What is worth knowing.
        pub text: T,
    }

    /// Why there is no response.
    pub struct Unanswered<T> {
        /// `no-response` where the call was not answered; else what kept it from being read: `broken`, `cut`, `empty`,
        /// `not-a-response`, `protected`, `too-large`, `unknown-version` or `unreadable`.
        pub id: T,
        /// Such as `line 13`.
        #[serde(rename = "where")]
        pub place: T,
        /// What is wrong there.
        pub text: T,
        /// Of a call that was not answered, why, as the capture says.
        pub reason: Option<T>,
    }
}

/// An object whose names come from the input, in its order.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(transparent)
)]
pub struct Pairs<T>(
    #[cfg_attr(
        feature = "schema",
        schemars(with = "std::collections::BTreeMap<String, T>")
    )]
    pub Vec<(T, T)>,
);

impl<T> Default for Pairs<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Serialize> Serialize for Pairs<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Pairs<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(InOrder(PhantomData))
    }
}

struct InOrder<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for InOrder<T> {
    type Value = Pairs<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object of strings")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut pairs = Vec::new();
        while let Some(pair) = map.next_entry()? {
            pairs.push(pair);
        }
        Ok(Pairs(pairs))
    }
}
