//! The errors of Xbox sign-in: why the token services, or the authentication manager of a device, refuse a user.
//!
//! One 32-bit value goes by several names and spellings: `XErr` (unsigned decimal) in the JSON of XSTS, the `X-Err`
//! header, an HRESULT in logs.

use crate::catalog::rows::rows;
use crate::language::{Text, words};
use Certainty::{Header, HeaderAndPage, Name, Page, PageAndReports, Seen, SourceName};

words! {
    /// How much is known of a row.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    #[non_exhaustive]
    pub enum Certainty {
        /// Microsoft's public header has the name and a comment on it.
        Header = "header",
        /// As [`Certainty::Header`], and a Microsoft page lists the value.
        HeaderAndPage = "header-and-page",
        /// A page of Microsoft's lists the value.
        Page = "page",
        /// As [`Certainty::Page`], and many public reports agree on the meaning.
        PageAndReports = "page-and-reports",
        /// Microsoft's public header has the name alone; the meaning is read from it.
        Name = "name",
        /// Microsoft's source has the name, its public header does not; the meaning is read from it.
        SourceName = "source-name",
        /// Seen in public reports and code, documented nowhere.
        Seen = "seen",
    }
}

/// One reason for which sign-in fails.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SignInError {
    /// The value: an `XErr` as well as an HRESULT.
    pub value: u32,
    /// The names, the usual one first; empty where none is known.
    pub names: &'static [&'static str],
    /// What to call a row without a name, such as "expired service token".
    pub label: Option<Text>,
    /// How it is known.
    pub certainty: Certainty,
    /// What it means.
    pub meaning: Text,
    /// What to do about it: our advice, or that there is none.
    pub remedy: Text,
}

/// The row of a value.
///
/// ```
/// use xblstatus::catalog::sign_in_error;
///
/// let error = sign_in_error(2148916233).unwrap();
/// assert_eq!(error.names, ["XO_E_ACCOUNT_CREATION_REQUIRED"]);
/// ```
#[must_use]
pub fn sign_in_error(value: u32) -> Option<&'static SignInError> {
    let index = TABLE
        .binary_search_by_key(&value, |error| error.value)
        .ok()?;
    TABLE.get(index)
}

/// Whether a value is of the range in which the sign-in errors of the Xbox services stand, known or not.
///
/// ```
/// use xblstatus::catalog::is_sign_in_value;
///
/// assert!(is_sign_in_value(0x8015_DC07), "a value without a row");
/// ```
#[must_use]
pub const fn is_sign_in_value(value: u32) -> bool {
    value & 0xFFFF_FF00 == 0x8015_DC00
}

/// The remedy of a row for which no source has one.
pub(crate) const NO_REMEDY: Text = Text::new("No documented remedy.", "Aucun remède documenté.");

