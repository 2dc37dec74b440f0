//! The error codes of PlayFab: all of them by number and name, the common ones with a meaning.

use crate::catalog::data::{PLAYFAB_CODES, row_of};
use crate::catalog::known::{Known, Mark, Page, WITH_PAUSES, knows};
use crate::catalog::rows::rows;
use crate::language::{Text, words};
use PlayFabRetry::{BackOff, Never};

/// A code of PlayFab.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct PlayFabCode {
    /// `errorCode`.
    pub number: u16,
    /// `error`, such as `InvalidParams`.
    pub name: &'static str,
    /// What PlayFab's client library returns for it.
    pub hresult: u32,
}

words! {
    /// Whether the same call may succeed later.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    #[non_exhaustive]
    pub enum PlayFabRetry {
        /// With growing pauses.
        BackOff = "back-off",
        /// No.
        Never = "never",
    }
}

/// What is known of a code of PlayFab beyond its name.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PlayFabRow {
    /// `errorCode`.
    pub number: u16,
    /// Whether to send the call again, where that is documented.
    pub retry: Option<PlayFabRetry>,
    /// What is known of it.
    pub known: Known,
}

/// The code with a number.
///
/// ```
/// use xblstatus::catalog::playfab_code;
///
/// let code = playfab_code(1074).unwrap();
/// assert_eq!((code.name, code.hresult), ("NotAuthenticated", 0x8923_546B));
/// assert_eq!(code.symbol(), "E_PF_NOT_AUTHENTICATED");
/// ```
#[must_use]
pub fn playfab_code(number: u16) -> Option<PlayFabCode> {
    row_of(PLAYFAB_CODES, &number, |key| key.parse().ok()).and_then(|said| read(number, said))
}

/// The code with a name, in any case.
#[must_use]
pub fn playfab_named(name: &str) -> Option<PlayFabCode> {
    all_playfab_codes().find(|code| code.name.eq_ignore_ascii_case(name))
}

/// The code that an HRESULT of PlayFab's client library stands for.
#[must_use]
pub fn playfab_of_hresult(value: u32) -> Option<PlayFabCode> {
    all_playfab_codes().find(|code| code.hresult == value)
}

/// The code whose HRESULT has a name, in any case.
pub(crate) fn playfab_of_symbol(symbol: &str) -> Option<PlayFabCode> {
    let is_one = symbol.get(..SYMBOLS.len())?.eq_ignore_ascii_case(SYMBOLS);
    let mut codes = all_playfab_codes().filter(|_| is_one);
    codes.find(|code| code.symbol().eq_ignore_ascii_case(symbol))
}

/// Every code, in ascending order of the numbers.
pub fn all_playfab_codes() -> impl Iterator<Item = PlayFabCode> {
    PLAYFAB_CODES.lines().filter_map(|line| {
        let (number, said) = line.split_once('\t')?;
        read(number.parse().ok()?, said)
    })
}

impl PlayFabCode {
    /// The name of its HRESULT: that of the code, in capitals.
    #[must_use]
    pub fn symbol(self) -> String {
        let mut symbol = String::from(SYMBOLS);
        let letters: Vec<char> = self.name.chars().collect();
        for (at, letter) in letters.iter().enumerate() {
            let before = at.checked_sub(1).and_then(|at| letters.get(at));
            let after = letters.get(at + 1);
            let starts_a_word = match before {
                None => true,
                Some(before) if letter.is_ascii_uppercase() => {
                    !before.is_ascii_uppercase() || after.is_some_and(char::is_ascii_lowercase)
                }
                Some(before) => letter.is_ascii_digit() && before.is_ascii_uppercase(),
            };
            if starts_a_word {
                symbol.push('_');
            }
            symbol.push(letter.to_ascii_uppercase());
        }
        symbol
    }

    /// What is known of it.
    #[must_use]
    pub fn known(self) -> &'static Known {
        const NAME_ALONE: &Known = &Known {
            mark: Mark::Name,
            reference: "PlayFabCSdk, PFErrors.h",
            documentation: Some("https://github.com/PlayFab/PlayFabCSdk"),
            ..Known::NOTHING
        };
        self.row().map_or(NAME_ALONE, |row| &row.known)
    }

    /// What is known of it beyond its name.
    #[must_use]
    pub fn row(self) -> Option<&'static PlayFabRow> {
        let index = TABLE
            .binary_search_by_key(&self.number, |row| row.number)
            .ok()?;
        TABLE.get(index)
    }
}

