//! Whose JSON it is, where its members tell although it is none of the error objects that are known.

use crate::catalog::Authority;
use crate::inspect::body::context::HostKind;
use crate::inspect::body::error_object::members::{Object, member, text};
use crate::inspect::body::error_object::minecraft;
use crate::inspect::body::facts::Told;

/// Whose JSON it is where no host is known: of the Minecraft services, which name the path that was called, or of
/// console streaming, which reports the state of a session of its own or of a command.
pub(crate) fn by(object: &Object, host: HostKind) -> Option<Told> {
    if host != HostKind::Unknown {
        return None;
    }
    let path = text(object, "path").filter(|path| minecraft::is_known_path(path));
    let authority = match path {
        Some(_) => Authority::Minecraft,
        None if reports_state(object) => Authority::Streaming,
        None => return None,
    };
    let word = minecraft::words(object).next();
    Some(Told {
        authority,
        path,
        word,
    })
}

fn reports_state(object: &Object) -> bool {
    let has = |name: &str| member(object, name).is_some();
    let answers_command = member(object, "status")
        .and_then(|status| member(status.as_object()?, "errorCode"))
        .is_some_and(|code| code.is_string());
    answers_command
        || (text(object, "state").is_some() && (has("detailedSessionState") || has("errorDetails")))
}
