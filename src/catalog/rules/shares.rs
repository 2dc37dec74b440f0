//! Services as a whole, and what single calls say of all.

use crate::catalog::documentation::{TRACE_ANALYZER, XBOX_DOCUMENTATION};
use crate::catalog::rules::row::{Basis, Need, Rule, Severity, Threshold};
use crate::language::Text;

/// The rows.
pub static TABLE: &[&Rule] = &[
    &FAILED_SHARE,
    &SLOW_CALLS,
    &BODY_TYPE_MISSING,
    &SAMPLE_TITLE_ID,
];

const HTTP: &str = "https://www.rfc-editor.org/rfc/rfc9110";

/// Many failures.
pub static FAILED_SHARE: Rule = Rule {
    id: "failed-share",
    severities: &[Severity::Warning, Severity::Info],
    basis: Basis::Inferred,
    says: Text::new(
        "A large share of the calls of a service failed.",
        "Une grande part des appels à un service a échoué.",
    ),
    when: Text::new(
        "A warning from 20 % on, a hint from 5 %, where at least 20 calls of the service were answered. Failed are 4xx, 5xx and \
         calls without an answer; 404, 412, 429 and the first 401 of a token do not count.",
        "Avertissement à partir de 20 %, remarque à partir de 5 %, si au moins 20 appels au service ont reçu une réponse. Sont en \
         échec les 4xx, les 5xx et les appels sans réponse ; les 404, 412, 429 et le premier 401 d’un jeton ne comptent pas.",
    ),
    advice: Text::new(
        "Run xblstatus inspect on the capture: it says of each failure what it means.",
        "Lancez xblstatus inspect sur la capture : il dit ce que signifie chaque échec.",
    ),
    thresholds: &[
        Threshold::count("calls", 20),
        Threshold::percent("share", 20),
        Threshold::percent("hint", 5),
    ],
    needs: &[],
    documentation: XBOX_DOCUMENTATION,
};

/// Slow answers.
pub static SLOW_CALLS: Rule = Rule {
    id: "slow-calls",
    severities: &[Severity::Info],
    basis: Basis::Inferred,
    says: Text::new(
        "Calls of a service were slow.",
        "Des appels à un service ont été lents.",
    ),
    when: Text::new(
        "Of at least 20 calls more than one in twenty took longer than 1 s until the first byte, or any call longer than 3 s. \
         Where only the whole time is known, that counts. Transfers of more than 1 MB and services that wait for news do not.",
        "Sur au moins 20 appels, plus d’un sur vingt a pris plus de 1 s jusqu’au premier octet, ou un seul appel plus de 3 s. \
         Si seule la durée totale est connue, c’est elle qui compte. Les transferts de plus de 1 Mo et les services qui \
         attendent des nouvelles ne comptent pas.",
    ),
    advice: Text::new(
        "Let nothing on the screen wait for these calls, and set a time limit for each.",
        "Ne faites rien attendre à l’écran sur ces appels, et fixez une durée limite à chacun.",
    ),
    thresholds: &[
        Threshold::count("calls", 20),
        Threshold::seconds("tail", 1.0),
        Threshold::seconds("any", 3.0),
    ],
    needs: &[Need::Durations],
    documentation: TRACE_ANALYZER,
};

/// JSON that is not said to be.
pub static BODY_TYPE_MISSING: Rule = Rule {
    id: "body-type-missing",
    severities: &[Severity::Info],
    basis: Basis::Observed,
    says: Text::new(
        "JSON was sent without being named as JSON in Content-Type.",
        "Du JSON a été envoyé sans que Content-Type l’annonce.",
    ),
    when: Text::new(
        "Any request whose body is JSON while Content-Type is absent or names another type.",
        "Toute requête dont le corps est du JSON alors que Content-Type est absent ou annonce un autre type.",
    ),
    advice: Text::new(
        "Send `Content-Type: application/json; charset=utf-8`.",
        "Envoyez `Content-Type: application/json; charset=utf-8`.",
    ),
    thresholds: &[],
    needs: &[Need::RequestHeaders, Need::RequestBodies],
    documentation: HTTP,
};

/// An id of a sample.
pub static SAMPLE_TITLE_ID: Rule = Rule {
    id: "sample-title-id",
    severities: &[Severity::Warning],
    basis: Basis::TraceAnalyzer,
    says: Text::new(
        "PlayFab was called with the title id of a sample.",
        "PlayFab a été appelé avec l’identifiant de titre d’un exemple.",
    ),
    when: Text::new(
        "Any call of 86E2, 9AD5D, 78E25, 99DA or 63C80 under playfabapi.com.",
        "Tout appel à 86E2, 9AD5D, 78E25, 99DA ou 63C80 sous playfabapi.com.",
    ),
    advice: Text::new(
        "Set your own title id before you release.",
        "Indiquez votre propre identifiant de titre avant la sortie.",
    ),
    thresholds: &[],
    needs: &[],
    documentation: TRACE_ANALYZER,
};
