//! What has been hidden of a text so far, and how far that reaches.

use std::ops::Range;

use crate::redact::found::{Found, join};
use crate::redact::kind::Kind;

/// Hides a part of a text, unless there is nothing in it. What is nothing but labels is sorted out with them.
pub(crate) fn hide(text: &str, range: Range<usize>, kind: Kind, found: &mut Vec<Found>) {
    let value = text.as_bytes().get(range.clone()).unwrap_or_default();
    let is_letter = |byte: &u8| byte.is_ascii_alphanumeric() || !byte.is_ascii();
    if value.iter().any(is_letter) {
        found.push(Found { range, kind });
    }
}

/// What has been hidden of a text so far.
pub(crate) struct Hidden<'t, 'f> {
    text: &'t str,
    found: &'f mut Vec<Found>,
    /// Which of what was found was told before the walk.
    told: Range<usize>,
    /// Up to where all that there was is hidden.
    to: usize,
    /// What was hidden last of what stands behind.
    held: Vec<Range<usize>>,
    /// Whether what was found is not in order.
    is_mixed: bool,
}

impl<'t, 'f> Hidden<'t, 'f> {
    /// Nothing but what was told: what was found from `first` on.
    pub(crate) fn of_told(text: &'t str, found: &'f mut Vec<Found>, first: usize) -> Self {
        let told = first..found.len();
        Self {
            text,
            found,
            is_mixed: !told.is_empty(),
            told,
            to: 0,
            held: Vec::new(),
        }
    }

    /// Up to where all that there was is hidden.
    pub(crate) fn end(&self) -> usize {
        self.to
    }

    /// Takes what stands before `end` for looked at.
    pub(crate) fn pass(&mut self, end: usize) {
        self.to = self.to.max(end);
    }

    /// The end of what was told or hidden before it was come to and holds `at`.
    pub(crate) fn behind(&self, at: usize) -> Option<usize> {
        self.behind_told(at).or_else(|| self.behind_held(at))
    }

    /// The end of what was told before and holds `at`.
    fn behind_told(&self, at: usize) -> Option<usize> {
        let told = self.found.get(self.told.clone()).unwrap_or_default();
        let next = told.partition_point(|told| told.range.end <= at);
        told.get(next)
            .map(|told| told.range.clone())
            .filter(|range| range.start <= at)
            .map(|range| range.end)
    }

    /// The end of what was hidden before it was come to and holds `at`.
    fn behind_held(&self, at: usize) -> Option<usize> {
        let mut held = self.held.iter();
        held.find(|held| held.contains(&at)).map(|held| held.end)
    }

    /// Hides a part of the text; gives where to go on.
    pub(crate) fn hide(&mut self, range: Range<usize>, kind: Kind) -> usize {
        let end = range.end;
        hide(self.text, range.start.max(self.to)..end, kind, self.found);
        self.pass(end);
        end
    }

    /// Hides parts of the text, some of which may stand behind what is looked at next.
    pub(crate) fn hide_all(&mut self, parts: Vec<Range<usize>>, kind: Kind) {
        self.is_mixed |= !parts.is_empty();
        for part in &parts {
            hide(self.text, part.clone(), kind, self.found);
        }
        self.held = parts;
    }

    /// Ends the walk: where what was hidden overlaps what was told, the two are one.
    pub(crate) fn finish(self) {
        if self.is_mixed && self.found.len() > self.told.end {
            join(self.found, self.told.start);
        }
    }
}
