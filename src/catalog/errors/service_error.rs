//! The codes that Microsoft documents for the ServiceError object.

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

/// The documented meaning of a ServiceError code.
#[must_use]
pub fn service_error(code: i64) -> Option<&'static ServiceError> {
    TABLE.iter().find(|error| i64::from(error.code) == code)
}

/// The documented codes, in ascending order. In practice the same number may mean something else to another service.
pub static TABLE: &[ServiceError] = &[
    ServiceError {
        code: 0,
        name: "Success",
        meaning: Text {
            en: "No error.",
            fr: "Aucune erreur.",
        },
        advice: Text {
            en: "Nothing to do. If the status is an error, trust the status.",
            fr: "Rien à faire. Si le statut est une erreur, fiez-vous au statut.",
        },
    },
    ServiceError {
        code: 4000,
        name: "InvalidRequestBody",
        meaning: Text {
            en: "The JSON posted did not pass validation; the description says where.",
            fr: "Le JSON envoyé (POST) n’a pas passé la validation ; la description dit où.",
        },
        advice: Text {
            en: "Correct the body before sending it again.",
            fr: "Corrigez le corps de la requête avant de le renvoyer.",
        },
    },
    ServiceError {
        code: 4100,
        name: "UserDoesNotExist",
        meaning: Text {
            en: "The XUID in the request URI is not that of a valid user.",
            fr: "Le XUID de l’URI ne correspond à aucun utilisateur valide.",
        },
        advice: Text {
            en: "Check the XUID: a decimal number, not a gamertag.",
            fr: "Vérifiez le XUID : un nombre décimal, et non un gamertag.",
        },
    },
    ServiceError {
        code: 4500,
        name: "AuthorizationError",
        meaning: Text {
            en: "The caller may not perform this operation.",
            fr: "L’appelant n’est pas autorisé à effectuer cette opération.",
        },
        advice: Text {
            en: "Check the token, the relying party, the privileges and the privacy settings.",
            fr: "Vérifiez le jeton, la partie de confiance, les privilèges et les paramètres de confidentialité.",
        },
    },
    ServiceError {
        code: 5000,
        name: "ServiceError",
        meaning: Text {
            en: "The service had an internal error.",
            fr: "Erreur interne du service.",
        },
        advice: Text {
            en: "Retry with back-off; keep the correlation id for support.",
            fr: "Réessayez en espaçant les tentatives ; gardez l’identifiant de corrélation.",
        },
    },
    ServiceError {
        code: 5300,
        name: "ServiceUnavailable",
        meaning: Text {
            en: "The service is not available.",
            fr: "Le service n’est pas disponible.",
        },
        advice: Text {
            en: "Wait for the time that Retry-After gives, then retry.",
            fr: "Attendez le délai que donne Retry-After, puis réessayez.",
        },
    },
];

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
