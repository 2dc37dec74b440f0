//! The services behind the hosts.

use crate::catalog::status::Authority;
use crate::catalog::target::Target;
use crate::catalog::uris::{is_guid, recognise};
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
        /// People hub: reads of what Social writes, counted apart.
        PeopleHub = "people-hub",
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
        /// Multiplayer activity.
        MultiplayerActivity = "multiplayer-activity",
        /// Title management.
        TitleManagement = "title-management",
        /// Reputation.
        Reputation = "reputation",
        /// Minecraft services and Realms.
        Minecraft = "minecraft",
        /// The Microsoft account and Entra: OAuth.
        OAuth = "oauth",
        /// PlayFab.
        PlayFab = "playfab",
        /// Remote play and cloud gaming.
        Streaming = "streaming",
        /// Microsoft Store purchases.
        Purchase = "purchase",
        /// A third party that passes calls on to the Xbox services.
        Proxy = "proxy",
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
        match host.strip_suffix(".xboxlive.com") {
            Some(label) => Self::of_label(label),
            None => NEIGHBOURS
                .iter()
                .find(|(domain, _)| is_under(host, domain))
                .map_or(Self::Other, |(_, service)| *service),
        }
    }

    /// The service of a label under `xboxlive.com`.
    fn of_label(label: &str) -> Self {
        match label {
            "momatch" | "smartmatch" => Self::SmartMatch,
            "presence" | "userpresence" => Self::Presence,
            "profile" => Self::Profile,
            "social" => Self::Social,
            "peoplehub" => Self::PeopleHub,
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
            "multiplayeractivity" => Self::MultiplayerActivity,
            "title.mgt" => Self::TitleManagement,
            "reputation" => Self::Reputation,
            "sisu" => Self::SignIn,
            _ if label.ends_with(".auth") => Self::SignIn,
            _ if is_session_directory(label) => Self::Mpsd,
            _ if is_streaming(label) => Self::Streaming,
            _ => Self::Other,
        }
    }

    /// Whether its answers follow the MPSD table.
    #[must_use]
    pub fn follows_mpsd_table(self) -> bool {
        self.authority() == Some(Authority::Mpsd)
    }

    /// The authority for the statuses of its answers; `None` for a host that is in no list.
    fn authority(self) -> Option<Authority> {
        Some(match self {
            Self::Mpsd | Self::SmartMatch => Authority::Mpsd,
            Self::SignIn => Authority::SignIn,
            Self::OAuth => Authority::OAuth,
            Self::Minecraft => Authority::Minecraft,
            Self::PlayFab => Authority::PlayFab,
            Self::Consoles | Self::Streaming => Authority::Streaming,
            Self::RealTimeActivity => Authority::Rta,
            Self::Collections | Self::Purchase => Authority::Store,
            Self::Proxy => Authority::Proxy,
            Self::Other => return None,
            _ => Authority::Xbox,
        })
    }
}

/// The domains outside `xboxlive.com` whose service is known; what stands under one belongs to it too.
static NEIGHBOURS: [(&str, Service); 19] = [
    ("collections.mp.microsoft.com", Service::Collections),
    ("collections.md.mp.microsoft.com", Service::Collections),
    (
        "firstparty-collections.mp.microsoft.com",
        Service::Collections,
    ),
    ("purchase.mp.microsoft.com", Service::Purchase),
    ("login.live.com", Service::OAuth),
    ("login.microsoftonline.com", Service::OAuth),
    ("login.windows.net", Service::OAuth),
    ("api.minecraftservices.com", Service::Minecraft),
    ("multiplayer.minecraft.net", Service::Minecraft),
    ("realms.minecraft.net", Service::Minecraft),
    ("minecraft-services.net", Service::Minecraft),
    ("authserver.mojang.com", Service::Minecraft),
    ("api.mojang.com", Service::Minecraft),
    ("sessionserver.mojang.com", Service::Minecraft),
    ("playfabapi.com", Service::PlayFab),
    ("playfab.com", Service::PlayFab),
    ("xbl.io", Service::Proxy),
    ("xapi.us", Service::Proxy),
    ("xboxapi.com", Service::Proxy),
];

