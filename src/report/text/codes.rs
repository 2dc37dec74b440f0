//! Codes: whose they are, how they are known, HRESULTs and their parts, codes that are in no table.

use crate::catalog::{self, Certainty, Hex32, HresultSource, Parts, XsapiCode};
use crate::language::{Language, Text, sentences, tr};
use crate::report::text::grammar::all_of;

/// A 32-bit value as Windows writes it.
pub(crate) fn value(value: u32) -> String {
    Hex32(value).to_string()
}

/// The HRESULT of a status, as Windows writes it.
pub(crate) fn hresult(status: u16) -> Option<String> {
    catalog::hresult(status).map(value)
}

/// The label of what XSAPI makes of a code.
pub(crate) const XSAPI: &str = "XSAPI";

/// What a number is called that stands where a status should.
pub(crate) const NO_STATUS: Text =
    Text::new("not an HTTP status code", "pas un code de statut HTTP");

/// What a sign-in error is called beside its name.
pub(crate) const SIGN_IN_ERROR: Text = Text::new("Xbox sign-in error", "erreur de connexion Xbox");

/// What a word of the domain is called.
pub(crate) const TERM: Text = Text::new("term", "terme");

/// Other words for the same thing.
pub(crate) fn also_called(language: Language, words: &[&str]) -> String {
    let words = words.join(", ");
    tr!(language, "Also called: {words}.", "Autres noms : {words}.")
}

pub(crate) const TERM_DOCUMENTED: Text = Text::new(
    "Microsoft's pages or a standard, in our words",
    "pages de Microsoft ou norme, reformulées",
);

/// What a value of the sign-in range is called that no table has.
pub(crate) const UNKNOWN_SIGN_IN: Text = Text::new(
    "unknown Xbox sign-in error",
    "erreur de connexion Xbox inconnue",
);

/// What an HRESULT is called that no table has.
pub(crate) const UNKNOWN_HRESULT: Text = Text::new("unknown HRESULT", "HRESULT inconnu");

/// The code of an error object that names no service.
pub(crate) const SERVICE_ERROR_RESPONSE: &str = "ServiceErrorResponse";

/// How a code is known that was seen and is in no table of Microsoft's.
pub(crate) const SEEN_ONLY: Text = Text::new("seen, not documented", "observé, non documenté");

/// How a message is known that Microsoft documents.
pub(crate) const MESSAGE_DOCUMENTED: Text = Text::new("documented message", "message documenté");

/// How a code is known that a page has as a sample.
pub(crate) const SAMPLE: Text = Text::new("documented as a sample", "documenté comme exemple");

/// Said in the place of a meaning when there is a name alone.
pub(crate) const NAME_SAYS_IT: Text = Text::new(
    "Its name is all that is known; it says what is meant.",
    "On n’en connaît que le nom, qui dit ce qu’il signifie.",
);

/// Said of the names of XAL, which builds with the GDK define as other numbers.
pub(crate) const OTHER_IN_GDK_BUILDS: Text = Text::new(
    "Builds with the GDK define most E_XAL names as other numbers.",
    "Les programmes construits avec le GDK donnent d’autres nombres à la plupart des noms E_XAL.",
);

/// How a sign-in error is known.
pub(crate) fn certainty(certainty: Certainty) -> Text {
    match certainty {
        Certainty::Header => Text::new(
            "documented in the public header of XSAPI",
            "documenté dans le fichier d’en-tête public de XSAPI",
        ),
        Certainty::HeaderAndPage => Text::new(
            "documented in the public header of XSAPI and on a page of Microsoft's",
            "documenté dans le fichier d’en-tête public de XSAPI et sur une page de Microsoft",
        ),
        Certainty::Page => Text::new(
            "documented on a page of Microsoft's",
            "documenté sur une page de Microsoft",
        ),
        Certainty::PageAndReports => Text::new(
            "documented on a page of Microsoft's; many public reports agree",
            "documenté sur une page de Microsoft ; de nombreux rapports publics concordent",
        ),
        Certainty::Name => Text::new(
            "the public header of XSAPI has the name; the meaning is only read from it",
            "le fichier d’en-tête public de XSAPI a le nom ; le sens n’est lu que dans celui-ci",
        ),
        Certainty::SourceName => Text::new(
            "the source of XSAPI has the name, its public header does not; the meaning is only read from it",
            "le code source de XSAPI a le nom, son fichier d’en-tête public non ; le sens n’est lu que dans ce nom",
        ),
        Certainty::Seen => SEEN_ONLY,
    }
}

