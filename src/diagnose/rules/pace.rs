//! Services that have no limit to be exceeded, and want few calls all the same: statistics and title storage.

use std::collections::VecDeque;

use crate::catalog::rules::calls::{STATS_FLUSH_TOO_OFTEN, TITLE_STORAGE_TOO_OFTEN};
use crate::catalog::{Service, Severity};
use crate::diagnose::call::{Call, Digest, Mark, Micros, SECOND};
use crate::diagnose::finding::{Occurrence, seconds};
use crate::diagnose::method::Method;
use crate::diagnose::recent::Recent;
use crate::diagnose::settings::DiagnoseSettings;
use crate::diagnose::watch::{Found, Watch};
use crate::inspect::Caller;
use crate::language::tr;

/// As many users' statistics or blobs are watched.
const RESOURCES: usize = 4096;
/// As many users' calls are counted, and as many of each.
const USERS: usize = 256;
const RING: usize = 3001;
/// The time over which calls of title storage are counted.
const HOUR: Micros = 3600 * SECOND;
/// As many saves are named.
const NAMED: usize = 8;

pub(super) fn watches(settings: &DiagnoseSettings) -> Vec<Box<dyn Watch>> {
    let flushes = Flushes {
        manual: settings.time(&STATS_FLUSH_TOO_OFTEN, "manual"),
        automatic: settings.time(&STATS_FLUSH_TOO_OFTEN, "automatic"),
        last: Recent::new(RESOURCES),
    };
    let storage = Storage {
        calls: settings.count(&TITLE_STORAGE_TOO_OFTEN, "calls"),
        saves: settings.count(&TITLE_STORAGE_TOO_OFTEN, "saves"),
        pause: settings.time(&TITLE_STORAGE_TOO_OFTEN, "pause"),
        users: Recent::new(USERS),
        blobs: Recent::new(RESOURCES),
    };
    vec![Box::new(flushes), Box::new(storage)]
}

/// Writes of statistics.
struct Flushes {
    manual: Micros,
    automatic: Micros,
    last: Recent<(Option<Caller>, Digest), Flush>,
}

/// The last write.
struct Flush {
    start: Micros,
    token: Option<Digest>,
    call: Mark,
    /// That it came too soon: told once another comes, for it may have been the one when the user signs out.
    too_soon: Option<Occurrence>,
}

impl Watch for Flushes {
    fn call(&mut self, call: &Call, found: &mut Found) {
        let is_write = call.service == Service::StatsWrite && !call.is_read && call.is_fine();
        let (true, Some(start)) = (is_write, call.start) else {
            return;
        };
        let key = (call.user, call.resource);
        let last = self.last.remove(&key);
        let mut too_soon = None;
        if let Some(last) = last {
            let gap = start - last.start;
            // Who signs in again has another token.
            let goes_on = last.token == call.token || gap < self.automatic;
            if let Some(one) = last.too_soon.filter(|_| goes_on) {
                found.add(one);
            }
            too_soon = (gap < self.automatic).then(|| self.occurrence(call, last.call, gap));
        }
        let flush = Flush {
            start,
            token: call.token,
            call: call.mark(),
            too_soon,
        };
        self.last.insert(key, flush);
    }

    fn cut(&mut self, _: &mut Found) {
        self.last.drain();
    }

    fn has_forgotten(&self) -> bool {
        self.last.is_full
    }
}

impl Flushes {
    fn occurrence(&self, call: &Call, last: Mark, gap: Micros) -> Occurrence {
        let severity = match gap < self.manual {
            true => Severity::Warning,
            false => Severity::Info,
        };
        Occurrence::of(&STATS_FLUSH_TOO_OFTEN, call)
            .severity(severity)
            .because([last])
            .about(call.resource)
            .weight(-gap)
            .time("sinceMs", gap)
            .says(|language| {
                let gap = seconds(language, gap);
                tr!(
                    language,
                    "Statistics were written {gap} s after the last time",
                    "Des statistiques ont été écrites {gap} s après la fois précédente"
                )
            })
    }
}

/// Calls of title storage.
struct Storage {
    calls: usize,
    saves: usize,
    pause: Micros,
    users: Recent<Option<Caller>, VecDeque<Micros>>,
    blobs: Recent<(Option<Caller>, Digest), Blob>,
}

/// Saves of one blob.
struct Blob {
    last: Micros,
    too_soon: usize,
    calls: Vec<Mark>,
}

impl Watch for Storage {
    fn call(&mut self, call: &Call, found: &mut Found) {
        let is_storage = call.service == Service::TitleStorage
            && !call.api.template.contains("/connectedstorage/");
        let (true, Some(start)) = (is_storage, call.start) else {
            return;
        };
        if call.status.is_some() {
            self.count(call, start, found);
        }
        // A long blob is sent in parts.
        if call.method == Method::Put && call.is_fine() && !call.is_part {
            self.save(call, start, found);
        }
    }

    fn cut(&mut self, _: &mut Found) {
        self.users.drain();
        self.blobs.drain();
    }

    fn has_forgotten(&self) -> bool {
        self.users.is_full || self.blobs.is_full
    }
}

impl Storage {
    fn count(&mut self, call: &Call, now: Micros, found: &mut Found) {
        let times = self.users.entry(call.user, VecDeque::new);
        while times
            .front()
            .is_some_and(|at| now.saturating_sub(*at) >= HOUR)
        {
            times.pop_front();
        }
        times.push_back(now);
        if times.len() > RING {
            times.pop_front();
        }
        let count = times.len();
        if count <= self.calls {
            return;
        }
        let begin = times.front().copied().unwrap_or(now);
        let minutes = (now - begin + 59 * SECOND) / (60 * SECOND);
        found.add(
            Occurrence::of(&TITLE_STORAGE_TOO_OFTEN, call)
                .about(0)
                .between(begin, now)
                .weight(i64::try_from(count).unwrap_or(i64::MAX))
                .count("calls", count)
                .time("withinMs", now - begin)
                .says(|language| {
                    tr!(
                        language,
                        "{count} calls of title storage within {minutes} min",
                        "{count} appels du stockage de titre en {minutes} min"
                    )
                }),
        );
    }

    fn save(&mut self, call: &Call, now: Micros, found: &mut Found) {
        let blob = self.blobs.entry((call.user, call.resource), || Blob {
            last: Micros::MIN,
            too_soon: 0,
            calls: Vec::new(),
        });
        let gap = now.saturating_sub(blob.last);
        blob.last = now;
        if gap < self.pause {
            blob.too_soon += 1;
        } else {
            blob.too_soon = 0;
            blob.calls.clear();
        }
        if blob.too_soon >= self.saves {
            let count = blob.too_soon + 1;
            found.add(
                Occurrence::of(&TITLE_STORAGE_TOO_OFTEN, call)
                    .because(blob.calls.iter().rev().cloned())
                    .about(call.resource)
                    .weight(i64::try_from(count).unwrap_or(i64::MAX))
                    .count("saves", count)
                    .time("lastPauseMs", gap)
                    .says(|language| {
                        let gap = seconds(language, gap);
                        tr!(
                            language,
                            "The same blob was saved {count} times, the last two {gap} s apart",
                            "Le même blob a été enregistré {count} fois, les deux dernières à {gap} s d’écart"
                        )
                    }),
            );
        }
        if blob.calls.len() < NAMED {
            blob.calls.push(call.mark());
        }
    }
}
