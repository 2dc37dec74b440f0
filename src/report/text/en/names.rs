//! Names of things: labels, classes, sources, targets, body kinds.

use crate::catalog::{Authority, Class, DocumentedBody, Target};
use crate::inspect::{BodyKind, Level, Verdict};
use crate::report::formatter::Formatter;
use crate::report::text::capital;

/// The label of a finding.
pub(crate) fn level(level: Level) -> &'static str {
    match level {
        Level::Info => "Note",
        Level::Warning => "Warning",
        Level::Error => "Error",
    }
}

/// A class of statuses.
pub(crate) fn class(class: Class) -> &'static str {
    match class {
        Class::Informational => "informational",
        Class::Success => "success",
        Class::Redirection => "redirection",
        Class::ClientError => "client error",
        Class::ServerError => "server error",
        Class::Unknown => "not an HTTP status code",
    }
}

/// All that can be said of a status that no source defines.
pub(crate) fn class_sentence(code: u16, class: Class) -> String {
    let says = match class {
        Class::Informational => "the answer is interim and the final one follows",
        Class::Success => "the request succeeded",
        Class::Redirection => "the client has more to do to complete the request",
        Class::ClientError => "the request is at fault",
        Class::ServerError => "the server failed",
        Class::Unknown => {
            return format!("{code} is not an HTTP status code: those are 100 to 599.");
        }
    };
    format!("No source known to us defines {code}. By its first digit, {says}.")
}

/// What the server calls a status that has no name.
pub(crate) fn called(reason: &str) -> String {
    format!("The server calls it {reason}.")
}

/// A status without a row.
pub(crate) fn unassigned(code: u16, class: Class) -> String {
    match class {
        Class::Unknown => code.to_string(),
        _ => format!("{code} unassigned"),
    }
}

/// A source and how it knows; `None` when there is none.
pub(crate) fn source(authority: Authority, reference: Option<&str>) -> Option<String> {
    match authority {
        Authority::Mpsd => Some("MPSD table, documented".to_owned()),
        Authority::Xbox => Some("Xbox-wide table, documented".to_owned()),
        Authority::Http => Some(match reference {
            Some(reference) => format!("HTTP standard, documented: {reference}"),
            None => "HTTP standard, documented".to_owned(),
        }),
        Authority::None => None,
    }
}

/// A source whose row is followed by a next step, which no source gives.
pub(crate) fn with_advice_of_ours(source: &str) -> String {
    format!("{source}; the next step is our advice")
}

/// A source in the title of an explanation.
pub(crate) fn source_name(authority: Authority) -> &'static str {
    match authority {
        Authority::Mpsd => "MPSD",
        Authority::Xbox => "Xbox services",
        Authority::Http => "HTTP standard",
        Authority::None => "",
    }
}

/// What a URL names, after the method. Empty where the URL itself says it best.
pub(crate) fn target(target: Target) -> &'static str {
    match target {
        Target::Session => "session",
        Target::SessionElement => "session element",
        Target::Handle => "handle",
        Target::HandleCollection => "handles",
        Target::HandleQuery => "handle query",
        Target::SessionQuery => "session query",
        Target::Template => "session template",
        Target::TemplateCollection => "session templates",
        Target::Hopper => "hopper",
        Target::MatchTicket => "match ticket",
        Target::Other | Target::Unknown => "",
    }
}

/// What a URL names, after "the target is".
pub(crate) fn a_target(target: Target) -> &'static str {
    match target {
        Target::Session => "a session",
        Target::SessionElement => "a session element",
        Target::Handle => "a handle",
        Target::HandleCollection => "the collection of handles",
        Target::HandleQuery => "a handle query",
        Target::SessionQuery => "a session query",
        Target::Template => "a session template",
        Target::TemplateCollection => "the collection of session templates",
        Target::Hopper => "a hopper",
        Target::MatchTicket => "a match ticket",
        Target::Other => "nothing of MPSD",
        Target::Unknown => "nothing that is documented",
    }
}

