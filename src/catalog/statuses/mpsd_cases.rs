//! What a situation of the MPSD table means, and what to do in it, where the exchange tells more than the row.

use crate::language::Text;

/// What a success means when the request asked for a rehearsal: nothing of it is stored.
pub(crate) const DRY_RUN: Text = Text::new(
    "A dry run: the body is what the write would make of the session. Nothing was stored.",
    "Essai à blanc : le corps montre ce que l’écriture ferait de la session. Rien n’a été enregistré.",
);

/// `mpsd-204-session-deleted`, in a rehearsal.
pub(crate) const DRY_RUN_NOTHING_LEFT: Text = Text::new(
    "A dry run: after such a write no session would remain. Nothing was stored and nothing was deleted.",
    "Essai à blanc : après une telle écriture, il ne resterait aucune session. Rien n’a été enregistré ni supprimé.",
);

/// `mpsd-202-accepted`, in a rehearsal.
pub(crate) const DRY_RUN_ACCEPTED: Text = Text::new(
    "A dry run: the request was taken, but its work is not finished. Nothing will be stored.",
    "Essai à blanc : requête acceptée, mais pas encore terminée. Rien ne sera enregistré.",
);

/// `mpsd-200-read`, with a body that no read returns.
pub(crate) const READ_ALONE: Text = Text::new("The read worked.", "Lecture réussie.");

/// `mpsd-200-updated`, with a body that no update returns.
pub(crate) const UPDATED_ALONE: Text =
    Text::new("The update was applied.", "Mise à jour appliquée.");

/// `mpsd-201-created`, with a body that is no session.
pub(crate) const CREATED_ALONE: Text = Text::new(
    "The session did not exist and has been created.",
    "La session n’existait pas : elle vient d’être créée.",
);

/// `mpsd-200-updated` of an element, answered with the element.
pub(crate) const ELEMENT_UPDATED: Text = Text::new(
    "The update was applied. The body is the element as it is now: replace that part of your copy with it.",
    "Mise à jour appliquée : le corps contient l’élément tel qu’il est maintenant. Remplacez cette partie de votre \
     copie par celui-ci.",
);

/// `mpsd-304-not-modified`, for `If-None-Match: *`: no ETag was sent.
pub(crate) const EXISTS: Text = Text::new(
    "The session exists, so the If-None-Match condition was not met.",
    "La session existe : la condition If-None-Match n’est donc pas remplie.",
);

/// `mpsd-304-not-modified`, where the ETag of the answer is not the one that was sent.
pub(crate) const SAID_UNCHANGED: Text = Text::new(
    "The answer says that the session has not changed.",
    "La réponse indique que la session n’a pas changé.",
);

/// `mpsd-412-if-match-existing-session`, where no ETag was sent or the one that was sent is still the current one.
pub(crate) const IF_MATCH_UNMET: Text = Text::new(
    "The If-Match condition was not met. The body is the whole current session, the ETag header its version.",
    "La condition If-Match n’est pas remplie. Le corps contient toute la session actuelle, et l’en-tête ETag, sa \
     version.",
);

/// `mpsd-412-if-none-match`, when the value was `*` and a session was to be written.
pub(crate) const IF_NONE_MATCH_ANY: Text = Text::new(
    "The If-None-Match condition was not met: the session exists already.",
    "La condition If-None-Match n’est pas remplie : la session existe déjà.",
);

/// `mpsd-412-if-none-match`, when the value was a tag, or no session was to be written.
pub(crate) const IF_NONE_MATCH_TAG: Text = Text::new(
    "The If-None-Match condition was not met.",
    "La condition If-None-Match n’est pas remplie.",
);

/// `mpsd-403-refused`, for a query that asks for what its subject alone may see.
pub(crate) const PRIVATE_QUERY: Text = Text::new(
    "Refused: private=true and reservations=true are for the XUID of the caller. For any other one the answer is 403, \
     and does not tell whether there are such sessions.",
    "Requête refusée : private=true et reservations=true ne valent que pour le XUID de l’appelant. Pour tout autre, la \
     réponse est 403 et ne dit pas s’il y a de telles sessions.",
);

