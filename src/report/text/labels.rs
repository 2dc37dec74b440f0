//! Words that take no data: labels, heads of columns, titles, and sentences that always read the same.

use crate::language::Text;
use crate::report::settings::GroupBy;

/// Labels of the blocks of a report. They are short: the widest one sets the column of what stands beside them.
pub(crate) mod label {
    use super::Text;

    pub(crate) const WHY: Text = Text::new("Why", "Pourquoi");
    pub(crate) const SOURCE: Text = Text::new("Source", "Source");
    pub(crate) const BODY: Text = Text::new("Body", "Corps");
    pub(crate) const ETAG: Text = Text::new("ETag", "ETag");
    pub(crate) const HEADERS: Text = Text::new("Headers", "En-têtes");
    pub(crate) const REQUEST: Text = Text::new("Request", "Requête");
    pub(crate) const DEBUG: Text = Text::new("Debug", "Débogage");
    pub(crate) const NEXT: Text = Text::new("Next", "À faire");
    pub(crate) const QUOTE: Text = Text::new("Quote", "À citer");
    pub(crate) const DOCS: Text = Text::new("Docs", "Doc");
    pub(crate) const NEAREST: Text = Text::new("Nearest", "Proches");
    pub(crate) const STATUSES: Text = Text::new("Status", "Statuts");
    pub(crate) const SITUATIONS: Text = Text::new("Situations", "Situations");
    pub(crate) const HOSTS: Text = Text::new("Hosts", "Hôtes");
    pub(crate) const TIME: Text = Text::new("Time", "Période");
    pub(crate) const MOMENT: Text = Text::new("Time", "Heure");
    pub(crate) const SENT: Text = Text::new("Sent", "Envoi");
    pub(crate) const BESIDES: Text = Text::new("Besides", "De plus");
    pub(crate) const SESSIONS: Text = Text::new("Sessions", "Sessions");
    pub(crate) const USERS: Text = Text::new("Users", "Utilisateurs");
    pub(crate) const CORRELATION: Text = Text::new("Correlation", "Corrélation");
    pub(crate) const ONE_WHOLE: Text = Text::new("One whole", "En entier");
    pub(crate) const DIAGNOSIS: Text = Text::new("Diagnosis", "Diagnostic");
}

/// Heads of the columns of a table.
pub(crate) mod column {
    use super::Text;

    pub(crate) const CODE: Text = Text::new("Code", "Code");
    pub(crate) const KIND: Text = Text::new("Kind", "Genre");
    pub(crate) const NAME: Text = Text::new("Name", "Nom");
    pub(crate) const VERDICT: Text = Text::new("Verdict", "Verdict");
    pub(crate) const SITUATION: Text = Text::new("Situation", "Situation");
    pub(crate) const DOCUMENTED: Text = Text::new("Documented", "Documenté");
    pub(crate) const MEANING: Text = Text::new("Meaning", "Signification");
    pub(crate) const RULE: Text = Text::new("Rule", "Règle");
    pub(crate) const SEVERITY: Text = Text::new("Severity", "Gravité");
    pub(crate) const USER: Text = Text::new("User", "Utilisateur");
    pub(crate) const SERVICE: Text = Text::new("Service", "Service");
    pub(crate) const LIMIT: Text = Text::new("Limit", "Limite");
    pub(crate) const HOSTS: Text = Text::new("Hosts", "Hôtes");
    pub(crate) const REFERENCE: Text = Text::new("Reference", "Référence");
    pub(crate) const COUNT: Text = Text::new("Count", "Nombre");
    pub(crate) const FIRST: Text = Text::new("First", "Première fois");
    pub(crate) const MESSAGE: Text = Text::new("Message", "Message");
    pub(crate) const STATUS: Text = Text::new("Status", "Statut");
    pub(crate) const TIME: Text = Text::new("Time", "Heure");
    pub(crate) const TOOK: Text = Text::new("Took", "Durée");
    pub(crate) const ENDPOINT: Text = Text::new("Endpoint", "Point de terminaison");
    pub(crate) const SAYS: Text = Text::new("It says", "Texte");
    pub(crate) const QUOTE: Text = Text::new("To quote", "À citer");
    pub(crate) const EXCEPTIONS: Text = Text::new("Exceptions of .NET", "Exceptions .NET");
    pub(crate) const CAUSE: Text = Text::new("Cause and remedy", "Cause et remède");
}

