//! How many responses there are of what, and nothing of each.

use std::io;

use crate::inspect::Inspection;
use crate::report::not_read::NotRead;
use crate::report::output::Output;
use crate::report::overview::Overview;
use crate::report::settings::{OutputFormat, Shape};
use crate::report::sinks::objects::Objects;
use crate::report::sinks::sink::Sink;
use crate::report::{document, fill_json};

/// The counts so far.
pub(crate) struct Summary {
    overview: Overview,
}

impl Summary {
    /// Counts, and the groups that a shape asks for.
    pub(crate) fn new(shape: &Shape) -> Self {
        Self {
            overview: Overview::of(shape),
        }
    }
}

impl Sink for Summary {
    fn response(&mut self, inspection: Inspection, out: &mut Output<'_>) -> io::Result<()> {
        let mut f = out.formatter_of(&inspection.exchange.origin);
        self.overview.take(&inspection, &mut f);
        Ok(())
    }

    fn not_read(&mut self, what: NotRead<'_>, _: &mut Output<'_>) -> io::Result<()> {
        self.overview.not_read(what);
        Ok(())
    }

    fn taps(&mut self, taps: u64) {
        self.overview.tally.taps += taps;
    }

    fn to_diagnose(&mut self, inputs: Vec<String>) {
        self.overview.to_diagnose = inputs;
    }

    fn finish(&mut self, out: &mut Output<'_>) -> io::Result<()> {
        let format = out.settings.format;
        if let OutputFormat::Json | OutputFormat::Ndjson = format {
            let summary = fill_json::summary(&self.overview, &mut out.formatter());
            let mut objects = Objects::new(format);
            objects.push(&summary, out.writer)?;
            return objects.finish(out.writer);
        }
        let mut f = out.formatter();
        let mut summary = document::summary(&self.overview, &mut f);
        let across = document::across_calls(&self.overview.to_diagnose, &mut f);
        summary.groups.extend(across.map(|hint| vec![hint]));
        out.document(&summary)
    }
}
