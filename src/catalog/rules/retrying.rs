//! Calls that are sent again.

use crate::catalog::documentation::CALLING;
use crate::catalog::rules::row::{Basis, Need, Rule, Severity, Threshold};
use crate::language::Text;

/// The rows.
pub static TABLE: &[&Rule] = &[
    &RETRY_AFTER_IGNORED,
    &FLOOD_AFTER_WAIT,
    &RETRY_WITHOUT_BACKOFF,
    &RETRY_STORM,
    &UNSAFE_RETRY,
    &HOPELESS_RETRY,
];

const HTTP_LIBRARY: &str = "https://github.com/microsoft/libHttpClient";

/// A call before the wait is over.
pub static RETRY_AFTER_IGNORED: Rule = Rule {
    id: "retry-after-ignored",
    severities: &[Severity::Error, Severity::Warning, Severity::Info],
    basis: Basis::Documented,
    says: Text::new(
        "Calls were sent before the wait was over that the service had asked for.",
        "Des appels sont partis avant la fin de l’attente que le service avait demandée.",
    ),
    when: Text::new(
        "An error where the same user and program calls the same API again; a warning for another program, and for three \
         calls of other APIs under the same limit after a 429. Calls that were under way already do not count.",
        "Erreur si le même utilisateur et le même programme rappellent la même API ; avertissement pour un autre programme, et \
         pour trois appels d’autres API sous la même limite après un 429. Les appels déjà en cours ne comptent pas.",
    ),
    advice: Text::new(
        "Keep a time for each API before which it is not called; let one call wait for it, and not all of them.",
        "Gardez pour chaque API une heure avant laquelle elle n’est pas appelée ; laissez un seul appel l’attendre, et non \
         tous.",
    ),
    thresholds: &[
        Threshold::seconds("tolerance", 1.0),
        Threshold::count("calls", 3),
    ],
    needs: &[Need::Times, Need::ResponseHeaders],
    documentation: CALLING,
};

/// All waiting calls at once.
pub static FLOOD_AFTER_WAIT: Rule = Rule {
    id: "flood-after-wait",
    severities: &[Severity::Warning],
    basis: Basis::Source,
    says: Text::new(
        "When a wait was over, the calls that had waited were all sent at once.",
        "À la fin d’une attente, tous les appels qui attendaient sont partis à la fois.",
    ),
    when: Text::new(
        "Five calls of a user under one limit in the second after the wait, three of which had been refused before.",
        "Cinq appels d’un utilisateur sous une même limite dans la seconde qui suit l’attente, dont trois avaient été refusés.",
    ),
    advice: Text::new(
        "Send one call first, and the others spread out behind it.",
        "Envoyez d’abord un appel, puis les autres en les espaçant.",
    ),
    thresholds: &[
        Threshold::count("calls", 5),
        Threshold::count("refused", 3),
        Threshold::seconds("seconds", 1.0),
    ],
    needs: &[Need::Times, Need::ResponseHeaders],
    documentation: HTTP_LIBRARY,
};

/// Retries without growing pauses.
pub static RETRY_WITHOUT_BACKOFF: Rule = Rule {
    id: "retry-without-backoff",
    severities: &[Severity::Warning, Severity::Info],
    basis: Basis::Documented,
    says: Text::new(
        "A failed call was sent again and again without growing pauses.",
        "Un appel en échec a été renvoyé plusieurs fois sans pauses croissantes.",
    ),
    when: Text::new(
        "Three retries after 408, 429, 5xx or no answer, none with Retry-After, where every pause is below 2 s (9 s after a \
         500), or the last below one and a half times the first. Equal pauses of 30 s and more are a hint only.",
        "Trois renvois après un 408, un 429, un 5xx ou une absence de réponse, sans Retry-After, si chaque pause est sous 2 s \
         (9 s après un 500) ou la dernière sous une fois et demie la première. Des pauses égales d’au moins 30 s ne sont \
         qu’une remarque.",
    ),
    advice: Text::new(
        "Wait 2, 4, 8 s and so on with some jitter, and give up after about 20 s.",
        "Attendez 2, 4, 8 s et ainsi de suite avec un peu d’aléa, et renoncez après environ 20 s.",
    ),
    thresholds: &[
        Threshold::count("retries", 3),
        Threshold::seconds("pause", 2.0),
        Threshold::seconds("pause-after-500", 9.0),
        Threshold::factor("growth", 1.5),
        Threshold::seconds("scheduled", 30.0),
    ],
    needs: &[Need::Times],
    documentation: CALLING,
};

