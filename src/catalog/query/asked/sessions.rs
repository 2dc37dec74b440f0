//! What people ask about sessions, joining and invites.

use crate::catalog::query::asked::row::Row;

pub(super) const SESSIONS: &[Row] = &[
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
        &[
            "out of sync",
            "session out of sync",
            "write status out of sync",
            "desynchronise",
        ],
        &["412"],
    ),
    (
        &["session deleted", "deleted session", "session supprimee"],
        &["session-not-found", "204"],
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
