//! Writes of sessions that meet each other.

use crate::catalog::documentation::MPSD_DOCUMENTATION;
use crate::catalog::rules::row::{Basis, Need, Rule, Severity, Threshold};
use crate::language::Text;

/// The rows.
pub static TABLE: &[&Rule] = &[
    &STALE_ETAG_RESENT,
    &OWN_WRITES_OVERLAP,
    &CONFLICT_LOOP,
    &CONFLICT_DROPPED,
    &BLIND_WRITE,
    &HOST_WRITE_UNSYNCHRONIZED,
    &NEEDLESS_READ_AFTER_412,
];

/// An older ETag than the one that is known.
pub static STALE_ETAG_RESENT: Rule = Rule {
    id: "stale-etag-resent",
    severities: &[Severity::Warning, Severity::Error],
    basis: Basis::Documented,
    says: Text::new(
        "An ETag was sent that had been replaced by a newer one before.",
        "Un ETag a été envoyé alors qu’un plus récent l’avait déjà remplacé.",
    ),
    when: Text::new(
        "If-Match with an ETag of the session after which the same user received another one; the 412 that brings a new ETag \
         counts as well.",
        "If-Match avec un ETag de la session après lequel le même utilisateur en a reçu un autre ; le 412 qui en apporte un \
         nouveau compte aussi.",
    ),
    advice: Text::new(
        "Take the session and the ETag of the last answer, and make the change anew in them.",
        "Reprenez la session et l’ETag de la dernière réponse, et refaites-y la modification.",
    ),
    thresholds: &[],
    needs: &[Need::RequestHeaders],
    documentation: MPSD_DOCUMENTATION,
};

/// A conflict with oneself.
pub static OWN_WRITES_OVERLAP: Rule = Rule {
    id: "own-writes-overlap",
    severities: &[Severity::Warning],
    basis: Basis::Observed,
    says: Text::new(
        "The client's own writes crossed: a 412 was caused by another write of the same user.",
        "Les écritures du client se sont croisées : un 412 vient d’une autre écriture du même utilisateur.",
    ),
    when: Text::new(
        "A 412 to If-Match, and a successful write of the same user to that session that ended after its ETag was received; a \
         POST of a handle to the session counts as one. Certain where the change numbers fit.",
        "Un 412 à If-Match, et une écriture réussie du même utilisateur dans cette session, finie après la réception de son \
         ETag ; un POST de handle vers la session en est une. Certain si les numéros de modification concordent.",
    ),
    advice: Text::new(
        "One write at a time for each session, or put the changes together; set the activity after the write has returned.",
        "Une seule écriture à la fois par session, ou réunissez les modifications ; posez l’activité une fois l’écriture \
         terminée.",
    ),
    thresholds: &[],
    needs: &[Need::RequestHeaders],
    documentation: MPSD_DOCUMENTATION,
};

/// One conflict after another.
pub static CONFLICT_LOOP: Rule = Rule {
    id: "conflict-loop",
    severities: &[Severity::Warning],
    basis: Basis::Inferred,
    says: Text::new(
        "A session changed so fast that one write after another met a conflict.",
        "Une session a changé si vite que les écritures ont échoué l’une après l’autre sur un conflit.",
    ),
    when: Text::new(
        "Three writes in a row of a user to a session, each with the ETag that was current for him, answered 412.",
        "Trois écritures de suite d’un utilisateur dans une session, chacune avec l’ETag alors connu de lui, ont reçu un 412.",
    ),
    advice: Text::new(
        "Share less: give each member his own area, or let one arbiter write what all share.",
        "Partagez moins : donnez à chaque membre sa propre zone, ou laissez un seul arbitre écrire la partie commune.",
    ),
    thresholds: &[Threshold::count("conflicts", 3)],
    needs: &[Need::RequestHeaders],
    documentation: MPSD_DOCUMENTATION,
};

