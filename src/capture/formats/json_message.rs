//! What JSON says of a message: members that may be missing or of any type, texts, headers in several forms.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use crate::capture::error::{Found, MemberKind, Problem};
use crate::capture::message::status::is_interim;
use crate::exchange::{Headers, Role};
use crate::input::lines;

/// The members of an object in order, each as it is written. Of those with one name, the last counts.
#[derive(Debug, Default)]
pub(crate) struct Members<'l>(Vec<(Text<'l>, &'l RawValue)>);

impl<'l> Members<'l> {
    /// Reads an object; `name` is what an error calls it.
    pub(crate) fn read(text: &'l str, name: &'static str) -> Result<Self, Problem> {
        serde_json::from_str(text).map_err(|error| match error.classify() {
            serde_json::error::Category::Data => {
                Problem::member(name, MemberKind::Object, Found::of(Some(text)))
            }
            _ => Problem::BrokenJson,
        })
    }

    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(name, _)| &*name.0)
    }

    /// Whether there is such a member, be it `null`.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.names().any(|other| other == name)
    }

    /// A member as it is written; `None` when it is missing or `null`.
    pub(crate) fn value(&self, name: &str) -> Option<&'l str> {
        let last = self.0.iter().rev().find(|(other, _)| other.0 == name);
        let value = last.map(|(_, value)| value.get());
        value.filter(|value| *value != "null")
    }

    /// What an error says of a member.
    pub(crate) fn found(&self, name: &str) -> Found {
        let last = self.0.iter().rev().find(|(other, _)| other.0 == name);
        Found::of(last.map(|(_, value)| value.get()))
    }

    /// A string that is not empty.
    pub(crate) fn text(&self, name: &str) -> Option<String> {
        text(self.value(name)?).filter(|text| !text.is_empty())
    }

    /// A number.
    pub(crate) fn number<T: FromStr>(&self, name: &str) -> Option<T> {
        self.value(name)?.parse().ok()
    }

    /// A number of milliseconds that is not negative.
    pub(crate) fn millis(&self, name: &str) -> Option<Duration> {
        millis(self.number(name)?)
    }

    /// An object.
    pub(crate) fn object(&self, name: &str) -> Option<Self> {
        serde_json::from_str(self.value(name)?).ok()
    }
}

impl<'de: 'l, 'l> Deserialize<'de> for Members<'l> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Object;
        impl<'de> Visitor<'de> for Object {
            type Value = Members<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Members<'de>, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(Members(members))
            }
        }
        deserializer.deserialize_map(Object)
    }
}

/// A string, in which half a pair of surrogates is replaced.
#[derive(Debug)]
struct Text<'l>(Cow<'l, str>);

impl<'de: 'l, 'l> Deserialize<'de> for Text<'l> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Bytes;
        impl<'de> Visitor<'de> for Bytes {
            type Value = Text<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string")
            }

            fn visit_borrowed_bytes<E>(self, bytes: &'de [u8]) -> Result<Text<'de>, E> {
                Ok(Text(lines::text(bytes)))
            }

            fn visit_bytes<E>(self, bytes: &[u8]) -> Result<Text<'de>, E> {
                Ok(Text(lines::lossy(bytes).into()))
            }
        }
        deserializer.deserialize_bytes(Bytes)
    }
}

/// A string, perhaps an empty one; `None` when a value is something else.
pub(crate) fn text(value: &str) -> Option<String> {
    let text: Text<'_> = serde_json::from_str(value).ok()?;
    Some(text.0.into_owned())
}

/// A string, or a number or the like as it is written; `None` when a value is an object or a list.
pub(crate) fn scalar(value: &str) -> Option<String> {
    match value.as_bytes().first()? {
        b'"' => text(value),
        b'{' | b'[' => None,
        b'n' => Some(String::new()),
        _ => Some(value.to_owned()),
    }
}

/// The elements of a list, each as it is written; `None` when a value is no list.
fn elements(value: &str) -> Option<Vec<&RawValue>> {
    let list = value.starts_with('[').then(|| serde_json::from_str(value));
    list?.ok()
}

/// The values of a header: one, or a list of them.
fn values(value: &str) -> Option<Vec<String>> {
    match elements(value) {
        Some(list) => list.into_iter().map(|value| scalar(value.get())).collect(),
        None => scalar(value).map(|value| vec![value]),
    }
}

/// A header among others in a list, as nearly all tools write it. Other members are left out.
#[derive(Deserialize)]
struct Plain<'l> {
    #[serde(borrow, alias = "key", alias = "Key")]
    name: Text<'l>,
    #[serde(borrow, alias = "Value")]
    value: Text<'l>,
    /// Postman keeps what is not sent.
    #[serde(default)]
    disabled: bool,
}

/// The same with values that are no strings.
#[derive(Deserialize)]
struct Listed<'l> {
    #[serde(borrow, alias = "key", alias = "Key")]
    name: Option<&'l RawValue>,
    #[serde(borrow, alias = "Value")]
    value: Option<&'l RawValue>,
    #[serde(default)]
    disabled: bool,
}

