//! Small calls: the same again, one by one, or more often than a service wants them.

use crate::catalog::documentation::{CALLING, TRACE_ANALYZER};
use crate::catalog::rules::row::{Basis, Need, Rule, Severity, Threshold};
use crate::language::Text;

/// The rows.
pub static TABLE: &[&Rule] = &[
    &REPEATED_CALL,
    &UNBATCHED_CALLS,
    &SPLIT_BATCH,
    &SMALL_BATCH,
    &PRESENCE_NEEDLESS,
    &STATS_FLUSH_TOO_OFTEN,
    &TITLE_STORAGE_TOO_OFTEN,
];

const TITLE_STORAGE: &str = "https://github.com/MicrosoftDocs/xbox-live-docs/blob/docs/xbox-live-docs-pr/features/cloud-storage/title-storage/live-title-storage-overview.md";
const STATISTICS: &str = "https://github.com/MicrosoftDocs/xbox-live-docs/blob/docs/xbox-live-docs-pr/features/player-data/stats-leaderboards/title-managed/how-to/live-stats-tm-updating.md";

/// The same request again.
pub static REPEATED_CALL: Rule = Rule {
    id: "repeated-call",
    severities: &[Severity::Info, Severity::Warning],
    basis: Basis::TraceAnalyzer,
    says: Text::new(
        "The same request was sent again although it had been answered.",
        "La même requête a été renvoyée alors qu’elle avait reçu une réponse.",
    ),
    when: Text::new(
        "The same method, URL, body and conditions from one user within 5 s, with success both times and no other write to it \
         between; a warning from five calls on. Retries, sign-in, telemetry and further pages do not count.",
        "Mêmes méthode, URL, corps et conditions d’un utilisateur en moins de 5 s, avec succès les deux fois et sans autre \
         écriture entre-temps ; avertissement à partir de cinq appels. Les renvois après échec, la connexion, la télémétrie et \
         les pages suivantes ne comptent pas.",
    ),
    advice: Text::new(
        "Keep the answer, and let those who need it at the same time share one call.",
        "Gardez la réponse, et partagez un seul appel entre ceux qui en ont besoin au même moment.",
    ),
    thresholds: &[
        Threshold::seconds("seconds", 5.0),
        Threshold::count("calls", 5),
    ],
    needs: &[Need::Times, Need::RequestBodies],
    documentation: TRACE_ANALYZER,
};

/// Many single calls where there is a batch.
pub static UNBATCHED_CALLS: Rule = Rule {
    id: "unbatched-calls",
    severities: &[Severity::Warning],
    basis: Basis::Documented,
    says: Text::new(
        "Many were asked for one by one where one call takes a list.",
        "De nombreux éléments ont été demandés un par un alors qu’un seul appel accepte une liste.",
    ),
    when: Text::new(
        "Calls of one user for four different targets within 2 s: profiles, presence, permissions, statistics, people, \
         sessions, blobs, feedback, strings. The series goes on while the pauses are below 1 s.",
        "Appels d’un utilisateur pour quatre cibles différentes en 2 s : profils, présence, autorisations, statistiques, \
         personnes, sessions, blobs, évaluations, textes. La série continue tant que les pauses restent sous 1 s.",
    ),
    advice: Text::new(
        "Collect what is needed, and send one batch.",
        "Rassemblez ce qui est demandé, et envoyez un seul lot.",
    ),
    thresholds: &[
        Threshold::count("calls", 4),
        Threshold::seconds("seconds", 2.0),
    ],
    needs: &[Need::Times],
    documentation: CALLING,
};

/// Several batches where one would do.
pub static SPLIT_BATCH: Rule = Rule {
    id: "split-batch",
    severities: &[Severity::Info],
    basis: Basis::TraceAnalyzer,
    says: Text::new(
        "Several batches were sent where one would have held all.",
        "Plusieurs lots ont été envoyés alors qu’un seul aurait tout contenu.",
    ),
    when: Text::new(
        "Two batches of one user to one API within 2 s that together are no longer than the longest list it takes, where \
         that is known.",
        "Deux lots d’un utilisateur vers une API en 2 s, qui ensemble ne dépassent pas la plus longue liste acceptée, quand \
         elle est connue.",
    ),
    advice: Text::new(
        "Wait a moment for further entries, then send one batch.",
        "Attendez un instant d’autres entrées, puis envoyez un seul lot.",
    ),
    thresholds: &[
        Threshold::count("calls", 2),
        Threshold::seconds("seconds", 2.0),
    ],
    needs: &[Need::Times, Need::RequestBodies],
    documentation: TRACE_ANALYZER,
};

