//! How a client uses the session directory.

use crate::catalog::rules::row::{Basis, Need, Rule, Severity, Threshold};
use crate::language::Text;

/// The rows.
pub static TABLE: &[&Rule] = &[
    &LARGE_SESSION_WRITES,
    &JOIN_RETRY_TOO_FAST,
    &SEARCH_AUTO_REFRESH,
    &SESSION_LEFT_BEHIND,
    &TOO_MANY_SUBSCRIPTIONS,
    &CONTRACT_VERSION_MISSING,
    &SMALL_WRITES,
];

pub(super) const PAGES: &str = "https://github.com/MicrosoftDocs/xbox-live-docs";
const LARGE_SESSIONS: &str = "https://github.com/MicrosoftDocs/xbox-live-docs/blob/docs/xbox-live-docs-pr/features/multiplayer/mpsd/concepts/live-large-sessions.md";

/// More writes than a large session takes.
pub static LARGE_SESSION_WRITES: Rule = Rule {
    id: "large-session-writes",
    severities: &[Severity::Warning],
    basis: Basis::Documented,
    says: Text::new(
        "A large session was written more often than it is made for.",
        "Une grande session a été écrite plus souvent que prévu pour elle.",
    ),
    when: Text::new(
        "More than 10 writes in each of five seconds in a row, or more than 100 in 10 s, by all users together.",
        "Plus de 10 écritures dans chacune de cinq secondes de suite, ou plus de 100 en 10 s, tous utilisateurs confondus.",
    ),
    advice: Text::new(
        "Keep what changes often out of a large session, or collect the changes and write them together.",
        "Gardez hors d’une grande session ce qui change souvent, ou rassemblez les modifications et écrivez-les ensemble.",
    ),
    thresholds: &[
        Threshold::count("writes-per-second", 10),
        Threshold::count("seconds-in-a-row", 5),
        Threshold::count("writes-in-10-seconds", 100),
    ],
    needs: &[Need::Times],
    documentation: LARGE_SESSIONS,
};

/// A refused join, tried again at once.
pub static JOIN_RETRY_TOO_FAST: Rule = Rule {
    id: "join-retry-too-fast",
    severities: &[Severity::Warning],
    basis: Basis::Documented,
    says: Text::new(
        "A refused join was tried again too soon.",
        "Une entrée refusée dans une session a été retentée trop tôt.",
    ),
    when: Text::new(
        "A write of members.me by one who is no member yet, less than 4.5 s after the 403 to the one before; 5 s are \
         documented.",
        "Une écriture de members.me par qui n’est pas encore membre, moins de 4,5 s après le 403 de la précédente ; 5 s sont \
         documentées.",
    ),
    advice: Text::new(
        "Wait 5 s or more before each new try to join, and give up after a few.",
        "Attendez au moins 5 s avant chaque nouvelle tentative d’entrée, et renoncez après quelques-unes.",
    ),
    thresholds: &[Threshold::seconds("seconds", 4.5)],
    needs: &[Need::Times, Need::RequestBodies],
    documentation: PAGES,
};

/// A search that runs by itself.
pub static SEARCH_AUTO_REFRESH: Rule = Rule {
    id: "search-auto-refresh",
    severities: &[Severity::Warning],
    basis: Basis::Documented,
    says: Text::new(
        "A search for sessions was sent again and again at equal intervals.",
        "Une recherche de sessions a été renvoyée à intervalles réguliers.",
    ),
    when: Text::new(
        "Five equal search queries of a user, each interval within 10 % of the median.",
        "Cinq recherches identiques d’un utilisateur, chaque intervalle à 10 % près de la médiane.",
    ),
    advice: Text::new(
        "Search when the player asks for it, and leave out the automatic refresh.",
        "Lancez la recherche quand le joueur la demande, sans rafraîchissement automatique.",
    ),
    thresholds: &[
        Threshold::count("calls", 5),
        Threshold::percent("deviation", 10),
    ],
    needs: &[Need::Times, Need::RequestBodies],
    documentation: PAGES,
};