/// The authority for the statuses of a host (lower case, without port or final dot) or, where no host is known, of a
/// path that only one service has. `None` where neither tells: the reader has to assume one, and to say so.
///
/// A host that is in no list has the HTTP standard alone, whatever the path.
///
/// ```
/// use xblstatus::catalog::{Authority, authority_of};
///
/// assert_eq!(authority_of(Some("profile.xboxlive.com"), None), Some(Authority::Xbox));
/// assert_eq!(authority_of(Some("example.com"), Some("/launcher/login")), Some(Authority::Http));
/// assert_eq!(authority_of(None, Some("/launcher/login")), Some(Authority::Minecraft));
/// assert_eq!(authority_of(None, Some("/users/me")), None);
/// ```
#[must_use]
pub fn authority_of(host: Option<&str>, path: Option<&str>) -> Option<Authority> {
    match host {
        Some(host) => Some(Service::of(host).authority().unwrap_or_else(|| {
            if is_under(host, "xboxlive.com") {
                Authority::Xbox
            } else {
                Authority::Http
            }
        })),
        None => path.and_then(of_path),
    }
}

/// The authority of a path that tells its service.
fn of_path(path: &str) -> Option<Authority> {
    const BEGINNINGS: [(&str, Authority); 14] = [
        ("/authentication/login_with_xbox", Authority::Minecraft),
        ("/launcher/login", Authority::Minecraft),
        ("/minecraft/profile", Authority::Minecraft),
        ("/entitlements", Authority::Minecraft),
        ("/multiplayer/bedrock/authentication", Authority::Minecraft),
        ("/v5/sessions/home", Authority::Streaming),
        ("/v5/sessions/cloud", Authority::Streaming),
        ("/user/authenticate", Authority::SignIn),
        ("/device/authenticate", Authority::SignIn),
        ("/title/authenticate", Authority::SignIn),
        ("/xsts/authorize", Authority::SignIn),
        ("/titles/current/endpoints", Authority::Xbox),
        ("/titles/default/endpoints", Authority::Xbox),
        ("/client/loginwithxbox", Authority::PlayFab),
    ];
    // A tenant may stand before these.
    const ENDS: [&str; 3] = ["/oauth20_token.srf", "/oauth2/v2.0/token", "/devicecode"];
    let end = path.find(['?', '#']).unwrap_or(path.len());
    let path = path.get(..end)?.to_ascii_lowercase();
    let path = path.strip_suffix('/').unwrap_or(&path);
    if ENDS.iter().any(|end| path.ends_with(end)) {
        return Some(Authority::OAuth);
    }
    let begins = |start: &str| {
        path.strip_prefix(start)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    let neighbour = BEGINNINGS.iter().find(|(start, _)| begins(start));
    neighbour
        .map(|(_, authority)| *authority)
        .or_else(|| is_session_directorys(path).then_some(Authority::Mpsd))
        .or_else(|| names_user(path).then_some(Authority::Xbox))
}

/// Whether a path names a user by `xuid(…)`, as those of the Xbox services do, and none of the session directory's.
fn names_user(path: &str) -> bool {
    let segments = || path.split('/');
    let is_user = |segment: &str| segment.starts_with("xuid(") || segment.starts_with("xuid%28");
    segments()
        .zip(segments().skip(1))
        .any(|(users, user)| users == "users" && is_user(user))
}

/// Whether a path is one that only the session directory has: `/handles` is a word that others may use as well.
fn is_session_directorys(path: &str) -> bool {
    let named = recognise(path);
    match named.target {
        Target::Unknown | Target::Other | Target::HandleCollection => false,
        Target::HandleQuery => true,
        _ => named.scid.is_some() || named.handle.is_some_and(|id| is_guid(&id)),
    }
}

/// Whether a host is a domain or stands under it.
pub(crate) fn is_under(host: &str, domain: &str) -> bool {
    host.strip_suffix(domain)
        .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}

/// Whether a label begins as those of the consoles and servers that stream.
fn is_streaming(labels: &str) -> bool {
    labels
        .split('.')
        .any(|label| label.starts_with("gssv-play-prod"))
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

#[cfg(test)]
mod tests {
    use super::*;

    fn of(host: &str) -> &'static str {
        authority_of(Some(host), None).unwrap().name()
    }

    #[test]
    fn the_host_tells_the_authority() {
        for (authority, hosts) in [
            (
                "mpsd",
                &[
                    "sessiondirectory.xboxlive.com",
                    "client-sessiondirectory-stress.xboxlive.com",
                    "momatch.xboxlive.com",
                    "smartmatch.xboxlive.com",
                ][..],
            ),
            (
                "xbox",
                &[
                    "profile.xboxlive.com",
                    "eplists.xboxlive.com",
                    "title.mgt.xboxlive.com",
                    "xboxlive.com",
                    "sessiondirectory.evil.xboxlive.com",
                ],
            ),
            (
                "sign-in",
                &[
                    "user.auth.xboxlive.com",
                    "xsts.auth.xboxlive.com",
                    "sisu.xboxlive.com",
                ],
            ),
            ("rta", &["rta.xboxlive.com"]),
            (
                "streaming",
                &[
                    "xccs.xboxlive.com",
                    "weu.core.gssv-play-prodxhome.xboxlive.com",
                    "uks.gssv-play-prod.xboxlive.com",
                ],
            ),
            (
                "oauth",
                &[
                    "login.live.com",
                    "login.microsoftonline.com",
                    "login.windows.net",
                ],
            ),
            (
                "minecraft",
                &[
                    "api.minecraftservices.com",
                    "multiplayer.minecraft.net",
                    "pc.realms.minecraft.net",
                    "authorization.franchise.minecraft-services.net",
                    "sessionserver.mojang.com",
                ],
            ),
            (
                "playfab",
                &["20ca2.playfabapi.com", "developer.playfab.com"],
            ),
            (
                "store",
                &["collections.mp.microsoft.com", "purchase.mp.microsoft.com"],
            ),
            ("proxy", &["xbl.io", "xapi.us", "xboxapi.com"]),
            (
                "http",
                &[
                    "example.com",
                    "127.0.0.1",
                    "notxboxlive.com",
                    "www.minecraft.net",
                    "xboxlive.com.example",
                ],
            ),
        ] {
            for host in hosts {
                assert_eq!(of(host), authority, "{host}");
            }
        }
    }

    #[test]
    fn without_a_host_a_path_may_tell() {
        let of = |path| authority_of(None, Some(path)).map(Authority::name);
        for (path, authority) in [
            ("/launcher/login", Some("minecraft")),
            ("/entitlements/license?requestId=1", Some("minecraft")),
            ("/entitlements", Some("minecraft")),
            ("/entitlementsless", None),
            ("/Minecraft/Profile/", Some("minecraft")),
            ("/oauth20_token.srf", Some("oauth")),
            ("/consumers/oauth2/v2.0/devicecode", Some("oauth")),
            ("/common/oauth2/v2.0/token?x=1", Some("oauth")),
            ("/v5/sessions/home/play", Some("streaming")),
            ("/v5/sessions/elsewhere", None),
            ("/user/authenticate", Some("sign-in")),
            ("/device/authenticate", Some("sign-in")),
            ("/title/authenticate/", Some("sign-in")),
            ("/XSTS/authorize?a=b", Some("sign-in")),
            ("/authorize", None),
            ("/titles/current/endpoints", Some("xbox")),
            ("/titles/default/endpoints?type=1", Some("xbox")),
            ("/Client/LoginWithXbox", Some("playfab")),
            ("/handles/query", Some("mpsd")),
            (
                "/handles/0b7a4f6e-11d2-4c3a-9a55-5d1e2f3a4b6c",
                Some("mpsd"),
            ),
            ("/handles/a", None),
            ("/handles", None),
            ("/debug", None),
            ("/users/me", None),
            (
                "/users/xuid(2535400000000001)/lists/PINS/Games",
                Some("xbox"),
            ),
            ("/Users/Xuid%282535400000000001%29/feedback", Some("xbox")),
            ("/json/users/xuid(2535400000000001)/scids/x", Some("xbox")),
            ("/serviceconfigs/x/users/me", None),
        ] {
            assert_eq!(of(path), authority, "{path}");
        }
        assert_eq!(authority_of(None, None), None);
    }

    #[test]
    fn a_known_host_outranks_the_path() {
        let path = Some("/minecraft/profile");
        for (host, authority) in [
            ("profile.xboxlive.com", Authority::Xbox),
            ("example.com", Authority::Http),
        ] {
            assert_eq!(authority_of(Some(host), path), Some(authority));
        }
    }
}
