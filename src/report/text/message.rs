//! Messages that are known by their words.

use crate::catalog::messages::{KnownMessage, Message, MessageSource, Pattern};
use crate::language::{Language, Text, tr};
use crate::report::formatter::Formatter;

/// A known message in one line: its name, where it is known from, and by which words.
pub(crate) fn known_message(known: &KnownMessage, f: &Formatter<'_>) -> String {
    let origin = match known.row.origin {
        MessageSource::Documented => Text::new("documented", "documenté"),
        MessageSource::Seen => Text::new(
            "seen in the wild, not documented",
            "vu en pratique, non documenté",
        ),
    };
    tr!(
        f.language(),
        "Known message {} ({}), by {}.",
        "Message connu {} ({}), reconnu à {}.",
        f.escape(known.row.id),
        f.plain(origin),
        phrases(known.pattern, f)
    )
}

/// The words that a message is known by.
pub(crate) fn known_by(pattern: &Pattern, f: &Formatter<'_>) -> String {
    tr!(
        f.language(),
        "Known by {}.",
        "Reconnu à {}.",
        phrases(pattern, f)
    )
}

fn phrases(pattern: &Pattern, f: &Formatter<'_>) -> String {
    let phrases: Vec<String> = pattern.phrases.iter().map(|one| f.code(one)).collect();
    phrases.join(" … ")
}

/// The status that a message comes with, and how that is known.
pub(crate) fn message_status(language: Language, row: &Message) -> String {
    let known = match (row.status_inferred, row.origin) {
        (true, _) => Text::new("inferred", "déduit"),
        (false, MessageSource::Documented) => Text::new("documented", "documenté"),
        (false, MessageSource::Seen) => Text::new("seen", "vu"),
    };
    format!("{}, {}", row.status, known.in_language(language))
}

/// That a message comes with another status than its own.
pub(crate) fn message_elsewhere(language: Language, status: u16, row: &Message) -> String {
    let own = row.status;
    match (row.status_inferred, row.origin) {
        (true, _) => tr!(
            language,
            "No status is recorded with this message; {own} would fit it, and it came with {status}.",
            "Aucun statut n’est connu pour ce message ; un {own} conviendrait, mais il est arrivé avec un {status}."
        ),
        (false, MessageSource::Documented) => tr!(
            language,
            "This message is documented under {own}, and it came with {status}.",
            "Ce message est documenté pour un {own}, mais il est arrivé avec un {status}."
        ),
        (false, MessageSource::Seen) => tr!(
            language,
            "This message was seen under {own}, and it came with {status}.",
            "Ce message a été vu avec un {own}, mais il est arrivé avec un {status}."
        ),
    }
}

/// A condition, and how it usually fails.
pub(crate) fn condition(language: Language, holds: &str, fails: Option<&str>) -> String {
    match fails {
        Some(fails) => tr!(
            language,
            "{holds} Usual failure: {fails}",
            "{holds} Échec habituel : {fails}"
        ),
        None => holds.to_owned(),
    }
}
