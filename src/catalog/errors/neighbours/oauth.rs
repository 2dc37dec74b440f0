//! The words of OAuth errors (RFC 6749, RFC 8628), as the Microsoft account and Entra send them.

use crate::catalog::errors::neighbours::endpoint::holds;
use crate::catalog::known::{Known, Page, knows};
use crate::catalog::rows::rows;
use crate::language::words;
use OAuthEndpoint::{Device, Token};

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

const RFC_8628: Page = Page::new(
    "RFC 8628 section 3.5",
    "https://www.rfc-editor.org/rfc/rfc8628#section-3.5",
);
const RFC_6749: Page = Page::new(
    "RFC 6749 section 5.2",
    "https://www.rfc-editor.org/rfc/rfc6749#section-5.2",
);

/// The rows.
pub static TABLE: &[OAuthError] = rows! {
    row(&["invalid_grant"], &[Token])
        means "The authorisation code or the refresh token is not accepted: it is wrong, expired, revoked, or was issued to another client or redirect address."
            "Le code d’autorisation ou le jeton d’actualisation n’est pas accepté : erroné, expiré, révoqué, ou émis pour un autre client ou une autre adresse de redirection."
        advises "Sign in again interactively. A code works only once."
            "Reconnectez-vous de façon interactive. Un code ne sert qu’une fois."
        documented (RFC_6749);
    row(&["invalid_grant"], &[Token]) saying "'code' parameter is not valid"
        means "The authorisation code was used twice, has expired, or was asked for with another redirect address."
            "Le code d’autorisation a été utilisé deux fois, a expiré, ou a été demandé avec une autre adresse de redirection."
        advises "Sign in again." "Reconnectez-vous."
        seen "homebridge-xbox-tv#102 #131 #171";
    row(&["authorization_pending"], &[Device]) pending
        means "No error: the user has not finished signing in yet."
            "Ce n’est pas une erreur : l’utilisateur n’a pas encore terminé la connexion."
        advises "Poll again after the number of seconds in interval."
            "Interrogez de nouveau après le nombre de secondes indiqué par interval."
        documented (RFC_8628);
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

knows!(OAuthError: means, advises, seen, documented);