/// The titles of the tables.
pub(crate) mod table {
    use super::Text;

    pub(crate) const MPSD: Text = Text::new(
        "MPSD: multiplayer session status codes",
        "MPSD : codes de statut des sessions multijoueur",
    );
    pub(crate) const XBOX: Text = Text::new(
        "Xbox services: standard HTTP status codes",
        "Services Xbox : codes de statut HTTP standard",
    );
    pub(crate) const HTTP: Text = Text::new(
        "HTTP standard: all other status codes",
        "Norme HTTP : tous les autres codes de statut",
    );
    pub(crate) const SERVICE_ERRORS: Text =
        Text::new("ServiceError codes", "Codes des objets ServiceError");
    pub(crate) const RATE_LIMITS: Text = Text::new(
        "Rate limits: calls of one user in one title",
        "Limites de débit : appels d’un utilisateur dans un titre",
    );
    pub(crate) const MESSAGES: Text = Text::new(
        "Messages of the session directory",
        "Messages du répertoire de sessions",
    );
    pub(crate) const SEEN_ERRORS: Text = Text::new(
        "Codes of error objects that are in no Microsoft table",
        "Codes d’objets d’erreur absents des tableaux de Microsoft",
    );
    pub(crate) const STATUS_ERRORS: Text = Text::new(
        "Words of status objects that were seen in answers",
        "Mots d’objets status vus dans des réponses",
    );
    pub(crate) const SIGN_IN: Text = Text::new("Xbox sign-in errors", "Erreurs de connexion Xbox");
    pub(crate) const HRESULTS: Text = Text::new(
        "HRESULTs of the Xbox libraries, the GDK, PlayFab, the Store and Windows",
        "HRESULT des bibliothèques Xbox, du GDK, de PlayFab, du Store et de Windows",
    );
    pub(crate) const SIGN_IN_ENDPOINTS: Text = Text::new(
        "Sign-in endpoints: answers without a reason, and the causes that were seen",
        "Points de terminaison de connexion : réponses sans raison, et causes vues",
    );
    pub(crate) const NSAL: Text = Text::new(
        "Title management: answers about the list of endpoints (NSAL)",
        "Gestion des titres : réponses sur la liste des points de terminaison (NSAL)",
    );
    pub(crate) const DEPARTURES: Text = Text::new(
        "Answers of single Xbox resources that depart from the tables of their service",
        "Réponses de certaines ressources Xbox qui s’écartent des tableaux de leur service",
    );
    pub(crate) const MINECRAFT: Text = Text::new(
        "Answers of the Minecraft services",
        "Réponses des services Minecraft",
    );
    pub(crate) const OAUTH: Text = Text::new("Words of OAuth errors", "Mots des erreurs OAuth");
    pub(crate) const AADSTS: Text = Text::new(
        "Numbers of Microsoft Entra (AADSTS)",
        "Numéros de Microsoft Entra (AADSTS)",
    );
    pub(crate) const PLAYFAB: Text = Text::new("Codes of PlayFab", "Codes de PlayFab");
    pub(crate) const STREAMING: Text = Text::new(
        "Failures of streaming sessions that were seen",
        "Échecs de sessions de streaming vus",
    );
    pub(crate) const RTA: Text = Text::new(
        "Real-time activity (RTA): codes, then messages",
        "Activité en temps réel (RTA) : codes, puis messages",
    );
    pub(crate) const WEBSOCKET_CLOSE: Text = Text::new(
        "Close codes of WebSockets",
        "Codes de fermeture des WebSockets",
    );
    pub(crate) const GATEWAYS: Text = Text::new(
        "Gateways that answer in place of a service",
        "Passerelles qui répondent à la place d’un service",
    );
    pub(crate) const PROXIES: Text = Text::new(
        "Answers of third parties that pass calls on",
        "Réponses de tiers qui transmettent des appels",
    );
    pub(crate) const TERMS: Text = Text::new("Words of the domain", "Termes du domaine");
    pub(crate) const RULES: Text = Text::new(
        "Rules of xblstatus diagnose",
        "Règles de xblstatus diagnose",
    );
    pub(crate) const QT: Text = Text::new(
        "Numbers of Qt (QNetworkReply), not HTTP statuses",
        "Numéros de Qt (QNetworkReply), qui ne sont pas des statuts HTTP",
    );
    pub(crate) const WIN32: Text = Text::new(
        "Errors of Windows by name",
        "Erreurs de Windows par leur nom",
    );
    pub(crate) const NTSTATUS: Text = Text::new(
        "Values of the Windows kernel (NTSTATUS)",
        "Valeurs du noyau Windows (NTSTATUS)",
    );
    pub(crate) const DOT_NET: Text =
        Text::new("HRESULTs of .NET exceptions", "HRESULT des exceptions .NET");
}

