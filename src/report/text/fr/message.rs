//! Messages that are known by their words.

use crate::catalog::messages::{KnownMessage, Message, MessageSource, Pattern};
use crate::report::formatter::Formatter;

/// A known message in one line: its name, where it is known from, and by which words.
pub(crate) fn known_message(known: &KnownMessage, f: &Formatter<'_>) -> String {
    let origin = match known.row.origin {
        MessageSource::Documented => "documenté",
        MessageSource::Seen => "vu en pratique, non documenté",
    };
    let id = f.escape(known.row.id);
    format!(
        "Message connu {id} ({origin}), reconnu à {}.",
        phrases(known.pattern, f)
    )
}

/// The words that a message is known by.
pub(crate) fn known_by(pattern: &Pattern, f: &Formatter<'_>) -> String {
    format!("Reconnu à {}.", phrases(pattern, f))
}

fn phrases(pattern: &Pattern, f: &Formatter<'_>) -> String {
    let phrases: Vec<String> = pattern.phrases.iter().map(|one| f.code(one)).collect();
    phrases.join(" … ")
}

/// The status that a message comes with, and how that is known.
pub(crate) fn message_status(row: &Message) -> String {
    let status = row.status;
    match (row.status_inferred, row.origin) {
        (true, _) => format!("{status}, déduit"),
        (false, MessageSource::Documented) => format!("{status}, documenté"),
        (false, MessageSource::Seen) => format!("{status}, vu"),
    }
}

/// A condition, and how it usually fails.
pub(crate) fn condition(holds: &str, fails: Option<&str>) -> String {
    match fails {
        Some(fails) => format!("{holds} Échec habituel : {fails}"),
        None => holds.to_owned(),
    }
}

/// That a message comes with another status than its own.
pub(crate) fn message_elsewhere(status: u16, row: &Message) -> String {
    let own = row.status;
    match (row.status_inferred, row.origin) {
        (true, _) => format!(
            "Aucun statut n’est connu pour ce message ; un {own} conviendrait, mais il est arrivé avec un {status}."
        ),
        (false, MessageSource::Documented) => {
            format!("Ce message est documenté pour un {own}, mais il est arrivé avec un {status}.")
        }
        (false, MessageSource::Seen) => {
            format!("Ce message a été vu avec un {own}, mais il est arrivé avec un {status}.")
        }
    }
}
