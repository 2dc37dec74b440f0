//! Third parties that pass calls on to the Xbox services and answer in words of their own. No page has them.

use crate::catalog::errors::neighbours::endpoint::EndpointAnswer;
use crate::catalog::known::PERIOD_OF_KEY;
use crate::catalog::rows::rows;
use crate::catalog::status::Authority;

/// The rows; where two fit, the more specific one comes first.
pub static TABLE: &[EndpointAnswer] = rows! {
    row("openxbl-key-limit") at "xbl.io" answering (429)
        means "The limit of your key at OpenXBL is reached. It is not a limit of the Xbox services. OpenXBL may send this code in the body of a 200."
            "La limite de votre clé chez OpenXBL est atteinte. Ce n’est pas une limite des services Xbox. OpenXBL peut envoyer ce code dans le corps d’un 200."
        advises_text (PERIOD_OF_KEY)
        seen "TBHGodPro/xbl.io";
    row("xboxapi-security-audit") at "xboxapi.com" answering (401) saying "security audit"
        means "The account with which the proxy calls Microsoft must confirm a sign-in."
            "Le compte avec lequel le proxy appelle Microsoft doit confirmer une connexion."
        advises "Follow the text of the answer, not the status." "Suivez le texte de la réponse, et non le statut."
        seen "xboxapi Python-Wrapper#19";
};

const fn row(id: &'static str) -> EndpointAnswer {
    EndpointAnswer::new(id, Authority::Proxy)
}
