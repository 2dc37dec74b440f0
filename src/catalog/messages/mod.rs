//! The text bodies of MPSD that are known by their words: why a request was refused, and what to do.
//!
//! A text varies with the version of the service, so a row holds short phrases of it. [`known_message`] tells
//! whether a text is such a message or only speaks of one.

pub(crate) mod matching;

use crate::catalog::statuses::mpsd::id;
use crate::language::Text;

pub use matching::{KnownMessage, known_message};

/// A message of the service.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Message {
    /// The stable name, such as `session-not-found`.
    pub id: &'static str,
    /// The words that it is known by, in one form or another.
    pub patterns: &'static [Pattern],
    /// The status that it comes with.
    pub status: u16,
    /// Whether the status is our reading: none is recorded with the message.
    pub status_inferred: bool,
    /// Where it is known from.
    pub origin: MessageSource,
    /// The situation that it names. That it does is our reading.
    pub names: Names,
    /// Why the request was refused.
    pub cause: Text,
    /// What to do about it.
    pub remedy: Text,
    /// What must hold, where the message lists conditions and does not say which one failed: in the order in
    /// which to check them.
    pub conditions: &'static [Condition],
}

/// Words that all stand in a message, in this order.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Pattern {
    /// The phrases, as the service writes them.
    pub phrases: &'static [&'static str],
    /// What follows the last phrase.
    pub rest: Rest,
}

/// What follows the last phrase of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rest {
    /// Anything.
    Any,
    /// A few words at most: a message that says more is another one.
    Little,
    /// A number.
    Number,
}

/// Where a message is known from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MessageSource {
    /// Microsoft documents it.
    Documented,
    /// It stands in public logs, code or reports.
    Seen,
}

/// The situation that a message names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Names {
    /// None: only its cause is known.
    Nothing,
    /// The one with this id, whatever the request was.
    Always(&'static str),
    /// The one with this id, where the path of the request is one that the situation can arise with.
    OnItsTarget(&'static str),
}

impl Names {
    /// The id of the situation.
    #[must_use]
    pub fn situation(self) -> Option<&'static str> {
        match self {
            Self::Nothing => None,
            Self::Always(id) | Self::OnItsTarget(id) => Some(id),
        }
    }
}

/// Something that must hold for a session to take a request.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Condition {
    /// The condition.
    pub holds: Text,
    /// How it usually fails, behind a colon.
    pub fails: Option<Text>,
}

const fn all(phrases: &'static [&'static str]) -> Pattern {
    Pattern {
        phrases,
        rest: Rest::Any,
    }
}

const fn alone(phrases: &'static [&'static str]) -> Pattern {
    Pattern {
        phrases,
        rest: Rest::Little,
    }
}

const fn then_number(phrases: &'static [&'static str]) -> Pattern {
    Pattern {
        phrases,
        rest: Rest::Number,
    }
}

const PRIVILEGE: Condition = Condition {
    holds: Text {
        en: "The caller has the multiplayer privilege.",
        fr: "L’appelant a le privilège multijoueur.",
    },
    fails: Some(Text {
        en: "no subscription, a child account or a restricted account.",
        fr: "pas d’abonnement, compte enfant ou compte restreint.",
    }),
};

const JOIN: Condition = Condition {
    holds: Text {
        en: "The session is open and its joinRestriction is met, or the caller is a member.",
        fr: "La session est ouverte et sa joinRestriction est respectée, ou l’appelant en est déjà membre.",
    },
    fails: Some(Text {
        en: "with followed, no member follows the caller; with local, the caller is on another device.",
        fr: "avec followed, aucun membre ne suit l’appelant ; avec local, l’appelant est sur un autre appareil.",
    }),
};

const READ: Condition = Condition {
    holds: Text {
        en: "The session is not private and its readRestriction is met, or the caller is a member.",
        fr: "La session n’est pas privée et sa readRestriction est respectée, ou l’appelant en est déjà membre.",
    },
    fails: Some(Text {
        en: "with followed, no member follows the caller; with local, the caller is on another device.",
        fr: "avec followed, aucun membre ne suit l’appelant ; avec local, l’appelant est sur un autre appareil.",
    }),
};

const ONE_USER: Condition = Condition {
    holds: Text {
        en: "On a large session, the request is for one user only.",
        fr: "Sur une grande session, la requête ne concerne qu’un seul utilisateur.",
    },
    fails: Some(Text {
        en: "several users in one token.",
        fr: "plusieurs utilisateurs dans un même jeton.",
    }),
};

