//! Answers of title management about the list of endpoints and their relying parties (NSAL). No page has them.

use crate::catalog::errors::neighbours::endpoint::EndpointAnswer;
use crate::catalog::rows::rows;
use crate::catalog::status::Authority;

/// The rows; where two fit, the more specific one comes first.
pub static TABLE: &[EndpointAnswer] = rows! {
    row("nsal-default") under (&["/titles/default/endpoints"]) answering (200)
        means "The list for the whole platform. No title is needed for it."
            "La liste de toute la plateforme. Aucun titre n’est nécessaire pour l’obtenir."
        seen "";
    row("nsal-no-title-claim") under (&["/titles/current/endpoints"]) answering (403)
        means "The token has no title claim." "Le jeton n’a pas de revendication de titre."
        seen "xodus#154";
    row("nsal-no-type") under (&["/titles/current/endpoints"]) answering (414)
        means "This route takes no parameter type. The 414 does not mean that the address is long."
            "Cette route n’accepte pas de paramètre type. Ce 414 ne veut pas dire que l’adresse est longue."
        advises "Leave type out." "Omettez type."
        seen "xodus#154";
};

const fn row(id: &'static str) -> EndpointAnswer {
    EndpointAnswer::new(id, Authority::Xbox).at("title.mgt.xboxlive.com")
}
