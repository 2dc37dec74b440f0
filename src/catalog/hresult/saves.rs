//! Game saves of the GDK. Windows has most of the numbers for storage tiers too.

use crate::catalog::hresult::row::{Hresult, HresultOrigin, HresultSource};
use crate::catalog::rows::rows;

/// The rows, in ascending order of the values.
pub(crate) const TABLE: &[Hresult] = rows! {
    page(0x8083_0001, "E_GS_INVALID_CONTAINER_NAME ERROR_TIERING_NOT_SUPPORTED_ON_VOLUME")
        means "The container name is not valid." "Le nom du conteneur n’est pas valide."
        instructs "In the path, up to the last /, use only A-Z a-z 0-9 _ /; it may be empty. In the file part . and - are allowed too; it is not empty, does not end in a dot and has no two dots in a row."
            "Dans le chemin, jusqu’au dernier /, n’utilisez que A-Z a-z 0-9 _ / ; il peut être vide. La partie fichier admet aussi . et - ; elle n’est pas vide, ne finit pas par un point et n’a pas deux points de suite.";
    page(0x8083_0002, "E_GS_NO_ACCESS ERROR_TIERING_VOLUME_DISMOUNT_IN_PROGRESS")
        means "The title may not use the storage spaces of the container; usually the SCID or the title id is wrong or not configured."
            "Le titre n’a pas accès aux espaces de stockage du conteneur ; le plus souvent, le SCID ou l’identifiant de titre est erroné ou n’est pas configuré."
        instructs "Compare the SCID in the code and TitleId in the config with Partner Center. With game binding, use the MSAAppId of the primary product. For another title, set up cross-title access."
            "Comparez le SCID du code et le TitleId de la configuration avec l’Espace partenaires. Avec une liaison de jeux, utilisez le MSAAppId du produit principal. Pour un autre titre, configurez l’accès entre titres."
        notes "A console then shows a dialog about a possible service outage."
            "La console affiche alors une boîte de dialogue sur une panne possible du service.";
    page(0x8083_0003, "E_GS_OUT_OF_LOCAL_STORAGE ERROR_TIERING_STORAGE_TIER_NOT_FOUND")
        means "The device has no room for saves; the quota of the user need not be used up."
            "L’appareil n’a plus de place pour les sauvegardes ; le quota de l’utilisateur n’est pas forcément épuisé."
        instructs "The user frees space." "L’utilisateur libère de la place.";
    page(0x8083_0004, "E_GS_USER_CANCELED ERROR_TIERING_INVALID_FILE_ID")
        means "The user cancelled the download of the saves, or the provider is stale after a suspend."
            "L’utilisateur a annulé le téléchargement des sauvegardes, ou le fournisseur est périmé après une suspension."
        instructs "Call XGameSaveFilesGetFolderWithUiAsync again, also after every resume."
            "Rappelez XGameSaveFilesGetFolderWithUiAsync, y compris après chaque reprise.";
    page(0x8083_0005, "E_GS_UPDATE_TOO_BIG ERROR_TIERING_WRONG_CLUSTER_NODE")
        means "The update is too large: all blobs together must stay below GS_MAX_BLOB_SIZE (16 MB)."
            "La mise à jour est trop grosse : tous les blobs ensemble doivent rester sous GS_MAX_BLOB_SIZE (16 Mo)."
        advises "Split the update." "Divisez la mise à jour.";
    page(0x8083_0006, "E_GS_QUOTA_EXCEEDED E_QUOTA_EXCEEDED ERROR_TIERING_ALREADY_PROCESSING")
        means "The storage quota of this user in this title is used up; it is 256 MB unless an exception was granted."
            "Le quota de stockage de cet utilisateur dans ce titre est épuisé ; il est de 256 Mo, sauf dérogation."
        instructs "Use fewer blobs. Our advice besides: delete old saves."
            "Utilisez moins de blobs. Notre conseil en plus : supprimez d’anciennes sauvegardes.";
    page(0x8083_0007, "E_GS_PROVIDED_BUFFER_TOO_SMALL ERROR_TIERING_CANNOT_PIN_OBJECT")
        means "The buffer is smaller than the data." "Le tampon est plus petit que les données."
        instructs "Ask for the size first, with XAsyncGetResultSize."
            "Demandez d’abord la taille, avec XAsyncGetResultSize.";
    page(0x8083_0008, "E_GS_BLOB_NOT_FOUND ERROR_TIERING_FILE_IS_NOT_PINNED")
        means "There is no such blob." "Il n’y a pas de tel blob."
        instructs "Look with xbstorage or gamesaveutil, after the title gave up its lock."
            "Cherchez avec xbstorage ou gamesaveutil, une fois le verrou rendu par le titre.";
    page(0x8083_0009, "E_GS_NO_SERVICE_CONFIGURATION ERROR_NOT_A_TIERED_VOLUME")
        means "The title is not set up for connected storage."
            "Le titre n’est pas configuré pour le stockage connecté."
        instructs "Check the SCID; switch on Connected Storage in Partner Center (Gameplay settings, Title Storage)."
            "Vérifiez le SCID ; activez Connected Storage dans l’Espace partenaires (Gameplay settings, Title Storage).";
    page(0x8083_000A, "E_GS_CONTAINER_NOT_IN_SYNC ERROR_ATTRIBUTE_NOT_PRESENT")
        means "The container is not synchronised yet."
            "Le conteneur n’est pas encore synchronisé."
        instructs "Synchronise it before sending updates."
            "Synchronisez-le avant d’envoyer des mises à jour.";
    page(0x8083_000B, "E_GS_CONTAINER_SYNC_FAILED")
        means "Synchronising the container failed." "La synchronisation du conteneur a échoué."
        instructs "Check the connection." "Vérifiez la connexion.";
    page(0x8083_000C, "E_GS_USER_NOT_REGISTERED_IN_SERVICE")
        means "The Microsoft account has no Xbox profile yet."
            "Le compte Microsoft n’a pas encore de profil Xbox."
        instructs "Check in Partner Center that the user is registered correctly. Our advice besides: create the profile and check the account."
            "Vérifiez dans l’Espace partenaires que l’utilisateur est bien inscrit. Notre conseil en plus : créez le profil et vérifiez le compte.";
    page(0x8083_000D, "E_GS_HANDLE_EXPIRED")
        means "The handle has expired." "Le handle a expiré."
        instructs "Get a new one: an update handle serves one submit and does not survive a suspend."
            "Obtenez-en un nouveau : un handle de mise à jour sert à un seul envoi et ne survit pas à une suspension.";
    page(0x8083_000E, "E_GS_ASYNC_FUNCTION_REQUIRED")
        means "A synchronous call on a time-sensitive thread could lead to a deadlock."
            "Un appel synchrone sur un thread sensible au temps pourrait causer un interblocage."
        instructs "Use the asynchronous call." "Utilisez l’appel asynchrone.";
    page(0x8083_000F, "E_GS_PROVIDER_MISMATCH")
        means "XGameSave and XGameSaveFiles are mixed in one title."
            "XGameSave et XGameSaveFiles sont mélangés dans un même titre."
        instructs "Use one of the two." "Utilisez l’un des deux.";
    saves(0x8083_1001, "E_GS_TERMINATEDTITLE_STALE_DATA TerminateApplicationAfterSuspend")
        means "The title had no save lock at its start, because it was offline or by choice in the conflict dialog; so the system ends it at the suspend. No call returns this: it stands in debug output."
            "Le titre n’avait pas de verrou de sauvegarde au démarrage, faute de connexion ou par choix dans la boîte de dialogue de conflit ; le système le termine donc à la suspension. Aucun appel ne renvoie cette valeur : elle figure dans la sortie de débogage."
        instructs "Nothing: this is intended." "Rien : c’est voulu.";
};

const fn page(value: u32, names: &'static str) -> Hresult {
    Hresult::new(value, names, HresultOrigin::Gdk, HresultSource::GdkPage)
}

const fn saves(value: u32, names: &'static str) -> Hresult {
    Hresult::new(value, names, HresultOrigin::Gdk, HresultSource::SavesPage)
}
