//! Names of things: labels, classes, sources, targets, body kinds, inputs.

use crate::catalog::{Authority, Class, DocumentedBody, Status, Target};
use crate::inspect::{BodyKind, Level, Verdict};
use crate::language::{Language, Text, sentences, tr};
use crate::report::formatter::Formatter;
use crate::report::text::codes::NO_STATUS;
use crate::report::text::grammar::{capital, plural};

/// The label of a finding.
pub(crate) fn level(level: Level) -> Text {
    match level {
        Level::Info => Text::new("Note", "Note"),
        Level::Warning => Text::new("Warning", "Attention"),
        Level::Error => Text::new("Error", "Erreur"),
    }
}

/// A verdict.
pub(crate) fn verdict(verdict: Verdict) -> Text {
    match verdict {
        Verdict::Applies => Text::new("applies", "s’applique"),
        Verdict::Possible => Text::new("possible", "possible"),
        Verdict::RuledOut => Text::new("ruled out", "écartée"),
    }
}

/// A class of statuses.
pub(crate) fn class(class: Class) -> Text {
    match class {
        Class::Informational => Text::new("informational", "réponse provisoire"),
        Class::Success => Text::new("success", "réussite"),
        Class::Redirection => Text::new("redirection", "redirection"),
        Class::ClientError => Text::new("client error", "erreur du client"),
        Class::ServerError => Text::new("server error", "erreur du serveur"),
        Class::Unknown => NO_STATUS,
    }
}

/// All that can be said of a status that no source defines.
pub(crate) fn class_sentence(language: Language, code: u16, class: Class) -> String {
    let says = match class {
        Class::Informational => Text::new(
            "the answer is interim and the final one follows",
            "la réponse est provisoire et la réponse finale suit",
        ),
        Class::Success => Text::new("the request succeeded", "la requête a réussi"),
        Class::Redirection => Text::new(
            "the client has more to do to complete the request",
            "le client doit encore agir pour que la requête aboutisse",
        ),
        Class::ClientError => Text::new("the request is at fault", "la requête est en cause"),
        Class::ServerError => Text::new("the server failed", "le serveur a échoué"),
        Class::Unknown => {
            return tr!(
                language,
                "{code} is not an HTTP status code: those are 100 to 599.",
                "{code} n’est pas un code de statut HTTP : ceux-ci vont de 100 à 599."
            );
        }
    };
    tr!(
        language,
        "{code} is in none of our tables. By its first digit, {}.",
        "{code} ne figure dans aucun de nos tableaux. D’après son premier chiffre, {}.",
        says.in_language(language)
    )
}

/// A status without a row.
pub(crate) fn unassigned(language: Language, code: u16, class: Class) -> String {
    match class {
        Class::Unknown => code.to_string(),
        _ => tr!(language, "{code} unassigned", "{code} non attribué"),
    }
}

/// A source and how it knows; `None` when there is none.
pub(crate) fn source(
    language: Language,
    authority: Authority,
    reference: Option<&str>,
) -> Option<String> {
    let source = match authority {
        Authority::None => return None,
        Authority::Mpsd => Text::new("MPSD table, documented", "tableau MPSD, documenté"),
        Authority::Xbox => Text::new(
            "Xbox-wide table, documented",
            "tableau des services Xbox, documenté",
        ),
        Authority::Http => Text::new("HTTP standard, documented", "norme HTTP, documentée"),
        _ => Text::new("seen, not documented", "vu, non documenté"),
    };
    let source = source.in_language(language);
    // Two rows of that table rest on no standard.
    if let Some(elsewhere) = reference.filter(|one| !one.starts_with("RFC ")) {
        return Some(tr!(
            language,
            "{elsewhere}; not the HTTP standard",
            "{elsewhere} ; hors de la norme HTTP"
        ));
    }
    Some(match (authority, reference) {
        (Authority::Http, Some(reference)) => {
            tr!(language, "{source}: {reference}", "{source} : {reference}")
        }
        _ => source.to_owned(),
    })
}

