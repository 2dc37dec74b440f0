//! Microsoft's table of multiplayer session status codes: 13 codes, 15 rows, 27 situations.
//!
//! The table names neither a method nor a target for some rows. Where a condition below is our reading of it,
//! a comment says so.

use crate::catalog::rows::rows;
use crate::catalog::status::{Authority, DocumentedBody, Methods, Situation, Status, Targets};
use crate::catalog::statuses::xbox::{RESEND_IF_IDEMPOTENT, WAIT_FOR_PERIOD};
use crate::catalog::target::Target;
use crate::language::Text;

/// The ids of the situations that evidence beyond method and target decides about.
pub(crate) mod id {
    pub(crate) const READ: &str = "mpsd-200-read";
    pub(crate) const UPDATED: &str = "mpsd-200-updated";
    pub(crate) const CREATED: &str = "mpsd-201-created";
    pub(crate) const ACCEPTED: &str = "mpsd-202-accepted";
    pub(crate) const SESSION_MISSING: &str = "mpsd-204-session-missing";
    pub(crate) const SESSION_DELETED: &str = "mpsd-204-session-deleted";
    pub(crate) const NOT_MODIFIED: &str = "mpsd-304-not-modified";
    pub(crate) const MALFORMED_JSON: &str = "mpsd-400-malformed-json";
    pub(crate) const REFUSED: &str = "mpsd-403-refused";
    pub(crate) const READ_ONLY: &str = "mpsd-403-read-only";
    pub(crate) const REFERENCE_MISSING: &str = "mpsd-404-reference-missing";
    pub(crate) const ELEMENT_SESSION_MISSING: &str = "mpsd-404-element-session-missing";
    pub(crate) const CONSTANTS: &str = "mpsd-409-constants";
    pub(crate) const IF_MATCH_EXISTING_SESSION: &str = "mpsd-412-if-match-existing-session";
    pub(crate) const IF_NONE_MATCH: &str = "mpsd-412-if-none-match";
    pub(crate) const IF_MATCH: &str = "mpsd-412-if-match";
}

