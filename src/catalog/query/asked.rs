//! What people call something that a table has under another name, and the query that answers it.

use crate::catalog::query::phrase::telling;
use crate::catalog::query::words::words;
use crate::language::Text;

/// Several names of one thing, as words in single spaces without accents, and the queries that answer.
const ASKED: &[(&[&str], &[&str])] = &[
    (&["i m a teapot", "im a teapot", "teapot"], &["418"]),
    (
        &[
            "etag mismatch",
            "mismatched etag",
            "etag changed",
            "wrong etag",
            "stale etag",
            "etag stale",
            "etag perime",
        ],
        &["412"],
    ),
    (
        &[
            "session full",
            "full session",
            "session is full",
            "lobby full",
            "session pleine",
            "session complete",
        ],
        &["400"],
    ),
    (
        &[
            "not in session",
            "not a member",
            "not member",
            "pas membre",
            "pas dans la session",
        ],
        &[
            "session-access-write",
            "session-access-read",
            "session-access-private",
        ],
    ),
    (
        &[
            "multiplayer disabled",
            "multiplayer not allowed",
            "multiplayer privilege",
            "no multiplayer privilege",
            "privilege multijoueur",
            "multijoueur desactive",
        ],
        &["session-access-private", "session-access-write"],
    ),
    (
        &[
            "access denied",
            "permission denied",
            "insufficient rights",
            "insufficient privileges",
            "acces refuse",
            "droits insuffisants",
            "privileges insuffisants",
            "permission refusee",
        ],
        &["403", "E_ACCESSDENIED", "access_denied"],
    ),
    (
        &[
            "no xbox profile",
            "xbox profile missing",
            "missing xbox profile",
            "pas de profil xbox",
        ],
        &["XO_E_ACCOUNT_CREATION_REQUIRED"],
    ),
    (
        &[
            "account banned",
            "banned account",
            "user banned",
            "banned user",
            "compte banni",
        ],
        &["XO_E_ENFORCEMENT_BAN", "PlayFab 1002"],
    ),
    (
        &[
            "friends list full",
            "friend list full",
            "liste d amis pleine",
        ],
        &["PeopleFd 1028"],
    ),
    (
        &[
            "app registration",
            "app not approved",
            "app id not approved",
        ],
        &["minecraft-app-not-approved"],
    ),
    (
        &[
            "session introuvable",
            "session inexistante",
            "session not found",
            "session does not exist",
            "session inconnue",
            "no such session",
        ],
        &["session-not-found"],
    ),
    (
        &["constants conflict", "conflit de constantes"],
        &["constant-conflict"],
    ),
    (
        &[
            "wrong template",
            "template not found",
            "invalid template",
            "modele introuvable",
            "modele de session introuvable",
        ],
        &["mpsd-404-reference-missing"],
    ),
    (
        &["hopper missing", "hopper not found", "hopper introuvable"],
        &["mpsd-404-hopper-missing"],
    ),
    (&["join restriction"], &["session-access-write"]),
    (
        &["concurrency limit", "too many simultaneous calls"],
        &["429"],
    ),
    (&["throttled", "throttling"], &["429"]),
    (
        &[
            "gamertag not found",
            "no such gamertag",
            "gamertag introuvable",
        ],
        &["Profile 28"],
    ),
    (
        &[
            "no response",
            "no answer",
            "pas de reponse",
            "aucune reponse",
        ],
        &["HTTP status 0"],
    ),
    (
        &[
            "out of sync",
            "session out of sync",
            "write status out of sync",
            "desynchronise",
        ],
        &["412"],
    ),
    (
        &["device code", "device code flow", "code d appareil"],
        &[
            "authorization_pending",
            "expired_token",
            "bad_verification_code",
            "AADSTS70016",
            "AADSTS70020",
        ],
    ),
    (&["unauthorised", "unauthorised error"], &["401"]),
    (
        &[
            "websocket closed",
            "websocket disconnected",
            "rta disconnected",
        ],
        &["WebSocket close 1006"],
    ),
    (
        &["age requis", "verification age", "controle age"],
        &["XO_E_ACCOUNT_AGE_VERIFICATION_REQUIRED"],
    ),
    (
        &["vpn", "vpn blocked", "blocked by vpn", "bloque par vpn"],
        &["cloudfront", "akamai"],
    ),
    (
        &[
            "dns",
            "dns failure",
            "dns failed",
            "host not found",
            "name not resolved",
            "hote introuvable",
            "echec dns",
        ],
        &["ERROR_INTERNET_NAME_NOT_RESOLVED"],
    ),
    (
        &[
            "network unavailable",
            "network down",
            "no network",
            "no internet",
            "reseau indisponible",
            "pas de reseau",
            "pas d internet",
        ],
        &["E_HC_NO_NETWORK", "ERROR_NETWORK_UNREACHABLE"],
    ),
    (
        &[
            "server down",
            "servers down",
            "service down",
            "services down",
            "live down",
            "outage",
            "serveur en panne",
            "service en panne",
            "panne",
        ],
        &["503", "sign-in-unavailable", "minecraft-unavailable"],
    ),
    (
        &[
            "invite",
            "invites",
            "game invite",
            "invitation",
            "invitations",
        ],
        &["handle", "mpsd-404-reference-missing"],
    ),
    (
        &[
            "join",
            "join failed",
            "join session",
            "cannot join",
            "can t join",
            "rejoindre",
            "impossible de rejoindre",
        ],
        &[
            "session-access-write",
            "session-access-private",
            "session-not-found",
            "handle",
        ],
    ),
    (
        &["invalid scid", "wrong scid", "scid invalide"],
        &["service-config-invalid"],
    ),
    (
        &[
            "stale handle",
            "handle expired",
            "invalid handle",
            "handle not found",
            "handle perime",
            "handle introuvable",
        ],
        &["mpsd-404-reference-missing"],
    ),
];

