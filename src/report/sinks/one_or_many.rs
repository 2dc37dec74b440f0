//! When responses get a line each: as soon as there are two. Until then the first is kept back.

use std::io;

use crate::exchange::Role;
use crate::inspect::Inspection;
use crate::report::document;
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
enum Held {
    Response(Box<Inspection>),
    /// What could not be read. Where one response is all there is, that is said elsewhere alone.
    NotRead(Row),
}

impl Held {
    fn is_answer(&self) -> bool {
        matches!(self, Self::Response(inspection) if is_answer(inspection))
    }
}

/// Whether it is no answer before the answer.
fn is_answer(inspection: &Inspection) -> bool {
    inspection.exchange.response.role == Role::Final
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

    /// Takes the responses that are kept back into the overview, and writes lines from here on.
    fn become_many(&mut self, out: &mut Output<'_>) -> io::Result<()> {
        self.is_many = true;
        for held in std::mem::take(&mut self.held) {
            match held {
                Held::Response(inspection) => self.line(&inspection, out)?,
                Held::NotRead(row) => self.lines.push(row, out)?,
            }
        }
        Ok(())
    }

    fn line(&mut self, inspection: &Inspection, out: &mut Output<'_>) -> io::Result<()> {
        let mut f = out.formatter_of(&inspection.exchange.origin.file);
        self.overview.take(inspection, &mut f);
        let row = Row::of(inspection, &mut f);
        self.lines.push(row, out)
    }

    fn hold(&mut self, held: Held, out: &mut Output<'_>) -> io::Result<()> {
        self.held.push(held);
        match self.held.len() > LOOKED_AT {
            true => self.become_many(out),
            false => Ok(()),
        }
    }
}

impl Sink for OneOrMany {
    fn response(&mut self, inspection: Inspection, out: &mut Output<'_>) -> io::Result<()> {
        let counts = |held: &Held| held.is_answer() || matches!(held, Held::NotRead(_));
        if is_answer(&inspection) && self.held.iter().any(counts) {
            self.become_many(out)?;
        }
        match self.is_many {
            true => self.line(&inspection, out),
            false => self.hold(Held::Response(Box::new(inspection)), out),
        }
    }

    fn not_read(&mut self, what: NotRead<'_>, out: &mut Output<'_>) -> io::Result<()> {
        if self.held.iter().any(Held::is_answer) {
            self.become_many(out)?;
        }
        let mut f = out.formatter_of(what.file());
        self.overview.not_read(what, &mut f);
        let row = Row::not_read(what, &mut f);
        match self.is_many {
            true => self.lines.push(row, out),
            false => self.hold(Held::NotRead(row), out),
        }
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
        let mut whole = Texts::new(false);
        for held in std::mem::take(&mut self.held) {
            if let Held::Response(inspection) = held {
                whole.response(*inspection, out)?;
            }
        }
        whole.finish(out)
    }
}
