//! Several reports one after the other, in one pass: what the first looks like depends on whether there is a
//! second, so the first is kept back, and nothing else is.

use std::io::{self, Write};

/// JSON objects: one stands alone, several stand in an array.
#[derive(Debug, Default)]
pub(crate) enum Objects {
    /// None came yet.
    #[default]
    None,
    /// The first, not written yet.
    One(String),
    /// The array is open.
    Many,
    /// All is written.
    Done,
}

impl Objects {
    /// Takes an object, pretty-printed, without a line feed at its end.
    pub(crate) fn push(&mut self, writer: &mut impl Write, object: String) -> io::Result<()> {
        match std::mem::take(self) {
            Self::None => {
                *self = Self::One(object);
                return Ok(());
            }
            Self::One(first) => write!(writer, "[\n  {}", indented(&first))?,
            Self::Many | Self::Done => {}
        }
        *self = Self::Many;
        write!(writer, ",\n  {}", indented(&object))
    }

    /// Writes what is left.
    pub(crate) fn finish(&mut self, writer: &mut impl Write) -> io::Result<()> {
        match std::mem::replace(self, Self::Done) {
            Self::None => writeln!(writer, "[]"),
            Self::One(object) => writeln!(writer, "{object}"),
            Self::Many => writeln!(writer, "\n]"),
            Self::Done => Ok(()),
        }
    }
}

/// A JSON string holds no line feed, so every one of them is layout.
fn indented(object: &str) -> String {
    object.replace('\n', "\n  ")
}

/// Texts: one stands alone, several have a heading each.
#[derive(Debug, Default)]
pub(crate) struct Texts {
    held: Option<(String, String)>,
    several: bool,
    written: Option<Kind>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Report,
    Line,
}

impl Texts {
    /// Takes a report and the heading that it needs among others.
    pub(crate) fn push(
        &mut self,
        writer: &mut impl Write,
        heading: String,
        report: String,
    ) -> io::Result<()> {
        if self.held.is_none() && !self.several {
            self.held = Some((heading, report));
            return Ok(());
        }
        self.release(writer)?;
        self.write_report(writer, &heading, &report)
    }

    /// Takes a line that stands between reports.
    pub(crate) fn push_line(&mut self, writer: &mut impl Write, line: &str) -> io::Result<()> {
        self.release(writer)?;
        if self.written == Some(Kind::Report) {
            writeln!(writer)?;
        }
        self.written = Some(Kind::Line);
        writer.write_all(line.as_bytes())
    }

    /// Writes what is left.
    pub(crate) fn finish(&mut self, writer: &mut impl Write) -> io::Result<()> {
        match self.held.take() {
            Some((_, report)) => self.write_report(writer, "", &report),
            None => Ok(()),
        }
    }

    /// There is more than one place, so every report gets its heading, the one that is held first.
    pub(crate) fn several(&mut self, writer: &mut impl Write) -> io::Result<()> {
        self.several = true;
        self.release(writer)
    }

    /// Something comes after the report that is held: it gets its heading.
    fn release(&mut self, writer: &mut impl Write) -> io::Result<()> {
        let Some((heading, report)) = self.held.take() else {
            return Ok(());
        };
        self.several = true;
        self.write_report(writer, &heading, &report)
    }

    fn write_report(
        &mut self,
        writer: &mut impl Write,
        heading: &str,
        report: &str,
    ) -> io::Result<()> {
        if self.written.is_some() {
            writeln!(writer)?;
        }
        self.written = Some(Kind::Report);
        writer.write_all(heading.as_bytes())?;
        writer.write_all(report.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn objects(given: &[&str]) -> String {
        let mut written = Vec::new();
        let mut objects = Objects::default();
        for object in given {
            objects.push(&mut written, (*object).to_owned()).unwrap();
        }
        objects.finish(&mut written).unwrap();
        objects.finish(&mut written).unwrap();
        String::from_utf8(written).unwrap()
    }

    #[test]
    fn one_object_stands_alone() {
        assert_eq!(objects(&["{\n  \"a\": 1\n}"]), "{\n  \"a\": 1\n}\n");
    }

    #[test]
    fn several_objects_stand_in_an_array() {
        assert_eq!(
            objects(&["{\n  \"a\": 1\n}", "2", "3"]),
            "[\n  {\n    \"a\": 1\n  },\n  2,\n  3\n]\n"
        );
    }

    #[test]
    fn no_object_is_an_empty_array() {
        assert_eq!(objects(&[]), "[]\n");
    }

    #[test]
    fn only_the_first_object_is_kept_back() {
        let mut written = Vec::new();
        let mut objects = Objects::default();
        objects.push(&mut written, "1".to_owned()).unwrap();
        assert!(written.is_empty());
        objects.push(&mut written, "2".to_owned()).unwrap();
        assert_eq!(written, b"[\n  1,\n  2");
    }

    fn texts(given: &[&str]) -> String {
        let mut written = Vec::new();
        let mut texts = Texts::default();
        for (index, text) in given.iter().enumerate() {
            if text.starts_with("100") {
                texts.push_line(&mut written, text).unwrap();
            } else {
                let heading = format!("Response {}\n", index + 1);
                texts
                    .push(&mut written, heading, (*text).to_owned())
                    .unwrap();
            }
        }
        texts.finish(&mut written).unwrap();
        String::from_utf8(written).unwrap()
    }

    #[test]
    fn one_report_has_no_heading() {
        assert_eq!(texts(&["200\n"]), "200\n");
    }

    #[test]
    fn several_reports_have_a_heading_each() {
        assert_eq!(
            texts(&["301\n", "302\n", "200\n"]),
            "Response 1\n301\n\nResponse 2\n302\n\nResponse 3\n200\n"
        );
    }

    #[test]
    fn what_is_known_to_be_one_of_several_is_not_held_back() {
        let mut written = Vec::new();
        let mut texts = Texts::default();
        texts
            .push(&mut written, "1\n".to_owned(), "a\n".to_owned())
            .unwrap();
        texts.several(&mut written).unwrap();
        assert_eq!(written, b"1\na\n");
        let mut texts = Texts::default();
        texts.several(&mut written).unwrap();
        texts
            .push(&mut written, "2\n".to_owned(), "b\n".to_owned())
            .unwrap();
        assert_eq!(written, b"1\na\n2\nb\n");
    }

    #[test]
    fn an_interim_answer_does_not_make_several() {
        assert_eq!(
            texts(&["100 a\n", "100 b\n", "200\n"]),
            "100 a\n100 b\n\n200\n"
        );
    }

    #[test]
    fn an_interim_answer_between_reports_keeps_its_place() {
        assert_eq!(
            texts(&["200\n", "100 a\n", "412\n"]),
            "Response 1\n200\n\n100 a\n\nResponse 3\n412\n"
        );
    }
}
