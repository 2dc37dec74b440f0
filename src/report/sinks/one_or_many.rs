//! When responses get a line each: as soon as there are two. Until then the first is kept back.

use std::io;

use crate::exchange::Role;
use crate::inspect::Inspection;
use crate::report::not_read::NotRead;
use crate::report::output::Output;
use crate::report::overview::lines::Lines;
use crate::report::overview::row::Row;
use crate::report::overview::{Order, Overview, Place};
use crate::report::settings::{Shape, SortBy};
use crate::report::sinks::sink::Sink;
use crate::report::sinks::texts::Texts;
use crate::report::{document, text};

/// As many interim answers are kept back with the first response.
const HELD: usize = 16;

/// One response or many.
#[derive(Debug)]
pub(crate) struct OneOrMany {
    /// What came so far, while one response may be all there is.
    held: Vec<Inspection>,
    is_many: bool,
    overview: Overview,
    lines: Lines,
    order: Order,
}

/// Whether it is no answer before the answer.
fn is_answer(inspection: &Inspection) -> bool {
    inspection.exchange.response.role == Role::Final
}

impl OneOrMany {
    pub(crate) fn new(shape: &Shape) -> Self {
        let several_inputs = shape.several_inputs;
        let order = Order::new(shape.sort, shape.reverse);
        // Sorted, the lines of several inputs are mixed: each names its own.
        let has_headings = several_inputs && order.is_that_of_input();
        Self {
            held: Vec::new(),
            is_many: false,
            overview: Overview::of(shape),
            lines: Lines::new(has_headings),
            order,
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
        let mut f = out.formatter_of(&inspection.exchange.origin);
        self.overview.take(inspection, &mut f);
        let mut row = Row::of(inspection, &mut f);
        if self.order.is_that_of_input() {
            return self.lines.push(row, out);
        }
        if self.order.by() == SortBy::Duration
            && let Some(took) = inspection.exchange.origin.duration
        {
            row.took = text::took(f.language(), took);
        }
        if self.overview.several {
            row.index = Place::of(&inspection.exchange.origin).name(true, &mut f);
        }
        self.order.push(inspection, row);
        Ok(())
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

    fn taps(&mut self, taps: u64) {
        self.overview.tally.taps += taps;
    }

    fn to_diagnose(&mut self, inputs: Vec<String>) {
        self.overview.to_diagnose = inputs;
    }

    fn finish(&mut self, out: &mut Output<'_>) -> io::Result<()> {
        if self.is_many {
            let (rows, left_out) = self.order.finish();
            for row in rows {
                self.lines.push(row, out)?;
            }
            self.lines.settle(out)?;
            if left_out > 0 {
                let text = text::lines_left_out(out.settings.language, left_out);
                out.text(&format!("{text}\n"))?;
            }
            let overview = std::mem::take(&mut self.overview);
            let mut f = out.formatter();
            let mut summary = document::summary(&overview, &mut f);
            let example = overview.example();
            let hint = example.and_then(|place| document::one_whole(place, &mut f));
            let across = document::across_calls(&overview.to_diagnose, &mut f);
            let hints: Vec<_> = hint.into_iter().chain(across).collect();
            summary.groups.extend((!hints.is_empty()).then_some(hints));
            let mut documents = overview.failures.documents(overview.several, &mut f);
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
