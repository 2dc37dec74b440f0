//! Messages that are known by their words.

use crate::catalog::messages::{KnownMessage, Message, MessageSource, MessageValues, Pattern};
use crate::language::{Language, Text, tr};
use crate::redact::of_body;
use crate::report::formatter::Formatter;

/// That a known message says so: its name, where it is known from, and by which words.
pub(crate) fn known_message(known: &KnownMessage, f: &Formatter<'_>) -> String {
    let origin = match known.row.origin {
        MessageSource::Documented => Text::new("documented", "documenté"),
        MessageSource::Seen => Text::new("seen, not documented", "vu, non documenté"),
    };
    tr!(
        f.language(),
        "the message says so: {} ({}), recognised by {}",
        "le message le dit : {} ({}), reconnu à {}",
        f.escape(known.row.id),
        f.plain(origin),
        phrases(known.pattern, f)
    )
}

/// Why the request was refused, with what the message names.
pub(crate) fn cause(row: &Message, values: &MessageValues, f: &mut Formatter<'_>) -> String {
    let language = f.language();
    if let (Some(constant), Some(sent), Some(has)) = (&values.constant, &values.sent, &values.has) {
        return tr!(
            language,
            "{} was sent as {}; the session has {}. Constants never change.",
            "{} a été envoyé avec la valeur {} ; la session a {}. Les constantes ne changent jamais.",
            f.inline(of_body(constant)),
            f.inline(of_body(sent)),
            f.inline(of_body(has))
        );
    }
    if let Some(constant) = &values.constant {
        return tr!(
            language,
            "The constant {} was sent with another value than the session or its template has.",
            "La constante {} a été envoyée avec une autre valeur que celle de la session ou de son modèle.",
            f.inline(of_body(constant))
        );
    }
    if let Some(members) = &values.members {
        if members == "1" {
            return language
                .say(
                    "The template wants a member or reservation with initialize: true (membersNeededToStart), and the \
                     request brings none.",
                    "Le modèle exige un membre ou une réservation avec initialize à true (membersNeededToStart), et la \
                     requête n’en apporte aucun.",
                )
                .to_owned();
        }
        return tr!(
            language,
            "The template wants {members} members or reservations with initialize: true (membersNeededToStart), \
             and the request brings fewer.",
            "Le modèle exige {members} membres ou réservations avec initialize à true (membersNeededToStart), \
             et la requête en apporte moins."
        );
    }
    match (&values.scid, &values.role, row.id) {
        (Some(scid), _, "service-config-invalid") => tr!(
            language,
            "The SCID {} is wrong, or it has no session configuration in this sandbox.",
            "Le SCID {} est erroné, ou n’a pas de configuration de session dans ce sandbox.",
            f.inline(of_body(scid))
        ),
        (Some(scid), ..) => tr!(
            language,
            "The account has no access to the service configuration {} in this sandbox, or its certificate lacks \
             the rights.",
            "Le compte n’a pas accès à la configuration de service {} dans ce sandbox, ou son certificat n’en a pas \
             les droits.",
            f.inline(of_body(scid))
        ),
        (_, Some(role), _) => tr!(
            language,
            "The template does not define the role type {}.",
            "Le modèle ne définit pas le type de rôle {}.",
            f.inline(of_body(role))
        ),
        _ => f.text(row.cause),
    }
}

/// What to do about a message, with what it names.
pub(crate) fn remedy(row: &Message, values: &MessageValues, f: &mut Formatter<'_>) -> String {
    let language = f.language();
    match values {
        MessageValues {
            constant: Some(constant),
            ..
        } => tr!(
            language,
            "Leave {} out, or create a new session.",
            "Retirez {}, ou créez une nouvelle session.",
            f.inline(of_body(constant))
        ),
        MessageValues {
            members: Some(members),
            ..
        } if members == "1" => language
            .say(
                "Reserve one member with initialize, or lower membersNeededToStart in the template.",
                "Réservez un membre avec initialize, ou diminuez membersNeededToStart dans le modèle.",
            )
            .to_owned(),
        MessageValues {
            members: Some(members),
            ..
        } => tr!(
            language,
            "Reserve {members} members with initialize, or lower membersNeededToStart in the template.",
            "Réservez {members} membres avec initialize, ou diminuez membersNeededToStart dans le modèle."
        ),
        MessageValues {
            scid: Some(scid), ..
        } if row.id == "service-config-invalid" => tr!(
            language,
            "Check the SCID {}, and publish its configuration to the sandbox.",
            "Vérifiez le SCID {}, et publiez sa configuration dans le sandbox.",
            f.inline(of_body(scid))
        ),
        MessageValues {
            role: Some(role), ..
        } => tr!(
            language,
            "Send a role type of the template in place of {}.",
            "Envoyez un type de rôle du modèle à la place de {}.",
            f.inline(of_body(role))
        ),
        _ => f.text(row.remedy),
    }
}

/// The words that a message is known by.
pub(crate) fn known_by(pattern: &Pattern, f: &Formatter<'_>) -> String {
    tr!(
        f.language(),
        "Recognised by {}.",
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
