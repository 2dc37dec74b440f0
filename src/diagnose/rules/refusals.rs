//! Requests that are sent again although that cannot help, or may do a thing twice.

use crate::catalog::rules::retrying::{HOPELESS_RETRY, UNSAFE_RETRY};
use crate::catalog::{Service, Target};
use crate::diagnose::call::{Call, Condition, Digest, Mark, Micros, SECOND};
use crate::diagnose::finding::{Certainty, Occurrence};
use crate::diagnose::method::Method;
use crate::diagnose::recent::Recent;
use crate::diagnose::settings::DiagnoseSettings;
use crate::diagnose::watch::{Found, Watch};
use crate::inspect::Caller;
use crate::language::tr;

/// As many requests are remembered.
const REQUESTS: usize = 65_536;
/// As many sessions or resources are.
const RESOURCES: usize = 4096;
/// As many calls of a series are named.
const NAMED: usize = 8;

/// Statuses that the same request gets again.
const HOPELESS: [u16; 11] = [400, 403, 404, 405, 409, 410, 411, 413, 414, 415, 422];

pub(super) fn watches(settings: &DiagnoseSettings) -> Vec<Box<dyn Watch>> {
    let hopeless = Hopeless {
        calls: settings.count(&HOPELESS_RETRY, "calls"),
        within: settings.time(&HOPELESS_RETRY, "seconds"),
        series: Recent::new(REQUESTS),
        written: Recent::new(RESOURCES),
    };
    let unsafe_retries = Unsafe {
        open: Recent::new(RESOURCES),
        reads: Recent::new(RESOURCES),
    };
    vec![Box::new(hopeless), Box::new(unsafe_retries)]
}

/// The same refusal again and again.
struct Hopeless {
    calls: usize,
    within: Micros,
    series: Recent<(Digest, Option<Digest>), Series>,
    /// When a resource was last written with success: the number of the call, and its end.
    written: Recent<Digest, (u64, Option<Micros>)>,
}

/// Equal answers to equal requests.
struct Series {
    status: Option<u16>,
    since: u64,
    first: Option<Micros>,
    last: Option<Micros>,
    last_gap: Micros,
    count: usize,
    calls: Vec<Mark>,
}

impl Watch for Hopeless {
    fn call(&mut self, call: &Call, found: &mut Found) {
        if call.is_fine() && call.method != Method::Get {
            self.written.insert(call.subject(), (call.order, call.end));
        }
        let key = (call.request, call.token);
        let hopeless =
            !call.is_fine() && call.status.is_some_and(|status| HOPELESS.contains(&status));
        // Bodies that are not known may differ.
        let is_same = call.method == Method::Get || call.body.is_some();
        if !hopeless || !is_same {
            self.series.remove(&key);
            return;
        }
        if let Some(now) = call.start {
            let within = self.within;
            let is_past = |first: Micros| now.saturating_sub(first) > within;
            self.series
                .forget_while(|series| series.first.is_some_and(is_past));
        }
        let written = self.written.get(&call.subject()).copied();
        let series = self.series.entry(key, || Series::of(call));
        let is_past = call
            .start
            .zip(series.first)
            .is_some_and(|(now, first)| now.saturating_sub(first) > self.within);
        let is_written = written.is_some_and(|(order, _)| order > series.since);
        if series.status != call.status || is_past || is_written {
            *series = Series::of(call);
        }
        if series.is_patient(call) || is_consistency(call, written.and_then(|(_, end)| end)) {
            return;
        }
        series.take(call);
        if series.count < self.calls {
            return;
        }
        let (count, status) = (series.count, call.status.unwrap_or_default());
        found.add(
            Occurrence::of(&HOPELESS_RETRY, call)
                .because(series.calls.iter().rev().skip(1).cloned())
                .about(call.request)
                .weight(i64::try_from(count).unwrap_or(i64::MAX))
                .count("calls", count)
                .count("status", i64::from(status))
                .says(|language| {
                    tr!(
                        language,
                        "The same request was answered {status} {count} times",
                        "La même requête a reçu {count} fois le statut {status}"
                    )
                }),
        );
    }

    fn cut(&mut self, _: &mut Found) {
        self.series.drain();
    }

    fn has_forgotten(&self) -> bool {
        self.series.is_full || self.written.is_full
    }
}

