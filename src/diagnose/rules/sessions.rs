//! How a client writes and searches sessions.

use std::collections::VecDeque;

use crate::catalog::Target;
use crate::catalog::rules::sessions::{
    JOIN_RETRY_TOO_FAST, LARGE_SESSION_WRITES, SEARCH_AUTO_REFRESH, SMALL_WRITES,
};
use crate::diagnose::call::{Call, Digest, Leaf, Mark, Micros, SECOND};
use crate::diagnose::finding::{Occurrence, seconds};
use crate::diagnose::method::Method;
use crate::diagnose::recent::Recent;
use crate::diagnose::rules::regular::Beat;
use crate::diagnose::settings::DiagnoseSettings;
use crate::diagnose::tap::Notice;
use crate::diagnose::watch::{Found, Watch};
use crate::inspect::Caller;
use crate::language::tr;

/// As many sessions are watched, of each user.
const SESSIONS: usize = 4096;
/// As many calls of a series are named.
const NAMED: usize = 16;

pub(super) fn watches(settings: &DiagnoseSettings) -> Vec<Box<dyn Watch>> {
    vec![
        Box::new(LargeSessions {
            in_a_second: settings.count(&LARGE_SESSION_WRITES, "writes-per-second"),
            in_a_row: settings.count(&LARGE_SESSION_WRITES, "seconds-in-a-row"),
            in_ten: settings.count(&LARGE_SESSION_WRITES, "writes-in-10-seconds"),
            sessions: Recent::new(SESSIONS / 4),
        }),
        Box::new(Joins {
            pause: settings.time(&JOIN_RETRY_TOO_FAST, "seconds"),
            joins: Recent::new(SESSIONS),
        }),
        Box::new(Searches {
            calls: settings.count(&SEARCH_AUTO_REFRESH, "calls"),
            deviation: settings.value(&SEARCH_AUTO_REFRESH, "deviation"),
            searches: Recent::new(SESSIONS / 4),
        }),
        Box::new(SmallWrites {
            writes: settings.count(&SMALL_WRITES, "writes"),
            within: settings.time(&SMALL_WRITES, "seconds"),
            runs: Recent::new(SESSIONS),
            taps: Recent::new(SESSIONS),
            unnamed_taps: 0,
        }),
    ]
}

/// Writes of large sessions.
struct LargeSessions {
    in_a_second: usize,
    in_a_row: usize,
    in_ten: usize,
    sessions: Recent<Digest, Large>,
}

/// A large session.
#[derive(Default)]
struct Large {
    /// The second that is counted, and the writes in it.
    second: i64,
    writes: usize,
    /// How many seconds in a row before it had too many.
    run: usize,
    times: VecDeque<Micros>,
}

impl Watch for LargeSessions {
    fn call(&mut self, call: &Call, found: &mut Found) {
        let Some((session, start)) = call.session().zip(call.start) else {
            return;
        };
        if call.state().is_some_and(|state| state.is_large) {
            self.sessions.entry(session, Large::default);
        }
        let is_write = call.changes_session() && call.status.is_some();
        let Some(large) = self.sessions.get_mut(&session).filter(|_| is_write) else {
            return;
        };
        let most = self.in_a_second;
        let seconds = large.seconds(start, most);
        let one = || Occurrence::of(&LARGE_SESSION_WRITES, call).about(session);
        if large.writes == most + 1 && seconds >= self.in_a_row {
            let of_run = one()
                .weight(i64::try_from(seconds).unwrap_or(i64::MAX))
                .count("secondsInARow", seconds)
                .count("writesPerSecond", most);
            found.add(of_run.says(|language| {
                tr!(
                    language,
                    "More than {most} writes a second, {seconds} seconds in a row, to a large session",
                    "Plus de {most} écritures par seconde, {seconds} secondes de suite, dans une grande session"
                )
            }));
        }
        large.times.push_back(start);
        while large.times.len() > self.in_ten + 1 {
            large.times.pop_front();
        }
        let since = large.times.front().copied().unwrap_or(start);
        let count = large.times.len();
        if count > self.in_ten && start - since <= 10 * SECOND {
            large.times.clear();
            let of_ten = one().count("writes", count).between(since, start);
            found.add(of_ten.says(|language| {
                tr!(
                    language,
                    "{count} writes in 10 s to a large session",
                    "{count} écritures en 10 s dans une grande session"
                )
            }));
        }
    }

    fn cut(&mut self, _: &mut Found) {
        self.sessions.drain();
    }

    fn has_forgotten(&self) -> bool {
        self.sessions.is_full
    }
}

impl Large {
    /// Counts a write; how many seconds in a row have too many with this one, if it has.
    fn seconds(&mut self, start: Micros, most: usize) -> usize {
        let second = start.div_euclid(SECOND);
        if second != self.second {
            let goes_on = second == self.second + 1 && self.writes > most;
            self.run = if goes_on { self.run + 1 } else { 0 };
            self.second = second;
            self.writes = 0;
        }
        self.writes += 1;
        self.run + 1
    }
}

/// Joins that were refused.
struct Joins {
    pause: Micros,
    joins: Recent<(Option<Caller>, Digest), Join>,
}

enum Join {
    /// When the refusal came, and of which call.
    Refused(Micros, Mark),
    /// He is a member.
    Done,
}

