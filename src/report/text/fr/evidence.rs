//! Why a situation applies, is possible or is ruled out, and what would tell.

use crate::catalog::Service;
use crate::exchange::Request;
use crate::inspect::{
    BodyKind, Candidate, HeaderFacts, Missing, PathPart, Reason, RequestFacts, Verdict,
};
use crate::report::formatter::Formatter;
use crate::report::text::capital;
use crate::report::text::fr::message::{MESSAGE_DOES_NOT_NAME, message_names};
use crate::report::text::fr::names::{a_body, the_target};
use crate::report::text::fr::{list, number};

/// The evidence, as a clause.
fn clue(clue: &Reason, f: &mut Formatter<'_>) -> String {
    match clue {
        Reason::Method(method) => format!("la méthode est {}", f.inline(method)),
        Reason::Target(target) => the_target(*target).to_owned(),
        Reason::ViaHandle => "la session a été atteinte par un handle".to_owned(),
        Reason::PathNames(parts) => {
            let parts: Vec<String> = parts.iter().map(|&part| path_part(part)).collect();
            format!("le chemin nomme {}", list(&parts, "et"))
        }
        Reason::IfMatchSent => "If-Match a été envoyé".to_owned(),
        Reason::IfMatchAnySent => format!("{} a été envoyé", f.code("If-Match: *")),
        Reason::IfMatchAssumed => "l’envoi d’un If-Match est supposé".to_owned(),
        Reason::IfNoneMatchSent => "If-None-Match a été envoyé".to_owned(),
        Reason::NoIfMatch => "If-Match n’a pas été envoyé".to_owned(),
        Reason::NoIfNoneMatch => "If-None-Match n’a pas été envoyé".to_owned(),
        Reason::IfMatchCheckedFirst => {
            "If-Match a été envoyé aussi, et il est vérifié en premier".to_owned()
        }
        Reason::Body(BodyKind::None) => "il n’y a pas de corps".to_owned(),
        Reason::Body(kind) => format!("le corps est {}", a_body(*kind)),
        Reason::NoRequestBody => "la requête n’avait pas de corps".to_owned(),
        Reason::MessageNames(part) => message_names(*part),
        Reason::MessageDoesNotName => MESSAGE_DOES_NOT_NAME.to_owned(),
        Reason::OnlyOne => "c’est la seule situation documentée pour ce statut".to_owned(),
    }
}

pub(crate) fn path_part(part: PathPart) -> String {
    match part {
        PathPart::Handle => "un handle",
        PathPart::Scid => "un SCID",
        PathPart::Template => "un modèle de session",
    }
    .to_owned()
}

/// Evidence, as clauses of one sentence.
pub(crate) fn clues(clues: &[Reason], f: &mut Formatter<'_>) -> String {
    let clauses: Vec<String> = clues.iter().map(|found| clue(found, f)).collect();
    // A comma keeps the clauses apart where one of them is a list itself.
    match clauses.split_last() {
        Some((last, first))
            if !first.is_empty() && clauses.iter().any(|one| one.contains(" et ")) =>
        {
            format!("{}, et {last}", first.join(", "))
        }
        _ => list(&clauses, "et"),
    }
}

/// Why the verdict on a situation is what it is, as a clause.
pub(crate) fn why(weighed: &Candidate, f: &mut Formatter<'_>) -> String {
    let evidence = clues(&weighed.clues, f);
    match weighed.verdict {
        Verdict::Possible => {}
        Verdict::Applies if evidence.is_empty() => return "c’est la seule qui reste".to_owned(),
        Verdict::RuledOut if evidence.is_empty() => {
            return "une autre situation convient".to_owned();
        }
        Verdict::Applies | Verdict::RuledOut => return evidence,
    }
    // A message was there to tell, and told what it could.
    if weighed.missing.is_empty() && weighed.clues.contains(&Reason::MessageDoesNotName) {
        return evidence;
    }
    let wanted = would_tell(&weighed.missing);
    match evidence.as_str() {
        "" => wanted,
        _ => format!("{evidence} ; {wanted}"),
    }
}

