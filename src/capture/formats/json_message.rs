//! What JSON says of a message: members that may be missing or of any type, texts, headers in several forms.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;
use std::rc::Rc;
use std::str::FromStr;
use std::time::Duration;

use memchr::memchr;
use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::value::RawValue;

use crate::capture::error::{Found, MemberKind, Problem};
use crate::capture::message::status::is_interim;
use crate::exchange::{Headers, Role};
use crate::input::json_outline::{Node, Outline};
use crate::input::json_string::{string, unescaped};
use crate::input::json_walk::Glimpse;

/// The members of an object in order, each as it is written. Of those with one name, the last counts.
#[derive(Debug, Default)]
pub(crate) struct Members<'l> {
    text: &'l str,
    outline: Rc<Outline>,
    /// The nodes of the outline that stand in the object.
    inside: Range<usize>,
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
            inside: 0..0,
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
                inside,
            }),
            None => Self::read(self.text.get(node.value.clone())?, "object").ok(),
        }
    }

    fn nodes(&self) -> impl Iterator<Item = (usize, &Node)> {
        self.outline.nodes(self.inside.clone())
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
            // Most are told by their lengths.
            false => {
                node.name.len() == name.len() && self.text.get(node.name.clone()) == Some(name)
            }
        };
        let named = self.nodes().filter(|(_, node)| is_it(node));
        named.last().map(|(at, _)| at)
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

    /// A string that is not empty.
    pub(crate) fn text(&self, name: &str) -> Option<String> {
        let text = self.string(self.outline.node(self.find(name)?)?)?;
        Some(text.into_owned()).filter(|text| !text.is_empty())
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
        if self.begins(self.outline.node(at)?, '{') {
            let mut all = Headers::with_capacity(inside.len());
            for (_, node) in self.outline.nodes(inside) {
                add(&mut all, &self.name(node), &self.string(node)?);
            }
            return Some(all);
        }
        // Each is an object of two members.
        let mut all = Headers::with_capacity(inside.len() / 3);
        for (at, header) in self.outline.nodes(inside) {
            let (mut name, mut value) = (None, None);
            let members = self.outline.inside(at);
            let members = members.filter(|_| self.begins(header, '{'))?;
            for (_, node) in self.outline.nodes(members) {
                let place = match &*self.name(node) {
                    "name" | "key" | "Key" => &mut name,
                    "value" | "Value" => &mut value,
                    // Postman keeps what is not sent.
                    "disabled" => return None,
                    _ => continue,
                };
                if place.replace(self.string(node)?).is_some() {
                    return None;
                }
            }
            add(&mut all, &name?, &value?);
        }
        Some(all)
    }

    /// Whether a value begins with a bracket.
    fn begins(&self, node: &Node, bracket: char) -> bool {
        let value = self.text.get(node.value.clone());
        value.is_some_and(|value| value.starts_with(bracket))
    }

    /// What a string stands for; `None` where a value is something else.
    fn string(&self, node: &Node) -> Option<Cow<'l, str>> {
        let written = self.text.get(node.value.clone())?;
        let written = written.strip_prefix('"')?.strip_suffix('"')?;
        match node.value_has_escape {
            true => unescaped(written).map(Cow::Owned),
            false => Some(Cow::Borrowed(written)),
        }
    }

    /// The members as a glimpse of the object has them.
    pub(crate) fn glimpse(&self) -> Glimpse<'l> {
        let text = self.text.as_bytes();
        let part = |range: &Range<usize>| text.get(range.clone()).unwrap_or_default();
        let members = self.nodes();
        Glimpse::whole(members.map(|(_, node)| (part(&node.name), part(&node.value))))
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
pub(crate) fn text(value: &str) -> Option<String> {
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
        && let Ok(members) = Members::read(value, "headers")
    {
        for (_, node) in members.nodes() {
            let name = members.name(node).into_owned();
            add(Some(name), value.get(node.value.clone()));
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
    match memchr(b'\n', value.as_bytes()).is_some() {
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
