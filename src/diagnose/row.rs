//! The limits that calls are counted against. Where editions of the page differ, both figures are kept.

use std::sync::LazyLock;

use crate::catalog::rate_limits::{Edition, TABLE};
use crate::catalog::{Calls, DocumentedLimit, LimitSource, Service, Target, Text};
use crate::diagnose::method::Method;

/// A figure, and the edition that has it where editions differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Figure {
    pub(crate) calls: usize,
    pub(crate) edition: Option<Edition>,
}

/// The smaller and the larger figure of the editions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Figures {
    pub(crate) smaller: Figure,
    pub(crate) larger: Figure,
}

impl Figures {
    /// The figure of a row, and that of the other editions where they have another.
    fn of(row: &DocumentedLimit, calls: u32, elsewhere: Option<u32>) -> Self {
        let differs = elsewhere.filter(|other| *other != calls);
        let is_everywhere = row.elsewhere.is_some() && differs.is_none();
        let mine = Figure {
            calls: calls as usize,
            edition: row.edition.filter(|_| !is_everywhere),
        };
        let other = differs.map_or(mine, |calls| Figure {
            calls: calls as usize,
            edition: Some(Edition::Gdk),
        });
        match other.calls > mine.calls {
            true => Self {
                smaller: mine,
                larger: other,
            },
            false => Self {
                smaller: other,
                larger: mine,
            },
        }
    }
}

/// A row of limits.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct LimitRow {
    pub(crate) service: Service,
    pub(crate) name: Text,
    pub(crate) calls: Calls,
    pub(crate) burst: Figures,
    pub(crate) sustain: Figures,
    pub(crate) certification: Figures,
    /// Its place in the table.
    pub(crate) number: usize,
}

/// The documented rows, with the figures of every edition.
pub(crate) static ROWS: LazyLock<Vec<LimitRow>> = LazyLock::new(|| {
    let documented = |row: &&DocumentedLimit| row.source == LimitSource::Documented;
    let rows = TABLE.iter().filter(documented).enumerate();
    rows.map(|(number, row)| LimitRow::of(row, number))
        .collect()
});

impl LimitRow {
    fn of(row: &DocumentedLimit, number: usize) -> Self {
        let other = row.elsewhere;
        let certification = row.certification.unwrap_or(10 * row.sustain);
        Self {
            service: row.service,
            name: row.name,
            calls: row.calls,
            burst: Figures::of(row, row.burst, other.map(|other| other.burst)),
            sustain: Figures::of(row, row.sustain, other.map(|other| other.sustain)),
            certification: Figures::of(row, certification, other.map(|other| other.certification)),
            number,
        }
    }

    /// The calls in 300 s that fail certification: the larger of the documented figure and ten times the sustain limit.
    pub(crate) fn fails_from(&self) -> Figure {
        let documented = self.certification.larger;
        let tenfold = Figure {
            calls: self.sustain.larger.calls.saturating_mul(10),
            edition: self.sustain.larger.edition,
        };
        if tenfold.calls > documented.calls {
            tenfold
        } else {
            documented
        }
    }

    fn takes(&self, call: &Asked<'_>) -> bool {
        let reads = call.method == Method::Get || call.is_query;
        let of_calls = match self.calls {
            Calls::All => true,
            Calls::Read => reads,
            Calls::Write => !reads,
            Calls::SearchRead => call.target == Some(Target::HandleQuery) && call.searches,
            Calls::SearchWrite => call.target == Some(Target::HandleCollection) && call.searches,
            Calls::RecentPlayers => call.has_segment("recentplayers"),
            Calls::Invites => call.has_segment("invite"),
            Calls::ActivityRead => reads && call.has_segment("activit"),
            Calls::ActivityWrite => !reads && call.has_segment("activit"),
        };
        self.service == call.service && of_calls
    }
}

/// What tells the row of a call.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Asked<'c> {
    pub(crate) service: Service,
    pub(crate) method: Method,
    pub(crate) path: &'c str,
    pub(crate) target: Option<Target>,
    /// Whether a POST reads.
    pub(crate) is_query: bool,
    /// Whether it is about search handles.
    pub(crate) searches: bool,
}

impl Asked<'_> {
    fn has_segment(&self, begin: &str) -> bool {
        let mut segments = self.path.split(['/', '?']);
        segments.any(|segment| {
            let start = segment.get(..begin.len());
            start.is_some_and(|start| start.eq_ignore_ascii_case(begin))
        })
    }

    /// The row that counts it, the tightest first. Search handles count in a row of their own.
    pub(crate) fn row(&self) -> Option<&'static LimitRow> {
        let own = |row: &&LimitRow| {
            matches!(row.calls, Calls::SearchRead | Calls::SearchWrite) && row.takes(self)
        };
        ROWS.iter()
            .find(own)
            .or_else(|| ROWS.iter().find(|row| row.takes(self)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn row(service: Service, method: Method, path: &str) -> &'static LimitRow {
        let asked = Asked {
            service,
            method,
            path,
            target: None,
            is_query: false,
            searches: false,
        };
        asked.row().unwrap()
    }

    #[test]
    fn where_editions_differ_both_figures_are_kept() {
        let reads = row(Service::Presence, Method::Get, "/users/me");
        assert_eq!(
            (reads.burst.smaller.calls, reads.burst.larger.calls),
            (10, 30)
        );
        assert_eq!(reads.burst.larger.edition, Some(Edition::July2020));
        assert_eq!(reads.certification.larger.edition, Some(Edition::Gdk));
        assert_eq!(reads.sustain.larger.edition, None);
    }

    #[test]
    fn a_service_that_one_edition_has_is_counted_by_its_path() {
        let of = |method, path| {
            row(Service::MultiplayerActivity, method, path)
                .burst
                .larger
                .calls
        };
        assert_eq!(of(Method::Post, "/titles/1/recentPlayers"), 3);
        assert_eq!(of(Method::Get, "/titles/1/activities"), 20);
        assert_eq!(of(Method::Put, "/titles/1/activities"), 10);
    }
}
