//! When responses get a line each: as soon as there are two. Until then the first is kept back.

use std::io;

use crate::exchange::Role;
use crate::inspect::Inspection;
use crate::report::document::{self, Document, Span};
use crate::report::not_read::NotRead;
use crate::report::output::Output;
use crate::report::overview::Overview;
use crate::report::overview::lines::{LOOKED_AT, Lines};
use crate::report::overview::row::Row;
use crate::report::sinks::sink::Sink;
use crate::report::sinks::texts::Texts;

/// One response or many.
#[derive(Debug)]
pub(crate) struct OneOrMany {
    several_inputs: bool,
    /// What came so far, while one response may be all there is.
    held: Vec<Held>,
    is_many: bool,
    overview: Overview,
    lines: Lines,
}

#[derive(Debug)]
struct Held {
    row: Row,
    alone: Alone,
}

/// What stands in the place of a line where one response is all there is.
#[derive(Debug)]
enum Alone {
    /// A whole report.
    Report(Document),
    /// A line before the report.
    Line(Vec<Span>),
    /// Nothing: what is wrong is said elsewhere.
    Nothing,
}

impl OneOrMany {
    pub(crate) fn new(several_inputs: bool) -> Self {
        Self {
            several_inputs,
            held: Vec::new(),
            is_many: false,
            overview: Overview::default(),
            lines: Lines::new(several_inputs),
        }
    }

    /// Takes a line, and what is written in its place where it stays alone.
    fn push(&mut self, row: Row, alone: Alone, out: &mut Output<'_>) -> io::Result<()> {
        if self.is_many {
            return self.lines.push(row, out);
        }
        self.held.push(Held { row, alone });
        let is_place = |held: &&Held| !matches!(held.alone, Alone::Line(_));
        let places = self.held.iter().filter(is_place).count();
        // An input without any response has nothing but errors, which are said elsewhere.
        let responds = |held: &Held| matches!(held.alone, Alone::Report(_));
        let are_many = places > 1 && self.held.iter().any(responds);
        if are_many || self.held.len() > LOOKED_AT {
            self.is_many = true;
            for held in std::mem::take(&mut self.held) {
                self.lines.push(held.row, out)?;
            }
        }
        Ok(())
    }
}

impl Sink for OneOrMany {
    fn response(&mut self, inspection: &Inspection, out: &mut Output<'_>) -> io::Result<()> {
        let all_headers = out.settings.all_headers;
        let mut f = out.formatter();
        self.overview.take(inspection, &mut f);
        let row = Row::of(inspection, &mut f);
        let alone = match inspection.exchange.response.role {
            _ if self.is_many => Alone::Nothing,
            Role::Final => Alone::Report(document::inspection(inspection, all_headers, &mut f)),
            Role::Interim | Role::Tunnel => Alone::Line(document::side_answer(inspection, &mut f)),
        };
        self.push(row, alone, out)
    }

    fn not_read(&mut self, what: NotRead<'_>, out: &mut Output<'_>) -> io::Result<()> {
        let mut f = out.formatter();
        self.overview.not_read(what, &mut f);
        let row = Row::not_read(what, &mut f);
        self.push(row, Alone::Nothing, out)
    }

    fn release(&mut self, out: &mut Output<'_>) -> io::Result<()> {
        self.lines.settle(out)
    }

    fn finish(&mut self, out: &mut Output<'_>) -> io::Result<()> {
        if self.is_many {
            self.lines.settle(out)?;
            let Overview { tally, failures } = std::mem::take(&mut self.overview);
            let mut f = out.formatter();
            let mut documents = failures.documents(self.several_inputs, &mut f);
            documents.push(document::summary(&tally, &mut f));
            out.text("\n")?;
            return out.documents(&documents);
        }
        let mut whole = Texts::default();
        for held in std::mem::take(&mut self.held) {
            match held.alone {
                Alone::Report(report) => whole.push(String::new(), report, out)?,
                Alone::Line(line) => whole.push_line(&line, out)?,
                Alone::Nothing => {}
            }
        }
        whole.finish(out)
    }
}
