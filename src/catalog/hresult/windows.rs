//! Values of Windows that Microsoft's libraries for the Xbox services return.

use crate::catalog::hresult::{Hresult, HresultSource, row};
use crate::language::Text;

/// The rows, in ascending order of the values.
pub static TABLE: &[Hresult] = &[
    row(
        0x0000_0000,
        &["S_OK"],
        HresultSource::Windows,
        ("Success.", "Réussite."),
    ),
    row(
        0x0000_0001,
        &["S_FALSE"],
        HresultSource::Windows,
        ("Success.", "Réussite."),
    ),
    row(
        0x8000_000A,
        &["E_PENDING"],
        HresultSource::Windows,
        (
            "The operation is still running: this is not an error.",
            "L’opération est en cours : ce n’est pas une erreur.",
        ),
    ),
    row(
        0x8000_000B,
        &["E_BOUNDS"],
        HresultSource::Windows,
        ("A value is out of bounds.", "Une valeur est hors limites."),
    ),
    row(
        0x8000_4001,
        &["E_NOTIMPL"],
        HresultSource::Windows,
        ("This is not supported.", "Non pris en charge."),
    ),
    row(
        0x8000_4002,
        &["E_NOINTERFACE"],
        HresultSource::Windows,
        (
            "A conversion is not possible.",
            "Une conversion est impossible.",
        ),
    ),
    row(
        0x8000_4004,
        &["E_ABORT"],
        HresultSource::Windows,
        ("The operation was cancelled.", "L’opération a été annulée."),
    ),
    row(
        0x8000_4005,
        &["E_FAIL"],
        HresultSource::Windows,
        (
            "There was a failure that is not specified.",
            "Échec non précisé.",
        ),
    ),
    row(
        0x8000_FFFF,
        &["E_UNEXPECTED"],
        HresultSource::Windows,
        (
            "There was an unexpected internal error.",
            "Erreur interne inattendue.",
        ),
    ),
    row(
        0x8007_000E,
        &["E_OUTOFMEMORY"],
        HresultSource::Windows,
        (
            "There is not enough memory.",
            "La mémoire est insuffisante.",
        ),
    ),
    row(
        0x8007_0018,
        &["ERROR_BAD_LENGTH"],
        HresultSource::Windows,
        ("A length is wrong.", "Une longueur est incorrecte."),
    ),
    row(
        0x8007_0057,
        &["E_INVALIDARG"],
        HresultSource::Windows,
        ("An argument is not valid.", "Un argument n’est pas valide."),
    ),
    Hresult {
        note: Some(Text {
            en: "Seen in the tests of XSAPI.",
            fr: "Vu dans les tests de XSAPI.",
        }),
        ..row(
            0x8007_01AB,
            &["E_NO_TASK_QUEUE"],
            HresultSource::Windows,
            ("There is no task queue.", "Il n’y a pas de file de tâches."),
        )
    },
    Hresult {
        note: Some(Text {
            en: "A comment in XSAPI's header gives 0x80070525 for this case.",
            fr: "Un commentaire de l’en-tête de XSAPI donne 0x80070525 pour ce cas.",
        }),
        ..row(
            0x8007_04C7,
            &["ERROR_CANCELLED"],
            HresultSource::Windows,
            ("The user cancelled.", "L’utilisateur a annulé."),
        )
    },
    row(
        0x8007_04CF,
        &["ERROR_NETWORK_UNREACHABLE", "HR_ERROR_NETWORK_UNREACHABLE"],
        HresultSource::Windows,
        (
            "The network cannot be reached.",
            "Le réseau est inaccessible.",
        ),
    ),
    row(
        0x8007_0525,
        &["ERROR_NO_SUCH_USER"],
        HresultSource::Windows,
        (
            "The user was switched or is not signed in.",
            "L’utilisateur a changé ou n’est pas connecté.",
        ),
    ),
    row(
        0x8007_064A,
        &["ERROR_BAD_CONFIGURATION"],
        HresultSource::Windows,
        (
            "The configuration file xboxservices.config cannot be read.",
            "Le fichier de configuration xboxservices.config est illisible.",
        ),
    ),
    Hresult {
        note: Some(Text {
            en: "XSAPI makes this of a 204 that answers the GET of a session.",
            fr: "XSAPI donne cette valeur à un 204 qui répond au GET d’une session.",
        }),
        ..row(
            0x8007_0714,
            &["ERROR_RESOURCE_DATA_NOT_FOUND"],
            HresultSource::Windows,
            (
                "There is no data: the session does not exist.",
                "Aucune donnée : la session n’existe pas.",
            ),
        )
    },
    Hresult {
        advice: Some(Text {
            en: "Retry; check the list of targets.",
            fr: "Réessayez ; vérifiez la liste de cibles.",
        }),
        ..row(
            0x8007_2EE2,
            &[
                "ERROR_INTERNET_TIMEOUT",
                "HR_ERROR_INTERNET_TIMEOUT",
                "WININET_E_TIMEOUT",
            ],
            HresultSource::Windows,
            (
                "The network timed out: the connection or the answer was interrupted, possibly because of a wrong NSAL.",
                "Délai réseau dépassé : connexion ou réponse interrompue, peut-être à cause d’une NSAL erronée.",
            ),
        )
    },
    row(
        0x8007_2EE7,
        &[
            "ERROR_INTERNET_NAME_NOT_RESOLVED",
            "WININET_E_NAME_NOT_RESOLVED",
        ],
        HresultSource::Windows,
        (
            "The name of the host was not found (DNS).",
            "Le nom d’hôte est introuvable (DNS).",
        ),
    ),
    row(
        0x8007_2EFD,
        &["ERROR_INTERNET_CANNOT_CONNECT", "WININET_E_CANNOT_CONNECT"],
        HresultSource::Windows,
        ("A connection is not possible.", "Connexion impossible."),
    ),
    row(
        0x8007_2EFE,
        &[
            "ERROR_INTERNET_CONNECTION_ABORTED",
            "WININET_E_CONNECTION_ABORTED",
        ],
        HresultSource::Windows,
        (
            "The connection was interrupted.",
            "La connexion a été interrompue.",
        ),
    ),
    row(
        0x800C_0002,
        &["INET_E_INVALID_URL", "HR_INET_E_INVALID_URL"],
        HresultSource::Windows,
        ("The URL is not valid.", "L’URL n’est pas valide."),
    ),
    row(
        0x800C_0003,
        &["INET_E_NO_SESSION", "HR_INET_E_NO_SESSION"],
        HresultSource::Windows,
        (
            "There is no network session.",
            "Il n’y a pas de session réseau.",
        ),
    ),
    row(
        0x800C_0004,
        &["INET_E_CANNOT_CONNECT", "HR_INET_E_CANNOT_CONNECT"],
        HresultSource::Windows,
        ("A connection is not possible.", "Connexion impossible."),
    ),
    row(
        0x800C_0005,
        &["INET_E_RESOURCE_NOT_FOUND", "HR_INET_E_RESOURCE_NOT_FOUND"],
        HresultSource::Windows,
        (
            "The resource was not found.",
            "La ressource est introuvable.",
        ),
    ),
    row(
        0x800C_0006,
        &["INET_E_OBJECT_NOT_FOUND", "HR_INET_E_OBJECT_NOT_FOUND"],
        HresultSource::Windows,
        ("The object was not found.", "L’objet est introuvable."),
    ),
    Hresult {
        note: Some(Text {
            en: "A comment in XSAPI calls it a resource that was not found.",
            fr: "Un commentaire de XSAPI parle d’une ressource introuvable.",
        }),
        ..row(
            0x800C_0007,
            &["INET_E_DATA_NOT_AVAILABLE", "HR_INET_E_DATA_NOT_AVAILABLE"],
            HresultSource::Windows,
            (
                "There is no data or, in the old WinRT APIs, a paged list has come to its end.",
                "Aucune donnée ou, dans les anciennes API WinRT, fin d’une liste paginée.",
            ),
        )
    },
    row(
        0x800C_0008,
        &["INET_E_DOWNLOAD_FAILURE", "HR_INET_E_DOWNLOAD_FAILURE"],
        HresultSource::Windows,
        (
            "The session cannot be found or joined, or the multiplayer privilege is missing.",
            "La session est introuvable ou ne peut être rejointe, ou le privilège multijoueur manque.",
        ),
    ),
    row(
        0x800C_0009,
        &[
            "INET_E_AUTHENTICATION_REQUIRED",
            "HR_INET_E_AUTHENTICATION_REQUIRED",
        ],
        HresultSource::Windows,
        (
            "Authentication is required.",
            "Une authentification est requise.",
        ),
    ),
    row(
        0x800C_000B,
        &["INET_E_CONNECTION_TIMEOUT", "HR_INET_E_CONNECTION_TIMEOUT"],
        HresultSource::Windows,
        (
            "The connection timed out.",
            "Le délai de connexion est dépassé.",
        ),
    ),
    row(
        0x800C_000C,
        &["INET_E_INVALID_REQUEST", "HR_INET_E_INVALID_REQUEST"],
        HresultSource::Windows,
        ("The request is not valid.", "La requête n’est pas valide."),
    ),
    row(
        0x800C_000D,
        &["INET_E_UNKNOWN_PROTOCOL", "HR_INET_E_UNKNOWN_PROTOCOL"],
        HresultSource::Windows,
        ("The protocol is unknown.", "Le protocole est inconnu."),
    ),
    row(
        0x800C_000E,
        &["INET_E_SECURITY_PROBLEM", "HR_INET_E_SECURITY_PROBLEM"],
        HresultSource::Windows,
        (
            "There is a security problem.",
            "Il y a un problème de sécurité.",
        ),
    ),
    row(
        0x800C_0014,
        &["INET_E_REDIRECT_FAILED", "HR_INET_E_REDIRECT_FAILED"],
        HresultSource::Windows,
        ("The redirection failed.", "La redirection a échoué."),
    ),
    row(
        0x800C_0019,
        &[
            "INET_E_INVALID_CERTIFICATE",
            "HR_INET_E_INVALID_CERTIFICATE",
        ],
        HresultSource::Windows,
        (
            "The certificate is not valid; perhaps Fiddler runs and its root certificate is not installed.",
            "Le certificat n’est pas valide ; peut-être Fiddler est-il actif sans que son certificat racine soit installé.",
        ),
    ),
    row(
        0x8019_0001,
        &["HTTP_E_STATUS_UNEXPECTED"],
        HresultSource::Windows,
        (
            "The HTTP status is unexpected. XSAPI makes this of every status that is not in its list, such as 308, 418 and 425.",
            "Le statut HTTP est inattendu. XSAPI donne cette valeur à tout statut absent de sa liste, comme 308, 418 et 425.",
        ),
    ),
    row(
        0x8019_0003,
        &["HTTP_E_STATUS_UNEXPECTED_REDIRECTION"],
        HresultSource::Windows,
        (
            "The redirection (3xx) is unexpected.",
            "La redirection (3xx) est inattendue.",
        ),
    ),
    row(
        0x8019_0004,
        &["HTTP_E_STATUS_UNEXPECTED_CLIENT_ERROR"],
        HresultSource::Windows,
        (
            "The client error (4xx) is unexpected.",
            "L’erreur du client (4xx) est inattendue.",
        ),
    ),
    row(
        0x8019_0005,
        &["HTTP_E_STATUS_UNEXPECTED_SERVER_ERROR"],
        HresultSource::Windows,
        (
            "The server error (5xx) is unexpected.",
            "L’erreur du serveur (5xx) est inattendue.",
        ),
    ),
    row(
        0x8375_0005,
        &["WEB_E_UNEXPECTED_CONTENT"],
        HresultSource::Windows,
        ("The content is unexpected.", "Le contenu est inattendu."),
    ),
    row(
        0x8375_0007,
        &["WEB_E_INVALID_JSON_STRING"],
        HresultSource::Windows,
        (
            "The answer is not the JSON that was expected, or it is a session without its required members.",
            "La réponse n’est pas le JSON attendu, ou c’est une session sans ses membres obligatoires.",
        ),
    ),
];
