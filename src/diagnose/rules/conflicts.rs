//! Writes of a session that meet others: which ETag was sent, and what was known then.

use std::collections::VecDeque;
use std::sync::Arc;

use crate::catalog::Target;
use crate::catalog::rules::conflicts::{
    CONFLICT_DROPPED, CONFLICT_LOOP, NEEDLESS_READ_AFTER_412, OWN_WRITES_OVERLAP, STALE_ETAG_RESENT,
};
use crate::diagnose::call::{Call, Digest, Mark, Micros};
use crate::diagnose::finding::{Certainty, Occurrence};
use crate::diagnose::method::Method;
use crate::diagnose::recent::Recent;
use crate::diagnose::rules::dropped::Dropped;
use crate::diagnose::settings::DiagnoseSettings;
use crate::diagnose::tap::Notice;
use crate::diagnose::watch::{Found, Watch};
use crate::inspect::Caller;
use crate::language::tr;

/// As many users and sessions are watched.
const SESSIONS: usize = 4096;
/// As many users are.
const USERS: usize = 1024;
/// As many ETags of a session are known, and as many writes of a user.
const KEPT: usize = 8;

pub(super) fn watches(settings: &DiagnoseSettings) -> Vec<Box<dyn Watch>> {
    vec![Box::new(Conflicts {
        in_a_row: settings.count(&CONFLICT_LOOP, "conflicts"),
        read_within: settings.time(&NEEDLESS_READ_AFTER_412, "seconds"),
        dropped_after: settings.time(&CONFLICT_DROPPED, "seconds"),
        known: Recent::new(SESSIONS),
        latest: Recent::new(USERS),
        taps: Recent::new(SESSIONS),
        unnamed_taps: 0,
    })]
}

struct Conflicts {
    in_a_row: usize,
    read_within: Micros,
    dropped_after: Micros,
    known: Recent<(Option<Caller>, Digest), Known>,
    /// When a user called last.
    latest: Recent<Option<Caller>, Micros>,
    /// How many taps a session had, and how many had no session.
    taps: Recent<Digest, u64>,
    unnamed_taps: u64,
}

/// What a user knows of a session.
#[derive(Default)]
struct Known {
    versions: VecDeque<Version>,
    writes: VecDeque<Write>,
    /// Conflicts whose cause may still come.
    open: VecDeque<Conflict>,
    dropped: Dropped,
    /// Conflicts in a row.
    run: Vec<Mark>,
    /// A 412 that held the session, and the taps until then.
    brought: Option<(Mark, Option<Micros>, u64)>,
}

/// A version that the user received.
#[derive(Debug, Clone)]
struct Version {
    tag: Arc<str>,
    /// When; `None` without times.
    at: Option<Micros>,
    order: u64,
    change: Option<i64>,
    branch: Option<Digest>,
    by: Mark,
}

/// A write of the user that took effect.
#[derive(Debug, Clone)]
struct Write {
    start: Option<Micros>,
    end: Option<Micros>,
    order: u64,
    call: Mark,
}

/// A 412, and the version that was sent.
#[derive(Debug, Clone)]
struct Conflict {
    call: Call,
    sent: Version,
}

impl Watch for Conflicts {
    fn call(&mut self, call: &Call, found: &mut Found) {
        if let Some(now) = call.start {
            self.latest.insert(call.user, now);
        }
        let Some(session) = call.session() else {
            return;
        };
        let taps = self.taps(session);
        let known = self.known.entry((call.user, session), Known::default);
        known.settle(call.start, found);
        known.dropped.take(call);
        known.read(call, taps, self.read_within, found);
        if call.target == Some(Target::Session) && call.method == Method::Put {
            known.conditional(call, self.in_a_row, found);
        }
        known.learn(call, taps);
    }

    fn notice(&mut self, notice: &Notice, _: &mut Found) {
        match notice.session {
            Some(session) => *self.taps.entry(session, || 0) += 1,
            None => self.unnamed_taps += 1,
        }
    }

    fn cut(&mut self, found: &mut Found) {
        for ((user, _), mut known) in self.known.drain() {
            known.settle(None, found);
            let last = self.latest.get(&user).copied();
            known.dropped.settle(last, self.dropped_after, found);
        }
        self.latest.drain();
    }

