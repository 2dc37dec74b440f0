//! What every shape of a report does with what was found.

use std::io;

use crate::inspect::Inspection;
use crate::report::not_read::NotRead;
use crate::report::output::Output;

/// Takes what was found of one response after another, in one pass.
///
/// What the first looks like depends on whether there is a second, so the first may be kept back.
pub(crate) trait Sink: Send {
    /// Takes a response.
    fn response(&mut self, inspection: Inspection, out: &mut Output<'_>) -> io::Result<()>;

    /// Takes what could not be read.
    fn not_read(&mut self, what: NotRead<'_>, out: &mut Output<'_>) -> io::Result<()>;

    /// Counts taps that are left out.
    fn taps(&mut self, _: u64) {}

    /// Takes the names of the inputs, for something is wrong across their calls.
    fn to_diagnose(&mut self, _: Vec<String>) {}

    /// Writes what is kept back, for something is to be said elsewhere behind it.
    fn release(&mut self, _: &mut Output<'_>) -> io::Result<()> {
        Ok(())
    }

    /// Writes what is left.
    fn finish(&mut self, out: &mut Output<'_>) -> io::Result<()>;
}
