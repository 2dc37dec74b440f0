//! Microsoft's table of multiplayer session status codes: 13 codes, 15 rows, 27 situations.
//!
//! The table names neither a method nor a target for some rows. Where a condition below is our reading of it,
//! a comment says so.

use crate::catalog::status::{Authority, DocumentedBody, Methods, Situation, Status, Targets};
use crate::catalog::target::Target;
use crate::language::Text;

/// The ids of the situations that evidence beyond method and target decides about.
pub(crate) mod id {
    pub(crate) const UPDATED: &str = "mpsd-200-updated";
    pub(crate) const CREATED: &str = "mpsd-201-created";
    pub(crate) const MALFORMED_JSON: &str = "mpsd-400-malformed-json";
    pub(crate) const READ_ONLY: &str = "mpsd-403-read-only";
    pub(crate) const REFERENCE_MISSING: &str = "mpsd-404-reference-missing";
    pub(crate) const ELEMENT_SESSION_MISSING: &str = "mpsd-404-element-session-missing";
    pub(crate) const CONSTANTS: &str = "mpsd-409-constants";
    pub(crate) const IF_MATCH_EXISTING_SESSION: &str = "mpsd-412-if-match-existing-session";
    pub(crate) const IF_NONE_MATCH: &str = "mpsd-412-if-none-match";
    pub(crate) const IF_MATCH: &str = "mpsd-412-if-match";
}

/// What `mpsd-412-if-none-match` means when the value was `*`. That the session exists is our reading.
pub(crate) const IF_NONE_MATCH_ANY: Text = Text {
    en: "The If-None-Match condition was not met: the session exists already.",
    fr: "La condition If-None-Match n’est pas remplie : la session existe déjà.",
};

/// What `mpsd-412-if-none-match` means when the value was a tag.
pub(crate) const IF_NONE_MATCH_TAG: Text = Text {
    en: "The If-None-Match condition was not met.",
    fr: "La condition If-None-Match n’est pas remplie.",
};

/// What a success means when the request asked for a rehearsal: nothing of it is stored.
pub(crate) const DRY_RUN: Text = Text {
    en: "A dry run: the body is what the write would make of the session. Nothing was stored.",
    fr: "Essai à blanc : le corps montre ce que l’écriture ferait de la session. Rien n’a été enregistré.",
};

