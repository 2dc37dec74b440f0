//! Codes of error objects that are in no Microsoft table: seen in public logs and code, or in a sample.
//!
//! In practice the number is the service's own: the same one may mean something else to another service.

use crate::catalog::rows::rows;
use crate::language::Text;

/// A code that one service was seen to answer with.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ObservedError {
    /// The `source` of the ServiceError; `None` for a ServiceErrorResponse, which names none.
    pub source: Option<&'static str>,
    /// The number.
    pub code: i32,
    /// Whether a Microsoft page has it, as a sample. The others are not documented.
    pub documented: bool,
    /// What it means.
    pub meaning: Text,
    /// What to do about it: our advice; `None` where no source suggests anything.
    pub advice: Option<Text>,
}

/// What a code of a source means. The case of the source does not count; without one, the codes of the
/// ServiceErrorResponse are looked up.
///
/// ```
/// use xblstatus::catalog::service_error_of;
///
/// assert!(service_error_of(Some("peoplefd"), 1028).is_some());
/// assert!(service_error_of(Some("Profile"), 1028).is_none());
/// assert!(service_error_of(None, 8377).is_some_and(|error| error.documented));
/// ```
#[must_use]
pub fn service_error_of(source: Option<&str>, code: i64) -> Option<&'static ObservedError> {
    observed_errors(code).find(|error| match (error.source, source) {
        (Some(known), Some(asked)) => known.eq_ignore_ascii_case(asked),
        (None, None) => true,
        _ => false,
    })
}

/// What a code means to every service that was seen to use it.
pub fn observed_errors(code: i64) -> impl Iterator<Item = &'static ObservedError> {
    TABLE
        .iter()
        .filter(move |error| i64::from(error.code) == code)
}

/// The rows, by service and in ascending order of its codes.
pub static TABLE: &[ObservedError] = rows! {
    row("PeopleFd", 1000)
        means "The XUID claim of the token cannot be read."
            "La revendication XUID du jeton est illisible."
        advises "Sign in again; request an XSTS token for http://xboxlive.com with a user token."
            "Reconnectez-vous ; demandez un jeton XSTS pour http://xboxlive.com avec un jeton d’utilisateur.";
    row("PeopleFd", 1011)
        means "This operation on the friends list is forbidden: blocked, or restrictions of the account."
            "Cette opération sur la liste d’amis est interdite : blocage, ou restrictions du compte."
        advises "Do not retry; check the privacy settings of the account."
            "Ne réessayez pas ; vérifiez la confidentialité du compte.";
    row("PeopleFd", 1015)
        means "The request is not valid." "La requête n’est pas valide."
        advises "Correct the request." "Corrigez la requête.";
    row("PeopleFd", 1028)
        means "The friends list would exceed its limit."
            "La liste d’amis dépasserait sa limite."
        advises "Remove someone from the list first."
            "Retirez d’abord quelqu’un de la liste.";
    row("PeopleFd", 1029)
        means "This request is not allowed for this title."
            "Cette requête n’est pas autorisée pour ce titre."
        advises "Use a token of a title that has the permission."
            "Utilisez le jeton d’un titre qui en a le droit.";
    row("PeopleFd", 1039)
        means "Another request took precedence."
            "Une autre requête a eu la priorité."
        advises "Retry later, one request at a time."
            "Réessayez plus tard, une requête à la fois.";
    row("PeopleFd", 1049)
        means "The privacy settings of the other user refuse friend requests."
            "Les réglages de confidentialité du destinataire refusent les demandes d’ami."
        advises "Do not retry." "Ne réessayez pas.";
    row("Profile", 8)
        means "The body of the request was not valid."
            "Le corps de la requête n’était pas valide."
        advises "Correct the body." "Corrigez le corps.";
    row("Profile", 28)
        means "There is no data for what was asked for: the gamertag or the user is unknown."
            "Aucune donnée pour l’entité demandée : gamertag ou utilisateur inconnu."
        advises "Check the gamertag." "Vérifiez le gamertag.";
    row("Progress", 23)
        means "The request carries no valid claims: Authorization is missing, or is not of the form XBL3.0 with a user hash and a token."
            "La requête ne porte pas de revendications valides : Authorization manque, ou n’a pas la forme XBL3.0 avec une empreinte d’utilisateur et un jeton."
        advises "Check the header and the relying party, http://xboxlive.com."
            "Vérifiez l’en-tête et la partie de confiance, http://xboxlive.com.";
    response(1001, false)
        means "The request could not be deserialised. The messaging service was seen to say so, with status 400."
            "La requête n’a pas pu être désérialisée. Vu du service de messagerie, avec le statut 400.";
    response(8377, true)
        means "The XUID of the token is not that of the URI."
            "Le XUID du jeton ne correspond pas à celui de l’URI.";
};

/// A row of a service whose ServiceErrors name it as their source.
const fn row(source: &'static str, code: i32) -> ObservedError {
    ObservedError {
        source: Some(source),
        ..response(code, false)
    }
}

/// A row of a ServiceErrorResponse.
const fn response(code: i32, documented: bool) -> ObservedError {
    ObservedError {
        source: None,
        code,
        documented,
        meaning: Text::new("", ""),
        advice: None,
    }
}

/// A row is put together from what it says, each text in English and in French.
impl ObservedError {
    /// What it means.
    const fn means(mut self, en: &'static str, fr: &'static str) -> Self {
        self.meaning = Text::new(en, fr);
        self
    }

    /// What to do about it.
    const fn advises(mut self, en: &'static str, fr: &'static str) -> Self {
        self.advice = Some(Text::new(en, fr));
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::errors::service_error::service_error;

    #[test]
    fn every_row_is_found_by_its_source_in_any_case_and_its_code() {
        for error in TABLE {
            let source = error.source.map(str::to_uppercase);
            assert_eq!(
                service_error_of(source.as_deref(), error.code.into()),
                Some(error)
            );
        }
    }

    #[test]
    fn a_code_is_its_services_own() {
        assert_eq!(service_error_of(Some("Profile"), 1000), None);
        assert_eq!(service_error_of(None, 1000), None);
        assert_eq!(service_error_of(Some("PeopleFd"), 28), None);
        assert_eq!(service_error_of(Some("PeopleFd"), 1001), None);
    }

    #[test]
    fn no_code_of_microsofts_table_is_here() {
        assert!(
            TABLE
                .iter()
                .all(|error| service_error(error.code.into()).is_none())
        );
    }
}
