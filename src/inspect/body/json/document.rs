//! What is kept of a JSON document.

use std::borrow::Cow;
use std::fmt;

use serde::de::{self, DeserializeSeed, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Number;

use crate::inspect::body::json::names::{Names, Seen};
use crate::inspect::body::json::value::{Object, Value};

/// Builds a [`Value`] of what decodings look at, and notes the first name that an object holds twice.
///
/// Of an array only the first item is kept, or the first few numbers or objects, of a session what it says of itself, and
/// of what lies deeper than [`KEPT_DEPTH`] nothing: a body can be large, and its size as a tree many times that.
pub(crate) struct Document<'s, 't> {
    seen: &'s mut Seen<'t>,
    depth: usize,
    part: Part,
}

/// A part of a document of which not all members are kept. What a session holds for its title is most of it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
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
    pub(crate) fn member(self, name: &str) -> Self {
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
    pub(crate) fn usual(self) -> usize {
        match self {
            // As many as sessions and errors have.
            Self::Root | Self::Other => 10,
            Self::Settings | Self::Member | Self::OfMember | Self::StateOfMember => 1,
            Self::Members | Self::Passed => 0,
        }
    }
}

/// How deep members are kept: `members`, `0`, `properties`, `system`, `active`, and one to spare.
pub(crate) const KEPT_DEPTH: usize = 6;

/// The items of an array, of which a few are kept.
pub(crate) struct Items {
    /// How deep the array lies.
    depth: usize,
    /// How many are kept.
    kept: usize,
    /// Whether numbers are kept, so long as there is nothing else.
    numbers: bool,
    /// Whether objects are kept.
    objects: bool,
}

impl Items {
    /// Those of an array that lies so deep.
    pub(crate) fn at(depth: usize) -> Self {
        Self {
            depth,
            kept: 0,
            numbers: true,
            objects: depth == 1,
        }
    }

    /// How deep the next one is taken to lie; `None` where it is skipped.
    pub(crate) fn depth(&self) -> Option<usize> {
        match self.kept {
            _ if self.depth >= KEPT_DEPTH => None,
            0 => Some(self.depth + 1),
            _ if self.objects => Some(KEPT_DEPTH - 1),
            _ => Some(KEPT_DEPTH + 1),
        }
    }

    /// Whether an item is kept: the first one, and the like of it.
    pub(crate) fn keep(&mut self, item: &Value) -> bool {
        self.numbers &= self.kept < KEPT_NUMBERS && item.is_number();
        let is_kept = self.kept == 0 || self.numbers || (self.objects && item.is_object());
        self.objects &= item.is_object() || self.kept > 0;
        self.kept += usize::from(is_kept);
        self.objects &= self.kept < KEPT_OBJECTS;
        is_kept
    }
}

/// How many objects of an array in the outermost object are kept, of those behind the first only what is no object.
const KEPT_OBJECTS: usize = 8;

/// How many numbers of an array are kept.
const KEPT_NUMBERS: usize = 8;

impl<'s, 't> Document<'s, 't> {
    /// The whole, of which is noted what names are seen.
    pub(crate) fn new(seen: &'s mut Seen<'t>) -> Self {
        Self {
            seen,
            depth: 0,
            part: Part::Root,
        }
    }

    /// What stands in a part of it, so deep.
    fn at(&mut self, depth: usize, part: Part) -> Document<'_, 't> {
        Document {
            seen: &mut *self.seen,
            depth,
            part,
        }
    }

    /// Whether texts are kept there.
    fn is_kept(&self) -> bool {
        self.depth <= KEPT_DEPTH && self.part != Part::Passed
    }
}

impl<'de> DeserializeSeed<'de> for Document<'_, 'de> {
    type Value = Value<'de>;

    fn deserialize<D: de::Deserializer<'de>>(self, reader: D) -> Result<Value<'de>, D::Error> {
        reader.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Document<'_, 'de> {
    type Value = Value<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value<'de>, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value<'de>, E> {
        Ok(Value::Number(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value<'de>, E> {
        Ok(Value::Number(value.into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value<'de>, E> {
        Ok(Number::from_f64(value).map_or(Value::Null, Value::Number))
    }

    fn visit_borrowed_str<E>(self, value: &'de str) -> Result<Value<'de>, E> {
        Ok(match self.is_kept() {
            true => Value::String(value.into()),
            false => Value::Null,
        })
    }

    fn visit_str<E>(self, value: &str) -> Result<Value<'de>, E> {
        Ok(match self.is_kept() {
            true => Value::String(value.to_owned().into()),
            false => Value::Null,
        })
    }

    fn visit_unit<E>(self) -> Result<Value<'de>, E> {
        Ok(Value::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut all: A) -> Result<Value<'de>, A::Error> {
        if self.part == Part::Passed && self.depth < KEPT_DEPTH {
            let depth = self.depth + 1;
            while all
                .next_element_seed(self.at(depth, Part::Passed))?
                .is_some()
            {}
            return Ok(Value::Null);
        }
        let mut array = Vec::new();
        let mut items = Items::at(self.depth);
        while let Some(depth) = items.depth() {
            let Some(item) = all.next_element_seed(self.at(depth, Part::Other))? else {
                return Ok(Value::Array(array));
            };
            if items.keep(&item) {
                array.push(item);
            }
        }
        while all.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Value::Array(array))
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut members: A) -> Result<Value<'de>, A::Error> {
        let mut object = Object::with_capacity(self.part.usual());
        let mut names = Names::of_next(self.seen);
        while let Some(Name(name)) = members.next_key()? {
            names.note(name.clone(), self.seen);
            let part = self.part.member(&name);
            // Skipping has no depth limit and no range of numbers.
            let value = if self.depth >= KEPT_DEPTH {
                members.next_value::<IgnoredAny>()?;
                Value::Null
            } else {
                members.next_value_seed(self.at(self.depth + 1, part))?
            };
            if part != Part::Passed && self.depth <= KEPT_DEPTH {
                object.push(name, value);
            }
        }
        if names.end(self.seen) {
            object.keep_last();
        }
        Ok(Value::Object(object))
    }
}

/// The name of a member.
struct Name<'n>(Cow<'n, str>);

impl<'de> de::Deserialize<'de> for Name<'de> {
    fn deserialize<D: de::Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        struct Text;
        impl<'de> Visitor<'de> for Text {
            type Value = Name<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a name")
            }

            fn visit_borrowed_str<E>(self, name: &'de str) -> Result<Name<'de>, E> {
                Ok(Name(name.into()))
            }

            fn visit_str<E>(self, name: &str) -> Result<Name<'de>, E> {
                Ok(Name(name.to_owned().into()))
            }
        }
        reader.deserialize_str(Text)
    }
}