/// Whose an HRESULT is.
pub(crate) fn origin(origin: HresultSource) -> Text {
    match origin {
        HresultSource::LibHttpClient => {
            Text::new("HRESULT of libHttpClient", "HRESULT de libHttpClient")
        }
        HresultSource::Xal => Text::new("HRESULT of XAL", "HRESULT de XAL"),
        HresultSource::Xsapi => Text::new("HRESULT of XSAPI", "HRESULT de XSAPI"),
        HresultSource::Gdk => Text::new("HRESULT of the GDK", "HRESULT du GDK"),
        HresultSource::Windows => Text::new("HRESULT of Windows", "HRESULT de Windows"),
        HresultSource::PlayFab => Text::new("HRESULT of PlayFab Party", "HRESULT de PlayFab Party"),
    }
}

/// How an HRESULT is known.
pub(crate) fn vouched_by(origin: HresultSource) -> Text {
    match origin {
        HresultSource::LibHttpClient => Text::new(
            "documented in the public header of libHttpClient",
            "documenté dans le fichier d’en-tête public de libHttpClient",
        ),
        HresultSource::Xal => Text::new(
            "named in the public header of XAL",
            "nommé dans le fichier d’en-tête public de XAL",
        ),
        HresultSource::Xsapi => Text::new(
            "documented in the public header of XSAPI",
            "documenté dans le fichier d’en-tête public de XSAPI",
        ),
        HresultSource::Gdk => Text::new(
            "named on the GDK's page of error codes",
            "nommé sur la page des codes d’erreur du GDK",
        ),
        HresultSource::Windows => Text::new(
            "named in the Windows SDK; the meaning is that of XSAPI",
            "nommé dans le SDK Windows ; le sens est celui de XSAPI",
        ),
        HresultSource::PlayFab => SEEN_ONLY,
    }
}

/// What can be said of an HRESULT that no table has.
pub(crate) fn parts(language: Language, parts: Parts) -> String {
    let kind = match parts.failure {
        true => Text::new("a failure", "un échec"),
        false => Text::new("a success", "une réussite"),
    };
    let facility = match parts.known_facility() {
        Some(facility) => {
            let name = facility.name.map(|name| format!(" {name}"));
            format!(
                "{}{} ({})",
                facility.number,
                name.unwrap_or_default(),
                facility.about.in_language(language)
            )
        }
        None if parts.is_plain => tr!(
            language,
            "{}, which is not known to us",
            "{}, inconnue de nous",
            parts.facility
        ),
        None => language.say(
            "not told, because bits 29 and 30 are not both clear",
            "indéterminée, car les bits 29 et 30 ne sont pas tous deux à zéro",
        ),
    };
    tr!(
        language,
        "No source known to us has this value. By its parts it is {}; its facility is {facility}; its code is \
         {code} (0x{code:04X}).",
        "Aucune source connue de nous n’a cette valeur. D’après ses parties, c’est {} ; sa catégorie (facility) est \
         {facility} ; son code est {code} (0x{code:04X}).",
        kind.in_language(language),
        code = parts.code
    )
}

/// The error of Windows with the number of an HRESULT.
pub(crate) fn same_as_windows_error(language: Language, number: u16, of_wininet: bool) -> String {
    let kind = if of_wininet { "WinINet" } else { "Win32" };
    tr!(
        language,
        "Its low half is the number of {kind} error {number}.",
        "Sa moitié basse est le numéro de l’erreur {kind} {number}."
    )
}

