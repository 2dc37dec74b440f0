//! What to do after a message that is known by its words.

use crate::catalog::statuses::mpsd_cases;
use crate::inspect::advice::step::Advice;
use crate::inspect::case::Case;
use crate::inspect::situations::sharpened;

/// The remedy of the message. A session that is not found is no reason to create one where it was reached through a
/// handle, which may be out of date, or where something was to be deleted.
pub(crate) fn remedy(case: Case<'_>) -> Option<Advice> {
    let row = case.body.known_message?.row;
    let method = case.evidence.method;
    let deletes = method.is_some_and(|method| method.eq_ignore_ascii_case("DELETE"));
    Some(match row.id {
        "session-not-found" if sharpened::via_handle(case.evidence) => {
            Advice::Catalog(mpsd_cases::STALE_HANDLE)
        }
        "session-not-found" if deletes => Advice::Catalog(mpsd_cases::NOTHING_TO_DELETE),
        _ => Advice::Remedy {
            message: row,
            values: case.body.message_values.clone(),
        },
    })
}
