//! Reports for machines: JSON and NDJSON.

pub(crate) mod errors;
pub(crate) mod explain;
pub(crate) mod input_codes;
pub(crate) mod inspection;
pub(crate) mod list;
pub(crate) mod summary;
pub(crate) mod values;

use std::io;

use serde::Serialize;
use serde_json::ser::{CompactFormatter, Formatter, PrettyFormatter, Serializer};

use crate::report::sanitize;

pub(crate) use explain::explanations;
pub(crate) use input_codes::{read_codes, scanned_codes};
pub(crate) use inspection::{inspection, not_read};
pub(crate) use list::{table, table_rows};
pub(crate) use summary::summary;

/// A value on one line.
pub(crate) fn compact(value: &impl Serialize) -> io::Result<String> {
    write(value, CompactFormatter)
}

/// A value for reading, over several lines, without a line feed at its end.
pub(crate) fn pretty(value: &impl Serialize) -> io::Result<String> {
    write(value, PrettyFormatter::new())
}

fn write(value: &impl Serialize, formatter: impl Formatter) -> io::Result<String> {
    let mut bytes = Vec::new();
    value.serialize(&mut Serializer::with_formatter(&mut bytes, Safe(formatter)))?;
    String::from_utf8(bytes).map_err(io::Error::other)
}

/// Escapes what a terminal would obey or a reader could not see: JSON allows an escape for every character,
/// so the data stays what it is.
struct Safe<F>(F);

impl<F: Formatter> Formatter for Safe<F> {
    fn write_string_fragment<W: ?Sized + io::Write>(
        &mut self,
        writer: &mut W,
        fragment: &str,
    ) -> io::Result<()> {
        let mut rest = fragment;
        while let Some((index, found)) = rest.char_indices().find(|&(_, c)| sanitize::is_hidden(c))
        {
            let (before, after) = rest.split_at_checked(index).unwrap_or((rest, ""));
            writer.write_all(before.as_bytes())?;
            for unit in found.encode_utf16(&mut [0; 2]) {
                write!(writer, "\\u{unit:04x}")?;
            }
            rest = after.get(found.len_utf8()..).unwrap_or_default();
        }
        writer.write_all(rest.as_bytes())
    }

    fn begin_array<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.begin_array(writer)
    }

    fn end_array<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.end_array(writer)
    }

    fn begin_array_value<W: ?Sized + io::Write>(
        &mut self,
        writer: &mut W,
        first: bool,
    ) -> io::Result<()> {
        self.0.begin_array_value(writer, first)
    }

    fn end_array_value<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.end_array_value(writer)
    }

    fn begin_object<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.begin_object(writer)
    }

    fn end_object<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.end_object(writer)
    }

    fn begin_object_key<W: ?Sized + io::Write>(
        &mut self,
        writer: &mut W,
        first: bool,
    ) -> io::Result<()> {
        self.0.begin_object_key(writer, first)
    }

    fn begin_object_value<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.begin_object_value(writer)
    }

    fn end_object_value<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.end_object_value(writer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_characters_are_escaped_and_the_data_stays() {
        let data = "é\u{9b}2J\u{202e}x\u{e0041}\u{7f}\n日本";
        let json = compact(&data).unwrap();
        assert_eq!(json, "\"é\\u009b2J\\u202ex\\udb40\\udc41\\u007f\\n日本\"");
        assert_eq!(serde_json::from_str::<String>(&json).unwrap(), data);
    }

    #[test]
    fn the_pretty_form_is_that_of_serde_json() {
        let value = serde_json::json!({ "a": [1, { "b": [] }], "c": {} });
        assert_eq!(
            pretty(&value).unwrap(),
            serde_json::to_string_pretty(&value).unwrap()
        );
    }
}