/// The conditions of XSAPI that are returned as one HRESULT.
pub(crate) fn xsapi_codes(language: Language, codes: &[&XsapiCode]) -> String {
    let named: Vec<String> = codes
        .iter()
        .map(|code| match code.condition {
            Some(condition) => format!("{} ({})", code.number, condition.in_language(language)),
            None => code.number.to_string(),
        })
        .collect();
    let named = all_of(language, &named);
    match codes {
        [_] => tr!(
            language,
            "Code {named} stands for it.",
            "Le code {named} lui correspond."
        ),
        _ => tr!(
            language,
            "Codes {named} stand for it.",
            "Les codes {named} lui correspondent."
        ),
    }
}

sentences! {
    /// What kind of code a word of a status object is.
    fn status_error_under(status: u16):
        "error in a status object, under {status}",
        "erreur dans un objet status, sous le statut {status}";

    /// What kind of text a known message is.
    fn message_under(status: u16):
        "message of the session directory, under {status}",
        "message du répertoire de sessions, sous le statut {status}";

    /// A code of one service's own.
    fn service_error_of(source: &str):
        "ServiceError of {source}",
        "ServiceError de {source}";

    /// A status that only some vendor uses.
    fn vendors_own(code: u16, vendor: &str):
        "{code} is a code of {vendor}'s own, neither in the HTTP standard nor documented for the Xbox services: probably \
         a gateway, a proxy or another site answered.",
        "{code} est un code propre à {vendor}, absent de la norme HTTP et non documenté pour les services Xbox : c’est \
         sans doute une passerelle, un proxy ou un autre site qui a répondu.";

    /// Said of a number that is no status and nothing else.
    fn not_a_status(query: &str):
        "nothing in the tables matches {query}: statuses are 100 to 599, and it is no other known code",
        "rien dans les tableaux ne correspond à {query} : les statuts vont de 100 à 599, et ce n’est aucun autre \
         code connu";

    /// Said of a number that is too large.
    fn too_wide(query: &str):
        "nothing in the tables matches {query}: it is not a 32-bit value",
        "rien dans les tableaux ne correspond à {query} : ce n’est pas une valeur de 32 bits";
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::xsapi_codes_of;
    use crate::language::Language::{English, French};

    #[test]
    fn an_hresult_is_taken_apart() {
        assert_eq!(
            [English, French].map(|language| parts(language, Parts::of(0x8007_0005))),
            [
                "No source known to us has this value. By its parts it is a failure; its facility is 7 WIN32 \
                 (Windows errors); its code is 5 (0x0005).",
                "Aucune source connue de nous n’a cette valeur. D’après ses parties, c’est un échec ; sa catégorie \
                 (facility) est 7 WIN32 (erreurs de Windows) ; son code est 5 (0x0005)."
            ]
        );
        assert!(
            parts(English, Parts::of(0x0001_0000))
                .contains("a success; its facility is 1, which is not known to us;")
        );
        assert!(
            parts(English, Parts::of(0xA019_0199))
                .ends_with("facility is not told, because bits 29 and 30 are not both clear; its code is 409 (0x0199).")
        );
    }

    #[test]
    fn one_condition_and_several_read_well() {
        let codes = |value| {
            let codes: Vec<&XsapiCode> = xsapi_codes_of(value).collect();
            [English, French].map(|language| xsapi_codes(language, &codes))
        };
        assert_eq!(
            codes(0x8086_000C),
            ["Code 2001 stands for it.", "Le code 2001 lui correspond."]
        );
        assert_eq!(
            codes(0x8007_0525),
            [
                "Codes 2002 (user switched) and 2004 (not signed in) stand for it.",
                "Les codes 2002 (utilisateur changé) et 2004 (non connecté) lui correspondent."
            ]
        );
    }
}
