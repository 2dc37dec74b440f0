//! What is hidden, by kinds.

/// A kind of what is hidden. Its labels have its word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Kind {
    /// A credential: always hidden, unless it is asked for.
    Secret,
    /// The number of a user.
    Xuid,
    /// The name of a user.
    Gamertag,
    /// The name of a session.
    Session,
    /// A device: its token, its id, its address.
    Device,
    /// An IP address.
    Ip,
    /// Any other identifier, such as that of a match ticket.
    Id,
}

impl Kind {
    /// Every kind.
    pub(crate) const ALL: [Self; 7] = [
        Self::Secret,
        Self::Xuid,
        Self::Gamertag,
        Self::Session,
        Self::Device,
        Self::Ip,
        Self::Id,
    ];

    /// The word in its labels.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Secret => "redacted",
            Self::Xuid => "xuid",
            Self::Gamertag => "gamertag",
            Self::Session => "session",
            Self::Device => "device",
            Self::Ip => "ip",
            Self::Id => "id",
        }
    }
}
