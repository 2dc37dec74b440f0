//! Situations, weighed: the verdict and the evidence for it.

use crate::catalog::{Situation, Target, Text};
use crate::inspect::body::facts::BodyKind;
use crate::inspect::situations::path::PathPart;
use crate::language::words;

/// A situation and what the evidence says of it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Candidate {
    /// The situation.
    pub situation: &'static Situation,
    /// What it means here: that of the situation, or sharper where the exchange tells more.
    pub meaning: Text,
    /// Whether a part of what makes it this one is our reading of the table, not its words.
    pub inferred: bool,
    /// Whether it is the one.
    pub verdict: Verdict,
    /// The evidence that decided: for [`Verdict::Possible`] what is known in its favour.
    pub clues: Vec<Reason>,
    /// For [`Verdict::Possible`]: what would tell. Empty when nothing in an exchange can.
    pub missing: Vec<Missing>,
}

impl Candidate {
    /// Takes a clue in: for the situation, or against it.
    pub(crate) fn weigh(&mut self, fits: bool, clue: Reason) {
        match (fits, self.verdict) {
            (true, Verdict::RuledOut) => {}
            (true, _) => self.clues.push(clue),
            (false, _) => self.rule_out(clue),
        }
    }

    /// Rules the situation out; the first reason stands.
    pub(crate) fn rule_out(&mut self, clue: Reason) {
        if self.verdict != Verdict::RuledOut {
            self.verdict = Verdict::RuledOut;
            self.clues = vec![clue];
            self.missing.clear();
        }
    }

    /// Makes it the one, unless it is ruled out.
    pub(crate) fn apply(&mut self, clue: Reason) {
        if self.verdict != Verdict::RuledOut {
            self.verdict = Verdict::Applies;
            self.clues.push(clue);
            self.missing.clear();
        }
    }

    /// Notes evidence that would decide.
    pub(crate) fn lacks(&mut self, missing: Missing) {
        if self.verdict == Verdict::Possible && !self.missing.contains(&missing) {
            self.missing.push(missing);
        }
    }

    /// Whether the body alone rules it out.
    pub(crate) fn is_excluded_by_body(&self) -> bool {
        !self.is_left() && matches!(self.clues.as_slice(), [Reason::Body(_)])
    }

    pub(crate) fn is_left(&self) -> bool {
        self.verdict != Verdict::RuledOut
    }
}

words! {
    /// Whether a situation is the one that the response reports.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Verdict {
        /// It is.
        Applies = "applies",
        /// It may be.
        Possible = "possible",
        /// It is not.
        RuledOut = "ruled-out",
    }
}

/// A piece of evidence. Which way it points is the verdict's affair.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reason {
    /// The request's method.
    Method(String),
    /// What the request's path names.
    Target(Target),
    /// The session or element was reached through a handle.
    ViaHandle,
    /// What the path names that can be missing (the handle, the SCID, the template).
    PathNames(Vec<PathPart>),
    /// `If-Match` was sent.
    IfMatchSent,
    /// `If-Match` was sent, as `*`.
    IfMatchAnySent,
    /// Nothing says so, but only a request with `If-Match` is documented to be answered like this.
    IfMatchAssumed,
    /// `If-None-Match` was sent.
    IfNoneMatchSent,
    /// `If-Match` was not sent.
    NoIfMatch,
    /// `If-None-Match` was not sent.
    NoIfNoneMatch,
    /// `If-Match` was sent too, and is checked first.
    IfMatchCheckedFirst,
    /// `If-Unmodified-Since` was sent too, and is checked first.
    IfUnmodifiedSinceCheckedFirst,
    /// `If-Unmodified-Since` was sent, and neither of the conditions on an ETag.
    IfUnmodifiedSinceAlone,
    /// The body is this.
    Body(BodyKind),
    /// The request had no body.
    NoRequestBody,
    /// The message in the body names it; of the parts that a path names, this one.
    MessageNames(Option<PathPart>),
    /// The message in the body is known and does not name it.
    MessageDoesNotName,
    /// It is the only situation documented for the status.
    OnlyOne,
}

/// Evidence that would decide and is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Missing {
    /// The request's method.
    Method,
    /// The request's URL.
    Url,
    /// `If-Match` or `If-None-Match` of the request.
    Conditions,
    /// The (whole) body.
    Body,
    /// A message that names the cause.
    Message,
}
