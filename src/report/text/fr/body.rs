//! What a body is and what stands in it, in words.

use crate::catalog::Class;
use crate::exchange::{Body, Extent};
use crate::inspect::{
    Agreement, BodyFacts, BodyKind, Expected, JsonFault, RetryAfter, SessionSummary,
};
use crate::report::formatter::Formatter;
use crate::report::text::fr::{body_kind, bytes, count, plural};

/// A body in one line: kind, media type, length, and whether that is as documented.
pub(crate) fn body(
    facts: &BodyFacts,
    body: &Body,
    status: Option<u16>,
    f: &mut Formatter<'_>,
) -> String {
    let length = bytes(body.bytes.len());
    match body.extent {
        Extent::NotRecorded {
            promised: Some(promised),
        } => {
            return format!(
                "non enregistré ; les en-têtes annoncent {}",
                bytes(promised)
            );
        }
        Extent::NotRecorded { promised: None } => return "non enregistré".to_owned(),
        _ => {}
    }
    let cut = !facts.known && !body.extent.is_complete();
    if cut && matches!(facts.kind, BodyKind::MalformedJson | BodyKind::Binary) {
        return format!("{length}, coupé avant que sa nature se reconnaisse");
    }
    let mut parts = vec![match &facts.session {
        Some(session) if !session.certain => "probablement une session".to_owned(),
        _ => body_kind(facts.kind).to_owned(),
    }];
    if facts.kind != BodyKind::None {
        parts.extend(facts.content_type.as_deref().map(|value| f.inline(value)));
        parts.extend(charset(facts, f));
        parts.extend(encoding(facts, body, f));
        parts.push(length);
    }
    format!("{}{}", parts.join(", "), agreement(facts, status))
}

fn charset(facts: &BodyFacts, f: &mut Formatter<'_>) -> Option<String> {
    let charset = facts.charset.as_deref()?;
    (!charset.eq_ignore_ascii_case("utf-8"))
        .then(|| format!("jeu de caractères {}", f.inline(charset)))
}

/// Many tools undo the encoding themselves and leave the header: nothing is said of that.
fn encoding(facts: &BodyFacts, body: &Body, f: &mut Formatter<'_>) -> Option<String> {
    let encoding = facts.content_encoding.as_deref()?;
    body.decoded
        .then(|| format!("encodage {} décodé", f.inline(encoding)))
}

fn agreement(facts: &BodyFacts, status: Option<u16>) -> String {
    match (facts.agreement, facts.kind, status) {
        (Agreement::Match, ..) => " : conforme à la documentation".to_owned(),
        // RFC 9110: these never carry a body, whatever a table says.
        (Agreement::Unknown, BodyKind::None, Some(status))
            if matches!(status, 204 | 304) || Class::of(status) == Class::Informational =>
        {
            format!(" : comme il se doit pour un {status}")
        }
        (Agreement::Mismatch, ..) => " : non conforme à la documentation".to_owned(),
        (Agreement::Unknown, ..) => String::new(),
    }
}

/// What a session says of itself, in lines.
pub(crate) fn session(summary: &SessionSummary, f: &mut Formatter<'_>) -> Vec<String> {
    let mut lines = vec![
        session_counts(summary),
        session_access(summary, f),
        session_state(summary, f),
        session_ids(summary, f),
    ];
    lines.retain(|line| !line.is_empty());
    lines
}

fn session_counts(summary: &SessionSummary) -> String {
    let mut counts = Vec::new();
    let members = |count: i64| format!("{count} membre{}", plural(count));
    match (summary.members, summary.max_members) {
        (Some(present), Some(most)) => counts.push(format!("{} sur {most}", members(present))),
        (Some(present), None) => counts.push(members(present)),
        (None, Some(most)) => counts.push(format!("au plus {}", members(most))),
        (None, None) => {}
    }
    let states = [
        (summary.accepted, "accepté"),
        (summary.active, "actif"),
        (summary.reserved.filter(|&count| count != 0), "réservé"),
    ];
    counts.extend(states.into_iter().filter_map(|(count, state)| {
        count.map(|count| format!("{count} {state}{}", plural(count)))
    }));
    if summary.servers > 0 {
        counts.push(count(summary.servers, "serveur"));
    }
    counts.join(", ")
}

fn session_access(summary: &SessionSummary, f: &mut Formatter<'_>) -> String {
    let mut parts = Vec::new();
    parts.extend(summary.visibility.as_deref().map(|value| f.inline(value)));
    let restrictions = [
        ("rejoindre", &summary.join_restriction),
        ("lire", &summary.read_restriction),
    ];
    for (what, restriction) in restrictions {
        if let Some(restriction) = restriction {
            parts.push(format!("{what} : {}", f.inline(restriction)));
        }
    }
    if summary.large {
        parts.push("grande session".to_owned());
    }
    if summary.has_host {
        parts.push("hôte désigné".to_owned());
    }
    parts.join(" ; ")
}

fn session_state(summary: &SessionSummary, f: &mut Formatter<'_>) -> String {
    let mut parts = Vec::new();
    if let Some(change) = summary.change_number {
        parts.push(format!("modification {change}"));
    }
    if let Some(version) = summary.contract_version {
        parts.push(format!("contrat {version}"));
    }
    if let Some(start) = &summary.start_time {
        parts.push(format!("commencée le {}", f.inline(start)));
    }
    if let Some(stage) = &summary.initializing {
        parts.push(format!("étape {}", f.inline(stage)));
    }
    parts.join(" ; ")
}

