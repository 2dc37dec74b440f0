//! What is kept of a JSON document.

use std::borrow::Cow;
use std::collections::BTreeSet;

use serde_json::Number;

use crate::inspect::body::json::value::{Object, Value};
use crate::json_syntax::cursor::{Cursor, Quoted};
use crate::json_syntax::string::unescaped;

/// Builds a [`Value`] of what decodings look at, and notes the first name that an object holds twice.
///
/// Of an array only the first item is kept, or the first few numbers or objects, of a session what it says of itself, and
/// of what lies deeper than [`KEPT_DEPTH`] nothing: a body can be large, and its size as a tree many times that.
pub(crate) struct Document<'t> {
    text: &'t str,
    cursor: Cursor<'t>,
    /// The first name that stands twice.
    duplicate: Option<String>,
}

/// A part of a document of which not all members are kept. What a session holds for its title is most of it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    /// The outermost object.
    Root,
    /// What may be the constants or the properties of a session: `system` is kept.
    Settings,
    /// What may be the members of a session.
    Members,
    /// One of them: of what `system` holds in its `properties`, `active` is kept.
    Member,
    /// The properties of a member.
    OfMember,
    /// What the system holds in them.
    StateOfMember,
    /// Any other, which is kept as far as it is not too deep.
    Other,
    /// One of which nothing is kept.
    Passed,
}

impl Part {
    /// What a member of this part is.
    fn member(self, name: &str) -> Self {
        match (self, name) {
            (Self::Root, "members") => Self::Members,
            (Self::Root, "constants" | "properties") => Self::Settings,
            (Self::Members, _) => Self::Member,
            (Self::Member, "properties") => Self::OfMember,
            (Self::OfMember, "system") => Self::StateOfMember,
            (Self::StateOfMember, "active") | (Self::Settings, "system") => Self::Other,
            (Self::Root | Self::Other, _) => Self::Other,
            _ => Self::Passed,
        }
    }

    /// How many members of it are kept, mostly.
    fn usual(self) -> usize {
        match self {
            // As many as sessions and errors have.
            Self::Root | Self::Other => 10,
            Self::Settings | Self::Member | Self::OfMember | Self::StateOfMember => 1,
            Self::Members | Self::Passed => 0,
        }
    }
}

/// Where a value stands: how deep, and in which part.
#[derive(Clone, Copy)]
struct Place {
    depth: usize,
    part: Part,
}

/// How deep members are kept: `members`, `0`, `properties`, `system`, `active`, and one to spare.
const KEPT_DEPTH: usize = 6;

/// How many objects of an array in the outermost object are kept, of those behind the first only what is no object.
const KEPT_OBJECTS: usize = 8;

/// How many numbers of an array are kept.
const KEPT_NUMBERS: usize = 8;

impl Place {
    /// Of an item of which texts and objects are not kept.
    const SKIPPED: Self = Self {
        depth: KEPT_DEPTH + 1,
        part: Part::Other,
    };

    /// Of an object of which only what is no object is kept.
    const FLAT: Self = Self {
        depth: KEPT_DEPTH - 1,
        part: Part::Other,
    };

    /// What stands in a part of it.
    fn deeper(self, part: Part) -> Self {
        Self {
            depth: self.depth + 1,
            part,
        }
    }

    /// Whether texts are kept there.
    fn is_kept(self) -> bool {
        self.depth <= KEPT_DEPTH && self.part != Part::Passed
    }
}

impl<'t> Document<'t> {
    /// Reads a text that is one JSON value: what is kept of it, and the first name that stands twice in one object. `None`
    /// where the text is something else.
    pub(crate) fn read(text: &'t str) -> Option<(Value<'t>, Option<String>)> {
        let mut this = Self {
            text,
            cursor: Cursor::new(text.as_bytes()),
            duplicate: None,
        };
        this.cursor.blanks();
        let root = Place {
            depth: 0,
            part: Part::Root,
        };
        let value = this.value(root)?;
        this.cursor.blanks();
        let is_all = this.cursor.at == text.len();
        is_all.then_some((value, this.duplicate))
    }