/// How the names of these HRESULTs begin.
const SYMBOLS: &str = "E_PF";

/// The half that all HRESULTs of PlayFab begin with.
const FACILITY: u32 = 0x8923_0000;

/// A code, from what is said of its number: the low half of its HRESULT, and its name.
fn read(number: u16, said: &'static str) -> Option<PlayFabCode> {
    let (low, name) = said.split_once('\t')?;
    Some(PlayFabCode {
        number,
        name,
        hresult: FACILITY | u32::from_str_radix(low, 16).ok()?,
    })
}

const PAGE: Page = Page::new(
    "PlayFab, Global API method error codes",
    "https://learn.microsoft.com/en-us/gaming/playfab/api-references/global-api-method-error-codes",
);

const NOT_AGAIN: Text = Text::new("Do not send it again.", "Ne renvoyez pas la requête.");

/// What is known of the common codes, in ascending order of the numbers.
pub static TABLE: &[PlayFabRow] = rows! {
    row(1000, Some(Never))
        means "The parameters are not valid."
            "Les paramètres ne sont pas valides."
        advises "Correct the parameters that the details name."
            "Corrigez les paramètres que nomment les détails."
        documented (PAGE);
    row(1001, Some(Never))
        means "There is no such player. The id may be miscopied."
            "Ce joueur n’existe pas. L’identifiant a pu être mal copié."
        advises "Check the id."
            "Vérifiez l’identifiant."
        documented (PAGE);
    row(1002, Some(Never))
        means "The player is banned."
            "Le joueur est banni."
        advises_text (NOT_AGAIN)
        documented (PAGE);
    row(1004, Some(Never))
        means "TitleId is not the title in the URL."
            "TitleId n’est pas le titre de l’URL."
        advises "Use the same title in both."
            "Utilisez le même titre aux deux endroits."
        documented (PAGE);
    row(1039, Some(Never))
        means "The error is unknown; often a third party was sent bad data."
            "L’erreur est inconnue ; souvent, un tiers a reçu de mauvaises données."
        advises "Check what is passed on to third parties."
            "Vérifiez ce qui est transmis à des tiers."
        documented (PAGE);
    row(1071, Some(Never))
        means "The request object is not valid."
            "L’objet de la requête n’est pas valide."
        advises "Correct the request."
            "Corrigez la requête."
        documented (PAGE);
    row(1074, Some(Never))
        means "A session ticket is needed, so a login must come first. Seen too for an Xbox token that is not valid for this title."
            "Un ticket de session est nécessaire : une connexion doit précéder. Vu aussi pour un jeton Xbox qui n’est pas valide pour ce titre."
        advises "Log in first. For an Xbox token, use the relying party of the title from its NSAL."
            "Connectez-vous d’abord. Pour un jeton Xbox, utilisez la partie de confiance du titre selon sa NSAL."
        documented (PAGE)
        also_seen "PlayFab, Global API method error codes, xodus#154";
    row(1089, Some(Never))
        means "The credentials or what was given for the login are wrong."
            "Les identifiants ou les données de connexion sont erronés."
        advises "Correct them."
            "Corrigez-les."
        documented (PAGE);
    row(1123, Some(BackOff))
        means "A passing fault, or too many calls."
            "Une défaillance passagère, ou trop d’appels."
        advises_text (WITH_PAUSES)
        documented (PAGE);
    row(1127, Some(BackOff))
        means "PlayFab, or a third party that it calls, has a passing fault."
            "PlayFab, ou un tiers qu’il appelle, a une défaillance passagère."
        advises_text (WITH_PAUSES)
        documented (PAGE);
    row(1131, None)
        means "The URL is not one of this title."
            "L’URL n’est pas de ce titre."
        advises "Check the URL. An older edition of the page counts this code among those that may be sent again."
            "Vérifiez l’URL. Une ancienne édition de la page compte ce code parmi ceux que l’on peut renvoyer."
        documented (PAGE);
    row(1133, Some(BackOff))
        means "Calls came at the same time, or too quickly one after the other."
            "Des appels sont arrivés en même temps, ou trop vite l’un après l’autre."
        advises_text (WITH_PAUSES)
        documented (PAGE);
    row(1144, Some(Never))
        means "Content-Type must be application/json."
            "Content-Type doit être application/json."
        advises "Send application/json in Content-Type."
            "Envoyez le type application/json dans Content-Type."
        documented (PAGE);
    row(1191, Some(Never))
        means "The API policy of the title disables this call."
            "La politique d’API du titre désactive cet appel."
        advises "Change the API policy of the title, or do without the call."
            "Changez la politique d’API du titre, ou passez-vous de l’appel."
        documented (PAGE);
    row(1199, Some(BackOff))
        means "Too many calls in a short burst."
            "Trop d’appels en peu de temps."
        advises_text (WITH_PAUSES)
        documented (PAGE);
    row(1214, None)
        means "The call would exceed a limit of the service. The details say which."
            "L’appel dépasserait une limite du service. Les détails disent laquelle."
        advises "Stay below that limit. An older edition of the page counts this code among those that may be sent again."
            "Restez sous cette limite. Une ancienne édition de la page compte ce code parmi ceux que l’on peut renvoyer."
        documented (PAGE);
    row(1287, Some(BackOff))
        means "Calls came at the same time, or too quickly one after the other."
            "Des appels sont arrivés en même temps, ou trop vite l’un après l’autre."
        advises_text (WITH_PAUSES)
        documented (PAGE);
    row(1295, Some(Never))
        means "All calls are disabled for this title."
            "Tous les appels sont désactivés pour ce titre."
        advises "Enable the calls for the title."
            "Activez les appels pour le titre."
        documented (PAGE);
    row(1298, Some(Never))
        means "The entity does not exist."
            "L’entité n’existe pas."
        advises "Check the id of the entity."
            "Vérifiez l’identifiant de l’entité."
        documented (PAGE);
    row(1322, Some(Never))
        means "The account of the player is deleted."
            "Le compte du joueur est supprimé."
        advises_text (NOT_AGAIN)
        documented (PAGE);
    row(1342, Some(BackOff))
        means "Too many calls at once: a limit of the title, for CloudScript and segments."
            "Trop d’appels à la fois : une limite du titre, pour CloudScript et les segments."
        advises_text (WITH_PAUSES)
        documented (PAGE);
    row(1347, Some(Never))
        means "The title is deleted."
            "Le titre est supprimé."
        advises_text (NOT_AGAIN)
        documented (PAGE);
    row(1373, Some(Never))
        means "The entity type of the token is not supported here."
            "Le type d’entité du jeton n’est pas pris en charge ici."
        advises "Use a token of another entity type."
            "Utilisez un jeton d’un autre type d’entité."
        documented (PAGE);
};

