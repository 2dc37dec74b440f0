//! The members of a call that are read in one way wherever they stand.

use crate::capture::error::{Found, MemberKind, Problem};
use crate::capture::formats::base64;
use crate::capture::formats::json_message::Members;
use crate::exchange::Headers;

/// A string that is not empty; `None` when it is missing or `null`.
pub(crate) fn string(members: &Members<'_>, name: &'static str) -> Result<Option<String>, Problem> {
    let wrong = |value| Problem::member(name, MemberKind::Text, Found::of(Some(value)));
    let value = members.value(name);
    let text = value.map(|value| members.string(name).ok_or_else(|| wrong(value)));
    Ok(text.transpose()?.filter(|text| !text.is_empty()))
}

/// The headers under the first of several names; `name` is what an error calls them.
pub(crate) fn headers(
    members: &Members<'_>,
    names: &[&str],
    name: &'static str,
) -> Result<Headers, Problem> {
    let Some(held) = names.iter().find(|name| members.value(name).is_some()) else {
        return Ok(Headers::default());
    };
    let (headers, is_sound) = members.headers(held);
    let wrong = || Problem::member(name, MemberKind::Headers, members.found(held));
    is_sound.then_some(headers).ok_or_else(wrong)
}

/// The bytes of a body, and whether they were given as text; a value that is no string is taken as it is written.
pub(crate) fn payload(
    members: &Members<'_>,
    name: &'static str,
    encoding: &'static str,
) -> Result<Option<(Vec<u8>, bool)>, Problem> {
    let Some(given) = members.value(name) else {
        return Ok(None);
    };
    let wrong = |name, found| Problem::member(name, MemberKind::Base64, found);
    let Some(text) = members.string(name) else {
        // PowerShell holds what is no text as a list of bytes.
        if name == "Content"
            && let Ok(bytes) = serde_json::from_str(given)
        {
            return Ok(Some((bytes, false)));
        }
        let held = members.object(name).as_ref().and_then(held);
        return Ok(Some(
            held.unwrap_or_else(|| (given.as_bytes().to_vec(), true)),
        ));
    };
    match string(members, encoding)? {
        None if members.value("isBase64Encoded") == Some("true") => {
            let bytes = base64::decode(&text).ok_or_else(|| wrong(name, Found::Text))?;
            Ok(Some((bytes, false)))
        }
        None => Ok(Some((text.into_bytes(), true))),
        Some(name_of) if name_of.eq_ignore_ascii_case("base64") => {
            let bytes = base64::decode(&text).ok_or_else(|| wrong(name, Found::Text))?;
            Ok(Some((bytes, false)))
        }
        // What the text stands for is not known.
        Some(other) => Err(wrong(encoding, Found::of_short(&other))),
    }
}

/// The bytes that an object holds: a buffer of Node, or a body of Postman.
fn held(object: &Members<'_>) -> Option<(Vec<u8>, bool)> {
    let is_buffer = object.text("type").is_some_and(|name| name == "Buffer");
    let bytes = object.value("data").filter(|_| is_buffer);
    match bytes.and_then(|bytes| serde_json::from_str(bytes).ok()) {
        Some(bytes) => Some((bytes, false)),
        None if object.has("mode") => Some((object.text("raw")?.into_bytes(), true)),
        None => None,
    }
}