/// The rows, in ascending order of the codes.
pub static TABLE: &[Status] = &[
    Status {
        code: 200,
        phrase: Text { en: "OK", fr: "OK" },
        authority: Authority::Mpsd,
        reference: None,
        meaning: Text {
            en: "The read or the update worked; the body is what was read, or the session after the update.",
            fr: "Lecture ou mise à jour réussie : le corps contient ce qui a été lu, ou la session mise à jour.",
        },
        advice: None,
        note: None,
        situations: &[
            Situation {
                id: "mpsd-200-read",
                inferred: false,
                row: 1,
                when: Text {
                    en: "GET of a session or an element",
                    fr: "GET d’une session ou d’un élément",
                },
                meaning: Text {
                    en: "The read worked. The body is what was asked for (the table says: the session).",
                    fr: "Lecture réussie : le corps contient ce qui était demandé (la session, d’après le \
                         tableau).",
                },
                methods: Methods::Only(&["GET"]),
                targets: SESSION_OR_ELEMENT,
                content_type: JSON,
                body: Some(DocumentedBody::Session),
                advice: None,
            },
            Situation {
                id: id::UPDATED,
                inferred: false,
                row: 1,
                when: Text {
                    en: "PUT of a session or an element",
                    fr: "PUT d’une session ou d’un élément",
                },
                meaning: Text {
                    en: "The update was applied. The body is the session as it is now, which may differ from what \
                         was sent: replace your copy by it.",
                    fr: "Mise à jour appliquée : le corps contient la session telle qu’elle est maintenant. Elle \
                         peut différer de ce qui a été envoyé : remplacez votre copie par celle-ci.",
                },
                methods: Methods::Only(&["PUT"]),
                targets: SESSION_OR_ELEMENT,
                content_type: JSON,
                body: Some(DocumentedBody::Session),
                advice: None,
            },
        ],
    },
    Status {
        code: 201,
        phrase: Text {
            en: "Created",
            fr: "Créé",
        },
        authority: Authority::Mpsd,
        reference: None,
        meaning: Text {
            en: "The session did not exist and has been created; the body is the new session.",
            fr: "La session n’existait pas : elle vient d’être créée. Le corps la contient.",
        },
        advice: None,
        note: None,
        situations: &[Situation {
            id: id::CREATED,
            inferred: true,
            row: 1,
            when: Text {
                en: "PUT of a session",
                fr: "PUT d’une session",
            },
            meaning: Text {
                en: "The session did not exist and has been created. The body is the new session.",
                fr: "La session n’existait pas : elle vient d’être créée. Le corps la contient.",
            },
            // The row names no method; nothing but PUT creates a session.
            methods: Methods::Only(&["PUT"]),
            targets: SESSION,
            content_type: JSON,
            body: Some(DocumentedBody::Session),
            advice: None,
        }],
    },
    Status {
        code: 202,
        phrase: Text {
            en: "Accepted",
            fr: "Accepté",
        },
        authority: Authority::Mpsd,
        reference: None,
        meaning: Text {
            en: "The request was taken, but its work is not finished; there is no body.",
            fr: "Requête acceptée, mais pas encore terminée ; il n’y a pas de corps.",
        },
        advice: Some(Text {
            en: "Read the session later to see the outcome.",
            fr: "Relisez la session plus tard pour connaître le résultat.",
        }),
        note: None,
        situations: &[Situation {
            id: "mpsd-202-accepted",
            inferred: false,
            row: 1,
            when: ANY_REQUEST,
            meaning: Text {
                en: "The request was taken, but its work is not finished. Read the session later to see the outcome.",
                fr: "Requête acceptée, mais pas encore terminée. Relisez la session plus tard pour connaître le \
                     résultat.",
            },
            methods: Methods::Any,
            targets: Targets::Any,
            content_type: PLAIN_TEXT,
            body: Some(DocumentedBody::None),
            advice: None,
        }],
    },
    Status {
        code: 204,
        phrase: Text {
            en: "No Content",
            fr: "Aucun contenu",
        },
        authority: Authority::Mpsd,
        reference: None,
        meaning: Text {
            en: "A success with nothing to return: the session or the element does not exist, or no longer does.",
            fr: "Réussite, sans rien à renvoyer : la session ou l’élément n’existe pas, ou n’existe plus.",
        },
        advice: Some(Text {
            en: "After a GET: create the session with PUT, or stop looking for it. After a PUT that was to create \
                 one: put at least one member in it, or raise or clear sessionEmptyTimeout.",
            fr: "Après un GET : créez la session avec PUT ou cessez de la chercher. Après un PUT qui devait la \
                 créer : mettez-y au moins un membre, ou augmentez ou retirez sessionEmptyTimeout.",
        }),
        note: None,
        situations: &[
            Situation {
                id: "mpsd-204-session-missing",
                inferred: false,
                row: 1,
                when: Text {
                    en: "GET of a session",
                    fr: "GET d’une session",
                },
                meaning: Text {
                    en: "There is no such session.",
                    fr: "Cette session n’existe pas.",
                },
                methods: Methods::Only(&["GET"]),
                targets: SESSION,
                content_type: None,
                body: None,
                advice: Some(Text {
                    en: "Create the session with PUT, or stop looking for it.",
                    fr: "Créez la session avec PUT ou cessez de la chercher.",
                }),
            },
            Situation {
                id: "mpsd-204-element-missing",
                inferred: false,
                row: 1,
                when: Text {
                    en: "GET of a session element",
                    fr: "GET d’un élément de session",
                },
                meaning: Text {
                    en: "The session exists, the element asked for does not.",
                    fr: "La session existe, mais pas l’élément demandé.",
                },
                methods: Methods::Only(&["GET"]),
                targets: ELEMENT,
                content_type: None,
                body: None,
                advice: None,
            },
            Situation {
                id: "mpsd-204-session-deleted",
                inferred: false,
                row: 1,
                when: Text {
                    en: "PUT of a session",
                    fr: "PUT d’une session",
                },
                meaning: Text {
                    en: "After the PUT no session remains: it was deleted as the result of the write or, created \
                         without any member (empty-session timeout 0), was never kept.",
                    fr: "Après ce PUT, il ne reste aucune session : elle a été supprimée par l’effet de l’écriture \
                         ou, créée sans aucun membre (délai de session vide à 0), elle n’a jamais été conservée.",
                },
                methods: Methods::Only(&["PUT"]),
                targets: SESSION,
                content_type: None,
                body: None,
                advice: Some(Text {
                    en: "If the PUT was to create the session: put at least one member in it, or raise or clear \
                         sessionEmptyTimeout.",
                    fr: "Si ce PUT devait créer la session : mettez-y au moins un membre, ou augmentez ou retirez \
                         sessionEmptyTimeout.",
                }),
            },
            Situation {
                id: "mpsd-204-element-gone",
                inferred: false,
                row: 1,
                when: Text {
                    en: "PUT or DELETE of an element",
                    fr: "PUT ou DELETE d’un élément",
                },
                meaning: Text {
                    en: "The session existed when the operation began; now the element, or the session with it, no \
                         longer exists (inclusive reading: the editions of the table differ).",
                    fr: "La session existait au début de l’opération ; l’élément, ou la session entière, n’existe \
                         plus (lecture inclusive : les éditions du tableau diffèrent).",
                },
                methods: PUT_OR_DELETE,
                targets: ELEMENT,
                content_type: None,
                body: None,
                advice: None,
            },
        ],
    },
    Status {
        code: 304,
        phrase: Text {
            en: "Not Modified",
            fr: "Non modifié",
        },
        authority: Authority::Mpsd,
        reference: None,
        meaning: Text {
            en: "The session still has the ETag that was sent.",
            fr: "L’ETag de la session est toujours celui qui a été envoyé.",
        },
        advice: Some(Text {
            en: "Use the copy you hold.",
            fr: "Servez-vous de votre copie.",
        }),
        note: None,
        situations: &[Situation {
            id: "mpsd-304-not-modified",
            inferred: true,
            row: 1,
            when: Text {
                en: "GET of a session or an element, If-None-Match",
                fr: "GET d’une session ou d’un élément, If-None-Match",
            },
            meaning: Text {
                en: "The session still has the ETag that was sent: keep the copy you hold.",
                fr: "L’ETag de la session est toujours celui qui a été envoyé : gardez votre copie.",
            },
            methods: Methods::Only(&["GET"]),
            // The row names no target; these are what a GET with an ETag reads.
            targets: SESSION_OR_ELEMENT,
            content_type: None,
            body: None,
            advice: None,
        }],
    },
    Status {
        code: 400,
        phrase: Text {
            en: "Bad Request",
            fr: "Requête incorrecte",
        },
        authority: Authority::Mpsd,
        reference: None,
        meaning: Text {
            en: "The request was refused at first sight; the body says more.",
            fr: "Requête refusée d’emblée ; le corps en dit plus.",
        },
        advice: CORRECT_THE_REQUEST,
        note: Some(Text {
            en: "A 400 can have other causes as well.",
            fr: "Un 400 peut aussi avoir d’autres causes.",
        }),
        situations: &[
            Situation {
                id: "mpsd-400-missing-field",
                inferred: false,
                row: 1,
                when: ANY_REQUEST,
                meaning: Text {
                    en: "The request lacks a required field.",
                    fr: "Il manque un champ obligatoire dans la requête.",
                },
                methods: Methods::Any,
                targets: Targets::Any,
                content_type: PLAIN_TEXT,
                body: Some(DocumentedBody::Message),
                advice: None,
            },
            Situation {
                id: id::MALFORMED_JSON,
                inferred: true,
                row: 1,
                // Our reading: without a body there is no JSON to be malformed.
                when: Text {
                    en: "any request with a body",
                    fr: "toute requête avec un corps",
                },
                meaning: Text {
                    en: "The JSON sent is malformed.",
                    fr: "Le JSON envoyé est mal formé.",
                },
                methods: Methods::Any,
                targets: Targets::Any,
                content_type: PLAIN_TEXT,
                body: Some(DocumentedBody::Message),
                advice: None,
            },
        ],
    },
    Status {
        code: 403,
        phrase: Text {
            en: "Forbidden",
            fr: "Accès interdit",
        },
        authority: Authority::Mpsd,
        reference: None,
        meaning: Text {
            en: "The caller may not do this. A text in the body means that the request was refused; a session, that \
                 the user may read it but not change it.",
            fr: "L’appelant n’en a pas le droit. Un texte dans le corps signifie que la requête est refusée ; une \
                 session, que l’utilisateur peut la lire, mais pas la modifier.",
        },
        advice: Some(Text {
            en: "Check the privilege, the membership of the session, the sandbox and the SCID.",
            fr: "Vérifiez les privilèges, l’appartenance à la session, le sandbox et le SCID.",
        }),
        note: None,
        situations: &[
            Situation {
                id: "mpsd-403-refused",
                inferred: false,
                row: 1,
                when: Text {
                    en: "any request, answered with a message",
                    fr: "toute requête, avec un message en réponse",
                },
                meaning: Text {
                    en: "Refused: the request may be right in another context but not in this one, or authorization \
                         failed.",
                    fr: "Requête refusée : elle peut être valable dans un autre contexte, mais pas dans celui-ci, \
                         ou l’autorisation a échoué.",
                },
                methods: Methods::Any,
                targets: Targets::Any,
                content_type: PLAIN_TEXT,
                body: Some(DocumentedBody::Message),
                advice: None,
            },
            Situation {
                id: id::READ_ONLY,
                inferred: true,
                row: 2,
                when: Text {
                    en: "PUT or DELETE of a session or an element, answered with the session",
                    fr: "PUT ou DELETE d’une session ou d’un élément, avec la session en réponse",
                },
                meaning: Text {
                    en: "The user may read this session but not change it. The body is the whole session.",
                    fr: "L’utilisateur peut lire cette session, mais pas la modifier. Le corps contient la session \
                         entière.",
                },
                // The row speaks of updating and names no method.
                methods: PUT_OR_DELETE,
                targets: SESSION_OR_ELEMENT,
                content_type: JSON,
                body: Some(DocumentedBody::Session),
                advice: None,
            },
        ],
    },
    Status {
        code: 404,
        phrase: Text {
            en: "Not Found",
            fr: "Introuvable",
        },
        authority: Authority::Mpsd,
        reference: None,
        meaning: Text {
            en: "What the URI names cannot be reached: the URI or the look-up is not valid, or what it depends on \
                 (handle, SCID, template, hopper, session) cannot be found.",
            fr: "Ce que désigne l’URI est inaccessible : l’URI ou la recherche n’est pas valide, ou ce dont \
                 elle dépend (handle, SCID, modèle, hopper, session) est introuvable.",
        },
        advice: CORRECT_THE_REQUEST,
        note: None,
        situations: &[
            Situation {
                id: "mpsd-404-invalid-uri",
                inferred: false,
                row: 1,
                when: ANY_REQUEST,
                meaning: Text {
                    en: "The URI is not valid.",
                    fr: "L’URI n’est pas valide.",
                },
                methods: Methods::Any,
                targets: Targets::Any,
                content_type: PLAIN_TEXT,
                body: Some(DocumentedBody::Message),
                advice: None,
            },
            Situation {
                id: id::REFERENCE_MISSING,
                inferred: false,
                row: 1,
                when: Text {
                    en: "any request that names a handle, a SCID or a template",
                    fr: "toute requête qui nomme un handle, un SCID ou un modèle",
                },
                meaning: Text {
                    en: "The handle, the service configuration (SCID) or the session template cannot be found.",
                    fr: "Le handle, la configuration de service (SCID) ou le modèle de session est introuvable.",
                },
                methods: Methods::Any,
                // What the path names decides, not the target alone.
                targets: Targets::Any,
                content_type: PLAIN_TEXT,
                body: Some(DocumentedBody::Message),
                advice: None,
            },
            Situation {
                id: "mpsd-404-hopper-missing",
                inferred: false,
                row: 1,
                when: Text {
                    en: "any request to a hopper or a match ticket",
                    fr: "toute requête vers un hopper ou un ticket de matchmaking",
                },
                meaning: Text {
                    en: "The hopper cannot be found.",
                    fr: "Le hopper est introuvable.",
                },
                methods: Methods::Any,
                targets: Targets::Only(&[Target::Hopper, Target::MatchTicket]),
                content_type: PLAIN_TEXT,
                body: Some(DocumentedBody::Message),
                advice: None,
            },
            Situation {
                id: id::ELEMENT_SESSION_MISSING,
                inferred: false,
                row: 1,
                when: Text {
                    en: "any request to an element of a session that does not exist",
                    fr: "toute requête vers un élément d’une session qui n’existe pas",
                },
                meaning: Text {
                    en: "The element cannot be reached because its session does not exist.",
                    fr: "L’élément est inaccessible, car sa session n’existe pas.",
                },
                methods: Methods::Any,
                targets: ELEMENT,
                content_type: PLAIN_TEXT,
                body: Some(DocumentedBody::Message),
                advice: None,
            },
            Situation {
                id: "mpsd-404-element-lookup-invalid",
                inferred: false,
                row: 1,
                when: Text {
                    en: "any request to an element, looked up in a way that is not valid",
                    fr: "toute requête vers un élément, par une recherche non valide",
                },
                meaning: Text {
                    en: "The way the element is looked up is not valid for this session.",
                    fr: "La recherche de cet élément n’est pas valide pour cette session.",
                },
                methods: Methods::Any,
                targets: ELEMENT,
                content_type: PLAIN_TEXT,
                body: Some(DocumentedBody::Message),
                advice: None,
            },
        ],
    },
    Status {
        code: 405,
        phrase: Text {
            en: "Method Not Allowed",
            fr: "Méthode non autorisée",
        },
        authority: Authority::Mpsd,
        reference: None,
        meaning: Text {
            en: "The URI is plausible, the method is not.",
            fr: "L’URI est plausible, mais la méthode n’est pas la bonne.",
        },
        advice: CORRECT_THE_REQUEST,
        note: None,
        situations: &[Situation {
            id: "mpsd-405-wrong-verb",
            inferred: false,
            row: 1,
            when: ANY_REQUEST,
            meaning: Text {
                en: "The URI is plausible, the method is not: POST where PUT is needed, for example.",
                fr: "L’URI est plausible, mais la méthode n’est pas la bonne (par exemple POST au lieu de PUT).",
            },
            methods: Methods::Any,
            targets: Targets::Any,
            content_type: PLAIN_TEXT,
            body: Some(DocumentedBody::Message),
            advice: None,
        }],
    },
    Status {
        code: 409,
        phrase: Text {
            en: "Conflict",
            fr: "Conflit",
        },
        authority: Authority::Mpsd,
        reference: None,
        meaning: Text {
            en: "The request is incompatible with the session, so the session was not updated.",
            fr: "La requête est incompatible avec la session, qui n’a donc pas été modifiée.",
        },
        advice: CORRECT_THE_REQUEST,
        note: None,
        situations: &[
            Situation {
                id: id::CONSTANTS,
                inferred: true,
                row: 1,
                when: Text {
                    en: "PUT of a session",
                    fr: "PUT d’une session",
                },
                meaning: Text {
                    en: "Constants in the request clash with those of the session or of its template.",
                    fr: "Des constantes de la requête contredisent celles de la session ou de son modèle.",
                },
                // The row names no method for either example.
                methods: Methods::Only(&["PUT"]),
                targets: SESSION,
                content_type: PLAIN_TEXT,
                body: Some(DocumentedBody::Message),
                advice: None,
            },
            Situation {
                id: "mpsd-409-large-session-members",
                inferred: true,
                row: 1,
                when: Text {
                    en: "PUT or DELETE on a large session",
                    fr: "PUT ou DELETE sur une grande session",
                },
                meaning: Text {
                    en: "The request adds members other than the caller to a large session, or removes them from it.",
                    fr: "La requête ajoute à une grande session, ou en retire, des membres autres que l’appelant.",
                },
                methods: PUT_OR_DELETE,
                targets: SESSION_OR_ELEMENT,
                content_type: PLAIN_TEXT,
                body: Some(DocumentedBody::Message),
                advice: None,
            },
            Situation {
                id: "mpsd-409-incompatible",
                inferred: false,
                row: 1,
                when: Text {
                    en: "any write to a session or an element",
                    fr: "toute écriture dans une session ou un élément",
                },
                meaning: Text {
                    en: "The request is incompatible with the session, so the session was not updated.",
                    fr: "La requête est incompatible avec la session, qui n’a donc pas été modifiée.",
                },
                methods: ANY_WRITE,
                targets: SESSION_OR_ELEMENT,
                content_type: PLAIN_TEXT,
                body: Some(DocumentedBody::Message),
                advice: None,
            },
        ],
    },
    Status {
        code: 412,
        phrase: Text {
            en: "Precondition Failed",
            fr: "Échec de la précondition",
        },
        authority: Authority::Mpsd,
        reference: None,
        meaning: Text {
            en: "The condition that the request set with If-Match or If-None-Match was not met.",
            fr: "La condition posée par la requête avec If-Match ou If-None-Match n’est pas remplie.",
        },
        advice: Some(Text {
            en: "Start from the returned session, or read it with GET, then send the request again.",
            fr: "Repartez de la session reçue, ou relisez-la avec GET, puis envoyez de nouveau la requête.",
        }),
        note: None,
        situations: &[
            Situation {
                id: id::IF_MATCH_EXISTING_SESSION,
                inferred: false,
                row: 2,
                when: Text {
                    en: "PUT or DELETE of an existing session, If-Match",
                    fr: "PUT ou DELETE d’une session existante, If-Match",
                },
                meaning: Text {
                    en: "The session no longer has the ETag that was sent. The body is the whole current session, \
                         the ETag header its version.",
                    fr: "L’ETag de la session n’est plus celui qui a été envoyé. Le corps contient toute la session \
                         actuelle, et l’en-tête ETag, sa version.",
                },
                methods: PUT_OR_DELETE,
                targets: Targets::Any,
                content_type: JSON,
                body: Some(DocumentedBody::Session),
                advice: None,
            },
            Situation {
                id: id::IF_NONE_MATCH,
                inferred: false,
                row: 1,
                when: Text {
                    en: "any method but GET, If-None-Match",
                    fr: "toute méthode sauf GET, If-None-Match",
                },
                // That the session exists is our reading, and holds for `*` alone.
                meaning: Text {
                    en: "The If-None-Match condition was not met. If its value was *, the session exists already.",
                    fr: "La condition If-None-Match n’est pas remplie. Si sa valeur était *, la session existe déjà.",
                },
                methods: Methods::Except(&["GET"]),
                targets: Targets::Any,
                content_type: None,
                body: None,
                advice: None,
            },
            Situation {
                id: id::IF_MATCH,
                inferred: true,
                row: 1,
                when: Text {
                    en: "If-Match in all other cases",
                    fr: "If-Match dans tous les autres cas",
                },
                meaning: Text {
                    en: "The If-Match condition was not met.",
                    fr: "La condition If-Match n’est pas remplie.",
                },
                methods: Methods::Any,
                targets: Targets::Any,
                content_type: None,
                body: None,
                advice: None,
            },
        ],
    },
    Status {
        code: 429,
        phrase: Text {
            en: "Too Many Requests",
            fr: "Trop de requêtes",
        },
        authority: Authority::Mpsd,
        reference: None,
        meaning: Text {
            en: "This user in this title called too often: fine-grained rate limiting.",
            fr: "Cet utilisateur a fait trop d’appels dans ce titre : sa limite de débit est atteinte.",
        },
        advice: WAIT_THEN_RESEND,
        note: None,
        situations: &[Situation {
            id: "mpsd-429-rate-limited",
            inferred: false,
            row: 1,
            when: ANY_REQUEST,
            meaning: Text {
                en: "Too many calls: the rate limit (for each user in each title) is reached.",
                fr: "Trop d’appels : la limite de débit (par utilisateur et par titre) est atteinte.",
            },
            methods: Methods::Any,
            targets: Targets::Any,
            // The message is the rate-limit object, hence the JSON type.
            content_type: JSON,
            body: Some(DocumentedBody::Message),
            advice: None,
        }],
    },
    Status {
        code: 503,
        phrase: Text {
            en: "Service Unavailable",
            fr: "Service indisponible",
        },
        authority: Authority::Mpsd,
        reference: None,
        meaning: Text {
            en: "The service is overloaded; Retry-After says how long to wait.",
            fr: "Le service est surchargé ; Retry-After indique combien de temps attendre.",
        },
        advice: WAIT_THEN_RESEND,
        note: None,
        situations: &[Situation {
            id: "mpsd-503-overloaded",
            inferred: false,
            row: 1,
            when: ANY_REQUEST,
            meaning: Text {
                en: "The service is overloaded. Retry after the delay that Retry-After gives.",
                fr: "Le service est surchargé. Réessayez après le délai indiqué par Retry-After.",
            },
            methods: Methods::Any,
            targets: Targets::Any,
            content_type: PLAIN_TEXT,
            body: Some(DocumentedBody::None),
            advice: None,
        }],
    },
];

