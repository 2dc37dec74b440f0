//! Notices that a session has changed.

use crate::diagnose::call::{Digest, Micros};

/// A tap, as the rules see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Notice {
    pub(crate) at: Option<Micros>,
    /// The session that changed, where the capture says so.
    pub(crate) session: Option<Digest>,
    pub(crate) change_number: Option<u64>,
}
