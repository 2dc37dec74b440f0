//! What a JSON body is: an error object, a session or a part of one, or any other JSON.

use crate::catalog::Target;
use crate::inspect::body::context::{BodyContext, HostKind};
use crate::inspect::body::error_object::members::Object;
use crate::inspect::body::error_object::wrapper::Wrapper;
use crate::inspect::body::facts::{BodyFacts, BodyKind, SessionSummary, WrapperFacts};
use crate::inspect::body::inside::{self, Inside};
use crate::inspect::body::json::Parsed;
use crate::inspect::body::json::value::Value;
use crate::inspect::body::json_fault::JsonFault;
use crate::inspect::body::reached_limit::RateLimit;
use crate::inspect::body::{error_object, json, known_message, page, says, session, told};
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
    let element = context.is_success() && context.target == Some(Target::SessionElement);
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
    opened: bool,
) -> (BodyFacts, Vec<Finding>) {
    let Some(object) = document.as_object() else {
        return (
            BodyFacts::of(BodyKind::Json),
            rta_message(document, context),
        );
    };
    let (mut facts, findings) = read_members(document, object, context, opened);
    if facts.kind == BodyKind::Json {
        facts.told = told::by(object, context.host_kind);
    }
    if !facts.in_string && facts.says.is_none() {
        says::complete(&mut facts, object, context);
        if let Some(error) = &mut facts.error {
            error_object::rows::explain(facts.kind, error, context);
        }
    }
    (facts, findings)
}

fn read_members(
    document: &Value,
    object: &Object,
    context: BodyContext<'_>,
    opened: bool,
) -> (BodyFacts, Vec<Finding>) {
    if let Some((facts, finding)) = error_object::decode(object, context.status, context.host_kind)
    {
        let foreign = foreign(facts.kind, context);
        return (facts, foreign.into_iter().chain(finding).collect());
    }
    if let Some(wrapper) = error_object::wrapper::open(object)
        .filter(|wrapper| !opened && is_proxys(wrapper, context.host_kind))
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
    if let Some((facts, findings)) = inside::open(object)
        .filter(|_| !opened)
        .and_then(|inside| read_inside(inside, context))
    {
        return (facts, findings);
    }
    let message = known_message::of_object(object, context);
    let facts = message.unwrap_or_else(|| BodyFacts::of(BodyKind::Json));
    (facts, Vec::new())
}

/// What is worth saying of an error from a host that is nobody's. OAuth is everybody's.
fn foreign(kind: BodyKind, context: BodyContext<'_>) -> Option<Finding> {
    let is_theirs = kind.is_error() && kind != BodyKind::OauthError;
    let host = context
        .host
        .filter(|_| context.host_kind == HostKind::Foreign && is_theirs)?;
    let host = host.to_owned();
    Some(Finding::ForeignHost { host })
}

/// Whether a wrapper is that of a proxy: on a host that is clearly neither Xbox nor Microsoft, anybody may answer with
/// `content` and `code`, unless the content is an error that nobody else has.
fn is_proxys(wrapper: &Wrapper<'_>, host: HostKind) -> bool {
    let is_error = |content: &Object| {
        error_object::decode(content, None, host).is_some_and(|(facts, _)| facts.kind.is_error())
    };
    host != HostKind::Foreign || wrapper.content.as_object().is_some_and(is_error)
}

/// The body is what a proxy's wrapper holds; a wrapper in a wrapper is any JSON.
fn read_wrapped(wrapper: Wrapper<'_>, context: BodyContext<'_>) -> (BodyFacts, Vec<Finding>) {
    let context = BodyContext {
        status: Some(wrapper.status),
        ..context
    };
    let (facts, findings) = read_object(wrapper.content, context, true);
    let facts = BodyFacts {
        wrapper: Some(WrapperFacts {
            status: wrapper.status,
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

/// The body is what a text inside the object holds, and the status is the one beside it. Nothing where that text is
/// neither JSON nor a page, nor a message that is known.
fn read_inside(inside: Inside<'_>, context: BodyContext<'_>) -> Option<(BodyFacts, Vec<Finding>)> {
    let context = BodyContext {
        status: inside.status.or(context.status),
        ..context
    };
    let (facts, findings) = match json::parse(inside.text) {
        Parsed::Document { value, .. } if value.is_object() || value.is_array() => {
            read_object(&value, context, true)
        }
        _ => {
            let message = || known_message::in_string(inside.text, context);
            (page::read(inside.text).or_else(message)?, Vec::new())
        }
    };
    let facts = BodyFacts {
        in_string: true,
        wrapper: inside.status.map(|status| WrapperFacts { status }),
        ..facts
    };
    Some((facts, findings))
}

/// What is worth saying of an array that looks like a message of the real-time activity service.
fn rta_message(document: &Value, context: BodyContext<'_>) -> Vec<Finding> {
    let items = document.as_array().unwrap_or_default();
    let [Value::Number(kind), Value::Number(number), ..] = items else {
        return Vec::new();
    };
    let kind = kind.as_i64().filter(|kind| (1..=4).contains(kind));
    let looks_like_one = kind.is_some() && number.is_i64() && context.speaks_rta();
    let finding = kind.filter(|_| looks_like_one);
    finding
        .map(|kind| Finding::LooksLikeRta { kind })
        .into_iter()
        .collect()
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
