//! What XSAPI, Microsoft's client library for the services, makes of codes and statuses.

use crate::language::Text;

/// A condition of XSAPI, which it returns as an HRESULT.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct XsapiCode {
    /// Its number in XSAPI.
    pub number: u16,
    /// What XSAPI calls it, in words; `None` where the HRESULT says it all.
    pub condition: Option<Text>,
    /// The HRESULT.
    pub value: u32,
}

/// The HRESULT that a condition is returned as.
#[must_use]
pub fn xsapi_code(number: i64) -> Option<&'static XsapiCode> {
    TABLE.iter().find(|code| i64::from(code.number) == number)
}

/// The conditions that are returned as an HRESULT, in ascending order.
///
/// ```
/// use xblstatus::catalog::xsapi_codes_of;
///
/// let numbers: Vec<u16> = xsapi_codes_of(0x8007_0525).map(|code| code.number).collect();
/// assert_eq!(numbers, [2002, 2004]);
/// ```
pub fn xsapi_codes_of(value: u32) -> impl Iterator<Item = &'static XsapiCode> {
    TABLE.iter().filter(move |code| code.value == value)
}

/// The conditions, in ascending order of their numbers.
pub static TABLE: &[XsapiCode] = &[
    code(1000, "bad alloc", "échec d’allocation", 0x8007_000E),
    code(1001, "bad cast", "conversion impossible", 0x8000_4002),
    code(1002, "invalid argument", "argument non valide", 0x8007_0057),
    code(1003, "out of range", "hors limites", 0x8000_000B),
    code(1004, "length error", "erreur de longueur", 0x8007_0018),
    code(1005, "range error", "erreur d’intervalle", 0x8000_000B),
    code(1006, "logic error", "erreur de logique", 0x8000_FFFF),
    code(1007, "runtime error", "erreur d’exécution", 0x8923_5200),
    code(1008, "JSON error", "erreur JSON", 0x8375_0007),
    code(1009, "WebSocket error", "erreur WebSocket", 0x8375_0005),
    code(1010, "URI error", "erreur d’URI", 0x8375_0005),
    code(1011, "generic error", "erreur générique", 0x8000_4005),
    alone(1500, 0x8923_5201),
    alone(1501, 0x8923_5202),
    alone(1502, 0x8923_5203),
    alone(1503, 0x8923_5209),
    alone(2000, 0x8923_5204),
    alone(2001, 0x8086_000C),
    code(2002, "user switched", "utilisateur changé", 0x8007_0525),
    code(
        2003,
        "user cancelled",
        "annulé par l’utilisateur",
        0x8007_04C7,
    ),
    code(2004, "not signed in", "non connecté", 0x8007_0525),
    alone(2005, 0x8923_5205),
    alone(2006, 0x8923_5206),
    code(
        3000,
        "configuration unreadable",
        "configuration illisible",
        0x8007_064A,
    ),
    code(3001, "not supported", "non pris en charge", 0x8000_4001),
];

const fn code(number: u16, en: &'static str, fr: &'static str, value: u32) -> XsapiCode {
    XsapiCode {
        number,
        condition: Some(Text { en, fr }),
        value,
    }
}

/// A condition whose HRESULT says it all.
const fn alone(number: u16, value: u32) -> XsapiCode {
    XsapiCode {
        number,
        condition: None,
        value,
    }
}

/// What XSAPI does with a status that answers a call on a session, where that is more than to pass it on.
#[must_use]
pub fn xsapi_on_status(status: u16) -> Option<Text> {
    Some(match status {
        200 => Text::new(
            "A session write has the write status \"updated\".",
            "L’écriture d’une session a l’état d’écriture « updated ».",
        ),
        201 => Text::new(
            "A session write has the write status \"created\".",
            "L’écriture d’une session a l’état d’écriture « created ».",
        ),
        204 => Text::new(
            "A GET of a session ends as 0x80070714 ERROR_RESOURCE_DATA_NOT_FOUND. A write ends as S_OK and \
                 gives no session, so no write status can be read.",
            "Le GET d’une session finit en 0x80070714 ERROR_RESOURCE_DATA_NOT_FOUND. Une écriture finit en \
                 S_OK sans rendre de session : aucun état d’écriture n’est lisible.",
        ),
        401 => Text::new(
            "A session write has the write status \"access denied\".",
            "L’écriture d’une session a l’état d’écriture « access denied ».",
        ),
        404 => Text::new(
            "A session write has the write status \"handle not found\".",
            "L’écriture d’une session a l’état d’écriture « handle not found ».",
        ),
        409 => Text::new(
            "A session write has the write status \"conflict\".",
            "L’écriture d’une session a l’état d’écriture « conflict ».",
        ),
        412 => Text::new(
            "A session write returns S_OK in the C API and hands back the current session; the write status is \
                 \"out of sync\". A 412 may not show as an error in a log.",
            "Dans l’API C, l’écriture d’une session renvoie S_OK et rend la session actuelle ; l’état d’écriture \
                 est « out of sync ». Un 412 peut ne pas apparaître comme une erreur dans un journal.",
        ),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::errors::sign_in::sign_in_error;
    use crate::catalog::hresult::known_hresult;

    #[test]
    fn the_numbers_stand_in_ascending_order() {
        assert!(TABLE.is_sorted_by(|a, b| a.number < b.number));
    }

    #[test]
    fn every_condition_is_a_known_value() {
        for code in TABLE {
            assert!(
                known_hresult(code.value).is_some() || sign_in_error(code.value).is_some(),
                "{}",
                code.number
            );
            assert_eq!(xsapi_code(code.number.into()), Some(code));
        }
        assert_eq!(xsapi_code(1012), None);
    }

    #[test]
    fn a_412_may_look_like_a_success() {
        assert!(xsapi_on_status(412).unwrap().en.contains("S_OK"));
        assert_eq!(xsapi_on_status(502), None);
    }
}