    fn value(&mut self, place: Place) -> Option<Value<'t>> {
        let start = self.cursor.at;
        match self.cursor.peek()? {
            b'{' => return self.object(place),
            b'[' => return self.array(place),
            b'"' => {
                let text = self.cursor.string(false)?;
                return Some(match place.is_kept() {
                    true => Value::String(self.text(&text)),
                    false => Value::Null,
                });
            }
            _ => self.cursor.scalar()?,
        }
        let written = self.text.get(start..self.cursor.at)?;
        Some(match written {
            _ if place.part == Part::Passed => Value::Null,
            "null" => Value::Null,
            "true" => Value::Bool(true),
            "false" => Value::Bool(false),
            number => self::number(number).map_or(Value::Null, Value::Number),
        })
    }

    fn array(&mut self, place: Place) -> Option<Value<'t>> {
        if place.depth >= KEPT_DEPTH {
            self.cursor.value()?;
            return Some(Value::Array(Vec::new()));
        }
        self.cursor.take(b"[")?;
        let mut array = Vec::new();
        if !self.cursor.next_item(true, b']')? {
            return Some(Value::Array(array));
        }
        let is_passed = place.part == Part::Passed;
        let first = self.value(place.deeper(if is_passed { place.part } else { Part::Other }))?;
        let mut numbers = !is_passed && first.is_number();
        let mut objects = !is_passed && place.depth == 1 && first.is_object();
        array.push(first);
        while self.cursor.next_item(false, b']')? {
            objects &= array.len() < KEPT_OBJECTS;
            let item = self.value(match objects {
                _ if is_passed => place.deeper(place.part),
                true => Place::FLAT,
                false => Place::SKIPPED,
            })?;
            numbers &= array.len() < KEPT_NUMBERS && item.is_number();
            if numbers || (objects && item.is_object()) {
                array.push(item);
            }
        }
        Some(match is_passed {
            true => Value::Null,
            false => Value::Array(array),
        })
    }

    fn object(&mut self, place: Place) -> Option<Value<'t>> {
        self.cursor.take(b"{")?;
        let mut object = Object::with_capacity(place.part.usual());
        let mut passed = Names::default();
        let mut is_first = true;
        while self.cursor.next_item(is_first, b'}')? {
            is_first = false;
            let name = self.cursor.name(false)?;
            let name = self.text(&name);
            if object.get(&name).is_some() || passed.has(&name) {
                self.duplicate
                    .get_or_insert_with(|| name.clone().into_owned());
            }
            let part = place.part.member(&name);
            let value = if place.depth >= KEPT_DEPTH {
                self.cursor.value()?;
                Value::Null
            } else {
                self.value(place.deeper(part))?
            };
            if part == Part::Passed || place.depth > KEPT_DEPTH {
                passed.add(name);
            } else {
                object.insert(name, value);
            }
        }
        Some(Value::Object(object))
    }

    /// What a string stands for.
    fn text(&self, quoted: &Quoted) -> Cow<'t, str> {
        let written = self.text.get(quoted.inside.clone()).unwrap_or_default();
        match quoted.is_escaped {
            true => unescaped(written).unwrap_or_default().into(),
            false => written.into(),
        }
    }
}

/// A number, if it can be held. Most are whole and short, and `-0` is no whole one.
fn number(written: &str) -> Option<Number> {
    let whole: Option<i64> = written.parse().ok();
    let whole = whole.filter(|_| !written.starts_with("-0"));
    whole.map_or_else(|| written.parse().ok(), |whole| Some(whole.into()))
}

/// So many names are compared one by one.
const FEW: usize = 16;

/// Names of members that are not kept: a few are compared one by one, which costs less than to sort them.
#[derive(Default)]
struct Names<'n> {
    few: [&'n str; FEW],
    /// How many of the few there are.
    count: usize,
    others: BTreeSet<Cow<'n, str>>,
}

impl<'n> Names<'n> {
    fn has(&self, name: &str) -> bool {
        let mut few = self.few.iter().take(self.count);
        few.any(|one| *one == name) || (!self.others.is_empty() && self.others.contains(name))
    }

    fn add(&mut self, name: Cow<'n, str>) {
        match (name, self.few.get_mut(self.count)) {
            (Cow::Borrowed(name), Some(place)) => {
                *place = name;
                self.count += 1;
            }
            (name, _) => {
                self.others.insert(name);
            }
        }
    }
}
