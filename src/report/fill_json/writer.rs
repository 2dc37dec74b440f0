//! Writes values as JSON, in which nothing is left that a terminal would obey or a reader could not see.
//!
//! Each text is looked at once, many bytes at a time, where a printer that knows nothing of what is hidden looks at each
//! byte, and what it printed is looked at again: a third of the instructions.

use serde::Serialize;
use serde::ser::{
    SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant, Serializer,
};
use serde_json::{Error, Result};

use crate::report::fill_json::strings::push_text;

/// What is written of a value.
pub(crate) struct Writer {
    json: String,
    /// In how many brackets it stands; `None` where all is on one line.
    depth: Option<usize>,
}

/// Writes a value.
pub(crate) fn written(value: &impl Serialize, is_laid_out: bool) -> Result<String> {
    /// What most responses take.
    const USUAL: usize = 8 << 10;
    let mut writer = Writer {
        json: String::with_capacity(USUAL),
        depth: is_laid_out.then_some(0),
    };
    value.serialize(&mut writer)?;
    Ok(writer.json)
}

impl Writer {
    /// A number is written digit by digit: that takes a third of what it takes to format it.
    fn digits(&mut self, number: u64) {
        let mut unit = 1_u64;
        while number / unit >= 10 {
            unit *= 10;
        }
        let mut rest = number;
        while unit > 0 {
            self.json.push(char::from(b'0' + (rest / unit) as u8));
            rest %= unit;
            unit /= 10;
        }
    }

    /// Opens a bracket.
    fn open(&mut self, begin: char, end: &'static str) -> Inside<'_> {
        self.json.push(begin);
        self.depth = self.depth.map(|depth| depth + 1);
        Inside {
            writer: self,
            is_empty: true,
            end,
        }
    }

    /// Opens a bracket in an object of one member, which names a variant.
    fn open_variant(&mut self, name: &'static str, begin: char, end: &'static str) -> Inside<'_> {
        let mut object = self.open('{', "}");
        object.name(name);
        let writer = object.writer;
        writer.open(begin, end)
    }

    #[inline]
    fn new_line(&mut self) {
        if let Some(depth) = self.depth {
            self.indent(depth);
        }
    }

    #[inline(never)]
    fn indent(&mut self, depth: usize) {
        self.json.push('\n');
        (0..depth).for_each(|_| self.json.push_str("  "));
    }

    fn close(&mut self, is_empty: bool, end: char) {
        self.depth = self.depth.map(|depth| depth - 1);
        if !is_empty {
            self.new_line();
        }
        self.json.push(end);
    }
}

/// What stands in brackets.
pub(crate) struct Inside<'w> {
    writer: &'w mut Writer,
    is_empty: bool,
    /// The brackets that close it: two, where it is that of a variant.
    end: &'static str,
}

impl Inside<'_> {
    /// What stands before a member or an element.
    #[inline]
    fn next(&mut self) {
        if !std::mem::take(&mut self.is_empty) {
            self.writer.json.push(',');
        }
        self.writer.new_line();
    }

    /// Names of ours are as plain as the code has them.
    #[inline(never)]
    fn name(&mut self, name: &'static str) {
        match self.writer.depth {
            // A response has more than a hundred names, most of which stand behind another: the two signs are one text.
            None if !self.is_empty => self.writer.json.push_str(",\""),
            _ => {
                self.next();
                self.writer.json.push('"');
            }
        }
        let json = &mut self.writer.json;
        json.push_str(name);
        json.push_str("\":");
        self.space();
    }

    /// What stands behind a colon.
    #[inline]
    fn space(&mut self) {
        if self.writer.depth.is_some() {
            self.writer.json.push(' ');
        }
    }

    fn element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<()> {
        self.next();
        value.serialize(&mut *self.writer)
    }

    fn member<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<()> {
        self.name(name);
        value.serialize(&mut *self.writer)
    }

    fn close(self) -> Result<()> {
        let mut is_empty = self.is_empty;
        for end in self.end.chars() {
            self.writer.close(is_empty, end);
            is_empty = false;
        }
        Ok(())
    }
}

/// Numbers that are written as Rust writes them.
macro_rules! numbers {
    ($($unsigned:ident: $natural:ty, $signed:ident: $number:ty);*) => {$(
        fn $unsigned(self, number: $natural) -> Result<()> {
            self.digits(number.into());
            Ok(())
        }

        fn $signed(self, number: $number) -> Result<()> {
            if number < 0 {
                self.json.push('-');
            }
            self.digits(number.unsigned_abs().into());
            Ok(())
        }
    )*};
}

impl<'w> Serializer for &'w mut Writer {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = Inside<'w>;
    type SerializeTuple = Inside<'w>;
    type SerializeTupleStruct = Inside<'w>;
    type SerializeTupleVariant = Inside<'w>;
    type SerializeMap = Inside<'w>;
    type SerializeStruct = Inside<'w>;
    type SerializeStructVariant = Inside<'w>;

    numbers!(
        serialize_u8: u8, serialize_i8: i8;
        serialize_u16: u16, serialize_i16: i16;
        serialize_u32: u32, serialize_i32: i32;
        serialize_u64: u64, serialize_i64: i64
    );

