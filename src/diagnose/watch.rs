//! What a rule is to the engine.

use crate::catalog::{Rule, Severity};
use crate::diagnose::call::Call;
use crate::diagnose::finding::Occurrence;
use crate::diagnose::settings::DiagnoseSettings;
use crate::diagnose::tap::Notice;

/// Watches the calls of a capture in the order of time, and tells what is wrong. Its memory is bounded.
pub(crate) trait Watch: Send {
    /// Takes the next call.
    fn call(&mut self, call: &Call, found: &mut Found);

    /// Whether it can judge a call that came too late to stand in its place, too.
    fn takes_late(&self) -> bool {
        false
    }

    /// Takes a notice that a session has changed.
    fn notice(&mut self, _: &Notice, _: &mut Found) {}

    /// Whether it had to forget what still went on, to make room for other things.
    fn has_forgotten(&self) -> bool;

    /// Ends what goes on, for what follows is of another clock.
    fn cut(&mut self, found: &mut Found);
}

/// What the rules found since it was asked last.
#[derive(Debug)]
pub(crate) struct Found {
    settings: DiagnoseSettings,
    pub(crate) occurrences: Vec<Occurrence>,
}

impl Found {
    pub(crate) fn new(settings: DiagnoseSettings) -> Self {
        Self {
            settings,
            occurrences: Vec::new(),
        }
    }

    /// Whether anybody wants to know, before the work of it is done.
    pub(crate) fn wants(&self, rule: &'static Rule, severity: Severity) -> bool {
        self.settings.asks(rule) && severity >= self.settings.least()
    }

    /// Takes an occurrence.
    pub(crate) fn add(&mut self, one: Occurrence) {
        if self.wants(one.rule, one.severity) {
            self.occurrences.push(one);
        }
    }
}
