//! Messages that are known by their words.

use super::evidence::path_part;
use crate::catalog::messages::{KnownMessage, Message, Origin, Pattern};
use crate::inspect::PathPart;
use crate::report::voice::Voice;

/// A known message in one line: its name, where it is known from, and by which words.
pub(crate) fn known_message(known: &KnownMessage, voice: &Voice<'_>) -> String {
    let origin = match known.row.origin {
        Origin::Documented => "documenté",
        Origin::Seen => "vu en pratique, non documenté",
    };
    let id = voice.own(known.row.id);
    format!(
        "Message connu {id} ({origin}), reconnu à {}.",
        phrases(known.pattern, voice)
    )
}

/// The words that a message is known by.
pub(crate) fn known_by(pattern: &Pattern, voice: &Voice<'_>) -> String {
    format!("Reconnu à {}.", phrases(pattern, voice))
}

fn phrases(pattern: &Pattern, voice: &Voice<'_>) -> String {
    let phrases: Vec<String> = pattern.phrases.iter().map(|one| voice.code(one)).collect();
    phrases.join(" … ")
}

/// The status that a message comes with, and how that is known.
pub(crate) fn message_status(row: &Message) -> String {
    let status = row.status;
    match (row.status_inferred, row.origin) {
        (true, _) => format!("{status}, déduit"),
        (false, Origin::Documented) => format!("{status}, documenté"),
        (false, Origin::Seen) => format!("{status}, vu"),
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
pub(super) fn message_elsewhere(status: u16, row: &Message) -> String {
    let own = row.status;
    match (row.status_inferred, row.origin) {
        (true, _) => format!(
            "Aucun statut n’est connu pour ce message ; un {own} conviendrait, mais il est arrivé avec un {status}."
        ),
        (false, Origin::Documented) => {
            format!("Ce message est documenté pour un {own}, mais il est arrivé avec un {status}.")
        }
        (false, Origin::Seen) => {
            format!("Ce message a été vu avec un {own}, mais il est arrivé avec un {status}.")
        }
    }
}

/// That the message names a situation; a part of the path where it names one.
pub(super) fn message_names(part: Option<PathPart>) -> String {
    match part {
        Some(part) => format!("le message le dit, à propos d’{}", path_part(part)),
        None => "le message le dit".to_owned(),
    }
}

/// Of a situation that a known message does not name.
pub(super) const MESSAGE_DOES_NOT_NAME: &str = "le message ne la nomme pas";
