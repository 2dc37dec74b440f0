//! The tools and the hardware of the GDK: consoles, remote iteration, audio.

use crate::catalog::hresult::row::{Hresult, HresultOrigin, HresultSource};
use crate::catalog::rows::rows;

/// The rows, in ascending order of the values.
pub(crate) const TABLE: &[Hresult] = rows! {
    page(0x87E1_001D, "E_APP_USER_TERMINATE_REQUEST")
        means "A user asked for the app to be ended."
            "Un utilisateur a demandé la fin de l’application.";
    page(0x8AC8_1000, "XAPU_E_QUEUE_FULL")
        means "The command queue is full." "La file de commandes est pleine.";
    page(0x8AC8_1001, "XAPU_E_PENDING_RESULTS")
        means "There is no result yet." "Il n’y a pas encore de résultat.";
    page(0x8AC8_1002, "XAPU_E_INVALID_COMMAND")
        means "The value of the command is not valid."
            "La valeur de la commande n’est pas valide.";
    page(0x8AC8_1003, "XAPU_E_INVALID_STREAM_INDEX")
        means "The stream index of the command is not valid."
            "L’index de flux de la commande n’est pas valide.";
    page(0x8AC8_1004, "XAPU_E_NO_DEVICE_RESOURCES")
        means "There are not enough resources for so many streams."
            "Il n’y a pas assez de ressources pour autant de flux.";
    page(0x8AC8_1005, "XAPU_E_ALREADY_ACTIVE")
        means "The stream is active already." "Le flux est déjà actif.";
    page(0x8AC8_1006, "XAPU_E_BUFFER_TOO_SMALL")
        means "The output buffer is too small." "Le tampon de sortie est trop petit.";
    page(0x8AC8_1007, "XAPU_E_PROCESSING_ERROR")
        means "The hardware could not process the command."
            "Le matériel n’a pas pu traiter la commande.";
    page(0x8AC8_1008, "XAPU_E_BAD_OPUS_PACKET")
        means "An Opus packet could not be decoded." "Un paquet Opus n’a pas pu être décodé."
        instructs "Check the encoding." "Vérifiez l’encodage.";
    page(0x8AC8_1050, "XAPU_E_DEVICE_FAULT")
        means "The firmware crashed and cannot recover."
            "Le microprogramme a planté, sans reprise possible.";
    page(0x8AC8_1051, "XAPU_E_DEVICE_TIMEOUT")
        means "The hardware did not answer in time." "Le matériel n’a pas répondu à temps.";
    page(0x8AC8_1052, "XAPU_E_DEVICE_FATAL_ERROR")
        means "There was a hardware error." "Erreur matérielle."
        instructs "Connect again." "Reconnectez-vous.";
    page(0x8AC8_10A0, "XDSP_E_QUEUE_FULL")
        means "The command queue is full." "La file de commandes est pleine."
        instructs "Wait before sending more." "Attendez avant d’en envoyer d’autres.";
    page(0x8AC8_10A1, "XDSP_E_PENDING_RESULTS")
        means "The stream was deactivated before all results had come."
            "Le flux a été désactivé avant l’arrivée de tous les résultats."
        instructs "Wait for them first." "Attendez-les d’abord.";
    page(0x8AC8_10A2, "XDSP_E_NO_DEVICE_RESOURCES")
        means "No XDSP resources are left." "Il ne reste plus de ressources XDSP.";
    page(0x8AC8_10A3, "XDSP_E_DEVICE_FATAL_ERROR")
        means "The present command ended in a fatal error; later commands go on."
            "La commande en cours a fini en erreur fatale ; les suivantes continuent."
        instructs "See in XDspStatus which one failed."
            "Voyez dans XDspStatus laquelle a échoué.";
    page(0x8AC8_10A4, "XDSP_E_NOT_ALL_HANDLES_DEACTIVATED")
        means "XDspDisconnect was called before all streams of the client were deactivated."
            "XDspDisconnect a été appelé avant la désactivation de tous les flux du client.";
    page(0x8AC8_10A5, "XDSP_E_MAX_CLIENTS_EXCEEDED")
        means "The maximum of clients is reached." "Le maximum de clients est atteint.";
    page(0x8AC8_10A6, "XDSP_E_MAX_AGGREGATE_IMPULSE_RESPONSE_EXCEEDED")
        means "The connection would exceed the total length of impulse responses."
            "La connexion dépasserait la longueur totale des réponses impulsionnelles.";
    page(0x8AC8_10A7, "XDSP_E_INVALID_IMPULSE_RESPONSE_LENGTH")
        means "The impulse response is too long or too short."
            "La réponse impulsionnelle est trop longue ou trop courte.";
    page(0x8C11_0303, "E_COULD_NOT_CONNECT")
        means "There is no connection to the development kit."
            "Pas de connexion au kit de développement."
        instructs "Check the host name or address, the firewall and the network; ping the console."
            "Vérifiez le nom ou l’adresse de l’hôte, le pare-feu et le réseau ; envoyez un ping à la console.";
    page(0x8C11_4002, "E_PROCESSNOTFOUND")
        means "No process has this id." "Aucun processus n’a cet identifiant."
        instructs "Check the list of running processes."
            "Consultez la liste des processus en cours.";
    page(0x8C11_4003, "E_INVALIDPROCESSID")
        means "The process id is not valid: it takes digits only."
            "L’identifiant de processus n’est pas valide : des chiffres seulement."
        instructs "Give a number." "Donnez un nombre.";
    page(0x8C11_4004, "E_INVALIDPIN")
        means "The PIN does not have the expected form (6 characters)."
            "Le code PIN n’a pas la forme attendue (6 caractères)."
        instructs "Type the PIN again." "Saisissez de nouveau le code PIN.";
    page(0x8C11_4005, "E_INVALIDSSHKEY")
        means "The SSH public key does not have the expected form."
            "La clé publique SSH n’a pas la forme attendue."
        instructs "Make a valid key and pair again."
            "Créez une clé valide et recommencez l’appairage.";
    page(0x8C11_4006, "E_PAIRINGTIMEOUT")
        means "Pairing took longer than the 2 minutes allowed."
            "L’appairage a dépassé les 2 minutes permises."
        instructs "Pair again." "Recommencez l’appairage.";
    page(0x8C11_4007, "E_TOOMANYFAILURES")
        means "There were too many wrong PINs." "Trop de codes PIN erronés."
        instructs "Pair again with the right PIN."
            "Recommencez l’appairage avec le bon code PIN.";
    page(0x8C11_4008, "E_CLIENTNOTAUTHORIZED")
        means "The device refused the client." "L’appareil a refusé le client."
        instructs "Finish the pairing, then connect again."
            "Terminez l’appairage, puis reconnectez-vous.";
    page(0x8C11_4009, "E_SERVERNOTAUTHORIZED")
        means "The client refused the device." "Le client a refusé l’appareil."
        instructs "Finish the pairing, then connect again."
            "Terminez l’appairage, puis reconnectez-vous.";
    page(0x8C11_400A, "E_SSHKEYTOOLARGE")
        means "The SSH key is too large." "La clé SSH est trop grande."
        instructs "Use a supported kind and size (ED25519, RSA-2048)."
            "Utilisez un type et une taille pris en charge (ED25519, RSA-2048).";
    page(0x8C11_400B, "E_GAMENOTSUSPENDED")
        means "The game is not suspended, so it cannot be resumed."
            "Le jeu n’est pas suspendu : il ne peut pas être repris."
        instructs "Check its state first." "Vérifiez d’abord son état.";
    page(0x8C11_400C, "E_GAMENOTRUNNING")
        means "No game process is running." "Aucun processus de jeu n’est en cours."
        instructs "Launch the game first." "Lancez d’abord le jeu.";
    page(0x8C11_400D, "E_GAMEOVERSUSPENDED")
        means "The suspend count of a thread is not zero."
            "Le compteur de suspension d’un thread n’est pas à zéro."
        instructs "Resume it until it is, or restart the process."
            "Reprenez-le jusqu’à zéro, ou redémarrez le processus.";
    page(0x8C11_400E, "E_GAMESTILLRUNNING")
        means "Only one game may run." "Un seul jeu peut être en cours."
        instructs "End the running game." "Terminez le jeu en cours.";
    page(0x8C11_400F, "E_GAMEEXITABANDONED")
        means "Waiting for the end of the game was given up."
            "L’attente de la fin du jeu a été abandonnée."
        instructs "Check the ids of process and thread, then end it again."
            "Vérifiez les identifiants du processus et du thread, puis terminez-le de nouveau.";
    page(0x8C11_4010, "E_GAMEFILEPATHNOTEXIST")
        means "The path of the game file does not exist."
            "Le chemin du fichier de jeu n’existe pas."
        instructs "Check the path and the deployment." "Vérifiez le chemin et le déploiement.";
    page(0x8C11_4011, "E_SERVERTOOOLD")
        means "The version of the server is below what this client needs."
            "La version du serveur est inférieure à celle qu’exige ce client."
        instructs "Install a newer wdEndpoint there." "Installez-y un wdEndpoint plus récent.";
    page(0x8C11_4012, "E_NAMERESOLUTIONFAILED")
        means "The name of the remote machine was not resolved."
            "Le nom de la machine distante n’a pas été résolu."
        instructs "Check the name and DNS; try the address."
            "Vérifiez le nom et le DNS ; essayez l’adresse.";
    page(0x8C11_4013, "E_INVALIDADDRESS")
        means "The address is not valid." "L’adresse n’est pas valide."
        instructs "Use a valid IPv4 address." "Utilisez une adresse IPv4 valide.";
    page(0x8C11_4014, "E_CONNECTIONERROR")
        means "The connection failed." "La connexion a échoué."
        instructs "Check the network, the firewall and the service."
            "Vérifiez le réseau, le pare-feu et le service.";
    page(0x8C11_4015, "E_LISTENERALREADYRUNNING")
        means "Another listener is active." "Un autre écouteur est actif."
        instructs "Stop it or reuse it." "Arrêtez-le ou réutilisez-le.";
    page(0x8C11_4016, "E_ADMIN_REQUIRED")
        means "Administrator rights are needed." "Il faut des droits d’administrateur."
        instructs "Run the endpoint as administrator."
            "Exécutez le point de terminaison en tant qu’administrateur.";
    page(0x8C11_4017, "E_INVALIDTHREADID")
        means "The thread id is not valid: it takes digits only."
            "L’identifiant de thread n’est pas valide : des chiffres seulement."
        instructs "Give a number." "Donnez un nombre.";
    page(0x8C11_4018, "E_INVALIDPIDTID_PAIR")
        means "Process and thread do not belong together."
            "Le processus et le thread ne vont pas ensemble."
        instructs "Read the thread list of the process again."
            "Relisez la liste des threads du processus.";
    page(0x8C11_4019, "E_THREADNOTFOUND")
        means "There is no such thread." "Il n’y a pas de tel thread."
        instructs "Read the thread list again." "Relisez la liste des threads.";
    page(0x8D16_0122, "E_XTFAPP_APPLICATION_EXITED_BEFORE_ACTIVATION_COMPLETE")
        means "The app ended or crashed before its activation was complete."
            "L’application s’est terminée ou a planté avant la fin de son activation.";
    page(0x8D16_018D, "E_XTFAPP_DIRECTORY_NOT_FOUND")
        means "There is no such directory." "Il n’y a pas de tel répertoire."
        instructs "Check that it exists." "Vérifiez qu’il existe.";
};

const fn page(value: u32, names: &'static str) -> Hresult {
    Hresult::new(value, names, HresultOrigin::Gdk, HresultSource::GdkPage)
}
