//! Answers of title management about the list of endpoints and their relying parties (NSAL).

use crate::catalog::errors::neighbours::endpoint::EndpointAnswer;
use crate::catalog::rows::rows;
use crate::catalog::status::Authority;

/// The rows; where two fit, the more specific one comes first.
pub static TABLE: &[EndpointAnswer] = rows! {
    row("nsal-no-title-claim") under (&["/titles/current/endpoints"]) answering (403)
        means "The token has no title claim." "Le jeton n’a pas de revendication de titre."
        seen "xodus#154";
};

const fn row(id: &'static str) -> EndpointAnswer {
    EndpointAnswer::new(id, Authority::Xbox).at("title.mgt.xboxlive.com")
}