impl Series {
    fn of(call: &Call) -> Self {
        Self {
            status: call.status,
            since: call.order,
            first: call.start,
            last: None,
            last_gap: 0,
            count: 0,
            calls: Vec::new(),
        }
    }

    /// Whether a call came so late after the one before that it is no retry in haste: a lookup that waits longer and
    /// longer, or somebody who tries to join while others leave.
    fn is_patient(&mut self, call: &Call) -> bool {
        /// As many joins are tried while others leave.
        const JOINS: usize = 6;
        let Some((last, now)) = self.last.zip(call.start) else {
            return false;
        };
        let gap = now.saturating_sub(last);
        let is_lookup = call.method == Method::Get && call.status == Some(404);
        let is_join = call.status == Some(403) && call.write().is_some_and(|write| write.writes_me);
        let patient = (is_lookup
            && (gap >= 30 * SECOND || (self.last_gap > 0 && gap * 2 >= self.last_gap * 3)))
            || (is_join && gap >= 5 * SECOND - SECOND / 2 && self.calls.len() < JOINS);
        if patient {
            self.last = call.start;
            self.last_gap = gap;
        }
        patient
    }

    fn take(&mut self, call: &Call) {
        if let Some((last, now)) = self.last.zip(call.start) {
            self.last_gap = now.saturating_sub(last);
        }
        self.last = call.start;
        self.count += 1;
        if self.calls.len() < NAMED {
            self.calls.push(call.mark());
        }
    }
}

/// Whether what was just made may not be found everywhere yet.
fn is_consistency(call: &Call, written: Option<Micros>) -> bool {
    let since = call
        .start
        .zip(written)
        .map(|(now, end)| now.saturating_sub(end));
    call.status == Some(404) && since.is_some_and(|since| (0..=2 * SECOND).contains(&since))
}

/// Writes that may have taken effect, sent again.
struct Unsafe {
    open: Recent<(Option<Caller>, Digest), Open>,
    /// The number of the last read of a session, or of matchmaking.
    reads: Recent<(Option<Caller>, Digest), u64>,
}

/// A write of which it is not known whether it took effect.
struct Open {
    order: u64,
    end: Option<Micros>,
    call: Mark,
}

impl Watch for Unsafe {
    fn call(&mut self, call: &Call, found: &mut Found) {
        if call.method == Method::Get {
            if let Some(subject) = subject(call) {
                self.reads.insert((call.user, subject), call.order);
            }
            return;
        }
        if !is_unsafe(call) || call.body.is_none() {
            return;
        }
        let key = (call.user, call.request);
        let read = subject(call).and_then(|subject| self.reads.get(&(call.user, subject)));
        let read = read.copied().unwrap_or(0);
        if let Some(open) = self.open.remove(&key) {
            // One that was sent before the other failed is no retry.
            let is_after = call
                .start
                .zip(open.end)
                .is_none_or(|(start, end)| start >= end);
            if read < open.order && is_after {
                let certainty = match call.has_end {
                    true => Certainty::Certain,
                    false => Certainty::Probable,
                };
                found.add(
                    Occurrence::of(&UNSAFE_RETRY, call)
                        .certainty(certainty)
                        .because([open.call]),
                );
            }
        }
        let is_open = matches!(call.status, None | Some(408 | 500..)) && !call.is_unsent;
        if is_open {
            let open = Open {
                order: call.order,
                end: call.end,
                call: call.mark(),
            };
            self.open.insert(key, open);
        }
    }

    fn cut(&mut self, _: &mut Found) {
        self.open.drain();
    }

    fn has_forgotten(&self) -> bool {
        self.open.is_full || self.reads.is_full
    }
}

/// What is read to learn whether a write took effect.
fn subject(call: &Call) -> Option<Digest> {
    match call.service {
        Service::SmartMatch => Some(0),
        _ => call.session(),
    }
}

/// Whether a write may do a thing twice.
fn is_unsafe(call: &Call) -> bool {
    let kind = call.mpsd.as_ref().and_then(|about| about.kind.as_deref());
    match (call.method, call.target) {
        // A second time it would meet another ETag.
        (Method::Put, Some(Target::Session)) => !matches!(call.if_match, Condition::Tag(_)),
        (Method::Post, Some(Target::HandleCollection)) => kind == Some("invite"),
        (Method::Post, Some(Target::Hopper)) => true,
        (Method::Post, _) => {
            call.service == Service::Reputation && call.api.template.ends_with("feedback")
        }
        _ => false,
    }
}
