//! What JSON says of a message: members that may be missing or of any type, texts, headers in several forms.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;
use std::rc::Rc;
use std::str::FromStr;
use std::time::Duration;

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::value::RawValue;

use crate::capture::error::{Found, MemberKind, Problem};
use crate::capture::formats::joined_values::add;
use crate::capture::message::status::is_interim;
use crate::exchange::{Headers, Role};
use crate::input::json_outline::{Node, Outline};
use crate::input::json_string::{string, unescaped};
use crate::input::json_walk::Glimpse;

/// The members of an object in order, each as it is written. Of those with one name, the last counts.
#[derive(Debug)]
pub(crate) struct Members<'l> {
    text: &'l str,
    outline: Rc<Outline>,
    /// The nodes of the outline that stand in the object.
    inside: Range<usize>,
    /// For each slot the member whose name has it, counted from 1 in `inside`; 0 for none, and [`SEVERAL`] where the names
    /// have to be gone through. Most members that are asked for are not there, and the others are found by one look.
    slots: [u8; SLOTS],
}

/// How many slots there are for names: enough that hardly two in an object have the same.
const SLOTS: usize = 64;
/// Of a slot, that it has several members, or one that is far behind.
const SEVERAL: u8 = u8::MAX;

/// The slot of a name. The factors are those that set the names in a HAR best apart.
fn slot(name: &[u8]) -> usize {
    let byte = |byte: Option<&u8>| usize::from(byte.copied().unwrap_or_default());
    (11 * byte(name.first()) + 19 * byte(name.last()) + 2 * name.len()) % SLOTS
}

impl Default for Members<'_> {
    fn default() -> Self {
        Self {
            text: "",
            outline: Rc::default(),
            inside: 0..0,
            slots: [0; SLOTS],
        }
    }
}

impl<'l> Members<'l> {
    /// Reads an object; `name` is what an error calls it.
    pub(crate) fn read(text: &'l str, name: &'static str) -> Result<Self, Problem> {
        let outline = Outline::of(text.as_bytes());
        let outline = outline.filter(|outline| is_blank(text.get(outline.end()..)));
        let members = outline.and_then(|outline| Self::of(text, outline));
        members.ok_or_else(|| wrong(text, name))
    }

    /// The members of an object by its outline; `None` where the value is another one.
    pub(crate) fn of(text: &'l str, outline: Outline) -> Option<Self> {
        let whole = Self {
            text,
            outline: Rc::new(outline),
            ..Self::default()
        };
        whole.of_node(0)
    }

    /// The members of an object that is noted in the same outline.
    fn of_node(&self, at: usize) -> Option<Self> {
        let node = self.outline.node(at)?;
        if !self.begins(node, '{') {
            return None;
        }
        match self.outline.inside(at) {
            Some(inside) => Some(Self {
                text: self.text,
                outline: Rc::clone(&self.outline),
                slots: self.slots(inside.clone()),
                inside,
            }),
            None => Self::read(self.text.get(node.value.clone())?, "object").ok(),
        }
    }

    /// The slots of the members in an object.
    fn slots(&self, inside: Range<usize>) -> [u8; SLOTS] {
        let mut slots = [0; SLOTS];
        let begin = inside.start;
        for (at, node) in self.outline.nodes(inside) {
            if node.name_has_escape {
                return [SEVERAL; SLOTS];
            }
            if let Some(slot) = slots.get_mut(slot(self.bytes(&node.name))) {
                let place = u8::try_from(at - begin + 1).unwrap_or(SEVERAL);
                *slot = if *slot == 0 { place } else { SEVERAL };
            }
        }
        slots
    }

    fn nodes(&self) -> impl Iterator<Item = (usize, &Node)> {
        self.outline.nodes(self.inside.clone())
    }

