//! The rules, one file a family. A family says which of its rules are asked, and watches for them.

mod batches;
mod blind;
mod conflicts;
mod contracts;
mod dropped;
mod excess;
mod limits;
mod marks;
mod membership;
mod pace;
mod polling;
mod reading;
mod refusals;
mod regular;
mod repeats;
mod retrying;
mod sessions;
mod shares;
mod sign_in;
mod throttled;
mod waiting;

use crate::diagnose::settings::DiagnoseSettings;
use crate::diagnose::watch::Watch;

/// All that watches.
pub(crate) fn watches(settings: &DiagnoseSettings) -> Vec<Box<dyn Watch>> {
    [
        limits::watches(settings),
        throttled::watches(settings),
        waiting::watches(settings),
        retrying::watches(settings),
        refusals::watches(settings),
        conflicts::watches(settings),
        blind::watches(settings),
        sessions::watches(settings),
        contracts::watches(settings),
        membership::watches(settings),
        repeats::watches(settings),
        batches::watches(settings),
        pace::watches(settings),
        sign_in::watches(settings),
        shares::watches(settings),
        marks::watches(settings),
        reading::watches(settings),
        polling::watches(settings),
    ]
    .into_iter()
    .flatten()
    .collect()
}
