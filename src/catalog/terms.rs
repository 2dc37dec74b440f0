//! The words of the domain, as `explain SCID` answers them.
//!
//! Sources: RFC 9110, and Microsoft's pages on multiplayer, the session directory, sandboxes and the GDK.

use crate::catalog::documentation::{HRESULT_DOCUMENTATION, XSAPI_SOURCE};
use crate::catalog::errors::service_error::ServiceError;
use crate::catalog::rate_limits::DocumentedLimit;
use crate::catalog::rows::rows;
use crate::language::{Language, Text};

/// A word of the domain.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Term {
    /// The word in English and in French.
    pub name: Text,
    /// Other words for it.
    pub also: &'static [&'static str],
    /// Other words for it that only a French text has.
    pub also_in_french: &'static [&'static str],
    /// What it means.
    pub meaning: Text,
    /// Whether a page or a standard says so; otherwise it was seen.
    pub documented: bool,
    /// The standard or the pages that have it.
    pub documentation: Option<&'static str>,
}

impl Term {
    /// Every spelling, the usual one first.
    pub fn spellings(&self) -> impl Iterator<Item = &'static str> {
        let french = Some(self.name.fr).filter(|fr| *fr != self.name.en);
        [self.name.en]
            .into_iter()
            .chain(french)
            .chain(self.also.iter().copied())
            .chain(self.also_in_french.iter().copied())
    }

    /// Other words for it in a language.
    pub fn also_in(&self, language: Language) -> impl Iterator<Item = &'static str> {
        let french = match language {
            Language::English => &[][..],
            Language::French => self.also_in_french,
        };
        french.iter().chain(self.also).copied()
    }

    const fn means(self, en: &'static str, fr: &'static str) -> Self {
        Self {
            meaning: Text::new(en, fr),
            ..self
        }
    }

    const fn also(self, also: &'static [&'static str]) -> Self {
        Self { also, ..self }
    }

    const fn also_in_french(self, also_in_french: &'static [&'static str]) -> Self {
        Self {
            also_in_french,
            ..self
        }
    }

    const fn seen(self) -> Self {
        Self {
            documented: false,
            documentation: None,
            ..self
        }
    }

    const fn at(self, documentation: &'static str) -> Self {
        Self {
            documentation: Some(documentation),
            ..self
        }
    }

    const fn without_page(self) -> Self {
        Self {
            documentation: None,
            ..self
        }
    }
}

/// The term that goes by a word, in any case.
#[must_use]
pub fn term(word: &str) -> Option<&'static Term> {
    TABLE.iter().find(|row| {
        row.spellings()
            .any(|spelling| spelling.eq_ignore_ascii_case(word))
    })
}

const fn row(en: &'static str, fr: &'static str) -> Term {
    Term {
        name: Text::new(en, fr),
        also: &[],
        also_in_french: &[],
        meaning: Text::new("", ""),
        documented: true,
        documentation: Some(XBOX_DOCS),
    }
}

/// The repository of Microsoft's pages on the Xbox services.
const XBOX_DOCS: &str = "https://github.com/MicrosoftDocs/xbox-live-docs";

