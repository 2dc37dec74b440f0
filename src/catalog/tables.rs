//! The tables as they are listed, and their rows.

use crate::catalog::errors::observed_error::{self, ObservedError};
use crate::catalog::errors::service_error::{self, ServiceError};
use crate::catalog::errors::sign_in::{self, SignInError};
use crate::catalog::errors::status_error::{self, StatusError};
use crate::catalog::hresult::all_hresults;
use crate::catalog::hresult::row::Hresult;
use crate::catalog::messages::{self, Message};
use crate::catalog::rate_limits::{self, DocumentedLimit};
use crate::catalog::status::{Situation, Status};
use crate::catalog::statuses::{http, mpsd, xbox};
use crate::catalog::terms::{self, Term};
use crate::language::{Text, words};

words! {
    /// A table of the catalog, in the order in which they are listed. The command line knows them by the same names.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    #[non_exhaustive]
    pub enum Table {
        /// The multiplayer session status codes.
        Mpsd = "mpsd",
        /// The codes of ServiceError objects.
        ServiceErrors = "service-errors",
        /// The calls that each service takes before it refuses them.
        RateLimits = "rate-limits",
        /// The messages of the session directory that are known by their words.
        Messages = "messages",
        /// Codes of error objects that were seen and are in no table of Microsoft's.
        SeenErrors = "seen-errors",
        /// Words of status objects that were seen.
        StatusErrors = "status-errors",
        /// The standard status codes of all Xbox services.
        Xbox = "xbox",
        /// The status codes of the HTTP standard.
        Http = "http",
        /// The errors of Xbox sign-in.
        SignIn = "sign-in",
        /// The HRESULTs, without those of HTTP statuses and of sign-in.
        Hresults = "hresults",
        /// The words of the domain.
        Terms = "terms",
    }
}

impl Table {
    /// The rows, in order.
    ///
    /// ```
    /// use xblstatus::catalog::Table;
    ///
    /// assert_eq!(Table::Mpsd.rows().len(), 15, "two of the 13 codes have two rows");
    /// ```
    #[must_use]
    pub fn rows(self) -> Vec<Row> {
        match self {
            Self::Mpsd => mpsd::TABLE
                .iter()
                .flat_map(MpsdRow::of)
                .map(Row::Mpsd)
                .collect(),
            Self::ServiceErrors => service_error::TABLE.iter().map(Row::ServiceError).collect(),
            Self::RateLimits => rate_limits::TABLE.iter().map(Row::RateLimit).collect(),
            Self::Messages => messages::TABLE.iter().map(Row::Message).collect(),
            Self::SeenErrors => observed_error::TABLE
                .iter()
                .map(Row::ObservedError)
                .collect(),
            Self::StatusErrors => status_error::TABLE.iter().map(Row::StatusError).collect(),
            Self::Xbox => xbox::TABLE.iter().map(Row::Status).collect(),
            Self::Http => http::TABLE.iter().map(Row::Status).collect(),
            Self::SignIn => sign_in::TABLE.iter().map(Row::SignIn).collect(),
            Self::Hresults => all_hresults().map(Row::Hresult).collect(),
            Self::Terms => terms::TABLE.iter().map(Row::Term).collect(),
        }
    }
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Row {
    /// Of [`Table::Mpsd`].
    Mpsd(MpsdRow),
    /// Of [`Table::Xbox`] or [`Table::Http`].
    Status(&'static Status),
    /// Of [`Table::ServiceErrors`].
    ServiceError(&'static ServiceError),
    /// Of [`Table::RateLimits`].
    RateLimit(&'static DocumentedLimit),
    /// Of [`Table::Messages`].
    Message(&'static Message),
    /// Of [`Table::SeenErrors`].
    ObservedError(&'static ObservedError),
    /// Of [`Table::StatusErrors`].
    StatusError(&'static StatusError),
    /// Of [`Table::SignIn`].
    SignIn(&'static SignInError),
    /// Of [`Table::Hresults`].
    Hresult(Hresult),
    /// Of [`Table::Terms`].
    Term(&'static Term),
}

/// A row of Microsoft's MPSD table: a code has one or two.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct MpsdRow {
    /// What the catalog says of the code.
    pub status: &'static Status,
    /// 1, or 2 for the second row of a code.
    pub number: u8,
    /// The situations of this row, at least one. Media type and body are the same for all of them.
    pub situations: Vec<&'static Situation>,
}

impl MpsdRow {
    /// The rows of a code, in order.
    fn of(status: &'static Status) -> impl Iterator<Item = Self> {
        let last = status
            .situations
            .iter()
            .map(|situation| situation.row)
            .max();
        (1..=last.unwrap_or_default()).map(move |number| {
            let of_row = |situation: &&Situation| situation.row == number;
            Self {
                status,
                number,
                situations: status.situations.iter().filter(of_row).collect(),
            }
        })
    }

    /// What the row means: where a code has two rows, its only situation tells them apart.
    #[must_use]
    pub fn meaning(&self) -> Text {
        let whole = self.situations.len() == self.status.situations.len();
        match self.situations.as_slice() {
            [only] if !whole => only.meaning,
            _ => self.status.meaning,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_table_has_its_own_name_and_rows() {
        let names: HashSet<&str> = Table::ALL.iter().map(|table| table.name()).collect();
        assert_eq!(names.len(), Table::ALL.len());
        assert!(Table::ALL.iter().all(|table| !table.rows().is_empty()));
    }

    #[test]
    fn no_row_of_mpsd_is_without_a_situation() {
        for row in mpsd::TABLE.iter().flat_map(MpsdRow::of) {
            assert!(!row.situations.is_empty(), "{}", row.status.code);
        }
    }

    #[test]
    fn the_second_row_of_a_code_has_the_meaning_of_its_only_situation() {
        let conflict = mpsd::TABLE.iter().find(|status| status.code == 412);
        let rows: Vec<MpsdRow> = conflict.into_iter().flat_map(MpsdRow::of).collect();
        assert_eq!(rows[0].meaning(), rows[0].status.meaning);
        assert_eq!(rows[1].meaning(), rows[1].situations[0].meaning);
    }
}
