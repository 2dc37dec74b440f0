//! The Xbox facility: libHttpClient, XAL (sign-in) and XSAPI.

use crate::catalog::hresult::row::{Hresult, HresultSource};
use crate::catalog::rows::rows;

/// The rows, in ascending order of the values.
pub static TABLE: &[Hresult] = rows! {
    http_client(0x8923_5001, &["E_HC_NOT_INITIALISED"])
        means "libHttpClient is not initialised."
            "libHttpClient n’est pas initialisée.";
    http_client(0x8923_5003, &["E_HC_PERFORM_ALREADY_CALLED"])
        means "The call was already sent." "L’appel a déjà été lancé.";
    http_client(0x8923_5004, &["E_HC_ALREADY_INITIALISED"])
        means "libHttpClient is already initialised."
            "libHttpClient est déjà initialisée.";
    http_client(0x8923_5005, &["E_HC_CONNECT_ALREADY_CALLED"])
        means "The WebSocket was already asked to connect."
            "La connexion du WebSocket a déjà été demandée.";
    http_client(0x8923_5006, &["E_HC_NO_NETWORK"])
        means "There is no network." "Il n’y a pas de réseau.";
    http_client(0x8923_5007, &["E_HC_NETWORK_NOT_INITIALIZED", "HR_HC_NETWORK_NOT_INTIALIZED"])
        means "The network stack is not ready yet, because the console is starting or resuming."
            "Le réseau n’est pas encore prêt : la console démarre ou reprend.";
    http_client(0x8923_5008, &["E_HC_INTERNAL_STILLINUSE"])
        means "Internal to libHttpClient: still in use."
            "Interne à libHttpClient : encore en cours d’utilisation.";
    xal(0x8923_5100, &["E_XAL_NOTINITIALIZED"]);
    xal(0x8923_5101, &["E_XAL_ALREADYINITIALIZED"]);
    xal(0x8923_5102, &["E_XAL_USERSETNOTEMPTY"]);
    xal(0x8923_5103, &["E_XAL_USERSETFULL"]);
    xal(0x8923_5104, &["E_XAL_USERSIGNEDOUT"]);
    xal(0x8923_5105, &["E_XAL_DUPLICATEDUSER"]);
    xal(0x8923_5106, &["E_XAL_NETWORK"]);
    xal(0x8923_5107, &["E_XAL_CLIENTERROR"]);
    xal(0x8923_5108, &["E_XAL_UIREQUIRED"]);
    xal(0x8923_5109, &["E_XAL_HANDLERALREADYREGISTERED"]);
    xal(0x8923_510A, &["E_XAL_UNEXPECTEDUSERSIGNEDIN"]);
    xal(0x8923_510B, &["E_XAL_NOTATTACHEDTOJVM"]);
    xal(0x8923_510C, &["E_XAL_DEVICEUSER"]);
    xal(0x8923_510D, &["E_XAL_DEFERRALNOTAVAILABLE"]);
    xal(0x8923_510E, &["E_XAL_MISSINGPLATFORMEVENTHANDLER"]);
    xal(0x8923_510F, &["E_XAL_USERNOTFOUND"]);
    xal(0x8923_5110, &["E_XAL_NOTOKENREQUIRED"]);
    xal(0x8923_5111, &["E_XAL_NODEFAULTUSER"]);
    xal(0x8923_5112, &["E_XAL_FAILEDTORESOLVE"]);
    xal(0x8923_5113, &["E_XAL_NOACCOUNTPROVIDER"]);
    xal(0x8923_5114, &["E_XAL_MISMATCHEDTITLEANDCLIENTIDS"]);
    xal(0x8923_5115, &["E_XAL_INVALIDAPPCONFIGURATION"]);
    xal(0x8923_5116, &["E_XAL_MALFORMEDCLIENTID"]);
    xal(0x8923_5117, &["E_XAL_MISSINGCLIENTID"]);
    xal(0x8923_5118, &["E_XAL_MISSINGTITLEID"]);
    xal(0x8923_5119, &["E_XAL_CONTENT_ISOLATION"]);
    xal(0x8923_511A, &["E_XAL_SANDBOX_NOT_ALLOWED"]);
    xal(0x8923_511B, &["E_XAL_GAMEWINDOWNOTFOREGROUND"]);
    xal(0x8923_511C, &["E_XAL_UNLISTEDCONSENT"]);
    xal(0x8923_511D, &["E_XAL_CONSENTNOTAPPLICABLE"]);
    xal(0x8923_511E, &["E_XAL_NO_SIGNED_IN_USER_FOUND"]);
    xsapi(0x8923_5200, &["E_XBL_RUNTIME_ERROR"])
        means "There was a runtime error inside XSAPI."
            "Erreur d’exécution dans XSAPI.";
    xsapi(0x8923_5201, &["E_XBL_RTA_GENERIC_ERROR"])
        means "The real-time activity service (RTA) had an error."
            "Erreur du service temps réel (RTA).";
    xsapi(0x8923_5202, &["E_XBL_RTA_SUBSCRIPTION_LIMIT_REACHED"])
        means "There are too many RTA subscriptions."
            "Il y a trop d’abonnements RTA.";
    xsapi(0x8923_5203, &["E_XBL_RTA_ACCESS_DENIED"])
        means "RTA refuses access." "RTA refuse l’accès.";
    xsapi(0x8923_5204, &["E_XBL_AUTH_UNKNOWN_ERROR"])
        means "Sign-in failed; the error is not known."
            "Échec de l’authentification ; l’erreur est inconnue.";
    xsapi(0x8923_5205, &["E_XBL_AUTH_RUNTIME_ERROR"])
        means "There was a runtime error during sign-in."
            "Erreur d’exécution pendant l’authentification.";
    xsapi(0x8923_5206, &["E_XBL_AUTH_NO_TOKEN"])
        means "There is no token: sign in first."
            "Il n’y a pas de jeton : connectez-vous d’abord.";
    xsapi(0x8923_5207, &["E_XBL_ALREADY_INITIALIZED"])
        means "XSAPI was initialised twice."
            "XSAPI a été initialisée deux fois.";
    xsapi(0x8923_5208, &["E_XBL_NOT_INITIALIZED"])
        means "XSAPI is not initialised." "XSAPI n’est pas initialisée.";
    xsapi(0x8923_5209, &["E_XBL_RTA_NOT_ACTIVATED"])
        means "RTA is not activated." "RTA n’est pas activé.";
    play_fab(0x8923_6205, &[])
        means "Seen from PlayFab Party, not from the Xbox services."
            "Vu dans PlayFab Party, et non dans les services Xbox.";
};

const fn http_client(value: u32, names: &'static [&'static str]) -> Hresult {
    Hresult::new(value, names, HresultSource::LibHttpClient)
}

const fn xal(value: u32, names: &'static [&'static str]) -> Hresult {
    Hresult::new(value, names, HresultSource::Xal)
}

const fn xsapi(value: u32, names: &'static [&'static str]) -> Hresult {
    Hresult::new(value, names, HresultSource::Xsapi)
}

const fn play_fab(value: u32, names: &'static [&'static str]) -> Hresult {
    Hresult::new(value, names, HresultSource::PlayFab)
}
