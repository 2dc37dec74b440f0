//! Names of things: classes, sources, targets, body kinds.

use crate::catalog::{Authority, Class, DocumentedBody, Target};
use crate::inspect::{BodyKind, Level, Verdict};
use crate::report::formatter::Formatter;
use crate::report::text::capital;
use crate::report::text::fr::count;

/// The label of a finding.
pub(crate) fn level(level: Level) -> &'static str {
    match level {
        Level::Info => "Note",
        Level::Warning => "Attention",
        Level::Error => "Erreur",
    }
}

/// A class of statuses.
pub(crate) fn class(class: Class) -> &'static str {
    match class {
        Class::Informational => "information",
        Class::Success => "réussite",
        Class::Redirection => "redirection",
        Class::ClientError => "erreur du client",
        Class::ServerError => "erreur du serveur",
        Class::Unknown => "pas un code de statut HTTP",
    }
}

/// All that can be said of a status that no source defines.
pub(crate) fn class_sentence(code: u16, class: Class) -> String {
    let says = match class {
        Class::Informational => "la réponse est provisoire et la réponse finale suit",
        Class::Success => "la requête a réussi",
        Class::Redirection => "le client doit encore agir pour que la requête aboutisse",
        Class::ClientError => "la requête est en cause",
        Class::ServerError => "le serveur a échoué",
        Class::Unknown => {
            return format!("{code} n’est pas un code de statut HTTP : ceux-ci vont de 100 à 599.");
        }
    };
    format!("Aucune source connue de nous ne définit {code}. D’après son premier chiffre, {says}.")
}

/// What the server calls a status that has no name.
pub(crate) fn called(reason: &str) -> String {
    format!("Le serveur l’appelle {reason}.")
}

/// A status without a row.
pub(crate) fn unassigned(code: u16, class: Class) -> String {
    match class {
        Class::Unknown => code.to_string(),
        _ => format!("{code} non attribué"),
    }
}

/// A source and how it knows; `None` when there is none.
pub(crate) fn source(authority: Authority, reference: Option<&str>) -> Option<String> {
    match authority {
        Authority::Mpsd => Some("tableau MPSD, documenté".to_owned()),
        Authority::Xbox => Some("tableau des services Xbox, documenté".to_owned()),
        Authority::Http => Some(match reference {
            Some(reference) => format!("norme HTTP, documentée : {reference}"),
            None => "norme HTTP, documentée".to_owned(),
        }),
        Authority::None => None,
    }
}

/// A source whose row is followed by a next step, which no source gives.
pub(crate) fn with_advice_of_ours(source: &str) -> String {
    format!("{source} ; la suite à donner est notre conseil")
}

/// A source in the title of an explanation.
pub(crate) fn source_name(authority: Authority) -> &'static str {
    match authority {
        Authority::Mpsd => "MPSD",
        Authority::Xbox => "services Xbox",
        Authority::Http => "norme HTTP",
        Authority::None => "",
    }
}

/// What a URL names, after the method. Empty where the URL itself says it best.
pub(crate) fn target(target: Target) -> &'static str {
    match target {
        Target::Session => "session",
        Target::SessionElement => "élément de session",
        Target::Handle => "handle",
        Target::HandleCollection => "handles",
        Target::HandleQuery => "recherche de handles",
        Target::SessionQuery => "recherche de sessions",
        Target::Template => "modèle de session",
        Target::TemplateCollection => "modèles de session",
        Target::Hopper => "hopper",
        Target::MatchTicket => "ticket de matchmaking",
        Target::Other | Target::Unknown => "",
    }
}

/// What a URL names, as a clause.
pub(crate) fn the_target(target: Target) -> &'static str {
    match target {
        Target::Session => "la cible est une session",
        Target::SessionElement => "la cible est un élément de session",
        Target::Handle => "la cible est un handle",
        Target::HandleCollection => "la cible est la collection des handles",
        Target::HandleQuery => "la cible est une recherche de handles",
        Target::SessionQuery => "la cible est une recherche de sessions",
        Target::Template => "la cible est un modèle de session",
        Target::TemplateCollection => "la cible est la collection des modèles de session",
        Target::Hopper => "la cible est un hopper",
        Target::MatchTicket => "la cible est un ticket de matchmaking",
        Target::Other => "la cible ne relève pas de MPSD",
        Target::Unknown => "la cible n’est pas documentée",
    }
}

