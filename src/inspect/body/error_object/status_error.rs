//! `{"status":{"errorCode":"Word","errorMessage":"…"}}`, as newer services write it.

use serde_json::Value;

use crate::catalog;
use crate::catalog::Entry;
use crate::inspect::body::error_object::members::{Object, is_text_or_null, member, text};
use crate::inspect::body::facts::{ErrorCode, ErrorObject};
use crate::inspect::findings::finding::Finding;

/// The word that says that nothing is wrong.
const SUCCESS: &str = "OK";

/// Decodes one. No word of these is documented, so each is told.
pub(crate) fn decode(object: &Object) -> Option<(ErrorObject, Option<Finding>)> {
    let status = member(object, "status").and_then(Value::as_object)?;
    let word = text(status, "errorCode")?;
    let message_fits = member(status, "errorMessage").is_none_or(is_text_or_null);
    if !message_fits || word.eq_ignore_ascii_case(SUCCESS) {
        return None;
    }
    let row = catalog::status_error(&word).map(Entry::StatusError);
    let finding = Finding::UndocumentedWord { word: word.clone() };
    let error = ErrorObject {
        code: Some(ErrorCode::Word(word)),
        source: None,
        description: text(status, "errorMessage"),
        redirect: None,
        row,
    };
    Some((error, Some(finding)))
}
