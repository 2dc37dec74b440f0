//! What a rule found, with its evidence.

use crate::catalog::{Rule, Service, Severity};
use crate::diagnose::call::{Call, Digest, Mark, Micros};
use crate::diagnose::row::LimitRow;
use crate::inspect::Caller;
use crate::language::{Language, words};

words! {
    /// How sure a finding is.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Certainty {
        /// The capture allows it.
        Possible = "possible",
        /// The capture makes it likely.
        Probable = "probable",
        /// The capture proves it.
        Certain = "certain",
    }
}

/// A sentence with figures in it, in each language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sentence {
    en: String,
    fr: String,
}

impl Sentence {
    /// Words a sentence in each language.
    pub(crate) fn of(words: impl Fn(Language) -> String) -> Self {
        Self {
            en: words(Language::English),
            fr: words(Language::French),
        }
    }

    pub(crate) fn in_language(&self, language: Language) -> &str {
        match language {
            Language::English => &self.en,
            Language::French => &self.fr,
        }
    }
}

/// A time in seconds, to a tenth, as a language writes it.
pub(crate) fn seconds(language: Language, time: Micros) -> String {
    let tenths = (time + 50_000).div_euclid(100_000);
    let (whole, tenth) = (tenths.div_euclid(10), tenths.rem_euclid(10));
    match (language, tenth) {
        (_, 0) => whole.to_string(),
        (Language::English, _) => format!("{whole}.{tenth}"),
        (Language::French, _) => format!("{whole},{tenth}"),
    }
}

/// A figure of a finding, for machines.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Number {
    /// How many.
    Count(i64),
    /// How long, in microseconds.
    Time(Micros),
    /// A word of ours.
    Word(&'static str),
}

/// A call, and those that explain it.
#[derive(Debug, Clone)]
pub(crate) struct Evidence {
    pub(crate) call: Mark,
    /// The calls that caused it, or that it repeats.
    pub(crate) because: Vec<Mark>,
    pub(crate) certainty: Certainty,
}

/// One time that a rule saw something wrong.
#[derive(Debug, Clone)]
pub(crate) struct Occurrence {
    pub(crate) rule: &'static Rule,
    pub(crate) severity: Severity,
    pub(crate) user: Option<Caller>,
    pub(crate) service: Service,
    /// The limits that count the call.
    pub(crate) row: Option<&'static LimitRow>,
    /// What it is about: occurrences about the same make one finding.
    pub(crate) subject: Digest,
    pub(crate) evidence: Evidence,
    /// From when to when, where that is more than the calls tell.
    pub(crate) span: Option<(Micros, Micros)>,
    /// Of several occurrences the heaviest is told.
    pub(crate) weight: i64,
    pub(crate) figures: Vec<(&'static str, Number)>,
    pub(crate) says: Option<Sentence>,
}

impl Occurrence {
    /// An occurrence of a rule at a call, as severe as the rule usually is, and certain.
    pub(crate) fn of(rule: &'static Rule, call: &Call) -> Self {
        Self {
            rule,
            severity: rule.severities.first().copied().unwrap_or(Severity::Info),
            user: call.user,
            service: call.service,
            row: call.row,
            subject: call.api.key,
            evidence: Evidence {
                call: call.mark(),
                because: Vec::new(),
                certainty: Certainty::Certain,
            },
            span: None,
            weight: 0,
            figures: Vec::new(),
            says: None,
        }
    }

