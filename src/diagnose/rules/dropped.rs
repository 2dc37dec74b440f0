//! Changes that a 412 refused, until they are made again.

use std::collections::VecDeque;

use crate::catalog::Severity;
use crate::catalog::rules::conflicts::{CONFLICT_DROPPED, STALE_ETAG_RESENT};
use crate::diagnose::call::{Area, Call, Leaf, Mark, Micros};
use crate::diagnose::finding::Occurrence;
use crate::diagnose::method::Method;
use crate::diagnose::watch::Found;
use crate::language::tr;

/// As many refused changes of a user are kept for a session.
const KEPT: usize = 8;

/// The changes of a user to a session that were refused and not made again yet.
#[derive(Default)]
pub(super) struct Dropped(VecDeque<Refused>);

/// A change that was refused.
struct Refused {
    call: Call,
    /// Whether the ETag had been replaced before.
    is_stale: bool,
    /// The last answer that shows the session without it.
    missing: Option<Mark>,
}

impl Dropped {
    /// Takes what the user does next with the session.
    pub(super) fn take(&mut self, call: &Call) {
        let ends = call.method == Method::Delete && call.is_fine();
        if ends || call.write().is_some_and(|write| write.leaves_session) {
            self.0.clear();
        }
        let written = call.write().map_or(&[][..], |write| &write.leaves);
        self.0.retain_mut(|refused| {
            let is_again = written
                .iter()
                .any(|leaf| refused.wanted().any(|wanted| wanted.path == leaf.path));
            !is_again && !refused.is_there(call)
        });
    }

    /// Takes a change that was refused.
    pub(super) fn refuse(&mut self, call: &Call, is_stale: bool) {
        let mut refused = Refused {
            call: call.clone(),
            is_stale,
            missing: None,
        };
        let is_wanted = refused.wanted().next().is_some() && !refused.is_there(call);
        if !is_wanted {
            return;
        }
        refused.missing = None;
        if self.0.len() >= KEPT {
            self.0.pop_front();
        }
        self.0.push_back(refused);
    }

    /// Tells what was never made again, though the calls of the user went on.
    pub(super) fn settle(&mut self, last: Option<Micros>, within: Micros, found: &mut Found) {
        for refused in self.0.drain(..) {
            let call = &refused.call;
            let goes_on = last
                .zip(call.end)
                .is_some_and(|(last, end)| last.saturating_sub(end) >= within);
            if !goes_on {
                continue;
            }
            let subject = call.session().unwrap_or(call.resource);
            found.add(Occurrence::of(&CONFLICT_DROPPED, call).about(subject));
            if let Some(missing) = refused.missing.filter(|_| refused.is_stale) {
                let lost = Occurrence::of(&STALE_ETAG_RESENT, call)
                    .severity(Severity::Error)
                    .because([missing])
                    .about(subject);
                found.add(lost.says(|language| {
                    tr!(
                        language,
                        "A write was lost: its ETag had been replaced before, and the change was never made again",
                        "Une écriture est perdue : son ETag était déjà remplacé, et la modification n’a jamais été refaite"
                    )
                }));
            }
        }
    }
}

impl Refused {
    /// What was to be written. Who is host is left out: to lose that race is right.
    fn wanted(&self) -> impl Iterator<Item = &Leaf> {
        let write = self.call.write();
        let leaves = write.map_or(&[][..], |write| &write.leaves);
        leaves.iter().filter(|leaf| leaf.area != Area::Host)
    }

    /// Whether an answer shows that the session has what was wanted. Remembers the answer where it has not.
    fn is_there(&mut self, call: &Call) -> bool {
        let Some(state) = call.state() else {
            return false;
        };
        let held = self.wanted().map(|leaf| match leaf.area {
            Area::Other => None,
            _ => state.holds(leaf),
        });
        let held: Vec<Option<bool>> = held.collect();
        let all = |value| held.iter().all(|one| *one == Some(value));
        if all(false) {
            self.missing = Some(call.mark());
        }
        all(true)
    }
}