    fn has_forgotten(&self) -> bool {
        self.known.is_full || self.latest.is_full || self.taps.is_full
    }
}

impl Conflicts {
    fn taps(&self, session: Digest) -> u64 {
        self.taps.get(&session).copied().unwrap_or(0) + self.unnamed_taps
    }
}

impl Known {
    /// A read of what a 412 had just brought.
    fn read(&mut self, call: &Call, taps: u64, within: Micros, found: &mut Found) {
        let Some((brought, at, taps_then)) = self.brought.take() else {
            return;
        };
        let gap = call
            .start
            .zip(at)
            .map_or(0, |(start, at)| start.saturating_sub(at));
        let is_read = call.method == Method::Get && call.target == Some(Target::Session);
        if is_read && (0..=within).contains(&gap) && taps == taps_then {
            found.add(
                Occurrence::of(&NEEDLESS_READ_AFTER_412, call)
                    .because([brought])
                    .about(subject(call)),
            );
        }
    }

    /// A write that names a version.
    fn conditional(&mut self, call: &Call, in_a_row: usize, found: &mut Found) {
        let is_conflict = call.status == Some(412);
        let Some(tag) = call.if_match.tag() else {
            self.run.clear();
            return;
        };
        let sent = self
            .versions
            .iter()
            .find(|version| version.tag == *tag)
            .cloned();
        let newer = sent.as_ref().and_then(|sent| {
            let (newer, certainty) = self.newer(sent, call)?;
            Some((newer.by.clone(), certainty))
        });
        let is_current = newer.is_none();
        if let Some((newer, certainty)) = newer {
            found.add(
                Occurrence::of(&STALE_ETAG_RESENT, call)
                    .certainty(certainty)
                    .because([newer])
                    .about(subject(call)),
            );
        }
        if is_conflict {
            self.dropped.refuse(call, !is_current);
        }
        if let Some(sent) = sent.filter(|_| is_conflict) {
            if self.open.len() >= KEPT {
                self.open.pop_front();
            }
            self.open.push_back(Conflict {
                call: call.clone(),
                sent,
            });
        }
        if !is_conflict {
            self.run.clear();
        } else if is_current {
            self.in_a_row(call, in_a_row, found);
        }
    }

    /// The newest version that the user had received before a call, if it is newer than the one that was sent.
    fn newer(&self, sent: &Version, call: &Call) -> Option<(&Version, Certainty)> {
        let newest = self
            .versions
            .iter()
            .filter(|version| version.is_known_to(call) && version.is_after(sent))
            .max_by_key(|version| (version.at, version.order))?;
        if newest.tag == sent.tag || newest.branch != sent.branch {
            return None;
        }
        match newest.change.zip(sent.change) {
            Some((new, old)) if new <= old => None,
            Some(_) if call.has_end => Some((newest, Certainty::Certain)),
            _ => Some((newest, Certainty::Probable)),
        }
    }

    fn in_a_row(&mut self, call: &Call, most: usize, found: &mut Found) {
        if self.run.len() < KEPT {
            self.run.push(call.mark());
        } else {
            self.run.rotate_left(1);
            if let Some(last) = self.run.last_mut() {
                *last = call.mark();
            }
        }
        let count = self.run.len();
        if count >= most.min(KEPT) {
            let before = self.run.iter().rev().skip(1).cloned();
            found.add(
                Occurrence::of(&CONFLICT_LOOP, call)
                    .because(before.collect::<Vec<_>>())
                    .about(subject(call))
                    .weight(i64::try_from(count).unwrap_or(i64::MAX))
                    .count("conflicts", count)
                    .says(|language| {
                        tr!(
                            language,
                            "{count} writes in a row met a conflict, each with the ETag that was current",
                            "{count} écritures de suite ont échoué sur un conflit, chacune avec l’ETag courant"
                        )
                    }),
            );
        }
    }

