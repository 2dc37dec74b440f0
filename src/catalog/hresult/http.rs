//! HTTP statuses as Windows error values (HRESULTs), and the ways logs spell them.
//!
//! An HRESULT is 32 bits. In those of the HTTP facility the top half is `0x8019` and the low half is the status: 412
//! is `0x8019019C`.

use crate::catalog::query::number;
use crate::catalog::query::number::Number;
use crate::catalog::rows::rows;

/// The HRESULT of a status; `None` outside 300..=599. Microsoft's libraries turn 2xx into `S_OK`.
///
/// ```
/// use xblstatus::catalog::hresult;
///
/// assert_eq!(hresult(412), Some(0x8019_019C));
/// assert_eq!(hresult(204), None);
/// ```
#[must_use]
pub fn hresult(status: u16) -> Option<u32> {
    matches!(status, 300..=599).then(|| FACILITY_HTTP | u32::from(status))
}

/// The names of the HRESULT of a status, the usual one first; empty where it has none.
///
/// Most are from the Windows SDK. Where Windows has no name, as for 429, it is the one that XSAPI writes in logs.
pub(crate) fn hresult_symbols(status: u16) -> &'static [&'static str] {
    named(status).map_or(&[], |named| named.symbols)
}

/// The status in an HRESULT of the HTTP facility, however it is spelt; `None` for anything else.
///
/// Taken are hexadecimal (with `0x`, or 8 digits without it, or sign-extended to 64 bits), signed and unsigned
/// decimal, digits grouped by `'` or `_`, a trailing `L` or `u`, the symbols of the Windows SDK, of XSAPI and of its
/// C++ layer, and a symbol followed by its value in brackets.
pub(crate) fn parse_http_hresult(text: &str) -> Option<u16> {
    let text = text.trim();
    let text = match text.strip_suffix(')') {
        Some(open) => open.rsplit_once('(')?.1.trim(),
        None => text,
    };
    match number::read(text) {
        Some(Number::Bits { value, .. }) => http_status_in(value),
        Some(Number::TooWide) => None,
        None => status_of_symbol(text),
    }
}

/// The status in a value of the HTTP facility. Those without one (`HTTP_E_STATUS_UNEXPECTED` and its kin) have less
/// than 100 in the low half.
///
/// ```
/// use xblstatus::catalog::http_status_in;
///
/// assert_eq!(http_status_in(0x8019_019C), Some(412));
/// assert_eq!(http_status_in(0x8019_0001), None);
/// ```
#[must_use]
pub fn http_status_in(value: u32) -> Option<u16> {
    let low = u16::try_from(value ^ FACILITY_HTTP).ok()?;
    matches!(low, 100..=599).then_some(low)
}

fn status_of_symbol(text: &str) -> Option<u16> {
    NAMES
        .iter()
        .find(|named| {
            named
                .symbols
                .iter()
                .any(|symbol| symbol.eq_ignore_ascii_case(text))
        })
        .map(|named| named.status)
        .or_else(|| status_of_enumerator(&text.to_ascii_lowercase()))
}

/// The status of a C++ name such as `http_status_409_conflict`.
fn status_of_enumerator(text: &str) -> Option<u16> {
    let (number, name) = text.strip_prefix("http_status_")?.split_once('_')?;
    let named = named(number.parse().ok()?)?;
    (named.enumerator == name).then_some(named.status)
}

fn named(status: u16) -> Option<&'static Named> {
    let index = NAMES
        .binary_search_by_key(&status, |named| named.status)
        .ok()?;
    NAMES.get(index)
}

/// The severity and facility of an HTTP status.
const FACILITY_HTTP: u32 = 0x8019_0000;

/// A status and what its HRESULT is called.
struct Named {
    status: u16,
    symbols: &'static [&'static str],
    /// What follows `http_status_<status>_` in the C++ layer of XSAPI.
    enumerator: &'static str,
}

const fn name(status: u16, symbols: &'static [&'static str], enumerator: &'static str) -> Named {
    Named {
        status,
        symbols,
        enumerator,
    }
}

