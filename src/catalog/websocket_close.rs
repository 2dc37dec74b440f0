//! Close codes of WebSockets, and numbers of libraries that stand in their place.

use crate::catalog::known::{Known, Page, knows};
use crate::catalog::rows::rows;
use crate::language::Text;

/// Why a WebSocket was closed.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct WebSocketClose {
    /// The number.
    pub number: i32,
    /// What it is called, in words.
    pub name: Text,
    /// What is known of it.
    pub known: Known,
}

/// The row of a number.
#[must_use]
pub fn websocket_close(number: i64) -> Option<&'static WebSocketClose> {
    TABLE.iter().find(|row| i64::from(row.number) == number)
}

const RFC_6455: Page = Page::new(
    "RFC 6455 section 7.4",
    "https://www.rfc-editor.org/rfc/rfc6455#section-7.4",
);

const IANA: Page = Page {
    name: "IANA registry of WebSocket close codes",
    address: None,
};

const PAL: Page = Page::new(
    "libHttpClient, pal.h",
    "https://github.com/microsoft/libHttpClient",
);

const LIFETIME: Text = Text::new(
    "Real-time activity: see how long the connection lasted. XSAPI reconnects after 90 minutes and the service ends a connection after 2 hours, so a close at about those times is normal.",
    "Activité en temps réel : regardez combien de temps la connexion a tenu. XSAPI se reconnecte au bout de 90 minutes et le service met fin à une connexion au bout de 2 heures : une fermeture vers ces moments est normale.",
);

const NOT_SERVICE_ERROR: Text = Text::new(
    "Do not take it for ServiceError 4000.",
    "Ne le prenez pas pour le ServiceError 4000.",
);

/// The rows, in ascending order.
pub static TABLE: &[WebSocketClose] = rows! {
    row(-1, "never connected", "jamais connecté")
        means "A number of Java-WebSocket, not a close code: the connection was never made."
            "Un nombre de Java-WebSocket, pas un code de fermeture : la connexion n’a jamais été établie."
        seen "Broadcaster#355";
    row(1000, "normal closure", "fermeture normale")
        means "The connection was closed on purpose." "La connexion a été fermée volontairement."
        advises_text (LIFETIME)
        documented (RFC_6455);
    row(1001, "going away", "départ")
        means "The server or the client goes away." "Le serveur ou le client s’en va."
        advises_text (LIFETIME)
        documented (RFC_6455);
    row(1002, "protocol error", "erreur de protocole")
        means "An error in the protocol ended the connection." "Une erreur de protocole a mis fin à la connexion."
        documented (RFC_6455);
    row(1003, "unsupported data", "données non prises en charge")
        means "One side received data that it does not support." "L’une des deux parties a reçu des données qu’elle ne prend pas en charge."
        documented (RFC_6455);
    row(1005, "no status received", "aucun code reçu")
        means "The close frame had no code. This number is never sent: a library puts it in place of the missing one."
            "La trame de fermeture n’avait pas de code. Ce nombre n’est jamais envoyé : une bibliothèque le met à la place de celui qui manque."
        documented (RFC_6455);
    row(1006, "abnormal closure", "fermeture anormale")
        means "The connection broke without a close frame. This number is never sent and says nothing of the cause. Seen with real-time activity after the device token had expired, and with one account used in two places."
            "La connexion s’est rompue sans trame de fermeture. Ce nombre n’est jamais envoyé et ne dit rien de la cause. Vu avec l’activité en temps réel après l’expiration du jeton d’appareil, et avec un compte utilisé à deux endroits."
        advises_text (LIFETIME)
        documented (RFC_6455)
        also_seen "RFC 6455 section 7.4, Broadcaster#36 #78 #257 #260";
    row(1007, "invalid payload", "contenu non valide")
        means "The content of a message was not valid." "Le contenu d’un message n’était pas valide."
        documented (RFC_6455);
    row(1008, "policy violation", "infraction aux règles")
        means "A message broke a policy of the side that received it." "Un message a enfreint une règle de la partie qui l’a reçu."
        documented (RFC_6455);
    row(1009, "too large", "trop grand")
        means "A message was too large." "Un message était trop volumineux."
        documented (RFC_6455);
    row(1010, "extension expected", "extension attendue")
        means "The client expected an extension, and the negotiation did not bring it." "Le client attendait une extension, et la négociation ne l’a pas apportée."
        documented (RFC_6455);
    row(1011, "server error", "erreur du serveur")
        means "The server had an error." "Le serveur a eu une erreur."
        documented (RFC_6455);
    row(1012, "restart", "redémarrage")
        means "The service restarts." "Le service redémarre."
        documented (IANA);
    row(1013, "try again later", "réessayer plus tard")
        means "The service asks for another try later." "Le service demande une nouvelle tentative plus tard."
        documented (IANA);
    row(1014, "bad gateway", "mauvaise passerelle")
        means "A gateway on the way had an error." "Une passerelle sur le trajet a eu une erreur."
        documented (IANA);
    row(1015, "TLS failure", "échec TLS")
        means "The TLS handshake failed. This number is never sent."
            "La négociation TLS a échoué. Ce nombre n’est jamais envoyé."
        documented (RFC_6455);
    row(4000, "unknown error of libHttpClient", "erreur inconnue de libHttpClient")
        means "libHttpClient's number for an unknown error." "Le numéro de libHttpClient pour une erreur inconnue."
        advises_text (NOT_SERVICE_ERROR)
        documented (PAL);
    row(12002, "WinHTTP timeout", "délai WinHTTP dépassé")
        means "libHttpClient closed the connection because WinHTTP ran out of time."
            "libHttpClient a fermé la connexion parce que le délai de WinHTTP était dépassé."
        documented (PAL);
};

const fn row(number: i32, en: &'static str, fr: &'static str) -> WebSocketClose {
    WebSocketClose {
        number,
        name: Text::new(en, fr),
        known: Known::NOTHING,
    }
}

knows!(WebSocketClose: means, advises_text, seen, documented, also_seen);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_found_by_its_number() {
        assert!(TABLE.is_sorted_by(|a, b| a.number < b.number));
        for row in TABLE {
            assert_eq!(websocket_close(row.number.into()), Some(row));
        }
        assert_eq!(websocket_close(1004), None);
    }
}
