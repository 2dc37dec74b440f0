//! Calls against the limits of the services.

use std::collections::BTreeMap;

use crate::catalog::rate_limits::{BURST_SECONDS, SUSTAIN_SECONDS};
use crate::catalog::rules::limits::{
    RATE_BURST_EXCEEDED, RATE_CERTIFICATION, RATE_NEAR_LIMIT, RATE_SUSTAIN_EXCEEDED,
};
use crate::catalog::{Rule, Severity};
use crate::diagnose::call::{Call, Digest, Load, Micros, SECOND};
use crate::diagnose::finding::{Certainty, Occurrence};
use crate::diagnose::recent::Recent;
use crate::diagnose::row::{Figure, LimitRow};
use crate::diagnose::rules::excess::{Excess, edition};
use crate::diagnose::settings::DiagnoseSettings;
use crate::diagnose::watch::{Found, Watch};
use crate::inspect::Caller;
use crate::language::tr;

/// As many users and rows are watched.
const KEYS: usize = 1024;

pub(super) fn watches(settings: &DiagnoseSettings) -> Vec<Box<dyn Watch>> {
    let limits = Limits {
        near: settings.value(&RATE_NEAR_LIMIT, "percent") / 100.0,
        loads: Recent::new(KEYS),
        answered: BTreeMap::new(),
    };
    vec![Box::new(limits)]
}

type Key = (Option<Caller>, usize);

/// The two periods.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Period {
    Burst,
    Sustain,
}

impl Period {
    const BOTH: [Self; 2] = [Self::Burst, Self::Sustain];

    fn seconds(self) -> i64 {
        i64::from(match self {
            Self::Burst => BURST_SECONDS,
            Self::Sustain => SUSTAIN_SECONDS,
        })
    }

    fn rule(self) -> &'static Rule {
        match self {
            Self::Burst => &RATE_BURST_EXCEEDED,
            Self::Sustain => &RATE_SUSTAIN_EXCEEDED,
        }
    }

    fn of(self, load: Load) -> usize {
        match self {
            Self::Burst => load.burst,
            Self::Sustain => load.sustain,
        }
    }
}

/// Counts the calls of each user against each row of limits.
struct Limits {
    /// From which share of a limit on it is near.
    near: f64,
    loads: Recent<Key, Loads>,
    /// What services themselves gave for their limits, which counts more than any table.
    answered: BTreeMap<(usize, Period), usize>,
}

/// One user and one row.
#[derive(Default)]
struct Loads {
    burst: Option<Excess>,
    sustain: Option<Excess>,
    certification: Option<Excess>,
    /// The nearest to a limit.
    nearest: Option<Nearest>,
    /// Whether a limit was exceeded: then nobody asks whether it was near.
    is_exceeded: bool,
    /// When the service refused a call, and the period that it named.
    refused: Option<(Micros, Option<i64>)>,
}

struct Nearest {
    share: f64,
    calls: usize,
    limit: Figure,
    /// What another edition allows.
    larger: Figure,
    period: Period,
    call: Call,
}

impl Watch for Limits {
    fn call(&mut self, call: &Call, found: &mut Found) {
        let (Some(row), Some(load), Some((start, end))) = (call.row, call.load, call.times())
        else {
            return;
        };
        if let Some(refusal) = call.refusal
            && let Some(period) = Period::BOTH
                .into_iter()
                .find(|period| refusal.period == Some(period.seconds()))
            && let Ok(most @ 1..) = usize::try_from(refusal.most)
        {
            self.answered.insert((row.number, period), most);
        }
        let limits = Period::BOTH.map(|period| {
            let answered = self.answered.get(&(row.number, period));
            let known = answered.map(|&calls| Figure {
                calls,
                edition: None,
            });
            let figures = match period {
                Period::Burst => row.burst,
                Period::Sustain => row.sustain,
            };
            (
                period,
                known.unwrap_or(figures.smaller),
                known.unwrap_or(figures.larger),
            )
        });
        let near = self.near;
        let loads = self.loads.entry((call.user, row.number), Loads::default);
        if call.status == Some(429) {
            let period = call.refusal.and_then(|refusal| refusal.period);
            loads.refused = Some((end, period));
        }
        for (period, smaller, larger) in limits {
            loads.exceed(period, larger, load, call, row, start, found);
            loads.come_near(near, period, (smaller, larger), load, call);
        }
        loads.certify(load, call, row, start, found);
    }

