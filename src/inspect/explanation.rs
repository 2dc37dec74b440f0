//! The answer to `explain`: rows of the catalog, their situations weighed against what the user said.

use super::Weighed;
use super::situations::{self, Conditions, Evidence};
use crate::catalog::{self, Entry, QueryKind};

/// What one query brought.
#[derive(Debug)]
pub struct Explanation {
    /// The query as typed.
    pub query: String,
    /// How it was understood.
    pub kind: QueryKind,
    /// What it found.
    pub matches: Vec<Explained>,
    /// When nothing was found: what the user may have meant, nearest first.
    pub suggestions: Vec<String>,
}

/// A row of the catalog and its situations.
#[derive(Debug)]
pub struct Explained {
    /// The row.
    pub entry: Entry,
    /// The situations of a status, in the documented order; empty for anything else.
    pub situations: Vec<Weighed>,
    /// Whether the user gave evidence (a method, a target, a header). Without any, every situation is possible.
    pub narrowed: bool,
}

/// Looks a query up and weighs the situations of what it finds against the evidence.
///
/// ```
/// use xblstatus::inspect::{Evidence, explain};
///
/// let evidence = Evidence { method: Some("DELETE"), ..Evidence::default() };
/// let explanation = explain("412", &evidence);
/// assert_eq!(explanation.matches.len(), 1);
/// assert!(explanation.matches.iter().all(|found| found.situations.len() == 3));
/// ```
#[must_use]
pub fn explain(query: &str, evidence: &Evidence<'_>) -> Explanation {
    let found = catalog::find(query);
    let narrowed = evidence.method.is_some()
        || evidence.path.is_some()
        || evidence.conditions != Conditions::Unknown;
    let matches = found.entries.into_iter().map(|entry| Explained {
        entry,
        situations: match entry {
            Entry::Status(status) if narrowed => situations::weigh(status, evidence),
            Entry::Status(status) => situations::unweighed(status),
            Entry::ServiceError(_) => Vec::new(),
        },
        narrowed,
    });
    Explanation {
        query: query.to_owned(),
        kind: found.kind,
        matches: matches.collect(),
        suggestions: found.suggestions,
    }
}