    /// What is written in a place.
    fn bytes(&self, place: &Range<usize>) -> &'l [u8] {
        let bytes = self.text.as_bytes().get(place.clone());
        bytes.unwrap_or_default()
    }

    /// The name of a member.
    fn name(&self, node: &Node) -> Cow<'l, str> {
        let written = self.text.get(node.name.clone()).unwrap_or_default();
        match node.name_has_escape {
            true => unescaped(written).unwrap_or_default().into(),
            false => written.into(),
        }
    }

    fn find(&self, name: &str) -> Option<usize> {
        let is_it = |node: &Node| match node.name_has_escape {
            true => self.name(node) == name,
            false => self.bytes(&node.name) == name.as_bytes(),
        };
        match self.slots.get(slot(name.as_bytes())) {
            None | Some(0) => None,
            Some(&SEVERAL) => {
                let named = self.nodes().filter(|(_, node)| is_it(node));
                named.last().map(|(at, _)| at)
            }
            Some(&place) => {
                let at = self.inside.start + usize::from(place) - 1;
                self.outline.node(at).filter(|node| is_it(node)).map(|_| at)
            }
        }
    }

    /// A member as it is written, be it `null`.
    fn written(&self, name: &str) -> Option<&'l str> {
        let node = self.outline.node(self.find(name)?)?;
        self.text.get(node.value.clone())
    }

    pub(crate) fn names(&self) -> impl Iterator<Item = Cow<'l, str>> {
        self.nodes().map(|(_, node)| self.name(node))
    }

    /// Whether there is such a member, be it `null`.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    /// A member as it is written; `None` when it is missing or `null`.
    pub(crate) fn value(&self, name: &str) -> Option<&'l str> {
        self.written(name).filter(|value| *value != "null")
    }

    /// What an error says of a member.
    pub(crate) fn found(&self, name: &str) -> Found {
        Found::of(self.written(name))
    }

    /// A string, perhaps an empty one; `None` when the member is something else.
    pub(crate) fn string(&self, name: &str) -> Option<String> {
        let text = self.unescaped(self.outline.node(self.find(name)?)?)?;
        Some(text.into_owned())
    }

    /// A string that is not empty.
    pub(crate) fn text(&self, name: &str) -> Option<String> {
        self.string(name).filter(|text| !text.is_empty())
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
        self.of_node(self.find(name)?)
    }

    /// The same headers as [`headers`] reads.
    pub(crate) fn headers(&self, name: &str) -> (Headers, bool) {
        let plain = self.find(name).and_then(|at| self.plain_headers(at));
        match plain {
            Some(headers) => (headers, true),
            None => headers(self.value(name)),
        }
    }

    /// Headers as nearly all captures have them: an object of strings, or a list of objects with a name and a value.
    fn plain_headers(&self, at: usize) -> Option<Headers> {
        let inside = self.outline.inside(at)?;
        let is_object = self.begins(self.outline.node(at)?, '{');
        let mut all = Headers::with_capacity(inside.len());
        for (at, header) in self.outline.nodes(inside) {
            let (name, value) = match is_object || header.is_header {
                true => (self.name(header), self.unescaped(header)?),
                false => self.header(at)?,
            };
            add(&mut all, &name, value);
        }
        Some(all)
    }

    /// A header in a list, which is an object with a name and a value.
    fn header(&self, at: usize) -> Option<(Cow<'l, str>, Cow<'l, str>)> {
        let members = self.outline.inside(at);
        let members = members.filter(|_| {
            self.outline
                .node(at)
                .is_some_and(|header| self.begins(header, '{'))
        })?;
        let (mut name, mut value) = (None, None);
        for (_, node) in self.outline.nodes(members) {
            let place = match &*self.name(node) {
                "name" | "key" | "Key" => &mut name,
                "value" | "Value" => &mut value,
                // Postman keeps what is not sent.
                "disabled" => return None,
                _ => continue,
            };
            if place.replace(self.unescaped(node)?).is_some() {
                return None;
            }
        }
        name.zip(value)
    }

    /// Whether a value begins with a bracket.
    fn begins(&self, node: &Node, bracket: char) -> bool {
        let value = self.text.get(node.value.clone());
        value.is_some_and(|value| value.starts_with(bracket))
    }

    /// The text of a string; `None` where a value is something else.
    fn unescaped(&self, node: &Node) -> Option<Cow<'l, str>> {
        if let Some(text) = self.outline.unescaped(node) {
            return String::from_utf8(text.to_vec()).ok().map(Cow::Owned);
        }
        let Range { start, end } = node.value;
        let is_string = self.text.as_bytes().get(start) == Some(&b'"');
        // An end of 0 would wrap to one that is behind the text, where there is nothing either.
        let inside = start + 1..end.wrapping_sub(1);
        let written = self.text.get(inside).filter(|_| is_string)?;
        match node.value_has_escape {
            true => unescaped(written).map(Cow::Owned),
            false => Some(Cow::Borrowed(written)),
        }
    }

    /// The members as a glimpse of the object has them.
    pub(crate) fn glimpse(&self) -> Glimpse<'l> {
        let members = self.nodes();
        Glimpse::whole(members.map(|(_, node)| (self.bytes(&node.name), self.bytes(&node.value))))
    }
}

/// Whether nothing but blanks stands there.
fn is_blank(text: Option<&str>) -> bool {
    text.is_some_and(|text| text.trim_matches([' ', '\n', '\r', '\t']).is_empty())
}

/// Why a text is not read as an object.
fn wrong(text: &str, name: &'static str) -> Problem {
    match serde_json::from_str::<BTreeMap<String, IgnoredAny>>(text) {
        Err(error) if error.is_data() => {
            Problem::member(name, MemberKind::Object, Found::of(Some(text)))
        }
        _ => Problem::BrokenJson,
    }
}

/// A string, perhaps an empty one; `None` when a value is something else.
fn text(value: &str) -> Option<String> {
    string(value).map(Cow::into_owned)
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

/// A header among others in a list. Other members are left out.
#[derive(Deserialize)]
struct Listed<'l> {
    #[serde(borrow, alias = "key", alias = "Key")]
    name: Option<&'l RawValue>,
    #[serde(borrow, alias = "Value")]
    value: Option<&'l RawValue>,
    /// Postman keeps what is not sent.
    #[serde(default)]
    disabled: bool,
}

