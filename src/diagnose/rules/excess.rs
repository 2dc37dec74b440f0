//! More calls than a figure, for as long as it goes on.

use crate::catalog::rate_limits::Edition;
use crate::catalog::rules::limits::RATE_CERTIFICATION;
use crate::catalog::{Rule, Severity};
use crate::diagnose::call::{Call, Digest, Mark, Micros, SECOND};
use crate::diagnose::finding::{Certainty, Occurrence};
use crate::diagnose::row::{Figure, LimitRow};
use crate::diagnose::watch::Found;
use crate::language::{Language, tr};

/// More calls than a figure, for as long as it goes on.
pub(super) struct Excess {
    rule: &'static Rule,
    pub(super) severity: Severity,
    pub(super) certainty: Certainty,
    row: &'static LimitRow,
    pub(super) limit: Figure,
    seconds: i64,
    peak: usize,
    at_peak: Call,
    first: Mark,
    from: Micros,
    to: Micros,
    pub(super) is_refused: bool,
    /// The calls by API.
    apis: Vec<(Mark, usize)>,
}

impl Excess {
    pub(super) fn new(
        rule: &'static Rule,
        seconds: i64,
        limit: Figure,
        call: &Call,
        row: &'static LimitRow,
        now: Micros,
    ) -> Self {
        Self {
            rule,
            severity: Severity::Info,
            certainty: Certainty::Possible,
            row,
            limit,
            seconds,
            peak: 0,
            at_peak: call.clone(),
            first: call.mark(),
            from: now,
            to: now,
            is_refused: false,
            apis: Vec::new(),
        }
    }

    pub(super) fn take(&mut self, calls: usize, call: &Call, now: Micros) {
        /// As many APIs are counted.
        const APIS: usize = 8;
        self.to = now;
        if calls > self.peak {
            self.peak = calls;
            self.at_peak = call.clone();
        }
        let mut apis = self.apis.iter_mut();
        if let Some((_, count)) = apis.find(|(mark, _)| mark.api.key == call.api.key) {
            *count += 1;
        } else if self.apis.len() < APIS {
            self.apis.push((call.mark(), 1));
        }
    }

    pub(super) fn close(self, found: &mut Found) {
        let Self {
            peak,
            limit,
            seconds,
            is_refused,
            ..
        } = self;
        let from = self.from.saturating_sub(seconds * SECOND);
        let most = self.apis.iter().max_by_key(|(_, count)| *count);
        let most = most
            .map(|(mark, _)| mark.clone())
            .filter(|mark| mark.index != self.first.index);
        let is_certification = self.rule == &RATE_CERTIFICATION;
        let one = Occurrence::of(self.rule, &self.at_peak)
            .severity(self.severity)
            .certainty(self.certainty)
            .about(self.row.number as Digest)
            .because([self.first.clone()].into_iter().chain(most))
            .between(from.max(self.first.at.unwrap_or(from)), self.to)
            .weight(i64::try_from(peak).unwrap_or(i64::MAX))
            .count("calls", peak)
            .count("limit", limit.calls)
            .count("seconds", seconds);
        let one = match limit.edition {
            Some(edition) => one.word("edition", edition.name()),
            None => one,
        };
        found.add(one.says(|language| {
            let edition = edition(language, limit.edition);
            let calls = limit.calls;
            if is_certification {
                return tr!(
                    language,
                    "{peak} calls in {seconds} s; certification fails from {calls}{edition}",
                    "{peak} appels en {seconds} s ; la certification échoue à partir de {calls}{edition}"
                );
            }
            match is_refused {
                true => tr!(
                    language,
                    "{peak} calls in {seconds} s where {calls} are allowed{edition}; the service refused calls",
                    "{peak} appels en {seconds} s au lieu de {calls}{edition} ; le service a refusé des appels"
                ),
                false => tr!(
                    language,
                    "{peak} calls in {seconds} s where {calls} are allowed{edition}; the service refused none",
                    "{peak} appels en {seconds} s au lieu de {calls}{edition} ; le service n’en a refusé aucun"
                ),
            }
        }));
    }
}

/// The edition of a figure, where editions differ.
pub(super) fn edition(language: Language, edition: Option<Edition>) -> String {
    match edition {
        None => String::new(),
        Some(Edition::July2020) => tr!(
            language,
            " (Xbox Live documentation of July 2020)",
            " (documentation Xbox Live de juillet 2020)"
        ),
        Some(Edition::Gdk) => tr!(
            language,
            " (GDK documentation of June 2022)",
            " (documentation GDK de juin 2022)"
        ),
    }
}
