//! Texts of the session directory that are known by their words.

use serde_json::{Map, Value};

use crate::catalog::Targets;
use crate::catalog::messages::{KnownMessage, Names, known_message};
use crate::catalog::statuses::mpsd::id;
use crate::inspect::body::BodyContext;
use crate::inspect::body::error_object::member;
use crate::inspect::body::facts::{BodyFacts, BodyKind};
use crate::inspect::findings::Finding;
use crate::inspect::inspection::StatusMeaning;
use crate::inspect::situations::verdict::{Candidate, PathPart, Reason, Verdict};
use crate::inspect::situations::{Evidence, Path};

/// Members that stand beside the message in a wrapper. A record of a log has others.
const BESIDE: [&str; 14] = [
    "code",
    "status",
    "statusCode",
    "httpStatus",
    "httpStatusCode",
    "error",
    "errorCode",
    "reason",
    "title",
    "type",
    "source",
    "requestId",
    "traceId",
    "correlationId",
];

/// The message that a text is, where the session directory may have written it. It comes with no success.
pub(crate) fn of_text(text: &str, around: BodyContext<'_>) -> Option<KnownMessage> {
    known_message(text).filter(|_| around.may_be_mpsd && !around.success)
}

/// Takes the text out of a JSON object that does no more than carry a known message.
///
/// Third parties pass messages on, and some of them under a success: there the status stands in a string beside it.
pub(crate) fn read_wrapper(
    object: &Map<String, Value>,
    around: BodyContext<'_>,
    facts: &mut BodyFacts,
) {
    let Some(Value::String(text)) = member(object, "message") else {
        return;
    };
    let passed_on = member(object, "status").is_some_and(Value::is_string)
        && (around.may_be_mpsd || around.foreign_host.is_some());
    let carries = |(name, value): (&String, &Value)| {
        let is_flat = !value.is_object() && !value.is_array();
        is_flat
            && (starts_with_message(name)
                || BESIDE.iter().any(|one| one.eq_ignore_ascii_case(name)))
    };
    let known = match passed_on {
        true => known_message(text),
        false => of_text(text, around),
    };
    let known = known.filter(|_| object.iter().all(carries));
    if known.is_some() {
        facts.kind = BodyKind::Message;
        facts.message = Some(text.clone());
        facts.known_message = known;
    }
}

/// Whether a member is the message or, as `messageId`, something about it.
fn starts_with_message(name: &str) -> bool {
    name.get(..7)
        .is_some_and(|start| start.eq_ignore_ascii_case("message"))
}

/// Whether a message comes with another status than its own.
pub(crate) fn status_differs(meaning: Option<&StatusMeaning>, body: &BodyFacts) -> Option<Finding> {
    let row = body.known_message?.row;
    let status = meaning?.code;
    (status != row.status).then_some(Finding::MessageElsewhere { status, row })
}

/// Lets a message outrank what the request suggests: the situation that it names applies, and no other does. It
/// rules none out: those that it does not name may hold besides.
pub(crate) fn outrank(weighed: &mut [Candidate], known: KnownMessage, evidence: &Evidence<'_>) {
    for one in weighed {
        if names(known.row.names, one, evidence.path.as_ref()) {
            // The path may name a template too; the message is about the SCID alone.
            let part = (one.situation.id == id::REFERENCE_MISSING).then_some(PathPart::Scid);
            one.verdict = Verdict::Applies;
            one.clues = vec![Reason::MessageNames(part)];
            one.missing.clear();
        } else if one.verdict != Verdict::RuledOut {
            one.verdict = Verdict::Possible;
            one.clues.push(Reason::MessageDoesNotName);
            one.missing.retain(|missing| {
                *missing != crate::inspect::situations::verdict::Missing::Message
            });
        }
    }
}

fn names(names: Names, weighed: &Candidate, path: Option<&Path>) -> bool {
    match names {
        Names::Nothing => false,
        Names::Always(id) => weighed.situation.id == id,
        Names::OnItsTarget(id) => {
            let fits = path.is_some_and(|path| match weighed.situation.targets {
                Targets::Any => true,
                Targets::Only(targets) => targets.contains(&path.target),
            });
            weighed.situation.id == id && fits
        }
    }
}
