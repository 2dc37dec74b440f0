//! The numbers of Entra: `AADSTS70016` at the beginning of `error_description`.

use crate::catalog::known::{Known, Page, knows};
use crate::catalog::rows::rows;
use crate::language::Text;

/// What Entra reports under a number.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Aadsts {
    /// The number.
    pub number: u32,
    /// Whether it says that the user has not finished yet, which is no error.
    pub pending: bool,
    /// What is known of it.
    pub known: Known,
}

/// The row of a number.
#[must_use]
pub fn aadsts(number: u32) -> Option<&'static Aadsts> {
    let index = TABLE.binary_search_by_key(&number, |row| row.number).ok()?;
    TABLE.get(index)
}

/// The number of the first `AADSTS…` in a text.
///
/// ```
/// use xblstatus::catalog::aadsts_in;
///
/// assert_eq!(aadsts_in("AADSTS70016: pending"), Some(70016));
/// assert_eq!(aadsts_in("AADSTS"), None);
/// ```
#[must_use]
pub fn aadsts_in(text: &str) -> Option<u32> {
    const PREFIX: &str = "AADSTS";
    text.match_indices(PREFIX).find_map(|(at, _)| {
        let rest = text.get(at + PREFIX.len()..)?;
        let end = rest.find(|c: char| !c.is_ascii_digit());
        rest.get(..end.unwrap_or(rest.len()))?.parse().ok()
    })
}

/// Where Microsoft explains a number, whichever it is: each row has an address of its own.
#[must_use]
pub fn aadsts_address(number: u32) -> String {
    format!("https://login.microsoftonline.com/error?code={number}")
}

const LIST: Page = Page {
    name: "Microsoft identity platform, error codes",
    address: None,
};

const ADMINISTRATOR: Text = Text::new(
    "Ask the administrator.",
    "Adressez-vous à l’administrateur.",
);

const AGAIN: Text = Text::new("Sign in again.", "Reconnectez-vous.");

const INTERACTIVE: Text = Text::new(
    "Sign in interactively.",
    "Connectez-vous de façon interactive.",
);

const START_AGAIN: Text = Text::new(
    "Start the device flow again.",
    "Recommencez le flux par code d’appareil.",
);