const fn row(number: u16, retry: Option<PlayFabRetry>) -> PlayFabRow {
    PlayFabRow {
        number,
        retry,
        known: Known::NOTHING,
    }
}

knows!(PlayFabRow: means, advises, advises_text, documented, also_seen);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_found_by_its_number_its_name_and_its_hresult() {
        let codes: Vec<PlayFabCode> = all_playfab_codes().collect();
        assert_eq!(codes.len(), 940);
        assert!(codes.is_sorted_by(|a, b| a.number < b.number));
        for code in codes {
            assert_eq!(playfab_code(code.number), Some(code));
            assert_eq!(playfab_named(&code.name.to_uppercase()), Some(code));
            assert_eq!(playfab_of_hresult(code.hresult), Some(code));
            assert_eq!(playfab_of_symbol(&code.symbol()), Some(code));
        }
        for number in [0, 499, 501, 999, 1112, 30_000, u16::MAX] {
            assert_eq!(playfab_code(number), None, "{number}");
        }
    }

    #[test]
    fn a_symbol_is_the_name_in_capitals_word_by_word() {
        for (name, symbol) in [
            ("UnkownError", "E_PF_UNKOWN_ERROR"),
            (
                "APIClientRequestRateLimitExceeded",
                "E_PF_API_CLIENT_REQUEST_RATE_LIMIT_EXCEEDED",
            ),
            ("InvalidXboxLiveToken", "E_PF_INVALID_XBOX_LIVE_TOKEN"),
            (
                "ContentS3OriginBucketNotConfigured",
                "E_PF_CONTENT_S_3_ORIGIN_BUCKET_NOT_CONFIGURED",
            ),
        ] {
            let code = playfab_named(name);
            assert_eq!(code.map(PlayFabCode::symbol).as_deref(), Some(symbol));
        }
    }

    #[test]
    fn every_row_is_one_of_a_code() {
        assert!(TABLE.is_sorted_by(|a, b| a.number < b.number));
        for row in TABLE {
            let code = playfab_code(row.number);
            assert_eq!(code.and_then(PlayFabCode::row), Some(row), "{}", row.number);
        }
    }
}
