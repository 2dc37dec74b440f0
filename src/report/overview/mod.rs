//! Many responses in short: a line for each, every distinct failure once, and how many there are of what.

pub(crate) mod failures;
pub(crate) mod groups;
pub(crate) mod lines;
pub(crate) mod order;
pub(crate) mod row;
pub(crate) mod tally;
mod values;

use crate::inspect::Inspection;
use crate::report::formatter::Formatter;
use crate::report::not_read::NotRead;
use crate::report::settings::{Detail, Shape};

pub(crate) use failures::{Failures, Place};
pub(crate) use groups::{Group, Groups, Key};
pub(crate) use order::Order;
pub(crate) use tally::Counts;

/// What is known of all responses so far. Its size does not grow with their number.
#[derive(Debug, Default)]
pub(crate) struct Overview {
    /// How many there are of each kind.
    pub(crate) tally: Counts,
    /// What failed.
    pub(crate) failures: Failures,
    /// Whether there are several inputs.
    pub(crate) several: bool,
    /// What they are grouped by.
    pub(crate) groups: Vec<Groups>,
    /// The inputs, where something is wrong across their calls.
    pub(crate) to_diagnose: Vec<String>,
    /// Where the first response stands.
    first: Option<Place>,
}

impl Overview {
    /// One of a shape.
    pub(crate) fn of(shape: &Shape) -> Self {
        Self {
            several: shape.several_inputs,
            failures: Failures::new(shape.detail == Detail::Overview),
            groups: shape.by.iter().map(|&by| Groups::new(by)).collect(),
            ..Self::default()
        }
    }

    /// Takes a response.
    pub(crate) fn take(&mut self, inspection: &Inspection, f: &mut Formatter<'_>) {
        self.tally.take(inspection);
        for groups in &mut self.groups {
            groups.take(inspection, f.redactor());
        }
        if self.first.is_none() {
            self.first = Some(Place::of(&inspection.exchange.origin));
        }
        if inspection.is_failure() {
            self.failures.take(inspection, f);
        }
    }

    /// A response that is worth a look: the first of the failure that came most often, else the first of all.
    pub(crate) fn example(&self) -> Option<&Place> {
        self.failures.example().or(self.first.as_ref())
    }

    /// Takes what could not be read.
    pub(crate) fn not_read(&mut self, what: NotRead<'_>) {
        self.tally.unreadable += 1;
        self.failures.not_read(what);
    }
}
