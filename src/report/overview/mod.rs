//! Many responses in short: a line for each, every distinct failure once, and how many there are of what.

pub(crate) mod failures;
pub(crate) mod lines;
pub(crate) mod row;
pub(crate) mod tally;

use crate::capture::CaptureError;
use crate::inspect::Inspection;
use crate::report::formatter::Formatter;
use failures::Place;

pub(crate) use failures::Failures;
pub(crate) use tally::Counts;

/// What is known of all responses so far. Its size does not grow with their number.
#[derive(Debug, Default)]
pub(crate) struct Overview {
    /// How many there are of what.
    pub(crate) tally: Counts,
    /// What failed.
    pub(crate) failures: Failures,
}

impl Overview {
    /// Takes a response.
    pub(crate) fn take(&mut self, inspection: &Inspection<'_>, f: &mut Formatter<'_>) {
        self.tally.take(inspection);
        if inspection.is_failure() {
            self.failures.take(inspection, f);
        }
    }

    /// Takes a place that could not be read.
    pub(crate) fn unreadable(
        &mut self,
        file: &str,
        index: usize,
        error: &CaptureError,
        f: &mut Formatter<'_>,
    ) {
        self.tally.unreadable += 1;
        let place = Place {
            file: file.to_owned(),
            index: Some(index),
        };
        self.failures.unreadable(place, error, f);
    }

    /// Takes a file that could not be opened.
    pub(crate) fn unopened(&mut self, file: &str, why: &str, f: &mut Formatter<'_>) {
        self.tally.unreadable += 1;
        let place = Place {
            file: file.to_owned(),
            index: None,
        };
        self.failures.unopened(place, why, f);
    }
}