/// What to do about it.
pub(crate) const QUERY_OWN: Text = Text::new(
    "Query the XUID of the caller, or leave private and reservations out.",
    "Interrogez le XUID de l’appelant, ou omettez private et reservations.",
);

/// What to do when `If-None-Match: *` finds a session.
pub(crate) const TO_CHANGE_WHAT_EXISTS: Text = Text::new(
    "If-None-Match: * asks for a session that does not exist yet. To change this one, read it and send its ETag in \
     If-Match; to have a new one, choose another name.",
    "If-None-Match: * exige une session qui n’existe pas encore. Pour modifier celle-ci, lisez-la et envoyez son \
     ETag dans If-Match ; pour en créer une autre, changez de nom.",
);

/// What to do when `If-None-Match` names the current version.
pub(crate) const TO_CHANGE_THIS_VERSION: Text = Text::new(
    "The session still has the ETag that If-None-Match excludes. To change this very version, send that ETag in \
     If-Match instead.",
    "La session a toujours l’ETag que If-None-Match exclut. Pour modifier précisément cette version, envoyez cet \
     ETag dans If-Match.",
);

/// What to do when `If-Match: *` finds no session.
pub(crate) const NO_SESSION_TO_CHANGE: Text = Text::new(
    "If-Match: * asks for a session that exists: probably there is none. To create it, leave If-Match out.",
    "If-Match: * exige une session qui existe : il n’y en a probablement pas. Pour la créer, n’envoyez pas If-Match.",
);

/// What to do after `If-Match: *` where nothing tells whether a session came back.
pub(crate) const SESSION_TO_CHANGE_OR_NONE: Text = Text::new(
    "If-Match: * asks for a session that exists. If the answer brings one, send your change with its ETag in \
     If-Match. If not, there is probably none: to create it, leave If-Match out.",
    "If-Match: * exige une session qui existe. Si la réponse en contient une, envoyez votre modification avec son \
     ETag dans If-Match. Sinon, il n’y en a probablement pas : pour la créer, n’envoyez pas If-Match.",
);

/// What to do when a read with `If-Match` is refused.
pub(crate) const READ_WITHOUT_IF_MATCH: Text = Text::new(
    "To read what is there now, leave If-Match out.",
    "Pour lire l’état actuel, n’envoyez pas If-Match.",
);

/// What 404 means of a request that names a handle and nothing else.
pub(crate) const HANDLE_OR_URI: Text = Text::new(
    "The handle cannot be found, or the URI is not a valid one.",
    "Le handle est introuvable, ou l’URI n’est pas valide.",
);

/// What 404 means of a request that names a service configuration and nothing else.
pub(crate) const SCID_OR_URI: Text = Text::new(
    "The service configuration (SCID) cannot be found, or the URI is not a valid one.",
    "La configuration de service (SCID) est introuvable, ou l’URI n’est pas valide.",
);

/// What 404 means of a request that names a session or a template.
pub(crate) const SCID_TEMPLATE_OR_URI: Text = Text::new(
    "The service configuration (SCID) or the session template cannot be found, or the URI is not a valid one.",
    "La configuration de service (SCID) ou le modèle de session est introuvable, ou l’URI n’est pas valide.",
);

/// What 404 means where something else stands in the place of the SCID.
pub(crate) const SCID_NO_GUID: Text = Text::new(
    "What stands in the path for the SCID is not a GUID: that is probably why nothing is found.",
    "Ce qui figure dans le chemin à la place du SCID n’est pas un GUID : c’est probablement pourquoi rien n’est trouvé.",
);

/// What to do about it.
pub(crate) const SEND_SCID: Text = Text::new(
    "Put the SCID of the title in the path; it is a GUID.",
    "Mettez le SCID du titre dans le chemin ; c’est un GUID.",
);

