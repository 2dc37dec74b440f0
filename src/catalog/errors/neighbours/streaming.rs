//! Failures of streaming sessions: `{"state":"Failed","errorDetails":{"code":"…","message":"…"}}`. None is documented.

use crate::catalog::errors::neighbours::endpoint::holds;
use crate::catalog::known::{Known, knows};
use crate::catalog::rows::rows;

/// Why a streaming session failed.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct StreamError {
    /// `errorDetails.code`.
    pub code: &'static str,
    /// What stands in `errorDetails.message`.
    pub phrase: &'static str,
    /// What is known of it.
    pub known: Known,
}

/// The row of a code, in any case; with a message, the one that it fits, if there is one.
#[must_use]
pub fn stream_error(code: &str, message: Option<&str>) -> Option<&'static StreamError> {
    let of_code = || {
        TABLE
            .iter()
            .filter(|row| row.code.eq_ignore_ascii_case(code))
    };
    let fitting = message.and_then(|message| of_code().find(|row| holds(message, row.phrase)));
    fitting.or_else(|| of_code().next())
}

/// The rows.
pub static TABLE: &[StreamError] = rows! {
    row("WNSError", "ErrorCallingWNS")
        means "The command to start did not reach the console."
            "La commande de démarrage n’est pas parvenue à la console."
        advises "Restart the console, or try again." "Redémarrez la console, ou réessayez."
        seen "greenlight#747 #798 #957 #1106" found_at "https://github.com/unknownskl/greenlight/issues";
    row("XccsClientHttpError", "InternalServerError")
        means "The service of the consoles (xccs) itself failed. The four words behind Expected are no statuses of this answer."
            "Le service des consoles (xccs) a lui-même échoué. Les quatre mots qui suivent Expected ne sont pas des statuts de cette réponse."
        advises "Look at the status page of Xbox, and retry later."
            "Consultez la page d’état de Xbox, et réessayez plus tard."
        seen "greenlight#705" found_at "https://github.com/unknownskl/greenlight/issues";
    row("AgentCommandError", "Timed out waiting for Cloud Streaming Service")
        means "The console could not start to stream. The signed number in the message is an HRESULT."
            "La console n’a pas pu commencer le streaming. Le nombre signé dans le message est un HRESULT."
        advises "Restart the console." "Redémarrez la console."
        seen "greenlight#1217 #1368 #1449" found_at "https://github.com/unknownskl/greenlight/issues";
    row("ProvisioningTimedOut", "ServerNeverRegistered")
        means "The console never answered." "La console n’a jamais répondu."
        advises "Cut the power of the console for a moment, then start it again."
            "Coupez l’alimentation de la console un instant, puis redémarrez-la."
        seen "greenlight#422" found_at "https://github.com/unknownskl/greenlight/issues";
    of_library("connection_rejected") seen "";
    of_library("device_unavailable") seen "";
    of_library("error_discovery") seen "";
    of_library("error_not_connected") seen "";
};

/// A word that a library on the caller's own machine prints, not a service.
const fn of_library(word: &'static str) -> StreamError {
    row(word, word).means(
        "A library that talks to the console in the local network says so, not a service: the console is off, asleep or cannot be reached in the network.",
        "C’est ce que dit une bibliothèque qui parle à la console sur le réseau local, non un service : la console est éteinte, en veille ou inaccessible sur le réseau.",
    )
}

const fn row(code: &'static str, phrase: &'static str) -> StreamError {
    StreamError {
        code,
        phrase,
        known: Known::NOTHING,
    }
}

knows!(StreamError: means, advises, seen, found_at);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_found_by_its_code_and_its_message() {
        for row in TABLE {
            let message = format!("Agent : {} : State 1", row.phrase);
            assert_eq!(
                stream_error(&row.code.to_lowercase(), Some(&message)),
                Some(row)
            );
            assert_eq!(stream_error(row.code, None), Some(row));
        }
        assert_eq!(stream_error("Failed", None), None);
    }
}
