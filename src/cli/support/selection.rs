//! Which of many responses are wanted.

use std::collections::BTreeSet;

use crate::catalog::Class;
use crate::cli::args::inspect::InspectOptions;
use crate::cli::args::selection::{Indices, ResponseKind};
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
    selected: u64,
    seen: Seen,
}

/// What there was to choose from.
#[derive(Default)]
struct Seen {
    places: u64,
    last: usize,
    statuses: BTreeSet<u16>,
    hosts: BTreeSet<String>,
}

impl<'o> Selection<'o> {
    pub(crate) fn new(options: &'o InspectOptions) -> Self {
        Self {
            kinds: &options.only,
            hosts: &options.hosts,
            indices: &options.indices,
            selected: 0,
            seen: Seen::default(),
        }
    }

    /// Whether a response is wanted.
    pub(crate) fn takes(&mut self, inspection: &Inspection) -> bool {
        self.seen.response(inspection);
        let index = inspection.exchange.origin.index;
        let wanted = self.is_wanted_place(index)
            && self.is_wanted_kind(inspection)
            && self.is_wanted_host(inspection);
        self.selected += u64::from(wanted);
        wanted
    }

    /// Whether a place that could not be read is wanted in the answer. What stands there is not known, so it is
    /// neither of a status nor of a host.
    pub(crate) fn takes_unreadable(&mut self) -> bool {
        let wanted = self.hosts.is_empty()
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
        let hosts: Vec<String> = self.seen.hosts.iter().map(printable).collect();
        if !hosts.is_empty() {
            let list = hosts.join(", ");
            there_are.push(tr!(language, "host {list}", "hôte {list}"));
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
