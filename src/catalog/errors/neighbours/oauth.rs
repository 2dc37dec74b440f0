//! The words of OAuth errors (RFC 6749, RFC 8628), as the Microsoft account and Entra send them.

use crate::catalog::errors::neighbours::endpoint::holds;
use crate::catalog::known::{Known, Page, RETRY_LATER, knows};
use crate::catalog::rows::rows;
use crate::language::words;
use OAuthEndpoint::{Authorize, Device, Token};

words! {
    /// Where a word comes from.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    #[non_exhaustive]
    pub enum OAuthEndpoint {
        /// The token endpoint.
        Token = "token",
        /// The authorization endpoint.
        Authorize = "authorize",
        /// The token endpoint while a device code is polled.
        Device = "device",
    }
}

/// A word of an OAuth error, alone or with a text that narrows it.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct OAuthError {
    /// The value of `error`; with a phrase, each of these.
    pub words: &'static [&'static str],
    /// What stands in `error_description`, for a row of that text.
    pub phrase: Option<&'static str>,
    /// Where it comes from.
    pub from: &'static [OAuthEndpoint],
    /// Whether it says that the user has not finished yet, which is no error.
    pub pending: bool,
    /// What is known of it.
    pub known: Known,
}

/// What a word means; with the text beside it, what both mean where that is known.
///
/// ```
/// use xblstatus::catalog::oauth_error;
///
/// let pending = oauth_error("authorization_pending", None).unwrap();
/// assert!(pending.pending, "the user has not finished yet");
/// ```
#[must_use]
pub fn oauth_error(word: &str, says: Option<&str>) -> Option<&'static OAuthError> {
    let of_word = || {
        TABLE.iter().filter(|row| {
            let mut words = row.words.iter();
            words.any(|own| own.eq_ignore_ascii_case(word))
        })
    };
    let narrowed = says.and_then(|says| {
        of_word().find(|row| row.phrase.is_some_and(|phrase| holds(says, phrase)))
    });
    narrowed.or_else(|| of_word().find(|row| row.phrase.is_none()))
}

const AUTHORIZE: Page = Page::new(
    "RFC 6749 section 4.1.2.1",
    "https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1",
);

const TOKEN: Page = Page::new(
    "RFC 6749 section 5.2",
    "https://www.rfc-editor.org/rfc/rfc6749#section-5.2",
);

const DEVICE: Page = Page::new(
    "RFC 8628 section 3.5",
    "https://www.rfc-editor.org/rfc/rfc8628#section-3.5",
);

const ENTRA: Page = Page::new(
    "Microsoft identity platform, error codes",
    "https://learn.microsoft.com/entra/identity-platform/reference-error-codes",
);

/// Its address is not known for certain.
const ENTRA_DEVICE: Page = Page {
    name: "Microsoft identity platform, device code flow",
    address: None,
};

