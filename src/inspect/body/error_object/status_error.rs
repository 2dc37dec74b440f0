//! `{"status":{"errorCode":"Word","errorMessage":"…"}}`, as newer services write it, and its inner object alone.

use crate::catalog;
use crate::catalog::Entry;
use crate::inspect::body::context::HostKind;
use crate::inspect::body::error_object::members::{Object, is_text_or_null, member, text};
use crate::inspect::body::error_object::operations;
use crate::inspect::body::facts::{ErrorCode, ErrorObject};
use crate::inspect::body::json::value::Value;
use crate::inspect::findings::finding::Finding;

/// The word that says that nothing is wrong.
const SUCCESS: &str = "OK";

/// Decodes one. No word of these is documented, so each is told.
pub(crate) fn decode(object: &Object) -> Option<(ErrorObject, Option<Finding>)> {
    let status = member(object, "status").and_then(Value::as_object)?;
    let message_fits = member(status, "errorMessage").is_none_or(is_text_or_null);
    if !message_fits || text(status, "errorCode").is_none() {
        return None;
    }
    let mut also = operations::parts(object);
    let word = match word(status) {
        Some(word) => word,
        // The request was taken, and what it asked of the console failed.
        None if also.is_empty() => return None,
        None => match also.remove(0).code {
            ErrorCode::Word(word) => word,
            ErrorCode::Number(_) => return None,
        },
    };
    let (of_word, finding) = error(word);
    Some((ErrorObject { also, ..of_word }, finding))
}

/// Decodes the inner object, printed alone: it is told by its host, or by a word that is known.
pub(crate) fn decode_bare(
    object: &Object,
    host: HostKind,
) -> Option<(ErrorObject, Option<Finding>)> {
    let word = word(object)?;
    let is_whole = object.len() == 2 && member(object, "errorMessage").is_some_and(is_text_or_null);
    let is_theirs = host == HostKind::Consoles || catalog::status_error(&word).is_some();
    (is_whole && is_theirs).then(|| error(word))
}

fn word(object: &Object) -> Option<String> {
    text(object, "errorCode").filter(|word| !word.eq_ignore_ascii_case(SUCCESS))
}

fn error(word: String) -> (ErrorObject, Option<Finding>) {
    let error = ErrorObject {
        row: catalog::status_error(&word).map(Entry::StatusError),
        ..ErrorObject::of(Some(ErrorCode::Word(word.clone())))
    };
    (error, Some(Finding::UndocumentedWord { word }))
}