/// A kind of body.
pub(crate) fn body_kind(kind: BodyKind) -> &'static str {
    match kind {
        BodyKind::None => "aucun",
        BodyKind::Session => "session",
        BodyKind::SessionElement => "élément de session",
        BodyKind::Handle => "handle",
        BodyKind::QueryResults => "résultats de recherche",
        BodyKind::Message => "message",
        BodyKind::ServiceError => "ServiceError",
        BodyKind::ServiceErrorResponse => "ServiceErrorResponse",
        BodyKind::GameClipsError => "GameClipsServiceErrorResponse",
        BodyKind::RateLimit => "objet de limite de débit",
        BodyKind::SignInError => "erreur de connexion",
        BodyKind::StatusError => "erreur dans un objet status",
        BodyKind::Json => "JSON",
        BodyKind::MalformedJson => "JSON mal formé",
        BodyKind::Html => "page HTML",
        BodyKind::Xml => "XML",
        BodyKind::Text => "texte",
        BodyKind::Multipart => "multipart",
        BodyKind::Binary => "données binaires",
    }
}

/// A kind of body, after "le corps est".
pub(crate) fn a_body(kind: BodyKind) -> &'static str {
    match kind {
        BodyKind::None => "vide",
        BodyKind::Session => "une session",
        BodyKind::SessionElement => "un élément de session",
        BodyKind::Handle => "un handle",
        BodyKind::QueryResults => "une liste de résultats de recherche",
        BodyKind::Message => "un message",
        BodyKind::ServiceError => "un ServiceError",
        BodyKind::ServiceErrorResponse => "un ServiceErrorResponse",
        BodyKind::GameClipsError => "un GameClipsServiceErrorResponse",
        BodyKind::RateLimit => "un objet de limite de débit",
        BodyKind::SignInError => "une erreur de connexion",
        BodyKind::StatusError => "une erreur dans un objet status",
        BodyKind::Json => "du JSON",
        BodyKind::MalformedJson => "du JSON mal formé",
        BodyKind::Html => "une page HTML",
        BodyKind::Xml => "du XML",
        BodyKind::Text => "du texte",
        BodyKind::Multipart => "un contenu multipart",
        BodyKind::Binary => "une suite de données binaires",
    }
}

/// The title of a report on a body without status.
pub(crate) fn body_title(kind: BodyKind) -> String {
    match kind {
        BodyKind::None => "Ni corps ni ligne de statut".to_owned(),
        kind => format!("{}, sans ligne de statut", capital(body_kind(kind))),
    }
}

/// The documented media type and body of a situation.
pub(crate) fn documented(content_type: Option<&str>, body: Option<DocumentedBody>) -> String {
    let body = body.map(|body| match body {
        DocumentedBody::Session => "session",
        DocumentedBody::Message => "message",
        DocumentedBody::None => "sans corps",
    });
    match (content_type, body) {
        (Some(content_type), Some(body)) => format!("{content_type}, {body}"),
        (Some(content_type), None) => content_type.to_owned(),
        (None, Some(body)) => body.to_owned(),
        (None, None) => "corps non précisé".to_owned(),
    }
}

/// A verdict.
pub(crate) fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Applies => "s’applique",
        Verdict::Possible => "possible",
        Verdict::RuledOut => "écartée",
    }
}

/// The heading of one of several responses.
pub(crate) fn response_heading(index: usize, file: &str, f: &mut Formatter<'_>) -> String {
    match file {
        "-" => format!("Réponse {index} de l’entrée standard"),
        file => format!("Réponse {index} de {}", f.inline(file)),
    }
}

/// An input in a message.
pub(crate) fn input_name(file: &str, f: &mut Formatter<'_>) -> String {
    match file {
        "-" => "entrée standard".to_owned(),
        file => f.quoted_whole(file),
    }
}

/// How many rows a search found.
pub(crate) fn matches(query: &str, found: usize) -> String {
    format!("{query} : {}", count(found, "résultat"))
}

/// How to see all of one row.
pub(crate) fn explain_one(command: &str) -> String {
    format!("{command} en explique un en entier.")
}

/// Said of a query without matches.
pub(crate) fn no_match(query: &str) -> String {
    format!("rien dans les tableaux ne correspond à {query}")
}

/// What the user may have meant.
pub(crate) fn nearest(suggestions: &[String]) -> String {
    match suggestions {
        [only] => format!("le plus proche : {only}"),
        several => format!("les plus proches : {}", several.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_that_is_no_status_is_told_so() {
        assert_eq!(
            class_sentence(600, Class::Unknown),
            "600 n’est pas un code de statut HTTP : ceux-ci vont de 100 à 599."
        );
    }

    #[test]
    fn a_title_begins_with_a_capital_that_keeps_its_accent() {
        assert_eq!(
            body_title(BodyKind::SessionElement),
            "Élément de session, sans ligne de statut"
        );
    }

    #[test]
    fn one_suggestion_is_not_several() {
        assert_eq!(nearest(&["412".to_owned()]), "le plus proche : 412");
        assert_eq!(
            nearest(&["412".to_owned(), "421".to_owned()]),
            "les plus proches : 412, 421"
        );
    }
}
