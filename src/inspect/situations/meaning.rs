//! What a status means: by the MPSD table where it covers the case, else by the next wider source.

use crate::catalog;
use crate::catalog::{Authority, Class, Service, Status};
use crate::exchange::{Response, Role};
use crate::inspect::request::RequestFacts;
use crate::inspect::situations::candidate::{Candidate, Verdict};
use crate::inspect::situations::evidence::Evidence;
use crate::inspect::situations::weigh::weigh;

/// What the status means.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct StatusMeaning {
    /// The number.
    pub code: u16,
    /// Its class.
    pub class: Class,
    /// The source of the statement.
    pub authority: Authority,
    /// Whether the MPSD table was assumed because no host is known.
    pub authority_assumed: bool,
    /// The row of that source; `None` for an unassigned number.
    pub status: Option<&'static Status>,
    /// Every MPSD situation of the status, weighed, in the documented order. When all are ruled out,
    /// `authority` is a wider source.
    pub situations: Vec<Candidate>,
}

impl StatusMeaning {
    /// The situation that applies, when one does.
    #[must_use]
    pub fn applying(&self) -> Option<&Candidate> {
        self.situations
            .iter()
            .find(|weighed| weighed.verdict == Verdict::Applies)
    }

    /// The situations that are not ruled out.
    pub fn left(&self) -> impl Iterator<Item = &Candidate> {
        self.situations
            .iter()
            .filter(|weighed| weighed.verdict != Verdict::RuledOut)
    }
}

/// The row of the MPSD table for the status of a response, where that table is the authority: on a host that
/// follows it, or when no host is known.
pub(crate) fn mpsd_row(
    response: &Response,
    request: Option<&RequestFacts>,
) -> Option<&'static Status> {
    let service = request.and_then(|request| request.service);
    let may_be_mpsd =
        response.role == Role::Final && service.is_none_or(Service::follows_mpsd_table);
    catalog::status_of(Authority::Mpsd, response.status.filter(|_| may_be_mpsd)?)
}

/// The meaning of a status: by the MPSD table where it covers the case, else by the next wider source.
pub(crate) fn meaning(
    response: &Response,
    request: Option<&RequestFacts>,
    evidence: &Evidence<'_>,
) -> Option<StatusMeaning> {
    let code = response.status?;
    let row = mpsd_row(response, request);
    let situations = row.map_or_else(Vec::new, |row| weigh(row, evidence));
    let covered = situations
        .iter()
        .any(|one| one.verdict != Verdict::RuledOut);
    let status = row
        .filter(|_| covered)
        .or_else(|| catalog::wider_status(code));
    Some(StatusMeaning {
        code,
        class: Class::of(code),
        authority: status.map_or(Authority::None, |status| status.authority),
        authority_assumed: row.is_some() && request.and_then(|request| request.service).is_none(),
        status,
        situations,
    })
}