/// The rows, in ascending order of the codes.
pub static TABLE: &[Status] = rows! {
    row(200, "OK", "OK")
        means "The read or the update worked; the body is what was read, or the session after the update."
            "Lecture ou mise à jour réussie : le corps contient ce qui a été lu, ou la session mise à jour."
        arises_in (rows! {
            situation(id::READ, short("read", "lecture faite"))
                when "GET of a session or an element"
                    "GET d’une session ou d’un élément"
                arises_with (GET, SESSION_OR_ELEMENT)
                means "The read worked. The body is what was asked for (the table says: the session)."
                    "Lecture réussie : le corps contient ce qui était demandé (la session, d’après le \
                     tableau)."
                answers (JSON, DocumentedBody::Session);
            situation(id::UPDATED, short("updated", "mise à jour faite"))
                when "PUT of a session or an element"
                    "PUT d’une session ou d’un élément"
                arises_with (PUT, SESSION_OR_ELEMENT)
                means "The update was applied. The body is the session as it is now, which may differ from what \
                     was sent: replace your copy with it."
                    "Mise à jour appliquée : le corps contient la session telle qu’elle est maintenant. Elle \
                     peut différer de ce qui a été envoyé : remplacez votre copie par celle-ci."
                answers (JSON, DocumentedBody::Session);
        });
    row(201, "Created", "Créé")
        means "The session did not exist and has been created; the body is the new session."
            "La session n’existait pas : elle vient d’être créée. Le corps la contient."
        arises_in (rows! {
            situation(id::CREATED, short("created", "créée"))
                when "PUT of a session" "PUT d’une session"
                // The row names no method; nothing but PUT creates a session.
                arises_with (PUT, SESSION)
                means "The session did not exist and has been created. The body is the new session."
                    "La session n’existait pas : elle vient d’être créée. Le corps la contient."
                answers (JSON, DocumentedBody::Session)
                inferred;
        });
    row(202, "Accepted", "Accepté")
        means "The request was taken, but its work is not finished; there is no body."
            "Requête acceptée, mais pas encore terminée ; il n’y a pas de corps."
        advises "Read the session later to see the outcome."
            "Relisez la session plus tard pour connaître le résultat."
        arises_in (rows! {
            situation(id::ACCEPTED, AS_THE_STATUS)
                means "The request was taken, but its work is not finished."
                    "Requête acceptée, mais pas encore terminée."
                answers (PLAIN_TEXT, DocumentedBody::None);
        });
    row(204, "No Content", "Aucun contenu")
        means "A success with nothing to return: the session or the element does not exist, or no longer does."
            "Réussite, sans rien à renvoyer : la session ou l’élément n’existe pas, ou n’existe plus."
        advises "After a GET: create the session with PUT, or stop looking for it. After a PUT that was to create \
             one: put at least one member in it, or raise or clear sessionEmptyTimeout."
            "Après un GET : créez la session avec PUT ou cessez de la chercher. Après un PUT qui devait la \
             créer : mettez-y au moins un membre, ou augmentez ou retirez sessionEmptyTimeout."
        arises_in (rows! {
            situation(id::SESSION_MISSING, short("no such session", "session inexistante"))
                when "GET of a session" "GET d’une session"
                arises_with (GET, SESSION)
                means "There is no such session." "Cette session n’existe pas."
                advises "Create the session with PUT, or stop looking for it."
                    "Créez la session avec PUT ou cessez de la chercher.";
            situation("mpsd-204-element-missing", short("no such element", "élément inexistant"))
                when "GET of a session element" "GET d’un élément de session"
                arises_with (GET, ELEMENT)
                means "The session exists, the element asked for does not."
                    "La session existe, mais pas l’élément demandé.";
            situation(id::SESSION_DELETED, short("no session remains", "la session n’existe plus"))
                when "PUT of a session" "PUT d’une session"
                arises_with (PUT, SESSION)
                means "After the PUT no session remains."
                    "Après ce PUT, il ne reste aucune session."
                advises "If the PUT was to create the session: one without any member is not kept (empty-session \
                     timeout 0). Put at least one member in it, or raise or clear sessionEmptyTimeout."
                    "Si ce PUT devait créer la session : sans aucun membre, elle n’est pas conservée (délai de \
                     session vide à 0). Mettez-y au moins un membre, ou augmentez ou retirez sessionEmptyTimeout.";
            situation("mpsd-204-element-gone", short("the element is gone", "l’élément n’existe plus"))
                when "PUT or DELETE of an element" "PUT ou DELETE d’un élément"
                arises_with (PUT_OR_DELETE, ELEMENT)
                means "The session was there before the operation; now the element, or the session with it, no \
                     longer exists (inclusive reading: the editions of the table differ)."
                    "La session existait avant l’opération ; l’élément, ou la session entière, n’existe \
                     plus (lecture inclusive : les éditions du tableau diffèrent).";
        });
    row(304, "Not Modified", "Non modifié")
        means "The session still has the ETag that was sent."
            "L’ETag de la session est toujours celui qui a été envoyé."
        advises "Use the copy you hold." "Servez-vous de votre copie."
        arises_in (rows! {
            situation(id::NOT_MODIFIED, short("not modified", "non modifiée"))
                when "GET of a session or an element, If-None-Match"
                    "GET d’une session ou d’un élément, If-None-Match"
                // The row names no target; these are what a GET with an ETag reads.
                arises_with (GET, SESSION_OR_ELEMENT)
                means "The session still has the ETag that was sent: keep the copy you hold."
                    "L’ETag de la session est toujours celui qui a été envoyé : gardez votre copie."
                inferred;
        });
    row(400, "Bad Request", "Requête incorrecte")
        means "The request was refused at first sight: something in it is wrong or missing."
            "Requête refusée d’emblée : quelque chose y est incorrect ou manque."
        advises_text (CORRECT_THE_REQUEST)
        notes "A 400 can have other causes as well, such as joining a session that is full."
            "Un 400 peut aussi avoir d’autres causes, comme l’entrée dans une session complète."
        arises_in (rows! {
            situation("mpsd-400-missing-field", short("a field is missing", "un champ manque"))
                means "The request lacks a required field."
                    "Il manque un champ obligatoire dans la requête."
                answers (PLAIN_TEXT, DocumentedBody::Message);
            situation(id::MALFORMED_JSON, short("malformed JSON sent", "JSON envoyé mal formé"))
                // Our reading: without a body there is no JSON to be malformed.
                when "any request with a body" "toute requête avec un corps"
                means "The JSON sent is malformed."
                    "Le JSON envoyé est mal formé."
                answers (PLAIN_TEXT, DocumentedBody::Message)
                inferred;
        });
    row(403, "Forbidden", "Accès interdit")
        means "The caller may not do this. A text in the body means that the request was refused; a session, that \
             the user may read it but not change it."
            "L’appelant n’en a pas le droit. Un texte dans le corps signifie que la requête est refusée ; une \
             session, que l’utilisateur peut la lire, mais pas la modifier."
        advises "Check the privilege, the membership of the session, the sandbox and the SCID."
            "Vérifiez les privilèges, l’appartenance à la session, le sandbox et le SCID."
        arises_in (rows! {
            situation(id::REFUSED, AS_THE_STATUS)
                when "any request, answered with a message"
                    "toute requête, avec un message en réponse"
                means "Refused: the request may be right in another context but not in this one, or authorisation \
                     failed."
                    "Requête refusée : elle peut être valable dans un autre contexte, mais pas dans celui-ci, \
                     ou l’autorisation a échoué."
                answers (PLAIN_TEXT, DocumentedBody::Message);
            situation(id::READ_ONLY, short("may be read, not changed", "lecture seule"))
                in_second_row
                when "PUT or DELETE of a session or an element, answered with the session"
                    "PUT ou DELETE d’une session ou d’un élément, avec la session en réponse"
                // The row speaks of updating and names no method.
                arises_with (PUT_OR_DELETE, SESSION_OR_ELEMENT)
                means "The user may read this session but not change it. The body is the whole session."
                    "L’utilisateur peut lire cette session, mais pas la modifier. Le corps contient la session \
                     entière."
                answers (JSON, DocumentedBody::Session)
                inferred;
        });
    row(404, "Not Found", "Introuvable")
        means "What the URI names cannot be reached: the URI or the look-up is not valid, or what it depends on \
             (handle, SCID, template, hopper, session) cannot be found."
            "Ce que désigne l’URI est inaccessible : l’URI ou la consultation n’est pas valide, ou ce dont \
             elle dépend (handle, SCID, modèle, hopper, session) est introuvable."
        advises_text (CORRECT_THE_REQUEST)
        arises_in (rows! {
            situation("mpsd-404-invalid-uri", short("invalid URI", "URI non valide"))
                means "Nothing can be reached, as the URI is not a valid one."
                    "Rien n’est accessible, car cette URI n’est pas valide."
                answers (PLAIN_TEXT, DocumentedBody::Message);
            situation(id::REFERENCE_MISSING, AS_THE_STATUS)
                when "any request that names a handle, a SCID or a template"
                    "toute requête qui nomme un handle, un SCID ou un modèle"
                // What the path names decides, not the target alone.
                means "The handle, the service configuration (SCID) or the session template cannot be found."
                    "Le handle, la configuration de service (SCID) ou le modèle de session est introuvable."
                answers (PLAIN_TEXT, DocumentedBody::Message);
            situation("mpsd-404-hopper-missing", short("no such hopper", "hopper inexistant"))
                when "any request to a hopper or a match ticket"
                    "toute requête vers un hopper ou un ticket de matchmaking"
                arises_with (Methods::Any, Targets::Only(&[Target::Hopper, Target::MatchTicket]))
                means "The hopper cannot be found." "Le hopper est introuvable."
                answers (PLAIN_TEXT, DocumentedBody::Message);
            situation(id::ELEMENT_SESSION_MISSING, short("no session for the element", "pas de session pour l’élément"))
                when "any request to an element of a session that does not exist"
                    "toute requête vers un élément d’une session qui n’existe pas"
                arises_with (Methods::Any, ELEMENT)
                means "The element cannot be reached because its session does not exist."
                    "L’élément est inaccessible, car sa session n’existe pas."
                answers (PLAIN_TEXT, DocumentedBody::Message);
            situation("mpsd-404-element-lookup-invalid", AS_THE_STATUS)
                when "any request to an element, looked up in a way that is not valid"
                    "toute requête vers un élément, par une consultation non valide"
                arises_with (Methods::Any, ELEMENT)
                means "The way the element is looked up is not valid for this session."
                    "La consultation de cet élément n’est pas valide pour cette session."
                answers (PLAIN_TEXT, DocumentedBody::Message);
        });
    row(405, "Method Not Allowed", "Méthode non autorisée")
        means "The URI is plausible, the method is not."
            "L’URI est plausible, mais la méthode n’est pas la bonne."
        advises_text (CORRECT_THE_REQUEST)
        arises_in (rows! {
            situation("mpsd-405-wrong-verb", short("method not supported here", "méthode non acceptée ici"))
                means "The URI is plausible, the method is not."
                    "L’URI est plausible, mais la méthode n’est pas la bonne."
                answers (PLAIN_TEXT, DocumentedBody::Message);
        });
    row(409, "Conflict", "Conflit")
        means "The request does not fit the session, so the session was not updated."
            "La requête est incompatible avec la session, qui n’a donc pas été modifiée."
        advises_text (CORRECT_THE_REQUEST)
        arises_in (rows! {
            situation(id::CONSTANTS, short("constants clash", "constantes incompatibles"))
                when "PUT of a session" "PUT d’une session"
                // The row names no method for either example.
                arises_with (PUT, SESSION)
                means "Constants in the request clash with those of the session or of its template."
                    "Des constantes de la requête contredisent celles de la session ou de son modèle."
                answers (PLAIN_TEXT, DocumentedBody::Message)
                inferred;
            situation("mpsd-409-large-session-members", AS_THE_STATUS)
                when "PUT or DELETE on a large session"
                    "PUT ou DELETE sur une grande session"
                arises_with (PUT_OR_DELETE, SESSION_OR_ELEMENT)
                means "The request adds members other than the caller to a large session, or removes them from it."
                    "La requête ajoute à une grande session, ou en retire, des membres autres que l’appelant."
                answers (PLAIN_TEXT, DocumentedBody::Message)
                inferred;
            situation("mpsd-409-incompatible", short("does not fit the session", "incompatible avec la session"))
                when "any write to a session or an element"
                    "toute écriture dans une session ou un élément"
                arises_with (ANY_WRITE, SESSION_OR_ELEMENT)
                means "The request does not fit the session, so the session was not updated."
                    "La requête est incompatible avec la session, qui n’a donc pas été modifiée."
                answers (PLAIN_TEXT, DocumentedBody::Message);
        });
    row(412, "Precondition Failed", "Échec de la précondition")
        means "The condition that the request set with If-Match or If-None-Match was not met."
            "La condition posée par la requête avec If-Match ou If-None-Match n’est pas remplie."
        advises "Take the returned session, or read it with GET; then send your change again, with its ETag in If-Match."
            "Repartez de la session reçue, ou relisez-la avec GET ; puis renvoyez votre modification, avec son ETag dans \
             If-Match."
        arises_in (rows! {
            situation(id::IF_MATCH_EXISTING_SESSION, short("changed since the ETag sent", "modifiée depuis l’ETag envoyé"))
                in_second_row
                when "PUT or DELETE of an existing session, If-Match"
                    "PUT ou DELETE d’une session existante, If-Match"
                arises_with (PUT_OR_DELETE, Targets::Any)
                means "The session no longer has the ETag that was sent. The body is the whole current session, \
                     the ETag header its version."
                    "L’ETag de la session n’est plus celui qui a été envoyé. Le corps contient toute la session \
                     actuelle, et l’en-tête ETag, sa version."
                answers (JSON, DocumentedBody::Session);
            situation(id::IF_NONE_MATCH, short("If-None-Match is not met", "condition If-None-Match"))
                when "any method but GET, If-None-Match"
                    "toute méthode sauf GET, If-None-Match"
                arises_with (ANY_BUT_GET, Targets::Any)
                // That the session exists is our reading, and holds for `*` alone.
                means "The If-None-Match condition was not met. If its value was *, the session probably exists already."
                    "La condition If-None-Match n’est pas remplie. Si sa valeur était *, la session existe sans doute \
                     déjà.";
            situation(id::IF_MATCH, short("If-Match is not met", "condition If-Match"))
                when "If-Match in all other cases"
                    "If-Match dans tous les autres cas"
                means "The If-Match condition was not met."
                    "La condition If-Match n’est pas remplie."
                inferred;
        });
    row(429, "Too Many Requests", "Trop de requêtes")
        means "This user in this title called too often: fine-grained rate limiting."
            "Cet utilisateur a fait trop d’appels dans ce titre : sa limite de débit est atteinte."
        advises_text (WAIT_FOR_PERIOD)
        arises_in (rows! {
            situation("mpsd-429-rate-limited", AS_THE_STATUS)
                means "Too many calls: the rate limit (for each user in each title) is reached."
                    "Trop d’appels : la limite de débit (par utilisateur et par titre) est atteinte."
                // The message is the rate-limit object, hence the JSON type.
                answers (JSON, DocumentedBody::Message);
        });
    row(503, "Service Unavailable", "Service indisponible")
        means "The service is overloaded for now."
            "Le service est surchargé pour le moment."
        advises_text (RESEND_IF_IDEMPOTENT)
        arises_in (rows! {
            situation("mpsd-503-overloaded", AS_THE_STATUS)
                means "The service is overloaded for now: retry later."
                    "Le service est surchargé pour le moment : réessayez plus tard."
                answers (PLAIN_TEXT, DocumentedBody::None);
        });
};

