//! What stands in place of a response that could not be read.

use crate::capture::CaptureError;

/// What could not be read.
#[derive(Debug, Clone, Copy)]
pub(crate) enum NotRead<'n> {
    /// A place of an input.
    Place {
        /// The input, as the user named it.
        file: &'n str,
        /// Its number there.
        index: usize,
        error: &'n CaptureError,
    },
    /// A file that could not be opened, and why.
    File { file: &'n str, why: &'n str },
}

impl NotRead<'_> {
    /// The input.
    pub(crate) fn file(&self) -> &str {
        match self {
            Self::Place { file, .. } | Self::File { file, .. } => file,
        }
    }
}
