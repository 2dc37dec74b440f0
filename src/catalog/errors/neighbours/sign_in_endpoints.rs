//! Answers of the sign-in endpoints that give no reason of their own, and the causes that were seen.

use crate::catalog::errors::neighbours::endpoint::{AnswerBody, EndpointAnswer};
use crate::catalog::rows::rows;
use crate::catalog::status::Authority;

/// The rows; where two fit, the more specific one comes first.
pub static TABLE: &[EndpointAnswer] = rows! {
    row("user-auth-401") at "user.auth.xboxlive.com" under (&["/user/authenticate"]) answering (401) with (AnswerBody::Empty)
        means "The answer gives no reason. Seen when the ticket is not valid."
            "La réponse ne donne aucune raison. Vu quand le ticket n’est pas valide."
        seen "";
};

const fn row(id: &'static str) -> EndpointAnswer {
    EndpointAnswer::new(id, Authority::SignIn)
}