/// The rows, in ascending order of the values.
pub static TABLE: &[SignInError] = rows! {
    row(Seen, 0x8015_DBFE, &[])
        called "interrupted sign-in" "connexion interrompue"
        means "Sign-in was interrupted. One public report takes the cause to be a region where social features need an age check."
            "Connexion interrompue. Un rapport public l’attribue à une région où les fonctions sociales imposent une vérification d’âge."
        remedied_by "By that report: sign in at xbox.com, choose Skip for now when asked to verify the age, then sign in again."
            "D’après ce rapport : connectez-vous sur xbox.com, choisissez Skip for now quand la vérification d’âge est demandée, puis reconnectez-vous.";
    row(Page, 0x8015_DBFF, &["XO_E_GAME_USAGE_BY_USER_EXCEEDED"])
        means "The user has used up the play time allowed for this game (parental controls)."
            "L’utilisateur a épuisé le temps de jeu autorisé pour ce jeu (contrôle parental)."
        remedied_by "Wait, or have the family organiser change the screen-time rule."
            "Attendez, ou demandez à l’organisateur de la famille de modifier le temps d’écran.";
    row(Header, 0x8015_DC00, &["XO_E_DEVMODE_NOT_AUTHORIZED"])
        means "This device may not use developer mode."
            "Cet appareil n’est pas autorisé à utiliser le mode développeur."
        remedied_by "Enrol the device, or sign in without developer mode."
            "Inscrivez l’appareil, ou connectez-vous sans le mode développeur.";
    row(HeaderAndPage, 0x8015_DC01, &["XO_E_SYSTEM_UPDATE_REQUIRED"])
        means "The system must be updated first."
            "Une mise à jour du système est nécessaire."
        remedied_by "Install the system update, then sign in again."
            "Installez la mise à jour du système, puis reconnectez-vous.";
    row(Header, 0x8015_DC02, &["XO_E_CONTENT_UPDATE_REQUIRED"])
        means "The game or app must be updated first."
            "Une mise à jour du jeu ou de l’application est nécessaire."
        remedied_by "Install the update of the title."
            "Installez la mise à jour du titre.";
    row(HeaderAndPage, 0x8015_DC03, &["XO_E_ENFORCEMENT_BAN"])
        means "The user or the device is banned."
            "L’utilisateur ou l’appareil est banni."
        remedied_by "The user settles the matter on the console or by signing in at xbox.com."
            "L’utilisateur règle le problème sur la console ou en se connectant sur xbox.com.";
    row(Header, 0x8015_DC04, &["XO_E_THIRD_PARTY_BAN"])
        means "The user or the device is banned; by a third party, going by the name."
            "L’utilisateur ou l’appareil est banni ; par un tiers, d’après le nom.";
    row(HeaderAndPage, 0x8015_DC05, &["XO_E_ACCOUNT_PARENTALLY_RESTRICTED"])
        means "Parental controls forbid this resource."
            "Le contrôle parental interdit cette ressource."
        remedied_by "The family organiser changes the permission at account.microsoft.com/family."
            "L’organisateur de la famille modifie l’autorisation sur account.microsoft.com/family.";
    row(SourceName, 0x8015_DC06, &["XO_E_DEVICE_SUBSCRIPTION_NOT_ACTIVATED"])
        means "A subscription tied to this device is not active."
            "Un abonnement lié à cet appareil n’est pas actif."
        remedied_by "Activate the subscription on the device."
            "Activez l’abonnement sur l’appareil.";
    row(Header, 0x8015_DC08, &["XO_E_ACCOUNT_BILLING_MAINTENANCE_REQUIRED"])
        means "The billing details of the account need attention."
            "Les informations de facturation du compte doivent être mises à jour."
        remedied_by "Update the payment details of the Microsoft account."
            "Mettez à jour les informations de paiement du compte Microsoft.";
    row(PageAndReports, 0x8015_DC09, &["XO_E_ACCOUNT_CREATION_REQUIRED"])
        means "The Microsoft account has no Xbox profile yet."
            "Le compte Microsoft n’a pas encore de profil Xbox."
        remedied_by "Create the profile: sign in once at xbox.com."
            "Créez le profil : connectez-vous une fois sur xbox.com.";
    row(HeaderAndPage, 0x8015_DC0A, &["XO_E_ACCOUNT_TERMS_OF_USE_NOT_ACCEPTED"])
        means "The terms of use are not accepted yet."
            "Les conditions d’utilisation ne sont pas encore acceptées."
        remedied_by "Sign in at xbox.com and accept them."
            "Connectez-vous sur xbox.com et acceptez-les.";
    row(HeaderAndPage, 0x8015_DC0B, &["XO_E_ACCOUNT_COUNTRY_NOT_AUTHORIZED"])
        means "The country is not authorised. By the header file of XSAPI: what was asked for is not offered in the user's country. By the documentation of the GDK: the title is used in a country or region where it is not authorised."
            "Pays non autorisé. Selon le fichier d’en-tête de XSAPI : ce qui est demandé n’est pas proposé dans le pays de l’utilisateur. Selon la documentation du GDK : le titre est utilisé dans un pays ou une région où il n’est pas autorisé."
        remedied_by "The user settles the matter on the console or by signing in at xbox.com."
            "L’utilisateur règle le problème sur la console ou en se connectant sur xbox.com.";
    row(HeaderAndPage, 0x8015_DC0C, &["XO_E_ACCOUNT_AGE_VERIFICATION_REQUIRED"])
        means "The age of the user must be verified; this is often seen in South Korea."
            "L’âge de l’utilisateur doit être vérifié ; le cas est fréquent en Corée du Sud."
        remedied_by "Complete the age check on the account page."
            "Effectuez la vérification d’âge sur la page du compte.";
    row(Page, 0x8015_DC0D, &["XO_E_ACCOUNT_CURFEW"])
        means "The account is outside its allowed hours or its play time is used up."
            "Le compte est hors de ses horaires autorisés ou son temps de jeu est épuisé."
        remedied_by "Wait, or have the family organiser change the screen-time rule."
            "Attendez, ou demandez à l’organisateur de la famille de modifier le temps d’écran.";
    row(PageAndReports, 0x8015_DC0E, &[
        "XO_E_ACCOUNT_CHILD_NOT_IN_FAMILY",
        "XO_E_ACCOUNT_ZEST_MAINTENANCE_REQUIRED",
    ])
        means "This is a child account that belongs to no Microsoft family."
            "Ce compte enfant n’appartient à aucune famille Microsoft."
        remedied_by "An adult adds the account to a family."
            "Un adulte ajoute le compte à une famille.";
    row(Page, 0x8015_DC0F, &["XO_E_ACCOUNT_CSV_TRANSITION_REQUIRED"])
        means "The account must go through a migration."
            "Le compte doit passer par une migration."
        remedied_by "Sign in at xbox.com and follow the steps."
            "Connectez-vous sur xbox.com et suivez les étapes.";
    row(Page, 0x8015_DC10, &["XO_E_ACCOUNT_MAINTENANCE_REQUIRED"])
        means "The account needs an action by its owner."
            "Le compte attend une action de son propriétaire."
        remedied_by "Sign in at xbox.com or account.microsoft.com and do what is asked there."
            "Connectez-vous sur xbox.com ou account.microsoft.com et faites ce qui y est demandé.";
    row(Header, 0x8015_DC11, &["XO_E_ACCOUNT_TYPE_NOT_ALLOWED"])
        means "Account, console, application and sandbox do not fit together."
            "Le compte, la console, l’application et le sandbox ne vont pas ensemble."
        remedied_by "Check the type of the account and the sandbox; use a test account in a development sandbox."
            "Vérifiez le type de compte et le sandbox ; utilisez un compte de test dans un sandbox de développement.";
    row(HeaderAndPage, 0x8015_DC12, &["XO_E_CONTENT_ISOLATION", "E_GAMEUSER_USER_NOT_IN_SANDBOX"])
        means "The device or the user has no access to this title in this sandbox."
            "L’appareil ou l’utilisateur n’a pas accès à ce titre dans ce sandbox."
        remedied_by "Use a test account with access to the sandbox, set the device to it (the id is case-sensitive) and publish the title there."
            "Utilisez un compte de test ayant accès au sandbox, réglez l’appareil sur ce sandbox (l’identifiant est sensible à la casse) et publiez-y le titre.";
    row(Page, 0x8015_DC13, &["XO_E_ACCOUNT_NAME_CHANGE_REQUIRED"])
        means "The gamertag must be changed."
            "Le gamertag doit être changé."
        remedied_by "Choose a new gamertag at xbox.com."
            "Choisissez un nouveau gamertag sur xbox.com.";
    row(Name, 0x8015_DC14, &["XO_E_DEVICE_CHALLENGE_REQUIRED"])
        means "The device must answer a challenge."
            "L’appareil doit répondre à un défi."
        remedied_by "Sign in through the system's own dialog."
            "Connectez-vous dans la fenêtre de connexion du système.";
    row(Seen, 0x8015_DC15, &[])
        called "refused device type" "type d’appareil refusé"
        means "No list has this number. According to a comment in XSAPI's source, a synthetic type of device is refused; consoles are not meant."
            "Aucune liste n’a ce numéro. D’après un commentaire du code source de XSAPI, un type d’appareil synthétique est refusé ; les consoles ne sont pas visées.";
    row(Header, 0x8015_DC16, &["XO_E_SIGNIN_COUNT_BY_DEVICE_TYPE_EXCEEDED"])
        means "The account is signed in on another device of this kind."
            "Le compte est connecté sur un autre appareil du même type."
        remedied_by "Sign out on the other device, or sign in again here."
            "Déconnectez-vous de l’autre appareil ou reconnectez-vous ici.";
    row(Name, 0x8015_DC17, &["XO_E_PIN_CHALLENGE_REQUIRED"])
        means "A PIN is required." "Un code PIN est requis."
        remedied_by "Sign in interactively and enter the PIN."
            "Connectez-vous de façon interactive et saisissez le code PIN.";
    row(Name, 0x8015_DC18, &["XO_E_RETAIL_ACCOUNT_NOT_ALLOWED"])
        means "A retail account may not be used here, on a development kit."
            "Un compte grand public n’est pas admis ici, sur un kit de développement."
        remedied_by "Use a test account." "Utilisez un compte de test.";
    row(Header, 0x8015_DC19, &["XO_E_SANDBOX_NOT_ALLOWED"])
        means "The current sandbox may not access this SCID."
            "Le sandbox actuel n’a pas accès à ce SCID."
        remedied_by "Switch the device to the sandbox of the title."
            "Passez l’appareil sur le sandbox du titre.";
    row(Name, 0x8015_DC1A, &["XO_E_ACCOUNT_SERVICE_UNAVAILABLE_UNKNOWN_USER"])
        means "The account service is unavailable, so the user is not known."
            "Le service des comptes est indisponible, et l’utilisateur donc inconnu."
        remedied_by "Retry later." "Réessayez plus tard.";
    row(Name, 0x8015_DC1B, &["XO_E_GREEN_SIGNED_CONTENT_NOT_AUTHORIZED"])
        means "Content signed this way is not authorised."
            "Le contenu signé de cette façon n’est pas autorisé."
        remedied_by "Check the signature of the package and the sandbox."
            "Vérifiez la signature du paquet et le sandbox.";
    row(Name, 0x8015_DC1C, &["XO_E_CONTENT_NOT_AUTHORIZED"])
        means "This content is not authorised."
            "Ce contenu n’est pas autorisé."
        remedied_by "Check the licence, the sandbox and the publication of the title."
            "Vérifiez la licence, le sandbox et la publication du titre.";
    row(Page, 0x8015_DC1E, &["XO_E_DEVICE_COUNT_FOR_TITLE_EXCEEDED"])
        means "The user is already playing this title on another device."
            "L’utilisateur joue déjà à ce titre sur un autre appareil."
        remedied_by "Close the title on the other device, then retry here."
            "Fermez le titre sur l’autre appareil, puis réessayez ici.";
    row(Page, 0x8015_DC1F, &[])
        called "expired service token" "jeton de service expiré"
        means "The service token has expired."
            "Le jeton de service a expiré."
        remedied_by "Get a new token and repeat the XSTS request."
            "Obtenez un nouveau jeton et refaites la demande XSTS.";
    row(SourceName, 0x8015_DC20, &["XO_E_EXPIRED_DEVICE_TOKEN"])
        means "The device token has expired."
            "Le jeton d’appareil a expiré."
        remedied_by "Authenticate the device again, then repeat."
            "Authentifiez de nouveau l’appareil, puis réessayez.";
    row(SourceName, 0x8015_DC21, &["XO_E_EXPIRED_TITLE_TOKEN"])
        means "The title token has expired." "Le jeton de titre a expiré."
        remedied_by "Authenticate the title again, then repeat."
            "Authentifiez de nouveau le titre, puis réessayez.";
    row(Page, 0x8015_DC22, &["XO_E_EXPIRED_USER_TOKEN"])
        means "The user token has expired."
            "Le jeton d’utilisateur a expiré."
        remedied_by "Refresh the Microsoft token, get a new user token, then repeat."
            "Renouvelez le jeton Microsoft, obtenez un nouveau jeton d’utilisateur, puis réessayez.";
    row(SourceName, 0x8015_DC23, &["XO_E_INVALID_DEVICE_TOKEN"])
        means "The device token is not valid."
            "Le jeton d’appareil n’est pas valide."
        remedied_by "Authenticate the device again; check the proof key and the clock."
            "Authentifiez de nouveau l’appareil ; vérifiez la clé de preuve et l’horloge.";
    row(SourceName, 0x8015_DC24, &["XO_E_INVALID_TITLE_TOKEN"])
        means "The title token is not valid."
            "Le jeton de titre n’est pas valide."
        remedied_by "Authenticate the title again."
            "Authentifiez de nouveau le titre.";
    row(SourceName, 0x8015_DC25, &["XO_E_INVALID_USER_TOKEN"])
        means "The user token is not valid."
            "Le jeton d’utilisateur n’est pas valide."
        remedied_by "Get a new user token, for the right relying party."
            "Obtenez un nouveau jeton d’utilisateur, pour la bonne partie de confiance.";
    row(Page, 0x8015_DC26, &[])
        called "refused user token" "jeton d’utilisateur refusé"
        means "A user token was refused as invalid."
            "Un jeton d’utilisateur a été refusé comme non valide."
        remedied_by "Get a new user token, for the right relying party."
            "Obtenez un nouveau jeton d’utilisateur, pour la bonne partie de confiance.";
    row(Page, 0x8015_DC27, &[])
        called "refused service token" "jeton de service refusé"
        means "A service token was refused as invalid."
            "Un jeton de service a été refusé comme non valide."
        remedied_by "Get a new service token."
            "Obtenez un nouveau jeton de service.";
    row(Page, 0x8015_DC31, &[])
        called "outage" "panne"
        means "The sign-in service reports an outage."
            "Le service de connexion signale une panne."
        remedied_by "Retry later; support.xbox.com shows the state of the services."
            "Réessayez plus tard ; support.xbox.com montre l’état des services.";
    row(Page, 0x8015_DC32, &[])
        called "outage" "panne"
        means "The sign-in service reports an outage."
            "Le service de connexion signale une panne."
        remedied_by "Retry later; support.xbox.com shows the state of the services."
            "Réessayez plus tard ; support.xbox.com montre l’état des services.";
    row(Page, 0x8086_0003, &["ONL_E_INVALID_APPLICATION"])
        means "The application is disabled or wrongly configured: the identity of its package differs from Partner Center."
            "L’application est désactivée ou mal configurée : l’identité du paquet diffère de celle de l’Espace partenaires."
        remedied_by "Associate the application with the Store, remove the generated PFX and build again."
            "Associez l’application au Store, supprimez le PFX généré et recompilez.";
    row(Header, 0x8086_000C, &["ONL_E_ACTION_REQUIRED"])
        means "The user must act in the sign-in dialog."
            "L’utilisateur doit agir dans la fenêtre de connexion."
        remedied_by "Sign in with the dialog of the system."
            "Connectez-vous dans la fenêtre du système.";
    row(Header, 0x87DD_0003, &["AM_E_XASD_UNEXPECTED"])
        means "The device token service gave an unexpected answer."
            "Le service de jetons d’appareil a donné une réponse inattendue."
        remedied_by "Retry; check the network and the time."
            "Réessayez ; vérifiez le réseau et l’heure.";
    row(Header, 0x87DD_0004, &["AM_E_XASU_UNEXPECTED"])
        means "The user token service gave an unexpected answer."
            "Le service de jetons d’utilisateur a donné une réponse inattendue."
        remedied_by "Sign in again." "Reconnectez-vous.";
    row(HeaderAndPage, 0x87DD_0005, &["AM_E_XAST_UNEXPECTED"])
        means "The title token service gave an unexpected answer: the title is unknown or the binding of the application is missing."
            "Le service de jetons de titre a donné une réponse inattendue : titre inconnu ou liaison de l’application manquante."
        remedied_by "Check the application id and its binding in Partner Center, and the relying-party certificate of your own service."
            "Vérifiez l’identifiant d’application et la liaison dans l’Espace partenaires, ainsi que le certificat de la partie de confiance de votre service.";
    row(HeaderAndPage, 0x87DD_0006, &["AM_E_XSTS_UNEXPECTED"])
        means "XSTS gave an unexpected answer: the certificate of the relying party is not trusted or the name of the target is wrong."
            "XSTS a donné une réponse inattendue : certificat de la partie de confiance non reconnu ou nom de cible erroné."
        remedied_by "Correct the configuration of the relying party."
            "Corrigez la configuration de la partie de confiance.";
    row(Header, 0x87DD_0007, &["AM_E_XDEVICE_UNEXPECTED"])
        means "The device service gave an unexpected answer."
            "Le service d’appareils a donné une réponse inattendue."
        remedied_by "Retry." "Réessayez.";
    row(Header, 0x87DD_0008, &["AM_E_DEVMODE_NOT_AUTHORIZED"])
        means "The console may not enable developer mode."
            "La console n’est pas autorisée à activer le mode développeur."
        remedied_by "Enrol the console." "Inscrivez la console.";
    row(HeaderAndPage, 0x87DD_0009, &["AM_E_NOT_AUTHORIZED"])
        means "The user may not get an XSTS token for this URL with this title and sandbox."
            "L’utilisateur ne peut pas obtenir de jeton XSTS pour cette URL avec ce titre et ce sandbox."
        remedied_by "Check the sandbox and the access of the test account."
            "Vérifiez le sandbox et les droits du compte de test.";
    row(Header, 0x87DD_000A, &["AM_E_FORBIDDEN"])
        means "The service refused (403) and gave no details."
            "Le service a refusé (403) sans autre précision."
        remedied_by "Check the sandbox, the account and the title."
            "Vérifiez le sandbox, le compte et le titre.";
    row(HeaderAndPage, 0x87DD_000B, &["AM_E_UNKNOWN_TARGET"])
        means "The URL is in no known list of targets (NSAL)."
            "L’URL ne figure dans aucune liste de cibles connue (NSAL)."
        remedied_by "Register the endpoint and its relying party."
            "Déclarez le point de terminaison et sa partie de confiance.";
    row(Header, 0x87DD_000C, &["AM_E_INVALID_NSAL_DATA"])
        means "The downloaded list of targets (NSAL) is not valid."
            "La liste de cibles (NSAL) téléchargée n’est pas valide."
        remedied_by "Check the proxy and the configuration."
            "Vérifiez le proxy et la configuration.";
    row(HeaderAndPage, 0x87DD_000D, &["AM_E_TITLE_NOT_AUTHENTICATED"])
        means "The title is not authenticated for the service configuration in use: title id, SCID or sandbox. XSAPI's header says it of a title token that is required while the title is not authenticated yet."
            "Le titre n’est pas authentifié pour la configuration de service employée : identifiant de titre, SCID ou sandbox. L’en-tête de XSAPI le dit d’un jeton de titre requis alors que le titre n’est pas encore authentifié."
        remedied_by "Check the title id, the SCID and the sandbox."
            "Vérifiez l’identifiant de titre, le SCID et le sandbox.";
    row(HeaderAndPage, 0x87DD_000E, &["AM_E_TITLE_NOT_AUTHORIZED"])
        means "The title token was refused (401)."
            "Le jeton de titre a été refusé (401)."
        remedied_by "Set the right sandbox and give the user access; then check the binding of the application."
            "Choisissez le bon sandbox et donnez-y accès à l’utilisateur ; vérifiez ensuite la liaison de l’application.";
    row(SourceName, 0x87DD_000F, &["AM_E_DEVICE_NOT_AUTHENTICATED"])
        means "The device is not authenticated."
            "L’appareil n’est pas authentifié.";
    row(SourceName, 0x87DD_0010, &["AM_E_INVALID_USER_INDEX"])
        means "The index of the user is not valid."
            "L’index de l’utilisateur n’est pas valide.";
    row(Header, 0x87DD_0011, &["AM_E_USER_HASH_MISSING"])
        means "No user hash is recorded, so no token can be built."
            "Aucune empreinte d’utilisateur n’est enregistrée : impossible de créer un jeton."
        remedied_by "Sign in again." "Reconnectez-vous.";
    row(HeaderAndPage, 0x87DD_0013, &["AM_E_USER_NOT_FOUND", "E_GAMEUSER_NO_AUTH_USER"])
        means "The user is no longer known, perhaps because of a sign-out."
            "L’utilisateur n’est plus connu, peut-être à la suite d’une déconnexion."
        remedied_by "Drop the old user object and sign in."
            "Abandonnez l’ancien objet utilisateur et reconnectez-vous.";
    row(Header, 0x87DD_0015, &["AM_E_INVALID_ENVIRONMENT"])
        means "The configured environment is not valid."
            "L’environnement configuré n’est pas valide."
        remedied_by "Check the sandbox and the environment."
            "Vérifiez le sandbox et l’environnement.";
    row(Header, 0x87DD_0016, &["AM_E_XASD_TIMEOUT"])
        means "The device token service did not answer in time."
            "Le service de jetons d’appareil n’a pas répondu à temps."
        remedied_by "Retry." "Réessayez.";
    row(Header, 0x87DD_0017, &["AM_E_XASU_TIMEOUT"])
        means "The user token service did not answer in time."
            "Le service de jetons d’utilisateur n’a pas répondu à temps."
        remedied_by "Retry." "Réessayez.";
    row(Header, 0x87DD_0018, &["AM_E_XAST_TIMEOUT"])
        means "The title token service did not answer in time."
            "Le service de jetons de titre n’a pas répondu à temps."
        remedied_by "Retry." "Réessayez.";
    row(HeaderAndPage, 0x87DD_0019, &["AM_E_XSTS_TIMEOUT"])
        means "XSTS did not answer in time."
            "XSTS n’a pas répondu à temps."
        remedied_by "Retry." "Réessayez.";
    row(Header, 0x87DD_001A, &["AM_E_LIVE_CONNECTION_REQUIRED"])
        means "The title can only sign in with a connection to Xbox, and there is none."
            "Le titre ne peut se connecter qu’avec un accès au réseau Xbox, et il n’y en a pas."
        remedied_by "Connect the device to the network."
            "Connectez l’appareil au réseau.";
    row(Header, 0x87DD_001E, &["AM_E_NO_NETWORK"])
        means "There is no network." "Il n’y a pas de réseau."
        remedied_by "Check the network." "Vérifiez le réseau.";
    row(Header, 0x87DD_0020, &["AM_E_XTITLE_UNEXPECTED"])
        means "The service of target lists (NSAL) gave an unexpected answer."
            "Le service NSAL a donné une réponse inattendue."
        remedied_by "Retry; check the configuration."
            "Réessayez ; vérifiez la configuration.";
    row(HeaderAndPage, 0x87DD_0021, &["AM_E_NO_TOKEN_REQUIRED"])
        means "The endpoint needs no token, yet one was asked for."
            "Ce point de terminaison ne demande pas de jeton, et il en a été demandé un."
        remedied_by "Call it without a token." "Appelez-le sans jeton.";
    row(HeaderAndPage, 0x87DD_0022, &["AM_E_XTITLE_TIMEOUT"])
        means "Getting the title token took too long: the authorisation servers did not answer in time."
            "L’obtention du jeton de titre a été trop longue : les serveurs d’autorisation n’ont pas répondu à temps."
        remedied_by "Retry." "Réessayez.";
    row(Page, 0x87DD_0033, &["AM_E_XSTS_SERVICE_UNAVAILABLE"])
        means "The X token service is not available."
            "Le service de jetons X n’est pas disponible."
        remedied_by "Retry later." "Réessayez plus tard.";
    row(Seen, 0xFFFF_FFFF, &[])
        called "refusal without a reason" "refus sans motif"
        means "The service refuses and states no reason. This number was seen in the X-Err header of SISU, with status 401 and an empty body."
            "Le service refuse sans donner de motif. Ce nombre a été vu dans l’en-tête X-Err de SISU, avec le statut 401 et un corps vide."
        remedied_by "Sign out, then sign in again."
            "Déconnectez-vous, puis reconnectez-vous.";
};