/// A source in the title of an explanation.
pub(crate) fn source_name(language: Language, authority: Authority) -> &'static str {
    let name = match authority {
        Authority::Mpsd => Text::new("MPSD", "MPSD"),
        Authority::Xbox => Text::new("Xbox services", "services Xbox"),
        Authority::Http => Text::new("HTTP standard", "norme HTTP"),
        Authority::SignIn => Text::new("Xbox sign-in", "connexion à Xbox"),
        Authority::OAuth => return "OAuth",
        Authority::Minecraft => Text::new("Minecraft services", "services Minecraft"),
        Authority::PlayFab => return "PlayFab",
        Authority::Streaming => Text::new("Xbox streaming", "streaming Xbox"),
        Authority::Rta => Text::new("real-time activity (RTA)", "activité en temps réel (RTA)"),
        Authority::Store => return "Microsoft Store",
        Authority::Gateway => Text::new("gateway", "passerelle"),
        Authority::Proxy => Text::new("third-party proxy", "proxy tiers"),
        Authority::None => return "",
    };
    name.in_language(language)
}

/// The source of a row in the title of an explanation.
pub(crate) fn row_source_name(language: Language, row: &Status) -> &'static str {
    let rests_on_standard = row
        .reference
        .is_none_or(|reference| reference.name.starts_with("RFC "));
    match rests_on_standard {
        true => source_name(language, row.authority),
        false => Text::new("not the HTTP standard", "hors de la norme HTTP").in_language(language),
    }
}

/// What a URL names, after the method. `None` where the URL itself says it best.
pub(crate) fn target(target: Target) -> Option<Text> {
    Some(match target {
        Target::Session => Text::new("session", "session"),
        Target::SessionElement => Text::new("session element", "élément de session"),
        Target::Handle => Text::new("handle", "handle"),
        Target::HandleCollection => Text::new("handles", "handles"),
        Target::HandleQuery => Text::new("handle query", "recherche de handles"),
        Target::SessionQuery => Text::new("session query", "recherche de sessions"),
        Target::Template => Text::new("session template", "modèle de session"),
        Target::TemplateCollection => Text::new("session templates", "modèles de session"),
        Target::Hopper => Text::new("hopper", "hopper"),
        Target::MatchTicket => Text::new("match ticket", "ticket de matchmaking"),
        Target::Other | Target::Unknown => return None,
    })
}

/// What a URL names, as a clause.
pub(crate) fn the_target(language: Language, target: Target) -> String {
    let named = match target {
        Target::Session => Text::new("a session", "une session"),
        Target::SessionElement => Text::new("a session element", "un élément de session"),
        Target::Handle => Text::new("a handle", "un handle"),
        Target::HandleCollection => {
            Text::new("the collection of handles", "la collection des handles")
        }
        Target::HandleQuery => Text::new("a handle query", "une recherche de handles"),
        Target::SessionQuery => Text::new("a session query", "une recherche de sessions"),
        Target::Template => Text::new("a session template", "un modèle de session"),
        Target::TemplateCollection => Text::new(
            "the collection of session templates",
            "la collection des modèles de session",
        ),
        Target::Hopper => Text::new("a hopper", "un hopper"),
        Target::MatchTicket => Text::new("a match ticket", "un ticket de matchmaking"),
        Target::Other => {
            return language.say(
                "the target is not part of MPSD",
                "la cible ne relève pas de MPSD",
            );
        }
        Target::Unknown => {
            return language.say(
                "the target is not documented",
                "la cible n’est pas documentée",
            );
        }
    };
    let named = named.in_language(language);
    tr!(language, "the target is {named}", "la cible est {named}")
}

