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
            "acces denied",
            "acess denied",
            "access is denied",
            "permission denied",
            "insufficient rights",
            "insufficient privileges",
            "acces refuse",
            "droits insuffisants",
            "privileges insuffisants",
            "permission refusee",
        ],
        &["403", "401", "E_ACCESSDENIED", "access_denied"],
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
            "task was canceled",
            "a task was canceled",
            "task was cancelled",
            "a task was cancelled",
            "operation was canceled",
            "the operation was canceled",
            "operation has timed out",
            "the operation has timed out",
            "operation timed out",
            "the operation timed out",
            "request timed out",
            "the request timed out",
            "connection timed out",
            "connect timed out",
            "read timed out",
            "unable to connect to the remote server",
            "unable to connect to remote server",
            "connection refused",
            "connection reset",
            "connection reset by peer",
            "connection aborted",
            "connection closed unexpectedly",
            "socket hang up",
            "could not resolve host",
            "no such host is known",
            "failed to fetch",
            "fetch failed",
            "delai de connexion depasse",
            "connexion refusee",
            "connexion interrompue",
            "connexion reinitialisee",
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
    (
        &[
            "non autorise",
            "pas autorise",
            "not authorized",
            "not authorised",
        ],
        &["401", "403"],
    ),
    (
        &[
            "not authenticated",
            "unauthenticated",
            "authentication required",
            "authentification requise",
            "non authentifie",
            "non identifie",
            "connexion requise",
        ],
        &["401"],
    ),
    (
        &[
            "acces interdit",
            "access forbidden",
            "acces non autorise",
            "operation interdite",
        ],
        &["403", "401"],
    ),
    (
        &[
            "mauvaise requete",
            "requete invalide",
            "requete non valide",
            "requete malformee",
            "requete mal formee",
            "invalid request body or header",
        ],
        &["400"],
    ),
    (
        &[
            "page not found",
            "resource not found",
            "page introuvable",
            "ressource introuvable",
            "non trouve",
            "pas trouve",
        ],
        &["404"],
    ),
    (
        &[
            "methode non permise",
            "methode interdite",
            "methode non prise en charge",
            "method not supported",
        ],
        &["405"],
    ),
    (
        &[
            "temps d attente depasse",
            "delai depasse",
            "timed out",
            "time out",
        ],
        &["408", "504", "HTTP status 0"],
    ),
    (
        &["conflit d ecriture", "write conflict", "edit conflict"],
        &["409", "412"],
    ),
    (&["ressource supprimee", "resource gone"], &["410"]),
    (
        &[
            "precondition echouee",
            "echec de precondition",
            "condition prealable non remplie",
        ],
        &["412"],
    ),
    (
        &[
            "entite trop grande",
            "corps trop gros",
            "requete trop grande",
            "requete trop volumineuse",
            "body too large",
            "request too large",
        ],
        &["413"],
    ),
    (
        &["adresse trop longue", "url trop longue", "url too long"],
        &["414"],
    ),
    (
        &[
            "type de media non supporte",
            "type de contenu non pris en charge",
        ],
        &["415"],
    ),
    (
        &["trop d appels", "trop de demandes", "too many calls"],
        &["429"],
    ),
    (
        &[
            "erreur serveur",
            "erreur du serveur",
            "erreur interne",
            "erreur serveur interne",
            "internal error",
            "server error",
        ],
        &["500"],
    ),
    (&["non implemente", "pas implemente"], &["501"]),
    (
        &["passerelle incorrecte", "passerelle defectueuse"],
        &["502"],
    ),
    (
        &[
            "service temporairement indisponible",
            "service non disponible",
        ],
        &["503"],
    ),
    (
        &[
            "passerelle expiree",
            "delai de passerelle depasse",
            "delai de la passerelle",
        ],
        &["504"],
    ),
    (&["aucun contenu", "sans contenu"], &["204"]),
    (&["non modifiee", "pas modifie"], &["304"]),
    (
        &[
            "limite de debit",
            "limite du debit",
            "limitation de debit",
            "limitation du debit",
            "debit limite",
        ],
        &["FGRL", "429"],
    ),
    (&["bac a sable"], &["sandbox", "XO_E_CONTENT_ISOLATION"]),
    (
        &[
            "vie privee",
            "confidentialite",
            "privacy",
            "privacy settings",
        ],
        &["PeopleFd 1049"],
    ),
    (
        &["jeton perime", "token perime", "jeton trop vieux"],
        &[
            "401",
            "XO_E_EXPIRED_USER_TOKEN",
            "XO_E_EXPIRED_DEVICE_TOKEN",
            "XO_E_EXPIRED_TITLE_TOKEN",
        ],
    ),
    (
        &[
            "reessayer",
            "reessayer plus tard",
            "retry later",
            "try again later",
        ],
        &["Retry-After", "429", "503"],
    ),
    (
        &[
            "parental controls",
            "parental control",
            "controle parental",
            "controles parentaux",
        ],
        &[
            "XO_E_ACCOUNT_PARENTALLY_RESTRICTED",
            "XO_E_ACCOUNT_CURFEW",
            "XO_E_GAME_USAGE_BY_USER_EXCEEDED",
        ],
    ),
    (
        &[
            "xuid mismatch",
            "mismatched xuid",
            "wrong xuid",
            "xuid incorrect",
        ],
        &["8377"],
    ),
    (
        &["session deleted", "deleted session", "session supprimee"],
        &["session-not-found", "204"],
    ),
    (
        &[
            "mfa",
            "two factor",
            "second factor",
            "2fa",
            "multi factor",
            "two factor authentication",
            "multi factor authentication",
            "second facteur",
            "double authentification",
            "authentification a deux facteurs",
        ],
        &[
            "AADSTS50076",
            "AADSTS50074",
            "AADSTS50079",
            "interaction_required",
        ],
    ),
    (
        &[
            "storage full",
            "disk full",
            "stockage plein",
            "disque plein",
        ],
        &["E_GS_OUT_OF_LOCAL_STORAGE", "507"],
    ),
    (
        &[
            "achievement already unlocked",
            "already unlocked",
            "achievement unlocked already",
            "succes deja debloque",
        ],
        &["achievements-304"],
    ),
    (
        &[
            "account does not have a java profile",
            "no java profile",
            "no minecraft profile",
            "does not own minecraft",
            "pas de profil java",
            "pas de profil minecraft",
        ],
        &["NOT_FOUND"],
    ),
    (
        &[
            "session closed",
            "session is closed",
            "session not open",
            "session isn t open",
            "isn t open",
            "session fermee",
            "joinable",
            "not joinable",
        ],
        &["session-access-write", "LobbyNotJoinable"],
    ),
    (
        &["not friends", "not a friend", "not friend", "pas amis"],
        &["UserNotFriend", "PeopleFd 1011"],
    ),
    (
        &[
            "firewall",
            "blocked by firewall",
            "blocked by a firewall",
            "waf",
            "pare feu",
        ],
        &["cloudfront", "azure-application-gateway"],
    ),
    (
        &[
            "request could not be satisfied",
            "the request could not be satisfied",
        ],
        &["cloudfront"],
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
        "Joining a session that is full is answered with 400.",
        "Rejoindre une session complète donne un 400.",
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