    /// Looks for the cause of the conflicts that were over before a moment; of all without one.
    fn settle(&mut self, now: Option<Micros>, found: &mut Found) {
        while let Some(conflict) = self.open.front() {
            let is_over = now
                .zip(conflict.call.end)
                .is_none_or(|(now, end)| now >= end);
            if !is_over {
                return;
            }
            if let Some(conflict) = self.open.pop_front() {
                self.explain(&conflict, found);
            }
        }
    }

    fn explain(&self, conflict: &Conflict, found: &mut Found) {
        let Conflict { call, sent } = conflict;
        let crossed: Vec<&Write> = self
            .writes
            .iter()
            .filter(|write| write.crosses(call, sent))
            .collect();
        let Some(last) = crossed.last() else {
            return;
        };
        let is_under_way = last
            .end
            .zip(call.start)
            .is_some_and(|(end, start)| end > start);
        let change = call.state().and_then(|state| state.change_number);
        let proves = change
            .zip(sent.change)
            .is_some_and(|(new, old)| usize::try_from(new - old) == Ok(crossed.len()));
        let certainty = match proves {
            true => Certainty::Certain,
            false => Certainty::Probable,
        };
        let causes: Vec<Mark> = crossed
            .iter()
            .rev()
            .map(|write| write.call.clone())
            .collect();
        found.add(
            Occurrence::of(&OWN_WRITES_OVERLAP, call)
                .certainty(certainty)
                .because(causes)
                .about(subject(call))
                .weight(i64::from(is_under_way))
                .word("cause", if is_under_way { "in-flight" } else { "earlier" })
                .says(|language| match is_under_way {
                    true => tr!(
                        language,
                        "The client's own writes crossed: the 412 was caused by a call of the same user that was still under way",
                        "Les écritures du client se sont croisées : le 412 vient d’un appel du même utilisateur encore en cours"
                    ),
                    false => tr!(
                        language,
                        "The 412 was caused by an earlier write of the same user, whose answer was not used",
                        "Le 412 vient d’une écriture antérieure du même utilisateur, dont la réponse n’a pas servi"
                    ),
                }),
        );
    }

    /// Takes note of what an answer brings.
    fn learn(&mut self, call: &Call, taps: u64) {
        let state = call.state();
        if call.changes_session() && matches!(call.status, Some(200..=299)) {
            if self.writes.len() >= KEPT {
                self.writes.pop_front();
            }
            self.writes.push_back(Write {
                start: call.start,
                end: call.end,
                order: call.order,
                call: call.mark(),
            });
        }
        let is_of_session = call.target == Some(Target::Session);
        let brings = matches!(call.status, Some(200 | 201 | 304 | 412));
        if let Some(tag) = call.etag.as_ref().filter(|_| is_of_session && brings) {
            self.versions.retain(|version| version.tag != *tag);
            if self.versions.len() >= KEPT {
                self.versions.pop_front();
            }
            self.versions.push_back(Version {
                tag: Arc::clone(tag),
                at: call.end,
                order: call.order,
                change: state.and_then(|state| state.change_number),
                branch: state.and_then(|state| state.branch),
                by: call.mark(),
            });
        }
        if call.status == Some(412) && state.is_some() {
            self.brought = Some((call.mark(), call.end, taps));
        }
    }
}

impl Version {
    /// Whether it was received before a call was sent.
    fn is_known_to(&self, call: &Call) -> bool {
        match self.at.zip(call.start) {
            Some((at, start)) => at <= start,
            None => self.order < call.order,
        }
    }

    fn is_after(&self, other: &Self) -> bool {
        match self.at.zip(other.at) {
            Some((at, other)) => at > other,
            None => self.order > other.order,
        }
    }
}

impl Write {
    /// Whether it took effect between the moment at which a version was received and the answer to a call that sent it.
    fn crosses(&self, call: &Call, sent: &Version) -> bool {
        if self.order == sent.order {
            return false;
        }
        match (self.start, self.end, sent.at, call.end) {
            (Some(start), Some(end), Some(received), Some(answered)) => {
                start < answered && end > received
            }
            _ => self.order > sent.order && self.order < call.order,
        }
    }
}

/// What conflicts are about: a session.
fn subject(call: &Call) -> Digest {
    call.session().unwrap_or(call.resource)
}
