//! The addresses that a report prints for further reading.

use crate::catalog::errors::neighbours::oauth::OAuthError;
use crate::catalog::errors::observed_error::ObservedError;
use crate::catalog::errors::service_error::ServiceError;
use crate::catalog::errors::sign_in::{Certainty, SignInError};
use crate::catalog::hresult::row::{Hresult, HresultSource};
use crate::catalog::messages::{Message, MessageSource};
use crate::catalog::status::{Authority, Status};

/// Microsoft's page on the status codes of the session directory.
pub const MPSD_DOCUMENTATION: &str = "https://learn.microsoft.com/en-us/gaming/gdk/_content/gc/live/features/multiplayer/mpsd/how-to/live-mpsd-status-codes";

/// Microsoft's page on the status codes of all Xbox services.
pub const XBOX_DOCUMENTATION: &str = "https://learn.microsoft.com/en-us/gaming/gdk/_content/gc/reference/live/rest/additional/httpstatuscodes";

/// Microsoft's questions and answers about the session directory, which quote some of its messages.
pub const MPSD_FAQ: &str = "https://learn.microsoft.com/en-us/gaming/gdk/_content/gc/live/features/multiplayer/mpsd/concepts/live-multiplayer-2015-faq";

/// The registry of HTTP statuses.
pub(crate) const IANA_DOCUMENTATION: &str = "https://www.iana.org/assignments/http-status-codes/";

/// Microsoft's protocol for documents on the web, which has a status of its own.
pub(crate) const WDV_DOCUMENTATION: &str =
    "https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-wdv/";

/// What the bits of an HRESULT are.
pub(crate) const HRESULT_DOCUMENTATION: &str = "https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-erref/0642cb2f-2075-4469-918c-4441e69c548a";

/// The values of winerror.h.
pub(crate) const COM_DOCUMENTATION: &str =
    "https://learn.microsoft.com/en-us/windows/win32/com/structure-of-com-error-codes";

/// The source of .NET.
pub(crate) const DOT_NET_DOCUMENTATION: &str = "https://github.com/dotnet/runtime";

/// The GDK's page of error codes.
const GDK_ERROR_CODES: &str =
    "https://learn.microsoft.com/en-us/gaming/gdk/docs/reference/errorcodes";

/// The source of XSAPI, which brings the header of XAL along.
pub(crate) const XSAPI_SOURCE: &str = "https://github.com/microsoft/xbox-live-api";

/// The public header of XSAPI.
const XSAPI_HEADER: &str =
    "https://github.com/microsoft/xbox-live-api/blob/main/Include/xsapi-cpp/errors.h";

/// Microsoft's page on the ServiceErrorResponse object.
const SERVICE_ERROR_RESPONSE: &str = "https://github.com/MicrosoftDocs/xbox-live-docs/blob/docs/xbox-live-docs-pr/api-ref/xbox-live-rest/json/json-serviceerrorresponse.md";

/// The standard on what a token endpoint answers with.
const OAUTH_ERRORS: &str = "https://www.rfc-editor.org/rfc/rfc6749#section-5.2";

/// What a title's own service may meet when it signs in.
const TITLE_SERVICE_CALLS: &str = "https://learn.microsoft.com/en-us/gaming/gdk/docs/services/fundamentals/s2s-auth-calls/s2s-calls/live-title-service-calls-xbox-live";

/// How the services are to be called: limits, waits, retries.
pub(crate) const CALLING: &str = "https://github.com/MicrosoftDocs/xbox-live-docs/blob/docs/xbox-live-docs-pr/test-release/best-practices/live-best-practices-calling-xbl.md";

/// Microsoft's trace analyzer.
pub(crate) const TRACE_ANALYZER: &str = "https://github.com/microsoft/xbox-live-trace-analyzer";

/// Trouble with sign-in.
pub(crate) const SIGN_IN_TROUBLE: &str = "https://github.com/MicrosoftDocs/xbox-live-docs/blob/docs/xbox-live-docs-pr/features/identity/auth/live-troubleshooting-sign-in.md";

impl Status {
    /// The address of what the row rests on: a Microsoft page, or the section of a standard.
    ///
    /// ```
    /// let bad_gateway = xblstatus::catalog::status(502).unwrap();
    /// let address = "https://www.rfc-editor.org/rfc/rfc9110#section-15.6.3";
    /// assert_eq!(bad_gateway.documentation(), Some(address));
    /// ```
    #[must_use]
    pub fn documentation(&self) -> Option<&'static str> {
        match self.authority {
            Authority::Mpsd => Some(MPSD_DOCUMENTATION),
            Authority::Xbox => Some(XBOX_DOCUMENTATION),
            Authority::Http => self.reference.map(|reference| reference.address),
            _ => None,
        }
    }
}

impl ServiceError {
    /// Microsoft's page on the ServiceError object.
    pub const DOCUMENTATION: &'static str = "https://learn.microsoft.com/en-us/gaming/gdk/_content/gc/reference/live/rest/json/json-serviceerror";
}

