//! The messages, and the conditions that some of them list.

use crate::catalog::messages::message::{
    Condition, Message, Names, all, alone, documented, seen, then_number,
};
use crate::catalog::rows::rows;
use crate::catalog::statuses::mpsd::id;
use crate::language::Text;

/// How a restriction to those who are followed, or who are on the same device, fails.
const FOLLOWED_OR_LOCAL: Text = Text::new(
    "with followed, no member follows the caller; with local, the caller is on another device.",
    "avec followed, aucun membre ne suit l’appelant ; avec local, l’appelant est sur un autre appareil.",
);

const PRIVILEGE: Condition = Condition {
    holds: Text::new(
        "The caller has the multiplayer privilege.",
        "L’appelant a le privilège multijoueur.",
    ),
    fails: Some(Text::new(
        "no subscription, a child account or a restricted account.",
        "pas d’abonnement, compte enfant ou compte restreint.",
    )),
};

const JOIN: Condition = Condition {
    holds: Text::new(
        "The session is open and its joinRestriction is met, or the caller is a member.",
        "La session est ouverte et sa joinRestriction est respectée, ou l’appelant en est déjà membre.",
    ),
    fails: Some(FOLLOWED_OR_LOCAL),
};

const READ: Condition = Condition {
    holds: Text::new(
        "The session is not private and its readRestriction is met, or the caller is a member.",
        "La session n’est pas privée et sa readRestriction est respectée, ou l’appelant en est déjà membre.",
    ),
    fails: Some(FOLLOWED_OR_LOCAL),
};

const ONE_USER: Condition = Condition {
    holds: Text::new(
        "On a large session, the request is for one user only.",
        "Sur une grande session, la requête ne concerne qu’un seul utilisateur.",
    ),
    fails: Some(Text::new(
        "several users in one token.",
        "plusieurs utilisateurs dans un même jeton.",
    )),
};

const NOT_BANNED: Condition = Condition {
    holds: Text::new(
        "The caller's XUID is not banned from the session.",
        "Le XUID de l’appelant n’est pas exclu de la session.",
    ),
    fails: None,
};

const COMMUNICATE: Condition = Condition {
    holds: Text::new(
        "The caller has the communicate permission where the session requires it.",
        "L’appelant a l’autorisation de communiquer là où la session l’exige.",
    ),
    fails: Some(Text::new("blocked or muted.", "bloqué ou rendu muet.")),
};

const CLUB: Condition = Condition {
    holds: Text::new(
        "The caller meets the rules of the club where the session belongs to one.",
        "L’appelant respecte les règles du club si la session appartient à un club.",
    ),
    fails: None,
};

const USER_STYLE: Condition = Condition {
    holds: Text::new(
        "On a device other than an Xbox One, the session uses user-style authorisation (userAuthorizationStyle).",
        "Sur un appareil autre qu’une Xbox One, la session utilise l’autorisation de type utilisateur (userAuthorizationStyle).",
    ),
    fails: Some(Text::new(
        "a PC, a phone or a tool on a template for consoles only.",
        "PC, mobile ou outil sur un modèle réservé aux consoles.",
    )),
};

