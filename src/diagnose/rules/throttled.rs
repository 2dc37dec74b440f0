//! What the services refused because there were too many calls.

use crate::catalog::rules::limits::RATE_LIMITED;
use crate::diagnose::call::{Call, Digest};
use crate::diagnose::finding::Occurrence;
use crate::diagnose::recent::Recent;
use crate::diagnose::settings::DiagnoseSettings;
use crate::diagnose::watch::{Found, Watch};
use crate::inspect::Caller;
use crate::language::{Language, tr};

/// As many users and rows are watched.
const KEYS: usize = 1024;

pub(super) fn watches(_: &DiagnoseSettings) -> Vec<Box<dyn Watch>> {
    vec![Box::new(Refused {
        series: Recent::new(KEYS),
    })]
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

    fn cut(&mut self, _: &mut Found) {
        self.series.drain();
    }

    fn has_forgotten(&self) -> bool {
        self.series.is_full
    }
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
            "{text} ; {series} refus de suite"
        ),
    }
}
