//! What of a text does not stay as it is: what is hidden, and labels that were read.

use std::cmp::Reverse;
use std::ops::Range;

use crate::redact::found::Found;
use crate::redact::kind::Kind;
use crate::redact::label::Label;

/// A part of a text that does not stay as it is.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    Found(Found),
    Label(Label),
}

impl Piece {
    /// What is to be hidden, where it is that.
    pub(crate) fn found(&self) -> Option<&Found> {
        match self {
            Self::Found(found) => Some(found),
            Self::Label(_) => None,
        }
    }

    pub(crate) fn range(&self) -> Range<usize> {
        match self {
            Self::Found(found) => found.range.clone(),
            Self::Label(label) => label.range.clone(),
        }
    }
}

/// What does not stay, in order and apart. What is nothing but labels is no secret; a label in anything else is a
/// part of it.
pub(crate) fn pieces(text: &str, mut found: Vec<Found>, labels: Vec<Label>) -> Vec<Piece> {
    found.retain_mut(|Found { range, .. }| {
        let within = touching(&labels, range);
        if range.start >= range.end || is_labels(text, range, within) {
            return false;
        }
        if let (Some(first), Some(last)) = (within.first(), within.last()) {
            *range = range.start.min(first.range.start)..range.end.max(last.range.end);
        }
        true
    });
    if found.is_empty() {
        return labels.into_iter().map(Piece::Label).collect();
    }
    let found = apart(found);
    let is_free = |label: &Label| {
        let next = found.partition_point(|one| one.range.end <= label.range.start);
        let next = found.get(next);
        next.is_none_or(|next| label.range.end <= next.range.start)
    };
    let mut pieces: Vec<Piece> = labels
        .into_iter()
        .filter(is_free)
        .map(Piece::Label)
        .collect();
    pieces.extend(found.into_iter().map(Piece::Found));
    pieces.sort_by_key(|piece| piece.range().start);
    pieces
}

/// In order, and joined where they overlap. A secret takes in whatever it touches.
fn apart(mut found: Vec<Found>) -> Vec<Found> {
    found.sort_by_key(|one| {
        let is_less = one.kind != Kind::Secret;
        (one.range.start, is_less, Reverse(one.range.end))
    });
    let mut apart: Vec<Found> = Vec::with_capacity(found.len());
    for Found { range, kind } in found {
        match apart.last_mut() {
            Some(last)
                if range.start < last.range.end
                    || (range.start == last.range.end && kind == last.kind) =>
            {
                last.range.end = last.range.end.max(range.end);
                if kind == Kind::Secret {
                    last.kind = kind;
                }
            }
            _ => apart.push(Found { range, kind }),
        }
    }
    apart
}

/// The labels that a part of a text touches, of all of them in order.
fn touching<'l>(labels: &'l [Label], part: &Range<usize>) -> &'l [Label] {
    let start = labels.partition_point(|label| label.range.end <= part.start);
    let end = labels.partition_point(|label| label.range.start < part.end);
    labels.get(start..end).unwrap_or_default()
}

/// Whether a part of a text is a part of a label, or holds labels and nothing else but signs between them.
fn is_labels(text: &str, part: &Range<usize>, labels: &[Label]) -> bool {
    let mut at = part.start;
    let is_without_words = |range: Range<usize>| {
        let between = text.get(range);
        between.is_some_and(|between| !between.contains(char::is_alphanumeric))
    };
    for Label { range, .. } in labels {
        if at < range.start && !is_without_words(at..range.start) {
            return false;
        }
        at = at.max(range.end);
    }
    !labels.is_empty() && (part.end <= at || is_without_words(at..part.end))
}
