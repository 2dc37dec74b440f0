//! Failed calls that are sent again: how soon, and how often.

use std::collections::VecDeque;

use crate::catalog::Severity;
use crate::catalog::rules::retrying::{RETRY_STORM, RETRY_WITHOUT_BACKOFF};
use crate::diagnose::call::{Call, Digest, Mark, Micros, SECOND};
use crate::diagnose::finding::{Occurrence, seconds};
use crate::diagnose::recent::Recent;
use crate::diagnose::settings::DiagnoseSettings;
use crate::diagnose::watch::{Found, Watch};
use crate::inspect::Caller;
use crate::language::tr;

/// As many requests are remembered.
const REQUESTS: usize = 65_536;
/// For so long.
const LONGEST: Micros = 15 * 60 * SECOND;
/// As many users and APIs are watched.
const APIS: usize = 4096;
/// As many calls of a chain are named.
const NAMED: usize = 8;

pub(super) fn watches(settings: &DiagnoseSettings) -> Vec<Box<dyn Watch>> {
    let pauses = Pauses {
        retries: settings.count(&RETRY_WITHOUT_BACKOFF, "retries"),
        pause: settings.time(&RETRY_WITHOUT_BACKOFF, "pause"),
        pause_after_500: settings.time(&RETRY_WITHOUT_BACKOFF, "pause-after-500"),
        growth: settings.value(&RETRY_WITHOUT_BACKOFF, "growth"),
        scheduled: settings.time(&RETRY_WITHOUT_BACKOFF, "scheduled"),
    };
    let storm = Storm {
        slow: Pace {
            calls: settings.count(&RETRY_STORM, "calls"),
            within: settings.time(&RETRY_STORM, "seconds"),
        },
        quick: Pace {
            calls: settings.count(&RETRY_STORM, "quick-calls"),
            within: settings.time(&RETRY_STORM, "quick-seconds"),
        },
        failures: Recent::new(APIS),
    };
    vec![Box::new(Retries {
        pauses,
        storm,
        chains: Recent::new(REQUESTS),
    })]
}

/// The same request, sent again after it failed.
struct Retries {
    pauses: Pauses,
    storm: Storm,
    chains: Recent<(Option<Caller>, Digest), Chain>,
}

/// What makes pauses long enough.
struct Pauses {
    retries: usize,
    pause: Micros,
    pause_after_500: Micros,
    growth: f64,
    scheduled: Micros,
}

/// A failed call and its retries.
#[derive(Debug, Clone)]
struct Chain {
    retries: usize,
    last_end: Micros,
    last_status: Option<u16>,
    first_gap: Micros,
    least_gap: Micros,
    /// Whether every pause was short for the failure before it.
    all_short: bool,
    /// Whether every failure was a 500 after which there was a pause as XSAPI makes it.
    all_after_500: bool,
    /// Whether an answer told how long to wait: another rule judges that.
    is_told_to_wait: bool,
    calls: Vec<Mark>,
}

impl Watch for Retries {
    fn call(&mut self, call: &Call, found: &mut Found) {
        let Some((start, end)) = call.times() else {
            return;
        };
        let key = (call.user, call.request);
        self.chains
            .forget_while(|chain| start.saturating_sub(chain.last_end) >= LONGEST);
        let known = self.chains.get_mut(&key);
        let goes_on = known
            .as_ref()
            .is_some_and(|chain| start.saturating_sub(chain.last_end) < LONGEST);
        if let (Some(chain), true) = (known, goes_on) {
            let gap = start - chain.last_end;
            // One that was under way already is no retry.
            if gap >= 0 {
                chain.again(gap, &self.pauses);
                self.pauses.judge(chain, gap, call, found);
            }
        }
        if !call.may_pass() {
            self.chains.remove(&key);
            return;
        }
        if goes_on {
            self.storm.take(call, start, found);
        } else {
            self.chains.remove(&key);
        }
        let chain = self.chains.entry(key, Chain::default);
        chain.last_end = chain.last_end.max(end);
        chain.last_status = call.status;
        chain.is_told_to_wait |= call.wait.is_some();
        if chain.calls.len() < NAMED {
            chain.calls.push(call.mark());
        }
    }

