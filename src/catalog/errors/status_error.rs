//! Words in the error objects of newer services (`{"status":{"errorCode":"…"}}`). Microsoft documents none of them.

use crate::language::Text;

/// A word that was seen.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct StatusError {
    /// The word, such as `ThrottledTryAgain`.
    pub word: &'static str,
    /// The HTTP status that it was seen under.
    pub status: u16,
    /// What it means.
    pub meaning: Text,
}

/// The words that were seen, in alphabetical order; `OK`, which is no error, aside.
pub static TABLE: &[StatusError] = &[
    StatusError {
        word: "ThrottledTryAgain",
        status: 429,
        meaning: Text::new(
            "The service's own database is throttled. This is not the rate limit of your title.",
            "La base de données du service est saturée. Ce n’est pas la limite de débit de votre titre.",
        ),
    },
    StatusError {
        word: "XboxDataNotFound",
        status: 404,
        meaning: Text::new(
            "There is no console data for this user or device id.",
            "Aucune donnée de console pour cet utilisateur ou cet identifiant.",
        ),
    },
];

/// The row of a word, in any case.
///
/// ```
/// use xblstatus::catalog;
///
/// let throttled = catalog::status_error("throttledtryagain").unwrap();
/// assert_eq!(throttled.status, 429);
/// ```
#[must_use]
pub fn status_error(word: &str) -> Option<&'static StatusError> {
    TABLE.iter().find(|row| row.word.eq_ignore_ascii_case(word))
}
