//! Codes: HRESULTs and their parts, sign-in errors, codes that are in no table.

use crate::catalog::{Parts, XsapiCode};
use crate::report::text::fr::list;

/// What can be said of an HRESULT that no table has.
pub(crate) fn parts(parts: Parts) -> String {
    let kind = if parts.failure {
        "un échec"
    } else {
        "une réussite"
    };
    let facility = match parts.known_facility() {
        Some(facility) => {
            let name = facility.name.map(|name| format!(" {name}"));
            format!(
                "{}{} ({})",
                facility.number,
                name.unwrap_or_default(),
                facility.about.fr
            )
        }
        None if parts.is_plain => format!("{}, inconnue de nous", parts.facility),
        None => "indéterminée, car les bits 29 et 30 ne sont pas tous deux à zéro".to_owned(),
    };
    format!(
        "Aucune source connue de nous n’a cette valeur. D’après ses parties, c’est {kind} ; sa catégorie (facility) est \
         {facility} ; son code est {} (0x{:04X}).",
        parts.code, parts.code
    )
}

/// The error of Windows with the number of an HRESULT.
pub(crate) fn same_as_windows_error(number: u16, of_wininet: bool) -> String {
    let kind = if of_wininet { "WinINet" } else { "Win32" };
    format!("Sa moitié basse est le numéro de l’erreur {kind} {number}.")
}

/// What kind of code a word of a status object is.
pub(crate) fn status_error_under(status: u16) -> String {
    format!("erreur dans un objet status, sous le statut {status}")
}

/// What kind of text a known message is.
pub(crate) fn message_under(status: u16) -> String {
    format!("message du répertoire de sessions, sous le statut {status}")
}

/// The conditions of XSAPI that are returned as one HRESULT.
pub(crate) fn xsapi_codes(codes: &[&XsapiCode]) -> String {
    let named: Vec<String> = codes
        .iter()
        .map(|code| match code.condition {
            Some(condition) => format!("{} ({})", code.number, condition.fr),
            None => code.number.to_string(),
        })
        .collect();
    let named = list(&named, "et");
    match codes {
        [_] => format!("Le code {named} lui correspond."),
        _ => format!("Les codes {named} lui correspondent."),
    }
}

/// A status that only some vendor uses.
pub(crate) fn vendors_own(vendor: &str) -> String {
    format!(
        "C’est un code propre à {vendor}. Aucun de ces codes n’est documenté pour les services Xbox : il vient d’un \
         proxy ou d’un autre site."
    )
}

/// A code of one service's own.
pub(crate) fn service_error_of(source: &str) -> String {
    format!("ServiceError de {source}")
}

/// Said of a number that is no status and nothing else.
pub(crate) fn not_a_status(query: &str) -> String {
    format!(
        "rien dans les tableaux ne correspond à {query} : les statuts vont de 100 à 599, et ce n’est aucun autre code connu"
    )
}

/// Said of a number that is too large.
pub(crate) fn too_wide(query: &str) -> String {
    format!("rien dans les tableaux ne correspond à {query} : ce n’est pas une valeur de 32 bits")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::xsapi_codes_of;

    #[test]
    fn an_hresult_is_taken_apart() {
        assert_eq!(
            parts(Parts::of(0x8007_0005)),
            "Aucune source connue de nous n’a cette valeur. D’après ses parties, c’est un échec ; sa catégorie \
             (facility) est 7 WIN32 (erreurs de Windows) ; son code est 5 (0x0005)."
        );
    }

    #[test]
    fn one_condition_and_several_read_well() {
        let codes = |value| xsapi_codes(&xsapi_codes_of(value).collect::<Vec<_>>());
        assert_eq!(codes(0x8086_000C), "Le code 2001 lui correspond.");
        assert_eq!(
            codes(0x8007_0525),
            "Les codes 2002 (utilisateur changé) et 2004 (non connecté) lui correspondent."
        );
    }
}
