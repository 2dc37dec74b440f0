//! What a call is about in the session directory: which session, what is written, what the answer says of it.

use serde_json::{Map, Value};

use crate::catalog::{Service, Target, recognise};
use crate::diagnose::call::{Digest, Mpsd, SessionState, SessionWrite};
use crate::diagnose::digests::Digests;
use crate::exchange::Request;
use crate::inspect::{Inspection, RequestFacts, SessionReference};

/// As many leaves of a body are kept.
const LEAVES: usize = 64;
/// As deep a body is looked into.
const DEEPEST: usize = 32;

/// What a call is about; `None` where it is none of the session directory's.
pub(crate) fn read(
    inspection: &Inspection,
    request: &Request,
    facts: &RequestFacts,
    digests: &Digests,
) -> Option<Mpsd> {
    let target = facts.target?;
    if !matches!(
        facts.service,
        None | Some(Service::Mpsd | Service::SmartMatch)
    ) || target == Target::Other
    {
        return None;
    }
    let path = facts.path.as_deref().unwrap_or_default();
    let named = facts.session.as_ref();
    let body = json(request);
    let object = body.as_ref().and_then(Value::as_object);
    let located = inspection.headers.content_location.as_deref();
    let session = named
        .and_then(|named| session_of(named, digests))
        .or_else(|| session_of_path(located?, digests))
        .or_else(|| session_of_reference(object?, digests));
    Some(Mpsd {
        session,
        template: named.and_then(|named| {
            let (scid, template) = named.scid.as_ref().zip(named.template.as_ref())?;
            Some(digests.of((scid.to_ascii_lowercase(), template.to_ascii_lowercase())))
        }),
        handle: recognise(path).handle.map(|id| handle(&id, digests)),
        made_handle: (target == Target::HandleCollection)
            .then(|| made_handle(inspection, digests))
            .flatten(),
        kind: object
            .and_then(|object| object.get("type")?.as_str())
            .map(Into::into),
        write: object
            .filter(|_| target == Target::Session)
            .map(|object| write(object, digests)),
        state: inspection
            .body
            .session
            .as_ref()
            .map(|session| SessionState {
                change_number: session.change_number,
                branch: session.branch.as_deref().map(|branch| digests.of(branch)),
                is_large: session.large,
            }),
    })
}

/// The body of a request as JSON, where it is there as a whole.
fn json(request: &Request) -> Option<Value> {
    let body = request.body.as_ref()?;
    let is_whole = body.bytes.len() as u64 == body.length;
    (is_whole && body.bytes.first() == Some(&b'{'))
        .then(|| serde_json::from_slice(&body.bytes).ok())
        .flatten()
}

/// A session by its three names, which are the same in either case.
fn session(scid: &str, template: &str, name: &str, digests: &Digests) -> Digest {
    let names = [scid, template, name].map(str::to_ascii_lowercase);
    digests.of(names)
}

fn session_of(named: &SessionReference, digests: &Digests) -> Option<Digest> {
    let names = (
        named.scid.as_deref()?,
        named.template.as_deref()?,
        named.name.as_deref()?,
    );
    Some(session(names.0, names.1, names.2, digests))
}

/// The session that a path or an address names.
pub(crate) fn session_of_path(path: &str, digests: &Digests) -> Option<Digest> {
    let path = match path.split_once("://") {
        Some((_, rest)) => rest.get(rest.find('/')?..)?,
        None => path,
    };
    let named = recognise(path);
    Some(session(
        &named.scid?,
        &named.template?,
        &named.session?,
        digests,
    ))
}

/// The session that the body of a handle refers to.
fn session_of_reference(body: &Map<String, Value>, digests: &Digests) -> Option<Digest> {
    let reference = body.get("sessionRef")?;
    let part = |name: &str| reference.get(name)?.as_str();
    Some(session(
        part("scid")?,
        part("templateName")?,
        part("name")?,
        digests,
    ))
}

fn handle(id: &str, digests: &Digests) -> Digest {
    digests.of(id.to_ascii_lowercase())
}

/// The handle that an answer made: by its address, else by its id.
fn made_handle(inspection: &Inspection, digests: &Digests) -> Option<Digest> {
    let located = inspection.headers.location.as_deref();
    let by_address = located
        .and_then(|at| at.rsplit('/').next())
        .filter(|id| !id.is_empty());
    if let Some(id) = by_address {
        return Some(handle(id, digests));
    }
    let body: Value = serde_json::from_slice(&inspection.exchange.response.body.bytes).ok()?;
    Some(handle(body.get("id")?.as_str()?, digests))
}

fn write(body: &Map<String, Value>, digests: &Digests) -> SessionWrite {
    let mut write = SessionWrite {
        writes_shared: body.contains_key("properties"),
        ..SessionWrite::default()
    };
    let at = |pointer: &[&str]| {
        let mut value = body.get(*pointer.first()?)?;
        for name in pointer.iter().skip(1) {
            value = value.get(name)?;
        }
        Some(value)
    };
    write.sets_host = at(&["properties", "system", "host"]).is_some_and(Value::is_string);
    let me = at(&["members", "me"]);
    write.writes_me = me.is_some();
    write.leaves_session = me.is_some_and(Value::is_null);
    let own = me.and_then(|me| me.get("properties")?.get("system"));
    write.connection = own
        .and_then(|system| system.get("connection")?.as_str())
        .map(|id| digests.of(id));
    write.subscribes = own
        .and_then(|system| system.get("subscription"))
        .is_some_and(Value::is_object);
    for (name, value) in body {
        leaves(digests.of(name), value, 1, digests, &mut write.leaves);
    }
    write
}

fn leaves(path: Digest, value: &Value, depth: usize, digests: &Digests, found: &mut Vec<Digest>) {
    if found.len() >= LEAVES {
        return;
    }
    match value {
        Value::Object(members) if !members.is_empty() && depth < DEEPEST => {
            for (name, value) in members {
                leaves(digests.of((path, name)), value, depth + 1, digests, found);
            }
        }
        _ => found.push(path),
    }
}
