//! Takes the calls of a capture one after another, and tells what is wrong across them.

use std::collections::{BTreeMap, BTreeSet};

use crate::catalog::rules::retrying::RETRY_AFTER_IGNORED;
use crate::catalog::{Severity, all_rules};
use crate::diagnose::call::{Call, Digest, Micros};
use crate::diagnose::collect::Collector;
use crate::diagnose::diagnosis::{Assumption, Certification, Diagnosis, moment};
use crate::diagnose::finding::{Finding, Occurrence};
use crate::diagnose::held::Held;
use crate::diagnose::judged::Judged;
use crate::diagnose::ladders::Ladders;
use crate::diagnose::left_out::LeftOut;
use crate::diagnose::normalise::Normaliser;
use crate::diagnose::order::{Happening, Next, Order};
use crate::diagnose::recent::Recent;
use crate::diagnose::rules;
use crate::diagnose::services::{ServiceCount, Services};
use crate::diagnose::settings::DiagnoseSettings;
use crate::diagnose::tap::Notice;
use crate::diagnose::watch::{Found, Watch};
use crate::exchange::Tap;
use crate::inspect::{Caller, Inspection};

/// As many handles are known to belong to a session.
const HANDLES: usize = 4096;
/// As many ladders of ETags are handed out.
const LADDERS: usize = 20;
/// Rules that find less where a tap told of a change.
#[cfg(feature = "cli")]
const HEED_TAPS: [&str; 3] = ["session-polling", "small-writes", "needless-read-after-412"];

/// Diagnoses in one pass, in bounded memory.
pub struct Diagnoser {
    settings: DiagnoseSettings,
    normaliser: Normaliser,
    order: Order,
    judge: Judge,
    held: Held,
    inputs: Vec<String>,
    /// The input that the next calls are of.
    input: usize,
    has_one_clock: bool,
    span: Option<(Micros, Micros)>,
    users: BTreeSet<Caller>,
    left_out: BTreeMap<LeftOut, u64>,
}

/// What looks at the calls once they are in order.
struct Judge {
    watches: Vec<Box<dyn Watch>>,
    found: Found,
    collector: Collector,
    services: Services,
    /// The session of each handle, and its template.
    handles: Recent<Digest, (Digest, Option<Digest>)>,
    /// The ETags of each session, where a report wants them.
    ladders: Option<Ladders>,
    closed: Closed,
    users: BTreeSet<Caller>,
}

impl Diagnoser {
    /// One that has seen nothing.
    #[must_use]
    pub fn new(settings: DiagnoseSettings) -> Self {
        Self {
            normaliser: Normaliser::default(),
            order: Order::default(),
            judge: Judge {
                watches: rules::watches(&settings),
                found: Found::new(settings.clone()),
                collector: Collector::default(),
                services: Services::default(),
                handles: Recent::new(HANDLES),
                ladders: None,
                closed: Closed::default(),
                users: settings.users().clone(),
            },
            settings,
            held: Held::default(),
            inputs: Vec::new(),
            input: 0,
            has_one_clock: false,
            span: None,
            users: BTreeSet::new(),
            left_out: BTreeMap::new(),
        }
    }

    /// The same, which follows the ETags of each session too.
    #[must_use]
    pub fn with_ladders(mut self) -> Self {
        self.judge.ladders = Some(Ladders::default());
        self
    }

    /// The same, for inputs of one clock, whose calls come in the order of their times.
    #[must_use]
    pub fn with_one_clock(mut self) -> Self {
        self.has_one_clock = true;
        self
    }

    /// Begins an input, which the next calls are of. What it holds has a clock of its own.
    pub fn begin(&mut self, input: &str) {
        let judge = &mut self.judge;
        if !self.inputs.is_empty() && !self.has_one_clock {
            self.order.cut(&mut |next| judge.next(next));
        }
        self.input = self.inputs.len();
        self.inputs.push(input.to_owned());
    }

    /// Goes on with an input that was begun: the first has the number 0.
    pub fn go_on(&mut self, input: usize) {
        self.input = input;
    }

