//! Whether `diagnose` would find something in what is inspected.

use crate::cli::args::inspect::InspectOptions;
use crate::diagnose::{DiagnoseSettings, Diagnoser};
use crate::inspect::Inspection;
use crate::report::OutputFormat;

/// As many calls are looked at: what goes wrong does so early, and nobody waits for a hint.
const CALLS: usize = 10_000;

/// Looks at the calls of all inputs until something is found.
pub(crate) struct Across {
    /// Whether there may be more to look at.
    looks: bool,
    /// None before the first call.
    diagnoser: Option<Diagnoser>,
    inputs: Vec<String>,
    calls: usize,
    taps: u64,
    /// Whether something was found, whatever taps tell, and whether it was where there are none.
    is_found: bool,
    is_found_without_taps: bool,
}

impl Across {
    /// One that looks only where `diagnose` would be given the same calls, and a person is told of it.
    pub(crate) fn new(options: &InspectOptions, format: OutputFormat) -> Self {
        let is_read = matches!(format, OutputFormat::Human | OutputFormat::Markdown);
        let takes_all = options.only.is_empty()
            && options.hosts.is_empty()
            && options.indices.is_empty()
            && options.since.is_none()
            && options.until.is_none();
        let is_told_more = options.method.is_some()
            || options.url.is_some()
            || !options.request_headers.is_empty()
            || options.status.is_some()
            || options.max_head.is_some()
            || options.input_format.is_some();
        let looks = is_read && takes_all && !is_told_more && !options.full;
        Self {
            looks,
            diagnoser: None,
            inputs: Vec::new(),
            calls: 0,
            taps: 0,
            is_found: false,
            is_found_without_taps: false,
        }
    }

    /// Begins an input.
    pub(crate) fn begin(&mut self, input: &str) {
        self.inputs.push(input.to_owned());
        if let Some(diagnoser) = &mut self.diagnoser {
            diagnoser.begin(input);
        }
    }

    /// Takes the next response.
    pub(crate) fn take(&mut self, inspection: &Inspection) {
        if !self.looks {
            return;
        }
        self.calls += 1;
        // A log of answers has no requests or times, and its first shows it.
        let tells = inspection.request.is_some() && inspection.moment().is_some();
        if self.calls == 1 && !tells {
            self.looks = false;
            return;
        }
        let diagnoser = self.diagnoser.get_or_insert_with(|| {
            let mut diagnoser = Diagnoser::new(DiagnoseSettings::default());
            for input in &self.inputs {
                diagnoser.begin(input);
            }
            diagnoser
        });
        diagnoser.inspection(inspection);
        self.is_found = diagnoser.finds(false);
        if self.is_found || self.calls == CALLS {
            self.is_found_without_taps = diagnoser.finds(true);
            self.looks = false;
            self.diagnoser = None;
        }
    }

    /// Counts taps of an input, which were not looked at.
    pub(crate) fn taps(&mut self, taps: u64) {
        self.taps += taps;
    }

    /// The inputs, where something was found.
    pub(crate) fn finish(&mut self) -> Vec<String> {
        if let Some(mut diagnoser) = self.diagnoser.take() {
            diagnoser.close();
            self.is_found = diagnoser.finds(false);
            self.is_found_without_taps = diagnoser.finds(true);
        }
        let is_found = self.is_found || self.is_found_without_taps && self.taps == 0;
        match is_found && self.calls > 1 {
            true => std::mem::take(&mut self.inputs),
            false => Vec::new(),
        }
    }
}
