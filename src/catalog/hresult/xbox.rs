//! The Xbox facility: libHttpClient, XAL (sign-in) and XSAPI.

use crate::catalog::hresult::{Hresult, HresultSource, named, row};

/// The rows, in ascending order of the values.
pub static TABLE: &[Hresult] = &[
    row(
        0x8923_5001,
        &["E_HC_NOT_INITIALISED"],
        HresultSource::LibHttpClient,
        (
            "libHttpClient is not initialised.",
            "libHttpClient n’est pas initialisée.",
        ),
    ),
    row(
        0x8923_5003,
        &["E_HC_PERFORM_ALREADY_CALLED"],
        HresultSource::LibHttpClient,
        ("The call was already sent.", "L’appel a déjà été lancé."),
    ),
    row(
        0x8923_5004,
        &["E_HC_ALREADY_INITIALISED"],
        HresultSource::LibHttpClient,
        (
            "libHttpClient is already initialised.",
            "libHttpClient est déjà initialisée.",
        ),
    ),
    row(
        0x8923_5005,
        &["E_HC_CONNECT_ALREADY_CALLED"],
        HresultSource::LibHttpClient,
        (
            "The WebSocket was already asked to connect.",
            "La connexion du WebSocket a déjà été demandée.",
        ),
    ),
    row(
        0x8923_5006,
        &["E_HC_NO_NETWORK"],
        HresultSource::LibHttpClient,
        ("There is no network.", "Il n’y a pas de réseau."),
    ),
    row(
        0x8923_5007,
        &[
            "E_HC_NETWORK_NOT_INITIALIZED",
            "HR_HC_NETWORK_NOT_INTIALIZED",
        ],
        HresultSource::LibHttpClient,
        (
            "The network stack is not ready yet, because the console is starting or resuming.",
            "Le réseau n’est pas encore prêt : la console démarre ou reprend.",
        ),
    ),
    row(
        0x8923_5008,
        &["E_HC_INTERNAL_STILLINUSE"],
        HresultSource::LibHttpClient,
        (
            "Internal to libHttpClient: still in use.",
            "Interne à libHttpClient : encore en cours d’utilisation.",
        ),
    ),
    named(0x8923_5100, &["E_XAL_NOTINITIALIZED"], HresultSource::Xal),
    named(
        0x8923_5101,
        &["E_XAL_ALREADYINITIALIZED"],
        HresultSource::Xal,
    ),
    named(0x8923_5102, &["E_XAL_USERSETNOTEMPTY"], HresultSource::Xal),
    named(0x8923_5103, &["E_XAL_USERSETFULL"], HresultSource::Xal),
    named(0x8923_5104, &["E_XAL_USERSIGNEDOUT"], HresultSource::Xal),
    named(0x8923_5105, &["E_XAL_DUPLICATEDUSER"], HresultSource::Xal),
    named(0x8923_5106, &["E_XAL_NETWORK"], HresultSource::Xal),
    named(0x8923_5107, &["E_XAL_CLIENTERROR"], HresultSource::Xal),
    named(0x8923_5108, &["E_XAL_UIREQUIRED"], HresultSource::Xal),
    named(
        0x8923_5109,
        &["E_XAL_HANDLERALREADYREGISTERED"],
        HresultSource::Xal,
    ),
    named(
        0x8923_510A,
        &["E_XAL_UNEXPECTEDUSERSIGNEDIN"],
        HresultSource::Xal,
    ),
    named(0x8923_510B, &["E_XAL_NOTATTACHEDTOJVM"], HresultSource::Xal),
    named(0x8923_510C, &["E_XAL_DEVICEUSER"], HresultSource::Xal),
    named(
        0x8923_510D,
        &["E_XAL_DEFERRALNOTAVAILABLE"],
        HresultSource::Xal,
    ),
    named(
        0x8923_510E,
        &["E_XAL_MISSINGPLATFORMEVENTHANDLER"],
        HresultSource::Xal,
    ),
    named(0x8923_510F, &["E_XAL_USERNOTFOUND"], HresultSource::Xal),
    named(0x8923_5110, &["E_XAL_NOTOKENREQUIRED"], HresultSource::Xal),
    named(0x8923_5111, &["E_XAL_NODEFAULTUSER"], HresultSource::Xal),
    named(0x8923_5112, &["E_XAL_FAILEDTORESOLVE"], HresultSource::Xal),
    named(
        0x8923_5113,
        &["E_XAL_NOACCOUNTPROVIDER"],
        HresultSource::Xal,
    ),
    named(
        0x8923_5114,
        &["E_XAL_MISMATCHEDTITLEANDCLIENTIDS"],
        HresultSource::Xal,
    ),
    named(
        0x8923_5115,
        &["E_XAL_INVALIDAPPCONFIGURATION"],
        HresultSource::Xal,
    ),
    named(
        0x8923_5116,
        &["E_XAL_MALFORMEDCLIENTID"],
        HresultSource::Xal,
    ),
    named(0x8923_5117, &["E_XAL_MISSINGCLIENTID"], HresultSource::Xal),
    named(0x8923_5118, &["E_XAL_MISSINGTITLEID"], HresultSource::Xal),
    named(
        0x8923_5119,
        &["E_XAL_CONTENT_ISOLATION"],
        HresultSource::Xal,
    ),
    named(
        0x8923_511A,
        &["E_XAL_SANDBOX_NOT_ALLOWED"],
        HresultSource::Xal,
    ),
    named(
        0x8923_511B,
        &["E_XAL_GAMEWINDOWNOTFOREGROUND"],
        HresultSource::Xal,
    ),
    named(0x8923_511C, &["E_XAL_UNLISTEDCONSENT"], HresultSource::Xal),
    named(
        0x8923_511D,
        &["E_XAL_CONSENTNOTAPPLICABLE"],
        HresultSource::Xal,
    ),
    named(
        0x8923_511E,
        &["E_XAL_NO_SIGNED_IN_USER_FOUND"],
        HresultSource::Xal,
    ),
    row(
        0x8923_5200,
        &["E_XBL_RUNTIME_ERROR"],
        HresultSource::Xsapi,
        (
            "There was a runtime error inside XSAPI.",
            "Erreur d’exécution dans XSAPI.",
        ),
    ),
    row(
        0x8923_5201,
        &["E_XBL_RTA_GENERIC_ERROR"],
        HresultSource::Xsapi,
        (
            "The real-time activity service (RTA) had an error.",
            "Erreur du service temps réel (RTA).",
        ),
    ),
    row(
        0x8923_5202,
        &["E_XBL_RTA_SUBSCRIPTION_LIMIT_REACHED"],
        HresultSource::Xsapi,
        (
            "There are too many RTA subscriptions.",
            "Il y a trop d’abonnements RTA.",
        ),
    ),
    row(
        0x8923_5203,
        &["E_XBL_RTA_ACCESS_DENIED"],
        HresultSource::Xsapi,
        ("RTA refuses access.", "RTA refuse l’accès."),
    ),
    row(
        0x8923_5204,
        &["E_XBL_AUTH_UNKNOWN_ERROR"],
        HresultSource::Xsapi,
        (
            "Sign-in failed; the error is not known.",
            "Échec de l’authentification ; l’erreur est inconnue.",
        ),
    ),
    row(
        0x8923_5205,
        &["E_XBL_AUTH_RUNTIME_ERROR"],
        HresultSource::Xsapi,
        (
            "There was a runtime error during sign-in.",
            "Erreur d’exécution pendant l’authentification.",
        ),
    ),
    row(
        0x8923_5206,
        &["E_XBL_AUTH_NO_TOKEN"],
        HresultSource::Xsapi,
        (
            "There is no token: sign in first.",
            "Il n’y a pas de jeton : connectez-vous d’abord.",
        ),
    ),
    row(
        0x8923_5207,
        &["E_XBL_ALREADY_INITIALIZED"],
        HresultSource::Xsapi,
        (
            "XSAPI was initialised twice.",
            "XSAPI a été initialisée deux fois.",
        ),
    ),
    row(
        0x8923_5208,
        &["E_XBL_NOT_INITIALIZED"],
        HresultSource::Xsapi,
        ("XSAPI is not initialised.", "XSAPI n’est pas initialisée."),
    ),
    row(
        0x8923_5209,
        &["E_XBL_RTA_NOT_ACTIVATED"],
        HresultSource::Xsapi,
        ("RTA is not activated.", "RTA n’est pas activé."),
    ),
    row(
        0x8923_6205,
        &[],
        HresultSource::PlayFab,
        (
            "Seen from PlayFab Party, not from the Xbox services.",
            "Vu dans PlayFab Party, et non dans les services Xbox.",
        ),
    ),
];
