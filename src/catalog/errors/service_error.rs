//! The codes that Microsoft documents for the ServiceError object.

use crate::catalog::rows::rows;
use crate::language::Text;

/// What a service reports in a ServiceError object.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ServiceError {
    /// The number, 32 bits, signed.
    pub code: i32,
    /// The documented name, such as `InvalidRequestBody`.
    pub name: &'static str,
    /// What it means.
    pub meaning: Text,
    /// What to do about it: our advice, not the documentation's.
    pub advice: Text,
}

/// What is left of the advice on an internal error where the request is not to be sent again as it is.
pub(crate) const KEEP_CORRELATION_ID: Text = Text::new(
    "Keep the correlation id for support.",
    "Gardez l’identifiant de corrélation pour l’assistance.",
);

/// The documented meaning of a ServiceError code.
#[must_use]
pub fn service_error(code: i64) -> Option<&'static ServiceError> {
    TABLE.iter().find(|error| i64::from(error.code) == code)
}

/// The documented codes, in ascending order. In practice the same number may mean something else to another service.
pub static TABLE: &[ServiceError] = rows! {
    row(0, "Success")
        means "No error." "Aucune erreur."
        advises "Nothing to do. If the status is an error, trust the status."
            "Rien à faire. Si le statut est une erreur, fiez-vous au statut.";
    row(4000, "InvalidRequestBody")
        means "The JSON posted did not pass validation; the description may say more."
            "Le JSON envoyé (POST) n’a pas passé la validation ; la description peut en dire plus."
        advises "Correct the body before sending it again."
            "Corrigez le corps de la requête avant de le renvoyer.";
    row(4100, "UserDoesNotExist")
        means "The XUID in the request URI is not that of a valid user."
            "Le XUID de l’URI ne correspond à aucun utilisateur valide."
        advises "Check the XUID: a decimal number, not a gamertag."
            "Vérifiez le XUID : un nombre décimal, et non un gamertag.";
    row(4500, "AuthorizationError")
        means "The caller may not perform this operation."
            "L’appelant n’a pas le droit de faire cette opération."
        advises "Check the token, the relying party, the privileges and the privacy settings."
            "Vérifiez le jeton, la partie de confiance, les privilèges et les paramètres de confidentialité.";
    row(5000, "ServiceError")
        means "The service had an internal error."
            "Erreur interne du service."
        advises "Retry with back-off; keep the correlation id for support."
            "Réessayez en espaçant les tentatives ; gardez l’identifiant de corrélation pour l’assistance.";
    row(5300, "ServiceUnavailable")
        means "The service is not available."
            "Le service est indisponible."
        advises "Wait for the time that Retry-After gives, then retry."
            "Attendez le délai que donne Retry-After, puis réessayez.";
};

const fn row(code: i32, name: &'static str) -> ServiceError {
    ServiceError {
        code,
        name,
        meaning: Text::new("", ""),
        advice: Text::new("", ""),
    }
}

/// A row is put together from what it says, each text in English and in French.
impl ServiceError {
    /// What it means.
    const fn means(mut self, en: &'static str, fr: &'static str) -> Self {
        self.meaning = Text::new(en, fr);
        self
    }

    /// What to do about it.
    const fn advises(mut self, en: &'static str, fr: &'static str) -> Self {
        self.advice = Text::new(en, fr);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_6_documented_codes_stand_in_ascending_order() {
        assert_eq!(
            TABLE
                .iter()
                .map(|error| (error.code, error.name))
                .collect::<Vec<_>>(),
            [
                (0, "Success"),
                (4000, "InvalidRequestBody"),
                (4100, "UserDoesNotExist"),
                (4500, "AuthorizationError"),
                (5000, "ServiceError"),
                (5300, "ServiceUnavailable"),
            ]
        );
    }
}
