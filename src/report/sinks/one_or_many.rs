//! When responses get a line each: as soon as there are two. Until then the first is kept back.

use std::io;

use crate::exchange::Role;
use crate::inspect::Inspection;
use crate::report::document;
use crate::report::not_read::NotRead;
use crate::report::output::Output;
use crate::report::overview::Overview;
use crate::report::overview::lines::Lines;
use crate::report::overview::row::Row;
use crate::report::sinks::sink::Sink;
use crate::report::sinks::texts::Texts;

/// As many interim answers are kept back with the first response.
const HELD: usize = 16;

/// One response or many.
#[derive(Debug)]
pub(crate) struct OneOrMany {
    several_inputs: bool,
    /// What came so far, while one response may be all there is.
    held: Vec<Inspection>,
    is_many: bool,
    overview: Overview,
    lines: Lines,
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
        for inspection in std::mem::take(&mut self.held) {
            self.line(&inspection, out)?;
        }
        Ok(())
    }

    fn line(&mut self, inspection: &Inspection, out: &mut Output<'_>) -> io::Result<()> {
        let mut f = out.formatter_of(&inspection.exchange.origin.file);
        self.overview.take(inspection, &mut f);
        let row = Row::of(inspection, &mut f);
        self.lines.push(row, out)
    }
}

impl Sink for OneOrMany {
    fn response(&mut self, inspection: Inspection, out: &mut Output<'_>) -> io::Result<()> {
        let is_second = is_answer(&inspection) && self.held.iter().any(is_answer);
        if is_second || self.held.len() >= HELD {
            self.become_many(out)?;
        }
        match self.is_many {
            true => self.line(&inspection, out),
            false => {
                self.held.push(inspection);
                Ok(())
            }
        }
    }

    /// What is wrong is said elsewhere.
    fn not_read(&mut self, _: NotRead<'_>, _: &mut Output<'_>) -> io::Result<()> {
        self.overview.tally.unreadable += 1;
        Ok(())
    }

    fn release(&mut self, out: &mut Output<'_>) -> io::Result<()> {
        self.lines.settle(out)
    }

    fn finish(&mut self, out: &mut Output<'_>) -> io::Result<()> {
        if self.is_many {
            self.lines.settle(out)?;
            let overview = std::mem::take(&mut self.overview);
            let mut f = out.formatter();
            let mut summary = document::summary(&overview.tally, &mut f);
            let example = overview.example();
            let hint = example.and_then(|place| document::one_whole(place, &mut f));
            summary.groups.extend(hint.map(|hint| vec![hint]));
            let mut documents = overview.failures.documents(self.several_inputs, &mut f);
            documents.push(summary);
            out.text("\n")?;
            return out.documents(&documents);
        }
        let mut whole = Texts::new(false);
        for inspection in std::mem::take(&mut self.held) {
            whole.response(inspection, out)?;
        }
        whole.finish(out)
    }
}
