//! Words that take no data: labels, heads of columns, titles, and sentences that always read the same.

use crate::language::Text;

const fn text(en: &'static str, fr: &'static str) -> Text {
    Text { en, fr }
}

/// Labels of the blocks of a report. They are short: the widest one sets the column of what stands beside them.
pub(crate) mod label {
    use super::{Text, text};

    pub(crate) const WHY: Text = text("Why", "Motif");
    pub(crate) const SOURCE: Text = text("Source", "Source");
    pub(crate) const BODY: Text = text("Body", "Corps");
    pub(crate) const ETAG: Text = text("ETag", "ETag");
    pub(crate) const HEADERS: Text = text("Headers", "En-têtes");
    pub(crate) const REQUEST: Text = text("Request", "Requête");
    pub(crate) const DEBUG: Text = text("Debug", "Débogage");
    pub(crate) const NEXT: Text = text("Next", "Suite");
    pub(crate) const QUOTE: Text = text("Quote", "À citer");
    pub(crate) const DOCS: Text = text("Docs", "Doc");
    pub(crate) const NEAREST: Text = text("Nearest", "Proches");
    pub(crate) const STATUSES: Text = text("Status", "Statuts");
    pub(crate) const SITUATIONS: Text = text("Situations", "Situations");
    pub(crate) const HOSTS: Text = text("Hosts", "Hôtes");
    pub(crate) const TIME: Text = text("Time", "Période");
    pub(crate) const BESIDES: Text = text("Besides", "De plus");
}

/// Heads of the columns of a table.
pub(crate) mod column {
    use super::{Text, text};

    pub(crate) const CODE: Text = text("Code", "Code");
    pub(crate) const NAME: Text = text("Name", "Nom");
    pub(crate) const VERDICT: Text = text("Verdict", "Verdict");
    pub(crate) const SITUATION: Text = text("Situation", "Situation");
    pub(crate) const DOCUMENTED: Text = text("Documented", "Documenté");
    pub(crate) const MEANING: Text = text("Meaning", "Signification");
    pub(crate) const SERVICE: Text = text("Service", "Service");
    pub(crate) const LIMIT: Text = text("Limit", "Limite");
    pub(crate) const HOSTS: Text = text("Hosts", "Hôtes");
    pub(crate) const REFERENCE: Text = text("Reference", "Référence");
    pub(crate) const COUNT: Text = text("Count", "Nombre");
    pub(crate) const FIRST: Text = text("First", "Première fois");
    pub(crate) const MESSAGE: Text = text("Message", "Message");
    pub(crate) const STATUS: Text = text("Status", "Statut");
    pub(crate) const TIME: Text = text("Time", "Heure");
    pub(crate) const CAUSE: Text = text("Cause and remedy", "Cause et remède");
}

/// The titles of the tables.
pub(crate) mod table {
    use super::{Text, text};

    pub(crate) const MPSD: Text = text(
        "MPSD: multiplayer session status codes",
        "MPSD : codes de statut des sessions multijoueurs",
    );
    pub(crate) const XBOX: Text = text(
        "Xbox services: standard HTTP status codes",
        "Services Xbox : codes de statut HTTP standard",
    );
    pub(crate) const HTTP: Text = text(
        "HTTP standard: all other status codes",
        "Norme HTTP : tous les autres codes de statut",
    );
    pub(crate) const SERVICE_ERRORS: Text =
        text("ServiceError codes", "Codes des objets ServiceError");
    pub(crate) const RATE_LIMITS: Text = text(
        "Rate limits: calls of one user in one title",
        "Limites d’appels : appels d’un utilisateur dans un titre",
    );
    pub(crate) const MESSAGES: Text = text(
        "Messages of the session directory",
        "Messages du répertoire de sessions",
    );
    pub(crate) const SEEN_ERRORS: Text = text(
        "Codes of error objects that were seen in answers",
        "Codes d’objets d’erreur vus dans des réponses",
    );
    pub(crate) const STATUS_ERRORS: Text = text(
        "Words of status objects that were seen in answers",
        "Mots d’objets status vus dans des réponses",
    );
    pub(crate) const SIGN_IN: Text = text("Xbox sign-in errors", "Erreurs de connexion Xbox");
    pub(crate) const HRESULTS: Text = text(
        "HRESULTs of the Xbox libraries, the GDK and Windows",
        "HRESULT des bibliothèques Xbox, du GDK et de Windows",
    );
}

/// Between notes in one cell.
pub(crate) const SEMICOLON: Text = text("; ", " ; ");

/// Between a label and what stands beside it, where no column keeps them apart.
pub(crate) const COLON: Text = text(":", " :");

/// The name of the ServiceError table in a title.
pub(crate) const SERVICE_ERROR: Text = text("ServiceError", "ServiceError");

