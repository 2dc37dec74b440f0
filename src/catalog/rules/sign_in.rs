//! Tokens and sign-in.

use crate::catalog::documentation::{CALLING, SIGN_IN_TROUBLE};
use crate::catalog::rules::row::{Basis, Need, Rule, Severity, Threshold};
use crate::language::Text;

/// The rows.
pub static TABLE: &[&Rule] = &[&STALE_TOKEN_REUSED, &SIGN_IN_LOOP, &TOKEN_CHURN];

/// A refused token, used again.
pub static STALE_TOKEN_REUSED: Rule = Rule {
    id: "stale-token-reused",
    severities: &[Severity::Warning],
    basis: Basis::Documented,
    says: Text::new(
        "A token was used again after its host had refused it.",
        "Un jeton a été réutilisé après avoir été refusé par l’hôte.",
    ),
    when: Text::new(
        "Two later calls with a token to the host that had refused it with 401, which are refused again. Calls that were \
         under way already do not count.",
        "Deux appels ultérieurs avec un jeton vers l’hôte qui l’avait refusé par un 401, refusés à leur tour. Les appels déjà en \
         cours ne comptent pas.",
    ),
    advice: Text::new(
        "After a 401, get a new token and try once with it.",
        "Après un 401, obtenez un nouveau jeton et réessayez une seule fois avec lui.",
    ),
    thresholds: &[Threshold::count("calls", 2)],
    needs: &[Need::Tokens],
    documentation: CALLING,
};

/// Sign-in in circles.
pub static SIGN_IN_LOOP: Rule = Rule {
    id: "sign-in-loop",
    severities: &[Severity::Warning],
    basis: Basis::Inferred,
    says: Text::new(
        "Sign-in was tried again and again without anything having changed.",
        "La connexion a été retentée plusieurs fois sans que rien n’ait changé.",
    ),
    when: Text::new(
        "Within 10 min, three failures of the same request with the same status and error number, or three rounds in which a \
         token was issued and the service answered 401. Failures that may pass and answers that wait for the user do not \
         count.",
        "En 10 min, trois échecs de la même requête avec le même statut et le même numéro d’erreur, ou trois tours où un jeton a \
         été émis et où le service a répondu 401. Les échecs passagers et les réponses qui attendent l’utilisateur ne comptent \
         pas.",
    ),
    advice: Text::new(
        "Stop at the first such failure and tell the user; xblstatus inspect says what the error asks for.",
        "Arrêtez-vous au premier échec de ce type et prévenez l’utilisateur ; xblstatus inspect dit ce que demande l’erreur.",
    ),
    thresholds: &[
        Threshold::count("failures", 3),
        Threshold::count("rounds", 3),
        Threshold::seconds("seconds", 600.0),
    ],
    needs: &[],
    documentation: SIGN_IN_TROUBLE,
};

/// Tokens asked for needlessly.
pub static TOKEN_CHURN: Rule = Rule {
    id: "token-churn",
    severities: &[Severity::Info],
    basis: Basis::Inferred,
    says: Text::new(
        "A token was asked for while the last one was still valid.",
        "Un jeton a été demandé alors que le précédent était encore valide.",
    ),
    when: Text::new(
        "Three tokens for the same service, sandbox, device, title and users, each asked for more than 10 min before the last \
         one ends.",
        "Trois jetons pour les mêmes service, bac à sable, appareil, titre et utilisateurs, chacun demandé plus de 10 min avant \
         l’expiration du précédent.",
    ),
    advice: Text::new(
        "Keep the token until shortly before NotAfter, and share it between all calls.",
        "Gardez le jeton jusqu’à peu avant NotAfter, et partagez-le entre tous les appels.",
    ),
    thresholds: &[
        Threshold::count("calls", 3),
        Threshold::seconds("left", 600.0),
    ],
    needs: &[Need::Times, Need::RequestBodies],
    documentation: SIGN_IN_TROUBLE,
};
