//! What decides about a body besides the body.

use crate::catalog::{Class, DocumentedBody, Service, Status, Target, is_under};
use crate::exchange::{Headers, Response};
use crate::inspect::request::RequestFacts;
use crate::inspect::situations::meaning::mpsd_row;

/// What decides about a body besides the body.
#[derive(Debug, Clone, Copy)]
pub(crate) struct BodyContext<'s> {
    /// The response headers.
    pub(crate) headers: &'s Headers,
    /// The status.
    pub(crate) status: Option<u16>,
    /// Whether a text message is documented for the status.
    pub(crate) message_documented: bool,
    /// What the request's path names.
    pub(crate) target: Option<Target>,
    /// The host of the request.
    pub(crate) host: Option<&'s str>,
    /// Whose that host is.
    pub(crate) host_kind: HostKind,
}

impl<'s> BodyContext<'s> {
    /// What the rest of a response and the request tell.
    pub(crate) fn of(response: &'s Response, request: Option<&'s RequestFacts>) -> Self {
        let service = request.and_then(|request| request.service);
        let is_documented = |row: &Status| {
            row.situations
                .iter()
                .any(|situation| situation.body == Some(DocumentedBody::Message))
        };
        let host = request.and_then(|request| request.host.as_deref());
        // The stores word a reached rate limit in a sentence.
        let in_store = service == Some(Service::Collections) && response.status == Some(429);
        Self {
            headers: &response.headers,
            status: response.status,
            message_documented: in_store || mpsd_row(response, request).is_some_and(is_documented),
            target: request.and_then(|request| request.target),
            host,
            host_kind: HostKind::of(host),
        }
    }

    /// Whether what speaks here is the real-time activity service, or the protocol of its connections.
    pub(crate) fn speaks_rta(&self) -> bool {
        self.host == Some("rta.xboxlive.com")
            || self
                .headers
                .all("Sec-WebSocket-Protocol")
                .any(|protocol| protocol.starts_with("rta.xboxlive.com"))
    }

    /// Whether a store may have refused a call, which words a reached rate limit in a sentence.
    pub(crate) fn may_be_store(&self) -> bool {
        let is_store = |host| matches!(Service::of(host), Service::Collections | Service::Purchase);
        self.host.is_none_or(is_store) && self.status.is_none_or(|status| status == 429)
    }

    /// Whether the status is a success.
    pub(crate) fn is_success(&self) -> bool {
        self.status.map(Class::of) == Some(Class::Success)
    }
}

/// Whose a host is, as far as the shape of a body goes by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum HostKind {
    /// No host is known.
    Unknown,
    /// Minecraft's or Mojang's.
    Minecraft,
    /// The service for consoles.
    Consoles,
    /// Another one of Xbox, Microsoft or a neighbour.
    Home,
    /// Clearly none of theirs.
    Foreign,
}

impl HostKind {
    /// Whose a host is. It is lower case, without port or final dot.
    pub(crate) fn of(host: Option<&str>) -> Self {
        const MINECRAFT: [&str; 4] = [
            "minecraftservices.com",
            "minecraft.net",
            "minecraft-services.net",
            "mojang.com",
        ];
        const HOME: [&str; 11] = [
            "xboxlive.com",
            "xbox.com",
            "microsoft.com",
            "live.com",
            "microsoftonline.com",
            "login.windows.net",
            "playfabapi.com",
            "playfab.com",
            "xbl.io",
            "xboxapi.com",
            "xapi.us",
        ];
        let Some(host) = host else {
            return Self::Unknown;
        };
        let under = |domains: &[&str]| domains.iter().any(|domain| is_under(host, domain));
        match Service::of(host) {
            Service::Consoles => Self::Consoles,
            _ if under(&MINECRAFT) => Self::Minecraft,
            _ if under(&HOME) => Self::Home,
            _ => Self::Foreign,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_is_somebodys_by_its_domain() {
        let of = |host| HostKind::of(Some(host));
        assert_eq!(HostKind::of(None), HostKind::Unknown);
        assert_eq!(of("example.com"), HostKind::Foreign);
        assert_eq!(of("notxboxlive.com"), HostKind::Foreign);
        assert_eq!(of("windows.net"), HostKind::Foreign);
        assert_eq!(of("profile.xboxlive.com"), HostKind::Home);
        assert_eq!(of("xbl.io"), HostKind::Home);
        assert_eq!(of("a1b2c.playfabapi.com"), HostKind::Home);
        assert_eq!(of("pc.realms.minecraft.net"), HostKind::Minecraft);
        assert_eq!(of("xccs.xboxlive.com"), HostKind::Consoles);
    }
}