/// A header among others in a list: a pair, or an object with a name and a value.
fn listed(header: &str) -> (Option<String>, Option<&str>) {
    if header.starts_with('[') {
        let pair = serde_json::from_str::<(Text<'_>, &RawValue)>(header);
        return match pair {
            Ok((name, value)) => (Some(name.0.into_owned()), Some(value.get())),
            Err(_) => (None, None),
        };
    }
    let header: Members<'_> = serde_json::from_str(header).unwrap_or_default();
    let name = ["name", "key"].iter().find_map(|name| header.value(name));
    (name.and_then(text), header.value("value"))
}

/// The values of a header that is repeated, which browsers join by line feeds. What goes on behind one, as a value that is
/// folded or wrapped does, is a part of the same.
fn unjoined(value: &str) -> Vec<Cow<'_, str>> {
    let mut values: Vec<Cow<'_, str>> = Vec::new();
    let mut is_wrapped = false;
    for line in value.split('\n') {
        let is_folded = line.starts_with([' ', '\t']);
        let line = line.trim();
        match values.last_mut() {
            Some(last) if is_folded || goes_on(last, line, is_wrapped) => {
                is_wrapped |= !is_folded;
                let whole = last.to_mut();
                whole.push(' ');
                whole.push_str(line);
            }
            _ => {
                is_wrapped = false;
                values.push(Cow::Borrowed(line));
            }
        }
    }
    values
}

/// Whether a line goes on with the token that the one before ends with: few values end and begin with one.
fn goes_on(before: &str, line: &str, is_wrapped: bool) -> bool {
    const SHORTEST: usize = 12;
    let is_of_token = |c: char| c.is_ascii_alphanumeric() || "+/=._-;%~".contains(c);
    let last = before
        .rsplit(|c| !is_of_token(c))
        .next()
        .unwrap_or_default();
    let first = line.split(|c| !is_of_token(c)).next().unwrap_or_default();
    let holds = |run: &str, is: fn(&char) -> bool| run.chars().any(|c| is(&c));
    let is_mixed =
        |run: &str| holds(run, char::is_ascii_uppercase) && holds(run, char::is_ascii_lowercase);
    let is_pair = first.trim_end_matches('=').contains('=');
    let is_token = first.len() >= SHORTEST && is_mixed(first);
    let is_last = is_wrapped && !first.is_empty() && first.len() == line.len();
    // The first line of a token may hold little of it.
    let begins = last.len() >= SHORTEST || is_token && holds(last, char::is_ascii_digit);
    begins && is_mixed(last) && !is_pair && (is_token || is_last)
}

/// Headers, be they an object, or a list of pairs or of objects with a name and a value; `false` where some of it is no
/// header, and left out.
pub(crate) fn headers(value: Option<&str>) -> (Headers, bool) {
    let mut headers = Headers::default();
    let value = value.unwrap_or("[]").trim_start();
    // One pass without copies, which all headers of most captures are read with.
    if value.starts_with('[')
        && let Ok(list) = serde_json::from_str::<Vec<Plain<'_>>>(value)
    {
        for Plain { name, value, .. } in list.iter().filter(|header| !header.disabled) {
            add(&mut headers, &name.0, &value.0);
        }
        return (headers, true);
    }
    let mut is_sound = true;
    let mut add = |name: Option<String>, value: Option<&str>| match name
        .zip(values(value.unwrap_or("null")))
    {
        Some((name, values)) => {
            for value in &values {
                self::add(&mut headers, &name, value);
            }
        }
        None => is_sound = false,
    };
    if value.starts_with('[')
        && let Ok(list) = serde_json::from_str::<Vec<Listed<'_>>>(value)
    {
        let sent = list.into_iter().filter(|header| !header.disabled);
        for Listed { name, value, .. } in sent {
            add(
                name.and_then(|name| text(name.get())),
                value.map(RawValue::get),
            );
        }
    } else if let Some(list) = elements(value) {
        for header in list {
            let (name, value) = listed(header.get());
            add(name, value);
        }
    } else if value.starts_with('{')
        && let Ok(members) = serde_json::from_str::<Members<'_>>(value)
    {
        for (name, value) in members.0 {
            add(Some(name.0.into_owned()), Some(value.get()));
        }
    } else {
        is_sound = false;
    }
    (headers, is_sound)
}

/// Adds a header, unless it is `:status` or the like, which repeat what is said elsewhere.
fn add(headers: &mut Headers, name: &str, value: &str) {
    if name.is_empty() || name.starts_with(':') {
        return;
    }
    match value.contains('\n') {
        true => unjoined(value)
            .into_iter()
            .for_each(|value| headers.push(name.trim(), value)),
        false => headers.push(name.trim(), value.trim()),
    }
}

/// A time in milliseconds, if it is one: what is not known is negative.
pub(crate) fn millis(millis: f64) -> Option<Duration> {
    Duration::try_from_secs_f64(millis / 1000.0).ok()
}

/// The part that a response of a status plays.
pub(crate) fn role(status: Option<u16>) -> Role {
    match status {
        Some(status) if is_interim(status) => Role::Interim,
        _ => Role::Final,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_that_is_repeated_has_several_values() {
        assert_eq!(unjoined("a=1\nb=2"), ["a=1", "b=2"]);
        assert_eq!(
            unjoined("Basic realm=\"x\"\nNegotiate"),
            ["Basic realm=\"x\"", "Negotiate"]
        );
        assert_eq!(
            unjoined("sid=notReal9word1AB\nlang=enGBenUSenAU"),
            ["sid=notReal9word1AB", "lang=enGBenUSenAU"]
        );
        assert_eq!(unjoined("a\n\nb"), ["a", "", "b"]);
    }

    #[test]
    fn one_that_is_folded_or_wrapped_has_one() {
        assert_eq!(unjoined("a\n b\n\tc"), ["a b c"]);
        assert_eq!(
            unjoined("MDAxMS1ub3QtYS1yZW\nFsLXRva2VuLXRoYXQt\naXM end"),
            ["MDAxMS1ub3QtYS1yZW FsLXRva2VuLXRoYXQt", "aXM end"]
        );
        assert_eq!(
            unjoined("MDAxMS1ub3QtYS1yZW\nFsLXRva2VuLXRoYXQt\naXM"),
            ["MDAxMS1ub3QtYS1yZW FsLXRva2VuLXRoYXQt aXM"]
        );
    }
}