impl Watch for Joins {
    fn call(&mut self, call: &Call, found: &mut Found) {
        let Some((write, (start, end))) = call.write().zip(call.times()) else {
            return;
        };
        if call.method != Method::Put || !write.writes_me {
            return;
        }
        let subject = call.session().unwrap_or(call.resource);
        let key = (call.user, subject);
        if write.leaves_session {
            self.joins.remove(&key);
            return;
        }
        if let Some(Join::Refused(then, before)) = self.joins.get(&key) {
            let gap = start - then;
            // One that was under way when the refusal came is no retry.
            if (0..self.pause).contains(&gap) {
                let one = Occurrence::of(&JOIN_RETRY_TOO_FAST, call)
                    .because([before.clone()])
                    .about(subject)
                    .weight(-gap)
                    .time("pauseMs", gap);
                found.add(one.says(|language| {
                    let gap = seconds(language, gap);
                    tr!(
                        language,
                        "A refused join was tried again after {gap} s",
                        "Une entrée refusée a été retentée après {gap} s"
                    )
                }));
            }
        }
        match (call.status, self.joins.get(&key)) {
            (_, Some(Join::Done)) => {}
            (Some(403), _) => self.joins.insert(key, Join::Refused(end, call.mark())),
            _ if call.is_fine() => self.joins.insert(key, Join::Done),
            _ => {
                self.joins.remove(&key);
            }
        }
    }

    fn cut(&mut self, _: &mut Found) {
        self.joins.drain();
    }

    fn has_forgotten(&self) -> bool {
        self.joins.is_full
    }
}

/// Equal searches of a user.
struct Searches {
    calls: usize,
    deviation: f64,
    searches: Recent<(Option<Caller>, Digest), (Beat, VecDeque<Mark>)>,
}

impl Watch for Searches {
    fn call(&mut self, call: &Call, found: &mut Found) {
        let kind = call.mpsd.as_ref().and_then(|about| about.kind.as_deref());
        let is_search = call.target == Some(Target::HandleQuery) && kind == Some("search");
        let Some(start) = call.start.filter(|_| is_search && call.body.is_some()) else {
            return;
        };
        let most = self.calls.clamp(3, NAMED);
        let (beat, marks) = self
            .searches
            .entry((call.user, call.request), Default::default);
        beat.take(start, most);
        while marks.len() >= most {
            marks.pop_front();
        }
        marks.push_back(call.mark());
        let Some(gap) = beat
            .gap()
            .filter(|gap| beat.len() == most && *gap >= SECOND)
        else {
            return;
        };
        if beat.largest_deviation(gap) > self.deviation {
            return;
        }
        let one = Occurrence::of(&SEARCH_AUTO_REFRESH, call)
            .because(marks.iter().rev().skip(1).cloned())
            .about(call.request)
            .time("everyMs", gap);
        found.add(one.says(|language| {
            let gap = seconds(language, gap);
            tr!(
                language,
                "The same search for sessions was sent every {gap} s",
                "La même recherche de sessions a été envoyée toutes les {gap} s"
            )
        }));
    }

    fn cut(&mut self, _: &mut Found) {
        self.searches.drain();
    }

    fn has_forgotten(&self) -> bool {
        self.searches.is_full
    }
}

/// Writes of a user to a session that could be one.
struct SmallWrites {
    writes: usize,
    within: Micros,
    runs: Recent<(Option<Caller>, Digest), Run>,
    /// How many taps a session had, and how many had no session.
    taps: Recent<Digest, u64>,
    unnamed_taps: u64,
}

/// Writes one after another of different values.
#[derive(Default)]
struct Run {
    writes: VecDeque<(Micros, Vec<Leaf>, Mark)>,
    taps: u64,
}

impl Watch for SmallWrites {
    fn call(&mut self, call: &Call, found: &mut Found) {
        let Some((session, start)) = call.session().zip(call.start) else {
            return;
        };
        let taps = self.taps.get(&session).copied().unwrap_or(0) + self.unnamed_taps;
        let within = self.within;
        let run = self.runs.entry((call.user, session), Run::default);
        let write = call.write().filter(|write| {
            let is_change = call.method == Method::Put && call.status == Some(200);
            is_change && !write.joins && !write.leaves_session && !write.leaves.is_empty()
        });
        let Some(write) = write.filter(|_| call.target == Some(Target::Session)) else {
            run.writes.clear();
            return;
        };
        if run.taps != taps {
            run.writes.clear();
            run.taps = taps;
        }
        run.writes
            .retain(|(then, ..)| start.saturating_sub(*then) <= within);
        let is_again = |(_, leaves, _): &(Micros, Vec<Leaf>, Mark)| {
            leaves
                .iter()
                .any(|leaf| write.leaves.iter().any(|other| other.path == leaf.path))
        };
        if run.writes.iter().any(is_again) {
            run.writes.clear();
        }
        let before: Vec<Mark> = run.writes.iter().rev().map(|one| one.2.clone()).collect();
        if run.writes.len() >= NAMED {
            run.writes.pop_front();
        }
        run.writes
            .push_back((start, write.leaves.clone(), call.mark()));
        let count = before.len() + 1;
        if count < self.writes.min(NAMED) {
            return;
        }
        let one = Occurrence::of(&SMALL_WRITES, call)
            .because(before)
            .about(session)
            .weight(i64::try_from(count).unwrap_or(i64::MAX))
            .count("writes", count);
        found.add(one.says(|language| {
            let within = seconds(language, within);
            tr!(
                language,
                "{count} writes to a session within {within} s could have been one",
                "{count} écritures dans une session en {within} s auraient pu n’en faire qu’une"
            )
        }));
    }

    fn notice(&mut self, notice: &Notice, _: &mut Found) {
        match notice.session {
            Some(session) => *self.taps.entry(session, || 0) += 1,
            None => self.unnamed_taps += 1,
        }
    }

    fn cut(&mut self, _: &mut Found) {
        self.runs.drain();
    }

    fn has_forgotten(&self) -> bool {
        self.runs.is_full || self.taps.is_full
    }
}
