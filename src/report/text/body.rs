//! What a body is and what stands in it, in words.

use crate::catalog::Class;
use crate::exchange::{Body, Extent};
use crate::inspect::{
    Agreement, BodyFacts, BodyKind, Expected, JsonFault, RetryAfter, SessionSummary,
};
use crate::language::{Language, Text, tr};
use crate::redact::{of_body, of_header, of_protocol};
use crate::report::formatter::Formatter;
use crate::report::text::grammar::{bytes, count, plural};
use crate::report::text::labels::{NOT_RECORDED, SEMICOLON};
use crate::report::text::names::body_kind;

/// A body in one line: kind, media type, length, and whether that is as documented.
pub(crate) fn body(
    facts: &BodyFacts,
    body: &Body,
    status: Option<u16>,
    f: &mut Formatter<'_>,
) -> String {
    let language = f.language();
    match body.extent {
        Extent::NotRecorded {
            promised: Some(promised),
        } => {
            return tr!(
                language,
                "not recorded; the headers promise {}",
                "non enregistré ; les en-têtes annoncent {}",
                bytes(language, promised)
            );
        }
        Extent::NotRecorded { promised: None } => return f.plain(NOT_RECORDED).to_owned(),
        _ => {}
    }
    let length = bytes(language, body.bytes.len());
    let cut = !facts.known && !body.extent.is_complete();
    if cut && matches!(facts.kind, BodyKind::MalformedJson | BodyKind::Binary) {
        return tr!(
            language,
            "{length}, cut before the kind can be told",
            "{length}, coupé avant que sa nature se reconnaisse"
        );
    }
    let mut parts = vec![match &facts.session {
        Some(session) if !session.certain => {
            language.say("probably a session", "probablement une session")
        }
        _ => f.plain(body_kind(facts.kind)).to_owned(),
    }];
    if facts.kind != BodyKind::None {
        parts.extend(
            facts
                .content_type
                .as_deref()
                .map(|value| f.inline(of_header("Content-Type", value))),
        );
        parts.extend(charset(facts, f));
        parts.extend(encoding(facts, body, f));
        parts.push(length);
    }
    format!("{}{}", parts.join(", "), agreement(language, facts, status))
}

fn charset(facts: &BodyFacts, f: &mut Formatter<'_>) -> Option<String> {
    let charset = facts.charset.as_deref()?;
    (!charset.eq_ignore_ascii_case("utf-8")).then(|| {
        tr!(
            f.language(),
            "charset {}",
            "jeu de caractères {}",
            f.inline(of_header("Content-Type", charset))
        )
    })
}

/// Many tools undo the encoding themselves and leave the header: nothing is said of that.
fn encoding(facts: &BodyFacts, body: &Body, f: &mut Formatter<'_>) -> Option<String> {
    let encoding = facts.content_encoding.as_deref()?;
    body.decoded.then(|| {
        tr!(
            f.language(),
            "{} encoding undone",
            "encodage {} décodé",
            f.inline(of_header("Content-Encoding", encoding))
        )
    })
}

fn agreement(language: Language, facts: &BodyFacts, status: Option<u16>) -> String {
    match (facts.agreement, facts.kind, status) {
        (Agreement::Match, ..) => language.say(": as documented", " : conforme à la documentation"),
        // RFC 9110: these never carry a body, whatever a table says.
        (Agreement::Unknown, BodyKind::None, Some(status))
            if matches!(status, 204 | 304) || Class::of(status) == Class::Informational =>
        {
            tr!(
                language,
                ": as it should be for {status}",
                " : comme il se doit pour un {status}"
            )
        }
        (Agreement::Mismatch, ..) => {
            language.say(": not as documented", " : non conforme à la documentation")
        }
        (Agreement::Unknown, ..) => String::new(),
    }
}

/// What a session says of itself, in lines.
pub(crate) fn session(summary: &SessionSummary, f: &mut Formatter<'_>) -> Vec<String> {
    let mut lines = vec![
        session_counts(f.language(), summary),
        session_access(summary, f),
        session_state(summary, f),
        session_ids(summary, f),
    ];
    lines.retain(|line| !line.is_empty());
    lines
}

