//! What a JSON body is: an error object, a session or a part of one, or any other JSON.

use serde_json::Value;

use crate::catalog::{Class, Target};
use crate::inspect::body::context::BodyContext;
use crate::inspect::body::error_object::wrapper::Wrapper;
use crate::inspect::body::facts::{BodyFacts, BodyKind, RateLimit, SessionSummary, WrapperFacts};
use crate::inspect::body::json::Parsed;
use crate::inspect::body::json_fault::JsonFault;
use crate::inspect::body::{error_object, json, known_message, session};
use crate::inspect::findings::finding::Finding;

/// Bytes of a faulty document that are searched for the marks of a session.
const LOOKS_LIKE_SESSION_WITHIN: usize = 64 << 10;

/// Reads a text that begins as JSON: what the body is, and what of it deserves attention. `before` is how many
/// bytes of the body stand before the text.
pub(crate) fn read(
    text: &str,
    before: usize,
    context: BodyContext<'_>,
) -> (BodyFacts, Vec<Finding>) {
    let element = context.success && context.target == Some(Target::SessionElement);
    match json::parse(text) {
        Parsed::Document { value, duplicate } => {
            let (facts, findings) = match element {
                true => read_element(&value),
                false => read_object(&value, context, false),
            };
            let duplicate = duplicate.map(|name| Finding::DuplicateMember { name });
            (facts, duplicate.into_iter().chain(findings).collect())
        }
        // Its members cannot be looked at, so what it is stays open, but where any JSON will do.
        Parsed::Unheld if element => bare(BodyKind::SessionElement),
        Parsed::Unheld => {
            let facts = BodyFacts {
                known: false,
                ..BodyFacts::of(BodyKind::Json)
            };
            (facts, Vec::new())
        }
        Parsed::Fault(mut fault) => {
            fault.offset += before;
            read_faulty(text, *fault)
        }
    }
}

/// A body of which the kind is all there is to say.
fn bare(kind: BodyKind) -> (BodyFacts, Vec<Finding>) {
    (BodyFacts::of(kind), Vec::new())
}

/// What was asked for as an element can be any JSON: only a session is told from it.
fn read_element(document: &Value) -> (BodyFacts, Vec<Finding>) {
    match session::summarize(document) {
        Some(summary) if summary.certain => of_session(summary),
        _ => bare(BodyKind::SessionElement),
    }
}

/// Error objects first, then sessions and their parts.
fn read_object(
    document: &Value,
    context: BodyContext<'_>,
    wrapped: bool,
) -> (BodyFacts, Vec<Finding>) {
    let Some(object) = document.as_object() else {
        return bare(BodyKind::Json);
    };
    let foreign = context.foreign_host;
    if let Some((facts, finding)) = error_object::decode(object, foreign.is_some(), context.success)
    {
        let host = foreign.map(str::to_owned);
        let foreign = host.map(|host| Finding::ForeignHost { host });
        return (facts, foreign.into_iter().chain(finding).collect());
    }
    if let Some(wrapper) = error_object::wrapper::open(object)
        .filter(|wrapper| !wrapped && is_proxys(wrapper, foreign.is_some()))
    {
        return read_wrapped(wrapper, context);
    }
    if let Some(summary) = session::summarize(document) {
        return of_session(summary);
    }
    if session::is_handle(document) {
        return bare(BodyKind::Handle);
    }
    if session::is_query_results(document) {
        return bare(BodyKind::QueryResults);
    }
    let in_element = context.target == Some(Target::SessionElement);
    if session::is_member(document) || (in_element && session::is_property_bag(document)) {
        return bare(BodyKind::SessionElement);
    }
    let message = known_message::of_object(object, context);
    let facts = message.unwrap_or_else(|| BodyFacts::of(BodyKind::Json));
    (facts, Vec::new())
}

/// Whether a wrapper is that of a proxy: on a host that is clearly neither Xbox nor Microsoft, anybody may answer with
/// `content` and `code`, unless the content is an error that nobody else has.
fn is_proxys(wrapper: &Wrapper<'_>, foreign: bool) -> bool {
    let is_error = |content: &Value| {
        content
            .as_object()
            .is_some_and(|content| error_object::decode(content, true, false).is_some())
    };
    !foreign || wrapper.content.is_none_or(is_error)
}

/// The body is what a proxy's wrapper holds; a wrapper in a wrapper is any JSON.
fn read_wrapped(wrapper: Wrapper<'_>, context: BodyContext<'_>) -> (BodyFacts, Vec<Finding>) {
    let context = BodyContext {
        success: Class::of(wrapper.status) == Class::Success,
        ..context
    };
    let (facts, findings) = match wrapper.content {
        Some(content) => read_object(content, context, true),
        None => bare(BodyKind::Json),
    };
    let facts = BodyFacts {
        wrapper: Some(WrapperFacts {
            status: wrapper.status,
            says: wrapper.says,
        }),
        // A proxy counts in periods of its own.
        rate_limit: facts.rate_limit.map(|limit| RateLimit {
            window: None,
            ..limit
        }),
        ..facts
    };
    (facts, findings)
}

fn of_session(summary: SessionSummary) -> (BodyFacts, Vec<Finding>) {
    let large = summary.large.then_some(Finding::LargeSession);
    let facts = BodyFacts {
        session: Some(summary),
        ..BodyFacts::of(BodyKind::Session)
    };
    (facts, large.into_iter().collect())
}

/// A document that ends too early may be anything, and one that begins like a session is no certain something else.
fn read_faulty(text: &str, fault: JsonFault) -> (BodyFacts, Vec<Finding>) {
    let start = text.as_bytes().get(..LOOKS_LIKE_SESSION_WITHIN);
    let start = start.map_or(text.into(), String::from_utf8_lossy);
    let looks_like_session = session::looks_like_session(&start);
    let facts = BodyFacts {
        known: fault.found.is_some() && !looks_like_session,
        ..BodyFacts::of(BodyKind::MalformedJson)
    };
    let finding = Finding::MalformedJson {
        fault,
        looks_like_session,
    };
    (facts, vec![finding])
}
