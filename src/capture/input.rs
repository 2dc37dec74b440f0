//! An input that is being read, and what the caller knows of it.

use std::io::Read;

use super::window::{More, Place, View, Window};
use super::{CaptureError, Limits, Source};
use crate::exchange::{Format, Origin};

/// An input that is being read.
pub(super) struct Input<'r> {
    pub(super) window: Window<'r>,
    pub(super) source: Source,
    pub(super) limits: Limits,
}

impl<'r> Input<'r> {
    pub(super) fn new(input: impl Read + 'r, source: Source, limits: Limits) -> Self {
        Self {
            window: Window::new(Box::new(input)),
            source,
            limits,
        }
    }

    /// Asks a question about the window, and reads on for as long as the answer lies in what has not been read.
    /// Beyond `limit` bytes the window is all there is to ask.
    pub(super) fn ask<T>(
        &mut self,
        limit: usize,
        mut question: impl FnMut(View<'_>) -> Result<T, More>,
    ) -> Result<T, More> {
        loop {
            match question(self.window.view()) {
                Ok(answer) => return Ok(answer),
                Err(More) if self.window.bytes().len() >= limit => {
                    return question(View::whole(self.window.bytes()));
                }
                Err(More) => self.window.grow(),
            };
        }
    }

    /// The length of the line that the window begins with, its line feed included; 0 at the end of the input. A line
    /// of more than `limit` bytes may go on behind that.
    pub(super) fn line(&mut self, limit: usize) -> usize {
        let mut seen = 0;
        loop {
            let bytes = self.window.bytes();
            let fresh = bytes.get(seen..).unwrap_or_default();
            if let Some(end) = fresh.iter().position(|&byte| byte == b'\n') {
                return seen + end + 1;
            }
            seen = bytes.len();
            if seen > limit || !self.window.read() {
                return seen;
            }
        }
    }

    /// The origin of a response that begins at a place.
    pub(super) fn origin(&self, format: Format, index: usize, place: Place) -> Origin {
        Origin {
            file: self.source.file.clone(),
            index,
            format,
            line: place.line,
            ..Origin::default()
        }
    }

    /// Why reading ended before the input did, told once.
    pub(super) fn failure(&mut self) -> Option<CaptureError> {
        self.window.failure()
    }
}