/// The words, and the texts of login.live.com that narrow some of them.
pub static TABLE: &[OAuthError] = rows! {
    row(&["invalid_request"], &[Token, Authorize])
        means "A parameter of the request is missing, given twice or malformed."
            "Un paramètre de la requête manque, est donné deux fois ou est mal formé."
        advises "Correct the request." "Corrigez la requête."
        documented (TOKEN);
    row(&["invalid_request"], &[Token]) saying "Cross-origin token redemption is permitted only for the"
        means "The token request carries an Origin header, as from a browser or a web view, but the client is not registered as a single-page application."
            "La demande de jeton porte un en-tête Origin, comme celle d’un navigateur ou d’une vue web, mais le client n’est pas inscrit comme application monopage."
        advises "Request the token from native code, or register the client as a single-page application."
            "Demandez le jeton depuis du code natif, ou inscrivez le client comme application monopage."
        seen "MSMC#1";
    row(&["invalid_client"], &[Token])
        means "The client is unknown, or could not prove who it is."
            "Le client est inconnu, ou n’a pas pu prouver qui il est."
        advises "Check the client id, the secret and the account types of the registration."
            "Vérifiez l’identifiant de client, le secret et les types de comptes de l’inscription."
        documented (TOKEN);
    row(&["invalid_client", "unauthorized_client"], &[Token]) saying "does not exist or is not enabled for consumers"
        means "The client id is unknown, or its registration does not admit personal accounts."
            "L’identifiant de client est inconnu, ou son inscription n’admet pas les comptes personnels."
        advises "Correct the client id, or choose account types that include personal accounts."
            "Corrigez l’identifiant de client, ou choisissez des types de comptes qui incluent les comptes personnels."
        seen "prismarine-auth#139 #144, onenote-export#8";
    row(&["invalid_grant"], &[Token])
        means "The code, the refresh token, the PKCE verifier or the redirect address is not accepted: it is not valid, has expired, was revoked, or belongs to another client."
            "Le code, le jeton d’actualisation, le vérificateur PKCE ou l’adresse de redirection n’est pas accepté : il n’est pas valide, a expiré, a été révoqué ou appartient à un autre client."
        advises "Sign in again interactively; a code works once. In a device flow, seen for accounts without a complete Xbox profile too: check the account at xbox.com."
            "Reconnectez-vous de façon interactive ; un code ne sert qu’une fois. Dans un flux par code d’appareil, vu aussi pour des comptes sans profil Xbox complet : vérifiez le compte sur xbox.com."
        documented (TOKEN);
    row(&["invalid_grant"], &[Token]) saying "'code' parameter is not valid"
        means "The code was used twice, has expired, or was issued for another redirect address."
            "Le code a été utilisé deux fois, a expiré, ou a été émis pour une autre adresse de redirection."
        advises "Sign in again." "Reconnectez-vous."
        seen "homebridge-xbox-tv#102 #131 #171";
    row(&["unauthorized_client"], &[Token, Authorize])
        means "This client may not use this kind of grant."
            "Ce client n’a pas le droit d’utiliser ce type d’autorisation."
        advises "Check the registration and the tenant." "Vérifiez l’inscription et le locataire (tenant)."
        documented (TOKEN);
    row(&["unsupported_grant_type"], &[Token])
        means "The server does not support this kind of grant."
            "Le serveur ne prend pas en charge ce type d’autorisation."
        advises "Correct grant_type." "Corrigez grant_type."
        documented (TOKEN);
    row(&["unsupported_response_type"], &[Authorize])
        means "The server does not support this kind of response."
            "Le serveur ne prend pas en charge ce type de réponse."
        advises "Correct response_type." "Corrigez response_type."
        documented (AUTHORIZE);
    row(&["invalid_scope"], &[Token, Authorize])
        means "The scope is not valid, unknown or malformed."
            "L’étendue (scope) n’est pas valide, est inconnue ou mal formée."
        advises "For Xbox sign-in, request XboxLive.signin offline_access."
            "Pour la connexion Xbox, demandez XboxLive.signin offline_access."
        documented (TOKEN);
    row(&["access_denied"], &[Authorize, Device])
        means "The user or the server refused." "L’utilisateur ou le serveur a refusé."
        advises "Ask the user again." "Reposez la question à l’utilisateur."
        documented (AUTHORIZE);
    row(&["server_error"], &[Authorize])
        means "The server met a fault that it did not expect."
            "Le serveur a rencontré une défaillance inattendue."
        advises_text (RETRY_LATER)
        documented (AUTHORIZE);
    row(&["temporarily_unavailable"], &[Authorize])
        means "The server is overloaded or under maintenance for now."
            "Le serveur est surchargé ou en maintenance pour le moment."
        advises_text (RETRY_LATER)
        documented (AUTHORIZE);
    row(&["authorization_pending"], &[Device]) pending
        means "Not an error: the user has not finished signing in yet."
            "Ce n’est pas une erreur : l’utilisateur n’a pas encore terminé sa connexion."
        advises "Poll again after the number of seconds in interval."
            "Interrogez de nouveau après le nombre de secondes indiqué dans interval."
        documented (DEVICE);
    row(&["slow_down"], &[Device]) pending
        means "Not an error: the user has not finished signing in yet, and the client polls too often."
            "Ce n’est pas une erreur : l’utilisateur n’a pas encore terminé sa connexion, et le client interroge trop souvent."
        advises "Poll 5 seconds more slowly from now on."
            "Interrogez désormais avec 5 secondes de plus entre deux appels."
        documented (DEVICE);
    row(&["expired_token"], &[Device])
        means "The device code is too old. At Entra it lives 15 minutes by default."
            "Le code d’appareil est trop ancien. Chez Entra, il vaut 15 minutes par défaut."
        advises "Start the device flow again." "Recommencez le flux par code d’appareil."
        documented (DEVICE);
    row(&["authorization_declined"], &[Device])
        means "The user refused." "L’utilisateur a refusé."
        advises "Stop polling." "Cessez d’interroger."
        documented (ENTRA_DEVICE);
    row(&["bad_verification_code"], &[Device])
        means "The device code is not recognised." "Le code d’appareil n’est pas reconnu."
        advises "Send the device_code that was issued." "Envoyez le device_code qui a été émis."
        documented (ENTRA_DEVICE);
    row(&["interaction_required"], &[Token])
        means "The user must act, for instance with a second factor."
            "L’utilisateur doit agir, par exemple avec un second facteur."
        advises "Sign in interactively." "Connectez-vous de façon interactive."
        documented (ENTRA);
    row(&["login_required"], &[Token])
        means "The user must sign in." "L’utilisateur doit se connecter."
        advises "Sign in interactively." "Connectez-vous de façon interactive."
        seen "";
    row(&["consent_required"], &[Token])
        means "The user must give consent." "L’utilisateur doit donner son consentement."
        advises "Sign in interactively." "Connectez-vous de façon interactive."
        seen "";
    row(&["invalid_resource"], &[Token])
        means "The resource does not exist, or is not set up in this tenant."
            "La ressource n’existe pas, ou n’est pas configurée dans ce locataire (tenant)."
        advises "Check the scope and the tenant." "Vérifiez l’étendue (scope) et le locataire (tenant)."
        documented (ENTRA);
};

