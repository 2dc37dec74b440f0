//! JSON objects: a line each, or one alone and several in an array.

use std::io::{self, Write};

use serde::Serialize;

use crate::inspect::Inspection;
use crate::report::fill_json;
use crate::report::not_read::NotRead;
use crate::report::output::Output;
use crate::report::settings::OutputFormat;
use crate::report::sinks::sink::Sink;

/// What is written so far.
#[derive(Debug, Default)]
pub(crate) enum Objects {
    /// Each object is a line.
    Lines,
    /// None came yet.
    None,
    /// The first, not written yet.
    One(String),
    /// None came yet, and even one stands in an array.
    Empty,
    /// The array is open.
    Many,
    /// All is written.
    #[default]
    Done,
}

impl Objects {
    /// Of NDJSON a line each; else one stands alone.
    pub(crate) fn new(format: OutputFormat) -> Self {
        match format {
            OutputFormat::Ndjson => Self::Lines,
            _ => Self::None,
        }
    }

    /// Of NDJSON a line each; else an array, even of one.
    pub(crate) fn list(format: OutputFormat) -> Self {
        match format {
            OutputFormat::Ndjson => Self::Lines,
            _ => Self::Empty,
        }
    }

    /// Takes an object.
    pub(crate) fn push(
        &mut self,
        object: &impl Serialize,
        writer: &mut dyn Write,
    ) -> io::Result<()> {
        if matches!(self, Self::Lines) {
            return writeln!(writer, "{}", fill_json::compact(object)?);
        }
        let object = fill_json::pretty(object)?;
        match std::mem::take(self) {
            Self::None => {
                *self = Self::One(object);
                return Ok(());
            }
            Self::One(first) => write!(writer, "[\n  {},\n", indented(&first))?,
            Self::Empty => writer.write_all(b"[\n")?,
            _ => writer.write_all(b",\n")?,
        }
        *self = Self::Many;
        write!(writer, "  {}", indented(&object))
    }

    /// Writes what is left.
    pub(crate) fn finish(&mut self, writer: &mut dyn Write) -> io::Result<()> {
        match std::mem::take(self) {
            Self::None | Self::Empty => writeln!(writer, "[]"),
            Self::One(object) => writeln!(writer, "{object}"),
            Self::Many => writeln!(writer, "\n]"),
            Self::Lines | Self::Done => Ok(()),
        }
    }
}

/// A JSON string holds no line feed, so every one of them is layout.
fn indented(object: &str) -> String {
    object.replace('\n', "\n  ")
}

/// Whether the first object stands alone is not known before the end, so none is ever released.
impl Sink for Objects {
    fn response(&mut self, inspection: Inspection, out: &mut Output<'_>) -> io::Result<()> {
        let mut f = out.formatter_of(&inspection.exchange.origin);
        let object = fill_json::inspection(&inspection, &mut f);
        self.push(&object, out.writer)
    }

    fn not_read(&mut self, what: NotRead<'_>, out: &mut Output<'_>) -> io::Result<()> {
        let object = fill_json::not_read(what, &mut out.formatter_of_place(what));
        self.push(&object, out.writer)
    }

    fn finish(&mut self, out: &mut Output<'_>) -> io::Result<()> {
        Self::finish(self, out.writer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn objects(mut objects: Objects, given: &[serde_json::Value]) -> String {
        let mut written = Vec::new();
        for object in given {
            objects.push(object, &mut written).unwrap();
        }
        objects.finish(&mut written).unwrap();
        objects.finish(&mut written).unwrap();
        String::from_utf8(written).unwrap()
    }

    #[test]
    fn one_object_stands_alone() {
        let given = [serde_json::json!({"a": 1})];
        assert_eq!(objects(Objects::None, &given), "{\n  \"a\": 1\n}\n");
        assert_eq!(objects(Objects::Lines, &given), "{\"a\":1}\n");
    }

    #[test]
    fn a_list_of_one_is_an_array() {
        let given = [serde_json::json!({"a": 1})];
        assert_eq!(
            objects(Objects::Empty, &given),
            "[\n  {\n    \"a\": 1\n  }\n]\n"
        );
    }

    #[test]
    fn several_objects_stand_in_an_array() {
        let given = [serde_json::json!({"a": 1}), 2.into(), 3.into()];
        let expected = "[\n  {\n    \"a\": 1\n  },\n  2,\n  3\n]\n";
        assert_eq!(objects(Objects::None, &given), expected);
        assert_eq!(objects(Objects::Empty, &given), expected);
    }

    #[test]
    fn no_object_is_an_empty_array() {
        assert_eq!(objects(Objects::None, &[]), "[]\n");
        assert_eq!(objects(Objects::Empty, &[]), "[]\n");
    }

    #[test]
    fn only_the_first_object_is_kept_back() {
        let mut written = Vec::new();
        let mut objects = Objects::None;
        objects.push(&1, &mut written).unwrap();
        assert!(written.is_empty());
        objects.push(&2, &mut written).unwrap();
        assert_eq!(written, b"[\n  1,\n  2");
    }
}