    pub(crate) fn severity(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    pub(crate) fn certainty(mut self, certainty: Certainty) -> Self {
        self.evidence.certainty = certainty;
        self
    }

    pub(crate) fn because(mut self, calls: impl IntoIterator<Item = Mark>) -> Self {
        self.evidence.because.extend(calls);
        self
    }

    pub(crate) fn about(mut self, subject: Digest) -> Self {
        self.subject = subject;
        self
    }

    pub(crate) fn between(mut self, from: Micros, to: Micros) -> Self {
        self.span = Some((from, to));
        self
    }

    pub(crate) fn weight(mut self, weight: i64) -> Self {
        self.weight = weight;
        self
    }

    pub(crate) fn count(mut self, name: &'static str, count: impl TryInto<i64>) -> Self {
        let count = count.try_into().unwrap_or(i64::MAX);
        self.figures.push((name, Number::Count(count)));
        self
    }

    pub(crate) fn time(mut self, name: &'static str, time: Micros) -> Self {
        self.figures.push((name, Number::Time(time)));
        self
    }

    pub(crate) fn word(mut self, name: &'static str, word: &'static str) -> Self {
        self.figures.push((name, Number::Word(word)));
        self
    }

    pub(crate) fn says(mut self, words: impl Fn(Language) -> String) -> Self {
        self.says = Some(Sentence::of(words));
        self
    }
}

/// What a rule found of one user about one thing: one occurrence, or several that came soon after each other.
#[derive(Debug, Clone)]
pub struct Finding {
    pub(crate) rule: &'static Rule,
    pub(crate) severity: Severity,
    pub(crate) certainty: Certainty,
    pub(crate) user: Option<Caller>,
    pub(crate) service: Service,
    pub(crate) row: Option<&'static LimitRow>,
    /// The evidence, as much as is kept.
    pub(crate) evidence: Vec<Evidence>,
    /// How many occurrences there were.
    pub(crate) count: u64,
    pub(crate) from: Option<Micros>,
    pub(crate) to: Option<Micros>,
    weight: i64,
    pub(crate) figures: Vec<(&'static str, Number)>,
    pub(crate) says: Option<Sentence>,
}

/// As many calls are named in the evidence of a finding.
const NAMED: usize = 20;

impl Finding {
    pub(crate) fn first(one: Occurrence) -> Self {
        let (from, to) = span_of(&one);
        Self {
            rule: one.rule,
            severity: one.severity,
            certainty: one.evidence.certainty,
            user: one.user,
            service: one.service,
            row: one.row,
            count: 1,
            from,
            to,
            weight: one.weight,
            figures: one.figures,
            says: one.says,
            evidence: vec![shortened(one.evidence, NAMED)],
        }
    }

    /// The input that its calls stand in, by its number.
    pub(crate) fn input(&self) -> Option<usize> {
        self.evidence.first().map(|evidence| evidence.call.input)
    }

    /// Takes another occurrence of the same.
    pub(crate) fn add(&mut self, one: Occurrence) {
        let (from, to) = span_of(&one);
        self.from = self.from.into_iter().chain(from).min();
        self.to = self.to.into_iter().chain(to).max();
        self.count += 1;
        // What is told is the worst of it.
        let is_worse = (one.severity, one.weight) > (self.severity, self.weight);
        if is_worse {
            self.certainty = one.evidence.certainty;
            self.severity = one.severity;
            self.weight = one.weight;
            self.figures = one.figures;
            self.says = one.says;
        } else if one.severity == self.severity {
            self.certainty = self.certainty.max(one.evidence.certainty);
        }
        let named: usize = self.evidence.iter().map(|one| 1 + one.because.len()).sum();
        if let Some(room) = NAMED.checked_sub(named).filter(|room| *room > 0) {
            self.evidence.push(shortened(one.evidence, room));
        }
    }

    /// The rule.
    #[must_use]
    pub fn rule(&self) -> &'static Rule {
        self.rule
    }

    /// How bad it is.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.severity
    }

    /// How sure it is.
    #[must_use]
    pub fn certainty(&self) -> Certainty {
        self.certainty
    }

    /// Whose calls they were; `None` where nothing tells.
    #[must_use]
    pub fn user(&self) -> Option<Caller> {
        self.user
    }

    /// How many times it happened.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.count
    }

    /// The places of the calls in evidence, the first of each occurrence before those that explain it: the number of the
    /// input, from 0, and the place in it, from 1.
    pub fn calls(&self) -> impl Iterator<Item = (usize, usize)> {
        let marks = self.evidence.iter();
        marks
            .flat_map(|one| std::iter::once(&one.call).chain(&one.because))
            .map(|mark| (mark.input, mark.index))
    }

    /// What is wrong, in one sentence.
    #[must_use]
    pub fn text(&self, language: Language) -> &str {
        match &self.says {
            Some(says) => says.in_language(language),
            None => self.rule.says.in_language(language),
        }
    }
}

fn shortened(mut evidence: Evidence, room: usize) -> Evidence {
    evidence.because.truncate(room.saturating_sub(1));
    evidence
}

fn span_of(one: &Occurrence) -> (Option<Micros>, Option<Micros>) {
    if let Some((from, to)) = one.span {
        return (Some(from), Some(to));
    }
    let marks = std::iter::once(&one.evidence.call).chain(&one.evidence.because);
    let times = marks.filter_map(|mark| mark.at);
    (times.clone().min(), times.max())
}