fn session_counts(language: Language, summary: &SessionSummary) -> String {
    let counted = summary.members.or(summary.max_members);
    let s = plural(language, counted.unwrap_or_default());
    let members = match (summary.members, summary.max_members) {
        (Some(members), Some(most)) => Some(tr!(
            language,
            "{members} of {most} members",
            "{members} membre{s} sur {most}"
        )),
        (Some(members), None) => Some(tr!(language, "{members} member{s}", "{members} membre{s}")),
        (None, Some(most)) => Some(tr!(
            language,
            "at most {most} members",
            "au plus {most} membre{s}"
        )),
        (None, None) => None,
    };
    let states = [
        (summary.accepted, Text::new("accepted", "accepté")),
        (summary.active, Text::new("active", "actif")),
        (
            summary.reserved.filter(|&count| count != 0),
            Text::new("reserved", "réservé"),
        ),
    ];
    let states = states.into_iter().filter_map(|(count, state)| {
        let (count, state) = (count?, state.in_language(language));
        let s = plural(language, count);
        Some(tr!(language, "{count} {state}", "{count} {state}{s}"))
    });
    let servers = (summary.servers > 0)
        .then(|| count(language, summary.servers, Text::new("server", "serveur")));
    let counts: Vec<String> = members.into_iter().chain(states).chain(servers).collect();
    counts.join(", ")
}

fn session_access(summary: &SessionSummary, f: &mut Formatter<'_>) -> String {
    let language = f.language();
    let visibility = summary
        .visibility
        .as_deref()
        .map(|value| f.inline(of_protocol(value)));
    let join = summary.join_restriction.as_deref();
    let join = join.map(|who| {
        tr!(
            language,
            "join: {}",
            "rejoindre : {}",
            f.inline(of_protocol(who))
        )
    });
    let read = summary.read_restriction.as_deref();
    let read = read.map(|who| {
        tr!(
            language,
            "read: {}",
            "lire : {}",
            f.inline(of_protocol(who))
        )
    });
    let large = || language.say("large session", "grande session");
    let large = summary.large.then(large);
    let host = || language.say("has a host", "hôte désigné");
    let host = summary.has_host.then(host);
    noted(language, [visibility, join, read, large, host])
}

fn session_state(summary: &SessionSummary, f: &mut Formatter<'_>) -> String {
    let language = f.language();
    let change = summary.change_number;
    let change = change.map(|change| tr!(language, "change {change}", "modification {change}"));
    let contract = summary.contract_version;
    let contract = contract.map(|version| tr!(language, "contract {version}", "contrat {version}"));
    let start = summary.start_time.as_deref();
    let start = start.map(|time| {
        tr!(
            language,
            "started {}",
            "commencée le {}",
            f.inline(of_protocol(time))
        )
    });
    let stage = summary.initializing.as_deref();
    let stage = stage.map(|stage| {
        tr!(
            language,
            "stage {}",
            "étape {}",
            f.inline(of_protocol(stage))
        )
    });
    noted(language, [change, contract, start, stage])
}

fn session_ids(summary: &SessionSummary, f: &mut Formatter<'_>) -> String {
    let language = f.language();
    let branch = summary.branch.as_deref();
    let branch = branch.map(|id| {
        tr!(
            language,
            "branch {}",
            "branche {}",
            f.inline(of_header("X-XblCorrelationId", id))
        )
    });
    let correlation = summary.correlation_id.as_deref().map(|id| {
        tr!(
            language,
            "the session's correlation id {}",
            "identifiant de corrélation de la session {}",
            f.inline(of_header("X-XblCorrelationId", id))
        )
    });
    noted(language, [branch, correlation])
}

/// The notes that there are.
fn noted<const N: usize>(language: Language, notes: [Option<String>; N]) -> String {
    let notes: Vec<String> = notes.into_iter().flatten().collect();
    notes.join(SEMICOLON.in_language(language))
}

/// Where JSON is not JSON, and why.
pub(crate) fn fault(fault: &JsonFault, looks_like_session: bool, f: &mut Formatter<'_>) -> String {
    let language = f.language();
    let place = fault_place(language, fault);
    let what = expected_and_found(fault, f);
    let session = looks_like_session.then(|| {
        language.say(
            "; it looks like a session",
            " ; cela ressemble à une session",
        )
    });
    let session = session.unwrap_or_default();
    tr!(
        language,
        "{place}: {what}{session}",
        "{place} : {what}{session}"
    )
}

/// Where in the body a fault stands.
pub(crate) fn fault_place(language: Language, fault: &JsonFault) -> String {
    tr!(
        language,
        "line {}, column {} of the body (byte {})",
        "ligne {}, colonne {} du corps (octet {})",
        fault.line,
        fault.column,
        fault.offset
    )
}

/// What was expected and what stands there, as a clause.
pub(crate) fn expected_and_found(fault: &JsonFault, f: &mut Formatter<'_>) -> String {
    let language = f.language();
    let found = match fault.found {
        Some(found) => f.quoted(of_body(found.encode_utf8(&mut [0; 4]))),
        None => language.say("the end of the text", "la fin du texte"),
    };
    let expected = expected(fault.expected, f);
    tr!(
        language,
        "expected {expected}, found {found}",
        "{found} au lieu {expected}"
    )
}

