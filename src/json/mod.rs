//! The JSON output as types: what the program writes and what it reads back.
//!
//! The members are a contract, stated for machines in `schema/xblstatus-1.json`: members may be added, none is renamed
//! or gets another type unless [`SCHEMA`] rises. Names and ids are the same in every language. An absent fact is
//! `None`, an empty list is empty. What is read may lack members that were added later: they have their defaults.
//!
//! The types are generic over their text: what is written holds text that secrets were taken out of, and nothing else;
//! what is read back holds a `String`.
//!
//! ```
//! use xblstatus::json::Inspected;
//!
//! let line = r#"{"schema":1,"source":{"file":"-","index":1,"format":"http","time":null},
//!     "retry":{"advised":true,"afterSeconds":null,"at":null,"how":"refresh-and-resend"}}"#;
//! let read: Inspected<String> = serde_json::from_str(line)?;
//! assert!(read.retry.advised);
//! assert_eq!(read.retry.how, "refresh-and-resend");
//! # Ok::<(), serde_json::Error>(())
//! ```

mod body;
mod contract;
mod diagnosis;
mod explanation;
mod inspection;
mod listing;
#[cfg(feature = "schema")]
mod schema;
mod summary;

pub use body::{
    Body, DocumentedLimit, ErrorCode, ErrorObject, ErrorPart, Gateway, Id, KnownMessage,
    MessageValues, OtherFigures, RateLimit, Session,
};
pub use diagnosis::{
    DiagnosedUser, Diagnosis, DiagnosisEvidence, DiagnosisFinding, Figure, LeftOut, NotChecked,
    PeakCalls, ServiceCalls, SeverityCounts,
};
pub use explanation::{Explained, Match, ReadCode, ScannedCode};
pub use inspection::{
    Finding, Header, Inspected, Meaning, Pairs, Request, Response, Retry, SessionReference,
    SignInError, Situation, Source, Tool, Unanswered,
};
pub use listing::{
    HresultRow, Listed, ListedRow, MessageRow, MpsdRow, NeighbourRow, ObservedErrorRow, Row,
    RowSituation, RuleFigure, RuleRow, ServiceErrorRow, SignInRow, Spellings, StatusErrorRow,
    StatusMeaning, StatusRow, TermRow,
};
#[cfg(feature = "schema")]
pub use schema::schema;
pub use summary::{
    ByHost, ByService, BySituation, ByStatus, Failure, Grouping, Place, ResponseGroup, Summary,
};

/// The version of the contract.
pub const SCHEMA: u8 = 1;

/// The id of the finding that a response is a proxy's answer to `CONNECT`: reports that are read back tell it by this.
pub const TUNNEL: &str = "tunnel";

/// The id of the error of a call that was not answered, which is no fault of reading.
pub const NO_RESPONSE: &str = "no-response";

impl<T: From<&'static str>> Tool<T> {
    /// This program.
    #[must_use]
    pub fn this() -> Self {
        Self {
            name: env!("CARGO_PKG_NAME").into(),
            version: env!("CARGO_PKG_VERSION").into(),
        }
    }
}
