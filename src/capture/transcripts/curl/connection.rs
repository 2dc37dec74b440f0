//! What curl tells of a connection: whether it is one of TLS.

use crate::input::lines;

/// Whether what stands behind `* ` tells that a connection was tried.
pub(crate) fn is_attempt(told: &[u8]) -> bool {
    const TOLD: [&[u8]; 4] = [
        b"Trying ",
        b"Failed to connect",
        b"Could not resolve",
        b"connect to ",
    ];
    let told = told.trim_ascii_start();
    TOLD.iter().any(|begin| told.starts_with(begin))
}

/// Whether what stands behind `* ` tells that the request is sent again, since a connection that was kept is dead.
pub(crate) fn sends_again(told: &[u8]) -> bool {
    lines::contains(told, b"retrying a fresh connect")
}

/// What curl told so far.
#[derive(Debug, Default)]
pub(crate) struct Connection {
    /// Whether it told anything: some captures keep only the lines of HTTP.
    told: bool,
    tls: bool,
}

impl Connection {
    /// Takes what stands behind `* `.
    pub(crate) fn note(&mut self, told: &[u8]) {
        const TLS: [&[u8]; 8] = [
            b"TLSv",
            b"SSL connection using",
            b"SSL certificate verif",
            b"ALPN",
            b"Server certificate",
            b"schannel:",
            b"TLS handshake",
            b"using HTTP/2",
        ];
        let told = told.trim_ascii_start();
        self.told = true;
        if told.starts_with(b"Trying ") {
            self.tls = false;
        }
        self.tls |= TLS.iter().any(|begin| told.starts_with(begin));
        self.tls |= told.starts_with(b"Connected to ") && lines::contains(told, b" port 443");
        self.tls |= told.starts_with(b"Trying ") && told.ends_with(b":443...");
    }

    /// The scheme of URLs on this connection. Services speak HTTPS, so that is what nothing told means.
    pub(crate) fn scheme(&self) -> &'static str {
        if self.tls || !self.told {
            "https"
        } else {
            "http"
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scheme(told: &[&str]) -> &'static str {
        let mut connection = Connection::default();
        for line in told {
            connection.note(line.as_bytes());
        }
        connection.scheme()
    }

    #[test]
    fn tls_and_port_443_make_https() {
        assert_eq!(scheme(&["  Trying 192.0.2.1:443..."]), "https");
        assert_eq!(
            scheme(&["  Trying 192.0.2.1:8443...", "ALPN: offers h2,http/1.1"]),
            "https"
        );
        assert_eq!(
            scheme(&["Connected to a.example (192.0.2.1) port 443 (#0)"]),
            "https"
        );
        assert_eq!(
            scheme(&[
                "  Trying 192.0.2.1:80...",
                "Connected to a.example (192.0.2.1) port 80 (#0)"
            ]),
            "http"
        );
        assert_eq!(
            scheme(&["  Trying 192.0.2.1:443...", "  Trying 192.0.2.1:80..."]),
            "http"
        );
    }

    #[test]
    fn nothing_told_means_https() {
        assert_eq!(scheme(&[]), "https");
    }
}
