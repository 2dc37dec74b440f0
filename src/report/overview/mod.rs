//! Many responses in short: a line for each, every distinct failure once, and how many there are of what.

mod failures;
mod lines;
mod moment;
mod row;
mod tally;

pub(crate) use failures::{Failures, Group};
pub(crate) use lines::{LOOKED_AT, Lines, Look};
pub(crate) use row::Row;
pub(crate) use tally::Tally;

use crate::capture::CaptureError;
use crate::inspect::Inspection;
use crate::report::voice::Voice;
use failures::Place;

/// What is known of all responses so far. Its size does not grow with their number.
#[derive(Debug, Default)]
pub(crate) struct Overview {
    /// How many there are of what.
    pub(crate) tally: Tally,
    /// What failed.
    pub(crate) failures: Failures,
}

impl Overview {
    /// Takes a response.
    pub(crate) fn take(&mut self, inspection: &Inspection<'_>, voice: &mut Voice<'_>) {
        self.tally.take(inspection);
        if inspection.is_failure() {
            self.failures.take(inspection, voice);
        }
    }

    /// Takes a place that could not be read.
    pub(crate) fn unreadable(
        &mut self,
        file: &str,
        index: usize,
        error: &CaptureError,
        voice: &mut Voice<'_>,
    ) {
        self.tally.unreadable += 1;
        let place = Place {
            file: file.to_owned(),
            index: Some(index),
        };
        self.failures.unreadable(place, error, voice);
    }

    /// Takes a file that could not be opened.
    pub(crate) fn unopened(&mut self, file: &str, why: &str, voice: &mut Voice<'_>) {
        self.tally.unreadable += 1;
        let place = Place {
            file: file.to_owned(),
            index: None,
        };
        self.failures.unopened(place, why, voice);
    }
}
