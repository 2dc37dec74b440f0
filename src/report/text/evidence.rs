//! Why a situation applies, is possible or is ruled out, and what would tell.

use crate::inspect::{BodyKind, Candidate, Missing, PathPart, Reason, Verdict};
use crate::language::Language::{English, French};
use crate::language::{Language, Text, sentences, tr};
use crate::redact::of_protocol;
use crate::report::formatter::Formatter;
use crate::report::text::grammar::{all_of, capital, number};
use crate::report::text::labels::SEMICOLON;
use crate::report::text::names::{a_body, the_target};

/// The evidence, as a clause.
fn clue(clue: &Reason, f: &mut Formatter<'_>) -> String {
    let language = f.language();
    match clue {
        Reason::Method(method) => tr!(
            language,
            "the method is {}",
            "la méthode est {}",
            f.inline(of_protocol(method))
        ),
        Reason::Target(target) => the_target(language, *target),
        Reason::ViaHandle => language.say(
            "the session was reached through a handle",
            "la session a été atteinte par un handle",
        ),
        Reason::PathNames(parts) => {
            let parts: Vec<String> = parts
                .iter()
                .map(|&part| f.plain(path_part(part)).to_owned())
                .collect();
            tr!(
                language,
                "the path names {}",
                "le chemin nomme {}",
                all_of(language, &parts)
            )
        }
        Reason::IfMatchSent => language.say("If-Match was sent", "If-Match a été envoyé"),
        Reason::IfMatchAnySent => tr!(
            language,
            "{} was sent",
            "{} a été envoyé",
            f.code("If-Match: *")
        ),
        Reason::IfMatchAssumed => language.say(
            "If-Match is assumed to have been sent",
            "l’envoi d’un If-Match est supposé",
        ),
        Reason::IfNoneMatchSent => {
            language.say("If-None-Match was sent", "If-None-Match a été envoyé")
        }
        Reason::NoIfMatch => language.say("If-Match was not sent", "If-Match n’a pas été envoyé"),
        Reason::NoIfNoneMatch => language.say(
            "If-None-Match was not sent",
            "If-None-Match n’a pas été envoyé",
        ),
        Reason::IfMatchCheckedFirst => language.say(
            "If-Match was sent too, and is checked first",
            "If-Match a été envoyé aussi, et il est vérifié en premier",
        ),
        Reason::IfUnmodifiedSinceCheckedFirst => language.say(
            "If-Unmodified-Since was sent too, and is checked first",
            "If-Unmodified-Since a été envoyé aussi, et il est vérifié en premier",
        ),
        Reason::IfUnmodifiedSinceAlone => language.say(
            "If-Unmodified-Since was sent, and no condition on an ETag",
            "If-Unmodified-Since a été envoyé, sans condition sur un ETag",
        ),
        Reason::Body(BodyKind::None) => language.say("there is no body", "il n’y a pas de corps"),
        Reason::Body(kind) => tr!(
            language,
            "the body is {}",
            "le corps est {}",
            f.plain(a_body(*kind))
        ),
        Reason::NoRequestBody => {
            language.say("the request had no body", "la requête n’avait pas de corps")
        }
        Reason::MessageNames(None) => language.say("the message says so", "le message le dit"),
        Reason::MessageNames(Some(part)) => tr!(
            language,
            "the message says it of {}",
            "le message le dit d’{}",
            f.plain(path_part(*part))
        ),
        Reason::MessageDoesNotName => {
            language.say("the message does not name it", "le message ne la nomme pas")
        }
        Reason::OnlyOne => language.say(
            "it is the only situation documented for the status",
            "c’est la seule situation documentée pour ce statut",
        ),
    }
}

fn path_part(part: PathPart) -> Text {
    match part {
        PathPart::Handle => Text::new("a handle", "un handle"),
        PathPart::Scid => Text::new("a SCID", "un SCID"),
        PathPart::Template => Text::new("a session template", "un modèle de session"),
    }
}

/// Evidence, as clauses of one sentence.
pub(crate) fn clues(clues: &[Reason], f: &mut Formatter<'_>) -> String {
    let language = f.language();
    if let [alone] = clues {
        return clue(alone, f);
    }
    let clauses: Vec<String> = clues.iter().map(|found| clue(found, f)).collect();
    match (language, clauses.as_slice()) {
        // A quarter of the instructions of `format!`.
        (English, [one, two]) => [one, ", and ", two].concat(),
        // A comma keeps the clauses apart where one of them is a list itself.
        (French, [first @ .., last])
            if !first.is_empty() && clauses.iter().any(|one| one.contains(" et ")) =>
        {
            format!("{}, et {last}", first.join(", "))
        }
        (_, clauses) => all_of(language, clauses),
    }
}

