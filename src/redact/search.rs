//! Where in a text the next word stands that may tell a secret.

use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, Input, MatchKind};

use crate::redact::found::Sought;
use crate::redact::marks::{MARKS, Mark};
use crate::redact::names::{ROWS, Row};

/// Bytes that are looked at in one go, in lower case: the search itself then need not know of cases.
const WINDOW: usize = 1024;

/// A search for short texts would start slowly; behind one there is room for nothing.
const SHORTEST_WINDOW: usize = 64;

/// A word, and what it may be.
#[derive(Debug, Default)]
pub(crate) struct Word {
    /// The names in which it stands.
    pub(crate) rows: Vec<&'static Row>,
    /// The mark of a token.
    pub(crate) mark: Option<Mark>,
}

/// All words that are searched for.
struct Words {
    words: Vec<Word>,
    longest: usize,
    search: Option<AhoCorasick>,
}

static SECRETS: LazyLock<Words> = LazyLock::new(|| Words::of(Sought::Secrets));
static ALL: LazyLock<Words> = LazyLock::new(|| Words::of(Sought::SecretsAndIds));

impl Words {
    fn of(sought: Sought) -> Self {
        let mut texts: Vec<&str> = Vec::new();
        let mut words: Vec<Word> = Vec::new();
        let mut word_of = |text: &'static str| -> usize {
            let known = texts.iter().position(|other| *other == text);
            known.unwrap_or_else(|| {
                texts.push(text);
                words.push(Word::default());
                texts.len() - 1
            })
        };
        let mut rows = Vec::new();
        for row in ROWS.iter().filter(|row| sought.includes(row.kind)) {
            let own = [row.word];
            let stems = if row.stems.is_empty() {
                &own[..]
            } else {
                row.stems
            };
            for stem in stems {
                rows.push((word_of(stem), row));
            }
        }
        let marks = MARKS.map(|(text, mark)| (word_of(text), mark));
        for (word, row) in rows {
            words
                .get_mut(word)
                .map(|word| word.rows.push(row))
                .unwrap_or_default();
        }
        for (word, mark) in marks {
            words
                .get_mut(word)
                .map(|word| word.mark = Some(mark))
                .unwrap_or_default();
        }
        let search = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .build(&texts);
        Self {
            words,
            longest: texts
                .iter()
                .map(|text| text.len())
                .max()
                .unwrap_or_default(),
            search: search.ok(),
        }
    }
}

/// A word that was found.
pub(crate) struct Hit {
    pub(crate) word: &'static Word,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

/// The search through one text.
pub(crate) struct Search<'t> {
    words: &'static Words,
    bytes: &'t [u8],
    window: [u8; WINDOW],
    /// Which bytes of the text the window holds.
    from: usize,
    to: usize,
}

impl<'t> Search<'t> {
    pub(crate) fn new(sought: Sought, bytes: &'t [u8]) -> Self {
        let words = match sought {
            Sought::Secrets => &*SECRETS,
            Sought::SecretsAndIds => &*ALL,
        };
        let mut search = Self {
            words,
            bytes,
            window: [0; WINDOW],
            from: 0,
            to: 0,
        };
        search.fill(0);
        search
    }

    fn fill(&mut self, from: usize) {
        let rest = self.bytes.get(from..).unwrap_or_default();
        let text = rest.get(..WINDOW).unwrap_or(rest);
        if let Some(window) = self.window.get_mut(..text.len()) {
            window.copy_from_slice(text);
            window.make_ascii_lowercase();
        }
        (self.from, self.to) = (from, from + text.len());
    }

    /// The first word from `at` on.
    pub(crate) fn next(&mut self, at: usize) -> Option<Hit> {
        let mut at = at;
        loop {
            if at < self.from || at >= self.to {
                if at >= self.bytes.len() {
                    return None;
                }
                self.fill(at);
            }
            let filled = self.to - self.from;
            if let Some(behind) = self.window.get_mut(filled..filled.max(SHORTEST_WINDOW)) {
                behind.fill(0);
            }
            let window = self.window.get(..filled.max(SHORTEST_WINDOW))?;
            let input = Input::new(window).range(at - self.from..);
            if let Some(found) = self.words.search.as_ref()?.find(input) {
                return Some(Hit {
                    word: self.words.words.get(found.pattern().as_usize())?,
                    start: self.from + found.start(),
                    end: self.from + found.end(),
                });
            }
            if self.to == self.bytes.len() {
                return None;
            }
            // A word may begin in this window and end in the next.
            at = at.max((self.to + 1).saturating_sub(self.words.longest));
            self.fill(at);
        }
    }
}