    fn serialize_bool(self, value: bool) -> Result<()> {
        self.json.push_str(if value { "true" } else { "false" });
        Ok(())
    }

    fn serialize_f32(self, number: f32) -> Result<()> {
        self.json.push_str(&serde_json::to_string(&number)?);
        Ok(())
    }

    fn serialize_f64(self, number: f64) -> Result<()> {
        self.json.push_str(&serde_json::to_string(&number)?);
        Ok(())
    }

    fn serialize_char(self, c: char) -> Result<()> {
        self.serialize_str(c.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, text: &str) -> Result<()> {
        push_text(&mut self.json, text);
        Ok(())
    }

    fn serialize_bytes(self, bytes: &[u8]) -> Result<()> {
        self.collect_seq(bytes)
    }

    fn serialize_none(self) -> Result<()> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<()> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<()> {
        self.json.push_str("null");
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<()> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, name: &'static str) -> Result<()> {
        self.serialize_str(name)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<()> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
        value: &T,
    ) -> Result<()> {
        let mut object = self.open('{', "}");
        object.member(name, value)?;
        object.close()
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Inside<'w>> {
        Ok(self.open('[', "]"))
    }

    fn serialize_tuple(self, _: usize) -> Result<Inside<'w>> {
        Ok(self.open('[', "]"))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Inside<'w>> {
        Ok(self.open('[', "]"))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
        _: usize,
    ) -> Result<Inside<'w>> {
        Ok(self.open_variant(name, '[', "]}"))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Inside<'w>> {
        Ok(self.open('{', "}"))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Inside<'w>> {
        Ok(self.open('{', "}"))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
        _: usize,
    ) -> Result<Inside<'w>> {
        Ok(self.open_variant(name, '{', "}}"))
    }
}

/// What stands in square brackets, each by the name that its trait has for it.
macro_rules! elements {
    ($($of:ident: $take:ident),*) => {
        $(impl $of for Inside<'_> {
            type Ok = ();
            type Error = Error;

            fn $take<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<()> {
                self.element(value)
            }

            fn end(self) -> Result<()> {
                self.close()
            }
        })*
    };
}

elements!(
    SerializeSeq: serialize_element,
    SerializeTuple: serialize_element,
    SerializeTupleStruct: serialize_field,
    SerializeTupleVariant: serialize_field
);

/// What stands in curly brackets under names that the code gives.
macro_rules! members {
    ($($of:ident),*) => {
        $(impl $of for Inside<'_> {
            type Ok = ();
            type Error = Error;

            fn serialize_field<T: Serialize + ?Sized>(
                &mut self,
                name: &'static str,
                value: &T,
            ) -> Result<()> {
                self.member(name, value)
            }

            fn end(self) -> Result<()> {
                self.close()
            }
        })*
    };
}

members!(SerializeStruct, SerializeStructVariant);

impl SerializeMap for Inside<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<()> {
        self.next();
        let begin = self.writer.json.len();
        key.serialize(&mut *self.writer)?;
        // A number may be a key as well.
        let is_text = self
            .writer
            .json
            .get(begin..)
            .is_some_and(|key| key.starts_with('"'));
        if !is_text {
            self.writer.json.insert(begin, '"');
            self.writer.json.push('"');
        }
        self.writer.json.push(':');
        self.space();
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<()> {
        value.serialize(&mut *self.writer)
    }

    fn end(self) -> Result<()> {
        self.close()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[derive(Serialize)]
    enum Any {
        Unit,
        New(Vec<u8>),
        Tuple(i64, Option<f64>),
        Struct { a: (), b: &'static str },
    }

    #[derive(Serialize)]
    struct Pair(char, bool);

    #[derive(Serialize)]
    struct All {
        any: Vec<Any>,
        pair: Pair,
        tuple: (i8, u16, f32, Option<u64>),
        names: BTreeMap<u8, BTreeMap<String, ()>>,
        empty: Vec<()>,
        value: serde_json::Value,
    }

    #[test]
    fn what_is_visible_is_written_as_by_serde_json() {
        let all = All {
            any: vec![
                Any::Unit,
                Any::New(vec![1, 2]),
                Any::New(Vec::new()),
                Any::Tuple(i64::MIN, Some(0.1)),
                Any::Struct {
                    a: (),
                    b: "\"\\/\n\r\t\u{8}\u{c}\u{1}\u{1f}é日",
                },
            ],
            pair: Pair('é', true),
            tuple: (-1, 65_535, 1.5, Some(u64::MAX)),
            names: [(7, [("b\"".to_owned(), ())].into()), (8, BTreeMap::new())].into(),
            empty: Vec::new(),
            value: serde_json::json!({ "a": [1, { "b": [] }, -1.0e300, null], "c": {}, "d": "x y" }),
        };
        assert_eq!(
            written(&all, false).unwrap(),
            serde_json::to_string(&all).unwrap()
        );
        assert_eq!(
            written(&all, true).unwrap(),
            serde_json::to_string_pretty(&all).unwrap()
        );
    }
}