/// Many retries at once.
pub static RETRY_STORM: Rule = Rule {
    id: "retry-storm",
    severities: &[Severity::Warning],
    basis: Basis::Inferred,
    says: Text::new(
        "Calls that had failed were repeated in great number, and failed again.",
        "Des appels en échec ont été répétés en grand nombre, et ont encore échoué.",
    ),
    when: Text::new(
        "Ten in 60 s, or five in 5 s, of one user to one API.",
        "Dix en 60 s, ou cinq en 5 s, d’un utilisateur vers une API.",
    ),
    advice: Text::new(
        "Count the failures of an API, and stop calling it for a while when they pile up.",
        "Comptez les échecs d’une API, et cessez un temps de l’appeler quand ils s’accumulent.",
    ),
    thresholds: &[
        Threshold::count("calls", 10),
        Threshold::seconds("seconds", 60.0),
        Threshold::count("quick-calls", 5),
        Threshold::seconds("quick-seconds", 5.0),
    ],
    needs: &[Need::Times],
    documentation: CALLING,
};

/// A retry that may do a thing twice.
pub static UNSAFE_RETRY: Rule = Rule {
    id: "unsafe-retry",
    severities: &[Severity::Warning],
    basis: Basis::Documented,
    says: Text::new(
        "A write that may have taken effect was sent again without looking first.",
        "Une écriture qui a pu prendre effet a été renvoyée sans vérification préalable.",
    ),
    when: Text::new(
        "The same session write, invite, match ticket or feedback after 408, 5xx or no answer, with no read of it between. \
         If-Match with an ETag makes a session write safe.",
        "La même écriture de session, invitation, demande de match ou évaluation après un 408, un 5xx ou une absence de \
         réponse, sans lecture entre les deux. If-Match avec un ETag rend sûre l’écriture d’une session.",
    ),
    advice: Text::new(
        "Ask first whether the write took effect; send a session write with If-Match.",
        "Vérifiez d’abord si l’écriture a pris effet ; envoyez une écriture de session avec If-Match.",
    ),
    thresholds: &[],
    needs: &[Need::RequestBodies],
    documentation: CALLING,
};

/// The same refusal over and over.
pub static HOPELESS_RETRY: Rule = Rule {
    id: "hopeless-retry",
    severities: &[Severity::Warning],
    basis: Basis::Inferred,
    says: Text::new(
        "The same request was refused again and again for a reason that a retry does not change.",
        "La même requête a été refusée à plusieurs reprises pour une raison qu’un renvoi ne change pas.",
    ),
    when: Text::new(
        "Three times within 10 min with the same status of 400, 403, 404, 405, 409, 410, 411, 413, 414, 415 and 422, with no \
         successful write between. Slow lookups that give 404, and joins at least 5 s apart that give 403, do not count.",
        "Trois fois en 10 min avec un même statut parmi 400, 403, 404, 405, 409, 410, 411, 413, 414, 415 et 422, sans écriture \
         réussie entre-temps. Des recherches lentes qui donnent 404 et des entrées espacées d’au moins 5 s qui donnent 403 ne \
         comptent pas.",
    ),
    advice: Text::new(
        "Correct the request; xblstatus inspect says what each answer asks for.",
        "Corrigez la requête ; xblstatus inspect dit ce que demande chaque réponse.",
    ),
    thresholds: &[
        Threshold::count("calls", 3),
        Threshold::seconds("seconds", 600.0),
    ],
    needs: &[],
    documentation: CALLING,
};
