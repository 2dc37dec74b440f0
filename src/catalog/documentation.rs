//! The addresses that a report prints for further reading.

use crate::catalog::errors::service_error::ServiceError;
use crate::catalog::messages::{Message, MessageSource};
use crate::catalog::status::{Authority, Status};

/// Microsoft's page on the status codes of the session directory.
pub const MPSD_DOCUMENTATION: &str = "https://learn.microsoft.com/en-us/gaming/gdk/_content/gc/live/features/multiplayer/mpsd/how-to/live-mpsd-status-codes";

/// Microsoft's page on the status codes of all Xbox services.
pub const XBOX_DOCUMENTATION: &str = "https://learn.microsoft.com/en-us/gaming/gdk/_content/gc/reference/live/rest/additional/httpstatuscodes";

/// The HTTP standard.
pub const HTTP_DOCUMENTATION: &str = "https://www.rfc-editor.org/rfc/rfc9110";

/// Microsoft's questions and answers about the session directory, which quote some of its messages.
pub const MPSD_FAQ: &str = "https://learn.microsoft.com/en-us/gaming/gdk/_content/gc/live/features/multiplayer/mpsd/concepts/live-multiplayer-2015-faq";

impl Status {
    /// The address of the page that the row rests on; `None` for a row that rests on another RFC or registry,
    /// which `reference` names.
    ///
    /// ```
    /// use xblstatus::catalog::{self, HTTP_DOCUMENTATION};
    ///
    /// let bad_gateway = catalog::status(502).unwrap();
    /// assert_eq!(bad_gateway.documentation(), Some(HTTP_DOCUMENTATION));
    /// ```
    #[must_use]
    pub fn documentation(&self) -> Option<&'static str> {
        match self.authority {
            Authority::Mpsd => Some(MPSD_DOCUMENTATION),
            Authority::Xbox => Some(XBOX_DOCUMENTATION),
            Authority::Http => self
                .reference
                .filter(|reference| reference.starts_with("RFC 9110"))
                .map(|_| HTTP_DOCUMENTATION),
            _ => None,
        }
    }
}

impl ServiceError {
    /// Microsoft's page on the ServiceError object.
    pub const DOCUMENTATION: &'static str = "https://learn.microsoft.com/en-us/gaming/gdk/_content/gc/reference/live/rest/json/json-serviceerror";
}

impl Message {
    /// The page that quotes it; `None` for a message that was seen.
    #[must_use]
    pub fn documentation(&self) -> Option<&'static str> {
        (self.origin == MessageSource::Documented).then_some(MPSD_FAQ)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::statuses::{http, mpsd, xbox};

    #[test]
    fn a_row_of_microsofts_points_to_its_table() {
        assert!(
            mpsd::TABLE
                .iter()
                .all(|status| status.documentation() == Some(MPSD_DOCUMENTATION))
        );
        assert!(
            xbox::TABLE
                .iter()
                .all(|status| status.documentation() == Some(XBOX_DOCUMENTATION))
        );
    }

    #[test]
    fn only_a_row_that_rests_on_rfc_9110_points_to_it() {
        let elsewhere: Vec<u16> = http::TABLE
            .iter()
            .filter(|status| status.documentation() != Some(HTTP_DOCUMENTATION))
            .map(|status| status.code)
            .collect();
        assert_eq!(
            elsewhere,
            [
                102, 103, 104, 207, 208, 226, 423, 424, 425, 428, 429, 431, 449, 451, 506, 507,
                508, 510, 511
            ]
        );
        assert!(
            http::TABLE
                .iter()
                .filter(|status| elsewhere.contains(&status.code))
                .all(|status| status.documentation().is_none())
        );
    }
}