/// Between notes in one cell.
pub(crate) const SEMICOLON: Text = Text::new("; ", " ; ");

/// Between a label and what stands beside it, where no column keeps them apart.
pub(crate) const COLON: Text = Text::new(":", " :");

/// The name of the ServiceError table in a title.
pub(crate) const SERVICE_ERROR: Text = Text::new("ServiceError", "ServiceError");

/// The source of what is said of a ServiceError.
pub(crate) const SERVICE_ERROR_SOURCE: Text = Text::new(
    "ServiceError table, documented",
    "tableau ServiceError, documenté",
);

/// Who says what is said of the sentence of a store.
pub(crate) const STORE_LIMIT_SOURCE: Text = Text::new(
    "rate limits of Microsoft Store, documented",
    "limites de débit du Microsoft Store, documentées",
);

pub(crate) const RATE_LIMIT_SOURCE: Text = Text::new(
    "rate-limit object, documented",
    "objet de limite de débit, documenté",
);

/// An interim answer, after its status.
pub(crate) const INTERIM: Text = Text::new(
    "interim: the answer follows",
    "provisoire : la réponse suit",
);

/// A proxy's answer to `CONNECT`, after its status.
pub(crate) const TUNNEL: Text = Text::new(
    "a proxy's tunnel; the service's answer follows",
    "tunnel d’un proxy ; la réponse du service suit",
);

/// Said of several bodies, each with a fault of its own.
pub(crate) const MALFORMED: Text = Text::new(
    "The JSON of each body is malformed.",
    "Le JSON de chaque corps est mal formé.",
);

/// Answers without a status line, among counts.
pub(crate) const WITHOUT_STATUS: Text = Text::new("no status", "sans statut");

/// Interim answers, among counts.
pub(crate) const INTERIM_ANSWERS: Text = Text::new("interim", "provisoire");

/// Answers of proxies, among counts.
pub(crate) const TUNNELS: Text = Text::new("proxy tunnel", "tunnel de proxy");

/// Events that are no calls, among counts.
pub(crate) const TAPS: Text = Text::new(
    "taps left out",
    "notifications brèves (taps), hors du compte",
);

/// Places that could not be read, among counts.
pub(crate) const UNREADABLE: Text = Text::new("not read", "illisible");

/// Responses of groups that are not listed.
pub(crate) const OTHERS: Text = Text::new("in other groups", "dans d’autres groupes");

/// What responses lack that are in no group.
pub(crate) fn without(by: GroupBy) -> Text {
    match by {
        GroupBy::Session => Text::new("no session named", "aucune session nommée"),
        GroupBy::User => Text::new("user not known", "utilisateur inconnu"),
        GroupBy::Correlation => Text::new("no correlation id", "aucun id de corrélation"),
        GroupBy::Host => Text::new("host not known", "hôte inconnu"),
        GroupBy::Situation => Text::new("no one situation applies", "aucune situation établie"),
        GroupBy::Status => WITHOUT_STATUS,
    }
}

/// Hosts that are not counted one by one.
pub(crate) const OTHER_HOSTS: Text = Text::new("other hosts", "autres hôtes");

/// Said of an error code without a row.
pub(crate) const CODE_NOT_DOCUMENTED: Text = Text::new(
    "This code is not documented.",
    "Ce code n’est pas documenté.",
);

