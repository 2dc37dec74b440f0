//! Minecraft services, Realms and the old Mojang sign-in. Mojang has a help page about one answer; the others were seen.

use crate::catalog::errors::neighbours::endpoint::{AnswerBody, EndpointAnswer};
use crate::catalog::known::{Page, TRY_LESS_OFTEN};
use crate::catalog::rows::rows;
use crate::catalog::status::Authority;
use crate::language::Text;

const LOGIN: &[&str] = &["/authentication/login_with_xbox"];
const LOGINS: &[&str] = &["/launcher/login", "/authentication/login_with_xbox"];
const LAUNCHER: &[&str] = &["/launcher/login", "/entitlements/license"];
const BEDROCK: &[&str] = &["/multiplayer/bedrock/authentication"];

/// Whether a path, without its query, is one at which somebody signs in to the Minecraft services.
pub(crate) fn is_sign_in(path: &str) -> bool {
    let mut paths = LOGINS.iter().chain(BEDROCK);
    paths.any(|own| path.trim_end_matches('/').eq_ignore_ascii_case(own))
}

const APPROVALS: Page = Page {
    name: "help.minecraft.net, article 16254801392141",
    address: None,
};

const APPROVAL: Text = Text::new(
    "Ask Mojang to review the application (help.minecraft.net, article 16254801392141), or use a launcher that is approved. The account is not at fault.",
    "Demandez à Mojang d’examiner l’application (help.minecraft.net, article 16254801392141), ou utilisez un lanceur approuvé. Le compte n’est pas en cause.",
);

const OUTAGE: Text = Text::new(
    "Retry later; look at the status page of Minecraft. It does not mean that the account lacks the game, whatever a launcher prints.",
    "Réessayez plus tard ; consultez la page d’état de Minecraft. Cela ne veut pas dire qu’il manque le jeu au compte, quoi qu’affiche un lanceur.",
);

const OWNERSHIP: Text = Text::new(
    "Check the purchase and the account; sign in once at minecraft.net or in the launcher.",
    "Vérifiez l’achat et le compte ; connectez-vous une fois sur minecraft.net ou dans le lanceur.",
);

