//! What the documentation says: constant tables, and the look-up over them.
//!
//! There is one table for each source. [`find`] takes what a user types, [`status`] a number, [`recognise`] a path.
//!
//! ```
//! use xblstatus::catalog::{self, Authority};
//!
//! let conflict = catalog::status(409).unwrap();
//! assert_eq!(conflict.authority, Authority::Mpsd);
//! assert_eq!(conflict.situations.len(), 3);
//! ```

mod data;
mod documentation;
mod entries;
mod entry;
mod entry_names;
pub mod errors;
pub mod gateways;
pub mod hresult;
mod known;
pub mod messages;
mod names;
pub mod qt;
mod query;
pub mod rate_limits;
mod rows;
pub mod rta;
pub mod rules;
mod services;
mod status;
pub mod statuses;
mod tables;
mod target;
pub mod terms;
mod uris;
pub mod websocket_close;

pub use crate::language::Text;
pub(crate) use documentation::IANA_DOCUMENTATION;
pub use documentation::{MPSD_DOCUMENTATION, MPSD_FAQ, XBOX_DOCUMENTATION};
pub use entry::{Code, Entry};
pub use errors::neighbours::aadsts::{Aadsts, aadsts, aadsts_address, aadsts_in};
pub use errors::neighbours::endpoint::{AnswerBody, Answered, EndpointAnswer};
pub(crate) use errors::neighbours::minecraft::is_sign_in as is_minecraft_sign_in;
pub use errors::neighbours::oauth::{OAuthEndpoint, OAuthError, oauth_error};
pub use errors::neighbours::playfab::{
    PlayFabCode, PlayFabRetry, PlayFabRow, all_playfab_codes, playfab_code, playfab_named,
    playfab_of_hresult,
};
pub(crate) use errors::neighbours::sign_in_endpoints::sends_to_headers;
pub use errors::neighbours::streaming::{StreamError, stream_error};
pub use errors::neighbours::{all_endpoint_answers, endpoint_answer};
pub use errors::observed_error::{ObservedError, observed_errors, service_error_of};
pub use errors::service_error::{ServiceError, service_error};
pub(crate) use errors::sign_in::NO_REMEDY;
pub use errors::sign_in::{Certainty, SignInError, is_sign_in_value, sign_in_error};
pub use errors::status_error::{StatusError, status_error};
pub use gateways::{Gateway, GatewayPage, Sign, gateway, network_page};
pub(crate) use gateways::{gateway_named, gateway_of_id};
pub(crate) use hresult::dot_net::exception_with;
pub use hresult::dot_net::{DotNetError, all_dot_net_errors, dot_net_error};
pub(crate) use hresult::gdk_value;
pub use hresult::http::{hresult, http_status_in};
pub(crate) use hresult::http::{hresult_symbols, parse_http_hresult};
pub use hresult::nt_status::{NtStatus, NtStatusRow, all_nt_statuses};
pub use hresult::parts::{Facility, Hex32, Parts};
pub(crate) use hresult::ranges::range_of;
pub use hresult::row::{Hresult, HresultCertainty, HresultOrigin, HresultSource};
pub(crate) use hresult::value_named;
pub use hresult::win32::{Win32Error, all_win32_errors, win32_error};
pub use hresult::xsapi::{XsapiCode, xsapi_code, xsapi_codes_of, xsapi_on_status};
pub use hresult::{all_hresults, known_hresult};
pub(crate) use known::only_waits;
pub use known::{Known, Mark};
pub use names::Names;
pub use qt::{QtError, QtRow, all_qt_errors, qt_error};
pub(crate) use query::called;
#[cfg(feature = "cli")]
pub(crate) use query::is_code;
#[cfg(feature = "cli")]
pub(crate) use query::phrase::{is_small, status_in_sentence};
pub use query::resolve::NoMatch;
pub(crate) use query::resolve::{entry_of, is_service, row_of_service, sign_left_out};
pub(crate) use query::status_names::names_in_one_word;
pub use query::{QueryKind, SearchResult, find, find_exact};
pub use rate_limits::{
    Call, Calls, DocumentedLimit, Edition, LimitSource, OtherFigures, counts_in_periods,
    documented_limit, documented_limits,
};
pub use rta::{RtaCode, RtaMessage, rta_code, rta_message};
pub use rules::{Basis, Need, Rule, Severity, Threshold, Unit, all_rules, rule};
pub(crate) use services::is_under;
pub use services::{Service, authority_of};
pub use status::{
    Authority, Class, DocumentedBody, Methods, Reference, Situation, Status, Targets,
};
pub use statuses::pseudo_status::{PseudoStatus, pseudo_status, vendor};
pub use statuses::{all_statuses, status, status_of, status_under, wider_status};
pub use tables::{MpsdRow, Row, Table};
pub use target::Target;
pub use terms::Term;
pub use uris::{Recognised, recognise};
pub(crate) use uris::{bare, is_guid, query_parameter};
pub use websocket_close::{WebSocketClose, websocket_close};

#[cfg(test)]
mod tests;
