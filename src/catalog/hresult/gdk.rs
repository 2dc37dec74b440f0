//! The game runtime of the GDK: users, packages, store, streaming.

use crate::catalog::hresult::row::{Hresult, HresultOrigin, HresultSource};
use crate::catalog::rows::rows;

/// The rows, in ascending order of the values.
pub(crate) const TABLE: &[Hresult] = rows! {
    page(0x87E5_001F, "E_GAME_MISSING_GAME_CONFIG")
        means "The app has no MicrosoftGame.Config although it needs one."
            "L’application n’a pas de MicrosoftGame.Config alors qu’il lui en faut un."
        instructs "Put a valid MicrosoftGame.config into the package, rebuild and deploy again."
            "Ajoutez un MicrosoftGame.config valide au paquet, recompilez et redéployez.";
    page(0x8924_0004, "E_DSTORAGE_XVD_DEVICE_NOT_SUPPORTED")
        means "DirectStorage: the XVD does not lie on a supported NVMe device."
            "DirectStorage : le XVD ne se trouve pas sur un périphérique NVMe pris en charge.";
    page(0x8924_0100, "E_GAMERUNTIME_NOT_INITIALIZED")
        means "The game runtime is not initialised." "Le runtime de jeu n’est pas initialisé."
        advises "Call XGameRuntimeInitialize first." "Appelez d’abord XGameRuntimeInitialize.";
    page(0x8924_0101, "E_GAMERUNTIME_DLL_NOT_FOUND")
        means "The DLL of the game runtime was not found."
            "La DLL du runtime de jeu est introuvable."
        advises "On a PC, install or repair Gaming Services."
            "Sur PC, installez ou réparez Gaming Services.";
    page(0x8924_0102, "E_GAMERUNTIME_VERSION_MISMATCH")
        means "The installed runtime DLL does not support the GDK version that the game was built with."
            "La DLL installée du runtime ne prend pas en charge la version du GDK avec laquelle le jeu a été compilé."
        advises "On a PC, update Gaming Services; otherwise build with a matching GDK."
            "Sur PC, mettez à jour Gaming Services ; sinon, compilez avec un GDK qui convient.";
    page(0x8924_0103, "E_GAMERUNTIME_WINDOW_NOT_FOREGROUND")
        means "This works only while the app's window is in the foreground."
            "Possible seulement quand la fenêtre de l’application est au premier plan."
        instructs "Bring the window to the foreground, then try again."
            "Mettez la fenêtre au premier plan, puis réessayez.";
    page(0x8924_0104, "E_GAMERUNTIME_SUSPENDED")
        means "The game runtime is suspended." "Le runtime de jeu est suspendu."
        advises "Try again after the resume." "Réessayez après la reprise.";
    page(0x8924_0105, "E_GAMERUNTIME_UNINITIALIZE_ACTIVEOBJECTS")
        means "XGameRuntimeUninitialize was called while objects of the runtime were still alive."
            "XGameRuntimeUninitialize a été appelé alors que des objets du runtime existaient encore."
        advises "Close the handles and finish the calls first."
            "Fermez d’abord les handles et terminez les appels.";
    page(0x8924_0106, "E_GAMERUNTIME_MULTIPLAYER_NOT_CONFIGURED")
        means "The service has no multiplayer activity set for this user in this title."
            "Le service n’a aucune activité multijoueur pour cet utilisateur dans ce titre."
        advises "Set the activity first." "Définissez d’abord l’activité.";
    header(0x8924_0107, "E_GAMERUNTIME_MISSING_DEPENDENCY")
        means "Something that the runtime needs to run is missing."
            "Il manque un élément dont le runtime a besoin.";
    header(0x8924_0108, "E_GAMERUNTIME_SUSPEND_ACTIVEOBJECTS")
        means "Objects of the runtime were still alive when the game was suspended."
            "Des objets du runtime existaient encore quand le jeu a été suspendu.";
    page(0x8924_0109, "E_GAMERUNTIME_OPTIONS_MISMATCH")
        means "Other code in the process initialised the runtime before, with other options."
            "Un autre code du processus a déjà initialisé le runtime, avec d’autres options."
        instructs "Uninitialise it, then initialise it with the new options."
            "Libérez-le, puis initialisez-le avec les nouvelles options.";
    page(0x8924_010A, "E_GAMERUNTIME_OPTIONS_NOT_SUPPORTED")
        means "The options do not fit the packaged game. By the GDK's page, a game config in the options must match that of the package; by XGameErr.h, a packaged build takes no options of its own."
            "Les options ne conviennent pas au jeu empaqueté. Selon la page du GDK, une configuration donnée dans les options doit correspondre à celle du paquet ; selon XGameErr.h, un jeu empaqueté n’accepte pas d’options propres."
        instructs "Make the options and the game config of the package agree."
            "Mettez en accord les options et la configuration du paquet.";
    page(0x8924_010B, "E_GAMERUNTIME_GAMECONFIG_BAD_FORMAT")
        means "The game config given at initialisation cannot be parsed."
            "La configuration de jeu donnée à l’initialisation est illisible."
        advises "Correct the XML of the game config."
            "Corrigez le XML de la configuration de jeu.";
    page(0x8924_010C, "E_GAMERUNTIME_INVALID_HANDLE")
        means "The handle comes from an earlier initialisation of the runtime or, for game saves, from an earlier user."
            "Le handle vient d’une initialisation antérieure du runtime ou, pour les sauvegardes, d’un utilisateur antérieur."
        instructs "Close unused handles. Our advice besides: get new ones after initialising."
            "Fermez les handles inutilisés. Notre conseil en plus : obtenez-en de nouveaux après l’initialisation.";
    page(0x8924_5100, "E_GAMEUSER_MAX_USERS_ADDED")
        means "No further user can be added: the maximum is reached."
            "Aucun autre utilisateur ne peut être ajouté : le maximum est atteint.";
    page(0x8924_5101, "E_GAMEUSER_SIGNED_OUT")
        means "The user is signed out." "L’utilisateur est déconnecté."
        advises "Sign the user in again." "Reconnectez l’utilisateur.";
    page(0x8924_5102, "E_GAMEUSER_RESOLVE_USER_ISSUE_REQUIRED")
        means "A problem of this user can only be settled in a dialog."
            "Un problème de cet utilisateur ne peut se régler que dans une boîte de dialogue."
        instructs "Call XUserResolveIssueWithUiAsync." "Appelez XUserResolveIssueWithUiAsync.";
    page(0x8924_5103, "E_GAMEUSER_DEFERRAL_NOT_AVAILABLE")
        means "A deferral cannot be asked for at this moment."
            "Aucun report ne peut être demandé en ce moment.";
    page(0x8924_5104, "E_GAMEUSER_USER_NOT_FOUND")
        means "There is no user with this id."
            "Il n’y a pas d’utilisateur avec cet identifiant.";
    page(0x8924_5105, "E_GAMEUSER_NO_TOKEN_REQUIRED")
        means "This call needs no token." "Cet appel ne demande pas de jeton."
        advises "Call without a token." "Appelez sans jeton.";
    page(0x8924_5106, "E_GAMEUSER_NO_DEFAULT_USER")
        means "There is no default user." "Il n’y a pas d’utilisateur par défaut."
        instructs "Call XUserAddAsync again without AddDefaultUserSilently."
            "Rappelez XUserAddAsync sans AddDefaultUserSilently.";
    page(0x8924_5107, "E_GAMEUSER_FAILED_TO_RESOLVE")
        means "The privilege could not be resolved." "Le privilège n’a pas pu être obtenu.";
    page(0x8924_5108, "E_GAMEUSER_NO_TITLE_ID")
        means "No Xbox title id is configured."
            "Aucun identifiant de titre Xbox n’est configuré."
        advises "Set TitleId in MicrosoftGame.config."
            "Définissez TitleId dans MicrosoftGame.config.";
    page(0x8924_5109, "E_GAMEUSER_UNKNOWN_GAME_IDENTITY")
        means "The game is not recognised: MSAAppId and TitleId are not those that belong to it."
            "Le jeu n’est pas reconnu : MSAAppId et TitleId ne sont pas les siens."
        advises "Take both ids from Partner Center."
            "Reprenez les deux identifiants de l’Espace partenaires.";
    page(0x8924_5110, "E_GAMEUSER_NO_PACKAGE_IDENTITY")
        means "No package identity is configured." "Aucune identité de paquet n’est configurée."
        advises "Reserve the name in Partner Center and set the identity."
            "Réservez le nom dans l’Espace partenaires et définissez l’identité.";
    page(0x8924_5111, "E_GAMEUSER_FAILED_TO_GET_TOKEN")
        means "The token could not be obtained." "Le jeton n’a pas pu être obtenu.";
    page(0x8924_5112, "E_GAMEUSER_INVALID_APP_CONFIGURATION")
        means "MSAAppId in the game config is not valid, or is not set up for the sign-in stack in use."
            "MSAAppId dans la configuration de jeu n’est pas valide, ou n’est pas configuré pour le mode de connexion employé."
        advises "Check MSAAppId against Partner Center."
            "Comparez MSAAppId avec l’Espace partenaires.";
    page(0x8924_5113, "E_GAMEUSER_MALFORMED_MSAAPPID")
        means "MSAAppId has the wrong form: 16 characters or a GUID are expected."
            "MSAAppId a une mauvaise forme : 16 caractères ou un GUID sont attendus."
        advises "Correct MSAAppId." "Corrigez MSAAppId.";
    page(0x8924_5114, "E_GAMEUSER_INCONSISTENT_MSAAPPID_AND_TITLEID")
        means "MSAAppId and TitleId do not belong to the same game."
            "MSAAppId et TitleId n’appartiennent pas au même jeu."
        advises "Take both ids from Partner Center."
            "Reprenez les deux identifiants de l’Espace partenaires.";
    header(0x8924_5115, "E_GAMEUSER_NO_MSAAPPID")
        means "MicrosoftGame.config has no MSAAppId, which sign-in needs."
            "MicrosoftGame.config n’a pas de MSAAppId, nécessaire à la connexion."
        instructs "In the MicrosoftGame.config editor, Associate with Store fetches the ids from Partner Center."
            "Dans l’éditeur de MicrosoftGame.config, Associate with Store récupère les identifiants dans l’Espace partenaires.";
    page(0x8924_5200, "E_GAMEPACKAGE_APP_NOT_PACKAGED")
        means "The game does not run from a package."
            "Le jeu ne s’exécute pas depuis un paquet.";
    page(0x8924_5201, "E_GAMEPACKAGE_NO_INSTALLED_LANGUAGES")
        means "Languages are installed selectively (Intelligent Delivery), and none is installed."
            "Les langues sont installées au choix (Intelligent Delivery), et aucune ne l’est.";
    page(0x8924_5202, "E_GAMEPACKAGE_NO_STORE_ID")
        means "The game config lacks the StoreId that this call needs."
            "La configuration de jeu n’a pas le StoreId dont cet appel a besoin."
        instructs "Set StoreId in the game config."
            "Définissez StoreId dans la configuration de jeu.";
    page(0x8924_5203, "E_GAMEPACKAGE_INVALID_SELECTOR")
        means "A chunk selector names no chunk of the package."
            "Un sélecteur ne désigne aucun morceau (chunk) du paquet.";
    page(0x8924_5204, "E_GAMEPACKAGE_DOWNLOAD_REQUIRED")
        means "Chunks that are needed to mount the package are not on the device yet."
            "Des morceaux (chunks) nécessaires au montage du paquet ne sont pas encore sur l’appareil."
        instructs "Download them first." "Téléchargez-les d’abord.";
    page(0x8924_5205, "E_GAMEPACKAGE_NO_TAG_CHANGE")
        means "In this package the installed chunks are changed by feature, not by tag."
            "Dans ce paquet, les morceaux (chunks) installés se choisissent par fonctionnalité, et non par étiquette."
        instructs "Use features." "Utilisez les fonctionnalités.";
    page(0x8924_5206, "E_GAMEPACKAGE_DLC_NOT_SUPPORTED")
        means "The game does not accept this DLC package."
            "Le jeu n’accepte pas ce paquet de contenu additionnel (DLC)."
        instructs "Declare the DLC compatibility in the game config."
            "Déclarez la compatibilité du DLC dans la configuration de jeu.";
    page(0x8924_5207, "E_GAMEPACKAGE_DUPLICATE_ID_VALUES")
        means "Two executables share one Id." "Deux exécutables ont le même Id."
        instructs "Make the Id attributes of the Executable elements differ."
            "Donnez des attributs Id différents aux éléments Executable.";
    page(0x8924_5208, "E_GAMEPACKAGE_NO_PACKAGE_IDENTIFIER")
        means "No identifier was found for the package; it may not be installed."
            "Aucun identifiant n’a été trouvé pour le paquet ; il n’est peut-être pas installé.";
    page(0x8924_5209, "E_GAMEPACKAGE_CONFIG_NO_ROOT_NODE")
        means "MicrosoftGame.config has no root Game node."
            "MicrosoftGame.config n’a pas de nœud racine Game."
        instructs "Check the form of the file." "Vérifiez la forme du fichier.";
    page(0x8924_520A, "E_GAMEPACKAGE_CONFIG_ZERO_VERSION")
        means "The Version of the Identity node is 0.0.0.0."
            "L’attribut Version du nœud Identity vaut 0.0.0.0."
        instructs "Raise it, or remove it: without it 1.0.0.0 is taken."
            "Augmentez-le ou retirez-le : sans lui, 1.0.0.0 est retenu.";
    page(0x8924_520B, "E_GAMEPACKAGE_CONFIG_NO_MSAAPPID_NOTITLEID E_GAMEPACKAGE_CONFIG_NO_MSAAPPID_OR_TITLEID")
        means "MSAAppId or TitleId is missing: from configVersion 1 on, one requires the other."
            "MSAAppId ou TitleId manque : à partir de configVersion 1, l’un exige l’autre."
        instructs "Set both." "Définissez les deux.";
    page(0x8924_520C, "E_GAMEPACKAGE_CONFIG_DEPRECATED_PC_ENTRIES")
        means "DesktopRegistration uses entries that are deprecated from configVersion 1 on: modFolder, enableWritesToPackageRoot or one of the two disable…WriteVirtualization entries."
            "DesktopRegistration emploie des entrées dépréciées à partir de configVersion 1 : modFolder, enableWritesToPackageRoot ou l’une des deux entrées disable…WriteVirtualization."
        advises "Remove them." "Retirez-les.";
    page(0x8924_520D, "E_GAMEPACKAGE_CONFIG_SUM_REQUIRES_MSAAPPID")
        means "The simplified user model (AdvancedUserModel) is used without MSAAppId and TitleId, with configVersion 1 or later."
            "Le modèle utilisateur simplifié (AdvancedUserModel) est employé sans MSAAppId ni TitleId, avec configVersion 1 ou plus."
        instructs "Set both ids." "Définissez les deux identifiants.";
    page(0x8924_520E, "E_GAMEPACKAGE_CONFIG_NO_CODE_CLOUD_SAVES_REQUIRES_MSAAPPID")
        means "No-code cloud saves (NoCodePCRoot) are used without MSAAppId and TitleId, with configVersion 1 or later."
            "Les sauvegardes dans le cloud sans code (NoCodePCRoot) sont employées sans MSAAppId ni TitleId, avec configVersion 1 ou plus."
        instructs "Set both ids." "Définissez les deux identifiants.";
    page(0x8924_520F, "E_GAMEPACKAGE_CONFIG_MSAAPPID_OR_TITLEID_IS_DEFAULT")
        means "MSAAppId or TitleId still has its placeholder value, and NoCodePCRoot or AdvancedUserModel needs real ones (configVersion 1 or later)."
            "MSAAppId ou TitleId a encore sa valeur provisoire, alors que NoCodePCRoot ou AdvancedUserModel exige les vraies (configVersion 1 ou plus)."
        instructs "Put in the ids of Partner Center."
            "Mettez les identifiants de l’Espace partenaires.";
    header(0x8924_5210, "E_GAMEPACKAGE_CONFIG_INVALID_CONTROL_CHARACTERS")
        means "An attribute of ShellVisuals holds a control character, such as a line break or a tab."
            "Un attribut de ShellVisuals contient un caractère de contrôle, comme un saut de ligne ou une tabulation."
        instructs "Remove it." "Retirez-le.";
    header(0x8924_5211, "E_GAMEPACKAGE_CONFIG_PROTOCOL_REQUIRES_EXECUTABLE")
        means "A Protocol element names no executable although the file has several."
            "Un élément Protocol ne nomme pas d’exécutable alors que le fichier en a plusieurs."
        instructs "Name the executable in each Protocol element."
            "Nommez l’exécutable dans chaque élément Protocol.";
    page(0x8924_5300, "E_GAMESTORE_LICENSE_ACTION_NOT_APPLICABLE_TO_PRODUCT")
        means "A licence was asked for a product that cannot be licensed."
            "Une licence a été demandée pour un produit qui ne peut pas en avoir.";
    page(0x8924_5301, "E_GAMESTORE_NETWORK_ERROR")
        means "Communication with the store's network failed."
            "La communication avec le réseau du Store a échoué."
        instructs "Check the network; retry." "Vérifiez le réseau ; réessayez.";
    page(0x8924_5302, "E_GAMESTORE_SERVER_ERROR")
        means "The store's server gave a bad answer."
            "Le serveur du Store a donné une mauvaise réponse."
        advises "Retry later." "Réessayez plus tard.";
    page(0x8924_5303, "E_GAMESTORE_INSUFFICIENT_QUANTITY")
        means "The user has less of the consumable than is to be used."
            "L’utilisateur a moins d’unités du consommable qu’il n’en faut.";
    page(0x8924_5304, "E_GAMESTORE_ALREADY_PURCHASED")
        means "The user owns the product already." "L’utilisateur possède déjà le produit."
        advises "Treat the product as owned." "Considérez le produit comme acquis.";
    page(0x8924_5305, "E_GAMESTORE_LICENSE_ACTION_THROTTLED")
        means "There were too many licence requests for one product; the limit is 30 in 10 minutes."
            "Trop de demandes de licence pour un même produit ; la limite est de 30 en 10 minutes."
        advises "Wait; ask less often and keep the result."
            "Attendez ; demandez moins souvent et gardez le résultat.";
    page(0x8924_5400, "E_GAMESTREAMING_NOT_INITIALIZED")
        means "XGameStreaming is not initialised." "XGameStreaming n’est pas initialisé."
        instructs "Call XGameStreamingInitialize first."
            "Appelez d’abord XGameStreamingInitialize.";
    page(0x8924_5401, "E_GAMESTREAMING_CLIENT_NOT_CONNECTED")
        means "That client is not connected." "Ce client n’est pas connecté.";
    page(0x8924_5402, "E_GAMESTREAMING_NO_DATA")
        means "The data are not there, or not yet." "Les données ne sont pas là, ou pas encore."
        instructs "Try again later." "Réessayez plus tard.";
    page(0x8924_5403, "E_GAMESTREAMING_NO_DATACENTER")
        means "The game does not run in a datacenter."
            "Le jeu ne s’exécute pas dans un centre de données.";
    page(0x8924_5404, "E_GAMESTREAMING_NOT_STREAMING_CONTROLLER")
        means "The reading comes from no streaming controller."
            "La lecture ne vient pas d’une manette en streaming.";
    header(0x8924_5405, "E_GAMESTREAMING_NO_MATCH")
        means "Nothing matches the scenario that was given."
            "Rien ne correspond au scénario donné.";
    header(0x8924_5406, "E_GAMESTREAMING_TOO_MANY_CALLS")
        means "It was called too often." "Appelé trop souvent."
        advises "Call less often." "Appelez moins souvent.";
    header(0x8924_5407, "E_GAMESTREAMING_CUSTOM_RESOLUTION_NOT_SUPPORTED")
        means "This console has no custom resolutions."
            "Cette console n’a pas de résolutions personnalisées.";
    header(0x8924_5408, "E_GAMESTREAMING_CUSTOM_RESOLUTION_TOO_SMALL")
        means "The width or the height is below the minimum."
            "La largeur ou la hauteur est inférieure au minimum.";
    header(0x8924_5409, "E_GAMESTREAMING_CUSTOM_RESOLUTION_TOO_LARGE")
        means "The width or the height is above the maximum."
            "La largeur ou la hauteur dépasse le maximum.";
    header(0x8924_540A, "E_GAMESTREAMING_CUSTOM_RESOLUTION_TOO_MANY_PIXELS")
        means "There are more pixels than allowed." "Il y a plus de pixels que permis.";
    header(0x8924_540B, "E_GAMESTREAMING_INVALID_CUSTOM_RESOLUTION")
        means "The resolution is not valid." "La résolution n’est pas valide.";
};

const fn page(value: u32, names: &'static str) -> Hresult {
    Hresult::new(value, names, HresultOrigin::Gdk, HresultSource::GdkPage)
}

const fn header(value: u32, names: &'static str) -> Hresult {
    Hresult::new(value, names, HresultOrigin::Gdk, HresultSource::GdkHeader).in_header()
}
