//! The Microsoft Store: products, licences, purchases.

use crate::catalog::hresult::row::{Hresult, HresultOrigin, HresultSource};
use crate::catalog::rows::rows;

/// The rows, in ascending order of the values.
pub(crate) const TABLE: &[Hresult] = rows! {
    operations(0x8004_0001, "OLE_E_ADVF")
        means "In Store calls: the list of add-on ids is not valid."
            "Dans les appels au Store : la liste des identifiants de modules complémentaires n’est pas valide."
        notes "The name is that of Windows, where the number means something else."
            "Le nom est celui de Windows, où ce nombre signifie autre chose.";
    operations(0x8004_0002, "OLE_E_ENUM_NOMORE")
        means "In Store calls: the list of keywords is not valid."
            "Dans les appels au Store : la liste de mots-clés n’est pas valide."
        notes "The name is that of Windows, where the number means something else."
            "Le nom est celui de Windows, où ce nombre signifie autre chose.";
    operations(0x8004_0003, "OLE_E_ADVISENOTSUPPORTED")
        means "In Store calls: the fulfilment target is not valid."
            "Dans les appels au Store : la cible de livraison n’est pas valide."
        notes "The name is that of Windows, where the number means something else."
            "Le nom est celui de Windows, où ce nombre signifie autre chose.";
    operations(0x803F_6100, "")
        means "No in-app purchase is possible while Kid's Corner is active."
            "Aucun achat intégré n’est possible pendant que Kid’s Corner est actif."
        instructs "Sign in with the Microsoft account and start the app again."
            "Connectez-vous avec le compte Microsoft et relancez l’application.";
    operations(0x803F_6101, "")
        means "The app was not found: it is gone, or the Store id is wrong."
            "L’application est introuvable : elle a disparu, ou l’identifiant Store est erroné.";
    operations(0x803F_6102, "")
        means "The add-on was not found: it is gone, or the Store id is wrong."
            "Le module complémentaire est introuvable : il a disparu, ou l’identifiant Store est erroné.";
    operations(0x803F_6103, "")
        means "The product was not found: it is gone, or the Store id is wrong."
            "Le produit est introuvable : il a disparu, ou l’identifiant Store est erroné.";
    operations(0x803F_6104, "")
        means "No in-app purchase is possible in a trial version."
            "Aucun achat intégré n’est possible dans une version d’essai."
        instructs "Install the full version." "Installez la version complète.";
    operations(0x803F_6105, "")
        means "No in-app purchase is possible without a signed-in Microsoft account."
            "Aucun achat intégré n’est possible sans compte Microsoft connecté.";
    operations(0x803F_6107, "")
        means "Something unexpected happened in this operation."
            "Il s’est produit quelque chose d’inattendu dans cette opération."
        notes "Seen in Microsoft samples: the usual cause is a missing licence or a missing association with the Store."
            "Vu dans des exemples de Microsoft : la cause habituelle est une licence absente ou une application non associée au Store.";
    operations(0x803F_6108, "")
        means "Information is missing from the licence of the app, which was side-loaded."
            "Des informations manquent dans la licence de l’application, installée hors du Store."
        instructs "Uninstall the app and install it from the Store."
            "Désinstallez l’application et installez-la depuis le Store.";
    operations(0x803F_6109, "")
        means "More of the consumable is to be fulfilled than remains."
            "Il est demandé plus d’unités du consommable qu’il n’en reste.";
    operations(0x803F_610A, "")
        means "The provider type of the Store account is not supported."
            "Le type de fournisseur du compte Store n’est pas pris en charge.";
    operations(0x803F_610B, "")
        means "The Store operation is not supported."
            "L’opération du Store n’est pas prise en charge.";
    operations(0x803F_610C, "")
        means "The app does not support the background task contract."
            "L’application ne prend pas en charge le contrat de tâche en arrière-plan.";
    operations(0x803F_6200, "")
        means "Update: the user must agree to the download."
            "Mise à jour : l’utilisateur doit accepter le téléchargement.";
    operations(0x803F_6201, "")
        means "Update: the user must agree to the download and the install."
            "Mise à jour : l’utilisateur doit accepter le téléchargement et l’installation.";
    operations(0x803F_6203, "")
        means "Update: the user must agree to the install."
            "Mise à jour : l’utilisateur doit accepter l’installation.";
    operations(0x803F_6204, "")
        means "Update: the user must agree to a download over a metered network."
            "Mise à jour : l’utilisateur doit accepter un téléchargement sur un réseau limité.";
    operations(0x803F_6206, "")
        means "Update: the user must agree to a download and an install over a metered network."
            "Mise à jour : l’utilisateur doit accepter un téléchargement et une installation sur un réseau limité.";
    troubleshooting(0x803F_6300, "XSTORE_E_NULL_LICENSE_SERVICE_CONTEXT")
        means "There is no licence service context."
            "Il n’y a pas de contexte de service de licences.";
    troubleshooting(0x803F_6301, "XSTORE_E_NULL_STORE_CONTEXT")
        means "The store context is null or not initialised."
            "Le contexte du Store est nul ou n’est pas initialisé.";
    troubleshooting(0x803F_6302, "XSTORE_E_INVALID_ID")
        means "An id is not valid or not known."
            "Un identifiant n’est pas valide ou n’est pas connu.";
    troubleshooting(0x803F_6303, "XSTORE_E_INVALID_REQUEST")
        means "The parameters or the form of the request are not valid."
            "Les paramètres ou la forme de la requête ne sont pas valides.";
    troubleshooting(0x803F_6304, "XSTORE_E_INVALID_RESPONSE")
        means "The store gave an unexpected answer." "Le Store a donné une réponse inattendue.";
    troubleshooting(0x803F_6305, "XSTORE_E_ZERO_RESULTS")
        means "There were no results where some were expected."
            "Il n’y a pas de résultats alors qu’il en était attendu.";
    troubleshooting(0x803F_6306, "XSTORE_E_NULL_INPUT_PARAMETER")
        means "A required parameter is null." "Un paramètre obligatoire est nul.";
    troubleshooting(0x803F_6307, "XSTORE_E_INVALID_INPUT_PARAMETER")
        means "A parameter is not valid." "Un paramètre n’est pas valide.";
    troubleshooting(0x803F_6308, "XSTORE_E_INVALID_VERSION")
        means "The client is older than the minimum."
            "Le client est plus ancien que le minimum requis."
        advises "Update the client." "Mettez le client à jour.";
    troubleshooting(0x803F_6309, "XSTORE_E_BAD_CONVERSION")
        means "A parameter or the answer could not be converted."
            "Un paramètre ou la réponse n’a pas pu être converti.";
    operations(0x803F_700C, "")
        means "The device is offline." "L’appareil est hors ligne."
        instructs "To use the app offline, set Offline permissions in the Store's settings."
            "Pour un usage hors ligne, réglez Offline permissions dans les paramètres du Store.";
    licences(0x803F_8001, "LM_E_CONTENT_NOT_OWNED")
        means "The product is not owned; perhaps it was bought with another Microsoft account."
            "Le produit n’est pas acquis ; peut-être a-t-il été acheté avec un autre compte Microsoft."
        advises "Buy it with the right account, or sign that account in."
            "Achetez-le avec le bon compte, ou connectez ce compte.";
    operations(0x803F_8002, "")
        means "The right to use the product has expired."
            "Le droit d’utiliser le produit a expiré.";
    operations(0x803F_8003, "")
        means "The right to use the product is in a state that gives no licence."
            "Le droit d’utiliser le produit est dans un état qui ne donne pas de licence.";
    licences(0x803F_8008, "LM_E_PREDOWNLOAD_LICENSE_NOT_YET_AVAILABLE")
        means "The product is owned but not out yet; there is no licence before it is."
            "Le produit est acquis mais pas encore sorti ; il n’y a pas de licence avant la sortie."
        advises "Wait until it is out." "Attendez la sortie.";
    operations(0x803F_8009, "")
        means "The trial has expired." "L’essai a expiré.";
    operations(0x803F_800A, "")
        means "The trial has expired." "L’essai a expiré.";
    operations(0x803F_8190, "")
        means "The licence does not allow use in this country or region."
            "La licence ne permet pas l’utilisation dans ce pays ou cette région.";
    operations(0x803F_81F5, "")
        means "The maximum of devices is reached." "Le nombre maximal d’appareils est atteint."
        instructs "Remove another device." "Retirez un autre appareil.";
    operations(0x803F_81F6, "")
        means "The maximum of devices is reached." "Le nombre maximal d’appareils est atteint."
        instructs "Remove another device." "Retirez un autre appareil.";
    operations(0x803F_81F7, "")
        means "The maximum of devices is reached." "Le nombre maximal d’appareils est atteint."
        instructs "Remove another device." "Retirez un autre appareil.";
    operations(0x803F_81F8, "")
        means "The maximum of devices is reached." "Le nombre maximal d’appareils est atteint."
        instructs "Remove another device." "Retirez un autre appareil.";
    operations(0x803F_81F9, "")
        means "The maximum of devices is reached." "Le nombre maximal d’appareils est atteint."
        instructs "Remove another device." "Retirez un autre appareil.";
    operations(0x803F_9000, "")
        means "The licence is damaged or has expired." "La licence est endommagée ou a expiré."
        instructs "Run the troubleshooter for Store apps."
            "Exécutez l’utilitaire de résolution des problèmes d’applications du Store.";
    operations(0x803F_9001, "")
        means "The licence is damaged or has expired." "La licence est endommagée ou a expiré."
        instructs "Run the troubleshooter for Store apps."
            "Exécutez l’utilitaire de résolution des problèmes d’applications du Store.";
    licences(0x803F_9006, "LM_E_ENTITLED_USER_SIGNED_OUT")
        means "The owner is not signed in on this device."
            "Le propriétaire n’est pas connecté sur cet appareil."
        advises "Sign the owner in." "Connectez le propriétaire.";
    operations(0x803F_9008, "")
        means "The device is offline, and the product needs a connection."
            "L’appareil est hors ligne, et le produit exige une connexion.";
    operations(0x803F_9009, "")
        means "The device is offline, and the product needs a connection."
            "L’appareil est hors ligne, et le produit exige une connexion.";
    operations(0x803F_900A, "")
        means "The subscription has expired." "L’abonnement a expiré.";
    licences(0x87E1_0BC6, "LM_E_CONTENT_NOT_IN_CATALOG")
        means "The product is not in the catalogue." "Le produit n’est pas au catalogue."
        advises "Check the sandbox and the publication."
            "Vérifiez le sandbox et la publication.";
};

const fn troubleshooting(value: u32, names: &'static str) -> Hresult {
    Hresult::new(value, names, HresultOrigin::Store, HresultSource::StorePage)
}

const fn licences(value: u32, names: &'static str) -> Hresult {
    Hresult::new(
        value,
        names,
        HresultOrigin::Store,
        HresultSource::LicencePage,
    )
}

const fn operations(value: u32, names: &'static str) -> Hresult {
    Hresult::new(
        value,
        names,
        HresultOrigin::Store,
        HresultSource::OperationsPage,
    )
}