/// The rows, in ascending order of the numbers.
pub static TABLE: &[Aadsts] = rows! {
    row(50011)
        means "The reply address is missing, or is not the registered one."
            "L’adresse de réponse manque, ou n’est pas celle qui est inscrite."
        advises "Register it exactly as it is sent." "Inscrivez-la exactement telle qu’elle est envoyée."
        documented (LIST);
    row(50020)
        means "The account does not exist in this tenant: often a personal account in a tenant for work accounts."
            "Le compte n’existe pas dans ce locataire (tenant) : souvent un compte personnel dans un locataire professionnel."
        advises "Use the consumers endpoint." "Utilisez le point de terminaison consumers."
        documented (LIST);
    row(50034)
        means "The directory has no such account." "Le répertoire n’a pas ce compte."
        advises "Check the name and the tenant." "Vérifiez le nom et le locataire (tenant)."
        documented (LIST);
    row(50053)
        means "The account is locked after too many attempts, or the address that they come from is suspicious."
            "Le compte est verrouillé après trop de tentatives, ou l’adresse d’où elles viennent est suspecte."
        advises "Wait, or try from another network." "Attendez, ou essayez depuis un autre réseau."
        documented (LIST);
    row(50055)
        means "The password has expired." "Le mot de passe a expiré."
        advises "Change it." "Changez-le."
        documented (LIST);
    row(50057)
        means "The account is disabled." "Le compte est désactivé."
        advises_text (ADMINISTRATOR)
        documented (LIST);
    row(50058)
        means "Nobody is signed in: a silent sign-in found no session."
            "Personne n’est connecté : une connexion silencieuse n’a trouvé aucune session."
        advises_text (INTERACTIVE)
        documented (LIST);
    row(50059)
        means "No tenant could be determined." "Aucun locataire (tenant) n’a pu être déterminé."
        advises "Name the tenant; for personal accounts it is consumers."
            "Indiquez le locataire (tenant) ; pour les comptes personnels, c’est consumers."
        documented (LIST);
    row(50074)
        means "A second factor is required, or must be set up." "Un second facteur est requis, ou doit être configuré."
        advises_text (INTERACTIVE)
        documented (LIST);
    row(50076)
        means "A second factor is required, or must be set up." "Un second facteur est requis, ou doit être configuré."
        advises_text (INTERACTIVE)
        documented (LIST);
    row(50079)
        means "A second factor is required, or must be set up." "Un second facteur est requis, ou doit être configuré."
        advises_text (INTERACTIVE)
        documented (LIST);
    row(50126)
        means "The user name or the password is wrong." "Le nom d’utilisateur ou le mot de passe est erroné."
        advises "Try again." "Réessayez."
        documented (LIST);
    row(50173)
        means "The grant was revoked; a fresh sign-in is needed."
            "L’autorisation a été révoquée ; une nouvelle connexion est nécessaire."
        advises_text (AGAIN)
        documented (LIST);
    row(50194)
        means "The application is not multi-tenant, yet /common was used."
            "L’application n’est pas mutualisée (multi-tenant), mais /common a été utilisé."
        advises "Use the tenant or /consumers, or make the application multi-tenant."
            "Utilisez le locataire (tenant) ou /consumers, ou rendez l’application mutualisée."
        documented (LIST);
    row(50196)
        means "The client sends the same request too often, in a loop."
            "Le client envoie trop souvent la même requête, en boucle."
        advises "Keep tokens and use them until they expire."
            "Conservez les jetons et utilisez-les jusqu’à leur expiration."
        documented (LIST);
    row(53000)
        means "The device must be compliant with the rules of the organisation."
            "L’appareil doit être conforme aux règles de l’organisation."
        advises_text (ADMINISTRATOR)
        documented (LIST);
    row(53003)
        means "Conditional access blocks the sign-in." "L’accès conditionnel bloque la connexion."
        advises_text (ADMINISTRATOR)
        documented (LIST);
    row(54005)
        means "The code has been redeemed already." "Le code a déjà été échangé."
        advises_text (AGAIN)
        documented (LIST);
    row(65001)
        means "Nobody has consented to this application yet." "Personne n’a encore donné son consentement à cette application."
        advises "Sign in interactively and consent." "Connectez-vous de façon interactive et donnez votre consentement."
        documented (LIST);
    row(65004)
        means "The user declined to consent." "L’utilisateur a refusé son consentement."
        advises "Ask the user again." "Reposez la question à l’utilisateur."
        documented (LIST);
    row(70000)
        means "The refresh token is not valid. Seen too where the code is not valid, where the grant has expired, and where the user must sign in again and grant the scope."
            "Le jeton d’actualisation n’est pas valide. Vu aussi quand le code n’est pas valide, quand l’autorisation a expiré, et quand l’utilisateur doit se reconnecter et accorder l’étendue."
        advises "Sign in again, and ask for the scope that the token had."
            "Reconnectez-vous, et demandez l’étendue qu’avait le jeton."
        also_seen "Microsoft identity platform, error codes";
    row(70001)
        means "The application is disabled." "L’application est désactivée."
        advises "Ask the owner of the application." "Adressez-vous au propriétaire de l’application."
        documented (LIST);
    row(70002)
        means "The client secret does not match." "Le secret client ne correspond pas."
        advises "Correct the secret." "Corrigez le secret."
        documented (LIST);
    row(70003)
        means "The server does not support this kind of grant."
            "Le serveur ne prend pas en charge ce type d’autorisation."
        advises "Correct grant_type." "Corrigez grant_type."
        documented (LIST);
    row(70008)
        means "The refresh token has expired: it was not used for too long."
            "Le jeton d’actualisation a expiré : il est resté trop longtemps inutilisé."
        advises_text (AGAIN)
        documented (LIST);
    row(70011)
        means "The scope is not valid." "L’étendue (scope) n’est pas valide."
        advises "Correct the scope." "Corrigez l’étendue."
        documented (LIST);
    row(70012)
        means "The server failed while it authenticated a personal account."
            "Le serveur a échoué en authentifiant un compte personnel."
        advises "Retry." "Réessayez."
        documented (LIST);
    row(70016) pending
        means "Device code: authorisation is pending, the user has not finished signing in yet. This is not an error."
            "Code d’appareil : l’autorisation est en attente, l’utilisateur n’a pas encore terminé sa connexion. Ce n’est pas une erreur."
        advises "Poll again after the number of seconds in interval."
            "Interrogez de nouveau après le nombre de secondes indiqué dans interval."
        documented (LIST);
    row(70018)
        means "The user typed a wrong code." "L’utilisateur a saisi un code erroné."
        advises "Type it again." "Saisissez-le de nouveau."
        documented (LIST);
    row(70019)
        means "The verification code has expired." "Le code de vérification a expiré."
        advises_text (START_AGAIN)
        documented (LIST);
    row(70020)
        means "The device code has expired; the word beside it is expired_token."
            "Le code d’appareil a expiré ; le mot qui l’accompagne est expired_token."
        advises_text (START_AGAIN)
        seen "";
    row(70043)
        means "The refresh token is too old for the rule on how often users must sign in."
            "Le jeton d’actualisation est trop ancien pour la règle de fréquence de connexion."
        advises_text (AGAIN)
        documented (LIST);
    row(90002)
        means "There is no such tenant." "Ce locataire (tenant) n’existe pas."
        advises "Check the tenant." "Vérifiez le locataire (tenant)."
        documented (LIST);
    row(90014)
        means "A required field is missing." "Un champ obligatoire manque."
        advises "Add it." "Ajoutez-le."
        documented (LIST);
    row(90019)
        means "Nothing tells which tenant is meant." "Rien n’indique de quel locataire (tenant) il s’agit."
        advises "Name the tenant." "Indiquez le locataire (tenant)."
        documented (LIST);
    row(90023)
        means "The request is not valid. Seen too where the token of a single-page application was not redeemed cross-origin."
            "La requête n’est pas valide. Vu aussi quand le jeton d’une application monopage n’a pas été échangé par une requête multi-origine (cross-origin)."
        advises "Correct the request." "Corrigez la requête."
        also_seen "Microsoft identity platform, error codes";
    row(90027)
        means "This version of the API issues no tokens for personal accounts."
            "Cette version de l’API n’émet pas de jetons pour les comptes personnels."
        advises "Use v2.0." "Utilisez la v2.0."
        documented (LIST);
    row(90094)
        means "An administrator must consent." "Un administrateur doit donner son consentement."
        advises_text (ADMINISTRATOR)
        documented (LIST);
    row(500011)
        means "The resource is not in this tenant." "La ressource n’est pas dans ce locataire (tenant)."
        advises "Check the scope and the tenant." "Vérifiez l’étendue (scope) et le locataire (tenant)."
        documented (LIST);
    row(500208)
        means "The domain does not suit this type of account: often a personal account where only work accounts may sign in."
            "Le domaine ne convient pas à ce type de compte : souvent un compte personnel là où seuls les comptes professionnels peuvent se connecter."
        advises "Use another endpoint or another account."
            "Utilisez un autre point de terminaison ou un autre compte."
        documented (LIST);
    row(501481)
        means "The code verifier does not match the code challenge (PKCE)."
            "Le vérificateur de code ne correspond pas au défi (PKCE)."
        advises "Keep each verifier together with its code." "Conservez chaque vérificateur avec son code."
        documented (LIST);
    row(530003)
        means "The device must be managed, or compliant with the rules of the organisation."
            "L’appareil doit être géré, ou conforme aux règles de l’organisation."
        advises_text (ADMINISTRATOR)
        seen "";
    row(530032)
        means "Conditional access blocks the sign-in." "L’accès conditionnel bloque la connexion."
        advises_text (ADMINISTRATOR)
        documented (LIST);
    row(700016)
        means "This tenant has no such application: the client id or the tenant is wrong."
            "Ce locataire (tenant) n’a pas cette application : l’identifiant de client ou le locataire est erroné."
        advises "Check the client id; for personal accounts the tenant is consumers."
            "Vérifiez l’identifiant de client ; pour les comptes personnels, le locataire est consumers."
        documented (LIST);
    row(700025)
        means "The client is public, and a public client must not send a secret."
            "Le client est public, et un client public ne doit pas envoyer de secret."
        advises "Leave the secret out." "Omettez le secret."
        documented (LIST);
    row(700082)
        means "The refresh token has expired: it was not used for too long."
            "Le jeton d’actualisation a expiré : il est resté trop longtemps inutilisé."
        advises_text (AGAIN)
        documented (LIST);
    row(900144)
        means "A required parameter is missing." "Un paramètre obligatoire manque."
        advises "Add it." "Ajoutez-le."
        documented (LIST);
    row(900561)
        means "The endpoint was called with the wrong method, such as GET instead of POST."
            "Le point de terminaison a été appelé avec la mauvaise méthode, comme GET au lieu de POST."
        advises "Use POST." "Utilisez POST."
        documented (LIST);
    row(7000112)
        means "The application is disabled." "L’application est désactivée."
        advises "Ask the owner of the application." "Adressez-vous au propriétaire de l’application."
        documented (LIST);
    row(7000215)
        means "The client secret is wrong. Probably its id was sent instead of its value."
            "Le secret client est erroné. Son identifiant a probablement été envoyé à la place de sa valeur."
        advises "Correct the secret." "Corrigez le secret."
        documented (LIST);
    row(7000218)
        means "A secret or an assertion is required. Probably the application is not registered as a public client."
            "Un secret ou une assertion est requis. L’application n’est probablement pas inscrite comme client public."
        advises "Allow public client flows in the registration, or send the secret."
            "Autorisez les flux de clients publics dans l’inscription, ou envoyez le secret."
        documented (LIST);
    row(7000222)
        means "The client secret has expired." "Le secret client a expiré."
        advises "Create a new secret." "Créez un nouveau secret."
        documented (LIST);
    row(9001023)
        means "This kind of grant is not supported at /common or /consumers."
            "Ce type d’autorisation n’est pas pris en charge avec /common ou /consumers."
        advises "Use another kind of grant." "Utilisez un autre type d’autorisation."
        documented (LIST);
    row(9002313)
        means "The request is malformed." "La requête est mal formée."
        advises "Compare it with the protocol." "Comparez-la avec le protocole."
        documented (LIST);
    row(9002327)
        means "A token of a single-page application can be redeemed only by a cross-origin request."
            "Le jeton d’une application monopage ne s’échange que par une requête multi-origine (cross-origin)."
        advises "Send an Origin header, or register the client as a native one."
            "Envoyez un en-tête Origin, ou inscrivez le client comme client natif."
        seen "";
    row(9002331)
        means "The application is for personal accounts only." "L’application est réservée aux comptes personnels."
        advises "Use /consumers." "Utilisez /consumers."
        seen "";
    row(9002332)
        means "The application is for work accounts only, and /consumers was used."
            "L’application est réservée aux comptes professionnels, et /consumers a été utilisé."
        advises "Change the account types of the registration." "Changez les types de comptes de l’inscription."
        documented (LIST);
};

const fn row(number: u32) -> Aadsts {
    Aadsts {
        number,
        pending: false,
        known: Known::NOTHING,
    }
}

impl Aadsts {
    /// Says that the user has not finished yet.
    const fn pending(mut self) -> Self {
        self.pending = true;
        self
    }
}

knows!(Aadsts: means, advises, advises_text, seen, documented, also_seen);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_found_by_its_number() {
        assert!(TABLE.is_sorted_by(|a, b| a.number < b.number));
        for row in TABLE {
            assert_eq!(aadsts(row.number), Some(row));
            let text = format!("AADSTS{}: Something happened.", row.number);
            assert_eq!(aadsts_in(&text), Some(row.number));
        }
        assert_eq!(aadsts(99999), None);
    }
}
