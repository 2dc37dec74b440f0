//! Who answered, as it is typed beside a status: a host without its scheme, or a service by the words that it goes by.

use std::net::Ipv4Addr;

use crate::catalog::query::phrase::is_filler;
use crate::catalog::query::words::words;
use crate::catalog::services::{Service, is_under};
use crate::catalog::status::Authority;
use crate::catalog::statuses::status_of;

/// Where the answers of a service come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Called {
    /// Its host.
    pub(crate) host: &'static str,
    /// The path, where the words name a step.
    pub(crate) path: Option<&'static str>,
    /// The owner of the words by which rows may be asked for.
    pub(crate) owner: &'static str,
    /// Whether the words mean this service wherever they stand. Others are everyday ones.
    pub(crate) telling: bool,
}

struct Row {
    words: &'static [&'static str],
    called: Called,
}

/// A service of which the words stand for nothing else.
const fn telling(words: &'static [&'static str], owner: &'static str, host: &'static str) -> Row {
    let called = Called {
        host,
        path: None,
        owner,
        telling: true,
    };
    Row { words, called }
}

/// A service of which the words are everyday ones.
const fn everyday(words: &'static [&'static str], host: &'static str) -> Row {
    let mut row = telling(words, "", host);
    row.called.telling = false;
    row
}

impl Row {
    const fn at(mut self, path: &'static str) -> Self {
        self.called.path = Some(path);
        self
    }
}

/// The services, each by its names in lower case, longer ones before those that they begin with.
static TABLE: &[Row] = &[
    telling(
        &["session directory", "sessiondirectory", "mpsd"],
        "",
        "sessiondirectory.xboxlive.com",
    ),
    telling(&["smartmatch"], "", "smartmatch.xboxlive.com"),
    telling(&["login_with_xbox"], "", "api.minecraftservices.com")
        .at("/authentication/login_with_xbox"),
    telling(&["loginwithxbox"], "", "titleid.playfabapi.com").at("/Client/LoginWithXbox"),
    telling(
        &["minecraft services", "minecraftservices", "minecraft"],
        "minecraft",
        "api.minecraftservices.com",
    ),
    telling(&["realms"], "minecraft", "pc.realms.minecraft.net"),
    telling(&["mojang"], "minecraft", "api.mojang.com"),
    telling(&["playfab"], "playfab", "titleid.playfabapi.com"),
    telling(&["gettitletoken"], "", "title.auth.xboxlive.com").at("/title/authenticate"),
    telling(&["xsts"], "", "xsts.auth.xboxlive.com").at("/xsts/authorize"),
    telling(&["sisu"], "", "sisu.xboxlive.com"),
    telling(&["nsal"], "nsal", "title.mgt.xboxlive.com"),
    telling(&["xccs"], "xccs", "xccs.xboxlive.com"),
    telling(
        &["cloud gaming", "remote play", "xcloud"],
        "streaming",
        "uks.gssv-play-prod.xboxlive.com",
    ),
    telling(
        &["real time activity", "real-time activity", "rta"],
        "rta",
        "rta.xboxlive.com",
    ),
    telling(&["oauth", "login.live"], "oauth", "login.live.com"),
    telling(&["entra", "azure ad"], "", "login.microsoftonline.com"),
    telling(
        &["titlestorage", "title storage"],
        "",
        "titlestorage.xboxlive.com",
    ),
    telling(&["peoplehub", "people hub"], "", "peoplehub.xboxlive.com"),
    telling(&["clubhub"], "", "clubhub.xboxlive.com"),
    telling(&["userstats", "user stats"], "", "userstats.xboxlive.com"),
    telling(&["openxbl"], "", "xbl.io"),
    everyday(&["presence"], "userpresence.xboxlive.com"),
    everyday(&["profile", "profiles"], "profile.xboxlive.com"),
    everyday(&["social", "people"], "social.xboxlive.com"),
    everyday(&["privacy"], "privacy.xboxlive.com"),
    everyday(&["clubs"], "clubhub.xboxlive.com"),
    everyday(
        &["leaderboards", "leaderboard"],
        "leaderboards.xboxlive.com",
    ),
    everyday(
        &["achievements", "achievement"],
        "achievements.xboxlive.com",
    ),
    everyday(&["statistics", "stats"], "userstats.xboxlive.com"),
    everyday(&["inventory"], "inventory.xboxlive.com"),
    everyday(&["reputation"], "reputation.xboxlive.com"),
    everyday(&["matchmaking"], "smartmatch.xboxlive.com"),
    everyday(&["streaming"], "uks.gssv-play-prod.xboxlive.com"),
    everyday(
        &["store collections", "collections"],
        "collections.mp.microsoft.com",
    ),
];

