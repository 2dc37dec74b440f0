//! The search for one of several words at once.

use std::ops::Range;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

/// Finds words in a text. It is built when it is needed first, and kept.
pub(crate) struct Search(Option<AhoCorasick>);

/// A word that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Hit {
    /// Which of the words it is.
    pub(crate) word: usize,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

impl Search {
    /// A search for these words, as they are written.
    pub(crate) fn of<'w>(words: impl IntoIterator<Item = &'w str>) -> Self {
        let search = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostFirst)
            // Several bytes at a time are compared before it is asked, so what is built fast is fast enough.
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .build(words);
        // There are too few words for this to fail.
        Self(search.ok())
    }

    /// The words in a part of a text, in order. A word may end behind the part.
    pub(crate) fn hits<'t>(
        &'t self,
        text: &'t [u8],
        part: Range<usize>,
    ) -> impl Iterator<Item = Hit> + 't {
        let behind = part.end;
        let searched = text.get(part.start..).unwrap_or_default();
        let reach = searched
            .len()
            .min(behind.saturating_sub(part.start) + LONGEST);
        let searched = searched.get(..reach).unwrap_or_default();
        let start = part.start;
        let hits = self
            .0
            .iter()
            .flat_map(move |search| search.find_iter(searched));
        hits.map(move |found| Hit {
            word: found.pattern().as_usize(),
            start: start + found.start(),
            end: start + found.end(),
        })
        .take_while(move |hit| hit.start < behind)
    }
}

/// The length of the longest word that is searched for, in bytes.
const LONGEST: usize = 64;