/// The source of what is said of a ServiceError.
pub(crate) const SERVICE_ERROR_SOURCE: Text = text(
    "ServiceError table, documented",
    "tableau ServiceError, documenté",
);

/// An interim answer, after its status.
pub(crate) const INTERIM: Text = text(
    "interim: the answer follows",
    "provisoire : la réponse suit",
);

/// A proxy's answer to `CONNECT`, after its status.
pub(crate) const TUNNEL: Text = text(
    "a proxy's tunnel; the service's answer follows",
    "tunnel d’un proxy ; la réponse du service suit",
);

/// The title of what could not be read.
pub(crate) const NOT_READ: Text = text("not read", "non lues");

/// Answers without a status line, among counts.
pub(crate) const WITHOUT_STATUS: Text = text("no status", "sans statut");

/// Interim answers, among counts.
pub(crate) const INTERIM_ANSWERS: Text = text("interim", "provisoire");

/// Answers of proxies, among counts.
pub(crate) const TUNNELS: Text = text("proxy tunnel", "tunnel de proxy");

/// Places that could not be read, among counts.
pub(crate) const UNREADABLE: Text = text("not read", "illisible");

/// Hosts that are not counted one by one.
pub(crate) const OTHER_HOSTS: Text = text("other hosts", "autres hôtes");

/// Said of an error code without a row.
pub(crate) const CODE_NOT_DOCUMENTED: Text = text(
    "This code is not documented.",
    "Ce code n’est pas documenté.",
);

/// Said of a ServiceError code without a row that is near the documented ones of the caller.
pub(crate) const CODE_OF_THE_CALLER: Text = text(
    "This code is not documented. From its number, a guess: the request is at fault.",
    "Ce code n’est pas documenté. Simple supposition d’après son numéro : la requête est en cause.",
);

/// Said of a ServiceError code without a row that is near the documented ones of the service.
pub(crate) const CODE_OF_THE_SERVICE: Text = text(
    "This code is not documented. From its number, a guess: the service is at fault.",
    "Ce code n’est pas documenté. Simple supposition d’après son numéro : le service est en cause.",
);

/// Said of a word of an error object without a row.
pub(crate) const WORD_NOT_DOCUMENTED: Text = text(
    "This error is not documented.",
    "Cette erreur n’est pas documentée.",
);

/// Said of an error object that holds nothing but nulls.
pub(crate) const NOTHING_SAID: Text = text(
    "It gives neither a code nor a message.",
    "Il ne donne ni code ni message.",
);

/// Said of a limit that Microsoft's page does not have.
pub(crate) const TRACE_ANALYZER: Text = text(
    "only a rule of the trace analyzer, not documented",
    "seulement une règle de l’analyseur de traces, non documenté",
);

/// Said of a limit that a proxy passes on.
pub(crate) const PROXYS_LIMIT: Text = text(
    "The limit is that of the proxy, not of an Xbox service.",
    "C’est la limite du proxy, et non celle d’un service Xbox.",
);

/// Before the text that an answer carries.
pub(crate) const IT_SAYS: Text = text("It says:", "Message reçu :");

/// After a text that was cut.
pub(crate) const MORE_FOLLOWS: Text = text(
    "… and more, which is left out here.",
    "… la suite est omise ici.",
);

/// Heads the conditions that a message lists.
pub(crate) const CONDITIONS: Text = text(
    "All of this must hold:",
    "Toutes ces conditions doivent être remplies :",
);

/// Why every situation is possible when a code alone is explained.
pub(crate) const NO_REQUEST: Text = text("no request is known", "aucune requête n’est connue");

/// Said when the MPSD table does not cover the case.
pub(crate) const NOT_COVERED: Text = text(
    "The MPSD table does not cover this case; what follows is the general meaning of the status.",
    "Le tableau MPSD ne couvre pas ce cas ; ce qui suit est le sens général du statut.",
);

/// Said when the MPSD table was used without knowing the host.
pub(crate) const AUTHORITY_ASSUMED: Text = text(
    "No host is known; the MPSD table was assumed.",
    "Aucun hôte n’est connu ; le tableau MPSD est supposé s’appliquer.",
);

/// Heads the values of the debug header.
pub(crate) const DEBUG_HEADER: Text =
    text("X-Xbl-Debug, undocumented", "X-Xbl-Debug, non documenté");

/// The place of what is wrong with a file as a whole.
pub(crate) const FILE: Text = text("file", "fichier");

/// Heads the codes of a text that tell of no failure.
pub(crate) const SUCCESSES: Text = text("Successes", "Réussites");

/// Heads the codes of a text that no table knows.
pub(crate) const NOT_KNOWN: Text = text("Not in the tables", "Absents des tableaux");
