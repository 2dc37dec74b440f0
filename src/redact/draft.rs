//! A text as a run sees it that reads it back: with labels, which have no numbers yet.

use std::ops::Range;

use crate::redact::found::Found;
use crate::redact::pieces::Piece;

/// A text with labels in place of some pieces of it.
pub(crate) struct Draft {
    text: String,
    /// Where each piece stands now, and where it stood.
    parts: Vec<(Range<usize>, Range<usize>)>,
}

impl Draft {
    pub(crate) fn of(text: &str, pieces: &[Piece]) -> Self {
        let mut draft = String::with_capacity(text.len());
        let mut parts = Vec::with_capacity(pieces.len());
        let mut end = 0;
        for piece in pieces {
            let range = piece.range();
            draft.push_str(text.get(end..range.start).unwrap_or_default());
            let start = draft.len();
            match piece {
                Piece::Found(found) => {
                    // Which number it has tells nothing.
                    draft.extend(["<", found.kind.word(), " 1>"]);
                }
                Piece::Label(_) => draft.push_str(text.get(range.clone()).unwrap_or_default()),
            }
            end = range.end;
            parts.push((start..draft.len(), range));
        }
        draft.push_str(text.get(end..).unwrap_or_default());
        Self { text: draft, parts }
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The same part of the text that this was made from. What holds a part of a label holds all that it stands for.
    pub(crate) fn restore(&self, found: &Found) -> Found {
        let Range { start, end } = found.range;
        let before = |at: usize| {
            let next = self.parts.partition_point(|(now, _)| now.start <= at);
            self.parts.get(next.checked_sub(1)?)
        };
        let place = |at: usize, inside: fn(&Range<usize>) -> usize| match before(at) {
            Some((now, then)) if at < now.end => inside(then),
            Some((now, then)) => then.end + (at - now.end),
            None => at,
        };
        let start = place(start, |then| then.start);
        // The end is the one of its last byte.
        let end = place(end.saturating_sub(1), |then| then.end.saturating_sub(1)) + 1;
        Found {
            range: start..end.max(start),
            kind: found.kind,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::redact::kind::Kind;

    fn found(range: Range<usize>) -> Found {
        let kind = Kind::Secret;
        Found { range, kind }
    }

    #[test]
    fn a_part_of_a_draft_is_found_in_the_text_with_all_that_its_labels_stand_for() {
        let text = "a=one, b=two!";
        let pieces = [found(2..5), found(9..12)].map(Piece::Found);
        let draft = Draft::of(text, &pieces);
        assert_eq!(draft.text(), "a=<redacted 1>, b=<redacted 1>!");
        let restored = |range: Range<usize>| {
            let found = draft.restore(&found(range));
            &text[found.range]
        };
        assert_eq!(restored(0..2), "a=");
        assert_eq!(restored(0..5), "a=one");
        assert_eq!(restored(14..16), ", ");
        assert_eq!(restored(6..20), "one, b=two");
        assert_eq!(restored(30..31), "!");
    }
}
