//! Why a call was not answered.

/// A call that was not answered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NoResponse {
    /// Why, as the tool says; `None` when it does not.
    pub reason: Option<String>,
}

impl NoResponse {
    /// Whether the reason says that there was no connection on which the request could have been sent.
    pub(crate) fn is_unsent(&self) -> bool {
        const CODES: [&str; 27] = [
            "ERR_NAME_NOT_RESOLVED",
            "ERR_NAME_RESOLUTION_FAILED",
            "ERR_CONNECTION_REFUSED",
            "ERR_CONNECTION_FAILED",
            "ERR_CONNECTION_TIMED_OUT",
            "ERR_PROXY_CONNECTION_FAILED",
            "ERR_TUNNEL_CONNECTION_FAILED",
            "ERR_INTERNET_DISCONNECTED",
            "ERR_ADDRESS_UNREACHABLE",
            "ERR_ADDRESS_INVALID",
            "ERR_BLOCKED_BY_CLIENT",
            "ERR_BLOCKED_BY_ADMINISTRATOR",
            "ERR_BLOCKED_BY_CSP",
            "ERR_UNSAFE_PORT",
            "ERR_INVALID_URL",
            "ERR_UNKNOWN_URL_SCHEME",
            "ERR_DISALLOWED_URL_SCHEME",
            "ERR_SSL_VERSION_OR_CIPHER_MISMATCH",
            "NS_ERROR_UNKNOWN_HOST",
            "NS_ERROR_CONNECTION_REFUSED",
            "ECONNREFUSED",
            "ENOTFOUND",
            "EAI_AGAIN",
            "EHOSTUNREACH",
            "ENETUNREACH",
            "CERT_HAS_EXPIRED",
            "DEPTH_ZERO_SELF_SIGNED_CERT",
        ];
        const SAID: [&str; 13] = [
            "curl: (5) ",
            "curl: (6) ",
            "curl: (7) ",
            "curl: (35) ",
            "curl: (60) ",
            "could not resolve host",
            "couldn't connect to server",
            "cannot verify ",
            "connection refused",
            "name or service not known",
            "network is unreachable",
            "no route to host",
            "unable to resolve host",
        ];
        let reason = self.reason.as_deref().unwrap_or_default();
        let mut words =
            reason.split(|c: char| !(c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_'));
        let is_code = words.any(|word| CODES.contains(&word) || word.starts_with("ERR_CERT_"));
        let lower = reason.to_ascii_lowercase();
        is_code || SAID.iter().any(|said| lower.contains(said))
    }
}