/// Batches of one.
pub static SMALL_BATCH: Rule = Rule {
    id: "small-batch",
    severities: &[Severity::Info],
    basis: Basis::Inferred,
    says: Text::new(
        "Batches were sent with a single entry each.",
        "Des lots ne contenant chacun qu’une seule entrée ont été envoyés.",
    ),
    when: Text::new(
        "Three batches of one entry from one user to one API within 30 s. A single one is no fault.",
        "Trois lots d’une seule entrée d’un utilisateur vers une API en 30 s. Un lot isolé n’est pas une faute.",
    ),
    advice: Text::new(
        "Put the entries into one list.",
        "Réunissez les entrées dans une seule liste.",
    ),
    thresholds: &[
        Threshold::count("calls", 3),
        Threshold::seconds("seconds", 30.0),
    ],
    needs: &[Need::Times, Need::RequestBodies],
    documentation: TRACE_ANALYZER,
};

/// The same presence again.
pub static PRESENCE_NEEDLESS: Rule = Rule {
    id: "presence-needless",
    severities: &[Severity::Info],
    basis: Basis::Inferred,
    says: Text::new(
        "A presence was sent that still stood.",
        "Une présence encore en vigueur a été renvoyée.",
    ),
    when: Text::new(
        "The same presence as the last that was accepted, less than 30 s after it, and before X-Heartbeat-After asks for one.",
        "La même présence que la dernière acceptée, moins de 30 s après elle, et avant que X-Heartbeat-After n’en demande une.",
    ),
    advice: Text::new(
        "Send presence when it changes, and otherwise when X-Heartbeat-After has passed.",
        "Envoyez la présence quand elle change, et sinon quand le délai de X-Heartbeat-After est écoulé.",
    ),
    thresholds: &[Threshold::seconds("seconds", 30.0)],
    needs: &[Need::Times, Need::RequestBodies],
    documentation: CALLING,
};

/// Statistics too often.
pub static STATS_FLUSH_TOO_OFTEN: Rule = Rule {
    id: "stats-flush-too-often",
    severities: &[Severity::Warning, Severity::Info],
    basis: Basis::Documented,
    says: Text::new(
        "Statistics were written more often than is asked.",
        "Des statistiques ont été écrites plus souvent que demandé.",
    ),
    when: Text::new(
        "A warning where a user's statistics are written less than 30 s after the last time, a hint below 5 min. The last \
         write before the capture ends or the user signs out does not count.",
        "Avertissement si les statistiques d’un utilisateur sont écrites moins de 30 s après la fois précédente, remarque sous \
         5 min. La dernière écriture avant la fin de la capture ou la déconnexion de l’utilisateur ne compte pas.",
    ),
    advice: Text::new(
        "Collect the values, and let the statistics manager send them.",
        "Rassemblez les valeurs, et laissez le gestionnaire de statistiques les envoyer.",
    ),
    thresholds: &[
        Threshold::seconds("manual", 30.0),
        Threshold::seconds("automatic", 300.0),
    ],
    needs: &[Need::Times],
    documentation: STATISTICS,
};

/// Title storage too often.
pub static TITLE_STORAGE_TOO_OFTEN: Rule = Rule {
    id: "title-storage-too-often",
    severities: &[Severity::Warning],
    basis: Basis::Documented,
    says: Text::new(
        "Title storage was called more often than it is meant to be.",
        "Le stockage de titre a été appelé plus souvent que prévu.",
    ),
    when: Text::new(
        "More than 60 calls of a user in an hour, or one blob saved three times less than 5 min after the time before. \
         Connected storage, failed saves and the parts of a long upload do not count.",
        "Plus de 60 appels d’un utilisateur en une heure, ou un même blob enregistré trois fois moins de 5 min après la fois \
         précédente. Le stockage connecté, les échecs et les parties d’un long envoi ne comptent pas.",
    ),
    advice: Text::new(
        "Keep the state at hand, and save it every few minutes and when the title is suspended.",
        "Gardez l’état en mémoire, et enregistrez-le à quelques minutes d’intervalle et à la suspension du titre.",
    ),
    thresholds: &[
        Threshold::count("calls", 60),
        Threshold::count("saves", 3),
        Threshold::seconds("pause", 300.0),
    ],
    needs: &[Need::Times],
    documentation: TITLE_STORAGE,
};
