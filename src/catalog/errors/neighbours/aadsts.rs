//! The numbers of Entra: `AADSTS70016` at the beginning of `error_description`.

use crate::catalog::known::{Known, Page, knows};
use crate::catalog::rows::rows;

/// What Entra reports under a number.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Aadsts {
    /// The number.
    pub number: u32,
    /// Whether it says that the user has not finished yet, which is no error.
    pub pending: bool,
    /// What is known of it.
    pub known: Known,
}

/// The row of a number.
#[must_use]
pub fn aadsts(number: u32) -> Option<&'static Aadsts> {
    let index = TABLE.binary_search_by_key(&number, |row| row.number).ok()?;
    TABLE.get(index)
}

/// The number of the first `AADSTS…` in a text.
///
/// ```
/// use xblstatus::catalog::aadsts_in;
///
/// assert_eq!(aadsts_in("AADSTS70016: pending"), Some(70016));
/// assert_eq!(aadsts_in("AADSTS"), None);
/// ```
#[must_use]
pub fn aadsts_in(text: &str) -> Option<u32> {
    const PREFIX: &str = "AADSTS";
    text.match_indices(PREFIX).find_map(|(at, _)| {
        let rest = text.get(at + PREFIX.len()..)?;
        let end = rest.find(|c: char| !c.is_ascii_digit());
        rest.get(..end.unwrap_or(rest.len()))?.parse().ok()
    })
}

/// Where Microsoft explains a number, whichever it is.
#[must_use]
pub fn aadsts_address(number: u32) -> String {
    format!("https://login.microsoftonline.com/error?code={number}")
}

const LIST: Page = Page {
    name: "Microsoft Entra authentication and authorization error codes",
    address: None,
};

/// The rows, in ascending order of the numbers.
pub static TABLE: &[Aadsts] = rows! {
    row(70016) pending
        means "Device code: the user has not finished signing in yet. This is no error."
            "Code d’appareil : l’utilisateur n’a pas encore terminé la connexion. Ce n’est pas une erreur."
        advises "Poll again." "Interrogez de nouveau."
        documented (LIST);
};

const fn row(number: u32) -> Aadsts {
    Aadsts {
        number,
        pending: false,
        known: Known::NOTHING,
    }
}

impl Aadsts {
    /// Says that the user has not finished yet.
    const fn pending(mut self) -> Self {
        self.pending = true;
        self
    }
}

knows!(Aadsts: means, advises, documented);
