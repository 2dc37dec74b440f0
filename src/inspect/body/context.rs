//! What decides about a body besides the body.

use crate::catalog::{Class, DocumentedBody, Service, Status, Target};
use crate::exchange::{Headers, Response, Role};
use crate::inspect::request::RequestFacts;
use crate::inspect::situations::meaning::mpsd_row;

/// What decides about a body besides the body.
#[derive(Debug, Clone, Copy)]
pub(crate) struct BodyContext<'s> {
    /// The response headers.
    pub(crate) headers: &'s Headers,
    /// Whether the status is a success.
    pub(crate) success: bool,
    /// Whether a text message is documented for the status.
    pub(crate) message_documented: bool,
    /// Whether the answer may be one of the session directory, whose messages are known.
    pub(crate) may_be_mpsd: bool,
    /// What the request's path names.
    pub(crate) target: Option<Target>,
    /// The host of the request, when it is clearly neither Xbox nor Microsoft.
    pub(crate) foreign_host: Option<&'s str>,
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
        // The stores word a reached rate limit in a sentence.
        let in_store = service == Some(Service::Collections) && response.status == Some(429);
        Self {
            headers: &response.headers,
            success: response.status.map(Class::of) == Some(Class::Success),
            message_documented: in_store || mpsd_row(response, request).is_some_and(is_documented),
            may_be_mpsd: response.role == Role::Final
                && service.is_none_or(Service::follows_mpsd_table),
            target: request.and_then(|request| request.target),
            foreign_host: request
                .and_then(|request| request.host.as_deref())
                .filter(|host| is_foreign(host)),
        }
    }
}

/// Whether a host is clearly neither Xbox nor Microsoft. The host is lower case, without port or final dot.
fn is_foreign(host: &str) -> bool {
    const HOME: [&str; 6] = [
        "xboxlive.com",
        "xbox.com",
        "microsoft.com",
        "live.com",
        "minecraftservices.com",
        "xbl.io",
    ];
    !HOME.iter().any(|home| {
        host.strip_suffix(home)
            .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_is_foreign_by_its_domain() {
        assert!(is_foreign("example.com"));
        assert!(is_foreign("notxboxlive.com"));
        assert!(!is_foreign("profile.xboxlive.com"));
        assert!(!is_foreign("xbl.io"));
    }
}