const NOT_BANNED: Condition = Condition {
    holds: Text {
        en: "The caller's XUID is not banned from the session.",
        fr: "Le XUID de l’appelant n’est pas exclu de la session.",
    },
    fails: None,
};

const COMMUNICATE: Condition = Condition {
    holds: Text {
        en: "The caller has the communicate permission where the session requires it.",
        fr: "L’appelant a l’autorisation de communiquer là où la session l’exige.",
    },
    fails: Some(Text {
        en: "blocked or muted.",
        fr: "bloqué ou rendu muet.",
    }),
};

const CLUB: Condition = Condition {
    holds: Text {
        en: "The caller meets the rules of the club where the session belongs to one.",
        fr: "L’appelant respecte les règles du club si la session appartient à un club.",
    },
    fails: None,
};

const USER_STYLE: Condition = Condition {
    holds: Text {
        en: "On a device other than an Xbox One, the session uses user-style authorization (userAuthorizationStyle).",
        fr: "Sur un appareil autre qu’une Xbox One, la session utilise l’autorisation de type utilisateur (userAuthorizationStyle).",
    },
    fails: Some(Text {
        en: "a PC, a phone or a tool on a template for consoles only.",
        fr: "PC, mobile ou outil sur un modèle réservé aux consoles.",
    }),
};

