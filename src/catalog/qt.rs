//! The numbers that Qt has for what went wrong with a call (`QNetworkReply`). Many look like a status, and none is one.

use crate::catalog::known::{Known, Page, knows};
use crate::catalog::rows::rows;

/// A number of Qt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct QtError {
    /// The number.
    pub number: u16,
    /// What is known of it.
    pub row: &'static QtRow,
}

/// Numbers of Qt that mean the same.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct QtRow {
    /// The first of the numbers.
    pub first: u16,
    /// The last of them.
    pub last: u16,
    /// What is known of them.
    pub known: Known,
}

/// What a number of Qt means.
///
/// ```
/// use xblstatus::catalog::qt_error;
///
/// let unavailable = qt_error(403).unwrap();
/// assert!(unavailable.row.known.meaning.unwrap().en.starts_with("Probably HTTP 503"));
/// assert_eq!(qt_error(404), None);
/// ```
#[must_use]
pub fn qt_error(number: u16) -> Option<QtError> {
    let row = TABLE
        .iter()
        .find(|row| (row.first..=row.last).contains(&number))?;
    Some(QtError { number, row })
}

/// Every number that has a row, in ascending order.
pub fn all_qt_errors() -> impl Iterator<Item = QtError> {
    TABLE
        .iter()
        .flat_map(|row| (row.first..=row.last).map(move |number| QtError { number, row }))
}

const QT: Page = Page {
    name: "Qt, QNetworkReply",
    address: None,
};

/// The rows, in ascending order.
pub static TABLE: &[QtRow] = rows! {
    rows_of(1, 10)
        means "A network error before any answer: the connection was refused, closed or cancelled, time ran out, the host is unknown, or TLS failed."
            "Une erreur réseau avant toute réponse : connexion refusée, fermée ou annulée, délai dépassé, hôte inconnu ou échec de TLS."
        documented (QT);
    rows_of(101, 104)
        means "An error of the proxy."
            "Une erreur du proxy."
        documented (QT);
    row(105)
        means "Probably HTTP 407: an error of the proxy."
            "Probablement HTTP 407 : une erreur du proxy.";
    row(201)
        means "Probably HTTP 403: access to the content is denied."
            "Probablement HTTP 403 : accès au contenu refusé.";
    row(202)
        means "Probably HTTP 405, in older Qt 403: the operation is not permitted."
            "Probablement HTTP 405, ou 403 dans une ancienne version de Qt : opération non permise.";
    row(203)
        means "Probably HTTP 404: the content was not found."
            "Probablement HTTP 404 : contenu introuvable.";
    row(204)
        means "Probably HTTP 401: authentication is required."
            "Probablement HTTP 401 : authentification requise."
        seen "PrismLauncher#1037, MultiMC#4025 #4932";
    row(205)
        means "The request must be sent again."
            "La requête doit être renvoyée."
        documented (QT);
    row(206)
        means "Probably HTTP 409: a conflict."
            "Probablement HTTP 409 : un conflit.";
    row(207)
        means "Probably HTTP 410: the content is gone."
            "Probablement HTTP 410 : le contenu n’existe plus.";
    row(299)
        means "Probably another HTTP 4xx, such as 429."
            "Probablement un autre statut HTTP 4xx, tel que 429.";
    row(301)
        means "The protocol is unknown."
            "Le protocole est inconnu."
        documented (QT);
    row(302)
        means "Probably HTTP 400, perhaps 418: the operation is not valid."
            "Probablement HTTP 400, peut-être 418 : opération non valide."
        seen "PrismLauncher#1037, MultiMC#4025 #4932";
    row(401)
        means "Probably HTTP 500: an error inside the server."
            "Probablement HTTP 500 : erreur interne du serveur.";
    row(402)
        means "Probably HTTP 501: not implemented."
            "Probablement HTTP 501 : non pris en charge.";
    row(403)
        means "Probably HTTP 503: the service is unavailable."
            "Probablement HTTP 503 : service indisponible."
        seen "PrismLauncher#1037, MultiMC#4025 #4932";
    row(499)
        means "Probably another HTTP 5xx."
            "Probablement un autre statut HTTP 5xx.";
};

const fn row(number: u16) -> QtRow {
    rows_of(number, number)
}

const fn rows_of(first: u16, last: u16) -> QtRow {
    QtRow {
        first,
        last,
        known: Known::NOTHING,
    }
}

knows!(QtRow: means, seen, documented);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_found_by_its_numbers() {
        assert!(TABLE.is_sorted_by(|a, b| a.last < b.first));
        for row in TABLE {
            for number in row.first..=row.last {
                assert_eq!(qt_error(number), Some(QtError { number, row }));
            }
        }
        for number in [0, 11, 106, 200, 400, 404, 500] {
            assert_eq!(qt_error(number), None, "{number}");
        }
    }

    #[test]
    fn the_status_that_is_probable_comes_first() {
        for (number, statuses) in [
            (105, "407"),
            (201, "403"),
            (202, "405, in older Qt 403"),
            (203, "404"),
            (204, "401"),
            (206, "409"),
            (207, "410"),
            (302, "400, perhaps 418"),
            (401, "500"),
            (402, "501"),
            (403, "503"),
        ] {
            let meaning = qt_error(number).unwrap().row.known.meaning.unwrap();
            assert!(
                meaning
                    .en
                    .starts_with(&format!("Probably HTTP {statuses}: ")),
                "{}",
                meaning.en
            );
        }
    }
}
