//! Texts of the session directory that are known by their words.

use crate::catalog::messages::{KnownMessage, known_message};
use crate::inspect::body::context::BodyContext;
use crate::inspect::body::error_object::members::{Object, member};
use crate::inspect::body::facts::{BodyFacts, BodyKind};
use crate::inspect::body::json::value::Value;

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

/// The message that a text is, whatever the host: the words are the session directory's, and others pass them on. It
/// comes with no success.
pub(crate) fn of_text(text: &str, context: BodyContext<'_>) -> Option<KnownMessage> {
    known_message(text).filter(|_| !context.is_success())
}

/// The body that a JSON object makes which does no more than carry a known message.
///
/// Third parties pass messages on, and some of them under a success: there the status stands in a string beside it.
pub(crate) fn of_object(object: &Object, context: BodyContext<'_>) -> Option<BodyFacts> {
    let text = member(object, "message")?.as_str()?;
    let passed_on = member(object, "status").is_some_and(Value::is_string);
    let carries = |(name, value): (&str, &Value)| {
        let is_flat = !value.is_object() && !value.is_array();
        is_flat
            && (starts_with_message(name)
                || BESIDE.iter().any(|one| one.eq_ignore_ascii_case(name)))
    };
    let known = match passed_on {
        true => known_message(text),
        false => of_text(text, context),
    };
    let known = known.filter(|_| object.iter().all(carries))?;
    Some(facts(BodyKind::Message, text.to_owned(), Some(known)))
}

/// The body that a text inside a JSON object makes, where it is a message.
pub(crate) fn in_string(text: &str, context: BodyContext<'_>) -> Option<BodyFacts> {
    let known = of_text(text, context)?;
    Some(facts(BodyKind::Message, text.to_owned(), Some(known)))
}

/// A body that is a text.
pub(crate) fn facts(kind: BodyKind, text: String, known: Option<KnownMessage>) -> BodyFacts {
    BodyFacts {
        message_values: known.map(|known| known.values(&text)).unwrap_or_default(),
        message: Some(text),
        known_message: known,
        ..BodyFacts::of(kind)
    }
}

/// Whether a member is the message or, as `messageId`, something about it.
fn starts_with_message(name: &str) -> bool {
    name.get(..7)
        .is_some_and(|start| start.eq_ignore_ascii_case("message"))
}
