//! Every row of every table.

use crate::catalog::entry::Entry;
use crate::catalog::errors::{observed_error, service_error, sign_in, status_error};
use crate::catalog::hresult::all_hresults;
use crate::catalog::messages;
use crate::catalog::status::Authority;
use crate::catalog::statuses::all_statuses;
use crate::catalog::terms;

/// Every code with its most specific row: MPSD statuses, ServiceErrors, the other statuses by source, sign-in errors,
/// codes and words that were seen, known messages, HRESULTs, terms.
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
        .chain(status_error::TABLE.iter().map(Entry::StatusError))
        .chain(messages::TABLE.iter().map(Entry::Message))
        .chain(all_hresults().map(Entry::Hresult))
        .chain(terms::TABLE.iter().map(Entry::Term))
}
