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
    "RFC 6455 section 7.4.1",
    "https://www.rfc-editor.org/rfc/rfc6455#section-7.4",
);

/// The rows, in ascending order.
pub static TABLE: &[WebSocketClose] = rows! {
    row(1000, "normal closure", "fermeture normale")
        means "The connection was closed on purpose." "La connexion a été fermée volontairement."
        documented (RFC_6455);
};

const fn row(number: i32, en: &'static str, fr: &'static str) -> WebSocketClose {
    WebSocketClose {
        number,
        name: Text::new(en, fr),
        known: Known::NOTHING,
    }
}

knows!(WebSocketClose: means, documented);
