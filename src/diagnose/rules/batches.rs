//! Calls for one where one call asks for many: singly, in several batches, or in batches of one.

use std::collections::VecDeque;

use crate::catalog::rules::calls::{SMALL_BATCH, SPLIT_BATCH, UNBATCHED_CALLS};
use crate::diagnose::call::{Asks, Call, Digest, Manager, Many, Mark, Micros, SECOND};
use crate::diagnose::finding::{Occurrence, seconds};
use crate::diagnose::recent::Recent;
use crate::diagnose::settings::DiagnoseSettings;
use crate::diagnose::watch::{Found, Watch};
use crate::inspect::Caller;
use crate::language::tr;

/// As many users and APIs are watched.
const APIS: usize = 4096;
/// As many calls are looked back on.
const RING: usize = 64;
/// A series goes on after a shorter pause.
const PAUSE: Micros = SECOND;

pub(super) fn watches(settings: &DiagnoseSettings) -> Vec<Box<dyn Watch>> {
    let batches = Batches {
        unbatched: Pace {
            calls: settings.count(&UNBATCHED_CALLS, "calls"),
            within: settings.time(&UNBATCHED_CALLS, "seconds"),
        },
        split: Pace {
            calls: settings.count(&SPLIT_BATCH, "calls"),
            within: settings.time(&SPLIT_BATCH, "seconds"),
        },
        small: Pace {
            calls: settings.count(&SMALL_BATCH, "calls"),
            within: settings.time(&SMALL_BATCH, "seconds"),
        },
        ones: Recent::new(APIS),
        lists: Recent::new(APIS),
        lists_of_one: Recent::new(APIS),
    };
    vec![Box::new(batches)]
}

/// So many calls in so long.
#[derive(Debug, Clone, Copy)]
struct Pace {
    calls: usize,
    within: Micros,
}

/// Whose calls of which kind.
type Key = (Option<Caller>, Many);

/// What is asked for of one, and in lists.
struct Batches {
    unbatched: Pace,
    split: Pace,
    small: Pace,
    ones: Recent<Key, Ones>,
    lists: Recent<Key, VecDeque<List>>,
    lists_of_one: Recent<Key, VecDeque<(Micros, Mark)>>,
}

/// Calls for one each.
#[derive(Debug, Default)]
struct Ones {
    last: Option<Micros>,
    /// For whom the last were.
    ring: VecDeque<(Micros, Digest, Mark)>,
    /// Once they are too many: since when, and how many.
    run: Option<(Micros, usize)>,
}

/// A batch.
#[derive(Debug)]
struct List {
    at: Micros,
    size: usize,
    body: Option<Digest>,
    call: Mark,
}

impl Watch for Batches {
    fn call(&mut self, call: &Call, found: &mut Found) {
        // What the Social Manager asks for is not in the title's hands.
        let is_by_title = call.manager != Some(Manager::Social);
        let (Some(now), Some(asks), true) = (call.start, call.asks, is_by_title) else {
            return;
        };
        match asks {
            Asks::One(many, whom) => {
                let ones = self.ones.entry((call.user, many), Ones::default);
                ones.take(call, whom, now, self.unbatched);
                ones.judge(call, many, now, self.unbatched, found);
            }
            Asks::List(many, size) if call.is_fine() => {
                let key = (call.user, many);
                if let Some(largest) = many.largest() {
                    let lists = self.lists.entry(key, VecDeque::new);
                    split(lists, call, (now, size, largest), self.split, found);
                }
                if size == 1 {
                    let lists = self.lists_of_one.entry(key, VecDeque::new);
                    small(lists, call, now, self.small, found);
                }
            }
            Asks::List(..) => {}
        }
    }

    fn cut(&mut self, _: &mut Found) {
        self.ones.drain();
        self.lists.drain();
        self.lists_of_one.drain();
    }

    fn has_forgotten(&self) -> bool {
        self.ones.is_full || self.lists.is_full || self.lists_of_one.is_full
    }
}

