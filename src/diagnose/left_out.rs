//! Calls that no rule judges.

use crate::language::words;

words! {
    /// Why a call is judged by no rule.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
    #[non_exhaustive]
    pub enum LeftOut {
        /// A proxy was asked for a tunnel.
        Tunnel = "tunnel",
        /// An answer before the answer.
        Interim = "interim",
        /// The tool that recorded made the answer.
        AnswerOfTool = "answer-of-tool",
        /// `OPTIONS`: browsers send it by themselves.
        Options = "options",
        /// A connection that became a WebSocket.
        Upgrade = "upgrade",
        /// A host of no service that the rules know.
        ForeignHost = "foreign-host",
        /// The capture does not hold the request.
        WithoutRequest = "without-request",
        /// Not among the wanted ones.
        NotSelected = "not-selected",
        /// A place that could not be read.
        Unreadable = "unreadable",
    }
}
