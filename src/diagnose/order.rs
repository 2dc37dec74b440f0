//! Calls and taps in the order of time, as far as a capture of any length allows.
//!
//! Rows may come by their end, or out of order otherwise. So many are kept back, for so long; what comes later still is
//! told for late.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

use crate::diagnose::call::{Call, Micros, SECOND};
use crate::diagnose::tap::Notice;

/// As many are kept back.
const KEPT: usize = 1024;
/// For so long at most.
const LONGEST: Micros = 30 * SECOND;
/// A clock that goes back by more was set.
const STEP: Micros = 2 * SECOND;
/// After so many in a row that are all behind, each after the one before, the clock was set.
const RUN: usize = 32;

/// What happens in a capture.
#[derive(Debug)]
pub(crate) enum Happening {
    Call(Box<Call>),
    Notice(Notice),
}

impl Happening {
    fn at(&self) -> Option<Micros> {
        match self {
            Self::Call(call) => call.start,
            Self::Notice(notice) => notice.at,
        }
    }
}

/// What is next.
#[derive(Debug)]
pub(crate) enum Next {
    Happening(Happening),
    /// The clock was set, or another input begins: no window goes across.
    Cut,
}

#[derive(Debug)]
struct Kept {
    at: Micros,
    order: u64,
    what: Happening,
}

impl PartialEq for Kept {
    fn eq(&self, other: &Self) -> bool {
        (self.at, self.order) == (other.at, other.order)
    }
}

impl Eq for Kept {}

impl PartialOrd for Kept {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Kept {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.at, self.order).cmp(&(other.at, other.order))
    }
}

/// What is kept back.
#[derive(Debug, Default)]
pub(crate) struct Order {
    heap: BinaryHeap<Reverse<Kept>>,
    count: u64,
    /// The latest that came, and the last that was let go.
    latest: Option<Micros>,
    let_go: Option<Micros>,
    /// How many in a row were behind the latest, and the last of them.
    behind: usize,
    last: Option<Micros>,
    /// How many were late.
    pub(crate) late: u64,
}

impl Order {
    /// Takes what came next, and gives what is next in time to `each`.
    pub(crate) fn push(&mut self, what: Happening, each: &mut dyn FnMut(Next)) {
        // What has no time stands where it came.
        let at = what.at().or(self.last).unwrap_or(Micros::MIN);
        self.notice_step(at, each);
        let is_late = self.let_go.is_some_and(|let_go| at < let_go);
        self.count += 1;
        if is_late {
            self.late += 1;
            if let Happening::Call(mut call) = what {
                call.is_late = true;
                each(Next::Happening(Happening::Call(call)));
            }
            return;
        }
        let order = self.count;
        self.heap.push(Reverse(Kept { at, order, what }));
        self.latest = self.latest.max(Some(at));
        while self.heap.len() > KEPT || self.waits_too_long() {
            self.let_go(each);
        }
    }

    /// Gives all that is kept back, and says that no window goes on.
    pub(crate) fn cut(&mut self, each: &mut dyn FnMut(Next)) {
        while !self.heap.is_empty() {
            self.let_go(each);
        }
        *self = Self {
            count: self.count,
            late: self.late,
            ..Self::default()
        };
        each(Next::Cut);
    }

    fn notice_step(&mut self, at: Micros, each: &mut dyn FnMut(Next)) {
        let is_behind = self
            .latest
            .is_some_and(|latest| at < latest.saturating_sub(STEP));
        let goes_on = self.last.is_none_or(|last| last <= at) || self.behind == 0;
        self.behind = match (is_behind, goes_on) {
            (true, true) => self.behind + 1,
            (true, false) => 1,
            (false, _) => 0,
        };
        self.last = Some(at);
        if self.behind > RUN {
            self.cut(each);
            self.last = Some(at);
        }
    }

    fn waits_too_long(&self) -> bool {
        let first = self.heap.peek().map(|Reverse(kept)| kept.at);
        match (first, self.latest) {
            (Some(first), Some(latest)) => latest.saturating_sub(first) > LONGEST,
            _ => false,
        }
    }

    fn let_go(&mut self, each: &mut dyn FnMut(Next)) {
        if let Some(Reverse(kept)) = self.heap.pop() {
            self.let_go = Some(kept.at);
            each(Next::Happening(kept.what));
        }
    }
}
