//! The HTTP standard and the IANA registry: what a status means on any host, so no row speaks of Xbox.

use crate::catalog::documentation::{IANA_DOCUMENTATION, WDV_DOCUMENTATION};
use crate::catalog::rows::rows;
use crate::catalog::status::{Authority, Reference, Status, rfc};
use crate::catalog::statuses::xbox::{RESEND_IF_IDEMPOTENT, WAIT_AS_STATED};
use crate::language::Text;

/// The rows, in ascending order of the codes.
pub static TABLE: &[Status] = rows! {
    row(100, "Continue", "Continuer")
        defined_in (rfc!(9110, "15.2.1"))
        means "Interim answer: send the request body; the final answer follows."
            "Réponse provisoire : envoyez le corps de la requête ; la réponse finale suit.";
    row(101, "Switching Protocols", "Changement de protocole")
        defined_in (rfc!(9110, "15.2.2"))
        means "The connection turns into another protocol, such as WebSocket."
            "La connexion change de protocole, par exemple pour WebSocket.";
    row(102, "Processing", "En cours de traitement")
        defined_in (rfc!(2518))
        means "Interim answer: the server is still working."
            "Réponse provisoire : traitement en cours."
        notes "RFC 4918 dropped this status."
            "La RFC 4918 a abandonné ce statut.";
    row(103, "Early Hints", "Premières indications")
        defined_in (rfc!(8297))
        means "Interim answer: headers to expect in the final answer."
            "Réponse provisoire : en-têtes annoncés à l’avance.";
    row(104, "Upload Resumption Supported", "Reprise d’envoi prise en charge")
        defined_in (Reference::new("IANA, draft-ietf-httpbis-resumable-upload", IANA_DOCUMENTATION))
        means "Interim answer: the server supports resuming this upload."
            "Réponse provisoire : le serveur permet de reprendre cet envoi."
        notes "Its registration with IANA is temporary."
            "Son enregistrement à l’IANA est temporaire.";
    row(200, "OK", "OK")
        defined_in (rfc!(9110, "15.3.1"))
        means "The request succeeded."
            "La requête a réussi.";
    row(201, "Created", "Créé")
        defined_in (rfc!(9110, "15.3.2"))
        means "Something was created: where Location says, else at the URI of the request."
            "Une ressource a été créée : là où l’indique Location, sinon à l’URI de la requête.";
    row(202, "Accepted", "Accepté")
        defined_in (rfc!(9110, "15.3.3"))
        means "The request was accepted; its work is not finished."
            "Requête acceptée, mais pas encore terminée.";
    row(203, "Non-Authoritative Information", "Information non certifiée")
        defined_in (rfc!(9110, "15.3.4"))
        means "Success, altered by a proxy."
            "Réussite ; un proxy a modifié la réponse.";
    row(204, "No Content", "Aucun contenu")
        defined_in (rfc!(9110, "15.3.5"))
        means "Done; there is nothing to return."
            "Terminé ; il n’y a rien à renvoyer.";
    row(205, "Reset Content", "Contenu à réinitialiser")
        defined_in (rfc!(9110, "15.3.6"))
        means "Success; reset the view."
            "Réussite ; réinitialisez l’affichage.";
    row(206, "Partial Content", "Contenu partiel")
        defined_in (rfc!(9110, "15.3.7"))
        means "Only the range asked for is returned."
            "Seule la plage demandée est renvoyée.";
    row(207, "Multi-Status", "Statuts multiples")
        defined_in (rfc!(4918, "11.1"))
        means "The body holds several statuses."
            "Le corps contient plusieurs statuts.";
    row(208, "Already Reported", "Déjà signalé")
        defined_in (rfc!(5842, "7.1"))
        means "The members were listed earlier." "Éléments déjà énumérés.";
    row(226, "IM Used", "IM utilisé")
        defined_in (rfc!(3229, "10.4.1"))
        means "Delta encoding was applied."
            "Encodage différentiel appliqué.";
    row(300, "Multiple Choices", "Choix multiples")
        defined_in (rfc!(9110, "15.4.1"))
        means "There are several representations."
            "Il y a plusieurs représentations.";
    row(301, "Moved Permanently", "Déplacé définitivement")
        defined_in (rfc!(9110, "15.4.2"))
        means "The resource has another URI now, for good."
            "La ressource a définitivement changé d’URI.";
    row(302, "Found", "Trouvé")
        defined_in (rfc!(9110, "15.4.3"))
        means "The resource is at another URI for now."
            "La ressource se trouve provisoirement à une autre URI.";
    row(303, "See Other", "Voir ailleurs")
        defined_in (rfc!(9110, "15.4.4"))
        means "The answer is at another URI: get it there with GET."
            "La réponse se trouve à une autre URI : lisez-la avec GET.";
    row(304, "Not Modified", "Non modifié")
        defined_in (rfc!(9110, "15.4.5"))
        means "The copy you hold is still good."
            "Votre copie est toujours valable.";
    row(305, "Use Proxy", "Passer par un proxy")
        defined_in (rfc!(9110, "15.4.6"))
        means "Deprecated." "Obsolète.";
    row(306, "(Unused)", "(inutilisé)")
        defined_in (rfc!(9110, "15.4.7"))
        means "Reserved." "Réservé.";
    row(307, "Temporary Redirect", "Redirection temporaire")
        defined_in (rfc!(9110, "15.4.8"))
        means "The resource is at another URI for now: repeat the request there, with the same method."
            "La ressource se trouve provisoirement à une autre URI : refaites-y la requête, avec la même méthode.";
    row(308, "Permanent Redirect", "Redirection permanente")
        defined_in (rfc!(9110, "15.4.9"))
        means "Moved for good: repeat the request there, with the same method."
            "Déplacé définitivement : refaites la requête à la nouvelle adresse, avec la même méthode.";
    row(400, "Bad Request", "Requête incorrecte")
        defined_in (rfc!(9110, "15.5.1"))
        means "The server finds a fault in the request and does not process it."
            "Le serveur juge la requête incorrecte et ne la traite pas."
        advises "Correct the request before sending it again."
            "Corrigez la requête avant de la renvoyer.";
    row(401, "Unauthorized", "Non authentifié")
        defined_in (rfc!(9110, "15.5.2"))
        means "The request has no credentials, or none that the server takes."
            "La requête ne porte aucune information d’authentification que le serveur accepte."
        advises "Send credentials that the server accepts; where the answer has WWW-Authenticate, that says which."
            "Envoyez une authentification que le serveur accepte ; si la réponse contient WWW-Authenticate, cet en-tête dit laquelle.";
    row(402, "Payment Required", "Paiement requis")
        defined_in (rfc!(9110, "15.5.3"))
        means "Reserved." "Réservé.";
    row(403, "Forbidden", "Accès interdit")
        defined_in (rfc!(9110, "15.5.4"))
        means "The server refuses what was asked."
            "Le serveur refuse ce qui est demandé.";
    row(404, "Not Found", "Introuvable")
        defined_in (rfc!(9110, "15.5.5"))
        means "Nothing was found at this URI, or the server will not say that there is something."
            "Rien n’a été trouvé à cette URI, ou le serveur ne veut pas dire qu’il y a quelque chose.";
    row(405, "Method Not Allowed", "Méthode non autorisée")
        defined_in (rfc!(9110, "15.5.6"))
        means "The resource does not take this method; the Allow header lists those it takes."
            "La ressource n’accepte pas cette méthode ; l’en-tête Allow énumère celles qu’elle accepte.";
    row(406, "Not Acceptable", "Non acceptable")
        defined_in (rfc!(9110, "15.5.7"))
        means "The server has no form of the resource that the Accept headers of the request allow."
            "Le serveur n’a aucune forme de la ressource que permettent les en-têtes Accept de la requête.";
    row(407, "Proxy Authentication Required", "Authentification auprès du proxy requise")
        defined_in (rfc!(9110, "15.5.8"))
        means "A proxy on the way asks for credentials; the service itself has not seen the request."
            "Un proxy intermédiaire demande une authentification ; le service lui-même n’a pas vu la requête.";
    row(408, "Request Timeout", "Délai d’attente de la requête dépassé")
        defined_in (rfc!(9110, "15.5.9"))
        means "The whole request did not arrive in the time that the server allows."
            "La requête entière n’est pas arrivée dans le délai que le serveur accorde."
        advises_text (RESEND_IF_IDEMPOTENT);
    row(409, "Conflict", "Conflit")
        defined_in (rfc!(9110, "15.5.10"))
        means "The request clashes with the present state of the resource."
            "La requête est en conflit avec l’état actuel de la ressource.";
    row(410, "Gone", "Ressource disparue")
        defined_in (rfc!(9110, "15.5.11"))
        means "The resource is no longer there, probably for good."
            "La ressource n’existe plus, sans doute définitivement.";
    row(411, "Length Required", "Longueur requise")
        defined_in (rfc!(9110, "15.5.12"))
        means "The server wants the length of the request body."
            "Le serveur exige la longueur du corps de la requête."
        advises "Send Content-Length." "Envoyez Content-Length.";
    row(412, "Precondition Failed", "Échec de la précondition")
        defined_in (rfc!(9110, "15.5.13"))
        means "A condition in the headers of the request was not met."
            "Une condition posée dans les en-têtes de la requête n’est pas remplie.";
    row(413, "Content Too Large", "Contenu trop volumineux")
        defined_in (rfc!(9110, "15.5.14"))
        means "The request body is too big."
            "Le corps de la requête est trop volumineux."
        notes "Older names: Payload Too Large, Request Entity Too Large."
            "Anciens noms : Payload Too Large, Request Entity Too Large.";
    row(414, "URI Too Long", "URI trop longue")
        defined_in (rfc!(9110, "15.5.15"))
        means "The URI is too long." "L’URI est trop longue."
        advises "Use POST or a batch instead of a long query."
            "Utilisez POST ou un appel groupé plutôt qu’une longue chaîne de requête.";
    row(415, "Unsupported Media Type", "Type de média non pris en charge")
        defined_in (rfc!(9110, "15.5.16"))
        means "The server does not take this type or encoding of the request body."
            "Le serveur ne prend pas en charge ce type ou cet encodage du corps de la requête."
        advises "Check Content-Type (application/json) and Content-Encoding."
            "Vérifiez Content-Type (application/json) et Content-Encoding.";
    row(416, "Range Not Satisfiable", "Plage demandée impossible à fournir")
        defined_in (rfc!(9110, "15.5.17"))
        means "The server can give none of the ranges asked for."
            "Le serveur ne peut fournir aucune des plages demandées.";
    row(417, "Expectation Failed", "Échec de l’attente")
        defined_in (rfc!(9110, "15.5.18"))
        means "The Expect header could not be met."
            "L’en-tête Expect n’a pas pu être satisfait.";
    row(418, "(Unused)", "(inutilisé)")
        defined_in (rfc!(9110, "15.5.19"))
        means "Reserved (a joke of RFC 2324)."
            "Réservé (une plaisanterie de la RFC 2324).";
    row(421, "Misdirected Request", "Requête mal dirigée")
        defined_in (rfc!(9110, "15.5.20"))
        means "This server does not answer for that host."
            "Ce serveur ne répond pas pour cet hôte.";
    row(422, "Unprocessable Content", "Contenu non traitable")
        defined_in (rfc!(9110, "15.5.21"))
        means "The syntax is right, the content cannot be processed."
            "Syntaxe correcte, contenu impossible à traiter."
        notes "Older name: Unprocessable Entity (RFC 4918)."
            "Ancien nom : Unprocessable Entity (RFC 4918).";
    row(423, "Locked", "Verrouillé")
        defined_in (rfc!(4918, "11.3"))
        means "The resource is locked." "La ressource est verrouillée.";
    row(424, "Failed Dependency", "Échec d’une dépendance")
        defined_in (rfc!(4918, "11.4"))
        means "An action that the request depended on failed."
            "Une action dont dépendait la requête a échoué.";
    row(425, "Too Early", "Trop tôt")
        defined_in (rfc!(8470, "5.2"))
        means "The server will not risk an early request that could be replayed."
            "Le serveur refuse une requête anticipée qui pourrait être rejouée.";
    row(426, "Upgrade Required", "Mise à niveau requise")
        defined_in (rfc!(9110, "15.5.22"))
        means "Another protocol version is needed."
            "Il faut une autre version du protocole.";
    row(428, "Precondition Required", "Précondition requise")
        defined_in (rfc!(6585, "3"))
        means "The server wants the request to be conditional."
            "Le serveur exige une requête conditionnelle."
        advises "Send a conditional request (If-Match)."
            "Envoyez une requête conditionnelle (If-Match).";
    row(429, "Too Many Requests", "Trop de requêtes")
        defined_in (rfc!(6585, "4"))
        means "Too many calls in the period."
            "Trop d’appels dans la période."
        advises_text (WAIT_AS_STATED);
    row(431, "Request Header Fields Too Large", "En-têtes de requête trop volumineux")
        defined_in (rfc!(6585, "5"))
        means "The headers are too big; often a token or a cookie is too long."
            "Les en-têtes sont trop volumineux ; souvent, un jeton ou un cookie est trop long.";
    row(449, "Retry With", "Réessayer avec")
        defined_in (Reference::new("Microsoft [MS-WDV]", WDV_DOCUMENTATION))
        means "Retry after doing what the answer asks."
            "Réessayez après avoir fait ce que demande la réponse."
        notes "Microsoft's own status, not in the IANA registry."
            "Statut propre à Microsoft, absent du registre de l’IANA.";
    row(451, "Unavailable For Legal Reasons", "Indisponible pour raisons légales")
        defined_in (rfc!(7725))
        means "Withheld for legal reasons."
            "Bloqué pour des raisons légales.";
    row(500, "Internal Server Error", "Erreur interne du serveur")
        defined_in (rfc!(9110, "15.6.1"))
        means "The server failed in a way that it did not expect."
            "Le serveur a rencontré une situation imprévue."
        advises_text (RESEND_IF_IDEMPOTENT);
    row(501, "Not Implemented", "Non implémenté")
        defined_in (rfc!(9110, "15.6.2"))
        means "The server lacks what the request needs."
            "Le serveur ne sait pas faire ce que demande la requête.";
    row(502, "Bad Gateway", "Mauvaise passerelle")
        defined_in (rfc!(9110, "15.6.3"))
        means "A gateway got an invalid answer from the service behind it."
            "Une passerelle a reçu une réponse non valide du service en amont."
        advises_text (RESEND_IF_IDEMPOTENT);
    row(503, "Service Unavailable", "Service indisponible")
        defined_in (rfc!(9110, "15.6.4"))
        means "The server cannot answer for now: it is overloaded, or under maintenance."
            "Le serveur ne peut pas répondre pour l’instant : il est surchargé ou en maintenance."
        advises_text (RESEND_IF_IDEMPOTENT);
    row(504, "Gateway Timeout", "Délai d’attente de la passerelle dépassé")
        defined_in (rfc!(9110, "15.6.5"))
        means "A gateway got no answer in time."
            "Une passerelle n’a pas eu de réponse à temps."
        advises_text (RESEND_IF_IDEMPOTENT);
    row(505, "HTTP Version Not Supported", "Version HTTP non prise en charge")
        defined_in (rfc!(9110, "15.6.6"))
        means "The server refuses this HTTP version."
            "Le serveur refuse cette version de HTTP.";
    row(506, "Variant Also Negotiates", "La variante négocie aussi")
        defined_in (rfc!(2295, "8.1"))
        means "The server is set up wrongly."
            "Erreur de configuration du serveur.";
    row(507, "Insufficient Storage", "Espace de stockage insuffisant")
        defined_in (rfc!(4918, "11.5"))
        means "There is no room to store what the request needs."
            "Il n’y a pas assez de place pour stocker ce que demande la requête.";
    row(508, "Loop Detected", "Boucle détectée")
        defined_in (rfc!(5842, "7.2"))
        means "The server ran into an endless loop."
            "Le serveur est tombé dans une boucle sans fin.";
    row(510, "Not Extended", "Non étendu")
        defined_in (rfc!(2774))
        means "The request needs an extension that it did not name."
            "La requête a besoin d’une extension qu’elle ne nomme pas."
        notes "Its RFC is historic."
            "Sa RFC n’a plus qu’une valeur historique.";
    row(511, "Network Authentication Required", "Authentification réseau requise")
        defined_in (rfc!(6585, "6"))
        means "The network asks for a sign-in first: its captive portal (hotel, café) answered, not the service."
            "Le réseau demande d’abord une connexion : c’est son portail captif (hôtel, café) qui a répondu, pas le \
             service.";
};

