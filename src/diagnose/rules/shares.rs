//! What can be told of a service once all its calls are there: how many failed, and how many were slow.

use std::collections::BTreeMap;

use crate::catalog::rules::shares::{FAILED_SHARE, SLOW_CALLS};
use crate::catalog::{Rule, Service, Severity};
use crate::diagnose::call::{Call, Digest, Mark, Micros};
use crate::diagnose::finding::{Occurrence, seconds};
use crate::diagnose::recent::Recent;
use crate::diagnose::settings::DiagnoseSettings;
use crate::diagnose::watch::{Found, Watch};
use crate::inspect::Caller;
use crate::language::tr;

/// As many tokens are remembered of which a service has refused one.
const TOKENS: usize = 4096;
/// As many calls are named.
const NAMED: usize = 19;
/// Of so many calls one may be slow.
const TAIL: u64 = 20;

pub(super) fn watches(settings: &DiagnoseSettings) -> Vec<Box<dyn Watch>> {
    vec![Box::new(Shares {
        failed: Figures {
            calls: settings.count(&FAILED_SHARE, "calls") as u64,
            hint: settings.value(&FAILED_SHARE, "hint"),
            share: settings.value(&FAILED_SHARE, "share"),
        },
        calls: settings.count(&SLOW_CALLS, "calls") as u64,
        tail: settings.time(&SLOW_CALLS, "tail"),
        any: settings.time(&SLOW_CALLS, "any"),
        settings: settings.clone(),
        services: BTreeMap::new(),
        refused: Recent::new(TOKENS),
    })]
}

/// From how many calls on which share is told, in per cent.
#[derive(Debug, Clone, Copy)]
struct Figures {
    calls: u64,
    hint: f64,
    share: f64,
}

/// The calls of each service.
struct Shares {
    failed: Figures,
    calls: u64,
    tail: Micros,
    any: Micros,
    settings: DiagnoseSettings,
    services: BTreeMap<&'static str, Share>,
    /// The tokens that a service has refused once: the first time is no fault.
    refused: Recent<(&'static str, Option<Digest>, Option<Caller>), ()>,
}

/// The calls of one service.
#[derive(Debug, Default)]
struct Share {
    calls: u64,
    answered: u64,
    failed: Named,
    /// Calls whose time is known, and those that took longer than one in twenty may.
    timed: u64,
    in_tail: Named,
    /// Those that took longer than any may.
    slow: Named,
    slowest: Micros,
}

/// Some of the calls: how many, the first, and the others as far as they are named.
#[derive(Debug, Default)]
struct Named {
    count: u64,
    first: Option<Box<Call>>,
    others: Vec<Mark>,
    is_of_several: bool,
}

impl Watch for Shares {
    fn call(&mut self, call: &Call, _: &mut Found) {
        let users = self.settings.users();
        let user = call.user.unwrap_or(Caller::User(1));
        if !users.is_empty() && !users.contains(&user) {
            return;
        }
        let is_failed = self.is_failed(call);
        let time = time(call);
        let share = self.services.entry(call.service.name()).or_default();
        share.calls += 1;
        share.answered += u64::from(call.status.is_some());
        if is_failed {
            share.failed.take(call);
        }
        if let Some(time) = time {
            share.timed += 1;
            share.slowest = share.slowest.max(time);
            if time > self.tail {
                share.in_tail.take(call);
            }
            if time > self.any {
                share.slow.take(call);
            }
        }
    }

    /// What was late is a call all the same.
    fn takes_late(&self) -> bool {
        true
    }

    fn cut(&mut self, found: &mut Found) {
        for share in std::mem::take(&mut self.services).into_values() {
            self.judge_failures(&share, found);
            self.judge_times(share, found);
        }
        self.refused.drain();
    }

    fn has_forgotten(&self) -> bool {
        self.refused.is_full
    }
}

impl Shares {
    /// Whether a call is one that should not fail: not a lookup of what is not there, a conflict, a call beyond a limit,
    /// nor a token that has to be renewed.
    fn is_failed(&mut self, call: &Call) -> bool {
        match call.status {
            _ if call.is_fine() => false,
            Some(404 | 412 | 429) => false,
            Some(401) => {
                let key = (call.service.name(), call.token, call.user);
                let was_refused = self.refused.get(&key).is_some();
                self.refused.insert(key, ());
                was_refused
            }
            Some(status) => status >= 400,
            None => true,
        }
    }

    #[expect(
        clippy::cast_precision_loss,
        reason = "a share of so many calls is not told by one of them"
    )]
    fn judge_failures(&self, share: &Share, found: &mut Found) {
        let (failed, calls) = (share.failed.count, share.calls);
        let per_cent = 100.0 * failed as f64 / calls.max(1) as f64;
        let severity = match per_cent {
            high if high >= self.failed.share => Severity::Warning,
            some if some >= self.failed.hint => Severity::Info,
            _ => return,
        };
        if share.answered < self.failed.calls {
            return;
        }
        let Some(one) = share.failed.occurrence(&FAILED_SHARE) else {
            return;
        };
        found.add(
            one.severity(severity)
                .count("failed", failed)
                .count("calls", calls)
                .says(|language| {
                    tr!(
                        language,
                        "{failed} of {calls} calls failed",
                        "{failed} appels sur {calls} ont échoué"
                    )
                }),
        );
    }

    fn judge_times(&self, share: Share, found: &mut Found) {
        let timed = share.timed;
        let has_tail = timed >= self.calls && share.in_tail.count * TAIL > timed;
        let (slow, limit) = match has_tail {
            true => (share.in_tail, self.tail),
            false => (share.slow, self.any),
        };
        let Some(one) = slow.occurrence(&SLOW_CALLS) else {
            return;
        };
        let (count, slowest) = (slow.count, share.slowest);
        found.add(
            one.count("slow", count)
                .count("calls", timed)
                .time("limitMs", limit)
                .time("slowestMs", slowest)
                .says(|language| {
                    let (limit, slowest) = (seconds(language, limit), seconds(language, slowest));
                    tr!(
                        language,
                        "{count} of {timed} calls took more than {limit} s; the slowest took {slowest} s",
                        "{count} appels sur {timed} ont pris plus de {limit} s ; le plus lent a pris {slowest} s"
                    )
                }),
        );
    }
}

impl Named {
    fn take(&mut self, call: &Call) {
        self.count += 1;
        let Some(first) = &self.first else {
            self.first = Some(Box::new(call.clone()));
            return;
        };
        self.is_of_several |= first.user != call.user;
        if self.others.len() < NAMED {
            self.others.push(call.mark());
        }
    }

    /// What is told of them all; of no user where they are of several.
    fn occurrence(&self, rule: &'static Rule) -> Option<Occurrence> {
        let first = self.first.as_ref()?;
        let mut one = Occurrence::of(rule, first)
            .because(self.others.iter().cloned())
            .about(0);
        if self.is_of_several {
            one.user = None;
        }
        Some(one)
    }
}

/// How long the answer took to begin, or, where that is not known, to end; `None` where it says nothing of the service.
fn time(call: &Call) -> Option<Micros> {
    let whole = call.times().filter(|_| call.has_end);
    let time = call.first_byte.or(whole.map(|(start, end)| end - start))?;
    // These wait until there is something to say.
    let waits = matches!(
        call.service,
        Service::RealTimeActivity | Service::Notify | Service::Streaming
    );
    (call.status.is_some() && !call.is_long && !waits).then_some(time)
}