/// The service that words name, and the words without its name.
pub(crate) fn service<'w>(words: &[&'w str]) -> Option<(Called, Vec<&'w str>)> {
    let lower: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
    TABLE.iter().find_map(|row| {
        row.words.iter().find_map(|name| {
            let name: Vec<&str> = name.split(' ').collect();
            let at = lower.windows(name.len()).position(|part| part == name)?;
            let before = words.iter().take(at);
            let behind = words.iter().skip(at + name.len());
            Some((row.called, before.chain(behind).copied().collect()))
        })
    })
}

/// Whether words beside a status and the name of a service say no more than what the two do: the phrase of the status, and
/// words around it.
pub(crate) fn say_no_more(rest: &[&str], status: u16) -> bool {
    const AROUND: [&str; 11] = [
        "api", "at", "call", "endpoint", "host", "live", "request", "server", "service",
        "services", "xbl",
    ];
    let phrases: Vec<String> = Authority::Mpsd
        .tables()
        .iter()
        .filter_map(|authority| status_of(*authority, status))
        .flat_map(|row| [row.phrase.en, row.phrase.fr])
        .flat_map(words)
        .collect();
    rest.iter()
        .flat_map(|word| words(word))
        .all(|word| is_filler(&word) || AROUND.contains(&word.as_str()) || phrases.contains(&word))
}

/// Ends of the names of hosts. One that is not here may end a file or a symbol of a program as well.
const ENDS: &str = "ai app be biz br ca cc ch cloud cn co com de dev edu es eu example fr games gg gov home host in info int \
    internal invalid io it jp kr lan live local localdomain localhost me moe net nl online org pl pro ru se sh site tech \
    test tv uk us xyz";

/// The address of a host that is typed without a scheme, with what stands behind it. `None` where the word need not be a host.
pub(crate) fn address(word: &str) -> Option<String> {
    let host = word.split(['/', '?', '#']).next()?;
    let (host, port) = match host.split_once(':') {
        Some((host, port)) => (host, Some(port)),
        None => (host, None),
    };
    let is_port = |port: &str| port.parse::<u16>().is_ok();
    // A name that others write with capitals is one of a program: `System.Net`.
    let is_name = is_host_name(host, port.is_some()) || is_known(host);
    (is_name && port.is_none_or(is_port)).then(|| format!("https://{word}"))
}

fn is_host_name(host: &str, has_port: bool) -> bool {
    if host == "localhost" || host.parse::<Ipv4Addr>().is_ok() {
        return true;
    }
    let is_label = |label: &str| {
        let inner = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
        !label.is_empty() && label.bytes().all(inner) && !label.starts_with('-')
    };
    let Some((_, end)) = host.rsplit_once('.') else {
        return false;
    };
    let ends = has_port || ENDS.split(' ').any(|known| known == end);
    host.split('.').all(is_label) && ends
}

/// Whether a host, as it is typed, is in a list of ours.
pub(crate) fn is_known(host: &str) -> bool {
    let host = host
        .split(':')
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase();
    Service::of(&host) != Service::Other || is_under(&host, "xboxlive.com")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::authority_of;

    #[test]
    fn a_host_without_a_scheme_has_an_address() {
        for word in [
            "discord.com",
            "api.minecraftservices.com/minecraft/profile",
            "xsts.auth.xboxlive.com:443/xsts/authorize",
            "db01.internal",
            "10.0.0.5:8080",
            "localhost",
            "Profile.XboxLive.com",
            "a.b.example?x=1",
        ] {
            assert_eq!(address(word), Some(format!("https://{word}")), "{word}");
        }
        for word in [
            "discord",
            "System.Net",
            "Microsoft.Xbox.Services",
            "response.json",
            "index.html",
            "1.1",
            "HTTP/1.1",
            "E_FAIL.",
            "..com",
            "a.com:b",
            "",
        ] {
            assert_eq!(address(word), None, "{word}");
        }
    }

    #[test]
    fn each_service_is_one_whose_authority_is_known() {
        for row in TABLE {
            let host = row.called.host;
            assert!(
                Service::of(host) != Service::Other,
                "{host} is in no list of services"
            );
            assert!(authority_of(Some(host), row.called.path).is_some());
            for name in row.words {
                let words: Vec<&str> = ["refused"].into_iter().chain(name.split(' ')).collect();
                let found = service(&words);
                assert_eq!(found, Some((row.called, vec!["refused"])), "{name}");
            }
        }
    }
}
