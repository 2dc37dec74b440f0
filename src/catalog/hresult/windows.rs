//! Values of Windows that Microsoft's libraries for the Xbox services return, or that are met beside them.

use crate::catalog::hresult::row::{Hresult, HresultOrigin, HresultSource};
use crate::catalog::rows::rows;

/// The rows, in ascending order of the values.
pub(crate) const TABLE: &[Hresult] = rows! {
    page(0x0000_0000, "S_OK")
        means "Success." "Réussite."
        instructs "Nothing needs to be done." "Il n’y a rien à faire.";
    windows(0x0000_0001, "S_FALSE")
        means "Success." "Réussite.";
    page(0x8000_000A, "E_PENDING")
        means "The operation is still running: this is not an error."
            "L’opération est en cours : ce n’est pas une erreur."
        instructs "Wait, then ask for the result again."
            "Attendez, puis demandez de nouveau le résultat.";
    page(0x8000_000B, "E_BOUNDS")
        means "A value is out of bounds." "Une valeur est hors limites."
        instructs "Check the index and the range." "Vérifiez l’index et l’intervalle.";
    lobby_page(0x8000_000E, "E_ILLEGAL_METHOD_CALL")
        means "A method was called at a time when it must not be."
            "Une méthode a été appelée à un moment où elle ne doit pas l’être.";
    page(0x8000_4001, "E_NOTIMPL")
        means "This is not supported." "Non pris en charge."
        instructs "Use a call that this platform has."
            "Utilisez un appel que cette plateforme propose.";
    page(0x8000_4002, "E_NOINTERFACE")
        means "A conversion is not possible." "Une conversion est impossible."
        instructs "Check the interface and the version." "Vérifiez l’interface et la version.";
    page(0x8000_4003, "E_POINTER")
        means "A pointer is null or not valid." "Un pointeur est nul ou n’est pas valide."
        instructs "Check pointers, handles and lifetimes."
            "Vérifiez les pointeurs, les handles et les durées de vie.";
    page(0x8000_4004, "E_ABORT")
        means "The operation was cancelled." "L’opération a été annulée."
        instructs "See whether it was cancelled or something was shutting down."
            "Voyez si elle a été annulée ou si un arrêt était en cours.";
    page(0x8000_4005, "E_FAIL")
        means "The failure is not specified." "Échec non précisé."
        instructs "Look in the log for the error before it."
            "Cherchez dans le journal l’erreur qui précède.";
    page(0x8000_FFFF, "E_UNEXPECTED")
        means "There was an unexpected internal error." "Erreur interne inattendue."
        instructs "Collect diagnostics and start again."
            "Recueillez des diagnostics et redémarrez.";
    windows(0x8001_0002, "RPC_E_CALL_CANCELED")
        means "The call was cancelled by the message filter."
            "L’appel a été annulé par le filtre de messages."
        advises "Try several times." "Essayez plusieurs fois."
        notes "Seen from a console as -2147418110: a restart had not helped, several tries did."
            "Vu d’une console sous la forme -2147418110 : un redémarrage n’avait rien changé, plusieurs essais ont suffi.";
    windows(0x8004_0154, "REGDB_E_CLASSNOTREG")
        means "The class is not registered." "La classe n’est pas inscrite.";
    windows(0x8004_01F0, "CO_E_NOTINITIALIZED")
        means "CoInitialize was not called." "CoInitialize n’a pas été appelé.";
    windows(0x8007_0002, "ERROR_FILE_NOT_FOUND COR_E_FILENOTFOUND")
        means "The file was not found." "Le fichier est introuvable.";
    page(0x8007_0005, "E_ACCESSDENIED")
        means "Access was refused." "L’accès a été refusé."
        instructs "Check permissions, capabilities, the user and the account."
            "Vérifiez les autorisations, les capacités, l’utilisateur et le compte.";
    page(0x8007_000E, "E_OUTOFMEMORY")
        means "There is not enough memory." "La mémoire est insuffisante."
        instructs "Free memory. For game saves, close update handles and look for leaks."
            "Libérez de la mémoire. Pour les sauvegardes, fermez les handles de mise à jour et cherchez les fuites.";
    by_xsapi(0x8007_0018, "ERROR_BAD_LENGTH")
        means "A length is wrong." "Une longueur est incorrecte.";
    page(0x8007_0032, "E_NOT_SUPPORTED")
        means "This is not supported here." "Non pris en charge ici."
        instructs "Use an operation that is supported."
            "Utilisez une opération prise en charge.";
    page(0x8007_0057, "E_INVALIDARG")
        means "An argument is not valid." "Un argument n’est pas valide."
        instructs "Check the arguments. For game saves, the SCID must be a GUID."
            "Vérifiez les arguments. Pour les sauvegardes, le SCID doit être un GUID.";
    page(0x8007_007A, "E_NOT_SUFFICIENT_BUFFER")
        means "The buffer is too small." "Le tampon est trop petit."
        instructs "Ask for the size, enlarge the buffer and retry."
            "Demandez la taille, agrandissez le tampon et réessayez.";
    named(0x8007_00C1, "ERROR_BAD_EXE_FORMAT COR_E_BADEXEFORMAT");
    saves(0x8007_00DF, "ERROR_FILE_TOO_LARGE")
        means "With XGameSaveFiles: the write went past the quota of 256 MB."
            "Avec XGameSaveFiles : l’écriture a dépassé le quota de 256 Mo.";
    page(0x8007_01A0, "E_TIME_CRITICAL_THREAD")
        means "This is not allowed on a time-critical thread."
            "Interdit sur un thread à temps critique."
        instructs "Move the call to another thread, or use the asynchronous one."
            "Déplacez l’appel vers un autre thread, ou utilisez l’appel asynchrone.";
    page(0x8007_01AB, "E_NO_TASK_QUEUE")
        means "No task queue was given, or none is available."
            "Aucune file de tâches n’a été donnée ou n’est disponible."
        instructs "Give a valid task queue." "Donnez une file de tâches valide.";
    windows(0x8007_03E7, "ERROR_SWAPERROR")
        means "An in-page operation failed, in the words of Windows."
            "Échec d’une opération de chargement de page, selon Windows."
        notes "Seen from a console as 2147023897, without its sign: a restart was advised and did not help."
            "Vu d’une console sous la forme 2147023897, sans son signe : un redémarrage, conseillé, n’a rien changé.";
    windows(0x8007_0490, "ERROR_NOT_FOUND")
        means "The element was not found." "L’élément est introuvable."
        notes "Seen from XGameActivationRegisterForEvent."
            "Vu de XGameActivationRegisterForEvent.";
    by_xsapi(0x8007_04C7, "ERROR_CANCELLED E_PF_GAMESAVE_USER_CANCELLED")
        means "The user cancelled." "L’utilisateur a annulé."
        notes "A comment in XSAPI's header gives 0x80070525 for this case. With PlayFab game saves, a dialog was answered with cancel."
            "Un commentaire de l’en-tête de XSAPI donne 0x80070525 pour ce cas. Avec les sauvegardes PlayFab, une boîte de dialogue a été annulée.";
    by_xsapi(0x8007_04CF, "ERROR_NETWORK_UNREACHABLE HR_ERROR_NETWORK_UNREACHABLE")
        means "The network cannot be reached." "Le réseau est inaccessible.";
    by_xsapi(0x8007_0525, "ERROR_NO_SUCH_USER")
        means "The user was switched or is not signed in."
            "L’utilisateur a changé ou n’est pas connecté.";
    by_xsapi(0x8007_064A, "ERROR_BAD_CONFIGURATION")
        means "The configuration file xboxservices.config cannot be read."
            "Le fichier de configuration xboxservices.config est illisible.";
    by_xsapi(0x8007_0714, "ERROR_RESOURCE_DATA_NOT_FOUND")
        means "There is no data: the session does not exist."
            "Aucune donnée : la session n’existe pas."
        notes "XSAPI makes this of a 204 that answers the GET of a session."
            "XSAPI donne cette valeur à un 204 qui répond au GET d’une session.";
    windows(0x8007_139F, "ERROR_INVALID_STATE")
        means "The group or resource is not in the right state."
            "Le groupe ou la ressource n’est pas dans le bon état."
        notes "Seen as -2147019873 from a console whose streaming service was not ready, where a restart had not helped, and while Gaming Services were installed."
            "Vu sous la forme -2147019873 d’une console dont le service de streaming n’était pas prêt, où un redémarrage n’avait rien changé, et pendant l’installation de Gaming Services.";
    by_xsapi(0x8007_2EE2, "ERROR_INTERNET_TIMEOUT HR_ERROR_INTERNET_TIMEOUT WININET_E_TIMEOUT")
        means "The network timed out: the connection or the answer was interrupted, possibly because of a wrong NSAL."
            "Délai réseau dépassé : connexion ou réponse interrompue, peut-être à cause d’une NSAL erronée."
        advises "Retry; check the list of targets." "Réessayez ; vérifiez la liste de cibles.";
    page(0x8007_2EE7, "ERROR_INTERNET_NAME_NOT_RESOLVED WININET_E_NAME_NOT_RESOLVED")
        means "The name of the host was not found (DNS)." "Le nom d’hôte est introuvable (DNS)."
        instructs "Check the network, DNS and the proxy; retry."
            "Vérifiez le réseau, le DNS et le proxy ; réessayez.";
    windows(0x8007_2EF1, "ERROR_INTERNET_OPERATION_CANCELLED ERROR_WINHTTP_OPERATION_CANCELLED")
        means "The operation was cancelled." "L’opération a été annulée.";
    page(0x8007_2EFD, "ERROR_INTERNET_CANNOT_CONNECT WININET_E_CANNOT_CONNECT")
        means "A connection is not possible." "Connexion impossible."
        instructs "Check the network, DNS and the proxy; retry."
            "Vérifiez le réseau, le DNS et le proxy ; réessayez.";
    page(0x8007_2EFE, "ERROR_INTERNET_CONNECTION_ABORTED WININET_E_CONNECTION_ABORTED")
        means "The connection was aborted." "La connexion a été interrompue."
        instructs "Check the network, DNS and the proxy; retry."
            "Vérifiez le réseau, le DNS et le proxy ; réessayez.";
    windows(0x8007_2F78, "ERROR_HTTP_INVALID_SERVER_RESPONSE ERROR_WINHTTP_INVALID_SERVER_RESPONSE")
        means "The answer of the server could not be parsed."
            "La réponse du serveur est illisible.";
    windows(0x8007_2F7D, "ERROR_INTERNET_SECURITY_CHANNEL_ERROR ERROR_WINHTTP_SECURE_CHANNEL_ERROR")
        means "There was an error in the TLS channel." "Erreur du canal TLS."
        advises "Check the TLS versions and the proxy."
            "Vérifiez les versions de TLS et le proxy.";
    page(0x8007_2F8F, "WININET_E_DECODING_FAILED")
        means "The content could not be decoded. WinHTTP has the number too: there the certificate or TLS failed."
            "Le contenu n’a pas pu être décodé. WinHTTP emploie aussi ce nombre : le certificat ou TLS a alors échoué."
        instructs "Check the network, DNS and the proxy; retry. Our advice besides, for TLS: check the clock and the certificates."
            "Vérifiez le réseau, le DNS et le proxy ; réessayez. Notre conseil en plus, pour TLS : vérifiez l’horloge et les certificats.";
    windows(0x8007_3CF9, "ERROR_INSTALL_FAILED")
        means "The install of the package failed." "L’installation du paquet a échoué.";
    windows(0x8007_3D02, "ERROR_PACKAGES_IN_USE")
        means "The package is in use." "Le paquet est en cours d’utilisation."
        advises "Close the app, then try again." "Fermez l’application, puis réessayez.";
    named(0x8007_3D26, "ERROR_DIFFERENT_VERSION_OF_PACKAGED_SERVICE_INSTALLED")
        means "Another version of a packaged service is installed."
            "Une autre version d’un service empaqueté est installée."
        advises "Where Gaming Services cannot be installed or started, remove the old one and install it again."
            "Si Gaming Services ne s’installe ou ne démarre pas, retirez l’ancienne version et réinstallez."
        notes "Seen where Gaming Services could be neither installed nor started."
            "Vu là où Gaming Services ne pouvait ni s’installer ni démarrer.";
    named(0x8008_0200, "APPX_E_PACKAGING_INTERNAL");
    named(0x8008_0201, "APPX_E_INTERLEAVING_NOT_ALLOWED");
    named(0x8008_0202, "APPX_E_RELATIONSHIPS_NOT_ALLOWED");
    named(0x8008_0203, "APPX_E_MISSING_REQUIRED_FILE");
    named(0x8008_0204, "APPX_E_INVALID_MANIFEST");
    named(0x8008_0205, "APPX_E_INVALID_BLOCKMAP");
    named(0x8008_0206, "APPX_E_CORRUPT_CONTENT");
    named(0x8008_0207, "APPX_E_BLOCK_HASH_INVALID");
    named(0x8008_0208, "APPX_E_REQUESTED_RANGE_TOO_LARGE");
    named(0x8008_0209, "APPX_E_INVALID_SIP_CLIENT_DATA");
    named(0x8008_020A, "APPX_E_INVALID_KEY_INFO");
    named(0x8008_020B, "APPX_E_INVALID_CONTENTGROUPMAP");
    named(0x8008_020C, "APPX_E_INVALID_APPINSTALLER");
    named(0x8008_020D, "APPX_E_DELTA_BASELINE_VERSION_MISMATCH");
    named(0x8008_020E, "APPX_E_DELTA_PACKAGE_MISSING_FILE");
    named(0x8008_020F, "APPX_E_INVALID_DELTA_PACKAGE");
    named(0x8008_0210, "APPX_E_DELTA_APPENDED_PACKAGE_NOT_ALLOWED");
    named(0x8008_0211, "APPX_E_INVALID_PACKAGING_LAYOUT");
    named(0x8008_0212, "APPX_E_INVALID_PACKAGESIGNCONFIG");
    named(0x8008_0213, "APPX_E_RESOURCESPRI_NOT_ALLOWED");
    named(0x8008_0214, "APPX_E_FILE_COMPRESSION_MISMATCH");
    named(0x8008_0215, "APPX_E_INVALID_PAYLOAD_PACKAGE_EXTENSION");
    named(0x8008_0216, "APPX_E_INVALID_ENCRYPTION_EXCLUSION_FILE_LIST");
    named(0x8008_0217, "APPX_E_INVALID_PACKAGE_FOLDER_ACLS");
    named(0x8008_0218, "APPX_E_INVALID_PUBLISHER_BRIDGING");
    named(0x8008_0219, "APPX_E_DIGEST_MISMATCH");
    by_xsapi(0x800C_0002, "INET_E_INVALID_URL HR_INET_E_INVALID_URL")
        means "The URL is not valid." "L’URL n’est pas valide.";
    by_xsapi(0x800C_0003, "INET_E_NO_SESSION HR_INET_E_NO_SESSION")
        means "There is no network session." "Il n’y a pas de session réseau.";
    by_xsapi(0x800C_0004, "INET_E_CANNOT_CONNECT HR_INET_E_CANNOT_CONNECT")
        means "A connection is not possible." "Connexion impossible.";
    by_xsapi(0x800C_0005, "INET_E_RESOURCE_NOT_FOUND HR_INET_E_RESOURCE_NOT_FOUND")
        means "The resource was not found." "La ressource est introuvable.";
    by_xsapi(0x800C_0006, "INET_E_OBJECT_NOT_FOUND HR_INET_E_OBJECT_NOT_FOUND")
        means "What was asked for was not found." "Ce qui était demandé est introuvable.";
    named(0x800C_0007, "INET_E_DATA_NOT_AVAILABLE HR_INET_E_DATA_NOT_AVAILABLE")
        means "There is no data." "Il n’y a pas de données."
        notes "In the old WinRT APIs it also ends a paged list. A comment in XSAPI calls it a resource that was not found."
            "Dans les anciennes API WinRT, elle termine aussi une liste paginée. Un commentaire de XSAPI parle d’une ressource introuvable.";
    by_xsapi(0x800C_0008, "INET_E_DOWNLOAD_FAILURE HR_INET_E_DOWNLOAD_FAILURE")
        means "The session cannot be found or joined, or the multiplayer privilege is missing."
            "La session est introuvable ou ne peut être rejointe, ou le privilège multijoueur manque.";
    by_xsapi(0x800C_0009, "INET_E_AUTHENTICATION_REQUIRED HR_INET_E_AUTHENTICATION_REQUIRED")
        means "Authentication is required." "Une authentification est requise.";
    by_xsapi(0x800C_000A, "INET_E_NO_VALID_MEDIA HR_INET_E_NO_VALID_MEDIA")
        means "There is no valid media." "Il n’y a pas de média valide.";
    by_xsapi(0x800C_000B, "INET_E_CONNECTION_TIMEOUT HR_INET_E_CONNECTION_TIMEOUT")
        means "The connection timed out." "Le délai de connexion est dépassé.";
    by_xsapi(0x800C_000C, "INET_E_INVALID_REQUEST HR_INET_E_INVALID_REQUEST")
        means "The request is not valid." "La requête n’est pas valide.";
    by_xsapi(0x800C_000D, "INET_E_UNKNOWN_PROTOCOL HR_INET_E_UNKNOWN_PROTOCOL")
        means "The protocol is unknown." "Le protocole est inconnu.";
    by_xsapi(0x800C_000E, "INET_E_SECURITY_PROBLEM HR_INET_E_SECURITY_PROBLEM")
        means "There is a security problem." "Il y a un problème de sécurité.";
    by_xsapi(0x800C_000F, "INET_E_CANNOT_LOAD_DATA HR_INET_E_CANNOT_LOAD_DATA")
        means "The data cannot be loaded." "Les données ne peuvent pas être chargées.";
    by_xsapi(0x800C_0010, "INET_E_CANNOT_INSTANTIATE_OBJECT HR_INET_E_CANNOT_INSTANTIATE_OBJECT")
        means "The object cannot be created." "L’objet ne peut pas être créé.";
    by_xsapi(0x800C_0014, "INET_E_REDIRECT_FAILED HR_INET_E_REDIRECT_FAILED")
        means "The redirection failed." "La redirection a échoué.";
    by_xsapi(0x800C_0015, "INET_E_REDIRECT_TO_DIR HR_INET_E_REDIRECT_TO_DIR")
        means "The request leads to a directory in place of a single resource."
            "La requête mène à un répertoire au lieu d’une seule ressource.";
    by_xsapi(0x800C_0019, "INET_E_INVALID_CERTIFICATE HR_INET_E_INVALID_CERTIFICATE")
        means "The certificate is not valid." "Le certificat n’est pas valide."
        notes "Our guess: Fiddler runs and its root certificate is not installed."
            "Notre supposition : Fiddler est actif sans que son certificat racine soit installé.";
    page(0x8019_0001, "HTTP_E_STATUS_UNEXPECTED")
        means "The HTTP status is unexpected. XSAPI makes this of every status that is not in its list, such as 308, 418 and 425."
            "Le statut HTTP est inattendu. XSAPI donne cette valeur à tout statut absent de sa liste, comme 308, 418 et 425.";
    windows(0x8019_0003, "HTTP_E_STATUS_UNEXPECTED_REDIRECTION")
        means "The redirection (3xx) is unexpected." "La redirection (3xx) est inattendue.";
    windows(0x8019_0004, "HTTP_E_STATUS_UNEXPECTED_CLIENT_ERROR")
        means "The client error (4xx) is unexpected." "L’erreur du client (4xx) est inattendue.";
    page(0x8019_0005, "HTTP_E_STATUS_UNEXPECTED_SERVER_ERROR")
        means "The server error (5xx) is unexpected."
            "L’erreur du serveur (5xx) est inattendue.";
    named(0x8086_0001, "ONL_E_INVALID_AUTHENTICATION_TARGET")
        means "The target of the authentication is not valid."
            "La cible de l’authentification n’est pas valide.";
    named(0x8086_0002, "ONL_E_ACCESS_DENIED_BY_TOU")
        means "Access is refused because of the terms of use."
            "Accès refusé en raison des conditions d’utilisation.";
    named(0x8086_0004, "ONL_E_PASSWORD_UPDATE_REQUIRED")
        means "The password must be renewed." "Le mot de passe doit être renouvelé.";
    named(0x8086_0005, "ONL_E_ACCOUNT_UPDATE_REQUIRED")
        means "The account must be updated." "Le compte doit être mis à jour.";
    page(0x8086_0006, "ONL_E_FORCESIGNIN")
        means "The account is protected: a new sign-in is needed."
            "Le compte est protégé : une nouvelle connexion est nécessaire."
        instructs "Ask the user to sign in again, then repeat the call."
            "Demandez à l’utilisateur de se reconnecter, puis répétez l’appel.";
    named(0x8086_0007, "ONL_E_ACCOUNT_LOCKED")
        means "The account is locked." "Le compte est verrouillé.";
    named(0x8086_0008, "ONL_E_PARENTAL_CONSENT_REQUIRED")
        means "A parent must agree." "Un parent doit donner son accord.";
    named(0x8086_0009, "ONL_E_EMAIL_VERIFICATION_REQUIRED")
        means "The e-mail address must be verified." "L’adresse e-mail doit être vérifiée.";
    named(0x8086_000A, "ONL_E_ACCOUNT_SUSPENDED_COMPROIMISE")
        means "The account is suspended because it was compromised."
            "Le compte est suspendu parce qu’il a été compromis."
        notes "The name is spelt this way." "Le nom s’écrit ainsi.";
    named(0x8086_000B, "ONL_E_ACCOUNT_SUSPENDED_ABUSE")
        means "The account is suspended for abuse." "Le compte est suspendu pour abus.";
    named(0x8086_000D, "ONL_CONNECTION_COUNT_LIMIT")
        means "The limit of connections is reached." "La limite de connexions est atteinte.";
    named(0x8086_000E, "ONL_E_CONNECTED_ACCOUNT_CAN_NOT_SIGNOUT")
        means "A connected account cannot sign out."
            "Un compte associé ne peut pas se déconnecter.";
    named(0x8086_000F, "ONL_E_USER_AUTHENTICATION_REQUIRED")
        means "The user must authenticate." "L’utilisateur doit s’authentifier.";
    named(0x8086_0010, "ONL_E_REQUEST_THROTTLED")
        means "There are too many requests." "Il y a trop de requêtes.";
    named(0x8375_0001, "WEB_E_UNSUPPORTED_FORMAT")
        means "The format is not supported." "Le format n’est pas pris en charge.";
    named(0x8375_0002, "WEB_E_INVALID_XML")
        means "The XML is not valid." "Le XML n’est pas valide.";
    named(0x8375_0003, "WEB_E_MISSING_REQUIRED_ELEMENT")
        means "A required element is missing." "Un élément obligatoire manque.";
    named(0x8375_0004, "WEB_E_MISSING_REQUIRED_ATTRIBUTE")
        means "A required attribute is missing." "Un attribut obligatoire manque.";
    page(0x8375_0005, "WEB_E_UNEXPECTED_CONTENT")
        means "The content is unexpected." "Le contenu est inattendu."
        instructs "Check the content type and the contract of the service."
            "Vérifiez le type de contenu et le contrat du service.";
    named(0x8375_0006, "WEB_E_RESOURCE_TOO_LARGE")
        means "The resource is too large." "La ressource est trop grande.";
    page(0x8375_0007, "WEB_E_INVALID_JSON_STRING")
        means "The answer is not the JSON that was expected, or it is a session without its required members."
            "La réponse n’est pas le JSON attendu, ou c’est une session sans ses membres obligatoires."
        instructs "Check the JSON." "Vérifiez le JSON.";
    named(0x8375_0008, "WEB_E_INVALID_JSON_NUMBER")
        means "A number in the JSON is not valid." "Un nombre du JSON n’est pas valide.";
    named(0x8375_0009, "WEB_E_JSON_VALUE_NOT_FOUND")
        means "A JSON value was not found." "Une valeur JSON est introuvable.";
};

const fn page(value: u32, names: &'static str) -> Hresult {
    Hresult::new(value, names, HresultOrigin::Windows, HresultSource::GdkPage)
}

const fn windows(value: u32, names: &'static str) -> Hresult {
    Hresult::new(
        value,
        names,
        HresultOrigin::Windows,
        HresultSource::WindowsHeader,
    )
    .in_header()
}

const fn named(value: u32, names: &'static str) -> Hresult {
    Hresult::new(
        value,
        names,
        HresultOrigin::Windows,
        HresultSource::WindowsHeader,
    )
    .by_name()
}

const fn by_xsapi(value: u32, names: &'static str) -> Hresult {
    Hresult::new(
        value,
        names,
        HresultOrigin::Windows,
        HresultSource::XsapiHeader,
    )
    .in_header()
}

const fn saves(value: u32, names: &'static str) -> Hresult {
    Hresult::new(
        value,
        names,
        HresultOrigin::Windows,
        HresultSource::SavesPage,
    )
}

const fn lobby_page(value: u32, names: &'static str) -> Hresult {
    Hresult::new(
        value,
        names,
        HresultOrigin::Windows,
        HresultSource::PlayFabPage,
    )
}