    fn cut(&mut self, found: &mut Found) {
        for (_, loads) in self.loads.drain() {
            for excess in [loads.burst, loads.sustain, loads.certification] {
                excess.into_iter().for_each(|excess| excess.close(found));
            }
            if let Some(nearest) = loads.nearest.filter(|_| !loads.is_exceeded) {
                nearest.tell(found);
            }
        }
    }

    fn has_forgotten(&self) -> bool {
        self.loads.is_full
    }
}

impl Loads {
    #[expect(clippy::too_many_arguments, reason = "all of one call")]
    fn exceed(
        &mut self,
        period: Period,
        limit: Figure,
        load: Load,
        call: &Call,
        row: &'static LimitRow,
        now: Micros,
        found: &mut Found,
    ) {
        let calls = period.of(load);
        let refused = self.refused;
        let since = now.saturating_sub(period.seconds() * SECOND);
        let refused = refused.filter(|(at, _)| *at >= since);
        let open = match period {
            Period::Burst => &mut self.burst,
            Period::Sustain => &mut self.sustain,
        };
        if calls <= limit.calls {
            open.take()
                .into_iter()
                .for_each(|excess| excess.close(found));
            return;
        }
        self.is_exceeded = true;
        let proves = refused.is_some_and(|(_, named)| named == Some(period.seconds()));
        let is_certain = proves || calls > 2 * limit.calls;
        let excess = open.get_or_insert_with(|| {
            Excess::new(period.rule(), period.seconds(), limit, call, row, now)
        });
        excess.take(calls, call, now);
        excess.is_refused |= refused.is_some();
        if excess.is_refused {
            excess.severity = Severity::Warning;
        }
        if is_certain {
            excess.certainty = Certainty::Certain;
        }
    }

    fn certify(
        &mut self,
        load: Load,
        call: &Call,
        row: &'static LimitRow,
        now: Micros,
        found: &mut Found,
    ) {
        let fails = row.fails_from();
        let warns = row.certification.smaller;
        let is_above = warns.calls > row.sustain.smaller.calls;
        let (limit, severity) = if load.sustain >= fails.calls {
            (fails, Severity::Error)
        } else if is_above && load.sustain >= warns.calls {
            (warns, Severity::Warning)
        } else {
            self.certification
                .take()
                .into_iter()
                .for_each(|excess| excess.close(found));
            return;
        };
        let seconds = Period::Sustain.seconds();
        let excess = self.certification.get_or_insert_with(|| {
            Excess::new(&RATE_CERTIFICATION, seconds, limit, call, row, now)
        });
        excess.take(load.sustain, call, now);
        excess.certainty = Certainty::Certain;
        if severity >= excess.severity {
            (excess.severity, excess.limit) = (severity, limit);
        }
    }

    fn come_near(
        &mut self,
        near: f64,
        period: Period,
        (limit, larger): (Figure, Figure),
        load: Load,
        call: &Call,
    ) {
        let calls = period.of(load);
        let (Ok(whole), Ok(part)) = (u32::try_from(limit.calls), u32::try_from(calls)) else {
            return;
        };
        let share = f64::from(part) / f64::from(whole.max(1));
        // Of a limit of one call every call is all there is.
        let is_nearer = self
            .nearest
            .as_ref()
            .is_none_or(|nearest| share > nearest.share);
        if limit.calls > 1 && share >= near && is_nearer {
            self.nearest = Some(Nearest {
                share,
                calls,
                limit,
                larger,
                period,
                call: call.clone(),
            });
        }
    }
}

impl Nearest {
    fn tell(self, found: &mut Found) {
        let (calls, limit, seconds) = (self.calls, self.limit.calls, self.period.seconds());
        let one = Occurrence::of(&RATE_NEAR_LIMIT, &self.call)
            .about(self.call.row.map_or(0, |row| row.number as Digest))
            .count("calls", calls)
            .count("limit", limit)
            .count("seconds", seconds);
        let larger = self.larger.calls;
        found.add(one.says(|language| {
            let of_larger = edition(language, self.larger.edition);
            let edition = edition(language, self.limit.edition);
            if calls > limit {
                return tr!(
                    language,
                    "{calls} calls in {seconds} s: above the limit of {limit} of one edition{edition}, within the {larger} of another{of_larger}",
                    "{calls} appels en {seconds} s : au-dessus de la limite de {limit} d’une édition{edition}, dans celle de {larger} d’une autre{of_larger}"
                );
            }
            tr!(
                language,
                "{calls} calls in {seconds} s, near the limit of {limit}{edition}",
                "{calls} appels en {seconds} s, près de la limite de {limit}{edition}"
            )
        }));
    }
}
