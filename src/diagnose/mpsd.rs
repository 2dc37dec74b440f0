//! What a call is about in the session directory: which session, what is written, what the answer says of it.

use std::borrow::Cow;

use memchr::memmem;
use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Map, Value};

use crate::catalog::{Service, Target, recognise};
use crate::diagnose::call::{Area, Digest, Leaf, Mpsd, SessionState, SessionWrite};
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
    let place = named
        .map(Place::from)
        .filter(|place| place.name.is_some())
        .or_else(|| Some(Place::of_path(located?)))
        .filter(|place| place.name.is_some())
        .or_else(|| Place::of_reference(object?))
        .or_else(|| named.map(Place::from))
        .unwrap_or_default();
    Some(Mpsd {
        session: place.session(digests),
        template: place.template(digests),
        handle: recognise(path).handle.map(|id| handle(&id, digests)),
        made_handle: (target == Target::HandleCollection)
            .then(|| made_handle(inspection, digests))
            .flatten(),
        kind: object
            .and_then(|object| object.get("type")?.as_str())
            .map(Into::into),
        write: object
            .filter(|_| target == Target::Session && !facts.dry_run)
            .map(|object| write(object, digests)),
        state: state(inspection, digests),
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

/// The three names of a session, which are the same in either case.
#[derive(Debug, Default)]
struct Place {
    scid: Option<String>,
    template: Option<String>,
    name: Option<String>,
}

impl From<&SessionReference> for Place {
    fn from(named: &SessionReference) -> Self {
        Self {
            scid: named.scid.clone(),
            template: named.template.clone(),
            name: named.name.clone(),
        }
    }
}

impl Place {
    /// What a path or an address names.
    fn of_path(path: &str) -> Self {
        let path = match path.split_once("://") {
            Some((_, rest)) => rest.find('/').and_then(|at| rest.get(at..)),
            None => Some(path),
        };
        let named = recognise(path.unwrap_or_default());
        Self {
            scid: named.scid.map(Cow::into_owned),
            template: named.template.map(Cow::into_owned),
            name: named.session.map(Cow::into_owned),
        }
    }

    /// What the body of a handle refers to, or that of a match ticket.
    fn of_reference(body: &Map<String, Value>) -> Option<Self> {
        let reference = body
            .get("sessionRef")
            .or_else(|| body.get("ticketSessionRef"))?;
        let part = |name: &str| Some(reference.get(name)?.as_str()?.to_owned());
        Some(Self {
            scid: part("scid"),
            template: part("templateName"),
            name: part("name"),
        })
    }

    fn session(&self, digests: &Digests) -> Option<Digest> {
        let names = [
            self.scid.as_deref()?,
            self.template.as_deref()?,
            self.name.as_deref()?,
        ];
        Some(digests.of(names.map(str::to_ascii_lowercase)))
    }

    fn template(&self, digests: &Digests) -> Option<Digest> {
        let (scid, template) = self.scid.as_ref().zip(self.template.as_ref())?;
        Some(digests.of((scid.to_ascii_lowercase(), template.to_ascii_lowercase())))
    }
}

/// The session that a path or an address names.
pub(crate) fn session_of_path(path: &str, digests: &Digests) -> Option<Digest> {
    Place::of_path(path).session(digests)
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

/// The parts of a session that are compared.
#[derive(Deserialize)]
struct Answer<'a> {
    properties: Option<Map<String, Value>>,
    #[serde(borrow)]
    members: Option<&'a RawValue>,
}

fn state(inspection: &Inspection, digests: &Digests) -> Option<SessionState> {
    let session = inspection.body.session.as_ref()?;
    let bytes = &inspection.exchange.response.body.bytes;
    let answer: Option<Answer<'_>> = serde_json::from_slice(bytes).ok();
    let (properties, members) = answer
        .map(|answer| (answer.properties, answer.members))
        .unwrap_or_default();
    // A large session lists no more than a few.
    let members = members.filter(|_| !session.large);
    Some(SessionState {
        change_number: session.change_number,
        branch: session.branch.as_deref().map(|branch| digests.of(branch)),
        is_large: session.large,
        properties: properties.and_then(|properties| {
            let mut found = Leaves::new(digests);
            found.object(digests.of("properties"), &properties, 1);
            let values = found.found.into_iter();
            let values = values.filter_map(|leaf| Some((leaf.path, leaf.value?)));
            found.is_whole.then(|| values.collect())
        }),
        lists_caller: members
            .zip(caller(inspection))
            .and_then(|(members, caller)| lists(members.get(), caller)),
    })
}

/// The XUID of who called, where the capture has it.
fn caller(inspection: &Inspection) -> Option<&str> {
    let request = inspection.exchange.request.as_ref();
    let given = request.and_then(|request| request.user.as_deref());
    given.or_else(|| inspection.headers.debug.get("user0"))
}

/// Whether a user is among members that are named by their XUIDs.
fn lists(members: &str, xuid: &str) -> Option<bool> {
    let has = |text: &str| memmem::find(members.as_bytes(), text.as_bytes()).is_some();
    has("\"xuid\"").then(|| has(&format!("\"{xuid}\"")))
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
    write.joins = me.is_some_and(|me| me.get("constants").is_some());
    let own = me.and_then(|me| me.get("properties")?.get("system"));
    write.connection = own
        .and_then(|system| system.get("connection")?.as_str())
        .map(|id| digests.of(id));
    let subscription = own.and_then(|system| system.get("subscription"));
    write.subscribes = subscription.is_some_and(Value::is_object);
    write.unsubscribes = subscription.is_some_and(Value::is_null);
    let mut found = Leaves::new(digests);
    for (name, value) in body {
        found.is_shared = name == "properties";
        found.value(digests.of(name), value, 1);
    }
    write.leaves = found.found;
    write
}

/// Collects leaves.
struct Leaves<'d> {
    digests: &'d Digests,
    host: Digest,
    /// Whether it is among what all members share.
    is_shared: bool,
    found: Vec<Leaf>,
    /// Whether none was left out.
    is_whole: bool,
}

impl<'d> Leaves<'d> {
    fn new(digests: &'d Digests) -> Self {
        let system = digests.of((digests.of("properties"), "system"));
        Self {
            digests,
            host: digests.of((system, "host")),
            is_shared: true,
            found: Vec::new(),
            is_whole: true,
        }
    }

    fn object(&mut self, path: Digest, members: &Map<String, Value>, depth: usize) {
        for (name, value) in members {
            self.value(self.digests.of((path, name)), value, depth + 1);
        }
    }

    fn value(&mut self, path: Digest, value: &Value, depth: usize) {
        if self.found.len() >= LEAVES {
            self.is_whole = false;
            return;
        }
        match value {
            Value::Object(members) if !members.is_empty() && depth < DEEPEST => {
                self.object(path, members, depth);
            }
            _ => self.found.push(Leaf {
                area: match self.is_shared {
                    true if path == self.host => Area::Host,
                    true => Area::Shared,
                    false => Area::Other,
                },
                path,
                value: (!value.is_null()).then(|| self.digests.of(value)),
            }),
        }
    }
}
