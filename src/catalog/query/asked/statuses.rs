//! What people call a status of HTTP.

use crate::catalog::query::asked::row::Row;

pub(super) const STATUSES: &[Row] = &[
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
        &["concurrency limit", "too many simultaneous calls"],
        &["429"],
    ),
    (&["throttled", "throttling"], &["429"]),
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
    (
        &[
            "reessayer",
            "reessayer plus tard",
            "retry later",
            "try again later",
        ],
        &["Retry-After", "429", "503"],
    ),
    (&["unauthorised", "unauthorised error"], &["401"]),
];
