//! A JSON value that borrows its texts from what it was read from.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Index;

use serde_json::Number;

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
            Self::Object(Object { few, many }) => {
                let mut object = Object::default();
                for (name, value) in few
                    .into_iter()
                    .chain(many.into_iter().flat_map(|many| *many))
                {
                    object.insert(name.into_owned().into(), value.into_owned());
                }
                Value::Object(object)
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

type Tree<'t> = BTreeMap<Cow<'t, str>, Value<'t>>;

/// The members of an object, by their names.
///
/// Nearly all objects have few, which are kept in a list as they come: that costs a third of what a tree does.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Object<'t> {
    few: Vec<(Cow<'t, str>, Value<'t>)>,
    many: Option<Box<Tree<'t>>>,
}

impl<'t> Object<'t> {
    const FEW: usize = 32;

    /// No member yet, and room for so many.
    pub(crate) fn with_capacity(members: usize) -> Self {
        Self {
            few: Vec::with_capacity(members),
            ..Self::default()
        }
    }

    pub(crate) fn get(&self, name: &str) -> Option<&Value<'t>> {
        let few = self.few.iter().find(|(other, _)| other == name);
        few.map(|(_, value)| value)
            .or_else(|| self.many.as_ref()?.get(name))
    }

    /// Puts a member in, in place of one of the same name.
    pub(crate) fn insert(&mut self, name: Cow<'t, str>, value: Value<'t>) {
        if self.few.len() == Self::FEW {
            let few = std::mem::take(&mut self.few);
            self.many = Some(Box::new(few.into_iter().collect()));
        }
        if let Some(many) = &mut self.many {
            many.insert(name, value);
            return;
        }
        match self.few.iter_mut().find(|(other, _)| *other == name) {
            Some(member) => member.1 = value,
            None => self.few.push((name, value)),
        }
    }

    pub(crate) fn len(&self) -> usize {
        self.few.len() + self.many.as_ref().map_or(0, |many| many.len())
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The members, in the order of their names.
    pub(crate) fn sorted(&self) -> Vec<(&str, &Value<'t>)> {
        let mut members: Vec<_> = self.iter().collect();
        members.sort_by_key(|(name, _)| *name);
        members
    }

    /// The members, in any order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &Value<'t>)> {
        let few = self.few.iter().map(|(name, value)| (&**name, value));
        let many = self.many.iter().flat_map(|many| many.iter());
        few.chain(many.map(|(name, value)| (&**name, value)))
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
            object.insert(name.into(), value.into());
        }
        object
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_are_found_be_they_few_or_many() {
        for count in [0, 1, 7, Object::FEW, Object::FEW + 1, 100] {
            let mut object = Object::default();
            for index in (0..count).rev() {
                object.insert(format!("{index:03}").into(), Value::Bool(false));
            }
            for index in 0..count {
                object.insert(format!("{index:03}").into(), Value::Bool(true));
            }
            assert_eq!((object.len(), object.is_empty()), (count, count == 0));
            assert_eq!(object.iter().count(), count);
            assert!(object.iter().all(|(_, value)| value.is_true()));
            assert_eq!(object.get("000").is_some(), count > 0);
            assert!(object.get("x").is_none());
        }
    }
}
