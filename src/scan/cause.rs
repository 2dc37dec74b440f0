//! What stands together in an event: the cause of a status, and what the status adds to that.

use crate::scan::model::Code;
use crate::scan::object;
use crate::scan::occurrence::Occurrence;
use crate::scan::place::Place;

/// Lets the status of an event say what to do about the errors in it, where there is one alone.
pub(crate) fn advise(found: &mut [(Occurrence, usize)]) {
    let statuses = found.iter().filter_map(|(one, _)| match one.code {
        Code::Status(status @ 400..) => Some((status, one.place.clone())),
        _ => None,
    });
    let statuses: Vec<(u16, Place)> = statuses.collect();
    let [(status, place)] = statuses.as_slice() else {
        return;
    };
    let errors = found
        .iter_mut()
        .filter(|(one, _)| matches!(one.code, Code::Object { .. } | Code::Message(_)));
    for error in errors.filter_map(|(one, _)| one.inspection.as_deref_mut()) {
        object::advise(error, *status, place);
    }
}

/// Lets the cause in an event answer for the statuses in it.
pub(crate) fn explain(occurrences: &mut [Occurrence]) {
    let cause = occurrences
        .iter()
        .find(|one| one.code.is_cause() && !one.code.is_success());
    let Some((cause, authority)) = cause.map(|one| (one.code.clone(), one.place.authority)) else {
        return;
    };
    let statuses = occurrences
        .iter_mut()
        .filter(|one| matches!(one.code, Code::Status(400..)));
    for status in statuses {
        status.explained_by = Some(cause.clone());
        status.place.authority = status.place.authority.or(authority);
    }
}
