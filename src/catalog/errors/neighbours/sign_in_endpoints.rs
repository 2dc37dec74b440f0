//! Answers of the sign-in endpoints that give no reason of their own, and the causes that were seen. No page has them.

use crate::catalog::errors::neighbours::endpoint::AnswerBody::{Empty, XErr};
use crate::catalog::errors::neighbours::endpoint::EndpointAnswer;
use crate::catalog::known::RETRY_LATER;
use crate::catalog::rows::rows;
use crate::catalog::status::Authority;
use crate::language::Text;

const USER: &[&str] = &["/user/authenticate"];
const XSTS: &[&str] = &["/xsts/authorize"];
const TITLE: &[&str] = &["/title/authenticate"];
const DEVICE: &[&str] = &["/device/authenticate"];
const SISU: &[&str] = &["/authorize"];

const WITHOUT_REASON: Text = Text::new(
    "An empty answer gives no reason, and no cause is known.",
    "Une réponse vide ne donne aucune raison, et aucune cause n’est connue.",
);

/// For those who see the status alone.
const LOOK_AT_HEADERS: Text = Text::new(
    "Look at the headers X-Err and WWW-Authenticate first: if the reason stands anywhere, it stands there.",
    "Regardez d’abord les en-têtes X-Err et WWW-Authenticate : si la raison figure quelque part, c’est là.",
);

/// The same, where one header is known to give the reason.
const LOOK_UP_X_ERR: Text = Text::new(
    "Look up the number in X-Err.",
    "Recherchez le numéro contenu dans X-Err.",
);

/// Whether an advice is to look at the headers of an answer: who has them in view has done so.
pub(crate) fn sends_to_headers(advice: Text) -> bool {
    [LOOK_AT_HEADERS, LOOK_UP_X_ERR].contains(&advice)
}