    fn cut(&mut self, _: &mut Found) {
        self.chains.drain();
        self.storm.failures.drain();
    }

    fn has_forgotten(&self) -> bool {
        self.chains.is_full
    }
}

impl Default for Chain {
    fn default() -> Self {
        Self {
            retries: 0,
            last_end: Micros::MIN,
            last_status: None,
            first_gap: 0,
            least_gap: Micros::MAX,
            all_short: true,
            all_after_500: true,
            is_told_to_wait: false,
            calls: Vec::new(),
        }
    }
}

impl Chain {
    fn again(&mut self, gap: Micros, pauses: &Pauses) {
        let is_500 = self.last_status == Some(500);
        let enough = match is_500 {
            true => pauses.pause_after_500,
            false => pauses.pause,
        };
        if self.retries == 0 {
            self.first_gap = gap;
        }
        self.retries += 1;
        self.least_gap = self.least_gap.min(gap);
        self.all_short &= gap < enough;
        self.all_after_500 &= is_500 && gap >= enough;
    }
}

impl Pauses {
    #[expect(
        clippy::cast_precision_loss,
        reason = "a pause is no longer than minutes"
    )]
    fn judge(&self, chain: &Chain, gap: Micros, call: &Call, found: &mut Found) {
        let grows = gap as f64 >= self.growth * chain.first_gap as f64;
        let is_fine = (!chain.all_short && grows) || chain.all_after_500;
        if chain.retries < self.retries || chain.is_told_to_wait || is_fine {
            return;
        }
        let severity = match chain.least_gap >= self.scheduled {
            true => Severity::Info,
            false => Severity::Warning,
        };
        let (retries, first) = (chain.retries, chain.first_gap);
        found.add(
            Occurrence::of(&RETRY_WITHOUT_BACKOFF, call)
                .severity(severity)
                .because(chain.calls.iter().rev().cloned())
                .about(call.request)
                .weight(i64::try_from(retries).unwrap_or(i64::MAX))
                .count("retries", retries)
                .time("firstPauseMs", first)
                .time("lastPauseMs", gap)
                .says(|language| {
                    let (first, last) = (seconds(language, first), seconds(language, gap));
                    tr!(
                        language,
                        "Sent again {retries} times after failures; the first pause was {first} s, the last {last} s",
                        "Renvoyé {retries} fois après des échecs ; la première pause a duré {first} s, la dernière {last} s"
                    )
                }),
        );
    }
}

/// Many failures in a short time.
struct Storm {
    slow: Pace,
    quick: Pace,
    failures: Recent<(Option<Caller>, Digest), Times>,
}

/// When calls failed, and which.
type Times = VecDeque<(Micros, Mark)>;

/// So many calls in so long.
#[derive(Debug, Clone, Copy)]
struct Pace {
    calls: usize,
    within: Micros,
}

impl Pace {
    /// Since when it has been kept up to now.
    fn since(self, times: &VecDeque<(Micros, Mark)>, now: Micros) -> Option<Micros> {
        let first = times.len().checked_sub(self.calls.max(1))?;
        let since = times.get(first)?.0;
        (now.saturating_sub(since) <= self.within).then_some(since)
    }
}

impl Storm {
    /// Takes a failure of a request that had failed before.
    fn take(&mut self, call: &Call, now: Micros, found: &mut Found) {
        let times = self
            .failures
            .entry((call.user, call.api.key), VecDeque::new);
        times.push_back((now, call.mark()));
        let most = self.slow.calls.max(self.quick.calls).max(1);
        while times.len() > most {
            times.pop_front();
        }
        let since = self
            .slow
            .since(times, now)
            .or_else(|| self.quick.since(times, now));
        let Some(since) = since else {
            return;
        };
        let count = times.len();
        let others = times.iter().rev().skip(1).map(|(_, mark)| mark.clone());
        let time = now - since;
        let one = Occurrence::of(&RETRY_STORM, call)
            .because(others.collect::<Vec<_>>())
            .count("calls", count)
            .time("withinMs", time)
            .says(|language| {
                let time = seconds(language, time);
                tr!(
                    language,
                    "{count} repeated calls failed within {time} s",
                    "{count} appels répétés ont échoué en {time} s"
                )
            });
        found.add(one);
        times.clear();
    }
}
