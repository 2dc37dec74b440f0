//! Calls against the limits of the services, and what they refused.

use std::collections::BTreeMap;

use crate::catalog::rate_limits::{BURST_SECONDS, SUSTAIN_SECONDS};
use crate::catalog::rules::limits::{
    RATE_BURST_EXCEEDED, RATE_CERTIFICATION, RATE_LIMITED, RATE_NEAR_LIMIT, RATE_SUSTAIN_EXCEEDED,
};
use crate::catalog::{Edition, Rule, Severity};
use crate::diagnose::call::{Call, Digest, Load, Mark, Micros, SECOND};
use crate::diagnose::finding::{Certainty, Occurrence};
use crate::diagnose::recent::Recent;
use crate::diagnose::row::{Figure, LimitRow};
use crate::diagnose::settings::DiagnoseSettings;
use crate::diagnose::watch::{Found, Watch};
use crate::inspect::Caller;
use crate::language::{Language, tr};

/// As many users and rows are watched.
const KEYS: usize = 1024;

pub(super) fn watches(settings: &DiagnoseSettings) -> Vec<Box<dyn Watch>> {
    let limits = Limits {
        near: settings.value(&RATE_NEAR_LIMIT, "percent") / 100.0,
        loads: Recent::new(KEYS),
        answered: BTreeMap::new(),
    };
    let refused = Refused {
        series: Recent::new(KEYS),
    };
    vec![Box::new(limits), Box::new(refused)]
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

/// More calls than a figure, for as long as it goes on.
struct Excess {
    rule: &'static Rule,
    severity: Severity,
    certainty: Certainty,
    row: &'static LimitRow,
    limit: Figure,
    seconds: i64,
    peak: usize,
    at_peak: Call,
    first: Mark,
    from: Micros,
    to: Micros,
    is_refused: bool,
    /// The calls by API.
    apis: Vec<(Mark, usize)>,
}

struct Nearest {
    share: f64,
    calls: usize,
    limit: Figure,
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
            loads.come_near(near, period, smaller, load, call);
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

    fn come_near(&mut self, near: f64, period: Period, limit: Figure, load: Load, call: &Call) {
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
                period,
                call: call.clone(),
            });
        }
    }
}

impl Excess {
    fn new(
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

    fn take(&mut self, calls: usize, call: &Call, now: Micros) {
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

    fn close(self, found: &mut Found) {
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

impl Nearest {
    fn tell(self, found: &mut Found) {
        let (calls, limit, seconds) = (self.calls, self.limit.calls, self.period.seconds());
        let one = Occurrence::of(&RATE_NEAR_LIMIT, &self.call)
            .about(self.call.row.map_or(0, |row| row.number as Digest))
            .count("calls", calls)
            .count("limit", limit)
            .count("seconds", seconds);
        found.add(one.says(|language| {
            let edition = edition(language, self.limit.edition);
            tr!(
                language,
                "{calls} calls in {seconds} s, near the limit of {limit}{edition}",
                "{calls} appels en {seconds} s, près de la limite de {limit}{edition}"
            )
        }));
    }
}

/// The edition of a figure, where editions differ.
fn edition(language: Language, edition: Option<Edition>) -> String {
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

/// What the services refused.
struct Refused {
    /// How many answers of a user and a row, or an API without one, were 429 in a row.
    series: Recent<(Option<Caller>, Digest), u64>,
}

impl Watch for Refused {
    fn call(&mut self, call: &Call, found: &mut Found) {
        let subject = call.row.map_or(call.api.key, |row| row.number as Digest);
        let series = self.series.entry((call.user, subject), || 0);
        if call.status != Some(429) {
            *series = 0;
            return;
        }
        *series += 1;
        let series = *series;
        let mut one = Occurrence::of(&RATE_LIMITED, call)
            .about(subject)
            .weight(i64::try_from(series).unwrap_or(i64::MAX));
        if series > 1 {
            one = one.count("inARow", series);
        }
        if let Some(refusal) = call.refusal {
            one = one
                .count("limit", refusal.most)
                .count("calls", refusal.current);
            if let Some(period) = refusal.period {
                one = one.count("seconds", period);
            }
            one = one.says(|language| {
                refused(
                    language,
                    refusal.most,
                    refusal.current,
                    refusal.period,
                    series,
                )
            });
        } else if series > 1 {
            one = one.says(|language| {
                tr!(
                    language,
                    "The service refused {series} calls in a row",
                    "Le service a refusé {series} appels de suite"
                )
            });
        }
        found.add(one);
    }

    fn takes_late(&self) -> bool {
        true
    }

    fn cut(&mut self, _: &mut Found) {}
}

fn refused(
    language: Language,
    most: i64,
    current: i64,
    period: Option<i64>,
    series: u64,
) -> String {
    let text = match period {
        Some(seconds) => tr!(
            language,
            "The service counted {current} calls in {seconds} s where it takes {most}",
            "Le service a compté {current} appels en {seconds} s et en accepte {most}"
        ),
        None => tr!(
            language,
            "The service counted {current} calls where it takes {most}",
            "Le service a compté {current} appels et en accepte {most}"
        ),
    };
    match series {
        0 | 1 => text,
        _ => tr!(
            language,
            "{text}; {series} refusals in a row",
            "{text} ; {series} refus de suite"
        ),
    }
}
