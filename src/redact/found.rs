//! What is looked for, where, and what was found.

use std::ops::Range;

use memchr::memmem;

use crate::redact::kind::Kind;

/// Where a text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place<'n> {
    /// The value of a header of this name.
    Header(&'n str),
    /// A URL or a part of one.
    Url,
    /// Anything else: a body, a message, the name of a file.
    Text,
}

/// What is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sought {
    /// Credentials.
    Secrets,
    /// Credentials and what tells who somebody is.
    SecretsAndIds,
}

impl Sought {
    /// Whether a kind is; what is of none is looked for to be passed over.
    pub(crate) const fn includes(self, kind: Option<Kind>) -> bool {
        matches!(self, Self::SecretsAndIds) || matches!(kind, None | Some(Kind::Secret))
    }
}

/// A part of a text that is to be hidden.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    /// Its bytes.
    pub(crate) range: Range<usize>,
    /// What it is.
    pub(crate) kind: Kind,
}

/// Puts what was found from `first` on in order, and joins what overlaps.
pub(crate) fn join(found: &mut Vec<Found>, first: usize) {
    let mut parts = found.split_off(first);
    parts.sort_by_key(|part| (part.range.start, part.range.end));
    for part in parts {
        match found.get_mut(first..).and_then(|found| found.last_mut()) {
            Some(last) if part.range.start < last.range.end => {
                last.range.end = last.range.end.max(part.range.end);
            }
            _ => found.push(part),
        }
    }
}

/// Whether a text holds a session, by the names that its members have.
pub(crate) fn is_session(bytes: &[u8]) -> bool {
    let holds = |name: &str| memmem::find(bytes, name.as_bytes()).is_some();
    holds("members")
        && [
            "membersInfo",
            "contractVersion",
            "changeNumber",
            "hostCandidates",
        ]
        .iter()
        .any(|name| holds(name))
}
