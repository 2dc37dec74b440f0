//! The errors of Minecraft's services and of Mojang's, each in a form of its own.

use crate::inspect::body::context::HostKind;
use crate::inspect::body::error_object::members::{Object, integer, member, text};
use crate::inspect::body::facts::{BodyKind, ErrorCode, ErrorObject, ErrorPart};
use crate::inspect::body::json::value::Value;

/// Members of an answer of the Minecraft services; it has no others.
const MEMBERS: [&str; 8] = [
    "timestamp",
    "path",
    "status",
    "error",
    "errorType",
    "errorMessage",
    "developerMessage",
    "details",
];

/// Paths that nobody else has.
const PATHS: [&str; 5] = [
    "/authentication/login_with_xbox",
    "/launcher/login",
    "/minecraft/profile",
    "/entitlements",
    "/multiplayer/bedrock/authentication",
];

/// Errors inside an error that are told.
const MOST: usize = 4;

/// Whether a path, without its query, is one of the Minecraft services'.
pub(crate) fn is_known_path(path: &str) -> bool {
    let path = path.split('?').next().unwrap_or_default();
    PATHS.iter().any(|known| {
        path.strip_prefix(known)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    })
}

/// Decodes an answer of the Minecraft services, which names the path that was called. Frameworks of others write the
/// same members, so the host has to fit, or without one the path.
pub(crate) fn decode(object: &Object, status: Option<u16>, host: HostKind) -> Option<ErrorObject> {
    let path = text(object, "path").filter(|path| path.starts_with('/'))?;
    let is_theirs = match host {
        HostKind::Minecraft => true,
        HostKind::Unknown => is_known_path(&path),
        _ => false,
    };
    let is_listed = |name: &str| MEMBERS.iter().any(|one| name.eq_ignore_ascii_case(one));
    let says_enough = object.len() > 1 || status == Some(429);
    if !is_theirs || !object.iter().all(|(name, _)| is_listed(name)) || !says_enough {
        return None;
    }
    let mut words = words(object);
    let word = words.next();
    let other = words.next().filter(|other| Some(other) != word.as_ref());
    Some(ErrorObject {
        source: Some(path),
        also: other.map(ErrorPart::word).into_iter().collect(),
        ..ErrorObject::of(word.map(ErrorCode::Word))
    })
}

/// The words that an answer has for its error.
pub(crate) fn words(object: &Object) -> impl Iterator<Item = String> {
    ["error", "errorType"]
        .into_iter()
        .filter_map(|name| text(object, name).filter(|word| !word.is_empty()))
}

/// The old sign-in: the name of an exception and a message.
pub(crate) fn yggdrasil(object: &Object) -> Option<(BodyKind, ErrorObject)> {
    let word = text(object, "error").filter(|word| word.ends_with("Exception"))?;
    let fits = text(object, "errorMessage").is_some() && member(object, "path").is_none();
    let error = ErrorObject::of(Some(ErrorCode::Word(word)));
    fits.then_some((BodyKind::YggdrasilError, error))
}

/// Realms: a number and `errorMsg`, which nobody else writes so.
pub(crate) fn realms(object: &Object) -> Option<(BodyKind, ErrorObject)> {
    let code = integer(member(object, "errorCode")?)?;
    text(object, "errorMsg")?;
    let error = ErrorObject::of(Some(ErrorCode::Number(code)));
    Some((BodyKind::RealmsError, error))
}

/// The services of Bedrock: a word in a namespace, and errors of the same form inside one another.
pub(crate) fn services(object: &Object) -> Option<(BodyKind, ErrorObject)> {
    let (namespace, code) = named(object)?;
    text(object, "message")?;
    let mut also = Vec::new();
    let mut inner = member(object, "innerError").and_then(Value::as_object);
    while let Some(object) = inner.filter(|_| also.len() < MOST) {
        let Some((namespace, code)) = named(object) else {
            break;
        };
        also.push(ErrorPart {
            source: Some(namespace),
            ..ErrorPart::word(code)
        });
        inner = member(object, "innerError").and_then(Value::as_object);
    }
    let error = ErrorObject {
        source: Some(namespace),
        also,
        ..ErrorObject::of(Some(ErrorCode::Word(code)))
    };
    Some((BodyKind::MinecraftServicesError, error))
}

/// The namespace and the word of an error.
fn named(object: &Object) -> Option<(String, String)> {
    text(object, "namespace").zip(text(object, "code"))
}
