//! What a report that shows single calls is told of each.

use crate::catalog::Service;
use crate::diagnose::call::{Call, Digest};
use crate::diagnose::row::LimitRow;
use crate::inspect::Caller;

/// A call that the rules judge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Judged {
    input: usize,
    index: usize,
    pub(crate) user: Option<Caller>,
    pub(crate) service: Service,
    pub(crate) title: Option<Digest>,
    /// The limits that count it.
    pub(crate) row: Option<&'static LimitRow>,
}

impl Judged {
    pub(crate) fn of(call: &Call) -> Self {
        Self {
            input: call.input,
            index: call.index,
            user: call.user,
            service: call.service,
            title: call.title,
            row: call.row,
        }
    }

    /// Where it stands: the number of its input, from 0, and its place in it, from 1.
    #[must_use]
    pub fn place(&self) -> (usize, usize) {
        (self.input, self.index)
    }

    /// Whose call it was; `None` where nothing tells.
    #[must_use]
    pub fn user(&self) -> Option<Caller> {
        self.user
    }
}
