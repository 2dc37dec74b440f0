//! Codes and their meanings: what `explain` prints.

use crate::json::body::ErrorCode;
use crate::json::body::{Body, DocumentedLimit};
use crate::json::contract::contract;
use crate::json::inspection::{Situation, Tool};

contract! {
    /// What one query of `explain` brought.
    pub struct Explained<T> {
        /// What wrote this.
        pub tool: Tool<T>,
        /// The version of the contract: 1.
        pub schema: u8,
        /// As typed.
        pub query: T,
        /// Whether no host is known, so that the MPSD table was assumed.
        pub authority_assumed: bool,
        /// Empty when nothing is known.
        pub matches: Vec<Match<T>>,
        /// What may have been meant.
        pub suggestions: Vec<T>,
    }

    /// A code of an input that holds nothing but codes.
    pub struct ReadCode<T> {
        /// The code.
        #[serde(flatten)]
        pub explained: Explained<T>,
        /// How often it stands there.
        pub count: u64,
        /// 1-based line of the first.
        pub line: u64,
    }

    /// A code of a free text.
    pub struct ScannedCode<T> {
        /// The code.
        #[serde(flatten)]
        pub explained: Explained<T>,
        /// How often it stands there.
        pub count: u64,
        /// The input as given.
        pub file: T,
        /// 1-based line of the first.
        pub first_line: u64,
        /// How it is spelt there.
        pub spellings: Vec<T>,
        /// The host that stands beside it.
        pub host: Option<T>,
        /// The service of that host.
        pub service: Option<T>,
        /// For a status: the codes beside it that say why, as their queries.
        pub explained_by: Vec<T>,
        /// The error object or the message that it is told by, as of a response.
        pub body: Option<Body<T>>,
    }

    /// One meaning of a query.
    pub struct Match<T> {
        /// `http-status`, `service-error`, `sign-in-error`, `status-error`, `message`, `hresult`, `win32`, `dotnet`,
        /// `ntstatus`, `oauth-error`, `aadsts`, `minecraft-error`, `playfab-error`, `stream-error`, `proxy-error`,
        /// `rta`, `websocket-close`, `gateway`, `qt-error`, `term` or, in a text, `rate-limit` and the other kinds of bodies that
        /// are errors.
        #[serde(rename = "type")]
        pub kind: T,
        /// The number, else the word or the id.
        pub code: ErrorCode<T>,
        /// The HTTP status that it is or comes with.
        pub status: Option<u16>,
        /// The usual name.
        pub name: Option<T>,
        /// Every accepted name, the usual one first.
        pub symbols: Vec<T>,
        /// The value as Windows writes it.
        pub hresult: Option<T>,
        /// The value as an unsigned number.
        pub unsigned: Option<u32>,
        /// The value as a signed number.
        pub signed: Option<i32>,
        /// The table that has it, as in the meaning of a response; `none` for what a client reports of itself.
        pub authority: T,
        /// How it is known, where that differs within a table.
        pub certainty: Option<T>,
        /// The service whose code it is.
        pub source: Option<T>,
        /// What it means.
        pub meaning: T,
        /// What XSAPI makes of it.
        pub xsapi: Option<T>,
        /// What to do.
        pub advice: Option<T>,
        /// The documented limits that a refusal by one may have run into.
        pub limits: Vec<DocumentedLimit<T>>,
        /// The situations of a status.
        pub situations: Vec<Situation<T>>,
        /// Where it is documented.
        pub documentation: Option<T>,
    }
}