/// The terms: sessions first, then who plays, the headers, the limits, sign-in, and the tools.
#[rustfmt::skip]
pub static TABLE: &[Term] = rows! {
    row("MPSD", "MPSD")
        means
            "The multiplayer session directory: the Xbox service in which titles keep the multiplayer sessions that their players share."
            "Le répertoire de sessions multijoueur : le service Xbox où les titres conservent les sessions multijoueur que partagent leurs joueurs."
        also(&["session directory", "multiplayer session directory"])
        also_in_french(&["répertoire de sessions multijoueur", "répertoire de sessions"]);
    row("session", "session")
        means
            "A document in the session directory. It says who plays together, with which settings and in which state."
            "Un document du répertoire de sessions. Il dit qui joue ensemble, avec quels réglages et dans quel état."
        also(&["MPSD session", "MultiplayerSession", "multiplayer session"]);
    row("session element", "élément de session")
        means
            "A part of a session with a URI of its own: a member, a server, the properties."
            "Une partie d’une session qui a son propre URI : un membre, un serveur, les propriétés."
        also(&["element"]);
    row("session template", "modèle de session")
        means
            "Constants under a name, set for a title. Sessions of the title are created from them."
            "Des constantes réunies sous un nom et fixées pour un titre. Les sessions du titre sont créées à partir d’elles."
        also(&["template"]);
    row("SCID", "SCID")
        means
            "The service configuration identifier: a GUID that names a title's configuration of Xbox services, and the first part of a session's reference."
            "L’identifiant de configuration de service : un GUID qui désigne la configuration des services Xbox d’un titre, et la première partie d’une référence de session."
        also(&["service configuration identifier", "service configuration ID"])
        also_in_french(&["identifiant de configuration de service"]);
    row("session reference", "référence de session")
        means
            "What identifies a session: SCID, template and name together."
            "Ce qui identifie une session : SCID, modèle et nom, ensemble."
        also(&["sessionRef"]);
    row("handle", "handle")
        means
            "A reference to a session that the session directory keeps. Its kind says what for: activity, invite, search or transfer."
            "Une référence à une session, conservée par le répertoire de sessions. Son type en donne l’usage : activité, invitation, recherche ou transfert."
        also(&["session handle"]);
    row("activity", "activité")
        means
            "The handle that says in which session a user is now, so that others can join."
            "Le handle qui indique la session où se trouve un utilisateur, pour que d’autres puissent la rejoindre."
        also(&["activity handle", "set activity"]);
    row("search handle", "handle de recherche")
        means
            "A handle with attributes by which others find the session."
            "Un handle doté d’attributs, qui permettent à d’autres de trouver la session.";
    row("hopper", "hopper")
        means
            "A queue of match tickets with rules of its own. Only tickets of the same hopper are matched."
            "Une file de tickets de matchmaking avec ses propres règles. Seuls les tickets d’un même hopper sont mis en relation.";
    row("match ticket", "ticket de matchmaking")
        means
            "A request to be matched with other players. It stays in a hopper until it is matched or expires."
            "Une demande de mise en relation avec d’autres joueurs. Elle reste dans un hopper jusqu’à ce qu’elle aboutisse ou expire."
        also(&["ticket"]);
    row("SmartMatch", "SmartMatch")
        means
            "The service that matches tickets."
            "Le service qui met les tickets en relation."
        also(&["Smart Match", "matchmaking"]);
    row("lobby session", "session de salon")
        means
            "The session in which players wait together before and between games."
            "La session dans laquelle les joueurs attendent ensemble, avant et entre les parties.";
    row("game session", "session de jeu")
        means
            "The session in which players play."
            "La session dans laquelle les joueurs jouent.";
    row("arbiter", "arbitre")
        means
            "The console that keeps the session up to date for all players. The title chooses it; it need not be the host."
            "La console qui tient la session à jour pour tous les joueurs. Le titre la choisit ; ce n’est pas forcément l’hôte.";
    row("host", "hôte")
        means
            "The console that runs the game for all in a peer-to-peer game; a session names it in properties.system.host."
            "La console qui exécute la partie pour tous dans un jeu pair à pair ; une session l’indique dans properties.system.host."
        also(&["game session host"]);
    row("shoulder tap", "notification brève (shoulder tap)")
        means
            "A short notice from the session directory that a session has changed. It does not hold the change."
            "Un court avis du répertoire de sessions qui signale qu’une session a changé. Il ne contient pas le changement."
        also(&["tap"])
        also_in_french(&["notification brève"]);
    row("RTA", "RTA")
        means
            "Real-time activity: the service that sends changes of sessions, presence and statistics over a WebSocket to those who subscribed."
            "L’activité en temps réel : le service qui envoie par WebSocket les changements de sessions, de présence et de statistiques à ceux qui s’y sont abonnés."
        also(&["real-time activity"])
        also_in_french(&["activité en temps réel"]);
    row("XUID", "XUID")
        means
            "The number of 64 bits that identifies an Xbox user. It is personal data."
            "Le nombre de 64 bits qui identifie un utilisateur Xbox. C’est une donnée personnelle."
        also(&["Xbox user ID"]);
    row("gamertag", "gamertag")
        means
            "The name that an Xbox user shows to others. It is personal data."
            "Le nom sous lequel un utilisateur Xbox se montre aux autres. C’est une donnée personnelle.";
    row("title", "titre")
        means
            "A game or an app as Xbox services know it. The title ID is its number."
            "Un jeu ou une application, tel que les services Xbox le connaissent. L’identifiant de titre est son numéro."
        also(&["title ID"])
        also_in_french(&["identifiant de titre"]);
    row("sandbox", "sandbox")
        means
            "A closed environment in which content is developed and tested, apart from the public one, RETAIL."
            "Un environnement fermé où le contenu est développé et testé, à l’écart de l’environnement public, RETAIL."
        also(&["sandbox ID"]);
    row("ETag", "ETag")
        means
            "The version of what an answer holds. The session directory gives one for each state of a session; it goes into the next If-Match."
            "La version de ce que contient une réponse. Le répertoire de sessions en donne une pour chaque état d’une session ; elle va dans le prochain If-Match."
        also(&["entity tag"])
        at("https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3");
    row("If-Match", "If-Match")
        means
            "A condition of a request: carry it out only if the ETag is still one of these; with *, only if the resource exists."
            "Une condition d’une requête : ne l’exécuter que si l’ETag est encore l’un de ceux-ci ; avec *, que si la ressource existe."
        at("https://www.rfc-editor.org/rfc/rfc9110#section-13.1.1");
    row("If-None-Match", "If-None-Match")
        means
            "A condition of a request: carry it out only if the ETag is none of these; with *, only if the resource does not exist."
            "Une condition d’une requête : ne l’exécuter que si l’ETag n’est aucun de ceux-ci ; avec *, que si la ressource n’existe pas."
        at("https://www.rfc-editor.org/rfc/rfc9110#section-13.1.2");
    row("Retry-After", "Retry-After")
        means
            "How long to wait before the next call: a number of seconds, or a date."
            "Le temps à attendre avant le prochain appel : un nombre de secondes ou une date."
        at("https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3");
    row("FGRL", "FGRL")
        means
            "Fine-grained rate limiting: the limit on the calls of one user in one title to one service, counted over 15 seconds and over 300."
            "La limitation précise du débit : la limite des appels d’un utilisateur, dans un titre, à un service, comptés sur 15 secondes et sur 300."
        also(&["fine-grained rate limiting", "rate limit", "rate limited", "rate limiting"])
        also_in_french(&["limitation précise du débit", "limite d’appels"])
        at(DocumentedLimit::DOCUMENTATION);
    row("burst", "burst")
        means
            "The short limit of fine-grained rate limiting, over 15 seconds."
            "La limite courte de la limitation précise du débit, sur 15 secondes."
        also(&["burst limit"])
        also_in_french(&["limite courte"])
        at(DocumentedLimit::DOCUMENTATION);
    row("sustain", "sustain")
        means
            "The long limit of fine-grained rate limiting, over 300 seconds."
            "La limite longue de la limitation précise du débit, sur 300 secondes."
        also(&["sustain limit"])
        also_in_french(&["limite longue"])
        at(DocumentedLimit::DOCUMENTATION);
    row("contract version", "version de contrat")
        means
            "The version of a service's interface that the caller speaks. In the session directory, 107 stands for 1.7."
            "La version de l’interface d’un service qu’emploie l’appelant. Pour le répertoire de sessions, 107 désigne la 1.7."
        also(&["x-xbl-contract-version"]);
    row("correlation id", "identifiant de corrélation")
        means
            "The identifier of one request, to be quoted to support. The correlationId inside a session is another one."
            "L’identifiant d’une requête, à donner à l’assistance. Le correlationId d’une session est autre chose."
        also(&["X-XblCorrelationId"])
        seen;
    row("MS-CV", "MS-CV")
        means
            "A correlation vector: an identifier that follows a request through several services."
            "Un vecteur de corrélation : un identifiant qui suit une requête à travers plusieurs services."
        also(&["correlation vector"])
        also_in_french(&["vecteur de corrélation"]);
    row("XSTS", "XSTS")
        means
            "The sign-in service that turns tokens of a user, a device and a title into one token for a relying party."
            "Le service de connexion qui transforme les jetons d’un utilisateur, d’un appareil et d’un titre en un seul jeton pour une partie de confiance.";
    row("relying party", "partie de confiance")
        means
            "The service for which a token is made, such as http://xboxlive.com."
            "Le service pour lequel un jeton est émis, par exemple http://xboxlive.com.";
    row("XErr", "XErr")
        means
            "The number of a sign-in error, in the body or in the X-Err header."
            "Le numéro d’une erreur de connexion, dans le corps ou dans l’en-tête X-Err."
        also(&["X-Err"]);
    row("uhs", "uhs")
        means
            "The user hash: the part of a token's claims that stands after x= in an Authorization header of XBL3.0."
            "L’empreinte de l’utilisateur : la partie des revendications d’un jeton qui suit x= dans un en-tête Authorization de type XBL3.0."
        also(&["user hash"])
        also_in_french(&["empreinte de l’utilisateur"]);
    row("ServiceError", "ServiceError")
        means
            "The error object of an Xbox service, with the members code, source and description."
            "L’objet d’erreur d’un service Xbox, avec les membres code, source et description."
        at(ServiceError::DOCUMENTATION);
    row("HRESULT", "HRESULT")
        means
            "A result of Windows in 32 bits: whether it failed, a facility, and a code."
            "Un résultat de Windows sur 32 bits : succès ou échec, un composant (facility) et un code."
        at(HRESULT_DOCUMENTATION);
    row("XSAPI", "XSAPI")
        means
            "The Xbox Services API: Microsoft's client library for Xbox services."
            "L’API des services Xbox : la bibliothèque cliente de Microsoft pour les services Xbox."
        also(&["Xbox Services API"])
        at(XSAPI_SOURCE);
    row("GDK", "GDK")
        means
            "The Microsoft Game Development Kit, for games on Xbox and PC."
            "Le Microsoft Game Development Kit, pour les jeux sur Xbox et PC."
        also(&["Microsoft Game Development Kit"])
        without_page;
    row("Partner Center", "Espace partenaires")
        means
            "The site of Microsoft on which a title and its services are configured."
            "Le site de Microsoft où l’on configure un titre et ses services.";
    row("SAZ", "SAZ")
        means
            "The archive in which Fiddler saves calls."
            "L’archive dans laquelle Fiddler enregistre des appels."
        without_page;
    row("HAR", "HAR")
        means
            "The HTTP archive: calls in JSON, as browsers and proxies export them."
            "L’archive HTTP : des appels en JSON, tels que les exportent les navigateurs et les proxys."
        also(&["HTTP archive"])
        also_in_french(&["archive HTTP"])
        without_page;
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::{Entry, find};

    #[test]
    fn every_spelling_leads_to_its_term() {
        for row in TABLE {
            for spelling in row.spellings() {
                for query in [spelling.to_owned(), spelling.to_uppercase()] {
                    let terms: Vec<Entry> = find(&query).entries;
                    // A ServiceError code has the name of the object that it stands in.
                    assert_eq!(terms.last(), Some(&Entry::Term(row)), "{query}");
                    assert!(terms.len() == 1 || row.name.en == "ServiceError", "{query}");
                }
            }
        }
    }

    #[test]
    fn a_documented_term_has_an_address_unless_its_page_is_not_known() {
        for row in TABLE {
            let has_none = ["correlation id", "GDK", "SAZ", "HAR"].contains(&row.name.en);
            assert_eq!(row.documentation.is_none(), has_none, "{}", row.name.en);
        }
    }

    #[test]
    fn every_term_is_a_sentence_in_both_languages() {
        for row in TABLE {
            for meaning in [row.meaning.en, row.meaning.fr] {
                assert!(meaning.ends_with('.'), "{meaning}");
            }
        }
    }
}