/// A session that nobody left.
pub static SESSION_LEFT_BEHIND: Rule = Rule {
    id: "session-left-behind",
    severities: &[Severity::Warning, Severity::Info],
    basis: Basis::Documented,
    says: Text::new(
        "A user went on to another session of the same template without leaving the one before.",
        "Un utilisateur est passé à une autre session du même modèle sans quitter la précédente.",
    ),
    when: Text::new(
        "He was a member, joined or created another one, and never came back to the first in 60 s or more of capture. A hint \
         where no connection of his was in the session.",
        "Il était membre, en a rejoint ou créé une autre, et n’est pas revenu à la première en 60 s ou plus de capture. Simple \
         indication si aucune connexion de lui n’était dans la session.",
    ),
    advice: Text::new(
        "Leave the old session first: write members.me as null, or DELETE members/me.",
        "Quittez d’abord l’ancienne session : écrivez members.me à null, ou DELETE members/me.",
    ),
    thresholds: &[Threshold::seconds("seconds", 60.0)],
    needs: &[Need::Times, Need::RequestBodies],
    documentation: PAGES,
};

/// More sessions than a connection can hear of.
pub static TOO_MANY_SUBSCRIPTIONS: Rule = Rule {
    id: "too-many-subscriptions",
    severities: &[Severity::Warning],
    basis: Basis::Documented,
    says: Text::new(
        "One connection was subscribed to more sessions than it may be.",
        "Une connexion a été abonnée à plus de sessions que permis.",
    ),
    when: Text::new(
        "More than 10 sessions with a subscription and the same connection at one time; those that were left do not count.",
        "Plus de 10 sessions avec un abonnement et la même connexion en même temps ; celles qui ont été quittées ne comptent \
         pas.",
    ),
    advice: Text::new(
        "Subscribe to the sessions that matter now, and leave those that are over.",
        "Abonnez-vous aux sessions utiles à cet instant, et quittez celles qui sont terminées.",
    ),
    thresholds: &[Threshold::count("sessions", 10)],
    needs: &[Need::RequestBodies],
    documentation: PAGES,
};

/// No contract version.
pub static CONTRACT_VERSION_MISSING: Rule = Rule {
    id: "contract-version-missing",
    severities: &[Severity::Warning, Severity::Info],
    basis: Basis::Documented,
    says: Text::new(
        "Requests were sent without a contract version.",
        "Des requêtes sont parties sans version de contrat.",
    ),
    when: Text::new(
        "A request to sessions or matchmaking without x-xbl-contract-version; a hint for other services of xboxlive.com. \
         Sign-in, real-time activity, connected storage and title management are left out.",
        "Une requête aux sessions ou au matchmaking sans x-xbl-contract-version ; simple indication pour les autres services \
         de xboxlive.com. La connexion des comptes, l’activité en temps réel, le stockage connecté et la gestion des titres \
         sont exclus.",
    ),
    advice: Text::new(
        "Send x-xbl-contract-version with every request, so that the service answers in the version that you know.",
        "Envoyez x-xbl-contract-version avec chaque requête, pour que le service réponde dans la version que vous connaissez.",
    ),
    thresholds: &[],
    needs: &[Need::RequestHeaders],
    documentation: PAGES,
};

/// Writes that could be one.
pub static SMALL_WRITES: Rule = Rule {
    id: "small-writes",
    severities: &[Severity::Info],
    basis: Basis::Inferred,
    says: Text::new(
        "Several small writes to a session could have been one.",
        "Plusieurs petites écritures dans une session auraient pu n’en faire qu’une.",
    ),
    when: Text::new(
        "Three successful writes of a user to a session in 2 s, of different values, with no read, notice of change or \
         conflict between them. To create or to join does not count.",
        "Trois écritures réussies d’un utilisateur dans une session en 2 s, de valeurs différentes, sans lecture, annonce de \
         modification ni conflit entre elles. Créer et rejoindre ne comptent pas.",
    ),
    advice: Text::new(
        "Collect the changes of a moment, and send them in one write.",
        "Rassemblez les modifications d’un même moment, et envoyez-les en une seule écriture.",
    ),
    thresholds: &[
        Threshold::count("writes", 3),
        Threshold::seconds("seconds", 2.0),
    ],
    needs: &[Need::Times, Need::RequestBodies],
    documentation: PAGES,
};
