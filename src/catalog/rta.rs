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
    message(1, "subscribe", "[1,n,\"uri\"]", "[1,n,code,subscription id,data]")
        means "Asks for the events of a resource; the answer has a code and the state now."
            "Demande les événements d’une ressource ; la réponse porte un code et l’état actuel."
        documented (XSAPI);
};

/// The codes, in ascending order.
pub static CODES: &[RtaCode] = rows! {
    code(1001, "throttled", "limité", 0x8923_5201)
        means "The service slows the client down. XSAPI tries again after n² seconds, 60 at most."
            "Le service freine le client. XSAPI réessaie après n² secondes, 60 au plus."
        documented (XSAPI);
};

const fn message(
    number: u8,
    name: &'static str,
    sent: &'static str,
    answered: &'static str,
) -> RtaMessage {
    RtaMessage {
        number,
        name,
        sent: Some(sent),
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