/// The messages; of several that match, the first counts.
pub static TABLE: &[Message] = rows! {
    documented("service-config-access", 403)
        known_by (&[
            all(&["requested service config cannot be accessed"]),
            all(&["service configuration cannot be accessed"]),
        ])
        because "The account has no access to this service configuration in this sandbox, or its certificate lacks the rights."
            "Le compte n’a pas accès à cette configuration de service dans ce sandbox, ou son certificat n’en a pas les droits."
        remedied_by "Check the sandbox and the account. With certificate authentication, ask Microsoft."
            "Vérifiez le sandbox et le compte. Avec un certificat, contactez Microsoft.";
    seen("session-access-write", 403)
        known_by (&[all(&["requested session cannot be accessed", "isn't open or has a join restriction"])])
        because "The session does not take this caller's write: one of the conditions does not hold, and the message does not say which."
            "La session n’accepte pas cet appelant en écriture : une des conditions n’est pas remplie, et le message ne dit pas laquelle."
        remedied_by "Check the conditions in their order. When several local users join at once, the invited one must join first."
            "Passez les conditions en revue, dans l’ordre. Si plusieurs utilisateurs locaux rejoignent la session à la fois, l’invité doit le faire en premier."
        requires (&[PRIVILEGE, JOIN, ONE_USER, NOT_BANNED, COMMUNICATE, CLUB, USER_STYLE]);
    seen("session-access-read", 403)
        known_by (&[all(&["requested session cannot be accessed", "is private or has a read restriction"])])
        because "The session does not take this caller's read: one of the conditions does not hold, and the message does not say which."
            "La session n’accepte pas cet appelant en lecture : une des conditions n’est pas remplie, et le message ne dit pas laquelle."
        remedied_by "Check the conditions in their order."
            "Passez les conditions en revue, dans l’ordre."
        requires (&[PRIVILEGE, READ, ONE_USER, NOT_BANNED, COMMUNICATE, USER_STYLE]);
    documented("session-access-private", 403)
        known_by (&[
            all(&[
                "requested session cannot be accessed",
                "private sessions can only be read by",
            ]),
            alone(&["requested session cannot be accessed"]),
        ])
        because "The session is private and the caller is not a member, or the caller lacks the multiplayer privilege."
            "La session est privée et l’appelant n’en est pas membre, ou le privilège multijoueur lui manque."
        remedied_by "Join by invitation or reservation, or make the session open; check the privilege."
            "Rejoignez la session sur invitation ou réservation, ou rendez-la ouverte ; vérifiez le privilège.";
    documented("existing-member-references", 403)
        known_by (&[all(&["can't contain existing member references"])])
        because "The request of a user names members by their index; only a server may."
            "La requête d’un utilisateur désigne des membres par leur index ; seul un serveur en a le droit."
        remedied_by "Act as a server, or invite with reserve_<n>."
            "Agissez en tant que serveur, ou invitez avec reserve_<n>.";
    seen("servers-collection", 403)
        known_by (&[all(&["can't contain a 'servers' collection"])])
        with_inferred_status
        because "The request of a user contains servers; only a server may send that."
            "La requête d’un utilisateur contient servers ; seul un serveur peut l’envoyer."
        remedied_by "Leave servers out, or call with the identity of a server."
            "Retirez servers, ou utilisez une identité de serveur.";
    documented("service-config-invalid", 404)
        known_by (&[all(&["either invalid or not configured for sessions"])])
        names (Names::Always(id::REFERENCE_MISSING))
        because "The SCID is wrong, or it has no session configuration in this sandbox."
            "Le SCID est erroné, ou n’a pas de configuration de session dans ce sandbox."
        remedied_by "Check the SCID, and publish the configuration to the sandbox."
            "Vérifiez le SCID, et publiez la configuration dans le sandbox.";
    documented("session-not-found", 404)
        known_by (&[all(&["requested session wasn't found"])])
        names (Names::OnItsTarget(id::ELEMENT_SESSION_MISSING))
        because "There is no such session: it was never created, or it was deleted when it became empty."
            "La session n’existe pas : elle n’a jamais été créée, ou a été supprimée une fois vide."
        remedied_by "Create it with PUT. Check the name of the template and look at the timeouts."
            "Créez la session avec PUT. Vérifiez le nom du modèle et les délais.";
    documented("managed-initialization", 400)
        known_by (&[then_number(&["configured for managed initialization requiring at least"])])
        because "Too few members or reservations have initialize: true for the membersNeededToStart of the template."
            "Trop peu de membres ou de réservations ont initialize à true pour le membersNeededToStart du modèle."
        remedied_by "Reserve that many with initialize, or lower the number in the template."
            "Réservez assez de membres avec initialize, ou diminuez leur nombre dans le modèle.";
    seen("constant-conflict", 409)
        known_by (&[all(&["constant field", "conflicts with the one in the session"])])
        with_inferred_status
        names (Names::Always(id::CONSTANTS))
        because "A constant in the request, which the message names, differs from that of the session or its template."
            "Une constante de la requête, que le message nomme, diffère de celle de la session ou de son modèle."
        remedied_by "Leave the constant out, or create a new session."
            "Retirez la constante, ou créez une nouvelle session.";
    seen("initialization-succeeded", 400)
        known_by (&[all(&["'initializationSucceeded' property can only be set during"])])
        with_inferred_status
        because "initializationSucceeded was set outside the evaluating stage."
            "initializationSucceeded a été envoyé hors de l’étape evaluating."
        remedied_by "Set it only while initializing.stage is evaluating."
            "Ne l’envoyez que pendant que initializing.stage vaut evaluating.";
    seen("roles-name", 400)
        known_by (&[all(&["'roles' section contains a role type with an invalid name"])])
        with_inferred_status
        because "The template does not define this role type."
            "Le modèle ne définit pas ce type de rôle."
        remedied_by "Use a role type of the template."
            "Utilisez un type de rôle du modèle.";
    seen("read-restriction", 400)
        known_by (&[all(&["'readRestriction' provided, cannot be set to none"])])
        with_inferred_status
        because "A session with userAuthorizationStyle may not be readable by all."
            "Une session avec userAuthorizationStyle ne peut pas être lisible par tous."
        remedied_by "Use local or followed." "Utilisez local ou followed.";
    seen("turn", 400)
        known_by (&[all(&["'turn' property must be an array of numbers"])])
        with_inferred_status
        because "The value of turn has the wrong type."
            "La valeur de turn n’a pas le bon type."
        remedied_by "Send the indices of members, in an array."
            "Envoyez les index des membres, dans un tableau.";
    seen("measurements", 400)
        known_by (&[all(&["measurements can only be uploaded if session 'metrics'"])])
        with_inferred_status
        because "Quality-of-service measurements were sent, and the session has no metrics."
            "Des mesures de qualité de service ont été envoyées, alors que la session n’a pas de métriques."
        remedied_by "Configure metrics, or send no measurements."
            "Configurez les métriques, ou n’envoyez pas de mesures.";
    seen("server-measurements", 400)
        known_by (&[all(&["Invalid member property serverMeasurements"])])
        with_inferred_status
        because "A value in serverMeasurements is not a JSON object."
            "Une valeur de serverMeasurements n’est pas un objet JSON."
        remedied_by "Send an object for each server."
            "Envoyez un objet par serveur.";
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::messages::message::MessageSource;
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
