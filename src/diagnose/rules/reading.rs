//! Reads of what has not changed.

use std::collections::VecDeque;
use std::sync::Arc;

use crate::catalog::rules::reading::{DUPLICATE_TAP_READ, SESSION_POLLING, UNCHANGED_REREAD};
use crate::catalog::{Service, Severity, Target};
use crate::diagnose::call::{Call, Condition, Digest, Mark, Micros, SECOND};
use crate::diagnose::finding::{Occurrence, seconds};
use crate::diagnose::method::Method;
use crate::diagnose::recent::Recent;
use crate::diagnose::rules::regular::{Beat, per_cent};
use crate::diagnose::settings::DiagnoseSettings;
use crate::diagnose::tap::Notice;
use crate::diagnose::watch::{Found, Watch};
use crate::inspect::Caller;
use crate::language::tr;

/// As many sessions and resources are watched.
const RESOURCES: usize = 4096;
/// After so long without a read, a series is over.
const LONGEST: Micros = 15 * 60 * SECOND;
/// As many calls of a series are named.
const NAMED: usize = 16;

pub(super) fn watches(settings: &DiagnoseSettings) -> Vec<Box<dyn Watch>> {
    vec![
        Box::new(SessionReads {
            reads: settings.count(&SESSION_POLLING, "reads"),
            span: settings.time(&SESSION_POLLING, "span"),
            unchanged: settings.value(&SESSION_POLLING, "unchanged"),
            after_tap: settings.time(&SESSION_POLLING, "after-notice"),
            twice_within: settings.time(&DUPLICATE_TAP_READ, "seconds"),
            series: Recent::new(RESOURCES),
            taps: Recent::new(RESOURCES),
            unnamed_tap: None,
            tapped: Recent::new(RESOURCES),
        }),
        Box::new(Rereads {
            reads: settings.count(&UNCHANGED_REREAD, "reads"),
            held: Recent::new(RESOURCES),
        }),
    ]
}

/// The marks of the last calls, of which there are no more than so many.
fn remember(marks: &mut VecDeque<Mark>, call: &Call) {
    if marks.len() >= NAMED {
        marks.pop_front();
    }
    marks.push_back(call.mark());
}

/// All but the last, the latest first.
fn before(marks: &VecDeque<Mark>) -> Vec<Mark> {
    marks.iter().rev().skip(1).cloned().collect()
}

