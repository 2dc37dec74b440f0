//! Whether the waits that services ask for are kept.

use crate::catalog::Severity;
use crate::catalog::rules::retrying::{FLOOD_AFTER_WAIT, RETRY_AFTER_IGNORED};
use crate::diagnose::call::{Call, Digest, Mark, Micros, SECOND};
use crate::diagnose::finding::{Certainty, Occurrence, seconds};
use crate::diagnose::recent::Recent;
use crate::diagnose::settings::DiagnoseSettings;
use crate::diagnose::watch::{Found, Watch};
use crate::inspect::Caller;
use crate::language::tr;

/// As many users and APIs, or users and rows, are watched.
const KEYS: usize = 4096;
/// As many programs are told apart at one API.
const AGENTS: usize = 4;
/// As many requests are known of a wait.
const REQUESTS: usize = 64;

pub(super) fn watches(settings: &DiagnoseSettings) -> Vec<Box<dyn Watch>> {
    let ignored = Ignored {
        tolerance: settings.time(&RETRY_AFTER_IGNORED, "tolerance"),
        others: settings.count(&RETRY_AFTER_IGNORED, "calls"),
        of_apis: Recent::new(KEYS),
        of_rows: Recent::new(KEYS),
    };
    let flood = Flood {
        calls: settings.count(&FLOOD_AFTER_WAIT, "calls"),
        refused: settings.count(&FLOOD_AFTER_WAIT, "refused"),
        window: settings.time(&FLOOD_AFTER_WAIT, "seconds"),
        batches: Recent::new(KEYS),
    };
    vec![Box::new(ignored), Box::new(flood)]
}

/// Calls before a wait is over.
struct Ignored {
    tolerance: Micros,
    others: usize,
    of_apis: Recent<(Option<Caller>, Digest), Vec<Wait>>,
    of_rows: Recent<(Option<Caller>, usize), RowWait>,
}

/// A wait that an answer asks for.
#[derive(Debug, Clone)]
struct Wait {
    agent: Option<Digest>,
    /// When the answer was there.
    from: Micros,
    until: Micros,
    /// Whether the answer says so itself; otherwise it is the period of the limit.
    is_stated: bool,
    refused: Mark,
    api: Digest,
}

impl Wait {
    fn of(call: &Call) -> Option<Self> {
        let (_, end) = call.times()?;
        let refused = call.status.is_some_and(|status| status >= 400);
        let stated = call.wait.filter(|_| refused);
        let period = || {
            let refusal = call.refusal.filter(|_| call.status == Some(429))?;
            Some(refusal.period? * SECOND)
        };
        let length = stated.or_else(period)?;
        Some(Self {
            agent: call.agent,
            from: end,
            until: end.saturating_add(length),
            is_stated: stated.is_some(),
            refused: call.mark(),
            api: call.api.key,
        })
    }

    fn is_broken_by(&self, start: Micros, tolerance: Micros) -> bool {
        start > self.from && start < self.until.saturating_sub(tolerance)
    }
}

/// A wait under a limit, and the calls of other APIs that did not keep it.
struct RowWait {
    wait: Wait,
    calls: Vec<Mark>,
}

impl Watch for Ignored {
    fn call(&mut self, call: &Call, found: &mut Found) {
        let Some((start, _)) = call.times() else {
            return;
        };
        self.same_api(call, start, found);
        self.same_row(call, start, found);
        let Some(wait) = Wait::of(call) else {
            return;
        };
        let waits = self.of_apis.entry((call.user, call.api.key), Vec::new);
        waits.retain(|one| one.agent != wait.agent);
        if waits.len() >= AGENTS {
            waits.remove(0);
        }
        waits.push(wait.clone());
        if let (Some(row), Some(429), true) = (call.row, call.status, wait.is_stated) {
            let key = (call.user, row.number);
            let known = self.of_rows.get_mut(&key);
            match known.filter(|known| start < known.wait.until) {
                // What broke the first wait goes on to count.
                Some(known) => known.wait.until = known.wait.until.max(wait.until),
                None => {
                    let calls = Vec::new();
                    self.of_rows.insert(key, RowWait { wait, calls });
                }
            }
        }
    }

    fn cut(&mut self, _: &mut Found) {
        self.of_apis.drain();
        self.of_rows.drain();
    }

    fn has_forgotten(&self) -> bool {
        self.of_apis.is_full || self.of_rows.is_full
    }
}

