//! The same request again although the first was answered, and the same presence again although it still stands.

use crate::catalog::rules::calls::{PRESENCE_NEEDLESS, REPEATED_CALL};
use crate::catalog::{Service, Severity};
use crate::diagnose::call::{Call, Digest, Mark, Micros};
use crate::diagnose::finding::{Occurrence, seconds};
use crate::diagnose::method::Method;
use crate::diagnose::recent::Recent;
use crate::diagnose::settings::DiagnoseSettings;
use crate::diagnose::watch::{Found, Watch};
use crate::inspect::Caller;
use crate::language::tr;

/// As many requests are remembered.
const REQUESTS: usize = 65_536;
/// As many resources are.
const RESOURCES: usize = 4096;
/// As many calls of a series are named.
const NAMED: usize = 8;
/// Of the time to the next sign of presence, so much may pass before it is due.
const DUE: (Micros, Micros) = (4, 5);

pub(super) fn watches(settings: &DiagnoseSettings) -> Vec<Box<dyn Watch>> {
    let repeated = Repeated {
        within: settings.time(&REPEATED_CALL, "seconds"),
        many: settings.count(&REPEATED_CALL, "calls"),
        sent: Recent::new(REQUESTS),
        written: Recent::new(RESOURCES),
    };
    let presence = Presence {
        within: settings.time(&PRESENCE_NEEDLESS, "seconds"),
        accepted: Recent::new(RESOURCES),
    };
    vec![Box::new(repeated), Box::new(presence)]
}

/// Requests that were sent again.
struct Repeated {
    within: Micros,
    many: usize,
    sent: Recent<(Option<Caller>, Digest), Sent>,
    /// The number of the last write of a user to a session or resource.
    written: Recent<(Option<Caller>, Digest), u64>,
}

/// A request, and how often it was sent.
struct Sent {
    start: Micros,
    order: u64,
    is_fine: bool,
    /// What was read of a session.
    read: Option<Read>,
    first: Micros,
    count: usize,
    calls: Vec<Mark>,
}

/// The version of a session.
type Read = (Option<std::sync::Arc<str>>, Option<i64>);

impl Watch for Repeated {
    fn call(&mut self, call: &Call, found: &mut Found) {
        let Some(start) = call.start else {
            return;
        };
        let subject = (call.user, call.subject());
        let written = self.written.get(&subject).copied().unwrap_or(0);
        if !call.is_read {
            self.written.insert(subject, call.order);
        }
        if !is_judged(call) {
            return;
        }
        let read = version(call);
        let within = self.within;
        self.sent
            .forget_while(|sent| start.saturating_sub(sent.start) >= within);
        let sent = self
            .sent
            .entry((call.user, call.request), || Sent::of(call, start));
        let goes_on = sent.count > 0
            && sent.is_fine
            && call.is_fine()
            && start.saturating_sub(sent.start) < self.within
            && written <= sent.order
            && (read.is_none() || read == sent.read);
        if !goes_on {
            *sent = Sent::of(call, start);
        }
        let since = start - sent.first;
        sent.again(call, start, read);
        if goes_on {
            let severity = match sent.count >= self.many {
                true => Severity::Warning,
                false => Severity::Info,
            };
            found.add(occurrence(sent, since, call).severity(severity));
        }
        if sent.calls.len() < NAMED {
            sent.calls.push(call.mark());
        }
    }

    fn cut(&mut self, _: &mut Found) {
        self.sent.drain();
        self.written.drain();
    }

    fn has_forgotten(&self) -> bool {
        self.sent.is_full
    }
}

impl Sent {
    fn of(call: &Call, start: Micros) -> Self {
        Self {
            start,
            order: call.order,
            is_fine: false,
            read: None,
            first: start,
            count: 0,
            calls: Vec::new(),
        }
    }

    fn again(&mut self, call: &Call, start: Micros, read: Option<Read>) {
        self.start = start;
        self.order = call.order;
        self.is_fine = call.is_fine();
        self.read = read;
        self.count += 1;
    }
}

fn occurrence(sent: &Sent, since: Micros, call: &Call) -> Occurrence {
    let count = sent.count;
    // Those before are named once.
    let before = sent
        .calls
        .iter()
        .rev()
        .take(if count > 2 { 1 } else { NAMED });
    Occurrence::of(&REPEATED_CALL, call)
        .because(before.cloned())
        .about(call.request)
        .weight(i64::try_from(count).unwrap_or(i64::MAX))
        .count("calls", count)
        .time("withinMs", since)
        .says(|language| {
            let since = seconds(language, since);
            tr!(
                language,
                "The same request was sent {count} times within {since} s and answered each time",
                "La même requête a été envoyée {count} fois en {since} s, avec une réponse à chaque fois"
            )
        })
}

/// Whether a repeated call tells of anything: not what signs in, not telemetry, not the next part of a list, nor a write
/// that may hold something else.
fn is_judged(call: &Call) -> bool {
    let signs_in = call.signs_in() && call.method == Method::Post;
    let is_telemetry = call.api.host.starts_with("data-vef.");
    let is_known = call.method == Method::Get || call.body.is_some();
    !signs_in && !is_telemetry && !call.is_part && is_known
}

/// Which version of a session a read gave. One who reads after each notice reads the same address, but something new.
fn version(call: &Call) -> Option<Read> {
    let change = call.state().and_then(|state| state.change_number);
    let is_read = call.method == Method::Get && call.session().is_some();
    (is_read && (call.etag.is_some() || change.is_some())).then(|| (call.etag.clone(), change))
}

/// The same presence again.
struct Presence {
    within: Micros,
    accepted: Recent<(Option<Caller>, Digest), Accepted>,
}

/// The presence that stands.
struct Accepted {
    body: Digest,
    end: Micros,
    heartbeat: Option<Micros>,
    call: Mark,
}

impl Watch for Presence {
    fn call(&mut self, call: &Call, found: &mut Found) {
        let is_presence =
            call.service == Service::Presence && call.api.template.ends_with("/titles/current");
        if !is_presence || call.method == Method::Get {
            return;
        }
        let key = (call.user, call.resource);
        let (Some((start, end)), Some(body)) = (call.times(), call.body) else {
            self.accepted.remove(&key);
            return;
        };
        if call.method == Method::Delete {
            self.accepted.remove(&key);
            return;
        }
        if let Some(last) = self.accepted.get_mut(&key)
            && last.body == body
        {
            let due = last.heartbeat.map(|after| after * DUE.0 / DUE.1);
            let since = start - last.end;
            if since < due.map_or(self.within, |due| due.min(self.within)) {
                found.add(needless(call, last, since.max(0)));
            }
        }
        if call.is_fine() {
            let accepted = Accepted {
                body,
                end,
                heartbeat: call.heartbeat,
                call: call.mark(),
            };
            self.accepted.insert(key, accepted);
        }
    }

    fn cut(&mut self, _: &mut Found) {
        self.accepted.drain();
    }

    fn has_forgotten(&self) -> bool {
        self.accepted.is_full
    }
}

fn needless(call: &Call, last: &Accepted, since: Micros) -> Occurrence {
    Occurrence::of(&PRESENCE_NEEDLESS, call)
        .because([last.call.clone()])
        .about(call.resource)
        .weight(-since)
        .time("sinceMs", since)
        .says(|language| {
            let since = seconds(language, since);
            tr!(
                language,
                "The same presence was sent {since} s after it had been accepted",
                "La même présence a été envoyée {since} s après avoir été acceptée"
            )
        })
}
