//! Writes of what all members share without a look at what others wrote.

use std::collections::VecDeque;

use crate::catalog::rules::conflicts::{BLIND_WRITE, HOST_WRITE_UNSYNCHRONIZED};
use crate::catalog::{Severity, Target};
use crate::diagnose::call::{Call, Condition, Digest, Leaf, Manager, Mark};
use crate::diagnose::finding::{Certainty, Occurrence};
use crate::diagnose::method::Method;
use crate::diagnose::recent::Recent;
use crate::diagnose::settings::DiagnoseSettings;
use crate::diagnose::watch::{Found, Watch};
use crate::inspect::Caller;
use crate::language::tr;

/// As many users and sessions are watched.
const SESSIONS: usize = 4096;
/// As many writes of a session are known, and as many of a user wait for others.
const KEPT: usize = 8;

pub(super) fn watches(_: &DiagnoseSettings) -> Vec<Box<dyn Watch>> {
    vec![Box::new(Blind {
        known: Recent::new(SESSIONS),
        sessions: Recent::new(SESSIONS),
    })]
}

struct Blind {
    known: Recent<(Option<Caller>, Digest), Known>,
    sessions: Recent<Digest, Session>,
}

/// What a user knows of a session.
#[derive(Default)]
struct Known {
    last: Option<Version>,
    /// Writes that may be blind, until they are over: others of the user may cross them.
    open: VecDeque<(Call, Version)>,
}

/// The version that a user received last.
#[derive(Clone)]
struct Version {
    change: i64,
    branch: Option<Digest>,
    /// How many writes of his own have changed it since.
    own: i64,
    by: Mark,
}

/// What is known of a session from the calls of all users.
#[derive(Default)]
struct Session {
    writes: VecDeque<Write>,
    /// Who wrote the host last.
    host: Option<Option<Caller>>,
}

/// A write of what all members share.
struct Write {
    user: Option<Caller>,
    change: i64,
    leaves: Vec<Leaf>,
    call: Mark,
}

impl Watch for Blind {
    fn call(&mut self, call: &Call, found: &mut Found) {
        let Some(session) = call.session() else {
            return;
        };
        let known = self.known.entry((call.user, session), Known::default);
        let all = self.sessions.entry(session, Session::default);
        let is_over = |open: &Call| open.end.zip(call.start).is_none_or(|(end, now)| now >= end);
        while known.open.front().is_some_and(|(open, _)| is_over(open)) {
            if let Some((open, last)) = known.open.pop_front() {
                all.judge(&open, &last, found);
            }
        }
        if call.target == Some(Target::Session) && call.method == Method::Put {
            host(call, found);
        }
        all.take(call);
        known.take(call);
    }

    fn cut(&mut self, found: &mut Found) {
        for ((_, session), known) in self.known.drain() {
            let all = self.sessions.entry(session, Session::default);
            for (open, last) in known.open {
                all.judge(&open, &last, found);
            }
        }
        self.sessions.drain();
    }

    fn has_forgotten(&self) -> bool {
        self.known.is_full || self.sessions.is_full
    }
}

impl Known {
    fn take(&mut self, call: &Call) {
        let changes = call.changes_session() && matches!(call.status, Some(200..=299));
        if changes {
            for (_, last) in &mut self.open {
                last.own += 1;
            }
        }
        if let Some(last) = self.last.as_ref().filter(|_| is_blind(call)) {
            if self.open.len() >= KEPT {
                self.open.pop_front();
            }
            self.open.push_back((call.clone(), last.clone()));
        }
        let state = call.state();
        match state.and_then(|state| Some((state.change_number?, state.branch))) {
            Some((change, branch)) => {
                self.last = Some(Version {
                    change,
                    branch,
                    own: 0,
                    by: call.mark(),
                });
            }
            None => {
                if let Some(last) = self.last.as_mut().filter(|_| changes) {
                    last.own += 1;
                }
            }
        }
    }
}

