//! What the sentences of findings are made of.

use crate::catalog::DocumentedBody;
use crate::inspect::{BodyKind, Contradiction, SecretPlace};
use crate::language::Language::French;
use crate::language::{Language, Text, tr};
use crate::redact::{of_header, of_protocol};
use crate::report::formatter::Formatter;
use crate::report::text::grammar::{all_of, bytes, plural};
use crate::report::text::names::{a_body, documented};

/// Places of secrets that are named one by one.
const PLACES: usize = 10;

/// Whether a value is a number, of whatever size.
pub(super) fn is_number(value: &str) -> bool {
    !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit())
}

/// The wait that a body states. That a member without a unit counts seconds, as the header of that name does, is our
/// reading.
pub(super) fn wait_in_body(
    member: &str,
    seconds: u64,
    beside_header: bool,
    f: &Formatter<'_>,
) -> String {
    let language = f.language();
    let member = f.code(member);
    let stated = tr!(
        language,
        "The body states a wait of {seconds} s ({member}, read as seconds).",
        "Le corps indique un délai de {seconds}\u{a0}s ({member}, lu comme des secondes)."
    );
    match beside_header {
        false => stated,
        true => tr!(
            language,
            "{stated} Retry-After states one too; the longer counts.",
            "{stated} Retry-After en indique un aussi ; le plus long compte."
        ),
    }
}

/// An array that looks like a message of the real-time activity service.
pub(super) fn rta_message(kind: i64, f: &Formatter<'_>) -> String {
    let name = f.plain(match kind {
        1 => Text::new("subscribe", "abonnement"),
        2 => Text::new("unsubscribe", "désabonnement"),
        3 => Text::new("event", "événement"),
        _ => Text::new("resync", "resynchronisation"),
    });
    tr!(
        f.language(),
        "The array looks like a message of the real-time activity service, of type {kind} ({name}).",
        "Le tableau ressemble à un message du service d’activité en temps réel, de type {kind} ({name})."
    )
}

/// How an answer contradicts the conditions of its request.
pub(super) fn contradicted(contradiction: Contradiction, f: &Formatter<'_>) -> String {
    let language = f.language();
    match contradiction {
        Contradiction::CreatedDespiteIfMatch => language.say(
            "201 says that the session did not exist, but If-Match asks for one that does.",
            "201 annonce que la session n’existait pas, mais If-Match en exige une qui existe.",
        ),
        Contradiction::UpdatedDespiteIfNoneMatch => tr!(
            language,
            "200 says that the session existed, but {} asks for one that does not.",
            "200 annonce que la session existait, mais {} exige qu’il n’y en ait pas.",
            f.code("If-None-Match: *")
        ),
        Contradiction::ExistsDespiteIfMatch => tr!(
            language,
            "{} asks for a session that exists, and this one does: the condition should have been met.",
            "{} exige une session qui existe, et celle-ci existe : la condition aurait dû être remplie.",
            f.code("If-Match: *")
        ),
    }
}

/// Both sides of a body that is not as documented.
pub(super) fn mismatch(
    expected: &[(Option<&'static str>, Option<DocumentedBody>)],
    content_type: Option<&str>,
    kind: BodyKind,
    f: &mut Formatter<'_>,
) -> String {
    let language = f.language();
    let expected: Vec<String> = expected
        .iter()
        .map(|&(content_type, body)| documented(language, content_type, body))
        .collect();
    let arrived = f.plain(match kind {
        BodyKind::None => Text::new("no body", "aucun corps"),
        kind => a_body(kind),
    });
    let arrived = match content_type {
        Some(content_type) => format!(
            "{}, {arrived}",
            f.inline(of_header("Content-Type", content_type))
        ),
        None => tr!(
            language,
            "{arrived}, no Content-Type",
            "{arrived}, sans Content-Type"
        ),
    };
    tr!(
        language,
        "Documented: {}. Arrived: {arrived}.",
        "Documenté : {}. Reçu : {arrived}.",
        expected.join(Text::new("; or ", " ; ou ").in_language(language))
    )
}

/// How much of a body was promised and arrived, as a clause.
pub(super) fn arrived_of(language: Language, promised: u64, arrived: u64) -> String {
    let arrived = match (language, arrived) {
        (French, 0) => "aucun n’est arrivé".to_owned(),
        (French, 1) => "un seul est arrivé".to_owned(),
        _ => tr!(language, "{arrived} arrived", "{arrived} sont arrivés"),
    };
    tr!(
        language,
        "Content-Length promises {}, {arrived}",
        "Content-Length annonce {}, {arrived}",
        bytes(language, promised)
    )
}

pub(super) fn secret_redacted(places: &[SecretPlace], f: &mut Formatter<'_>) -> String {
    let language = f.language();
    let mut named: Vec<String> = places
        .iter()
        .take(PLACES)
        .map(|place| match place {
            SecretPlace::Url => language.say("the URL", "l’URL"),
            SecretPlace::Header(name) => f.inline(of_protocol(name)),
            SecretPlace::Body => language.say("the body", "le corps"),
            SecretPlace::Other => language.say("another place", "un autre endroit"),
        })
        .collect();
    let places = match places.len().saturating_sub(PLACES) {
        0 => named.join(", "),
        more => {
            let s = plural(language, more);
            named.push(tr!(language, "{more} more", "{more} autre{s}"));
            all_of(language, &named)
        }
    };
    tr!(
        language,
        "Holds secrets, which are hidden: {places}. {} shows them.",
        "Contient des secrets, qui sont masqués : {places}. {} les affiche.",
        f.option("--show-secrets")
    )
}