/// A refused change that nobody made again.
pub static CONFLICT_DROPPED: Rule = Rule {
    id: "conflict-dropped",
    severities: &[Severity::Info],
    basis: Basis::Inferred,
    says: Text::new(
        "A change that a 412 refused was never made again.",
        "Une modification refusée par un 412 n’a jamais été refaite.",
    ),
    when: Text::new(
        "None of the values of the refused write was written again by the user, whose calls go on for 30 s. The host does \
         not count, nor do values that the session has already.",
        "Aucune des valeurs de l’écriture refusée n’a été réécrite par l’utilisateur, dont les appels continuent pendant \
         30 s. L’hôte ne compte pas, ni les valeurs que la session a déjà.",
    ),
    advice: Text::new(
        "After a 412, look at the session that it brought, decide whether the change is still wanted, and write it with the \
         new ETag.",
        "Après un 412, examinez la session qu’il apporte, décidez si la modification reste voulue, et écrivez-la avec le \
         nouvel ETag.",
    ),
    thresholds: &[Threshold::seconds("seconds", 30.0)],
    needs: &[Need::Times, Need::RequestHeaders, Need::RequestBodies],
    documentation: MPSD_DOCUMENTATION,
};

/// A shared part written without a look at it.
pub static BLIND_WRITE: Rule = Rule {
    id: "blind-write",
    severities: &[Severity::Warning, Severity::Info, Severity::Error],
    basis: Basis::Documented,
    says: Text::new(
        "What all members share was written without an ETag while somebody else changed the session.",
        "La partie commune d’une session a été écrite sans ETag alors que quelqu’un d’autre modifiait la session.",
    ),
    when: Text::new(
        "A write of properties without If-Match or with *, and a change number that has grown by more than the user's own \
         writes. A hint where nothing tells that another user wrote properties, and of the host's writes; an error where \
         a value of another user in this capture was lost.",
        "Une écriture de properties sans If-Match ou avec *, et un numéro de modification qui a augmenté de plus que les \
         écritures de l’utilisateur. Simple indication si rien ne montre qu’un autre a écrit properties, et pour les \
         écritures de l’hôte ; erreur si une valeur d’un autre utilisateur de cette capture est perdue.",
    ),
    advice: Text::new(
        "Write what several users share with If-Match and the ETag of the last answer, or let one arbiter write it.",
        "Écrivez ce que plusieurs partagent avec If-Match et l’ETag de la dernière réponse, ou laissez un arbitre l’écrire.",
    ),
    thresholds: &[],
    needs: &[Need::RequestHeaders, Need::RequestBodies],
    documentation: MPSD_DOCUMENTATION,
};

/// The host, set without a condition.
pub static HOST_WRITE_UNSYNCHRONIZED: Rule = Rule {
    id: "host-write-unsynchronized",
    severities: &[Severity::Warning],
    basis: Basis::Documented,
    says: Text::new(
        "The host of a session was written without the ETag that settles who wins.",
        "L’hôte d’une session a été écrit sans l’ETag qui départage les candidats.",
    ),
    when: Text::new(
        "A write of properties.system.host to an existing session, without If-Match or with *.",
        "Une écriture de properties.system.host dans une session existante, sans If-Match ou avec *.",
    ),
    advice: Text::new(
        "Write the host with If-Match and the ETag of the last read; a 412 then says that another one is host now.",
        "Écrivez l’hôte avec If-Match et l’ETag de la dernière lecture ; un 412 dit alors qu’un autre est devenu hôte.",
    ),
    thresholds: &[],
    needs: &[Need::RequestHeaders, Need::RequestBodies],
    documentation: MPSD_DOCUMENTATION,
};

/// A read of what was just received.
pub static NEEDLESS_READ_AFTER_412: Rule = Rule {
    id: "needless-read-after-412",
    severities: &[Severity::Info],
    basis: Basis::Documented,
    says: Text::new(
        "After a 412 the session was read again, although the 412 had brought it.",
        "Après un 412, la session a été relue alors que le 412 l’avait apportée.",
    ),
    when: Text::new(
        "A GET within 5 s as the next call of the user about the session.",
        "Un GET dans les 5 s, premier appel suivant de l’utilisateur sur la session.",
    ),
    advice: Text::new(
        "Use the session in the body of the 412, and the ETag in its header.",
        "Utilisez la session du corps du 412, et l’ETag de son en-tête.",
    ),
    thresholds: &[Threshold::seconds("seconds", 5.0)],
    needs: &[],
    documentation: MPSD_DOCUMENTATION,
};
