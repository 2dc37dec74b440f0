//! Objects in which a third party's proxy passes on what a service answered.

use crate::inspect::body::error_object::members::{Object, member};
use crate::inspect::body::json::value::Value;

/// A proxy's object, opened.
#[derive(Debug)]
pub(crate) struct Wrapper<'o> {
    /// The status that the proxy says it got.
    pub(crate) status: u16,
    /// The answer that it passes on.
    pub(crate) content: &'o Value<'o>,
}

/// Opens an object that is nothing but `content` and `code`.
pub(crate) fn open<'o>(object: &'o Object<'o>) -> Option<Wrapper<'o>> {
    let content = member(object, "content").filter(|_| object.len() == 2)?;
    (content.is_object() || content.is_array()).then_some(())?;
    Some(Wrapper {
        status: status(member(object, "code")?)?,
        content,
    })
}

/// An integer that is a status.
pub(crate) fn status(value: &Value) -> Option<u16> {
    let status = u16::try_from(value.as_u64()?).ok()?;
    (100..=599).contains(&status).then_some(status)
}
