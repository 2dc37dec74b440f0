//! What several commands share.

pub(crate) mod across;
pub(crate) mod bare;
mod direct;
pub(crate) mod hint;
pub(crate) mod jobs;
pub(crate) mod one_clock;
pub(crate) mod open;
pub(crate) mod patterns;
pub(crate) mod progress;
pub(crate) mod rules_file;
pub(crate) mod selection;
pub(crate) mod usage;
