//! What became of the operations of a console: the list `opStatusList`, beside the `status` of newer services.

use crate::catalog;
use crate::catalog::{Entry, known_hresult};
use crate::inspect::body::error_object::members::{Object, integer, member, text};
use crate::inspect::body::facts::{ErrorCode, ErrorPart};
use crate::inspect::body::json::value::Value;

/// The states of an operation that failed; the others are on their way or done.
const FAILED: [&str; 3] = ["OffConsoleError", "TimedOut", "Error"];

/// Operations that are told.
const MOST: usize = 4;

/// The operations of an answer that failed.
pub(crate) fn failed<'o>(object: &'o Object<'o>) -> impl Iterator<Item = &'o Object<'o>> {
    let list = member(object, "opStatusList").and_then(Value::as_array);
    let has_failed = |operation: &&Object| {
        text(operation, "operationStatus")
            .is_some_and(|state| FAILED.iter().any(|one| one.eq_ignore_ascii_case(&state)))
    };
    let operations = list.into_iter().flatten().filter_map(Value::as_object);
    operations.filter(has_failed).take(MOST)
}

/// What the operations that failed are told by, the word of the service first.
pub(crate) fn parts(object: &Object) -> Vec<ErrorPart> {
    failed(object).flat_map(of_failed).collect()
}

fn of_failed(operation: &Object) -> impl Iterator<Item = ErrorPart> {
    let state = text(operation, "operationStatus").map(ErrorPart::word);
    let word = text(operation, "xccsErrorCode")
        .filter(|word| !word.is_empty() && !word.eq_ignore_ascii_case("OK"))
        .map(|word| ErrorPart {
            row: catalog::status_error(&word).map(Entry::StatusError),
            ..ErrorPart::word(word)
        });
    let value = member(operation, "hResult")
        .and_then(integer)
        .filter(|value| *value < 0);
    let hresult = value.map(|value| ErrorPart {
        code: ErrorCode::Number(value),
        source: None,
        row: i32::try_from(value)
            .ok()
            .and_then(|value| known_hresult(value.cast_unsigned()))
            .map(Entry::Hresult),
    });
    word.into_iter().chain(state).chain(hresult)
}
