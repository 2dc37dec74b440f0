//! Which of many responses are wanted.

use std::collections::BTreeSet;

use crate::catalog::Class;
use crate::cli::args::inspect::InspectOptions;
use crate::cli::args::selection::{Indices, Moment, ResponseKind};
use crate::cli::failure::Failure;
use crate::inspect::Inspection;
use crate::language::{Language, tr};

/// As many hosts are named to choose from.
const HOSTS: usize = 8;
/// As many statuses are.
const STATUSES: usize = 20;

/// The requested, and what there was to choose from.
pub(crate) struct Selection<'o> {
    kinds: &'o [ResponseKind],
    hosts: &'o [String],
    indices: &'o [Indices],
    since: Option<Moment>,
    until: Option<Moment>,
    /// The input that is read, and the first moment in it.
    start: Option<(String, jiff::Timestamp)>,
    /// Responses that are left out because they have no time.
    untimed: u64,
    selected: u64,
    seen: Seen,
}

/// What there was to choose from.
#[derive(Default)]
struct Seen {
    places: u64,
    last: usize,
    statuses: BTreeSet<u16>,
    /// Whether a call was not answered.
    has_unanswered: bool,
    hosts: BTreeSet<String>,
    /// The first and the last moment, where moments decide.
    span: Option<(jiff::Timestamp, jiff::Timestamp)>,
}

impl<'o> Selection<'o> {
    pub(crate) fn new(options: &'o InspectOptions) -> Self {
        Self {
            kinds: &options.only,
            hosts: &options.hosts,
            indices: &options.indices,
            since: options.since,
            until: options.until,
            start: None,
            untimed: 0,
            selected: 0,
            seen: Seen::default(),
        }
    }

    /// Whether a response is wanted.
    pub(crate) fn takes(&mut self, inspection: &Inspection) -> bool {
        self.seen.response(inspection);
        let index = inspection.exchange.origin.index;
        // Every response counts for the start of its input.
        let is_in_time = self.is_in_time(inspection);
        let wanted = self.is_wanted_place(index)
            && self.is_wanted_kind(inspection)
            && self.is_wanted_host(inspection)
            && is_in_time.unwrap_or_else(|| {
                self.untimed += 1;
                false
            });
        self.selected += u64::from(wanted);
        wanted
    }

    /// Whether the moment of a response is wanted; `None` where it is not known and would decide.
    fn is_in_time(&mut self, inspection: &Inspection) -> Option<bool> {
        if self.since.is_none() && self.until.is_none() {
            return Some(true);
        }
        let moment = inspection.moment()?;
        let file = &inspection.exchange.origin.file;
        let start = match &self.start {
            Some((of, start)) if of == file => *start,
            _ => {
                self.start = Some((file.clone(), moment));
                moment
            }
        };
        let (from, to) = self.seen.span.unwrap_or((moment, moment));
        self.seen.span = Some((from.min(moment), to.max(moment)));
        let limit = |given: Option<Moment>| given.and_then(|given| given.in_capture(start));
        let is_late = limit(self.until).is_some_and(|until| moment > until);
        Some(!is_late && limit(self.since).is_none_or(|since| since <= moment))
    }

    /// What is said of responses without a time, where there are some.
    pub(crate) fn untimed(&self, language: Language) -> Option<String> {
        match self.untimed {
            0 => None,
            1 => Some(language.say(
                "1 response has no time, so it is left out",
                "1 réponse n’a pas d’heure et n’est donc pas prise en compte",
            )),
            count => Some(tr!(
                language,
                "{count} responses have no time, so they are left out",
                "{count} réponses n’ont pas d’heure et ne sont donc pas prises en compte"
            )),
        }
    }

    /// Whether a place that could not be read is wanted in the answer. What stands there is not known, so it is
    /// neither of a status nor of a host, nor of a time.
    pub(crate) fn takes_unreadable(&mut self) -> bool {
        let wanted = self.hosts.is_empty()
            && self.since.is_none()
            && self.until.is_none()
            && (self.kinds.is_empty() || self.kinds.contains(&ResponseKind::Errors));
        self.selected += u64::from(wanted);
        wanted
    }

    /// Whether a place is among the wanted ones. What is wrong at another place does not matter.
    pub(crate) fn is_wanted_place(&self, index: usize) -> bool {
        self.indices.is_empty() || self.indices.iter().any(|range| range.contain(index))
    }