/// What 404 means where something else stands in the place of the id of a handle.
pub(crate) const HANDLE_NO_GUID: Text = Text::new(
    "What stands in the path for the id of the handle is not a GUID: that is probably why nothing is found.",
    "Ce qui figure dans le chemin à la place de l’identifiant du handle n’est pas un GUID : c’est probablement pourquoi \
     rien n’est trouvé.",
);

/// What to do about it.
pub(crate) const SEND_HANDLE_ID: Text = Text::new(
    "Put the id of the handle in the path as it was received; it is a GUID.",
    "Mettez dans le chemin l’identifiant du handle tel qu’il a été reçu ; c’est un GUID.",
);

/// What is missing where the path names a handle alone.
pub(crate) const HANDLE_MISSING: Text =
    Text::new("The handle cannot be found.", "Le handle est introuvable.");

/// Where the path leads to a hopper: it names no template and no session.
pub(crate) const HOPPER_SCID_OR_URI: Text = Text::new(
    "The service configuration (SCID) or the hopper cannot be found, or the URI is not a valid one.",
    "La configuration de service (SCID) ou le hopper est introuvable, ou l’URI n’est pas valide.",
);

/// Where the path leads to an element of a session: it names no hopper, and no handle.
pub(crate) const ELEMENT_UNREACHABLE: Text = Text::new(
    "The element cannot be reached: the URI or the look-up is not valid, or the service configuration (SCID), the \
     session template or the session cannot be found.",
    "L’élément est inaccessible : l’URI ou la consultation n’est pas valide, ou la configuration de service (SCID), le \
     modèle de session ou la session est introuvable.",
);

/// Where an element is reached through a handle, which is all that the path names.
pub(crate) const ELEMENT_VIA_HANDLE_UNREACHABLE: Text = Text::new(
    "The element cannot be reached: the URI or the look-up is not valid, or the handle or its session cannot be found.",
    "L’élément est inaccessible : l’URI ou la consultation n’est pas valide, ou le handle ou sa session est introuvable.",
);

/// What is missing where the path names a service configuration alone.
pub(crate) const SCID_MISSING: Text = Text::new(
    "The service configuration (SCID) cannot be found.",
    "La configuration de service (SCID) est introuvable.",
);

/// What is missing where the path names a service configuration and a template.
pub(crate) const SCID_OR_TEMPLATE_MISSING: Text = Text::new(
    "The service configuration (SCID) or the session template cannot be found.",
    "La configuration de service (SCID) ou le modèle de session est introuvable.",
);

/// What to do when the ETag of the answer is the one that If-Match named.
pub(crate) const CHECK_IF_MATCH: Text = Text::new(
    "Check what was really sent in If-Match: the answer has the same ETag.",
    "Vérifiez ce qui a réellement été envoyé dans If-Match : la réponse porte le même ETag.",
);

/// What to do when a handle leads nowhere.
pub(crate) const STALE_HANDLE: Text = Text::new(
    "The handle may be out of date: tell the user that joining failed, read the handles again, and let the user \
     choose anew.",
    "Le handle est peut-être périmé : dites à l’utilisateur qu’il n’a pas pu rejoindre la session, relisez les \
     handles et laissez-le choisir de nouveau.",
);

/// What to do when what was to be deleted is gone with its session.
pub(crate) const NOTHING_TO_DELETE: Text = Text::new(
    "The session is gone, so there is nothing left to delete.",
    "La session n’existe plus : il n’y a plus rien à supprimer.",
);

/// How a session ends, for those who tried DELETE.
pub(crate) const HOW_A_SESSION_ENDS: Text = Text::new(
    "DELETE is not documented for a session: it ends once it is empty and its sessionEmptyTimeout has run out.",
    "DELETE n’est pas documenté pour une session : elle prend fin une fois vide, quand son sessionEmptyTimeout est \
     écoulé.",
);