/// What to do about a 401 in view that does not name them.
pub(crate) const SEND_CREDENTIALS: Text = Text::new(
    "Send credentials that the server accepts.",
    "Envoyez une authentification que le serveur accepte.",
);

/// A row from its reason phrase, English before French.
const fn row(code: u16, en: &'static str, fr: &'static str) -> Status {
    Status::new(Authority::Http, code, en, fr)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_codes_stand_in_ascending_order() {
        assert!(TABLE.is_sorted_by(|a, b| a.code < b.code));
    }

    #[test]
    fn every_code_of_rfc_9110_is_there() {
        let known = |code: u16| TABLE.iter().any(|status| status.code == code);
        let defined = [
            100..=101,
            200..=206,
            300..=308,
            400..=418,
            421..=422,
            426..=426,
            500..=505,
        ];

        for code in defined.into_iter().flatten() {
            assert!(known(code), "{code}");
        }
    }

    #[test]
    fn no_row_speaks_of_xbox_for_it_may_be_read_on_any_host() {
        for status in TABLE {
            let texts = [Some(status.meaning), status.advice, status.note];
            for text in texts.into_iter().flatten() {
                let said = format!("{} {}", text.en, text.fr).to_lowercase();
                assert!(
                    !said.contains("xbox") && !said.contains("xbl"),
                    "{}",
                    status.code
                );
            }
        }
    }

    #[test]
    fn every_row_says_where_it_is_defined() {
        for status in TABLE {
            let reference = status.reference.unwrap().name;
            assert!(
                ["RFC ", "IANA, ", "Microsoft "]
                    .iter()
                    .any(|source| reference.starts_with(source)),
                "{}: {reference:?}",
                status.code
            );
        }
    }

    #[test]
    fn a_registration_that_may_lapse_or_is_not_ianas_is_noted() {
        for code in [104, 449] {
            let row = TABLE.iter().find(|status| status.code == code).unwrap();
            assert!(row.note.unwrap().en.contains("IANA"));
        }
    }
}