impl Ones {
    fn take(&mut self, call: &Call, whom: Digest, now: Micros, pace: Pace) {
        let last = self.last.replace(now);
        if last.is_none_or(|last| now.saturating_sub(last) >= PAUSE) {
            self.run = None;
        }
        let is_old = |at: Micros| now.saturating_sub(at) > pace.within;
        while self.ring.front().is_some_and(|(at, ..)| is_old(*at)) {
            self.ring.pop_front();
        }
        // The same again is another rule's.
        if self.ring.iter().any(|(_, other, _)| *other == whom) {
            return;
        }
        self.ring.push_back((now, whom, call.mark()));
        if self.ring.len() > RING.max(pace.calls) {
            self.ring.pop_front();
        }
        if let Some((_, count)) = &mut self.run {
            *count += 1;
        }
    }

    fn judge(&mut self, call: &Call, many: Many, now: Micros, pace: Pace, found: &mut Found) {
        let is_new = self
            .ring
            .back()
            .is_some_and(|(.., mark)| mark.index == call.index);
        let is_first = self.run.is_none();
        if !is_new || (is_first && self.ring.len() < pace.calls) {
            return;
        }
        let begin = self.ring.front().map_or(now, |(at, ..)| *at);
        let (since, count) = *self.run.get_or_insert((begin, self.ring.len()));
        let others = self.ring.iter().rev().skip(1).filter(|_| is_first);
        let (batch, time) = (many.batch(), now - since);
        found.add(
            Occurrence::of(&UNBATCHED_CALLS, call)
                .because(others.map(|(.., mark)| mark.clone()))
                .weight(i64::try_from(count).unwrap_or(i64::MAX))
                .count("calls", count)
                .time("withinMs", time)
                .word("batch", batch)
                .says(|language| {
                    let time = seconds(language, time);
                    tr!(
                        language,
                        "{count} calls within {time} s asked for one each; {batch} asks for many at once",
                        "{count} appels en {time} s ont demandé un élément chacun ; {batch} en demande plusieurs à la fois"
                    )
                }),
        );
    }
}

/// Whether batches that came soon after each other would have been one.
fn split(
    lists: &mut VecDeque<List>,
    call: &Call,
    (now, size, largest): (Micros, usize, usize),
    pace: Pace,
    found: &mut Found,
) {
    lists.retain(|list| now.saturating_sub(list.at) <= pace.within);
    if lists.iter().any(|list| list.body == call.body) {
        return;
    }
    lists.push_back(List {
        at: now,
        size,
        body: call.body,
        call: call.mark(),
    });
    if lists.len() > RING.max(pace.calls) {
        lists.pop_front();
    }
    let mut sum = 0;
    let fitting = lists.iter().rev().take_while(|list| {
        sum += list.size;
        sum <= largest
    });
    let fitting: Vec<&List> = fitting.collect();
    let count = fitting.len();
    if count < pace.calls.max(2) {
        return;
    }
    let total: usize = fitting.iter().map(|list| list.size).sum();
    found.add(
        Occurrence::of(&SPLIT_BATCH, call)
            .because(fitting.iter().skip(1).map(|list| list.call.clone()))
            .weight(i64::try_from(count).unwrap_or(i64::MAX))
            .count("calls", count)
            .count("listed", total)
            .count("most", largest)
            .says(|language| {
                tr!(
                    language,
                    "{count} batches with {total} entries together; one batch takes {largest}",
                    "{count} lots de {total} entrées au total ; un seul lot en accepte {largest}"
                )
            }),
    );
}

/// Whether there were many batches of one.
fn small(
    lists: &mut VecDeque<(Micros, Mark)>,
    call: &Call,
    now: Micros,
    pace: Pace,
    found: &mut Found,
) {
    lists.retain(|(at, _)| now.saturating_sub(*at) <= pace.within);
    lists.push_back((now, call.mark()));
    if lists.len() > RING.max(pace.calls) {
        lists.pop_front();
    }
    let count = lists.len();
    if count < pace.calls {
        return;
    }
    let begin = lists.front().map_or(now, |(at, _)| *at);
    let time = now - begin;
    found.add(
        Occurrence::of(&SMALL_BATCH, call)
            .because(lists.iter().rev().skip(1).map(|(_, mark)| mark.clone()))
            .weight(i64::try_from(count).unwrap_or(i64::MAX))
            .count("calls", count)
            .time("withinMs", time)
            .says(|language| {
                let time = seconds(language, time);
                tr!(
                    language,
                    "{count} batches within {time} s held one entry each",
                    "{count} lots en {time} s ne contenaient qu’une entrée chacun"
                )
            }),
    );
}