/// Said of a ServiceError code without a row that is near the documented ones of the caller.
pub(crate) const CODE_OF_THE_CALLER: Text = Text::new(
    "This code is not documented. From its number, a guess: the request is at fault.",
    "Ce code n’est pas documenté. Simple supposition d’après son numéro : la requête est en cause.",
);

/// Said of a ServiceError code without a row that is near the documented ones of the service.
pub(crate) const CODE_OF_THE_SERVICE: Text = Text::new(
    "This code is not documented. From its number, a guess: the service is at fault.",
    "Ce code n’est pas documenté. Simple supposition d’après son numéro : le service est en cause.",
);

/// Said of a word of an error object without a row.
pub(crate) const WORD_NOT_DOCUMENTED: Text = Text::new(
    "This error is not documented.",
    "Cette erreur n’est pas documentée.",
);

/// Said of an error object that holds nothing but nulls.
pub(crate) const NOTHING_SAID: Text = Text::new(
    "It gives neither a code nor a message.",
    "Il ne donne ni code ni message.",
);

/// Said of a limit that Microsoft's page does not have.
pub(crate) const TRACE_ANALYZER: Text = Text::new(
    "only a rule of the trace analyzer, not documented",
    "seulement une règle de l’analyseur de traces, non documenté",
);

/// Said of a limit that a proxy passes on.
pub(crate) const PROXYS_LIMIT: Text = Text::new(
    "The limit is that of the proxy, not of an Xbox service.",
    "C’est la limite du proxy, et non celle d’un service Xbox.",
);

/// Before the text that an answer carries.
pub(crate) const IT_SAYS: Text = Text::new("It says:", "Message reçu :");

/// After a text that was cut.
pub(crate) const MORE_FOLLOWS: Text = Text::new(
    "… and more, which is left out here.",
    "… la suite est omise ici.",
);

/// Heads the conditions that a message lists.
pub(crate) const CONDITIONS: Text = Text::new(
    "All of this must hold:",
    "Toutes ces conditions doivent être remplies :",
);

/// Why every situation is possible when a code alone is explained.
pub(crate) const NO_REQUEST: Text = Text::new("no request is known", "aucune requête n’est connue");

/// Said when the MPSD table does not cover the case.
pub(crate) const NOT_COVERED: Text = Text::new(
    "The MPSD table does not cover this case: this is the general meaning of the status.",
    "Le tableau MPSD ne couvre pas ce cas : c’est le sens général du statut.",
);

/// Said when the MPSD table was used without knowing the host.
pub(crate) const AUTHORITY_ASSUMED: Text = Text::new(
    "No host is known; the MPSD table was assumed.",
    "Aucun hôte n’est connu ; le tableau MPSD est supposé s’appliquer.",
);

/// Heads the values of the debug header.
pub(crate) const DEBUG_HEADER: Text =
    Text::new("X-Xbl-Debug, undocumented", "X-Xbl-Debug, non documenté");

/// Stands in a command for the name of a file.
pub(crate) const FILE_NAME: Text = Text::new("FILE", "FICHIER");

/// The place of what is wrong with a file as a whole.
pub(crate) const FILE: Text = Text::new("file", "fichier");

/// Heads the codes of a text that tell of no failure.
pub(crate) const SUCCESSES: Text = Text::new("Successes", "Réussites");

/// The tag that was sent is not the current one.
pub(crate) const STALE: Text = Text::new(
    "changed since the ETag sent",
    "modifiée depuis l’ETag envoyé",
);

/// A limit over a short time is reached.
pub(crate) const BURST: Text = Text::new("burst limit reached", "limite courte (burst) atteinte");

/// A limit over a long time is reached.
pub(crate) const SUSTAIN: Text =
    Text::new("sustain limit reached", "limite longue (sustain) atteinte");

/// A limit is reached, it is not said over which time.
pub(crate) const LIMIT: Text = Text::new("rate limit reached", "limite de débit atteinte");

/// A body that the capture does not hold.
pub(crate) const NOT_RECORDED: Text = Text::new("not recorded", "non enregistré");