/// The statuses whose HRESULT has a name, in ascending order.
static NAMES: &[Named] = rows! {
    name(300, &["HTTP_E_STATUS_AMBIGUOUS"], "multiple_choices");
    name(301, &["HTTP_E_STATUS_MOVED"], "moved_permanently");
    name(302, &["HTTP_E_STATUS_REDIRECT"], "found");
    name(303, &["HTTP_E_STATUS_REDIRECT_METHOD"], "see_other");
    name(304, &["HTTP_E_STATUS_NOT_MODIFIED"], "not_modified");
    name(305, &["HTTP_E_STATUS_USE_PROXY"], "use_proxy");
    name(307, &["HTTP_E_STATUS_REDIRECT_KEEP_VERB"], "temporary_redirect");
    name(400, &["HTTP_E_STATUS_BAD_REQUEST"], "bad_request");
    name(401, &["HTTP_E_STATUS_DENIED"], "unauthorized");
    name(402, &["HTTP_E_STATUS_PAYMENT_REQ"], "payment_required");
    name(403, &["HTTP_E_STATUS_FORBIDDEN"], "forbidden");
    name(404, &["HTTP_E_STATUS_NOT_FOUND"], "not_found");
    name(405, &["HTTP_E_STATUS_BAD_METHOD"], "method_not_allowed");
    name(406, &["HTTP_E_STATUS_NONE_ACCEPTABLE"], "not_acceptable");
    name(407, &["HTTP_E_STATUS_PROXY_AUTH_REQ"], "proxy_authentication_required");
    name(408, &["HTTP_E_STATUS_REQUEST_TIMEOUT"], "request_timeout");
    name(409, &["HTTP_E_STATUS_CONFLICT"], "conflict");
    name(410, &["HTTP_E_STATUS_GONE"], "gone");
    name(411, &["HTTP_E_STATUS_LENGTH_REQUIRED"], "length_required");
    name(412, &["HTTP_E_STATUS_PRECOND_FAILED"], "precondition_failed");
    name(413, &["HTTP_E_STATUS_REQUEST_TOO_LARGE"], "request_entity_too_large");
    name(414, &["HTTP_E_STATUS_URI_TOO_LONG"], "request_uri_too_long");
    name(415, &["HTTP_E_STATUS_UNSUPPORTED_MEDIA"], "unsupported_media_type");
    name(416, &["HTTP_E_STATUS_RANGE_NOT_SATISFIABLE"], "requested_range_not_satisfiable");
    name(417, &["HTTP_E_STATUS_EXPECTATION_FAILED"], "expectation_failed");
    name(421, &["HTTP_E_STATUS_421_MISDIRECTED_REQUEST"], "misdirected_request");
    name(422, &["HTTP_E_STATUS_422_UNPROCESSABLE_ENTITY"], "unprocessable_entity");
    name(423, &["HTTP_E_STATUS_423_LOCKED"], "locked");
    name(424, &["HTTP_E_STATUS_424_FAILED_DEPENDENCY"], "failed_dependency");
    name(426, &["HTTP_E_STATUS_426_UPGRADE_REQUIRED"], "upgrade_required");
    name(428, &["HTTP_E_STATUS_428_PRECONDITION_REQUIRED"], "precondition_required");
    name(429, &["HTTP_E_STATUS_429_TOO_MANY_REQUESTS"], "too_many_requests");
    name(431, &["HTTP_E_STATUS_431_REQUEST_HEADER_FIELDS_TOO_LARGE"], "request_header_fields_too_large");
    name(449, &["HTTP_E_STATUS_449_RETRY_WITH"], "retry_with");
    name(451, &["HTTP_E_STATUS_451_UNAVAILABLE_FOR_LEGAL_REASONS"], "unavailable_for_legal_reasons");
    name(500, &["HTTP_E_STATUS_SERVER_ERROR"], "internal_server_error");
    name(501, &["HTTP_E_STATUS_NOT_SUPPORTED"], "not_implemented");
    name(502, &["HTTP_E_STATUS_BAD_GATEWAY"], "bad_gateway");
    name(503, &["HTTP_E_STATUS_SERVICE_UNAVAIL"], "service_unavailable");
    name(504, &["HTTP_E_STATUS_GATEWAY_TIMEOUT"], "gateway_timeout");
    name(505, &["HTTP_E_STATUS_VERSION_NOT_SUP"], "http_version_not_supported");
    name(506, &["HTTP_E_STATUS_506_VARIANT_ALSO_NEGOTIATES"], "variant_also_negotiates");
    name(507, &["HTTP_E_STATUS_507_INSUFFICIENT_STORAGE"], "insufficient_storage");
    name(508, &["HTTP_E_STATUS_508_LOOP_DETECTED"], "loop_detected");
    name(510, &["HTTP_E_STATUS_510_NOT_EXTENDED"], "not_extended");
    name(511, &["HTTP_E_STATUS_511_NETWORK_AUTHENTICATION_REQUIRED"], "network_authentication_required");
};

#[cfg(test)]
mod tests;
