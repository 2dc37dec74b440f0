//! What codes of the neighbours of the Xbox services are called, and how they are known.

use crate::catalog::{Authority, EndpointAnswer, Known, Mark, PlayFabCode, RtaCode, RtaMessage};
use crate::language::{Language, Text, tr};
use crate::report::text::codes::{SEEN_ONLY, value};
use crate::report::text::names::source_name;

/// What a word of OAuth is called.
pub(crate) const OAUTH_ERROR: Text = Text::new("OAuth error", "erreur OAuth");

/// What a number of Entra is called.
pub(crate) const ENTRA_ERROR: Text = Text::new(
    "sign-in error of Microsoft Entra",
    "erreur de connexion de Microsoft Entra",
);

/// Said of a number of Entra that our table has not.
pub(crate) const NOT_IN_OUR_TABLE: Text = Text::new(
    "This number is not in our table. Microsoft explains it at the address below.",
    "Ce numéro n’est pas dans notre tableau. Microsoft l’explique à l’adresse ci-dessous.",
);

/// What a code of PlayFab is called.
pub(crate) const PLAYFAB_ERROR: Text = Text::new("PlayFab error", "erreur PlayFab");

/// What a failure of a streaming session is called.
pub(crate) const STREAM_ERROR: Text = Text::new(
    "failure of a streaming session",
    "échec d’une session de streaming",
);

/// What a kind of message of real-time activity is called.
pub(crate) const RTA_MESSAGE: Text = Text::new("RTA message", "message RTA");

/// What a code of real-time activity is called.
pub(crate) const RTA_CODE: Text = Text::new("RTA code", "code RTA");

/// What a close code is called.
pub(crate) const WEBSOCKET_CLOSE: Text =
    Text::new("WebSocket close code", "code de fermeture WebSocket");

/// What a gateway is called.
pub(crate) const GATEWAY: Text = Text::new(
    "gateway in front of a service",
    "passerelle devant un service",
);

/// What a number of Qt is called.
pub(crate) const QT_ERROR: Text = Text::new(
    "number of Qt, not an HTTP status",
    "numéro de Qt, pas un statut HTTP",
);

/// A number of Qt.
pub(crate) fn qt_error(language: Language, number: u16) -> String {
    tr!(language, "Qt error {number}", "erreur Qt {number}")
}

/// Whose endpoint answers, and with what.
pub(crate) fn endpoint(language: Language, row: &EndpointAnswer) -> String {
    let whose = match row.authority {
        Authority::Xbox if row.host == Some("title.mgt.xboxlive.com") => {
            language.say("title management (NSAL)", "gestion des titres (NSAL)")
        }
        authority => source_name(language, authority).to_owned(),
    };
    let status = row.status.map(|status| format!("HTTP {status}"));
    let place = row.paths.first().copied().or(row.host);
    [Some(whose), status, place.map(str::to_owned)]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", ")
}

/// What PlayFab's client library returns for a code.
pub(crate) fn of_playfab_library(language: Language, code: PlayFabCode) -> String {
    let symbol = code.symbol();
    tr!(
        language,
        "PlayFab's client library returns {symbol} for it.",
        "La bibliothèque cliente de PlayFab renvoie {symbol} dans ce cas."
    )
}

/// The form of a message.
pub(crate) fn rta_message(language: Language, row: &RtaMessage) -> String {
    let answered = row.answered;
    match row.sent {
        Some(sent) => tr!(
            language,
            "The client sends {sent}; the service answers {answered}.",
            "Le client envoie {sent} ; le service répond {answered}."
        ),
        None => tr!(
            language,
            "The service sends {answered}.",
            "Le service envoie {answered}."
        ),
    }
}

/// When XSAPI returns an HRESULT for a code, and which.
pub(crate) fn rta_in_xsapi(language: Language, row: &RtaCode) -> String {
    let value = value(row.hresult);
    match row.number {
        0 => tr!(language, "XSAPI returns {value}.", "XSAPI renvoie {value}."),
        1..=3 => tr!(
            language,
            "On unsubscribe XSAPI returns {value} for it; on subscribe it returns nothing.",
            "À un désabonnement, XSAPI renvoie {value} dans ce cas ; à un abonnement, il ne renvoie rien."
        ),
        _ => tr!(
            language,
            "XSAPI returns {value} for it once the client has removed the subscription.",
            "XSAPI renvoie {value} dans ce cas une fois que le client a retiré l’abonnement."
        ),
    }
}

/// What a status tells of a gateway.
pub(crate) fn gateway_under(language: Language, status: u16, says: Text) -> String {
    let says = says.in_language(language);
    tr!(
        language,
        "With status {status}: {says}",
        "Avec le statut {status} : {says}"
    )
}

/// What of a gateway's answer helps its support.
pub(crate) fn give_to_support(language: Language, quote: &str) -> String {
    tr!(
        language,
        "Give {quote} of the answer to support.",
        "Donnez {quote} de la réponse à l’assistance."
    )
}

/// How a code is known, and by what.
pub(crate) fn vouched_by_mark(language: Language, known: &Known) -> String {
    let by = known.reference;
    match known.mark {
        Mark::Documented => tr!(language, "documented: {by}", "documenté : {by}"),
        Mark::DocumentedAndSeen => tr!(
            language,
            "documented, and seen in public reports: {by}",
            "documenté, et vu dans des rapports publics : {by}"
        ),
        Mark::Name => tr!(
            language,
            "the name is documented, its meaning is not: {by}",
            "le nom est documenté, son sens non : {by}"
        ),
        Mark::Seen if by.is_empty() => SEEN_ONLY.in_language(language).to_owned(),
        Mark::Seen => tr!(
            language,
            "seen, not documented: {by}",
            "vu, non documenté : {by}"
        ),
        Mark::Inferred => language.say(
            "our reading, not documented",
            "notre interprétation, non documentée",
        ),
    }
}
