//! Objects in which a third party's proxy passes on what a service answered.

use serde_json::Value;

use crate::inspect::body::error_object::members::{Object, member, text};

/// A proxy's object, opened.
#[derive(Debug)]
pub(crate) struct Wrapper<'o> {
    /// The status that the proxy says it got.
    pub(crate) status: u16,
    /// The answer that it passes on, when it does.
    pub(crate) content: Option<&'o Value>,
    /// What it says in its own words.
    pub(crate) says: Option<String>,
}

/// Opens an object that is nothing but `content` and `code`, or `success: false` with a code and a message.
pub(crate) fn open(object: &Object) -> Option<Wrapper<'_>> {
    match object.len() {
        2 => content_and_code(object),
        3 => refusal(object),
        _ => None,
    }
}

fn content_and_code(object: &Object) -> Option<Wrapper<'_>> {
    let content = member(object, "content")?;
    (content.is_object() || content.is_array()).then_some(())?;
    Some(Wrapper {
        status: status(member(object, "code")?)?,
        content: Some(content),
        says: None,
    })
}

fn refusal(object: &Object) -> Option<Wrapper<'_>> {
    let refused = member(object, "success")? == &Value::Bool(false);
    let says = text(object, "error_message")?;
    refused.then_some(())?;
    Some(Wrapper {
        status: status(member(object, "error_code")?)?,
        content: None,
        says: Some(says),
    })
}

fn status(value: &Value) -> Option<u16> {
    let status = u16::try_from(value.as_u64()?).ok()?;
    (100..=599).contains(&status).then_some(status)
}