fn session_ids(summary: &SessionSummary, f: &mut Formatter<'_>) -> String {
    let mut parts = Vec::new();
    if let Some(branch) = &summary.branch {
        parts.push(format!("branche {}", f.inline(branch)));
    }
    if let Some(id) = &summary.correlation_id {
        parts.push(format!(
            "identifiant de corrélation de la session {}",
            f.inline(id)
        ));
    }
    parts.join(" ; ")
}

/// Where JSON is not JSON, and why.
pub(crate) fn fault(fault: &JsonFault, looks_like_session: bool, f: &mut Formatter<'_>) -> String {
    let session = if looks_like_session {
        " ; cela ressemble à une session"
    } else {
        ""
    };
    format!(
        "{} : {}{session}",
        fault_place(fault),
        expected_and_found(fault, f)
    )
}

/// Where in the body a fault stands.
pub(crate) fn fault_place(fault: &JsonFault) -> String {
    let JsonFault {
        line,
        column,
        offset,
        ..
    } = fault;
    format!("ligne {line}, colonne {column} du corps (octet {offset})")
}

/// What stands there in place of what was expected, as a clause.
pub(crate) fn expected_and_found(fault: &JsonFault, f: &mut Formatter<'_>) -> String {
    let found = match fault.found {
        Some(found) => f.quoted(found.encode_utf8(&mut [0; 4])),
        None => "la fin du texte".to_owned(),
    };
    format!("{found} au lieu {}", expected(fault.expected, f))
}

/// What was expected, after "au lieu".
fn expected(expected: Expected, f: &Formatter<'_>) -> String {
    match expected {
        Expected::Value => "d’une valeur".to_owned(),
        Expected::Colon => format!("de {} après le nom du membre", f.code(":")),
        Expected::CommaOrBrace => {
            format!("de {} ou {} après le membre", f.code(","), f.code("}"))
        }
        Expected::CommaOrBracket => {
            format!("de {} ou {} après l’élément", f.code(","), f.code("]"))
        }
        Expected::MemberName => "d’un nom de membre entre guillemets doubles".to_owned(),
        Expected::NoTrailingComma => "d’un autre membre ou élément après la virgule".to_owned(),
        Expected::ClosingQuote => format!("du {} qui ferme la chaîne", f.code("\"")),
        Expected::RestOfObject => "de la suite d’un objet".to_owned(),
        Expected::RestOfArray => "de la suite d’un tableau".to_owned(),
        Expected::Literal => format!(
            "de {}, {} ou {}",
            f.code("true"),
            f.code("false"),
            f.code("null")
        ),
        Expected::Escape => {
            format!("d’une séquence d’échappement valide après {}", f.code("\\"))
        }
        Expected::EscapedControl => {
            "d’une séquence d’échappement pour un caractère de contrôle".to_owned()
        }
        Expected::Number => "d’un nombre tel que JSON l’écrit".to_owned(),
        Expected::End => "de la fin du texte".to_owned(),
    }
}

/// The text around a fault, for a place without lines.
pub(crate) fn around(before: &str, after: &str) -> String {
    match (before.is_empty(), after.is_empty()) {
        (true, _) => format!("L’erreur précède `{after}`."),
        (_, true) => format!("L’erreur suit `{before}`."),
        _ => format!("L’erreur se trouve entre `{before}` et `{after}`."),
    }
}

/// How long to wait.
pub(crate) fn retry_after(retry_after: &RetryAfter, f: &mut Formatter<'_>) -> String {
    match retry_after {
        RetryAfter::Seconds(seconds) => format!("Retry-After: {seconds}\u{a0}s"),
        RetryAfter::At(time) => format!("Retry-After: jusqu’au {}", f.inline(time)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::redact::redactor::Redactor;
    use crate::report::formatter::Markup;

    #[test]
    fn one_member_of_a_session_is_not_several() {
        let summary = SessionSummary {
            members: Some(1),
            max_members: Some(8),
            accepted: Some(1),
            active: Some(0),
            reserved: Some(2),
            servers: 2,
            ..SessionSummary::default()
        };
        assert_eq!(
            session_counts(&summary),
            "1 membre sur 8, 1 accepté, 0 actif, 2 réservés, 2 serveurs"
        );
    }

    #[test]
    fn what_stands_there_is_named_before_what_was_expected() {
        let mut redactor = Redactor::new(false);
        let mut f = Formatter::new(&mut redactor, Markup::Plain, Language::French);
        let mut found = JsonFault {
            line: 3,
            column: 9,
            offset: 21,
            expected: Expected::Colon,
            found: Some('}'),
            before: String::new(),
            after: String::new(),
        };
        assert_eq!(
            fault(&found, true, &mut f),
            "ligne 3, colonne 9 du corps (octet 21) : `}` au lieu de `:` après le nom du membre ; \
             cela ressemble à une session"
        );
        found.expected = Expected::RestOfObject;
        found.found = None;
        assert_eq!(
            expected_and_found(&found, &mut f),
            "la fin du texte au lieu de la suite d’un objet"
        );
    }
}
