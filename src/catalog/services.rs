//! The services behind the hosts.

use crate::language::words;

words! {
    /// A service that answers on a known host, or [`Service::Other`].
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    #[non_exhaustive]
    pub enum Service {
        /// Multiplayer Session Directory.
        Mpsd = "mpsd",
        /// Matchmaking: hoppers and match tickets.
        SmartMatch = "smart-match",
        /// Presence.
        Presence = "presence",
        /// Profile.
        Profile = "profile",
        /// Social (people).
        Social = "social",
        /// Privacy.
        Privacy = "privacy",
        /// Clubs.
        Clubs = "clubs",
        /// Leaderboards.
        Leaderboards = "leaderboards",
        /// Achievements.
        Achievements = "achievements",
        /// Statistics, read.
        StatsRead = "stats-read",
        /// Statistics, write.
        StatsWrite = "stats-write",
        /// User posts.
        UserPosts = "user-posts",
        /// Microsoft Store collections.
        Collections = "collections",
        /// Inventory.
        Inventory = "inventory",
        /// Sign-in.
        SignIn = "sign-in",
        /// Real-time activity.
        RealTimeActivity = "real-time-activity",
        /// Title storage.
        TitleStorage = "title-storage",
        /// Notifications.
        Notify = "notify",
        /// Consoles (`xccs`).
        Consoles = "consoles",
        /// Title management.
        TitleManagement = "title-management",
        /// Reputation.
        Reputation = "reputation",
        /// A host that is in no list of ours.
        Other = "other",
    }
}

impl Service {
    /// The service of a host name (lower case, without port or trailing dot).
    ///
    /// ```
    /// use xblstatus::catalog::Service;
    ///
    /// assert_eq!(Service::of("sessiondirectory-stress.xboxlive.com"), Service::Mpsd);
    /// assert_eq!(Service::of("example.com"), Service::Other);
    /// ```
    #[must_use]
    pub fn of(host: &str) -> Self {
        if host.ends_with(".auth.xboxlive.com") {
            return Self::SignIn;
        }
        match host.strip_suffix(".xboxlive.com") {
            Some(label) => Self::of_label(label),
            None => match host {
                "collections.md.mp.microsoft.com"
                | "collections.mp.microsoft.com"
                | "firstparty-collections.mp.microsoft.com" => Self::Collections,
                _ => Self::Other,
            },
        }
    }

    /// The service of a label under `xboxlive.com`.
    fn of_label(label: &str) -> Self {
        match label {
            "momatch" => Self::SmartMatch,
            "presence" | "userpresence" => Self::Presence,
            "profile" => Self::Profile,
            "social" | "peoplehub" => Self::Social,
            "privacy" => Self::Privacy,
            "clubhub" => Self::Clubs,
            "leaderboards" => Self::Leaderboards,
            "achievements" => Self::Achievements,
            "userstats" | "statsread" => Self::StatsRead,
            "statswrite" => Self::StatsWrite,
            "userposts" => Self::UserPosts,
            "inventory" => Self::Inventory,
            "rta" => Self::RealTimeActivity,
            "titlestorage" => Self::TitleStorage,
            "notify" => Self::Notify,
            "xccs" => Self::Consoles,
            "title.mgt" => Self::TitleManagement,
            "reputation" => Self::Reputation,
            _ if is_session_directory(label) => Self::Mpsd,
            _ => Self::Other,
        }
    }

    /// Whether its answers follow the MPSD table.
    #[must_use]
    pub fn follows_mpsd_table(self) -> bool {
        matches!(self, Self::Mpsd | Self::SmartMatch)
    }
}

/// `sessiondirectory` or `client-sessiondirectory`, optionally followed by `-` and a suffix.
fn is_session_directory(label: &str) -> bool {
    let label = label.strip_prefix("client-").unwrap_or(label);
    match label.strip_prefix("sessiondirectory") {
        Some("") => true,
        Some(rest) => rest.len() > 1 && rest.starts_with('-') && !rest.contains('.'),
        None => false,
    }
}
