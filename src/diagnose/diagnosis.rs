//! The whole of what is said of a capture, which every report reads.

use std::collections::BTreeMap;

use crate::catalog::{Need, Rule, Severity};
use crate::diagnose::call::Micros;
use crate::diagnose::finding::Finding;
use crate::diagnose::ladders::Ladder;
use crate::diagnose::lanes::Axis;
use crate::diagnose::left_out::LeftOut;
use crate::diagnose::services::ServiceCount;
use crate::inspect::Caller;
use crate::language::words;

/// What a client does wrong across the calls of a capture.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Diagnosis {
    /// The inputs, as the user named them.
    pub inputs: Vec<String>,
    /// How many calls were judged.
    pub calls: u64,
    /// The first and the last moment.
    pub span: Option<(jiff::Timestamp, jiff::Timestamp)>,
    /// Who called.
    pub users: Vec<Caller>,
    /// How many titles were named.
    pub titles: usize,
    /// What is assumed for want of something that tells.
    pub assumed: Vec<Assumption>,
    /// The rules that this capture cannot be held against, and what it lacks for them.
    pub not_checked: Vec<(&'static Rule, Need)>,
    /// What the calls mean for certification.
    pub certification: Certification,
    /// The calls by user and service.
    pub services: Vec<ServiceCount>,
    /// What was found, the worst first; none where each was handed out as it closed.
    pub findings: Vec<Finding>,
    /// How many findings there were of each severity.
    pub counts: BTreeMap<Severity, u64>,
    /// Findings beyond those that are told.
    pub beyond: u64,
    /// Calls that no rule judges.
    pub left_out: BTreeMap<LeftOut, u64>,
    /// Calls that came too late to stand in their place.
    pub late: u64,
    /// Calls without a time.
    pub untimed: u64,
    /// Whether more went on at a time than is kept track of, so that findings may be missing.
    pub has_forgotten: bool,
    /// Calls of users and services beyond those that are counted.
    pub uncounted: u64,
    pub(crate) axis: Axis,
    /// The ETags of the sessions, where they were asked for, and how many sessions there are besides.
    pub(crate) ladders: Vec<Ladder>,
    pub(crate) ladders_beyond: u64,
}

impl Diagnosis {
    /// How many findings there were of a severity.
    #[must_use]
    pub fn count(&self, severity: Severity) -> u64 {
        self.counts.get(&severity).copied().unwrap_or(0)
    }

    /// The severity of the worst finding.
    #[must_use]
    pub fn worst(&self) -> Option<Severity> {
        self.counts.keys().next_back().copied()
    }
}

words! {
    /// What is assumed for want of something that tells.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    #[non_exhaustive]
    pub enum Assumption {
        /// Calls that nothing tells the user of are those of one user.
        OneUser = "one-user",
        /// Calls that name no title are those of one title.
        OneTitle = "one-title",
        /// Calls of which the end is not known ended as they began.
        NoDuration = "no-duration",
    }
}

words! {
    /// What the calls mean for certification.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Certification {
        /// Nothing in the capture stands against it.
        NoneAgainst = "none-against",
        /// So many calls fail it.
        Fails = "fails",
        /// Waits were not kept, which XR-132 names beside the limits: it may be refused.
        Doubtful = "doubtful",
        /// Nothing can be said.
        Unknown = "unknown",
    }
}

/// A moment of a call.
pub(crate) fn moment(at: Micros) -> Option<jiff::Timestamp> {
    jiff::Timestamp::from_microsecond(at).ok()
}
