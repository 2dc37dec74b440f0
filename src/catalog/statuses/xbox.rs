//! Microsoft's table of status codes for all Xbox services: 20 rows.
//!
//! Microsoft presents the meanings as typical; a resource may define its own. Where the table of the session
//! directory has the same code, that row is the more specific one.

use crate::catalog::rows::rows;
use crate::catalog::status::{Authority, Status};
use crate::language::Text;

/// The rows, in ascending order of the codes.
pub static TABLE: &[Status] = rows! {
    row(200, "OK", "OK")
        means "The request succeeded." "La requête a réussi.";
    row(201, "Created", "Créé")
        means "What was sent has been created." "Ce qui a été envoyé a été créé.";
    row(202, "Accepted", "Accepté")
        means "The request was accepted; it is not finished yet."
            "Requête acceptée, pas encore terminée.";
    row(204, "No Content", "Aucun contenu")
        means "Done; there is nothing to return."
            "Terminé ; il n’y a rien à renvoyer.";
    row(301, "Moved Permanently", "Déplacé définitivement")
        means "The service now lives at another URI, for good."
            "Le service a définitivement changé d’URI.";
    row(302, "Found", "Trouvé")
        means "The resource is at another URI for now."
            "La ressource se trouve provisoirement à une autre URI.";
    row(307, "Temporary Redirect", "Redirection temporaire")
        means "The URI of the resource has changed for now; repeat the request there, with the same method."
            "L’URI a changé provisoirement ; refaites la requête à la nouvelle adresse, avec la même méthode.";
    row(400, "Bad Request", "Requête incorrecte")
        means "The service did not understand the request; most often a parameter is not valid."
            "Le service n’a pas compris la requête ; le plus souvent, un paramètre n’est pas valide."
        advises "Check the parameters before sending the request again."
            "Vérifiez les paramètres avant de renvoyer la requête.";
    row(401, "Unauthorized", "Non authentifié")
        means "A signed-in user is required."
            "Il faut un utilisateur authentifié."
        advises "Get a new token, then send the request again, once."
            "Obtenez un nouveau jeton, puis renvoyez la requête une seule fois."
        notes "Usual causes, by our reading: the token is missing, not valid or expired."
            "Causes habituelles, selon notre lecture : jeton absent, non valide ou expiré.";
    row(403, "Forbidden", "Accès interdit")
        means "This user or service may not do this."
            "Cet utilisateur ou ce service n’y est pas autorisé.";
    row(404, "Not Found", "Introuvable")
        means "The resource could not be found."
            "La ressource est introuvable.";
    row(406, "Not Acceptable", "Non acceptable")
        means "The requested version of the resource is not supported."
            "La version demandée de la ressource n’est pas prise en charge."
        advises "Check the x-xbl-contract-version header."
            "Vérifiez l’en-tête x-xbl-contract-version."
        notes "In the HTTP standard (RFC 9110) this status is about content negotiation instead."
            "Dans la norme HTTP (RFC 9110), ce statut concerne au contraire la négociation de contenu.";
    row(408, "Request Timeout", "Délai d’attente de la requête dépassé")
        means "The request took too long to finish."
            "La requête a mis trop de temps à aboutir."
        advises_text (RESEND_IF_IDEMPOTENT);
    row(409, "Conflict", "Conflit")
        means "Not carried out: the request clashes with the present state of the resource."
            "Non exécutée : la requête est en conflit avec l’état actuel de la ressource.";
    row(410, "Gone", "Ressource disparue")
        means "The resource existed and is no longer available."
            "La ressource a existé et n’est plus disponible.";
    row(412, "Precondition Failed", "Échec de la précondition")
        means "A condition in the request headers was not met."
            "Une condition posée dans les en-têtes n’est pas remplie.";
    row(416, "Range Not Satisfiable", "Plage demandée impossible à fournir")
        means "The range asked for cannot be given."
            "La plage demandée ne peut pas être fournie."
        notes "The table writes Requested Range Not Satisfiable. For the lists of the inbox it is documented for a skip \
             count beyond the end."
            "Le tableau écrit Requested Range Not Satisfiable. Pour les listes de la boîte de réception, il est \
             documenté quand le nombre d’éléments à sauter dépasse la fin.";
    row(500, "Internal Server Error", "Erreur interne du serveur")
        means "The service met an unexpected condition."
            "Le service a rencontré une situation imprévue."
        advises_text (RESEND_IF_IDEMPOTENT);
    row(501, "Not Implemented", "Non implémenté")
        means "The service lacks what the request needs."
            "Le service ne prend pas en charge ce que demande la requête.";
    row(503, "Service Unavailable", "Service indisponible")
        means "The calls are throttled: retry later, after the seconds that the service names if it names any."
            "Débit limité : réessayez plus tard, après le nombre de secondes que le service indique, le cas échéant."
        advises_text (RESEND_IF_IDEMPOTENT);
};

/// What Microsoft's own library does: it repeats idempotent calls only, and never before `Retry-After`.
pub(crate) const RESEND_IF_IDEMPOTENT: Text = Text::new(
    "Wait as long as Retry-After says; where there is none, leave more and more time between tries. Send the request \
     again only if it is idempotent.",
    "Attendez la durée que donne Retry-After ; sans cet en-tête, espacez de plus en plus les tentatives. Ne renvoyez \
     la requête que si elle est idempotente.",
);

/// The same where the answer is in view, and states no wait.
pub(crate) const RESEND_LATER_IF_IDEMPOTENT: Text = Text::new(
    "Leave more and more time between tries, and send the request again only if it is idempotent.",
    "Espacez de plus en plus les tentatives, et ne renvoyez la requête que si elle est idempotente.",
);

/// How long to wait after an answer that should state it.
pub(crate) const WAIT_AS_STATED: Text = Text::new(
    "Wait as long as Retry-After says; where there is none, leave more and more time between tries.",
    "Attendez la durée que donne Retry-After ; sans cet en-tête, espacez de plus en plus les tentatives.",
);

/// How long to wait where the service counts calls in both periods.
pub(crate) const WAIT_FOR_PERIOD: Text = Text::new(
    "Wait as long as Retry-After says. Without it, wait until the counting period is over: 15 s (burst) or up to \
     300 s (sustain). Then send the request again.",
    "Attendez la durée que donne Retry-After. Sans cet en-tête, attendez la fin de la période de comptage\u{a0}: \
     15\u{a0}s (burst) ou jusqu’à 300\u{a0}s (sustain). Renvoyez ensuite la requête.",
);

/// A row from its reason phrase, English before French.
const fn row(code: u16, en: &'static str, fr: &'static str) -> Status {
    Status::new(Authority::Xbox, code, en, fr)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_20_codes_stand_in_ascending_order() {
        assert_eq!(
            TABLE.iter().map(|status| status.code).collect::<Vec<_>>(),
            [
                200, 201, 202, 204, 301, 302, 307, 400, 401, 403, 404, 406, 408, 409, 410, 412,
                416, 500, 501, 503
            ]
        );
    }

    #[test]
    fn only_mpsd_has_situations() {
        assert!(TABLE.iter().all(|status| status.situations.is_empty()));
    }
}
