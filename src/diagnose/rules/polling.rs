//! Requests at equal intervals, for want of a notice.

use std::collections::VecDeque;
use std::sync::Arc;

use crate::catalog::rules::reading::POLLING;
use crate::catalog::{Calls, Service, Severity, Target};
use crate::diagnose::call::{Call, Digest, Manager, Mark, Micros, SECOND};
use crate::diagnose::finding::{Occurrence, seconds};
use crate::diagnose::method::Method;
use crate::diagnose::recent::Recent;
use crate::diagnose::rules::regular::{Beat, per_cent};
use crate::diagnose::settings::DiagnoseSettings;
use crate::diagnose::watch::{Found, Watch};
use crate::inspect::Caller;
use crate::language::tr;

/// As many requests are watched.
const REQUESTS: usize = 16_384;
/// As many users are.
const USERS: usize = 1024;
/// As many calls of a series are looked at, at most.
const MOST: usize = 16;
/// The wait for the next heartbeat unless an answer says so.
const HEARTBEAT: Micros = 300 * SECOND;

pub(super) fn watches(settings: &DiagnoseSettings) -> Vec<Box<dyn Watch>> {
    vec![Box::new(Polls {
        calls: settings.count(&POLLING, "calls").clamp(3, MOST),
        deviation: settings.value(&POLLING, "deviation"),
        unchanged: settings.value(&POLLING, "unchanged"),
        gaps: (
            settings.time(&POLLING, "shortest"),
            settings.time(&POLLING, "longest"),
        ),
        series: Recent::new(REQUESTS),
        heartbeats: Recent::new(USERS),
    })]
}

/// Requests at equal intervals.
struct Polls {
    calls: usize,
    deviation: f64,
    unchanged: f64,
    /// The shortest and the longest interval.
    gaps: (Micros, Micros),
    series: Recent<(Option<Caller>, Digest), Poll>,
    /// The wait for the next heartbeat that each user was told.
    heartbeats: Recent<Option<Caller>, Micros>,
}

#[derive(Default)]
struct Poll {
    beat: Beat,
    tag: Option<Arc<str>>,
    answer: Option<Digest>,
    /// A bit a call, the last one lowest: whether the answer was that of the one before.
    same: u32,
    marks: VecDeque<Mark>,
    is_told: bool,
}

impl Watch for Polls {
    fn call(&mut self, call: &Call, found: &mut Found) {
        if let Some(heartbeat) = call.heartbeat {
            self.heartbeats.insert(call.user, heartbeat);
        }
        let Some(start) = call.start.filter(|_| may_poll(call)) else {
            return;
        };
        let most = self.calls;
        let poll = self.series.entry((call.user, call.request), Poll::default);
        poll.take(call, start, most);
        let Some(gap) = poll.beat.gap().filter(|_| poll.beat.len() == most) else {
            return;
        };
        let (shortest, longest) = self.gaps;
        let pairs = i64::try_from(most - 1).unwrap_or(i64::MAX);
        let same = (poll.same & ((1 << (most - 1)) - 1)).count_ones();
        let is_polling = (shortest..=longest).contains(&gap)
            && poll.beat.median_deviation(gap) <= self.deviation
            && per_cent(i64::from(same), pairs) >= self.unchanged;
        let heartbeat = self.heartbeats.get(&call.user).unwrap_or(&HEARTBEAT);
        if !is_polling || is_expected(call, gap, *heartbeat) {
            return;
        }
        let severity = match call.service {
            // A write has nothing to subscribe to.
            _ if writes(call) => Severity::Info,
            Service::Presence | Service::StatsRead | Service::Social | Service::PeopleHub => {
                Severity::Warning
            }
            _ => Severity::Info,
        };
        // Those before are named once.
        let named = if poll.is_told { 1 } else { MOST };
        poll.is_told = true;
        let before = poll.marks.iter().rev().skip(1).take(named).cloned();
        let one = Occurrence::of(&POLLING, call)
            .severity(severity)
            .because(before)
            .about(call.request)
            .time("everyMs", gap);
        found.add(one.says(|language| {
            let gap = seconds(language, gap);
            match writes(call) {
                true => tr!(
                    language,
                    "The same was written every {gap} s",
                    "La même chose a été écrite toutes les {gap} s"
                ),
                false => tr!(
                    language,
                    "The same request was sent every {gap} s, and mostly brought nothing new",
                    "La même requête a été envoyée toutes les {gap} s, et n’a le plus souvent rien rapporté de nouveau"
                ),
            }
        }));
    }

    fn cut(&mut self, _: &mut Found) {
        self.series.drain();
    }

    fn has_forgotten(&self) -> bool {
        self.series.is_full || self.heartbeats.is_full
    }
}

impl Poll {
    fn take(&mut self, call: &Call, start: Micros, most: usize) {
        let equals = |tag: &Option<Arc<str>>, answer: Option<Digest>| {
            let by_tag = tag.is_some() && *tag == call.etag;
            let by_body = answer.is_some() && answer == call.answer;
            call.status == Some(304) || by_tag || by_body
        };
        let is_same = call.is_fine() && equals(&self.tag, self.answer);
        self.same = (self.same << 1) | u32::from(is_same);
        if call.status != Some(304) {
            self.tag = call.etag.as_ref().map(Arc::clone);
            self.answer = call.answer;
        }
        self.beat.take(start, most);
        while self.marks.len() >= most {
            self.marks.pop_front();
        }
        self.marks.push_back(call.mark());
    }
}

/// Whether a call may be part of a poll that no other rule judges.
fn may_poll(call: &Call) -> bool {
    let kind = call.mpsd.as_ref().and_then(|about| about.kind.as_deref());
    let is_read = call.method == Method::Get;
    let of_other_rules = match call.target {
        Some(Target::Session) => is_read,
        Some(Target::HandleQuery) => kind == Some("search"),
        _ => false,
    };
    // A sign-in asks at the interval that it was told; hosts in no list of ours may be telemetry.
    let is_left_out = matches!(
        call.service,
        Service::SignIn | Service::OAuth | Service::RealTimeActivity | Service::Other
    );
    let is_known = is_read || call.body.is_some();
    let is_own = call.manager == Some(Manager::Social);
    call.status.is_some() && is_known && !of_other_rules && !is_left_out && !is_own
}

/// Whether a service expects such calls.
fn is_expected(call: &Call, gap: Micros, heartbeat: Micros) -> bool {
    let is_heartbeat =
        call.service == Service::Presence && writes(call) && gap >= heartbeat / 5 * 4;
    let is_ticket =
        call.target == Some(Target::MatchTicket) && call.method == Method::Get && gap >= 5 * SECOND;
    is_heartbeat || is_ticket
}

/// Whether it is counted as a write.
fn writes(call: &Call) -> bool {
    call.row.is_some_and(|row| row.calls == Calls::Write)
}
