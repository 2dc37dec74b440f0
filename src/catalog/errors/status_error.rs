//! Words in the error objects of newer services (`{"status":{"errorCode":"…"}}`). Microsoft documents none of them.

use crate::catalog::known::{Known, RETRY_LATER, knows};
use crate::catalog::rows::rows;

/// A word that was seen.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct StatusError {
    /// The word, such as `ThrottledTryAgain`.
    pub word: &'static str,
    /// The HTTP statuses that it was seen under; empty where no report tells.
    pub statuses: &'static [u16],
    /// What is known of it.
    pub known: Known,
}

/// The words that were seen, in alphabetical order; `OK`, which is no error, aside.
pub static TABLE: &[StatusError] = rows! {
    row("CurrentConsoleNotFound", &[])
        seen "xbox-webapi-python"
        found_at "https://github.com/OpenXbox/xbox-webapi-python";
    row("DataAccessError", &[401, 408])
        means "The service's own database refused the service, or did not answer it in time. Your token is not at fault."
            "La base de données du service a refusé le service, ou ne lui a pas répondu à temps. Votre jeton n’est pas en cause."
        advises_text (RETRY_LATER)
        seen "homebridge-xbox-tv#82 #137";
    row("ErrorCallingWNS", &[404])
        means "The command could not be sent to the console."
            "La commande n’a pas pu être envoyée à la console."
        advises "Restart the console." "Redémarrez la console."
        seen "homebridge-xbox-tv#178";
    row("ErrorWNSTempDisconnected", &[404])
        means "For now the console is not connected to the push service of Windows."
            "Pour le moment, la console n’est pas reliée au service de notifications Push de Windows."
        advises "Wait; wake the console or restart it, and let it start instantly (instant-on)."
            "Attendez ; réveillez la console ou redémarrez-la, et activez son démarrage instantané."
        seen "homebridge-smartglass#57, homebridge-xbox-tv#80";
    row("OffConsoleError", &[])
        seen "";
    row("RemoteManagementDisabled", &[])
        advises "Switch on the remote features of the console."
            "Activez les fonctionnalités à distance de la console."
        seen "xbox-webapi-python, homebridge-xbox-tv#219"
        found_at "https://github.com/OpenXbox/xbox-webapi-python";
    row("ThrottledTryAgain", &[429])
        means "The service's own database is throttled. This is not the rate limit of your title."
            "La base de données du service est saturée. Ce n’est pas la limite de débit de votre titre."
        advises_text (RETRY_LATER)
        seen "homebridge-xbox-tv#96";
    row("XboxDataNotFound", &[404])
        means "There is no console data for this user or device id."
            "Aucune donnée de console pour cet utilisateur ou cet identifiant."
        advises "Check the console id, and that the console belongs to this account."
            "Vérifiez l’identifiant de la console, et que la console appartient à ce compte."
        seen "homebridge-smartglass#40";
    row("XboxNotPaired", &[])
        means "The console is not linked to this user." "La console n’est pas associée à cet utilisateur."
        advises "Sign in on the console with this account." "Connectez-vous sur la console avec ce compte."
        seen "homebridge-smartglass#37";
};

/// The row of a word, in any case.
///
/// ```
/// use xblstatus::catalog;
///
/// let throttled = catalog::status_error("throttledtryagain").unwrap();
/// assert_eq!(throttled.statuses, [429]);
/// ```
#[must_use]
pub fn status_error(word: &str) -> Option<&'static StatusError> {
    TABLE.iter().find(|row| row.word.eq_ignore_ascii_case(word))
}

const fn row(word: &'static str, statuses: &'static [u16]) -> StatusError {
    StatusError {
        word,
        statuses,
        known: Known::NOTHING,
    }
}

knows!(StatusError: means, advises, advises_text, seen, found_at);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_found_by_its_word_in_any_case() {
        assert!(TABLE.is_sorted_by(|a, b| a.word < b.word));
        for row in TABLE {
            assert_eq!(status_error(&row.word.to_uppercase()), Some(row));
        }
        assert_eq!(status_error("OK"), None);
    }
}