const JSON: Option<&str> = Some("application/json");
const PLAIN_TEXT: Option<&str> = Some("text/plain");

const SESSION: Targets = Targets::Only(&[Target::Session]);
const ELEMENT: Targets = Targets::Only(&[Target::SessionElement]);
const SESSION_OR_ELEMENT: Targets = Targets::Only(&[Target::Session, Target::SessionElement]);

/// The methods with which MPSD changes what exists.
pub(crate) const PUT_OR_DELETE: Methods = Methods::Only(&["PUT", "DELETE"]);

/// Every method but those that only read.
pub(crate) const ANY_WRITE: Methods = Methods::Except(&["GET", "HEAD", "OPTIONS"]);

const ANY_REQUEST: Text = Text {
    en: "any request",
    fr: "toute requête",
};

const CORRECT_THE_REQUEST: Option<Text> = Some(Text {
    en: "Change the request before sending it again.",
    fr: "Corrigez la requête avant de la renvoyer.",
});

const WAIT_THEN_RESEND: Option<Text> = Some(Text {
    en: "Wait, then send the request again.",
    fr: "Attendez, puis envoyez de nouveau la requête.",
});

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
            (200, 1, JSON, Some(Session)),
            (201, 1, JSON, Some(Session)),
            (202, 1, PLAIN_TEXT, Some(Empty)),
            (204, 1, None, None),
            (304, 1, None, None),
            (400, 1, PLAIN_TEXT, Some(Message)),
            (403, 1, PLAIN_TEXT, Some(Message)),
            (403, 2, JSON, Some(Session)),
            (404, 1, PLAIN_TEXT, Some(Message)),
            (405, 1, PLAIN_TEXT, Some(Message)),
            (409, 1, PLAIN_TEXT, Some(Message)),
            (412, 1, None, None),
            (412, 2, JSON, Some(Session)),
            (429, 1, JSON, Some(Message)),
            (503, 1, PLAIN_TEXT, Some(Empty)),
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
    fn only_400_says_that_it_has_other_causes() {
        let noted: Vec<u16> = TABLE
            .iter()
            .filter(|status| status.note.is_some())
            .map(|status| status.code)
            .collect();

        assert_eq!(noted, [400]);
    }
}