const JSON: &str = "application/json";
const PLAIN_TEXT: &str = "text/plain";

const GET: Methods = Methods::Only(&["GET"]);
const PUT: Methods = Methods::Only(&["PUT"]);
const ANY_BUT_GET: Methods = Methods::Except(&["GET"]);

const SESSION: Targets = Targets::Only(&[Target::Session]);
const ELEMENT: Targets = Targets::Only(&[Target::SessionElement]);
const SESSION_OR_ELEMENT: Targets = Targets::Only(&[Target::Session, Target::SessionElement]);

/// The methods with which MPSD changes what exists.
pub(crate) const PUT_OR_DELETE: Methods = Methods::Only(&["PUT", "DELETE"]);

/// Every method but those that only read.
pub(crate) const ANY_WRITE: Methods = Methods::Except(&["GET", "HEAD", "OPTIONS"]);

const CORRECT_THE_REQUEST: Text = Text::new(
    "Change the request before sending it again.",
    "Corrigez la requête avant de la renvoyer.",
);

/// A row from its reason phrase, English before French.
const fn row(code: u16, en: &'static str, fr: &'static str) -> Status {
    Status::new(Authority::Mpsd, code, en, fr)
}

/// A situation of the first row that any request can meet.
const fn situation(id: &'static str, short: Option<Text>) -> Situation {
    Situation::new(id, short)
}

