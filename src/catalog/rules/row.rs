//! A row of the table of rules.

use crate::language::{Text, words};

/// A rule. Two are the same where their ids are.
#[derive(Debug)]
#[non_exhaustive]
pub struct Rule {
    /// Its id.
    pub id: &'static str,
    /// The severities that it may have, the usual one first.
    pub severities: &'static [Severity],
    /// Who says that it is wrong.
    pub basis: Basis,
    /// What it finds, of one who does so.
    pub says: Text,
    /// From when on, and when not.
    pub when: Text,
    /// What to do instead.
    pub advice: Text,
    /// The figures that a file of rules may change.
    pub thresholds: &'static [Threshold],
    /// What a capture has to hold.
    pub needs: &'static [Need],
    /// Where it is documented, or what it is inferred from.
    pub documentation: &'static str,
}

impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Rule {}

/// A figure of a rule.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Threshold {
    /// Its name in a file of rules.
    pub name: &'static str,
    /// Its value unless the file has another.
    pub default: f64,
    /// The least that it may be.
    pub least: f64,
    /// The most that it may be.
    pub most: f64,
    /// What it counts.
    pub unit: Unit,
}

impl Threshold {
    /// A number of things.
    #[must_use]
    pub const fn count(name: &'static str, default: u32) -> Self {
        Self {
            name,
            default: default as f64,
            least: 1.0,
            most: 3000.0,
            unit: Unit::Count,
        }
    }

    /// A time in seconds.
    #[must_use]
    pub const fn seconds(name: &'static str, default: f64) -> Self {
        Self {
            name,
            default,
            least: 0.0,
            most: 3600.0,
            unit: Unit::Seconds,
        }
    }

    /// A share in per cent.
    #[must_use]
    pub const fn percent(name: &'static str, default: u32) -> Self {
        Self {
            name,
            default: default as f64,
            least: 1.0,
            most: 100.0,
            unit: Unit::Percent,
        }
    }

    /// A factor.
    #[must_use]
    pub const fn factor(name: &'static str, default: f64) -> Self {
        Self {
            name,
            default,
            least: 0.0,
            most: 100.0,
            unit: Unit::Factor,
        }
    }
}

words! {
    /// What a threshold counts.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    #[non_exhaustive]
    pub enum Unit {
        /// Calls, writes, rounds.
        Count = "count",
        /// Seconds.
        Seconds = "seconds",
        /// Per cent.
        Percent = "percent",
        /// So many times another figure.
        Factor = "factor",
    }
}

words! {
    /// How bad it is.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
    #[cfg_attr(feature = "cli", derive(clap::ValueEnum))]
    pub enum Severity {
        /// A hint, or an inference
        Info = "info",
        /// A documented rule is broken, or calls are lost each time
        Warning = "warning",
        /// It fails certification, loses data, or goes on where the service said to stop
        Error = "error",
    }
}

words! {
    /// Who says that something is wrong.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    #[non_exhaustive]
    pub enum Basis {
        /// Microsoft's documentation.
        Documented = "documented",
        /// Our inference.
        Inferred = "inferred",
        /// The source of XSAPI or of its HTTP library.
        Source = "source",
        /// What was seen in captures.
        Observed = "observed",
        /// Microsoft's trace analyzer.
        TraceAnalyzer = "trace-analyzer",
    }
}

words! {
    /// What a capture has to hold for a rule.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
    #[non_exhaustive]
    pub enum Need {
        /// When each call began.
        Times = "times",
        /// All headers of requests.
        RequestHeaders = "request-headers",
        /// The bodies of requests.
        RequestBodies = "request-bodies",
        /// The headers of responses.
        ResponseHeaders = "response-headers",
        /// The tokens of requests.
        Tokens = "tokens",
        /// How long answers took.
        Durations = "durations",
        /// Notices of changed sessions.
        Taps = "taps",
    }
}
