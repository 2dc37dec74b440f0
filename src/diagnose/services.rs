//! How many calls of each user each service had, when they were most, and when they came.

use std::collections::{BTreeMap, VecDeque};

use crate::catalog::Service;
use crate::diagnose::call::{Call, Digest, Load, Micros, SECOND};
use crate::diagnose::judged::Judged;
use crate::diagnose::lanes::{Axis, Lane, Mark};
use crate::diagnose::row::LimitRow;
use crate::inspect::Caller;

/// As many times are kept of a user and a row.
const RING: usize = 3001;
/// As many users and rows are counted one by one.
const ROWS: usize = 1024;
/// As many titles are told apart.
const TITLES: usize = 64;

/// The two periods of the services.
pub(crate) const BURST: Micros = 15 * SECOND;
pub(crate) const SUSTAIN: Micros = 300 * SECOND;

/// What is counted apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    user: Option<Caller>,
    title: usize,
    service: &'static str,
    row: Option<usize>,
}

/// The calls of one user to one service, or to what of it a limit counts.
#[derive(Debug, Clone)]
pub struct ServiceCount {
    pub(crate) service: Service,
    pub(crate) row: Option<&'static LimitRow>,
    pub(crate) user: Option<Caller>,
    /// The title, and its number: calls that name none are of the first.
    title: (Option<Digest>, usize),
    pub(crate) calls: u64,
    pub(crate) failed: u64,
    pub(crate) throttled: u64,
    /// Calls without an answer, which no limit counts.
    pub(crate) unanswered: u64,
    /// The most calls in 15 s and in 300 s, and when that began.
    pub(crate) burst: Peak,
    pub(crate) sustain: Peak,
    pub(crate) lane: Lane,
    ring: VecDeque<Micros>,
    /// How many at the front of the ring are older than 15 s.
    old: usize,
}

/// The most calls in a period.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Peak {
    pub(crate) calls: usize,
    pub(crate) from: Option<Micros>,
}

impl Peak {
    fn raise(&mut self, calls: usize, from: Option<&Micros>) {
        if calls > self.calls {
            *self = Self {
                calls,
                from: from.copied(),
            };
        }
    }
}

/// All of them.
#[derive(Debug, Default)]
pub(crate) struct Services {
    counts: BTreeMap<Key, ServiceCount>,
    titles: Vec<Digest>,
    pub(crate) axis: Axis,
    /// Calls of users and services beyond those that are counted.
    pub(crate) beyond: u64,
}

impl Services {
    /// Counts a call, and says how many its limit has counted up to it.
    pub(crate) fn count(&mut self, call: &Call) -> Option<Load> {
        let title = self.title(call.title);
        let key = Key {
            user: call.user,
            title,
            service: call.service.name(),
            row: call.row.map(|row| row.number),
        };
        if !self.counts.contains_key(&key) && self.counts.len() >= ROWS {
            self.beyond += 1;
            return None;
        }
        let (axis, counts) = (&mut self.axis, &mut self.counts);
        if let Some(start) = call.start.filter(|_| !call.is_late) {
            while axis.reaches(start) {
                counts.values_mut().for_each(|count| count.lane.halve());
            }
        }
        let count = counts
            .entry(key)
            .or_insert_with(|| ServiceCount::new(call, title));
        count.take(call, axis)
    }

    /// Ends all periods, for the clock was set.
    pub(crate) fn cut(&mut self) {
        for count in self.counts.values_mut() {
            count.ring.clear();
            count.old = 0;
        }
    }

    /// The counts, user by user.
    pub(crate) fn finish(self) -> Vec<ServiceCount> {
        self.counts.into_values().collect()
    }

    /// A number for a title. A call that names none belongs to the first that was named.
    fn title(&mut self, title: Option<Digest>) -> usize {
        let Some(title) = title else {
            return 0;
        };
        if let Some(known) = self.titles.iter().position(|one| *one == title) {
            return known;
        }
        if self.titles.len() < TITLES {
            self.titles.push(title);
        }
        self.titles.len() - 1
    }

    /// How many titles were named.
    pub(crate) fn titles(&self) -> usize {
        self.titles.len()
    }
}

impl ServiceCount {
    fn new(call: &Call, title: usize) -> Self {
        Self {
            service: call.service,
            row: call.row,
            user: call.user,
            title: (call.title, title),
            calls: 0,
            failed: 0,
            throttled: 0,
            unanswered: 0,
            burst: Peak::default(),
            sustain: Peak::default(),
            lane: Lane::default(),
            ring: VecDeque::new(),
            old: 0,
        }
    }

    /// Whether a call is one of these.
    pub(crate) fn holds(&self, call: &Judged) -> bool {
        let number = |row: Option<&LimitRow>| row.map(|row| row.number);
        let (title, place) = self.title;
        let is_of_title = match call.title {
            None => place == 0,
            named => title.is_none() || title == named,
        };
        is_of_title
            && call.user == self.user
            && call.service == self.service
            && number(call.row) == number(self.row)
    }

    fn take(&mut self, call: &Call, axis: &Axis) -> Option<Load> {
        self.calls += 1;
        self.failed +=
            u64::from(call.status.is_none_or(|status| status >= 400) && !call.is_pending);
        self.throttled += u64::from(call.status == Some(429));
        self.unanswered += u64::from(call.status.is_none());
        let start = call.start.filter(|_| !call.is_late)?;
        let load = call.status.map(|_| self.load(start));
        let level = load.map_or(1, |load| load.burst);
        self.lane.take(axis, start, level, Mark::of(call.status));
        if let Some((wait, end)) = call.wait.zip(call.end)
            && !call.is_fine()
        {
            self.lane.wait(axis, end, end.saturating_add(wait));
        }
        load.filter(|_| call.row.is_some() && call.user != Some(Caller::NoUser))
    }

    /// The calls in the periods that end at a moment.
    fn load(&mut self, now: Micros) -> Load {
        self.ring.push_back(now);
        let is_past = |first: &Micros| now.saturating_sub(*first) >= SUSTAIN;
        while self.ring.len() > RING || self.ring.front().is_some_and(is_past) {
            self.ring.pop_front();
            self.old = self.old.saturating_sub(1);
        }
        let is_old = |time: &Micros| now.saturating_sub(*time) >= BURST;
        while self.ring.get(self.old).is_some_and(is_old) {
            self.old += 1;
        }
        let load = Load {
            burst: self.ring.len() - self.old,
            sustain: self.ring.len(),
        };
        self.burst.raise(load.burst, self.ring.get(self.old));
        self.sustain.raise(load.sustain, self.ring.front());
        load
    }
}