/// A kind of body.
pub(crate) fn body_kind(kind: BodyKind) -> Text {
    match kind {
        BodyKind::None => Text::new("none", "aucun"),
        BodyKind::Session => Text::new("session", "session"),
        BodyKind::SessionElement => Text::new("session element", "élément de session"),
        BodyKind::Handle => Text::new("handle", "handle"),
        BodyKind::QueryResults => Text::new("query results", "résultats de recherche"),
        BodyKind::Message => Text::new("message", "message"),
        BodyKind::ServiceError => Text::new("ServiceError", "ServiceError"),
        BodyKind::ServiceErrorResponse => Text::new("ServiceErrorResponse", "ServiceErrorResponse"),
        BodyKind::GameClipsError => Text::new(
            "GameClipsServiceErrorResponse",
            "GameClipsServiceErrorResponse",
        ),
        BodyKind::RateLimit => Text::new("rate-limit object", "objet de limite de débit"),
        BodyKind::SignInError => Text::new("sign-in error", "erreur de connexion"),
        BodyKind::StatusError => {
            Text::new("error in a status object", "erreur dans un objet status")
        }
        BodyKind::OauthError => Text::new("OAuth error", "erreur OAuth"),
        BodyKind::MinecraftError => Text::new("Minecraft error", "erreur Minecraft"),
        BodyKind::YggdrasilError => Text::new("Mojang error", "erreur Mojang"),
        BodyKind::RealmsError => Text::new("Realms error", "erreur Realms"),
        BodyKind::MinecraftServicesError => {
            Text::new("Bedrock services error", "erreur des services Bedrock")
        }
        BodyKind::PlayfabError => Text::new("PlayFab error", "erreur PlayFab"),
        BodyKind::StreamError => Text::new("streaming error", "erreur de streaming"),
        BodyKind::ProxyError => Text::new("proxy error", "erreur de proxy"),
        BodyKind::Json => Text::new("JSON", "JSON"),
        BodyKind::MalformedJson => Text::new("malformed JSON", "JSON mal formé"),
        BodyKind::Html => Text::new("HTML page", "page HTML"),
        BodyKind::Xml => Text::new("XML", "XML"),
        BodyKind::Text => Text::new("text", "texte"),
        BodyKind::Multipart => Text::new("multipart", "multipart"),
        BodyKind::Binary => Text::new("binary data", "données binaires"),
    }
}

/// A kind of body, after "the body is".
pub(crate) fn a_body(kind: BodyKind) -> Text {
    match kind {
        BodyKind::None => Text::new("empty", "vide"),
        BodyKind::Session => Text::new("a session", "une session"),
        BodyKind::SessionElement => Text::new("a session element", "un élément de session"),
        BodyKind::Handle => Text::new("a handle", "un handle"),
        BodyKind::QueryResults => Text::new("query results", "une liste de résultats de recherche"),
        BodyKind::Message => Text::new("a message", "un message"),
        BodyKind::ServiceError => Text::new("a ServiceError", "un ServiceError"),
        BodyKind::ServiceErrorResponse => {
            Text::new("a ServiceErrorResponse", "un ServiceErrorResponse")
        }
        BodyKind::GameClipsError => Text::new(
            "a GameClipsServiceErrorResponse",
            "un GameClipsServiceErrorResponse",
        ),
        BodyKind::RateLimit => Text::new("a rate-limit object", "un objet de limite de débit"),
        BodyKind::SignInError => Text::new("a sign-in error", "une erreur de connexion"),
        BodyKind::StatusError => Text::new(
            "an error in a status object",
            "une erreur dans un objet status",
        ),
        BodyKind::OauthError => Text::new("an OAuth error", "une erreur OAuth"),
        BodyKind::MinecraftError => Text::new("a Minecraft error", "une erreur Minecraft"),
        BodyKind::YggdrasilError => Text::new("a Mojang error", "une erreur Mojang"),
        BodyKind::RealmsError => Text::new("a Realms error", "une erreur Realms"),
        BodyKind::MinecraftServicesError => Text::new(
            "an error of the Bedrock services",
            "une erreur des services Bedrock",
        ),
        BodyKind::PlayfabError => Text::new("a PlayFab error", "une erreur PlayFab"),
        BodyKind::StreamError => Text::new("a streaming error", "une erreur de streaming"),
        BodyKind::ProxyError => Text::new("the error of a proxy", "l’erreur d’un proxy"),
        BodyKind::Json => Text::new("JSON", "du JSON"),
        BodyKind::MalformedJson => Text::new("malformed JSON", "du JSON mal formé"),
        BodyKind::Html => Text::new("an HTML page", "une page HTML"),
        BodyKind::Xml => Text::new("XML", "du XML"),
        BodyKind::Text => Text::new("text", "du texte"),
        BodyKind::Multipart => Text::new("multipart", "un contenu multipart"),
        BodyKind::Binary => Text::new("binary data", "une suite de données binaires"),
    }
}

/// The title of a report on a body without status.
pub(crate) fn body_title(language: Language, kind: BodyKind) -> String {
    let name = capital(body_kind(kind).in_language(language));
    match kind {
        BodyKind::None => language.say("No body and no status line", "Ni corps ni ligne de statut"),
        BodyKind::Session | BodyKind::SessionElement | BodyKind::Handle => {
            tr!(
                language,
                "{name}, no status line",
                "{name}, sans ligne de statut"
            )
        }
        _ => tr!(
            language,
            "{name} body, no status line",
            "{name}, sans ligne de statut"
        ),
    }
}

