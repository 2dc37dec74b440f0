//! How a client reads what may have changed.

use crate::catalog::documentation::TRACE_ANALYZER;
use crate::catalog::rules::row::{Basis, Need, Rule, Severity, Threshold};
use crate::catalog::rules::sessions::PAGES;
use crate::language::Text;

/// The rows.
pub static TABLE: &[&Rule] = &[
    &SESSION_POLLING,
    &UNCHANGED_REREAD,
    &DUPLICATE_TAP_READ,
    &POLLING,
];

/// A session that is read to see whether it has changed.
pub static SESSION_POLLING: Rule = Rule {
    id: "session-polling",
    severities: &[Severity::Warning, Severity::Info],
    basis: Basis::Documented,
    says: Text::new(
        "A session was read again and again to see whether it had changed.",
        "Une session a été relue sans cesse pour voir si elle avait changé.",
    ),
    when: Text::new(
        "Five reads of a session by a user over 10 s or more, with no write of his own between, half of them or more \
         without a change. Reads within 5 s after a notice of change do not count. A hint for large sessions, to which \
         nobody can subscribe.",
        "Cinq lectures d’une session par un utilisateur sur 10 s ou plus, sans écriture de sa part entre elles, dont la \
         moitié au moins sans changement. Celles qui suivent de moins de 5 s une annonce de modification ne comptent pas. \
         Simple indication pour les grandes sessions, auxquelles nul ne peut s’abonner.",
    ),
    advice: Text::new(
        "Subscribe to the session and read it when a notice comes; that takes an active member, and \
         connectionRequiredForActiveMembers in the session.",
        "Abonnez-vous à la session et lisez-la quand une annonce arrive ; il faut pour cela un membre actif, et \
         connectionRequiredForActiveMembers dans la session.",
    ),
    thresholds: &[
        Threshold::count("reads", 5),
        Threshold::seconds("span", 10.0),
        Threshold::percent("unchanged", 50),
        Threshold::seconds("after-notice", 5.0),
    ],
    needs: &[Need::Times],
    documentation: PAGES,
};

/// A whole answer that was there already.
pub static UNCHANGED_REREAD: Rule = Rule {
    id: "unchanged-reread",
    severities: &[Severity::Info],
    basis: Basis::Inferred,
    says: Text::new(
        "What the client held already was transferred again, for no If-None-Match was sent.",
        "Ce que le client avait déjà a été transféré à nouveau, faute d’If-None-Match.",
    ),
    when: Text::new(
        "Three reads of a resource answered 200 with the ETag that the user held, without If-None-Match: of sessions, \
         leaderboards, statistics or title storage.",
        "Trois lectures d’une ressource qui reçoivent un 200 avec l’ETag que l’utilisateur avait, sans If-None-Match : \
         sessions, classements, statistiques ou stockage du titre.",
    ),
    advice: Text::new(
        "Send If-None-Match with the ETag of the copy; a 304 without a body says that it is still current.",
        "Envoyez If-None-Match avec l’ETag de la copie ; un 304 sans corps dit qu’elle est toujours à jour.",
    ),
    thresholds: &[Threshold::count("reads", 3)],
    needs: &[Need::RequestHeaders, Need::ResponseHeaders],
    documentation: "https://www.rfc-editor.org/rfc/rfc9110",
};

/// Two reads for one change.
pub static DUPLICATE_TAP_READ: Rule = Rule {
    id: "duplicate-tap-read",
    severities: &[Severity::Info],
    basis: Basis::Documented,
    says: Text::new(
        "One change of a session was read twice on one device.",
        "Une même modification de session a été lue deux fois sur un appareil.",
    ),
    when: Text::new(
        "A second read of the same branch and change number within 10 s, after a notice of change.",
        "Une deuxième lecture de la même branche et du même numéro de modification en 10 s, après une annonce de \
         modification.",
    ),
    advice: Text::new(
        "With several local users, ignore a notice whose change number is no higher than the one that was read last for \
         that branch.",
        "Avec plusieurs utilisateurs locaux, ignorez une annonce dont le numéro de modification ne dépasse pas le dernier \
         lu pour cette branche.",
    ),
    thresholds: &[Threshold::seconds("seconds", 10.0)],
    needs: &[Need::Times, Need::Taps],
    documentation: PAGES,
};

/// A request sent at equal intervals.
pub static POLLING: Rule = Rule {
    id: "polling",
    severities: &[Severity::Warning, Severity::Info],
    basis: Basis::TraceAnalyzer,
    says: Text::new(
        "A request was sent at equal intervals, and mostly brought the same answer.",
        "Une requête a été envoyée à intervalles réguliers, et a surtout rapporté la même réponse.",
    ),
    when: Text::new(
        "Five equal requests of a user, 1 s to 15 min apart, with a median deviation of 10 % or less, and 60 % or more of \
         the answers equal to the one before. A warning where the real-time activity service tells of such changes: \
         presence, statistics, relationships. Heartbeats, sign-in, and what Social Manager reads by itself do not count.",
        "Cinq requêtes identiques d’un utilisateur, espacées de 1 s à 15 min, avec un écart médian de 10 % au plus, et au \
         moins 60 % de réponses égales à la précédente. Avertissement là où le service d’activité en temps réel annonce de \
         tels changements : présence, statistiques, relations. Les signes de vie, la connexion des comptes et les lectures \
         propres à Social Manager ne comptent pas.",
    ),
    advice: Text::new(
        "Subscribe to changes over real-time activity where it offers them; elsewhere, read when the player needs it.",
        "Abonnez-vous aux changements par l’activité en temps réel là où elle les offre ; ailleurs, lisez quand le joueur en \
         a besoin.",
    ),
    thresholds: &[
        Threshold::count("calls", 5),
        Threshold::percent("deviation", 10),
        Threshold::percent("unchanged", 60),
        Threshold::seconds("shortest", 1.0),
        Threshold::seconds("longest", 900.0),
    ],
    needs: &[Need::Times],
    documentation: TRACE_ANALYZER,
};
