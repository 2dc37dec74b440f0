//! Third parties that pass calls on to the Xbox services and answer in words of their own.

use crate::catalog::errors::neighbours::endpoint::EndpointAnswer;
use crate::catalog::rows::rows;
use crate::catalog::status::Authority;

/// The rows; where two fit, the more specific one comes first.
pub static TABLE: &[EndpointAnswer] = rows! {
    row("xboxapi-security-audit") at "xboxapi.com" answering (401) saying "security audit"
        means "The account with which the proxy calls Microsoft must confirm a sign-in."
            "Le compte avec lequel le proxy appelle Microsoft doit confirmer une connexion."
        advises "Follow the text of the answer, not the status." "Suivez le texte de la réponse, et non le statut."
        seen "xboxapi Python-Wrapper#19";
};

const fn row(id: &'static str) -> EndpointAnswer {
    EndpointAnswer::new(id, Authority::Proxy)
}
