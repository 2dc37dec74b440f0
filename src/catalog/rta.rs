//! Real-time activity: the messages on its WebSocket, and the codes in its answers.

use crate::catalog::known::{Known, Page, knows};
use crate::catalog::rows::rows;
use crate::language::Text;

/// A kind of message.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RtaMessage {
    /// The first item of the array.
    pub number: u8,
    /// What it is called.
    pub name: &'static str,
    /// What the client sends; `None` where it sends none.
    pub sent: Option<&'static str>,
    /// What the service answers or sends.
    pub answered: &'static str,
    /// What is known of it.
    pub known: Known,
}

/// A code in an answer.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RtaCode {
    /// The number.
    pub number: u16,
    /// What it is called, in words.
    pub name: Text,
    /// What XSAPI returns for it.
    pub hresult: u32,
    /// What is known of it.
    pub known: Known,
}

/// The kind of message with a number.
#[must_use]
pub fn rta_message(number: i64) -> Option<&'static RtaMessage> {
    MESSAGES.iter().find(|row| i64::from(row.number) == number)
}

/// The code with a number.
#[must_use]
pub fn rta_code(number: i64) -> Option<&'static RtaCode> {
    CODES.iter().find(|row| i64::from(row.number) == number)
}

const XSAPI: Page = Page::new(
    "XSAPI, real_time_activity_connection.cpp",
    "https://github.com/microsoft/xbox-live-api",
);

/// The messages, in ascending order.
pub static MESSAGES: &[RtaMessage] = rows! {
    message(1, "subscribe", Some("[1,n,\"uri\"]"), "[1,n,code,subscription id,data]")
        means "The client asks for the events of a resource; the answer has a code, the id of the subscription and the data as it stands."
            "Le client demande les événements d’une ressource ; la réponse porte un code, l’identifiant de l’abonnement et les données du moment."
        documented (XSAPI);
    message(2, "unsubscribe", Some("[2,n,subscription id]"), "[2,n,code]")
        means "The client gives a subscription up; the answer has a code."
            "Le client abandonne un abonnement ; la réponse porte un code."
        documented (XSAPI);
    message(3, "event", None, "[3,subscription id,data]")
        means "The service tells of a change in a resource that is subscribed to."
            "Le service annonce un changement d’une ressource à laquelle le client est abonné."
        documented (XSAPI);
    message(4, "resync", None, "[4,…]")
        means "Events may have been lost: everything must be read again. XSAPI ignores it in the first 5 minutes."
            "Des événements ont pu se perdre : il faut tout relire. XSAPI l’ignore pendant les 5 premières minutes."
        documented (XSAPI);
};

/// The codes, in ascending order.
pub static CODES: &[RtaCode] = rows! {
    code(0, "success", "réussite", 0x0000_0000)
        means "No error." "Aucune erreur."
        documented (XSAPI);
    code(1, "unknown resource", "ressource inconnue", 0x8923_5201)
        means "The service does not know the resource. XSAPI logs it and does not try again."
            "Le service ne connaît pas la ressource. XSAPI le consigne et ne réessaie pas."
        documented (XSAPI);
    code(2, "subscription limit reached", "limite d’abonnements atteinte", 0x8923_5202)
        means "The client has as many subscriptions as it may have. XSAPI logs it and does not try again."
            "Le client a atteint le nombre maximal d’abonnements. XSAPI le consigne et ne réessaie pas."
        documented (XSAPI);
    code(3, "no resource data", "pas de données pour la ressource", 0x8923_5203)
        means "The resource gives no data; XSAPI calls it an access that is denied, logs it and does not try again."
            "La ressource ne donne pas de données ; XSAPI y voit un accès refusé, le consigne et ne réessaie pas."
        documented (XSAPI);
    code(1001, "throttled", "limité", 0x8923_5201)
        means "The service slows the client down. XSAPI tries again after n² seconds, 60 at most; n counts from 0."
            "Le service freine le client. XSAPI réessaie après n² secondes, 60 au plus ; n part de 0."
        documented (XSAPI);
    code(1002, "service unavailable", "service indisponible", 0x8923_5201)
        means "The service is not available. XSAPI tries again after n² seconds, 60 at most; n counts from 0."
            "Le service est indisponible. XSAPI réessaie après n² secondes, 60 au plus ; n part de 0."
        documented (XSAPI);
};

const fn message(
    number: u8,
    name: &'static str,
    sent: Option<&'static str>,
    answered: &'static str,
) -> RtaMessage {
    RtaMessage {
        number,
        name,
        sent,
        answered,
        known: Known::NOTHING,
    }
}

const fn code(number: u16, en: &'static str, fr: &'static str, hresult: u32) -> RtaCode {
    RtaCode {
        number,
        name: Text::new(en, fr),
        hresult,
        known: Known::NOTHING,
    }
}

knows!(RtaMessage: means, documented);
knows!(RtaCode: means, documented);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_found_by_its_number() {
        for row in CODES {
            assert_eq!(rta_code(row.number.into()), Some(row));
        }
        for row in MESSAGES {
            assert_eq!(rta_message(row.number.into()), Some(row));
        }
        assert_eq!(rta_code(1003), None);
        assert_eq!(rta_message(5), None);
    }
}