/// What would tell which situation it is, as a clause.
fn would_tell(missing: &[Missing]) -> String {
    let last_of_request = missing.iter().rposition(|&wanted| is_of_request(wanted));
    let wanted: Vec<String> = missing
        .iter()
        .enumerate()
        .map(|(index, &wanted)| {
            let of_request = match Some(index) == last_of_request {
                true => " de la requête",
                false => "",
            };
            format!("{}{of_request}", missing_part(wanted))
        })
        .collect();
    let verb = match missing {
        [] => return "rien dans la réponse ne permet de trancher".to_owned(),
        [Missing::Conditions] | [_, _, ..] => "permettraient",
        [_] => "permettrait",
    };
    format!("{} {verb} de trancher", list(&wanted, "et"))
}

/// Whether it is a part of the request: "de la requête" is said once for all of them.
fn is_of_request(missing: Missing) -> bool {
    match missing {
        Missing::Method | Missing::Url | Missing::Conditions => true,
        Missing::Body | Missing::Message => false,
    }
}

fn missing_part(missing: Missing) -> &'static str {
    match missing {
        Missing::Method => "la méthode",
        Missing::Url => "l’URL",
        Missing::Conditions => "les en-têtes If-Match et If-None-Match",
        Missing::Body => "le corps entier",
        Missing::Message => "un message qui nomme la cause",
    }
}

/// Why, of a situation that the documentation does not spell out in full.
pub(crate) fn partly_inferred(why: &str) -> String {
    format!("{why} ; une partie des conditions relève de notre lecture du tableau")
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
    let opening = match (left, total) {
        (_, 1) => "La seule situation documentée est possible.".to_owned(),
        _ if left == total => format!("Les {} situations sont possibles.", number(total)),
        (1, _) => format!("Une situation sur {} reste possible.", number(total)),
        _ => format!(
            "{} situations sur {} restent possibles.",
            capital(&number(left)),
            number(total)
        ),
    };
    let tells = if left == 1 {
        "de la confirmer"
    } else {
        "de trancher"
    };
    let options = options(missing, f);
    let tell = if !options.is_empty() {
        let aim = if left == 1 {
            "la confirmer"
        } else {
            "en écarter"
        };
        format!("Précisez la requête pour {aim} : {}.", options.join(", "))
    } else if missing.contains(&Missing::Body) {
        format!("Le corps entier permettrait {tells}.")
    } else if missing.contains(&Missing::Message) && has_message {
        format!("Seul le message du corps permet {tells}.")
    } else if missing.contains(&Missing::Message) {
        format!("Seul un message permettrait {tells}, et il n’y en a pas.")
    } else {
        format!("Rien dans la réponse ne permet {tells}.")
    };
    format!("{opening} {tell}")
}

/// What is known in favour of the situations that are left.
pub(crate) fn known(evidence: &str) -> String {
    format!("connu : {evidence}")
}

/// The verdict that a situation applies, and why.
pub(crate) fn applies(why: &str) -> String {
    format!("s’applique : {why}")
}

/// A situation by its name, with its source and whether all of it is written there.
pub(crate) fn situation_name(id: &str, source: Option<&str>, inferred: bool) -> String {
    let inferred = inferred.then_some("conditions en partie déduites");
    let notes: Vec<&str> = source.into_iter().chain(inferred).collect();
    match notes.is_empty() {
        true => id.to_owned(),
        false => format!("{id} ({})", notes.join(" ; ")),
    }
}

/// Another situation, and what it means.
pub(crate) fn possible_too(when: &str, meaning: &str) -> String {
    format!("possible aussi : {when}. {meaning}")
}

/// A situation that is ruled out, and why.
pub(crate) fn ruled_out(when: &str, why: &str) -> String {
    format!("écartée : {when} ({why})")
}

/// Several situations that are ruled out while others are left.
pub(crate) fn ruled_out_others(count: usize) -> String {
    format!("écartées : {} autres", number(count))
}

/// All situations are ruled out, and the evidence that they share.
pub(crate) fn all_ruled_out(count: usize, shared: &str) -> String {
    let all = format!(
        "écartées : les {} situations du tableau MPSD",
        number(count)
    );
    match shared.is_empty() {
        true => all,
        false => format!("{all} ({shared})"),
    }
}

