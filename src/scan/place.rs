//! Which service a text speaks of: the addresses in it.

use std::ops::Range;

use crate::catalog::{Authority, Service, authority_of};
use crate::exchange::Request;
use crate::input::lines;

/// Where an answer came from, as far as the text beside it tells.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Place {
    /// The method of the request.
    pub method: Option<String>,
    /// The host, in lower case and without its port.
    pub host: Option<String>,
    /// The path.
    pub path: Option<String>,
    /// The source that speaks for the statuses of the host or, without one, of the path or of a word that tells the
    /// service.
    pub authority: Option<Authority>,
    /// The path of the step that the text names in place of an address.
    pub(crate) step: Option<&'static str>,
}

impl Place {
    /// A host, and a path on it.
    pub(crate) fn on(host: String, path: Option<String>) -> Self {
        Self {
            authority: authority_of(Some(&host), path.as_deref()),
            host: Some(host),
            path,
            ..Self::default()
        }
    }

    /// The request, as far as it is known.
    pub(crate) fn request(&self) -> Option<Request> {
        let mut request = Request {
            method: self.method.clone(),
            ..Request::default()
        };
        match (&self.host, &self.path) {
            (None, None) => return None,
            (Some(host), None) => request.headers.push("Host", host),
            (_, Some(_)) => request.url = self.url(),
        }
        Some(request)
    }

    /// Leaves of the address what it has in common with that of another request for something else.
    pub(crate) fn generalise(&mut self) {
        (self.method, self.path) = (None, None);
    }

    /// The path that tells the endpoint: that of the address, else that of the step.
    pub(crate) fn resource(&self) -> Option<&str> {
        self.path.as_deref().or(self.step)
    }

    /// The service of the host.
    #[must_use]
    pub fn service(&self) -> Option<Service> {
        self.host.as_deref().map(Service::of)
    }

    /// The address as far as it is known.
    pub(crate) fn url(&self) -> Option<String> {
        let path = self.path.as_deref().unwrap_or("/");
        match &self.host {
            Some(host) => Some(format!("https://{host}{path}")),
            None => self.path.clone(),
        }
    }
}

/// An address in a text, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Address {
    pub(crate) range: Range<usize>,
    pub(crate) place: Place,
}

pub(crate) fn is_of_host(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-')
}

pub(crate) fn host_name(bytes: &[u8]) -> Option<String> {
    let name = std::str::from_utf8(bytes).ok()?;
    let name = name.trim_matches('.');
    (!name.is_empty()).then(|| name.to_ascii_lowercase())
}

/// The path behind a host, its port passed over, and where it ends. Without one a quoted request behind the host, as
/// urllib3 writes it, has it.
pub(crate) fn path_behind(text: &[u8], at: usize) -> (Option<String>, usize) {
    const LONGEST_PATH: usize = 1024;
    let rest = lines::from(text, at);
    let port = match rest {
        [b':', digits @ ..] => digits
            .iter()
            .take_while(|byte| byte.is_ascii_digit())
            .count(),
        _ => 0,
    };
    let start = if port == 0 { at } else { at + 1 + port };
    let rest = lines::before(lines::from(text, start), LONGEST_PATH);
    if let [b' ', b'"', request @ ..] = rest {
        let mut words = request.split(|byte| *byte == b' ').skip(1);
        let path = words.next().filter(|path| path.starts_with(b"/"));
        return (path.map(lines::lossy), start);
    }
    if !rest.starts_with(b"/") {
        return (None, start);
    }
    let length = path_length(rest);
    (
        Some(lines::lossy(lines::before(rest, length))),
        start + length,
    )
}

/// How long a path is. A closing bracket ends it unless one was opened in it, as in `xuid(2535…)`.
pub(crate) fn path_length(text: &[u8]) -> usize {
    let mut open = 0_usize;
    let mut length = 0;
    for byte in text {
        match byte {
            b'(' => open += 1,
            b')' if open == 0 => break,
            b')' => open -= 1,
            b' ' | b'\t' | b'\r' | b'\n' | b'"' | b'\'' | b'<' | b'>' | b'`' | b']' | b'}'
            | b'\\' | b',' => break,
            _ => {}
        }
        length += 1;
    }
    let path = lines::before(text, length);
    path.len()
        - path
            .iter()
            .rev()
            .take_while(|byte| b":.;".contains(byte))
            .count()
}