/// A write of the host that does not say which version it is of.
fn host(call: &Call, found: &mut Found) {
    let sets_host = call.write().is_some_and(|write| write.sets_host);
    let creates = call.if_none_match == Condition::Any;
    if sets_host && call.status == Some(200) && call.if_match.names_none() && !creates {
        let one = Occurrence::of(&HOST_WRITE_UNSYNCHRONIZED, call)
            .about(call.session().unwrap_or(call.resource));
        found.add(match call.manager {
            Some(Manager::Multiplayer) => one.word("by", "multiplayer-manager").says(|language| {
                tr!(
                    language,
                    "XSAPI's Multiplayer Manager wrote the host of a session without its ETag; the library does so by itself",
                    "Le Multiplayer Manager de XSAPI a écrit l’hôte d’une session sans son ETag ; la bibliothèque le fait d’elle-même"
                )
            }),
            _ => one,
        });
    }
}

/// Whether a write of what all members share names no version of a session that was there before.
fn is_blind(call: &Call) -> bool {
    let writes = call
        .write()
        .is_some_and(|write| write.shared().next().is_some());
    let is_known = call
        .state()
        .is_some_and(|state| state.change_number.is_some() && !state.is_large);
    call.method == Method::Put
        && call.target == Some(Target::Session)
        && call.status == Some(200)
        && call.if_match.names_none()
        && call.if_none_match != Condition::Any
        && writes
        && is_known
}

impl Session {
    /// Takes note of a write.
    fn take(&mut self, call: &Call) {
        let is_write = call.method == Method::Put && call.target == Some(Target::Session);
        let Some(write) = call.write().filter(|_| is_write && call.is_fine()) else {
            return;
        };
        if write.sets_host {
            self.host = Some(call.user);
        }
        let change = call.state().and_then(|state| state.change_number);
        let leaves: Vec<Leaf> = write.shared().copied().collect();
        if let Some(change) = change.filter(|_| !leaves.is_empty()) {
            if self.writes.len() >= KEPT {
                self.writes.pop_front();
            }
            self.writes.push_back(Write {
                user: call.user,
                change,
                leaves,
                call: call.mark(),
            });
        }
    }

    /// Looks whether others wrote since the user had read.
    fn judge(&self, call: &Call, last: &Version, found: &mut Found) {
        let Some((state, write)) = call.state().zip(call.write()) else {
            return;
        };
        let Some(change) = state.change_number else {
            return;
        };
        let foreign = change - last.change - last.own - 1;
        if foreign <= 0 || state.branch != last.branch {
            return;
        }
        let others: Vec<&Write> = self
            .writes
            .iter()
            .filter(|other| other.user != call.user)
            .filter(|other| last.change < other.change && other.change < change)
            .collect();
        let is_lost = |theirs: &Leaf| {
            let mine = write.shared().find(|leaf| leaf.path == theirs.path);
            mine.is_some_and(|mine| mine.value != theirs.value) && state.holds(theirs) != Some(true)
        };
        let lost = others.iter().find(|other| other.leaves.iter().any(is_lost));
        let (severity, certainty) = if lost.is_some() {
            (Severity::Error, Certainty::Certain)
        } else if others.is_empty() {
            (Severity::Info, Certainty::Probable)
        } else if self.host == Some(call.user) {
            (Severity::Info, Certainty::Certain)
        } else {
            (Severity::Warning, Certainty::Certain)
        };
        let because = others.iter().map(|other| other.call.clone());
        let one = Occurrence::of(&BLIND_WRITE, call)
            .severity(severity)
            .certainty(certainty)
            .because(because.chain([last.by.clone()]))
            .about(call.session().unwrap_or(call.resource))
            .count("changesOfOthers", foreign);
        found.add(match lost {
            Some(_) => one.says(|language| {
                tr!(
                    language,
                    "A value that another user had written was lost to a write without an ETag",
                    "Une valeur écrite par un autre utilisateur a été perdue à cause d’une écriture sans ETag"
                )
            }),
            None => one,
        });
    }
}
