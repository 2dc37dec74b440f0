//! Whole reports one after the other: one stands alone, several have a heading each.

use std::io;

use crate::exchange::Role;
use crate::inspect::Inspection;
use crate::report::document::{Document, Span};
use crate::report::not_read::NotRead;
use crate::report::output::Output;
use crate::report::sinks::sink::Sink;
use crate::report::{document, text};

/// What is written so far.
#[derive(Debug, Default)]
pub(crate) struct Texts {
    /// The first and its heading, not written yet: whether it needs the heading is not known.
    held: Option<(String, Document)>,
    several: bool,
    last: Option<Kind>,
}

/// What was written last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Report,
    Line,
}

impl Texts {
    /// Takes a report and the heading that it needs among others.
    pub(crate) fn push(
        &mut self,
        heading: String,
        report: Document,
        out: &mut Output<'_>,
    ) -> io::Result<()> {
        if self.held.is_none() && !self.several {
            self.held = Some((heading, report));
            return Ok(());
        }
        self.let_go(out)?;
        self.write(&heading, &report, out)
    }

    /// Takes a line that stands between reports.
    pub(crate) fn push_line(&mut self, line: &[Span], out: &mut Output<'_>) -> io::Result<()> {
        self.let_go(out)?;
        if self.last == Some(Kind::Report) {
            out.text("\n")?;
        }
        self.last = Some(Kind::Line);
        out.line(line)
    }

    /// Something comes after the report that is held: it gets its heading.
    fn let_go(&mut self, out: &mut Output<'_>) -> io::Result<()> {
        let Some((heading, report)) = self.held.take() else {
            return Ok(());
        };
        self.several = true;
        self.write(&heading, &report, out)
    }

    fn write(&mut self, heading: &str, report: &Document, out: &mut Output<'_>) -> io::Result<()> {
        if self.last.is_some() {
            out.text("\n")?;
        }
        self.last = Some(Kind::Report);
        if !heading.is_empty() {
            out.heading(2, heading)?;
        }
        out.document(report)
    }
}

impl Sink for Texts {
    fn response(&mut self, inspection: &Inspection, out: &mut Output<'_>) -> io::Result<()> {
        let all_headers = out.settings.all_headers;
        let mut f = out.formatter();
        if inspection.exchange.response.role != Role::Final {
            let line = document::side_answer(inspection, &mut f);
            return self.push_line(&line, out);
        }
        let origin = &inspection.exchange.origin;
        let heading = text::response_heading(origin.index, &origin.file, &mut f);
        let report = document::inspection(inspection, all_headers, &mut f);
        self.push(heading, report, out)
    }

    /// What is wrong is said elsewhere.
    fn not_read(&mut self, _: NotRead<'_>, _: &mut Output<'_>) -> io::Result<()> {
        Ok(())
    }

    /// There is more than one place, so every report gets its heading, the one that is held first.
    fn release(&mut self, out: &mut Output<'_>) -> io::Result<()> {
        self.several = true;
        self.let_go(out)
    }

    fn finish(&mut self, out: &mut Output<'_>) -> io::Result<()> {
        match self.held.take() {
            Some((_, report)) => self.write("", &report, out),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::redact::redactor::Redactor;
    use crate::report::settings::RenderOptions;

    fn written(steps: impl FnOnce(&mut Texts, &mut Output<'_>)) -> String {
        let mut written = Vec::new();
        let mut out = Output {
            writer: &mut written,
            redactor: &mut Redactor::new(false),
            settings: RenderOptions::default(),
        };
        steps(&mut Texts::default(), &mut out);
        String::from_utf8(written).unwrap()
    }

    fn push(texts: &mut Texts, index: usize, title: &str, out: &mut Output<'_>) {
        if title.starts_with("100") {
            return texts.push_line(&[Span::plain(title)], out).unwrap();
        }
        let document = Document::titled(title, Vec::new());
        texts
            .push(format!("Response {index}"), document, out)
            .unwrap();
    }

    fn texts(titles: &[&str]) -> String {
        written(|texts, out| {
            for (index, title) in (1..).zip(titles) {
                push(texts, index, title, out);
            }
            texts.finish(out).unwrap();
        })
    }

    #[test]
    fn one_report_has_no_heading() {
        assert_eq!(texts(&["200"]), "200\n");
    }

    #[test]
    fn several_reports_have_a_heading_each() {
        assert_eq!(
            texts(&["301", "302", "200"]),
            "Response 1\n301\n\nResponse 2\n302\n\nResponse 3\n200\n"
        );
    }

    #[test]
    fn what_is_known_to_be_one_of_several_is_not_held_back() {
        let first = written(|texts, out| {
            push(texts, 1, "a", out);
            texts.release(out).unwrap();
        });
        assert_eq!(first, "Response 1\na\n");
        let second = written(|texts, out| {
            texts.release(out).unwrap();
            push(texts, 2, "b", out);
        });
        assert_eq!(second, "Response 2\nb\n");
    }

    #[test]
    fn an_interim_answer_does_not_make_several() {
        assert_eq!(texts(&["100 a", "100 b", "200"]), "100 a\n100 b\n\n200\n");
    }

    #[test]
    fn an_interim_answer_between_reports_keeps_its_place() {
        assert_eq!(
            texts(&["200", "100 a", "412"]),
            "Response 1\n200\n\n100 a\n\nResponse 3\n412\n"
        );
    }
}