/// What a status means to those who ask by a name, where that is not what its row says first.
const LEADS: &[(&str, Text)] = &[(
    "session full",
    Text::new(
        "Joining a session that is full is answered with 400; the MPSD table names two other causes.",
        "Rejoindre une session complète donne un 400 ; le tableau MPSD en nomme deux autres causes.",
    ),
)];

/// What the answer to a name begins with, where its rows say it last.
pub(crate) fn lead(query: &str) -> Option<Text> {
    let row = row(query)?;
    let lead = LEADS.iter().find(|(name, _)| row.0.contains(name));
    lead.map(|(_, text)| *text)
}

/// The queries that answer a name, if it is one of these.
pub(crate) fn queries(query: &str) -> &'static [&'static str] {
    row(query).map_or(&[], |(_, queries)| *queries)
}

/// The row of a name. A single word with a mark in it is a name of its own.
fn row(query: &str) -> Option<&'static (&'static [&'static str], &'static [&'static str])> {
    let asked = words(query);
    let is_name = query.trim().contains(char::is_whitespace) || asked.len() == 1;
    let found = |asked: &[String]| {
        let asked = asked.join(" ");
        let mut rows = ASKED.iter();
        rows.find(|(names, _)| names.contains(&asked.as_str()))
    };
    found(&asked)
        .or_else(|| found(&telling(&asked)))
        .filter(|_| is_name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::{QueryKind, find};

    #[test]
    fn every_name_is_answered_by_what_its_queries_find() {
        for (names, queries) in ASKED {
            let expected: Vec<_> = queries.iter().flat_map(|one| find(one).entries).collect();
            assert!(!expected.is_empty(), "{queries:?}");
            for name in *names {
                let found = find(name);
                assert_eq!(found.kind, QueryKind::Code, "{name}");
                assert_eq!(found.entries, expected, "{name}");
            }
        }
    }

    #[test]
    fn a_name_is_known_among_fillers_and_with_its_accents_but_not_by_a_part_of_it() {
        assert_eq!(queries("my ETag mismatch"), ["412"]);
        assert_eq!(queries("ETag périmé"), ["412"]);
        assert!(queries("access_denied").is_empty());
        assert!(queries("etag").is_empty());
    }
}
