//! An answer that stands as a text inside a JSON object, as clients print what they got.

use crate::inspect::body::error_object::members::{Object, member};
use crate::inspect::body::error_object::wrapper::status;
use crate::inspect::body::json::value::Value;

/// The text, and the status beside it.
#[derive(Debug)]
pub(crate) struct Inside<'o> {
    /// The text.
    pub(crate) text: &'o str,
    /// The status.
    pub(crate) status: Option<u16>,
}

/// Opens an object that holds an answer in `reason` or `body`, with its status or `error: true` beside it.
pub(crate) fn open<'o>(object: &'o Object<'o>) -> Option<Inside<'o>> {
    let status = member(object, "status").and_then(status);
    let failed = member(object, "error") == Some(&Value::Bool(true));
    let text = ["reason", "body"]
        .iter()
        .filter_map(|name| member(object, name)?.as_str())
        .find(|text| !text.is_empty())?;
    (status.is_some() || failed).then_some(Inside { text, status })
}