/// The messages; of several that match, the first counts.
pub static TABLE: &[Message] = &[
    Message {
        id: "service-config-access",
        patterns: &[
            all(&["requested service config cannot be accessed"]),
            all(&["service configuration cannot be accessed"]),
        ],
        status: 403,
        status_inferred: false,
        origin: MessageSource::Documented,
        names: Names::Nothing,
        cause: Text {
            en: "The account has no access to this service configuration in this sandbox, or its certificate lacks the rights.",
            fr: "Le compte n’a pas accès à cette configuration de service dans ce sandbox, ou son certificat n’en a pas les droits.",
        },
        remedy: Text {
            en: "Check the sandbox and the account. With certificate authentication, ask Microsoft.",
            fr: "Vérifiez le sandbox et le compte. Avec un certificat, contactez Microsoft.",
        },
        conditions: &[],
    },
    Message {
        id: "session-access-write",
        patterns: &[all(&[
            "requested session cannot be accessed",
            "isn't open or has a join restriction",
        ])],
        status: 403,
        status_inferred: false,
        origin: MessageSource::Seen,
        names: Names::Nothing,
        cause: Text {
            en: "The session does not take this caller's write: one of the conditions does not hold, and the message does not say which.",
            fr: "La session n’accepte pas cet appelant en écriture : une des conditions n’est pas remplie, et le message ne dit pas laquelle.",
        },
        remedy: Text {
            en: "Check the conditions in their order. When several local users join at once, the invited one must join first.",
            fr: "Passez les conditions en revue, dans l’ordre. Si plusieurs utilisateurs locaux rejoignent la session à la fois, l’invité doit le faire en premier.",
        },
        conditions: &[
            PRIVILEGE,
            JOIN,
            ONE_USER,
            NOT_BANNED,
            COMMUNICATE,
            CLUB,
            USER_STYLE,
        ],
    },
    Message {
        id: "session-access-read",
        patterns: &[all(&[
            "requested session cannot be accessed",
            "is private or has a read restriction",
        ])],
        status: 403,
        status_inferred: false,
        origin: MessageSource::Seen,
        names: Names::Nothing,
        cause: Text {
            en: "The session does not take this caller's read: one of the conditions does not hold, and the message does not say which.",
            fr: "La session n’accepte pas cet appelant en lecture : une des conditions n’est pas remplie, et le message ne dit pas laquelle.",
        },
        remedy: Text {
            en: "Check the conditions in their order.",
            fr: "Passez les conditions en revue, dans l’ordre.",
        },
        conditions: &[
            PRIVILEGE,
            READ,
            ONE_USER,
            NOT_BANNED,
            COMMUNICATE,
            USER_STYLE,
        ],
    },
    Message {
        id: "session-access-private",
        patterns: &[
            all(&[
                "requested session cannot be accessed",
                "private sessions can only be read by",
            ]),
            alone(&["requested session cannot be accessed"]),
        ],
        status: 403,
        status_inferred: false,
        origin: MessageSource::Documented,
        names: Names::Nothing,
        cause: Text {
            en: "The session is private and the caller is not a member, or the caller lacks the multiplayer privilege.",
            fr: "La session est privée et l’appelant n’en est pas membre, ou le privilège multijoueur lui manque.",
        },
        remedy: Text {
            en: "Join by invitation or reservation, or make the session open; check the privilege.",
            fr: "Rejoignez la session sur invitation ou réservation, ou rendez-la ouverte ; vérifiez le privilège.",
        },
        conditions: &[],
    },
    Message {
        id: "existing-member-references",
        patterns: &[all(&["can't contain existing member references"])],
        status: 403,
        status_inferred: false,
        origin: MessageSource::Documented,
        names: Names::Nothing,
        cause: Text {
            en: "The request of a user names members by their index; only a server may.",
            fr: "La requête d’un utilisateur désigne des membres par leur index ; seul un serveur en a le droit.",
        },
        remedy: Text {
            en: "Act as a server, or invite with reserve_<n>.",
            fr: "Agissez en tant que serveur, ou invitez avec reserve_<n>.",
        },
        conditions: &[],
    },
    Message {
        id: "servers-collection",
        patterns: &[all(&["can't contain a 'servers' collection"])],
        status: 403,
        status_inferred: true,
        origin: MessageSource::Seen,
        names: Names::Nothing,
        cause: Text {
            en: "The request of a user contains servers; only a server may send that.",
            fr: "La requête d’un utilisateur contient servers ; seul un serveur peut l’envoyer.",
        },
        remedy: Text {
            en: "Leave servers out, or call with the identity of a server.",
            fr: "Retirez servers, ou utilisez une identité de serveur.",
        },
        conditions: &[],
    },
    Message {
        id: "service-config-invalid",
        patterns: &[all(&["either invalid or not configured for sessions"])],
        status: 404,
        status_inferred: false,
        origin: MessageSource::Documented,
        names: Names::Always(id::REFERENCE_MISSING),
        cause: Text {
            en: "The SCID is wrong, or it has no session configuration in this sandbox.",
            fr: "Le SCID est erroné, ou n’a pas de configuration de session dans ce sandbox.",
        },
        remedy: Text {
            en: "Check the SCID, and publish the configuration to the sandbox.",
            fr: "Vérifiez le SCID, et publiez la configuration dans le sandbox.",
        },
        conditions: &[],
    },
    Message {
        id: "session-not-found",
        patterns: &[all(&["requested session wasn't found"])],
        status: 404,
        status_inferred: false,
        origin: MessageSource::Documented,
        names: Names::OnItsTarget(id::ELEMENT_SESSION_MISSING),
        cause: Text {
            en: "There is no such session: it was never created, or it was deleted when it became empty.",
            fr: "La session n’existe pas : elle n’a jamais été créée, ou a été supprimée une fois vide.",
        },
        remedy: Text {
            en: "Create it with PUT. Check the name of the template and look at the timeouts.",
            fr: "Créez la session avec PUT. Vérifiez le nom du modèle et les délais.",
        },
        conditions: &[],
    },
    Message {
        id: "managed-initialization",
        patterns: &[then_number(&[
            "configured for managed initialization requiring at least",
        ])],
        status: 400,
        status_inferred: false,
        origin: MessageSource::Documented,
        names: Names::Nothing,
        cause: Text {
            en: "Too few members or reservations have initialize: true for the membersNeededToStart of the template.",
            fr: "Trop peu de membres ou de réservations ont initialize à true pour le membersNeededToStart du modèle.",
        },
        remedy: Text {
            en: "Reserve that many with initialize, or lower the number in the template.",
            fr: "Réservez assez de membres avec initialize, ou diminuez leur nombre dans le modèle.",
        },
        conditions: &[],
    },
    Message {
        id: "constant-conflict",
        patterns: &[all(&[
            "constant field",
            "conflicts with the one in the session",
        ])],
        status: 409,
        status_inferred: true,
        origin: MessageSource::Seen,
        names: Names::Always(id::CONSTANTS),
        cause: Text {
            en: "A constant in the request, which the message names, differs from that of the session or its template.",
            fr: "Une constante de la requête, que le message nomme, diffère de celle de la session ou de son modèle.",
        },
        remedy: Text {
            en: "Leave the constant out, or create a new session.",
            fr: "Retirez la constante, ou créez une nouvelle session.",
        },
        conditions: &[],
    },
    Message {
        id: "initialization-succeeded",
        patterns: &[all(&[
            "'initializationSucceeded' property can only be set during",
        ])],
        status: 400,
        status_inferred: true,
        origin: MessageSource::Seen,
        names: Names::Nothing,
        cause: Text {
            en: "initializationSucceeded was set outside the evaluating stage.",
            fr: "initializationSucceeded a été envoyé hors de l’étape evaluating.",
        },
        remedy: Text {
            en: "Set it only while initializing.stage is evaluating.",
            fr: "Ne l’envoyez que pendant que initializing.stage vaut evaluating.",
        },
        conditions: &[],
    },
    Message {
        id: "roles-name",
        patterns: &[all(&[
            "'roles' section contains a role type with an invalid name",
        ])],
        status: 400,
        status_inferred: true,
        origin: MessageSource::Seen,
        names: Names::Nothing,
        cause: Text {
            en: "The template does not define this role type.",
            fr: "Le modèle ne définit pas ce type de rôle.",
        },
        remedy: Text {
            en: "Use a role type of the template.",
            fr: "Utilisez un type de rôle du modèle.",
        },
        conditions: &[],
    },
    Message {
        id: "read-restriction",
        patterns: &[all(&["'readRestriction' provided, cannot be set to none"])],
        status: 400,
        status_inferred: true,
        origin: MessageSource::Seen,
        names: Names::Nothing,
        cause: Text {
            en: "A session with userAuthorizationStyle may not be readable by all.",
            fr: "Une session avec userAuthorizationStyle ne peut pas être lisible par tous.",
        },
        remedy: Text {
            en: "Use local or followed.",
            fr: "Utilisez local ou followed.",
        },
        conditions: &[],
    },
    Message {
        id: "turn",
        patterns: &[all(&["'turn' property must be an array of numbers"])],
        status: 400,
        status_inferred: true,
        origin: MessageSource::Seen,
        names: Names::Nothing,
        cause: Text {
            en: "The value of turn has the wrong type.",
            fr: "La valeur de turn n’a pas le bon type.",
        },
        remedy: Text {
            en: "Send the indices of members, in an array.",
            fr: "Envoyez les index des membres, dans un tableau.",
        },
        conditions: &[],
    },
    Message {
        id: "measurements",
        patterns: &[all(&[
            "measurements can only be uploaded if session 'metrics'",
        ])],
        status: 400,
        status_inferred: true,
        origin: MessageSource::Seen,
        names: Names::Nothing,
        cause: Text {
            en: "Quality-of-service measurements were sent, and the session has no metrics.",
            fr: "Des mesures de qualité de service ont été envoyées, alors que la session n’a pas de métriques.",
        },
        remedy: Text {
            en: "Configure metrics, or send no measurements.",
            fr: "Configurez les métriques, ou n’envoyez pas de mesures.",
        },
        conditions: &[],
    },
    Message {
        id: "server-measurements",
        patterns: &[all(&["Invalid member property serverMeasurements"])],
        status: 400,
        status_inferred: true,
        origin: MessageSource::Seen,
        names: Names::Nothing,
        cause: Text {
            en: "A value in serverMeasurements is not a JSON object.",
            fr: "Une valeur de serverMeasurements n’est pas un objet JSON.",
        },
        remedy: Text {
            en: "Send an object for each server.",
            fr: "Envoyez un objet par serveur.",
        },
        conditions: &[],
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::status::Authority;
    use crate::catalog::statuses::status_of;

    #[test]
    fn no_two_messages_have_the_same_id() {
        let mut ids: Vec<_> = TABLE.iter().map(|row| row.id).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), TABLE.len());
    }

    #[test]
    fn every_message_comes_with_a_status_of_the_mpsd_table() {
        for row in TABLE {
            assert!(
                status_of(Authority::Mpsd, row.status).is_some(),
                "{}",
                row.id
            );
        }
    }

    #[test]
    fn a_message_names_a_situation_of_its_status() {
        for row in TABLE {
            if let Names::Always(id) | Names::OnItsTarget(id) = row.names {
                let status = status_of(Authority::Mpsd, row.status).unwrap();
                assert!(
                    status.situations.iter().any(|one| one.id == id),
                    "{}",
                    row.id
                );
            }
        }
    }

    #[test]
    fn a_documented_message_has_a_documented_status() {
        let documented = TABLE
            .iter()
            .filter(|row| row.origin == MessageSource::Documented);
        assert!(documented.clone().all(|row| !row.status_inferred));
        assert_eq!(documented.count(), 6);
    }

    #[test]
    fn only_the_two_long_messages_list_conditions() {
        let counts: Vec<_> = TABLE
            .iter()
            .map(|row| (row.id, row.conditions.len()))
            .filter(|(_, count)| *count > 0)
            .collect();
        assert_eq!(
            counts,
            [("session-access-write", 7), ("session-access-read", 6)]
        );
    }

    #[test]
    fn the_rules_of_a_club_concern_writes_only() {
        let has_club = |row: &&Message| row.conditions.contains(&CLUB);
        assert_eq!(
            TABLE
                .iter()
                .filter(has_club)
                .map(|row| row.id)
                .collect::<Vec<_>>(),
            ["session-access-write"]
        );
    }
}
