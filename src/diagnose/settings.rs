//! Which rules are asked, and their figures.

use std::collections::{BTreeMap, BTreeSet};

use crate::catalog::{Rule, Severity, Unit, all_rules};
use crate::diagnose::call::{Micros, SECOND};
use crate::inspect::Caller;

/// Which rules are asked, from how bad on a finding is told, and the figures that differ from those of the table.
#[derive(Debug, Clone, PartialEq)]
pub struct DiagnoseSettings {
    off: BTreeSet<&'static str>,
    least: Severity,
    users: BTreeSet<Caller>,
    figures: BTreeMap<(&'static str, &'static str), f64>,
}

/// Every rule, with the figures of the table.
impl Default for DiagnoseSettings {
    fn default() -> Self {
        Self {
            off: BTreeSet::new(),
            least: Severity::Info,
            users: BTreeSet::new(),
            figures: BTreeMap::new(),
        }
    }
}

impl DiagnoseSettings {
    /// Leaves a rule out.
    pub fn leave_out(&mut self, rule: &'static Rule) {
        self.off.insert(rule.id);
    }

    /// Asks a rule again that was left out.
    pub fn ask(&mut self, rule: &'static Rule) {
        self.off.remove(rule.id);
    }

    /// Asks these rules and no other; none of them leaves all as it was.
    pub fn ask_only(&mut self, rules: &[&'static Rule]) {
        if rules.is_empty() {
            return;
        }
        self.off = all_rules()
            .filter(|rule| !rules.contains(rule))
            .map(|rule| rule.id)
            .collect();
    }

    /// Tells no finding that is less severe.
    pub fn tell_from(&mut self, least: Severity) {
        self.least = least;
    }

    /// Tells of the calls of this user; as long as there is none, of all.
    pub fn tell_of(&mut self, user: Caller) {
        self.users.insert(user);
    }

    pub(crate) fn users(&self) -> &BTreeSet<Caller> {
        &self.users
    }

    /// Gives a figure another value; `None` where the rule has no figure of that name.
    pub fn set(&mut self, rule: &'static Rule, name: &str, value: f64) -> Option<()> {
        let threshold = rule.thresholds.iter().find(|one| one.name == name)?;
        self.figures.insert((rule.id, threshold.name), value);
        Some(())
    }

    /// Whether a rule is asked.
    #[must_use]
    pub fn asks(&self, rule: &Rule) -> bool {
        !self.off.contains(rule.id)
    }

    /// From how bad on a finding is told.
    #[must_use]
    pub fn least(&self) -> Severity {
        self.least
    }

    /// The value of a figure in force.
    ///
    /// ```
    /// use xblstatus::catalog::rules;
    /// use xblstatus::diagnose::DiagnoseSettings;
    ///
    /// let rule = rules::rule("retry-storm").unwrap();
    /// let mut settings = DiagnoseSettings::default();
    /// settings.set(rule, "calls", 20.0).unwrap();
    /// assert_eq!(settings.value(rule, "calls"), 20.0);
    /// assert_eq!(settings.value(rule, "seconds"), 60.0);
    /// ```
    #[must_use]
    pub fn value(&self, rule: &Rule, name: &str) -> f64 {
        let threshold = rule.thresholds.iter().find(|one| one.name == name);
        debug_assert!(threshold.is_some(), "{} has no figure {name}", rule.id);
        let Some(threshold) = threshold else {
            return 0.0;
        };
        let given = self.figures.get(&(rule.id, threshold.name));
        given.copied().unwrap_or(threshold.default)
    }

    /// A number of things.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a figure is no more than its row allows"
    )]
    pub(crate) fn count(&self, rule: &Rule, name: &str) -> usize {
        self.value(rule, name).round() as usize
    }

    /// A time.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        reason = "a figure is no more than its row allows"
    )]
    pub(crate) fn time(&self, rule: &Rule, name: &str) -> Micros {
        (self.value(rule, name) * SECOND as f64).round() as Micros
    }
}

/// The figures in force as a file of rules, which can be given back.
#[must_use]
pub fn rules_file(settings: &DiagnoseSettings) -> String {
    let mut file = String::new();
    for rule in all_rules() {
        if !file.is_empty() {
            file.push('\n');
        }
        file.push_str(&format!("# {}\n[{}]\n", rule.when.en, rule.id));
        file.push_str(&format!("enabled = {}\n", settings.asks(rule)));
        for one in rule.thresholds {
            let value = settings.value(rule, one.name);
            let range = match one.unit {
                Unit::Count => format!("{} to {}", one.least, one.most),
                unit => format!("{}, {} to {}", unit.name(), one.least, one.most),
            };
            file.push_str(&format!("{} = {value}  # {range}\n", one.name));
        }
    }
    file
}