    /// Takes note of a place that is not among the wanted ones.
    pub(crate) fn pass(&mut self, index: usize) {
        self.seen.place(index);
    }

    /// Whether nothing that follows a place is wanted of its input.
    pub(crate) fn is_complete_at(&self, index: usize) -> bool {
        let ends = |range: &Indices| range.last.is_some_and(|last| last <= index);
        !self.indices.is_empty() && self.indices.iter().all(ends)
    }

    fn is_wanted_kind(&self, inspection: &Inspection) -> bool {
        let status = inspection.exchange.response.status;
        self.kinds.is_empty()
            || self.kinds.iter().any(|kind| match kind {
                ResponseKind::Status(wanted) => status == Some(*wanted),
                ResponseKind::Class(wanted) => {
                    status.is_some_and(|status| Class::of(status) == *wanted)
                }
                ResponseKind::Errors => inspection.is_failure(),
                ResponseKind::NoResponse => inspection.exchange.no_response.is_some(),
            })
    }

    fn is_wanted_host(&self, inspection: &Inspection) -> bool {
        self.hosts.is_empty()
            || host(inspection)
                .is_some_and(|host| self.hosts.iter().any(|wanted| is_under(host, wanted)))
    }

    /// What is wrong when there were responses and none was wanted. `printable` makes hosts safe.
    pub(crate) fn failure(
        &self,
        printable: impl FnMut(&String) -> String,
        language: Language,
    ) -> Option<Failure> {
        let Seen { places, last, .. } = &self.seen;
        let text = match places {
            0 => return None,
            _ if self.selected > 0 => return None,
            1 => tr!(
                language,
                "the only response is not selected",
                "la seule réponse n’est pas sélectionnée"
            ),
            _ => tr!(
                language,
                "none of the {places} responses is selected",
                "aucune des {places} réponses n’est sélectionnée"
            ),
        };
        let mut there_are = Vec::new();
        let statuses = self.seen.statuses.iter().take(STATUSES);
        let statuses: Vec<String> = statuses.map(u16::to_string).collect();
        if !statuses.is_empty() {
            let list = statuses.join(", ");
            there_are.push(tr!(language, "status {list}", "statut {list}"));
        }
        if self.seen.has_unanswered {
            there_are.push(language.say("calls without a response", "appels sans réponse"));
        }
        let hosts: Vec<String> = self.seen.hosts.iter().map(printable).collect();
        if !hosts.is_empty() {
            let list = hosts.join(", ");
            there_are.push(tr!(language, "host {list}", "hôte {list}"));
        }
        if let Some((from, to)) = self.seen.span {
            there_are.push(tr!(
                language,
                "times {from} to {to}",
                "heures de {from} à {to}"
            ));
        }
        there_are.push(tr!(language, "places 1 to {last}", "positions 1 à {last}"));
        let hint = tr!(
            language,
            "there are: {}",
            "il y a\u{a0}: {}",
            there_are.join(&tr!(language, "; ", "\u{a0}; "))
        );
        Some(Failure::new(text).hint(hint))
    }
}

impl Seen {
    fn place(&mut self, index: usize) {
        self.places += 1;
        self.last = self.last.max(index);
    }

    fn response(&mut self, inspection: &Inspection) {
        self.place(inspection.exchange.origin.index);
        if let Some(status) = inspection.exchange.response.status {
            self.statuses.insert(status);
        }
        self.has_unanswered |= inspection.exchange.no_response.is_some();
        if let Some(host) = host(inspection).filter(|_| self.hosts.len() < HOSTS) {
            self.hosts.insert(host.to_owned());
        }
    }
}

fn host(inspection: &Inspection) -> Option<&str> {
    inspection.request.as_ref()?.host.as_deref()
}

/// Whether a host is another one, or below it.
fn is_under(host: &str, wanted: &str) -> bool {
    match host.strip_suffix(wanted) {
        Some(before) => before.is_empty() || before.ends_with('.'),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::is_under;

    #[test]
    fn a_host_is_under_its_suffix_at_a_dot() {
        assert!(is_under("profile.xboxlive.com", "xboxlive.com"));
        assert!(is_under("xboxlive.com", "xboxlive.com"));
        assert!(!is_under("notxboxlive.com", "xboxlive.com"));
        assert!(!is_under("xboxlive.com.example", "xboxlive.com"));
    }
}
