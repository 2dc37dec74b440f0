//! What the debug header of the session directory tells of a refusal. It is documented nowhere: all of this is our reading.

use std::collections::HashSet;

use crate::inspect::body::facts::BodyKind;
use crate::inspect::case::Case;
use crate::inspect::findings::finding::Finding;

/// What it tells of a 403.
pub(crate) fn hints(case: Case<'_>) -> impl Iterator<Item = Finding> {
    let is_refused = case.code() == Some(403);
    let debug = is_refused.then(|| case.headers.debug.iter());
    let pairs = || debug.clone().into_iter().flatten();
    let value = |name: &str| pairs().find(|(key, _)| key.eq_ignore_ascii_case(name));
    let is = |name: &str, expected: &[&str]| {
        value(name).is_some_and(|(_, value)| {
            expected
                .iter()
                .any(|expected| value.eq_ignore_ascii_case(expected))
        })
    };
    // A read of a member has that access too.
    let writes = is("mode", &["write", "create"]) || case.is_write();
    let may_only_read = writes && is("session-access", &["read"]);
    // An answer with the session in it says as much itself.
    let is_said = case.body.kind == BodyKind::Session;
    let access = (may_only_read && !is_said).then_some(Finding::AccessIsRead);
    // Once for all users: a header may name thousands.
    let privileged: HashSet<&str> = pairs()
        .filter(|(_, value)| value.eq_ignore_ascii_case("multiplayer"))
        .filter_map(|(name, _)| name.strip_suffix(".privilege"))
        .collect();
    let without_privilege = pairs().find(|(key, _)| {
        let is_user = key.strip_prefix("user").is_some_and(|number| {
            !number.is_empty() && number.bytes().all(|one| one.is_ascii_digit())
        });
        is_user && !privileged.contains(key)
    });
    let privilege = without_privilege.map(|(user, _)| Finding::NoMultiplayerPrivilege {
        user: user.to_owned(),
    });
    access.into_iter().chain(privilege)
}