impl ObservedError {
    /// Microsoft's page on the object that has the code, which is no page on the code.
    #[must_use]
    pub fn documentation(&self) -> &'static str {
        match self.source {
            Some(_) => ServiceError::DOCUMENTATION,
            None => SERVICE_ERROR_RESPONSE,
        }
    }
}

impl OAuthError {
    /// The page on the row; for a text that narrows a word, the standard on the errors of the token endpoint.
    #[must_use]
    pub fn documentation(&self) -> Option<&'static str> {
        let of_word = self.phrase.map(|_| OAUTH_ERRORS);
        self.known.documentation.or(of_word)
    }
}

impl Message {
    /// The page that quotes it; `None` for a message that was seen.
    #[must_use]
    pub fn documentation(&self) -> Option<&'static str> {
        (self.origin == MessageSource::Documented).then_some(MPSD_FAQ)
    }
}

impl SignInError {
    /// The page or the header that lists it; `None` for what was seen.
    #[must_use]
    pub fn documentation(&self) -> Option<&'static str> {
        Some(match self.certainty {
            Certainty::Header | Certainty::Name => XSAPI_HEADER,
            Certainty::SourceName => XSAPI_SOURCE,
            Certainty::HeaderAndPage | Certainty::Page | Certainty::PageAndReports => {
                match self.value {
                    0x8015_DC12 | 0x8086_0003 | 0x87DD_0005 | 0x87DD_000E => SIGN_IN_TROUBLE,
                    0x8015_DBFF | 0x8015_DC01 | 0x8015_DC1E | 0x87DD_0000.. => GDK_ERROR_CODES,
                    _ => TITLE_SERVICE_CALLS,
                }
            }
            Certainty::Seen => return None,
        })
    }
}

impl Hresult {
    /// The page or the header that says so; `None` where its address is not known.
    #[must_use]
    pub fn documentation(&self) -> Option<&'static str> {
        Some(match self.source {
            HresultSource::GdkPage => GDK_ERROR_CODES,
            HresultSource::SavesPage => {
                "https://learn.microsoft.com/en-us/gaming/gdk/docs/features/common/game-save/game-saves-errors"
            }
            HresultSource::LibHttpClientHeader => "https://github.com/microsoft/libHttpClient",
            HresultSource::XalHeader => XSAPI_SOURCE,
            HresultSource::XsapiHeader => XSAPI_HEADER,
            HresultSource::WindowsHeader => COM_DOCUMENTATION,
            HresultSource::PlayFabHeader => "https://github.com/PlayFab/PlayFabCSdk",
            HresultSource::LicencePage => {
                "https://learn.microsoft.com/en-us/gaming/gdk/docs/reference/system/xstore/functions/xstorecanacquirelicenseforpackageresult"
            }
            HresultSource::GdkHeader
            | HresultSource::PlayFabPage
            | HresultSource::StorePage
            | HresultSource::OperationsPage => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::errors::sign_in;
    use crate::catalog::hresult::known_hresult;
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
    fn a_row_of_the_standard_points_to_its_section() {
        for (code, address) in [
            (100, "https://www.rfc-editor.org/rfc/rfc9110#section-15.2.1"),
            (103, "https://www.rfc-editor.org/rfc/rfc8297"),
            (423, "https://www.rfc-editor.org/rfc/rfc4918#section-11.3"),
            (429, "https://www.rfc-editor.org/rfc/rfc6585#section-4"),
            (104, IANA_DOCUMENTATION),
            (449, WDV_DOCUMENTATION),
        ] {
            let row = http::TABLE.iter().find(|row| row.code == code).unwrap();
            assert_eq!(row.documentation(), Some(address));
        }
        for row in http::TABLE {
            assert!(row.documentation().is_some(), "{}", row.code);
        }
    }

    #[test]
    fn a_sign_in_error_points_to_what_lists_it_and_what_was_seen_to_nothing() {
        for row in sign_in::TABLE {
            let is_seen = row.certainty == Certainty::Seen;
            assert_eq!(row.documentation().is_none(), is_seen, "{:#X}", row.value);
        }
        for (value, address) in [
            (0x8015_DC00, XSAPI_HEADER),
            (0x8015_DC09, TITLE_SERVICE_CALLS),
            (0x8015_DC12, SIGN_IN_TROUBLE),
            (0x8015_DC1E, GDK_ERROR_CODES),
            (0x8015_DC20, XSAPI_SOURCE),
            (0x87DD_0005, SIGN_IN_TROUBLE),
            (0x87DD_0033, GDK_ERROR_CODES),
        ] {
            let row = sign_in::sign_in_error(value).unwrap();
            assert_eq!(row.documentation(), Some(address), "{value:#X}");
        }
    }

    #[test]
    fn an_hresult_points_to_its_page_where_the_address_is_known() {
        let address = |value| known_hresult(value).unwrap().documentation();
        assert_eq!(address(0x8007_0005), Some(GDK_ERROR_CODES));
        assert_eq!(address(0x8924_0107), None, "XGameErr.h has no address");
        assert_eq!(address(0x803F_6300), None, "the address is presumed");
        assert_eq!(address(0x8007_0525), Some(XSAPI_HEADER));
        assert_eq!(address(0x8004_0154), Some(COM_DOCUMENTATION));
    }
}
