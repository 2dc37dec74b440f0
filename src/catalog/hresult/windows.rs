//! Values of Windows that Microsoft's libraries for the Xbox services return.

use crate::catalog::hresult::row::{Hresult, HresultSource};
use crate::catalog::rows::rows;

/// The rows, in ascending order of the values.
pub static TABLE: &[Hresult] = rows! {
    windows(0x0000_0000, &["S_OK"])
        means "Success." "Réussite.";
    windows(0x0000_0001, &["S_FALSE"])
        means "Success." "Réussite.";
    windows(0x8000_000A, &["E_PENDING"])
        means "The operation is still running: this is not an error."
            "L’opération est en cours : ce n’est pas une erreur.";
    windows(0x8000_000B, &["E_BOUNDS"])
        means "A value is out of bounds." "Une valeur est hors limites.";
    windows(0x8000_4001, &["E_NOTIMPL"])
        means "This is not supported." "Non pris en charge.";
    windows(0x8000_4002, &["E_NOINTERFACE"])
        means "A conversion is not possible."
            "Une conversion est impossible.";
    windows(0x8000_4004, &["E_ABORT"])
        means "The operation was cancelled." "L’opération a été annulée.";
    windows(0x8000_4005, &["E_FAIL"])
        means "There was a failure that is not specified."
            "Échec non précisé.";
    windows(0x8000_FFFF, &["E_UNEXPECTED"])
        means "There was an unexpected internal error."
            "Erreur interne inattendue.";
    windows(0x8007_000E, &["E_OUTOFMEMORY"])
        means "There is not enough memory." "La mémoire est insuffisante.";
    windows(0x8007_0018, &["ERROR_BAD_LENGTH"])
        means "A length is wrong." "Une longueur est incorrecte.";
    windows(0x8007_0057, &["E_INVALIDARG"])
        means "An argument is not valid." "Un argument n’est pas valide.";
    windows(0x8007_01AB, &["E_NO_TASK_QUEUE"])
        means "There is no task queue." "Il n’y a pas de file de tâches."
        notes "Seen in the tests of XSAPI." "Vu dans les tests de XSAPI.";
    windows(0x8007_04C7, &["ERROR_CANCELLED"])
        means "The user cancelled." "L’utilisateur a annulé."
        notes "A comment in XSAPI's header gives 0x80070525 for this case."
            "Un commentaire de l’en-tête de XSAPI donne 0x80070525 pour ce cas.";
    windows(0x8007_04CF, &["ERROR_NETWORK_UNREACHABLE", "HR_ERROR_NETWORK_UNREACHABLE"])
        means "The network cannot be reached."
            "Le réseau est inaccessible.";
    windows(0x8007_0525, &["ERROR_NO_SUCH_USER"])
        means "The user was switched or is not signed in."
            "L’utilisateur a changé ou n’est pas connecté.";
    windows(0x8007_064A, &["ERROR_BAD_CONFIGURATION"])
        means "The configuration file xboxservices.config cannot be read."
            "Le fichier de configuration xboxservices.config est illisible.";
    windows(0x8007_0714, &["ERROR_RESOURCE_DATA_NOT_FOUND"])
        means "There is no data: the session does not exist."
            "Aucune donnée : la session n’existe pas."
        notes "XSAPI makes this of a 204 that answers the GET of a session."
            "XSAPI donne cette valeur à un 204 qui répond au GET d’une session.";
    windows(0x8007_2EE2, &[
        "ERROR_INTERNET_TIMEOUT",
        "HR_ERROR_INTERNET_TIMEOUT",
        "WININET_E_TIMEOUT",
    ])
        means "The network timed out: the connection or the answer was interrupted, possibly because of a wrong NSAL."
            "Délai réseau dépassé : connexion ou réponse interrompue, peut-être à cause d’une NSAL erronée."
        advises "Retry; check the list of targets."
            "Réessayez ; vérifiez la liste de cibles.";
    windows(0x8007_2EE7, &["ERROR_INTERNET_NAME_NOT_RESOLVED", "WININET_E_NAME_NOT_RESOLVED"])
        means "The name of the host was not found (DNS)."
            "Le nom d’hôte est introuvable (DNS).";
    windows(0x8007_2EFD, &["ERROR_INTERNET_CANNOT_CONNECT", "WININET_E_CANNOT_CONNECT"])
        means "A connection is not possible." "Connexion impossible.";
    windows(0x8007_2EFE, &["ERROR_INTERNET_CONNECTION_ABORTED", "WININET_E_CONNECTION_ABORTED"])
        means "The connection was interrupted."
            "La connexion a été interrompue.";
    windows(0x800C_0002, &["INET_E_INVALID_URL", "HR_INET_E_INVALID_URL"])
        means "The URL is not valid." "L’URL n’est pas valide.";
    windows(0x800C_0003, &["INET_E_NO_SESSION", "HR_INET_E_NO_SESSION"])
        means "There is no network session."
            "Il n’y a pas de session réseau.";
    windows(0x800C_0004, &["INET_E_CANNOT_CONNECT", "HR_INET_E_CANNOT_CONNECT"])
        means "A connection is not possible." "Connexion impossible.";
    windows(0x800C_0005, &["INET_E_RESOURCE_NOT_FOUND", "HR_INET_E_RESOURCE_NOT_FOUND"])
        means "The resource was not found."
            "La ressource est introuvable.";
    windows(0x800C_0006, &["INET_E_OBJECT_NOT_FOUND", "HR_INET_E_OBJECT_NOT_FOUND"])
        means "The object was not found." "L’objet est introuvable.";
    windows(0x800C_0007, &["INET_E_DATA_NOT_AVAILABLE", "HR_INET_E_DATA_NOT_AVAILABLE"])
        means "There is no data or, in the old WinRT APIs, a paged list has come to its end."
            "Aucune donnée ou, dans les anciennes API WinRT, fin d’une liste paginée."
        notes "A comment in XSAPI calls it a resource that was not found."
            "Un commentaire de XSAPI parle d’une ressource introuvable.";
    windows(0x800C_0008, &["INET_E_DOWNLOAD_FAILURE", "HR_INET_E_DOWNLOAD_FAILURE"])
        means "The session cannot be found or joined, or the multiplayer privilege is missing."
            "La session est introuvable ou ne peut être rejointe, ou le privilège multijoueur manque.";
    windows(0x800C_0009, &["INET_E_AUTHENTICATION_REQUIRED", "HR_INET_E_AUTHENTICATION_REQUIRED"])
        means "Authentication is required."
            "Une authentification est requise.";
    windows(0x800C_000B, &["INET_E_CONNECTION_TIMEOUT", "HR_INET_E_CONNECTION_TIMEOUT"])
        means "The connection timed out."
            "Le délai de connexion est dépassé.";
    windows(0x800C_000C, &["INET_E_INVALID_REQUEST", "HR_INET_E_INVALID_REQUEST"])
        means "The request is not valid." "La requête n’est pas valide.";
    windows(0x800C_000D, &["INET_E_UNKNOWN_PROTOCOL", "HR_INET_E_UNKNOWN_PROTOCOL"])
        means "The protocol is unknown." "Le protocole est inconnu.";
    windows(0x800C_000E, &["INET_E_SECURITY_PROBLEM", "HR_INET_E_SECURITY_PROBLEM"])
        means "There is a security problem."
            "Il y a un problème de sécurité.";
    windows(0x800C_0014, &["INET_E_REDIRECT_FAILED", "HR_INET_E_REDIRECT_FAILED"])
        means "The redirection failed." "La redirection a échoué.";
    windows(0x800C_0019, &["INET_E_INVALID_CERTIFICATE", "HR_INET_E_INVALID_CERTIFICATE"])
        means "The certificate is not valid; perhaps Fiddler runs and its root certificate is not installed."
            "Le certificat n’est pas valide ; peut-être Fiddler est-il actif sans que son certificat racine soit installé.";
    windows(0x8019_0001, &["HTTP_E_STATUS_UNEXPECTED"])
        means "The HTTP status is unexpected. XSAPI makes this of every status that is not in its list, such as 308, 418 and 425."
            "Le statut HTTP est inattendu. XSAPI donne cette valeur à tout statut absent de sa liste, comme 308, 418 et 425.";
    windows(0x8019_0003, &["HTTP_E_STATUS_UNEXPECTED_REDIRECTION"])
        means "The redirection (3xx) is unexpected."
            "La redirection (3xx) est inattendue.";
    windows(0x8019_0004, &["HTTP_E_STATUS_UNEXPECTED_CLIENT_ERROR"])
        means "The client error (4xx) is unexpected."
            "L’erreur du client (4xx) est inattendue.";
    windows(0x8019_0005, &["HTTP_E_STATUS_UNEXPECTED_SERVER_ERROR"])
        means "The server error (5xx) is unexpected."
            "L’erreur du serveur (5xx) est inattendue.";
    windows(0x8375_0005, &["WEB_E_UNEXPECTED_CONTENT"])
        means "The content is unexpected." "Le contenu est inattendu.";
    windows(0x8375_0007, &["WEB_E_INVALID_JSON_STRING"])
        means "The answer is not the JSON that was expected, or it is a session without its required members."
            "La réponse n’est pas le JSON attendu, ou c’est une session sans ses membres obligatoires.";
};

const fn windows(value: u32, names: &'static [&'static str]) -> Hresult {
    Hresult::new(value, names, HresultSource::Windows)
}