/// A header among others in a list: a pair, or an object with a name and a value.
fn listed(header: &str) -> (Option<String>, Option<&str>) {
    if header.starts_with('[') {
        let pair: Option<(&RawValue, &RawValue)> = serde_json::from_str(header).ok();
        let named = pair.and_then(|(name, value)| Some((text(name.get())?, value.get())));
        return named.unzip();
    }
    let header = Members::read(header, "header").unwrap_or_default();
    let name = ["name", "key"].iter().find_map(|name| header.value(name));
    (name.and_then(text), header.value("value"))
}

/// Headers, be they an object, or a list of pairs or of objects with a name and a value; `false` where some of it is no
/// header, and left out.
pub(crate) fn headers(value: Option<&str>) -> (Headers, bool) {
    let mut headers = Headers::default();
    let value = value.unwrap_or("[]").trim_start();
    let mut is_sound = true;
    let mut add_all = |name: Option<String>, value: Option<&str>| match name
        .zip(values(value.unwrap_or("null")))
    {
        Some((name, values)) => {
            for value in values {
                add(&mut headers, &name, value.into());
            }
        }
        None => is_sound = false,
    };
    if value.starts_with('[')
        && let Ok(list) = serde_json::from_str::<Vec<Listed<'_>>>(value)
    {
        let sent = list.into_iter().filter(|header| !header.disabled);
        for Listed { name, value, .. } in sent {
            add_all(
                name.and_then(|name| text(name.get())),
                value.map(RawValue::get),
            );
        }
    } else if let Some(list) = elements(value) {
        for header in list {
            let (name, value) = listed(header.get());
            add_all(name, value);
        }
    } else if value.starts_with('{')
        && let Ok(members) = Members::read(value, "headers")
    {
        for (_, node) in members.nodes() {
            let name = members.name(node).into_owned();
            add_all(Some(name), value.get(node.value.clone()));
        }
    } else {
        is_sound = false;
    }
    (headers, is_sound)
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

    /// The member of a name in an object of these names, each with its place as its value.
    fn find<'n>(names: impl IntoIterator<Item = &'n str>, name: &str) -> Option<usize> {
        let members = names.into_iter().enumerate();
        let members: Vec<_> = members
            .map(|(at, name)| format!("\"{name}\":{at}"))
            .collect();
        let text = format!("{{{}}}", members.join(","));
        Members::read(&text, "object").unwrap().number(name)
    }

    #[test]
    fn a_member_is_found_however_many_stand_before_it() {
        let apart = [&b"same"[..], b"last", b"none"].map(slot);
        assert!(apart[0] != apart[1] && apart[1] != apart[2] && apart[0] != apart[2]);
        for count in [0, 1, 2, 253, 254, 255, 256, 300] {
            let names = || vec!["same"; count].into_iter().chain(["last"]);
            assert_eq!(find(names(), "last"), Some(count), "{count}");
            assert_eq!(find(names(), "same"), count.checked_sub(1), "{count}");
            assert_eq!(find(names(), "none"), None, "{count}");
            let repeated = || ["last"].into_iter().chain(names());
            assert_eq!(find(repeated(), "last"), Some(count + 1), "{count}");
        }
    }

    #[test]
    fn members_of_different_names_are_told_apart() {
        let names: Vec<_> = (0..300).map(|number| format!("n{number}")).collect();
        for count in [10, 64, 65, 255, 256, 300] {
            let some = || names.iter().take(count).map(String::as_str);
            for (at, name) in names.iter().enumerate() {
                assert_eq!(
                    find(some(), name),
                    Some(at).filter(|at| *at < count),
                    "{name}"
                );
            }
        }
    }

    #[test]
    fn a_name_with_an_escape_is_found_by_what_it_stands_for() {
        for count in [0, 5, 300] {
            let names = || vec!["same"; count].into_iter().chain([r"l\u0061st"]);
            assert_eq!(find(names(), "last"), Some(count), "{count}");
            assert_eq!(find(names(), r"l\u0061st"), None, "{count}");
            let repeated = names().chain(["last", "same"]);
            assert_eq!(find(repeated, "last"), Some(count + 1), "{count}");
        }
    }

    #[test]
    fn a_string_has_its_text_and_another_value_none() {
        let text = r#"{"a": "", "b": "x", "c": "\"", "d": 1, "e": null, "f": "\u0000"}"#;
        let members = Members::read(text, "object").unwrap();
        let texts = ["a", "b", "c", "d", "e", "f", "g"].map(|name| members.string(name));
        let expected = [
            Some(""),
            Some("x"),
            Some("\""),
            None,
            None,
            Some("\0"),
            None,
        ];
        assert_eq!(texts, expected.map(|text| text.map(str::to_owned)));
    }
}