/// What was expected; in French, after "au lieu".
fn expected(expected: Expected, f: &Formatter<'_>) -> String {
    let language = f.language();
    match expected {
        Expected::Value => language.say("a value", "d’une valeur"),
        Expected::Colon => tr!(
            language,
            "{} after the member name",
            "de {} après le nom du membre",
            f.code(":")
        ),
        Expected::CommaOrBrace => tr!(
            language,
            "{} or {} after the member",
            "de {} ou {} après le membre",
            f.code(","),
            f.code("}")
        ),
        Expected::CommaOrBracket => tr!(
            language,
            "{} or {} after the item",
            "de {} ou {} après l’élément",
            f.code(","),
            f.code("]")
        ),
        Expected::MemberName => language.say(
            "a member name in double quotes",
            "d’un nom de membre entre guillemets doubles",
        ),
        Expected::NoTrailingComma => language.say(
            "another member or item after the comma",
            "d’un autre membre ou élément après la virgule",
        ),
        Expected::ClosingQuote => tr!(
            language,
            "the closing {} of a string",
            "du {} qui ferme la chaîne",
            f.code("\"")
        ),
        Expected::RestOfObject => language.say("the rest of an object", "de la suite d’un objet"),
        Expected::RestOfArray => language.say("the rest of an array", "de la suite d’un tableau"),
        Expected::Literal => tr!(
            language,
            "{}, {} or {}",
            "de {}, {} ou {}",
            f.code("true"),
            f.code("false"),
            f.code("null")
        ),
        Expected::Escape => tr!(
            language,
            "a valid escape after {}",
            "d’une séquence d’échappement valide après {}",
            f.code("\\")
        ),
        Expected::EscapedControl => language.say(
            "an escape in place of a control character",
            "d’une séquence d’échappement pour un caractère de contrôle",
        ),
        Expected::Number => language.say(
            "a number as JSON writes it",
            "d’un nombre tel que JSON l’écrit",
        ),
        Expected::End => language.say("the end of the text", "de la fin du texte"),
    }
}

/// The text around a fault, for a place without lines.
pub(crate) fn around(language: Language, before: &str, after: &str) -> String {
    match (before.is_empty(), after.is_empty()) {
        (true, _) => tr!(
            language,
            "It stands before `{after}`.",
            "L’erreur précède `{after}`."
        ),
        (_, true) => tr!(
            language,
            "It stands after `{before}`.",
            "L’erreur suit `{before}`."
        ),
        _ => tr!(
            language,
            "It stands between `{before}` and `{after}`.",
            "L’erreur se trouve entre `{before}` et `{after}`."
        ),
    }
}

/// How long to wait.
pub(crate) fn retry_after(retry_after: RetryAfter, f: &mut Formatter<'_>) -> String {
    match retry_after {
        RetryAfter::Delay(delay) => tr!(
            f.language(),
            "Retry-After: {} s",
            "Retry-After: {} s",
            delay.as_secs()
        ),
        RetryAfter::At(time) => tr!(
            f.language(),
            "Retry-After: until {}",
            "Retry-After: jusqu’au {}",
            f.inline(of_header("Retry-After", &time.to_string()))
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language::{English, French};
    use crate::report::text::tests::in_both;

    #[test]
    fn one_member_of_a_session_is_not_several() {
        let mut summary = SessionSummary {
            members: Some(1),
            servers: 1,
            ..SessionSummary::default()
        };
        assert_eq!(session_counts(English, &summary), "1 member, 1 server");
        summary = SessionSummary {
            max_members: Some(8),
            accepted: Some(1),
            active: Some(0),
            reserved: Some(2),
            servers: 2,
            ..summary
        };
        assert_eq!(
            session_counts(French, &summary),
            "1 membre sur 8, 1 accepté, 0 actif, 2 réservés, 2 serveurs"
        );
    }

    #[test]
    fn what_stands_there_and_what_was_expected_are_named() {
        let found = JsonFault {
            line: 3,
            column: 9,
            offset: 21,
            expected: Expected::Colon,
            found: Some('}'),
            before: String::new(),
            after: String::new(),
        };
        assert_eq!(
            in_both(|f| fault(&found, true, f)),
            [
                "line 3, column 9 of the body (byte 21): expected `:` after the member name, found `}`; it looks \
                 like a session",
                "ligne 3, colonne 9 du corps (octet 21) : `}` au lieu de `:` après le nom du membre ; cela \
                 ressemble à une session",
            ]
        );
        let found = JsonFault {
            expected: Expected::RestOfObject,
            found: None,
            ..found
        };
        assert_eq!(
            in_both(|f| expected_and_found(&found, f)),
            [
                "expected the rest of an object, found the end of the text",
                "la fin du texte au lieu de la suite d’un objet",
            ]
        );
    }
}