/// The request in one line: method, what the URL names, which one.
pub(crate) fn request_line(
    request: &Request,
    facts: &RequestFacts,
    f: &mut Formatter<'_>,
) -> String {
    let mut words: Vec<String> = Vec::new();
    if let Some(method) = &request.method {
        words.push(f.inline(method));
    }
    let target = facts
        .target
        .map(crate::report::text::fr::target)
        .unwrap_or_default();
    if !target.is_empty() {
        words.push(target.to_owned());
    }
    if facts.via_handle {
        words.push("par handle".to_owned());
    }
    let mut line = words.join(" ");
    let mut add = |text: String| {
        if !line.is_empty() {
            line.push_str("  ");
        }
        line.push_str(&text);
    };
    let named: Vec<String> = facts
        .session
        .iter()
        .flat_map(|session| [&session.template, &session.name])
        .flatten()
        .map(|name| f.inline(name))
        .collect();
    match (&request.url, named.is_empty()) {
        (_, false) => {
            add(named.join(" / "));
            if let Some(host) = &facts.host
                && facts.service != Some(Service::Mpsd)
            {
                let host = f.inline(host);
                add(format!("sur {host}"));
            }
        }
        (Some(url), true) => add(f.url(url)),
        (None, true) => {}
    }
    line
}

/// The versions: what the request asked for and what the answer has.
pub(crate) fn etags(
    facts: Option<&RequestFacts>,
    headers: &HeaderFacts,
    stale: bool,
    f: &mut Formatter<'_>,
) -> Option<String> {
    let sent = facts.and_then(|facts| facts.if_match.as_deref());
    let unwanted = facts.and_then(|facts| facts.if_none_match.as_deref());
    let mut parts = Vec::new();
    if let Some(sent) = sent {
        let stale = if stale { " (périmé)" } else { "" };
        parts.push(format!("envoyé {}{stale}", f.quoted_whole(sent)));
    }
    if let Some(unwanted) = unwanted {
        parts.push(format!(
            "envoyé {} dans If-None-Match",
            f.quoted_whole(unwanted)
        ));
    }
    match &headers.etag {
        Some(etag) if parts.is_empty() => parts.push(f.quoted_whole(etag)),
        Some(etag) if sent == Some(etag.as_str()) || unwanted == Some(etag.as_str()) => {
            parts.push("inchangé".to_owned());
        }
        Some(etag) => parts.push(format!("actuel {}", f.quoted_whole(etag))),
        None => {}
    }
    (!parts.is_empty()).then(|| parts.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::redact::redactor::Redactor;
    use crate::report::formatter::Markup;

    #[track_caller]
    fn check_left(left: usize, total: usize, missing: &[Missing], expected: &str) {
        let mut redactor = Redactor::new(false);
        let f = Formatter::new(&mut redactor, Markup::Plain, Language::French);
        assert_eq!(situations_left(left, total, missing, false, &f), expected);
    }

    #[test]
    fn what_would_tell_names_the_request_once() {
        assert_eq!(
            would_tell(&[Missing::Method, Missing::Url]),
            "la méthode et l’URL de la requête permettraient de trancher"
        );
        assert_eq!(
            would_tell(&[Missing::Method, Missing::Conditions, Missing::Body]),
            "la méthode, les en-têtes If-Match et If-None-Match de la requête et le corps entier \
             permettraient de trancher"
        );
    }

    #[test]
    fn the_verb_agrees_with_what_would_tell() {
        assert_eq!(
            would_tell(&[Missing::Message]),
            "un message qui nomme la cause permettrait de trancher"
        );
        assert_eq!(
            would_tell(&[Missing::Conditions]),
            "les en-têtes If-Match et If-None-Match de la requête permettraient de trancher"
        );
    }

    #[test]
    fn the_situations_that_are_left_are_counted_in_words() {
        check_left(
            4,
            4,
            &[Missing::Method, Missing::Url],
            "Les quatre situations sont possibles. Précisez la requête pour en écarter : --method, --url.",
        );
        check_left(
            2,
            3,
            &[Missing::Body],
            "Deux situations sur trois restent possibles. Le corps entier permettrait de trancher.",
        );
        check_left(
            1,
            3,
            &[],
            "Une situation sur trois reste possible. Rien dans la réponse ne permet de la confirmer.",
        );
    }

    #[test]
    fn clauses_make_one_sentence() {
        let mut redactor = Redactor::new(false);
        let mut f = Formatter::new(&mut redactor, Markup::Plain, Language::French);
        let given = [
            Reason::Method("PUT".to_owned()),
            Reason::PathNames(vec![PathPart::Scid, PathPart::Template]),
            Reason::Body(BodyKind::None),
        ];
        assert_eq!(
            clues(&given, &mut f),
            "la méthode est PUT, le chemin nomme un SCID et un modèle de session, et il n’y a pas de corps"
        );
    }
}
