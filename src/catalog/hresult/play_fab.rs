//! PlayFab: its libraries, lobbies, matchmaking, game saves. The errors of its services have numbers of their own.

use crate::catalog::hresult::row::{Hresult, HresultOrigin, HresultSource};
use crate::catalog::rows::rows;

/// The rows, in ascending order of the values.
pub(crate) const TABLE: &[Hresult] = rows! {
    named(0x8923_5400, "E_PF_CORE_NOT_INITIALIZED")
        means "PlayFab Core is not initialised." "PlayFab Core n’est pas initialisé.";
    named(0x8923_5401, "E_PF_CORE_ALREADY_INITIALIZED")
        means "PlayFab Core is initialised already." "PlayFab Core est déjà initialisé.";
    named(0x8923_5402, "E_PF_INVALIDHANDLE")
        means "The handle is not valid." "Le handle n’est pas valide.";
    named(0x8923_5403, "E_PF_CORE_MISSING_PLATFORM_HANDLER")
        means "A platform handler is missing." "Un gestionnaire de plateforme manque.";
    named(0x8923_5404, "E_PF_CORE_EVENT_PIPELINE_BUFFER_FULL")
        means "The buffer of the event pipeline is full."
            "Le tampon de la chaîne d’événements est plein.";
    named(0x8923_5405, "E_PF_CORE_LOCAL_USER_NO_PLATFORM_CONTEXT")
        means "The local user has no platform user behind it."
            "L’utilisateur local n’a pas d’utilisateur de plateforme derrière lui.";
    named(0x8923_5406, "E_PF_CORE_LOCAL_USER_NOT_LOGGED_IN")
        means "The local user is not logged in." "L’utilisateur local n’est pas connecté.";
    named(0x8923_5407, "E_PF_CORE_MISSING_PLATFORM")
        means "The platform is missing." "La plateforme manque.";
    named(0x8923_5408, "E_PF_CORE_LOCAL_USER_MISSING_ID")
        means "The local user has no id." "L’utilisateur local n’a pas d’identifiant.";
    header(0x8923_5411, "E_PF_NOENTITYTOKEN")
        means "The entity token is missing or has expired."
            "Le jeton d’entité manque ou a expiré.";
    header(0x8923_5412, "E_PF_NOSECRETKEY")
        means "The secret key is missing." "La clé secrète manque.";
    lobby(0x8923_6200, "")
        means "The limit of local users is reached."
            "La limite d’utilisateurs locaux est atteinte.";
    lobby(0x8923_6202, "")
        means "A user with this entity id exists already."
            "Un utilisateur avec cet identifiant d’entité existe déjà.";
    lobby(0x8923_6203, "")
        means "The owner migration policy is not valid."
            "La règle de migration du propriétaire n’est pas valide.";
    lobby(0x8923_6204, "")
        means "The access policy is not valid." "La règle d’accès n’est pas valide.";
    lobby(0x8923_6205, "")
        means "The object asked for is still being created: an asynchronous creation is pending."
            "L’objet demandé est encore en cours de création : une création asynchrone est en attente."
        notes "Also seen after a creation that failed."
            "Vu aussi après une création qui a échoué.";
    lobby(0x8923_6206, "")
        means "The maximum of members is outside the allowed range."
            "Le nombre maximal de membres est hors des limites permises.";
    lobby(0x8923_6207, "")
        means "There are too many lobby properties." "Il y a trop de propriétés de lobby.";
    lobby(0x8923_6208, "")
        means "There was an unexpected error." "Erreur inattendue.";
    lobby(0x8923_6209, "")
        means "The JSON could not be parsed." "Le JSON est illisible.";
    lobby(0x8923_620B, "")
        means "A parameter or a value for PlayFab was not valid."
            "Un paramètre ou une valeur destinés à PlayFab n’étaient pas valides.";
    lobby(0x8923_620C, "")
        means "PlayFab returned an unexpected error code."
            "PlayFab a renvoyé un code d’erreur inattendu.";
    lobby(0x8923_620D, "")
        means "The entity token has expired." "Le jeton d’entité a expiré.";
    lobby(0x8923_620E, "")
        means "The user may not do this." "L’utilisateur n’y est pas autorisé.";
    lobby(0x8923_6212, "")
        means "PlayFab returned an unknown error code."
            "PlayFab a renvoyé un code d’erreur inconnu.";
    lobby(0x8923_6213, "")
        means "The entity token is malformed." "Le jeton d’entité est mal formé.";
    lobby(0x8923_6214, "")
        means "The lobby id is not valid." "L’identifiant de lobby n’est pas valide.";
    lobby(0x8923_6215, "")
        means "Some property keys occur twice." "Des clés de propriétés figurent deux fois.";
    lobby(0x8923_6216, "")
        means "The rate limit for lobbies was exceeded. The call is not repeated automatically."
            "La limite de débit pour les lobbys a été dépassée. L’appel n’est pas répété automatiquement.";
    lobby(0x8923_6217, "")
        means "The owner is not a member of the lobby."
            "Le propriétaire n’est pas membre du lobby.";
    lobby(0x8923_621A, "")
        means "The entity is not logged in locally." "L’entité n’est pas connectée localement."
        instructs "Log in, then set its token." "Connectez-la, puis définissez son jeton.";
    lobby(0x8923_621B, "")
        means "The type of the state change is unknown."
            "Le type du changement d’état est inconnu.";
    lobby(0x8923_621C, "")
        means "The result of the state change is unknown."
            "Le résultat du changement d’état est inconnu.";
    lobby(0x8923_621D, "")
        means "The reason for the disconnection is unknown."
            "Le motif de la déconnexion est inconnu.";
    lobby(0x8923_621E, "")
        means "PlayFab unexpectedly called the request bad."
            "PlayFab a jugé la requête incorrecte, de façon inattendue.";
    lobby(0x8923_621F, "")
        means "The thread id is unknown." "L’identifiant de thread est inconnu.";
    lobby(0x8923_6220, "")
        means "The entity is not a member of the lobby." "L’entité n’est pas membre du lobby.";
    lobby(0x8923_6221, "")
        means "PlayFab sent a malformed answer." "PlayFab a envoyé une réponse mal formée.";
    lobby(0x8923_6222, "")
        means "Neither a lobby update nor a member update was given."
            "Ni mise à jour de lobby ni mise à jour de membre n’a été donnée.";
    lobby(0x8923_6223, "")
        means "No updates are possible after disconnecting from the lobby."
            "Aucune mise à jour n’est possible après la déconnexion du lobby.";
    lobby(0x8923_6224, "")
        means "The join request holds a property deletion that is not valid."
            "La demande d’entrée contient une suppression de propriété non valide.";
    lobby(0x8923_6225, "")
        means "The user is a member already." "L’utilisateur est déjà membre.";
    lobby(0x8923_6226, "")
        means "The lobby does not exist." "Le lobby n’existe pas.";
    lobby(0x8923_6227, "")
        means "The lobby cannot be joined now."
            "Le lobby ne peut pas être rejoint en ce moment.";
    lobby(0x8923_6228, "")
        means "The reason for the removal of the member is unknown."
            "Le motif du retrait du membre est inconnu.";
    lobby(0x8923_6229, "")
        means "Only the owner may do this." "Seul le propriétaire y est autorisé.";
    lobby(0x8923_622A, "")
        means "Under the current owner migration policy, a member cannot become the owner while the owner is connected."
            "Avec la règle actuelle de migration du propriétaire, un membre ne peut pas devenir propriétaire tant que celui-ci est connecté.";
    lobby(0x8923_622B, "")
        means "The version of the arrangement string is not supported."
            "La version de la chaîne d’arrangement n’est pas prise en charge.";
    lobby(0x8923_622C, "")
        means "The packed arrangement string has none for this entity."
            "La chaîne d’arrangement groupée n’en contient pas pour cette entité.";
    lobby(0x8923_622D, "")
        means "The arrangement string is malformed." "La chaîne d’arrangement est mal formée.";
    lobby(0x8923_622E, "")
        means "The status of the invite listener is not valid."
            "L’état de l’écouteur d’invitations n’est pas valide.";
    lobby(0x8923_622F, "")
        means "An invite listener is set already."
            "Un écouteur d’invitations est déjà en place."
        instructs "Stop it first." "Arrêtez-le d’abord.";
    lobby(0x8923_6230, "")
        means "No invite listener is set, so it cannot be stopped."
            "Aucun écouteur d’invitations n’est en place : il ne peut pas être arrêté.";
    lobby(0x8923_6231, "")
        means "The membership lock is not valid." "Le verrou d’adhésion n’est pas valide.";
    lobby(0x8923_6232, "")
        means "The member is banned and cannot rejoin."
            "Le membre est banni et ne peut pas revenir.";
    lobby(0x8923_6233, "")
        means "The member is in the maximum number of lobbies already."
            "Le membre est déjà dans le nombre maximal de lobbys.";
    lobby(0x8923_6234, "")
        means "The owner cannot promote a disconnected member while the migration is Automatic."
            "Le propriétaire ne peut pas promouvoir un membre déconnecté tant que la migration est Automatic.";
    lobby(0x8923_6235, "")
        means "The connection status is not valid." "L’état de connexion n’est pas valide.";
    matchmaking(0x8923_6300, "")
        means "The status of the ticket is unknown." "L’état du ticket est inconnu.";
    matchmaking(0x8923_6301, "")
        means "The result of the ticket is unknown." "Le résultat du ticket est inconnu.";
    matchmaking(0x8923_6302, "")
        means "The reason for which the ticket was cancelled is unknown."
            "Le motif de l’annulation du ticket est inconnu.";
    matchmaking(0x8923_6303, "")
        means "The type of the state change is unknown."
            "Le type du changement d’état est inconnu.";
    matchmaking(0x8923_6304, "")
        means "The ticket was cancelled on request." "Le ticket a été annulé à la demande.";
    matchmaking(0x8923_6305, "")
        means "The ticket was cancelled because of a service error."
            "Le ticket a été annulé à cause d’une erreur du service.";
    matchmaking(0x8923_6306, "")
        means "The ticket was cancelled: there was no match before the timeout."
            "Le ticket a été annulé : pas de match avant la fin du délai.";
    matchmaking(0x8923_6307, "")
        means "The ticket was cancelled; the reason is unknown."
            "Le ticket a été annulé ; le motif est inconnu.";
    matchmaking(0x8923_6308, "")
        means "A user is in the ticket twice."
            "Un utilisateur figure deux fois dans le ticket.";
    matchmaking(0x8923_6309, "")
        means "The ticket needs a local user." "Le ticket exige un utilisateur local.";
    matchmaking(0x8923_630A, "")
        means "There are too many users for the queue."
            "Il y a trop d’utilisateurs pour la file d’attente.";
    matchmaking(0x8923_630B, "")
        means "The ticket is complete already." "Le ticket est déjà terminé.";
    matchmaking(0x8923_630C, "")
        means "Cancelling the ticket failed for good."
            "L’annulation du ticket a définitivement échoué.";
    matchmaking(0x8923_630D, "")
        means "One of the users has too many tickets."
            "L’un des utilisateurs a trop de tickets.";
    matchmaking(0x8923_630F, "")
        means "The rate limit for matchmaking was exceeded. The call is not repeated automatically."
            "La limite de débit pour le matchmaking a été dépassée. L’appel n’est pas répété automatiquement.";
    matchmaking(0x8923_6310, "")
        means "The service did not finish the ticket in time."
            "Le service n’a pas terminé le ticket à temps.";
    matchmaking(0x8923_6311, "")
        means "The calling entity is not valid." "L’entité appelante n’est pas valide.";
    matchmaking(0x8923_6312, "")
        means "The attributes of a user are not valid."
            "Les attributs d’un utilisateur ne sont pas valides.";
    matchmaking(0x8923_6313, "")
        means "There is no such queue." "Il n’y a pas de telle file d’attente.";
    matchmaking(0x8923_6314, "")
        means "There is no such match." "Il n’y a pas de tel match.";
    matchmaking(0x8923_6315, "")
        means "There is no such ticket." "Il n’y a pas de tel ticket.";
    matchmaking(0x8923_6316, "")
        means "The user joined the ticket already." "L’utilisateur a déjà rejoint le ticket.";
    matchmaking(0x8923_6317, "")
        means "The configuration of the queue is not valid."
            "La configuration de la file d’attente n’est pas valide.";
    matchmaking(0x8923_6318, "")
        means "The entity profile of a user is not valid."
            "Le profil d’entité d’un utilisateur n’est pas valide.";
    matchmaking(0x8923_6319, "")
        means "Matchmaking is not enabled for this title."
            "Le matchmaking n’est pas activé pour ce titre.";
    matchmaking(0x8923_631A, "")
        means "The attributes of a user are too large."
            "Les attributs d’un utilisateur sont trop volumineux.";
    matchmaking(0x8923_631B, "")
        means "An attribute of the ticket is not valid."
            "Un attribut du ticket n’est pas valide.";
    matchmaking(0x8923_631C, "")
        means "The user has not joined the ticket." "L’utilisateur n’a pas rejoint le ticket.";
    matchmaking(0x8923_631D, "")
        means "There are more queues than the title may have."
            "Il y a plus de files d’attente que le titre ne peut en avoir.";
    matchmaking(0x8923_631E, "")
        means "The call does not fit the kind of ticket."
            "L’appel ne convient pas à ce type de ticket.";
    matchmaking(0x8923_631F, "")
        means "The request is malformed." "La requête est mal formée.";
    matchmaking(0x8923_6320, "")
        means "The details of a match exist only once there is a match."
            "Les détails d’un match n’existent qu’une fois le match trouvé.";
    matchmaking(0x8923_6321, "")
        means "The multiplayer protocol type is not valid."
            "Le type de protocole multijoueur n’est pas valide.";
    multiplayer(0x8923_6400, "")
        means "The library is not initialised." "La bibliothèque n’est pas initialisée.";
    multiplayer(0x8923_6401, "")
        means "Only one instance may exist." "Une seule instance peut exister.";
    multiplayer(0x8923_6402, "")
        means "No entity token was set for this entity key."
            "Aucun jeton d’entité n’a été défini pour cette clé d’entité."
        instructs "Set one with PFMultiplayerSetEntityToken first."
            "Définissez-en d’abord un avec PFMultiplayerSetEntityToken.";
    multiplayer(0x8923_6403, "")
        means "The thread id is unknown." "L’identifiant de thread est inconnu.";
    multiplayer(0x8923_6404, "")
        means "The entity key is malformed." "La clé d’entité est mal formée.";
    multiplayer(0x8923_6405, "")
        means "XNetworking of Game Core is unavailable."
            "XNetworking de Game Core est indisponible.";
    multiplayer(0x8923_6406, "")
        means "The network stack of Game Core is not initialised yet."
            "La pile réseau de Game Core n’est pas encore initialisée."
        instructs "Ask XNetworkingGetConnectivityHint."
            "Interrogez XNetworkingGetConnectivityHint.";
    multiplayer(0x8923_6408, "")
        means "The operation was cancelled because the title is being suspended."
            "L’opération a été annulée parce que le titre est en cours de suspension.";
    multiplayer(0x8923_6409, "")
        means "PlayFab answered with a 4xx and an unexpected code."
            "PlayFab a répondu par un 4xx avec un code inattendu.";
    multiplayer(0x8923_640A, "")
        means "PlayFab answered with a 5xx and an unexpected code."
            "PlayFab a répondu par un 5xx avec un code inattendu.";
    multiplayer(0x8923_640B, "")
        means "The entity id is not valid." "L’identifiant d’entité n’est pas valide.";
    multiplayer(0x8923_640C, "")
        means "The entity type is not valid or not supported."
            "Le type d’entité n’est pas valide ou pas pris en charge.";
    multiplayer(0x8923_640D, "")
        means "A rate limit was exceeded. The call is not repeated automatically: retries are off, or the wait is too long."
            "Une limite de débit a été dépassée. L’appel n’est pas répété automatiquement : les nouvelles tentatives sont désactivées, ou l’attente est trop longue.";
    header(0x8923_7000, "E_PF_GAMESAVE_NOT_INITIALIZED")
        means "PFGameSaveFilesInitialize was not called."
            "PFGameSaveFilesInitialize n’a pas été appelé."
        advises "Call it first." "Appelez-le d’abord.";
    header(0x8923_7001, "E_PF_GAMESAVE_ALREADY_INITIALIZED")
        means "PlayFab game saves were initialised already and not uninitialised since."
            "Les sauvegardes PlayFab étaient déjà initialisées et n’ont pas été libérées depuis.";
    header(0x8923_7002, "E_PF_GAMESAVE_USER_ALREADY_ADDED")
        means "The user was added already." "L’utilisateur a déjà été ajouté."
        instructs "Uninitialise and initialise again to add the user anew."
            "Libérez puis initialisez de nouveau pour rajouter l’utilisateur.";
    header(0x8923_7003, "E_PF_GAMESAVE_USER_NOT_ADDED")
        means "The user was not added, or adding is not complete."
            "L’utilisateur n’a pas été ajouté, ou l’ajout n’est pas terminé."
        advises "Add the user first." "Ajoutez d’abord l’utilisateur.";
    header(0x8923_7004, "E_PF_GAMESAVE_DISCONNECTED_FROM_CLOUD")
        means "The user plays offline, by choice in the dialog or because another device became the active one. Uploads do nothing."
            "L’utilisateur joue hors ligne, par choix dans la boîte de dialogue ou parce qu’un autre appareil est devenu actif. Les envois n’ont pas d’effet."
        instructs "Add the user again to try the cloud."
            "Rajoutez l’utilisateur pour réessayer le cloud.";
    header(0x8923_7005, "E_PF_GAMESAVE_NETWORK_FAILURE")
        means "An upload had no network, while the user was still connected to the cloud."
            "Un envoi n’avait pas de réseau, alors que l’utilisateur était encore connecté au cloud."
        instructs "Upload again once the network is back." "Recommencez l’envoi une fois le réseau rétabli.";
    header(0x8923_7006, "E_PF_GAMESAVE_DOWNLOAD_IN_PROGRESS")
        means "An upload came before adding the user was complete."
            "Un envoi a précédé la fin de l’ajout de l’utilisateur."
        advises "Wait until the user is added." "Attendez que l’utilisateur soit ajouté.";
    header(0x8923_7007, "E_PF_GAMESAVE_DEVICE_NO_LONGER_ACTIVE")
        means "Another device is the active one now." "Un autre appareil est maintenant actif.";
    header(0x8923_7008, "E_PF_GAMESAVE_DISK_FULL")
        means "The disk has no room for the download."
            "Le disque n’a pas de place pour le téléchargement."
        instructs "Call upload again. Our advice besides: free space first."
            "Rappelez l’envoi. Notre conseil en plus : libérez d’abord de la place.";
};

const fn header(value: u32, names: &'static str) -> Hresult {
    Hresult::new(
        value,
        names,
        HresultOrigin::PlayFab,
        HresultSource::PlayFabHeader,
    )
    .in_header()
}

const fn named(value: u32, names: &'static str) -> Hresult {
    Hresult::new(
        value,
        names,
        HresultOrigin::PlayFab,
        HresultSource::PlayFabHeader,
    )
    .by_name()
}

const fn multiplayer(value: u32, names: &'static str) -> Hresult {
    Hresult::new(
        value,
        names,
        HresultOrigin::PlayFab,
        HresultSource::PlayFabPage,
    )
}

const fn lobby(value: u32, names: &'static str) -> Hresult {
    Hresult::new(
        value,
        names,
        HresultOrigin::PlayFabLobby,
        HresultSource::PlayFabPage,
    )
}

const fn matchmaking(value: u32, names: &'static str) -> Hresult {
    Hresult::new(
        value,
        names,
        HresultOrigin::PlayFabMatchmaking,
        HresultSource::PlayFabPage,
    )
}
