//! A JSON value that borrows its texts from what it was read from.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::mem;
use std::ops::Index;

use serde_json::Number;

use crate::inspect::body::json::names::mark;

/// A JSON value.
#[derive(Debug, Default, PartialEq)]
pub(crate) enum Value<'t> {
    #[default]
    Null,
    Bool(bool),
    Number(Number),
    String(Cow<'t, str>),
    Array(Vec<Self>),
    Object(Object<'t>),
}

impl<'t> Value<'t> {
    /// The same, which borrows nothing.
    pub(crate) fn into_owned(self) -> Value<'static> {
        match self {
            Self::Null => Value::Null,
            Self::Bool(value) => Value::Bool(value),
            Self::Number(number) => Value::Number(number),
            Self::String(text) => Value::String(text.into_owned().into()),
            Self::Array(items) => Value::Array(items.into_iter().map(Self::into_owned).collect()),
            Self::Object(Object { members, marks }) => {
                let owned = members
                    .into_iter()
                    .map(|(name, value)| (name.into_owned().into(), value.into_owned()));
                Value::Object(Object {
                    members: owned.collect(),
                    marks,
                })
            }
        }
    }

    pub(crate) fn is_true(&self) -> bool {
        *self == Self::Bool(true)
    }

    pub(crate) fn as_number(&self) -> Option<&Number> {
        match self {
            Self::Number(number) => Some(number),
            _ => None,
        }
    }

    pub(crate) fn as_i64(&self) -> Option<i64> {
        self.as_number()?.as_i64()
    }

    pub(crate) fn as_u64(&self) -> Option<u64> {
        self.as_number()?.as_u64()
    }

    pub(crate) fn as_str(&self) -> Option<&str> {
        match self {
            Self::String(text) => Some(text),
            _ => None,
        }
    }

    pub(crate) fn as_array(&self) -> Option<&[Self]> {
        match self {
            Self::Array(items) => Some(items),
            _ => None,
        }
    }

    pub(crate) fn as_object(&self) -> Option<&Object<'t>> {
        match self {
            Self::Object(object) => Some(object),
            _ => None,
        }
    }

    pub(crate) fn is_null(&self) -> bool {
        *self == Self::Null
    }

    pub(crate) fn is_i64(&self) -> bool {
        self.as_i64().is_some()
    }

    pub(crate) fn is_number(&self) -> bool {
        self.as_number().is_some()
    }

    pub(crate) fn is_string(&self) -> bool {
        self.as_str().is_some()
    }

    pub(crate) fn is_array(&self) -> bool {
        self.as_array().is_some()
    }

    pub(crate) fn is_object(&self) -> bool {
        self.as_object().is_some()
    }

    /// A member of an object.
    pub(crate) fn get(&self, name: &str) -> Option<&Self> {
        self.as_object()?.get(name)
    }
}

/// A member of an object; `Null` where there is none.
impl<'t> Index<&str> for Value<'t> {
    type Output = Self;

    fn index(&self, name: &str) -> &Self {
        const NULL: &Value<'_> = &Value::Null;
        self.get(name).unwrap_or(NULL)
    }
}

/// The members of an object, in any order.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Object<'t> {
    members: Vec<(Cow<'t, str>, Value<'t>)>,
    /// The marks of their names.
    marks: u64,
}

impl<'t> Object<'t> {
    /// No member yet, and room for so many.
    pub(crate) fn with_capacity(members: usize) -> Self {
        Self {
            members: Vec::with_capacity(members),
            marks: 0,
        }
    }

    pub(crate) fn get(&self, name: &str) -> Option<&Value<'t>> {
        let member = self.members.iter().find(|(other, _)| other == name);
        member.map(|(_, value)| value)
    }

    /// Whether a member may have this name, in any case: most that are asked for are not there, which is told at once.
    pub(crate) fn may_have(&self, name: &str) -> bool {
        self.marks & mark(name) != 0
    }

    /// Puts a member at the end.
    pub(crate) fn push(&mut self, name: Cow<'t, str>, value: Value<'t>) {
        self.marks |= mark(&name);
        self.members.push((name, value));
    }

    /// Keeps of members of the same name the last.
    pub(crate) fn keep_last(&mut self) {
        let by_name: BTreeMap<_, _> = mem::take(&mut self.members).into_iter().collect();
        self.members = by_name.into_iter().collect();
    }

    pub(crate) fn len(&self) -> usize {
        self.members.len()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.members.is_empty()
    }

    /// The members, in the order of their names.
    pub(crate) fn sorted(&self) -> Vec<(&str, &Value<'t>)> {
        let mut members: Vec<_> = self.iter().collect();
        members.sort_by_key(|(name, _)| *name);
        members
    }

    /// The members, in any order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &Value<'t>)> {
        self.members.iter().map(|(name, value)| (&**name, value))
    }
}

#[cfg(test)]
impl<'t> From<&'t serde_json::Value> for Value<'t> {
    fn from(value: &'t serde_json::Value) -> Self {
        match value {
            serde_json::Value::Null => Self::Null,
            serde_json::Value::Bool(value) => Self::Bool(*value),
            serde_json::Value::Number(number) => Self::Number(number.clone()),
            serde_json::Value::String(text) => Self::String(text.into()),
            serde_json::Value::Array(items) => Self::Array(items.iter().map(Self::from).collect()),
            serde_json::Value::Object(members) => Self::Object(members.into()),
        }
    }
}

#[cfg(test)]
impl<'t> From<&'t serde_json::Map<String, serde_json::Value>> for Object<'t> {
    fn from(members: &'t serde_json::Map<String, serde_json::Value>) -> Self {
        let mut object = Self::default();
        for (name, value) in members {
            object.push(name.into(), value.into());
        }
        object
    }
}
