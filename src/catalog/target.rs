//! What a URI of the session directory or of matchmaking names.

/// What a URI names. The names are those of the JSON contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Target {
    /// A session document, by its own path or through a handle.
    Session,
    /// Anything below a session: a member, a server, the properties.
    SessionElement,
    /// One handle.
    Handle,
    /// `/handles`, where handles are created.
    HandleCollection,
    /// `/handles/query`.
    HandleQuery,
    /// A search for sessions.
    SessionQuery,
    /// One session template.
    Template,
    /// The templates of a service configuration.
    TemplateCollection,
    /// A hopper or its statistics.
    Hopper,
    /// A match ticket of a hopper.
    MatchTicket,
    /// A path on a host that is not MPSD's, or the retired `/debug`.
    Other,
    /// A path on an MPSD host that fits no documented form.
    Unknown,
}

impl Target {
    /// The name in the JSON contract and in `--target`.
    ///
    /// ```
    /// use xblstatus::catalog::Target;
    ///
    /// assert_eq!(Target::SessionElement.name(), "session-element");
    /// ```
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Session => "session",
            Self::SessionElement => "session-element",
            Self::Handle => "handle",
            Self::HandleCollection => "handle-collection",
            Self::HandleQuery => "handle-query",
            Self::SessionQuery => "session-query",
            Self::Template => "template",
            Self::TemplateCollection => "template-collection",
            Self::Hopper => "hopper",
            Self::MatchTicket => "match-ticket",
            Self::Other => "other",
            Self::Unknown => "unknown",
        }
    }
}