/// A kind of body.
pub(crate) fn body_kind(kind: BodyKind) -> &'static str {
    match kind {
        BodyKind::None => "none",
        BodyKind::Session => "session",
        BodyKind::SessionElement => "session element",
        BodyKind::Handle => "handle",
        BodyKind::QueryResults => "query results",
        BodyKind::Message => "message",
        BodyKind::ServiceError => "ServiceError",
        BodyKind::ServiceErrorResponse => "ServiceErrorResponse",
        BodyKind::GameClipsError => "GameClipsServiceErrorResponse",
        BodyKind::RateLimit => "rate-limit object",
        BodyKind::SignInError => "sign-in error",
        BodyKind::StatusError => "error in a status object",
        BodyKind::Json => "JSON",
        BodyKind::MalformedJson => "malformed JSON",
        BodyKind::Html => "HTML page",
        BodyKind::Xml => "XML",
        BodyKind::Text => "text",
        BodyKind::Multipart => "multipart",
        BodyKind::Binary => "binary data",
    }
}

/// A kind of body, after "the body is".
pub(crate) fn a_body(kind: BodyKind) -> &'static str {
    match kind {
        BodyKind::None => "empty",
        BodyKind::Session => "a session",
        BodyKind::SessionElement => "a session element",
        BodyKind::Handle => "a handle",
        BodyKind::Message => "a message",
        BodyKind::ServiceError => "a ServiceError",
        BodyKind::ServiceErrorResponse => "a ServiceErrorResponse",
        BodyKind::GameClipsError => "a GameClipsServiceErrorResponse",
        BodyKind::RateLimit => "a rate-limit object",
        BodyKind::SignInError => "a sign-in error",
        BodyKind::StatusError => "an error in a status object",
        BodyKind::Html => "an HTML page",
        kind => body_kind(kind),
    }
}

/// The title of a report on a body without status.
pub(crate) fn body_title(kind: BodyKind) -> String {
    match kind {
        BodyKind::None => "No body and no status line".to_owned(),
        kind => {
            let name = capital(body_kind(kind));
            match kind {
                BodyKind::Session | BodyKind::SessionElement | BodyKind::Handle => {
                    format!("{name}, no status line")
                }
                _ => format!("{name} body, no status line"),
            }
        }
    }
}

/// The documented media type and body of a situation.
pub(crate) fn documented(content_type: Option<&str>, body: Option<DocumentedBody>) -> String {
    let body = body.map(|body| match body {
        DocumentedBody::Session => "session",
        DocumentedBody::Message => "message",
        DocumentedBody::None => "no body",
    });
    match (content_type, body) {
        (Some(content_type), Some(body)) => format!("{content_type}, {body}"),
        (Some(content_type), None) => content_type.to_owned(),
        (None, Some(body)) => body.to_owned(),
        (None, None) => "body not stated".to_owned(),
    }
}

/// A verdict.
pub(crate) fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Applies => "applies",
        Verdict::Possible => "possible",
        Verdict::RuledOut => "ruled out",
    }
}

/// The heading of one of several responses.
pub(crate) fn response_heading(index: usize, file: &str, f: &mut Formatter<'_>) -> String {
    match file {
        "-" => format!("Response {index} of standard input"),
        file => format!("Response {index} of {}", f.inline(file)),
    }
}

/// An input in a message.
pub(crate) fn input_name(file: &str, f: &mut Formatter<'_>) -> String {
    match file {
        "-" => "standard input".to_owned(),
        file => f.quoted_whole(file),
    }
}

/// How many rows a search found.
pub(crate) fn matches(query: &str, found: usize) -> String {
    format!("{query}: {found} matches")
}

/// How to see all of one row.
pub(crate) fn explain_one(command: &str) -> String {
    format!("{command} explains one of them in full.")
}

/// Said of a query without matches.
pub(crate) fn no_match(query: &str) -> String {
    format!("nothing in the tables matches {query}")
}

/// What the user may have meant.
pub(crate) fn nearest(suggestions: &[String]) -> String {
    format!("nearest: {}", suggestions.join(", "))
}
