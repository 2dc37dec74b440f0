//! Why a situation applies, is possible or is ruled out, and what would tell.

use crate::catalog::Service;
use crate::exchange::Request;
use crate::inspect::{
    BodyKind, Candidate, HeaderFacts, Missing, PathPart, Reason, RequestFacts, Verdict,
};
use crate::report::formatter::Formatter;
use crate::report::text::capital;
use crate::report::text::en::message::{MESSAGE_DOES_NOT_NAME, message_names};
use crate::report::text::en::names::{a_body, a_target};
use crate::report::text::en::{list, number};

/// The evidence, as a clause.
fn clue(clue: &Reason, f: &mut Formatter<'_>) -> String {
    match clue {
        Reason::Method(method) => format!("the method is {}", f.inline(method)),
        Reason::Target(target) => format!("the target is {}", a_target(*target)),
        Reason::ViaHandle => "the session was reached through a handle".to_owned(),
        Reason::PathNames(parts) => {
            let parts: Vec<String> = parts.iter().map(|&part| path_part(part)).collect();
            format!("the path names {}", list(&parts, "and"))
        }
        Reason::IfMatchSent => "If-Match was sent".to_owned(),
        Reason::IfMatchAnySent => format!("{} was sent", f.code("If-Match: *")),
        Reason::IfMatchAssumed => "If-Match is assumed to have been sent".to_owned(),
        Reason::IfNoneMatchSent => "If-None-Match was sent".to_owned(),
        Reason::NoIfMatch => "If-Match was not sent".to_owned(),
        Reason::NoIfNoneMatch => "If-None-Match was not sent".to_owned(),
        Reason::IfMatchCheckedFirst => "If-Match was sent too, and is checked first".to_owned(),
        Reason::Body(BodyKind::None) => "there is no body".to_owned(),
        Reason::Body(kind) => format!("the body is {}", a_body(*kind)),
        Reason::NoRequestBody => "the request had no body".to_owned(),
        Reason::MessageNames(part) => message_names(*part),
        Reason::MessageDoesNotName => MESSAGE_DOES_NOT_NAME.to_owned(),
        Reason::OnlyOne => "it is the only situation documented for the status".to_owned(),
    }
}

pub(crate) fn path_part(part: PathPart) -> String {
    match part {
        PathPart::Handle => "a handle",
        PathPart::Scid => "a SCID",
        PathPart::Template => "a session template",
    }
    .to_owned()
}

/// Evidence, as clauses of one sentence.
pub(crate) fn clues(clues: &[Reason], f: &mut Formatter<'_>) -> String {
    let clauses: Vec<String> = clues.iter().map(|found| clue(found, f)).collect();
    match clauses.as_slice() {
        [one, two] => format!("{one}, and {two}"),
        clauses => list(clauses, "and"),
    }
}

/// Why the verdict on a situation is what it is, as a clause.
pub(crate) fn why(weighed: &Candidate, f: &mut Formatter<'_>) -> String {
    let evidence = clues(&weighed.clues, f);
    match weighed.verdict {
        Verdict::Possible => {}
        Verdict::Applies if evidence.is_empty() => return "it is the only one left".to_owned(),
        Verdict::RuledOut if evidence.is_empty() => return "something else fits".to_owned(),
        Verdict::Applies | Verdict::RuledOut => return evidence,
    }
    // A message was there to tell, and told what it could.
    if weighed.missing.is_empty() && weighed.clues.contains(&Reason::MessageDoesNotName) {
        return evidence;
    }
    let wanted: Vec<String> = weighed.missing.iter().map(|&m| missing(m)).collect();
    let wanted = match wanted.is_empty() {
        true => "nothing in the response tells which".to_owned(),
        false => format!("{} would tell", list(&wanted, "and")),
    };
    match evidence.as_str() {
        "" => wanted,
        _ => format!("{evidence}; {wanted}"),
    }
}