const fn row(words: &'static [&'static str], from: &'static [OAuthEndpoint]) -> OAuthError {
    OAuthError {
        words,
        phrase: None,
        from,
        pending: false,
        known: Known::NOTHING,
    }
}

impl OAuthError {
    /// Says that the user has not finished yet.
    const fn pending(mut self) -> Self {
        self.pending = true;
        self
    }

    /// What stands in the text.
    const fn saying(mut self, phrase: &'static str) -> Self {
        self.phrase = Some(phrase);
        self
    }
}

knows!(OAuthError: means, advises, advises_text, seen, documented);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_found_by_its_words_and_its_text() {
        for row in TABLE {
            for word in row.words {
                let says = row
                    .phrase
                    .map(|phrase| format!("AADSTS1: {}", phrase.to_uppercase()));
                let found = oauth_error(&word.to_uppercase(), says.as_deref());
                assert_eq!(found, Some(row), "{word}");
            }
        }
    }

    #[test]
    fn a_text_that_is_not_known_leaves_the_word() {
        let word = oauth_error("invalid_grant", None);
        assert!(word.is_some());
        assert_eq!(oauth_error("invalid_grant", Some("Something else.")), word);
        assert_eq!(oauth_error("grant", None), None);
    }

    #[test]
    fn only_who_waits_is_pending() {
        let pending = TABLE.iter().filter(|row| row.pending);
        let words: Vec<&str> = pending.flat_map(|row| row.words).copied().collect();
        assert_eq!(words, ["authorization_pending", "slow_down"]);
    }
}