/// What a situation means in a few words, for the line of an overview.
const fn short(en: &'static str, fr: &'static str) -> Option<Text> {
    Some(Text::new(en, fr))
}

/// The short meaning of a situation that the phrase of its status says as well.
const AS_THE_STATUS: Option<Text> = None;

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    fn situations() -> impl Iterator<Item = (&'static Status, &'static Situation)> {
        TABLE
            .iter()
            .flat_map(|status| status.situations.iter().map(move |s| (status, s)))
    }

    fn situation(id: &str) -> &'static Situation {
        situations().find(|(_, s)| s.id == id).unwrap().1
    }

    #[test]
    fn the_13_codes_stand_in_ascending_order() {
        assert_eq!(
            TABLE.iter().map(|status| status.code).collect::<Vec<_>>(),
            [
                200, 201, 202, 204, 304, 400, 403, 404, 405, 409, 412, 429, 503
            ]
        );
    }

    #[test]
    fn the_27_situations_stand_in_the_documented_order() {
        assert_eq!(
            situations().map(|(_, s)| s.id).collect::<Vec<_>>(),
            [
                "mpsd-200-read",
                "mpsd-200-updated",
                "mpsd-201-created",
                "mpsd-202-accepted",
                "mpsd-204-session-missing",
                "mpsd-204-element-missing",
                "mpsd-204-session-deleted",
                "mpsd-204-element-gone",
                "mpsd-304-not-modified",
                "mpsd-400-missing-field",
                "mpsd-400-malformed-json",
                "mpsd-403-refused",
                "mpsd-403-read-only",
                "mpsd-404-invalid-uri",
                "mpsd-404-reference-missing",
                "mpsd-404-hopper-missing",
                "mpsd-404-element-session-missing",
                "mpsd-404-element-lookup-invalid",
                "mpsd-405-wrong-verb",
                "mpsd-409-constants",
                "mpsd-409-large-session-members",
                "mpsd-409-incompatible",
                "mpsd-412-if-match-existing-session",
                "mpsd-412-if-none-match",
                "mpsd-412-if-match",
                "mpsd-429-rate-limited",
                "mpsd-503-overloaded",
            ]
        );
    }

    #[test]
    fn an_id_names_its_code() {
        for (status, situation) in situations() {
            let prefix = format!("mpsd-{}-", status.code);
            assert!(situation.id.starts_with(&prefix), "{}", situation.id);
        }
    }

    #[test]
    fn there_are_15_rows_and_only_403_and_412_have_two() {
        let rows: HashSet<(u16, u8)> = situations().map(|(s, row)| (s.code, row.row)).collect();

        assert_eq!(rows.len(), 15);
        let mut second: Vec<_> = rows.iter().filter(|(_, row)| *row != 1).collect();
        second.sort_unstable();
        assert_eq!(second, [&(403, 2), &(412, 2)]);
    }

    #[test]
    fn the_situations_of_a_row_share_type_and_body() {
        use DocumentedBody::{Message, None as Empty, Session};

        let documented = [
            (200, 1, Some(JSON), Some(Session)),
            (201, 1, Some(JSON), Some(Session)),
            (202, 1, Some(PLAIN_TEXT), Some(Empty)),
            (204, 1, None, None),
            (304, 1, None, None),
            (400, 1, Some(PLAIN_TEXT), Some(Message)),
            (403, 1, Some(PLAIN_TEXT), Some(Message)),
            (403, 2, Some(JSON), Some(Session)),
            (404, 1, Some(PLAIN_TEXT), Some(Message)),
            (405, 1, Some(PLAIN_TEXT), Some(Message)),
            (409, 1, Some(PLAIN_TEXT), Some(Message)),
            (412, 1, None, None),
            (412, 2, Some(JSON), Some(Session)),
            (429, 1, Some(JSON), Some(Message)),
            (503, 1, Some(PLAIN_TEXT), Some(Empty)),
        ];
        for (status, situation) in situations() {
            let row = (
                status.code,
                situation.row,
                situation.content_type,
                situation.body,
            );
            assert!(documented.contains(&row), "{}: {row:?}", situation.id);
        }
    }

    #[test]
    fn a_method_and_a_target_select_one_of_the_four_204() {
        let selected = |method: &str, target: Target| -> Vec<&str> {
            situations()
                .filter(|(status, s)| {
                    status.code == 204
                        && matches!(s.methods, Methods::Only(methods) if methods.contains(&method))
                        && matches!(s.targets, Targets::Only(targets) if targets.contains(&target))
                })
                .map(|(_, s)| s.id)
                .collect()
        };

        assert_eq!(
            selected("GET", Target::Session),
            ["mpsd-204-session-missing"]
        );
        assert_eq!(
            selected("GET", Target::SessionElement),
            ["mpsd-204-element-missing"]
        );
        assert_eq!(
            selected("PUT", Target::Session),
            ["mpsd-204-session-deleted"]
        );
        assert_eq!(
            selected("PUT", Target::SessionElement),
            ["mpsd-204-element-gone"]
        );
        assert_eq!(
            selected("DELETE", Target::SessionElement),
            ["mpsd-204-element-gone"]
        );
        assert!(selected("DELETE", Target::Session).is_empty());
        assert!(selected("POST", Target::Session).is_empty());
    }

    #[test]
    fn a_match_ticket_counts_as_its_hopper() {
        assert_eq!(
            situation("mpsd-404-hopper-missing").targets,
            Targets::Only(&[Target::Hopper, Target::MatchTicket])
        );
    }

    #[test]
    fn an_unmet_if_none_match_on_get_is_no_412() {
        assert_eq!(
            situation("mpsd-412-if-none-match").methods,
            Methods::Except(&["GET"])
        );
    }

    #[test]
    fn what_is_said_in_short_is_short() {
        for (_, situation) in situations() {
            let texts = situation.short.map(|short| [short.en, short.fr]);
            for text in texts.into_iter().flatten() {
                assert!(text.chars().count() <= 30, "{}", situation.id);
            }
        }
    }

    #[test]
    fn only_400_says_that_it_has_other_causes() {
        let noted: Vec<u16> = TABLE
            .iter()
            .filter(|status| status.note.is_some())
            .map(|status| status.code)
            .collect();

        assert_eq!(noted, [400]);
    }
}
