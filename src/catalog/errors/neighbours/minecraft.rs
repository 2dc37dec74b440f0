//! Minecraft services, Realms and the old Mojang sign-in. Their documentation is a help page; the rest was seen.

use crate::catalog::errors::neighbours::endpoint::EndpointAnswer;
use crate::catalog::known::Page;
use crate::catalog::rows::rows;
use crate::catalog::status::Authority;
use crate::language::Text;

const LOGIN: &[&str] = &["/authentication/login_with_xbox"];

const APPROVALS: Page = Page {
    name: "help.minecraft.net, article 16254801392141",
    address: None,
};

const APPROVAL: Text = Text::new(
    "Ask Mojang to review the application (help.minecraft.net, article 16254801392141), or use a launcher that is approved. The account is not at fault.",
    "Demandez à Mojang d’examiner l’application (help.minecraft.net, article 16254801392141), ou utilisez un lanceur approuvé. Le compte n’est pas en cause.",
);

/// The rows; where two fit, the more specific one comes first.
pub static TABLE: &[EndpointAnswer] = rows! {
    row("minecraft-app-not-approved") under (LOGIN) answering (403) saying "Invalid app registration"
        means "The application id is not on Mojang's list of approved ones. Every step before this one succeeded."
            "L’identifiant de l’application n’est pas sur la liste de ceux que Mojang a approuvés. Toutes les étapes précédentes ont réussi."
        advises_text (APPROVAL)
        documented (APPROVALS);
    row("minecraft-no-profile") under (&["/minecraft/profile"]) answering (404) naming "NOT_FOUND"
        means "The account has no Java profile: it does not own Java Edition, or no name has been chosen yet."
            "Le compte n’a pas de profil Java : il ne possède pas Java Edition, ou aucun nom n’a encore été choisi."
        advises "Check the purchase and the account; sign in once at minecraft.net or in the launcher."
            "Vérifiez l’achat et le compte ; connectez-vous une fois sur minecraft.net ou dans le lanceur."
        seen "PojavLauncher#2543 #3208 #3485, QuestCraft#396";
};

const fn row(id: &'static str) -> EndpointAnswer {
    EndpointAnswer::new(id, Authority::Minecraft)
}
