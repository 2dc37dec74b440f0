//! Whole reports one after the other: one stands alone, several have a heading each.

use std::io;

use crate::exchange::Role;
use crate::inspect::Inspection;
use crate::report::not_read::NotRead;
use crate::report::output::Output;
use crate::report::sinks::sink::Sink;
use crate::report::{document, text};

/// What is written so far.
#[derive(Debug)]
pub(crate) struct Texts {
    /// Whether several have headings.
    headings: bool,
    /// The first, not written yet: whether it needs its heading is not known.
    held: Option<Inspection>,
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
    /// Texts with or without headings.
    pub(crate) fn new(headings: bool) -> Self {
        Self {
            headings,
            held: None,
            several: false,
            last: None,
        }
    }

    /// Something comes after the report that is held, so it gets its heading.
    fn let_go(&mut self, out: &mut Output<'_>) -> io::Result<()> {
        let Some(inspection) = self.held.take() else {
            return Ok(());
        };
        self.several = true;
        self.report(&inspection, out)
    }

    fn report(&mut self, inspection: &Inspection, out: &mut Output<'_>) -> io::Result<()> {
        if self.last.is_some() {
            out.text("\n")?;
        }
        self.last = Some(Kind::Report);
        if self.several && self.headings {
            let origin = &inspection.exchange.origin;
            let title = text::response_heading(origin.index, &origin.file, &mut out.formatter());
            out.heading(2, &title)?;
        }
        let all_headers = out.settings.all_headers;
        let mut f = out.formatter_of(&inspection.exchange.origin);
        let document = document::inspection(inspection, all_headers, &mut f);
        out.document(&document)
    }
}

impl Sink for Texts {
    fn response(&mut self, inspection: Inspection, out: &mut Output<'_>) -> io::Result<()> {
        let is_final = inspection.exchange.response.role == Role::Final;
        if is_final && self.held.is_none() && !self.several {
            self.held = Some(inspection);
            return Ok(());
        }
        self.let_go(out)?;
        if is_final {
            return self.report(&inspection, out);
        }
        if self.last == Some(Kind::Report) {
            out.text("\n")?;
        }
        self.last = Some(Kind::Line);
        let mut f = out.formatter_of(&inspection.exchange.origin);
        let spans = document::side_answer(&inspection, &mut f);
        out.line(&spans)
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
            Some(inspection) => self.report(&inspection, out),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::Exchange;
    use crate::inspect::inspect;
    use crate::redact::Redactor;
    use crate::report::settings::RenderOptions;

    fn written(steps: impl FnOnce(&mut Texts, &mut Output<'_>)) -> String {
        let mut written = Vec::new();
        let mut out = Output {
            writer: &mut written,
            redactor: &mut Redactor::default(),
            settings: RenderOptions::default(),
        };
        steps(&mut Texts::new(true), &mut out);
        outline(&String::from_utf8(written).unwrap())
    }

    /// The headings and the titles, with an empty one for each gap before them.
    fn outline(text: &str) -> String {
        let is_kept = |line: &str| {
            line.starts_with("Response") || line.starts_with(|c: char| c.is_ascii_digit())
        };
        let mut kept = Vec::new();
        let mut before = "none";
        for line in text.lines() {
            if is_kept(line) {
                kept.extend(before.is_empty().then_some(""));
                kept.extend(line.split("   ").next());
            }
            before = line;
        }
        kept.join("|")
    }

    fn push(texts: &mut Texts, index: usize, status: u16, out: &mut Output<'_>) {
        let mut exchange = Exchange::default();
        exchange.origin.file = "x".to_owned();
        exchange.origin.index = index;
        exchange.response.status = Some(status);
        if status < 200 {
            exchange.response.role = Role::Interim;
        }
        texts.response(inspect(exchange), out).unwrap();
    }

    fn texts(statuses: &[u16]) -> String {
        written(|texts, out| {
            for (index, status) in (1..).zip(statuses) {
                push(texts, index, *status, out);
            }
            texts.finish(out).unwrap();
        })
    }

    #[test]
    fn one_report_has_no_heading() {
        assert_eq!(texts(&[200]), "200 OK");
    }

    #[test]
    fn several_reports_have_a_heading_each() {
        assert_eq!(
            texts(&[301, 302, 200]),
            "Response 1 of x|301 Moved Permanently||Response 2 of x|302 Found||Response 3 of x|200 OK"
        );
    }

    #[test]
    fn what_is_known_to_be_one_of_several_is_not_held_back() {
        let steps = |texts: &mut Texts, out: &mut Output<'_>| {
            push(texts, 1, 200, out);
            texts.release(out).unwrap();
        };
        assert_eq!(written(steps), "Response 1 of x|200 OK");
        let steps = |texts: &mut Texts, out: &mut Output<'_>| {
            texts.release(out).unwrap();
            push(texts, 2, 302, out);
        };
        assert_eq!(written(steps), "Response 2 of x|302 Found");
    }

    #[test]
    fn an_interim_answer_does_not_make_several() {
        assert_eq!(
            texts(&[100, 103, 200]),
            "100 Continue|103 Early Hints||200 OK"
        );
    }

    #[test]
    fn an_interim_answer_between_reports_keeps_its_place() {
        assert_eq!(
            texts(&[200, 100, 412]),
            "Response 1 of x|200 OK||100 Continue||Response 3 of x|412 Precondition Failed"
        );
    }
}