const fn row(certainty: Certainty, value: u32, names: &'static [&'static str]) -> SignInError {
    SignInError {
        value,
        names,
        label: None,
        certainty,
        meaning: Text::new("", ""),
        remedy: NO_REMEDY,
    }
}

/// A row is put together from what it says, each text in English and in French.
impl SignInError {
    /// What to call it where it has no name.
    const fn called(mut self, en: &'static str, fr: &'static str) -> Self {
        self.label = Some(Text::new(en, fr));
        self
    }

    /// What it means.
    const fn means(mut self, en: &'static str, fr: &'static str) -> Self {
        self.meaning = Text::new(en, fr);
        self
    }

    /// What to do about it.
    const fn remedied_by(mut self, en: &'static str, fr: &'static str) -> Self {
        self.remedy = Text::new(en, fr);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rows_stand_in_ascending_order() {
        assert!(TABLE.is_sorted_by(|a, b| a.value < b.value));
    }

    #[test]
    fn every_row_is_found_by_its_value() {
        for error in TABLE {
            assert_eq!(sign_in_error(error.value), Some(error));
        }
    }

    #[test]
    fn what_no_source_lists_has_no_row() {
        for value in [
            0x8015_DC07,
            0x8015_DC1D,
            0x8015_DC28,
            0x8015_DC33,
            0x87DD_0002,
        ] {
            assert_eq!(sign_in_error(value), None, "{value:#X}");
        }
    }

    #[test]
    fn a_row_has_a_name_or_a_label() {
        for error in TABLE {
            assert_ne!(
                error.names.is_empty(),
                error.label.is_none(),
                "{:#X}",
                error.value
            );
        }
    }

    #[test]
    fn a_name_that_is_all_there_is_comes_with_a_name() {
        let by_name = [Certainty::Name, Certainty::SourceName];
        for error in TABLE
            .iter()
            .filter(|error| by_name.contains(&error.certainty))
        {
            assert!(!error.names.is_empty(), "{:#X}", error.value);
        }
    }

    #[test]
    fn a_row_without_a_remedy_says_so() {
        let without: Vec<u32> = TABLE
            .iter()
            .filter(|error| error.remedy == NO_REMEDY)
            .map(|error| error.value)
            .collect();
        assert_eq!(
            without,
            [0x8015_DC04, 0x8015_DC15, 0x87DD_000F, 0x87DD_0010]
        );
    }

    #[test]
    fn the_range_of_the_services_ends_where_it_does() {
        assert!(is_sign_in_value(0x8015_DC00));
        assert!(is_sign_in_value(0x8015_DCFF));
        assert!(!is_sign_in_value(0x8015_DBFF));
        assert!(!is_sign_in_value(0x8015_DD00));
    }
}