/// Why the verdict on a situation is what it is, as a clause.
pub(crate) fn why(weighed: &Candidate, f: &mut Formatter<'_>) -> String {
    let language = f.language();
    let evidence = clues(&weighed.clues, f);
    match weighed.verdict {
        Verdict::Possible => {}
        Verdict::Applies if evidence.is_empty() => {
            return language.say("it is the only one left", "c’est la seule qui reste");
        }
        Verdict::RuledOut if evidence.is_empty() => {
            return language.say("something else fits", "une autre situation convient");
        }
        Verdict::Applies | Verdict::RuledOut => return evidence,
    }
    // A message was there to tell, and told what it could.
    if weighed.missing.is_empty() && weighed.clues.contains(&Reason::MessageDoesNotName) {
        return evidence;
    }
    let wanted = would_tell(language, &weighed.missing);
    if evidence.is_empty() {
        return wanted;
    }
    format!("{evidence}{}{wanted}", f.plain(SEMICOLON))
}

/// What would tell which situation it is, as a clause.
fn would_tell(language: Language, missing: &[Missing]) -> String {
    let named = missing.iter().map(|&wanted| self::missing(wanted));
    let mut named: Vec<String> = named
        .map(|one| one.in_language(language).to_owned())
        .collect();
    // In French the request is named once, after the last of its parts.
    let of_request = |wanted: &Missing| !matches!(wanted, Missing::Body | Missing::Message);
    let last = missing.iter().rposition(of_request);
    if language == French
        && let Some(last) = last.and_then(|last| named.get_mut(last))
    {
        last.push_str(" de la requête");
    }
    let named = all_of(language, &named);
    match missing {
        [] => language.say(
            "nothing in the response tells which",
            "rien dans la réponse ne permet de trancher",
        ),
        [Missing::Conditions] | [_, _, ..] => tr!(
            language,
            "{named} would tell",
            "{named} permettraient de trancher"
        ),
        [_] => tr!(
            language,
            "{named} would tell",
            "{named} permettrait de trancher"
        ),
    }
}

fn missing(missing: Missing) -> Text {
    match missing {
        Missing::Method => Text::new("the request's method", "la méthode"),
        Missing::Url => Text::new("the request's URL", "l’URL"),
        Missing::Conditions => Text::new(
            "the request's If-Match and If-None-Match headers",
            "les en-têtes If-Match et If-None-Match",
        ),
        Missing::Body => Text::new("the whole body", "le corps entier"),
        Missing::Message => Text::new(
            "a message that names the cause",
            "un message qui nomme la cause",
        ),
    }
}

/// The options that supply what is missing.
pub(crate) fn options(missing: &[Missing], f: &Formatter<'_>) -> Vec<String> {
    missing
        .iter()
        .filter_map(|missing| match missing {
            Missing::Method => Some("--method"),
            Missing::Url => Some("--url"),
            Missing::Conditions => Some("--header"),
            Missing::Body | Missing::Message => None,
        })
        .map(|option| f.option(option))
        .collect()
}

/// How many situations are left, and what would tell which it is.
pub(crate) fn situations_left(
    left: usize,
    total: usize,
    missing: &[Missing],
    has_message: bool,
    f: &Formatter<'_>,
) -> String {
    let opening = so_many_left(f.language(), left, total);
    let tell = to_tell(left, missing, has_message, f);
    format!("{opening} {tell}")
}

fn so_many_left(language: Language, left: usize, total: usize) -> String {
    let all = number(language, total);
    match (left, total) {
        (_, 1) => language.say(
            "The one documented situation is possible.",
            "La seule situation documentée est possible.",
        ),
        _ if left == total => match (language, total) {
            (Language::English, 2) => "Both situations are possible.".to_owned(),
            (Language::English, _) => format!("All {all} situations are possible."),
            (Language::French, _) => format!("Les {all} situations sont possibles."),
        },
        (1, _) => tr!(
            language,
            "One of {all} situations is left.",
            "Une situation sur {all} reste possible."
        ),
        _ => tr!(
            language,
            "{} of {all} situations are possible.",
            "{} situations sur {all} restent possibles.",
            capital(&number(language, left))
        ),
    }
}

fn to_tell(left: usize, missing: &[Missing], has_message: bool, f: &Formatter<'_>) -> String {
    let language = f.language();
    let (tells, aim) = match left {
        1 => (
            Text::new("confirm it", "de la confirmer"),
            Text::new("confirm it", "la confirmer"),
        ),
        _ => (
            Text::new("tell which", "de trancher"),
            Text::new("narrow them down", "en écarter"),
        ),
    };
    let (tells, aim) = (f.plain(tells), f.plain(aim));
    let options = options(missing, f).join(", ");
    if !options.is_empty() {
        tr!(
            language,
            "Name the request to {aim}: {options}.",
            "Précisez la requête pour {aim} : {options}."
        )
    } else if missing.contains(&Missing::Body) {
        tr!(
            language,
            "The whole body would {tells}.",
            "Le corps entier permettrait {tells}."
        )
    } else if !missing.contains(&Missing::Message) {
        tr!(
            language,
            "Nothing in the response would {tells}.",
            "Rien dans la réponse ne permet {tells}."
        )
    } else if has_message {
        tr!(
            language,
            "Only the message in the body can {tells}.",
            "Seul le message du corps permet {tells}."
        )
    } else {
        tr!(
            language,
            "Only a message could {tells}, and there is none.",
            "Seul un message permettrait {tells}, et il n’y en a pas."
        )
    }
}