/// Why, of a situation that the documentation does not spell out in full.
pub(crate) fn partly_inferred(why: &str) -> String {
    format!("{why}; a part of the conditions is our reading of the row")
}

fn missing(missing: Missing) -> String {
    match missing {
        Missing::Method => "the request's method",
        Missing::Url => "the request's URL",
        Missing::Conditions => "the request's If-Match and If-None-Match headers",
        Missing::Body => "the whole body",
        Missing::Message => "a message that names the cause",
    }
    .to_owned()
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
        (_, 1) => "The one documented situation is possible.".to_owned(),
        _ if left == total => format!("One of {} situations.", number(total)),
        (1, _) => format!("One of {} situations is left.", number(total)),
        _ => format!(
            "{} of {} situations are possible.",
            capital(&number(left)),
            number(total)
        ),
    };
    let tells = if left == 1 {
        "confirm it"
    } else {
        "tell which"
    };
    let options = options(missing, f);
    let tell = if !options.is_empty() {
        let aim = if left == 1 {
            "confirm it"
        } else {
            "narrow them down"
        };
        format!("Name the request to {aim}: {}.", options.join(", "))
    } else if missing.contains(&Missing::Body) {
        format!("The whole body would {tells}.")
    } else if missing.contains(&Missing::Message) && has_message {
        format!("Only the message in the body can {tells}.")
    } else if missing.contains(&Missing::Message) {
        format!("Only a message could {tells}, and there is none.")
    } else {
        format!("Nothing in the response would {tells}.")
    };
    format!("{opening} {tell}")
}

/// What is known in favour of the situations that are left.
pub(crate) fn known(evidence: &str) -> String {
    format!("known: {evidence}")
}

/// The verdict that a situation applies, and why.
pub(crate) fn applies(why: &str) -> String {
    format!("applies: {why}")
}

/// A situation by its name, with its source and whether all of it is written there.
pub(crate) fn situation_name(id: &str, source: Option<&str>, inferred: bool) -> String {
    let inferred = inferred.then_some("conditions partly inferred");
    let notes: Vec<&str> = source.into_iter().chain(inferred).collect();
    match notes.is_empty() {
        true => id.to_owned(),
        false => format!("{id} ({})", notes.join("; ")),
    }
}

/// Another situation, and what it means.
pub(crate) fn possible_too(when: &str, meaning: &str) -> String {
    format!("possible too: {when}. {meaning}")
}

/// A situation that is ruled out, and why.
pub(crate) fn ruled_out(when: &str, why: &str) -> String {
    format!("ruled out: {when} ({why})")
}

/// Several situations that are ruled out while others are left.
pub(crate) fn ruled_out_others(count: usize) -> String {
    format!("ruled out: {} others", number(count))
}

/// All situations are ruled out, and the evidence that they share.
pub(crate) fn all_ruled_out(count: usize, shared: &str) -> String {
    let all = format!(
        "ruled out: all {} situations of the MPSD table",
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
        .map(crate::report::text::en::target)
        .unwrap_or_default();
    if !target.is_empty() {
        words.push(target.to_owned());
    }
    if facts.via_handle {
        words.push("by handle".to_owned());
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
                add(format!("on {host}"));
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
        parts.push(format!("sent {}", f.quoted_whole(sent)));
    }
    if let Some(unwanted) = unwanted {
        parts.push(format!(
            "sent {} in If-None-Match",
            f.quoted_whole(unwanted)
        ));
    }
    match &headers.etag {
        Some(etag) if parts.is_empty() => parts.push(f.quoted_whole(etag)),
        Some(etag) if sent == Some(etag.as_str()) || unwanted == Some(etag.as_str()) => {
            parts.push("unchanged".to_owned());
        }
        Some(etag) => parts.push(format!("now {}", f.quoted_whole(etag))),
        None => {}
    }
    let stale = if stale { ": stale" } else { "" };
    (!parts.is_empty()).then(|| format!("{}{stale}", parts.join(", ")))
}
