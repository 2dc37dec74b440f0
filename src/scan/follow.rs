//! An answer whose body is logged as an entry of its own: the cause in it answers for the status before.

use crate::scan::Occurrence;
use crate::scan::entra;
use crate::scan::model::Code;
use crate::scan::origin::Origin;

/// An entry this many lines further on may still tell of the same answer.
const LINES_BEHIND: u64 = 5;

/// So far apart stand the entries in which a client prints one error.
const LINES_OF_ONE_PRINT: u64 = 3;

/// What was found of an entry that tells a status and not why.
#[derive(Debug)]
pub(crate) struct Unexplained {
    found: Vec<Occurrence>,
    line: u64,
    origin: Origin,
}

impl Unexplained {
    /// What was found of an entry, if the next one may say why.
    pub(crate) fn of(
        found: Vec<Occurrence>,
        line: u64,
        origin: Origin,
    ) -> Result<Self, Vec<Occurrence>> {
        if !found.iter().any(|one| is_open(one) || entra::is_half(one)) {
            return Err(found);
        }
        Ok(Self {
            found,
            line,
            origin,
        })
    }

    /// What was found, explained by the next entry if that one tells a cause that the service has, no status of its own,
    /// and comes from the same place.
    pub(crate) fn before(
        mut self,
        next: &mut Vec<Occurrence>,
        line: u64,
        origin: &Origin,
    ) -> Vec<Occurrence> {
        let is_near = line <= self.line + LINES_BEHIND;
        let is_of_thread = !origin.is_parted_from(&self.origin);
        if is_of_thread && line <= self.line + LINES_OF_ONE_PRINT {
            entra::across(&mut self.found, next);
        }
        let is_answered = next.iter().any(|one| matches!(one.code, Code::Status(_)));
        let cause = next
            .iter()
            .find(|one| one.code.is_cause() && !one.code.is_success());
        if let Some(cause) = cause.filter(|_| is_near && is_of_thread && !is_answered) {
            for status in self.found.iter_mut().filter(|one| is_open(one)) {
                let is_of_service = status.place.authority == cause.code.authority();
                if is_of_service && status.place.host == cause.place.host {
                    status.explained_by = Some(cause.code.clone());
                }
            }
        }
        self.found
    }

    pub(crate) fn into_found(self) -> Vec<Occurrence> {
        self.found
    }
}

/// Whether a status of a known host waits for its cause.
fn is_open(one: &Occurrence) -> bool {
    matches!(one.code, Code::Status(400..))
        && one.explained_by.is_none()
        && one.place.host.is_some()
}