/// A situation by its name, with its source and whether all of it is written there.
pub(crate) fn situation_name(
    language: Language,
    id: &str,
    source: Option<&str>,
    inferred: bool,
) -> String {
    const INFERRED: Text = Text::new(
        "conditions partly inferred",
        "conditions en partie déduites",
    );
    let inferred = inferred.then(|| INFERRED.in_language(language));
    let notes: Vec<&str> = source.into_iter().chain(inferred).collect();
    match notes.is_empty() {
        true => id.to_owned(),
        false => format!("{id} ({})", notes.join(SEMICOLON.in_language(language))),
    }
}

/// Several situations that are ruled out while others are left.
pub(crate) fn ruled_out_others(language: Language, count: usize) -> String {
    tr!(
        language,
        "ruled out: {} others",
        "écartées : {} autres",
        number(language, count)
    )
}

/// All situations are ruled out, and the evidence that they share.
pub(crate) fn all_ruled_out(language: Language, count: usize, shared: &str) -> String {
    let all = tr!(
        language,
        "ruled out: all {} situations of the MPSD table",
        "écartées : les {} situations du tableau MPSD",
        number(language, count)
    );
    match shared.is_empty() {
        true => all,
        false => format!("{all} ({shared})"),
    }
}

sentences! {
    /// Why, of a situation that the documentation does not spell out in full.
    fn partly_inferred(why: &str):
        "{why}; a part of the conditions is our reading of the row",
        "{why} ; une partie des conditions relève de notre lecture du tableau";

    /// What is known in favour of the situations that are left.
    fn known(evidence: &str):
        "known: {evidence}",
        "connu : {evidence}";

    /// The verdict that a situation applies, and why.
    fn applies(why: &str):
        "applies: {why}",
        "s’applique : {why}";

    /// Another situation, and what it means.
    fn possible_too(when: &str, meaning: &str):
        "possible too: {when}. {meaning}",
        "possible aussi : {when}. {meaning}";

    /// A situation that is ruled out, and why.
    fn ruled_out(when: &str, why: &str):
        "ruled out: {when} ({why})",
        "écartée : {when} ({why})";
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::text::tests::in_both;

    #[track_caller]
    fn check_left(left: usize, total: usize, missing: &[Missing], expected: [&str; 2]) {
        let said = in_both(|f| situations_left(left, total, missing, false, f));
        assert_eq!(said, expected);
    }

    #[test]
    fn french_names_the_request_once_in_what_would_tell() {
        assert_eq!(
            would_tell(French, &[Missing::Method, Missing::Url]),
            "la méthode et l’URL de la requête permettraient de trancher"
        );
        assert_eq!(
            would_tell(
                French,
                &[Missing::Method, Missing::Conditions, Missing::Body]
            ),
            "la méthode, les en-têtes If-Match et If-None-Match de la requête et le corps entier \
             permettraient de trancher"
        );
    }

    #[test]
    fn the_verb_agrees_with_what_would_tell() {
        assert_eq!(
            would_tell(French, &[Missing::Message]),
            "un message qui nomme la cause permettrait de trancher"
        );
        assert_eq!(
            would_tell(French, &[Missing::Conditions]),
            "les en-têtes If-Match et If-None-Match de la requête permettraient de trancher"
        );
    }

    #[test]
    fn the_situations_that_are_left_are_counted_in_words() {
        check_left(
            4,
            4,
            &[Missing::Method, Missing::Url],
            [
                "All four situations are possible. Name the request to narrow them down: --method, --url.",
                "Les quatre situations sont possibles. Précisez la requête pour en écarter : --method, --url.",
            ],
        );
        check_left(
            2,
            2,
            &[],
            [
                "Both situations are possible. Nothing in the response would tell which.",
                "Les deux situations sont possibles. Rien dans la réponse ne permet de trancher.",
            ],
        );
        check_left(
            2,
            3,
            &[Missing::Body],
            [
                "Two of three situations are possible. The whole body would tell which.",
                "Deux situations sur trois restent possibles. Le corps entier permettrait de trancher.",
            ],
        );
        check_left(
            1,
            3,
            &[],
            [
                "One of three situations is left. Nothing in the response would confirm it.",
                "Une situation sur trois reste possible. Rien dans la réponse ne permet de la confirmer.",
            ],
        );
    }

    #[test]
    fn clauses_make_one_sentence() {
        let given = [
            Reason::Method("PUT".to_owned()),
            Reason::PathNames(vec![PathPart::Scid, PathPart::Template]),
            Reason::Body(BodyKind::None),
        ];
        assert_eq!(
            in_both(|f| clues(&given, f)),
            [
                "the method is PUT, the path names a SCID and a session template and there is no body",
                "la méthode est PUT, le chemin nomme un SCID et un modèle de session, et il n’y a pas de corps",
            ]
        );
    }
}