/// The documented media type and body of a situation.
pub(crate) fn documented(
    language: Language,
    content_type: Option<&str>,
    body: Option<DocumentedBody>,
) -> String {
    let body = match body {
        Some(DocumentedBody::Session) => Text::new("session", "session"),
        Some(DocumentedBody::Message) => Text::new("message", "message"),
        Some(DocumentedBody::None) => Text::new("no body", "sans corps"),
        None => match content_type {
            Some(content_type) => return content_type.to_owned(),
            None => Text::new("body not stated", "corps non précisé"),
        },
    };
    let body = body.in_language(language);
    match content_type {
        Some(content_type) => format!("{content_type}, {body}"),
        None => body.to_owned(),
    }
}

/// The heading of one of several responses.
pub(crate) fn response_heading(index: usize, file: &str, f: &mut Formatter<'_>) -> String {
    let language = f.language();
    match file {
        "-" => tr!(
            language,
            "Response {index} of standard input",
            "Réponse {index} de l’entrée standard"
        ),
        file => tr!(
            language,
            "Response {index} of {}",
            "Réponse {index} de {}",
            f.inline(file)
        ),
    }
}

/// An input in a message.
pub(crate) fn input_name(file: &str, f: &mut Formatter<'_>) -> String {
    match file {
        "-" => f.language().say("standard input", "entrée standard"),
        file => f.quoted_whole(file),
    }
}

/// How many rows a search found.
pub(crate) fn matches(language: Language, query: &str, found: usize) -> String {
    let s = plural(language, found);
    tr!(
        language,
        "{query}: {found} matches",
        "{query} : {found} résultat{s}"
    )
}

/// How many matches are not listed, and how to see them.
pub(crate) fn more_matches(language: Language, more: usize) -> String {
    tr!(
        language,
        "{more} more. Another word narrows the search; --json shows them all.",
        "{more} de plus. Un mot de plus précise la recherche ; --json les montre tous."
    )
}

/// What the user may have meant.
pub(crate) fn nearest(language: Language, suggestions: &[String]) -> String {
    let named = suggestions.join(", ");
    match suggestions {
        [_] => tr!(language, "nearest: {named}", "le plus proche : {named}"),
        _ => tr!(language, "nearest: {named}", "les plus proches : {named}"),
    }
}

sentences! {
    /// What the server calls a status that has no name.
    fn called(reason: &str):
        "The server calls it {reason}.",
        "Le serveur l’appelle {reason}.";

    /// Said of a number that was seen without the sign that belongs to it.
    fn without_its_sign(signed: i32):
        "Probably {signed}, whose sign was left out.",
        "Probablement {signed}, dont le signe a été omis.";

    /// Said where the phrase of another status stands behind a status.
    fn phrase_of(code: u16, phrase: &str):
        "The number is explained; the words belong to {code} {phrase}.",
        "C’est le numéro qui est expliqué ; les mots sont ceux de {code} {phrase}.";

    /// A source whose row is followed by a next step, which no source gives.
    fn with_advice_of_ours(source: &str):
        "{source}; the next step is our advice",
        "{source} ; la suite à donner est notre conseil";

    /// How to see all of one row.
    fn explain_one(command: &str):
        "{command} explains one of them in full.",
        "{command} en explique un en entier.";

    /// Said of a query without matches.
    fn no_match(query: &str):
        "nothing in the tables matches {query}",
        "rien dans les tableaux ne correspond à {query}";
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language::French;

    #[test]
    fn a_number_that_is_no_status_is_told_so() {
        assert_eq!(
            class_sentence(French, 600, Class::Unknown),
            "600 n’est pas un code de statut HTTP : ceux-ci vont de 100 à 599."
        );
    }

    #[test]
    fn a_title_begins_with_a_capital_that_keeps_its_accent() {
        assert_eq!(
            body_title(French, BodyKind::SessionElement),
            "Élément de session, sans ligne de statut"
        );
    }

    #[test]
    fn one_suggestion_is_not_several() {
        assert_eq!(nearest(French, &["412".to_owned()]), "le plus proche : 412");
        assert_eq!(
            nearest(French, &["412".to_owned(), "421".to_owned()]),
            "les plus proches : 412, 421"
        );
    }
}
