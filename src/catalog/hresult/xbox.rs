//! The Xbox facility: libHttpClient, XAL (sign-in) and XSAPI.

use crate::catalog::hresult::row::{Hresult, HresultOrigin, HresultSource};
use crate::catalog::rows::rows;

/// The rows, in ascending order of the values.
pub(crate) const TABLE: &[Hresult] = rows! {
    http_client(0x8923_5001, "E_HC_NOT_INITIALISED")
        means "libHttpClient is not initialised." "libHttpClient n’est pas initialisée."
        instructs "Initialise it before the first request."
            "Initialisez-la avant la première requête."
        notes "The GDK's page of error codes also writes E_XAL_NOTINITIALIZED for this number."
            "La page des codes d’erreur du GDK écrit aussi E_XAL_NOTINITIALIZED pour ce nombre.";
    http_client(0x8923_5003, "E_HC_PERFORM_ALREADY_CALLED")
        means "The call was already sent." "L’appel a déjà été lancé."
        instructs "Make a new request object." "Créez un nouvel objet requête.";
    http_client(0x8923_5004, "E_HC_ALREADY_INITIALISED")
        means "libHttpClient is already initialised." "libHttpClient est déjà initialisée."
        instructs "Initialise it once in a process."
            "Initialisez-la une seule fois par processus.";
    http_client(0x8923_5005, "E_HC_CONNECT_ALREADY_CALLED")
        means "The WebSocket was already asked to connect."
            "La connexion du WebSocket a déjà été demandée."
        instructs "Keep it, or make a new one." "Gardez-le, ou créez-en un nouveau.";
    http_client(0x8923_5006, "E_HC_NO_NETWORK")
        means "There is no network." "Il n’y a pas de réseau."
        instructs "Restore the network, then retry." "Rétablissez le réseau, puis réessayez.";
    http_client_name(0x8923_5007, "E_HC_NETWORK_NOT_INITIALIZED HR_HC_NETWORK_NOT_INTIALIZED")
        means "The network is not initialised yet, for example while a console starts or resumes."
            "Le réseau n’est pas encore initialisé, par exemple quand une console démarre ou reprend.";
    http_client_name(0x8923_5008, "E_HC_INTERNAL_STILLINUSE")
        means "Internal to libHttpClient: still in use."
            "Interne à libHttpClient : encore en cours d’utilisation.";
    http_client_name(0x8923_5009, "E_HC_COMPRESSION_ENABLED")
        means "Compression is switched on." "La compression est activée.";
    http_client_name(0x8923_500A, "E_HC_XCURL_REQUIRED")
        means "XCurl is required." "XCurl est nécessaire.";
    xal_header(0x8923_5100, "E_XAL_NOTINITIALIZED")
        means "XAL is not initialised." "XAL n’est pas initialisée."
        instructs "Initialise XAL first." "Initialisez d’abord XAL."
        notes "The GDK's page of error codes gives 0x89235001 for this name."
            "La page des codes d’erreur du GDK donne 0x89235001 pour ce nom.";
    xal(0x8923_5101, "E_XAL_ALREADYINITIALIZED")
        means "XAL is initialised already." "XAL est déjà initialisée."
        instructs "Initialise it once." "Initialisez-la une seule fois.";
    xal(0x8923_5102, "E_XAL_USERSETNOTEMPTY")
        means "The user set is not empty." "L’ensemble des utilisateurs n’est pas vide.";
    xal(0x8923_5103, "E_XAL_USERSETFULL")
        means "The user set is full." "L’ensemble des utilisateurs est plein.";
    xal(0x8923_5104, "E_XAL_USERSIGNEDOUT")
        means "The user is signed out." "L’utilisateur est déconnecté.";
    xal(0x8923_5105, "E_XAL_DUPLICATEDUSER")
        means "The user is in the set already." "L’utilisateur est déjà dans l’ensemble.";
    xal(0x8923_5106, "E_XAL_NETWORK")
        means "There was a network error." "Erreur de réseau.";
    xal(0x8923_5107, "E_XAL_CLIENTERROR")
        means "There was an error inside the client (XAL)." "Erreur dans le client (XAL).";
    xal(0x8923_5108, "E_XAL_UIREQUIRED")
        means "The user must act in a dialog."
            "L’utilisateur doit agir dans une boîte de dialogue.";
    xal(0x8923_5109, "E_XAL_HANDLERALREADYREGISTERED")
        means "A handler is registered already." "Un gestionnaire est déjà inscrit.";
    xal(0x8923_510A, "E_XAL_UNEXPECTEDUSERSIGNEDIN")
        means "Another user than expected signed in."
            "Un autre utilisateur que prévu s’est connecté.";
    xal(0x8923_510B, "E_XAL_NOTATTACHEDTOJVM")
        means "XAL has no attachment to the JVM." "XAL n’est pas rattachée à la JVM.";
    xal(0x8923_510C, "E_XAL_DEVICEUSER")
        means "This is not possible for a device user."
            "Impossible pour un utilisateur d’appareil.";
    xal(0x8923_510D, "E_XAL_DEFERRALNOTAVAILABLE")
        means "No deferral is possible now." "Aucun report n’est possible en ce moment.";
    xal(0x8923_510E, "E_XAL_MISSINGPLATFORMEVENTHANDLER")
        means "A platform event handler is missing."
            "Un gestionnaire d’événements de plateforme manque.";
    xal(0x8923_510F, "E_XAL_USERNOTFOUND")
        means "There is no such user." "Il n’y a pas de tel utilisateur.";
    xal(0x8923_5110, "E_XAL_NOTOKENREQUIRED")
        means "The request needs no token." "La requête ne demande pas de jeton.";
    xal(0x8923_5111, "E_XAL_NODEFAULTUSER")
        means "There is no default user." "Il n’y a pas d’utilisateur par défaut.";
    xal(0x8923_5112, "E_XAL_FAILEDTORESOLVE")
        means "The privilege or the identity could not be resolved."
            "Le privilège ou l’identité n’a pas pu être obtenu.";
    xal_name(0x8923_5113, "E_XAL_NOACCOUNTPROVIDER");
    xal_name(0x8923_5114, "E_XAL_MISMATCHEDTITLEANDCLIENTIDS");
    xal_name(0x8923_5115, "E_XAL_INVALIDAPPCONFIGURATION");
    xal_name(0x8923_5116, "E_XAL_MALFORMEDCLIENTID");
    xal_name(0x8923_5117, "E_XAL_MISSINGCLIENTID");
    xal_name(0x8923_5118, "E_XAL_MISSINGTITLEID");
    xal_name(0x8923_5119, "E_XAL_CONTENT_ISOLATION");
    xal_name(0x8923_511A, "E_XAL_SANDBOX_NOT_ALLOWED");
    xal_name(0x8923_511B, "E_XAL_GAMEWINDOWNOTFOREGROUND");
    xal_name(0x8923_511C, "E_XAL_UNLISTEDCONSENT");
    xal_name(0x8923_511D, "E_XAL_CONSENTNOTAPPLICABLE");
    xal_name(0x8923_511E, "E_XAL_NO_SIGNED_IN_USER_FOUND");
    xal_name(0x8923_5171, "E_XAL_INTERNAL_SWITCHUSER");
    xal_name(0x8923_5172, "E_XAL_INTERNAL_NOUSERFOUND");
    xal_name(0x8923_5173, "E_XAL_INTERNAL_TOOMANYCACHEDUSERS");
    xal_name(0x8923_5174, "E_XAL_INTERNAL_BADUSERTOKEN");
    xal_name(0x8923_5175, "E_XAL_INTERNAL_BADDEVICEIDENTITY");
    xal_name(0x8923_5176, "E_XAL_INTERNAL_UNAUTHORIZED");
    xal_name(0x8923_5177, "E_XAL_INTERNAL_NODISPLAYCLAIMSFOUND");
    xsapi(0x8923_5200, "E_XBL_RUNTIME_ERROR")
        means "There was a runtime error inside XSAPI." "Erreur d’exécution dans XSAPI.";
    xsapi(0x8923_5201, "E_XBL_RTA_GENERIC_ERROR")
        means "The real-time activity service (RTA) had an error."
            "Erreur du service temps réel (RTA).";
    xsapi(0x8923_5202, "E_XBL_RTA_SUBSCRIPTION_LIMIT_REACHED")
        means "There are too many RTA subscriptions." "Il y a trop d’abonnements RTA.";
    xsapi(0x8923_5203, "E_XBL_RTA_ACCESS_DENIED")
        means "RTA refuses access." "RTA refuse l’accès.";
    xsapi(0x8923_5204, "E_XBL_AUTH_UNKNOWN_ERROR")
        means "Sign-in failed; the error is not known."
            "Échec de l’authentification ; l’erreur est inconnue.";
    xsapi(0x8923_5205, "E_XBL_AUTH_RUNTIME_ERROR")
        means "There was a runtime error during sign-in."
            "Erreur d’exécution pendant l’authentification.";
    xsapi(0x8923_5206, "E_XBL_AUTH_NO_TOKEN")
        means "There is no token: sign in first."
            "Il n’y a pas de jeton : connectez-vous d’abord.";
    xsapi(0x8923_5207, "E_XBL_ALREADY_INITIALIZED")
        means "XSAPI was initialised twice." "XSAPI a été initialisée deux fois."
        instructs "Initialise it once." "Initialisez-la une seule fois.";
    xsapi(0x8923_5208, "E_XBL_NOT_INITIALIZED")
        means "XSAPI is not initialised." "XSAPI n’est pas initialisée."
        instructs "Call XblInitialize first." "Appelez d’abord XblInitialize.";
    xsapi(0x8923_5209, "E_XBL_RTA_NOT_ACTIVATED")
        means "RTA is not activated." "RTA n’est pas activé."
        instructs "Call XblRealTimeActivityActivate." "Appelez XblRealTimeActivityActivate.";
};

const fn http_client(value: u32, names: &'static str) -> Hresult {
    Hresult::new(
        value,
        names,
        HresultOrigin::LibHttpClient,
        HresultSource::GdkPage,
    )
}

const fn http_client_name(value: u32, names: &'static str) -> Hresult {
    Hresult::new(
        value,
        names,
        HresultOrigin::LibHttpClient,
        HresultSource::LibHttpClientHeader,
    )
    .by_name()
}

const fn xal(value: u32, names: &'static str) -> Hresult {
    Hresult::new(value, names, HresultOrigin::Xal, HresultSource::GdkPage)
}

const fn xal_header(value: u32, names: &'static str) -> Hresult {
    Hresult::new(value, names, HresultOrigin::Xal, HresultSource::XalHeader).in_header()
}

const fn xal_name(value: u32, names: &'static str) -> Hresult {
    Hresult::new(value, names, HresultOrigin::Xal, HresultSource::XalHeader).by_name()
}

const fn xsapi(value: u32, names: &'static str) -> Hresult {
    Hresult::new(value, names, HresultOrigin::Xsapi, HresultSource::GdkPage)
}
