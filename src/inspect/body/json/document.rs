//! What is kept of a JSON document.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fmt;

use serde::de::{self, DeserializeSeed, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Number;

use crate::inspect::body::json::value::{Object, Value};

/// Builds a [`Value`] of what decodings look at, and notes the first name that an object holds twice.
///
/// Of an array only the first item is kept, or the first few numbers or objects, of a session what it says of itself, and
/// of what lies deeper than [`KEPT_DEPTH`] nothing: a body can be large, and its size as a tree many times that.
#[derive(Clone, Copy)]
pub(crate) struct Document<'d> {
    /// The first name that stands twice.
    pub(crate) duplicate: &'d RefCell<Option<String>>,
    pub(crate) depth: usize,
    pub(crate) part: Part,
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

/// How deep members are kept: `members`, `0`, `properties`, `system`, `active`, and one to spare.
const KEPT_DEPTH: usize = 6;

/// How many objects of an array in the outermost object are kept, of those behind the first only what is no object.
const KEPT_OBJECTS: usize = 8;

/// How many numbers of an array are kept.
const KEPT_NUMBERS: usize = 8;

impl Document<'_> {
    /// What stands in a part of it.
    fn deeper(self, part: Part) -> Self {
        Self {
            depth: self.depth + 1,
            part,
            ..self
        }
    }

    /// Whether texts are kept there.
    fn is_kept(self) -> bool {
        self.depth <= KEPT_DEPTH && self.part != Part::Passed
    }
}

impl<'de> DeserializeSeed<'de> for Document<'_> {
    type Value = Value<'de>;

    fn deserialize<D: de::Deserializer<'de>>(self, reader: D) -> Result<Value<'de>, D::Error> {
        reader.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Document<'_> {
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

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value<'de>, A::Error> {
        if self.depth >= KEPT_DEPTH {
            while items.next_element::<IgnoredAny>()?.is_some() {}
            return Ok(Value::Array(Vec::new()));
        }
        if self.part == Part::Passed {
            while items.next_element_seed(self.deeper(self.part))?.is_some() {}
            return Ok(Value::Null);
        }
        let mut array: Vec<Value<'_>> = items
            .next_element_seed(self.deeper(Part::Other))?
            .into_iter()
            .collect();
        let skipped = Self {
            depth: KEPT_DEPTH,
            part: Part::Other,
            ..self
        };
        let flat = Self {
            depth: KEPT_DEPTH - 1,
            ..skipped
        };
        let mut numbers = array.first().is_some_and(Value::is_number);
        let mut objects = self.depth == 1 && array.first().is_some_and(Value::is_object);
        loop {
            objects &= array.len() < KEPT_OBJECTS;
            let seed = if objects {
                flat
            } else {
                skipped.deeper(Part::Other)
            };
            let Some(item) = items.next_element_seed(seed)? else {
                break;
            };
            numbers &= array.len() < KEPT_NUMBERS && item.is_number();
            if numbers || (objects && item.is_object()) {
                array.push(item);
            }
        }
        Ok(Value::Array(array))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value<'de>, A::Error> {
        let mut object = Object::with_capacity(self.part.usual());
        let mut passed = Names::default();
        while let Some(Name(name)) = members.next_key()? {
            if object.get(&name).is_some() || passed.has(&name) {
                let mut duplicate = self.duplicate.borrow_mut();
                duplicate.get_or_insert_with(|| name.clone().into_owned());
            }
            let part = self.part.member(&name);
            // Skipping has no depth limit and no range of numbers.
            let value = if self.depth >= KEPT_DEPTH {
                members.next_value::<IgnoredAny>()?;
                Value::Null
            } else {
                members.next_value_seed(self.deeper(part))?
            };
            if part == Part::Passed || self.depth > KEPT_DEPTH {
                passed.add(name);
            } else {
                object.insert(name, value);
            }
        }
        Ok(Value::Object(object))
    }
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