impl Ignored {
    fn same_api(&mut self, call: &Call, start: Micros, found: &mut Found) {
        let Some(waits) = self.of_apis.get(&(call.user, call.api.key)) else {
            return;
        };
        let broken = waits
            .iter()
            .filter(|wait| wait.is_broken_by(start, self.tolerance));
        let Some(wait) = broken.max_by_key(|wait| (wait.agent == call.agent, wait.until)) else {
            return;
        };
        let severity = match (wait.is_stated, wait.agent == call.agent) {
            (false, _) => Severity::Info,
            (true, true) => Severity::Error,
            (true, false) => Severity::Warning,
        };
        found.add(ignored(call, wait, start, severity).about(call.api.key));
    }

    fn same_row(&mut self, call: &Call, start: Micros, found: &mut Found) {
        let Some(row) = call.row else {
            return;
        };
        let (tolerance, others) = (self.tolerance, self.others);
        let Some(known) = self.of_rows.get_mut(&(call.user, row.number)) else {
            return;
        };
        if known.wait.api == call.api.key || !known.wait.is_broken_by(start, tolerance) {
            return;
        }
        if known.calls.len() < others {
            known.calls.push(call.mark());
        }
        if known.calls.len() < others {
            return;
        }
        let one = ignored(call, &known.wait, start, Severity::Warning).about(row.number as Digest);
        found.add(one);
    }
}

fn ignored(call: &Call, wait: &Wait, start: Micros, severity: Severity) -> Occurrence {
    let (early, length) = (wait.until - start, wait.until - wait.from);
    let certainty = match call.has_end {
        true => Certainty::Certain,
        false => Certainty::Probable,
    };
    Occurrence::of(&RETRY_AFTER_IGNORED, call)
        .severity(severity)
        .certainty(certainty)
        .because([wait.refused.clone()])
        .weight(early)
        .time("earlyMs", early)
        .time("waitMs", length)
        .says(|language| {
            let (early, length) = (seconds(language, early), seconds(language, length));
            tr!(
                language,
                "Called again {early} s before the end of a wait of {length} s",
                "Rappelé {early} s avant la fin d’une attente de {length} s"
            )
        })
}

/// All waiting calls at once.
struct Flood {
    calls: usize,
    refused: usize,
    window: Micros,
    batches: Recent<(Option<Caller>, usize), Batch>,
}

/// Refusals whose waits end together, and what was sent then.
struct Batch {
    end: Micros,
    requests: Vec<Digest>,
    sent: Vec<Mark>,
    again: usize,
    is_told: bool,
}

impl Watch for Flood {
    fn call(&mut self, call: &Call, found: &mut Found) {
        let (Some(row), Some((start, _))) = (call.row, call.times()) else {
            return;
        };
        let key = (call.user, row.number);
        let window = self.window;
        if let Some(batch) = self.batches.get_mut(&key)
            && start >= batch.end
            && start < batch.end.saturating_add(window)
        {
            batch.again += usize::from(batch.requests.contains(&call.request));
            if batch.sent.len() < REQUESTS {
                batch.sent.push(call.mark());
            }
            if batch.sent.len() >= self.calls && batch.again >= self.refused && !batch.is_told {
                batch.is_told = true;
                let sent = batch.sent.iter().rev().skip(1).cloned();
                found.add(
                    Occurrence::of(&FLOOD_AFTER_WAIT, call)
                        .because(sent)
                        .about(row.number as Digest)
                        .count("calls", batch.sent.len())
                        .count("refusedBefore", batch.again),
                );
            }
        }
        let Some(wait) = Wait::of(call).filter(|wait| wait.is_stated && wait.until > wait.from)
        else {
            return;
        };
        let batch = self.batches.entry(key, || Batch::of(&wait));
        if start >= batch.end.saturating_add(window) {
            *batch = Batch::of(&wait);
        }
        if wait.from < batch.end && batch.requests.len() < REQUESTS {
            batch.requests.push(call.request);
        }
    }

    fn cut(&mut self, _: &mut Found) {
        self.batches.drain();
    }

    fn has_forgotten(&self) -> bool {
        self.batches.is_full
    }
}

impl Batch {
    fn of(wait: &Wait) -> Self {
        Self {
            end: wait.until,
            requests: Vec::new(),
            sent: Vec::new(),
            again: 0,
            is_told: false,
        }
    }
}
