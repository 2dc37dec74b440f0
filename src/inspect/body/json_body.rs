//! What a JSON body is: an error object, a session or a part of one, or any other JSON.

use serde_json::{Map, Value};

use crate::catalog::{Class, Target};
use crate::inspect::body::error_object::Decoded;
use crate::inspect::body::error_object::wrapper::Wrapper;
use crate::inspect::body::facts::{BodyFacts, BodyKind, SessionSummary, WrapperFacts};
use crate::inspect::body::json::Parsed;
use crate::inspect::body::json_fault::JsonFault;
use crate::inspect::body::{BodyContext, error_object, json, message, session};
use crate::inspect::findings::Finding;

/// Bytes of a faulty document that are searched for the marks of a session.
const LOOKS_LIKE_SESSION_WITHIN: usize = 64 << 10;

/// Reads a text that begins as JSON. `before` is how many bytes of the body stand before it.
pub(crate) fn read(
    text: &str,
    before: usize,
    around: BodyContext<'_>,
    facts: &mut BodyFacts,
    findings: &mut Vec<Finding>,
) {
    let element = around.success && around.target == Some(Target::SessionElement);
    facts.kind = if element {
        BodyKind::SessionElement
    } else {
        BodyKind::Json
    };
    match json::parse(text) {
        Parsed::Document { value, duplicate } => {
            findings.extend(duplicate.map(|name| Finding::DuplicateMember { name }));
            if let Value::Object(object) = value {
                read_object(&object, element, around, facts, findings);
            }
        }
        // Its members cannot be looked at, so what it is stays open, but where any JSON will do.
        Parsed::Unheld => facts.known &= element,
        Parsed::Fault(mut fault) => {
            fault.offset += before;
            read_faulty(text, *fault, facts, findings);
        }
    }
}

/// Error objects first, then sessions and their parts. Where an element was asked for and given, only a session
/// is told from it.
fn read_object(
    object: &Map<String, Value>,
    element: bool,
    around: BodyContext<'_>,
    facts: &mut BodyFacts,
    findings: &mut Vec<Finding>,
) {
    let summary = session::summarize(object);
    if element {
        if let Some(summary) = summary.filter(|summary| summary.certain) {
            take_session(summary, facts, findings);
        }
        return;
    }
    let foreign = around.foreign_host.is_some();
    if let Some(decoded) = error_object::decode(object, foreign, around.success) {
        take_error(decoded, around.foreign_host, facts, findings);
    } else if let Some(wrapper) = error_object::open(object)
        .filter(|wrapper| facts.wrapper.is_none() && is_proxys(wrapper, foreign))
    {
        read_wrapper(wrapper, around, facts, findings);
    } else if let Some(summary) = summary {
        take_session(summary, facts, findings);
    } else if session::is_handle(object) {
        facts.kind = BodyKind::Handle;
    } else if session::is_query_results(object) {
        facts.kind = BodyKind::QueryResults;
    } else if session::is_member(object)
        || (around.target == Some(Target::SessionElement) && session::is_property_bag(object))
    {
        facts.kind = BodyKind::SessionElement;
    } else {
        message::read_wrapper(object, around, facts);
    }
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
fn read_wrapper(
    wrapper: Wrapper<'_>,
    around: BodyContext<'_>,
    facts: &mut BodyFacts,
    findings: &mut Vec<Finding>,
) {
    facts.wrapper = Some(WrapperFacts {
        status: wrapper.status,
        says: wrapper.says,
    });
    let around = BodyContext {
        success: Class::of(wrapper.status) == Class::Success,
        ..around
    };
    if let Some(Value::Object(content)) = wrapper.content {
        read_object(content, false, around, facts, findings);
    }
}

fn take_session(summary: SessionSummary, facts: &mut BodyFacts, findings: &mut Vec<Finding>) {
    facts.kind = BodyKind::Session;
    findings.extend(summary.large.then_some(Finding::LargeSession));
    facts.session = Some(summary);
}

fn take_error(
    decoded: Decoded,
    foreign_host: Option<&str>,
    facts: &mut BodyFacts,
    findings: &mut Vec<Finding>,
) {
    findings.extend(foreign_host.map(|host| Finding::ForeignHost {
        host: host.to_owned(),
    }));
    match decoded {
        Decoded::Error {
            kind,
            error,
            finding,
        } => {
            facts.kind = kind;
            facts.error = Some(error);
            findings.extend(finding);
        }
        Decoded::RateLimit(mut limit) => {
            facts.kind = BodyKind::RateLimit;
            // A proxy counts in periods of its own.
            limit.window = limit.window.filter(|_| facts.wrapper.is_none());
            facts.rate_limit = Some(limit);
        }
    }
}

/// A document that ends too early may be anything, and one that begins like a session is no certain something else.
fn read_faulty(text: &str, fault: JsonFault, facts: &mut BodyFacts, findings: &mut Vec<Finding>) {
    let start = text.as_bytes().get(..LOOKS_LIKE_SESSION_WITHIN);
    let start = start.map_or(text.into(), String::from_utf8_lossy);
    let looks_like_session = session::looks_like_session(&start);
    facts.kind = BodyKind::MalformedJson;
    facts.known &= fault.found.is_some() && !looks_like_session;
    findings.push(Finding::MalformedJson {
        fault,
        looks_like_session,
    });
}