    /// Takes the next call. Returned is what a report that shows it says of it; of a call that no rule judges, or of
    /// another user than those that are asked for, nothing.
    pub fn inspection(&mut self, inspection: &Inspection) -> Option<Judged> {
        let call = match self.normaliser.call(inspection, self.input) {
            Ok(call) => call,
            Err(why) => {
                self.leave_out(why);
                return None;
            }
        };
        let judged = Judged::of(&call);
        self.held.take(&call, &inspection.exchange);
        self.users.extend(call.user);
        if let Some((start, end)) = call.times() {
            let (from, to) = self.span.unwrap_or((start, end));
            self.span = Some((from.min(start), to.max(end)));
        }
        let judge = &mut self.judge;
        let call = Happening::Call(Box::new(call));
        self.order.push(call, &mut |next| judge.next(next));
        let wanted = self.settings.users();
        (wanted.is_empty() || is_wanted(wanted, judged.user)).then_some(judged)
    }

    /// Takes a tap.
    pub fn tap(&mut self, tap: &Tap) {
        self.held.taps += 1;
        let notice = Notice {
            at: tap
                .origin
                .time
                .as_ref()
                .map(|time| time.at.as_microsecond()),
            session: tap
                .session
                .as_deref()
                .and_then(|path| self.normaliser.session(path)),
            change_number: tap.change_number,
        };
        let judge = &mut self.judge;
        self.order
            .push(Happening::Notice(notice), &mut |next| judge.next(next));
    }

    /// Counts a call that no rule judges.
    pub fn leave_out(&mut self, why: LeftOut) {
        *self.left_out.entry(why).or_default() += 1;
    }

    /// Whether something was found so far; of rules that heed taps, only where taps are told too.
    #[cfg(feature = "cli")]
    pub(crate) fn finds(&self, tells_taps: bool) -> bool {
        let mut rules = self.judge.collector.rules();
        rules.any(|rule| tells_taps || !HEED_TAPS.contains(&rule))
    }

    /// The findings that were closed since this was asked last. They are not in the diagnosis then.
    pub fn closed(&mut self) -> Vec<Finding> {
        std::mem::take(&mut self.judge.closed.findings)
    }

    /// Closes every finding: nothing more comes.
    pub fn close(&mut self) {
        let judge = &mut self.judge;
        self.order.cut(&mut |next| judge.next(next));
        judge.finish();
    }

    /// All that is to be said.
    #[must_use]
    pub fn finish(mut self) -> Diagnosis {
        self.close();
        let held = self.held;
        let rules = all_rules().filter(|rule| self.settings.asks(rule));
        let not_checked = rules
            .filter_map(|rule| {
                let mut needs = rule.needs.iter();
                Some((rule, *needs.find(|need| held.lacks(**need))?))
            })
            .collect();
        let assumed = [
            (Assumption::OneUser, held.users < held.calls),
            (Assumption::OneTitle, held.titles < held.calls),
            (Assumption::NoDuration, held.ends == 0 && held.times > 0),
        ];
        let closed = self.judge.closed;
        let mut findings = closed.findings;
        findings.sort_by_key(|finding| (std::cmp::Reverse(finding.severity), finding.from));
        let axis = self.judge.services.axis;
        let ladders = self.judge.ladders.unwrap_or_default();
        let (ladders, ladders_beyond) = ladders.finish(LADDERS);
        let titles = self.judge.services.titles();
        let uncounted = self.judge.services.beyond;
        let mut watches = self.judge.watches.iter();
        let has_forgotten =
            self.judge.handles.is_full || watches.any(|watch| watch.has_forgotten());
        let mut services = self.judge.services.finish();
        let wanted = self.settings.users();
        services.retain(|one| wanted.is_empty() || is_wanted(wanted, one.user));
        Diagnosis {
            inputs: self.inputs,
            calls: held.calls,
            span: self
                .span
                .and_then(|(from, to)| Some((moment(from)?, moment(to)?))),
            users: self.users.into_iter().collect(),
            titles,
            assumed: assumed
                .into_iter()
                .filter_map(|(what, is_so)| is_so.then_some(what))
                .collect(),
            not_checked,
            certification: certification(&services, closed.ignores_waits),
            services,
            findings,
            counts: closed.counts,
            beyond: self.judge.collector.beyond,
            left_out: self.left_out,
            late: self.order.late,
            untimed: held.calls - held.times,
            has_forgotten,
            uncounted,
            axis,
            ladders,
            ladders_beyond,
        }
    }
}