/// The rows; where two fit, the more specific one comes first.
pub static TABLE: &[EndpointAnswer] = rows! {
    row("minecraft-app-not-approved") under (LOGIN) answering (403) saying "Invalid app registration"
        means "The application id is not on Mojang's list of approved ones. Every step before this one succeeded."
            "L’identifiant de l’application n’est pas sur la liste de ceux que Mojang a approuvés. Toutes les étapes précédentes ont réussi."
        advises_text (APPROVAL)
        documented (APPROVALS);
    row("minecraft-login-refused") under (LOGIN) answering (403) with (AnswerBody::Empty)
        means "Sign-in to Minecraft services is refused. Mojang documents one cause: the application id is not on its list of approved ones."
            "La connexion aux services Minecraft est refusée. Mojang en documente une cause : l’identifiant de l’application n’est pas sur sa liste de ceux qui sont approuvés."
        advises_text (APPROVAL)
        documented (APPROVALS);
    row("minecraft-login-forbidden") under (LOGIN) answering (403) naming "FORBIDDEN"
        means "Sign-in to Minecraft services is refused. Probably the application id is not approved by Mojang."
            "La connexion aux services Minecraft est refusée. L’identifiant de l’application n’est probablement pas approuvé par Mojang."
        advises_text (APPROVAL)
        seen "MineDojo/Voyager#59";
    row("minecraft-token-refused") under (LOGIN) answering (401)
        means "The XSTS token is refused. Probably it has expired, or was issued for another relying party than rp://api.minecraftservices.com/."
            "Le jeton XSTS est refusé. Il a probablement expiré, ou a été émis pour une autre partie de confiance que rp://api.minecraftservices.com/."
        advises "Request a new XSTS token for rp://api.minecraftservices.com/."
            "Demandez un nouveau jeton XSTS pour rp://api.minecraftservices.com/.";
    row("minecraft-throttled") under (LOGINS) answering (429)
        means "Minecraft services limit the calls. This is not the rate limit of the Xbox services, and no figures are given."
            "Les services Minecraft limitent les appels. Ce n’est pas la limite de débit des services Xbox, et aucun chiffre n’est donné."
        advises_text (TRY_LESS_OFTEN)
        seen "PojavLauncher_iOS#338, PrismLauncher#2302 #2526";
    row("minecraft-unavailable") under (LAUNCHER) answering (503) also_as_page
        means "Minecraft services are down." "Les services Minecraft sont en panne."
        advises_text (OUTAGE)
        seen "MultiMC#4932 #4970 #5307 #5473";
    row("minecraft-gateway-timeout") under (LAUNCHER) answering (504) also_as_page
        means "Minecraft services are down: the gateway in front of them got no answer in time."
            "Les services Minecraft sont en panne : la passerelle devant eux n’a pas reçu de réponse à temps."
        advises_text (OUTAGE)
        seen "MultiMC#4932 #4970 #5307 #5473";
    row("minecraft-no-profile") at_path (&["/minecraft/profile"]) answering (404) naming "NOT_FOUND"
        means "The account has no Java profile: it does not own Java Edition, or no name has been chosen yet."
            "Le compte n’a pas de profil Java : il ne possède pas Java Edition, ou aucun nom n’a encore été choisi."
        advises_text (OWNERSHIP)
        seen "PojavLauncher#2543 #3208 #3485, QuestCraft#396";
    row("minecraft-owns-nothing") under (&["/entitlements"]) answering (200) with (AnswerBody::NoItems)
        means "The account owns no Minecraft product." "Le compte ne possède aucun produit Minecraft."
        advises_text (OWNERSHIP)
        seen "prismarine-auth#182";
    row("minecraft-bedrock-unauthorized") under (BEDROCK) answering (401) naming "UNAUTHORIZED"
        means "The account cannot sign in to Minecraft: it was never used with it or, more likely, does not own the Bedrock edition."
            "Le compte ne peut pas se connecter à Minecraft : il n’y a jamais servi ou, plus probablement, il ne possède pas l’édition Bedrock."
        advises "Sign in to Minecraft once with this account." "Connectez-vous une fois à Minecraft avec ce compte."
        seen "bedrock-protocol#433 #545 #738, MinecraftAuth#52, ViaProxy#382";
    row("minecraft-bedrock-forbidden") under (BEDROCK) answering (403) naming "FORBIDDEN"
        means "Minecraft services refuse to sign the account in. No public report names the cause."
            "Les services Minecraft refusent de connecter le compte. Aucun rapport public n’en donne la cause."
        advises "Sign in to Minecraft once with this account; if that changes nothing, no remedy is known."
            "Connectez-vous une fois à Minecraft avec ce compte ; si cela ne change rien, aucun remède n’est connu."
        seen "bedrock-protocol#695";
    row("mojang-sign-in-retired") at "authserver.mojang.com" answering (403) naming "ForbiddenOperationException"
        saying "Invalid credentials"
        means "A Microsoft account was tried at the old sign-in of Mojang."
            "Un compte Microsoft a été essayé à l’ancienne connexion de Mojang."
        advises "Use Microsoft sign-in." "Utilisez la connexion Microsoft."
        seen "PojavLauncher#2498";
    row("realms-error") at "realms.minecraft.net" with (AnswerBody::Realms)
        means "Realms reports an error of its own. No table of its numbers is known."
            "Realms signale une erreur qui lui est propre. Aucun tableau de ses numéros n’est connu."
        advises "Give both the number and the text when you ask for help."
            "Indiquez le numéro et le texte quand vous demandez de l’aide."
        seen "MinecraftAuth, response handlers";
    row("minecraft-services-error") at "minecraft-services.net" with (AnswerBody::Bedrock)
        means "The services of Bedrock report an error of their own. No table of its words is known; the innermost error says the most."
            "Les services de Bedrock signalent une erreur qui leur est propre. Aucun tableau de ses mots n’est connu ; l’erreur la plus intérieure en dit le plus."
        advises "Give the whole chain of errors when you ask for help."
            "Indiquez toute la chaîne d’erreurs quand vous demandez de l’aide."
        seen "MinecraftAuth, response handlers";
};

const fn row(id: &'static str) -> EndpointAnswer {
    EndpointAnswer::new(id, Authority::Minecraft)
}