/// The rows; where two fit, the more specific one comes first.
pub static TABLE: &[EndpointAnswer] = rows! {
    row("user-auth-400") at "user.auth.xboxlive.com" under (USER) answering (400) with (Empty)
        means "An empty answer gives no reason. Seen where the prefix of RpsTicket does not suit the token: d= for an Azure application, t= for one of Microsoft's own client ids, none for the old flow with a password. Seen too for a token without the scope XboxLive.signin."
            "Une réponse vide ne donne aucune raison. Vu quand le préfixe de RpsTicket ne convient pas au jeton : d= pour une application Azure, t= pour un identifiant de client de Microsoft, aucun pour l’ancien flux avec mot de passe. Vu aussi pour un jeton sans l’étendue XboxLive.signin."
        advises "Check the prefix of RpsTicket, and request the token with the scope XboxLive.signin."
            "Vérifiez le préfixe de RpsTicket, et demandez le jeton avec l’étendue XboxLive.signin."
        seen "mojang-api-docs#13, msal-js#2767, xbox-webapi-python#45, xbox-webapi-csharp#28";
    row("user-auth-401") at "user.auth.xboxlive.com" under (USER) answering (401) with (Empty)
        means "An empty answer gives no reason. Seen where the ticket is not valid."
            "Une réponse vide ne donne aucune raison. Vu quand le ticket n’est pas valide."
        advises_text (LOOK_AT_HEADERS)
        seen "";
    row("user-auth-403") at "user.auth.xboxlive.com" under (USER) answering (403) with (Empty)
        means "An empty answer gives no reason. Seen where the access token is of the wrong kind: another one worked in the same request."
            "Une réponse vide ne donne aucune raison. Vu quand le jeton d’accès n’est pas du bon type : un autre a fonctionné dans la même requête."
        advises_text (LOOK_AT_HEADERS)
        seen "xbox-webapi-csharp#28, unsolved: PrismLauncher#2065";
    row("xsts-400") at "xsts.auth.xboxlive.com" under (XSTS) answering (400) with (Empty)
        means "An empty answer gives no reason. Seen where the user token is not valid."
            "Une réponse vide ne donne aucune raison. Vu quand le jeton d’utilisateur n’est pas valide."
        advises_text (LOOK_AT_HEADERS)
        seen "greenlight#1506";
    row("xsts-401") at "xsts.auth.xboxlive.com" under (XSTS) answering (401) with (XErr)
        means "XErr in the body is the real reason."
            "XErr, dans le corps, est la vraie raison."
        advises "Look up the number in XErr." "Recherchez le numéro contenu dans XErr."
        seen "";
    row("title-auth-403") at "title.auth.xboxlive.com" under (TITLE) answering (403) with (Empty)
        means "An empty answer gives no reason. Seen where title id, client id and device type do not belong together, and with a made-up device."
            "Une réponse vide ne donne aucune raison. Vu quand l’identifiant de titre, l’identifiant de client et le type d’appareil ne vont pas ensemble, et avec un appareil fictif."
        advises_text (LOOK_AT_HEADERS)
        seen "prismarine-auth#54 #140 #182, xbox-live-docs#82";
    row("device-auth-400") at "device.auth.xboxlive.com" under (DEVICE) answering (400) with (Empty)
        means "An empty answer gives no reason, and the public reports that were found name none."
            "Une réponse vide ne donne aucune raison, et les rapports publics trouvés n’en nomment aucune."
        advises_text (LOOK_AT_HEADERS)
        seen "";
    row("device-auth-403") at "device.auth.xboxlive.com" under (DEVICE) answering (403) with (Empty)
        means "An empty answer gives no reason, and the public reports that were found name none."
            "Une réponse vide ne donne aucune raison, et les rapports publics trouvés n’en nomment aucune."
        advises_text (LOOK_AT_HEADERS)
        seen "";
    row("sisu-401") at "sisu.xboxlive.com" under (SISU) answering (401) with (Empty)
        means "The reason, if there is one, is the number in the header X-Err. Without it no cause is known."
            "La raison, s’il y en a une, est le nombre de l’en-tête X-Err. Sans lui, aucune cause n’est connue."
        advises_text (LOOK_UP_X_ERR)
        seen "gophertunnel source, BedrockOnLinux#149, Xbox-Achievement-Unlocker#528";
    row("sisu-403") at "sisu.xboxlive.com" under (SISU) answering (403) with (Empty)
        means "The reason, if there is one, is the number in the header X-Err. Without it no cause is known."
            "La raison, s’il y en a une, est le nombre de l’en-tête X-Err. Sans lui, aucune cause n’est connue."
        advises_text (LOOK_UP_X_ERR)
        seen "gophertunnel source, BedrockOnLinux#149, Xbox-Achievement-Unlocker#528";
    row("sign-in-400") answering (400) with (Empty)
        means_text (WITHOUT_REASON)
        advises_text (LOOK_AT_HEADERS)
        seen "";
    row("sign-in-401") answering (401) with (Empty)
        means_text (WITHOUT_REASON)
        advises_text (LOOK_AT_HEADERS)
        seen "";
    row("sign-in-403") answering (403) with (Empty)
        means_text (WITHOUT_REASON)
        advises_text (LOOK_AT_HEADERS)
        seen "";
    row("sign-in-unavailable") answering (503)
        means "The sign-in service is down." "Le service de connexion est en panne."
        advises_text (RETRY_LATER)
        seen "gophertunnel#16";
    of(Authority::Streaming, "home-play-401") under (&["/v5/sessions/home/play"]) answering (401) with (Empty)
        means "An empty answer gives no reason. Seen where the app was opened before the console was ready."
            "Une réponse vide ne donne aucune raison. Vu quand l’application a été ouverte avant que la console soit prête."
        advises "Restart the app." "Redémarrez l’application."
        seen "greenlight#1259";
    of(Authority::OAuth, "oauth-400-without-body") under (&["/oauth20_token.srf"]) answering (400) with (Empty)
        means "Without its body, this answer tells no cause." "Sans son corps, cette réponse n’indique aucune cause."
        advises "Have the program print the body: it names the cause."
            "Faites afficher le corps par le programme : il nomme la cause."
        seen "xbox-webapi-python#70";
};

const fn row(id: &'static str) -> EndpointAnswer {
    of(Authority::SignIn, id)
}

const fn of(authority: Authority, id: &'static str) -> EndpointAnswer {
    EndpointAnswer::new(id, authority)
}
