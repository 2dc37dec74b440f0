//! From occurrences to findings: what a rule saw again and again of one user about one thing is one finding.

use std::collections::BTreeMap;

use crate::diagnose::call::{Digest, Micros, SECOND};
use crate::diagnose::finding::{Finding, Occurrence};
use crate::inspect::Caller;

/// After so long without another occurrence a finding is closed.
const QUIET: Micros = 60 * SECOND;
/// As many findings a rule has; those beyond are counted.
const OF_A_RULE: u64 = 1000;
/// As many are open at once.
const OPEN: usize = 4096;

/// What makes occurrences one finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    rule: &'static str,
    user: Option<Caller>,
    subject: Digest,
}

/// The findings so far.
#[derive(Debug, Default)]
pub(crate) struct Collector {
    /// In the order in which they were opened.
    open: BTreeMap<u64, (Key, Finding)>,
    keys: BTreeMap<Key, u64>,
    /// When the first of the open ones has to be looked at.
    due: Option<Micros>,
    count: u64,
    of_rules: BTreeMap<&'static str, u64>,
    /// Findings that are counted only.
    pub(crate) beyond: u64,
}

impl Collector {
    /// Takes an occurrence.
    pub(crate) fn add(&mut self, one: Occurrence, close: &mut dyn FnMut(Finding)) {
        let key = Key {
            rule: one.rule.id,
            user: one.user,
            subject: one.subject,
        };
        let open = self
            .keys
            .get(&key)
            .and_then(|number| self.open.get_mut(number));
        if let Some((_, finding)) = open {
            return finding.add(one);
        }
        let of_rule = self.of_rules.entry(one.rule.id).or_default();
        *of_rule += 1;
        if *of_rule > OF_A_RULE {
            self.beyond += 1;
            return;
        }
        if self.open.len() >= OPEN
            && let Some((_, (key, finding))) = self.open.pop_first()
        {
            self.keys.remove(&key);
            close(finding);
        }
        self.count += 1;
        let finding = Finding::first(one);
        self.due = self.due.or(finding.to);
        self.keys.insert(key, self.count);
        self.open.insert(self.count, (key, finding));
    }

    /// The rules of which something was found.
    #[cfg(feature = "cli")]
    pub(crate) fn rules(&self) -> impl Iterator<Item = &'static str> {
        self.of_rules.keys().copied()
    }

    /// Closes what has been quiet for long at a moment.
    pub(crate) fn at(&mut self, now: Micros, close: &mut dyn FnMut(Finding)) {
        if self.due.is_none_or(|due| now.saturating_sub(due) <= QUIET) {
            return;
        }
        let is_quiet =
            |finding: &Finding| finding.to.is_none_or(|to| now.saturating_sub(to) > QUIET);
        let quiet: Vec<u64> = self
            .open
            .iter()
            .filter(|(_, (_, finding))| finding.to.is_some() && is_quiet(finding))
            .map(|(number, _)| *number)
            .collect();
        for number in quiet {
            if let Some((key, finding)) = self.open.remove(&number) {
                self.keys.remove(&key);
                close(finding);
            }
        }
        let open = self.open.values();
        self.due = open.filter_map(|(_, finding)| finding.to).min();
        // No more than once in a while, however many there are.
        self.due = self
            .due
            .map(|due| due.max(now.saturating_sub(QUIET - SECOND)));
    }

    /// Closes all.
    pub(crate) fn finish(&mut self, close: &mut dyn FnMut(Finding)) {
        self.keys.clear();
        for (_, finding) in std::mem::take(&mut self.open).into_values() {
            close(finding);
        }
    }
}
