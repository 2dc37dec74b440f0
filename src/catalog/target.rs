//! What a URI of the session directory or of matchmaking names.

use crate::language::words;

words! {
    /// What a URI names. `--target` knows them by the same names.
    ///
    /// ```
    /// use xblstatus::catalog::Target;
    ///
    /// assert_eq!(Target::SessionElement.name(), "session-element");
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum Target {
        /// A session document, by its own path or through a handle.
        Session = "session",
        /// Anything below a session: a member, a server, the properties.
        SessionElement = "session-element",
        /// One handle.
        Handle = "handle",
        /// `/handles`, where handles are created.
        HandleCollection = "handle-collection",
        /// `/handles/query`.
        HandleQuery = "handle-query",
        /// A search for sessions.
        SessionQuery = "session-query",
        /// One session template.
        Template = "template",
        /// The templates of a service configuration.
        TemplateCollection = "template-collection",
        /// A hopper or its statistics.
        Hopper = "hopper",
        /// A match ticket of a hopper.
        MatchTicket = "match-ticket",
        /// A path on a host that is not MPSD's, or the retired `/debug`.
        Other = "other",
        /// A path on an MPSD host that fits no documented form.
        Unknown = "unknown",
    }
}
