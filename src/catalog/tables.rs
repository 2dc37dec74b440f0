//! The tables as they are listed, and their rows.

use crate::catalog::entry::Entry;
use crate::catalog::errors::neighbours::endpoint::EndpointAnswer;
use crate::catalog::errors::neighbours::playfab::all_playfab_codes;
use crate::catalog::errors::neighbours::{
    aadsts, departures, minecraft, nsal, oauth, proxies, sign_in_endpoints, streaming,
};
use crate::catalog::errors::observed_error::{self, ObservedError};
use crate::catalog::errors::service_error::{self, ServiceError};
use crate::catalog::errors::sign_in::{self, SignInError};
use crate::catalog::errors::status_error::{self, StatusError};
use crate::catalog::gateways;
use crate::catalog::hresult::all_hresults;
use crate::catalog::hresult::dot_net::all_dot_net_errors;
use crate::catalog::hresult::nt_status::all_nt_statuses;
use crate::catalog::hresult::row::Hresult;
use crate::catalog::hresult::win32::all_win32_errors;
use crate::catalog::messages::{self, Message};
use crate::catalog::qt::all_qt_errors;
use crate::catalog::rate_limits::{self, DocumentedLimit};
use crate::catalog::rta;
use crate::catalog::rules::{Rule, all_rules};
use crate::catalog::status::{Situation, Status};
use crate::catalog::statuses::{http, mpsd, xbox};
use crate::catalog::terms::{self, Term};
use crate::catalog::websocket_close;
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
        /// Codes of error objects that were seen and are in no Microsoft table.
        SeenErrors = "seen-errors",
        /// Words of status objects that were seen.
        StatusErrors = "status-errors",
        /// The standard status codes of all Xbox services.
        Xbox = "xbox",
        /// The status codes of the HTTP standard.
        Http = "http",
        /// The errors of Xbox sign-in.
        SignIn = "sign-in",
        /// Answers of the sign-in endpoints that give no reason of their own.
        SignInEndpoints = "sign-in-endpoints",
        /// Answers about the list of endpoints and their relying parties.
        Nsal = "nsal",
        /// Answers of single Xbox resources that depart from the tables of their service.
        Departures = "departures",
        /// The HRESULTs, without those of HTTP statuses and of sign-in.
        Hresults = "hresults",
        /// Answers of the Minecraft services.
        Minecraft = "minecraft",
        /// The words of OAuth errors.
        OAuth = "oauth",
        /// The numbers of Microsoft Entra.
        Aadsts = "aadsts",
        /// The codes of PlayFab.
        PlayFab = "playfab",
        /// Failures of streaming sessions.
        Streaming = "streaming",
        /// The codes and messages of real-time activity.
        Rta = "rta",
        /// The close codes of WebSockets.
        WebSocketClose = "websocket-close",
        /// Gateways that answer in place of a service.
        Gateways = "gateways",
        /// Answers of third parties that pass calls on.
        Proxies = "proxies",
        /// The words of the domain.
        Terms = "terms",
        /// The rules about what a client does wrong across calls.
        Rules = "rules",
        /// The numbers of Qt for what went wrong with a call.
        Qt = "qt",
        /// The errors of Windows, by name.
        Win32 = "win32",
        /// The values of the kernel of Windows that end programs.
        NtStatus = "ntstatus",
        /// The HRESULTs of .NET's exceptions.
        DotNet = "dotnet",
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
            Self::SignInEndpoints => endpoints(sign_in_endpoints::TABLE),
            Self::Nsal => endpoints(nsal::TABLE),
            Self::Departures => endpoints(departures::TABLE),
            Self::Minecraft => endpoints(minecraft::TABLE),
            Self::Proxies => endpoints(proxies::TABLE),
            Self::OAuth => neighbours(oauth::TABLE.iter().map(Entry::OAuth)),
            Self::Aadsts => neighbours(aadsts::TABLE.iter().map(Entry::Aadsts)),
            Self::PlayFab => neighbours(all_playfab_codes().map(Entry::PlayFab)),
            Self::Streaming => neighbours(streaming::TABLE.iter().map(Entry::Stream)),
            Self::Rta => {
                let messages = rta::MESSAGES.iter().map(Entry::RtaMessage);
                neighbours(rta::CODES.iter().map(Entry::RtaCode).chain(messages))
            }
            Self::WebSocketClose => {
                neighbours(websocket_close::TABLE.iter().map(Entry::WebSocketClose))
            }
            Self::Gateways => neighbours(gateways::TABLE.iter().map(Entry::Gateway)),
            Self::Terms => terms::TABLE.iter().map(Row::Term).collect(),
            Self::Rules => all_rules().map(Row::Rule).collect(),
            Self::Qt => neighbours(all_qt_errors().map(Entry::Qt)),
            Self::Win32 => neighbours(all_win32_errors().map(Entry::Win32)),
            Self::NtStatus => neighbours(all_nt_statuses().map(Entry::NtStatus)),
            Self::DotNet => neighbours(all_dot_net_errors().map(Entry::DotNet)),
        }
    }
}

fn endpoints(table: &'static [EndpointAnswer]) -> Vec<Row> {
    neighbours(table.iter().map(Entry::Endpoint))
}

fn neighbours(entries: impl Iterator<Item = Entry>) -> Vec<Row> {
    entries.map(Row::Neighbour).collect()
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
    /// Of a table of a neighbour, of Qt, of Windows or of .NET.
    Neighbour(Entry),
    /// Of [`Table::Terms`].
    Term(&'static Term),
    /// Of [`Table::Rules`].
    Rule(&'static Rule),
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
