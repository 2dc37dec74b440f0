//! Calls against the limits of the services.

use crate::catalog::rate_limits::DocumentedLimit;
use crate::catalog::rules::row::{Basis, Need, Rule, Severity, Threshold};
use crate::language::Text;

/// The rows.
pub static TABLE: &[&Rule] = &[
    &RATE_CERTIFICATION,
    &RATE_SUSTAIN_EXCEEDED,
    &RATE_BURST_EXCEEDED,
    &RATE_NEAR_LIMIT,
    &RATE_LIMITED,
];

const PAGE: &str = DocumentedLimit::DOCUMENTATION;

/// So many calls that certification fails.
pub static RATE_CERTIFICATION: Rule = Rule {
    id: "rate-certification",
    severities: &[Severity::Error, Severity::Warning],
    basis: Basis::Documented,
    says: Text::new(
        "So many calls of one user in 300 s fail certification.",
        "Autant d’appels d’un utilisateur en 300 s font échouer la certification.",
    ),
    when: Text::new(
        "An error from the larger of the documented figure and ten times the sustain limit on; a warning from the \
         documented figure on, where that is above the sustain limit.",
        "Erreur à partir du plus grand du chiffre documenté et de dix fois la limite soutenue ; avertissement à partir du \
         chiffre documenté, s’il dépasse la limite soutenue.",
    ),
    advice: Text::new(
        "Call less: batch the requests, subscribe instead of polling, keep what was read.",
        "Appelez moins : regroupez les requêtes, abonnez-vous au lieu d’interroger en boucle, gardez ce qui a été lu.",
    ),
    thresholds: &[],
    needs: &[Need::Times],
    documentation: PAGE,
};

/// More calls in 300 s than allowed.
pub static RATE_SUSTAIN_EXCEEDED: Rule = Rule {
    id: "rate-sustain-exceeded",
    severities: &[Severity::Info, Severity::Warning],
    basis: Basis::Documented,
    says: Text::new(
        "More calls in 300 s than the service allows one user.",
        "Plus d’appels en 300 s que le service n’en accorde à un utilisateur.",
    ),
    when: Text::new(
        "More than the sustain limit in 300 s; a warning where the service refused a call with 429 meanwhile. Certain above \
         twice the limit: 300 s meet two periods of the service at most.",
        "Plus que la limite soutenue en 300 s ; avertissement si le service a refusé un appel par un 429 entre-temps. \
         Certain au-delà de deux fois la limite : 300 s touchent au plus deux périodes du service.",
    ),
    advice: Text::new(
        "Spread the calls out, batch them, or subscribe to changes instead of asking for them.",
        "Espacez les appels, regroupez-les, ou abonnez-vous aux changements au lieu de les demander.",
    ),
    thresholds: &[],
    needs: &[Need::Times],
    documentation: PAGE,
};

/// More calls in 15 s than allowed.
pub static RATE_BURST_EXCEEDED: Rule = Rule {
    id: "rate-burst-exceeded",
    severities: &[Severity::Info, Severity::Warning],
    basis: Basis::Documented,
    says: Text::new(
        "More calls in 15 s than the service allows one user.",
        "Plus d’appels en 15 s que le service n’en accorde à un utilisateur.",
    ),
    when: Text::new(
        "More than the burst limit in 15 s; a warning where the service refused a call with 429 meanwhile. Certain above \
         twice the limit: 15 s meet two periods of the service at most.",
        "Plus que la limite de rafale en 15 s ; avertissement si le service a refusé un appel par un 429 entre-temps. \
         Certain au-delà de deux fois la limite : 15 s touchent au plus deux périodes du service.",
    ),
    advice: Text::new(
        "Spread the calls out, or put several into one.",
        "Espacez les appels, ou réunissez-en plusieurs en un seul.",
    ),
    thresholds: &[],
    needs: &[Need::Times],
    documentation: PAGE,
};

/// Nearly as many calls as allowed.
pub static RATE_NEAR_LIMIT: Rule = Rule {
    id: "rate-near-limit",
    severities: &[Severity::Info],
    basis: Basis::Inferred,
    says: Text::new(
        "Nearly as many calls as the service allows one user.",
        "Presque autant d’appels que le service en accorde à un utilisateur.",
    ),
    when: Text::new(
        "From 80 % of a limit on, where no limit was exceeded.",
        "À partir de 80 % d’une limite, si aucune n’a été dépassée.",
    ),
    advice: Text::new(
        "Leave room: other calls of the title count too.",
        "Gardez une marge : les autres appels du titre comptent aussi.",
    ),
    thresholds: &[Threshold::percent("percent", 80)],
    needs: &[Need::Times],
    documentation: PAGE,
};

/// A refused call.
pub static RATE_LIMITED: Rule = Rule {
    id: "rate-limited",
    severities: &[Severity::Warning],
    basis: Basis::Documented,
    says: Text::new(
        "The service refused calls because there were too many.",
        "Le service a refusé des appels, trop nombreux.",
    ),
    when: Text::new("Any 429.", "Tout 429."),
    advice: Text::new(
        "Wait as long as Retry-After says, else until the period is over, and call less.",
        "Attendez le temps qu’indique Retry-After, sinon la fin de la période, et appelez moins.",
    ),
    thresholds: &[],
    needs: &[],
    documentation: PAGE,
};