impl Judge {
    fn next(&mut self, next: Next) {
        match next {
            Next::Happening(Happening::Call(call)) => self.call(*call),
            Next::Happening(Happening::Notice(notice)) => {
                for watch in &mut self.watches {
                    watch.notice(&notice, &mut self.found);
                }
            }
            Next::Cut => {
                self.services.cut();
                for watch in &mut self.watches {
                    watch.cut(&mut self.found);
                }
                self.collect();
                self.finish();
            }
        }
    }

    fn call(&mut self, mut call: Call) {
        self.resolve_handle(&mut call);
        call.load = self.services.count(&call);
        if let Some(ladders) = &mut self.ladders
            && (self.users.is_empty() || is_wanted(&self.users, call.user))
        {
            ladders.take(&call);
        }
        for watch in &mut self.watches {
            if !call.is_late || watch.takes_late() {
                watch.call(&call, &mut self.found);
            }
        }
        self.collect();
        if let Some(now) = call.start.filter(|_| !call.is_late) {
            let closed = &mut self.closed;
            self.collector.at(now, &mut |finding| closed.add(finding));
        }
    }

    /// A handle stands for the session that it was made for.
    fn resolve_handle(&mut self, call: &mut Call) {
        let Some(about) = &mut call.mpsd else {
            return;
        };
        match (about.session, about.made_handle.or(about.handle)) {
            (Some(session), Some(handle)) => {
                self.handles.insert(handle, (session, about.template));
            }
            (None, Some(handle)) => {
                if let Some((session, template)) = self.handles.get_mut(&handle) {
                    about.session = Some(*session);
                    about.template = *template;
                }
            }
            _ => {}
        }
    }

    fn collect(&mut self) {
        let closed = &mut self.closed;
        for one in self.found.occurrences.drain(..) {
            if self.users.is_empty() || concerns(&self.users, &one) {
                self.collector.add(one, &mut |finding| closed.add(finding));
            }
        }
    }

    fn finish(&mut self) {
        let closed = &mut self.closed;
        self.collector.finish(&mut |finding| closed.add(finding));
    }
}

/// What was found and goes on no more.
#[derive(Default)]
struct Closed {
    findings: Vec<Finding>,
    counts: BTreeMap<Severity, u64>,
    /// Whether the client did not keep the waits that it was told.
    ignores_waits: bool,
}

impl Closed {
    fn add(&mut self, finding: Finding) {
        *self.counts.entry(finding.severity).or_default() += 1;
        self.ignores_waits |=
            finding.rule.id == RETRY_AFTER_IGNORED.id && finding.severity == Severity::Error;
        self.findings.push(finding);
    }
}

/// Whether a user is wanted. Where nothing tells the user, it is the first.
fn is_wanted(wanted: &BTreeSet<Caller>, user: Option<Caller>) -> bool {
    wanted.contains(&user.unwrap_or(Caller::User(1)))
}

/// Whether an occurrence is one of a wanted user: of what is of no one user, whether a call of his is in it.
fn concerns(wanted: &BTreeSet<Caller>, one: &Occurrence) -> bool {
    let mut users = std::iter::once(&one.evidence.call)
        .chain(&one.evidence.because)
        .map(|call| call.user);
    match one.user {
        None => users.any(|user| is_wanted(wanted, user)),
        user => is_wanted(wanted, user),
    }
}

fn certification(services: &[ServiceCount], ignores_waits: bool) -> Certification {
    let judged = || services.iter().filter_map(|one| Some((one, one.row?)));
    let fails = |(one, row): (&ServiceCount, &crate::diagnose::row::LimitRow)| {
        one.user != Some(Caller::NoUser) && one.sustain.calls >= row.fails_from().calls
    };
    if judged().any(fails) {
        Certification::Fails
    } else if ignores_waits {
        Certification::Doubtful
    } else if judged().any(|(one, _)| one.sustain.calls > 0) {
        Certification::NoneAgainst
    } else {
        Certification::Unknown
    }
}
