//! The rules, one file a family. A family says which of its rules are asked, and watches for them.

mod blind;
mod conflicts;
mod contracts;
mod dropped;
mod excess;
mod limits;
mod membership;
mod refusals;
mod regular;
mod retrying;
mod sessions;
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
    ]
    .into_iter()
    .flatten()
    .collect()
}
