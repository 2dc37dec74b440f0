//! Numbers that stand where a status should, and codes that only other vendors use.

use crate::language::Text;

/// A number that some tools write in place of a status.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PseudoStatus {
    /// The number.
    pub number: u16,
    /// The status that it stands for, if any.
    pub status: Option<u16>,
    /// What it means.
    pub meaning: Text,
}

/// What a number that is no status means where one should stand.
///
/// ```
/// use xblstatus::catalog::pseudo_status;
///
/// assert_eq!(pseudo_status(1223).unwrap().status, Some(204));
/// assert_eq!(pseudo_status(0).unwrap().status, None);
/// ```
#[must_use]
pub fn pseudo_status(number: i64) -> Option<&'static PseudoStatus> {
    TABLE
        .iter()
        .find(|stand_in| i64::from(stand_in.number) == number)
}

/// The numbers, in ascending order.
pub static TABLE: &[PseudoStatus] = &[
    PseudoStatus {
        number: 0,
        status: None,
        meaning: Text::new(
            "There was no response: a network error came before any answer, or the call was blocked or aborted.",
            "Il n’y a pas eu de réponse : une erreur réseau est survenue avant toute réponse, ou l’appel a été bloqué ou \
                 abandonné.",
        ),
    },
    PseudoStatus {
        number: 1223,
        status: Some(204),
        meaning: Text::new(
            "In place of a status: stands for 204, by an old bug of Windows (MSXML). XSAPI takes it for \
                 S_OK.",
            "À la place d’un statut : désigne 204, à cause d’un ancien bogue de Windows (MSXML). XSAPI le prend \
                 pour S_OK.",
        ),
    },
];

/// Who uses a status that no registry has. None of these is documented for the Xbox services: they come from a proxy
/// or from another site.
///
/// ```
/// use xblstatus::catalog::vendor;
///
/// assert_eq!(vendor(499), Some("nginx"));
/// assert_eq!(vendor(498), None);
/// ```
#[must_use]
pub fn vendor(status: u16) -> Option<&'static str> {
    match status {
        440 => Some("IIS"),
        499 => Some("nginx"),
        520..=527 => Some("Cloudflare"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::status;

    #[test]
    fn no_stand_in_is_a_status() {
        assert!(TABLE.iter().all(|one| !matches!(one.number, 100..=599)));
    }

    #[test]
    fn no_vendors_code_is_in_a_table() {
        let codes = (100..=599).filter(|&code| vendor(code).is_some());
        assert!(codes.clone().all(|code| status(code).is_none()));
        assert_eq!(codes.count(), 10);
    }
}
