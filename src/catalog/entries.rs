//! Every row of every table.

use crate::catalog::entry::Entry;
use crate::catalog::errors::neighbours::playfab::all_playfab_codes;
use crate::catalog::errors::neighbours::{aadsts, all_endpoint_answers, oauth, streaming};
use crate::catalog::errors::{observed_error, service_error, sign_in, status_error};
use crate::catalog::gateways;
use crate::catalog::hresult::{all_hresults, dot_net, known_hresult, nt_status, win32};
use crate::catalog::messages;
use crate::catalog::rta;
use crate::catalog::rules::all_rules;
use crate::catalog::status::Authority;
use crate::catalog::statuses::all_statuses;
use crate::catalog::terms;
use crate::catalog::websocket_close;

/// Every code with its most specific row: MPSD statuses, ServiceErrors, the other statuses by source, sign-in errors,
/// codes that were seen, known messages, the neighbours, HRESULTs, terms, PlayFab.
pub(crate) fn all_entries() -> impl Iterator<Item = Entry> {
    let statuses_of = |authority| {
        all_statuses()
            .filter(move |status| status.authority == authority)
            .map(Entry::Status)
    };
    statuses_of(Authority::Mpsd)
        .chain(service_error::TABLE.iter().map(Entry::ServiceError))
        .chain(statuses_of(Authority::Xbox))
        .chain(statuses_of(Authority::Http))
        .chain(sign_in::TABLE.iter().map(Entry::SignIn))
        .chain(observed_error::TABLE.iter().map(Entry::ObservedError))
        .chain(messages::TABLE.iter().map(Entry::Message))
        .chain(all_neighbours())
        .chain(all_hresults().map(Entry::Hresult))
        .chain(terms::TABLE.iter().map(Entry::Term))
        .chain(all_rules().map(Entry::Rule))
        .chain(all_playfab_codes().map(Entry::PlayFab))
}

/// Every row about a neighbour of the Xbox services but the codes of PlayFab, which are too many.
pub(crate) fn all_neighbours() -> impl Iterator<Item = Entry> {
    status_error::TABLE
        .iter()
        .map(Entry::StatusError)
        .chain(all_endpoint_answers().map(Entry::Endpoint))
        .chain(oauth::TABLE.iter().map(Entry::OAuth))
        .chain(aadsts::TABLE.iter().map(Entry::Aadsts))
        .chain(streaming::TABLE.iter().map(Entry::Stream))
        .chain(rta::CODES.iter().map(Entry::RtaCode))
        .chain(rta::MESSAGES.iter().map(Entry::RtaMessage))
        .chain(websocket_close::TABLE.iter().map(Entry::WebSocketClose))
        .chain(gateways::TABLE.iter().map(Entry::Gateway))
}

/// Every value of Windows and of .NET that has a name and nothing else.
pub(crate) fn all_names_of_windows() -> impl Iterator<Item = Entry> {
    let windows =
        win32::all_win32_errors().filter(|error| known_hresult(error.hresult()).is_none());
    dot_net::all_dot_net_errors()
        .map(Entry::DotNet)
        .chain(nt_status::all_nt_statuses().map(Entry::NtStatus))
        .chain(windows.map(Entry::Win32))
}
