//! Many responses as counts: what `inspect --summary` prints.

use crate::json::body::ErrorCode;
use crate::json::contract::whole;
use crate::json::inspection::Tool;

whole! {
    /// The counts over all responses.
    pub struct Summary<T> {
        /// What wrote this.
        pub tool: Tool<T>,
        /// The version of the contract: 1.
        pub schema: u8,
        /// `summary`.
        #[serde(rename = "type")]
        pub kind: T,
        /// Responses read, interim ones and tunnels among them.
        pub responses: u64,
        /// Interim responses.
        pub interim: u64,
        /// Answers of proxies to `CONNECT`.
        pub tunnels: u64,
        /// Calls that were not answered.
        #[serde(default)]
        pub unanswered: u64,
        /// Events that are no calls: notices of changed sessions, and messages over the WebSocket that brings them.
        #[serde(default)]
        pub taps: u64,
        /// Places that could not be read.
        pub unreadable: u64,
        /// By status.
        pub by_status: Vec<ByStatus>,
        /// By situation that applies.
        pub by_situation: Vec<BySituation<T>>,
        /// Calls by host, answered or not.
        pub hosts: Vec<ByHost<T>>,
        /// Calls to hosts beyond those.
        pub other_hosts: u64,
        /// Calls by service, answered or not.
        pub services: Vec<ByService<T>>,
        /// The first moment, RFC 3339.
        pub from: Option<T>,
        /// The last moment, RFC 3339.
        pub to: Option<T>,
        /// Each distinct failure.
        pub failures: Vec<Failure<T>>,
        /// Failures beyond those.
        pub other_failures: u64,
        /// What is asked for with `--by`, in that order.
        pub by: Vec<Grouping<T>>,
    }

    /// Responses grouped by one thing.
    pub struct Grouping<T> {
        /// `session`, `user`, `correlation`, `host`, `situation` or `status`.
        pub by: T,
        /// The groups, the most frequent first.
        pub groups: Vec<ResponseGroup<T>>,
        /// Responses of groups beyond those.
        pub others: u64,
    }

    /// Responses that have something in common.
    pub struct ResponseGroup<T> {
        /// What they have in common; null where nothing of the kind is known. A session is its SCID, template and name
        /// with slashes between them, in lower case; a user is `user 1`, `user 2`, `other-users` or `no-user`.
        pub key: Option<T>,
        /// How many.
        pub count: u64,
        /// How many of them failed.
        pub failed: u64,
        /// By status.
        pub by_status: Vec<ByStatus>,
        /// The first moment, RFC 3339.
        pub from: Option<T>,
        /// The last moment, RFC 3339.
        pub to: Option<T>,
        /// Where the first of them stands.
        pub first: Place<T>,
    }

    /// Responses of one status.
    pub struct ByStatus {
        /// Null without one.
        pub status: Option<u16>,
        /// How many.
        pub count: u64,
    }

    /// Responses of one situation.
    pub struct BySituation<T> {
        /// Of the situation.
        pub id: T,
        /// Its status.
        pub status: u16,
        /// How many.
        pub count: u64,
    }

    /// Calls to one host.
    pub struct ByHost<T> {
        /// The host.
        pub host: T,
        /// How many.
        pub count: u64,
    }

    /// Calls to one service.
    pub struct ByService<T> {
        /// The service.
        pub service: T,
        /// How many.
        pub count: u64,
    }

    /// A distinct failure.
    pub struct Failure<T> {
        /// Its status.
        pub status: Option<u16>,
        /// The situation that applies.
        pub situation: Option<T>,
        /// The code of its error object.
        pub error_code: Option<ErrorCode<T>>,
        /// The known message.
        pub known_message: Option<T>,
        /// Whether it is a call that was not answered.
        #[serde(default)]
        pub unanswered: bool,
        /// Why it was not, as the capture says.
        pub reason: Option<T>,
        /// Whether it is a place that could not be read.
        pub unreadable: bool,
        /// How many.
        pub count: u64,
        /// Where, the first of them.
        pub places: Vec<Place<T>>,
    }

    /// A place in an input.
    pub struct Place<T> {
        /// The input as given.
        pub file: T,
        /// 1-based position.
        pub index: Option<usize>,
    }
}
