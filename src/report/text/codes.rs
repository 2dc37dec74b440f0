//! Codes: whose they are, how they are known, codes that are in no table.

use crate::catalog::{self, Certainty, Hex32, XsapiCode};
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
pub(crate) const RULE: Text =
    Text::new("rule of xblstatus diagnose", "règle de xblstatus diagnose");
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

/// The code of an error object that names no service.
pub(crate) const SERVICE_ERROR_RESPONSE: &str = "ServiceErrorResponse";

/// How a code is known that was seen and is in no Microsoft table.
pub(crate) const SEEN_ONLY: Text = Text::new("seen, not documented", "vu, non documenté");

/// How a message is known that Microsoft documents.
pub(crate) const MESSAGE_DOCUMENTED: Text = Text::new("documented message", "message documenté");

/// How a code is known that a page has as a sample.
pub(crate) const SAMPLE: Text = Text::new("documented as a sample", "documenté comme exemple");

/// How a sign-in error is known.
pub(crate) fn certainty(certainty: Certainty) -> Text {
    match certainty {
        Certainty::Header => Text::new(
            "documented in the public header of XSAPI",
            "documenté dans le fichier d’en-tête public de XSAPI",
        ),
        Certainty::HeaderAndPage => Text::new(
            "documented in the public header of XSAPI and on a Microsoft page",
            "documenté dans le fichier d’en-tête public de XSAPI et sur une page de Microsoft",
        ),
        Certainty::Page => Text::new(
            "documented on a Microsoft page",
            "documenté sur une page de Microsoft",
        ),
        Certainty::PageAndReports => Text::new(
            "documented on a Microsoft page; many public reports agree",
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
            "XSAPI returns it for its error {named}.",
            "XSAPI la renvoie pour son erreur {named}."
        ),
        _ => tr!(
            language,
            "XSAPI returns it for its errors {named}.",
            "XSAPI la renvoie pour ses erreurs {named}."
        ),
    }
}

/// What kind of code a word of a status object is.
pub(crate) fn status_error_under(language: Language, statuses: &[u16]) -> String {
    let statuses: Vec<String> = statuses.iter().map(u16::to_string).collect();
    match statuses.as_slice() {
        [] => language.say("error in a status object", "erreur dans un objet status"),
        _ => tr!(
            language,
            "error in a status object, under {}",
            "erreur dans un objet status, sous le statut {}",
            statuses.join(", ")
        ),
    }
}

sentences! {
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

    /// Said of a number that lacks a digit.
    fn digit_missing(query: &str):
        "nothing in the tables matches {query}: it has seven hexadecimal digits, an HRESULT has eight",
        "rien dans les tableaux ne correspond à {query} : il a sept chiffres hexadécimaux, un HRESULT en a huit";

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
    fn one_condition_and_several_read_well() {
        let codes = |value| {
            let codes: Vec<&XsapiCode> = xsapi_codes_of(value).collect();
            [English, French].map(|language| xsapi_codes(language, &codes))
        };
        assert_eq!(
            codes(0x8086_000C),
            [
                "XSAPI returns it for its error 2001.",
                "XSAPI la renvoie pour son erreur 2001."
            ]
        );
        assert_eq!(
            codes(0x8007_0525),
            [
                "XSAPI returns it for its errors 2002 (user switched) and 2004 (not signed in).",
                "XSAPI la renvoie pour ses erreurs 2002 (utilisateur changé) et 2004 (non connecté)."
            ]
        );
    }
}