fn counted(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// Reads of sessions.
struct SessionReads {
    reads: usize,
    span: Micros,
    unchanged: f64,
    after_tap: Micros,
    twice_within: Micros,
    series: Recent<(Option<Caller>, Digest), Reads>,
    /// The last tap of a session, and the last that names none.
    taps: Recent<Digest, (Micros, Option<i64>)>,
    unnamed_tap: Option<Micros>,
    /// Versions that a device read after a tap: when, and by which call.
    tapped: Recent<Tapped, (Micros, Mark)>,
}

/// A device, a session, a branch of it and a number of its changes.
type Tapped = (Option<Digest>, Digest, Option<Digest>, i64);

/// Reads of a user one after another.
#[derive(Default)]
struct Reads {
    count: usize,
    unchanged: usize,
    first: Micros,
    last: Micros,
    version: Option<Version>,
    beat: Beat,
    marks: VecDeque<Mark>,
}

/// What tells whether a session has changed.
#[derive(Clone, PartialEq, Eq)]
enum Version {
    Tag(Arc<str>),
    Change(Option<Digest>, i64),
}

impl Version {
    fn of(call: &Call) -> Option<Self> {
        let tag = call.etag.as_ref().map(|tag| Self::Tag(Arc::clone(tag)));
        tag.or_else(|| {
            let state = call.state()?;
            Some(Self::Change(state.branch, state.change_number?))
        })
    }
}

impl Watch for SessionReads {
    fn call(&mut self, call: &Call, found: &mut Found) {
        let subject = call.session().unwrap_or(call.resource);
        if call.changes_session() {
            self.series.remove(&(call.user, subject));
        }
        let is_read = call.method == Method::Get && call.target == Some(Target::Session);
        let is_answered = matches!(call.status, Some(200 | 304));
        let Some(start) = call.start.filter(|_| is_read && is_answered) else {
            return;
        };
        self.twice(call, subject, start, found);
        let change = call.state().and_then(|state| state.change_number);
        let is_tapped = self.is_tapped(subject, start, change);
        let reads = self.series.entry((call.user, subject), Reads::default);
        let version = Version::of(call);
        let is_same = call.status == Some(304) || (version.is_some() && version == reads.version);
        reads.version = version.or_else(|| reads.version.take());
        if is_tapped {
            return;
        }
        if start - reads.last > LONGEST {
            *reads = Reads {
                first: start,
                version: reads.version.take(),
                ..Reads::default()
            };
        }
        reads.count += 1;
        reads.unchanged += usize::from(is_same);
        reads.last = start;
        reads.beat.take(start, NAMED);
        remember(&mut reads.marks, call);
        let is_enough = reads.count >= self.reads
            && start - reads.first >= self.span
            && per_cent(counted(reads.unchanged), counted(reads.count)) >= self.unchanged;
        if is_enough {
            reads.tell(call, subject, found);
        }
    }

    fn notice(&mut self, notice: &Notice, _: &mut Found) {
        let Some(at) = notice.at else {
            return;
        };
        let change = notice.change_number;
        match notice.session {
            Some(session) => self
                .taps
                .insert(session, (at, change.and_then(|one| one.try_into().ok()))),
            None => self.unnamed_tap = Some(at),
        }
    }

    fn cut(&mut self, _: &mut Found) {
        self.series.drain();
        self.taps.drain();
        self.tapped.drain();
        self.unnamed_tap = None;
    }

    fn has_forgotten(&self) -> bool {
        self.series.is_full || self.taps.is_full || self.tapped.is_full
    }
}

impl SessionReads {
    /// Whether a read follows a tap that tells of what it brought.
    fn is_tapped(&self, session: Digest, start: Micros, change: Option<i64>) -> bool {
        let is_soon = |at: Micros| (0..=self.after_tap).contains(&(start - at));
        let named = self.taps.get(&session).is_some_and(|(at, told)| {
            is_soon(*at) && told.zip(change).is_none_or(|(told, read)| told >= read)
        });
        named || self.unnamed_tap.is_some_and(is_soon)
    }

    /// A second read of what a tap told of.
    fn twice(&mut self, call: &Call, session: Digest, start: Micros, found: &mut Found) {
        let Some(state) = call.state().filter(|_| call.status == Some(200)) else {
            return;
        };
        let Some(change) = state.change_number else {
            return;
        };
        let key = (call.device, session, state.branch, change);
        let within = self.twice_within;
        if let Some((then, first)) = self.tapped.get(&key)
            && start - then <= within
        {
            found.add(
                Occurrence::of(&DUPLICATE_TAP_READ, call)
                    .because([first.clone()])
                    .about(session),
            );
            return;
        }
        let tap = self.taps.get(&session).map(|(at, _)| *at);
        let tap = tap.max(self.unnamed_tap);
        if tap.is_some_and(|at| (0..=within).contains(&(start - at))) {
            self.tapped.insert(key, (start, call.mark()));
        }
    }
}

impl Reads {
    fn tell(&self, call: &Call, subject: Digest, found: &mut Found) {
        let is_large = call.state().is_some_and(|state| state.is_large);
        let gap = self
            .beat
            .gap()
            .filter(|gap| *gap > 0 && self.beat.largest_deviation(*gap) <= 10.0);
        let (count, unchanged, span) = (self.count, self.unchanged, self.last - self.first);
        let one = Occurrence::of(&SESSION_POLLING, call)
            .severity(if is_large {
                Severity::Info
            } else {
                Severity::Warning
            })
            .because(before(&self.marks))
            .about(subject)
            .weight(counted(count))
            .count("reads", count)
            .count("unchanged", unchanged)
            .between(self.first, self.last);
        let one = match gap {
            Some(gap) => one.time("everyMs", gap),
            None => one,
        };
        found.add(one.says(|language| {
            let span = seconds(language, span);
            match gap.map(|gap| seconds(language, gap)) {
                Some(gap) => tr!(
                    language,
                    "A session was read {count} times in {span} s, every {gap} s; {unchanged} reads brought no change",
                    "Une session a été lue {count} fois en {span} s, toutes les {gap} s ; {unchanged} lectures sans changement"
                ),
                None => tr!(
                    language,
                    "A session was read {count} times in {span} s; {unchanged} reads brought no change",
                    "Une session a été lue {count} fois en {span} s ; {unchanged} lectures sans changement"
                ),
            }
        }));
    }
}

/// Reads of what the user has.
struct Rereads {
    reads: usize,
    held: Recent<(Option<Caller>, Digest), Held>,
}

struct Held {
    tag: Arc<str>,
    rereads: usize,
    marks: VecDeque<Mark>,
}

impl Watch for Rereads {
    fn call(&mut self, call: &Call, found: &mut Found) {
        let has_tags = matches!(
            call.service,
            Service::Mpsd | Service::Leaderboards | Service::TitleStorage | Service::StatsRead
        );
        let brings = matches!(call.status, Some(200 | 201));
        let Some(tag) = call.etag.as_ref().filter(|_| has_tags && brings) else {
            return;
        };
        let key = (call.user, call.resource);
        let is_read = call.method == Method::Get && call.status == Some(200);
        let Some(held) = self.held.get_mut(&key) else {
            let mut marks = VecDeque::new();
            remember(&mut marks, call);
            let tag = Arc::clone(tag);
            self.held.insert(
                key,
                Held {
                    tag,
                    rereads: 0,
                    marks,
                },
            );
            return;
        };
        if held.tag != *tag || !is_read || call.if_none_match != Condition::None {
            held.tag = Arc::clone(tag);
            return;
        }
        held.rereads += 1;
        remember(&mut held.marks, call);
        let count = held.rereads;
        if count >= self.reads {
            let one = Occurrence::of(&UNCHANGED_REREAD, call)
                .because(before(&held.marks))
                .about(call.resource)
                .weight(counted(count))
                .count("reads", count);
            found.add(one.says(|language| {
                tr!(
                    language,
                    "The same version was transferred {count} times more, for no If-None-Match was sent",
                    "La même version a été transférée {count} fois de plus, faute d’If-None-Match"
                )
            }));
        }
    }

    fn cut(&mut self, _: &mut Found) {
        self.held.drain();
    }

    fn has_forgotten(&self) -> bool {
        self.held.is_full
    }
}
