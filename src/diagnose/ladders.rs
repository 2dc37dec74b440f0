//! The versions of each session: which ETag an answer brought, and which one a request sent.

use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;

use crate::diagnose::call::{Call, Digest, Mark, Micros};
use crate::diagnose::method::Method;
use crate::inspect::Caller;

/// As many sessions are followed at once.
const SESSIONS: usize = 128;
/// As many calls to each are kept, and as many of them before its first conflict.
const STEPS: usize = 100;
const BEFORE: usize = 40;

/// A call to a session.
#[derive(Debug, Clone)]
pub(crate) struct Step {
    pub(crate) call: Mark,
    /// When the answer was there.
    pub(crate) end: Option<Micros>,
    pub(crate) user: Option<Caller>,
    pub(crate) writes: bool,
    /// The ETag that the request names, and that of the answer.
    pub(crate) sent: Option<Arc<str>>,
    pub(crate) received: Option<Arc<str>>,
}

impl Step {
    /// Whether the session had another version than the one that was sent.
    pub(crate) fn is_conflict(&self) -> bool {
        self.call.status == Some(412)
    }
}

/// The calls to a session, in order.
#[derive(Debug, Clone, Default)]
pub(crate) struct Ladder {
    pub(crate) steps: VecDeque<Step>,
    pub(crate) conflicts: usize,
    /// Calls that are not kept.
    pub(crate) beyond: u64,
}

impl Ladder {
    fn take(&mut self, step: Step) {
        if self.steps.len() >= STEPS {
            self.beyond += 1;
            let first = self.steps.iter().position(Step::is_conflict);
            if first.is_some_and(|first| first <= BEFORE) {
                return;
            }
            // What leads to a conflict is worth more than how it began.
            self.steps.pop_front();
        }
        self.conflicts += usize::from(step.is_conflict());
        self.steps.push_back(step);
    }
}

/// The ladders of all sessions, as many as are followed.
#[derive(Debug, Default)]
pub(crate) struct Ladders {
    /// In the order in which the sessions came.
    ladders: BTreeMap<u64, (Digest, Ladder)>,
    numbers: BTreeMap<Digest, u64>,
    count: u64,
    /// Sessions that are not followed, or no more.
    beyond: u64,
}

impl Ladders {
    /// Takes a call, where it names or brings the version of a session.
    pub(crate) fn take(&mut self, call: &Call) {
        let Some(session) = call.session() else {
            return;
        };
        let sent = call.if_match.tag().or(call.if_none_match.tag());
        if sent.is_none() && call.etag.is_none() && call.status != Some(412) {
            return;
        }
        let step = Step {
            call: call.mark(),
            end: call.end,
            user: call.user,
            writes: call.method != Method::Get,
            sent: sent.cloned(),
            received: call.etag.clone(),
        };
        let number = self.numbers.get(&session).copied();
        if let Some((_, ladder)) = number.and_then(|number| self.ladders.get_mut(&number)) {
            return ladder.take(step);
        }
        if self.ladders.len() >= SESSIONS {
            self.beyond += 1;
            let mut peaceful = self.ladders.iter();
            let Some(number) = peaceful
                .find(|(_, (_, ladder))| ladder.conflicts == 0)
                .map(|(number, _)| *number)
            else {
                return;
            };
            if let Some((gone, _)) = self.ladders.remove(&number) {
                self.numbers.remove(&gone);
            }
        }
        self.count += 1;
        let mut ladder = Ladder::default();
        ladder.take(step);
        self.numbers.insert(session, self.count);
        self.ladders.insert(self.count, (session, ladder));
    }

    /// The ladders of at most so many sessions with more than one call, those with the most conflicts first, and how many
    /// there are besides.
    pub(crate) fn finish(self, most: usize) -> (Vec<Ladder>, u64) {
        let ladders = self.ladders.into_values().map(|(_, ladder)| ladder);
        let mut ladders: Vec<Ladder> = ladders.filter(|ladder| ladder.steps.len() > 1).collect();
        ladders.sort_by_key(|ladder| std::cmp::Reverse(ladder.conflicts));
        let beyond = u64::try_from(ladders.len().saturating_sub(most)).unwrap_or(0);
        ladders.truncate(most);
        (ladders, beyond + self.beyond)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnose::call::Api;

    fn step(index: usize, status: u16) -> Step {
        let api = Api {
            method: "PUT".to_owned(),
            host: String::new(),
            template: "/".to_owned(),
            key: 0,
            host_key: 0,
        };
        Step {
            call: Mark {
                input: 0,
                index,
                user: None,
                status: Some(status),
                at: None,
                api: Arc::new(api),
            },
            end: None,
            user: None,
            writes: true,
            sent: None,
            received: None,
        }
    }

    #[test]
    fn a_long_ladder_keeps_what_leads_to_its_first_conflict_and_what_follows() {
        let mut ladder = Ladder::default();
        for index in 1..=1000 {
            let status = if index == 500 { 412 } else { 200 };
            ladder.take(step(index, status));
        }
        let kept: Vec<usize> = ladder.steps.iter().map(|step| step.call.index).collect();
        assert_eq!(kept, (460..560).collect::<Vec<_>>());
        assert_eq!((ladder.conflicts, ladder.beyond), (1, 900));
    }

    #[test]
    fn sessions_with_conflicts_come_first() {
        let mut ladders = Ladders::default();
        for session in 0..3 {
            let mut ladder = Ladder::default();
            for index in 0..2 {
                ladder.take(step(index, if session == 1 { 412 } else { 200 }));
            }
            ladders.ladders.insert(session, (session, ladder));
        }
        let (kept, beyond) = ladders.finish(2);
        let conflicts: Vec<usize> = kept.iter().map(|ladder| ladder.conflicts).collect();
        assert_eq!((conflicts.as_slice(), beyond), (&[2, 0][..], 1));
    }
}
