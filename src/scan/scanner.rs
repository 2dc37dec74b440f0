//! Takes a text in pieces, passes over what holds no code, and has the rest looked at block by block.

use memchr::memchr_iter;

use crate::input::lines;
use crate::scan::block::Block;
use crate::scan::calls::Calls;
use crate::scan::candidates::Candidates;
use crate::scan::columns::Columns;
use crate::scan::follow::Unexplained;
use crate::scan::look::Look;
use crate::scan::origin::Origin;
use crate::scan::place::{Address, Place};
use crate::scan::word::is_word;
use crate::scan::{Occurrence, address, block, calls, columns};

/// Text before a block that may name the host, in bytes.
const BEHIND: usize = 16 << 10;

/// Text that must be at hand behind a place for its block to be whole, in bytes.
const AHEAD: usize = block::LONGEST + (16 << 10);

/// As much is looked through at a time, in bytes.
const STRETCH: usize = 256 << 10;

/// Longer words are no codes.
const LONGEST_WORD: usize = 128;

/// Lines before a block that may name the host, blank ones not counted.
const LINES_BEFORE: usize = 5;

/// Finds codes in a text that comes in pieces.
#[derive(Default)]
pub(crate) struct Scanner {
    /// The text at hand: what is done but still needed as context, then what is to be done.
    text: Vec<u8>,
    /// How much of it is done.
    done: usize,
    /// Line feeds before `counted`.
    line_feeds: u64,
    /// Up to where in `text` they are counted.
    counted: usize,
    /// The calls of a log of libHttpClient.
    calls: Calls,
    /// The columns of a log of IIS.
    columns: Option<Columns>,
    /// What was found last, while the next entry may say why.
    unexplained: Option<Unexplained>,
}

impl Scanner {
    /// Takes what follows and tells what they bring to an end.
    pub(crate) fn push(&mut self, text: &[u8], mut found: impl FnMut(Occurrence)) {
        if self.text.is_empty() {
            // Room for all that is looked through at once: what grows piece by piece is copied each time.
            self.text.reserve(STRETCH + AHEAD + text.len());
        }
        self.text.extend_from_slice(text);
        if self.text.len() >= self.done + STRETCH + AHEAD {
            self.look_through(
                between_words(&self.text, self.text.len() - AHEAD),
                &mut found,
            );
            self.forget();
        }
    }

    /// Tells what is left.
    pub(crate) fn finish(mut self, mut found: impl FnMut(Occurrence)) {
        self.look_through(self.text.len(), &mut found);
        let last = self.unexplained.take().map(Unexplained::into_found);
        last.into_iter().flatten().for_each(&mut found);
        self.calls.finish(&mut found);
    }

    /// Looks at every block that has a candidate before `end`.
    fn look_through(&mut self, end: usize, found: &mut dyn FnMut(Occurrence)) {
        let text = std::mem::take(&mut self.text);
        let mut candidates = Candidates::between(&text, self.done, end);
        while let Some(at) = candidates.next(self.done, self.columns.as_ref()) {
            let block = block::around(&text, at, self.done);
            self.count_lines(&text, block.range.start);
            let columns = self.columns.clone();
            self.read_block(&text, &block, found);
            self.done = block.told.end.max(at + 1);
            if self.columns != columns {
                // Other numbers are statuses from here on.
                candidates = Candidates::between(&text, self.done, end);
            }
        }
        self.done = self.done.max(end);
        self.count_lines(&text, self.done);
        self.text = text;
    }

    fn read_block(&mut self, text: &[u8], block: &Block, found: &mut dyn FnMut(Occurrence)) {
        let in_block = text.get(block.range.clone()).unwrap_or_default();
        self.columns = columns::in_line(in_block).or(self.columns.take());
        let look = Look::at(text, block, self.columns.as_ref());
        let id = calls::id(in_block);
        if let Some(id) = id.filter(|_| lines::contains(in_block, b"RequestSetUrl")) {
            let place = look.addresses.first().map(|address| address.place.clone());
            return self.calls.begin(id, place.unwrap_or_default(), found);
        }
        let elsewhere = || {
            let of_call = id.and_then(|id| self.calls.place(id)).cloned();
            of_call.or_else(|| named_before(text, block.range.start))
        };
        let occurrences = look.occurrences(self.line_feeds + 1, elsewhere);
        let left = match id {
            Some(id) => {
                let answered = lines::contains(in_block, b"SetStatusCode");
                self.calls.add(id, occurrences, answered).err()
            }
            None => Some(occurrences),
        };
        let left = left.filter(|left| !left.is_empty());
        if let Some(occurrences) = left {
            self.tell(occurrences, Origin::of(in_block), found);
        }
    }

    /// Tells what is found of an entry, once the next one cannot say more of it.
    fn tell(
        &mut self,
        mut next: Vec<Occurrence>,
        origin: Origin,
        found: &mut dyn FnMut(Occurrence),
    ) {
        let line = self.line_feeds + 1;
        if let Some(last) = self.unexplained.take() {
            last.before(&mut next, line, &origin)
                .into_iter()
                .for_each(&mut *found);
        }
        match Unexplained::of(next, line, origin) {
            Ok(unexplained) => self.unexplained = Some(unexplained),
            Err(told) => told.into_iter().for_each(found),
        }
    }

    fn count_lines(&mut self, text: &[u8], to: usize) {
        let between = text.get(self.counted..to).unwrap_or_default();
        self.line_feeds += memchr_iter(b'\n', between).count() as u64;
        self.counted = self.counted.max(to);
    }

    /// Lets go of what is done, but for the context of what follows.
    fn forget(&mut self) {
        let gone = self.done.min(self.counted).saturating_sub(BEHIND);
        self.text.drain(..gone);
        self.done -= gone;
        self.counted -= gone;
    }
}

/// The last place before one that is not inside a word that may be a code.
fn between_words(text: &[u8], at: usize) -> usize {
    let before = lines::before(text, at).iter().rev().take(LONGEST_WORD);
    let length = before.take_while(|byte| is_word(**byte)).count();
    if length == LONGEST_WORD {
        at
    } else {
        at - length
    }
}

/// The place that one of the lines before names: the nearest of the same thread or prefix.
fn named_before(text: &[u8], start: usize) -> Option<Place> {
    let begin = start_of_lines_before(text, start);
    // Most lines name no host: one look at all of them is cheaper than one at each.
    if address::addresses(text.get(begin..start)?, &[]).is_empty() {
        return None;
    }
    let origin = Origin::of(lines::from(text, start));
    let mut end = start;
    let mut looked_at = 0;
    while end > 0 && looked_at < LINES_BEFORE {
        let begin = memchr::memrchr(b'\n', lines::before(text, end - 1)).map_or(0, |feed| feed + 1);
        let line = text.get(begin..end)?;
        end = begin;
        if line.trim_ascii().is_empty() {
            continue;
        }
        looked_at += 1;
        let named = address::addresses(line, &[]).pop();
        if let Some(Address { place, .. }) = named.filter(|_| origin.goes_with(&Origin::of(line))) {
            return Some(place);
        }
    }
    None
}

/// Where the lines before a place begin that may name the host.
fn start_of_lines_before(text: &[u8], start: usize) -> usize {
    let mut begin = start;
    let mut looked_at = 0;
    while begin > 0 && looked_at < LINES_BEFORE {
        let end = begin;
        begin = lines::last(lines::before(text, end - 1));
        let is_blank = text
            .get(begin..end)
            .is_none_or(|line| line.trim_ascii().is_empty());
        looked_at += usize::from(!is_blank);
    }
    begin
}
